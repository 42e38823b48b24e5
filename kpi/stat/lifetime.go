package stat

import "github.com/pauta-go/pauta/kpi"

// GeometricLifetime is how many periods a member or customer stays on average
// if each period loses the same share of those who are left: 1 ÷ churn, the
// period of leaving included.
//
// It assumes that churn does not change with tenure, and it nearly always does:
// those who are likely to leave leave first, so that the estimate is too short
// ([kpi.SBG] takes that into account). It is undefined for a churn of 0
// (zero_base: nobody ever leaves), and out of domain outside 0 … 1.
func GeometricLifetime(churn float64) (float64, kpi.Reason) {
	switch {
	case churn == 0:
		return 0, kpi.ZeroBase
	case !(churn >= 1e-15 && churn <= 1):
		return 0, kpi.OutOfDomain
	}
	return 1 / churn, 0
}
