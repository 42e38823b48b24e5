package stat

import "github.com/pauta-go/pauta/kpi"

// BetaPrior is what is taken for known about a share before its trials, as so
// many whole successes and failures seen beforehand: {1, 1} says that every
// share is as likely as any other.
//
// The zero BetaPrior is none, and out of domain.
type BetaPrior struct{ Successes, Failures int64 }

// Beats is the probability that the share of b is greater than that of a, once
// their trials are seen and the prior is the same for both. It is exact: of
// whole beta parameters it is a tail of the hypergeometric distribution, the
// one of Fisher's test, and nothing is drawn at random.
//
// A high probability is no error rate: who stops as soon as it passes 95% is
// wrong more often than 1 in 20 (see [Peeking]), and it says nothing about how
// much better b is ([Newcombe] does). It is inconsistent for more successes
// than trials, and out of domain for a prior below {1, 1} and for more than 10¹⁵
// trials, prior included; without any trials it is ½.
//
// Source: Miller, Formulas for Bayesian A/B Testing, 2014; Cook, Exact
// Calculation of Beta Inequalities, 2005; the tail is that of Altham 1969. Worst
// difference from exact fractions in 2 000 random cases: 1.7·10⁻¹⁴ of itself.
func (p BetaPrior) Beats(b, a Proportion) (float64, kpi.Reason) {
	for _, x := range []Proportion{a, b} {
		if why := x.check(); why != 0 && why != kpi.NoBase {
			return 0, why
		}
	}
	if p.Successes < 1 || p.Failures < 1 || !isCount(p.Successes) || !isCount(p.Failures) {
		return 0, kpi.OutOfDomain
	}
	// The share of a is distributed as the s-th smallest of s+f−1 uniform
	// numbers, s and f being its successes and failures; so is that of b. Shuffle
	// both sets together: a's is the smaller one if at least s of the first
	// sₐ+s_b−1 are of its set.
	first := Proportion{X: a.X + p.Successes, N: a.N + p.Successes + p.Failures - 1}
	second := Proportion{X: b.X + p.Successes - 1, N: b.N + p.Successes + p.Failures - 1}
	test, why := Fisher(first, second)
	return test.Greater, why
}

// GammaPrior is what is taken for known about a rate before its events, as so
// many events in an exposure seen beforehand: the gamma distribution with the
// shape Events and the rate Exposure.
//
// The zero GammaPrior is none, and out of domain.
type GammaPrior struct{ Events, Exposure float64 }

// Beats is the probability that the rate of b is greater than that of a, once
// their events are seen and the prior is the same for both:
// I(tₐ/(tₐ+t_b); xₐ, x_b), the incomplete beta function of [BetaTails], the
// prior's events and exposure being part of each x and t. What is said of
// [BetaPrior.Beats] holds here too. It is out of domain for a negative count, for
// Events outside 10⁻⁶ … 10¹⁵, and for an exposure that is below 0, or above
// 10¹⁰⁰, or with the prior's not above 10⁻¹⁰⁰.
//
// Source: Miller, Formulas for Bayesian A/B Testing, 2014, there as a sum for
// whole parameters. Worst relative difference from scipy in 2 000 random cases:
// 7.1·10⁻¹³.
func (p GammaPrior) Beats(b, a Rate) (float64, kpi.Reason) {
	ta, tb := a.Exposure+p.Exposure, b.Exposure+p.Exposure
	if !(p.Events >= leastShape && p.Events <= mostCount) || !isCount(a.Count) || !isCount(b.Count) ||
		!(min(a.Exposure, b.Exposure, p.Exposure) >= 0 && min(ta, tb) >= leastWeight && max(ta, tb) <= mostWeight) {
		return 0, kpi.OutOfDomain
	}
	odds := ta / tb
	shapes := beta{float64(a.Count) + p.Events, float64(b.Count) + p.Events}
	return shapes.tails(odds/(1+odds), 1/(1+odds)).Below, 0
}
