package kpi

import "math/bits"

// quick divides on the road that nearly all values can take: both sides in 64
// bits once common powers of ten are off. It returns the quotient times
// 10^places as an integer, rounded half away from zero.
func (f fraction) quick(scale int64, places int) (int64, bool) {
	if f.num.deep != nil || f.den.deep != nil || places > unitPlaces || f.den.hi < 0 {
		return 0, false
	}
	num, neg := f.num, f.num.hi < 0
	if neg {
		num = num.neg()
	}
	over, factor := bits.Mul64(uint64(scale), pow10(places))
	if over != 0 || num.deep != nil {
		return 0, false
	}
	den := f.den
	for _, step := range [...]uint64{1e18, 1e12, 1e6, 1e3, 10, 10, 1} {
		if num.hi|den.hi == 0 {
			if hi, lo := bits.Mul64(num.lo, factor); hi < den.lo {
				return halfAway(hi, lo, den.lo, neg)
			}
		}
		n, rest := divide128(num, step)
		if rest != 0 {
			continue
		}
		if d, rest := divide128(den, step); rest == 0 {
			num, den = n, d
		}
	}
	return 0, false
}

// halfAway is a quotient of 128 by 64 bits that fits 64, rounded half away from zero.
func halfAway(hi, lo, den uint64, neg bool) (int64, bool) {
	q, r := bits.Div64(hi, lo, den)
	if r >= den-r {
		q++
	}
	if q > 1<<62 {
		return 0, false
	}
	if neg {
		return -int64(q), true
	}
	return int64(q), true
}

// divide128 divides a number that is not negative.
func divide128(n number, by uint64) (number, uint64) {
	hi, r := uint64(n.hi)/by, uint64(n.hi)%by
	lo, r := bits.Div64(r, n.lo, by)
	return number{hi: int64(hi), lo: lo}, r
}
