package calendar

import (
	"iter"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Weeks yields the weeks of a calendar sheet: as many whole weeks, beginning on
// the given day of the week, as it takes to show all days of the period, such
// as a month. Days before and after the period are among them;
// [civil.Period.Contains] tells. Outside the years 1 to 9999 a day is the zero
// Date.
func Weeks(days civil.Period, start time.Weekday) iter.Seq[[7]civil.Date] {
	return func(yield func([7]civil.Date) bool) {
		if days.IsZero() {
			return
		}
		const week = 7
		before := (int(days.First().Weekday()-start)%week + week) % week
		for at := -before; at < days.Days(); at += week {
			var dates [week]civil.Date
			for i := range dates {
				dates[i] = days.First().AddDays(at + i)
			}
			if !yield(dates) {
				return
			}
		}
	}
}
