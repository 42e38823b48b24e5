package kpi_test

import (
	"fmt"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func TestFormula(t *testing.T) {
	quarter := decimal.New(25, -2)
	tests := []struct {
		name   string
		metric kpi.Metric
		en, es string
	}{
		{
			name:   "one measure over another",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Clicks}}, Den: []kpi.Term{{Measure: kpi.Impressions}}},
			en:     "clicks ÷ impressions",
			es:     "clics ÷ impresiones",
		},
		{
			name: "scale before one measure, and before several",
			metric: kpi.Metric{
				Num: []kpi.Term{{Measure: kpi.Likes}, {Measure: kpi.Shares}}, Den: []kpi.Term{{Measure: kpi.Posts}}, Scale: 12345,
			},
			en: "12,345 × (likes + shares) ÷ posts",
			es: "12.345 × (me gusta + compartidos) ÷ publicaciones",
		},
		{
			name:   "no denominator",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes}, {Measure: kpi.Shares}}},
			en:     "likes + shares",
			es:     "me gusta + compartidos",
		},
		{
			name:   "scale without denominator",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes}, {Measure: kpi.Shares}}, Scale: 100},
			en:     "100 × (likes + shares)",
			es:     "100 × (me gusta + compartidos)",
		},
		{
			name: "coefficients",
			metric: kpi.Metric{
				Num: []kpi.Term{{Measure: kpi.Likes, Coef: quarter.Neg()}, {Measure: kpi.Shares, Coef: quarter}},
				Den: []kpi.Term{{Measure: kpi.Posts, Coef: decimal.NewFromInt(1500)}},
			},
			en: "(−0.25 × likes + 0.25 × shares) ÷ (1,500 × posts)",
			es: "(−0,25 × me gusta + 0,25 × compartidos) ÷ (1500 × publicaciones)",
		},
		{
			name:   "a single negative term",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes, Coef: decimal.NewFromInt(-1)}}, Den: []kpi.Term{{Measure: kpi.Posts}}},
			en:     "(−likes) ÷ posts",
			es:     "(−me gusta) ÷ publicaciones",
		},
		{
			name: "prices",
			metric: kpi.Metric{Num: []kpi.Term{
				{Measure: kpi.Likes, Price: money.MustParse("0.125 EUR")},
				{Measure: kpi.Shares, Price: money.MustParse("-2 EUR")},
				{Measure: kpi.Comments, Price: money.MustParse("-3 EUR"), Coef: decimal.NewFromInt(-2)},
			}},
			en: "€0.125 × likes − €2.00 × shares + 2 × €3.00 × comments",
			es: "0,125\u00a0€ × me gusta − 2,00\u00a0€ × compartidos + 2 × 3,00\u00a0€ × comentarios",
		},
		{
			name: "optional terms and moments",
			metric: kpi.Metric{
				Num: []kpi.Term{
					{Measure: kpi.Followers, At: kpi.First, Optional: true}, {Measure: kpi.Followers}, {Measure: kpi.Likes, At: kpi.First},
				},
			},
			en: "[followers at start] + followers + likes",
			es: "[seguidores al inicio] + seguidores + me gusta",
		},
		{
			name:   "measure that the catalogue does not have",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: "stickers"}}},
			en:     "stickers",
			es:     "stickers",
		},
		{
			name:   "coefficient that no catalogue takes",
			metric: kpi.Metric{Num: []kpi.Term{{Measure: kpi.Likes, Coef: decimal.New(1, 1<<30)}}},
			en:     "… × likes",
			es:     "… × me gusta",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.metric.Formula(kpi.Standard(), i18n.EN); got != tt.en {
				t.Errorf("English = %q, want %q", got, tt.en)
			}
			if got := tt.metric.Formula(kpi.Standard(), i18n.ES); got != tt.es {
				t.Errorf("Spanish = %q, want %q", got, tt.es)
			}
		})
	}
}

func ExampleMetric_Formula() {
	c := kpi.Standard()
	for _, id := range []string{"cpm", "roi_revenue", "growth_rate"} {
		m, _ := c.Metric(id)
		fmt.Printf("%s = %s\n", m.Name.EN, m.Formula(c, i18n.EN))
		fmt.Printf("%s = %s\n", m.Name.ES, m.Formula(c, i18n.ES))
	}
	// Output:
	// CPM = 1,000 × spend ÷ impressions
	// CPM = 1000 × inversión ÷ impresiones
	// Revenue ROI = (revenue − spend) ÷ spend
	// ROI sobre ingresos = (ingresos − inversión) ÷ inversión
	// Growth rate = (followers − followers at start) ÷ followers at start
	// Tasa de crecimiento = (seguidores − seguidores al inicio) ÷ seguidores al inicio
}
