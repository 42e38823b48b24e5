package kpi

import "github.com/shopspring/decimal"

// solve divides: at once where every measure is exact, else at the corners of
// the box of the bounded ones. A quotient of linear forms is monotone in each
// of its measures while the denominator keeps its sign, so its extremes are
// at corners.
func (v *Value) solve() {
	var loose []int
	for i := range v.terms {
		if s := &v.terms[i]; s.definition.OverTime != Adds && s.low.compare(s.high) != 0 {
			loose = append(loose, i)
		}
	}
	if len(loose) == 0 {
		v.divideExact()
		return
	}
	var low, high fraction
	var signs [3]bool // denominators met: negative, zero, positive
	var numNegative, numPositive, touched bool
	for corner := range 1 << len(loose) {
		at := v.corner(loose, corner)
		sign := at.den.sign()
		signs[sign+1] = true
		switch at.num.sign() {
		case -1:
			numNegative = true
		case 1:
			numPositive = true
		}
		if sign <= 0 {
			continue
		}
		if !touched {
			low, high, touched = at, at, true
			continue
		}
		if at.less(low) {
			low = at
		}
		if high.less(at) {
			high = at
		}
	}
	switch {
	case signs[0] && (signs[1] || signs[2]), signs[1] && signs[2] && (numNegative || !numPositive):
		v.reason = UncertainBase
	case signs[0]:
		v.reason = NegativeBase
	case signs[1] && !signs[2] && !numNegative && !numPositive:
		v.reason = NoBase
	case signs[1] && !signs[2]:
		v.reason = ZeroBase
	default:
		v.low, v.high = low, high
		v.open = signs[1]
		v.bounded = v.open || low.less(high)
	}
	if v.reason != 0 {
		v.cause = v.base()
	}
}

// divideExact is solve where every measure is exact.
func (v *Value) divideExact() {
	at := v.corner(nil, 0)
	switch sign := at.den.sign(); {
	case sign > 0:
		v.low, v.high = at, at
		return
	case sign < 0:
		v.reason = NegativeBase
	case at.num.isZero():
		v.reason = NoBase
	default:
		v.reason = ZeroBase
	}
	v.cause = v.base()
}

// corner is the fraction at one corner: bit i of the number says whether the
// i-th loose measure is at its upper end.
func (v *Value) corner(loose []int, corner int) (f fraction) {
	for i := range v.terms {
		s := &v.terms[i]
		n := &s.low
		for bit, j := range loose {
			if j == i && corner&(1<<bit) != 0 {
				n = &s.high
			}
		}
		if s.inNum {
			f.num.addTimes(n, s.num, s.once)
		}
		if s.inDen {
			f.den.addTimes(n, s.den, s.once)
		}
	}
	if len(v.formula.Den) == 0 {
		f.den = whole(1)
	}
	return f
}

// addTimes adds x, or x times a coefficient.
func (n *number) addTimes(x *number, coef decimal.Decimal, once bool) {
	if !once {
		y := x.times(coef)
		x = &y
	}
	n.add(x)
}

// less compares two fractions with positive denominators.
func (f fraction) less(g fraction) bool { return f.compare(g) < 0 }

func (f fraction) compare(g fraction) int {
	if f.den.compare(g.den) == 0 {
		return f.num.compare(g.num)
	}
	return f.num.decimal().Mul(g.den.decimal()).Cmp(g.num.decimal().Mul(f.den.decimal()))
}

// base is the measure of the denominator, if it is only one.
func (v *Value) base() *Definition {
	var d *Definition
	for i := range v.terms {
		if s := &v.terms[i]; s.inDen && s.known {
			if d != nil && d != s.definition {
				return nil
			}
			d = s.definition
		}
	}
	return d
}

// scaledBy is the fraction times a whole number.
func (f fraction) scaledBy(scale int64) fraction {
	if scale == 1 {
		return f
	}
	return fraction{f.num.times(decimal.NewFromInt(scale)), f.den}
}
