package reach

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

var sainsbury = kpi.Figure{
	ID: "reach_sainsbury", Better: kpi.Higher,
	Name: i18n.Text{EN: "reach, vehicles independent (Sainsbury)", ES: "alcance con soportes independientes (Sainsbury)"},
}

// Sainsbury is how many people of the universe are reached if each vehicle
// reaches everybody with the same chance, whatever the others do, times a
// factor: factor · N·(1 − Π(1 − rᵢ/N)), exact. It is a model, not a fact: people
// who use one network use others too, so that the true reach is mostly smaller,
// and over the days of one vehicle much smaller.
//
// Vendors give the name to two things. Sainsbury's own is the random
// combination, factor 1; the Media Guru of AMIC multiplies it by 0.95. State the
// factor, and compare only figures with the same one.
//
// It is out of domain for a universe that is not above 0, counts above 10¹²,
// more than 1 000 vehicles and a factor outside 0 … 1; inconsistent for a reach
// above the universe. Without vehicles it is 0.
func Sainsbury(universe int64, reaches []int64, factor decimal.Decimal) kpi.Value {
	switch {
	case universe <= 0 || universe > mostPeople || len(reaches) > mostVehicles,
		money.CheckDecimal(factor) != nil || factor.Sign() < 0 || factor.Cmp(decimal.NewFromInt(1)) > 0:
		return sainsbury.Undefined(kpi.OutOfDomain)
	}
	missed, all := big.NewInt(1), big.NewInt(1)
	for _, r := range reaches {
		if r < 0 {
			return sainsbury.Undefined(kpi.OutOfDomain)
		}
		if r > universe {
			return sainsbury.Undefined(kpi.Inconsistent)
		}
		missed.Mul(missed, big.NewInt(universe-r))
		all.Mul(all, big.NewInt(universe))
	}
	num := new(big.Rat).SetInt(new(big.Int).Sub(all, missed))
	num.Mul(num, factor.Rat()).Mul(num, new(big.Rat).SetInt64(universe))
	return sainsbury.Quotient(num, new(big.Rat).SetInt(all), 0)
}
