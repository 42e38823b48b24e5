package civil

import (
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ParsePeriod reads a period in one of these forms, and no other:
//
//	2025-01-01/2025-01-31   first and last day, both included
//	2025-01-31              a day
//	2025-W05                an ISO week, Monday to Sunday
//	2025-03                 a month
//	2025-Q1                 a quarter
//	2025                    a year
//
// It fails with an [Error]
//   - of class [ErrPeriod] if s has another form, if there is no such week,
//     month, quarter or year, and as [NewPeriod] does,
//   - of class [ErrDate] if one of its dates does not exist.
func ParsePeriod(s string) (Period, error) {
	if first, last, ok := strings.Cut(s, "/"); ok {
		return parseEnds(first, last)
	}
	if len(s) == len("2025-01-31") {
		d, err := ParseDate(s)
		return DayOf(d), err
	}
	period, ok := parseLabel(s)
	switch {
	case !ok:
		return Period{}, refuse(ErrPeriod, s, i18n.Text{
			EN: "period %s is not a first/last day, day, week, month, quarter or year: write it like 2025-01-01/2025-01-31, 2025-W05, 2025-03, 2025-Q1",
			ES: "el periodo %s no es un primer/último día, día, semana, mes, trimestre ni año: escríbalo como 2025-01-01/2025-01-31, 2025-W05, 2025-03, 2025-Q1",
		})
	case period.IsZero():
		return Period{}, refuse(ErrPeriod, s, i18n.Text{
			EN: "period %s is not in the calendar",
			ES: "el periodo %s no está en el calendario",
		})
	}
	return period, nil
}

// parseEnds lets NewPeriod say which end is missing.
func parseEnds(first, last string) (Period, error) {
	var from, to Date
	if err := from.UnmarshalText([]byte(first)); err != nil {
		return Period{}, err
	}
	if err := to.UnmarshalText([]byte(last)); err != nil {
		return Period{}, err
	}
	return NewPeriod(from, to)
}

// parseLabel reads what the labels of [Date] write. It reports whether s has
// the form of one; the period is zero if the calendar has no such thing.
func parseLabel(s string) (Period, bool) {
	year, okYear := number(s[:min(4, len(s))])
	mark, part := "", s[min(4, len(s)):]
	if i := strings.IndexAny(part, "0123456789"); i >= 0 {
		mark, part = part[:i], part[i:]
	}
	n, okPart := number(part)
	if len(s) != 4 && !okPart || !okYear {
		return Period{}, false
	}
	switch {
	case len(s) == len("2025"):
		return YearOf(firstOf(year, 1)), true
	case len(s) == len("2025-03") && mark == "-":
		return MonthOf(firstOf(year, n)), true
	case len(s) == len("2025-Q1") && mark == "-Q":
		return QuarterOf(firstOf(year, 3*n-2)), true
	case len(s) == len("2025-W05") && mark == "-W":
		// 4 January is always in week 1.
		day := firstOf(year, 1).AddDays(3 + 7*(n-1))
		if y, w := day.ISOWeek(); y == year && w == n {
			return WeekOf(day), true
		}
		return Period{}, true
	}
	return Period{}, false
}

// firstOf is the first day of a month, the zero Date if there is no such month.
func firstOf(year, month int) Date {
	d, err := NewDate(year, time.Month(month), 1)
	if err != nil {
		return Date{}
	}
	return d
}

// String returns the first and the last day, as in 2025-01-01/2025-01-31, and
// for a single day the day, as in 2025-01-31; "" for the zero Period.
func (p Period) String() string {
	if p.first == p.last {
		return p.first.String()
	}
	return p.first.String() + "/" + p.last.String()
}

// MarshalText writes the text of String.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what [ParsePeriod] reads, and fails as it does; the empty
// text is the zero Period.
func (p *Period) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Period{}
		return nil
	}
	got, err := ParsePeriod(string(text))
	if err != nil {
		return err
	}
	*p = got
	return nil
}
