package kpi_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func ExampleCount() {
	target := kpi.Count(1200)
	fmt.Println(target)
	fmt.Println(kpi.Attainment(kpi.Count(900), target, kpi.Higher))
	// Output:
	// 1,200
	// 75%
}

func ExampleNumber() {
	usual := kpi.Number(decimal.RequireFromString("0.02"))
	fmt.Println(kpi.Growth(kpi.CTR(30, 1000), usual))
	// Output: 50%
}

func ExampleMoney() {
	planned := kpi.Money(money.Units(5, money.EUR))
	fmt.Println(planned)
	fmt.Println(kpi.Growth(kpi.CPL(money.Units(120, money.EUR), 20), planned))
	// Output:
	// 5 EUR
	// 20%
}

func ExampleGrowth() {
	fmt.Println(kpi.Growth(kpi.Count(150), kpi.Count(120)))
	fmt.Println(kpi.Growth(kpi.CPC(money.Units(3, money.EUR), 2), kpi.CPC(money.Units(2, money.EUR), 2)))
	fmt.Println(kpi.Growth(kpi.Count(150), kpi.Count(0)))
	fmt.Println(kpi.Growth(kpi.Count(50), kpi.Count(-50)))
	// Output:
	// 25%
	// 50%
	// undefined: the base is zero
	// undefined: the base is negative
}

func ExampleSymmetricGrowth() {
	fmt.Println(kpi.SymmetricGrowth(kpi.Count(150), kpi.Count(50)))
	fmt.Println(kpi.SymmetricGrowth(kpi.Count(50), kpi.Count(150)))
	fmt.Println(kpi.SymmetricGrowth(kpi.Count(150), kpi.Count(0)))
	// Output:
	// 100%
	// -100%
	// 200%
}

func ExampleDifference() {
	fmt.Println(kpi.Difference(kpi.Count(150), kpi.Count(0)))
	fmt.Println(kpi.Difference(kpi.CPM(money.Units(3, money.EUR), 1000), kpi.CPM(money.Units(5, money.EUR), 1000)))
	// Output:
	// 150
	// -2 EUR
}

func ExamplePercentagePoints() {
	now, before := kpi.CTR(30, 1000), kpi.CTR(20, 1000)
	fmt.Println(kpi.PercentagePoints(now, before), "points")
	fmt.Println(kpi.Growth(now, before))
	// Output:
	// 1 points
	// 50%
}

func ExampleCAGR() {
	v := kpi.CAGR(kpi.Count(13_000), kpi.Count(9_000), 3)
	fmt.Println(v, v.Approximate())
	// Output: 13.04% true
}

func ExampleCMGR() {
	fmt.Println(kpi.CMGR(kpi.Count(1728), kpi.Count(1000), 3))
	// Output: 20%
}

func ExampleValue_Approximate() {
	rate := kpi.CMGR(kpi.Count(2), kpi.Count(1), 12)
	d, err := rate.Fixed(30)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d, rate.Approximate())
	fmt.Println(kpi.CTR(1, 3).Approximate())
	// Output:
	// 0.059463094359295264561825294946 true
	// false
}

func ExampleAttainment() {
	leads := kpi.Attainment(kpi.Count(90), kpi.Count(120), kpi.Higher)
	fmt.Println(leads)

	cost := kpi.CPL(money.Units(400, money.EUR), 100)
	fmt.Println(kpi.Attainment(cost, kpi.Money(money.Units(5, money.EUR)), kpi.Lower))

	fmt.Println(kpi.Attainment(kpi.Count(5), kpi.Count(0), kpi.Lower))
	// Output:
	// 75%
	// 125%
	// undefined: the base is zero
}

func ExampleAttainmentFrom() {
	baseline, target := kpi.Count(20), kpi.Count(0) // complaints a month
	v := kpi.AttainmentFrom(baseline, kpi.Count(5), target, kpi.Lower)
	fmt.Println(v)
	fmt.Println(kpi.AttainmentFrom(baseline, kpi.Count(24), target, kpi.Lower))
	// Output:
	// 75%
	// -20%
}

func ExampleKitagawa() {
	// The click rate of both formats stayed as it was, but more was shown of
	// the better one.
	before := []kpi.Value{kpi.CTR(60, 2000), kpi.CTR(20, 2000)}
	now := []kpi.Value{kpi.CTR(90, 3000), kpi.CTR(10, 1000)}
	s := kpi.Kitagawa(now, before)
	fmt.Println("change", s.Change)
	fmt.Println("from the rates", s.Rate)
	fmt.Println("from the mix", s.Mix)
	for i, g := range s.Groups {
		fmt.Printf("group %d: %s and %s\n", i, g.Rate, g.Mix)
	}
	// Output:
	// change 0.5
	// from the rates 0
	// from the mix 0.5
	// group 0: 0 and 0.75
	// group 1: 0 and -0.25
}

func ExampleSimpsonReversal() {
	// Conversions of two landing pages, from search and from social networks.
	rate := func(conversions, clicks int64) kpi.Value {
		return kpi.CVR(decimal.NewFromInt(conversions), clicks)
	}
	a := []kpi.Value{rate(81, 87), rate(192, 263)}
	b := []kpi.Value{rate(234, 270), rate(55, 80)}
	fmt.Println(kpi.SimpsonReversal(a, b))
	// Output: true <nil>
}

func ExampleStandardised() {
	rates := []kpi.Value{kpi.CTR(81, 87), kpi.CTR(192, 263)}
	mix := []decimal.Decimal{decimal.NewFromInt(357), decimal.NewFromInt(343)}
	v := kpi.Standardised(rates, mix)
	fmt.Println(v.Name().EN, v)
	fmt.Println(v.Name().ES)
	// Output:
	// CTR at a fixed mix 83.25%
	// CTR con composición fija
}

func ExampleMantelHaenszel() {
	fmt.Println(kpi.MantelHaenszel([]kpi.Fourfold{
		{YesA: 81, NoA: 6, YesB: 234, NoB: 36},
		{YesA: 192, NoA: 71, YesB: 55, NoB: 25},
	}))
	// Output: 1.447
}

func ExampleMeanOfRates() {
	v := kpi.MeanOfRates(kpi.CTR(1, 10), kpi.CTR(90, 100))
	fmt.Println(v.Name().EN, v)
	fmt.Println("CTR of both", kpi.CTR(91, 110))
	// Output:
	// mean of CTR 50%
	// CTR of both 82.73%
}
