package ingest

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

// contentHead begins a content export of a Facebook page.
const contentHead = `Post ID,Page name,Title,Permalink,Post type,Publish time,Date,Views,Reach,"Reactions, Comments and Shares",Reactions,Comments,Shares` + "\n"

// TestStatedParts holds that interactions that a row states are compared with
// the row's own parts, and count whatever those say.
func TestStatedParts(t *testing.T) {
	const begin = "1,p,t,u,Photos,02/13/2026 10:00,Lifetime,900,800,"
	for _, c := range []struct {
		name, cells      string
		zero             bool
		compared, differ int64
		want             string // of the warnings, in Spanish
	}{
		{name: "equal", cells: "110,80,20,10", compared: 1},
		{name: "other", cells: "120,80,20,10", compared: 1, differ: 1, want: `1 fila indica interacciones que no son la suma de sus partes (de 1 en la comparación); vale la cifra indicada. ` +
			`La primera (/lines/2/Reactions, Comments and Shares): Las interacciones indicadas son 120, pero sus partes suman 110`},
		{name: "with marks", cells: `"1,110","1,080",20,10`, compared: 1},
		{name: "marks and other", cells: `"1,111","1,080",20,10`, compared: 1, differ: 1, want: "suman 1110"},
		{name: "a part is missing", cells: "120,80,20,"},
		{name: "nothing stated", cells: ",80,20,10"},
		{name: "no number", cells: "120,80,20,x"},
		{name: "empty is zero", cells: "100,80,20,", zero: true, compared: 1},
		{name: "empty is zero, and other", cells: "120,80,20,", zero: true, compared: 1, differ: 1, want: "suman 100"},
	} {
		t.Run(c.name, func(t *testing.T) {
			opt := Options{Numbers: EnglishNumbers}
			if c.zero {
				opt.Zero = append(opt.Zero, "shares")
			}
			columns := []string{"interactions"}
			if c.zero {
				columns = append(columns, "shares")
			}
			report, err := Read(strings.NewReader(contentHead+begin+c.cells+"\n"), newTable(t, nil, columns...), opt)
			if err != nil {
				t.Fatal(err)
			}
			if report.PartsCompared != c.compared || report.PartsDiffer != c.differ {
				t.Errorf("%d compared, %d differ; want %d, %d", report.PartsCompared, report.PartsDiffer, c.compared, c.differ)
			}
			said := slices.ContainsFunc(report.Warnings(), func(w i18n.Text) bool { return strings.Contains(w.ES, c.want) })
			if c.want != "" && !said {
				t.Errorf("got %q, want %s", report.Warnings(), c.want)
			}
			if (len(report.Findings) > 0) != (c.differ > 0) {
				t.Errorf("got %+v", report.Findings)
			}
		})
	}
	// A sum that the reader makes itself is not compared with itself.
	mapped := Options{Map: map[string]string{"Reactions+Comments+Shares": "interactions"}}
	report, err := Read(strings.NewReader(contentHead+begin+"120,80,20,10\n"), newTable(t, nil, "interactions"), mapped)
	if err != nil || report.PartsCompared != 0 {
		t.Errorf("got %+v, %v", report, err)
	}
}
