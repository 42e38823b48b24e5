package kpi

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Count is a whole number in hand as a Value, to be put beside others: last
// year's leads, a target of followers. It is of no metric (its ID is ""), and
// goes with every metric whose unit is a pure number.
func Count(n int64) Value {
	return given(i18n.Text{EN: "count", ES: "recuento"}, Definition{}, whole(n), 0)
}

// Number is a decimal number in hand as a Value; a rate is a fraction, 0.02
// for 2%. Like [Count] it is of no metric. It is out of domain above 20 integer
// or 40 fraction digits.
func Number(d decimal.Decimal) Value {
	name := i18n.Text{EN: "number", ES: "número"}
	if money.CheckDecimal(d) != nil {
		return measureFormula(&Definition{Name: name, Fractional: true}).undefined(OutOfDomain)
	}
	return given(name, Definition{Fractional: true}, exactly(d), 0)
}

// Money is an amount in hand as a Value. It is of no metric, and goes with
// every metric in money of its currency.
func Money(a money.Amount) Value {
	return given(i18n.Text{EN: "amount", ES: "importe"},
		Definition{Fractional: true, Unit: Unit{Money: 1}}, exactly(a.Number()), a.Currency())
}

// given is a number of no metric.
func given(name i18n.Text, d Definition, n number, c money.Currency) Value {
	d.Name, d.Signed = name, true
	f := measureFormula(&d)
	v := f.quotient(n, whole(1), c)
	v.terms = []termSum{{factor: &f.terms[0], known: true, low: n, high: n}}
	return v
}
