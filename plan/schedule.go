package plan

import (
	"slices"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

// schedule is when entries of one kind take place: the days of those that come
// once, in their order, and the first day of those that repeat.
type schedule struct {
	days  []civil.Date
	since civil.Date // zero: none repeats
}

// within reports whether something may take place in the period. Of an entry
// that repeats it is taken that it does, from its first day on: when it ends, and
// what it leaves out, is the calendar's to say.
func (s schedule) within(p civil.Period) bool {
	if !s.since.IsZero() && !s.since.After(p.Last()) {
		return true
	}
	i, _ := slices.BinarySearchFunc(s.days, p.First(), civil.Date.Compare)
	return i < len(s.days) && !s.days[i].After(p.Last())
}

// work is what is done for an objective on a channel.
type work struct{ objective, channel string }

// schedules are those of the calendar's entries, by what they work on.
func (e *Evidence) schedules() map[work]schedule {
	planned := map[work]schedule{}
	for _, entry := range e.plan.Calendar.Entries {
		day := entry.Slot.Date
		if day.IsZero() || entry.State() == calendar.Cancelled {
			continue
		}
		for _, post := range entry.Posts {
			on := work{entry.Objective, string(post.Channel)}
			s := planned[on]
			if entry.Repeat.IsZero() {
				s.days = append(s.days, day)
			} else if s.since.IsZero() || day.Before(s.since) {
				s.since = day
			}
			planned[on] = s
		}
	}
	for _, s := range planned {
		slices.SortFunc(s.days, civil.Date.Compare)
	}
	return planned
}
