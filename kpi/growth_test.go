package kpi

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestGrowth(t *testing.T) {
	for _, tt := range []struct {
		name        string
		now, before Value
		growth      string
		symmetric   string
	}{
		{"up", Count(125), Count(100), "1/4", "2/9"},
		{"down", Count(100), Count(125), "-1/5", "-2/9"},
		{"still", Count(7), Count(7), "0", "0"},
		{"to zero", Count(0), Count(100), "-1", "-2"},
		{"from zero", Count(150), Count(0), "zero_base", "2"},
		{"zero to zero", Count(0), Count(0), "no_base", "no_base"},
		{"from below zero", Count(50), Count(-50), "negative_base", "out_of_domain"},
		{"to below zero", Count(-50), Count(50), "-2", "out_of_domain"},
		{"of a rate", CTR(3, 100), CTR(2, 100), "1/2", "2/5"},
		{"of a rate times 1000", CPM(eur(6), 1000), CPM(eur(4), 1000), "1/2", "2/5"},
		{"against a number in hand", CTR(3, 100), Number(dec("0.02")), "1/2", "2/5"},
		{"of money", Money(eur(1500)), Money(eur(1200)), "1/4", "2/9"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			checkValue(t, "growth", Growth(tt.now, tt.before), tt.growth)
			checkValue(t, "symmetric growth", SymmetricGrowth(tt.now, tt.before), tt.symmetric)
		})
	}
}

// TestGrowthIs holds what a growth is: a percentage without currency, better
// where its figure is.
func TestGrowthIs(t *testing.T) {
	v := Growth(CPC(eur(3), 1), CPC(eur(2), 1))
	if v.Better() != Lower || !v.Percent() || v.Unit() != (Unit{}) || v.Currency() != 0 || v.ID() != "growth" {
		t.Errorf("growth of a CPC: %s, percent %t, in %q %s, %q", v.Better(), v.Percent(), v.Unit(), v.Currency(), v.ID())
	}
	if got, want := v.Format(i18n.ES, 1), "50,0\u00a0%"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := Growth(Count(2), CTR(1, 1)).Better(); got != Higher {
		t.Errorf("better is %s, want that of the metric", got)
	}
	roi := Growth(ROI(eur(3), eur(1)), ROI(eur(2), eur(1)))
	if got := roi.Basis(); got != AsStated {
		t.Errorf("basis %q, want that of the two", got)
	}
	if c, err := v.Compare(Growth(CTR(1, 10), CTR(1, 20))); c != -1 || err != nil {
		t.Errorf("Compare = %d, %v: growths of two metrics are one metric", c, err)
	}
}

// TestSymmetricUndone holds that a rise and the fall that undoes it add up to
// zero, and that both stay within 2.
func TestSymmetricUndone(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	two := big.NewRat(2, 1)
	for range 2000 {
		x, y := Count(r.Int64N(1000)), Count(1+r.Int64N(1000))
		up, _ := SymmetricGrowth(x, y).Rat()
		down, _ := SymmetricGrowth(y, x).Rat()
		if new(big.Rat).Add(up, down).Sign() != 0 || new(big.Rat).Abs(up).Cmp(two) > 0 {
			t.Fatalf("%s to %s is %s, back is %s", inShort(y), inShort(x), up, down)
		}
	}
}
