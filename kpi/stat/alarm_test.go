package stat_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// TestAlarmReasons holds why an alarm has no answer, one difference from a good
// call at a time.
func TestAlarmReasons(t *testing.T) {
	counts := []int64{4, 6, 5, 4, 3, 5, 4}
	share := []stat.Proportion{{X: 1, N: 5}, {X: 2, N: 6}}
	average := stat.EWMA{Centre: 50, Deviation: 2, Weight: 0.3, Sigmas: 3}
	cusum := stat.CUSUM{Target: 5, Slack: 0.5, Limit: 4}
	desk := stat.Desk{Arrivals: 200, Handling: 3 * time.Minute, Agents: 14}
	huge := math.MaxFloat64
	for _, test := range []struct {
		name      string
		got, want kpi.Reason
	}{
		{"c chart", reason(stat.CChart(counts, 7, 3)), 0},
		{"c chart without baseline", reason(stat.CChart(counts, 0, 3)), kpi.OutOfDomain},
		{"c chart with a baseline beyond its counts", reason(stat.CChart(counts, 8, 3)), kpi.OutOfDomain},
		{"c chart without counts", reason(stat.CChart(nil, 1, 3)), kpi.OutOfDomain},
		{"c chart of a negative count", reason(stat.CChart([]int64{1, -1}, 1, 3)), kpi.OutOfDomain},
		{"c chart without sigmas", reason(stat.CChart(counts, 7, 0)), kpi.OutOfDomain},
		{"c chart with endless sigmas", reason(stat.CChart(counts, 7, math.Inf(1))), kpi.OutOfDomain},
		{"c chart of nothing", reason(stat.CChart([]int64{0, 0, 9}, 2, 3)), kpi.NoBase},
		{"p chart", reason(stat.PChart(share, 2, 3)), 0},
		{"p chart without baseline", reason(stat.PChart(share, 0, 3)), kpi.OutOfDomain},
		{"p chart without trials", reason(stat.PChart([]stat.Proportion{{X: 1, N: 5}, {}}, 1, 3)), kpi.NoBase},
		{"p chart of more than all", reason(stat.PChart([]stat.Proportion{{X: 6, N: 5}}, 1, 3)), kpi.Inconsistent},
		{"p chart without success", reason(stat.PChart([]stat.Proportion{{X: 0, N: 5}, {X: 1, N: 5}}, 1, 3)), kpi.NoBase},
		{"p chart without failure", reason(stat.PChart([]stat.Proportion{{X: 5, N: 5}}, 1, 3)), kpi.NoBase},
		{"p chart of too many", reason(stat.PChart([]stat.Proportion{{X: 1, N: 1e15}, {X: 1, N: 1e15}}, 2, 3)), kpi.OutOfDomain},
		{"average", reason(average.Chart([]float64{50})), 0},
		{"average of nothing", reason(average.Chart(nil)), kpi.TooFew},
		{"average of NaN", reason(average.Chart([]float64{math.NaN()})), kpi.OutOfDomain},
		{"zero average", reason(stat.EWMA{}.Chart([]float64{1})), kpi.OutOfDomain},
		{"average without deviation", reason(stat.EWMA{Weight: 1, Sigmas: 3}.Limits()), kpi.NoBase},
		{"average of weight 2", reason(stat.EWMA{Deviation: 1, Weight: 2, Sigmas: 3}.Limits()), kpi.OutOfDomain},
		{"average about too great a centre", reason(stat.EWMA{Centre: huge, Deviation: 1, Weight: 1, Sigmas: 3}.Limits()), kpi.OutOfDomain},
		{"sums", reason(cusum.Sums([]float64{5})), 0},
		{"sums of nothing", reason(cusum.Sums(nil)), kpi.TooFew},
		{"sums of an infinity", reason(cusum.Sums([]float64{math.Inf(-1)})), kpi.OutOfDomain},
		{"sums without limit", reason(stat.CUSUM{}.Signals([]float64{5})), kpi.OutOfDomain},
		{"sums with negative slack", reason(stat.CUSUM{Slack: -1, Limit: 1}.Sums([]float64{5})), kpi.OutOfDomain},
		{"sums about no target", reason(stat.CUSUM{Target: math.NaN(), Limit: 1}.Sums([]float64{5})), kpi.OutOfDomain},
		{"EARS", reason(stat.EARSLimit(counts, 0.001)), 0},
		{"EARS of six days", reason(stat.EARSLimit(counts[:6], 0.001)), kpi.TooFew},
		{"EARS of equal days", reason(stat.EARSLimit(make([]int64, 7), 0.001)), kpi.NoBase},
		{"EARS of a negative day", reason(stat.EARSLimit([]int64{1, 2, 3, 4, 5, 6, -7}, 0.001)), kpi.OutOfDomain},
		{"EARS of a certain tail", reason(stat.EARSLimit(counts, 1)), kpi.OutOfDomain},
		{"prediction", reason(stat.PredictionLimit(counts[:2], 0.025)), 0},
		{"prediction of one day", reason(stat.PredictionLimit(counts[:1], 0.025)), kpi.TooFew},
		{"prediction beyond all numbers", reason(stat.PredictionLimit([]int64{1, 1e15}, 1e-300)), kpi.OutOfDomain},
		{"desk", reason(desk.WaitProbability()), 0},
		{"zero desk", reason(stat.Desk{}.WaitProbability()), kpi.OutOfDomain},
		{"desk without agents", reason(stat.Desk{Arrivals: 1, Handling: 1e9}.ServiceLevel(0)), kpi.OutOfDomain},
		{"overloaded desk", reason(stat.Desk{Arrivals: 200, Handling: 3 * time.Minute, Agents: 10}.MeanWait()), kpi.NoAnswer},
		{"endless arrivals", reason(stat.Desk{Arrivals: math.Inf(1), Handling: 1, Agents: 1}.Load()), kpi.OutOfDomain},
		{"service before the call", reason(desk.ServiceLevel(-1)), kpi.OutOfDomain},
		{"agents for all", reason(desk.AgentsFor(1, time.Minute)), kpi.OutOfDomain},
		{"agents without arrivals", reason(stat.Desk{Handling: 1}.AgentsFor(0.8, 0)), kpi.OutOfDomain},
		{"a wait of centuries", reason(stat.Desk{Arrivals: 3600 / (1 + 1e-9), Handling: time.Second, Agents: 1}.MeanWait()), 0},
		{"longer than a wait", reason(stat.Desk{Arrivals: 0.5 - 1e-16, Handling: 2 * time.Hour, Agents: 1}.MeanWait()), kpi.OutOfDomain},
		{"lifetime of those who never leave", reason(stat.GeometricLifetime(0)), kpi.ZeroBase},
		{"lifetime of those who come back", reason(stat.GeometricLifetime(-0.1)), kpi.OutOfDomain},
		{"lifetime in per cent", reason(stat.GeometricLifetime(5)), kpi.OutOfDomain},
		{"lifetime of NaN", reason(stat.GeometricLifetime(math.NaN())), kpi.OutOfDomain},
		{"Little", reason(stat.Little(12, time.Hour)), 0},
		{"negative stay", reason(stat.Little(12, -1)), kpi.OutOfDomain},
		{"NaN arrivals", reason(stat.Little(math.NaN(), 1)), kpi.OutOfDomain},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %v, want %v", test.got, test.want)
			}
		})
	}
}

// TestExtremeAlarms puts nasty numbers in every place.
func TestExtremeAlarms(t *testing.T) {
	for _, x := range nastyFigures {
		for _, n := range nastyCounts {
			call := fmt.Sprint(x, n)
			chart, why := stat.CChart([]int64{n, 5}, 1, x)
			holdChart(t, "CChart "+call, chart, why)
			chart, why = stat.PChart([]stat.Proportion{{X: 3, N: n}, {X: n, N: 1e12}}, 1, x)
			holdChart(t, "PChart "+call, chart, why)
			limit, why := stat.EARSLimit([]int64{1, 2, 3, 4, 5, 6, n}, x)
			outcome(t, "EARSLimit "+call, why, limit)
			limit, why = stat.PredictionLimit([]int64{n, 3}, x)
			outcome(t, "PredictionLimit "+call, why, limit)
			desk := stat.Desk{Arrivals: x, Handling: time.Duration(n), Agents: n}
			p, why := desk.WaitProbability()
			outcome(t, "WaitProbability "+call, why, p)
			p, why = desk.ServiceLevel(time.Second)
			outcome(t, "ServiceLevel "+call, why, p)
			wait, why := desk.MeanWait()
			outcome(t, "MeanWait "+call, why, float64(wait))
			agents, why := desk.AgentsFor(0.8, time.Second)
			outcome(t, "AgentsFor "+call, why, float64(agents))
			open, why := stat.Little(x, time.Duration(n))
			outcome(t, "Little "+call, why, open)
		}
		for _, y := range nastyFigures {
			call := fmt.Sprint(x, y)
			for _, e := range []stat.EWMA{
				{Centre: x, Deviation: y, Weight: 0.2, Sigmas: 3}, {Centre: 1, Deviation: 2, Weight: x, Sigmas: y},
			} {
				chart, why := e.Chart([]float64{y, x, y, 3})
				holdChart(t, "EWMA "+call, chart, why)
			}
			for _, c := range []stat.CUSUM{{Target: x, Slack: y, Limit: 1}, {Slack: x, Limit: y}} {
				sums, why := c.Sums([]float64{3, x, y})
				for _, s := range sums {
					outcome(t, "CUSUM "+call, why, s.Above, s.Below)
				}
			}
		}
	}
}

func holdChart(t *testing.T, call string, c stat.Chart, why kpi.Reason) {
	t.Helper()
	outcome(t, call, why, c.Centre)
	for _, p := range c.Points {
		outcome(t, call, why, p.Value, p.Limits.Low, p.Limits.High)
	}
}

// TestDeskOfOneAgent compares with the queue M/M/1, where the probability of
// waiting is the load itself.
func TestDeskOfOneAgent(t *testing.T) {
	for _, arrivals := range []float64{1e-3, 1, 20, 59, 59.999} {
		d := stat.Desk{Arrivals: arrivals, Handling: time.Minute, Agents: 1}
		p, why := d.WaitProbability()
		if want := arrivals / 60; why != 0 || math.Abs(p-want) > 1e-14*want {
			t.Errorf("%v an hour: %v %v, want %v", arrivals, p, why, want)
		}
	}
}

// TestSignals compares the ways to look at the same shift.
func TestSignals(t *testing.T) {
	counts := []int64{16, 14, 18, 16, 12, 20, 15, 17, 40, 3}
	chart, _ := stat.CChart(counts, 8, 3)
	if got, want := chart.Signals(), []int{8, 9}; !slices.Equal(got, want) {
		t.Errorf("c chart: %v, want %v", got, want)
	}
	c := stat.CUSUM{Target: 16, Slack: 2, Limit: 20}
	var figures []float64
	for _, n := range counts {
		figures = append(figures, float64(n))
	}
	if got, why := c.Signals(figures); why != 0 || !slices.Equal(got, []int{8}) {
		t.Errorf("CUSUM: %v %v, want [8]", got, why)
	}
}

func reason(_ any, why kpi.Reason) kpi.Reason { return why }
