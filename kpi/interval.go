package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Approximate reports whether the value is rounded to 30 decimal places
// because it has no end or no fraction: a root, the answer of an equation, an
// infinite sum, and whatever was computed from one. Every other value is exact.
func (v Value) Approximate() bool { return v.approx }

// interval is what is known of a value that a function was given; high is nil
// where there is no upper end. Its fractions are shared and never changed.
type interval struct{ low, high *big.Rat }

func (v Value) interval() interval {
	low := v.rat(v.low)
	switch {
	case v.open:
		return interval{low: low}
	case v.bounded:
		return interval{low, v.rat(v.high)}
	}
	return interval{low, low}
}

func (x interval) exact() bool { return x.high != nil && x.low.Cmp(x.high) == 0 }

// shift is x plus a whole number.
func (x interval) shift(by int64) interval {
	r := new(big.Rat).SetInt64(by)
	y := interval{low: new(big.Rat).Add(x.low, r)}
	if x.high != nil {
		y.high = new(big.Rat).Add(x.high, r)
	}
	return y
}

// times is x times a positive number.
func (x interval) times(by *big.Rat) interval {
	y := interval{low: new(big.Rat).Mul(x.low, by)}
	if x.high != nil {
		y.high = new(big.Rat).Mul(x.high, by)
	}
	return y
}

// over is x/y, the two being known independently. What is undefined is so for
// the reasons that a metric is: see solve.
func (x interval) over(y interval) (interval, Reason) {
	switch s := y.low.Sign(); {
	case y.high != nil && y.high.Sign() < 0:
		return interval{}, NegativeBase
	case s < 0:
		return interval{}, UncertainBase
	case s == 0 && y.exact() && x.exact() && x.low.Sign() == 0:
		return interval{}, NoBase
	case s == 0 && y.exact():
		return interval{}, ZeroBase
	case s == 0 && (x.low.Sign() < 0 || x.high != nil && x.high.Sign() == 0):
		return interval{}, UncertainBase
	}
	// A negative end of x is furthest out over the least y, a positive one
	// over the greatest; over a y without end it comes to zero.
	quo := func(a, b *big.Rat) *big.Rat {
		if b == nil {
			return new(big.Rat)
		}
		return new(big.Rat).Quo(a, b)
	}
	var z interval
	if x.low.Sign() < 0 {
		z.low = quo(x.low, y.low)
	} else {
		z.low = quo(x.low, y.high)
	}
	switch {
	case x.high == nil || y.low.Sign() == 0: // no upper end
	case x.high.Sign() < 0:
		z.high = quo(x.high, y.high)
	default:
		z.high = quo(x.high, y.low)
	}
	return z, 0
}

// minus is x-y, the two being known independently; it has no lower end, and
// is not ok, where y has no upper one.
func (x interval) minus(y interval) (z interval, ok bool) {
	if y.high == nil {
		return z, false
	}
	z.low = new(big.Rat).Sub(x.low, y.high)
	if x.high != nil {
		z.high = new(big.Rat).Sub(x.high, y.low)
	}
	return z, true
}

// leading is the value that says which metric the values are of: the first
// that is not a number in hand, if there is one.
func leading(values ...Value) Value {
	for _, v := range values {
		if v.ID() != "" {
			return v
		}
	}
	return values[0]
}

// from is a value of the formula in the making, taken from others of one
// metric. Its reason is set if one of them is undefined or they are unlike.
func (f *formula) from(values ...Value) Value {
	lead := leading(values...)
	v := Value{formula: f, basis: lead.basis}
	for _, w := range values {
		if !w.Defined() {
			v.reason, v.cause, v.mixed = w.Reason(), w.cause, w.mixed
			return v
		}
	}
	for _, w := range values {
		switch inHand := w.ID() == ""; {
		case w.Unit() != lead.Unit() || !inHand && !w.formula.same(lead.formula):
			v.reason = MixedQualifier
			return v
		case !inHand && w.basis != lead.basis:
			v.reason = MixedBasis
			return v
		}
		v.approx = v.approx || w.approx
		if !v.spend(w.Currency()) {
			return v
		}
	}
	return v
}

// spend says that money of the currency is in the value, and reports whether
// it is the only one.
func (v *Value) spend(c money.Currency) bool {
	switch {
	case c == 0 || c == v.currency:
		return true
	case v.currency == 0:
		v.currency = c
		return true
	}
	v.reason, v.mixed = MixedCurrency, byCode(v.currency, c)
	v.currency = 0
	return false
}

// failed is the value, undefined.
func (v Value) failed(r Reason) Value {
	v.reason = r
	return v
}

// within is the value with its bounds.
func (v Value) within(x interval) Value {
	v.low = fractionOf(x.low)
	v.high = v.low
	v.open, v.bounded = x.high == nil, !x.exact()
	if v.bounded && !v.open {
		v.high = fractionOf(x.high)
	}
	return v
}

// just is the value with a single number.
func (v Value) just(r *big.Rat) Value { return v.within(interval{r, r}) }

func fractionOf(r *big.Rat) fraction {
	return fraction{settled(decimal.NewFromBigInt(r.Num(), 0)), settled(decimal.NewFromBigInt(r.Denom(), 0))}
}

// sumOf adds up in halves, which keeps the fractions short for long.
func sumOf(list []*big.Rat) *big.Rat {
	switch len(list) {
	case 0:
		return new(big.Rat)
	case 1:
		return list[0]
	}
	half := len(list) / 2
	return new(big.Rat).Add(sumOf(list[:half]), sumOf(list[half:]))
}
