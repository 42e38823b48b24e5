package allocation

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Point is a state of a line: what was spent and what came of it.
type Point struct{ Spend, Revenue money.Amount }

var (
	marginalROAS = kpi.Figure{ID: "marginal_roas", Better: kpi.Higher, Name: i18n.Text{EN: "marginal ROAS", ES: "ROAS marginal"}}
	adToSales    = kpi.Figure{
		ID: "dorfman_steiner", Percent: true,
		Name: i18n.Text{EN: "best share of advertising in sales (Dorfman–Steiner)", ES: "cuota óptima de la publicidad en las ventas (Dorfman-Steiner)"},
	}
)

// MarginalROAS is what each further unit of money returned between two states:
// (revenue after − revenue before) ÷ (spend after − spend before), exact. More
// is better. ROAS itself is an average: it says nothing about the next euro.
//
// It is undefined for the same spend in both (no_base, or zero_base if the
// revenue differs), and for more than one currency (mixed_currency).
func MarginalROAS(before, after Point) kpi.Value {
	var currency money.Currency
	for _, a := range []money.Amount{before.Spend, before.Revenue, after.Spend, after.Revenue} {
		if currency != 0 && a.Currency() != 0 && a.Currency() != currency {
			return marginalROAS.Undefined(kpi.MixedCurrency)
		}
		currency = max(currency, a.Currency())
	}
	revenue := after.Revenue.Number().Sub(before.Revenue.Number())
	spend := after.Spend.Number().Sub(before.Spend.Number())
	if spend.Sign() < 0 {
		revenue, spend = revenue.Neg(), spend.Neg()
	}
	return marginalROAS.Quotient(revenue.Rat(), spend.Rat(), 0)
}

// DorfmanSteiner is the share of sales that a monopolist spends on advertising
// at the greatest profit: the advertising elasticity of demand ÷ the size of
// its price elasticity, a fraction, exact. The price elasticity may be given
// with its minus or without.
//
// It is out of domain for an advertising elasticity below 0, for a price
// elasticity of less than 1 in size (no price would be the best), and for
// figures that [money.CheckDecimal] refuses.
//
// Source: Dorfman and Steiner, American Economic Review 44, 1954.
func DorfmanSteiner(advertising, price decimal.Decimal) kpi.Value {
	if money.CheckDecimal(advertising) != nil || money.CheckDecimal(price) != nil || advertising.Sign() < 0 {
		return adToSales.Undefined(kpi.OutOfDomain)
	}
	if price = price.Abs(); price.Cmp(decimal.New(1, 0)) < 0 {
		return adToSales.Undefined(kpi.OutOfDomain)
	}
	return adToSales.Quotient(advertising.Rat(), price.Rat(), 0)
}
