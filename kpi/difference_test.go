package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func TestDifference(t *testing.T) {
	for _, tt := range []struct {
		name        string
		now, before Value
		difference  string
		points      string
	}{
		{"percentages", CTR(3, 100), CTR(2, 100), "out_of_domain", "1"},
		{"percentage and number", Number(dec("0.03")), CTR(2, 100), "out_of_domain", "1"},
		{"numbers", Number(dec("0.03")), Number(dec("0.025")), "1/200", "1/2"},
		{"counts", Count(150), Count(0), "150", "15000"},
		{"ratios", Frequency(5, 2), Frequency(3, 2), "1", "out_of_domain"},
		{"money", Money(eur(5)), Money(eur(7)), "-2", "out_of_domain"},
		{"times 1000", CPM(eur(6), 1000), CPM(eur(4), 1000), "2", "out_of_domain"},
		{"measures", between(t, 300), between(t, 100), "200", "out_of_domain"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkValue(t, "difference", Difference(tt.now, tt.before), tt.difference)
			checkValue(t, "points", PercentagePoints(tt.now, tt.before), tt.points)
		})
	}
}

func TestDifferenceIs(t *testing.T) {
	v := Difference(CPM(eur(6), 1000), CPM(eur(4), 1000))
	if a, err := v.Amount(2); err != nil || !a.Equal(money.Units(2, money.EUR)) || v.Better() != Lower {
		t.Errorf("%v, %v, better %s", a, err, v.Better())
	}
	// From 2% to 3% is one point, and never "1%".
	p := PercentagePoints(CTR(3, 100), CTR(2, 100))
	if got, want := p.Format(i18n.EN, 1), "1.0"; got != want || p.Percent() || p.Better() != Higher {
		t.Errorf("%q, want %q; percent %t, better %s", got, want, p.Percent(), p.Better())
	}
	if got, want := Growth(CTR(3, 100), CTR(2, 100)).Format(i18n.EN, 1), "50.0%"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
