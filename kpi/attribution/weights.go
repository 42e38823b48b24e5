package attribution

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

func linear(n, _ int) []decimal.Decimal {
	weights := make([]decimal.Decimal, n)
	for i := range weights {
		weights[i] = decimal.NewFromInt(1)
	}
	return weights
}

type position struct {
	first, middle, last decimal.Decimal
	two                 TwoTouches
}

func (p position) weights(n, _ int) []decimal.Decimal {
	switch {
	case n == 1:
		return linear(1, 0)
	case n == 2 && p.two == SplitMiddle:
		two := decimal.NewFromInt(2)
		return []decimal.Decimal{p.first.Mul(two).Add(p.middle), p.last.Mul(two).Add(p.middle)}
	case n == 2:
		return []decimal.Decimal{p.first, p.last}
	}
	weights := make([]decimal.Decimal, n)
	between := decimal.NewFromInt(int64(n - 2)) // what is divided by it below is multiplied here
	for i := range weights {
		weights[i] = p.middle
	}
	weights[0], weights[n-1] = p.first.Mul(between), p.last.Mul(between)
	return weights
}

func wShaped(n, key int) []decimal.Decimal {
	if key == 0 {
		return nil
	}
	marks := make([]int64, n)
	for _, i := range []int{0, key - 1, n - 1} {
		marks[i]++
	}
	others := int64(0)
	for _, m := range marks {
		if m == 0 {
			others++
		}
	}
	weights := make([]decimal.Decimal, n)
	for i, m := range marks {
		switch {
		case m == 0:
			weights[i] = decimal.NewFromInt(1) // 10% over the others
		case others == 0:
			weights[i] = decimal.NewFromInt(m)
		default:
			weights[i] = decimal.NewFromInt(3 * m * others)
		}
	}
	return weights
}

func isWeight(w decimal.Decimal) bool { return money.CheckDecimal(w) == nil && w.Sign() >= 0 }

func noWeights(list []decimal.Decimal) error {
	args := make([]any, len(list))
	for i, w := range list {
		args[i] = i18n.Quote(percentOf(w) + "%")
	}
	return refuse(ErrModel, i18n.Text{
		EN: "weights of %s and %s for the ends are refused: each is at least 0, together they are above 0 and at most 100%%",
		ES: "los pesos %s y %s de los extremos no valen: cada uno es 0 o más y juntos son más de 0 y como máximo el 100\u00a0%%",
	}, args...)
}

// percentOf writes a fraction in per cent, with the digits that it has.
func percentOf(w decimal.Decimal) string {
	if money.CheckDecimal(w) != nil {
		return "?"
	}
	w = w.Shift(2)
	return w.StringFixed(max(-w.Exponent(), 0))
}
