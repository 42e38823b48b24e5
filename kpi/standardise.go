package kpi

import (
	"cmp"
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Standardised is the rate that a metric would have at a fixed mix of its
// strata, Σ weight · rate ÷ Σ weight (direct standardisation), in the metric's
// unit: two campaigns that reached different ages are compared at the same
// ages. It is another metric than the one it is made of. Better is what is
// better for that.
//
// The values are those of one metric, stratum by stratum, the mix their
// weights in any unit (people, sessions, shares). Bounded values give bounds.
// It is undefined
//   - without strata (too_few), and for another number of weights
//     (inconsistent);
//   - for a weight that is negative or out of the range of
//     [money.CheckDecimal] (out_of_domain), and if all are zero (no_base);
//   - if the rate of a stratum is undefined, whatever its weight, for its
//     reason;
//   - for unlike values as [Growth] is.
func Standardised(rates []Value, mix []decimal.Decimal) Value {
	weights := make([]*big.Rat, len(mix))
	reason := Reason(0)
	for i, d := range mix {
		if money.CheckDecimal(d) != nil || d.Sign() < 0 {
			reason = OutOfDomain
			break
		}
		weights[i] = d.Rat()
	}
	v := averageOf("standardised_", i18n.Text{EN: "%s at a fixed mix", ES: "%s con composición fija"}, rates)
	switch {
	case v.reason != 0:
		return v
	case len(rates) != len(mix):
		return v.failed(Inconsistent)
	case reason != 0:
		return v.failed(reason)
	}
	return v.average(rates, weights)
}

// averageOf is an average of values in the making; the name has a %s for that
// of their metric.
func averageOf(id string, name i18n.Text, rates []Value) Value {
	if len(rates) == 0 {
		f := figure(id+"number", i18n.Sprintf(name, i18n.Text{EN: "number", ES: "número"}), Unit{}, false, Neutral)
		return f.undefined(TooFew)
	}
	lead := leading(rates...)
	f := figure(id+cmp.Or(lead.ID(), "number"), i18n.Sprintf(name, lead.Name()), lead.Unit(), lead.Percent(), lead.Better())
	return f.from(rates...)
}

// average is Σ weight · rate ÷ Σ weight; no weight is negative.
func (v Value) average(rates []Value, weights []*big.Rat) Value {
	total := sumOf(weights)
	if total.Sign() == 0 {
		return v.failed(NoBase)
	}
	var lows, highs []*big.Rat
	open := false
	for i, r := range rates {
		x := r.interval()
		lows = append(lows, new(big.Rat).Mul(weights[i], x.low))
		switch {
		case x.high != nil:
			highs = append(highs, new(big.Rat).Mul(weights[i], x.high))
		case weights[i].Sign() > 0:
			open = true
		}
	}
	x := interval{low: new(big.Rat).Quo(sumOf(lows), total)}
	if !open {
		x.high = new(big.Rat).Quo(sumOf(highs), total)
	}
	return v.within(x)
}
