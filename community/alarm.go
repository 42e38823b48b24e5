package community

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
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
}

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
	b := Baseline{Periods: len(counts)}
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

// Alarm says from which count on a period is unusual. A level is reached where
// a count as high or higher has at most the stated probability, by the exact
// Poisson tail, and is at least Least: three mentions where there never were any
// are rare, and no crisis. Fields of zero or less are the defaults.
//
// The zero Alarm has the defaults.
type Alarm struct {
	Watch  float64 `json:"watch,omitempty"`  // 0.01
	Alert  float64 `json:"alert,omitempty"`  // 0.001
	Crisis float64 `json:"crisis,omitempty"` // 0.0001
	Least  int64   `json:"least,omitempty"`  // 10 mentions
}

func (a Alarm) filled() Alarm {
	usual := func(x *float64, tail float64) {
		if !(*x > 0) {
			*x = tail
		}
	}
	usual(&a.Watch, 0.01)
	usual(&a.Alert, 0.001)
	usual(&a.Crisis, 0.0001)
	if a.Least < 1 {
		a.Least = 10
	}
	return a
}

// tail is the probability below which a level is reached.
func (a Alarm) tail(l Level) float64 {
	return [...]float64{Calm: 1, Watch: a.Watch, Alert: a.Alert, Crisis: a.Crisis}[l]
}

// Signal is one period held against what is usual.
//
// The zero Signal is of a calm period in which nothing was said.
type Signal struct {
	Count    int64
	Baseline Baseline
	// Tail is the probability of as many mentions or more in a usual period.
	Tail  float64
	Level Level
}

// Judge holds the count of a period against what is usual.
//
// It is undefined for the zero Baseline (too_few), and out of domain for a
// negative count and a tail that is not below 1.
func (a Alarm) Judge(n int64, b Baseline) (Signal, kpi.Reason) {
	a = a.filled()
	if b.Periods == 0 {
		return Signal{}, kpi.TooFew
	}
	tail, why := stat.PoissonTail(n, b.Mean)
	if n < 0 || !(max(a.Watch, a.Alert, a.Crisis) < 1) {
		why = kpi.OutOfDomain
	}
	if why != 0 {
		return Signal{}, why
	}
	s := Signal{Count: n, Baseline: b, Tail: tail}
	for l := Watch; l <= Crisis && n >= a.Least; l++ {
		if tail <= a.tail(l) {
			s.Level = l
		}
	}
	return s, 0
}

// From is the least count that reaches a level: for Calm 0, else the exact
// Poisson limit or Least, whichever is greater. It is undefined where Judge is,
// and out of domain for a level that is none.
func (a Alarm) From(l Level, b Baseline) (int64, kpi.Reason) {
	a = a.filled()
	switch {
	case l > Crisis:
		return 0, kpi.OutOfDomain
	case b.Periods == 0:
		return 0, kpi.TooFew
	case l == Calm:
		return 0, 0
	}
	limit, why := stat.PoissonLimit(b.Mean, a.tail(l))
	if why != 0 {
		return 0, why
	}
	return max(limit, a.Least), 0
}

// Scan judges the counts of periods one after the other, each against the
// window periods before it that were not themselves at Alert or above, so that
// a crisis does not become what is usual. The first ones, before seven such
// periods, have a zero Signal but for their count. A window below 7 is 7.
//
// Its cost grows with the number of counts times the window. It is out of
// domain as Judge and [BaselineOf] are.
func (a Alarm) Scan(counts []int64, window int) ([]Signal, kpi.Reason) {
	window = max(window, fewestPeriods)
	signals := make([]Signal, len(counts))
	usual := make([]int64, 0, len(counts))
	for i, n := range counts {
		b, why := BaselineOf(usual[max(0, len(usual)-window):])
		switch why {
		case 0:
			if signals[i], why = a.Judge(n, b); why != 0 {
				return nil, why
			}
		case kpi.TooFew:
			signals[i] = Signal{Count: n}
		default:
			return nil, why
		}
		if signals[i].Level < Alert {
			usual = append(usual, n)
		}
	}
	return signals, 0
}
