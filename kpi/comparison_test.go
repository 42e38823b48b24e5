package kpi

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// compared is a comparison by channel of the rows after with those before.
func compared(t testing.TB, after, before []fields, columns ...string) *Comparison {
	t.Helper()
	c, err := tableWith(t, byChannel, after, columns...).Against(tableWith(t, byChannel, before, columns...))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestChange(t *testing.T) {
	for _, c := range []struct {
		name               string
		id                 string
		before, after      []fields // of one channel
		difference, growth string
	}{
		{"counts", "clicks", []fields{{"clicks": "80"}}, []fields{{"clicks": "100"}}, "20", "25%"},
		{"percentages", "ctr", []fields{{"clicks": "2", "impressions": "100"}}, []fields{{"clicks": "3", "impressions": "100"}}, "1", "50%"},
		{"money", "cpc", []fields{{"clicks": "2", "spend": "3 EUR"}}, []fields{{"clicks": "4", "spend": "5 EUR"}}, "-0.25 EUR", "-16.67%"},
		{"thousands", "cpm", []fields{{"impressions": "1000", "spend": "3 EUR"}}, []fields{{"impressions": "2000", "spend": "8 EUR"}}, "1 EUR", "33.33%"},
		{"a sum below zero", "net_growth", []fields{{"new_followers": "1", "lost_followers": "4"}}, []fields{{"new_followers": "4", "lost_followers": "2"}}, "5", "undefined: the base is negative"},
		{"seconds", "watch_time", []fields{{"watch_time": "10"}}, []fields{{"watch_time": "15"}}, "5 s", "50%"},
		{
			"bounds", "reach",
			[]fields{{"reach": "10"}, {"reach": "6"}},
			[]fields{{"reach": "20"}, {"reach": "5"}},
			"4 to 15", "25% to 150%",
		},
		{
			"no upper end", "engagement_rate_reach",
			[]fields{{"reach": "10", "interactions": "5"}},
			[]fields{{"reach": "0", "interactions": "0"}},
			"undefined: no reach", "undefined: no reach",
		},
		{"from nothing", "clicks", []fields{{"clicks": "0"}}, []fields{{"clicks": "5"}}, "5", "undefined: the base is zero"},
		{"nothing at all", "clicks", []fields{{"clicks": "0"}}, []fields{{"clicks": "0"}}, "0", "undefined: nothing to divide by"},
		{
			"maybe from nothing", "growth_rate",
			[]fields{{"followers": "100", "date": "2025-01-01"}, {"followers": "90", "date": "2025-02-01"}, {"followers": "110", "date": "2025-02-01"}},
			[]fields{{"followers": "100", "date": "2025-01-01"}, {"followers": "110", "date": "2025-02-01"}},
			"0 to 20", "undefined: the base may be zero",
		},
		{"not measured before", "clicks", []fields{{"likes": "1"}}, []fields{{"clicks": "5"}}, "undefined: clicks not measured", "undefined: clicks not measured"},
		{"not measured after", "clicks", []fields{{"clicks": "5"}}, []fields{{"likes": "1"}}, "undefined: clicks not measured", "undefined: clicks not measured"},
		{"two currencies", "spend", []fields{{"spend": "5 USD"}}, []fields{{"spend": "5 EUR"}}, "undefined: several currencies: EUR, USD", "undefined: several currencies: EUR, USD"},
		{
			"no money in two currencies", "roas",
			[]fields{{"spend": "5 EUR", "revenue": "10 EUR"}},
			[]fields{{"spend": "5 USD", "revenue": "20 USD"}},
			"2", "100%",
		},
		{
			"two bases", "roi",
			[]fields{{"revenue": "50 EUR", "spend": "5 EUR"}},
			[]fields{{"revenue": "50 EUR", "spend": "5 EUR", "fees": "5 EUR"}},
			"undefined: different cost bases", "undefined: different cost bases",
		},
		{
			"mixed currencies in one", "spend",
			[]fields{{"spend": "5 EUR"}},
			[]fields{{"spend": "5 USD"}, {"spend": "5 EUR"}},
			"undefined: several currencies: EUR, USD", "undefined: several currencies: EUR, USD",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmp := compared(t, c.after, c.before, c.id)
			p, ok := cmp.Pair("")
			if !ok || p.New() || p.Gone() || p.Total() {
				t.Fatalf("pair %+v, %v", p.Key(), ok)
			}
			for _, p := range []Pair{p, cmp.Total()} {
				got, err := p.Change(c.id)
				if err != nil {
					t.Fatal(err)
				}
				if got.Difference.String() != c.difference || got.Growth.String() != c.growth {
					t.Errorf("%s, %s, want %s, %s", got.Difference, got.Growth, c.difference, c.growth)
				}
				if before, err := p.before.Value(c.id); err != nil || before.String() != got.Before.String() {
					t.Errorf("before %s, want %s", got.Before, before)
				}
			}
		})
	}
}

func TestAgainstRefuses(t *testing.T) {
	rows := []fields{{"channel": "x", "clicks": "1", "impressions": "10"}, {"channel": "y", "clicks": "2", "impressions": "10"}}
	table := tableWith(t, byChannel, rows, "clicks", "ctr")
	other, err := new(Catalog).Define(Definition{ID: "clicks", Name: i18n.Text{EN: "taps", ES: "toques"}, Fractional: true})
	if err != nil {
		t.Fatal(err)
	}
	taps, err := NewTable(other, byChannel, "clicks")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		t, was *Table
	}{
		{"other dimensions", table, tableWith(t, []Dimension{Campaign}, rows, "clicks", "ctr")},
		{"fewer columns", table, tableWith(t, byChannel, rows, "clicks")},
		{"other columns", table, tableWith(t, byChannel, rows, "clicks", "cpc")},
		{"another formula", tableWith(t, byChannel, rows, "clicks"), taps},
		{"pooled lines", table.Top(1), table},
		{"pooled lines before", table, table.Top(1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.t.Against(c.was)
			var e *TallyError
			if !errors.Is(err, ErrTally) || !errors.As(err, &e) || !e.Text().Complete() {
				t.Errorf("%v, want a TallyError", err)
			}
		})
	}
	c, err := table.Against(table)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Total().Change("clics"); !errors.Is(err, ErrUnknown) {
		t.Errorf("Change: %v", err)
	}
	if _, err := c.Split("clics"); !errors.Is(err, ErrUnknown) {
		t.Errorf("Split: %v", err)
	}
	// The earlier table has a catalogue of its own.
	c, err = tableWith(t, byChannel, rows).Against(func() *Table { u, _ := NewTable(new(Catalog), byChannel); return u }())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Total().Change("clicks"); !errors.Is(err, ErrUnknown) {
		t.Errorf("Change of what the earlier catalogue lacks: %v", err)
	}
}

func TestPairs(t *testing.T) {
	was := []fields{{"channel": "c", "clicks": "1"}, {"channel": "a", "clicks": "2"}, {"channel": "", "clicks": "9"}}
	is := []fields{{"channel": "b", "clicks": "5"}, {"channel": "c", "clicks": "7"}}
	before, after := tableWith(t, byChannel, was, "clicks"), tableWith(t, byChannel, is, "clicks")
	list := func(after *Table) string {
		t.Helper()
		c, err := after.Against(before)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for p := range c.Pairs() {
			fmt.Fprintf(&b, "%s:%s ", strings.Join(p.Key(), "/"), p.state())
		}
		return b.String() + c.Total().state()
	}
	if got, want := list(after), "a:gone b:new c:both :gone total"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	sorted, err := after.SortBy("clicks", true)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := list(sorted), "c:both b:new a:gone :gone total"; got != want {
		t.Errorf("sorted: %q, want %q", got, want)
	}
	c, err := after.Against(before)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Pair("z"); ok {
		t.Error("a pair that neither table has")
	}
	if p, ok := c.Pair("a"); !ok || !p.Gone() || p.New() {
		t.Errorf("a: %+v, %v", p.Key(), ok)
	}
	if p, ok := c.Pair("b"); !ok || !p.New() || p.Gone() {
		t.Errorf("b: %+v, %v", p.Key(), ok)
	}
}

func TestComparisonNotes(t *testing.T) {
	shared, own := i18n.Same("shared"), i18n.Same("own")
	after, before := tableWith(t, nil, nil, "clicks"), tableWith(t, nil, nil, "clicks")
	after.Note(shared)
	before.Note(own)
	before.Note(shared)
	c, err := after.Against(before)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Notes(); !slices.Equal(got, []i18n.Text{shared, own}) {
		t.Errorf("%v", got)
	}
}

// TestSplitIsWhole holds that rates and mix, and the groups' parts of both,
// add up to the change of the total exactly, with groups that come and go.
func TestSplitIsWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		var rows [2][]fields
		for i := range rows {
			for len(rows[i]) == 0 {
				for g := range 1 + r.IntN(6) {
					if r.IntN(4) == 0 {
						continue
					}
					den := 1 + r.Int64N(1000)
					num := r.Int64N(den + 1)
					part := r.Int64N(num + 1) // in two rows
					k := fmt.Sprint("g", g)
					rows[i] = append(rows[i],
						fields{"channel": k, "clicks": fmt.Sprint(part), "impressions": fmt.Sprint(den)},
						fields{"channel": k, "clicks": fmt.Sprint(num - part), "impressions": "0"})
				}
			}
			// Neither a group without a base nor one that knows no impressions counts.
			rows[i] = append(rows[i], fields{"channel": "idle", "clicks": "0", "impressions": "0"}, fields{"channel": "blind", "clicks": "7"})
		}
		c := compared(t, rows[1], rows[0], "ctr")
		s, err := c.Split("ctr")
		if err != nil {
			t.Fatal(err)
		}
		change, err := c.Total().Change("ctr")
		if err != nil {
			t.Fatal(err)
		}
		rat := func(v Value) *big.Rat {
			t.Helper()
			r, err := v.Rat()
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		whole, groups := new(big.Rat), new(big.Rat)
		whole.Add(rat(s.Rate), rat(s.Mix))
		for _, g := range s.Groups {
			groups.Add(groups, rat(g.Rate)).Add(groups, rat(g.Mix))
		}
		if want := rat(change.Difference); whole.Cmp(want) != 0 || groups.Cmp(want) != 0 || len(s.Groups) != len(slices.Collect(c.Pairs())) {
			t.Fatalf("rates and mix make %s, the groups %s, the change is %s", whole, groups, want)
		}
	}
}

func TestSplitUndefined(t *testing.T) {
	both := func(after, before []fields) [2][]fields { return [2][]fields{after, before} }
	row := fields{"channel": "x", "clicks": "5", "impressions": "10", "reach": "8", "interactions": "2", "spend": "3 EUR", "revenue": "9 EUR"}
	for _, c := range []struct {
		name string
		id   string
		rows [2][]fields
		want Reason
	}{
		{"no ratio", "clicks", both([]fields{row}, []fields{row}), OutOfDomain},
		{"a sum", "total_cost", both([]fields{row}, []fields{row}), OutOfDomain},
		{"reach", "engagement_rate_reach", both([]fields{row}, []fields{row}), NotAdditive},
		{"not measured", "cpl", both([]fields{row}, []fields{row}), NotMeasured},
		{"two currencies", "cpc", both([]fields{row}, []fields{row.with("spend", "3 USD")}), MixedCurrency},
		{"clicks without impressions", "ctr", both([]fields{row, {"channel": "y", "clicks": "1", "impressions": "0"}}, []fields{row}), ZeroBase},
		{"a negative base", "roas", both([]fields{row, {"channel": "y", "revenue": "1 EUR", "spend": "-1 EUR"}}, []fields{row}), NegativeBase},
		{"nothing before", "ctr", both([]fields{row}, nil), NotMeasured},
		{"no base before", "ctr", both([]fields{row}, []fields{row.with("clicks", "0").with("impressions", "0")}), NoBase},
		{"sides in different groups", "mer", both(
			[]fields{{"channel": "x", "revenue": "9 EUR", "spend": "2 EUR"}, {"channel": "y", "revenue": "9 EUR"}},
			[]fields{{"channel": "x", "revenue": "9 EUR", "spend": "2 EUR"}},
		), NotAdditive},
		{"two bases", "roi", both([]fields{row, {"channel": "y", "revenue": "1 EUR", "fees": "1 EUR"}}, []fields{row, {"channel": "y", "revenue": "1 EUR", "fees": "1 EUR"}}), MixedBasis},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := compared(t, c.rows[0], c.rows[1], c.id).Split(c.id)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range []Value{s.Change, s.Rate, s.Mix} {
				if v.Reason() != c.want || v.Name() == (i18n.Text{}) {
					t.Errorf("%s: %s, want %s", v.Name().EN, v, c.want)
				}
			}
		})
	}
}

// failing takes a number of bytes and then fails.
type failing struct{ left int }

var errFull = errors.New("full")

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.left {
		n := f.left
		f.left = 0
		return n, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

// writersOf are the writers of a comparison, in both languages.
func writersOf(c *Comparison) map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{
		"text":        func(w io.Writer) error { return c.WriteText(w, i18n.EN) },
		"text es":     func(w io.Writer) error { return c.WriteText(w, i18n.ES, i18n.LatinAmerica) },
		"markdown":    func(w io.Writer) error { return c.WriteMarkdown(w, i18n.EN) },
		"markdown es": func(w io.Writer) error { return c.WriteMarkdown(w, i18n.ES) },
		"csv":         c.WriteCSV,
		"json":        c.WriteJSON,
	}
}

// hostile names a channel, compares it with itself and writes the result.
func hostile(t *testing.T, name, format string) string {
	t.Helper()
	rows := []fields{{"channel": name, "spend": "-5.25 EUR", "clicks": "4"}}
	before := []fields{{"channel": name, "spend": "0 EUR", "clicks": "4"}}
	c := compared(t, rows, before, "spend", "cpc")
	c.after.Note(i18n.Same(name))
	var b bytes.Buffer
	if err := writersOf(c)[format](&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestBadComparison(t *testing.T) {
	cells := func(t *testing.T, name string) [][]string {
		t.Helper()
		rows, err := csv.NewReader(strings.NewReader(hostile(t, name, "csv"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	guarded := func(name, want string) func(*testing.T) {
		return func(t *testing.T) {
			if got := cells(t, name)[1][0]; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
	t.Run("in-INJ-17", guarded("=1+1", "'=1+1"))
	t.Run("in-INJ-19", func(t *testing.T) {
		for _, name := range []string{"+1+1", "-1+1", "@SUM(1)"} {
			guarded(name, "'"+name)(t)
		}
	})
	t.Run("in-INJ-21", guarded("\x00=1+1", "'=1+1"))
	t.Run("in-INJ-23", func(t *testing.T) {
		if got := cells(t, "x")[1]; got[5] != "-5.25" || got[6] != "-5.25" {
			t.Errorf("%q, want the number -5.25 after and as the change", got)
		}
	})
	t.Run("in-INJ-26", func(t *testing.T) {
		rows := cells(t, "a\r\nb")
		if len(rows) != 5 || rows[1][0] != "a\nb" || len(rows[4]) != len(rows[0]) {
			t.Errorf("%q: want a field over two lines, read as Go's reader reads it, and rows of one length", rows)
		}
		if rows := cells(t, ""); len(rows) != 5 || rows[1][0] != "" {
			t.Errorf("%q: want an empty field", rows)
		}
	})
	pipes := func(t *testing.T, name string) {
		t.Helper()
		lines := strings.Split(hostile(t, name, "markdown"), "\n")
		for _, line := range lines {
			if strings.HasPrefix(line, "|") && strings.Count(line, "|")-strings.Count(line, `\|`) != 7 {
				t.Errorf("%q has not 6 cells", line)
			}
		}
		if len(lines) != 11 { // head, rule, 2 columns of a line, its total and two parts, a note and its space
			t.Errorf("%d lines: %q", len(lines), lines)
		}
	}
	t.Run("in-INJ-35", func(t *testing.T) { pipes(t, "a|b\nc") })
	t.Run("in-INJ-37", func(t *testing.T) {
		for name, want := range map[string]string{
			"[x](javascript:alert(1))":     `\[x\](javascript:alert(1))`,
			"<img src=x onerror=alert(1)>": "&lt;img src=x onerror=alert(1)&gt;",
		} {
			pipes(t, name)
			if got := hostile(t, name, "markdown"); !strings.Contains(got, want) || strings.Contains(got, name) {
				t.Errorf("%q, want %q in it", got, want)
			}
		}
	})
	t.Run("in-INJ-35 text", func(t *testing.T) {
		if got := hostile(t, "a\x1b[2J\nb\u202ec", "text"); strings.ContainsAny(got, "\x1b\u202e") || strings.Contains(got, "J\nb") {
			t.Errorf("%q", got)
		}
	})
	t.Run("in-RES-15", func(t *testing.T) {
		for format := range writersOf(compared(t, nil, nil)) {
			first := hostile(t, "a|b", format)
			for range 20 {
				if got := hostile(t, "a|b", format); got != first {
					t.Fatalf("%s: %q, then %q", format, first, got)
				}
			}
		}
	})
	t.Run("in-RES-18", func(t *testing.T) {
		c := compared(t, []fields{{"channel": "x", "clicks": "1"}}, nil, "clicks")
		for format, write := range writersOf(c) {
			if err := write(&failing{10}); !errors.Is(err, errFull) {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}

// TestComparisonJSON holds that the form is valid and has lists where there is
// nothing.
func TestComparisonJSON(t *testing.T) {
	c, err := tableWith(t, nil, nil).Against(tableWith(t, nil, nil))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := c.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	const want = `{"by":[],"columns":[],"lines":[],"total":{"key":[],"state":"total","changes":[]},"notes":[]}` + "\n"
	if b.String() != want {
		t.Errorf("%s, want %s", b.String(), want)
	}
	b.Reset()
	rows := []fields{{"channel": "x", "clicks": "1", "impressions": "3", "spend": "2 EUR", "reach": "3"}}
	if err := compared(t, rows, rows, "ctr", "cpc", "frequency", "clicks").WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var got comparisonForm
	decoder := json.NewDecoder(&b)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&got); err != nil {
		t.Fatal(err)
	}
	for _, line := range append(got.Lines, got.Total) {
		if rate := line.Changes[0]["rate_effect"].(map[string]any); rate["value"] != "0" || rate["reason"] != nil {
			t.Errorf("CTR: %v", rate)
		}
		if mix := line.Changes[2]["mix_effect"].(map[string]any); mix["value"] != nil || mix["reason"] != "not_additive" {
			t.Errorf("frequency: %v", mix)
		}
		if rate, ok := line.Changes[3]["rate_effect"]; ok {
			t.Errorf("clicks: %v", rate)
		}
	}
}

// comparisonForm reads the JSON of a comparison.
type comparisonForm struct {
	By      []string         `json:"by"`
	Columns []map[string]any `json:"columns"`
	Lines   []lineForm       `json:"lines"`
	Total   lineForm         `json:"total"`
	Notes   []i18n.Text      `json:"notes"`
}

type lineForm struct {
	Key     []string         `json:"key"`
	State   string           `json:"state"`
	Changes []map[string]any `json:"changes"`
}

// A table of many groups is split in reasonable time.
func TestSplitOfManyGroups(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Campaign}, Measures: []Measure{Clicks, Impressions, Spend}, Currency: money.EUR})
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(13, 14))
	tables := [2]*Table{}
	for i := range tables {
		tables[i], err = NewTable(Standard(), []Dimension{Campaign}, "cpc")
		if err != nil {
			t.Fatal(err)
		}
		row := l.NewRow()
		for g := range 3000 {
			row.Clear()
			row.SetText(Campaign, fmt.Sprint(g))
			row.Set(Clicks, 1+r.Int64N(1<<30))
			row.SetScaled(func() int { s, _ := l.Slot(Spend); return s }(), r.Int64N(1<<40), 2)
			if err := tables[i].Add(row); err != nil {
				t.Fatal(err)
			}
		}
	}
	c, err := tables[1].Against(tables[0])
	if err != nil {
		t.Fatal(err)
	}
	s, err := c.Split("cpc")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Rate.Fixed(6); err != nil {
		t.Error(err)
	}
}

func TestComparisonCSV(t *testing.T) {
	// Followers were 0 or 10 on that day, so the rate has no upper end.
	open := []fields{{"date": "2025-01-01", "followers": "0", "interactions": "5"}, {"date": "2025-01-01", "followers": "10", "interactions": "0"}}
	for _, c := range []struct {
		name          string
		after, before []fields
		column        string
		want          string
	}{
		{
			"without dimensions",
			[]fields{{"clicks": "3"}},
			[]fields{{"clicks": "2"}},
			"clicks",
			"both,clicks,,2,3,1,0.5,,\n",
		},
		{
			"bounds",
			[]fields{{"reach": "3"}, {"reach": "4"}},
			[]fields{{"reach": "2"}},
			"reach",
			"both,reach,,2,4..7,2..5,1..2.5,,\n",
		},
		{
			"no upper end", open,
			[]fields{{"date": "2024-01-01", "followers": "5", "interactions": "1"}},
			"engagement_rate_followers",
			"both,engagement_rate_followers,,0.2,0.5..,30..,1.5..,not_additive,not_additive\n",
		},
		{
			"two currencies",
			[]fields{{"spend": "3 EUR"}},
			[]fields{{"spend": "2 USD"}},
			"spend",
			"both,spend,mixed_currency,2,3,mixed_currency,mixed_currency,,\n",
		},
		{
			"money before only",
			[]fields{{"clicks": "3"}},
			[]fields{{"spend": "2 USD"}},
			"spend",
			"both,spend,USD,2,not_measured,not_measured,not_measured,,\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			cmp, err := tableWith(t, nil, c.after, c.column).Against(tableWith(t, nil, c.before, c.column))
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := cmp.WriteCSV(&b); err != nil {
				t.Fatal(err)
			}
			_, got, _ := strings.Cut(b.String(), "\n")
			if got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
