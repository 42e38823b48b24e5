package kpi

import "math/big"

// part is the ratio of one group as its two sums; the group's weight is the
// denominator, and the scale of the metric is in the numerator. The zero part
// is that of a group which is not there.
type part struct{ num, den *big.Rat }

// isAbsent reports whether a group is not there: no value, or nothing to
// divide by.
func isAbsent(v Value) bool { return v.formula == nil || v.reason == NoBase }

func (p part) absent() bool { return p.den == nil }

func (p part) rate() *big.Rat { return new(big.Rat).Quo(p.num, p.den) }

// share is the part of the whole weight that the group has.
func (p part) share(whole *big.Rat) *big.Rat {
	if p.absent() {
		return new(big.Rat)
	}
	return new(big.Rat).Quo(p.den, whole)
}

// parts takes ratios apart. The reason of v is set, if it has none yet,
// where one of them is no ratio or its sums do not add up.
func (v *Value) parts(values []Value) []part {
	if v.reason != 0 {
		return nil
	}
	list := make([]part, len(values))
	for i, w := range values {
		switch {
		case isAbsent(w):
			continue
		case len(w.formula.Den) == 0:
			v.reason = OutOfDomain
			return nil
		case w.bounded || !w.formula.adds():
			v.reason = NotAdditive
			return nil
		case !v.spend(w.currency):
			return nil
		}
		num := new(big.Rat).SetInt64(w.formula.scale())
		list[i] = part{num.Mul(num, w.low.num.rat()), w.low.den.rat()}
	}
	return list
}

// pool puts the parts together.
func pool(list []part) part {
	var nums, dens []*big.Rat
	for _, p := range list {
		if !p.absent() {
			nums, dens = append(nums, p.num), append(dens, p.den)
		}
	}
	if len(dens) == 0 {
		return part{}
	}
	return part{sumOf(nums), sumOf(dens)}
}
