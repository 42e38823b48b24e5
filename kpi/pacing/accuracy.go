package pacing

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// The figures of a forecast's error.
var (
	mape = kpi.Figure{
		ID: "mape", Percent: true, Better: kpi.Lower,
		Name: i18n.Text{EN: "mean absolute percentage error (MAPE)", ES: "error porcentual absoluto medio (MAPE)"},
	}
	mase = kpi.Figure{
		ID: "mase", Better: kpi.Lower,
		Name: i18n.Text{EN: "mean absolute scaled error (MASE)", ES: "error absoluto medio escalado (MASE)"},
	}
)

// MAPE is the mean absolute percentage error of forecasts: the mean of
// |actual − forecast| ÷ |actual|, a fraction (0.05 is 5%), computed in float64.
// Less is better; it punishes forecasts that are too high more than those that
// are too low.
//
// It is undefined
//   - without observations (too_few),
//   - if there are more forecasts than actual figures, or fewer (inconsistent),
//   - if an actual figure is 0 (zero_base),
//   - if a figure is infinite or not a number, and from 10^20 on
//     (out_of_domain).
//
// Source: Hyndman and Koehler, International Journal of Forecasting 22, 2006.
func MAPE(actual, forecast []float64) kpi.Value {
	if reason := compared(actual, forecast); reason != 0 {
		return mape.Undefined(reason)
	}
	mean := 0.0
	for i, a := range actual {
		if a == 0 {
			return mape.Undefined(kpi.ZeroBase)
		}
		mean += math.Abs((a-forecast[i])/a) / float64(len(actual))
	}
	return mape.Approximately(mean, 0)
}

// MASE is the mean absolute scaled error of forecasts: their mean absolute
// error over that of the naive forecast in the series before, train, which
// takes each observation for the one m steps later; m is 1 for a series without
// season, and else the number of observations in a season. It is computed in
// float64. Less is better; below 1 the forecasts err less than the naive one.
//
// It is undefined
//   - without forecasts, and if train has not more than m observations
//     (too_few),
//   - if there are more forecasts than actual figures, or fewer (inconsistent),
//   - if the naive forecast never errs in train (no_base if the forecasts never
//     err either, else zero_base),
//   - if m is less than 1, a figure is infinite or not a number, and from 10^20
//     on (out_of_domain).
//
// Source: Hyndman and Koehler, International Journal of Forecasting 22, 2006.
func MASE(train, actual, forecast []float64, m int) kpi.Value {
	if reason := compared(actual, forecast); reason != 0 {
		return mase.Undefined(reason)
	}
	if m < 1 || !finite(train...) {
		return mase.Undefined(kpi.OutOfDomain)
	}
	if len(train) <= m {
		return mase.Undefined(kpi.TooFew)
	}
	scale, off := meanAbsolute(train[m:], train[:len(train)-m]), meanAbsolute(actual, forecast)
	switch {
	case !finite(scale):
		return mase.Undefined(kpi.OutOfDomain)
	case scale == 0 && off == 0:
		return mase.Undefined(kpi.NoBase)
	case scale == 0:
		return mase.Undefined(kpi.ZeroBase)
	}
	return mase.Approximately(off/scale, 0)
}

// compared is the reason why forecasts cannot be compared with actual figures.
func compared(actual, forecast []float64) kpi.Reason {
	switch {
	case len(actual) != len(forecast):
		return kpi.Inconsistent
	case !finite(actual...) || !finite(forecast...):
		return kpi.OutOfDomain
	case len(actual) == 0:
		return kpi.TooFew
	}
	return 0
}

// meanAbsolute is the mean of |a − b|; infinite where it is too large.
func meanAbsolute(a, b []float64) float64 {
	mean := 0.0
	for i := range a {
		mean += math.Abs(a[i]-b[i]) / float64(len(a))
	}
	return mean
}
