package civil

import (
	"math"
	"time"
)

// What the clock on a wall shows is counted in seconds from 0001-01-01 00:00, a
// Monday.
const (
	weekSeconds = 7 * daySeconds
	endOfTime   = unixOfDay1 + lastDay*daySeconds // of year 9999 in UTC, Unix time
)

// PerWeek returns how long h are open in a week of 168 hours without holidays:
// 0 if never.
func (h Hours) PerWeek() time.Duration {
	return time.Duration(h.openBefore(weekSeconds)) * time.Second
}

// Between returns how much open time passes from one instant to another, by the
// clock of from's own location, so the caller gives from.In(zone). It is exact
// to the nanosecond, whatever the clocks did: an hour that they skip is not
// there to be open, one that they show twice counts twice. A message of Friday
// 16:30 that is answered on Monday at 9:30 has waited one hour at a desk that is
// open Mo-Fr 09:00-17:00.
//
// It is negative where to is before from, and beyond 292 years the greatest
// Duration, as in [time.Time.Sub].
func (h Hours) Between(from, to time.Time, holidays Holidays) time.Duration {
	if to.Before(from) {
		return -h.Between(to.In(from.Location()), from, holidays)
	}
	seconds := int64(0)
	for s := range stretches(from, to.Unix()) {
		seconds += h.openIn(s, holidays)
	}
	if seconds >= math.MaxInt64/int64(time.Second) {
		return math.MaxInt64
	}
	open := time.Duration(seconds) * time.Second
	if h.Open(to.In(from.Location()), holidays) {
		open += time.Duration(to.Nanosecond())
	}
	if h.Open(from, holidays) {
		open -= time.Duration(from.Nanosecond())
	}
	return open
}

// Add returns the first instant at which d of open time has passed since t, by
// the clock of t's own location: the deadline of what begins at t. Outside the
// hours no time passes, so one hour after Friday 16:30 is Monday 9:30 where
// Mo-Fr 09:00-17:00 are the hours, and nothing ends at an opening. Adding 0
// returns t.
//
// It reports false if there is no such instant: the hours never open, the year
// 9999 ends before, or d is negative.
func (h Hours) Add(t time.Time, d time.Duration, holidays Holidays) (time.Time, bool) {
	if d == 0 {
		return t, true
	}
	if d < 0 || h.closed {
		return time.Time{}, false
	}
	// The end lies in an open second: skip are to pass before it.
	skip, rest := int64(d/time.Second), d%time.Second
	if h.Open(t, holidays) {
		rest += time.Duration(t.Nanosecond())
	}
	skip, rest = skip+int64(rest/time.Second), rest%time.Second
	if rest == 0 {
		skip, rest = skip-1, time.Second
	}
	for s := range stretches(t, endOfTime) {
		open := h.openIn(s, holidays)
		if open > skip {
			end := s.from + h.openSecond(s, skip, holidays)
			return time.Unix(end-s.shift, int64(rest)).In(t.Location()), true
		}
		skip -= open
	}
	return time.Time{}, false
}

// stretch is a run of seconds of the wall clock, to not included, in which
// nobody changes it: the Unix time is shift less.
type stretch struct{ from, to, shift int64 }

// stretches cuts the seconds from that of t until the given Unix time, not
// included, where the clocks of t's location change.
func stretches(t time.Time, until int64) func(yield func(stretch) bool) {
	return func(yield func(stretch) bool) {
		for at := t.Unix(); at < until; {
			local := time.Unix(at, 0).In(t.Location())
			_, offset := local.Zone()
			shift := int64(offset) - unixOfDay1
			stop := until
			if _, change := local.ZoneBounds(); change.After(local) {
				stop = min(stop, change.Unix())
			} else if !change.IsZero() {
				// Beyond the table of a zone, on the last day of a leap year, Go
				// takes the year for over (time.tzset counts 365 days).
				stop = min(stop, at+hourSeconds)
			}
			if !yield(stretch{at + shift, stop + shift, shift}) {
				return
			}
			at = stop
		}
	}
}

// openIn counts the open seconds of a stretch.
func (h Hours) openIn(s stretch, holidays Holidays) int64 {
	open := h.openBefore(s.to) - h.openBefore(s.from)
	at := s.from
	for _, d := range holidays.since(dateAt(day(s.from))) {
		midnight := int64(d.Date.n-1) * daySeconds
		if midnight >= s.to {
			break
		}
		until := int64(daySeconds)
		if d.Until != (Clock{}) {
			until = int64(d.Until.seconds)
		}
		first, last := max(midnight+int64(d.From.seconds), at), min(midnight+until, s.to)
		if first < last {
			open -= h.openBefore(last) - h.openBefore(first)
			at = last
		}
	}
	return open
}

// openSecond returns how far after the beginning of the stretch its open second
// number n begins, counted from 0; it has that many.
func (h Hours) openSecond(s stretch, n int64, holidays Holidays) int64 {
	// Step out in growing strides, so that far holidays are not looked at.
	from, to := s.from, int64(0)
	for stride := int64(daySeconds); ; stride *= 2 {
		to = min(from+stride, s.to)
		open := h.openIn(stretch{from: from, to: to}, holidays)
		if open > n {
			break
		}
		from, n = to, n-open
	}
	for from+1 < to {
		middle := from + (to-from)/2
		if open := h.openIn(stretch{from: from, to: middle}, holidays); open > n {
			to = middle
		} else {
			from, n = middle, n-open
		}
	}
	return from - s.from
}

// openBefore counts the open seconds of the wall clock before w, holidays aside.
func (h Hours) openBefore(w int64) int64 {
	switch {
	case h.closed:
		return 0
	case len(h.spans) == 0:
		return w
	}
	rest := (w%weekSeconds + weekSeconds) % weekSeconds
	weeks := (w - rest) / weekSeconds
	open := int64(0)
	for _, s := range h.spans {
		from, to := int64(s.from)*minuteSeconds, int64(s.to)*minuteSeconds
		open += weeks*(to-from) + max(0, min(rest, to)-from)
	}
	return open
}

// day is the number of the day on which a second of the wall clock is.
func day(w int64) int64 {
	return (w-(w%daySeconds+daySeconds)%daySeconds)/daySeconds + 1
}
