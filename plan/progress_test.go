package plan

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// rising is a plan of one count that is to get from 100 to 200 in the first
// ten days of 2027.
func rising() Plan {
	return Plan{
		Period:     period("2027-01-01/2027-01-10"),
		Objectives: []Objective{{Key: "grow"}},
		Targets: []Target{{
			Key: "fans", Objective: "grow", Metric: "followers", Unit: Count,
			Baseline: MustNumber("100"), Goal: MustNumber("200"), Due: date("2027-01-10"),
		}},
	}
}

func progressOf(t *testing.T, p Plan, f Figures, on string) Progress {
	t.Helper()
	g, err := p.Progress(f, date(on))
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// noBaseline makes the target a cost per acquisition of at most 5 EUR.
func noBaseline(t *Target) {
	t.Metric, t.Unit, t.Currency, t.Baseline, t.Goal = "cpa", Money, money.EUR, Number{}, MustNumber("5")
}

func TestProgressOfTarget(t *testing.T) {
	since := date("2027-01-01")
	for _, test := range []struct {
		name                                                   string
		change                                                 func(*Target)
		result                                                 Result
		on                                                     string
		attainment, planned, pace, projection, daily, required string
		reaches                                                civil.Date
		light                                                  pacing.Light
		verdict                                                Verdict
	}{
		{
			name: "as planned", result: Result{Figure: kpi.Count(150)}, on: "2027-01-05",
			attainment: "50%", planned: "150", pace: "1", projection: "200", daily: "10", required: "10",
			reaches: date("2027-01-10"), light: pacing.Green, verdict: OnTrack,
		},
		{
			name: "a little behind", result: Result{Figure: kpi.Count(140)}, on: "2027-01-05",
			attainment: "40%", planned: "150", pace: "0.8", projection: "180", daily: "8", required: "12",
			reaches: date("2027-01-13"), light: pacing.Amber, verdict: AtRisk,
		},
		{
			name: "far behind", result: Result{Figure: kpi.Count(120)}, on: "2027-01-05",
			attainment: "20%", planned: "150", pace: "0.4", projection: "140", daily: "4", required: "16",
			reaches: date("2027-01-25"), light: pacing.Red, verdict: OffTrack,
		},
		{
			name: "backwards", result: Result{Figure: kpi.Count(90)}, on: "2027-01-05",
			attainment: "-10%", planned: "150", pace: "-0.2", projection: "80", daily: "-2", required: "22",
			light: pacing.Red, verdict: OffTrack,
		},
		{
			name: "reached early", result: Result{Figure: kpi.Count(210)}, on: "2027-01-05",
			attainment: "110%", planned: "150", pace: "2.2", projection: "320", daily: "22", required: "-2",
			reaches: date("2027-01-05"), light: pacing.Green, verdict: Reached,
		},
		{
			name: "missed by one", result: Result{Figure: kpi.Count(199)}, on: "2027-01-10",
			attainment: "99%", planned: "200", pace: "0.99", projection: "199", daily: "9.9",
			required: "", reaches: date("2027-01-11"), light: pacing.Green, verdict: Missed,
		},
		{
			name: "reached on the day", result: Result{Figure: kpi.Count(200)}, on: "2027-01-10",
			attainment: "100%", planned: "200", pace: "1", projection: "200", daily: "10",
			reaches: date("2027-01-10"), light: pacing.Green, verdict: Reached,
		},
		{
			name: "a cost on its way down", result: Result{Figure: kpi.Money(money.Minor(850, money.EUR))}, on: "2027-01-05",
			change: func(t *Target) {
				t.Metric, t.Unit, t.Currency, t.Baseline, t.Goal = "cpa", Money, money.EUR, MustNumber("9"), MustNumber("8")
			},
			attainment: "50%", planned: "8.5 EUR", pace: "1", projection: "8 EUR", daily: "-0.1 EUR", required: "-0.1 EUR",
			reaches: date("2027-01-10"), light: pacing.Green, verdict: OnTrack,
		},
		{
			name: "a rate", result: Result{Figure: kpi.CTR(200, 10_000)}, on: "2027-01-05",
			change: func(t *Target) {
				t.Metric, t.Unit, t.Baseline, t.Goal = "ctr", Percent, MustNumber("1"), MustNumber("3")
			},
			attainment: "50%", planned: "2%", pace: "1", projection: "3%", daily: "0.2%", required: "0.2%",
			reaches: date("2027-01-10"), light: pacing.Green, verdict: OnTrack,
		},
		{
			name: "a rate of too few", result: Result{Figure: kpi.CTR(1, 40)}, on: "2027-01-05",
			change: func(t *Target) {
				t.Metric, t.Unit, t.Baseline, t.Goal = "ctr", Percent, MustNumber("1"), MustNumber("3")
			},
			attainment: "75%", planned: "2%", pace: "1.5", projection: "4%", daily: "0.3%", required: "0.1%",
			reaches: date("2027-01-07"), verdict: TooFewData,
		},
		{
			name: "counted from nothing", result: Result{Figure: kpi.Count(80), Since: since}, on: "2027-01-05",
			attainment: "40%", planned: "100", pace: "0.8", projection: "160", daily: "16", required: "24",
			reaches: date("2027-01-13"), light: pacing.Amber, verdict: AtRisk,
		},
		{
			name: "too few counted", result: Result{Figure: kpi.Count(9), Since: since}, on: "2027-01-05",
			attainment: "4.5%", planned: "100", pace: "0.09", projection: "18", daily: "1.8", required: "38.2",
			reaches: date("2027-04-22"), verdict: TooFewData,
		},
		{
			name: "few and over", result: Result{Figure: kpi.Count(9), Since: since}, on: "2027-01-10",
			attainment: "4.5%", planned: "200", pace: "0.045", projection: "9", daily: "0.9",
			reaches: date("2027-08-11"), light: pacing.Red, verdict: Missed,
		},
		{
			name: "a ceiling that holds", result: Result{Figure: kpi.Count(40), Since: since}, on: "2027-01-05",
			change:     func(t *Target) { t.Metric, t.Baseline, t.Goal = "comments", MustNumber("200"), MustNumber("100") },
			attainment: "125%", planned: "50", pace: "0.8", projection: "80", daily: "8", required: "12",
			reaches: date("2027-01-13"), light: pacing.Green, verdict: OnTrack,
		},
		{
			name: "a ceiling that breaks", result: Result{Figure: kpi.Count(80), Since: since}, on: "2027-01-05",
			change:     func(t *Target) { t.Metric, t.Baseline, t.Goal = "comments", MustNumber("200"), MustNumber("100") },
			attainment: "62.5%", planned: "50", pace: "1.6", projection: "160", daily: "16", required: "4",
			reaches: date("2027-01-07"), light: pacing.Red, verdict: OffTrack,
		},
		{
			name: "before the first day", result: Result{Figure: kpi.Count(100)}, on: "2026-12-31",
			attainment: "0%", planned: "100", required: "10", verdict: NotBegun,
		},
		{
			name: "due before it begins", result: Result{Figure: kpi.Count(150)}, on: "2027-01-05",
			change: func(t *Target) { t.Due = date("2026-12-01") }, attainment: "50%", verdict: Unclear,
		},
		{
			name: "no goal", result: Result{Figure: kpi.Count(150)}, on: "2027-01-10",
			change: func(t *Target) { t.Goal = Number{} }, verdict: Unclear,
		},
		{
			name: "no baseline", result: Result{Figure: kpi.CPA(eur(90), decimal.New(20, 0))}, on: "2027-01-05",
			change: noBaseline, verdict: Reached,
		},
		{
			name: "no baseline, not there yet", result: Result{Figure: kpi.CPA(eur(120), decimal.New(20, 0))}, on: "2027-01-05",
			change: noBaseline, verdict: Unclear,
		},
		{
			name: "no baseline, never there", result: Result{Figure: kpi.CPA(eur(120), decimal.New(20, 0))}, on: "2027-01-10",
			change: noBaseline, verdict: Missed,
		},
		{
			name: "no baseline, another currency", result: Result{Figure: kpi.CPA(money.Units(90, money.USD), decimal.New(20, 0))}, on: "2027-01-10",
			change: noBaseline, verdict: Unclear,
		},
		{
			name: "to stay where it was", result: Result{Figure: kpi.Count(100)}, on: "2027-01-10",
			change: func(t *Target) { t.Goal = t.Baseline }, verdict: Reached,
		},
		{
			name: "nothing of what is unwanted", result: Result{Figure: kpi.Count(0), Since: since}, on: "2027-01-10",
			change:  func(t *Target) { t.Metric, t.Baseline, t.Goal = "lost_followers", Number{}, MustNumber("10") },
			planned: "10", pace: "0", projection: "0", daily: "0", light: pacing.Green, verdict: Reached,
		},
		{
			name: "over, and the figure is older", result: Result{Figure: kpi.Count(150), Through: date("2027-01-05")}, on: "2027-01-11",
			attainment: "50%", planned: "150", pace: "1", projection: "200", daily: "10", required: "10",
			reaches: date("2027-01-10"), verdict: Unclear,
		},
		{name: "undefined", result: Result{Figure: kpi.CTR(0, 0)}, on: "2027-01-05", change: func(t *Target) { t.Metric, t.Unit = "ctr", Percent }, verdict: NotMeasured},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := rising()
			if test.change != nil {
				test.change(&p.Targets[0])
			}
			test.result.Target = "fans"
			got := progressOf(t, p, Figures{Results: []Result{test.result}}, test.on).Targets[0]
			for _, f := range []struct {
				name string
				got  kpi.Value
				want string
			}{
				{"attainment", got.Attainment, test.attainment},
				{"planned", got.Planned, test.planned},
				{"pace", got.Pace, test.pace},
				{"projection", got.Projection, test.projection},
				{"daily", got.Daily, test.daily},
				{"required", got.Required, test.required},
			} {
				s := ""
				if f.got.Defined() {
					s = f.got.String()
				}
				if s != f.want {
					t.Errorf("%s: got %s, want %q", f.name, f.got, f.want)
				}
			}
			if got.Reaches != test.reaches || got.Light != test.light || got.Verdict != test.verdict {
				t.Errorf("got %s, %s, %s; want %s, %s, %s", got.Reaches, got.Light, got.Verdict, test.reaches, test.light, test.verdict)
			}
			if !got.Text().Complete() {
				t.Errorf("text %+v", got.Text())
			}
		})
	}
}

// TestUnclear holds that a target without a verdict says why.
func TestUnclear(t *testing.T) {
	stale := Result{Target: "fans", Figure: kpi.Count(150), Through: date("2027-01-05")}
	const want = `"fans": 150 of 200, unclear: the figure is as of 2027-01-05, and it was due on 2027-01-10.`
	if got := progressOf(t, rising(), Figures{Results: []Result{stale}}, "2027-01-11").Targets[0].Text(); got.EN != want || !got.Complete() {
		t.Errorf("got %+v", got)
	}
	for _, test := range []struct {
		name   string
		change func(*Target)
		figure kpi.Value
		want   string
	}{
		{"no goal", func(t *Target) { t.Goal = Number{} }, kpi.Count(150), `"fans": 150, unclear: what is to be reached is not stated.`},
		{"no baseline", func(t *Target) { t.Baseline = Number{} }, kpi.Count(150), `"fans": 150 of 200, unclear: without a baseline there is no pace.`},
		{"no way to go", func(t *Target) { t.Baseline = t.Goal }, kpi.Count(150), `"fans": 150 of 200, unclear: it begins where it is to get to, so there is no pace.`},
		{"due before it begins", func(t *Target) { t.Due = date("2026-12-01") }, kpi.Count(150), `"fans": 150 of 200, unclear: it has no days, or is due before it begins.`},
		{"money", nil, kpi.Money(eur(150)), `"fans": €150.00 of 200, unclear: figures of different kinds.`},
		{"another currency", noBaseline, kpi.Money(money.Units(6, money.USD)), `"fans": $6.00 of €5.00, unclear: several currencies: EUR, USD.`},
	} {
		p := rising()
		if test.change != nil {
			test.change(&p.Targets[0])
		}
		got := progressOf(t, p, Figures{Results: []Result{{Target: "fans", Figure: test.figure}}}, "2027-01-05").Targets[0]
		if got.Verdict != Unclear || got.Text().EN != test.want || !got.Text().Complete() {
			t.Errorf("%s: got %s: %+v", test.name, got.Verdict, got.Text())
		}
	}
}

// TestSpan holds over which days a target is pursued.
func TestSpan(t *testing.T) {
	plan := period("2027-01-01/2027-01-10")
	for _, test := range []struct {
		name             string
		target           Target
		since, objective civil.Date
		plan             civil.Period
		want             string
	}{
		{"counted", Target{Due: date("2027-01-08")}, date("2027-01-03"), date("2027-01-04"), plan, "2027-01-03/2027-01-08"},
		{"of the objective", Target{Due: date("2027-01-08")}, civil.Date{}, date("2027-01-04"), plan, "2027-01-04/2027-01-08"},
		{"of the plan", Target{}, civil.Date{}, civil.Date{}, plan, "2027-01-01/2027-01-10"},
		{"after the baseline", Target{Measured: date("2026-12-31"), Due: date("2027-01-08")}, civil.Date{}, civil.Date{}, civil.Period{}, "2027-01-01/2027-01-08"},
		{"without end", Target{Measured: date("2026-12-31")}, civil.Date{}, civil.Date{}, civil.Period{}, ""},
		{"without beginning", Target{Due: date("2027-01-08")}, civil.Date{}, civil.Date{}, civil.Period{}, ""},
	} {
		if got := test.target.span(test.since, test.objective, test.plan).String(); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestBetter(t *testing.T) {
	c := kpi.Standard()
	for _, test := range []struct {
		target Target
		want   kpi.Direction
	}{
		{Target{Metric: "cpa"}, kpi.Lower},
		{Target{Metric: "ctr"}, kpi.Higher},
		{Target{Metric: "reach"}, kpi.Higher},
		{Target{Metric: "lost_followers"}, kpi.Lower},
		{Target{Metric: "cpa", Baseline: MustNumber("1"), Goal: MustNumber("2")}, kpi.Higher},
		{Target{Metric: "ctr", Baseline: MustNumber("2"), Goal: MustNumber("1")}, kpi.Lower},
		{Target{Metric: "cpa", Baseline: MustNumber("1"), Goal: MustNumber("1")}, kpi.Lower},
	} {
		if got := test.target.better(c); got != test.want {
			t.Errorf("%+v: got %s", test.target, got)
		}
	}
	if got := nameOfMetric(c, "strange"); got != i18n.Same("strange") {
		t.Errorf("got %v", got)
	}
}

// TestFiguresError holds figures that do not fit the plan.
func TestFiguresError(t *testing.T) {
	p := rising()
	p.Budget.Lines = []Line{{Key: "media", Amount: eur(100)}}
	point := allocation.Point{Spend: eur(1), Revenue: eur(2)}
	for _, test := range []struct {
		path, says string
		figures    Figures
	}{
		{"/results/0/target", `no target "fan"`, Figures{Results: []Result{{Target: "fan"}}}},
		{"/results/1/target", `"fans" stands twice`, Figures{Results: []Result{{Target: "fans"}, {Target: "fans"}}}},
		{"/results/0/figure", `the figure is of "ctr", and the target "fans" is of "followers"`, Figures{Results: []Result{{Target: "fans", Figure: kpi.CTR(1, 2)}}}},
		{"/results/0/through", "2027-01-06 is after 2027-01-05", Figures{Results: []Result{{Target: "fans", Through: date("2027-01-06")}}}},
		{"/spent/0/line", `no line "x"`, Figures{Spent: []Spending{{Line: "x"}}}},
		{"/spent/1/line", `"media" stands twice`, Figures{Spent: []Spending{{Line: "media"}, {Line: "media"}}}},
		{"/spent/0/amount", `1.00 USD is not in the currency of the line "media"`, Figures{Spent: []Spending{{Line: "media", Amount: money.Units(1, money.USD)}}}},
		{"/spent/0/through", "2027-01-06 is after 2027-01-05", Figures{Spent: []Spending{{Line: "media", Through: date("2027-01-06")}}}},
		{"/yields/0/line", `no line "x"`, Figures{Yields: []Yield{{Line: "x"}}}},
		{"/yields/1/line", `"media" stands twice`, Figures{Yields: []Yield{{Line: "media", Days: 1}, {Line: "media", Days: 1}}}},
		{"/yields/0/days", "0 is no number of days", Figures{Yields: []Yield{{Line: "media"}}}},
		{"/yields/0", `1.00 USD is not in the currency of the line "media"`, Figures{Yields: []Yield{{Line: "media", Days: 7, Before: point, After: allocation.Point{Spend: eur(1), Revenue: money.Units(1, money.USD)}}}}},
	} {
		_, err := p.Progress(test.figures, date("2027-01-05"))
		var refused *FiguresError
		if !errors.As(err, &refused) || !errors.Is(err, ErrFigures) || refused.Path != test.path {
			t.Errorf("got %v, want a refusal at %s", err, test.path)
			continue
		}
		if want := "figures at " + test.path + ": "; len(err.Error()) < len(want) || !strings.Contains(err.Error(), test.says) || !refused.Text().Complete() {
			t.Errorf("got %q, want %q", err, test.says)
		}
	}
}
