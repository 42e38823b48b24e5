package allocation_test

import (
	"errors"
	"fmt"

	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// A budget for two channels with diminishing returns, of which one has to get
// 400 EUR at least.
func Example() {
	search, err := allocation.SquareRoot(30)
	if err != nil {
		fmt.Println(err)
		return
	}
	video, err := allocation.SquareRoot(40)
	if err != nil {
		fmt.Println(err)
		return
	}
	got, err := allocation.EqualMarginals(money.Units(1000, money.EUR), []allocation.Line{
		{Curve: search, Min: money.Units(400, money.EUR)},
		{Curve: video},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Spend)
	fmt.Println(got.Response.Explain(i18n.EN))
	fmt.Println(got.Marginal.Explain(i18n.ES))
	// Output:
	// [400.00 EUR 600.00 EUR]
	// response: 1,579.80
	// respuesta marginal: 0,82
}

// An S-shaped curve: returns increase up to the inflection.
func ExampleHill() {
	curve, err := allocation.Hill(1000, 50, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(curve.Response(50), curve.Marginal(50))
	fmt.Printf("%.2f\n", curve.Inflection())
	// Output:
	// 500 10
	// 28.87
}

func ExampleLog() {
	curve, err := allocation.Log(100, 10)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(curve.Response(90), curve.Marginal(90))
	// Output: 230.3 1
}

func ExamplePower() {
	_, err := allocation.Power(100, 1.5)
	fmt.Println(errors.Is(err, allocation.ErrCurve), err)
	// Output: true a parameter of the curve is not a positive number within its limits
}

func ExampleSquareRoot() {
	curve, err := allocation.SquareRoot(3)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(curve.Response(36), curve.Marginal(36))
	// Output: 18 0.25
}

// At a spend of 0 the root rises without limit.
func ExampleCurve_Marginal() {
	curve, err := allocation.SquareRoot(3)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(curve.Marginal(0))
	// Output: undefined: has no meaning here
}

// An S-shaped curve and a root, in steps of 10 EUR: the first ones of the
// S-shaped curve return little, and yet it gets most.
func ExampleCurve_Steps() {
	s, err := allocation.Hill(100, 50, 3)
	if err != nil {
		fmt.Println(err)
		return
	}
	root, err := allocation.SquareRoot(5)
	if err != nil {
		fmt.Println(err)
		return
	}
	var lines []allocation.Steps
	for _, curve := range []allocation.Curve{s, root} {
		line, err := curve.Steps(10, 10)
		if err != nil {
			fmt.Println(err)
			return
		}
		lines = append(lines, line)
	}
	best, err := allocation.Optimum(10, lines)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(best.Amounts(money.Units(100, money.EUR)))
	// Output: [80.00 EUR 20.00 EUR] <nil>
}

func ExampleAdstock() {
	carried, reason := allocation.Adstock([]float64{100, 0, 0, 50}, 0.5)
	if reason != 0 {
		fmt.Println(reason)
		return
	}
	fmt.Println(carried)
	// Output: [100 50 25 62.5]
}

func ExampleHalfLife() {
	weeks, _ := allocation.HalfLife(0.8)
	fmt.Printf("%.2f\n", weeks)
	_, reason := allocation.HalfLife(1)
	fmt.Println(reason)
	// Output:
	// 3.11
	// out_of_domain
}

func ExampleDecay() {
	decay, _ := allocation.Decay(2)
	fmt.Printf("%.4f\n", decay)
	// Output: 0.7071
}

// What minima do not allow is said.
func ExampleEqualMarginals() {
	curve, err := allocation.SquareRoot(1)
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = allocation.EqualMarginals(money.Units(100, money.EUR), []allocation.Line{
		{Curve: curve, Min: money.Units(70, money.EUR)},
		{Curve: curve, Min: money.Units(50, money.EUR)},
	})
	fmt.Println(errors.Is(err, allocation.ErrInfeasible))
	fmt.Println(i18n.Say(err, i18n.EN))
	// Output:
	// true
	// the minima add up to 120, and the budget is €100.00
}

// returns are decimals.
func returns(list ...int64) []decimal.Decimal {
	var out []decimal.Decimal
	for _, n := range list {
		out = append(out, decimal.NewFromInt(n))
	}
	return out
}

// At most two steps for the first line, at least one for the second.
func ExampleGreedy() {
	got, err := allocation.Greedy(5, []allocation.Steps{
		{Returns: returns(0, 40, 70)},
		{Returns: returns(0, 30, 55, 75), Min: 1},
		{Returns: returns(0, 50)},
	})
	fmt.Println(got.Steps, got.Return.StringFixed(0), err)
	// Output: [2 2 1] 175 <nil>
}

// Five medical teams for three countries, the second of which has increasing
// returns (Hillier and Lieberman): giving out team after team comes to 160.
func ExampleOptimum() {
	countries := []allocation.Steps{
		{Returns: returns(0, 45, 70, 90, 105, 120)},
		{Returns: returns(0, 20, 45, 75, 110, 150)},
		{Returns: returns(0, 50, 70, 80, 100, 130)},
	}
	_, err := allocation.Greedy(5, countries)
	var refused *allocation.ConcavityError
	if errors.As(err, &refused) {
		fmt.Println(refused.Line, refused.Step, refused.Reached.StringFixed(0))
	}
	best, err := allocation.Optimum(5, countries)
	fmt.Println(best.Steps, best.Return.StringFixed(0), err)
	// Output:
	// 2 2 160
	// [1 3 1] 170 <nil>
}

func ExampleAllotment_Amounts() {
	got := allocation.Allotment{Steps: []int{1, 1, 1}}
	fmt.Println(got.Amounts(money.Units(100, money.EUR)))
	// Output: [33.34 EUR 33.33 EUR 33.33 EUR] <nil>
}

func ExampleDHondt() {
	fmt.Println(allocation.DHondt(8, returns(100, 80, 30, 20)))
	// Output: [4 3 1 0] <nil>
}

func ExampleSainteLague() {
	fmt.Println(allocation.SainteLague(8, returns(100, 80, 30, 20)))
	// Output: [3 3 1 1] <nil>
}

// The average is 4, and then 2.5: the second hundred returned 1 for 1.
func ExampleMarginalROAS() {
	v := allocation.MarginalROAS(
		allocation.Point{Spend: money.Units(100, money.EUR), Revenue: money.Units(400, money.EUR)},
		allocation.Point{Spend: money.Units(200, money.EUR), Revenue: money.Units(500, money.EUR)},
	)
	fmt.Println(v.Explain(i18n.EN))
	// Output: marginal ROAS: 1.00
}

func ExampleDorfmanSteiner() {
	fmt.Println(allocation.DorfmanSteiner(decimal.New(12, -2), decimal.New(-15, -1)))
	fmt.Println(allocation.DorfmanSteiner(decimal.New(12, -2), decimal.New(-5, -1)))
	// Output:
	// 8%
	// undefined: has no meaning here
}
