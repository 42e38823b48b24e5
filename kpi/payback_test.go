package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/money"
)

func TestPayback(t *testing.T) {
	other := money.Units(50, money.USD)
	for _, tt := range []struct {
		name    string
		cac     Value
		revenue money.Amount
		margin  string
		want    string
	}{
		{"months", Money(eur(300)), eur(50), "0.8", "15/2"},
		{"of a CAC", CAC(eur(1000), 3), eur(50), "0.8", "25/3"},
		{"of bounds", bounded(eur(300), eur(400)), eur(50), "0.8", "15/2 to 10"},
		{"nothing to pay back", Money(eur(0)), eur(50), "0.8", "0"},
		{"no margin", Money(eur(300)), eur(50), "0", "zero_base"},
		{"no revenue", Money(eur(300)), eur(0), "0.8", "zero_base"},
		{"nothing at all", Money(eur(0)), eur(0), "0.8", "no_base"},
		{"negative margin", Money(eur(300)), eur(50), "-0.1", "negative_base"},
		{"percentage", Money(eur(300)), eur(50), "80", "out_of_domain"},
		{"two currencies", Money(eur(300)), other, "0.8", "mixed_currency"},
		{"no money", Count(300), eur(50), "0.8", "mixed_qualifier"},
		{"undefined", CAC(eur(1000), 0), eur(50), "0.8", "zero_base"},
	} {
		checkValue(t, tt.name, Payback(tt.cac, tt.revenue, dec(tt.margin)), tt.want)
	}
	v := Payback(CAC(eur(1000), 3), eur(50), dec("0.8"))
	if v.Better() != Lower || v.Basis() != AsStated || v.Unit() != (Unit{}) || v.Currency() != 0 {
		t.Errorf("better %s, basis %q, in %q %s", v.Better(), v.Basis(), v.Unit(), v.Currency())
	}
}

// bounded is an amount in hand that is only known within bounds.
func bounded(low, high money.Amount) Value {
	return Money(low).within(interval{low.Number().Rat(), high.Number().Rat()})
}

func TestLTVToCAC(t *testing.T) {
	ltv := LTV(eur(100), dec("0.8"), dec("0.1"), AtStart) // 1100/3
	for _, tt := range []struct {
		name     string
		ltv, cac Value
		want     string
	}{
		{"values", ltv, CAC(eur(1000), 10), "11/3"},
		{"amounts", Money(eur(300)), Money(eur(100)), "3"},
		{"bounds", ltv, bounded(eur(100), eur(200)), "11/6 to 11/3"},
		{"no cost", ltv, Money(eur(0)), "zero_base"},
		{"nothing", Money(eur(0)), Money(eur(0)), "no_base"},
		{"negative cost", ltv, Money(eur(-1)), "negative_base"},
		{"two currencies", ltv, Money(money.Units(1, money.USD)), "mixed_currency"},
		{"no money", ltv, Count(3), "mixed_qualifier"},
		{"no money above", Count(3), Money(eur(3)), "mixed_qualifier"},
		{"undefined", LTV(eur(1), dec("1"), dec("0"), AtEnd), Money(eur(3)), "zero_base"},
		{"no customers", ltv, CAC(eur(3), 0), "zero_base"},
	} {
		checkValue(t, tt.name, LTVToCAC(tt.ltv, tt.cac), tt.want)
	}
	v := LTVToCAC(ltv, CAC(eur(1000), 10))
	if v.Better() != Higher || v.Basis() != AsStated || v.Currency() != 0 {
		t.Errorf("better %s, basis %q, in %s", v.Better(), v.Basis(), v.Currency())
	}
}
