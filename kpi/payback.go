package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Payback is CAC ÷ (revenue of a customer in one period × gross margin): the
// number of periods, months if the revenue is a month's, after which a customer
// has paid back what it cost to win them. Without the margin it would look
// shorter than it is. The margin is a fraction of the revenue. Less is better.
//
// The CAC is a value such as [CAC] gives, or [Money]. It is undefined for a
// revenue or a margin of zero (no_base, zero_base) or less (negative_base), for
// a margin above 1 (out_of_domain), for two currencies (mixed_currency), for a
// value that is not money (mixed_qualifier) and for an undefined CAC, for its
// reason. The basis is that of the CAC.
//
// Source: Skok, SaaS Metrics 2.0.
func Payback(cac Value, revenue money.Amount, margin decimal.Decimal) Value {
	f := figure("payback", i18n.Text{EN: "payback period", ES: "plazo de recuperación"}, Unit{}, false, Lower)
	v := f.ofMoney(cac, Money(revenue))
	v.basis = cac.basis
	switch {
	case v.reason != 0:
		return v
	case !isShare(margin):
		return v.failed(OutOfDomain)
	}
	earned := new(big.Rat).Mul(revenue.Number().Rat(), margin.Rat())
	return v.divided(cac.interval(), interval{earned, earned})
}

// LTVToCAC is lifetime value ÷ customer acquisition cost, a pure number: 3 is
// three for one. More is better. The two are values such as [LTV] and [CAC]
// give, or [Money].
//
// It is undefined for a cost of zero (no_base, zero_base) or less
// (negative_base), for two currencies (mixed_currency), for values that are not
// money (mixed_qualifier) and for undefined ones, for their reason. The basis
// is that of the cost.
//
// Source: Skok, SaaS Metrics 2.0.
func LTVToCAC(ltv, cac Value) Value {
	f := figure("ltv_cac", i18n.Text{EN: "LTV:CAC", ES: "LTV:CAC"}, Unit{}, false, Higher)
	v := f.ofMoney(ltv, cac)
	v.basis = cac.basis
	if v.reason != 0 {
		return v
	}
	return v.divided(ltv.interval(), cac.interval())
}

// ofMoney is a value in the making, taken from amounts of money that need not
// be of one metric.
func (f *formula) ofMoney(amounts ...Value) Value {
	v := Value{formula: f}
	for _, w := range amounts {
		switch {
		case !w.Defined():
			v.cause, v.mixed = w.cause, w.mixed
			return v.failed(w.Reason())
		case w.Unit() != Unit{Money: 1}:
			return v.failed(MixedQualifier)
		case !v.spend(w.Currency()):
			return v
		}
		v.approx = v.approx || w.approx
	}
	v.currency = 0
	return v
}

// divided is the value as the quotient of two intervals.
func (v Value) divided(x, y interval) Value {
	z, r := x.over(y)
	if r != 0 {
		return v.failed(r)
	}
	return v.within(z)
}
