package kpi_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func ExampleBreakEvenROAS() {
	fmt.Println(kpi.BreakEvenROAS(decimal.RequireFromString("0.25")))
	fmt.Println(kpi.BreakEvenROAS(decimal.RequireFromString("0")))
	// Output:
	// 4
	// undefined: the base is zero
}

func ExampleContributionROI() {
	revenue, spend := money.Units(1200, money.EUR), money.Units(200, money.EUR)
	fmt.Println(kpi.ContributionROI(revenue, spend, decimal.RequireFromString("0.5")))
	// Output: 200%
}

func ExampleAOV() {
	fmt.Println(kpi.AOV(money.Units(1995, money.EUR), 42))
	// Output: 47.5 EUR
}

func ExamplePayback() {
	cac := kpi.CAC(money.Units(30_000, money.EUR), 100)
	months := kpi.Payback(cac, money.Units(50, money.EUR), decimal.RequireFromString("0.8"))
	fmt.Println(months, "months")
	// Output: 7.5 months
}

func ExampleLTVToCAC() {
	ltv := kpi.LTV(money.Units(100, money.EUR), decimal.RequireFromString("0.8"), decimal.RequireFromString("0.1"), kpi.AtStart)
	fmt.Println(kpi.LTVToCAC(ltv, kpi.CAC(money.Units(12_000, money.EUR), 100)))
	// Output: 3.056
}

func ExampleLTV() {
	margin := money.Units(100, money.EUR)
	retention, discount := decimal.RequireFromString("0.8"), decimal.RequireFromString("0.1")
	for _, first := range []kpi.Timing{kpi.AtStart, kpi.AtEnd} {
		v := kpi.LTV(margin, retention, discount, first)
		fmt.Println(v.Name().EN, v.Format(i18n.EN, 2))
	}
	// Output:
	// LTV (first margin now) €366.67
	// LTV (first margin after one period) €266.67
}

func ExampleNPV() {
	var flows []money.Amount
	for _, n := range []int64{-40_000, 8_000, 9_200, 10_000, 12_000, 14_500} {
		flows = append(flows, money.Units(n, money.EUR))
	}
	rate := decimal.RequireFromString("0.08")
	fmt.Println(kpi.NPV(rate, flows, kpi.AtStart).Format(i18n.EN, 2))
	fmt.Println(kpi.NPV(rate, flows, kpi.AtEnd).Format(i18n.EN, 2))
	// Output:
	// €1,922.06
	// €1,779.69
}

func ExampleIRR() {
	var flows []money.Amount
	for _, n := range []int64{-70_000, 12_000, 15_000, 18_000, 21_000} {
		flows = append(flows, money.Units(n, money.EUR))
	}
	fmt.Println(kpi.IRR(flows))
	fmt.Println(kpi.IRR(flows[1:]))
	// Output:
	// -2.124%
	// undefined: has no single answer
}

func ExampleIncremental() {
	test := kpi.Arm{Result: kpi.Count(120), People: 1000}
	control := kpi.Arm{Result: kpi.Count(500), People: 5000}
	fmt.Println(kpi.Incremental(test, control))
	// Output: 20
}

func ExampleIncrementalROAS() {
	test := kpi.Arm{Result: kpi.Money(money.Units(12_000, money.EUR)), People: 1000}
	control := kpi.Arm{Result: kpi.Money(money.Units(50_000, money.EUR)), People: 5000}
	spend := money.Units(1000, money.EUR)
	fmt.Println(kpi.IncrementalROAS(test, control, spend))
	fmt.Println(kpi.ROAS(money.Units(12_000, money.EUR), spend))
	// Output:
	// 2
	// 12
}

func ExampleSBG() {
	m := kpi.SBG{Alpha: decimal.RequireFromString("0.668"), Beta: decimal.RequireFromString("3.806")}
	for _, year := range []int{1, 2, 12} {
		fmt.Println(year, m.Retention(year), m.Survival(year))
	}
	fmt.Println(m.DiscountedLifetime(decimal.RequireFromString("0.1")))
	// Output:
	// 1 85.07% 85.07%
	// 2 87.8% 74.69%
	// 12 95.68% 37.8%
	// 5.923
}

func ExampleEMV() {
	emv, err := kpi.EMV("rate card of the agency, January 2025", map[kpi.Measure]money.Amount{
		kpi.Impressions: money.MustParse("0.005 EUR"), // a CPM of 5 EUR
		kpi.Comments:    money.MustParse("0.40 EUR"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	catalog, err := kpi.Standard().With(emv)
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(catalog, kpi.Columns{Measures: []kpi.Measure{kpi.Impressions, kpi.Comments}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set(kpi.Impressions, 20_000)
	row.Set(kpi.Comments, 10)
	var tally kpi.Tally
	if err := tally.Add(row); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(catalog.Value(&tally, "emv"))
	// Output: 104 EUR <nil>
}
