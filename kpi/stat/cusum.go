package stat

import "github.com/pauta-go/pauta/kpi"

// CUSUM is a control chart of cumulative sums: it adds up how far the points
// are from a target beyond a slack, and signals when that comes to more than a
// limit. All three are in the unit of the points; of standardised points
// (divided by their standard deviation) a slack of ½ and a limit of 4 or 5 are
// customary, which finds a shift of one deviation.
//
// The zero CUSUM has no limit, and is out of domain.
type CUSUM struct {
	Target float64 // what the points are while nothing changes
	Slack  float64 // how far off counts for nothing, 0 or more
	Limit  float64 // the sum beyond which there is a signal, above 0
}

// Sums are the two sums after a point, each 0 or more.
//
// The zero Sums is that of a start.
type Sums struct{ Above, Below float64 }

// Sums are the sums after each point:
// Aboveᵢ = max(0, Aboveᵢ₋₁ + xᵢ − Target − Slack) and
// Belowᵢ = max(0, Belowᵢ₋₁ + Target − Slack − xᵢ), both from 0; a signal does
// not set them back.
//
// It assumes independent points around the target with a steady deviation. It
// lies where the target is estimated from a few points: a target that is off by
// the slack signals in the end whatever happens. It is undefined for no points
// (too_few), and out of domain for a Slack below 0, a Limit that is not above 0
// and figures beyond 10¹⁰⁰.
//
// Source: Page 1954; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3.
// Worst difference from R in 2 000 random series: 1.7·10⁻¹⁶ of the target.
func (c CUSUM) Sums(series []float64) ([]Sums, kpi.Reason) {
	switch {
	case !isFigure(c.Target), !(c.Slack >= 0 && c.Slack <= mostFigure), !(c.Limit > 0 && c.Limit <= mostFigure):
		return nil, kpi.OutOfDomain
	case len(series) == 0:
		return nil, kpi.TooFew
	}
	list := make([]Sums, 0, len(series))
	var s Sums
	for _, x := range series {
		if !isFigure(x) {
			return nil, kpi.OutOfDomain
		}
		s.Above = max(0, s.Above+(x-c.Target-c.Slack))
		s.Below = max(0, s.Below+(c.Target-c.Slack-x))
		list = append(list, s)
	}
	return list, 0
}

// Signals are the places, counted from 0, of the points after which one of the
// two sums is above the Limit. It is undefined where Sums is.
func (c CUSUM) Signals(series []float64) ([]int, kpi.Reason) {
	sums, why := c.Sums(series)
	var list []int
	for i, s := range sums {
		if max(s.Above, s.Below) > c.Limit {
			list = append(list, i)
		}
	}
	return list, why
}
