package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// mostPeriods is the longest series of flows: a hundred years of months.
const mostPeriods = 1200

// NPV is the net present value of money flows one period apart, Σ flow ÷ (1 +
// rate)^t, in their currency and exact. The t of the first flow is 0 AtStart
// and 1 AtEnd, as spreadsheets count; the two are different metrics. The rate
// is that of one period, a fraction. More is better.
//
// It is undefined for a rate of −1 or less and for an unknown timing
// (out_of_domain), without a flow (too_few), for more than 1,200 flows
// (out_of_domain) and for two currencies (mixed_currency).
func NPV(rate decimal.Decimal, flows []money.Amount, first Timing) Value {
	v := Value{formula: first.figure("npv", i18n.Text{
		EN: "NPV (first flow now)", ES: "VAN (primer flujo ahora)",
	}, i18n.Text{
		EN: "NPV (first flow after one period)", ES: "VAN (primer flujo tras un periodo)",
	})}
	if !isDiscount(rate) || !first.valid() {
		return v.failed(OutOfDomain)
	}
	cells, ok := v.take(flows, 1)
	if !ok {
		return v
	}
	// Over the powers of 1 + rate = p/q all flows have one denominator, pⁿ.
	factor := rate.Add(decimal.NewFromInt(1)).Rat()
	p, q := factor.Num(), factor.Denom()
	num, den, power := new(big.Int), big.NewInt(1), big.NewInt(1)
	for i, c := range cells {
		if i > 0 {
			num.Mul(num, p)
			den.Mul(den, p)
			power.Mul(power, q)
		}
		num.Add(num, new(big.Int).Mul(c, power))
	}
	if first == AtEnd {
		num.Mul(num, q)
		den.Mul(den, p)
	}
	return v.just(new(big.Rat).SetFrac(num, den.Mul(den, cellSize())))
}

// IRR is the internal rate of return of money flows one period apart: the rate
// of one period, a fraction, at which their [NPV] is zero. Costs are negative
// flows; when the first one falls does not matter. It is rounded to 30 places
// ([Value.Approximate]). More is better if the costs come first.
//
// It is undefined where the flows do not change sign or do so more than once,
// flows of zero left out: no rate, or several, may answer then (no_answer); for
// fewer than two flows (too_few), more than 1,200 (out_of_domain) and for two
// currencies (mixed_currency).
func IRR(flows []money.Amount) Value {
	v := Value{formula: figure("irr", i18n.Text{EN: "IRR", ES: "TIR"}, Unit{}, true, Higher)}
	cells, ok := v.take(flows, 2)
	switch {
	case !ok:
		return v
	case signChanges(cells) != 1:
		return v.failed(NoAnswer)
	}
	// With y = 1 + rate, Σ flow · y^(n−t) has one positive root, above which
	// the sum has the sign of its first flow. There the flows of either sign
	// come to the same, and y times the slope to no less: an error in the last
	// bit of the sum moves the root by no more than such a bit. It is below
	// 2^201, for flows lie between 10^-40 and 10^20.
	lead, coefs := 0, make([]*big.Float, len(cells))
	for i, c := range cells {
		if coefs[i] = newFloat().SetInt(c); lead == 0 {
			lead = c.Sign()
		}
	}
	y, _ := crossing(func(y *big.Float) bool {
		sum := newFloat()
		for _, c := range coefs {
			sum.Mul(sum, y)
			sum.Add(sum, c)
		}
		return sum.Sign() == lead
	})
	v.approx = true
	return v.just(rounded(y.Sub(y, big.NewRat(1, 1))))
}

// take reads flows as whole numbers of 10⁻⁴⁰, in one currency.
func (v *Value) take(flows []money.Amount, least int) ([]*big.Int, bool) {
	switch {
	case len(flows) < least:
		v.reason = TooFew
		return nil, false
	case len(flows) > mostPeriods:
		v.reason = OutOfDomain
		return nil, false
	}
	cells := make([]*big.Int, len(flows))
	for i, a := range flows {
		if !v.spend(a.Currency()) {
			return nil, false
		}
		cells[i] = a.Number().Shift(cellPlaces).BigInt()
	}
	return cells, true
}

// cellPlaces is the number of decimal places that an amount may have.
const cellPlaces = 40

func cellSize() *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(cellPlaces), nil) }

// signChanges counts how often the sign changes, zeros left out.
func signChanges(cells []*big.Int) (n int) {
	sign := 0
	for _, c := range cells {
		if s := c.Sign(); s != 0 {
			if s == -sign {
				n++
			}
			sign = s
		}
	}
	return n
}
