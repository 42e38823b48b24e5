package community

import (
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// Within is how many waits kept to a target. Pending ones have not reached it
// yet and count on neither side; Dropped ones were closed without an answer
// before it.
//
// The zero Within is of no waits.
type Within struct {
	Target  Span
	Met     int64 // answered in time: exactly at the target is in time
	Late    int64 // answered later
	Overdue int64 // without an answer, and the target is past: late for ever
	Pending int64
	Dropped int64
}

// Within counts which waits kept to a target.
func (t Times) Within(target time.Duration) Within {
	w := Within{Target: Span(target)}
	w.Met, w.Late = split(t.answered, target)
	var overdue int64
	w.Pending, overdue = split(t.pending, target)
	w.Dropped, w.Overdue = split(t.dropped, target)
	w.Overdue += overdue
	return w
}

// split counts those up to the target and those beyond.
func split(times []time.Duration, target time.Duration) (upTo, beyond int64) {
	for _, d := range times {
		if d <= target {
			upTo++
		}
	}
	return upTo, int64(len(times)) - upTo
}

// Missed returns how many did not keep to the target: answered late, or not at
// all.
func (w Within) Missed() int64 { return w.Late + w.Overdue }

// Share is met ÷ (met and missed), a fraction: the metric sla_attainment. It is
// undefined where neither happened (no_base).
func (w Within) Share() kpi.Value {
	return attainment(w.Met, w.Missed())
}
