package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Growth is now ÷ before − 1, a fraction (0.25 is 25%): the relative change of
// a figure, in per cent. Between two rates it is not the difference in
// percentage points: see [PercentagePoints]. Better is what is better for the
// figure itself: a CPC that grows is worse.
//
// The two are of one metric, or numbers in hand ([Count], [Number], [Money]).
// Bounded ones are taken as known independently of each other. It is undefined
//   - for a base of zero (zero_base, no_base for 0 from 0), below zero
//     (negative_base), or perhaps one of them (uncertain_base): say the
//     [Difference] then;
//   - if either is undefined, for its reason;
//   - for values of different metrics (mixed_qualifier), cost bases
//     (mixed_basis) or currencies (mixed_currency).
func Growth(now, before Value) Value {
	v := changeIn("growth", i18n.Text{EN: "growth", ES: "crecimiento"}, now, before)
	if v.reason != 0 {
		return v
	}
	x, r := now.interval().over(before.interval())
	if r != 0 {
		return v.failed(r)
	}
	return v.within(x.shift(-1))
}

// SymmetricGrowth is 2 · (now − before) ÷ (now + before), a fraction from −2
// (it went to zero) to 2 (it came from zero), so that a rise and the fall that
// undoes it are opposite. Better is what is better for the figure itself.
//
// It is undefined if both are or may be zero (no_base, uncertain_base), if one
// is or may be negative (out_of_domain), and for undefined or unlike values as
// [Growth] is.
//
// Source: Davis and Haltiwanger 1992.
func SymmetricGrowth(now, before Value) Value {
	v := changeIn("symmetric_growth", i18n.Text{EN: "symmetric growth", ES: "crecimiento simétrico"}, now, before)
	if v.reason != 0 {
		return v
	}
	x, y := now.interval(), before.interval()
	switch {
	case x.low.Sign() < 0 || y.low.Sign() < 0:
		return v.failed(OutOfDomain)
	case x.low.Sign() == 0 && y.low.Sign() == 0 && x.exact() && y.exact():
		return v.failed(NoBase)
	case x.low.Sign() == 0 && y.low.Sign() == 0:
		return v.failed(UncertainBase)
	}
	return v.within(interval{symmetric(x.low, y.high), symmetric(x.high, y.low)})
}

// symmetric is the symmetric growth to x from y; nil is without end.
func symmetric(x, y *big.Rat) *big.Rat {
	switch {
	case x == nil:
		return big.NewRat(2, 1)
	case y == nil:
		return big.NewRat(-2, 1)
	}
	r := new(big.Rat).Sub(x, y)
	r.Quo(r, new(big.Rat).Add(x, y))
	return r.Add(r, r)
}

// changeIn is a relative change in the making.
func changeIn(id string, name i18n.Text, now, before Value) Value {
	f := figure(id, name, Unit{}, true, leading(now, before).Better())
	v := f.from(now, before)
	v.currency = 0
	return v
}
