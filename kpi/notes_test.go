package kpi

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// report is what a reader might attach.
type report []i18n.Text

func (r report) Warnings() []i18n.Text { return r }

func TestNotesAndLabels(t *testing.T) {
	l, err := NewLayout(Standard(), Columns{Dimensions: []Dimension{Channel, "pillar"}, Measures: []Measure{Clicks}})
	if err != nil {
		t.Fatal(err)
	}
	table := tableOf(t, []Dimension{Channel, "pillar", ByMonth}, "clicks")
	for i := range 3 {
		r := l.NewRow()
		r.Set(Clicks, 1)
		if i > 0 {
			r.SetText(Channel, "a\x1b[31m\u202eb")
			r.SetText("pillar", strings.Repeat("x", i))
			r.SetDate(civil.MustDate("2025-01-01"))
		}
		if err := table.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	table.Attach(report{{EN: "read as UTF-16", ES: "leído como UTF-16"}})
	table.Note(i18n.Text{EN: "made up", ES: "inventado"})
	if got := table.Reports(); len(got) != 1 {
		t.Errorf("%d reports", len(got))
	}
	var b bytes.Buffer
	if err := table.WriteText(&b, i18n.ES); err != nil {
		t.Fatal(err)
	}
	want := `canal        pillar        mes          clics
─────────────────────────────────────────────
a [31m b     x             2025-01          1
a [31m b     xx            2025-01          1
(sin canal)  (sin pillar)  (sin fecha)      1
─────────────────────────────────────────────
Total                                       3
* leído como UTF-16
* inventado
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", &b, want)
	}
	b.Reset()
	if err := table.Top(1).WriteMarkdown(&b, i18n.EN); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "| (2 others) |  |  | 2 |") || !strings.Contains(got, "- read as UTF-16\n- made up\n") {
		t.Errorf("Markdown:\n%s", got)
	}
	if got := table.Reports(); len(got) != 1 || got[0].Warnings()[0].EN != "read as UTF-16" {
		t.Errorf("%v", got)
	}
}

func TestKnowHoldsForTheTable(t *testing.T) {
	table := tableOf(t, []Dimension{Channel}, "reach")
	for range 2 {
		if err := table.Add(rowOf(t, map[Measure]int64{Reach: 80})); err != nil {
			t.Fatal(err)
		}
	}
	table.Know(Universe(Reach, 100))
	if v, _ := table.Total().Value("reach"); v.String() != "80 to 100" {
		t.Errorf("%s, want 80 to 100", v)
	}
}

func TestMarkdownEscapes(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain text 1.5", "plain text 1.5"},
		{"a|b", `a\|b`},
		{"[x](javascript:alert(1))", `\[x\](javascript:alert(1))`},
		{"<img src=x>&", "&lt;img src=x&gt;&amp;"},
		{"*a* _b_ `c` ~d~ #e ![f]", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\#e \\!\\[f\\]"},
		{`a\|b`, `a\\\|b`},
	} {
		if got := markdown(tt.in); got != tt.want {
			t.Errorf("markdown(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestConvertLevelsAndOtherUnits(t *testing.T) {
	name := i18n.Text{EN: "x", ES: "x"}
	c, err := Standard().Define(
		Definition{ID: "balance", Name: name, Unit: Unit{Money: 1}, OverTime: Level, Fractional: true},
		Definition{ID: "rate_paid", Name: name, Unit: Unit{Money: 1, Time: -1}, Fractional: true},
		Definition{ID: "squared", Name: name, Unit: Unit{Money: 2}, Fractional: true},
		Definition{ID: "seconds_sq", Name: name, Unit: Unit{Time: 2}},
	)
	if err != nil {
		t.Fatal(err)
	}
	l, err := NewLayout(c, Columns{Dimensions: []Dimension{Channel, Account}, Measures: []Measure{"balance", "rate_paid", "squared", "seconds_sq"}, Currency: money.USD})
	if err != nil {
		t.Fatal(err)
	}
	usd := money.Rate{From: money.USD, To: money.EUR, Factor: decimal.RequireFromString("0.5"), Date: civil.MustDate("2025-01-01"), Source: "x"}
	var tally Tally
	r := l.NewRow()
	r.SetDate(civil.MustDate("2025-01-02"))
	r.SetMoney("balance", money.Units(10, money.USD))
	r.SetMoney("rate_paid", money.Units(4, money.USD))
	r.Set("seconds_sq", 9)
	if err := tally.Add(r); err != nil {
		t.Fatal(err)
	}
	got, err := tally.Convert(money.EUR, usd)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"balance": "€5.00", "rate_paid": "€2.00/s", "seconds_sq": "9"} {
		v, err := c.Value(got, id)
		if err != nil || v.Format(i18n.EN, Usual) != want {
			t.Errorf("%s = %s, %v, want %s", id, v.Format(i18n.EN, Usual), err, want)
		}
	}
	r.SetMoney("squared", money.Units(1, money.USD))
	if err := tally.Add(r); err != nil {
		t.Fatal(err)
	}
	if _, err := tally.Convert(money.EUR, usd); !errors.Is(err, ErrTally) {
		t.Errorf("money squared was converted: %v", err)
	}
	if got := (Unit{Money: -1, Time: 2}).String(); got != "time·time/money" {
		t.Errorf("unit %q", got)
	}
	if got := (Unit{Time: -1}).Text().ES; got != "1/tiempo" {
		t.Errorf("unit %q", got)
	}
}

func TestMergeRefusesOtherDefinitions(t *testing.T) {
	name := i18n.Text{EN: "taps", ES: "toques"}
	tables := make([]*Table, 2)
	for i, fractional := range []bool{false, true} {
		c, err := new(Catalog).Define(Definition{ID: "taps", Name: name, Fractional: fractional})
		if err != nil {
			t.Fatal(err)
		}
		if tables[i], err = NewTable(c, nil, "taps"); err != nil {
			t.Fatal(err)
		}
	}
	if err := tables[0].Merge(tables[1]); !errors.Is(err, ErrTally) {
		t.Errorf("%v, want a refusal", err)
	}
	table := tableOf(t, nil, "clicks")
	for i := range 2 {
		other := tableOf(t, nil, "clicks")
		r := rowOf(t, map[Measure]int64{Clicks: 1, Likes: 1})
		if i == 0 {
			r.Unset(Likes)
		}
		if err := other.Add(r); err != nil {
			t.Fatal(err)
		}
		other.groups[0].tally.Limit(1)
		if i == 1 {
			table.groups[0].tally.Limit(1)
		}
		if err := table.Merge(other); (err != nil) != (i == 1) {
			t.Errorf("merge %d: %v", i, err)
		}
	}
}

// TestSameMetric: two metrics are one if ID and formula are.
func TestSameMetric(t *testing.T) {
	name := i18n.Text{EN: "x", ES: "x"}
	base := Metric{ID: "x", Name: name, Num: of(Clicks), Den: of(Impressions)}
	variants := map[string]func(*Metric){
		"itself":         func(*Metric) {},
		"another name":   func(m *Metric) { m.Name = i18n.Text{EN: "y", ES: "y"} },
		"ID":             func(m *Metric) { m.ID = "y" },
		"scale":          func(m *Metric) { m.Scale = 1000 },
		"pooling":        func(m *Metric) { m.Pool = ByGroup },
		"one term fewer": func(m *Metric) { m.Den = nil },
		"measure":        func(m *Metric) { m.Num = of(LinkClicks) },
		"coefficient":    func(m *Metric) { m.Num = less(Clicks) },
		"side":           func(m *Metric) { m.Num, m.Den = m.Den, m.Num },
		"optional":       func(m *Metric) { m.Num = optional(Clicks) },
		"price":          func(m *Metric) { m.Num = []Term{{Measure: Clicks, Price: eur(1)}} },
	}
	f, err := Standard().compile(base)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range variants {
		m := base.clone()
		change(&m)
		g, err := Standard().compile(m)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := f.same(g), slices.Contains([]string{"itself", "another name"}, name); got != want {
			t.Errorf("%s: same %v, want %v", name, got, want)
		}
	}
}

func TestNamesOfWhatDoesNotExist(t *testing.T) {
	if got := Qualifier(99); got.String() != "unknown" || !got.Text().Complete() {
		t.Errorf("qualifier %s", got)
	}
	var names []string
	for q := range qualifierCount {
		if !q.Text().Complete() || q.String() == "unknown" {
			t.Errorf("qualifier %d has no name", q)
		}
		names = append(names, q.String())
	}
	if slices.Sort(names); len(slices.Compact(names)) != int(qualifierCount) {
		t.Errorf("names %v", names)
	}
	if Level.String() != "level" || Adds.String() != "adds" || Higher.String() != "higher" || ByRow.String() != "by row" {
		t.Error("names of constants")
	}
	n := 0
	for range Standard().Metrics() {
		n++
		break
	}
	for range Standard().Definitions() {
		n++
		break
	}
	if n != 2 {
		t.Errorf("%d steps", n)
	}
}
