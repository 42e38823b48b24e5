package stat

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// Gini is how unevenly counts are spread over those who have them: 0 where all
// have the same, and (n−1)/n where one of n has everything. It is Σ (2i−n−1)·xᵢ
// ÷ (n·Σ xᵢ), the counts in ascending order and i from 1: half the mean
// difference of two of them over their mean. Those who have nothing belong in
// the sample; without them it says nothing about them. The sample is not
// changed.
//
// It is undefined for an empty sample (too_few) and where nobody has anything
// (no_base), and out of domain for a negative count and a sum above 10¹⁵.
//
// Source: Gini 1912.
func Gini(sample []int64) (float64, kpi.Reason) {
	if len(sample) == 0 {
		return 0, kpi.TooFew
	}
	sorted := slices.Sorted(slices.Values(sample))
	var total int64
	n := len(sorted)
	weighted := 0.0
	for i, x := range sorted {
		if !isCount(x) || !isCount(total+x) {
			return 0, kpi.OutOfDomain
		}
		total += x
		weighted += float64(2*i+1-n) * float64(x)
	}
	if total == 0 {
		return 0, kpi.NoBase
	}
	// Equal counts may leave a last digit on either side of nothing.
	return max(weighted/float64(n)/float64(total), 0), 0
}
