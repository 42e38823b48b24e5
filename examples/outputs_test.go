package examples_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/kpi/attribution"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/kpi/reach"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/plan/report"
	"github.com/pauta-go/pauta/roles"
	"github.com/shopspring/decimal"
)

// output is something that the library prints, by a function without side
// effects.
type output struct {
	name  string
	print func() string
}

// outputs has one entry for each way in which figures leave the library.
var outputs = []output{
	{"i18n.Fixed", func() string { return string(i18n.Fixed(decimal.New(-12345675, -4), 2)) }},
	{"i18n.Fixed of a large number", func() string { return string(i18n.Fixed(decimal.New(12, 30), 1)) }},
	{"i18n.Fixed of zero", func() string { return string(i18n.Fixed(decimal.Decimal{}, 2)) }},
	{"i18n.Int", func() string { return i18n.Int(1_234_567).In(i18n.ES) }},
	{"i18n.Style.Decimal", func() string { return i18n.Spain.Decimal(decimal.New(1_234_500, -3), 2) }},

	{"money.Parse", func() string { return one(money.Parse("-1200.500 EUR")) }},
	{"money.Parse of a number out of range", func() string { return one(money.Parse("123456789012345678901 EUR")) }},
	{"money.ParseDecimal", func() string {
		d, err := money.ParseDecimal("0.0000000000000000000000000000000000000001")
		return one(i18n.Fixed(d, 40), err)
	}},
	{"money.CheckDecimal", func() string { return fmt.Sprint(money.CheckDecimal(decimal.New(1, 21))) }},
	{"money.Amount.Format", func() string { return money.Minor(123_456_789, money.EUR).Format(i18n.ES) }},
	{"money.Amount.Split", func() string { return one(money.Units(100, money.USD).Split(3)) }},
	{"money.Amount.Allocate", func() string {
		return one(money.Units(100, money.USD).Allocate([]decimal.Decimal{decimal.New(12, 1), decimal.New(125, -2)}))
	}},
	{"money.Amount.MarshalJSON", func() string { return asJSON(money.Minor(120_050, money.EUR)) }},
	{"money.Amount.UnmarshalJSON", func() string {
		var a money.Amount
		err := json.Unmarshal([]byte(`{"amount":1200.50,"currency":"EUR"}`), &a)
		return one(a, err)
	}},
	{"money.Amount.Value", func() string { return one(money.Minor(120_050, money.EUR).Value()) }},
	{"money.Amount.Add of nothing", func() string { return one(money.Amount{}.Add(money.Amount{})) }},

	{"kpi.CTR", func() string { return kpi.CTR(4700, 307_529).Explain(i18n.ES) }},
	{"kpi.ROI", func() string { return asJSON(kpi.ROI(money.Minor(50_000, money.EUR), money.Units(300, money.EUR))) }},
	{"kpi.CPC", func() string { return kpi.CPC(money.Units(100, money.USD), 7).Format(i18n.EN, 6) }},
	{"kpi.Value.Fixed", func() string {
		d, err := kpi.CTR(1, 3).Fixed(12)
		return one(i18n.Fixed(d, 12), err)
	}},
	{"kpi.CTR undefined", func() string { return kpi.CTR(1, 0).String() }},
	{"kpi.Tally.MarshalBinary", func() string { return one(smallTable().Total().Tally().MarshalBinary()) }},
	{"kpi.Table.WriteText", func() string {
		return written(func(b *strings.Builder) error { return smallTable().WriteText(b, i18n.ES) })
	}},
	{"kpi.Table.WriteMarkdown", func() string {
		return written(func(b *strings.Builder) error { return smallTable().WriteMarkdown(b, i18n.EN) })
	}},
	{"kpi.Table.WriteCSV", func() string { return written(func(b *strings.Builder) error { return smallTable().WriteCSV(b) }) }},
	{"kpi.Table.WriteJSON", func() string { return written(func(b *strings.Builder) error { return smallTable().WriteJSON(b) }) }},
	{"kpi.Growth", func() string { return asJSON(kpi.Growth(kpi.CTR(1, 3), kpi.CTR(1, 7))) }},
	{"kpi.LTV", func() string {
		return asJSON(kpi.LTV(money.Units(100, money.EUR), decimal.New(8, -1), decimal.New(1, -1), kpi.AtStart))
	}},
	{"kpi.IRR", func() string {
		return asJSON(kpi.IRR([]money.Amount{money.Units(-100, money.EUR), money.Units(60, money.EUR), money.Units(60, money.EUR)}))
	}},
	{"kpi.SBG", func() string {
		return asJSON(kpi.SBG{Alpha: decimal.New(668, -3), Beta: decimal.New(3806, -3)}.DiscountedLifetime(decimal.New(1, -1)))
	}},
	{"kpi.Figure.Approximately", func() string { return asJSON(kpi.Figure{ID: "x"}.Approximately(1.0/3, 0)) }},
	{"pacing.Flight", func() string {
		flight, err := pacing.Linear(kpi.Money(money.Units(3000, money.EUR)), civil.MonthOf(civil.MustDate("2026-04-01")))
		spent, day := kpi.Money(money.Units(1000, money.EUR)), civil.MustDate("2026-04-11")
		last, _ := flight.Exhaustion(spent, day)
		return one(flight.Pace(spent, day).Format(i18n.ES, 12), err) + fmt.Sprint(last, flight.Split())
	}},
	{"pacing.MAPE", func() string { return asJSON(pacing.MAPE([]float64{3}, []float64{2})) }},
	{"allocation.EqualMarginals", func() string {
		curve, err := allocation.SquareRoot(3)
		if err != nil {
			return err.Error()
		}
		return one(allocation.EqualMarginals(money.Units(100, money.EUR), []allocation.Line{{Curve: curve}, {Curve: curve}, {Curve: curve}}))
	}},
	{"allocation.Curve.Steps", func() string {
		curve, err := allocation.SquareRoot(3)
		if err != nil {
			return err.Error()
		}
		line, err := curve.Steps(2, 3)
		return one(i18n.Fixed(line.Returns[3], 12), err)
	}},
	{"allocation.DorfmanSteiner", func() string {
		return asJSON(allocation.DorfmanSteiner(decimal.New(12, -2), decimal.New(-17, -1)))
	}},
	{"reach.Sainsbury", func() string {
		return asJSON(reach.Sainsbury(100_000, []int64{30_000, 20_000}, decimal.New(95, -2)))
	}},
	{"attribution.Tally.Result", func() string {
		position, err := attribution.Position(decimal.New(3, -1), decimal.New(45, -2), attribution.SplitMiddle)
		if err != nil {
			return err.Error()
		}
		tally, err := attribution.NewTally(position, attribution.Markov())
		if err != nil {
			return err.Error()
		}
		path := attribution.Of("a", "b", "a", "c")
		path.Conversions, path.Lost, path.Value = 1, 2, money.Units(100, money.EUR)
		if err := tally.Add(path); err != nil {
			return err.Error()
		}
		one, _ := tally.Result(position)
		two, err := tally.Result(attribution.Markov())
		return asJSON([]attribution.Result{one, two}) + fmt.Sprint(err)
	}},
	{"calendar.Burstiness", func() string { return asJSON(calendar.FiniteBurstiness([]time.Duration{time.Hour, 3 * time.Hour})) }},
	{"calendar.Estimate", func() string { return asJSON(calendar.Estimate{Optimistic: 1, Likely: 2, Pessimistic: 9}.Mean()) }},
	{"calendar.Mix.Fit", func() string { fit, _ := calendar.Mixes()[1].Fit([]int64{12, 5, 3}); return asJSON(fit.Shares) }},
	{"community.Times", func() string {
		waits := community.Waits{{End: community.Answered, Elapsed: time.Minute}, {End: community.Answered, Elapsed: 3 * time.Second}, {Elapsed: time.Hour}}
		times := waits.Elapsed()
		m, why := times.Median()
		return fmt.Sprint(times.Mean(), times.Coverage(), m, why, times.Within(time.Minute).Share())
	}},
	{"document.Encode", func() string {
		return one(document.Encode(struct{ Exact decimal.Decimal }{decimal.New(12345, -2)}))
	}},
	{"plan.Plan.Encode", func() string {
		return one(plan.Plan{
			Objectives: []plan.Objective{{Key: "a", Weight: plan.MustNumber("0.250")}},
			Budget:     plan.Budget{Total: money.Minor(120_050, money.EUR)},
		}.Encode())
	}},
	{"plan.Decode", func() string {
		p, err := plan.Decode([]byte(`{"version":1,"objectives":[{"key":"a","weight":0.250}]}`), document.Limits{})
		return one(p.Objectives, err)
	}},
	{"plan.Diff", func() string {
		a := plan.Plan{Budget: plan.Budget{Total: money.Minor(120_050, money.EUR)}}
		return fmt.Sprint(plan.Diff(a, plan.Plan{Budget: plan.Budget{Total: money.Units(1, money.EUR)}}))
	}},
	{"plan.Plan.Progress", func() string {
		g, err := plan.Plan{
			Period:  civil.MonthOf(civil.MustDate("2027-01-01")),
			Targets: []plan.Target{{Key: "orders", Metric: "orders", Unit: plan.Count, Baseline: plan.MustNumber("0"), Goal: plan.MustNumber("200")}},
		}.Progress(plan.Figures{Results: []plan.Result{{Target: "orders", Figure: kpi.Count(70)}}}, civil.MustDate("2027-01-10"))
		if err != nil {
			return err.Error()
		}
		return g.Targets[0].Text().ES
	}},
	{"report.Report.WriteMarkdown", func() string {
		var b strings.Builder
		err := report.Report{}.WriteMarkdown(&b, i18n.EN)
		return b.String() + fmt.Sprint(err)
	}},
	{"kpi.Metric.SQL", func() string {
		metric, _ := kpi.Standard().Metric("cpm")
		return one(metric.SQL(kpi.Standard()))
	}},

	{"roles.Utilisation", func() string { return asJSON(roles.Utilisation(46*roles.Hour, 40*roles.Hour)) }},
	{"roles.FTE undefined", func() string { return roles.FTE(roles.Hour, 0).String() }},
	{"roles.Charter.Assigned", func() string {
		c := roles.Charter{
			Matrix: roles.Matrix{Tasks: []roles.Task{{Effort: 100, Assignments: []roles.Assignment{{Who: "CM", Letter: roles.Responsible}}}}},
			Crew:   roles.Crew{People: make([]roles.Person, 3)},
		}
		for i := range c.Crew.People {
			c.Crew.People[i].Roles = []roles.ID{roles.CommunityManager}
		}
		return one(c.Assigned(), nil)
	}},
}

// one prints a result and its error.
func one(result any, err error) string { return fmt.Sprint(result, " ", err) }

func asJSON(v any) string {
	text, err := json.Marshal(v)
	return one(string(text), err)
}

func written(write func(*strings.Builder) error) string {
	var b strings.Builder
	err := write(&b)
	return one(b.String(), err)
}

// smallTable has two channels, one of them without spend.
func smallTable() *kpi.Table {
	catalog := kpi.Standard()
	layout, err := kpi.NewLayout(catalog, kpi.Columns{
		Dimensions: []kpi.Dimension{kpi.Channel},
		Measures:   []kpi.Measure{kpi.Impressions, kpi.Reach, kpi.Clicks, kpi.Conversions, kpi.Spend, kpi.Revenue},
		Currency:   money.EUR,
	})
	if err != nil {
		panic(err)
	}
	table, err := kpi.NewTable(catalog, []kpi.Dimension{kpi.Channel}, "impressions", "reach", "spend", "ctr", "cpm", "cvr", "roas", "frequency")
	if err != nil {
		panic(err)
	}
	row := layout.NewRow()
	for i, channel := range []string{"instagram", "tiktok"} {
		row.Clear()
		row.SetText(kpi.Channel, channel)
		row.Set(kpi.Impressions, 307_529)
		row.Set(kpi.Reach, 100_003)
		row.Set(kpi.Clicks, 4700)
		row.SetDecimal(kpi.Conversions, decimal.New(1237, -2))
		if i == 0 {
			row.SetMoney(kpi.Spend, money.MustParse("1000.07 EUR"))
		}
		row.SetMoney(kpi.Revenue, money.MustParse("2500 EUR"))
		if err := table.Add(row); err != nil {
			panic(err)
		}
	}
	return table
}
