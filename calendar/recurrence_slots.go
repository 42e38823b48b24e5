package calendar

import (
	"iter"
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
)

// slots yields the wall clocks of the rule from start on, in order, up to the
// last of some days; neither COUNT nor UNTIL ends them. Those before the first of
// the days are left out where no COUNT has to see them.
func (r Recurrence) slots(start civil.Slot, days civil.Period) iter.Seq[civil.Slot] {
	from := days.First()
	if r.count > 0 || from.Before(start.Date) {
		from = start.Date
	}
	filter := newDayFilter(r, start.Date)
	each := filter.dates
	if r.frequency == hourly {
		each = filter.hours
	}
	return func(yield func(civil.Slot) bool) {
		for slot := range each(start, from, days.Last()) {
			if !slot.Date.Before(from) && !yield(slot) {
				return
			}
		}
	}
}

// lastPeriod is more days than the calendar has.
const lastPeriod = 10_000 * 366

// cycle is after how many periods the days of a rule come again: the calendar
// repeats itself every 400 years, which are whole weeks.
func (r Recurrence) cycle() int {
	return [...]int{daily: 146_097, weekly: 20_871, monthly: 4_800, yearly: 400}[r.frequency]
}

// dates yields the slots of a rule that is not hourly, from start to the day to,
// period after period; periods before the one of the day from are passed over. It
// ends where a rule had no day in a whole cycle, because it never will.
func (f *dayFilter) dates(start civil.Slot, from, to civil.Date) iter.Seq[civil.Slot] {
	return func(yield func(civil.Slot) bool) {
		interval, slot := int64(f.rule.interval), start
		var days []civil.Date
		empty := 0
		for n := f.rule.periods(start.Date, from) / interval * interval; n < lastPeriod && empty < f.rule.cycle(); n += interval {
			period := f.rule.period(start.Date, int(n))
			if period.After(to) || period.IsZero() && n > 0 {
				return
			}
			days = f.rule.at(f.inPeriod(days[:0], period))
			if empty++; len(days) > 0 {
				empty = 0
			}
			for _, slot.Date = range days {
				if slot.Date.After(to) {
					return
				}
				if !slot.Date.Before(start.Date) && !yield(slot) {
					return
				}
			}
		}
	}
}

// period is the first day of the n-th period after the one of start.
func (r Recurrence) period(start civil.Date, n int) civil.Date {
	switch r.frequency {
	case yearly:
		return start.AddDays(1 - start.YearDay()).AddMonths(12 * n)
	case monthly:
		return start.AddDays(1 - start.Day()).AddMonths(n)
	case weekly:
		return start.AddDays(7*n - r.dayOfWeek(start))
	}
	return start.AddDays(n)
}

// periods counts the periods from the one of start to the one of the day to.
func (r Recurrence) periods(start, to civil.Date) int64 {
	switch r.frequency {
	case yearly:
		return int64(to.Year() - start.Year())
	case monthly:
		return int64(12*(to.Year()-start.Year())) + int64(to.Month()-start.Month())
	case weekly:
		return int64(to.Sub(start)+r.dayOfWeek(start)) / 7
	}
	return int64(to.Sub(start))
}

// dayOfWeek numbers the days of the rule's week, from 0.
func (r Recurrence) dayOfWeek(d civil.Date) int {
	return (int(d.Weekday()) - int(r.weekStart) + 7) % 7
}

// inPeriod appends the days of a period, which begins with first, that satisfy
// the rule.
func (f *dayFilter) inPeriod(days []civil.Date, first civil.Date) []civil.Date {
	switch f.rule.frequency {
	case yearly:
		for month := range 12 {
			days = f.inMonth(days, first.AddMonths(month))
		}
		return days
	case monthly:
		return f.inMonth(days, first)
	}
	length := 1
	if f.rule.frequency == weekly {
		length = 7
	}
	for i := range length {
		if day := first.AddDays(i); f.has(day) {
			days = append(days, day)
		}
	}
	return days
}

// hours yields the slots of an hourly rule, which keep to the grid of hours on
// the wall: every third hour is at 9, 12, 15 on either side of a change of
// clocks.
func (f *dayFilter) hours(start civil.Slot, from, to civil.Date) iter.Seq[civil.Slot] {
	return func(yield func(civil.Slot) bool) {
		if p := f.rule.positions; len(p) > 0 && !slices.Contains(p, 1) && !slices.Contains(p, -1) {
			return // an hour has one slot
		}
		interval, slot := int64(f.rule.interval), start
		n := max(0, int64(from.Sub(start.Date))*24-int64(start.Clock.Hour())) / interval * interval
		for {
			hour := int64(start.Clock.Hour()) + n
			if hour/24 >= lastPeriod {
				return
			}
			slot.Date = start.Date.AddDays(int(hour / 24))
			if slot.Date.IsZero() || slot.Date.After(to) {
				return
			}
			if !f.has(slot.Date) {
				// To the first hour of the grid that is on another day.
				n += (24 - hour%24 + interval - 1) / interval * interval
				continue
			}
			slot.Clock = onTheHour(start.Clock, int(hour%24))
			if !yield(slot) {
				return
			}
			n += interval
		}
	}
}

// onTheHour is c with another hour.
func onTheHour(c civil.Clock, hour int) civil.Clock {
	c, _ = civil.NewClock(hour, c.Minute(), c.Second())
	return c
}
