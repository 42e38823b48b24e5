package calendar

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Estimate is how many working days a task takes: at best, most likely, and at
// worst. It is a record that may be wrong.
//
// The zero Estimate takes no time.
type Estimate struct {
	Optimistic  int `json:"optimistic"`
	Likely      int `json:"likely"`
	Pessimistic int `json:"pessimistic"`
}

// Days is the estimate of a task that takes that many working days for sure.
func Days(n int) Estimate { return Estimate{n, n, n} }

// The figures of an estimate and of a production made of estimates.
var (
	duration = kpi.Figure{
		ID: "duration", Better: kpi.Lower,
		Name: i18n.Text{EN: "duration in working days", ES: "duración en días laborables"},
	}
	variance = kpi.Figure{
		ID: "duration_variance", Better: kpi.Lower,
		Name: i18n.Text{EN: "variance of the duration", ES: "varianza de la duración"},
	}
)

// Mean is (optimistic + 4·likely + pessimistic) ÷ 6, in working days. It is out
// of domain unless 0 ≤ optimistic ≤ likely ≤ pessimistic ≤ 100,000.
//
// Source: Malcolm, Roseboom, Clark and Fazar, Operations Research 7, 1959 (PERT).
func (e Estimate) Mean() kpi.Value {
	if !e.sound() {
		return duration.Undefined(kpi.OutOfDomain)
	}
	return exact(duration, e.sixths(), 6)
}

// Variance is ((pessimistic − optimistic) ÷ 6)², in squared working days. It is
// out of domain where [Estimate.Mean] is, and from the same source.
func (e Estimate) Variance() kpi.Value {
	if !e.sound() {
		return variance.Undefined(kpi.OutOfDomain)
	}
	return exact(variance, e.spread(), 36)
}

// sound reports whether the estimate means something.
func (e Estimate) sound() bool {
	const most = 100_000 // more than any production, and no sum overflows
	return 0 <= e.Optimistic && e.Optimistic <= e.Likely && e.Likely <= e.Pessimistic && e.Pessimistic <= most
}

// sixths is the mean in sixths of a day.
func (e Estimate) sixths() int64 {
	return int64(e.Optimistic) + 4*int64(e.Likely) + int64(e.Pessimistic)
}

// spread is the variance in thirty-sixths.
func (e Estimate) spread() int64 {
	width := int64(e.Pessimistic) - int64(e.Optimistic)
	return width * width
}

// exact is n ÷ of as a value of the figure.
func exact(f kpi.Figure, n, of int64) kpi.Value {
	return f.Quotient(new(big.Rat).SetInt64(n), new(big.Rat).SetInt64(of), 0)
}
