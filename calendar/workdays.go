package calendar

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Workdays tell the days on which a team works from those on which it does
// not.
//
// The zero Workdays are Monday to Friday without holidays.
type Workdays struct {
	Weekend  []time.Weekday // days off every week; empty: Saturday and Sunday
	Holidays civil.Holidays // a day that is closed in part is a working day
}

// Contains reports whether the team works on the day d. It does not on the
// zero Date.
func (w Workdays) Contains(d civil.Date) bool {
	return !d.IsZero() && !slices.Contains(w.weekend(), d.Weekday()) && !closed(w.Holidays, d)
}

func (w Workdays) weekend() []time.Weekday {
	if len(w.Weekend) == 0 {
		return []time.Weekday{time.Saturday, time.Sunday}
	}
	return w.Weekend
}

// closed reports whether holidays close the whole day d, together if not alone.
func closed(holidays civil.Holidays, d civil.Date) bool {
	var until civil.Clock // the part of the day before it is closed
	for h := range holidays.On(d) {
		switch {
		case h.From.Compare(until) > 0:
			return false // they come in the order of From
		case h.Until == civil.Clock{}:
			return true
		case h.Until.Compare(until) > 0:
			until = h.Until
		}
	}
	return false
}

// Back returns the day that is n working days before d: what needs n whole
// working days and has to be there when d begins, begins on that day. For n
// below 1 it is d itself. A year without a working day in it has none, and
// then Back returns the zero Date.
func (w Workdays) Back(d civil.Date, n int) civil.Date {
	const year = 366
	for idle := 0; n > 0 && !d.IsZero(); idle++ {
		d = d.AddDays(-1)
		switch {
		case w.Contains(d):
			n, idle = n-1, 0
		case idle > year:
			return civil.Date{}
		}
	}
	return d
}

// Between returns how many working days there are from the day from to the day
// before until: 0 where until is not later, and from or to the zero Date.
func (w Workdays) Between(from, until civil.Date) int {
	days := until.Sub(from)
	if days <= 0 {
		return 0
	}
	week := Workdays{Weekend: w.Weekend}
	perWeek := 0
	for i := range 7 {
		if week.Contains(from.AddDays(i)) {
			perWeek++
		}
	}
	n := days / 7 * perWeek
	for i := range days % 7 {
		if week.Contains(from.AddDays(days - 1 - i)) {
			n++
		}
	}
	var last civil.Date // holidays of one day come one after the other
	for h := range w.Holidays.All() {
		if h.Date != last && !h.Date.Before(from) && h.Date.Before(until) && week.Contains(h.Date) && closed(w.Holidays, h.Date) {
			n--
		}
		last = h.Date
	}
	return n
}
