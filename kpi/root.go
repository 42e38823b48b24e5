package kpi

import (
	"math/big"

	"github.com/shopspring/decimal"
)

// rootPlaces is the number of decimal places that an approximate value is
// rounded to.
const rootPlaces = 30

// rootBits is the precision of the way there. The longest whole part that is
// accepted has 300 bits and 30 places have 100, which leaves more than 100 for
// what rounding costs on the way.
const rootBits = 512

// mostRootBits is the longest whole part.
const mostRootBits = 300

func newFloat() *big.Float { return new(big.Float).SetPrec(rootBits) }

// crossing finds the y > 0 above which a condition holds and below which it
// does not, by halving, to within 2^-120. It is not ok above 2^300.
func crossing(above func(y *big.Float) bool) (y *big.Rat, ok bool) {
	low, high := newFloat(), newFloat().SetInt64(1)
	for !above(high) {
		low.Set(high)
		high.Add(high, high)
		if high.MantExp(nil) > mostRootBits {
			return nil, false
		}
	}
	for range high.MantExp(nil) + 120 {
		mid := newFloat().Add(low, high)
		mid.SetMantExp(mid, -1)
		if above(mid) {
			high = mid
		} else {
			low = mid
		}
	}
	y, _ = high.Rat(nil)
	return y, true
}

// rounded is r to rootPlaces, half away from zero.
func rounded(r *big.Rat) *big.Rat {
	num, den := decimal.NewFromBigInt(r.Num(), 0), decimal.NewFromBigInt(r.Denom(), 0)
	return num.DivRound(den, rootPlaces).Rat()
}

// power is y to the n-th; n is at least 1.
func power(y *big.Float, n int) *big.Float {
	p, square := newFloat().SetInt64(1), newFloat().Set(y)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			p.Mul(p, square)
		}
		square.Mul(square, square)
	}
	return p
}
