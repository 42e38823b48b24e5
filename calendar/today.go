package calendar

import (
	"errors"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// Need is an entry that waits for somebody.
type Need struct {
	Entry int       // position in Entries
	To    State     // the step that it waits for
	Due   time.Time // when it is to be published, in the calendar's zone; zero: that is open
	Late  bool      // Due has passed, and it is not published
}

// Today returns the entries that wait for a person, by key, to be taken to the
// state that usually comes next ([Workflow.Next]), if they are to be published
// by the end of today or of as many days after it as given; late ones first,
// those without a slot last. Today is the day of now in the calendar's zone.
//
// An entry waits for its approver where the step is for whoever answers for it;
// else for its owner, or where the team's matrix gives the activity to others
// and not to the owner, for them ([Move.Who]). Cancelled occurrences are passed
// over.
//
// It fails if zones does not have the calendar's zone. Entries that cannot be
// placed come as an [EntryError] each, joined, together with the needs of all
// others.
func (c Calendar) Today(who string, now time.Time, days int, zones civil.Zones) ([]Need, error) {
	zone, err := zones.Location(c.Zone)
	if err != nil {
		return nil, err
	}
	today := civil.DateOf(now.In(zone))
	window, err := civil.NewPeriod(today, today.AddDays(max(days, 0)))
	if err != nil {
		return nil, err
	}
	w := c.workflow()
	var list []Need
	var faults []error
	for i, e := range c.Entries {
		state := e.state(w)
		usual := slices.IndexFunc(w.Moves, func(m Move) bool { return m.From == state })
		if usual < 0 || slices.Contains(w.Ends, state) {
			continue
		}
		m := w.Moves[usual]
		if !slices.Contains(c.asked(e, m), who) {
			continue
		}
		due, ok, err := c.due(i, window, zones)
		switch {
		case err != nil:
			faults = append(faults, &EntryError{Position: i, Name: e.name(), Err: err})
		case ok:
			_, out := e.Reached(Published)
			list = append(list, Need{Entry: i, To: m.To, Due: due, Late: !due.IsZero() && due.Before(now) && !out})
		}
	}
	slices.SortStableFunc(list, func(a, b Need) int {
		if a.Due.IsZero() || b.Due.IsZero() {
			return -a.Due.Compare(b.Due) // no slot comes last
		}
		return a.Due.Compare(b.Due)
	})
	return list, errors.Join(faults...)
}

// asked is whom a move of the entry waits for.
func (c Calendar) asked(e Entry, m Move) []string {
	person := e.Owner
	if m.Letter == roles.Accountable && e.Approver != "" {
		return people(c.Team.Crew, e.Approver)
	}
	who := m.Who(c.Team)
	if person == "" {
		return who
	}
	owners := people(c.Team.Crew, person)
	if len(who) == 0 || slices.ContainsFunc(owners, func(one string) bool { return slices.Contains(who, one) }) {
		return owners
	}
	return who
}

// due is when an entry is to be published: its slot, if that is not after the
// window; the first of its times in the window, if it repeats.
func (c Calendar) due(i int, window civil.Period, zones civil.Zones) (due time.Time, ok bool, err error) {
	series := c.Series(i)
	zone := zones[c.Zone]
	if series.Start.Date.IsZero() {
		return time.Time{}, true, nil
	}
	if series.Repeat.IsZero() && len(series.Extra)+len(series.Except)+len(series.Changes) == 0 {
		at, err := series.Start.Instant(zones)
		if err != nil {
			return time.Time{}, false, err
		}
		local := at.Time.In(zone)
		return local, !civil.DateOf(local).After(window.Last()), nil
	}
	for o, err := range series.Occurrences(widened(window), zones) {
		if err != nil {
			return time.Time{}, false, err
		}
		local := o.Time.In(zone)
		if !o.Cancelled && window.Contains(civil.DateOf(local)) {
			return local, true, nil
		}
	}
	return time.Time{}, false, nil
}
