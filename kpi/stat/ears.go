package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// earsDays is the length of the baseline of EARS: a week has every weekday.
const earsDays = 7

// EARSLimit is the limit of the method C1 of the Early Aberration Reporting
// System: mean + z·s of a baseline of daily counts, mostly the seven days before
// today, z being exceeded with the probability tail by a normal variable (3.09
// for 0.001) and s the standard deviation with n − 1. A count above the limit
// is an alarm.
//
// It assumes roughly normal counts, and takes the deviation of a week for that
// of the process: with seven days and a tail of 0.001 a normal count is above it
// with a probability of 0.014, 14 times as often; [PredictionLimit] keeps the
// tail. A slow rise carries its own baseline up
// and is never seen. It is undefined for fewer than seven counts (too_few) and
// for counts that are all the same (no_base); out of domain for a tail outside
// 10⁻³⁰⁰ … ½.
//
// Source: Hutwagner, Thompson, Seeman and Treadwell 2003, with the quantile as
// in earsC of R's package surveillance. Worst relative difference from R in
// 2 000 random cases: 5.3·10⁻¹⁵.
func EARSLimit(baseline []int64, tail float64) (float64, kpi.Reason) {
	mean, deviation, why := momentsOf(baseline, earsDays, tail)
	if why != 0 {
		return 0, why
	}
	return mean + critical(tail)*deviation, 0
}

// PredictionLimit is what the next count exceeds with the probability tail if
// it is of the same normal distribution as the baseline:
// mean + t·s·√(1 + 1/n), t being the quantile of Student's distribution with
// n − 1 degrees of freedom and s the standard deviation. It takes into account
// what [EARSLimit] leaves out, that mean and deviation are estimates.
//
// It assumes independent counts with one mean; it lies over a weekly rhythm and
// for means near 0, where counts are not normal: [PoissonLimit] is exact there.
// It is undefined for fewer than two counts (too_few) and for counts that are
// all the same (no_base); out of domain for a tail outside 10⁻³⁰⁰ … ½.
//
// Source: ECDC, epitweetr, alert detection on counts of tweets. Worst relative
// difference from scipy in 2 000 random cases: 4.8·10⁻¹⁵.
func PredictionLimit(baseline []int64, tail float64) (float64, kpi.Reason) {
	mean, deviation, why := momentsOf(baseline, 2, tail)
	if why != 0 {
		return 0, why
	}
	n := float64(len(baseline))
	limit := mean + studentCritical(tail, n-1)*deviation*math.Sqrt(1+1/n)
	if !isFinite(limit) {
		return 0, kpi.OutOfDomain
	}
	return limit, 0
}

// momentsOf are the mean and the standard deviation of a baseline of at least so
// many counts.
func momentsOf(baseline []int64, least int, tail float64) (mean, deviation float64, why kpi.Reason) {
	if !(tail >= 1e-300 && tail <= 0.5) {
		return 0, 0, kpi.OutOfDomain
	}
	if len(baseline) < least {
		return 0, 0, kpi.TooFew
	}
	n := float64(len(baseline))
	for _, x := range baseline {
		if !isCount(x) {
			return 0, 0, kpi.OutOfDomain
		}
		mean += float64(x) / n
	}
	for _, x := range baseline {
		off := float64(x) - mean
		deviation += off * off
	}
	for _, x := range baseline {
		if x != baseline[0] {
			return mean, math.Sqrt(deviation / (n - 1)), 0
		}
	}
	return 0, 0, kpi.NoBase
}

// studentCritical is the t that a variable of Student's distribution with df
// degrees of freedom exceeds with the probability tail, ½ or less:
// df/(df+t²) is a beta variable with the parameters df/2 and ½.
func studentCritical(tail, df float64) float64 {
	if tail == 0.5 {
		return 0
	}
	want := Tails{Below: 2 * tail, Above: 1 - 2*tail}
	b := beta{df / 2, 0.5}
	x, y := b.quantile(want), b.mirrored().quantile(want.mirrored())
	return math.Sqrt(df) * math.Sqrt(y/x)
}
