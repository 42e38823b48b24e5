package stat_test

import (
	"math"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

type deskInputs struct {
	Arrivals float64 `json:"arrivals_per_s"`
	Handling int64   `json:"aht_s"`
	Agents   int64
	Target   int64   `json:"target_s"`
	Level    float64 `json:"service_level"`
	Hourly   float64 `json:"arrivals_per_hour"`
	Open     float64 `json:"mean_hours_open"`
}

func (in deskInputs) desk() stat.Desk {
	return stat.Desk{Arrivals: in.Arrivals * 3600, Handling: time.Duration(in.Handling) * time.Second, Agents: in.Agents}
}

func (in deskInputs) target() time.Duration { return time.Duration(in.Target) * time.Second }

// places are those of signals, counted from 1.
func places(signals []int, why kpi.Reason) ([]float64, kpi.Reason) {
	var list []float64
	for _, i := range signals {
		list = append(list, float64(i+1))
	}
	return list, why
}

// knownAlarms compute the rows on alarms and desks, by the name of their formula.
var knownAlarms = map[string]func(t *testing.T, given string) ([]float64, kpi.Reason){
	"c_chart_signals": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct{ Counts []int64 }](t, given)
		chart, why := stat.CChart(in.Counts, len(in.Counts), 3)
		return places(chart.Signals(), why)
	},
	"p_chart_signals": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Defectives []int64
			N          int64
		}](t, given)
		var shares []stat.Proportion
		for _, x := range in.Defectives {
			shares = append(shares, stat.Proportion{X: x, N: in.N})
		}
		chart, why := stat.PChart(shares, len(shares), 3)
		return places(chart.Signals(), why)
	},
	"ewma_limits": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct{ Center, S, Lambda, K float64 }](t, given)
		return ends(stat.EWMA{Centre: in.Center, Deviation: in.S, Weight: in.Lambda, Sigmas: in.K}.Limits())
	},
	"cusum_first_signal": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			X            []float64
			Target, K, H float64
		}](t, given)
		list, why := places(stat.CUSUM{Target: in.Target, Slack: in.K, Limit: in.H}.Signals(in.X))
		return list[:1], why
	},
	"cusum_standardized_signal": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Subgroups         [][]float64
			Mu0, Sigma0, K, H float64
		}](t, given)
		var series []float64
		for _, group := range in.Subgroups {
			sum := 0.0
			for _, x := range group {
				sum += x - in.Mu0
			}
			series = append(series, sum/(in.Sigma0*math.Sqrt(float64(len(group)))))
		}
		sums, why := stat.CUSUM{Slack: in.K, Limit: in.H}.Sums(series)
		for i, s := range sums {
			if s.Above > in.H {
				t.Errorf("an upper signal at %d", i+1)
			}
		}
		return nil, why // the row expects that there is none
	},
	"ears_prediction_limit": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Baseline []int64
			Alpha    float64
		}](t, given)
		return one(stat.PredictionLimit(in.Baseline, in.Alpha))
	},
	"erlang_c_asa_seconds": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		wait, why := read[deskInputs](t, given).desk().MeanWait()
		return []float64{wait.Seconds()}, why
	},
	"erlang_c_service_level": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[deskInputs](t, given)
		return one(in.desk().ServiceLevel(in.target()))
	},
	"erlang_c_agents_needed": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[deskInputs](t, given)
		n, why := in.desk().AgentsFor(in.Level, in.target())
		return []float64{float64(n)}, why
	},
	"retention_geometric_lifetime": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[struct {
			Churn float64 `json:"monthly_churn"`
		}](t, given)
		return one(stat.GeometricLifetime(in.Churn))
	},
	"littles_law": func(t *testing.T, given string) ([]float64, kpi.Reason) {
		in := read[deskInputs](t, given)
		return one(stat.Little(in.Hourly, time.Duration(in.Open*float64(time.Hour))))
	},
}

// one is a single figure.
func one(x float64, why kpi.Reason) ([]float64, kpi.Reason) { return []float64{x}, why }
