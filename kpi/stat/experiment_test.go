package stat_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// TestExperimentReasons holds why a comparison has no answer.
func TestExperimentReasons(t *testing.T) {
	fine, none, all := stat.Proportion{X: 3, N: 8}, stat.Proportion{N: 8}, stat.Proportion{X: 8, N: 8}
	rate, silent := stat.Rate{Count: 3, Exposure: 2}, stat.Rate{Exposure: 2}
	means := stat.MeanRatio{Over: 1, Under: 2, OverVariance: 1, UnderVariance: 1}
	prior := stat.BetaPrior{Successes: 1, Failures: 1}
	for _, test := range []struct {
		name      string
		got, want kpi.Reason
	}{
		{"Wald without trials", reason(stat.WaldDifference(fine, stat.Proportion{}, 0.95)), kpi.NoBase},
		{"Wald at no confidence", reason(stat.WaldDifference(fine, fine, 0)), kpi.OutOfDomain},
		{"Agresti–Caffo of more than all", reason(stat.AgrestiCaffo(stat.Proportion{X: 2, N: 1}, fine, 0.95)), kpi.Inconsistent},
		{"Katz without success", reason(stat.KatzRatio(none, fine, 0.95)), kpi.NoBase},
		{"Katz without base", reason(stat.KatzRatio(fine, none, 0.95)), kpi.NoBase},
		{"Katz at no confidence", reason(stat.KatzRatio(fine, fine, 1)), kpi.OutOfDomain},
		{"score without success", reason(stat.ScoreRatio(none, none, 0.95)), kpi.NoBase},
		{"score of all", reason(stat.ScoreRatio(all, all, 0.95)), 0},
		{"score without trials", reason(stat.ScoreRatio(fine, stat.Proportion{}, 0.95)), kpi.NoBase},
		{"rate score without exposure", reason(stat.PoissonRateScore(1, 0, 0.95)), kpi.OutOfDomain},
		{"Byar of a negative count", reason(stat.PoissonRateByar(-1, 1, 0.95)), kpi.OutOfDomain},
		{"two rates", reason(stat.TwoRates(rate, silent, 1)), 0},
		{"two rates without events", reason(stat.TwoRates(silent, silent, 1)), kpi.NoBase},
		{"two rates without exposure", reason(stat.TwoRatesWald(rate, stat.Rate{}, 1)), kpi.OutOfDomain},
		{"two rates against no ratio", reason(stat.TwoRatesExact(rate, rate, 0)), kpi.OutOfDomain},
		{"two rates of a negative count", reason(stat.TwoRates(stat.Rate{Count: -1, Exposure: 1}, rate, 1)), kpi.OutOfDomain},
		{"exact rates against silence", reason(stat.TwoRatesExact(rate, silent, 1)), 0},
		{"too many events", reason(stat.TwoRatesExact(stat.Rate{Count: 1e15, Exposure: 1}, rate, 1)), kpi.OutOfDomain},
		{"means", reason(means.Delta(0.95)), 0},
		{"means over nothing", reason(stat.MeanRatio{Over: 1}.Fieller(0.95)), kpi.NoBase},
		{"means of negative variance", reason(stat.MeanRatio{Under: 1, OverVariance: -1}.Value()), kpi.OutOfDomain},
		{"means of impossible covariance", reason(stat.MeanRatio{Under: 1, OverVariance: 1, Covariance: 1}.Value()), kpi.Inconsistent},
		{"means too far apart", reason(stat.MeanRatio{Over: 1e90, Under: 1e-90}.Value()), kpi.OutOfDomain},
		{"delta at no confidence", reason(means.Delta(2)), kpi.OutOfDomain},
		{"Fieller at no confidence", reason(means.Fieller(2)), kpi.OutOfDomain},
		{"delta over nothing", reason(stat.MeanRatio{Over: 1}.Delta(0.95)), kpi.NoBase},
		{"lists of two lengths", reason(stat.MeanRatioOf([]float64{1}, nil)), kpi.OutOfDomain},
		{"one unit", reason(stat.MeanRatioOf([]float64{1}, []float64{1})), kpi.TooFew},
		{"NaN in a list", reason(stat.MeanRatioOf([]float64{1, 2}, []float64{1, math.NaN()})), kpi.OutOfDomain},
		{"size of no difference", reason(stat.FleissSize(0.1, 0.1, 0.05, 0.8)), kpi.NoAnswer},
		{"size of a tiny difference", reason(stat.MillerSize(0.1, 0.1+1e-12, 0.05, 0.8)), kpi.NoAnswer},
		{"size of more than all", reason(stat.FleissSize(0.1, 1.1, 0.05, 0.8)), kpi.OutOfDomain},
		{"size at less power than alpha", reason(stat.FleissSize(0.1, 0.2, 0.05, 0.02)), kpi.OutOfDomain},
		{"Lehr without a difference", reason(stat.LehrSize(0.2, 0)), kpi.NoAnswer},
		{"Lehr of a share beyond 1", reason(stat.LehrSize(1.2, 0.1)), kpi.OutOfDomain},
		{"power of no difference", reason(stat.Power(0.1, 0.1, 100, 0.05)), kpi.NoAnswer},
		{"power of none against all", reason(stat.Power(0, 1, 100, 0.05)), kpi.NoAnswer},
		{"power of half a trial", reason(stat.Power(0.1, 0.2, 0.5, 0.05)), kpi.OutOfDomain},
		{"effect of a share beyond 1", reason(stat.CohenH(0.1, 2)), kpi.OutOfDomain},
		{"p beyond 1", reason(stat.Bonferroni([]float64{0.1, 1.1})), kpi.OutOfDomain},
		{"NaN for a p", reason(stat.Holm([]float64{math.NaN()})), kpi.OutOfDomain},
		{"no p", reason(stat.BenjaminiHochberg(nil)), 0},
		{"no look", reason(stat.Peeking(0, 0.05)), kpi.OutOfDomain},
		{"101 looks", reason(stat.Peeking(101, 0.05)), kpi.OutOfDomain},
		{"a look at nothing", reason(stat.Peeking(2, 0)), kpi.OutOfDomain},
		{"no prior", reason(stat.BetaPrior{}.Beats(fine, fine)), kpi.OutOfDomain},
		{"beats without trials", reason(prior.Beats(stat.Proportion{}, fine)), 0},
		{"beats of more than all", reason(prior.Beats(stat.Proportion{X: 2, N: 1}, fine)), kpi.Inconsistent},
		{"beats of too many", reason(prior.Beats(stat.Proportion{X: 1, N: 1e15}, fine)), kpi.OutOfDomain},
		{"no prior of rates", reason(stat.GammaPrior{}.Beats(rate, rate)), kpi.OutOfDomain},
		{"rates without exposure", reason(stat.GammaPrior{Events: 1}.Beats(rate, stat.Rate{})), kpi.OutOfDomain},
		{"rates of a negative count", reason(stat.GammaPrior{Events: 1}.Beats(rate, stat.Rate{Count: -1, Exposure: 1})), kpi.OutOfDomain},
		{"no scale", reason(stat.KrippendorffAlpha([][]float64{{1, 2}}, 0)), kpi.OutOfDomain},
		{"one code a unit", reason(stat.KrippendorffAlpha([][]float64{{1}, {2}, nil}, stat.NominalScale)), kpi.TooFew},
		{"one code only", reason(stat.KrippendorffAlpha([][]float64{{1, 1}, {1, 1}}, stat.OrdinalScale)), kpi.NoBase},
		{"NaN for a code", reason(stat.KrippendorffAlpha([][]float64{{1, math.NaN()}}, stat.IntervalScale)), kpi.OutOfDomain},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v, want %v", test.got, test.want)
			}
		})
	}
}

// TestExtremeExperiments puts nasty numbers in every place.
func TestExtremeExperiments(t *testing.T) {
	prior := stat.BetaPrior{Successes: 1, Failures: 1}
	for i, a := range nastyProportions {
		for j, b := range nastyProportions {
			call := fmt.Sprint(a, b)
			for name, method := range map[string]func(a, b stat.Proportion, confidence float64) (stat.Interval, kpi.Reason){
				"WaldDifference": stat.WaldDifference, "AgrestiCaffo": stat.AgrestiCaffo, "KatzRatio": stat.KatzRatio,
			} {
				ends, why := method(a, b, 0.95)
				outcomeEnds(t, name+" "+call, ends, why)
			}
			if (i+j)%7 == 0 {
				ends, why := stat.ScoreRatio(a, b, 0.95)
				outcomeEnds(t, "ScoreRatio "+call, ends, why)
			}
			if a.N <= 1_000_000 || b.N <= 1_000_000 {
				p, why := prior.Beats(b, a)
				outcome(t, "Beats "+call, why, p)
			}
		}
	}
	for _, x := range nastyFigures {
		for _, n := range nastyCounts {
			call := fmt.Sprint(x, n)
			ends, why := stat.PoissonRateScore(n, x, 0.95)
			outcomeEnds(t, "PoissonRateScore "+call, ends, why)
			ends, why = stat.PoissonRateByar(n, x, 0.95)
			outcomeEnds(t, "PoissonRateByar "+call, ends, why)
			for _, b := range []stat.Rate{{Count: n, Exposure: 1}, {Count: 5, Exposure: x}} {
				a := stat.Rate{Count: n, Exposure: x}
				test, why := stat.TwoRates(a, b, 1)
				outcome(t, "TwoRates "+call, why, test.Statistic, test.P, test.LeastExpected)
				test, why = stat.TwoRatesWald(a, b, 1)
				outcome(t, "TwoRatesWald "+call, why, test.Statistic, test.P, test.LeastExpected)
				p, why := stat.GammaPrior{Events: 1, Exposure: x}.Beats(b, a)
				outcome(t, "GammaPrior "+call, why, p)
				exact, why := stat.TwoRatesExact(a, b, 1)
				outcome(t, "TwoRatesExact "+call, why, exact.TwoSided, exact.Greater, exact.Less)
			}
		}
		for _, y := range nastyFigures {
			call := fmt.Sprint(x, y)
			for _, r := range []stat.MeanRatio{
				{Over: x, Under: y, OverVariance: 1, UnderVariance: 1},
				{Over: 1, Under: x, UnderVariance: y},
				{Over: 1, Under: 2, OverVariance: x, UnderVariance: y, Covariance: 0.1},
				{Over: 1, Under: 2, OverVariance: x, UnderVariance: x, Covariance: y},
			} {
				ends, why := r.Delta(0.95)
				outcomeEnds(t, fmt.Sprint("Delta ", r), ends, why)
				ends, why = r.Fieller(0.95)
				outcomeEnds(t, fmt.Sprint("Fieller ", r), ends, why)
			}
			n, why := stat.FleissSize(x, y, 0.05, 0.8)
			outcome(t, "FleissSize "+call, why, n)
			n, why = stat.MillerSize(0.1, 0.2, x, y)
			outcome(t, "MillerSize "+call, why, n)
			n, why = stat.LehrSize(x, y)
			outcome(t, "LehrSize "+call, why, n)
			p, why := stat.Power(0.1, x, y, 0.05)
			outcome(t, "Power "+call, why, p)
			h, why := stat.CohenH(x, y)
			outcome(t, "CohenH "+call, why, h)
			alpha, why := stat.KrippendorffAlpha([][]float64{{x, y}, {1, x}, {2, 1, y}}, stat.IntervalScale)
			outcome(t, "KrippendorffAlpha "+call, why, alpha)
		}
		p, why := stat.Peeking(3, x)
		outcome(t, fmt.Sprint("Peeking ", x), why, p)
	}
}

// TestBeatsOfAMillion holds that many trials take no time, and that the two
// ways to ask give 1 together.
func TestBeatsOfAMillion(t *testing.T) {
	prior := stat.BetaPrior{Successes: 1, Failures: 1}
	a, b := stat.Proportion{X: 499_000, N: 1_000_000}, stat.Proportion{X: 500_000, N: 1_000_000}
	start := time.Now()
	p, why := prior.Beats(b, a)
	t.Log(time.Since(start))
	q, _ := prior.Beats(a, b)
	if why != 0 || math.Abs(p+q-1) > 1e-12 {
		t.Errorf("%v and %v %v", p, q, why)
	}
	// The normal approximation is near with so many.
	z := (0.5 - 0.499) / math.Sqrt(0.25/1e6+0.499*0.501/1e6)
	if tails, _ := stat.NormalTails(z); math.Abs(p-tails.Below) > 1e-5 {
		t.Errorf("got %v, about %v is right", p, tails.Below)
	}
}

// TestBeatsRates compares with the sum of Miller 2014 for whole parameters, and
// with what the same events in the same time come to.
func TestBeatsRates(t *testing.T) {
	prior := stat.GammaPrior{Events: 1, Exposure: 1}
	a, b := stat.Rate{Count: 4, Exposure: 9}, stat.Rate{Count: 7, Exposure: 11}
	want, term := 0.0, math.Pow(10.0/22, 5) // xₐ = 5, tₐ = 10, x_b = 8, t_b = 12
	for k := 0.0; k < 8; k++ {
		if k > 0 {
			term *= (5 + k - 1) / k * 12 / 22
		}
		want += term
	}
	if p, why := prior.Beats(b, a); why != 0 || math.Abs(p-want) > 1e-14 {
		t.Errorf("got %v %v, want %v", p, why, want)
	}
	if p, _ := prior.Beats(a, a); math.Abs(p-0.5) > 1e-15 {
		t.Errorf("a rate beats itself with %v", p)
	}
}

// TestAllSucceeded holds what a ratio can say where nothing failed, or nothing
// succeeded on one side.
func TestAllSucceeded(t *testing.T) {
	none, some := stat.Proportion{N: 40}, stat.Proportion{X: 10, N: 40}
	if i, why := stat.ScoreRatio(none, some, 0.95); why != 0 || i.Low != 0 || i.NoHigh || !(i.High > 0.1 && i.High < 1) {
		t.Errorf("none over some: %+v %v", i, why)
	}
	if i, why := stat.ScoreRatio(some, none, 0.95); why != 0 || !i.NoHigh || !(i.Low > 1) {
		t.Errorf("some over none: %+v %v", i, why)
	}
	all := stat.Proportion{X: 40, N: 40}
	i, why := stat.ScoreRatio(all, all, 0.95)
	if why != 0 || math.Abs(i.Low*i.High-1) > 1e-9 || !i.Contains(1) {
		t.Errorf("all over all: %+v %v", i, why)
	}
}

func BenchmarkBeats(b *testing.B) {
	prior := stat.BetaPrior{Successes: 1, Failures: 1}
	for b.Loop() {
		prior.Beats(stat.Proportion{X: 500_000, N: 1_000_000}, stat.Proportion{X: 499_000, N: 1_000_000})
	}
}

func BenchmarkPeeking(b *testing.B) {
	for b.Loop() {
		stat.Peeking(100, 0.05)
	}
}
