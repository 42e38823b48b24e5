package calendar

import (
	"slices"
	"sort"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// freeDays is how far the rules look for a free slot.
const freeDays = 28

// nextFree is the next slot at which a channel usually posts that is later than
// a time, and in the calendar's period if it has one, and at which nothing is
// planned or stopped; false if there is none in four weeks.
func (e *Evidence) nextFree(on lane, after time.Time) (civil.Slot, bool) {
	promise := slices.IndexFunc(e.calendar.Promises, func(p Promise) bool { return e.canonical(p.Channel) == on.channel })
	if promise < 0 {
		return civil.Slot{}, false
	}
	first := civil.DateOf(after.In(e.zone))
	days, _ := civil.NewPeriod(first, first.AddDays(freeDays)) // none at the end of the calendar
	if p := e.calendar.Period; !p.IsZero() {
		days, _ = days.Intersect(p)
	}
	for slot := range e.calendar.Promises[promise].Slots.Slots(days, e.calendar.Zone) {
		at, err := slot.Instant(e.at.Zones)
		if err == nil && at.Time.After(after) && !at.Moved && !e.busy(on, at.Time) && !e.stopped(on.channel, at.Time, slot.Date) {
			return slot, true
		}
	}
	return civil.Slot{}, false
}

// busy reports whether a channel publishes something less than the spacing
// before or after a time.
func (e *Evidence) busy(on lane, at time.Time) bool {
	second, spacing := at.Unix(), int64(e.at.Policy.spacing()/time.Second)
	next := sort.Search(len(on.times), func(i int) bool { return on.times[i].time.Unix() >= second+spacing })
	for _, s := range slices.Backward(on.times[:next]) {
		begin := s.time.Unix()
		if begin+on.longest+spacing <= second {
			break
		}
		if begin+e.seconds(s.entry)+spacing > second {
			return true
		}
	}
	return false
}

// stopped reports whether a hold or a blackout stops a channel then.
func (e *Evidence) stopped(id channel.ID, at time.Time, day civil.Date) bool {
	return slices.ContainsFunc(e.calendar.Holds, func(h Hold) bool { return e.holds(h, id, at) }) ||
		slices.ContainsFunc(e.calendar.Blackouts, func(b Blackout) bool { return b.Days.Contains(day) && e.among(b.Channels, id) })
}

// holds reports whether a hold stops a channel at a time, whatever name the
// channel goes by in either.
func (e *Evidence) holds(h Hold, id channel.ID, at time.Time) bool {
	if !e.among(h.Channels, id) {
		return false
	}
	h.Channels = nil
	return h.Stops(id, at)
}

// among reports whether a list of channels, empty for all of them, has one,
// whatever name it goes by.
func (e *Evidence) among(channels []channel.ID, id channel.ID) bool {
	return len(channels) == 0 || slices.ContainsFunc(channels, func(c channel.ID) bool { return e.canonical(c) == e.canonical(id) })
}
