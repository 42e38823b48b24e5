package kpi

import (
	"maps"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// EMV is a metric "emv" for a catalogue ([Catalog.With]): earned media value, Σ
// measure · price, in the currency of the prices. It is what the same figures
// would have cost to buy, at prices that somebody assumed: not revenue, not a
// return, and in no ROI; the standard catalogue has none. The Barcelona
// Principles of AMEC say that such a figure is not the value of communication.
// More of it is neither better nor worse.
//
// Prices are for one piece (a CPM of 5 EUR is a price of 0.005 EUR for an
// impression); the source says whose they are. A measure that no row knows
// counts as nothing, and the basis of a value names those that were known.
//
// It fails with a [DefinitionError] (errors.Is [ErrDefinition]) without a
// source or a price, for a price that is negative or has no currency, and for
// prices of several currencies.
func EMV(source string, prices map[Measure]money.Amount) (Metric, error) {
	m := Metric{
		ID:   "emv",
		Name: i18n.Text{EN: "Earned media value (estimate)", ES: "Valor mediático ganado (estimación)"},
		Description: i18n.Text{
			EN: "What the figures would have cost to buy at assumed prices. It is an estimate, not revenue and not a return.",
			ES: "Lo que habría costado comprar esas cifras a precios supuestos. Es una estimación: no son ingresos ni retorno.",
		},
		Pool:   ByGroup,
		Source: source,
	}
	if source == "" || len(prices) == 0 {
		return Metric{}, refused(m.ID, i18n.Text{
			EN: "it needs prices, and a source that says whose they are",
			ES: "necesita precios, y una fuente que diga de quién son",
		})
	}
	var currency money.Currency
	for _, measure := range slices.Sorted(maps.Keys(prices)) {
		price := prices[measure]
		switch {
		case price.Sign() < 0 || price.Currency() == 0:
			return Metric{}, refused(m.ID, i18n.Sprintf(i18n.Text{
				EN: "the price of %s is negative or has no currency",
				ES: "el precio de %s es negativo o no tiene moneda",
			}, i18n.Quote(string(measure))))
		case currency != 0 && currency != price.Currency():
			return Metric{}, refused(m.ID, i18n.Text{
				EN: "its prices have different currencies", ES: "sus precios tienen monedas distintas",
			})
		}
		currency = price.Currency()
		m.Num = append(m.Num, Term{Measure: measure, Price: price, Optional: true})
	}
	return m, nil
}
