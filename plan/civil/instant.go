package civil

import (
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Instant is when a [Slot] takes place, and whether clocks were being changed.
//
// The zero Instant is none.
type Instant struct {
	Time  time.Time // in the slot's zone
	Moved bool      // the wall clock skips the slot, and Time shows another one
	Fold  bool      // the wall clock shows the slot more than once, and Time is the first
}

// Instant returns when the wall clock of s's zone shows s, by the rule of RFC
// 5545, section 3.3.5:
//   - Where clocks go forward and skip s, the offset before the gap holds: 02:30
//     in Berlin on 2025-03-30 is 03:30 by the clock there. Moved says so.
//   - Where clocks go back and show s twice, the first time counts. Fold says so.
//
// It fails with an [Error] of class [ErrSlot] if s has no date, and of class
// [ErrZone] if zones does not have its zone (see [Zones.Location]).
func (s Slot) Instant(zones Zones) (Instant, error) {
	if s.Date.IsZero() {
		return Instant{}, refuse(ErrSlot, s.String(), i18n.Text{
			EN: "slot %s has no date",
			ES: "el momento %s no tiene fecha",
		})
	}
	zone, err := zones.Location(s.Zone)
	if err != nil {
		return Instant{}, err
	}
	return resolve(s, zone), nil
}

// unixOfDay1 is the Unix time of 0001-01-01T00:00:00Z, the beginning of day 1.
const unixOfDay1 = -62135596800

// resolve tries the two offsets that the zone has a day before and a day after
// the wall time taken as UTC. No zone was ever a day off UTC, and nowhere did
// clocks change twice within two days (the shortest was four, in Freetown in
// 1939), so no other offset comes into question, and an offset from before a
// change gives the earlier instant.
//
// Time.ZoneBounds would seem to be made for this, but gives an end before the
// instant on the last day of leap years (golang/go#81583).
func resolve(s Slot, zone *time.Location) Instant {
	wall := unixOfDay1 + int64(s.Date.n-1)*daySeconds + int64(s.Clock.seconds)
	before, after := offsetAt(wall-daySeconds, zone), offsetAt(wall+daySeconds, zone)
	shows := func(offset int64) bool { return offsetAt(wall-offset, zone) == offset }
	in := Instant{Time: time.Unix(wall-before, 0).In(zone)}
	switch {
	case shows(before):
		in.Fold = before != after && shows(after)
	case shows(after):
		in.Time = time.Unix(wall-after, 0).In(zone)
	default:
		in.Moved = true
	}
	return in
}

// offsetAt is the offset from UTC, in seconds to the east, at a Unix time.
func offsetAt(unix int64, zone *time.Location) int64 {
	_, offset := time.Unix(unix, 0).In(zone).Zone()
	return int64(offset)
}
