package ingest

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestSaid holds what the report warns of, in both languages.
func TestSaid(t *testing.T) {
	for _, c := range []struct {
		name, in string
		opt      Options
		by       []kpi.Dimension
		columns  []string
		want     i18n.Text
	}{
		{
			name: "no date", in: "date,clicks\n2026-01-02,1\n,2\n", opt: Options{From: civil.MustDate("2026-01-01")}, columns: []string{"clicks"},
			want: i18n.Text{
				EN: "1 row without a date left out: nobody knows whether they are of the days asked for.",
				ES: "1 fila sin fecha fuera del recuento: no se sabe si son de los días pedidos.",
			},
		},
		{
			name: "another currency", in: "campaign,spend,currency\na,1.50,USD\nb,2.50,EUR\n", opt: Options{Currency: money.EUR, Override: true},
			columns: []string{"spend"},
			want: i18n.Text{
				EN: "The file states another currency; EUR is put in its place, without conversion.",
				ES: "El archivo indica otra moneda; se pone EUR en su lugar, sin conversión.",
			},
		},
		{
			name: "the year turns", in: "date,clicks\nDecember 30,1\nDecember 31,2\nJanuary 1,3\n", opt: Options{Year: 2025}, by: []kpi.Dimension{kpi.ByMonth}, columns: []string{"clicks"},
			want: i18n.Text{
				EN: "The dates have no year; in line 4 they pass into another one than stated.",
				ES: "Las fechas no tienen año; en la línea 4 pasan a otro que el indicado.",
			},
		},
		{
			name: "a total that is in doubt", in: "campaign,clicks\na,1\nTotal,x\n", columns: []string{"clicks"},
			want: i18n.Text{EN: "1 row of totals left out.", ES: "1 fila de totales fuera del recuento."},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			table := newTable(t, c.by, c.columns...)
			report, err := Read(strings.NewReader(c.in), table, c.opt)
			if err != nil {
				t.Fatal(i18n.Say(err, i18n.EN))
			}
			if got := report.Warnings(); !slices.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	// A column of currencies that says another one than the options is refused.
	_, err := Read(strings.NewReader("spend,currency\n1.50,USD\n"), newTable(t, nil, "spend"), Options{Currency: money.EUR})
	if !errors.Is(err, ErrRow) {
		t.Errorf("got %v", err)
	}
}

// TestSecondFile holds that the limit of groups is that of the table, whichever
// file goes over it, and that the table stays as it was.
func TestSecondFile(t *testing.T) {
	table := newTable(t, []kpi.Dimension{kpi.Campaign}, "clicks")
	opt := Options{Limits: Limits{Groups: 2}}
	if _, err := Read(strings.NewReader("campaign,clicks\na,1\nb,2\n"), table, opt); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(strings.NewReader("campaign,clicks\nc,3\n"), table, opt); !errors.Is(err, ErrFormat) {
		t.Errorf("got %v", err)
	}
	if got := csvOf(t, table); got != "a,,1\nb,,2\n,,3\n" {
		t.Errorf("got %s", got)
	}
}

// TestRangesOfMore reads in ranges what makes revenue, states interactions and
// prints ratios, and lines longer than ranges and limits.
func TestRangesOfMore(t *testing.T) {
	more := strings.Repeat("1,p,t,u,Photos,02/13/2026 10:00,Lifetime,900,800,110,80,20,10\n", 40)
	for _, c := range []struct {
		name, in string
		opt      Options
	}{
		{"parts", contentHead + more, Options{Map: map[string]string{"Page name": "campaign", "Publish time": "date"}}},
		{"parts that differ", contentHead + more + strings.Replace(more, "110", "111", 1), Options{Map: map[string]string{"Page name": "campaign", "Publish time": "date"}}},
		{"values", "campaign,date,clicks\n" + strings.Repeat("a,2026-01-02,3\n", 40), Options{UnitValues: []UnitValue{{kpi.Clicks, money.Units(2, money.EUR)}}}},
		{"printed", "Campaign,Day,Currency code,Cost,Impr.,Clicks,CTR\n" + strings.Repeat("a,2026-01-02,EUR,1.5,100,2,2.00%\n", 40), Options{}},
		{"a long line", "campaign,date,clicks\n" + strings.Repeat("a,2026-01-02,3\n", 20) + strings.Repeat("b", 9000) + ",2026-01-02,1\n", Options{}},
		{"over the limit", "campaign,date,clicks\n" + strings.Repeat("a,2026-01-02,3\n", 20) + strings.Repeat("b", 9000) + ",2026-01-02,1\n", Options{Limits: Limits{Record: 5000}}},
		{"no line end", "campaign,date,clicks\n" + strings.Repeat("a,2026-01-02,3\n", 20) + "a,2026-01-02,4", Options{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			want, _ := inRanges(t, c.in, 1, 1, c.opt)
			for _, size := range []int64{1, 100, 400} {
				if got, shared := inRanges(t, c.in, 3, size, c.opt); got != want || !shared && size < 100 {
					t.Errorf("ranges of %d (%t):\n%s\n%s", size, shared, got, want)
				}
			}
		})
	}
}

// fickle is a source that cannot be measured.
type fickle struct {
	*strings.Reader
}

func (f *fickle) Seek(offset int64, whence int) (int64, error) {
	if whence == io.SeekEnd {
		return 0, errors.New("no end")
	}
	return f.Reader.Seek(offset, whence)
}

// TestRangesOfNone reads what has no size in order.
func TestRangesOfNone(t *testing.T) {
	table := newTable(t, nil, "clicks")
	if _, err := Read(&fickle{Reader: strings.NewReader("clicks\n1\n")}, table, Options{Workers: 2}); err != nil || csvOf(t, table) != ",1\n" {
		t.Errorf("got %s, %v", csvOf(t, table), err)
	}
}
