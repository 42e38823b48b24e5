package calendar

import (
	"cmp"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Recurrence is the rule by which a [Series] repeats: every second week on
// Tuesday and Thursday, the last Friday of each month. It is a rule of RFC 5545
// (section 3.3.10, RRULE) with the parts that people plan with, and it speaks of
// the wall clock of the series' zone, so that a change of clocks moves nothing.
// Recurrences are compared with Recurrence.Equal; a value does not change once
// it is made.
//
// The zero Recurrence does not repeat.
type Recurrence struct {
	_         [0]func()
	frequency frequency
	interval  int // from 1
	count     int // 0 for no limit
	until     until
	months    uint16 // bit 1 is January
	monthDays dayMask
	days      []ordinalDay // sorted
	positions []int        // sorted
	weekStart time.Weekday
}

// frequency is the period that a rule counts.
type frequency uint8

const (
	once frequency = iota
	hourly
	daily
	weekly
	monthly
	yearly
)

// until is the last moment of a rule, which belongs to it. A date alone is the
// whole of that day.
type until struct {
	date  civil.Date // zero for none
	clock civil.Clock
	form  untilForm
}

type untilForm uint8

const (
	untilDay untilForm = iota
	untilLocal
	untilUTC
)

// dayMask are days of a month, counted from its first (bit 1) and from its last
// (bit 1 is the last).
type dayMask struct{ first, last uint32 }

// ordinalDay is a weekday, and which one of the month or of the year: 0 is
// every, 2 the second, -1 the last.
type ordinalDay struct {
	n   int
	day time.Weekday
}

func (d ordinalDay) compare(b ordinalDay) int {
	return cmp.Or(cmp.Compare(fromMonday(d.day), fromMonday(b.day)), cmp.Compare(d.n, b.n))
}

// fromMonday numbers the days of the week, Monday is 0.
func fromMonday(day time.Weekday) int { return (int(day) + 6) % 7 }

// IsZero reports whether r does not repeat.
func (r Recurrence) IsZero() bool { return r.frequency == once }

// Equal reports whether r and b are the same rule, whatever the order in which
// they were written. Rules that come to the same days in other words, such as
// FREQ=DAILY and FREQ=WEEKLY with seven days, are not.
func (r Recurrence) Equal(b Recurrence) bool {
	return r.frequency == b.frequency && r.interval == b.interval && r.count == b.count &&
		r.until == b.until && r.months == b.months && r.monthDays == b.monthDays &&
		slices.Equal(r.days, b.days) && slices.Equal(r.positions, b.positions) && r.weekStart == b.weekStart
}

// MarshalText writes the text of String.
func (r Recurrence) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what [ParseRecurrence] reads, and fails as it does; the
// empty text is the zero Recurrence.
func (r *Recurrence) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*r = Recurrence{}
		return nil
	}
	read, err := ParseRecurrence(string(text))
	if err != nil {
		return err
	}
	*r = read
	return nil
}
