package stat_test

import (
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi/stat"
)

func (f *fields) floats(n int64) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = f.float()
	}
	return list
}

func (f *fields) ints(n int64) []int64 {
	list := make([]int64, n)
	for i := range list {
		list[i] = f.int()
	}
	return list
}

// goldenAlarms are the families of alarms.R.
var goldenAlarms = []golden{
	{"charts", 4.8e-15, func(f *fields, c *comparison) {
		n := f.int()
		counts, trials := f.ints(n), f.ints(n)
		shares := make([]stat.Proportion, n)
		for i := range shares {
			shares[i] = stat.Proportion{X: counts[i], N: trials[i]}
		}
		baseline, sigmas := int(f.int()), f.float()
		chart, why := stat.CChart(counts, baseline, sigmas)
		c.exists(why)
		low, high := f.float(), f.float()
		limits := chart.Points[n-1].Limits
		c.near("c", limits.Low, low, high)
		c.near("c", limits.High, high, 0)
		chart, why = stat.PChart(shares, baseline, sigmas)
		c.exists(why)
		low, high = f.float(), f.float()
		limits = chart.Points[n-1].Limits
		c.near("p", limits.Low, low, high)
		c.near("p", limits.High, high, 0)
	}},
	{"averages", 4.2e-15, func(f *fields, c *comparison) {
		series := f.floats(f.int())
		e := stat.EWMA{Centre: f.float(), Deviation: f.float(), Weight: f.float(), Sigmas: f.float()}
		chart, why := e.Chart(series)
		c.exists(why)
		last := chart.Points[len(series)-1]
		size := max(e.Centre, -e.Centre) + 4*e.Deviation
		c.near("average", last.Value, f.float(), size)
		c.near("low", last.Limits.Low, f.float(), size)
		c.near("high", last.Limits.High, f.float(), size)
		limits, why := e.Limits()
		c.exists(why)
		c.near("limit", limits.High, f.float(), size)
	}},
	{"sums", 1.7e-16, func(f *fields, c *comparison) {
		series := f.floats(f.int())
		cusum := stat.CUSUM{Target: f.float(), Slack: f.float(), Limit: 1}
		sums, why := cusum.Sums(series)
		c.exists(why)
		last := sums[len(series)-1]
		above, below := f.float(), f.float()
		c.near("above", last.Above, above, 500)
		c.near("below", last.Below, below, 500)
	}},
	{"baselines", 5.3e-15, func(f *fields, c *comparison) {
		counts := f.ints(f.int())
		tail := f.float()
		limit, why := stat.EARSLimit(counts, tail)
		c.exists(why)
		c.near("ears", limit, f.float(), 0)
		limit, why = stat.PredictionLimit(counts, tail)
		c.exists(why)
		c.near("prediction", limit, f.float(), 0)
	}},
	{"desk", 5.0e-13, func(f *fields, c *comparison) {
		d := stat.Desk{Arrivals: f.float(), Handling: time.Duration(f.int()) * time.Second, Agents: f.int()}
		within, share := time.Duration(f.int())*time.Second, f.float()
		p, why := d.WaitProbability()
		c.exists(why)
		c.near("wait", p, f.float(), 0)
		p, why = d.ServiceLevel(within)
		c.exists(why)
		c.near("level", p, f.float(), 1)
		wait, why := d.MeanWait()
		c.exists(why)
		c.near("mean wait", wait.Seconds(), f.float(), 1000) // whole nanoseconds
		n, why := d.AgentsFor(share, within)
		c.exists(why)
		if want := f.int(); n != want {
			c.t.Errorf("%d agents, want %d in case %s", n, want, c.line)
		}
	}},
}

func TestGoldenAlarms(t *testing.T) { holdGoldens(t, goldenAlarms) }
