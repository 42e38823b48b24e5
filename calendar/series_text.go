package calendar

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// maxSeries is the most bytes of a text that ParseSeries reads.
const maxSeries = 64 << 10

// ParseSeries reads a series from the properties that RFC 5545 writes it with,
// one a line, in any order:
//
//	DTSTART;TZID=Europe/Madrid:20250303T100000
//	RRULE:FREQ=WEEKLY;COUNT=10
//	RDATE;TZID=Europe/Madrid:20250305T100000
//	EXDATE;TZID=Europe/Madrid:20250310T100000,20250317T100000
//
// There has to be a DTSTART, and there may be one RRULE ([ParseRecurrence]). A
// time with Z is in UTC; one without zone, and a date alone, which is its
// midnight, have no zone, and are the calendar's.
//
// It fails with a [RecurrenceError] of class [ErrUnsupported] for an EXRULE, a
// second RRULE, and an RDATE of periods, of class [ErrRecurrence] if
//   - s is longer than 64 KiB, or a line is not one of these properties,
//   - DTSTART is missing or there twice,
//   - a date or a time cannot be read, or does not exist,
//
// with the errors of [ParseRecurrence], and with those of [civil.ParseSlot] for a
// zone.
func ParseSeries(s string) (Series, error) {
	if len(s) > maxSeries {
		return Series{}, refuseRule(ErrRecurrence, "DTSTART", s, i18n.Text{
			EN: "the series with %s %s is too long: use at most %s bytes",
			ES: "la serie con %s %s es demasiado larga: use %s bytes como máximo",
		}, i18n.Int(maxSeries))
	}
	var series Series
	for line := range strings.Lines(s) {
		if line = strings.TrimRight(line, "\r\n"); line == "" {
			continue
		}
		head, value, _ := strings.Cut(line, ":")
		name, params, _ := strings.Cut(strings.ToUpper(head), ";")
		// The name of a zone has small letters too.
		if err := series.readProperty(name, params, head[min(len(name)+1, len(head)):], value); err != nil {
			return Series{}, err
		}
	}
	if series.Start.IsZero() {
		return Series{}, refuseRule(ErrRecurrence, "DTSTART", s, i18n.Text{
			EN: "%s is missing in the series %s: begin with it",
			ES: "falta %s en la serie %s: empiece por esa línea",
		})
	}
	return series, nil
}

// readProperty reads a line; params are in capitals, and as they were written.
func (s *Series) readProperty(name, params, written, value string) (err error) {
	twice := name == "DTSTART" && (!s.Start.IsZero() || strings.Contains(value, ",")) || name == "RRULE" && !s.Repeat.IsZero()
	switch {
	case name == "EXRULE", name == "RRULE" && twice, strings.Contains(params, "VALUE=PERIOD"):
		return refuseRule(ErrUnsupported, name, value, i18n.Text{
			EN: "%s with the value %s is not supported: use one RRULE, RDATE and EXDATE with times",
			ES: "%s con el valor %s no se admite: use una RRULE, y RDATE y EXDATE con horas",
		})
	case twice:
		return refuseRule(ErrRecurrence, name, value, i18n.Text{
			EN: "%s is there twice, the second time with the value %s: leave one",
			ES: "%s está dos veces, la segunda con el valor %s: deje una",
		})
	case name == "RRULE":
		s.Repeat, err = ParseRecurrence(value)
		return err
	case !slices.Contains([]string{"DTSTART", "RDATE", "EXDATE"}, name):
		return refuseRule(ErrRecurrence, i18n.Quote(name), value, i18n.Text{
			EN: "%s with the value %s is not a property of a series: use DTSTART, RRULE, RDATE and EXDATE",
			ES: "%s con el valor %s no es una propiedad de una serie: use DTSTART, RRULE, RDATE y EXDATE",
		})
	}
	zone := ""
	if at := strings.Index(params, "TZID="); at >= 0 {
		zone, _, _ = strings.Cut(written[at+len("TZID="):], ";")
		zone = strings.Trim(zone, `"`)
	}
	for one := range strings.SplitSeq(value, ",") {
		slot, err := parseBasicSlot(name, one, zone)
		if err != nil {
			return err
		}
		switch {
		case name == "RDATE":
			s.Extra = append(s.Extra, slot)
		case name == "EXDATE":
			s.Except = append(s.Except, slot)
		default:
			s.Start = slot
		}
	}
	return nil
}

// parseBasicSlot reads 20250303T100000, with Z, and 20250303.
func parseBasicSlot(name, value, zone string) (civil.Slot, error) {
	local, utc := strings.CutSuffix(strings.ToUpper(value), "Z")
	if utc {
		zone = "UTC"
	}
	day, clock, timed := strings.Cut(local, "T")
	slot := civil.Slot{Zone: zone}
	date, err := parseBasicDate(day)
	if timed && err == nil {
		slot.Clock, err = parseBasicClock(clock)
	}
	if err != nil || utc && !timed {
		return civil.Slot{}, refuseRule(ErrRecurrence, name, value, i18n.Text{
			EN: "%s does not have the value %s: use a day or time that exists, such as 20250303T100000",
			ES: "%s no tiene el valor %s: use un día u hora que exista, como 20250303T100000",
		})
	}
	slot.Date = date
	if zone == "" {
		return slot, nil
	}
	return civil.ParseSlot(slot.String()) // refuses what is no name of a zone
}

// String writes the series as [ParseSeries] reads it, each line with its line
// feed; "" for the zero Series. Changes are left out: in RFC 5545 they are events
// of their own.
func (s Series) String() string {
	if s.Start.IsZero() {
		return ""
	}
	var b strings.Builder
	write := func(name string, slots ...civil.Slot) {
		for _, slot := range slots {
			b.WriteString(name)
			if slot.Zone != "UTC" && slot.Zone != "" {
				b.WriteString(";TZID=" + slot.Zone)
			}
			b.WriteString(":" + basicDate(slot.Date) + "T" + basicClock(slot.Clock))
			if slot.Zone == "UTC" {
				b.WriteByte('Z')
			}
			b.WriteByte('\n')
		}
	}
	write("DTSTART", s.Start)
	if !s.Repeat.IsZero() {
		b.WriteString("RRULE:" + s.Repeat.String() + "\n")
	}
	write("RDATE", s.Extra...)
	write("EXDATE", s.Except...)
	return b.String()
}
