package allocation

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// Adstock carries part of the spend of each period over to the next:
//
//	adstock[t] = spend[t] + decay · adstock[t−1]
//
// with nothing carried over into the first. It is computed in float64. There is
// none, but the reason out_of_domain, if the decay is not from 0 to below 1,
// a spend is infinite or not a number, or the adstock becomes too large.
//
// Source: Broadbent 1979.
func Adstock(spend []float64, decay float64) ([]float64, kpi.Reason) {
	if !isDecay(decay) {
		return nil, kpi.OutOfDomain
	}
	out := make([]float64, len(spend))
	carried := 0.0
	for i, x := range spend {
		carried = x + decay*carried
		if math.IsNaN(carried) || math.IsInf(carried, 0) {
			return nil, kpi.OutOfDomain
		}
		out[i] = carried
	}
	return out, 0
}

// HalfLife is the number of periods after which one half of a spend is still
// carried over: ln 0.5 ÷ ln decay, in float64; 0 for a decay of 0. It is out of
// domain if the decay is not from 0 to below 1.
func HalfLife(decay float64) (float64, kpi.Reason) {
	if !isDecay(decay) {
		return 0, kpi.OutOfDomain
	}
	return math.Log(0.5) / math.Log(decay), 0
}

// Decay is the part that is carried over from period to period where one half
// is left after as many periods: 0.5^(1 ÷ halfLife), in float64. It is out of
// domain if the half-life is not above 0 and at most 10^15.
func Decay(halfLife float64) (float64, kpi.Reason) {
	if !(halfLife > 0 && halfLife <= 1e15) {
		return 0, kpi.OutOfDomain
	}
	return math.Pow(0.5, 1/halfLife), 0
}

func isDecay(x float64) bool { return x >= 0 && x < 1 }
