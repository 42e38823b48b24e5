package calendar

import (
	"iter"
	"strconv"
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// Evidence is what the rules look at: a calendar, what it is judged by, and
// when its entries take place.
//
// The zero Evidence is of an empty calendar.
type Evidence struct {
	calendar Calendar
	at       At
	channels channel.Catalog
	law      legal.Register
	workflow Workflow
	zone     *time.Location // of the calendar, UTC where that is not known
	today    civil.Date     // there
	times    []showing      // in the order of the entries, those of one entry in the order of time
	first    []int          // for each entry, its first one in times; one more for the end
	lost     []error        // for each entry, why its times are not known
	period   civil.Period   // the calendar's, and without one from its first day to its last
	byKey    map[string]int // the first entry with each key

	// Made when they are first asked for.
	made    []lane
	laneOf  map[channel.ID]int           // positions in made
	specs   map[channel.ID]*channel.Spec // nil for a channel that is not known
	holders map[string][]int             // positions of people of the team
}

// showing is one time at which an entry takes place.
type showing struct {
	entry       int
	slot        civil.Slot // as the wall clock has it
	time        time.Time
	day         civil.Date // in the calendar's zone
	moved, fold bool       // by a change of clocks
}

func newEvidence(c Calendar, at At) *Evidence {
	e := &Evidence{calendar: c, at: at, channels: at.Channels, law: at.Law, zone: time.UTC, byKey: map[string]int{}}
	if empty(e.channels.All()) {
		e.channels = channel.Standard()
	}
	if empty(e.law.All()) {
		e.law = legal.Standard()
	}
	if e.workflow = c.Workflow; len(e.workflow.Moves) == 0 {
		e.workflow = StandardWorkflow()
	}
	if zone, err := at.Zones.Location(c.Zone); err == nil {
		e.zone = zone
	}
	if !at.Now.IsZero() {
		e.today = civil.DateOf(at.Now.In(e.zone))
	}
	e.lost = make([]error, len(c.Entries))
	for i, entry := range c.Entries {
		if _, taken := e.byKey[entry.Key]; !taken {
			e.byKey[entry.Key] = i
		}
		e.first = append(e.first, len(e.times))
		e.show(i)
	}
	e.first = append(e.first, len(e.times))
	e.period = e.days()
	return e
}

// empty reports whether a sequence yields nothing.
func empty[T any](all iter.Seq[T]) bool {
	for range all {
		return false
	}
	return true
}

// mostTimes is how many times of entries that repeat are judged.
const mostTimes = 1_000_000

// show notes when an entry takes place: once at its slot, or as often as its
// series does in the period of the calendar.
func (e *Evidence) show(i int) {
	entry := e.calendar.Entries[i]
	if entry.Slot.IsZero() || e.idle(i) {
		return
	}
	if entry.Repeat.IsZero() && len(entry.Extra)+len(entry.Except)+len(entry.Changes) == 0 {
		slot := e.calendar.zoned(entry.Slot)
		instant, err := slot.Instant(e.at.Zones)
		if e.lost[i] = err; err == nil {
			e.note(i, slot, instant.Time, instant.Moved, instant.Fold)
		}
		return
	}
	series := e.calendar.Series(i)
	for o, err := range series.Occurrences(e.window(entry), e.at.Zones) {
		if err == nil && len(e.times) >= mostTimes {
			err = series.capped(mostTimes, i18n.Text{EN: "judge fewer days", ES: "revise menos días"})
		}
		if err != nil {
			e.lost[i] = err
			return
		}
		if !o.Cancelled {
			e.note(i, o.Slot, o.Time, o.Moved, o.Fold)
		}
	}
}

func (e *Evidence) note(i int, slot civil.Slot, t time.Time, moved, fold bool) {
	e.times = append(e.times, showing{
		entry: i, slot: slot, time: t, day: civil.DateOf(t.In(e.zone)), moved: moved, fold: fold,
	})
}

// window is the period in which a series is looked at: the calendar's, and
// without one a year from the first slot.
func (e *Evidence) window(entry Entry) civil.Period {
	if !e.calendar.Period.IsZero() {
		return e.calendar.Period
	}
	p, err := civil.NewPeriod(entry.Slot.Date, entry.Slot.Date.AddMonths(12).AddDays(-1))
	if err != nil { // at the end of the calendar
		return civil.DayOf(entry.Slot.Date)
	}
	return p
}

// idle reports whether an entry takes no time in the calendar.
func (e *Evidence) idle(i int) bool {
	switch e.state(i) {
	case Cancelled, OnHold, Failed:
		return true
	}
	return false
}

// state is the state of an entry.
func (e *Evidence) state(i int) State { return e.calendar.Entries[i].state(e.workflow) }

// out reports whether an entry has been published.
func (e *Evidence) out(i int) bool {
	s := e.state(i)
	return s == Published || s == Measured
}

// gone reports whether what an entry showed at a time is behind us: it has been
// published and, where it repeats, the time is past.
func (e *Evidence) gone(s showing) bool {
	return e.out(s.entry) && (e.calendar.Entries[s.entry].Repeat.IsZero() || s.time.Before(e.at.Now))
}

// ahead is the first time of an entry that is not gone and of
// which holds is true, and whether there is one.
func (e *Evidence) ahead(i int, holds func(showing) bool) (showing, bool) {
	for _, s := range e.showings(i) {
		if !e.gone(s) && holds(s) {
			return s, true
		}
	}
	return showing{}, false
}

// showings are the times of an entry.
func (e *Evidence) showings(i int) []showing { return e.times[e.first[i]:e.first[i+1]] }

// day is the first day of an entry, the zero Date where it has none.
func (e *Evidence) day(i int) civil.Date {
	if s := e.showings(i); len(s) > 0 {
		return s[0].day
	}
	return civil.Date{}
}

// path points at an entry or below it.
func (e *Evidence) path(i int, parts ...any) string {
	out := []string{"entries", strconv.Itoa(i)}
	for _, part := range parts {
		switch part := part.(type) {
		case int:
			out = append(out, strconv.Itoa(part))
		case string:
			out = append(out, part)
		}
	}
	return check.Path(out...)
}

// name is what a message calls an entry: its key, its ID or its title, quoted,
// or else its number.
func (e *Evidence) name(i int) i18n.Text {
	entry := e.calendar.Entries[i]
	switch {
	case entry.Key != "":
		return i18n.Same(i18n.Quote(entry.Key))
	case entry.ID != uuid.UUID{}:
		return i18n.Same(entry.ID.String())
	case entry.Title != "":
		return i18n.Same(i18n.Quote(entry.Title))
	}
	return i18n.Sprintf(i18n.Text{EN: "number %d", ES: "número %d"}, i+1)
}

// label is what a message calls a channel.
func (e *Evidence) label(id channel.ID) i18n.Text {
	if spec, ok := e.spec(id); ok {
		return spec.Name
	}
	return i18n.Same(i18n.Quote(string(id)))
}

// spec is what is known of a channel.
func (e *Evidence) spec(id channel.ID) (channel.Spec, bool) {
	spec, ok := e.specs[id]
	if !ok {
		if found, known := e.channels.Lookup(string(id)); known {
			spec = &found
		}
		if e.specs == nil {
			e.specs = map[channel.ID]*channel.Spec{}
		}
		e.specs[id] = spec
	}
	if spec == nil {
		return channel.Spec{}, false
	}
	return *spec, true
}

// workdays are the team's.
func (e *Evidence) workdays() Workdays {
	return Workdays{Weekend: e.at.Policy.Weekend, Holidays: e.at.Holidays}
}
