package pacing

import (
	"math"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// Start is where smoothing begins: the components before the observation with
// the index From, which is the first to update them. Season has one value for
// each observation of a season, the first of them for the observation From.
type Start struct {
	From         int
	Level, Trend float64
	Season       []float64
}

// Smoothed is a series after exponential smoothing. Its figures are float64.
//
// The zero Smoothed is of no series.
type Smoothed struct {
	Start Start // as stated, or as it followed from the series
	// Levels and Trends are the components after each observation from
	// Start.From on; before them stand the start values. SES has no Trends.
	Levels, Trends []float64
	// Fitted has the forecast of each observation from Start.From on, made one
	// step before.
	Fitted []float64
	// Season is the season to come: its first value is for the observation
	// after the last. Only HoltWinters has one.
	Season []float64
}

// SES smooths a series exponentially, without trend and season:
//
//	level[t] = alpha · y[t] + (1 − alpha) · level[t−1]
//
// The forecast of every step to come is the last level. Where start is nil it
// is that of R's HoltWinters: the first observation is the level, the second
// the first to update it. The computation is float64.
//
// There is no result, but a reason,
//   - if the series is shorter than its start, which by the convention of R
//     takes 1 observation (too_few),
//   - if an observation or a start value is infinite or not a number, alpha is
//     not from 0 to 1, From is negative, or figures become too large
//     (out_of_domain).
//
// Source: Brown 1959; R, stats::HoltWinters.
func SES(y []float64, alpha float64, start *Start) (Smoothed, kpi.Reason) {
	return smooth(y, start, smoothing{alpha: alpha, least: 1, start: func() Start {
		return Start{From: 1, Level: y[0]}
	}})
}

// Holt smooths a series exponentially with a trend, without season:
//
//	level[t] = alpha · y[t] + (1 − alpha) · (level[t−1] + trend[t−1])
//	trend[t] = beta · (level[t] − level[t−1]) + (1 − beta) · trend[t−1]
//
// The forecast of the step h to come is the last level + h · the last trend.
// Where start is nil it is that of R's HoltWinters: the second observation is
// the level, its difference to the first the trend, and the third is the first
// to update them. The computation is float64.
//
// There is no result for the reasons of [SES], the same ones for beta; by the
// convention of R a start takes 2 observations.
//
// Source: Holt 1957; R, stats::HoltWinters.
func Holt(y []float64, alpha, beta float64, start *Start) (Smoothed, kpi.Reason) {
	return smooth(y, start, smoothing{alpha: alpha, beta: beta, trend: true, least: 2, start: func() Start {
		return Start{From: 2, Level: y[1], Trend: y[1] - y[0]}
	}})
}

// HoltWinters smooths a series exponentially with a trend and an additive
// season of m observations:
//
//	level[t]  = alpha · (y[t] − season[t−m]) + (1 − alpha) · (level[t−1] + trend[t−1])
//	trend[t]  = beta · (level[t] − level[t−1]) + (1 − beta) · trend[t−1]
//	season[t] = gamma · (y[t] − level[t]) + (1 − gamma) · season[t−m]
//
// The forecast of the step h to come is the last level + h · the last trend +
// the value of its place in the season. Where start is nil it is that of R's
// HoltWinters: the first two seasons are decomposed by a moving average, a line
// through which gives level and trend, and the observation after one whole
// season is the first to update them. The computation is float64.
//
// There is no result for the reasons of [SES], the same ones for beta and
// gamma, and where m is not from 2 to 100,000 or the start has not m values of
// the season (out_of_domain); by the convention of R a start takes 2 · m
// observations.
//
// Source: Winters 1960; R, stats::HoltWinters.
func HoltWinters(y []float64, m int, alpha, beta, gamma float64, start *Start) (Smoothed, kpi.Reason) {
	if m < 2 || m > mostSeason {
		return Smoothed{}, kpi.OutOfDomain
	}
	return smooth(y, start, smoothing{
		alpha: alpha, beta: beta, gamma: gamma, trend: true, season: m, least: 2 * m,
		start: func() Start { return decomposed(y[:2*m], m) },
	})
}

const mostSeason = 100_000

// smoothing is one of the three methods with its parameters.
type smoothing struct {
	alpha, beta, gamma float64
	trend              bool
	season             int          // observations in a season; 0: none
	least              int          // observations that the conventional start takes
	start              func() Start // the conventional start
}

// valid reports whether everything can be computed with.
func (s smoothing) valid(y []float64, start *Start) bool {
	for _, x := range []float64{s.alpha, s.beta, s.gamma} {
		if !(x >= 0 && x <= 1) {
			return false
		}
	}
	if start == nil {
		return finite(y...)
	}
	return finite(y...) && finite(start.Level, start.Trend) && finite(start.Season...) &&
		start.From >= 0 && (s.season == 0 || len(start.Season) == s.season)
}

func smooth(y []float64, start *Start, s smoothing) (Smoothed, kpi.Reason) {
	if !s.valid(y, start) {
		return Smoothed{}, kpi.OutOfDomain
	}
	var from Start
	switch {
	case start == nil && len(y) < s.least:
		return Smoothed{}, kpi.TooFew
	case start == nil:
		from = s.start()
	case s.season > 0:
		from = Start{start.From, start.Level, start.Trend, slices.Clone(start.Season)}
	default:
		from = Start{start.From, start.Level, start.Trend, nil}
	}
	if len(y) < from.From {
		return Smoothed{}, kpi.TooFew
	}
	out := s.run(y[from.From:], from)
	if finite(from.Level, from.Trend) && finite(from.Season...) &&
		finite(out.Levels...) && finite(out.Trends...) && finite(out.Fitted...) && finite(out.Season...) {
		return out, 0
	}
	return Smoothed{}, kpi.OutOfDomain
}

// run updates the components by the observations after the start.
func (s smoothing) run(y []float64, start Start) Smoothed {
	out := Smoothed{
		Start:  start,
		Levels: append(make([]float64, 0, len(y)+1), start.Level),
		Fitted: make([]float64, len(y)),
		Season: slices.Clone(start.Season),
	}
	level, trend := start.Level, 0.0
	if s.trend {
		trend = start.Trend
		out.Trends = append(make([]float64, 0, len(y)+1), trend)
	}
	for t, x := range y {
		seasonal := 0.0
		if s.season > 0 {
			seasonal = out.Season[t%s.season]
		}
		ahead := level + trend
		out.Fitted[t] = ahead + seasonal
		before := level
		level = s.alpha*(x-seasonal) + (1-s.alpha)*ahead
		out.Levels = append(out.Levels, level)
		if s.trend {
			trend = s.beta*(level-before) + (1-s.beta)*trend
			out.Trends = append(out.Trends, trend)
		}
		if s.season > 0 {
			out.Season[t%s.season] = s.gamma*(x-level) + (1-s.gamma)*seasonal
		}
	}
	if s.season > 0 {
		turn := len(y) % s.season
		out.Season = slices.Concat(out.Season[turn:], out.Season[:turn])
	}
	return out
}

// Forecast returns the forecasts of as many steps to come; none for steps below
// 1. Where one would be too large for float64 there are none, and the reason is
// out_of_domain; of the zero Smoothed it is not_measured.
func (s Smoothed) Forecast(steps int) ([]float64, kpi.Reason) {
	if len(s.Levels) == 0 {
		return nil, kpi.NotMeasured
	}
	out := make([]float64, max(steps, 0))
	for h := range out {
		out[h] = s.Levels[len(s.Levels)-1]
		if len(s.Trends) > 0 {
			out[h] += float64(h+1) * s.Trends[len(s.Trends)-1]
		}
		if len(s.Season) > 0 {
			out[h] += s.Season[h%len(s.Season)]
		}
	}
	if !finite(out...) {
		return nil, kpi.OutOfDomain
	}
	return out, 0
}

// finite reports whether all of the numbers are numbers.
func finite(list ...float64) bool {
	for _, x := range list {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
