package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/money"
)

func TestIncremental(t *testing.T) {
	count := func(n, people int64) Arm { return Arm{Count(n), people} }
	for _, tt := range []struct {
		name          string
		test, control Arm
		want          string
	}{
		{"conversions", count(120, 1000), count(500, 5000), "20"},
		{"a fraction of one", count(10, 3), count(10, 7), "40/7"},
		{"control did better", count(80, 1000), count(500, 5000), "-20"},
		{"control without conversions", count(80, 1000), count(0, 5000), "80"},
		{"money", Arm{Money(eur(300)), 10}, Arm{Money(eur(100)), 5}, "100"},
		{"control without people", count(80, 1000), count(0, 0), "zero_base"},
		{"test without people", count(80, 0), count(0, 5), "out_of_domain"},
		{"fewer than none", count(80, 1), count(0, -5), "out_of_domain"},
		{"rates", Arm{CTR(1, 10), 5}, Arm{CTR(1, 20), 5}, "out_of_domain"},
		{"ratios", Arm{Frequency(4, 1), 5}, Arm{Frequency(2, 1), 5}, "out_of_domain"},
		{"no result", Arm{People: 5}, count(1, 5), "not_measured"},
		{"unlike results", Arm{Money(eur(300)), 10}, count(1, 5), "mixed_qualifier"},
	} {
		checkValue(t, tt.name, Incremental(tt.test, tt.control), tt.want)
	}
	v := Incremental(Arm{Money(eur(300)), 10}, Arm{Money(eur(100)), 5})
	if a, err := v.Amount(2); err != nil || !a.Equal(eur(100)) {
		t.Errorf("%v, %v, want 100 EUR", a, err)
	}
}

func TestIncrementalROAS(t *testing.T) {
	arm := func(n, people int64) Arm { return Arm{Money(eur(n)), people} }
	dollars := money.Units(100, money.USD)
	for _, tt := range []struct {
		name          string
		test, control Arm
		spend         money.Amount
		want          string
	}{
		{"twice", arm(12000, 1000), arm(50000, 5000), eur(1000), "2"},
		{"control did better", arm(8000, 1000), arm(50000, 5000), eur(1000), "-2"},
		{"no spend", arm(12000, 1000), arm(50000, 5000), eur(0), "zero_base"},
		{"no spend, no difference", arm(10000, 1000), arm(50000, 5000), eur(0), "no_base"},
		{"negative spend", arm(12000, 1000), arm(50000, 5000), eur(-1), "negative_base"},
		{"no control", arm(12000, 1000), arm(0, 0), eur(1000), "zero_base"},
		{"no test", arm(12000, 0), arm(10, 10), eur(1000), "out_of_domain"},
		{"spend in another currency", arm(12000, 1000), arm(50000, 5000), dollars, "mixed_currency"},
		{"control in another currency", arm(12000, 1000), Arm{Money(dollars), 10}, eur(1), "mixed_currency"},
		{"no money", Arm{Count(5), 10}, Arm{Count(5), 10}, eur(1), "mixed_qualifier"},
	} {
		checkValue(t, tt.name, IncrementalROAS(tt.test, tt.control, tt.spend), tt.want)
	}
	v := IncrementalROAS(arm(12000, 1000), arm(50000, 5000), eur(1000))
	if v.Better() != Higher || v.Currency() != 0 || v.Unit() != (Unit{}) {
		t.Errorf("better %s, in %q %s", v.Better(), v.Unit(), v.Currency())
	}
}
