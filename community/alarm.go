package community

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// Alarm says from which count on a period is unusual. A level is reached where
// a count as high or higher has at most the stated probability, by the method,
// and is at least Least: three mentions where there never were any are rare, and
// no crisis. Numbers of zero or less are the defaults.
//
// The zero Alarm has the defaults.
type Alarm struct {
	Method Method `json:"method,omitempty"` // [Poisson]

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
	// Tail is the probability of as many mentions or more in a usual period where
	// mentions come one by one (Poisson), whatever the method of the alarm.
	Tail  float64
	Level Level
}

// Judge holds the count of a period against what is usual.
//
// It is undefined for the zero Baseline (too_few), and out of domain for a
// negative count, for a tail that is not below 1, and where From is.
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
	for l := Watch; l <= Crisis; l++ {
		reached := n >= a.Least && tail <= a.tail(l) // as From has it, without the search
		if a.Method != Poisson && a.Method != "" {
			from, why := a.From(l, b)
			if why != 0 {
				return Signal{}, why
			}
			reached = n >= from
		}
		if reached {
			s.Level = l
		}
	}
	return s, 0
}

// From is the least count that reaches a level: for Calm 0, else the least one
// beyond the limit of the method, or Least, whichever is greater. It is undefined
// for the zero Baseline (too_few), and out of domain for a level that is none, a
// method that is none, and a tail outside what the limit of the method takes.
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
	limit, why := a.Method.from(b, a.tail(l))
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
