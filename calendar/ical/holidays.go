package ical

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

const (
	maxFile     = 8 << 20 // bytes that ReadHolidays reads
	maxHolidays = 10_000  // that it finds
	// maxReach is how many days the rules of a file may span together, from
	// where they begin to the days asked for: a hundred rules over a century.
	maxReach = 4_000_000
)

// ReadHolidays reads the all-day events of an iCalendar file as holidays: one for
// each day of an event that is one of the days asked for. An event has its days
// from DTSTART to the one before DTEND, or the number that DURATION says, or one;
// those of a rule (RRULE, with RDATE and EXDATE) are there each time. SUMMARY is
// the name, in both languages. Cancelled events and those with a time of day are
// none; whatever else the file has is passed over.
//
// The reader is minimal, and forgiving in what does not matter here: lines may end
// with LF, VALUE=DATE may be missing, an RRULE may be empty, a DTEND may not be
// after DTSTART.
//
// It fails with an [Error] of class [ErrRead], which names the line, if
//   - the days are the zero Period, the file has more than 8 MiB, is not UTF-8, or
//     does not begin with BEGIN:VCALENDAR,
//   - a date, or a duration, cannot be read, or an all-day event has no DTSTART,
//   - an event does not end, or there are more than 10,000 holidays,
//   - its rules span more than four million days together up to those asked for,
//   - package calendar refuses the rule of an event; its error is wrapped.
func ReadHolidays(r io.Reader, days civil.Period) (civil.Holidays, error) {
	if days.IsZero() {
		return civil.Holidays{}, refuse(0, i18n.Text{
			EN: "it is not said of which days: give a period, such as a year",
			ES: "no se dice de qué días: indique un periodo, como un año",
		})
	}
	list, err := unfold(r)
	if err != nil {
		return civil.Holidays{}, err
	}
	if len(list) == 0 || !strings.EqualFold(list[0].text, "BEGIN:VCALENDAR") {
		return civil.Holidays{}, refuse(1, i18n.Text{
			EN: "this is not an iCalendar file: it does not begin with BEGIN:VCALENDAR",
			ES: "esto no es un archivo iCalendar: no empieza por BEGIN:VCALENDAR",
		})
	}
	var found []civil.Holiday
	reach := 0
	for i := 0; i < len(list); i++ {
		if !strings.EqualFold(list[i].text, "BEGIN:VEVENT") {
			continue
		}
		begin, end := i, i
		for end < len(list) && !strings.EqualFold(list[end].text, "END:VEVENT") {
			end++
		}
		if end == len(list) {
			return civil.Holidays{}, refuse(list[begin].number, i18n.Text{
				EN: "the event that begins here does not end",
				ES: "el evento que empieza aquí no termina",
			})
		}
		holidays, err := eventDays(list[begin:end], days, &reach)
		if err != nil {
			return civil.Holidays{}, err
		}
		found = append(found, holidays...)
		if len(found) > maxHolidays {
			return civil.Holidays{}, tooMany(list[begin].number)
		}
		i = end
	}
	return civil.NewHolidays(found...)
}

// line is a content line, unfolded, with the number of its first one.
type line struct {
	number int
	text   string
}

// unfold reads the lines of a file.
func unfold(r io.Reader) ([]line, error) {
	limited := &io.LimitedReader{R: r, N: maxFile + 1}
	text, err := io.ReadAll(limited)
	switch {
	case err != nil:
		return nil, refuse(0, i18n.Text{EN: "the file cannot be read: %s", ES: "el archivo no se puede leer: %s"}, err)
	case limited.N == 0:
		return nil, refuse(0, i18n.Text{
			EN: "the file is larger than 8 MiB: give one with holidays only",
			ES: "el archivo supera los 8 MiB: indique uno que solo tenga festivos",
		})
	}
	var list []line
	var current []byte
	n, begin := 0, 0
	finish := func() {
		if len(current) > 0 {
			list = append(list, line{begin, string(current)})
		}
		current = current[:0]
	}
	for raw := range bytes.Lines(bytes.TrimPrefix(text, []byte("\ufeff"))) {
		n++
		raw = bytes.TrimRight(raw, "\r\n")
		if !utf8.Valid(raw) {
			return nil, refuse(n, i18n.Text{EN: "this is not UTF-8", ES: "esto no es UTF-8"})
		}
		if len(raw) > 0 && len(current) > 0 && (raw[0] == ' ' || raw[0] == '\t') {
			current = append(current, raw[1:]...)
			continue
		}
		finish()
		current, begin = append(current, raw...), n
	}
	finish()
	return list, nil
}

// refuse makes an error about a line, 0 for the whole file.
func refuse(number int, format i18n.Text, args ...any) error {
	return &Error{Class: ErrRead, Line: number, Message: inLine(number, i18n.Sprintf(format, args...))}
}

// refuseWith makes an error about a line that another package refused.
func refuseWith(number int, err error) error {
	return &Error{
		Class: ErrRead, Line: number, Err: err,
		Message: inLine(number, i18n.Sprintf(i18n.Same("%s"), err)),
	}
}

func inLine(number int, message i18n.Text) i18n.Text {
	if number == 0 {
		return message
	}
	return i18n.Sprintf(i18n.Text{EN: "line %s: %s", ES: "línea %s: %s"}, i18n.Int(int64(number)), message)
}
