package stat_test

import (
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// figures are those of one row, written as text.
type figures map[kpi.Measure]string

// valueOf is a metric over rows of one day.
func valueOf(t *testing.T, c *kpi.Catalog, id string, rows ...figures) kpi.Value {
	t.Helper()
	var tally kpi.Tally
	for _, row := range rows {
		layout, err := kpi.NewLayout(c, kpi.Columns{Measures: slices.Collect(maps.Keys(row)), Currency: money.EUR})
		if err != nil {
			t.Fatal(err)
		}
		r := layout.NewRow()
		r.SetDate(civil.MustDate("2025-03-01"))
		for m, text := range row {
			d, err := money.ParseDecimal(text)
			if err != nil {
				t.Fatal(err)
			}
			if definition, _ := c.Definition(m); definition.Unit.Money != 0 {
				amount, err := money.New(d, money.EUR)
				if err != nil {
					t.Fatal(err)
				}
				r.SetMoney(m, amount)
				continue
			}
			r.SetDecimal(m, d)
		}
		if err := tally.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	v, err := c.Value(&tally, id)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// ownCatalog is the standard one with metrics that it does not have.
func ownCatalog(t *testing.T) *kpi.Catalog {
	t.Helper()
	term := func(m kpi.Measure, coef int64) kpi.Term {
		return kpi.Term{Measure: m, Coef: decimal.NewFromInt(coef)}
	}
	c := kpi.Standard()
	for id, sides := range map[string][2][]kpi.Term{
		"quiet":        {{term(kpi.Comments, -2)}, {term(kpi.Posts, 1)}},
		"double_share": {{term(kpi.SLAMet, 2)}, {term(kpi.SLAMet, 1), term(kpi.SLAMissed, 1)}},
		"uneven":       {{term(kpi.SLAMet, 1)}, {term(kpi.SLAMet, 1), term(kpi.SLAMissed, 3)}},
		"rest":         {{term(kpi.Clicks, -1), term(kpi.Impressions, 1)}, {term(kpi.Impressions, 1)}},
		"more":         {{term(kpi.Impressions, 1), term(kpi.Clicks, 1)}, {term(kpi.Impressions, 1)}},
		"income":       {{term(kpi.Revenue, 1)}, {term(kpi.Posts, 1)}},
		"per_income":   {{term(kpi.Posts, 1)}, {term(kpi.Revenue, 1)}},
		"free":         {{term(kpi.Spend, 1)}, {term(kpi.Clicks, 1)}},
		"hourly":       {{term(kpi.Comments, 1)}, {term(kpi.WatchTime, 1)}},
		"two_costs":    {{term(kpi.Spend, 1), term(kpi.Fees, 1)}, {term(kpi.Leads, 1)}},
		"nothing":      {{term(kpi.Comments, 1), term(kpi.Comments, -1)}, {term(kpi.Posts, 1)}},
		"cost_share":   {{term(kpi.Spend, 1)}, {term(kpi.Spend, 1), term(kpi.Fees, 1)}},
	} {
		name := kpi.Metric{ID: id, Num: sides[0], Den: sides[1]}
		name.Name.EN, name.Name.ES = id, id+" (es)"
		name.Description = name.Name
		with, err := c.With(name)
		if err != nil {
			t.Fatal(err)
		}
		c = with
	}
	return c
}

func TestValueInterval(t *testing.T) {
	c := ownCatalog(t)
	wilson := func(x, n int64) stat.Interval {
		i, _ := stat.Wilson(stat.Proportion{X: x, N: n}, 0.9)
		return i
	}
	poisson := func(count int64, exposure float64) stat.Interval {
		i, _ := stat.PoissonRate(count, exposure, 0.9)
		return i
	}
	const z = 1.6448536269514722
	around := func(value, deviation float64) stat.Interval {
		return stat.Interval{Low: value - z*deviation, High: value + z*deviation}
	}
	inverse := func(i stat.Interval, k float64) stat.Interval { return stat.Interval{Low: k / i.High, High: k / i.Low} }
	for _, test := range []struct {
		name  string
		id    string
		rows  []figures
		model stat.Model
		want  stat.Interval
		why   kpi.Reason
	}{
		{"step", "ctr", []figures{{kpi.Clicks: "30", kpi.Impressions: "2000"}}, stat.Binomial, wilson(30, 2000), 0},
		{"pooled first", "ctr", []figures{{kpi.Clicks: "10", kpi.Impressions: "500"}, {kpi.Clicks: "20", kpi.Impressions: "1500"}}, stat.Binomial, wilson(30, 2000), 0},
		{"part", "response_rate", []figures{{kpi.Answered: "45", kpi.NeedingReply: "50"}}, stat.Binomial, wilson(45, 50), 0},
		{"in the denominator itself", "sla_attainment", []figures{{kpi.SLAMet: "45", kpi.SLAMissed: "5"}}, stat.Binomial, wilson(45, 50), 0},
		{"rest of a part", "bounce_rate", []figures{{kpi.Sessions: "100", kpi.EngagedSessions: "63"}}, stat.Binomial, wilson(37, 100), 0},
		{"rest of a part, other order", "rest", []figures{{kpi.Impressions: "100", kpi.Clicks: "10"}}, stat.Binomial, wilson(90, 100), 0},
		{"more than the whole", "more", []figures{{kpi.Impressions: "100", kpi.Clicks: "10"}}, stat.Delta, around(1.1, math.Sqrt(0.1*0.1*100+10)/100), 0},
		{"scaled", "double_share", []figures{{kpi.SLAMet: "45", kpi.SLAMissed: "5"}}, stat.Binomial, stat.Interval{Low: 2 * wilson(45, 50).Low, High: 2 * wilson(45, 50).High}, 0},
		{"people", "ctr_unique", []figures{{kpi.UniqueClickers: "30", kpi.Reach: "2000"}}, stat.Binomial, wilson(30, 2000), 0},
		{"people within bounds", "ctr_unique", []figures{{kpi.UniqueClickers: "30", kpi.Reach: "2000"}, {kpi.UniqueClickers: "3", kpi.Reach: "200"}}, 0, stat.Interval{}, kpi.NotAdditive},

		{"count over people", "engagement_rate_reach", []figures{{kpi.Interactions: "30", kpi.Reach: "2000"}}, stat.Poisson, poisson(30, 2000), 0},
		{
			"count over people within bounds", "engagement_rate_reach",
			[]figures{{kpi.Interactions: "10", kpi.Reach: "2000"}, {kpi.Interactions: "20", kpi.Reach: "1000"}},
			stat.Poisson,
			stat.Interval{Low: poisson(30, 3000).Low, High: poisson(30, 2000).High},
			0,
		},
		{
			"count over what may be nothing", "engagement_rate_followers",
			[]figures{{kpi.Interactions: "30", kpi.Followers: "0"}, {kpi.Followers: "60", kpi.Interactions: "0"}},
			stat.Poisson,
			stat.Interval{Low: poisson(30, 60).Low, NoHigh: true},
			0,
		},
		{"count over count", "interactions_per_post", []figures{{kpi.Interactions: "30", kpi.Posts: "12"}}, stat.Poisson, poisson(30, 12), 0},
		{"step above its whole", "ctr", []figures{{kpi.Clicks: "120", kpi.Impressions: "100"}}, stat.Poisson, poisson(120, 100), 0},
		{"count over time", "hourly", []figures{{kpi.Comments: "30", kpi.WatchTime: "100"}}, stat.Poisson, poisson(30, 100), 0},
		{"count alone", "impressions", []figures{{kpi.Impressions: "30"}}, stat.Poisson, poisson(30, 1), 0},
		{"turned round", "quiet", []figures{{kpi.Comments: "30", kpi.Posts: "10"}}, stat.Poisson, stat.Interval{Low: -2 * poisson(30, 10).High, High: -2 * poisson(30, 10).Low}, 0},
		{"nothing counted", "interactions_per_post", []figures{{kpi.Interactions: "0", kpi.Posts: "12"}}, stat.Poisson, poisson(0, 12), 0},
		{"cost of a count", "cpa", []figures{{kpi.Spend: "100.50", kpi.Conversions: "25"}}, stat.Poisson, inverse(poisson(25, 1), 100.5), 0},
		{"scaled cost", "cpm", []figures{{kpi.Spend: "100", kpi.Impressions: "25000"}}, stat.Poisson, inverse(poisson(25000, 1), 100_000), 0},
		{"two costs", "two_costs", []figures{{kpi.Spend: "90", kpi.Fees: "10", kpi.Leads: "4"}}, stat.Poisson, inverse(poisson(4, 1), 100), 0},

		{"difference of parts", "nps", []figures{{kpi.Promoters: "70", kpi.Passives: "10", kpi.Detractors: "20"}}, stat.Delta, around(50, 100*math.Sqrt((0.7+0.2-0.25)/100)), 0},
		{"no variance", "nps", []figures{{kpi.Promoters: "70", kpi.Passives: "0", kpi.Detractors: "0"}}, 0, stat.Interval{}, kpi.TooFew},
		{"less itself", "nothing", []figures{{kpi.Comments: "7", kpi.Posts: "2"}}, 0, stat.Interval{}, kpi.TooFew},
		{"difference of counts", "net_growth", []figures{{kpi.NewFollowers: "70", kpi.LostFollowers: "30"}}, stat.Delta, around(40, 10), 0},
		{"parts of a count", "cvr", []figures{{kpi.Conversions: "2.5", kpi.Clicks: "100"}}, stat.Delta, around(0.025, 0.025*math.Sqrt(1/2.5+1.0/100)), 0},
		{"uneven parts", "uneven", []figures{{kpi.SLAMet: "45", kpi.SLAMissed: "5"}}, stat.Delta, around(0.75, math.Sqrt(0.25*0.25*45+0.75*0.75*9*5)/60), 0},

		{"undefined", "ctr", []figures{{kpi.Clicks: "3", kpi.Impressions: "0"}}, 0, stat.Interval{}, kpi.ZeroBase},
		{"not measured", "ctr", []figures{{kpi.Clicks: "3"}}, 0, stat.Interval{}, kpi.NotMeasured},
		{"revenue", "roas", []figures{{kpi.Revenue: "300", kpi.Spend: "100"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"revenue of a count", "income", []figures{{kpi.Revenue: "300", kpi.Posts: "3"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"count of revenue", "per_income", []figures{{kpi.Revenue: "300", kpi.Posts: "3"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"time of a count", "average_first_response_time", []figures{{kpi.ResponseTimeSum: "300", kpi.Responses: "3"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"level", "followers", []figures{{kpi.Followers: "300"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"nothing spent", "free", []figures{{kpi.Spend: "0", kpi.Clicks: "3"}}, 0, stat.Interval{}, kpi.OutOfDomain},
		{"costs only", "cost_share", []figures{{kpi.Spend: "5", kpi.Fees: "3"}}, 0, stat.Interval{}, kpi.OutOfDomain},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, why := stat.ValueInterval(valueOf(t, c, test.id, test.rows...), 0.9)
			if why != test.why || got.Model != test.model {
				t.Fatalf("got %+v %v, want model %d %v", got, why, test.model, test.why)
			}
			near := func(a, b float64) bool { return math.Abs(a-b) <= 1e-12*max(math.Abs(a), math.Abs(b)) }
			i := got.Interval
			if i.NoHigh != test.want.NoHigh || i.NoLow != test.want.NoLow || !near(i.Low, test.want.Low) || !near(i.High, test.want.High) {
				t.Errorf("got %+v, want %+v", i, test.want)
			}
		})
	}
	t.Run("a figure of other figures", func(t *testing.T) {
		growth := kpi.Growth(kpi.CTR(3, 100), kpi.CTR(2, 100))
		if got, why := stat.ValueInterval(growth, 0.9); got != (stat.Estimate{}) || why != kpi.OutOfDomain {
			t.Errorf("got %v %v", got, why)
		}
	})
	t.Run("no confidence", func(t *testing.T) {
		if got, why := stat.ValueInterval(kpi.CTR(1, 2), 95); got != (stat.Estimate{}) || why != kpi.OutOfDomain {
			t.Errorf("got %v %v", got, why)
		}
	})
	t.Run("out of all proportion", func(t *testing.T) {
		v := kpi.CPA(money.MustParse("99999999999999999999 EUR"), decimal.New(1, 0))
		if got, why := stat.ValueInterval(v, 1-0x1p-53); why != 0 || !(got.Interval.High > 1e20) {
			t.Errorf("got %v %v", got, why)
		}
	})
}

func TestModels(t *testing.T) {
	seen := map[string]bool{}
	for m := range stat.Delta + 2 {
		text := m.Text()
		if !text.Complete() || text.EN == text.ES {
			t.Errorf("model %d says %+v", m, text)
		}
		seen[text.EN] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d texts", len(seen))
	}
}

func TestPolicy(t *testing.T) {
	c := ownCatalog(t)
	of := func(p stat.Policy, id string, row figures) stat.Verdict { return p.Value(valueOf(t, c, id, row)) }
	var usual stat.Policy
	strict := stat.Policy{Trials: 50, Events: 20, Width: 0.1, RelativeWidth: 0.5, Confidence: 0.99}
	odd := stat.Policy{Width: math.NaN(), RelativeWidth: -1, Confidence: 7}
	for _, test := range []struct {
		name string
		got  stat.Verdict
		want kpi.Reason
		en   string
		es   string
	}{
		{"enough", usual.Proportion(stat.Proportion{X: 120, N: 1000}), 0, "", ""},
		{"all of enough", usual.Proportion(stat.Proportion{X: 30, N: 30}), 0, "", ""},
		{
			"few trials", usual.Proportion(stat.Proportion{X: 15, N: 29}), kpi.TooFew,
			"29 cases, and at least 30 are needed", "29 casos, y hacen falta al menos 30",
		},
		{
			"one trial", usual.Proportion(stat.Proportion{X: 1, N: 1}), kpi.TooFew,
			"1 case, and at least 30 are needed", "1 caso, y hacen falta al menos 30",
		},
		{
			"wide", usual.Proportion(stat.Proportion{X: 15, N: 30}), kpi.TooFew,
			"the interval is 33.7 percentage points wide, and less than 30.0 is needed",
			"el intervalo mide 33,7 puntos porcentuales, y hace falta menos de 30,0",
		},
		{
			"few successes", usual.Proportion(stat.Proportion{X: 3, N: 300}), kpi.TooFew,
			"the interval is as wide as 256% of the rate, and at most 130% is allowed",
			"la anchura del intervalo es el 256\u00a0% de la tasa, y el máximo es el 130\u00a0%",
		},
		{"none", usual.Proportion(stat.Proportion{X: 0, N: 100_000}), kpi.TooFew, "nothing in 100,000 cases", "nada en 100.000 casos"},
		{"ten of many", usual.Proportion(stat.Proportion{X: 10, N: 100_000}), 0, "", ""},
		{"no proportion", usual.Proportion(stat.Proportion{}), kpi.NoBase, "nothing to divide by", "nada entre lo que dividir"},
		{
			"own threshold", strict.Proportion(stat.Proportion{X: 15, N: 49}), kpi.TooFew,
			"49 cases, and at least 50 are needed", "49 casos, y hacen falta al menos 50",
		},
		{"fields that are none", odd.Proportion(stat.Proportion{X: 120, N: 1000}), 0, "", ""},
		{"a sample", usual.Sample(30), 0, "", ""},
		{"a small sample", usual.Sample(0), kpi.TooFew, "0 cases, and at least 30 are needed", "0 casos, y hacen falta al menos 30"},
		{"no sample", usual.Sample(-1), kpi.OutOfDomain, "has no meaning here", "no tiene sentido aquí"},
		{"a count", usual.Count(10), 0, "", ""},
		{"a small count", usual.Count(1), kpi.TooFew, "1 event, and at least 10 are needed", "1 suceso, y hacen falta al menos 10"},
		{"no count", usual.Count(-1), kpi.OutOfDomain, "has no meaning here", "no tiene sentido aquí"},
		{"a share", of(usual, "ctr", figures{kpi.Clicks: "30", kpi.Impressions: "2000"}), 0, "", ""},
		{
			"a small share", of(strict, "ctr", figures{kpi.Clicks: "30", kpi.Impressions: "40"}), kpi.TooFew,
			"40 cases, and at least 50 are needed", "40 casos, y hacen falta al menos 50",
		},
		{
			"the cost of few", of(usual, "cpa", figures{kpi.Conversions: "9", kpi.Spend: "200"}), kpi.TooFew,
			"9 events, and at least 10 are needed", "9 sucesos, y hacen falta al menos 10",
		},
		{
			"few answers", of(usual, "nps", figures{kpi.Promoters: "7", kpi.Passives: "1", kpi.Detractors: "2"}), kpi.TooFew,
			"10 cases, and at least 30 are needed", "10 casos, y hacen falta al menos 30",
		},
		{"many answers", of(usual, "nps", figures{kpi.Promoters: "70", kpi.Passives: "1", kpi.Detractors: "2"}), 0, "", ""},
		{
			"few changes", of(usual, "net_growth", figures{kpi.NewFollowers: "7", kpi.LostFollowers: "1"}), kpi.TooFew,
			"8 events, and at least 10 are needed", "8 sucesos, y hacen falta al menos 10",
		},
		{"no counts", of(usual, "roas", figures{kpi.Revenue: "7", kpi.Spend: "1"}), kpi.OutOfDomain, "has no meaning here", "no tiene sentido aquí"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := test.got.Text()
			if test.got.Reason != test.want || test.got.Enough() != (test.want == 0) || text.EN != test.en || text.ES != test.es {
				t.Errorf("got %v %+v, want %v %q", test.got.Reason, text, test.want, test.en)
			}
		})
	}
}
