package kpi

import (
	"cmp"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// unitPlaces is the number of decimal places that the 128 bits of a number
// hold; ten is raised to it in unitSize.
const (
	unitPlaces = 18
	unitSize   = 1_000_000_000_000_000_000
)

// number is an exact decimal, cell and sum alike: hi and lo are a 128-bit
// two's complement integer of 10⁻¹⁸, deep is what has more places or did not
// fit, and the number is the sum of both. The zero number is 0.
//
// What deep points to is never changed, so numbers are copied freely.
type number struct {
	hi   int64
	lo   uint64
	deep *decimal.Decimal
}

// whole is n as a number.
func whole(n int64) number { return product(n, unitSize) }

// product is a·b in units of 10⁻¹⁸; b is positive.
func product(a int64, b uint64) number {
	neg := a < 0
	u := uint64(a)
	if neg {
		u = -u
	}
	hi, lo := bits.Mul64(u, b)
	n := number{hi: int64(hi), lo: lo}
	if neg {
		n = n.neg()
	}
	return n
}

// scaled is coef·10^-places; places is 0 to 18.
func scaled(coef int64, places int) number { return product(coef, pow10(unitPlaces-places)) }

// pow10 is 10^n for n from 0 to 19.
func pow10(n int) uint64 { return powers[n] }

var powers = [...]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}

// exactly is d as a number. The caller has checked d's size.
func exactly(d decimal.Decimal) number {
	exp := int(d.Exponent())
	if digits := d.NumDigits(); digits <= 18 && exp >= -unitPlaces && digits+max(exp, 0) <= 18 {
		coef := d.CoefficientInt64()
		if exp > 0 {
			return whole(coef * int64(pow10(exp)))
		}
		return scaled(coef, -exp)
	}
	return number{deep: &d}
}

// add adds x to n.
func (n *number) add(x *number) {
	lo, carry := bits.Add64(n.lo, x.lo, 0)
	hi := n.hi + x.hi + int64(carry)
	// Two terms of one sign whose sum has the other sign did not fit.
	if (n.hi^hi)&(x.hi^hi) < 0 || n.deep != nil || x.deep != nil {
		n.addDeep(x)
		return
	}
	n.hi, n.lo = hi, lo
}

// addDeep adds x to n on the road that always holds.
func (n *number) addDeep(x *number) {
	sum := n.decimal().Add(x.decimal())
	*n = settled(sum)
}

// settled puts d into the 128 bits where it fits there.
func settled(d decimal.Decimal) number {
	if d.Exponent() < -unitPlaces {
		return number{deep: &d}
	}
	c := d.Shift(unitPlaces).BigInt()
	if c.BitLen() > 126 {
		return number{deep: &d}
	}
	abs := new(big.Int).Abs(c)
	low := new(big.Int).And(abs, new(big.Int).SetUint64(^uint64(0)))
	n := number{hi: int64(abs.Rsh(abs, 64).Uint64()), lo: low.Uint64()}
	if c.Sign() < 0 {
		n = n.neg()
	}
	return n
}

func (n number) plus(x number) number {
	n.add(&x)
	return n
}

func (n number) minus(x number) number { return n.plus(x.neg()) }

func (n number) neg() number {
	if n.hi == -1<<63 && n.lo == 0 {
		d := n.decimal().Neg()
		return number{deep: &d}
	}
	lo, borrow := bits.Sub64(0, n.lo, 0)
	m := number{hi: -n.hi - int64(borrow), lo: lo}
	if n.deep != nil {
		d := n.deep.Neg()
		m.deep = &d
	}
	return m
}

// times is n·d.
func (n number) times(d decimal.Decimal) number {
	if d.Exponent() == 0 && d.NumDigits() <= 18 {
		switch c := d.CoefficientInt64(); {
		case c == 1:
			return n
		case c == -1:
			return n.neg()
		case n.deep == nil && n.hi == 0 && c > 0 || n.hi == -1 && c > 0 && n.deep == nil:
			abs, neg := n, n.hi < 0
			if neg {
				abs = n.neg()
			}
			hi, lo := bits.Mul64(abs.lo, uint64(c))
			if abs.hi == 0 && int64(hi) >= 0 {
				abs.hi, abs.lo = int64(hi), lo
				if neg {
					abs = abs.neg()
				}
				return abs
			}
		}
	}
	return settled(n.decimal().Mul(d))
}

// sign is -1, 0 or +1.
func (n number) sign() int {
	switch {
	case n.deep != nil:
		return n.decimal().Sign()
	case n.hi < 0:
		return -1
	case n.hi == 0 && n.lo == 0:
		return 0
	}
	return 1
}

func (n number) isZero() bool { return n.sign() == 0 }

// compare is the sign of n-x.
func (n number) compare(x number) int {
	if n.deep == nil && x.deep == nil {
		if c := cmp.Compare(n.hi, x.hi); c != 0 {
			return c
		}
		return cmp.Compare(n.lo, x.lo)
	}
	return n.decimal().Cmp(x.decimal())
}

// isWhole reports whether n has no fraction.
func (n number) isWhole() bool { return n.decimal().IsInteger() }

// decimal is n in full.
func (n number) decimal() decimal.Decimal {
	d := decimal.NewFromBigInt(n.big(), -unitPlaces)
	if n.deep != nil {
		d = d.Add(*n.deep)
	}
	return d
}

// big is the 128 bits of n as one integer.
func (n number) big() *big.Int {
	b := new(big.Int).Lsh(big.NewInt(n.hi), 64)
	return b.Add(b, new(big.Int).SetUint64(n.lo))
}

// rat is n as a fraction.
func (n number) rat() *big.Rat { return n.decimal().Rat() }
