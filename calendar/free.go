package calendar

import (
	"errors"
	"math"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrNoSlot is the class of [SlotError].
var ErrNoSlot = errors.New("calendar: no free slot")

// SlotError says for which channel there is no free slot, and why.
type SlotError struct {
	Channel channel.ID
	Problem i18n.Text
}

func (e *SlotError) Error() string { return e.Text().EN }

// Unwrap returns [ErrNoSlot].
func (e *SlotError) Unwrap() error { return ErrNoSlot }

// Text says the error in both languages.
func (e *SlotError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "channel %s: %s", ES: "canal %s: %s"}, i18n.Quote(string(e.Channel)), e.Problem)
}

// freeWeeks is how far NextFree looks.
const freeWeeks = 53

// NextFree returns the next slot at which a channel usually posts
// ([Promise].Slots, in the calendar's zone) and nothing is planned: the first one
// later than an instant that
//   - no entry of the channel comes nearer to than spacing, from its beginning to
//     the end of its length, or takes itself; entries and occurrences that are
//     cancelled take nothing,
//   - no hold stops and no blackout has the day of,
//   - the clocks do not skip.
//
// It fails with a [SlotError] (errors.Is [ErrNoSlot]) if the channel has no slots,
// or none of them is free in the 53 weeks from the day of that instant on; with an
// [EntryError] if an entry of the channel cannot be placed; and with the error of
// [civil.Zones.Location] if zones does not have the calendar's zone.
func (c Calendar) NextFree(id channel.ID, after time.Time, spacing time.Duration, zones civil.Zones) (civil.Slot, error) {
	zone, err := zones.Location(c.Zone)
	if err != nil {
		return civil.Slot{}, err
	}
	promise, _ := c.Promise(id)
	if promise.Slots.IsZero() {
		return civil.Slot{}, &SlotError{Channel: id, Problem: i18n.Text{
			EN: "the calendar promises no slots for it: give its promise a timetable",
			ES: "el calendario no le promete horas: ponga un horario en su promesa",
		}}
	}
	first := civil.DateOf(after.In(zone))
	for week := range freeWeeks {
		days := sevenDays(first.AddDays(7 * week))
		taken, err := c.taken(id, days, zones)
		if err != nil {
			return civil.Slot{}, err
		}
		for slot := range promise.Slots.Slots(days, c.Zone) {
			at, err := slot.Instant(zones)
			if err != nil {
				return civil.Slot{}, err
			}
			second, apart := at.Time.Unix(), int64(spacing/time.Second)
			busy := slices.ContainsFunc(taken, func(t Span) bool {
				return t.Start == second || t.Start < second+apart && second < t.End+apart
			})
			if at.Time.After(after) && !at.Moved && !busy && !c.stopped(id, at.Time, slot.Date) {
				return slot, nil
			}
		}
	}
	return civil.Slot{}, &SlotError{Channel: id, Problem: i18n.Sprintf(i18n.Text{
		EN: "all slots of the %s weeks from %s on are taken or stopped",
		ES: "todas las horas de las %s semanas desde el %s están ocupadas o detenidas",
	}, i18n.Int(freeWeeks), first)}
}

// sevenDays are seven days from a day on, fewer at the end of the calendar.
func sevenDays(first civil.Date) civil.Period {
	last := first.AddDays(6)
	if last.IsZero() {
		last = civil.YearOf(first).Last()
	}
	days, _ := civil.NewPeriod(first, last)
	return days
}

// taken are the seconds that entries of the channel take about some days.
func (c Calendar) taken(id channel.ID, days civil.Period, zones civil.Zones) (taken []Span, err error) {
	for i, e := range c.Entries {
		if _, ok := e.Post(id); !ok || e.Slot.Date.IsZero() || e.State() == Cancelled {
			continue
		}
		for o, err := range c.Series(i).Occurrences(widened(days), zones) {
			if err != nil {
				return nil, &EntryError{Position: i, Name: e.name(), Err: err}
			}
			if !o.Cancelled {
				taken = append(taken, Span{Start: o.Time.Unix(), End: o.Time.Unix() + min(max(int64(e.Length), 0), math.MaxInt32)*60})
			}
		}
	}
	return taken, nil
}

// stopped reports whether a hold or a blackout stops the channel then.
func (c Calendar) stopped(id channel.ID, at time.Time, day civil.Date) bool {
	return slices.ContainsFunc(c.Holds, func(h Hold) bool { return h.Stops(id, at) }) ||
		slices.ContainsFunc(c.Blackouts, func(b Blackout) bool {
			return b.Days.Contains(day) && (len(b.Channels) == 0 || slices.Contains(b.Channels, id))
		})
}
