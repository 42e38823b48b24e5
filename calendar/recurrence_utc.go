package calendar

import "github.com/pauta-go/pauta/plan/civil"

// InUTC returns r with its UNTIL in UTC, as RFC 5545 wants it beside a start
// with a time zone; zone is that of the start. A rule without UNTIL, or with one
// in UTC, is returned as it is.
//
// It fails with a [civil.Error] of class [civil.ErrZone] if zones does not have
// the zone.
func (r Recurrence) InUTC(zone string, zones civil.Zones) (Recurrence, error) {
	if r.until.date.IsZero() || r.until.form == untilUTC {
		return r, nil
	}
	end := civil.Slot{Date: r.until.date, Clock: r.until.clock, Zone: zone}
	if r.until.form == untilDay {
		end.Clock, _ = civil.NewClock(23, 59, 59)
	}
	at, err := end.Instant(zones)
	if err != nil {
		return Recurrence{}, err
	}
	utc := at.Time.UTC()
	r.until = until{date: civil.DateOf(utc), form: untilUTC}
	r.until.clock, _ = civil.NewClock(utc.Clock())
	return r, nil
}
