package ical

import (
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

// series writes a series with its rule, if it takes place on the days of the
// feed: an event for all, and one for each change.
func (r *writer) series(i int, id uuid.UUID, s calendar.Series) error {
	there := false
	for _, err := range s.Occurrences(r.feed.Days, r.zones) {
		if err != nil {
			return err
		}
		there = true
		break
	}
	if !there {
		return nil
	}
	// A rule need not have its start, and programs do not agree on what that means;
	// the first slot that it has is a start that it has.
	first, err := calendar.Series{Start: s.Start, Repeat: s.Repeat}.First(r.zones)
	if err != nil {
		return r.times(i, id, s, false) // nothing but extra slots
	}
	rule, err := s.Repeat.InUTC(s.Start.Zone, r.zones)
	if err != nil {
		return err
	}
	zone := first.Time.Location()
	r.use(s.Start.Zone, zone, first.Time)
	when := func(slot civil.Slot) time.Time {
		at, _ := slot.Instant(r.zones) // Occurrences has placed it
		return at.Time
	}
	// A slot stays as the wall has it, even where the clocks skip it: the rule goes
	// on from it.
	local := func(name string, slot civil.Slot) {
		wall := time.Date(slot.Date.Year(), slot.Date.Month(), slot.Date.Day(), slot.Clock.Hour(), slot.Clock.Minute(), slot.Clock.Second(), 0, time.UTC)
		if slot.Zone != s.Start.Zone {
			wall = when(slot).In(zone)
		}
		r.events.local(name, wall, s.Start.Zone)
	}
	r.events.put("BEGIN", "VEVENT")
	r.events.put("UID", id.String())
	local("DTSTART", first.Slot)
	if !rule.IsZero() {
		r.events.put("RRULE", rule.String())
	}
	for _, slot := range s.Extra {
		local("RDATE", slot)
	}
	for _, slot := range s.Except {
		local("EXDATE", slot)
	}
	r.describe(i, false)
	for _, c := range s.Changes {
		to := c.To
		if to.IsZero() {
			to = c.Of
		}
		r.events.put("BEGIN", "VEVENT")
		r.events.put("UID", id.String())
		local("RECURRENCE-ID", c.Of)
		r.events.put("DTSTART", utc(when(to)))
		r.describe(i, c.To.IsZero())
	}
	return nil
}

// local writes an instant in the wall-clock time of a zone. The names of zones
// are letters, digits and +-_/ ([civil.LoadZone]).
func (l *lines) local(name string, t time.Time, zone string) {
	if zone == "UTC" {
		l.put(name, utc(t))
		return
	}
	l.put(name+";TZID="+zone, t.Format("20060102T150405"))
}
