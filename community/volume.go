package community

import "time"

// Volume counts what the audience says in n periods of the same length, from an
// instant on: the counts that an [Alarm] scans. A period has its first instant
// and not its last; spam and what has no time do not count. Days of 24 hours are
// not those of the calendar where clocks change.
//
// Without a length above zero, or periods, there are no counts.
func Volume(threads []Thread, from time.Time, period time.Duration, n int) []int64 {
	if period <= 0 || n <= 0 {
		return nil
	}
	counts := make([]int64, n)
	for said := range spoken(threads) {
		if said.At.IsZero() || said.At.Before(from) {
			continue
		}
		if i := int64(said.At.Sub(from) / period); i < int64(n) {
			counts[i]++
		}
	}
	return counts
}
