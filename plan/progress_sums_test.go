package plan

import (
	"reflect"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// TestProgressOfObjective weighs targets and objectives, cuts each target off at
// 0 and 1, and says how much of the weight is known.
func TestProgressOfObjective(t *testing.T) {
	p := rising()
	two, three := p.Targets[0], p.Targets[0]
	two.Key, three.Key = "second", "third"
	p.Targets = append(p.Targets, two, three)
	figures := Figures{Results: []Result{{Target: "fans", Figure: kpi.Count(400)}, {Target: "second", Figure: kpi.Count(125)}}}
	for _, test := range []struct {
		name                 string
		weights              [3]string
		attainment, measured string
	}{
		{"all alike", [3]string{}, "62.5%", "66.67%"},
		{"weighted", [3]string{"0.2", "0.6", "0.2"}, "43.75%", "80%"},
		{"a negative weight is none", [3]string{"-5", "1", "1"}, "25%", "50%"},
		{"nothing weighs", [3]string{"0", "0", "0"}, "undefined: sin base", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i, w := range test.weights {
				p.Targets[i].Weight = Number{}
				if w != "" {
					p.Targets[i].Weight = MustNumber(w)
				}
			}
			g := progressOf(t, p, figures, "2027-01-05")
			o := g.Objectives[0]
			if test.measured == "" {
				if o.Attainment.Defined() || o.Measured.Defined() || g.Attainment.Defined() {
					t.Errorf("got %s of %s", o.Attainment, o.Measured)
				}
				return
			}
			if o.Attainment.String() != test.attainment || o.Measured.String() != test.measured {
				t.Errorf("got %s of %s, want %s of %s", o.Attainment, o.Measured, test.attainment, test.measured)
			}
			if g.Attainment.String() != test.attainment || g.Measured.String() != test.measured {
				t.Errorf("plan: got %s of %s", g.Attainment, g.Measured)
			}
			if o.Verdict != OffTrack || !reflect.DeepEqual(o.Targets, []int{0, 1, 2}) {
				t.Errorf("got %s of %v", o.Verdict, o.Targets)
			}
		})
	}
}

func TestProgressOfLine(t *testing.T) {
	p := rising()
	p.Phases = []Phase{{Key: "first", Days: period("2027-01-01/2027-01-04")}}
	p.Campaigns = []Campaign{{Key: "spring", Days: period("2027-01-01/2027-01-08")}}
	p.Actions = []Action{{Key: "ads", Days: period("2027-01-03/2027-01-06")}}
	for _, test := range []struct {
		name, line, days, planned, projection string
		change                                func(*Line)
		spent                                 money.Amount
		exhausted                             civil.Date
		verdict                               Verdict
		left                                  money.Amount
	}{
		{name: "of the plan", days: "2027-01-01/2027-01-10", planned: "40 EUR", projection: "100 EUR", spent: eur(40), exhausted: date("2027-01-10"), verdict: OnTrack, left: eur(60)},
		{name: "of its phase", change: func(l *Line) { l.Phase = "first" }, days: "2027-01-01/2027-01-04", planned: "100 EUR", projection: "40 EUR", spent: eur(40), exhausted: date("2027-01-10"), verdict: OffTrack, left: eur(60)},
		{name: "of its campaign", change: func(l *Line) { l.Phase, l.Campaign = "first", "spring" }, days: "2027-01-01/2027-01-08", planned: "50 EUR", projection: "80 EUR", spent: eur(40), exhausted: date("2027-01-10"), verdict: AtRisk, left: eur(60)},
		{name: "of its action", change: func(l *Line) { l.Action, l.Campaign = "ads", "spring" }, days: "2027-01-03/2027-01-06", planned: "50 EUR", projection: "80 EUR", spent: eur(40), exhausted: date("2027-01-07"), verdict: AtRisk, left: eur(60)},
		{name: "nothing spent", days: "2027-01-01/2027-01-10", planned: "40 EUR", projection: "0 EUR", verdict: OffTrack, left: eur(100)},
		{name: "negative", change: func(l *Line) { l.Amount = eur(-1) }, days: "2027-01-01/2027-01-10", spent: eur(40), verdict: Unclear, left: eur(-41)},
		{name: "no money", change: func(l *Line) { l.Amount = eur(0) }, days: "2027-01-01/2027-01-10", planned: "0 EUR", projection: "100 EUR", spent: eur(40), exhausted: date("2027-01-04"), verdict: OffTrack, left: eur(-40)},
		{name: "too early", change: func(l *Line) { l.Phase = "late" }, days: "2027-01-06/2027-01-08", planned: "0 EUR", spent: eur(40), verdict: NotBegun, left: eur(60)},
	} {
		t.Run(test.name, func(t *testing.T) {
			q := p
			q.Phases = append(q.Phases, Phase{Key: "late", Days: period("2027-01-06/2027-01-08")})
			l := Line{Key: "media", Amount: eur(100)}
			if test.change != nil {
				test.change(&l)
			}
			q.Budget.Lines = []Line{{Key: "other", Amount: eur(5)}, l}
			g := progressOf(t, q, Figures{Spent: []Spending{{Line: "media", Amount: test.spent}}}, "2027-01-04")
			if len(g.Lines) != 1 {
				t.Fatalf("got %d lines", len(g.Lines))
			}
			got := g.Lines[0]
			for _, f := range []struct {
				got  kpi.Value
				want string
			}{{got.Planned, test.planned}, {got.Projection, test.projection}} {
				if f.got.Defined() != (f.want != "") || f.want != "" && f.got.String() != f.want {
					t.Errorf("got %s, want %q", f.got, f.want)
				}
			}
			if got.Days.String() != test.days || got.Exhausted != test.exhausted || got.Verdict != test.verdict || !got.Left().Equal(test.left) {
				t.Errorf("got %s, %s, %s, %s", got.Days, got.Exhausted, got.Verdict, got.Left())
			}
		})
	}
	p.Budget.Lines = []Line{{Key: "media", Amount: eur(100)}}
	spent := Figures{Spent: []Spending{{Line: "media", Amount: eur(40), Through: date("2027-01-04")}}}
	if got := progressOf(t, p, spent, "2027-01-11").Lines[0]; got.Verdict != Unclear || got.Light != 0 {
		t.Errorf("over, and the figure is older: got %s, %s", got.Verdict, got.Light)
	}
	if got := (LineProgress{Line: Line{Amount: eur(7)}}).Left(); !got.Equal(eur(7)) {
		t.Errorf("left of nothing known: %s", got)
	}
	if got := (LineProgress{Line: Line{Amount: eur(7)}, Spent: kpi.Money(money.Units(1, money.USD))}).Left(); !got.Equal(eur(7)) {
		t.Errorf("left of another currency: %s", got)
	}
}

// TestProgressWithoutKeys holds that what names nothing is not of what has no key.
func TestProgressWithoutKeys(t *testing.T) {
	p := rising()
	late := period("2027-01-09/2027-01-10")
	p.Objectives = []Objective{{Start: late.First()}}
	p.Targets[0].Objective = ""
	p.Actions, p.Campaigns, p.Phases = []Action{{Days: late}}, []Campaign{{Days: late}}, []Phase{{Days: late}}
	p.Budget.Lines = []Line{{Key: "media", Amount: eur(100)}}
	g := progressOf(t, p, Figures{
		Results: []Result{{Target: "fans", Figure: kpi.Count(120)}}, Spent: []Spending{{Line: "media", Amount: eur(40)}},
	}, "2027-01-05")
	if g.Targets[0].Days != p.Period || g.Lines[0].Days != p.Period || len(g.Objectives[0].Targets) != 0 || g.Objectives[0].Verdict != NotMeasured {
		t.Errorf("got %s, %s, %+v", g.Targets[0].Days, g.Lines[0].Days, g.Objectives[0])
	}
}

// TestProgressBounded holds that what is known within bounds only has bounded
// attainment, and no verdict where its target lies between them: not even on its
// last day.
func TestProgressBounded(t *testing.T) {
	c := kpi.Standard()
	table, err := kpi.NewTable(c, nil, "reach")
	if err != nil {
		t.Fatal(err)
	}
	layout, err := kpi.NewLayout(c, kpi.Columns{Measures: []kpi.Measure{"reach"}})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		row := layout.NewRow()
		row.Set("reach", 60)
		row.SetDate(date("2027-01-02"))
		if err := table.Add(row); err != nil {
			t.Fatal(err)
		}
	}
	p := rising()
	p.Targets[0].Metric, p.Targets[0].Goal, p.Targets[0].Baseline = "reach", MustNumber("100"), MustNumber("50")
	p.Targets = append(p.Targets, Target{Key: "none", Metric: "strange"})
	results := p.Results(table, period("2027-01-01/2027-01-05"))
	if len(results) != 1 || results[0].Since != date("2027-01-01") || results[0].Through != date("2027-01-05") {
		t.Fatalf("got %+v", results)
	}
	for _, test := range []struct {
		on, goal string
		want     Verdict
	}{
		{"2027-01-05", "100", Unclear},
		{"2027-01-10", "100", Unclear},
		{"2027-01-10", "60", Reached},
		{"2027-01-10", "121", Missed},
	} {
		on, want := test.on, test.want
		p.Targets[0].Goal, results[0].Through = MustNumber(test.goal), date(on)
		got := progressOf(t, p, Figures{Results: results, Metrics: c}, on).Targets[0]
		if got.Verdict != want || got.Attainment.Exact() || got.Pace.Defined() {
			t.Errorf("on %s: got %s, %s, %s", on, got.Verdict, got.Attainment, got.Pace)
		}
		if !got.Text().Complete() {
			t.Errorf("text %+v", got.Text())
		}
	}
}
