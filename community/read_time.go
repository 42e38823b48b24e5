package community

import (
	"strings"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// instant reads a time: with an offset as it stands, else by the clock of the
// format's zone, of two hours with the same name the first.
func (r *row) instant(cell string) (time.Time, error) {
	if r.format.Layout == "" {
		if at, err := civil.ParseInstant(cell); err == nil {
			return at, nil
		}
	}
	for _, layout := range r.layouts() {
		at, err := time.ParseInLocation(layout, cell, time.UTC)
		if err != nil || strings.Contains(layout, "MST") {
			continue
		}
		if strings.Contains(layout, "07") {
			if at.Format(layout) != cell { // another weekday than that of the date
				break
			}
			return at.UTC(), nil
		}
		return r.local(cell, at)
	}
	if r.format.Layout == "" {
		_, err := civil.ParseInstant(cell)
		return time.Time{}, r.refuse(i18n.Text{
			EN: "%s; or give the layout of the times in the format",
			ES: "%s; o indique en el formato cómo se escriben las horas (Layout)",
		}, err)
	}
	return time.Time{}, r.refuse(i18n.Text{
		EN: "%s is not a time as in %s, or has a zone by an abbreviation, which is no offset",
		ES: "%s no es una hora como %s, o trae una abreviatura de zona, que no es un desfase",
	}, i18n.Quote(cell), i18n.Quote(r.format.Layout))
}

// layouts are how times may be written that are not of RFC 3339.
func (r *row) layouts() []string {
	if r.format.Layout != "" {
		return []string{r.format.Layout}
	}
	return []string{time.RubyDate, time.DateTime, "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02T15:04"}
}

// local is the instant at which the zone of the format shows a time.
func (r *row) local(cell string, at time.Time) (time.Time, error) {
	zone := r.format.Zone
	if zone == nil {
		return time.Time{}, r.refuse(i18n.Text{
			EN: "time %s has no offset: name the zone in the format",
			ES: "la hora %s no trae desfase: indique la zona en el formato",
		}, i18n.Quote(cell))
	}
	clock, _ := civil.NewClock(at.Clock()) // of a time that exists
	slot := civil.Slot{Date: civil.DateOf(at), Clock: clock, Zone: zone.String()}
	instant, err := slot.Instant(civil.Zones{slot.Zone: zone})
	if err != nil {
		return time.Time{}, r.refuse(i18n.Same("%s"), err)
	}
	if instant.Moved {
		return time.Time{}, r.refuse(i18n.Text{
			EN: "the clocks of %s skip %s",
			ES: "los relojes de %s se saltan %s",
		}, i18n.Quote(zone.String()), i18n.Quote(cell))
	}
	return instant.Time.Add(time.Duration(at.Nanosecond())).UTC(), nil
}
