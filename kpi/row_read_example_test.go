package kpi_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// april is one line of an export.
func april() *kpi.Row {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Campaign},
		Measures:   []kpi.Measure{kpi.Clicks, kpi.Impressions, kpi.Conversions, kpi.Spend},
	})
	if err != nil {
		panic(err)
	}
	row := layout.NewRow()
	row.SetText(kpi.Campaign, "spring")
	row.SetDate(civil.MustDate("2025-04-01"))
	row.Set(kpi.Clicks, 4700)
	row.Set(kpi.Impressions, 307529)
	row.SetMoney(kpi.Spend, money.MustParse("300.25 EUR"))
	return row
}

func ExampleRow_Known() {
	row := april()
	fmt.Println(row.Known(kpi.Clicks), row.Known(kpi.Conversions))
	// Output: true false
}

func ExampleRow_Figure() {
	clicks, known := april().Figure(kpi.Clicks)
	fmt.Println(clicks, known)
	_, known = april().Figure(kpi.Conversions)
	fmt.Println(known)
	// Output:
	// 4700 true
	// false
}

func ExampleRow_Amount() {
	spend, known := april().Amount(kpi.Spend)
	fmt.Println(spend, known)
	// Output: 300.25 EUR true
}

func ExampleRow_Text() {
	fmt.Println(april().Text(kpi.Campaign))
	// Output: spring
}

func ExampleRow_Period() {
	fmt.Println(april().Period().First(), april().Period().Last())
	// Output: 2025-04-01 2025-04-01
}

// The platform printed a CTR of 1.60%: it divides other clicks than these.
func ExampleRow_Print() {
	row := april()
	row.Print("ctr", decimal.New(160, -4), 4)
	for _, f := range row.Check(kpi.Policy{}, check.Options{}).Findings {
		fmt.Println(f.Path, f.Message.EN)
	}
	// Output: /ctr CTR is printed as 1.60%, but 4,700 clicks ÷ 307,529 impressions make it 1.528%; half a unit of the last place is let pass.
}
