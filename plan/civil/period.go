package civil

import (
	"cmp"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Period is a run of days from a first to a last one, both included; == compares.
//
// The zero Period is no period: it has no days, contains nothing, and its text
// is "".
type Period struct{ first, last Date }

// NewPeriod returns the period from first to last, both included.
//
// It fails with an [Error] of class [ErrPeriod] if
//   - first or last is the zero Date,
//   - last is before first.
func NewPeriod(first, last Date) (Period, error) {
	text := first.String() + "/" + last.String()
	switch {
	case first.IsZero():
		return Period{}, refuse(ErrPeriod, text, i18n.Text{
			EN: "period %s: the start is missing",
			ES: "periodo %s: falta el inicio",
		})
	case last.IsZero():
		return Period{}, refuse(ErrPeriod, text, i18n.Text{
			EN: "period %s: the end is missing",
			ES: "periodo %s: falta el final",
		})
	case last.Before(first):
		return Period{}, refuse(ErrPeriod, text, i18n.Text{
			EN: "period %s: the end, %s, is before the start, %s",
			ES: "periodo %s: el final, %s, es anterior al inicio, %s",
		}, last, first)
	}
	return Period{first, last}, nil
}

// DayOf returns the period of the day d alone; the zero Period for the zero Date.
func DayOf(d Date) Period { return Period{d, d} }

// WeekOf returns the ISO week of d, Monday to Sunday; the zero Period for the
// zero Date. The last week ends on Friday 9999-12-31 with the calendar.
func WeekOf(d Date) Period {
	if d.IsZero() {
		return Period{}
	}
	monday := d.monday()
	return Period{monday, Date{min(monday.n+6, lastDay)}}
}

// MonthOf returns the month of d; the zero Period for the zero Date.
func MonthOf(d Date) Period { return months(d, 1) }

// QuarterOf returns the quarter of d; the zero Period for the zero Date.
func QuarterOf(d Date) Period { return months(d, 3) }

// YearOf returns the year of d; the zero Period for the zero Date.
func YearOf(d Date) Period { return months(d, 12) }

// months is the block of that many months, counted from January, that has d.
func months(d Date, count time.Month) Period {
	if d.IsZero() {
		return Period{}
	}
	year, month, _ := d.fields()
	month -= (month - 1) % count
	last := month + count - 1
	return Period{
		Date{dayNumber(year, month, 1)},
		Date{dayNumber(year, last, daysIn(year, last))},
	}
}

// First returns the first day; the zero Date for the zero Period.
func (p Period) First() Date { return p.first }

// Last returns the last day, which belongs to the period; the zero Date for the
// zero Period.
func (p Period) Last() Date { return p.last }

// IsZero reports whether p is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Days returns the number of days, at least 1; 0 for the zero Period. A day on
// which the clocks change is one day.
func (p Period) Days() int {
	if p.IsZero() {
		return 0
	}
	return p.last.Sub(p.first) + 1
}

// Contains reports whether d is one of p's days.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.first) && !d.After(p.last)
}

// Covers reports whether every day of q is one of p's. The zero Period neither
// covers nor is covered.
func (p Period) Covers(q Period) bool { return p.Contains(q.first) && p.Contains(q.last) }

// Overlaps reports whether p and q have a day in common.
func (p Period) Overlaps(q Period) bool {
	_, ok := p.Intersect(q)
	return ok
}

// Intersect returns the days that p and q have in common, and false with the
// zero Period if there are none.
func (p Period) Intersect(q Period) (Period, bool) {
	if p.IsZero() || q.IsZero() {
		return Period{}, false
	}
	both := Period{Date{max(p.first.n, q.first.n)}, Date{min(p.last.n, q.last.n)}}
	if both.last.Before(both.first) {
		return Period{}, false
	}
	return both, true
}

// Compare orders periods by first day, then by last day. The zero Period is
// before every other.
func (p Period) Compare(q Period) int {
	return cmp.Or(p.first.Compare(q.first), p.last.Compare(q.last))
}
