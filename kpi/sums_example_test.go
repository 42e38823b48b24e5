package kpi_test

import (
	"fmt"

	"github.com/pauta-go/pauta/kpi"
)

func ExampleTable_AddSums() {
	layout, err := kpi.NewLayout(kpi.Standard(), kpi.Columns{Measures: []kpi.Measure{kpi.Impressions, kpi.Reach}})
	if err != nil {
		fmt.Println(err)
		return
	}
	table, err := kpi.NewTable(kpi.Standard(), nil, "frequency")
	if err != nil {
		fmt.Println(err)
		return
	}
	sums, greatest := layout.NewRow(), layout.NewRow()
	sums.Set(kpi.Impressions, 9000) // of three rows, as an engine returns them
	sums.Set(kpi.Reach, 4500)
	greatest.Set(kpi.Reach, 1800)
	if err := table.AddSums(3, sums, greatest); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(table.Total().Value("frequency"))
	var tally kpi.Tally
	fmt.Println(tally.AddSums(0, sums, greatest))
	// Output:
	// 2 to 5 <nil>
	// sums are of one row at least
}

func ExampleMetric_SQLSides() {
	c := kpi.Standard()
	m, _ := c.Metric("cpm")
	s, err := m.SQLSides(c, func(m kpi.Measure) string { return `"` + string(m) + `"` })
	fmt.Println(s.Num)
	fmt.Println(s.Den)
	fmt.Println(s.LeftOut)
	fmt.Println(err)
	// Output:
	// 1000 * (SUM(CASE WHEN "spend" IS NOT NULL AND "impressions" IS NOT NULL THEN "spend" END))
	// SUM(CASE WHEN "spend" IS NOT NULL AND "impressions" IS NOT NULL THEN "impressions" END)
	// SUM(CASE WHEN ("spend" IS NOT NULL OR "impressions" IS NOT NULL) AND NOT ("spend" IS NOT NULL AND "impressions" IS NOT NULL) THEN 1 ELSE 0 END)
	// <nil>
}
