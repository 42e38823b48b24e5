package kpi

import (
	"sync"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// figure is the identity of a figure that is a function of its own and no
// metric of a catalogue.
func figure(id string, name i18n.Text, unit Unit, percent bool, better Direction) *formula {
	return &formula{Metric: Metric{ID: id, Name: name, Percent: percent, Better: better}, unit: unit, isMetric: true}
}

// undefined is a value of the formula that does not exist.
func (f *formula) undefined(r Reason) Value { return Value{formula: f, reason: r} }

// quotient is num/den as a value of the formula.
func (f *formula) quotient(num, den number, c money.Currency) Value {
	v := Value{formula: f, currency: c}
	switch s := den.sign(); {
	case s < 0:
		v.reason = NegativeBase
	case s == 0 && num.isZero():
		v.reason = NoBase
	case s == 0:
		v.reason = ZeroBase
	default:
		v.low = fraction{num, den}
		v.high = v.low
	}
	return v
}

// ratios are the formulas of the plain functions: the catalogue's own where
// the two numbers in hand are its measures, and ROI on one stated cost.
var ratios = sync.OnceValue(func() map[string]*formula {
	c := Standard()
	cost := Definition{
		ID: "cost", Unit: Unit{Money: 1}, Fractional: true, Signed: true,
		Name: i18n.Text{EN: "cost", ES: "coste"},
	}
	out := map[string]*formula{}
	for _, f := range c.formulas {
		out[f.ID] = f
	}
	with, err := c.Define(cost)
	if err != nil {
		return out
	}
	for _, id := range []string{"roi", "mer", "cac"} {
		m, _ := c.Metric(id)
		m.Num, m.Den, m.Pool = nil, of("cost"), ByRow
		switch id {
		case "roi":
			m.Num = append(of(Revenue), less("cost")...)
		case "mer":
			m.Num = of(Revenue)
		case "cac":
			m.Num, m.Den = of("cost"), of(NewCustomers)
		}
		if f, err := with.compile(m); err == nil {
			out[id] = f
		}
	}
	return out
})

// stated evaluates a ratio on numbers in hand, in the order of its measures.
func stated(id string, c money.Currency, sums ...number) Value {
	f := ratios()[id]
	v := Value{formula: f, currency: c, rows: Rows{Used: 1}, terms: make([]termSum, len(sums))}
	for i, n := range sums {
		v.terms[i] = termSum{factor: &f.terms[i], known: true, low: n, high: n}
		if !f.terms[i].definition.Signed && n.sign() < 0 {
			v.reason, v.cause = OutOfDomain, f.terms[i].definition
		}
	}
	if v.reason == 0 {
		v.solve()
	}
	return v
}

// overCount is a stated ratio of money to a count.
func overCount(id string, cost money.Amount, count int64) Value {
	return stated(id, cost.Currency(), exactly(cost.Number()), whole(count))
}

// overMoney is a stated ratio of money to money.
func overMoney(id string, a, b money.Amount) Value {
	c := a.Currency()
	if c == 0 || b.Currency() != 0 {
		c = b.Currency()
	}
	if a.Currency() != 0 && a.Currency() != c {
		v := ratios()[id].undefined(MixedCurrency)
		v.mixed = byCode(a.Currency(), b.Currency())
		return v
	}
	return stated(id, c, exactly(a.Number()), exactly(b.Number()))
}

// ROI is (revenue − cost) ÷ cost, a fraction (0.5 is 50%), of all costs, goods
// sold included, as they are stated; its basis is [AsStated]. More is better,
// −1 is the least. It is undefined for a cost of zero (no_base, zero_base) or
// less (negative_base) and for two currencies (mixed_currency).
//
// Source: Google Ads Help 14090.
func ROI(revenue, cost money.Amount) Value {
	v := overMoney("roi", revenue, cost)
	v.basis = AsStated
	return v
}

// ROAS is revenue ÷ media spend, a pure number (6 means 6 for each 1 spent).
// It is undefined as [ROI] is.
func ROAS(revenue, spend money.Amount) Value { return overMoney("roas", revenue, spend) }

// RevenueROI is (revenue − media spend) ÷ media spend, which is ROAS − 1, a
// fraction. Dashboards often call it ROI. It is undefined as [ROI] is.
func RevenueROI(revenue, spend money.Amount) Value { return overMoney("roi_revenue", revenue, spend) }

// MER is total revenue ÷ total marketing cost as stated, a pure number. It is
// undefined as [ROI] is.
func MER(revenue, cost money.Amount) Value {
	v := overMoney("mer", revenue, cost)
	v.basis = AsStated
	return v
}

// CAC is marketing cost as stated ÷ new customers, in the cost's currency.
// Less is better. It is undefined without a new customer (zero_base; the first
// one would have cost at least all of it) and out of domain for fewer than 0.
func CAC(cost money.Amount, newCustomers int64) Value {
	v := overCount("cac", cost, newCustomers)
	v.basis = AsStated
	return v
}

// CTR is clicks (all) ÷ impressions, a fraction. More is better. It is
// undefined without an impression (no_base, zero_base) and out of domain for a
// negative count.
func CTR(clicks, impressions int64) Value { return stated("ctr", 0, whole(clicks), whole(impressions)) }

// CPC is spend ÷ clicks (all), in the spend's currency. Less is better. It is
// undefined without a click (no_base, zero_base), out of domain below 0.
func CPC(spend money.Amount, clicks int64) Value { return overCount("cpc", spend, clicks) }

// CPM is 1000 · spend ÷ impressions, in the spend's currency. Less is better.
// It is undefined without an impression, out of domain below 0.
//
// Source: IAB.
func CPM(spend money.Amount, impressions int64) Value { return overCount("cpm", spend, impressions) }

// CPA is spend ÷ conversions, which may have decimals (see
// [Row.SetDecimal]), in the spend's currency. Less is better. It is undefined
// without a conversion: never 0, which would be the best of all.
func CPA(spend money.Amount, conversions decimal.Decimal) Value {
	if money.CheckDecimal(conversions) != nil {
		return ratios()["cpa"].undefined(OutOfDomain)
	}
	return stated("cpa", spend.Currency(), exactly(spend.Number()), exactly(conversions))
}

// CPL is spend ÷ leads, in the spend's currency. Less is better. It is
// undefined without a lead, out of domain below 0.
func CPL(spend money.Amount, leads int64) Value { return overCount("cpl", spend, leads) }

// CVR is conversions ÷ clicks (all), a fraction. More is better. It is
// undefined without a click, out of domain below 0.
func CVR(conversions decimal.Decimal, clicks int64) Value {
	if money.CheckDecimal(conversions) != nil {
		return ratios()["cvr"].undefined(OutOfDomain)
	}
	return stated("cvr", 0, exactly(conversions), whole(clicks))
}

// Frequency is impressions ÷ reach, of the same people and days, a pure
// number. It is undefined for a reach of 0 and inconsistent below 1: nobody is
// reached without an impression.
func Frequency(impressions, reach int64) Value {
	v := stated("frequency", 0, whole(impressions), whole(reach))
	if v.Defined() && impressions < reach {
		return ratios()["frequency"].undefined(Inconsistent)
	}
	return v
}

// EngagementRate is interactions ÷ what the metric with this ID divides by:
// "engagement_rate_reach", "engagement_rate_impressions",
// "engagement_rate_followers" or "engagement_rate_views"; a fraction, more is
// better. It is undefined for a base of 0, and the zero Value for another ID.
func EngagementRate(id string, interactions, base int64) Value {
	switch id {
	case "engagement_rate_reach", "engagement_rate_impressions", "engagement_rate_followers", "engagement_rate_views":
		return stated(id, 0, whole(interactions), whole(base))
	}
	return Value{}
}
