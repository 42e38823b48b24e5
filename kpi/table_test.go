package kpi

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func tableOf(t *testing.T, by []Dimension, columns ...string) *Table {
	t.Helper()
	table, err := NewTable(Standard(), by, columns...)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestNewTableRefuses(t *testing.T) {
	for _, tt := range []struct {
		name    string
		by      []Dimension
		columns []string
		class   error
	}{
		{"unknown column", nil, []string{"rois"}, ErrUnknown},
		{"column twice", nil, []string{"roi", "roi"}, ErrDefinition},
		{"dimension twice", []Dimension{Channel, Channel}, nil, ErrDefinition},
		{"dimension without a name", []Dimension{""}, nil, ErrDefinition},
	} {
		if _, err := NewTable(Standard(), tt.by, tt.columns...); !errors.Is(err, tt.class) {
			t.Errorf("%s: %v, want class %v", tt.name, err, tt.class)
		}
	}
}

// TestGroupsAgainstMaps groups random rows by every set of dimensions, with
// up to four keys, and compares with a map of texts: keys packed too tightly
// lose a dimension without a sound.
func TestGroupsAgainstMaps(t *testing.T) {
	dims := []Dimension{Channel, Campaign, Country, ByMonth, ByWeek, ByDate, ByQuarter, ByYear}
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Country, Channel, Campaign}, Measures: []Measure{Clicks}})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		by := make([]Dimension, 0, 4)
		for _, i := range r.Perm(len(dims))[:r.IntN(5)] {
			by = append(by, dims[i])
		}
		table := tableOf(t, by, "clicks")
		want := map[string]int64{}
		for range 300 {
			row := l.NewRow()
			text := map[Dimension]string{}
			for _, d := range []Dimension{Channel, Campaign, Country} {
				if s := []string{"", "a", "b", "ab"}[r.IntN(4)]; s != "" {
					row.SetText(d, s)
					text[d] = s
				}
			}
			if r.IntN(10) > 0 {
				d := civil.MustDate("2024-12-25").AddDays(r.IntN(100))
				row.SetDate(d)
				text[ByDate], text[ByWeek], text[ByMonth] = d.String(), d.WeekLabel(), d.MonthLabel()
				text[ByQuarter], text[ByYear] = d.QuarterLabel(), d.YearLabel()
			}
			n := r.Int64N(100)
			row.Set(Clicks, n)
			if err := table.Add(row); err != nil {
				t.Fatal(err)
			}
			key := make([]string, len(by))
			for i, d := range by {
				key[i] = text[d]
			}
			want[fmt.Sprintf("%q", key)] += n
		}
		got := map[string]int64{}
		var all int64
		for line := range table.Lines() {
			v, err := line.Value("clicks")
			if err != nil {
				t.Fatal(err)
			}
			d, _ := v.Fixed(0)
			got[fmt.Sprintf("%q", append(make([]string, 0), line.Key()...))] += d.IntPart()
			all += d.IntPart()
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("by %v: %v, want %v", by, got, want)
		}
		if v, _ := table.Total().Value("clicks"); v.String() != i18n.English.Integer(all) {
			t.Fatalf("by %v: total %s, want %d", by, v, all)
		}
	}
}

// campaigns is a table of four campaigns of two channels over two months.
func campaigns(t *testing.T) *Table {
	t.Helper()
	l, err := NewLayout(Standard(), Columns{
		Dimensions: []Dimension{Channel, Campaign}, Currency: money.EUR,
		Measures: []Measure{Impressions, Clicks, Reach, Spend, Revenue, Goods},
	})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{Campaign}, "impressions", "reach", "ctr", "spend", "roas", "roi")
	for _, row := range []struct {
		channel, campaign, date                   string
		impressions, clicks, reach, spend, income int64
	}{
		{"instagram", "spring", "2025-03-01", 1000, 30, 700, 100, 300},
		{"instagram", "spring", "2025-03-02", 2000, 50, 900, 150, 200},
		{"tiktok", "summer", "2025-03-01", 500, 25, 400, 40, 0},
		{"tiktok", "=winter", "2025-03-02", 0, 0, 0, 0, 90},
		{"tiktok", "", "2025-03-03", 10, 1, 9, 1, 1},
	} {
		r := l.NewRow()
		r.SetText(Channel, row.channel)
		r.SetText(Campaign, row.campaign)
		r.SetDate(civil.MustDate(row.date))
		r.Set(Impressions, row.impressions)
		r.Set(Clicks, row.clicks)
		r.Set(Reach, row.reach)
		r.SetMoney(Spend, eur(row.spend))
		if row.income > 0 {
			r.SetMoney(Revenue, eur(row.income))
		}
		if row.campaign == "spring" {
			r.SetMoney(Goods, eur(50))
		}
		if err := table.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	return table
}

func keys(table *Table) (list []string) {
	for l := range table.Lines() {
		list = append(list, strings.Join(l.Key(), "/"))
	}
	return list
}

func TestTableOrderAndParts(t *testing.T) {
	table := campaigns(t)
	if got, want := keys(table), []string{"=winter", "spring", "summer", ""}; !slices.Equal(got, want) {
		t.Errorf("lines %q, want %q", got, want)
	}
	sorted, err := table.SortBy("roas", true)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := keys(sorted), []string{"spring", "", "summer", "=winter"}; !slices.Equal(got, want) {
		t.Errorf("by ROAS %q, want %q (undefined last)", got, want)
	}
	ascending, err := table.SortBy("spend", false)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := keys(ascending), []string{"=winter", "", "summer", "spring"}; !slices.Equal(got, want) {
		t.Errorf("by spend %q, want %q", got, want)
	}
	if _, err := table.SortBy("roass", true); !errors.Is(err, ErrUnknown) {
		t.Errorf("SortBy: %v", err)
	}
	top := sorted.Top(1)
	if got, want := keys(top), []string{"spring", ""}; !slices.Equal(got, want) {
		t.Errorf("top %q, want %q", got, want)
	}
	for l := range top.Lines() {
		if l.Pooled() != 0 {
			if v, _ := l.Value("impressions"); l.Pooled() != 3 || v.String() != "510" {
				t.Errorf("the rest: %d groups with %s impressions, want 3 with 510", l.Pooled(), v)
			}
		}
	}
	for name, other := range map[string]*Table{"top": top, "all of top": table.Top(99), "none of top": table.Top(-1), "sorted": sorted} {
		for _, id := range table.Columns() {
			a, _ := table.Total().Value(id)
			b, _ := other.Total().Value(id)
			if a.String() != b.String() {
				t.Errorf("%s: total %s is %s, want %s", name, id, b, a)
			}
		}
	}
	where := table.Where(func(l Line) bool { v, _ := l.Value("roas"); return v.Defined() })
	if got, want := keys(where), []string{"spring", ""}; !slices.Equal(got, want) {
		t.Errorf("where %q, want %q", got, want)
	}
	if v, _ := where.Total().Value("impressions"); v.String() != "3,010" {
		t.Errorf("total of where: %s", v)
	}
	if _, ok := table.Line("autumn"); ok {
		t.Error("a line that is not there")
	}
	l, ok := table.Line("spring")
	if !ok || l.Total() || !table.Total().Total() || l.Tally().Rows() != 2 {
		t.Errorf("line %v", l.Key())
	}
	if got, want := table.Measures(), []Measure{Impressions, Reach, Clicks, Spend, Revenue, Production, Fees, Tools, Labour, Incentives, Goods}; !sameMeasures(got, want) {
		t.Errorf("measures %v, want %v", got, want)
	}
	if !slices.Equal(table.By(), []Dimension{Campaign}) || table.Catalog() != Standard() {
		t.Error("parts of the table")
	}
}

func sameMeasures(a, b []Measure) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

func TestShare(t *testing.T) {
	table := campaigns(t)
	spring, _ := table.Line("spring")
	for _, tt := range []struct{ id, want string }{
		{"impressions", "85.47%"},
		{"spend", "85.91%"},
		{"total_cost", "89.51%"},
		{"reach", "undefined: does not add up"},
		{"ctr", "undefined: does not add up"},
		{"leads", "undefined: not measured"},
	} {
		v, err := spring.Share(tt.id)
		if err != nil || v.String() != tt.want {
			t.Errorf("share of %s: %s, %v, want %s", tt.id, v, err, tt.want)
		}
	}
	if _, err := spring.Share("x"); !errors.Is(err, ErrUnknown) {
		t.Errorf("%v", err)
	}
}

func TestTableState(t *testing.T) {
	table := campaigns(t)
	if err := table.State([]string{"spring"}, Reach, decimal.NewFromInt(1200)); err != nil {
		t.Fatal(err)
	}
	if err := table.State([]string{"autumn"}, Reach, decimal.NewFromInt(1)); !errors.Is(err, ErrUnknown) {
		t.Errorf("State of no group: %v", err)
	}
	if err := table.StateTotal(Reach, decimal.NewFromInt(1_000_000)); !errors.Is(err, ErrTally) {
		t.Errorf("a total that cannot be: %v", err)
	}
	if err := table.StateTotal(Reach, decimal.NewFromInt(1300)); err != nil {
		t.Fatal(err)
	}
	if v, _ := table.Total().Value("reach"); v.String() != "1,300" {
		t.Errorf("total reach %s, want 1,300", v)
	}
	if l, _ := table.Line("spring"); func() string { v, _ := l.Value("reach"); return v.String() }() != "1,200" {
		t.Error("the reach of spring is not the stated one")
	}
	if err := table.Add(rowOf(t, map[Measure]int64{Reach: 1})); !errors.Is(err, ErrTally) {
		t.Errorf("a row after the total: %v", err)
	}
	if err := table.Merge(campaigns(t)); !errors.Is(err, ErrTally) {
		t.Errorf("Merge after the total: %v", err)
	}
	if v, _ := table.Where(func(Line) bool { return true }).Total().Value("reach"); v.String() != "1,200 to 1,609" {
		t.Errorf("total reach of a part: %s, want bounds", v)
	}
}

func TestTableMergeAndConvert(t *testing.T) {
	a, b := campaigns(t), campaigns(t)
	b.Note(i18n.Text{EN: "seen twice", ES: "visto dos veces"})
	if err := a.Merge(b); err != nil {
		t.Fatal(err)
	}
	if v, _ := a.Total().Value("impressions"); v.String() != "7,020" {
		t.Errorf("merged impressions %s, want 7,020", v)
	}
	if notes := a.Notes(); len(notes) == 0 || notes[0].EN != "seen twice" {
		t.Errorf("notes %v", notes)
	}
	if err := a.Merge(tableOf(t, []Dimension{Channel}, "clicks")); !errors.Is(err, ErrTally) {
		t.Errorf("another grouping: %v", err)
	}
	usd, err := b.Convert(money.USD, money.Rate{
		From: money.EUR, To: money.USD, Factor: decimal.RequireFromString("1.1"), Date: civil.MustDate("2025-03-31"), Source: "ECB",
	})
	if err != nil {
		t.Fatal(err)
	}
	if v, _ := usd.Total().Value("spend"); v.String() != "320.1 USD" {
		t.Errorf("spend %s, want 320.1 USD", v)
	}
	if notes := usd.Notes(); !slices.ContainsFunc(notes, func(n i18n.Text) bool { return strings.Contains(n.ES, "1 EUR = 1,1 USD") }) {
		t.Errorf("notes %v: want the rate", notes)
	}
	if _, err := b.Convert(money.USD); !errors.Is(err, ErrTally) {
		t.Errorf("without a rate: %v", err)
	}
}

// TestRowsAcrossGroups counts a week in the month of its first day, and says
// so.
func TestRowsAcrossGroups(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Measures: []Measure{Clicks}})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{ByMonth}, "clicks")
	for _, week := range []string{"2025-01-27/2025-02-02", "2025-02-03/2025-02-09"} {
		p, err := civil.ParsePeriod(week)
		if err != nil {
			t.Fatal(err)
		}
		r := l.NewRow()
		r.SetPeriod(p)
		r.Set(Clicks, 7)
		if err := table.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := keys(table), []string{"2025-01", "2025-02"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if notes := table.Notes(); len(notes) != 1 || !strings.HasPrefix(notes[0].ES, "1 fila con") {
		t.Errorf("notes %v, want the one row that spills", notes)
	}
}

func TestLayoutsSideBySide(t *testing.T) {
	table := tableOf(t, []Dimension{Channel, Campaign}, "clicks", "spend")
	for i, c := range []Columns{
		{Dimensions: []Dimension{Channel, Campaign}, Measures: []Measure{Clicks, Spend}, Currency: money.EUR},
		{Dimensions: []Dimension{Campaign, Channel}, Measures: []Measure{Spend}, Currency: money.EUR},
		{Dimensions: []Dimension{Channel}, Measures: []Measure{Clicks}},
	} {
		l, err := NewLayout(Standard(), c)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			r := l.NewRow()
			for _, d := range c.Dimensions {
				r.SetText(d, []string{"meta", "google", "meta"}[i]+string(d[:2]))
			}
			for _, m := range c.Measures {
				if m == Spend {
					r.SetMoney(m, eur(5))
				} else {
					r.Set(m, 3)
				}
			}
			if err := table.Add(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := table.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	want := `channel,campaign,currency,clicks,spend
googlech,googleca,EUR,not_measured,10
metach,metaca,EUR,6,10
metach,,,6,not_measured
,,EUR,12,20
`
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}

// writers are all the ways out of a table.
func writers(table *Table) map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{
		"text EN":     func(b io.Writer) error { return table.WriteText(b, i18n.EN) },
		"text ES":     func(b io.Writer) error { return table.WriteText(b, i18n.ES) },
		"text LatAm":  func(b io.Writer) error { return table.WriteText(b, i18n.ES, i18n.LatinAmerica) },
		"Markdown EN": func(b io.Writer) error { return table.WriteMarkdown(b, i18n.EN) },
		"Markdown ES": func(b io.Writer) error { return table.WriteMarkdown(b, i18n.ES) },
		"CSV":         func(b io.Writer) error { return table.WriteCSV(b) },
		"JSON":        func(b io.Writer) error { return table.WriteJSON(b) },
	}
}

// named is a table of one line with this name, and another one without any.
func named(t *testing.T, name string) *Table {
	t.Helper()
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign}, Measures: []Measure{Clicks, Revenue}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{Campaign}, "clicks", "revenue")
	for _, text := range []string{name, ""} {
		r := l.NewRow()
		r.SetText(Campaign, text)
		r.Set(Clicks, 3)
		r.SetMoney(Revenue, money.Minor(-525, money.EUR))
		addAll(t, table, r)
	}
	return table
}

// csvCells writes a table as CSV and reads it back.
func csvCells(t *testing.T, table *Table) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := table.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// failing takes so many bytes, then fails.
type failingWriter struct{ left int }

var errFullWriter = errors.New("no space left")

func (w *failingWriter) Write(p []byte) (int, error) {
	if n := min(len(p), w.left); n < len(p) {
		w.left = 0
		return n, errFullWriter
	}
	w.left -= len(p)
	return len(p), nil
}

// badWriters answers the bad inputs of the writers of tables.
func badWriters(t *testing.T) {
	guarded := func(names ...string) func(*testing.T) {
		return func(t *testing.T) {
			for _, name := range names {
				want := "'" + strings.ReplaceAll(name, "\x00", "")
				if got := csvCells(t, named(t, name))[1][0]; got != want {
					t.Errorf("%q is written %q, want %q", name, got, want)
				}
			}
		}
	}
	t.Run("in-INJ-17", guarded("=1+1"))
	t.Run("in-INJ-19", guarded("+1+1", "-1+1", "@SUM(1)", "\t=1"))
	t.Run("in-INJ-21", guarded("\x00=1+1"))
	t.Run("in-INJ-23", func(t *testing.T) {
		if got := csvCells(t, named(t, "x"))[1][3]; got != "-5.25" {
			t.Errorf("%q, want the number -5.25", got)
		}
	})
	t.Run("in-INJ-26", func(t *testing.T) {
		rows := csvCells(t, named(t, "a\r\nb"))
		if len(rows) != 4 || rows[1][0] != "a\nb" || rows[2][0] != "" {
			t.Errorf("%q: want a field over two lines and an empty one", rows)
		}
	})
	t.Run("in-INJ-35", func(t *testing.T) {
		var b bytes.Buffer
		if err := named(t, "a|b\nc").WriteMarkdown(&b, i18n.EN); err != nil {
			t.Fatal(err)
		}
		if line := strings.Split(b.String(), "\n")[2]; line != `| a\|b c | 3 | -€5.25 |` {
			t.Errorf("%q is not one cell", line)
		}
	})
	t.Run("in-INJ-37", func(t *testing.T) {
		for name, want := range map[string]string{
			"[x](javascript:alert(1))": `\[x\](javascript:alert(1))`, "<img src=x onerror=alert(1)>": "&lt;img src=x onerror=alert(1)&gt;",
		} {
			var b bytes.Buffer
			if err := named(t, name).WriteMarkdown(&b, i18n.EN); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(b.String(), want) || strings.Contains(b.String(), name) {
				t.Errorf("%s: want %s in it", &b, want)
			}
		}
	})
	t.Run("in-RES-15", func(t *testing.T) {
		for name := range writers(campaigns(t)) {
			var first []byte
			for i := range 100 {
				var b bytes.Buffer
				if err := writers(campaigns(t))[name](&b); err != nil {
					t.Fatal(err)
				}
				if i == 0 {
					first = b.Bytes()
				} else if !bytes.Equal(first, b.Bytes()) {
					t.Fatalf("%s: other bytes at time %d", name, i)
				}
			}
		}
	})
	t.Run("in-RES-18", func(t *testing.T) {
		for name, write := range writers(campaigns(t)) {
			if err := write(&failingWriter{10}); !errors.Is(err, errFullWriter) {
				t.Errorf("%s: %v, want the writer's error", name, err)
			}
		}
	})
}

func TestTableGolden(t *testing.T) {
	table := campaigns(t)
	sorted, err := table.SortBy("spend", true)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := sorted.Top(2).WriteText(&b, i18n.ES); err != nil {
		t.Fatal(err)
	}
	want := `campaña  impresiones     alcance      CTR  inversión                  ROAS                   ROI
────────────────────────────────────────────────────────────────────────────────────────────────
spring          3000  900 a 1600   2,67 %   250,00 €                  2,00               42,86 %
summer           500         400   5,00 %    40,00 €  – ingresos sin medir  – ingresos sin medir
(2 más)           10           9  10,00 %     1,00 €                 91,00             9000,00 %
────────────────────────────────────────────────────────────────────────────────────────────────
Total           3510  900 a 2009   3,02 %   291,00 €                  2,35               51,15 %
* ROAS: fuera del cálculo: 1 fila sin ingresos.
* ROI: ingresos con dato en 4 de 5 filas.
* ROI: las líneas tienen bases de coste distintas y no se comparan entre sí: inversión, mercancías (1 línea); inversión (1 línea). El total incluye todas las categorías conocidas.
`
	if got := strings.ReplaceAll(b.String(), "\u00a0", " "); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	var j bytes.Buffer
	if err := table.WriteJSON(&j); err != nil {
		t.Fatal(err)
	}
	var back struct {
		By    []string
		Lines []struct {
			Key    []string
			Values []struct {
				ID     string
				Value  *string
				Reason string
			}
		}
		Total struct{ Rows int }
	}
	if err := json.Unmarshal(j.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if len(back.Lines) != 4 || back.Total.Rows != 5 || back.Lines[2].Values[4].Reason != "not_measured" {
		t.Errorf("%+v", back)
	}
}

// TestReadersInParallel reads one table from 64 goroutines: nothing that
// reads may write.
func TestReadersInParallel(t *testing.T) {
	table := campaigns(t)
	if err := table.StateTotal(Reach, decimal.NewFromInt(1500)); err != nil {
		t.Fatal(err)
	}
	read := func() string {
		var b bytes.Buffer
		for _, write := range writers(table) {
			if err := write(io.Discard); err != nil {
				return err.Error()
			}
		}
		if err := table.WriteCSV(&b); err != nil {
			return err.Error()
		}
		data, err := table.Total().Tally().MarshalBinary()
		sorted, sortErr := table.SortBy("roi", true)
		if err != nil || sortErr != nil {
			return fmt.Sprint(err, sortErr)
		}
		return b.String() + fmt.Sprintf("%x", data) + strings.Join(keys(sorted.Top(2)), ",")
	}
	want := read()
	got := make(chan string)
	for range 64 {
		go func() { got <- read() }()
	}
	for range 64 {
		if s := <-got; s != want {
			t.Fatalf("got %s, want %s", s, want)
		}
	}
}

// TestTableClear holds that a table without its rows is a new one.
func TestTableClear(t *testing.T) {
	table := campaigns(t)
	before := table.Total()
	want, _ := before.Value("impressions")
	table.Clear()
	if v, err := table.Total().Value("impressions"); err != nil || v.Defined() || table.Groups() != 0 {
		t.Errorf("got %v, %v, %d groups", v, err, table.Groups())
	}
	if err := table.Merge(campaigns(t)); err != nil {
		t.Fatal(err)
	}
	if v, _ := table.Total().Value("impressions"); v.String() != want.String() {
		t.Errorf("got %v, want %v", v, want)
	}
}
