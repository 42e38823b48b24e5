package ical

import (
	"fmt"
	"time"
)

// usedZone is a zone that events are written in, from the first of them.
type usedZone struct {
	name     string
	zone     *time.Location
	from, to time.Time
}

// zoneYears is how many years a VTIMEZONE goes beyond the days of the feed.
const zoneYears = 10

// use notes that an event begins at a time in a zone.
func (r *writer) use(name string, zone *time.Location, at time.Time) {
	if name == "UTC" {
		return
	}
	for i := range r.used {
		if r.used[i].name == name {
			if at.Before(r.used[i].from) {
				r.used[i].from = at
			}
			return
		}
	}
	end := r.feed.Stamp
	if last := r.feed.Days.Last(); !last.IsZero() {
		end = time.Date(last.Year(), last.Month(), last.Day(), 0, 0, 0, 0, time.UTC)
	}
	if at.After(end) {
		end = at
	}
	r.used = append(r.used, usedZone{name, zone, at, end.AddDate(zoneYears, 0, 0)})
}

// zone writes a VTIMEZONE: what the clocks of the zone showed before its first
// event, and each change from then on. Changes stand one by one, not as a rule,
// because there are zones without one.
func (l *lines) zone(u usedZone) {
	l.put("BEGIN", "VTIMEZONE")
	l.put("TZID", u.name)
	at := u.from.AddDate(-1, 0, 0).In(u.zone)
	_, offset := at.Zone()
	l.observance(at, offset)
	for at.Before(u.to) {
		next := at.AddDate(0, 0, 1)
		if _, after := next.Zone(); after != offset {
			change := changeBetween(at, next, offset)
			l.observance(change, offset)
			offset = after
		}
		at = next
	}
	l.put("END", "VTIMEZONE")
}

// changeBetween is the first instant at which the offset is another one.
func changeBetween(from, to time.Time, offset int) time.Time {
	for to.Sub(from) > time.Second {
		middle := from.Add(to.Sub(from) / 2).Truncate(time.Second)
		if _, o := middle.Zone(); o == offset {
			from = middle
		} else {
			to = middle
		}
	}
	return to
}

// observance writes what clocks show from a change on. The change is said by the
// clock as it was before.
func (l *lines) observance(change time.Time, before int) {
	kind := "STANDARD"
	if change.IsDST() {
		kind = "DAYLIGHT"
	}
	name, after := change.Zone()
	l.put("BEGIN", kind)
	l.put("DTSTART", change.In(time.FixedZone("", before)).Format("20060102T150405"))
	l.put("TZOFFSETFROM", offsetText(before))
	l.put("TZOFFSETTO", offsetText(after))
	l.put("TZNAME", name)
	l.put("END", kind)
}

// offsetText writes an offset as in +0100, with seconds where there are any.
func offsetText(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	text := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		text += fmt.Sprintf("%02d", seconds%60)
	}
	return text
}
