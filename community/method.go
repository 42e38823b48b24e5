package community

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// Method is how an [Alarm] tells from what is usual which counts are not.
//
// The zero Method is [Poisson].
type Method string

// The methods. Where all counts of a baseline are the same they have no
// deviation, and Poisson holds whatever the method.
const (
	// Poisson is the exact tail for mentions that come one by one
	// (stat.PoissonLimit). It needs the mean alone, and goes off too often where
	// mentions come in bursts (a Dispersion well above 1).
	Poisson Method = "poisson"
	// Prediction goes by how much the counts have varied, and takes into account
	// that a few of them do not tell that well (stat.PredictionLimit): the better
	// one for bursts.
	Prediction Method = "prediction"
	// EARS is the method C1 of the Early Aberration Reporting System
	// (stat.EARSLimit), to be compared with what others have. On a week of counts
	// it goes off many times as often as its tail says.
	EARS Method = "ears-c1"
)

// Methods returns the methods in their order.
func Methods() []Method { return []Method{Poisson, Prediction, EARS} }

// from is the least count beyond the limit that a tail has.
func (m Method) from(b Baseline, tail float64) (int64, kpi.Reason) {
	var limit float64
	var why kpi.Reason
	switch m {
	case "", Poisson:
		return stat.PoissonLimit(b.Mean, tail)
	case Prediction:
		limit, why = stat.PredictionLimit(b.counts, tail)
	case EARS:
		limit, why = stat.EARSLimit(b.counts, tail)
	default:
		return 0, kpi.OutOfDomain
	}
	switch {
	case why == kpi.NoBase:
		return stat.PoissonLimit(b.Mean, tail)
	case why != 0:
		return 0, why
	}
	const most = 1 << 62 // beyond every count
	return int64(min(limit, most)) + 1, 0
}
