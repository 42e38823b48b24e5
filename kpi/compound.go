package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
)

// CAGR is the compound annual growth rate, (now ÷ before)^(1 ÷ years) − 1, a
// fraction: the growth which, the same every year, leads from one to the
// other. It is rounded to 30 places ([Value.Approximate]). Better is what is
// better for the figure itself.
//
// It is undefined where [Growth] is, and out of domain for fewer than 1 year,
// for a figure that is now negative, and for a factor above 2^300 a year.
func CAGR(now, before Value, years int) Value {
	return compound("cagr", i18n.Text{EN: "CAGR", ES: "crecimiento anual compuesto"}, now, before, years)
}

// CMGR is the compound monthly growth rate, (now ÷ before)^(1 ÷ months) − 1, a
// fraction. It is rounded and undefined as [CAGR] is.
func CMGR(now, before Value, months int) Value {
	return compound("cmgr", i18n.Text{EN: "CMGR", ES: "crecimiento mensual compuesto"}, now, before, months)
}

func compound(id string, name i18n.Text, now, before Value, periods int) Value {
	v := changeIn(id, name, now, before)
	if v.reason != 0 {
		return v
	}
	x, r := now.interval().over(before.interval())
	switch {
	case r != 0:
		return v.failed(r)
	case periods < 1 || x.low.Sign() < 0:
		return v.failed(OutOfDomain)
	}
	y := interval{}
	ok := true
	if y.low, ok = root(x.low, periods); ok && x.exact() {
		y.high = y.low
	} else if ok && x.high != nil {
		y.high, ok = root(x.high, periods)
	}
	if !ok {
		return v.failed(OutOfDomain)
	}
	v.approx = true
	return v.within(y.shift(-1))
}

// root is the n-th root of x to rootPlaces.
func root(x *big.Rat, n int) (*big.Rat, bool) {
	limit := newFloat().SetRat(x)
	y, ok := crossing(func(y *big.Float) bool { return power(y, n).Cmp(limit) > 0 })
	if !ok {
		return nil, false
	}
	return rounded(y), true
}
