package kpi_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestSQL(t *testing.T) {
	optional := func(m kpi.Measure) kpi.Term { return kpi.Term{Measure: m, Optional: true} }
	tests := []struct {
		name   string
		metric kpi.Metric
		want   string
	}{
		{
			name: "by row only the rows that know both",
			metric: kpi.Metric{
				Num: []kpi.Term{{Measure: kpi.Spend}}, Den: []kpi.Term{{Measure: kpi.Impressions}}, Scale: 1000,
			},
			want: "CASE WHEN SUM(CASE WHEN spend IS NOT NULL AND impressions IS NOT NULL THEN impressions END) > 0 " +
				"THEN 1000.0 * CAST(SUM(CASE WHEN spend IS NOT NULL AND impressions IS NOT NULL THEN spend END) AS DECIMAL(38, 12)) " +
				"/ CAST(SUM(CASE WHEN spend IS NOT NULL AND impressions IS NOT NULL THEN impressions END) AS DECIMAL(38, 12)) END",
		},
		{
			name: "by group each measure for itself",
			metric: kpi.Metric{
				Num: []kpi.Term{{Measure: kpi.Production}}, Den: []kpi.Term{{Measure: kpi.Pieces}}, Pool: kpi.ByGroup,
			},
			want: "CASE WHEN SUM(pieces) > 0 " +
				"THEN 1.0 * CAST(SUM(production) AS DECIMAL(38, 12)) / CAST(SUM(pieces) AS DECIMAL(38, 12)) END",
		},
		{
			name: "a side of which nothing is known is not zero",
			metric: kpi.Metric{
				Num: []kpi.Term{{Measure: kpi.Revenue}}, Den: []kpi.Term{optional(kpi.Spend), optional(kpi.Fees)}, Pool: kpi.ByGroup,
			},
			want: "CASE WHEN CASE WHEN COALESCE(SUM(spend), SUM(fees)) IS NOT NULL THEN COALESCE(SUM(spend), 0) + COALESCE(SUM(fees), 0) END > 0 " +
				"THEN 1.0 * CAST(SUM(revenue) AS DECIMAL(38, 12)) " +
				"/ CAST(CASE WHEN COALESCE(SUM(spend), SUM(fees)) IS NOT NULL THEN COALESCE(SUM(spend), 0) + COALESCE(SUM(fees), 0) END AS DECIMAL(38, 12)) END",
		},
		{
			name:   "one optional measure",
			metric: kpi.Metric{Num: []kpi.Term{optional(kpi.Spend)}},
			want:   "1.0 * CAST(CASE WHEN SUM(spend) IS NOT NULL THEN COALESCE(SUM(spend), 0) END AS DECIMAL(38, 12))",
		},
		{
			name:   "optional beside required, by row",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes}, optional(kpi.Shares)}},
			want: "1.0 * CAST(SUM(CASE WHEN likes IS NOT NULL THEN likes END) " +
				"+ COALESCE(SUM(CASE WHEN likes IS NOT NULL THEN shares END), 0) AS DECIMAL(38, 12))",
		},
		{
			name: "coefficients, prices and signs",
			metric: kpi.Metric{
				Num: []kpi.Term{
					{Measure: kpi.Likes, Coef: decimal.New(-5, -1), Price: money.MustParse("0.25 EUR")},
					{Measure: kpi.Shares, Price: money.MustParse("3 EUR")},
				},
				Pool: kpi.ByGroup,
			},
			want: "1.0 * CAST(- 0.125 * SUM(likes) + 3.0 * SUM(shares) AS DECIMAL(38, 12))",
		},
		{
			name:   "the same measure on both sides",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes}}, Den: []kpi.Term{{Measure: kpi.Likes}}},
			want:   "CASE WHEN SUM(likes) > 0 THEN 1.0 * CAST(SUM(likes) AS DECIMAL(38, 12)) / CAST(SUM(likes) AS DECIMAL(38, 12)) END",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.metric.SQL(kpi.Standard())
			if err != nil {
				t.Fatal(err)
			}
			if got != tt.want {
				t.Errorf("SQL = %s\nwant  %s", got, tt.want)
			}
		})
	}
}

func TestSQLRefuses(t *testing.T) {
	frequency, _ := kpi.Standard().Metric("frequency")
	_, err := frequency.SQL(kpi.Standard())
	var sql *kpi.SQLError
	if !errors.As(err, &sql) || !errors.Is(err, kpi.ErrSQL) {
		t.Fatalf("error = %v, want an SQLError", err)
	}
	if sql.Metric != "frequency" || sql.Measure != kpi.Reach {
		t.Errorf("error is about %s of %s", sql.Measure, sql.Metric)
	}
	if text := sql.Text(); !text.Complete() || text.EN != err.Error() || text.EN == text.ES {
		t.Errorf("text = %q", text)
	}
	if _, err := (kpi.Metric{ID: "stickers", Num: []kpi.Term{{Measure: "stickers"}}}).SQL(kpi.Standard()); !errors.Is(err, kpi.ErrDefinition) {
		t.Errorf("error for an unknown measure = %v", err)
	}
}

// TestSQLOfStandard holds that a metric has SQL exactly if all its measures
// add up.
func TestSQLOfStandard(t *testing.T) {
	c := kpi.Standard()
	for m := range c.Metrics() {
		adds := true
		for _, terms := range [][]kpi.Term{m.Num, m.Den} {
			for _, term := range terms {
				d, _ := c.Definition(term.Measure)
				adds = adds && d.OverTime == kpi.Adds
			}
		}
		if _, err := m.SQL(c); (err == nil) != adds {
			t.Errorf("%s: adds up is %v, error is %v", m.ID, adds, err)
		}
	}
}

func ExampleMetric_SQL() {
	c := kpi.Standard()
	m, _ := c.Metric("cost_per_piece")
	sql, err := m.SQL(c)
	fmt.Println(sql, err)
	m, _ = c.Metric("frequency")
	_, err = m.SQL(c)
	fmt.Println(err)
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// CASE WHEN SUM(pieces) > 0 THEN 1.0 * CAST(SUM(production) AS DECIMAL(38, 12)) / CAST(SUM(pieces) AS DECIMAL(38, 12)) END <nil>
	// frequency has no SQL expression: reach does not add up over rows, so a plain GROUP BY cannot give it
	// frequency no se puede expresar en SQL: reach no se suma entre filas y un simple GROUP BY no la obtiene
}
