// Package ical writes a calendar as an iCalendar feed (RFC 5545), which calendar
// programs subscribe to, and reads the all-day events of such a feed as holidays.
//
// [Write] gives an event for each time that an entry takes place, in UTC, so that
// every program shows the instants that this library computes; [Feed] has a
// choice of recurrence rules instead. Whatever the state of an entry, it is in
// the feed, and says its state.
//
// A feed has the properties VERSION, PRODID, CALSCALE, METHOD, NAME and
// X-WR-CALNAME, and its events UID, DTSTAMP, DTSTART, DURATION, SUMMARY,
// DESCRIPTION, CATEGORIES, CONTACT, URL, STATUS, TRANSP and SEQUENCE; where it
// has rules, RRULE, RDATE, EXDATE and RECURRENCE-ID as well. No text of an entry
// becomes a property or a parameter. The package writes no attendees and no
// alarms: a feed informs, it does not invite.
//
// It reads no clock: the time of the feed is given.
package ical
