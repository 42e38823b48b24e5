package community

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// HourOfWeek is one of the 168 hours of a week, by the clock on the wall, and
// what happens at the desk in it.
//
// The zero HourOfWeek is Sunday midnight, and nothing happens.
type HourOfWeek struct {
	Day  time.Weekday
	Hour int // from 0 to 23
	// Inbound is what came in at that hour in all weeks together, and Weeks how
	// many there were.
	Inbound int64
	Weeks   int
	// Of its 60 minutes, Open are those in which the desk is open, Covered those
	// in which somebody is on duty, and Staff the minutes of all on duty together:
	// 120 are two people for the whole hour.
	Open, Covered, Staff int
}

// PerWeek is what comes in at that hour in a week, on average: 0 without weeks.
func (h HourOfWeek) PerWeek() float64 {
	if h.Weeks == 0 {
		return 0
	}
	return float64(h.Inbound) / float64(h.Weeks)
}

// AgentsFor is how many people it takes at that hour, at work at the same time,
// so that at least a share of what comes in, a fraction, is taken up within a
// time: Erlang C (stat.Desk.AgentsFor), for as much as comes in on average
// (PerWeek) and the mean time that one message takes a person. It is 0 where
// nothing comes in, undefined without weeks (too_few), and out of domain where
// Erlang C is.
//
// It lies where messages come in bursts, and for who holds several conversations
// at once.
func (h HourOfWeek) AgentsFor(share float64, within, handling time.Duration) (int64, kpi.Reason) {
	switch {
	case h.Weeks == 0:
		return 0, kpi.TooFew
	case h.Inbound == 0:
		return 0, 0
	}
	return stat.Desk{Arrivals: h.PerWeek(), Handling: handling}.AgentsFor(share, within)
}

// Load is what comes in at the desk in the hours of a week, from history,
// against the hours in which it is open and people are there.
//
// The zero Load is of no week.
type Load struct {
	Hours []HourOfWeek // 168, from Monday midnight
	Days  civil.Period // the days of the history, from first to last
}

// LoadOf counts what the audience says in the threads by hour of the week, by
// the clocks of a zone (nil is UTC), and puts the opening hours and those of the
// crew beside it. Whose hours are not known is on duty at no time. Weeks are
// those from the first day to the last, begun ones included.
//
// Its cost grows with the messages, and with the people.
func LoadOf(threads []Thread, zone *time.Location, open civil.Hours, crew roles.Crew) Load {
	if zone == nil {
		zone = time.UTC
	}
	load := Load{Hours: make([]HourOfWeek, 7*24)}
	var first, last civil.Date
	for said := range spoken(threads) {
		if said.At.IsZero() {
			continue
		}
		at := said.At.In(zone)
		load.Hours[hourOf(at)].Inbound++
		day := civil.DateOf(at)
		if first.IsZero() || day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	weeks := 0
	if p, err := civil.NewPeriod(first, last); err == nil {
		load.Days = p
		weeks = (civil.WeekOf(last).Last().Sub(civil.WeekOf(first).First()) + 1) / 7
	}
	monday := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC) // any Monday does
	for minute := range 7 * 24 * 60 {
		at := monday.Add(time.Duration(minute) * time.Minute)
		h := &load.Hours[hourOf(at)]
		h.Day, h.Hour, h.Weeks = at.Weekday(), at.Hour(), weeks
		if open.Open(at, civil.Holidays{}) {
			h.Open++
		}
		before := h.Staff
		for _, p := range crew.People {
			if p.Hours != nil && p.Hours.Open(at, civil.Holidays{}) {
				h.Staff++
			}
		}
		if h.Staff > before {
			h.Covered++
		}
	}
	return load
}

// hourOf is the number of an hour in its week, from Monday midnight.
func hourOf(t time.Time) int { return (int(t.Weekday())+6)%7*24 + t.Hour() }

// Busiest returns the hours in which something comes in, the busiest first;
// equals in the order of the week.
func (l Load) Busiest() []HourOfWeek {
	hours := slices.DeleteFunc(slices.Clone(l.Hours), func(h HourOfWeek) bool { return h.Inbound == 0 })
	slices.SortStableFunc(hours, func(a, b HourOfWeek) int { return int(b.Inbound - a.Inbound) })
	return hours
}

// Uncovered returns the hours in which at least so much comes in a week and
// nobody is there, for some part of the hour or all of it; the busiest first.
func (l Load) Uncovered(perWeek float64) []HourOfWeek {
	return slices.DeleteFunc(l.Busiest(), func(h HourOfWeek) bool { return h.PerWeek() < perWeek || h.Covered == 60 })
}
