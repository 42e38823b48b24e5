package community

import (
	"time"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// Times are how long waits for one thing ([Waits.For]) lasted, on one clock,
// those without an answer kept apart and not forgotten. Of waits for several
// things Coverage and Mean are called by the last one.
//
// The zero Times are of no waits.
type Times struct {
	answered []time.Duration
	dropped  []time.Duration
	pending  []time.Duration
	awaited  Awaited
}

// Elapsed returns how long the waits lasted by the clock.
func (w Waits) Elapsed() Times { return w.times(func(w *Wait) time.Duration { return w.Elapsed }) }

// InHours returns how long the waits lasted in the opening hours of the desk.
func (w Waits) InHours() Times { return w.times(func(w *Wait) time.Duration { return w.InHours }) }

func (w Waits) times(length func(*Wait) time.Duration) Times {
	var t Times
	for i := range w {
		t.awaited = w[i].For
		switch w[i].End {
		case Answered:
			t.answered = append(t.answered, length(&w[i]))
		case Dropped:
			t.dropped = append(t.dropped, length(&w[i]))
		default:
			t.pending = append(t.pending, length(&w[i]))
		}
	}
	return t
}

// Answered returns how many waits ended with an answer.
func (t Times) Answered() int64 { return int64(len(t.answered)) }

// Dropped returns how many were closed without an answer.
func (t Times) Dropped() int64 { return int64(len(t.dropped)) }

// Waiting returns how many were still without an answer.
func (t Times) Waiting() int64 { return int64(len(t.pending)) }

// All returns how many waits there were.
func (t Times) All() int64 { return t.Answered() + t.Dropped() + t.Waiting() }

// Coverage is answered ÷ all, a fraction: the metric response_rate, or of
// resolutions resolution_rate. It is undefined where nobody waited (no_base).
func (t Times) Coverage() kpi.Value {
	if t.awaited == Resolution {
		return standard("resolution_rate", count{kpi.Resolved, t.Answered()}, count{kpi.Opened, t.All()})
	}
	return standard("response_rate", count{kpi.Answered, t.Answered()}, count{kpi.NeedingReply, t.All()})
}

// Mean is the mean of what was answered, in seconds: the metric
// average_first_response_time, average_next_response_time or
// average_resolution_time. It forgets the unanswered and follows a few slow
// ones; see [Times.Median]. It is undefined where nothing was answered
// (no_base).
func (t Times) Mean() kpi.Value {
	id, of, sum := "average_first_response_time", kpi.Responses, kpi.ResponseTimeSum
	switch t.awaited {
	case NextResponse:
		id, of, sum = "average_next_response_time", kpi.NextResponses, kpi.NextResponseTimeSum
	case Resolution:
		id, of, sum = "average_resolution_time", kpi.Resolved, kpi.ResolutionTimeSum
	}
	catalog := kpi.Standard()
	var tally kpi.Tally
	if layout, err := kpi.NewLayout(catalog, kpi.Columns{Measures: []kpi.Measure{of, sum}}); err == nil {
		row := layout.NewRow()
		row.Set(of, t.Answered())
		row.SetDecimal(sum, t.seconds())
		_ = tally.Add(row) // no wait is negative, so nothing is refused
	}
	v, _ := catalog.Value(&tally, id)
	return v
}

// seconds is the sum of what was answered, exactly: it may be more than a
// Duration holds.
func (t Times) seconds() decimal.Decimal {
	whole, rest := int64(0), int64(0)
	for _, d := range t.answered {
		whole += int64(d / time.Second)
		rest += int64(d % time.Second)
		whole, rest = whole+rest/int64(time.Second), rest%int64(time.Second)
	}
	return decimal.New(whole, 0).Add(decimal.New(rest, -9))
}

// Percentiles computes percentiles, fractions from 0 to 1, of what was
// answered, by the named type: tools differ, and none says so. The unanswered
// are left out; see [Times.Curve]. It is undefined where
// [stat.DurationPercentiles] is.
func (t Times) Percentiles(kind stat.PercentileType, ps ...float64) ([]time.Duration, kpi.Reason) {
	return stat.DurationPercentiles(t.answered, kind, ps...)
}

// Curve is the Kaplan–Meier curve of the waits: those without an answer count
// for as long as they were watched. It is undefined where nobody waited
// (too_few).
//
// It takes for granted that what was closed without an answer would have gone on
// like the others.
func (t Times) Curve() (stat.Curve, kpi.Reason) {
	spells := make([]stat.Spell, 0, t.All())
	for _, d := range t.answered {
		spells = append(spells, stat.Spell{Length: d})
	}
	for _, open := range [][]time.Duration{t.dropped, t.pending} {
		for _, d := range open {
			spells = append(spells, stat.Spell{Length: d, Open: true})
		}
	}
	return stat.KaplanMeier(spells)
}
