package kpi

import (
	"testing"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// TestFigureIDs holds that a figure has the ID of a metric in the standard
// catalogue only where it is the same thing, from numbers in hand.
func TestFigureIDs(t *testing.T) {
	flows := []money.Amount{eur(-1), eur(2)}
	m := SBG{Alpha: dec("1"), Beta: dec("1")}
	split := Kitagawa([]Value{CTR(1, 2)}, []Value{CTR(1, 2)})
	seen := map[string]bool{}
	for _, v := range []Value{
		BreakEvenROAS(dec("0.5")), ContributionROI(eur(1), eur(1), dec("1")), Payback(Money(eur(1)), eur(1), dec("1")),
		LTVToCAC(Money(eur(1)), Money(eur(1))), Incremental(Arm{Count(1), 1}, Arm{Count(1), 1}),
		IncrementalROAS(Arm{Money(eur(1)), 1}, Arm{Money(eur(1)), 1}, eur(1)),
		LTV(eur(1), dec("0"), dec("0"), AtStart), LTV(eur(1), dec("0"), dec("0"), AtEnd),
		NPV(dec("0"), flows, AtStart), NPV(dec("0"), flows, AtEnd), IRR(flows),
		m.Survival(1), m.Retention(1), m.DiscountedLifetime(dec("1")),
		Growth(Count(1), Count(1)), SymmetricGrowth(Count(1), Count(1)), Difference(Count(1), Count(1)),
		PercentagePoints(CTR(1, 2), CTR(1, 2)), CAGR(Count(1), Count(1), 1), CMGR(Count(1), Count(1), 1),
		Attainment(Count(1), Count(1), Higher), AttainmentFrom(Count(1), Count(1), Count(2), Higher),
		split.Change, split.Rate, split.Mix, Standardised([]Value{CTR(1, 2)}, []decimal.Decimal{dec("1")}),
		MeanOfRates(CTR(1, 2)), MantelHaenszel([]Fourfold{{1, 1, 1, 1}}),
	} {
		id := v.ID()
		if !v.Defined() || !validID(id) || !v.Name().Complete() {
			t.Errorf("%q, called %v: %s", id, v.Name(), v)
		}
		if _, taken := Standard().index[id]; taken != (id == "break_even_roas") || seen[id] {
			t.Errorf("%s is the ID of something else too", id)
		}
		seen[id] = true
	}
}
