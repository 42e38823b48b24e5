package ical

import (
	"strconv"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// allDay is what an event says that matters to holidays.
type allDay struct {
	series calendar.Series
	end    civil.Date // the day after the last
	length int        // days, where there is no end
	name   string
	number int // of the line that is being read
}

// eventDays reads the lines of an event, BEGIN included, as holidays on some days.
func eventDays(list []line, days civil.Period, reach *int) ([]civil.Holiday, error) {
	type field struct {
		number      int
		name, value string
	}
	var fields []field
	inside := 0 // of an alarm or the like
	for _, l := range list[1:] {
		name, value := split(l.text)
		switch {
		case name == "BEGIN":
			inside++
		case name == "END":
			inside--
		case inside > 0:
		case name == "DTSTART" && strings.Contains(value, "T"), name == "STATUS" && strings.EqualFold(value, "CANCELLED"):
			return nil, nil
		default:
			fields = append(fields, field{l.number, name, value})
		}
	}
	e := allDay{length: 1}
	for _, f := range fields {
		e.number = f.number
		if err := e.read(f.name, f.value); err != nil {
			return nil, err
		}
	}
	if e.series.Start.Date.IsZero() {
		return nil, refuse(list[0].number, i18n.Text{
			EN: "the event that begins here has no DTSTART",
			ES: "el evento que empieza aquí no tiene DTSTART",
		})
	}
	length := e.length
	if !e.end.IsZero() {
		length = max(1, e.end.Sub(e.series.Start.Date))
	}
	// Times are counted from the first one on, however long ago that is.
	if !e.series.Repeat.IsZero() {
		*reach += max(0, days.Last().Sub(e.series.Start.Date))
	}
	if *reach > maxReach {
		return nil, refuse(list[0].number, i18n.Text{
			EN: "the rules of the file begin so long ago that %s days would have to be looked through: give a file with later ones",
			ES: "las reglas del archivo empiezan hace tanto que habría que recorrer %s días: indique un archivo con reglas más recientes",
		}, i18n.Int(int64(*reach)))
	}
	return e.holidays(list[0].number, length, days)
}

// split cuts a content line in its name, in capitals and without parameters, and
// its value; a colon inside quotes does not part them.
func split(text string) (name, value string) {
	quoted := false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == ':' && !quoted:
			name, _, _ = strings.Cut(text[:i], ";")
			return strings.ToUpper(name), text[i+1:]
		}
	}
	return "", ""
}

func (e *allDay) read(name, value string) (err error) {
	switch name {
	case "DTSTART":
		e.series.Start, err = e.day(value)
	case "DTEND":
		if !strings.Contains(value, "T") {
			var end civil.Slot
			end, err = e.day(value)
			e.end = end.Date
		}
	case "DURATION":
		days, ok := durationDays(value)
		if !ok {
			return refuse(e.number, i18n.Text{
				EN: "%s is not a duration in days or weeks, such as P1D",
				ES: "%s no es una duración en días o semanas, como P1D",
			}, i18n.Quote(value))
		}
		e.length = max(1, days)
	case "SUMMARY":
		e.name = unescaped(value)
	case "RRULE":
		if value != "" {
			if e.series.Repeat, err = calendar.ParseRecurrence(value); err != nil {
				return refuseWith(e.number, err)
			}
		}
	case "RDATE":
		e.series.Extra, err = e.dates(e.series.Extra, value)
	case "EXDATE":
		e.series.Except, err = e.dates(e.series.Except, value)
	}
	return err
}

// day reads a date, such as 20260106, as the beginning of that day.
func (e *allDay) day(value string) (civil.Slot, error) {
	date, err := civil.Date{}, error(nil)
	if len(value) == len("20260106") {
		date, err = civil.ParseDate(value[:4] + "-" + value[4:6] + "-" + value[6:])
	}
	if date.IsZero() || err != nil {
		return civil.Slot{}, refuse(e.number, i18n.Text{
			EN: "%s is not a date, such as 20260106",
			ES: "%s no es una fecha, como 20260106",
		}, i18n.Quote(value))
	}
	return civil.Slot{Date: date, Zone: "UTC"}, nil
}

// dates adds a list of dates; times of day and periods in it are none.
func (e *allDay) dates(slots []civil.Slot, value string) ([]civil.Slot, error) {
	for one := range strings.SplitSeq(value, ",") {
		if strings.Contains(one, "T") {
			continue
		}
		slot, err := e.day(one)
		if err != nil {
			return nil, err
		}
		slots = append(slots, slot)
	}
	return slots, nil
}

// durationDays reads P1D and P2W; a part in hours does not make another day.
func durationDays(value string) (int, bool) {
	days, ok := strings.CutPrefix(strings.TrimPrefix(value, "+"), "P")
	days, hours, timed := strings.Cut(days, "T")
	weeks, inWeeks := strings.CutSuffix(days, "W")
	if inWeeks {
		n, err := strconv.ParseUint(weeks, 10, 16)
		return 7 * int(n), ok && err == nil && !timed
	}
	number, inDays := strings.CutSuffix(days, "D")
	if !inDays {
		return 0, ok && days == "" && hours != ""
	}
	n, err := strconv.ParseUint(number, 10, 16)
	return int(n), ok && err == nil
}

// unescaped reads a TEXT.
func unescaped(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n").Replace(s)
}

// holidays are the days of the event that are among those asked for.
func (e *allDay) holidays(number, length int, days civil.Period) (found []civil.Holiday, err error) {
	for o, err := range e.series.Occurrences(span(days.First().AddDays(1-length), days.Last(), days), civil.Zones{"UTC": time.UTC}) {
		if err != nil {
			return nil, refuseWith(number, err)
		}
		common, _ := span(o.Slot.Date, o.Slot.Date.AddDays(length-1), days).Intersect(days)
		if len(found)+common.Days() > maxHolidays {
			return nil, tooMany(number)
		}
		for day := range common.All() {
			found = append(found, civil.Holiday{Date: day, Name: i18n.Same(e.name)})
		}
	}
	return found, nil
}

// span is the period of two days; one that is beyond the calendar is that of days.
func span(first, last civil.Date, days civil.Period) civil.Period {
	if first.IsZero() {
		first = days.First()
	}
	if last.IsZero() {
		last = days.Last()
	}
	p, _ := civil.NewPeriod(first, last)
	return p
}

func tooMany(number int) error {
	return refuse(number, i18n.Text{
		EN: "there are more than %s holidays: ask for fewer days",
		ES: "hay más de %s festivos: pida menos días",
	}, i18n.Int(maxHolidays))
}
