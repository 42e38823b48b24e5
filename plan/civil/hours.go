package civil

import (
	"cmp"
	"slices"
	"time"
)

const (
	dayMinutes  = 24 * 60
	weekMinutes = 7 * dayMinutes
)

// Hours are the opening hours of a week by the clock on the wall, to the minute:
// several spans a day, past midnight where they are written so. A span has its
// first minute and not its last: what closes at 14:00 is closed at 14:00.
//
// The zero Hours is always open, which is also what 00:00-24:00 on every day
// is. Hours are compared with [Hours.Equal].
type Hours struct {
	// Sorted, with a closed minute between each two, cut at the end of the week;
	// none if the week is open, or closed, as a whole.
	spans  []span
	closed bool
}

// span is a run of minutes, to not included; in Hours counted from Monday 00:00.
type span struct{ from, to int }

// union makes Hours of spans that begin in the week and may run on past its
// end. It returns two spans that overlap, if there are such.
func union(spans []span) (h Hours, a, b span, ok bool) {
	type piece struct {
		span
		of span
	}
	pieces := make([]piece, 0, len(spans)+1)
	for _, s := range spans {
		pieces = append(pieces, piece{span{s.from, min(s.to, weekMinutes)}, s})
		if s.to > weekMinutes {
			pieces = append(pieces, piece{span{0, s.to - weekMinutes}, s})
		}
	}
	slices.SortFunc(pieces, func(a, b piece) int { return cmp.Compare(a.from, b.from) })
	for i, p := range pieces {
		last := len(h.spans) - 1
		switch {
		case i > 0 && p.from < h.spans[last].to:
			return Hours{}, pieces[i-1].of, p.of, false
		case i > 0 && p.from == h.spans[last].to:
			h.spans[last].to = p.to
		default:
			h.spans = append(h.spans, p.span)
		}
	}
	if len(h.spans) == 1 && h.spans[0] == (span{0, weekMinutes}) {
		h.spans = nil
	}
	h.closed = len(pieces) == 0
	return h, span{}, span{}, true
}

// IsZero reports whether h is always open.
func (h Hours) IsZero() bool { return !h.closed && len(h.spans) == 0 }

// Equal reports whether h and b are open at the same minutes, however they were
// written.
func (h Hours) Equal(b Hours) bool {
	return h.closed == b.closed && slices.Equal(h.spans, b.spans)
}

// Open reports whether h are open at t by the clock of t's own location, so the
// caller gives t.In(zone), and holidays do not close that minute. An hour that
// the clocks skip is never open, one that they show twice is open twice.
func (h Hours) Open(t time.Time, holidays Holidays) bool {
	minute := t.Hour()*60 + t.Minute()
	if h.closed || holidays.shut(DateOf(t), minute) {
		return false
	}
	day := (int(t.Weekday()) + 6) % 7
	at := day*dayMinutes + minute
	return len(h.spans) == 0 || slices.ContainsFunc(h.spans, func(s span) bool {
		return s.from <= at && at < s.to
	})
}
