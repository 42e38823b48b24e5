package civil

import (
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ParseInstant reads a timestamp of RFC 3339, such as 2025-01-01T10:00:00Z or
// 2025-01-01T10:00:00.25+01:00, with capital T and Z. The result is in UTC for
// Z, +00:00 and -00:00, and else in a fixed zone with the offset as written,
// never in the zone of the machine.
//
// It is stricter than time.Parse and encoding/json. It fails with an [Error] of
// class [ErrInstant] if
//   - s has another form, one without an offset or with a zone abbreviation
//     included: PST has no offset that everybody agrees on,
//   - there is no such day or time of day, or the year is 0000,
//   - the second is 60: time.Time cannot hold a leap second,
//   - the offset is beyond 23:59 or its minutes are beyond 59,
//   - the fraction has more than nine digits, which time.Time would drop.
func ParseInstant(s string) (time.Time, error) {
	const seconds = len("2025-01-01T10:00:00")
	if len(s) <= seconds || s[10] != 'T' {
		return time.Time{}, notInstant(s)
	}
	fraction, offset := "", s[seconds:]
	if rest, ok := strings.CutPrefix(offset, "."); ok {
		end := max(strings.IndexAny(rest, "Z+-"), 0)
		fraction, offset = rest[:end], rest[end:]
		if _, ok := number(fraction[:min(end, 9)]); !ok || end > 9 {
			return time.Time{}, notInstant(s)
		}
	}
	east, err := parseOffset(s, offset)
	if err != nil {
		return time.Time{}, err
	}
	day, err := ParseDate(s[:10])
	if err != nil {
		return time.Time{}, refuse(ErrInstant, s, i18n.Text{
			EN: "timestamp %s: there is no day %s",
			ES: "marca de tiempo %s: no existe el día %s",
		}, i18n.Quote(s[:10]))
	}
	if s[16:seconds] == ":60" {
		return time.Time{}, refuse(ErrInstant, s, i18n.Text{
			EN: "timestamp %s is in a leap second, which cannot be held: use second 59 or the next minute",
			ES: "la marca de tiempo %s cae en un segundo intercalar, que no se puede guardar: use el segundo 59 o el minuto siguiente",
		})
	}
	clock, err := ParseClock(s[11:seconds])
	if err != nil {
		return time.Time{}, refuse(ErrInstant, s, i18n.Text{
			EN: "timestamp %s: there is no time of day %s",
			ES: "marca de tiempo %s: no existe la hora %s",
		}, i18n.Quote(s[11:seconds]))
	}
	nanoseconds, _ := number((fraction + "000000000")[:9])
	year, month, date := day.fields()
	return time.Date(year, month, date, 0, 0, int(clock.seconds), nanoseconds, east), nil
}

func notInstant(s string) error {
	return refuse(ErrInstant, s, i18n.Text{
		EN: "timestamp %s is not RFC 3339 with an offset, such as 2025-01-01T10:00:00Z or 2025-01-01T10:00:00+01:00",
		ES: "la marca de tiempo %s no es RFC 3339 con desfase, como 2025-01-01T10:00:00Z o 2025-01-01T10:00:00+01:00",
	})
}

// parseOffset reads the end of the timestamp s: Z, or a sign, hours, a colon,
// minutes.
func parseOffset(s, offset string) (*time.Location, error) {
	if offset == "Z" {
		return time.UTC, nil
	}
	if len(offset) != len("+01:00") || offset[3] != ':' || offset[0] != '+' && offset[0] != '-' {
		return nil, notInstant(s)
	}
	hours, okHours := number(offset[1:3])
	minutes, okMinutes := number(offset[4:])
	if !okHours || !okMinutes {
		return nil, notInstant(s)
	}
	if hours > 23 || minutes > 59 {
		return nil, refuse(ErrInstant, s, i18n.Text{
			EN: "timestamp %s: the offset is out of range, at most 23:59",
			ES: "marca de tiempo %s: el desfase está fuera de rango, como máximo 23:59",
		})
	}
	east := hours*hourSeconds + minutes*minuteSeconds
	switch {
	case east == 0:
		return time.UTC, nil
	case offset[0] == '-':
		east = -east
	}
	return time.FixedZone("", east), nil
}
