package kpi

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Timing says when in each period money flows. The two conventions differ by
// a whole period, so there is no default: the zero Timing makes a value
// undefined (out_of_domain).
type Timing uint8

// The timings.
const (
	AtStart Timing = iota + 1 // the first flow is now, at time 0
	AtEnd                     // the first flow is after one period, at time 1
)

// LTV is the lifetime value of a customer who brings a margin in each period,
// stays for the next one with a constant probability (the retention, 0 to 1)
// and whose margins are discounted at a rate a period:
//   - AtStart, the first margin now: margin · (1 + discount) ÷ (1 + discount −
//     retention);
//   - AtEnd, the first margin after one period, if the customer stays so long:
//     margin · retention ÷ (1 + discount − retention).
//
// The first is more by exactly one margin; they are two metrics, which do not
// compare. It is in the currency of the margin, and more is better. Acquisition
// cost is not in it. Where retention rises with age, a constant one misleads:
// see [SBG].
//
// It is undefined where retention and discount leave no end to the sum
// (zero_base, no_base, negative_base), for a retention that is not 0 to 1 and
// for a discount of −1 or less (out_of_domain).
//
// Source: Gupta and Lehmann 2003 (margin multiple, AtEnd).
func LTV(margin money.Amount, retention, discount decimal.Decimal, first Timing) Value {
	f := first.figure("ltv", i18n.Text{
		EN: "LTV (first margin now)", ES: "LTV (primer margen ahora)",
	}, i18n.Text{
		EN: "LTV (first margin after one period)", ES: "LTV (primer margen tras un periodo)",
	})
	if retention.Sign() < 0 || !isShare(retention) || !isDiscount(discount) || !first.valid() {
		return f.undefined(OutOfDomain)
	}
	factor := discount.Add(decimal.NewFromInt(1))
	num := margin.Number().Mul(factor)
	if first == AtEnd {
		num = margin.Number().Mul(retention)
	}
	return f.quotient(settled(num), settled(factor.Sub(retention)), margin.Currency())
}

func (t Timing) valid() bool { return t == AtStart || t == AtEnd }

// figure is a figure in money that is another metric in either timing.
func (t Timing) figure(id string, start, end i18n.Text) *formula {
	if t == AtEnd {
		return figure(id+"_at_end", end, Unit{Money: 1}, false, Higher)
	}
	return figure(id+"_at_start", start, Unit{Money: 1}, false, Higher)
}

// isDiscount reports whether d can be a rate of discount: above −1.
func isDiscount(d decimal.Decimal) bool {
	return money.CheckDecimal(d) == nil && d.Cmp(decimal.NewFromInt(-1)) > 0
}
