package civil

import (
	"cmp"
	"fmt"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Date is a day of the proleptic Gregorian calendar, from 0001-01-01 to
// 9999-12-31. It knows nothing of hours and zones, and == compares.
//
// The zero Date is no date: it is before every other, its fields are 0, its
// text is "", and arithmetic leaves it as it is.
type Date struct{ n int32 }

// NewDate returns the date of a year, month and day.
//
// It fails with an [Error] of class [ErrDate] if
//   - the year is not from 1 to 9999,
//   - there is no such month, or no such day in that month: nothing is carried
//     over into the next one.
func NewDate(year int, month time.Month, day int) (Date, error) {
	text := func() string { return fmt.Sprintf("%04d-%02d-%02d", year, int(month), day) }
	switch {
	case year < firstYear || year > lastYear:
		return Date{}, refuse(ErrDate, text(), i18n.Text{
			EN: "date %s: the year is not from 1 to 9999",
			ES: "fecha %s: el año no está entre 1 y 9999",
		})
	case month < time.January || month > time.December:
		return Date{}, refuse(ErrDate, text(), i18n.Text{
			EN: "date %s: no such month",
			ES: "fecha %s: ese mes no existe",
		})
	case day < 1 || day > daysIn(year, month):
		return Date{}, refuse(ErrDate, text(), i18n.Text{
			EN: "date %s: no such day, that month has %d days",
			ES: "fecha %s: ese día no existe, el mes tiene %d días",
		}, daysIn(year, month))
	}
	return Date{dayNumber(year, month, day)}, nil
}

// MustDate is [ParseDate] for literals in tests and small programs; it panics
// where ParseDate fails.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the day that t shows in its own location. The zero time, and a
// day outside the years 1 to 9999, give the zero Date.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	if t.IsZero() || year < firstYear || year > lastYear {
		return Date{}
	}
	return Date{dayNumber(year, month, day)}
}

// dateAt is the date with the number n, the zero Date where there is none.
func dateAt(n int64) Date {
	if n < 1 || n > lastDay {
		return Date{}
	}
	return Date{int32(n)}
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

func (d Date) fields() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return civil(d.n)
}

// Year returns the year, from 1 to 9999; 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.fields()
	return year
}

// Month returns the month; 0 for the zero Date.
func (d Date) Month() time.Month {
	_, month, _ := d.fields()
	return month
}

// Day returns the day of the month, from 1; 0 for the zero Date.
func (d Date) Day() int {
	_, _, day := d.fields()
	return day
}

// Weekday returns the day of the week; of the zero Date it says Sunday, which
// means nothing.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// YearDay returns the day of the year, from 1 to 366; 0 for the zero Date.
func (d Date) YearDay() int {
	if d.IsZero() {
		return 0
	}
	return int(d.n-dayNumber(d.Year(), time.January, 1)) + 1
}

// Quarter returns the quarter of the year, from 1 to 4; 0 for the zero Date.
func (d Date) Quarter() int { return (int(d.Month()) + 2) / 3 }

// ISOWeek returns the week of ISO 8601 and the year it belongs to, which around
// New Year is not always the year of the date: 2027-01-01 is in week 53 of
// 2026. The zero Date has week 0 of year 0.
func (d Date) ISOWeek() (year, week int) {
	if d.IsZero() {
		return 0, 0
	}
	// A week belongs to the year of its Thursday.
	thursday := Date{d.monday().n + 3}
	return thursday.Year(), (thursday.YearDay()-1)/7 + 1
}

// monday is the first day of d's week. Day 1 is a Monday, so every date has one.
func (d Date) monday() Date { return Date{d.n - (d.n-1)%7} }

// AddDays returns the date n days later, or earlier where n is negative. A date
// outside the years 1 to 9999 is the zero Date, and so is whatever is added to
// the zero Date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n < -lastDay || n > lastDay {
		return Date{}
	}
	return dateAt(int64(d.n) + int64(n))
}

// AddMonths returns the same day n months later, or earlier where n is
// negative; where that month is shorter, its last day: one month after
// 2025-01-31 is 2025-02-28. A date outside the years 1 to 9999 is the zero
// Date, and so is whatever is added to the zero Date.
func (d Date) AddMonths(n int) Date {
	const most = 12 * lastYear
	if d.IsZero() || n < -most || n > most {
		return Date{}
	}
	year, month, day := d.fields()
	months := year*12 + int(month) - 1 + n
	year, month = months/12, time.Month(months%12+1)
	if months < 12*firstYear || year > lastYear {
		return Date{}
	}
	return Date{dayNumber(year, month, min(day, daysIn(year, month)))}
}

// Sub returns the number of days from b to d, negative where d is earlier. From
// or to the zero Date it is 0.
func (d Date) Sub(b Date) int {
	if d.IsZero() || b.IsZero() {
		return 0
	}
	return int(d.n - b.n)
}

// Compare returns -1 if d is before b, 0 if they are the same day, 1 if d is
// after b. The zero Date is before every other.
func (d Date) Compare(b Date) int { return cmp.Compare(d.n, b.n) }

// Before reports whether d is an earlier day than b.
func (d Date) Before(b Date) bool { return d.n < b.n }

// After reports whether d is a later day than b.
func (d Date) After(b Date) bool { return d.n > b.n }
