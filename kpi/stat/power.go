package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// FleissSize is how many trials each of two groups needs for a two-sided test
// at the level alpha to find, with the probability power, that the shares are p
// and q: (z(α/2)·√(2·m(1−m)) + z(1−power)·√(p(1−p)+q(1−q)))² ÷ (p−q)², m being
// the mean of p and q. Round it up. R's power.prop.test uses it.
//
// Like all sizes of this file it holds for one look at the end: see [Peeking].
// It is out of domain for shares outside 0 … 1, for an alpha outside 0 … 1 and
// for a power that is not between alpha/2 and 1; it has no answer for equal
// shares, and where it is above 10¹⁵.
//
// Source: Fleiss 1981, without correction for continuity. Worst relative
// difference from R in 2 000 random cases: 5.0·10⁻¹⁵.
func FleissSize(p, q, alpha, power float64) (float64, kpi.Reason) {
	mean := (p + q) / 2
	return sizeOf(p, q, alpha, power, 2*mean*(1-mean))
}

// MillerSize is [FleissSize] with the variance of p alone under the hypothesis
// that nothing differs, 2·p(1−p) for 2·m(1−m): what Evan Miller's calculator of
// sample sizes shows for a baseline p. It is undefined where FleissSize is.
//
// Source: Miller, How Not To Run an A/B Test, 2010.
func MillerSize(p, q, alpha, power float64) (float64, kpi.Reason) {
	return sizeOf(p, q, alpha, power, 2*p*(1-p))
}

func sizeOf(p, q, alpha, power, null float64) (float64, kpi.Reason) {
	if !isShare(p) || !isShare(q) || !isConfidence(alpha) || !isInside(power) || power <= alpha/2 {
		return 0, kpi.OutOfDomain
	}
	root := critical(alpha/2)*math.Sqrt(null) + normalQuantile(power)*math.Sqrt(p*(1-p)+q*(1-q))
	return sizeWithin(root / (p - q) * (root / (p - q)))
}

// LehrSize is the rule of thumb for 80% power at the 5% level,
// 16·p(1−p) ÷ difference² in each group. It is out of domain for a share
// outside 0 … 1 and a difference beyond 1; it has no answer for a difference of
// 0, and where it is above 10¹⁵.
//
// Source: Lehr 1992.
func LehrSize(p, difference float64) (float64, kpi.Reason) {
	if !isShare(p) || !(math.Abs(difference) <= 1) {
		return 0, kpi.OutOfDomain
	}
	return sizeWithin(16 * p * (1 - p) / difference / difference)
}

func sizeWithin(n float64) (float64, kpi.Reason) {
	if !(n <= mostCount) {
		return 0, kpi.NoAnswer
	}
	return n, 0
}

func isShare(p float64) bool { return p >= 0 && p <= 1 }

// Power is the probability that a two-sided test at the level alpha finds the
// difference of the shares p and q with n trials in each group:
// Φ((√n·|p−q| − z(α/2)·√(2·m(1−m))) ÷ √(p(1−p)+q(1−q))). The chance of finding
// a difference on the wrong side is left out, as in R's power.prop.test. It is
// out of domain for shares outside 0 … 1, an alpha outside 0 … 1 and an n
// outside 1 … 10¹⁵; it has no answer for equal shares, nor where both are 0
// or 1.
//
// Worst relative difference from R in 2 000 random cases: 4.7·10⁻¹⁵.
func Power(p, q, n, alpha float64) (float64, kpi.Reason) {
	if !isShare(p) || !isShare(q) || !isConfidence(alpha) || !(n >= 1 && n <= mostCount) {
		return 0, kpi.OutOfDomain
	}
	spread := p*(1-p) + q*(1-q)
	if p == q || spread == 0 {
		return 0, kpi.NoAnswer
	}
	mean := (p + q) / 2
	z := (math.Sqrt(n)*math.Abs(p-q) - critical(alpha/2)*math.Sqrt(2*mean*(1-mean))) / math.Sqrt(spread)
	return math.Erfc(-z/math.Sqrt2) / 2, 0
}

// CohenH is the effect size of two shares, 2·asin √p − 2·asin √q: 0.2 is small,
// 0.5 medium, 0.8 large by Cohen's convention. It is out of domain for shares
// outside 0 … 1.
//
// Source: Cohen, Statistical Power Analysis for the Behavioral Sciences, 1988.
func CohenH(p, q float64) (float64, kpi.Reason) {
	if !isShare(p) || !isShare(q) {
		return 0, kpi.OutOfDomain
	}
	return 2*math.Asin(math.Sqrt(p)) - 2*math.Asin(math.Sqrt(q)), 0
}
