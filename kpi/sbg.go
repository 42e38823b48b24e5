package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// SBG is the shifted beta-geometric model of how long customers under contract
// stay: each leaves in every period with a probability of their own, and these
// are spread over the customers as a beta distribution with the parameters
// Alpha and Beta, both above 0. Those who leave easily leave first, so that
// retention rises with age, and one constant rate says too little. It is a
// model: its parameters are estimated elsewhere.
//
// Values of an SBG whose parameters are not above 0, or are out of the range of
// [money.CheckDecimal], are undefined (out_of_domain); so are those of the zero
// SBG.
//
// Source: Fader and Hardie 2007.
type SBG struct {
	_           [0]func()
	Alpha, Beta decimal.Decimal
}

// Survival is the share of customers who are still there after t periods,
// B(alpha, beta + t) ÷ B(alpha, beta), a fraction: 1 at t = 0. It is exact,
// being the product of the [SBG.Retention] of the t periods. More is better. It
// is out of domain for a t that is not 0 to 1,200.
func (m SBG) Survival(t int) Value {
	v := Value{formula: figure("sbg_survival", i18n.Text{
		EN: "survival (sBG)", ES: "supervivencia (sBG)",
	}, Unit{}, true, Higher)}
	if !m.valid() || t < 0 || t > mostPeriods {
		return v.failed(OutOfDomain)
	}
	num, den := big.NewInt(1), big.NewInt(1)
	for i := range t {
		a, b := m.step(i + 1)
		num.Mul(num, a)
		den.Mul(den, b)
	}
	return v.just(new(big.Rat).SetFrac(num, den))
}

// Retention is the share of the customers there at the start of period t who
// are still there at its end, (beta + t − 1) ÷ (alpha + beta + t − 1), a
// fraction. The first period is t = 1. It rises with t. More is better. It is
// out of domain for a t that is not 1 to 1,200.
func (m SBG) Retention(t int) Value {
	v := Value{formula: figure("sbg_retention", i18n.Text{
		EN: "retention rate (sBG)", ES: "tasa de retención (sBG)",
	}, Unit{}, true, Higher)}
	if !m.valid() || t < 1 || t > mostPeriods {
		return v.failed(OutOfDomain)
	}
	return v.just(new(big.Rat).SetFrac(m.step(t)))
}

// DiscountedLifetime is the expected number of periods that a new customer
// stays, each discounted to now, Σ [SBG.Survival](t) ÷ (1 + discount)^t from
// t = 0 without end; times the margin of a period it is the lifetime value, the
// first margin being now. It is a pure number, and more is better. It is
// rounded to 30 places ([Value.Approximate]), exact for a discount of 0.
//
// It is undefined for a discount of 0 if Alpha is 1 or less, for the sum is
// infinite then (no_answer), and for a discount that is negative or above 0 but
// below 0.00001 (out_of_domain).
//
// Source: Fader and Hardie 2010.
func (m SBG) DiscountedLifetime(discount decimal.Decimal) Value {
	v := Value{formula: figure("sbg_discounted_lifetime", i18n.Text{
		EN: "discounted lifetime (sBG)", ES: "permanencia descontada (sBG)",
	}, Unit{}, false, Higher)}
	one := decimal.NewFromInt(1)
	switch {
	case !m.valid() || money.CheckDecimal(discount) != nil || discount.Sign() < 0:
		return v.failed(OutOfDomain)
	case discount.Sign() == 0 && m.Alpha.Cmp(one) <= 0:
		return v.failed(NoAnswer)
	case discount.Sign() == 0:
		return v.formula.quotient(settled(m.Alpha.Add(m.Beta).Sub(one)), settled(m.Alpha.Sub(one)), 0)
	case discount.Cmp(decimal.New(1, -5)) < 0:
		return v.failed(OutOfDomain)
	}
	v.approx = true
	return v.just(rounded(m.lifetime(discount)))
}

func (m SBG) valid() bool {
	return money.CheckDecimal(m.Alpha) == nil && money.CheckDecimal(m.Beta) == nil &&
		m.Alpha.Sign() > 0 && m.Beta.Sign() > 0
}

// step is numerator and denominator of the retention of period t, in units of
// 10⁻⁴⁰.
func (m SBG) step(t int) (num, den *big.Int) {
	b := m.Beta.Add(decimal.NewFromInt(int64(t - 1)))
	return b.Shift(cellPlaces).BigInt(), b.Add(m.Alpha).Shift(cellPlaces).BigInt()
}

// lifetime is the expected value of 1 ÷ (1 − zθ) where z = 1 ÷ (1 + discount)
// and θ, the probability to stay, is a beta variable. Cut short, the continued
// fraction of such an expectation is below it; and because 1 ÷ (1 − zθ) is
// (1 − z(1 − θ) ÷ (1 − zθ)) ÷ (1 − z), where 1 − θ only raises Alpha by one,
// another one cut short is above.
func (m SBG) lifetime(discount decimal.Decimal) *big.Rat {
	float := func(d decimal.Decimal) *big.Float { return newFloat().SetRat(d.Rat()) }
	one := decimal.NewFromInt(1)
	alpha, beta, both := float(m.Alpha), float(m.Beta), float(m.Alpha.Add(m.Beta))
	more := float(m.Alpha.Add(m.Beta).Add(one))
	z := newFloat().Quo(float(one), float(one.Add(discount)))
	rest := newFloat().Quo(float(discount), float(one.Add(discount))) // 1 − z

	low, high := newFloat(), newFloat()
	for n := 64; n <= mostSteps; n *= 2 {
		low = stayFraction(alpha, beta, both, z, n)
		high = stayFraction(newFloat().Add(alpha, float(one)), beta, more, z, n)
		high.Mul(high, z).Mul(high, alpha).Quo(high, both)
		high.Sub(float(one), high).Quo(high, rest)
		if gap := newFloat().Sub(high, low); gap.Sign() <= 0 || gap.MantExp(nil) < -110 {
			break
		}
	}
	middle, _ := low.Add(low, high).Rat(nil)
	return middle.Quo(middle, big.NewRat(2, 1))
}

// mostSteps bounds the continued fraction; the least discount that is accepted
// needs a quarter of it.
const mostSteps = 1 << 18

// stayFraction is Gauss's continued fraction of the hypergeometric function
// 2F1(1, b; c; z), c being a + b, cut short after n coefficients:
// 1 ÷ (1 − d₁z ÷ (1 − d₂z ÷ (1 − …))).
func stayFraction(a, b, c, z *big.Float, n int) *big.Float {
	number := func(k int) *big.Float { return newFloat().SetInt64(int64(k)) }
	plus := func(x *big.Float, k int) *big.Float { return newFloat().Add(x, number(k)) }
	tail := number(1)
	for k := n; k >= 1; k-- {
		num, den := newFloat(), newFloat()
		switch j := k / 2; {
		case k == 1:
			num.Set(b)
			den.Set(c)
		case k%2 == 0:
			num.Mul(number(j), plus(a, j-1))
			den.Mul(plus(c, 2*j-2), plus(c, 2*j-1))
		default:
			num.Mul(plus(b, j), plus(c, j-1))
			den.Mul(plus(c, 2*j-1), plus(c, 2*j))
		}
		num.Mul(num, z).Quo(num, den.Mul(den, tail))
		tail = newFloat().Sub(number(1), num)
	}
	return newFloat().Quo(number(1), tail)
}
