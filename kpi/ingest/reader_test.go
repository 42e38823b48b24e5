package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// TestRows holds that bad rows come as errors in their places, and that
// reading goes on, also in a second loop.
func TestRows(t *testing.T) {
	r, err := NewReader(strings.NewReader("clicks\n1\nx\n4\n\n-2\n8\n"), kpi.Standard(), Options{Limits: Limits{Errors: 1}})
	if err != nil {
		t.Fatal(err)
	}
	var tally kpi.Tally
	var bad []int
	for round := range 3 {
		for row, err := range r.Rows() {
			var e *Error
			switch {
			case errors.As(err, &e):
				bad = append(bad, e.Line)
			case err != nil:
				t.Fatal(err)
			default:
				if err := tally.Add(row); err != nil {
					t.Fatal(err)
				}
			}
			if round == 0 {
				break
			}
		}
	}
	sum, err := kpi.Standard().Value(&tally, "clicks")
	if err != nil || sum.String() != "13" || !slices.Equal(bad, []int{3, 6}) {
		t.Errorf("got %v, %v and errors in lines %v", sum, err, bad)
	}
	report := r.Report()
	if report.Rows != 3 || report.Blank != 1 || report.Refused != 2 || len(report.Errors) != 1 || report.HeaderLine != 1 {
		t.Errorf("got %+v", report)
	}
}

// TestRowsEnd holds that nothing comes behind what ends the reading.
func TestRowsEnd(t *testing.T) {
	failure := errors.New("gone")
	for _, c := range []struct {
		name string
		src  io.Reader
		want error
	}{
		{"format", strings.NewReader("clicks\n1\n\"2\"x\n3\n"), ErrFormat},
		{"source", io.MultiReader(strings.NewReader("clicks\n1\n"), iotest.ErrReader(failure)), failure},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := NewReader(c.src, kpi.Standard(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, err := range r.Rows() {
				if err == nil {
					got = append(got, "row")
				} else if errors.Is(err, c.want) {
					got = append(got, "end")
				}
			}
			if !slices.Equal(got, []string{"row", "end"}) {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestRefusedRows(t *testing.T) {
	value := []UnitValue{{kpi.Conversions, money.Units(1e18, money.EUR)}}
	for _, c := range []struct {
		name, in string
		by       []kpi.Dimension
		columns  []string
		opt      Options
		column   int
		want     string
		cause    error
	}{
		{
			name: "a currency", in: "currency,spend\neuros,1\n", columns: []string{"spend"},
			column: 1, want: `cell "euros": currency "euros"`, cause: money.ErrCurrency,
		},
		{
			name: "no currency in a row", in: "currency,spend\n,1\n", columns: []string{"spend"},
			column: 2, want: "nothing says in which currency",
		},
		{
			name: "no currency for a long figure", in: "currency,spend\n,1.0000000000000000000001\n", columns: []string{"spend"},
			column: 2, want: "nothing says in which currency",
		},
		{
			name: "a period that ends before it starts", in: "period_start,period_end,clicks\n2025-01-02,2025-01-01,1\n", by: []kpi.Dimension{kpi.ByDate}, columns: []string{"clicks"},
			column: 1, want: "is before the start",
		},
		{
			name: "a period without end", in: "period_start,period_end,clicks\n2025-01-02,,1\n", by: []kpi.Dimension{kpi.ByDate}, columns: []string{"clicks"},
			column: 1, want: "period",
		},
		{
			name: "a period without start", in: "period_start,period_end,clicks\n,2025-01-02,1\n", by: []kpi.Dimension{kpi.ByDate}, columns: []string{"clicks"},
			column: 1, want: "period",
		},
		{
			name: "a level without date", in: "date,followers\n,7\n", columns: []string{"followers"},
			want: "line 2: followers is a level and needs a date", cause: kpi.ErrTally,
		},
		{
			name: "revenue beyond all bounds", in: "conversions\n1000000\n", columns: []string{"revenue"}, opt: Options{UnitValues: value},
			want: "line 2: amount", cause: money.ErrNumber,
		},
		{
			name: "a sum beyond all bounds", in: "a,b\n99999999999999999999,1\n", columns: []string{"spend"},
			opt:    Options{Map: map[string]string{"a+b": "spend"}, Currency: money.EUR},
			column: 1, want: "amount", cause: money.ErrNumber,
		},
		{
			name: "a part of a sum", in: "a,b\n1,x\n", columns: []string{"clicks"}, opt: Options{Map: map[string]string{"a+b": "clicks"}},
			column: 2, want: `"b", cell "x": this is not a number`, cause: money.ErrNumber,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.in), newTable(t, c.by, c.columns...), c.opt)
			e := refusedBy(t, err, ErrRow, 2, c.want)
			if e.Column != c.column || c.cause != nil && !errors.Is(err, c.cause) {
				t.Errorf("got column %d, cause %v", e.Column, e.Unwrap())
			}
		})
	}
}

// TestRowsAndFormat holds that bad rows are not forgotten where reading stops.
func TestRowsAndFormat(t *testing.T) {
	_, err := Read(strings.NewReader("clicks\nx\ny\n\"1\n"), newTable(t, nil, "clicks"), Options{Limits: Limits{Errors: 1}})
	var rows *RowsError
	if !errors.Is(err, ErrRow) || !errors.Is(err, ErrFormat) || !errors.As(err, &rows) || rows.Count != 2 {
		t.Fatalf("got %v", err)
	}
	const english = "2 rows are refused; 1 is listed\nline 2, column 1, \"clicks\", cell \"x\": this is not a number; correct the cell, or leave it empty if the figure is not known\n" +
		"line 4, column 1: the quote that opens here is not closed before the end of the file; close it, and double the quotes inside the cell"
	const spanish = "2 filas rechazadas; 1 en la lista\nlínea 2, columna 1, \"clicks\", celda \"x\": esto no es un número; corrija la celda o déjela vacía si no se conoce el dato\n" +
		"línea 4, columna 1: las comillas que se abren aquí no se cierran antes del final del archivo; ciérrelas y duplique las comillas que haya dentro de la celda"
	if got := i18n.Say(err, i18n.EN); got != english {
		t.Errorf("got  %s\nwant %s", got, english)
	}
	if got := i18n.Say(err, i18n.ES); got != spanish {
		t.Errorf("got  %s\nwant %s", got, spanish)
	}
	if len(rows.First) != 1 || rows.First[0].Line != 2 {
		t.Errorf("got %v", rows.First)
	}
	if e := new(Error); e.Error() != "" || len(e.Unwrap()) != 0 {
		t.Errorf("the zero Error says %q", e.Error())
	}
}

func TestWarnings(t *testing.T) {
	table := newTable(t, nil, "impressions", "clicks", "revenue")
	report, err := Read(strings.NewReader("Impresions,click,conversion,conversions,Clicks!\n1,2,3,4\nx,\n1,2,3,x,5\n1,2,3,1,5\n"), table, Options{
		Skip:       true,
		Map:        map[string]string{"click": "-"},
		UnitValues: []UnitValue{{kpi.Conversions, money.Minor(2550, money.EUR)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []i18n.Text{
		{
			EN: `1 bad row is left out: the figures are incomplete. The first: line 4, column 4, "conversions", cell "x": this is not a number; correct the cell, or leave it empty if the figure is not known.`,
			ES: `1 fila errónea excluida: las cifras están incompletas. La primera: línea 4, columna 4, "conversions", celda "x": esto no es un número; corrija la celda o déjela vacía si no se conoce el dato.`,
		},
		{
			EN: "2 rows have fewer cells than the header (the first in line 2): what is not there is missing, not zero.",
			ES: "2 filas tienen menos celdas que el encabezado (la primera, en la línea 2): lo que no está queda sin dato, no es cero.",
		},
		{
			EN: "Revenue is not read but made: conversions 5 × €25.50.",
			ES: "Los ingresos no se leen, se calculan: conversiones 5 × 25,50\u00a0€.",
		},
		{
			EN: `Column 1, "Impresions", is not read; if it is "impressions", map it.`,
			ES: `La columna 1, "Impresions", no se lee; si es "impressions", asígnela.`,
		},
		{
			EN: `Column 5, "Clicks!", is not read; if it is "clicks", map it.`,
			ES: `La columna 5, "Clicks!", no se lee; si es "clicks", asígnela.`,
		},
	}
	got := report.Warnings()
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	for i, note := range table.Notes() {
		if note != want[i] {
			t.Errorf("note %d of the table is %q", i, note)
		}
	}
	none, err := Read(strings.NewReader("clicks\n"), newTable(t, nil, "clicks"), Options{})
	if err != nil || !slices.Equal(none.Warnings(), []i18n.Text{{EN: "No row was read.", ES: "No se leyó ninguna fila."}}) {
		t.Errorf("got %v, %v", none.Warnings(), err)
	}
	// A report without room for errors, and of a file.
	r := &Report{File: "a.csv", Rows: 1, Refused: 2}
	if got := r.Warnings()[0].EN; got != `"a.csv": 2 bad rows are left out: the figures are incomplete.` {
		t.Error(got)
	}
}

// TestMadeOfWhatCounts holds that the counts in the report are those of the
// rows that are counted.
func TestMadeOfWhatCounts(t *testing.T) {
	table := newTable(t, nil, "revenue", "followers")
	report, err := Read(strings.NewReader("date,conversions,leads,followers\n2025-01-01,3,1,9\n,5,1,9\n2025-01-02,7,,9\n"), table, Options{
		Skip:       true,
		UnitValues: []UnitValue{{kpi.Conversions, money.Units(1, money.EUR)}, {kpi.Leads, money.Units(10, money.EUR)}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if report.Rows != 2 || report.Refused != 1 || report.Made[0].Count.IntPart() != 3 || report.Made[1].Count.IntPart() != 1 {
		t.Errorf("got %+v", report)
	}
	if got := csvOf(t, table); got != "EUR,13,9\n" {
		t.Errorf("got %s", got)
	}
}

// generated is a file of so many rows with a bit of everything.
func generated(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("date,channel,campaign,impressions,reach,clicks,likes,spend,revenue\n")
	for i := range rows {
		fmt.Fprintf(&b, "2025-%02d-%02d,%s,\"campaign %d, \"\"x\"\"\",%d,%d,%d,--,%d.%02d,%d.5\n",
			1+i%12, 1+i%28, []string{"instagram", "tiktok", ""}[i%3], i%7, 1000+i, 500+i, i%100, i%1000, i%100, i%2000)
	}
	return b.Bytes()
}

// TestAllocs holds that rows cost no memory: ten times as many make no more
// garbage.
func TestAllocs(t *testing.T) {
	by := []kpi.Dimension{kpi.Channel, kpi.Campaign, kpi.ByMonth}
	allocs := func(data []byte) float64 {
		return testing.AllocsPerRun(3, func() {
			table := newTable(t, by, "impressions", "reach", "clicks", "likes", "spend", "revenue", "roas")
			if _, err := Read(bytes.NewReader(data), table, Options{Currency: money.EUR}); err != nil {
				t.Fatal(err)
			}
		})
	}
	few, many := allocs(generated(2_000)), allocs(generated(20_000))
	if many > few+100 {
		t.Errorf("%v allocations for 2,000 rows, %v for 20,000", few, many)
	}
}

func BenchmarkRead(b *testing.B) {
	const rows = 100_000
	data := generated(rows)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		table := newTable(b, []kpi.Dimension{kpi.Campaign}, "impressions", "reach", "clicks", "likes", "spend", "revenue", "roas")
		if _, err := Read(bytes.NewReader(data), table, Options{Currency: money.EUR}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
}

// FuzzRead holds that reading ends without panic, that a file which is refused
// says so in both languages and leaves the table as it was, and that one which
// is accepted is read the same with semicolons and CRLF.
func FuzzRead(f *testing.F) {
	f.Add("date,campaign,clicks,spend\n2025-01-01,a,1,2.5\n2025-01-02,\"b, c\",,--\n")
	f.Add("campaign,clicks,spend,date\n\"a\nb\",1\n")
	f.Add("clicks,clicks\n1,2\n")
	f.Add("\"cli\"\"cks\",spend,currency\n1,2,EUR\n")
	f.Add("spend,date,campaign,clicks\n(1),01/02/2025,Total,1e5\n")
	f.Fuzz(func(t *testing.T, in string) {
		opt := Options{Currency: money.EUR}
		by := []kpi.Dimension{kpi.Campaign, kpi.ByMonth}
		table := newTable(t, by, "clicks", "spend", "cpc")
		report, err := Read(strings.NewReader(in), table, opt)
		if err != nil {
			en, es := i18n.Say(err, i18n.EN), i18n.Say(err, i18n.ES)
			if en == "" || en == es || report != nil || csvOf(t, table) != ",,,not_measured,not_measured,not_measured\n" {
				t.Fatalf("%q, %q, %v, %s", en, es, report, csvOf(t, table))
			}
			return
		}
		again := newTable(t, by, "clicks", "spend", "cpc")
		opt.Delimiter = ';'
		if _, err := Read(strings.NewReader(rewritten(t, in)), again, opt); err != nil {
			t.Fatalf("%q rewritten as %q is refused: %v", in, rewritten(t, in), err)
		}
		if got, want := csvOf(t, again), csvOf(t, table); got != want {
			t.Fatalf("rewritten %q gives\n%s\nand not\n%s", rewritten(t, in), got, want)
		}
	})
}

// rewritten is a file with every cell in quotes, semicolons and CRLF.
func rewritten(t *testing.T, in string) string {
	t.Helper()
	records, _, err := scanned(strings.NewReader(in), ',')
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, cells := range records {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte(';')
			}
			b.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}
