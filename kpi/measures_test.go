package kpi

import (
	"go/ast"
	"go/parser"
	"go/token"
	"iter"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func measureIDs(c *Catalog) iter.Seq[Measure] {
	return func(yield func(Measure) bool) {
		for d := range c.Definitions() {
			if !yield(d.ID) {
				return
			}
		}
	}
}

// TestMeasureConstants holds that each constant has its definition, in the
// same order, and that the ID is the constant's name.
func TestMeasureConstants(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "measures.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var ids []Measure
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		id, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		name := spec.Names[0].Name
		if got := strings.ReplaceAll(id, "_", ""); got != strings.ToLower(name) {
			t.Errorf("constant %s is %q", name, id)
		}
		ids = append(ids, Measure(id))
		return true
	})
	if got := slices.Collect(measureIDs(Standard())); !slices.Equal(got, ids) {
		t.Errorf("definitions = %v\nconstants = %v", got, ids)
	}
}

// TestStandardMeasures holds what every row of the table must have.
func TestStandardMeasures(t *testing.T) {
	if _, err := new(Catalog).Define(standardMeasures()...); err != nil {
		t.Fatal(err)
	}
	names := map[i18n.Lang]map[string]Measure{i18n.EN: {}, i18n.ES: {}}
	for _, d := range standardMeasures() {
		checkTexts(t, string(d.ID), d.Name, d.Description, d.Source)
		for l, taken := range names {
			if other, ok := taken[d.Name.In(l)]; ok {
				t.Errorf("%s and %s are both called %q", d.ID, other, d.Name.In(l))
			}
			taken[d.Name.In(l)] = d.ID
		}
		if d.Unit.Time != 0 && !d.Fractional {
			t.Errorf("%s is a time in whole seconds only", d.ID)
		}
		if d.Unit.Money != 0 != (d.Fractional && d.Signed) {
			t.Errorf("%s: money has decimals and a sign, and nothing else has both", d.ID)
		}
	}
}

// TestMeasuresThatDoNotAdd lists what is not a plain sum, or is not whole and
// positive.
func TestMeasuresThatDoNotAdd(t *testing.T) {
	money := []Measure{Revenue, Spend, Production, Fees, Tools, Labour, Incentives, Goods}
	time := []Measure{WatchTime, ViewableTime, EngagedTime, ResponseTimeSum, NextResponseTimeSum, ResolutionTimeSum, ApprovalTimeSum}
	tests := []struct {
		name string
		has  func(Definition) bool
		want []Measure
	}{
		{
			"distinct", func(d Definition) bool { return d.OverTime == Distinct },
			[]Measure{Reach, UniqueViewers, UniqueClickers, Users, ActiveMembers, Contributors},
		},
		{
			"level", func(d Definition) bool { return d.OverTime == Level },
			[]Measure{Population, Followers, OpenConversations},
		},
		{
			"level that adds over series", func(d Definition) bool { return d.OverTime == Level && d.OverSeries == Adds },
			[]Measure{OpenConversations},
		},
		{"money", func(d Definition) bool { return d.Unit == Unit{Money: 1} }, money},
		{"time", func(d Definition) bool { return d.Unit == Unit{Time: 1} }, time},
		{"signed count", func(d Definition) bool { return d.Signed && d.Unit == Unit{} }, []Measure{NetFollowers}},
		{
			"count with decimals", func(d Definition) bool { return d.Fractional && d.Unit == Unit{} },
			[]Measure{Conversions, ViewThroughConversions, Leads, AddsToCart, Checkouts, Purchases},
		},
		{"event", heeds(Event), []Measure{Conversions, ViewThroughConversions, ConvertingSessions}},
		{
			"window", heeds(Window),
			[]Measure{Conversions, ViewThroughConversions, Leads, AddsToCart, Checkouts, Purchases, Revenue},
		},
		{"unit of reach", heeds(ReachOf), []Measure{Reach, UniqueClickers}},
		{"rule of a view", heeds(ViewRule), []Measure{ViewableImpressions, Views}},
		{"parts", heeds(Parts), []Measure{Interactions}},
		{"tax", heeds(Tax), money[1:]},
	}
	for _, tt := range tests {
		var got []Measure
		for d := range Standard().Definitions() {
			if tt.has(d) {
				got = append(got, d.ID)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s = %v, want %v", tt.name, got, tt.want)
		}
	}
}

func heeds(q Qualifier) func(Definition) bool {
	return func(d Definition) bool { return slices.Contains(d.Qualifiers, q) }
}

// checkTexts holds that a row of a table says what it is, in both languages.
func checkTexts(t *testing.T, id string, name, description i18n.Text, source string) {
	t.Helper()
	if !name.Complete() || !description.Complete() || source == "" {
		t.Errorf("%s lacks a name, a description or a source", id)
	}
	for _, l := range i18n.Langs() {
		if d := description.In(l); !strings.HasSuffix(d, ".") || strings.TrimSpace(d) != d || strings.Contains(d, "  ") {
			t.Errorf("%s is not described in sentences: %q", id, d)
		}
		if strings.Contains(description.In(l), " %") {
			t.Errorf("%s: a per cent sign may start a line: %q", id, description.In(l))
		}
	}
}

// TestAliases holds that a platform's word stands for one measure and for one
// metric at most, and for none under whose name or ID another goes.
func TestAliases(t *testing.T) {
	type called struct {
		id      string
		names   []string
		aliases []string
	}
	var measures, metrics []called
	for d := range Standard().Definitions() {
		measures = append(measures, called{string(d.ID), []string{string(d.ID), d.Name.EN, d.Name.ES}, d.Aliases})
	}
	for m := range Standard().Metrics() {
		metrics = append(metrics, called{m.ID, []string{m.ID, m.Name.EN, m.Name.ES}, m.Aliases})
	}
	for _, list := range [][]called{measures, metrics} {
		owner := map[string]string{}
		for _, c := range list {
			for _, n := range c.names {
				owner[strings.ToLower(n)] = c.id
			}
		}
		for _, c := range list {
			for _, a := range c.aliases {
				if o, ok := owner[strings.ToLower(a)]; ok && o != c.id {
					t.Errorf("%q stands for %s and for %s", a, o, c.id)
				}
				owner[strings.ToLower(a)] = c.id
			}
		}
	}
}
