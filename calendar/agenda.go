package calendar

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Agenda is what takes place on some days, by the clocks of one zone: a day, a
// week, a month of the calendar as somebody there sees it.
//
// The zero Agenda has no days.
type Agenda struct {
	Calendar Calendar
	Days     civil.Period
	Zone     string
	Items    []Item // in the order of time; at the same time, in that of Entries
	Undated  []int  // positions of entries that have no slot so far
}

// Item is an entry at one of its times.
type Item struct {
	Entry      int // position in Entries
	Occurrence Occurrence
	Start      time.Time // in the zone of the agenda
}

// Day returns the day of the item in the zone of its agenda.
func (i Item) Day() civil.Date { return civil.DateOf(i.Start) }

// Agenda returns what takes place on the days, as the clocks of a zone show it;
// "" is the zone of the calendar. What repeats is there each time, and what was
// called off too, marked as such.
//
// It fails if zones does not have the zone, with the error of
// [civil.Zones.Location]. Entries that cannot be placed come as an [EntryError]
// each, joined, together with the agenda of all others: those in a zone that
// zones does not have, and those that repeat too often ([ErrCapped]).
func (c Calendar) Agenda(days civil.Period, zone string, zones civil.Zones) (Agenda, error) {
	zone = cmp.Or(zone, c.Zone)
	where, err := zones.Location(zone)
	if err != nil {
		return Agenda{}, err
	}
	a := Agenda{Calendar: c, Days: days, Zone: zone}
	window := widened(days)
	var faults []error
	for i := range c.Entries {
		series := c.Series(i)
		if series.Start.Date.IsZero() {
			a.Undated = append(a.Undated, i)
			continue
		}
		for o, err := range series.Occurrences(window, zones) {
			if err != nil {
				faults = append(faults, &EntryError{Position: i, Name: c.Entries[i].name(), Err: err})
				break
			}
			item := Item{Entry: i, Occurrence: o, Start: o.Time.In(where)}
			if days.Contains(item.Day()) {
				a.Items = append(a.Items, item)
			}
		}
	}
	slices.SortStableFunc(a.Items, func(x, y Item) int { return x.Start.Compare(y.Start) })
	return a, errors.Join(faults...)
}

// widened is the period with two days before and after it: in another zone it
// may be a day earlier or later, and the clocks of two zones may show dates
// that are two days apart.
func widened(days civil.Period) civil.Period {
	const margin = 2
	first, last := days.First().AddDays(-margin), days.Last().AddDays(margin)
	if first.IsZero() {
		first = days.First()
	}
	if last.IsZero() {
		last = days.Last()
	}
	wide, err := civil.NewPeriod(first, last)
	if err != nil {
		return days // the zero Period
	}
	return wide
}

// On returns the items of a day.
func (a Agenda) On(d civil.Date) []Item {
	first, _ := slices.BinarySearchFunc(a.Items, d, func(i Item, d civil.Date) int { return i.Day().Compare(d) })
	last := first
	for last < len(a.Items) && a.Items[last].Day() == d {
		last++
	}
	return slices.Clip(a.Items[first:last])
}
