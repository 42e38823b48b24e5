package stat_test

import (
	"math"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// within compares the ends of an interval, relative to the larger one.
func (c *comparison) within(name string, got stat.Interval, why kpi.Reason, low, high float64) {
	c.t.Helper()
	c.exists(why)
	size := max(math.Abs(low), math.Abs(high))
	c.near(name, got.Low, low, size)
	c.near(name, got.High, high, size)
}

// list compares figures one by one.
func (c *comparison) list(name string, got []float64, why kpi.Reason, f *fields) {
	c.t.Helper()
	c.exists(why)
	for _, x := range got {
		c.near(name, x, f.float(), 0)
	}
}

// test compares a z and its p value.
func (c *comparison) test(name string, got stat.Test, why kpi.Reason, z, p float64) {
	c.t.Helper()
	c.exists(why)
	c.near(name+" z", got.Statistic, z, 1)
	if p > 1e-290 {
		c.near(name+" p", got.P, p, 0)
	}
}

// goldenExperiments are the families of experiments.R and experiments.py.
var goldenExperiments = []golden{
	{"differences", 6.6e-13, func(f *fields, c *comparison) {
		a, b, confidence := f.proportion(), f.proportion(), f.float()
		i, why := stat.WaldDifference(a, b, confidence)
		c.within("wald", i, why, max(f.float(), -1), min(f.float(), 1))
		i, why = stat.AgrestiCaffo(a, b, confidence)
		c.within("agresti_caffo", i, why, max(f.float(), -1), min(f.float(), 1))
	}},
	{"ratios", 4.4e-14, func(f *fields, c *comparison) {
		a, b, confidence := f.proportion(), f.proportion(), f.float()
		i, why := stat.KatzRatio(a, b, confidence)
		c.ends("katz", i, why, f.float(), f.float())
		i, why = stat.ScoreRatio(a, b, confidence)
		c.ends("score", i, why, f.float(), f.float())
	}},
	{"tworates", 1.8e-12, func(f *fields, c *comparison) {
		a := stat.Rate{Count: f.int(), Exposure: f.float()}
		b := stat.Rate{Count: f.int(), Exposure: f.float()}
		ratio := f.float()
		test, why := stat.TwoRates(a, b, ratio)
		c.test("score", test, why, f.float(), f.float())
		test, why = stat.TwoRatesWald(a, b, ratio)
		c.test("wald", test, why, f.float(), f.float())
		i, why := stat.PoissonRateScore(a.Count, a.Exposure, f.float())
		c.within("interval", i, why, f.float(), f.float())
	}},
	{"rates", 4.4e-12, func(f *fields, c *comparison) {
		a := stat.Rate{Count: f.int(), Exposure: f.float()}
		b := stat.Rate{Count: f.int(), Exposure: f.float()}
		test, why := stat.TwoRatesExact(a, b, f.float())
		c.exists(why)
		for _, p := range []struct {
			name string
			got  float64
		}{{"greater", test.Greater}, {"less", test.Less}, {"two-sided", test.TwoSided}} {
			if want := f.float(); want > 1e-290 {
				c.near(p.name, p.got, want, 0)
			}
		}
		i, why := stat.PoissonRateByar(a.Count, a.Exposure, 0.95)
		c.ends("byar", i, why, f.float(), f.float())
	}},
	{"meanratios", 4.5e-13, func(f *fields, c *comparison) {
		n := f.int()
		r, why := stat.MeanRatioOf(f.floats(n), f.floats(n))
		c.exists(why)
		confidence := f.float()
		i, why := r.Delta(confidence)
		c.within("delta", i, why, f.float(), f.float())
		i, why = r.Fieller(confidence)
		bounded, low, high := f.int() == 1, f.float(), f.float()
		if bounded {
			c.within("fieller", i, why, low, high)
		} else if !i.NoLow || !i.NoHigh {
			c.t.Errorf("%+v has ends in case %s", i, c.line)
		}
	}},
	{"beats", 1.7e-14, func(f *fields, c *comparison) {
		prior := stat.BetaPrior{Successes: f.int(), Failures: f.int()}
		a, b := f.proportion(), f.proportion()
		p, why := prior.Beats(b, a)
		c.exists(why)
		c.near("beats", p, f.float(), 0)
	}},
	{"beatsrates", 7.1e-13, func(f *fields, c *comparison) {
		prior := stat.GammaPrior{Events: f.float(), Exposure: f.float()}
		a := stat.Rate{Count: f.int(), Exposure: f.float()}
		b := stat.Rate{Count: f.int(), Exposure: f.float()}
		p, why := prior.Beats(b, a)
		c.exists(why)
		c.near("beats", p, f.float(), 0)
	}},
	{"peeking", 1.1e-9, func(f *fields, c *comparison) {
		p, why := stat.Peeking(int(f.int()), f.float())
		c.exists(why)
		c.near("error", p, f.float(), 1)
	}},
	{"power", 5.0e-15, func(f *fields, c *comparison) {
		p, q, alpha, power := f.float(), f.float(), f.float(), f.float()
		size, why := stat.FleissSize(p, q, alpha, power)
		c.exists(why)
		if want := f.float(); want > 2.5 { // R looks for sizes from 2 on
			c.near("size", size, want, 0)
		}
		got, why := stat.Power(p, q, f.float(), alpha)
		c.exists(why)
		c.near("power", got, f.float(), 0)
	}},
	{"multiple", 3.4e-15, func(f *fields, c *comparison) {
		ps := f.floats(f.int())
		list, why := stat.Holm(ps)
		c.list("holm", list, why, f)
		list, why = stat.BenjaminiHochberg(ps)
		c.list("benjamini_hochberg", list, why, f)
		list, why = stat.Bonferroni(ps)
		c.list("bonferroni", list, why, f)
	}},
	{"agreement", 1.1e-15, func(f *fields, c *comparison) {
		units := make([][]float64, f.int())
		for i := range units {
			units[i] = f.floats(f.int())
		}
		for scale := stat.NominalScale; scale <= stat.IntervalScale; scale++ {
			alpha, why := stat.KrippendorffAlpha(units, scale)
			c.exists(why)
			c.near("alpha", alpha, f.float(), 1)
		}
	}},
}

func TestGoldenExperiments(t *testing.T) { holdGoldens(t, goldenExperiments) }
