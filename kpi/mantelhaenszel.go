package kpi

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Fourfold is a two-by-two table of counts: those of two groups, A and B, who
// did something and those who did not.
type Fourfold struct{ YesA, NoA, YesB, NoB int64 }

// MantelHaenszel is the common odds ratio of strata, Σ (yes of A · no of B ÷ n)
// ÷ Σ (no of A · yes of B ÷ n), n being all of the stratum: a pure number, above
// 1 if the odds are better for A once strata are compared like with like. It is
// exact. A stratum without anybody adds nothing.
//
// It is undefined if in no stratum somebody of A did not and somebody of B did
// (zero_base, no_base), without strata (too_few) and for a negative count
// (out_of_domain).
//
// Source: Mantel and Haenszel 1959.
func MantelHaenszel(strata []Fourfold) Value {
	v := Value{formula: figure("odds_ratio_mantel_haenszel", i18n.Text{
		EN: "odds ratio (Mantel–Haenszel)", ES: "razón de ventajas (Mantel–Haenszel)",
	}, Unit{}, false, Neutral)}
	if len(strata) == 0 {
		return v.failed(TooFew)
	}
	var nums, dens []*big.Rat
	for _, s := range strata {
		if min(s.YesA, s.NoA, s.YesB, s.NoB) < 0 {
			return v.failed(OutOfDomain)
		}
		n := new(big.Int)
		for _, count := range [...]int64{s.YesA, s.NoA, s.YesB, s.NoB} {
			n.Add(n, big.NewInt(count))
		}
		if n.Sign() == 0 {
			continue
		}
		nums = append(nums, new(big.Rat).SetFrac(cross(s.YesA, s.NoB), n))
		dens = append(dens, new(big.Rat).SetFrac(cross(s.NoA, s.YesB), n))
	}
	num, den := sumOf(nums), sumOf(dens)
	return v.divided(interval{num, num}, interval{den, den})
}

func cross(a, b int64) *big.Int { return new(big.Int).Mul(big.NewInt(a), big.NewInt(b)) }
