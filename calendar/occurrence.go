package calendar

import (
	"cmp"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Occurrence is one time that a [Series] takes place.
//
// The zero Occurrence is none.
type Occurrence struct {
	Of   civil.Slot // as the series has it; with Again, what tells it from the others
	Slot civil.Slot // as it is planned now: Of, if it was not changed
	Time time.Time  // when that is, in the zone of Slot

	Moved     bool // the clocks skip Slot, and Time shows another one
	Fold      bool // the clocks show Slot twice
	Again     bool // Time is the second of the two, which only hourly rules have
	Changed   bool // moved to Slot by a Change
	Cancelled bool // by a Change; Slot and Time are those it had
}

func (o Occurrence) compare(b Occurrence) int {
	return cmp.Or(o.Time.Compare(b.Time), o.Of.Compare(b.Of))
}

// occurrenceAt is the occurrence that a series has at a slot.
func occurrenceAt(slot civil.Slot, zones civil.Zones) (Occurrence, error) {
	at, err := slot.Instant(zones)
	if err != nil {
		return Occurrence{}, err
	}
	return Occurrence{Of: slot, Slot: slot, Time: at.Time, Moved: at.Moved, Fold: at.Fold}, nil
}

// occurrences is what the change makes of an occurrence.
func (c Change) occurrence(zones civil.Zones) (Occurrence, error) {
	if c.To.IsZero() {
		o, err := occurrenceAt(c.Of, zones)
		o.Cancelled = true
		return o, err
	}
	o, err := occurrenceAt(c.To, zones)
	o.Of, o.Changed = c.Of, true
	return o, err
}
