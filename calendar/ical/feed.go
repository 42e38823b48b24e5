package ical

import (
	"cmp"
	"errors"
	"io"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Feed says how a calendar is written.
//
// The zero Feed lacks its time; [Write] refuses it.
type Feed struct {
	Stamp time.Time    // when the feed was made (DTSTAMP): the caller's clock
	Days  civil.Period // what is in it; zero: the calendar's period, or every day where it has none
	Rules bool         // entries that repeat as one event with its rule and the time zone, not as many
	Lang  i18n.Lang    // of the words that are not the calendar's own
}

// Write writes the entries of a calendar that take place on some days, in the
// order of Entries and of time. An entry without a slot is in no feed.
//
// The UID of an event is the entry's ID ([calendar.Calendar.EntryID]), and for
// one time of a series the UUID derived from it and from the slot that the series
// has, so that a feed that is read again replaces what it brought before, moved
// events included. SEQUENCE is [calendar.Entry.Sequence]. STATUS is CONFIRMED
// from approval on, CANCELLED for what was cancelled, and else TENTATIVE; the
// state stands among the CATEGORIES and in the DESCRIPTION.
//
// With Rules, a series is one event in the wall-clock time of its zone, with
// RRULE, RDATE, EXDATE and an event for each change, and a VTIMEZONE that reaches
// ten years beyond the days of the feed; programs then expand the rule. Days
// choose the series, not their times. Series of every so many hours are still
// written time by time, because programs do not agree on what they do at a change
// of clocks.
//
// The same arguments give the same bytes. Nothing is written if Write fails: with
// an [Error] of class [ErrFeed] if Stamp is zero or its year is not from 1 to
// 9999, with the error of w, and with [calendar.EntryError]s, joined, for entries
// that
//   - cannot be placed, as [calendar.Series.Occurrences] says,
//   - have neither ID nor key, and so no UID, or the UID of an earlier entry.
func Write(w io.Writer, c calendar.Calendar, zones civil.Zones, f Feed) error {
	if f.Stamp.IsZero() || civil.DateOf(f.Stamp.UTC()).IsZero() {
		return &Error{Class: ErrFeed, Message: i18n.Text{
			EN: "the feed has no time: give Stamp, the moment at which it is made",
			ES: "el calendario no tiene hora: indique Stamp, el momento en que se genera",
		}}
	}
	if f.Days.IsZero() {
		f.Days = c.Period
	}
	r := writer{calendar: c, zones: zones, feed: f, seen: make(map[string]bool)}
	var faults []error
	for i := range c.Entries {
		if err := r.entry(i); err != nil {
			e := c.Entries[i]
			faults = append(faults, &calendar.EntryError{Position: i, Name: cmp.Or(e.Key, e.Title), Err: err})
		}
	}
	if err := errors.Join(faults...); err != nil {
		return err
	}
	var out lines
	out.put("BEGIN", "VCALENDAR")
	out.put("VERSION", "2.0")
	out.put("PRODID", "-//pauta//calendar//EN")
	out.put("CALSCALE", "GREGORIAN")
	out.put("METHOD", "PUBLISH")
	out.text("NAME", c.Name)
	out.text("X-WR-CALNAME", c.Name)
	for _, zone := range r.used {
		out.zone(zone)
	}
	out.b.WriteString(r.events.b.String())
	out.put("END", "VCALENDAR")
	_, err := io.WriteString(w, out.b.String())
	return err
}

// writer gathers the events of a feed.
type writer struct {
	calendar calendar.Calendar
	zones    civil.Zones
	feed     Feed
	seen     map[string]bool // UIDs of entries
	used     []usedZone
	events   lines
}
