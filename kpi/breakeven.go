package kpi

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// BreakEvenROAS is 1 ÷ contribution margin, a pure number: the [ROAS] at which
// what is left of the revenue just pays the media. The margin is a fraction of
// the revenue, 0.25 for 25%. Less is better.
//
// It is undefined for a margin of zero (zero_base) or less (negative_base):
// nothing breaks even then; and above 1 (out_of_domain), which is a percentage
// where a fraction belongs.
//
// Source: Farris, Bendle, Pfeifer and Reibstein, Marketing Metrics.
func BreakEvenROAS(margin decimal.Decimal) Value {
	f := figure("break_even_roas", i18n.Text{EN: "Break-even ROAS", ES: "ROAS de equilibrio"}, Unit{}, false, Lower)
	if !isShare(margin) {
		return f.undefined(OutOfDomain)
	}
	return f.quotient(whole(1), exactly(margin), 0)
}

// ContributionROI is (margin · revenue − spend) ÷ spend, which is margin · ROAS
// − 1, a fraction: what media spend earned beyond itself. It is zero at the
// break-even ROAS. The margin is a fraction of the revenue; it may be negative.
// More is better. Where costs are known by category, the metric
// "roi_contribution" of the catalogue takes them all.
//
// It is undefined for a spend of zero (no_base, zero_base) or less
// (negative_base), for a margin above 1 (out_of_domain), which is a percentage
// where a fraction belongs, and for two currencies (mixed_currency).
func ContributionROI(revenue, spend money.Amount, margin decimal.Decimal) Value {
	v := Value{formula: figure("contribution_roi", i18n.Text{
		EN: "Contribution ROI (margin × ROAS − 1)", ES: "ROI de contribución (margen × ROAS − 1)",
	}, Unit{}, true, Higher)}
	switch {
	case !isShare(margin):
		return v.failed(OutOfDomain)
	case !v.spend(revenue.Currency()) || !v.spend(spend.Currency()):
		return v
	}
	earned := revenue.Number().Mul(margin)
	return v.formula.quotient(settled(earned.Sub(spend.Number())), exactly(spend.Number()), v.currency)
}

// isShare reports whether d is a number that can enter, and at most 1.
func isShare(d decimal.Decimal) bool {
	return money.CheckDecimal(d) == nil && d.Cmp(decimal.NewFromInt(1)) <= 0
}

// AOV is revenue ÷ orders, the average order value, in the revenue's currency.
// More is better. It is undefined without an order (no_base, zero_base) and out
// of domain for fewer than 0.
func AOV(revenue money.Amount, orders int64) Value { return overCount("aov", revenue, orders) }
