package plan_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// orders is a plan of 200 orders in the first ten days of a year.
func orders() plan.Plan {
	days, err := civil.ParsePeriod("2027-01-01/2027-01-10")
	if err != nil {
		panic(err)
	}
	return plan.Plan{
		Period:     days,
		Client:     plan.Party{Name: "Horno"},
		Objectives: []plan.Objective{{Key: "sell"}},
		Targets: []plan.Target{{
			Key: "orders", Objective: "sell", Metric: "orders", Unit: plan.Count,
			Baseline: plan.MustNumber("150"), Goal: plan.MustNumber("200"), Due: days.Last(),
		}},
		Actions: []plan.Action{{Key: "films", Objective: "sell", Days: days}},
		Budget: plan.Budget{Lines: []plan.Line{
			{Key: "search", Amount: money.Units(1000, money.EUR)},
			{Key: "films", Amount: money.Units(1000, money.EUR)},
		}},
	}
}

// Eighty orders in five days, of two hundred in ten.
func ExamplePlan_Progress() {
	p := orders()
	progress, err := p.Progress(plan.Figures{
		Results: []plan.Result{{Target: "orders", Figure: kpi.Count(80), Since: p.Period.First()}},
		Spent:   []plan.Spending{{Line: "films", Amount: money.Units(640, money.EUR)}},
	}, civil.MustDate("2027-01-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t, _ := progress.Target("orders")
	fmt.Println("attainment", t.Attainment, "pace", t.Pace, "projection", t.Projection, "a day", t.Required)
	fmt.Println(t.Text().EN)
	fmt.Println(t.Text().ES)
	l := progress.Lines[0]
	fmt.Println(l.Line.Key, "used up on", l.Exhausted, "left", l.Left())
	fmt.Println("plan", progress.Attainment, progress.Objectives[0].Verdict.Name().ES)
	// Output:
	// attainment 40% pace 0.8 projection 160 a day 24
	// "orders": 80, planned by now 100, to be reached 200; at this pace it ends at 160: at risk.
	// "orders": 80, previsto hasta hoy 100, por alcanzar 200; a este ritmo termina en 160: en riesgo.
	// films used up on 2027-01-08 left 360.00 EUR
	// plan 40% en riesgo
}

// The line with the higher average return is not the one where the next euro
// brings more.
func ExamplePlan_Corrections() {
	p := orders()
	eur := func(spend, revenue int64) allocation.Point {
		return allocation.Point{Spend: money.Units(spend, money.EUR), Revenue: money.Units(revenue, money.EUR)}
	}
	figures := plan.Figures{
		Results: []plan.Result{{Target: "orders", Figure: kpi.Count(80), Since: p.Period.First()}},
		Spent: []plan.Spending{
			{Line: "search", Amount: money.Units(500, money.EUR)},
			{Line: "films", Amount: money.Units(500, money.EUR)},
		},
		Yields: []plan.Yield{
			{Line: "search", Days: 2, Before: eur(100, 500), After: eur(200, 600)},
			{Line: "films", Days: 2, Before: eur(100, 200), After: eur(200, 360)},
		},
	}
	progress, err := p.Progress(figures, civil.MustDate("2027-01-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range p.Corrections(progress, figures, nil) {
		fmt.Println(c.Kind.Name().EN, c.Path, "answers", c.Target, c.Verdict, "decided by", c.Decides)
		for _, m := range c.Moves {
			fmt.Println(" ", m.Line, m.From, "to", m.To, "average", m.Average, "marginal", m.Marginal)
		}
	}
	// Output:
	// change the tactic /actions/0 answers orders at-risk decided by social-media-manager
	// move budget /budget/lines answers orders at-risk decided by social-media-manager
	//   search 1000.00 EUR to 900.00 EUR average 3 marginal 1
	//   films 1000.00 EUR to 1100.00 EUR average 1.8 marginal 1.6
}

func ExamplePlan_Results() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "orders")
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{"orders"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	for _, n := range []int64{12, 15} {
		row.Clear()
		row.SetDate(civil.MustDate("2027-01-02"))
		row.Set("orders", n)
		if err := table.Add(row); err != nil {
			fmt.Println(err)
			return
		}
	}
	for _, r := range orders().Results(table, civil.MonthOf(civil.MustDate("2027-01-01"))) {
		fmt.Println(r.Target, r.Figure, "since", r.Since)
	}
	// Output: orders 27 since 2027-01-01
}

// A share of people: 1.5 per cent is the fraction 0.015.
func ExampleTarget_Value() {
	t := plan.Target{Unit: plan.Percent, Goal: plan.MustNumber("1.5")}
	fmt.Println(t.Value(t.Goal), kpi.AttainmentFrom(t.Value(plan.MustNumber("1")), kpi.CTR(120, 10_000), t.Value(t.Goal), kpi.Higher))
	// Output: 1.5% 40%
}

// Complaints are to stay below a number.
func ExampleTargetProgress_Ceiling() {
	p := orders()
	p.Targets[0].Metric, p.Targets[0].Goal = "inbound_messages", plan.MustNumber("100")
	progress, err := p.Progress(plan.Figures{
		Results: []plan.Result{{Target: "orders", Figure: kpi.Count(40), Since: p.Period.First()}},
	}, civil.MustDate("2027-01-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t := progress.Targets[0]
	fmt.Println(t.Ceiling(), t.Projection, t.Attainment, t.Verdict)
	// Output: true 80 125% on-track
}

func ExampleVerdict_Behind() {
	for _, v := range []plan.Verdict{plan.OnTrack, plan.TooFewData, plan.AtRisk} {
		fmt.Println(v.Name().ES, v.Behind())
	}
	// Output:
	// según lo previsto false
	// datos insuficientes false
	// en riesgo true
}

func ExampleCorrectionKind_Name() {
	fmt.Println(plan.MoveBudget.Name().EN, "/", plan.MoveBudget.Name().ES)
	// Output: move budget / redistribuir el presupuesto
}

// Where a target should be after two, five and ten of its ten days.
func ExampleTargetProgress_PlannedBy() {
	p := orders()
	progress, err := p.Progress(plan.Figures{}, p.Period.First())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []string{"2027-01-02", "2027-01-05", "2027-01-10"} {
		fmt.Println(progress.Targets[0].PlannedBy(civil.MustDate(day)))
	}
	// Output:
	// 160
	// 175
	// 200
}

func ExampleProgress_Target() {
	progress, err := orders().Progress(plan.Figures{}, civil.MustDate("2027-01-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	t, ok := progress.Target("orders")
	fmt.Println(ok, t.Verdict.Name().EN)
	_, ok = progress.Target("visits")
	fmt.Println(ok)
	// Output:
	// true not measured
	// false
}

// What is left of a line, and when it is used up.
func ExampleLineProgress_Left() {
	progress, err := orders().Progress(plan.Figures{
		Spent: []plan.Spending{{Line: "search", Amount: money.Minor(61_250, money.EUR)}},
	}, civil.MustDate("2027-01-05"))
	if err != nil {
		fmt.Println(err)
		return
	}
	l := progress.Lines[0]
	fmt.Println(l.Left(), "left, used up on", l.Exhausted)
	// Output: 387.50 EUR left, used up on 2027-01-09
}
