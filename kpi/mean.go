package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
)

// MeanOfRates is the mean of the values of one metric, Σ rate ÷ n, in the
// metric's unit: the rate of a typical post, where a small post counts as much
// as a great one. It is another metric than the one it is made of, and not what
// a [Tally] gives, which adds first and divides last: of 1 click in 10 views
// and 90 in 100 the mean is 50%, and the rate of all 82.7%. Better is what is
// better for the metric.
//
// Bounded values give bounds. It is undefined without a value (too_few), if one
// of them is undefined, for its reason, and for unlike values as [Growth] is.
func MeanOfRates(rates ...Value) Value {
	v := averageOf("mean_of_", i18n.Text{EN: "mean of %s", ES: "media aritmética de %s"}, rates)
	if v.reason != 0 {
		return v
	}
	weights := make([]*big.Rat, len(rates))
	for i := range weights {
		weights[i] = big.NewRat(1, 1)
	}
	return v.average(rates, weights)
}
