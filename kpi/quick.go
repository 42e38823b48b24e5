package kpi

import "math/bits"

// quick divides on the road that nearly all values can take: both sides in 64
// bits once common powers of ten are off. It returns the quotient times
// 10^places as an integer, rounded half away from zero.
func (f fraction) quick(scale int64, places int) (int64, bool) {
	if f.num.deep != nil || f.den.deep != nil || places > 9 || f.den.hi < 0 {
		return 0, false
	}
	num, neg := f.num, f.num.hi < 0
	if neg {
		num = num.neg()
	}
	den := f.den
	for _, step := range [...]uint64{1e9, 1e6, 1e3, 10, 10} {
		n, nr := divide128(num, step)
		d, dr := divide128(den, step)
		for nr == 0 && dr == 0 && (num.hi|den.hi != 0 || num.lo|den.lo >= 1<<32) {
			num, den = n, d
			n, nr = divide128(num, step)
			d, dr = divide128(den, step)
		}
	}
	if num.hi != 0 || den.hi != 0 || num.deep != nil {
		return 0, false
	}
	factor := uint64(scale) * pow10(places)
	if hi, _ := bits.Mul64(uint64(scale), pow10(places)); hi != 0 {
		return 0, false
	}
	hi, lo := bits.Mul64(num.lo, factor)
	if hi >= den.lo {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, den.lo)
	if r >= den.lo-r {
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
