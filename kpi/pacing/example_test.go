package pacing_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Where does April's budget stand at the end of the tenth?
func Example() {
	april, err := pacing.Linear(kpi.Money(money.Units(3000, money.EUR)), civil.MonthOf(civil.MustDate("2026-04-01")))
	if err != nil {
		fmt.Println(err)
		return
	}
	spent, today := kpi.Money(money.Units(1200, money.EUR)), civil.MustDate("2026-04-10")
	fmt.Println(april.Pace(spent, today).Explain(i18n.ES))
	fmt.Println(april.Projection(spent, today).Explain(i18n.ES))
	fmt.Println(april.RequiredDaily(spent, today).Explain(i18n.ES))
	fmt.Println(april.Exhaustion(spent, today))
	// Output:
	// índice de ritmo (lineal): 1,20
	// proyección (lineal): 3600,00 €
	// necesario por día restante: 90,00 €
	// 2026-04-25
}

func ExampleLinear() {
	_, err := pacing.Linear(kpi.Money(money.Units(-3000, money.EUR)), civil.MonthOf(civil.MustDate("2026-04-01")))
	fmt.Println(i18n.Say(err, i18n.EN))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// the budget or target is not a number that is shared among days: -€3,000.00
	// el presupuesto o valor objetivo no es un número que se reparta entre días: -3000,00 €
}

// Saturday counts double and Sunday three times. After Friday half of the
// budget is spent, as it should be; a linear pace would call that behind.
func ExampleWeighted() {
	week := civil.WeekOf(civil.MustDate("2026-04-01"))
	var weights []decimal.Decimal
	for day := range week.All() {
		weights = append(weights, decimal.NewFromInt([]int64{3, 1, 1, 1, 1, 1, 2}[day.Weekday()]))
	}
	weighted, err := pacing.Weighted(kpi.Money(money.Units(700, money.EUR)), week, weights)
	if err != nil {
		fmt.Println(err)
		return
	}
	linear, err := pacing.Linear(kpi.Money(money.Units(700, money.EUR)), week)
	if err != nil {
		fmt.Println(err)
		return
	}
	spent, friday := kpi.Money(money.Units(350, money.EUR)), civil.MustDate("2026-04-03")
	fmt.Println(weighted.Pace(spent, friday).Explain(i18n.EN))
	fmt.Println(linear.Pace(spent, friday).Explain(i18n.EN))
	// Output:
	// pace index (weighted): 1.00
	// pace index (linear): 0.70
}

// 500 leads in the quarter, of which 60 are there after a month.
func ExampleFlight_Projection() {
	quarter, err := pacing.Linear(kpi.Count(500), civil.QuarterOf(civil.MustDate("2026-04-01")))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(quarter.Pace(kpi.Count(60), civil.MustDate("2026-04-30")))
	fmt.Println(quarter.Projection(kpi.Count(60), civil.MustDate("2026-04-30")))
	// Output:
	// 0.364
	// 182
}

// A thousand euros over three days, not a cent lost.
func ExampleFlight_Split() {
	days, err := civil.ParsePeriod("2026-04-01/2026-04-03")
	if err != nil {
		fmt.Println(err)
		return
	}
	flight, err := pacing.Linear(kpi.Money(money.Units(1000, money.EUR)), days)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(flight.Split())
	// Output: [333.34 EUR 333.33 EUR 333.33 EUR]
}

// Before the first day there is no pace.
func ExampleFlight_Pace() {
	april, err := pacing.Linear(kpi.Money(money.Units(3000, money.EUR)), civil.MonthOf(civil.MustDate("2026-04-01")))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(april.Pace(kpi.Money(money.Units(0, money.EUR)), civil.MustDate("2026-03-31")))
	// Output: undefined: nothing to divide by
}

// The target of a pace is 1. On the boundary the better colour holds.
func ExampleNewTolerance() {
	tolerance, err := pacing.NewTolerance(decimal.New(10, -2), decimal.New(25, -2))
	if err != nil {
		fmt.Println(err)
		return
	}
	april, err := pacing.Linear(kpi.Money(money.Units(3000, money.EUR)), civil.MonthOf(civil.MustDate("2026-04-01")))
	if err != nil {
		fmt.Println(err)
		return
	}
	today := civil.MustDate("2026-04-10")
	for _, spent := range []int64{900, 800, 700} {
		pace := april.Pace(kpi.Money(money.Units(spent, money.EUR)), today)
		fmt.Println(pace, tolerance.Light(pace, decimal.NewFromInt(1)))
	}
	// Output:
	// 0.9 green
	// 0.8 amber
	// 0.7 red
}

// What counts is the direction that is worse: nobody minds a ROAS above its
// target.
func ExampleTolerance_Light() {
	tolerance, err := pacing.NewTolerance(decimal.New(10, -2), decimal.New(25, -2))
	if err != nil {
		fmt.Println(err)
		return
	}
	roas := kpi.ROAS(money.Units(900, money.EUR), money.Units(100, money.EUR))
	fmt.Println(tolerance.Light(roas, decimal.NewFromInt(4)))
	// Output: green
}

func ExampleParseLight() {
	light, err := pacing.ParseLight("amber")
	fmt.Println(light.Name().In(i18n.ES), err)
	// Output: ámbar <nil>
}

func ExampleLight_Name() {
	fmt.Println(pacing.Red.Name().In(i18n.ES))
	// Output: rojo
}

func ExampleBudgetRules() {
	for rule := range pacing.BudgetRules() {
		fmt.Println(rule.Channel, rule.Since, i18n.Fixed(rule.Day, 2))
	}
	// Output:
	// google-ads 2017-10-04 2.00
	// google-ads 2010-09-17 1.20
	// meta-ads 2025-05-29 1.75
	// meta-ads 2016-07-13 1.25
}

// What can a campaign with a budget of 5 EUR a day cost?
func ExampleBudgetRuleOn() {
	rule, ok := pacing.BudgetRuleOn(channel.GoogleAds, civil.MustDate("2026-04-01"))
	if !ok {
		return
	}
	budget := money.Units(5, money.EUR)
	fmt.Println(rule.DayLimit(budget).Explain(i18n.EN))
	fmt.Println(rule.MonthLimit(budget).Explain(i18n.EN))
	fmt.Println("not a day:", rule.Exempt.EN)
	// Output:
	// daily spending limit: €10.00
	// monthly spending limit: €152.00
	// not a day: campaigns that pay for conversions
}

func ExampleBudgetRule_WeekLimit() {
	rule, ok := pacing.BudgetRuleOn(channel.MetaAds, civil.MustDate("2026-04-01"))
	if !ok {
		return
	}
	fmt.Println(rule.WeekLimit(money.Units(10, money.EUR)).Explain(i18n.ES))
	// Output: límite de inversión semanal: 70,00 €
}

func ExampleSES() {
	s, reason := pacing.SES([]float64{71, 70, 69, 68, 64, 65}, 0.1, nil)
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	next, _ := s.Forecast(2)
	fmt.Printf("%.3f\n%.3f\n", s.Fitted, next)
	// Output:
	// [71.000 70.900 70.710 70.439 69.795]
	// [69.316 69.316]
}

// Other start values than R's are stated.
func ExampleHolt() {
	y := []float64{6.4, 5.6, 7.8, 8.8, 11}
	s, reason := pacing.Holt(y, 0.3623, 1, &pacing.Start{From: 1, Level: y[0], Trend: (y[3] - y[0]) / 3})
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	next, _ := s.Forecast(2)
	fmt.Printf("%.3f\n%.3f\n", s.Levels, next)
	// Output:
	// [6.400 6.620 7.188 8.134 9.776]
	// [11.417 13.059]
}

// Three weeks of four days, and the week to come; five days are too few.
func ExampleHoltWinters() {
	y := []float64{17, 7, 17, 13, 25, 15, 25, 21, 33, 23, 33, 29}
	s, reason := pacing.HoltWinters(y, 4, 0.5, 0.3, 0.2, nil)
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	next, _ := s.Forecast(4)
	fmt.Printf("%.2f\n", next)
	_, reason = pacing.HoltWinters(y[:5], 4, 0.5, 0.3, 0.2, nil)
	fmt.Println(reason)
	// Output:
	// [41.70 31.64 41.67 37.75]
	// too_few
}

func ExampleSmoothed_Forecast() {
	s, reason := pacing.Holt([]float64{10, 12, 14}, 0.5, 0.5, nil)
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	fmt.Println(s.Forecast(3))
	// Output: [16 18 20]
}

func ExampleMAPE() {
	fmt.Println(pacing.MAPE([]float64{100, 200}, []float64{90, 220}))
	fmt.Println(pacing.MAPE([]float64{100, 0}, []float64{90, 10}))
	// Output:
	// 10%
	// undefined: the base is zero
}

func ExampleMASE() {
	fmt.Println(pacing.MASE([]float64{10, 12, 14, 13}, []float64{15, 16}, []float64{14, 14}, 1))
	// Output: 0.9
}
