package community

import (
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// Median is the median wait twice: with the unanswered kept, and as most tools
// show it, of the answered alone.
//
// The zero Median is of no waits.
type Median struct {
	Kept     stat.Mark     // Kaplan–Meier: the time within which half get an answer
	Answered time.Duration // of the answered alone, of the default type
	Off      time.Duration // Kept − Answered; where Kept is not reached, at least that much
}

// Median returns the median wait. It is undefined where nobody waited or nothing
// was answered (too_few).
func (t Times) Median() (Median, kpi.Reason) {
	naive, why := t.Percentiles(stat.DefaultType, 0.5)
	if why != 0 {
		return Median{}, why
	}
	curve, _ := t.Curve() // there is one where something was answered
	kept, _ := curve.Median()
	return Median{Kept: kept, Answered: naive[0], Off: kept.Time - naive[0]}, 0
}

// Chance is the share that gets an answer within a time, twice: with the
// unanswered kept, and of the answered alone. All are fractions.
//
// The zero Chance is of no waits.
type Chance struct {
	Kept     float64 // 1 − S(t), Kaplan–Meier
	SE       float64 // Greenwood's standard error of Kept
	Answered float64 // of the answered alone
	Off      float64 // Answered − Kept: how much too good that is
}

// Chance returns the share that gets an answer within d. It is undefined where
// nothing was answered (too_few), where d is longer than any wait was watched
// (too_few), and out of domain for a d below 0.
func (t Times) Chance(d time.Duration) (Chance, kpi.Reason) {
	curve, why := t.Curve()
	if why != 0 {
		return Chance{}, why
	}
	step, why := curve.At(d)
	if why != 0 {
		return Chance{}, why
	}
	met, late := split(t.answered, d)
	naive, why := stat.Proportion{X: met, N: met + late}.Share()
	if why != 0 {
		return Chance{}, kpi.TooFew
	}
	kept := 1 - step.Survival
	return Chance{Kept: kept, SE: step.SE, Answered: naive, Off: naive - kept}, 0
}
