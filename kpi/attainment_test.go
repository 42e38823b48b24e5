package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/money"
)

func TestAttainment(t *testing.T) {
	for _, tt := range []struct {
		name           string
		actual, target Value
		higher, lower  string
	}{
		{"short", Count(80), Count(100), "4/5", "5/4"},
		{"over", Count(125), Count(100), "5/4", "4/5"},
		{"met", Count(100), Count(100), "1", "1"},
		{"nothing done", Count(0), Count(100), "0", "zero_base"},
		{"less than nothing", Count(-20), Count(100), "-1/5", "negative_base"},
		{"target of zero", Count(5), Count(0), "zero_base", "zero_base"},
		{"zero of zero", Count(0), Count(0), "no_base", "no_base"},
		{"negative target", Count(5), Count(-5), "negative_base", "negative_base"},
		{"cost", CPC(eur(4), 1), Money(eur(5)), "4/5", "5/4"},
		{"rate", CTR(3, 100), Number(dec("0.02")), "3/2", "2/3"},
		{"two currencies", CPC(eur(4), 1), Money(money.Units(5, money.USD)), "mixed_currency", "mixed_currency"},
		{"not measured", Value{}, Count(5), "not_measured", "not_measured"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkValue(t, "higher", Attainment(tt.actual, tt.target, Higher), tt.higher)
			checkValue(t, "lower", Attainment(tt.actual, tt.target, Lower), tt.lower)
			checkValue(t, "neutral", Attainment(tt.actual, tt.target, Neutral), map[bool]string{
				true: tt.higher, false: "out_of_domain",
			}[tt.higher == "mixed_currency" || tt.higher == "not_measured"])
		})
	}
	v := Attainment(CPC(eur(4), 1), Money(eur(5)), Lower)
	if v.Better() != Higher || !v.Percent() || v.Currency() != 0 || v.Unit() != (Unit{}) {
		t.Errorf("better %s, percent %t, in %q %s", v.Better(), v.Percent(), v.Unit(), v.Currency())
	}
	checkValue(t, "unknown direction", Attainment(Count(1), Count(1), 9), "out_of_domain")
}

func TestAttainmentFrom(t *testing.T) {
	for _, tt := range []struct {
		name                     string
		baseline, actual, target int64
		higher, lower, neutral   string
	}{
		{"up", 100, 130, 200, "3/10", "inconsistent", "3/10"},
		{"down", 100, 80, 50, "inconsistent", "2/5", "2/5"},
		{"over", 100, 250, 200, "3/2", "inconsistent", "3/2"},
		{"the wrong way", 100, 90, 200, "-1/10", "inconsistent", "-1/10"},
		{"met", 100, 200, 200, "1", "inconsistent", "1"},
		{"still", 100, 100, 200, "0", "inconsistent", "0"},
		{"to zero", 20, 5, 0, "inconsistent", "3/4", "3/4"},
		{"through zero", -50, 0, 50, "1/2", "inconsistent", "1/2"},
		{"no way to go", 100, 120, 100, "zero_base", "zero_base", "zero_base"},
		{"no way, none gone", 100, 100, 100, "no_base", "no_base", "no_base"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for d, want := range map[Direction]string{Higher: tt.higher, Lower: tt.lower, Neutral: tt.neutral, 9: "out_of_domain"} {
				v := AttainmentFrom(Count(tt.baseline), Count(tt.actual), Count(tt.target), d)
				checkValue(t, d.String(), v, want)
			}
		})
	}
	bounded := AttainmentFrom(ranging("1", "2"), ranging("3", "4"), Count(5), Higher)
	checkValue(t, "bounds", bounded, "1/3 to 3/4")
	if bounded.Better() != Higher || !bounded.Percent() {
		t.Errorf("better %s, percent %t", bounded.Better(), bounded.Percent())
	}
}
