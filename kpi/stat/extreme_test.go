package stat_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// nastyCounts and nastyFigures are put in every place where a function takes a
// number.
var (
	nastyCounts = []int64{
		math.MinInt64, -1, 0, 1, 2, 9, 5000, 5001, 1_000_000, 1_000_000_000_000, 999_999_999_999_999,
		1_000_000_000_000_000, 1_000_000_000_000_001, math.MaxInt64,
	}
	nastyFigures = []float64{
		math.NaN(), math.Inf(-1), math.Inf(1), -math.MaxFloat64, -1, -5e-324, 0, 5e-324, 1e-300, 1e-17, 1e-6, 0.3, 0.5, 0.95,
		1 - 0x1p-53, 1, 1.5, 2, 4999, 5001, 1e6, 1e12, 1e15, 2e15, 1e17, 1e300, math.MaxFloat64,
	}
	nastyProportions []stat.Proportion
)

func init() {
	for _, x := range nastyCounts {
		for _, n := range nastyCounts {
			nastyProportions = append(nastyProportions, stat.Proportion{X: x, N: n})
		}
	}
}

// outcome looks at a result: with a reason it is nothing, without one every
// number is finite.
func outcome(t *testing.T, call string, why kpi.Reason, list ...float64) {
	t.Helper()
	for _, x := range list {
		switch {
		case math.IsNaN(x) || math.IsInf(x, 0):
			t.Errorf("%s = %v", call, list)
			return
		case why != 0 && x != 0:
			t.Errorf("%s = %v, although %v", call, list, why)
			return
		}
	}
}

func outcomeEnds(t *testing.T, call string, i stat.Interval, why kpi.Reason) {
	t.Helper()
	outcome(t, call, why, i.Low, i.High)
	if i.Low > i.High && !i.NoHigh {
		t.Errorf("%s = %v", call, i)
	}
}

func TestExtremeProportions(t *testing.T) {
	methods := map[string]func(stat.Proportion, float64) (stat.Interval, kpi.Reason){
		"Wilson": stat.Wilson, "AgrestiCoull": stat.AgrestiCoull, "Jeffreys": stat.Jeffreys, "ClopperPearson": stat.ClopperPearson,
	}
	for _, p := range nastyProportions {
		share, why := p.Share()
		outcome(t, fmt.Sprint(p), why, share)
		for name, method := range methods {
			for _, confidence := range nastyFigures {
				i, why := method(p, confidence)
				call := fmt.Sprint(name, p, confidence)
				outcomeEnds(t, call, i, why)
				if s, _ := p.Share(); why == 0 && name != "AgrestiCoull" && !(i.Low <= s+1e-15 && i.High >= s-1e-15) && confidence > 1e-5 {
					t.Errorf("%s = %v does not hold the share", call, i)
				}
				if why == 0 && (i.Low < 0 || i.High > 1) {
					t.Errorf("%s = %v", call, i)
				}
			}
		}
		for _, mean := range nastyFigures {
			prior := stat.Prior{Mean: mean, Weight: 3}
			share, why := prior.Shrink(p)
			outcome(t, fmt.Sprint(prior, p), why, share)
			prior.Mean, prior.Weight = 0.5, mean
			i, why := prior.Interval(p, 0.9)
			outcomeEnds(t, fmt.Sprint(prior, p), i, why)
		}
	}
}

func TestExtremePairs(t *testing.T) {
	start := time.Now()
	for _, a := range nastyProportions {
		for _, b := range nastyProportions {
			if a.N > 1_000_000 && b.N > 1_000_000 && (a.X%2 == 0 || b.X%2 != 0) {
				continue // each of them walks for milliseconds
			}
			call := fmt.Sprint(a, b)
			i, why := stat.Newcombe(a, b, 0.95)
			outcomeEnds(t, call, i, why)
			test, why := stat.TwoProportions(a, b)
			outcome(t, call, why, test.Statistic, test.P, test.LeastExpected)
			test, why = stat.TwoProportionsYates(a, b)
			outcome(t, call, why, test.Statistic, test.P, test.LeastExpected)
			f, why := stat.Fisher(a, b)
			outcome(t, call, why, f.TwoSided, f.Greater, f.Less)
			if f.TwoSided > 1 || f.Greater > 1 || f.Less > 1 || f.TwoSided < 0 || f.Greater < 0 || f.Less < 0 {
				t.Errorf("Fisher of %s: %+v", call, f)
			}
			prior, why := stat.FitPrior([]stat.Proportion{a, b})
			outcome(t, call, why, prior.Mean, prior.Weight)
			if share, bad := prior.Shrink(a); why == 0 && bad != 0 {
				t.Errorf("prior of %s: %+v: %v %v", call, prior, share, bad)
			}
			test, why = stat.ChiSquare([][]int64{{a.X, a.N}, {b.X, b.N}})
			outcome(t, call, why, test.Statistic, test.P, test.LeastExpected)
		}
	}
	t.Log(time.Since(start))
}

func TestExtremeFigures(t *testing.T) {
	for _, x := range nastyFigures {
		tails, why := stat.NormalTails(x)
		outcome(t, fmt.Sprint("NormalTails", x), why, tails.Below, tails.Above)
		z, why := stat.NormalQuantile(x)
		outcome(t, fmt.Sprint("NormalQuantile", x), why, z)
		for _, n := range nastyCounts {
			call := fmt.Sprint(n, x)
			p, why := stat.PoissonTail(n, x)
			outcome(t, "PoissonTail "+call, why, p)
			p, why = stat.ChiSquareTail(x, n)
			outcome(t, "ChiSquareTail "+call, why, p)
			i, why := stat.PoissonRate(n, x, 0.95)
			outcomeEnds(t, "PoissonRate "+call, i, why)
			i, why = stat.PoissonRate(n, 1, x)
			outcomeEnds(t, "PoissonRate with confidence "+call, i, why)
			test, why := stat.GoodnessOfFit([]int64{n, 5}, []float64{x, 1})
			outcome(t, "GoodnessOfFit "+call, why, test.Statistic, test.P, test.LeastExpected)
		}
		for _, a := range nastyFigures {
			call := fmt.Sprint(x, a)
			tails, why := stat.GammaTails(x, a)
			outcome(t, "GammaTails "+call, why, tails.Below, tails.Above)
			q, why := stat.GammaQuantile(x, a)
			outcome(t, "GammaQuantile "+call, why, q)
			k, why := stat.PoissonLimit(a, x)
			outcome(t, "PoissonLimit "+call, why, float64(k))
			means, why := stat.JamesStein([]float64{x, 1, a, 2}, 3)
			outcome(t, "JamesStein "+call, why, means...)
			means, why = stat.JamesStein([]float64{1, 1, 1, a}, x)
			outcome(t, "JamesStein "+call, why, means...)
			for _, b := range nastyFigures {
				tails, why := stat.BetaTails(x, a, b)
				outcome(t, fmt.Sprint("BetaTails ", call, b), why, tails.Below, tails.Above)
				q, why := stat.BetaQuantile(x, a, b)
				outcome(t, fmt.Sprint("BetaQuantile ", call, b), why, q)
			}
		}
	}
}

// TestRefused holds which reason each kind of trouble has.
func TestRefused(t *testing.T) {
	fine := stat.Proportion{X: 1, N: 10}
	wilson := func(x, n int64, confidence float64) kpi.Reason {
		return reason(stat.Wilson(stat.Proportion{X: x, N: n}, confidence))
	}
	for _, test := range []struct {
		name      string
		got, want kpi.Reason
	}{
		{"no trials", wilson(0, 0, 0.95), kpi.NoBase},
		{"more successes than trials", wilson(3, 2, 0.95), kpi.Inconsistent},
		{"successes without trials", wilson(3, 0, 0.95), kpi.Inconsistent},
		{"negative successes", wilson(-1, 2, 0.95), kpi.OutOfDomain},
		{"too many trials", wilson(1, 1e15+1, 0.95), kpi.OutOfDomain},
		{"per cent for a confidence", wilson(1, 2, 95), kpi.OutOfDomain},
		{"no confidence", wilson(1, 2, 0), kpi.OutOfDomain},
		{"certainty", wilson(1, 2, 1), kpi.OutOfDomain},
		{"no share", reason(stat.Proportion{}.Share()), kpi.NoBase},
		{"a difference without trials", reason(stat.Newcombe(fine, stat.Proportion{}, 0.95)), kpi.NoBase},
		{"a test without trials", reason(stat.TwoProportions(stat.Proportion{}, fine)), kpi.NoBase},
		{"nobody succeeded", reason(stat.TwoProportions(stat.Proportion{N: 5}, stat.Proportion{N: 9})), kpi.NoBase},
		{"all succeeded", reason(stat.TwoProportionsYates(stat.Proportion{X: 5, N: 5}, stat.Proportion{X: 9, N: 9})), kpi.NoBase},
		{"no table", reason(stat.ChiSquare(nil)), kpi.OutOfDomain},
		{"one row", reason(stat.ChiSquare([][]int64{{1, 2}})), kpi.OutOfDomain},
		{"one column", reason(stat.ChiSquare([][]int64{{1}, {2}})), kpi.OutOfDomain},
		{"ragged", reason(stat.ChiSquare([][]int64{{1, 2}, {2}})), kpi.OutOfDomain},
		{"negative cell", reason(stat.ChiSquare([][]int64{{1, 2}, {2, -1}})), kpi.OutOfDomain},
		{"total too great", reason(stat.ChiSquare([][]int64{{1e15, 2}, {2, 1}})), kpi.OutOfDomain},
		{"empty column", reason(stat.ChiSquare([][]int64{{0, 2}, {0, 1}})), kpi.NoBase},
		{"empty row", reason(stat.ChiSquare([][]int64{{1, 2}, {0, 0}})), kpi.NoBase},
		{"one count", reason(stat.GoodnessOfFit([]int64{1}, []float64{1})), kpi.OutOfDomain},
		{"a weight is missing", reason(stat.GoodnessOfFit([]int64{1, 2}, []float64{1})), kpi.OutOfDomain},
		{"a weight of zero", reason(stat.GoodnessOfFit([]int64{1, 2}, []float64{1, 0})), kpi.OutOfDomain},
		{"a negative count", reason(stat.GoodnessOfFit([]int64{1, -2}, []float64{1, 1})), kpi.OutOfDomain},
		{"nothing counted", reason(stat.GoodnessOfFit([]int64{0, 0}, []float64{1, 1})), kpi.NoBase},
		{"no freedom", reason(stat.ChiSquareTail(1, 0)), kpi.OutOfDomain},
		{"Fisher without trials", reason(stat.Fisher(fine, stat.Proportion{})), kpi.NoBase},
		{"no exposure", reason(stat.PoissonRate(1, 0, 0.95)), kpi.OutOfDomain},
		{"an exposure too small", reason(stat.PoissonRate(1, 5e-324, 0.95)), kpi.OutOfDomain},
		{"negative mean", reason(stat.PoissonTail(1, -1)), kpi.OutOfDomain},
		{"a limit that nothing passes", reason(stat.PoissonLimit(1, 0)), kpi.OutOfDomain},
		{"no spells", reason(stat.KaplanMeier(nil)), kpi.TooFew},
		{"a negative spell", reason(stat.KaplanMeier([]stat.Spell{{Length: -1}, {Length: 2}})), kpi.OutOfDomain},
		{"no groups", reason(stat.FitPrior(nil)), kpi.TooFew},
		{"groups of one trial", reason(stat.FitPrior([]stat.Proportion{{X: 1, N: 1}, {X: 0, N: 1}})), kpi.TooFew},
		{"no success in any group", reason(stat.FitPrior([]stat.Proportion{{N: 5}, {N: 6}})), kpi.NoBase},
		{"a wrong group", reason(stat.FitPrior([]stat.Proportion{{X: 6, N: 5}, {N: 6}})), kpi.Inconsistent},
		{"no prior", reason(stat.Prior{}.Shrink(fine)), kpi.OutOfDomain},
		{"a wrong proportion", reason(stat.Prior{Mean: 0.5, Weight: 1}.Shrink(stat.Proportion{X: 2, N: 1})), kpi.Inconsistent},
		{"a prior of almost nothing", reason(stat.Prior{Mean: 0.5, Weight: 1e-7}.Interval(stat.Proportion{}, 0.95)), kpi.OutOfDomain},
		{"three means", reason(stat.JamesStein([]float64{1, 2, 3}, 1)), kpi.TooFew},
		{"negative variance", reason(stat.JamesStein([]float64{1, 2, 3, 4}, -1)), kpi.OutOfDomain},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v, want %v", test.got, test.want)
			}
		})
	}
}
