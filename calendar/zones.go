package calendar

import (
	"errors"
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
)

// LoadZones loads the zones of the calendar and of all its slots, by
// [civil.LoadZone].
//
// Zones that cannot be loaded come as errors of LoadZone, joined, together with
// all others.
func (c Calendar) LoadZones() (civil.Zones, error) {
	names := []string{c.Zone}
	for i := range c.Entries {
		s := c.Series(i)
		for _, slot := range slices.Concat([]civil.Slot{s.Start}, s.Extra, s.Except) {
			names = append(names, slot.Zone)
		}
		for _, change := range s.Changes {
			names = append(names, change.Of.Zone, change.To.Zone)
		}
	}
	slices.Sort(names)
	zones := civil.Zones{}
	var faults []error
	for _, name := range slices.Compact(names) {
		if name == "" {
			continue
		}
		zone, err := civil.LoadZone(name)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		zones[name] = zone
	}
	return zones, errors.Join(faults...)
}
