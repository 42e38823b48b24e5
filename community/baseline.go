package community

import (
	"math"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// Baseline is how many mentions are usual in a period: an hour, a day.
//
// The zero Baseline is of no periods, and nothing can be compared with it.
type Baseline struct {
	Periods int
	Mean    float64 // mentions of a period
	// Dispersion is variance ÷ mean: about 1 where mentions come one by one, and
	// above where they come in bursts. An alarm then goes off more often than
	// its share says.
	Dispersion float64

	counts []int64 // what it was taken from, for the methods that need them
}

// Deviation is the standard deviation of the counts, √(Dispersion·Mean): with the
// mean it is what a chart of a series needs that sees a slow rise (stat.EWMA,
// stat.CUSUM), which an [Alarm] does not.
func (b Baseline) Deviation() float64 { return math.Sqrt(b.Dispersion * b.Mean) }

// fewestPeriods is how many periods make a baseline, as in the alarms of the
// U.S. Centers for Disease Control (EARS; Hutwagner and others 2003): a week.
const fewestPeriods = 7

// BaselineOf takes what is usual from the counts of earlier periods of the same
// length. Leave out those that were themselves an alarm, or compare Mondays
// with Mondays, by choosing the counts.
//
// It is undefined for fewer than seven counts (too_few), and out of domain for
// a negative count and one above 10¹².
func BaselineOf(counts []int64) (Baseline, kpi.Reason) {
	const most = 1_000_000_000_000
	for _, n := range counts {
		if n < 0 || n > most {
			return Baseline{}, kpi.OutOfDomain
		}
	}
	if len(counts) < fewestPeriods {
		return Baseline{}, kpi.TooFew
	}
	b := Baseline{Periods: len(counts), counts: slices.Clone(counts)}
	n := float64(len(counts))
	for _, c := range counts {
		b.Mean += float64(c) / n
	}
	squares := 0.0
	for _, c := range counts {
		d := float64(c) - b.Mean
		squares += d * d
	}
	if b.Mean > 0 {
		b.Dispersion = squares / (n - 1) / b.Mean
	}
	return b, 0
}
