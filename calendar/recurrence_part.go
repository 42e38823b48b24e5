package calendar

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// readPart reads one part of a rule, in capitals.
func (r *Recurrence) readPart(name, value string) error {
	switch name {
	case "FREQ":
		return r.readFrequency(value)
	case "INTERVAL":
		return readNumber(name, value, &r.interval)
	case "COUNT":
		return readNumber(name, value, &r.count)
	case "UNTIL":
		return r.readUntil(value)
	case "BYMONTH":
		return readList(name, value, 1, 12, func(n int) { r.months |= 1 << n })
	case "BYMONTHDAY":
		return readList(name, value, -31, 31, func(n int) {
			if n > 0 {
				r.monthDays.first |= 1 << n
			} else {
				r.monthDays.last |= 1 << -n
			}
		})
	case "BYDAY":
		return r.readDays(value)
	case "BYSETPOS":
		err := readList(name, value, -366, 366, func(n int) { r.positions = append(r.positions, n) })
		slices.Sort(r.positions)
		r.positions = slices.Compact(r.positions)
		return err
	case "WKST":
		day := slices.Index(dayCodes[:], value)
		r.weekStart = time.Weekday(max(day, 0))
		return badPart(day >= 0, name, value)
	case "BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "RSCALE", "SKIP":
		return unsupported(name, value)
	}
	return refuseRule(ErrRecurrence, i18n.Quote(name), value, i18n.Text{
		EN: "%s (with the value %s) is not a part of a rule of RFC 5545: write NAME=value, such as FREQ=WEEKLY;BYDAY=MO",
		ES: "%s (con el valor %s) no es una parte de una regla de la RFC 5545: escriba NOMBRE=valor, como FREQ=WEEKLY;BYDAY=MO",
	})
}

func unsupported(name, value string) error {
	return refuseRule(ErrUnsupported, name, value, i18n.Text{
		EN: "the part %s=%s is not supported: use FREQ from HOURLY to YEARLY with BYMONTH, BYMONTHDAY, BYDAY and BYSETPOS",
		ES: "la parte %s=%s no se admite: use FREQ de HOURLY a YEARLY con BYMONTH, BYMONTHDAY, BYDAY y BYSETPOS",
	})
}

// badPart refuses the value of a part that is not ok.
func badPart(ok bool, name, value string) error {
	if ok {
		return nil
	}
	return refuseRule(ErrRecurrence, name, value, i18n.Text{
		EN: "the part %s does not have the value %s: use %s",
		ES: "la parte %s no tiene el valor %s: use %s",
	}, partValues(name))
}

// partValues says what a part can have.
func partValues(name string) i18n.Text {
	switch name {
	case "FREQ":
		return i18n.Same("HOURLY, DAILY, WEEKLY, MONTHLY, YEARLY")
	case "UNTIL":
		return i18n.Text{
			EN: "a day or time that exists, such as 20251231, 20251231T220000Z",
			ES: "un día u hora que exista, como 20251231, 20251231T220000Z",
		}
	case "BYMONTH":
		return i18n.Text{EN: "numbers from 1 to 12", ES: "números del 1 al 12"}
	case "BYMONTHDAY":
		return i18n.Text{EN: "numbers from 1 to 31 or from -1 to -31", ES: "números del 1 al 31 o del -1 al -31"}
	case "BYSETPOS":
		return i18n.Text{EN: "numbers from 1 to 366 or from -1 to -366", ES: "números del 1 al 366 o del -1 al -366"}
	case "BYDAY":
		return i18n.Text{
			EN: "MO TU WE TH FR SA SU, with a number from 1 to 53 or from -1 to -53 where it is the nth one, such as 2TU, -1FR",
			ES: "MO TU WE TH FR SA SU, con un número del 1 al 53 o del -1 al -53 si es el enésimo, como 2TU, -1FR",
		}
	case "WKST":
		return i18n.Same("MO, TU, WE, TH, FR, SA, SU")
	}
	return i18n.Text{EN: "a number from 1 to 2147483647", ES: "un número del 1 al 2147483647"}
}

func (r *Recurrence) readFrequency(value string) error {
	if value == "SECONDLY" || value == "MINUTELY" {
		return unsupported("FREQ", value)
	}
	found := slices.Index(frequencies[:], value)
	r.frequency = frequency(max(found, 0))
	return badPart(found > 0, "FREQ", value)
}

func readNumber(name, value string, n *int) error {
	read, ok := whole(value)
	*n = read
	return badPart(ok && read > 0, name, value)
}

// whole reads digits, up to 2147483647.
func whole(s string) (int, bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n <= math.MaxInt32
}

// signed reads digits that may have a sign.
func signed(s string) (int, bool) {
	digits, minus := strings.CutPrefix(s, "-")
	if !minus {
		digits = strings.TrimPrefix(s, "+")
	}
	n, ok := whole(digits)
	if minus {
		n = -n
	}
	return n, ok
}

// readList reads numbers from least to most, none of them 0.
func readList(name, value string, least, most int, add func(int)) error {
	for item := range strings.SplitSeq(value, ",") {
		n, ok := signed(item)
		if !ok || n == 0 || n < least || n > most {
			return badPart(false, name, item)
		}
		add(n)
	}
	return nil
}

func (r *Recurrence) readDays(value string) error {
	for item := range strings.SplitSeq(value, ",") {
		code := item[max(len(item)-2, 0):]
		day := slices.Index(dayCodes[:], code)
		d := ordinalDay{day: time.Weekday(max(day, 0))}
		ok := day >= 0
		if number := strings.TrimSuffix(item, code); ok && number != "" {
			d.n, ok = signed(number)
			ok = ok && d.n != 0 && -53 <= d.n && d.n <= 53
		}
		if !ok {
			return badPart(false, "BYDAY", item)
		}
		r.days = append(r.days, d)
	}
	slices.SortFunc(r.days, ordinalDay.compare)
	r.days = slices.Compact(r.days)
	return nil
}

func (r *Recurrence) readUntil(value string) error {
	day, clock, timed := strings.Cut(value, "T")
	date, err := parseBasicDate(day)
	r.until = until{date: date}
	if timed && err == nil {
		local, utc := strings.CutSuffix(clock, "Z")
		r.until.form = untilLocal
		if utc {
			r.until.form = untilUTC
		}
		r.until.clock, err = parseBasicClock(local)
	}
	return badPart(err == nil, "UNTIL", value)
}

// parseBasicDate and parseBasicClock read what basicDate and basicClock write.
func parseBasicDate(s string) (civil.Date, error) {
	if len(s) == len("20250330") {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	} else {
		s = "" // refused, 2025-03-30 as well
	}
	return civil.ParseDate(s)
}

func parseBasicClock(s string) (civil.Clock, error) {
	if len(s) == len("093000") {
		s = s[:2] + ":" + s[2:4] + ":" + s[4:]
	} else {
		s = ""
	}
	return civil.ParseClock(s)
}
