package calendar

import (
	"iter"
	"math"
)

// Span is a stretch of time on a lane, such as an account on a channel. It is
// half open: End is the first moment that no longer belongs to it, so that a
// span may begin where another one ends. Start and End count any unit from any
// moment, the same for all spans.
//
// A Span that ends where it starts, or before, lasts no time and is in nobody's
// way; so does the zero Span.
type Span struct {
	Lane       uint32
	Start, End int64
}

// Conflicts yields each pair of spans that have a moment in common on one lane,
// as their positions in spans, the one that starts first in front; of those
// that start together, the one that is given first. Pairs are ordered by lane
// and by the start of the second span.
//
// n spans with k pairs take a time in proportion to n and k beside the one sort
// by lane and start. It keeps nothing of spans.
func Conflicts(spans []Span) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		var open []int // the spans of this lane that may not have ended
		lane := uint32(0)
		for _, k := range byStart(spans) {
			at, s := k.at, spans[k.at]
			if s.End <= s.Start {
				continue
			}
			if s.Lane != lane {
				lane, open = s.Lane, open[:0]
			}
			still := open[:0] // ends come before starts, so these are left
			for _, earlier := range open {
				if spans[earlier].End <= s.Start {
					continue
				}
				still = append(still, earlier)
				if !yield(earlier, at) {
					return
				}
			}
			open = append(still, at)
		}
	}
}

// crowded yields each span that begins on its lane before another one has been
// over for the given time, with that other one: the earlier span that ends
// last. There are no more of them than spans. The time is not negative.
func crowded(spans []Span, apart int64) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		last := -1 // the span of this lane that ends last so far
		for _, k := range byStart(spans) {
			at, s := k.at, spans[k.at]
			if last < 0 || spans[last].Lane != s.Lane {
				last = at
				continue
			}
			if s.Start < later(spans[last].End, apart) && !yield(last, at) {
				return
			}
			if s.End > spans[last].End {
				last = at
			}
		}
	}
}

// later is t and the given time, at most the last moment there is.
func later(t, apart int64) int64 {
	if t > math.MaxInt64-apart {
		return math.MaxInt64
	}
	return t + apart
}
