package calendar

import (
	"math/bits"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// dayFilter says which days of a month satisfy a rule. It keeps the month that
// it was asked for last.
type dayFilter struct {
	rule  Recurrence // with what its start implies
	month civil.Period
	days  uint32 // of the month, bit 1 is the first
}

// newDayFilter adds to r what it leaves to the start: the weekday of a weekly
// rule, the day of a monthly one, the day and the month of a yearly one.
func newDayFilter(r Recurrence, start civil.Date) *dayFilter {
	if len(r.days) == 0 && r.monthDays == (dayMask{}) {
		switch r.frequency {
		case yearly:
			if r.months == 0 {
				r.months = 1 << start.Month()
			}
			r.monthDays.first = 1 << start.Day()
		case monthly:
			r.monthDays.first = 1 << start.Day()
		case weekly:
			r.days = []ordinalDay{{day: start.Weekday()}}
		}
	}
	return &dayFilter{rule: r}
}

// has reports whether d satisfies the rule.
func (f *dayFilter) has(d civil.Date) bool {
	if d.Before(f.month.First()) || d.After(f.month.Last()) {
		f.load(civil.MonthOf(d))
	}
	return f.days>>(d.Sub(f.month.First())+1)&1 == 1
}

// inMonth appends the days that satisfy the rule in the month of a day.
func (f *dayFilter) inMonth(days []civil.Date, d civil.Date) []civil.Date {
	f.load(civil.MonthOf(d))
	for set := f.days; set != 0; set &= set - 1 {
		days = append(days, f.month.First().AddDays(bits.TrailingZeros32(set)-1))
	}
	return days
}

func (f *dayFilter) load(month civil.Period) {
	f.month, f.days = month, 0
	r := f.rule
	if r.months != 0 && r.months>>month.First().Month()&1 == 0 {
		return
	}
	length := month.Days()
	f.days = 1<<(length+1) - 2
	if m := r.monthDays; m != (dayMask{}) {
		fromEnd := bits.Reverse64(uint64(m.last)) >> (62 - length) // bit 1, the last day, goes to bit length
		f.days &= m.first | uint32(fromEnd)
	}
	if len(r.days) > 0 {
		f.days &= f.weekdays(length)
	}
}

// weekdays are the days of the month that BYDAY names. Ordinals count in the
// month, and in the year where a yearly rule has no BYMONTH.
func (f *dayFilter) weekdays(length int) uint32 {
	first := f.month.First()
	before, span := 0, length // days of the span before the month
	if f.rule.frequency == yearly && f.rule.months == 0 {
		before, span = first.YearDay()-1, civil.YearOf(first).Days()
	}
	var set uint32
	for i := range length {
		weekday := (first.Weekday() + time.Weekday(i)) % 7
		fromFirst, fromLast := (before+i)/7+1, (span-before-i-1)/7+1
		if slices.ContainsFunc(f.rule.days, func(d ordinalDay) bool {
			return d.day == weekday && (d.n == 0 || d.n == fromFirst || d.n == -fromLast)
		}) {
			set |= 2 << i
		}
	}
	return set
}

// at are the days of a period that BYSETPOS picks, all of them where there is no
// such part.
func (r Recurrence) at(days []civil.Date) []civil.Date {
	if len(r.positions) == 0 {
		return days
	}
	n, picked := len(days), days[:0]
	for i, day := range days {
		if slices.Contains(r.positions, i+1) || slices.Contains(r.positions, i-n) {
			picked = append(picked, day)
		}
	}
	return picked
}
