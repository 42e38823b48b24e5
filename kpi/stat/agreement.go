package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// Agreement is how far two coders agree who judged the same items, beyond what
// chance would have them agree: Cohen's kappa.
//
// The zero Agreement is of no items.
type Agreement struct {
	// N is how many items both judged.
	N int64
	// Observed is the share of the items on which they agree, and Expected the
	// share on which two coders would who used the classes as often as these
	// did, without looking.
	Observed, Expected float64
	// Kappa is (Observed − Expected) ÷ (1 − Expected): 1 for coders who always
	// agree, 0 for chance, below 0 for less than chance.
	Kappa float64
	// SE is the standard error of Kappa, for large N.
	SE float64
}

// CohenKappa compares two coders by a square table: table[i][j] is how many
// items the first put into class i and the second into class j. Classes without
// items do no harm.
//
// How good a kappa is, no number says by itself: with one class far more
// frequent than the others even careful coders get a low one. Two classes or
// twenty, all disagreements weigh alike.
//
// It is out of domain for a table that is not square or sums to more than 10¹⁵;
// undefined for no items (too_few), and where both coders put everything into
// one and the same class (no_base: there was nothing to disagree on).
//
// Sources: Cohen 1960; the error is that of Fleiss, Cohen and Everitt 1969,
// equation 13, which SAS prints too.
func CohenKappa(table [][]int64) (Agreement, kpi.Reason) {
	k := len(table)
	first, second := make([]int64, k), make([]int64, k)
	var n, same int64
	for i, row := range table {
		if len(row) != k {
			return Agreement{}, kpi.OutOfDomain
		}
		for j, count := range row {
			if !isCount(count) || !isCount(n+count) {
				return Agreement{}, kpi.OutOfDomain
			}
			n += count
			first[i] += count
			second[j] += count
		}
		same += row[i]
	}
	if n == 0 {
		return Agreement{}, kpi.TooFew
	}
	total := float64(n)
	expected, apart := 0.0, 0.0 // apart is 1 − expected, without a difference
	for i := range k {
		expected += float64(first[i]) / total * (float64(second[i]) / total)
		apart += float64(first[i]) / total * (float64(n-second[i]) / total)
	}
	if apart == 0 {
		return Agreement{}, kpi.NoBase
	}
	a := Agreement{N: n, Observed: float64(same) / total, Expected: expected}
	against := float64(n-same) / total / apart // 1 − kappa
	a.Kappa = 1 - against
	a.SE = math.Sqrt(kappaVariance(table, first, second, total, expected, against)/total) / apart
	return a, 0
}

// kappaVariance is the variance of one item's part in kappa, times the square
// of 1 − expected.
func kappaVariance(table [][]int64, first, second []int64, total, expected, against float64) float64 {
	// What an item adds: 1 if they agree, less (1 − kappa) times how often each
	// coder uses the other's class.
	sum, squares := 0.0, 0.0
	for i, row := range table {
		for j, count := range row {
			x := -against * float64(second[i]+first[j]) / total
			if i == j {
				x++
			}
			weight := float64(count) / total
			sum += weight * x
			squares += weight * x * x
		}
	}
	return max(squares-sum*sum, 0)
}

// Interval is Kappa ± z·SE, clipped to −1 … 1. It is undefined for the zero
// Agreement (too_few), and out of domain for a confidence that is none.
func (a Agreement) Interval(confidence float64) (Interval, kpi.Reason) {
	if !isConfidence(confidence) {
		return Interval{}, kpi.OutOfDomain
	}
	if a.N == 0 {
		return Interval{}, kpi.TooFew
	}
	off := critical(tailOf(confidence)) * a.SE
	return Interval{Low: a.Kappa - off, High: a.Kappa + off}.clipped(-1, 1), 0
}
