package civil

import (
	"cmp"
	"fmt"

	"github.com/pauta-go/pauta/plan/i18n"
)

const (
	minuteSeconds = 60
	hourSeconds   = 60 * minuteSeconds
	daySeconds    = 24 * hourSeconds
)

// Clock is what the clock on the wall shows, from 00:00:00 to 23:59:59, to the
// second; == compares.
//
// The zero Clock is midnight, 00:00, at the beginning of the day.
type Clock struct{ seconds int32 }

// NewClock returns the clock at an hour, minute and second.
//
// It fails with an [Error] of class [ErrClock] if the hour is not from 0 to 23,
// or the minute or the second is not from 0 to 59: there is no 24:00, which is
// 00:00 of the next day, and no leap second.
func NewClock(hour, minute, second int) (Clock, error) {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 {
		return Clock{}, refuse(ErrClock, fmt.Sprintf("%02d:%02d:%02d", hour, minute, second), i18n.Text{
			EN: "time %s is not from 00:00:00 to 23:59:59",
			ES: "la hora %s no está entre 00:00:00 y 23:59:59",
		})
	}
	return Clock{int32(hour*hourSeconds + minute*minuteSeconds + second)}, nil
}

// ParseClock reads two written forms, 09:30 and 09:30:15.
//
// It fails with an [Error] of class [ErrClock] if s has another form, and as
// [NewClock] does.
func ParseClock(s string) (Clock, error) {
	var fields [3]int
	ok := len(s) == len("09:30") || len(s) == len("09:30:15")
	for i := 0; ok && i < len(s); i += 3 {
		fields[i/3], ok = number(s[i : i+2])
		ok = ok && (i+2 == len(s) || s[i+2] == ':')
	}
	if !ok {
		return Clock{}, refuse(ErrClock, s, i18n.Text{
			EN: "time %s is not hours:minutes, such as 09:30 or 09:30:15",
			ES: "la hora %s no es horas:minutos, como 09:30 o 09:30:15",
		})
	}
	return NewClock(fields[0], fields[1], fields[2])
}

// Hour returns the hour, from 0 to 23.
func (c Clock) Hour() int { return int(c.seconds) / hourSeconds }

// Minute returns the minute, from 0 to 59.
func (c Clock) Minute() int { return int(c.seconds) % hourSeconds / minuteSeconds }

// Second returns the second, from 0 to 59.
func (c Clock) Second() int { return int(c.seconds) % minuteSeconds }

// Compare returns -1 if c is earlier in the day than b, 0 if they show the
// same, 1 if c is later.
func (c Clock) Compare(b Clock) int { return cmp.Compare(c.seconds, b.seconds) }

// String returns the clock as in 09:30, with seconds as in 09:30:15 where there
// are any.
func (c Clock) String() string {
	b := appendInt(make([]byte, 0, len("09:30:15")), c.Hour(), 2)
	b = appendInt(append(b, ':'), c.Minute(), 2)
	if c.Second() != 0 {
		b = appendInt(append(b, ':'), c.Second(), 2)
	}
	return string(b)
}

// MarshalText writes the text of String.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what [ParseClock] reads, and fails as it does.
func (c *Clock) UnmarshalText(text []byte) error {
	got, err := ParseClock(string(text))
	if err != nil {
		return err
	}
	*c = got
	return nil
}
