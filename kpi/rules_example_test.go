package kpi_test

import (
	"fmt"
	"os"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

func ExampleRules() {
	for _, r := range kpi.Rules()[:3] {
		fmt.Printf("%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	// Output:
	// KPI-001 error: Reach above impressions
	// KPI-002 warning: Impressions without reach
	// KPI-003 error: Link clicks above clicks
}

func ExampleRow_Check() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Reach, kpi.Impressions}})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	row.Set(kpi.Impressions, 1000)
	row.Set(kpi.Reach, 1200)
	report := row.Check(kpi.Policy{}, check.Options{})
	if err := report.Findings.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error KPI-001 /reach
	//   Más alcance que impresiones: 1200 frente a 1000.
	//   Solución: Tome ambas del mismo informe, periodo y público; compruebe si las columnas están intercambiadas.
}

// A report that cuts rates off instead of rounding them.
func ExamplePolicy() {
	row := april()
	row.Print("ctr", decimal.New(152, -4), 4) // 4700 ÷ 307529 is 1.528…%
	for _, policy := range []kpi.Policy{{}, {Truncated: true}} {
		fmt.Println(len(row.Check(policy, check.Options{}).Findings))
	}
	// Output:
	// 1
	// 0
}

func ExampleTable_Check() {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Channel}, "conversions")
	if err != nil {
		fmt.Println(err)
		return
	}
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Channel}, Measures: []kpi.Measure{kpi.Conversions},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := layout.NewRow()
	for _, line := range []struct {
		channel, window string
		conversions     int64
	}{
		{"Meta Ads", "7d_click", 200}, {"Meta Ads", "1d_view", 40}, {"Google Ads", "30d_click", 153},
	} {
		row.Clear()
		row.SetText(kpi.Channel, line.channel)
		row.Qualify(kpi.Window, line.window)
		row.Set(kpi.Conversions, line.conversions)
		if err := table.Add(row); err != nil {
			fmt.Println(err)
			return
		}
	}
	for _, f := range table.Check(kpi.Policy{}, check.Options{}).Findings {
		fmt.Println(f.Code, f.Path)
		fmt.Println(f.Message.EN)
	}
	// Output:
	// KPI-016 /total/conversions
	// The total adds up conversions that 2 platforms attribute to themselves: Google Ads, Meta Ads.
	// KPI-017 /groups/Meta Ads/conversions
	// One figure puts together conversions with 2 attribution windows: "1d_view", "7d_click".
}
