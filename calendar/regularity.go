package calendar

import (
	"math"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// The figures of how regularly posts follow one another.
var (
	burstiness = kpi.Figure{
		ID: "burstiness", Better: kpi.Lower,
		Name: i18n.Text{EN: "burstiness", ES: "irregularidad por ráfagas"},
	}
	finiteBurstiness = kpi.Figure{
		ID: "finite_burstiness", Better: kpi.Lower,
		Name: i18n.Text{EN: "burstiness of few gaps", ES: "irregularidad por ráfagas de pocos intervalos"},
	}
	localVariation = kpi.Figure{
		ID: "local_variation", Better: kpi.Lower,
		Name: i18n.Text{EN: "local variation", ES: "variación local"},
	}
)

// Gaps returns the times between moments that follow one another, which may be
// given in any order: one fewer than there are moments.
func Gaps(moments []time.Time) []time.Duration {
	if len(moments) < 2 {
		return nil
	}
	sorted := slices.SortedFunc(slices.Values(moments), time.Time.Compare)
	gaps := make([]time.Duration, len(sorted)-1)
	for i := range gaps {
		gaps[i] = sorted[i+1].Sub(sorted[i])
	}
	return gaps
}

// Burstiness is (sd − mean) ÷ (sd + mean) of the gaps between posts, with the
// standard deviation of all of them: −1 where all gaps are alike, 0 where posts
// come at random, near 1 where they come in bursts with long silence between.
// Less is more regular. It is computed in float64.
//
// With few gaps it cannot come near 1: see [FiniteBurstiness]. It is undefined
// for fewer than two gaps (too_few), where all are 0 (no_base), and if one is
// negative (out_of_domain).
//
// Source: Goh and Barabási, Europhysics Letters 81, 2008, 48002.
func Burstiness(gaps []time.Duration) kpi.Value {
	r, reason := dispersion(gaps)
	if reason != 0 {
		return burstiness.Undefined(reason)
	}
	return burstiness.Approximately((r-1)/(r+1), 0)
}

// FiniteBurstiness is [Burstiness] corrected for the number n of gaps:
// (√(n+1)·r − √(n−1)) ÷ ((√(n+1)−2)·r + √(n−1)) with r = sd ÷ mean, so that −1,
// 0 and 1 mean the same however many posts there are. It is undefined as
// Burstiness is.
//
// Source: Kim and Jo, Physical Review E 94, 2016, 032311.
func FiniteBurstiness(gaps []time.Duration) kpi.Value {
	r, reason := dispersion(gaps)
	if reason != 0 {
		return finiteBurstiness.Undefined(reason)
	}
	more, fewer := math.Sqrt(float64(len(gaps)+1)), math.Sqrt(float64(len(gaps)-1))
	return finiteBurstiness.Approximately((more*r-fewer)/((more-2)*r+fewer), 0)
}

// dispersion is the standard deviation of the gaps over their mean.
func dispersion(gaps []time.Duration) (float64, kpi.Reason) {
	if reason := judge(gaps); reason != 0 {
		return 0, reason
	}
	n, sum, squares := float64(len(gaps)), 0.0, 0.0
	for _, gap := range gaps {
		sum += float64(gap)
	}
	if sum == 0 {
		return 0, kpi.NoBase
	}
	mean := sum / n
	for _, gap := range gaps {
		squares += (float64(gap) - mean) * (float64(gap) - mean)
	}
	return math.Sqrt(squares/n) / mean, 0
}

// LocalVariation is 3 ÷ (n−1) · Σ((a−b) ÷ (a+b))² over gaps a, b that follow
// one another, n of them: 0 where neighbours are alike, 1 where posts come at
// random. Unlike [Burstiness] it does not take a change of pace for disorder:
// daily posts in one month and weekly ones in the next are regular. It is
// computed in float64.
//
// It is undefined for fewer than two gaps (too_few), where two neighbours are
// both 0 (no_base), and if one is negative (out_of_domain).
//
// Source: Shinomoto, Shima and Tanji, Neural Computation 15, 2003, 2823–2842.
func LocalVariation(gaps []time.Duration) kpi.Value {
	if reason := judge(gaps); reason != 0 {
		return localVariation.Undefined(reason)
	}
	sum := 0.0
	for i, b := range gaps[1:] {
		a, b := float64(gaps[i]), float64(b)
		if a+b == 0 {
			return localVariation.Undefined(kpi.NoBase)
		}
		sum += (a - b) / (a + b) * ((a - b) / (a + b))
	}
	return localVariation.Approximately(3*sum/float64(len(gaps)-1), 0)
}

// judge tells why gaps have no regularity, 0 where they have one.
func judge(gaps []time.Duration) kpi.Reason {
	switch {
	case slices.ContainsFunc(gaps, func(gap time.Duration) bool { return gap < 0 }):
		return kpi.OutOfDomain
	case len(gaps) < 2:
		return kpi.TooFew
	}
	return 0
}
