package community

import (
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Desk is how the waits of an audience are measured: as of an instant, and by
// the opening hours of those who answer. What happened after Now has not
// happened yet, so that a report of last Friday can be made today.
//
// The zero Desk has no Now, and its functions refuse it; all else may be left
// out: then it is open around the clock.
type Desk struct {
	Now      time.Time
	Hours    civil.Hours
	Zone     *time.Location // of the hours and of weeks; nil: UTC
	Holidays civil.Holidays

	// Bots counts the answers of machines; else only people answer.
	Bots bool
	// Restart begins anew where a thread is reopened: it then waits for a first
	// response again, and each resolution is one of its own. Else a thread has one
	// first response, and is resolved when it was closed for the last time.
	Restart bool

	// AtRisk is the part of the time, in per cent, after which a deadline is at
	// risk: 75 by default, a number of ours, which also stands for one outside 1
	// to 99.
	AtRisk int
}

func (d Desk) zone() *time.Location {
	if d.Zone == nil {
		return time.UTC
	}
	return d.Zone
}

// Desk returns how the waits of the community are measured as of now: by its
// hours, in its zone, which is UTC where none is stated.
//
// It fails as [civil.Zones.Location] does for a zone that zones does not have.
func (c Community) Desk(now time.Time, zones civil.Zones, holidays civil.Holidays) (Desk, error) {
	d := Desk{Now: now, Hours: c.Hours, Holidays: holidays}
	var err error
	if c.Zone != "" {
		d.Zone, err = zones.Location(c.Zone)
	}
	return d, err
}
