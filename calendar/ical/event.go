package ical

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/uuids"
)

// entry writes the events of the i-th entry.
func (r *writer) entry(i int) error {
	series := r.calendar.Series(i)
	if series.Start.Date.IsZero() {
		return nil
	}
	id, ok := r.calendar.EntryID(i)
	if !ok {
		return &Error{Class: ErrFeed, Message: i18n.Text{
			EN: "it has neither a key nor an ID: give it a key, which stays the same in every feed",
			ES: "no tiene ni clave ni ID: dele una clave, que se mantenga en todos los calendarios",
		}}
	}
	if r.seen[id.String()] {
		return &Error{Class: ErrFeed, Message: i18n.Text{
			EN: "an earlier entry has the same key or ID: give it another one",
			ES: "una entrada anterior tiene la misma clave o el mismo ID: dele otra",
		}}
	}
	r.seen[id.String()] = true
	single := series.Repeat.IsZero() && len(series.Extra)+len(series.Except)+len(series.Changes) == 0
	if r.feed.Rules && !single && !strings.HasPrefix(series.Repeat.String(), "FREQ=HOURLY") {
		return r.series(i, id, series)
	}
	return r.times(i, id, series, single)
}

// times writes a series time by time, as one event if there is nothing but its
// start.
func (r *writer) times(i int, id uuid.UUID, series calendar.Series, single bool) error {
	for o, err := range series.Occurrences(r.feed.Days, r.zones) {
		if err != nil {
			return err
		}
		uid := id
		if !single {
			uid = occurrenceID(id, o)
		}
		r.events.put("BEGIN", "VEVENT")
		r.events.put("UID", uid.String())
		r.events.put("DTSTART", utc(o.Time))
		r.describe(i, o.Cancelled)
	}
	return nil
}

// occurrenceID is the UID of one time of a series: of the slot that the series
// has, whatever became of it.
func occurrenceID(id uuid.UUID, o calendar.Occurrence) uuid.UUID {
	key := o.Of.String()
	if o.Again {
		key += " again"
	}
	return uuids.Derive(id, key)
}

// utc writes an instant as in 20250330T073000Z.
func utc(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// describe writes what an event of the i-th entry has beside its times, and its
// end.
func (r *writer) describe(i int, cancelled bool) {
	e := r.calendar.Entries[i]
	state := e.State()
	status := "TENTATIVE"
	switch state {
	case calendar.Approved, calendar.Scheduled, calendar.Published, calendar.Measured:
		status = "CONFIRMED"
	case calendar.Cancelled:
		cancelled = true
	}
	if cancelled {
		status = "CANCELLED"
	}
	l := &r.events
	l.put("DTSTAMP", utc(r.feed.Stamp))
	if e.Length > 0 {
		l.put("DURATION", "PT"+strconv.FormatInt(int64(e.Length), 10)+"M")
	}
	l.text("SUMMARY", cmp.Or(e.Title, e.Key))
	l.text("DESCRIPTION", r.description(e))
	l.texts("CATEGORIES", append(r.channels(e), state.Name().In(r.feed.Lang)))
	l.text("CONTACT", e.Owner)
	if link := firstLink(e); link != "" {
		l.put("URL", link)
	}
	l.put("STATUS", status)
	l.put("TRANSP", "TRANSPARENT") // a post takes nobody's time
	l.put("SEQUENCE", strconv.Itoa(e.Sequence()))
	l.put("END", "VEVENT")
}

// description says the state of the entry, and what each channel gets.
func (r *writer) description(e calendar.Entry) string {
	parts := []string{i18n.Sprintf(i18n.Text{EN: "State: %s", ES: "Estado: %s"}, e.State().Name()).In(r.feed.Lang)}
	for _, p := range e.Posts {
		head := r.channel(p.Channel)
		if p.Format != "" {
			head += ", " + p.Format.Name().In(r.feed.Lang)
		}
		parts = append(parts, strings.Join(slices.DeleteFunc(append([]string{head, p.Title, p.Text}, p.Links...),
			func(s string) bool { return s == "" }), "\n"))
	}
	return strings.Join(parts, "\n\n")
}

func (r *writer) channels(e calendar.Entry) []string {
	var names []string
	for _, p := range e.Posts {
		if name := r.channel(p.Channel); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// channel is the name of a standard channel, the ID of another.
func (r *writer) channel(id channel.ID) string {
	if spec, ok := channel.Standard().Lookup(string(id)); ok {
		return spec.Name.In(r.feed.Lang)
	}
	return string(id)
}

// firstLink is the first link of the entry that a reader can follow, in ASCII.
func firstLink(e calendar.Entry) string {
	for _, p := range e.Posts {
		for _, link := range p.Links {
			if calendar.CheckLink(link) != nil {
				continue
			}
			if u, err := url.Parse(link); err == nil && plain(u.String()) {
				return u.String()
			}
		}
	}
	return ""
}

// plain reports whether s is made of characters that a URI may have.
func plain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\^`{|}", r) })
}
