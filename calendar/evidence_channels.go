package calendar

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// lane is what a channel publishes.
type lane struct {
	channel channel.ID
	times   []showing // in the order of time
	longest int64     // seconds that one of them takes
}

// lanes are the channels of the calendar in the order in which entries and then
// promises name them. An entry with two posts on a channel, such as a story
// beside a post, is there once.
func (e *Evidence) lanes() []lane {
	if e.made == nil {
		e.made, e.laneOf = e.makeLanes()
	}
	return e.made
}

// lane is what one channel publishes.
func (e *Evidence) lane(id channel.ID) lane {
	lanes := e.lanes()
	return lanes[e.laneOf[e.canonical(id)]]
}

func (e *Evidence) makeLanes() (all []lane, at map[channel.ID]int) {
	at = map[channel.ID]int{}
	find := func(id channel.ID) int {
		if _, ok := at[id]; !ok {
			at[id] = len(all)
			all = append(all, lane{channel: id})
		}
		return at[id]
	}
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			id := e.canonical(post.Channel)
			if slices.ContainsFunc(entry.Posts[:j], func(p Post) bool { return e.canonical(p.Channel) == id }) {
				continue
			}
			n := find(id)
			all[n].times = append(all[n].times, e.showings(i)...)
			all[n].longest = max(all[n].longest, e.seconds(i))
		}
	}
	for _, promise := range e.calendar.Promises {
		find(e.canonical(promise.Channel))
	}
	for i := range all {
		slices.SortStableFunc(all[i].times, func(a, b showing) int { return a.time.Compare(b.time) })
	}
	return all, at
}

// canonical is the ID of a channel that goes by several names.
func (e *Evidence) canonical(id channel.ID) channel.ID {
	if spec, ok := e.spec(id); ok {
		return spec.ID
	}
	return id
}

// days are those of the calendar's period, and without one those from the first
// entry to the last.
func (e *Evidence) days() civil.Period {
	if !e.calendar.Period.IsZero() || len(e.times) == 0 {
		return e.calendar.Period
	}
	first, last := e.times[0].day, e.times[0].day
	for _, s := range e.times {
		if s.day.Before(first) {
			first = s.day
		}
		if s.day.After(last) {
			last = s.day
		}
	}
	p, _ := civil.NewPeriod(first, last) // the days of showings are never zero
	return p
}
