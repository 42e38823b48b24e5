package ingest

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
)

// TestCloseOfAReader: a reader of a source that is not its own closes nothing.
func TestCloseOfAReader(t *testing.T) {
	r, err := NewReader(strings.NewReader("clicks\n1\n"), kpi.Standard(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}

// TestManyTotals: more rows of totals than a report keeps are counted all the
// same, and a figure of one that cannot be read is left out of it.
func TestManyTotals(t *testing.T) {
	in := "campaign,clicks\na,1\nTotal,x1\n" + strings.Repeat("Total,1\n", mostTotals+5)
	report, err := Read(strings.NewReader(in), newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if report.Rows != 1 || report.TotalRows != int64(mostTotals+6) || len(report.Totals) != mostTotals || len(report.Totals[0].Figures) != 0 {
		t.Errorf("%d rows, %d of totals, %d kept, the first with %d figures", report.Rows, report.TotalRows, len(report.Totals), len(report.Totals[0].Figures))
	}
}
