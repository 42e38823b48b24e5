package calendar

import (
	"iter"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// times yields the occurrences of the rule alone, from start on, in order, up to
// its COUNT, its UNTIL, and the last of some days; the zero rule has the start.
// Those before the first of the days may be left out where no COUNT has to see
// them.
func (r Recurrence) times(start Occurrence, days civil.Period) iter.Seq[Occurrence] {
	return func(yield func(Occurrence) bool) {
		if r.IsZero() {
			if !start.Of.Date.After(days.Last()) {
				yield(start)
			}
			return
		}
		count := 0
		var last time.Time
		for o := range r.shown(start, days) {
			if r.until.before(o) {
				return
			}
			if count > 0 && o.Time.Equal(last) {
				continue // the clocks skipped from the last one to this one
			}
			last = o.Time
			count++
			if !yield(o) || count == r.count {
				return
			}
		}
	}
}

// before reports whether an occurrence is after the end.
func (u until) before(o Occurrence) bool {
	switch {
	case u.date.IsZero():
		return false
	case u.form == untilDay:
		return u.date.Before(o.Of.Date)
	case u.form == untilLocal:
		end := civil.Slot{Date: u.date, Clock: u.clock, Zone: o.Of.Zone}
		return end.Compare(o.Of) < 0
	}
	end := time.Date(u.date.Year(), u.date.Month(), u.date.Day(), u.clock.Hour(), u.clock.Minute(), u.clock.Second(), 0, time.UTC)
	return end.Before(o.Time)
}

// shown yields an occurrence for each slot of the rule. A rule of every hour
// means every hour that the clocks show: none that they skip, both that they
// show twice.
func (r Recurrence) shown(start Occurrence, days civil.Period) iter.Seq[Occurrence] {
	zones := civil.Zones{start.Of.Zone: start.Time.Location()}
	everyHour := r.frequency == hourly && r.interval == 1
	return func(yield func(Occurrence) bool) {
		var again []Occurrence // in order, not yet yielded
		pass := func(before time.Time) bool {
			for len(again) > 0 && (before.IsZero() || again[0].Time.Before(before)) {
				if !yield(again[0]) {
					return false
				}
				again = again[1:]
			}
			return true
		}
		for slot := range r.slots(start.Of, days) {
			o, err := occurrenceAt(slot, zones)
			if err != nil || !pass(o.Time) {
				return // an error cannot be: the start has a date and a zone
			}
			if everyHour && o.Moved {
				continue
			}
			if !yield(o) {
				return
			}
			if everyHour && o.Fold {
				o.Time, o.Again = secondTime(o.Time), true
				again = append(again, o)
			}
		}
		pass(time.Time{})
	}
}

// secondTime is when the clocks show for the second time what they show at a
// time that they show twice.
func secondTime(at time.Time) time.Time {
	_, before := at.Zone()
	_, after := at.Add(24 * time.Hour).Zone()
	return at.Add(time.Duration(before-after) * time.Second)
}
