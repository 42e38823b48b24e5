package warehouse_test

import (
	"fmt"
	"os"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/warehouse"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// A table of 100 million rows is added up where it is. What comes back, read by
// database/sql into a []*string, say, is a line for each campaign and pattern.
func Example() {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.Campaign}, "clicks", "ctr", "cpc")
	if err != nil {
		fmt.Println(err)
		return
	}
	source := warehouse.Source{
		Table:      []string{"marketing", "ads"},
		Dimensions: map[kpi.Dimension]string{kpi.Campaign: "campaign_name"},
		Measures: map[kpi.Measure]warehouse.Column{
			kpi.Impressions: {Name: "impressions"},
			kpi.Clicks:      {Name: "clicks"},
			kpi.Spend:       {Name: "cost_micros", Places: 6, Minor: true},
		},
		Money: money.EUR,
	}
	query, err := source.Query(warehouse.PostgreSQL, table)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range [][]*string{ // of query.SQL; the last one is of rows without impressions
		cellsOf("spring", "7", "1200000", "0", "90000000", "1350000", "405000000000"),
		cellsOf("webinar", "7", "310000", "0", "4000000", "88000", "61600000000"),
		cellsOf("webinar", "6", "5000", "0", "~", "900", "630000000"),
	} {
		if err := query.Add(table, line); err != nil {
			fmt.Println(i18n.Say(err, i18n.ES))
			return
		}
	}
	if err := table.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// campaign     clicks    CTR    CPC
	// ─────────────────────────────────
	// spring    1,350,000  1.50%  €0.30
	// webinar      88,900  2.20%  €0.70
	// ─────────────────────────────────
	// Total     1,438,900  1.53%  €0.32
	// * CTR: 5,000 rows without impressions left out.
}

func ExampleSource_Query() {
	table, err := kpi.NewTable(kpi.Standard(), []kpi.Dimension{kpi.ByMonth}, "clicks")
	if err != nil {
		fmt.Println(err)
		return
	}
	source := warehouse.Source{
		Table: []string{"ads"}, Date: "day",
		Measures: map[kpi.Measure]warehouse.Column{kpi.Clicks: {Name: "clicks"}},
	}
	query, err := source.Query(warehouse.DuckDB, table)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(query.SQL)
	_, err = source.Query("mysql", table)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// SELECT
	//   CAST(MIN(day) AS VARCHAR) AS "day",
	//   CAST(known AS VARCHAR) AS "known",
	//   CAST(COUNT(*) AS VARCHAR) AS "rows",
	//   CAST(SUM(refused) AS VARCHAR) AS "refused",
	//   CAST(SUM(measure_1) AS VARCHAR) AS "sum_clicks"
	// FROM (
	//   SELECT
	//     CAST(date_trunc('month', CAST(source."day" AS DATE)) AS DATE) AS group_1,
	//     CASE WHEN source."clicks" IS NULL THEN 0 ELSE 1 END AS known,
	//     CAST(source."day" AS DATE) AS day,
	//     CASE WHEN CAST(source."clicks" AS DECIMAL(38, 0)) < 0 OR CAST(source."clicks" AS DECIMAL(38, 0)) <> source."clicks" OR typeof(source."clicks") = 'VARCHAR' THEN 1 ELSE 0 END AS refused,
	//     CAST(source."clicks" AS DECIMAL(38, 0)) AS measure_1
	//   FROM "ads" AS source
	// ) AS source_rows
	// GROUP BY group_1, known
	// "mysql": no es un dialecto: use duckdb, postgresql, sqlite o bigquery
}

func ExampleSource_Dashboard() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "cpc")
	if err != nil {
		fmt.Println(err)
		return
	}
	source := warehouse.Source{
		Table: []string{"ads"}, Money: money.EUR,
		Measures: map[kpi.Measure]warehouse.Column{kpi.Clicks: {Name: "clicks"}, kpi.Spend: {Name: "cents", Places: 2, Minor: true}},
	}
	sql, err := source.Dashboard(warehouse.PostgreSQL, table)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(sql)
	// Output:
	// SELECT
	//   refused AS "refused",
	//   num_1 AS "cpc_num",
	//   den_1 AS "cpc_den",
	//   left_out_1 AS "cpc_left_out",
	//   CASE WHEN den_1 > 0 THEN CAST(num_1 AS DOUBLE PRECISION) / CAST(den_1 AS DOUBLE PRECISION) END AS "cpc_display"
	// FROM (
	//   SELECT
	//     SUM(refused) AS refused,
	//     0.01 * SUM(CASE WHEN measure_2 IS NOT NULL AND measure_1 IS NOT NULL THEN measure_2 END) AS num_1,
	//     SUM(CASE WHEN measure_2 IS NOT NULL AND measure_1 IS NOT NULL THEN measure_1 END) AS den_1,
	//     SUM(CASE WHEN (measure_2 IS NOT NULL OR measure_1 IS NOT NULL) AND NOT (measure_2 IS NOT NULL AND measure_1 IS NOT NULL) THEN 1 ELSE 0 END) AS left_out_1
	//   FROM (
	//     SELECT
	//       CASE WHEN CAST(source."clicks" AS NUMERIC(38, 0)) < 0 OR CAST(source."clicks" AS NUMERIC(38, 0)) <> source."clicks" OR CAST(source."cents" AS NUMERIC(38, 0)) <> source."cents" THEN 1 ELSE 0 END AS refused,
	//       CAST(source."clicks" AS NUMERIC(38, 0)) AS measure_1,
	//       CAST(source."cents" AS NUMERIC(38, 0)) AS measure_2
	//     FROM "ads" AS source
	//   ) AS source_rows
	// ) AS sums
}

func ExampleQuery_Add() {
	table, err := kpi.NewTable(kpi.Standard(), nil, "frequency")
	if err != nil {
		fmt.Println(err)
		return
	}
	source := warehouse.Source{
		Table:    []string{"ads"},
		Measures: map[kpi.Measure]warehouse.Column{kpi.Impressions: {Name: "impressions"}, kpi.Reach: {Name: "reach"}},
	}
	query, err := source.Query(warehouse.SQLite, table)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(query.Columns)
	if err := query.Add(table, cellsOf("3", "4", "0", "9000", "4500", "1800")); err != nil {
		fmt.Println(err)
		return
	}
	v, err := table.Total().Value("frequency")
	fmt.Println(v.Explain(i18n.ES), err)
	err = query.Add(table, cellsOf("3", "4", "1", "9000", "4500", "1800"))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// [known rows refused sum_impressions sum_reach max_reach]
	// Frecuencia 2,00 a 5,00 = 9000 impresiones ÷ 1800 a 4500 de alcance <nil>
	// "refused": 1 fila con algo imposible: cifras negativas, fracciones de lo que es entero, más decimales de los indicados, dinero sin moneda o días que no existen
}
