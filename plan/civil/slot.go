package civil

import (
	"cmp"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Slot is a planned moment: a day, what the clock on the wall shows, and where
// that wall is. It stays what it is when a country changes its clocks or its
// rules; [Slot.Instant] says which instant that is by the rules as loaded.
//
// Slot is a record, open and comparable with ==, and may be wrong; Instant
// refuses a wrong one. The zero Slot has no date and no zone.
type Slot struct {
	Date  Date   `json:"date"`
	Clock Clock  `json:"clock"`
	Zone  string `json:"zone"` // IANA name, such as Europe/Berlin
}

// ParseSlot reads the one-line form for people and for table cells, as in
// 2025-03-30T02:30[Europe/Berlin] or with seconds 2025-03-30T02:30:15[UTC]. In
// JSON a Slot is an object.
//
// It fails with an [Error]
//   - of class [ErrSlot] if s has another form,
//   - of class [ErrDate] or [ErrClock] if there is no such day or time,
//   - of class [ErrZone] if [LoadZone] would refuse to look for the zone;
//     whether the zone exists is not asked here.
func ParseSlot(s string) (Slot, error) {
	date, rest, okDate := strings.Cut(s, "T")
	clock, zone, okClock := strings.Cut(rest, "[")
	zone, okZone := strings.CutSuffix(zone, "]")
	if !okDate || !okClock || !okZone {
		return Slot{}, refuse(ErrSlot, s, i18n.Text{
			EN: "slot %s is not date, time and zone, such as 2025-03-30T02:30[Europe/Berlin]",
			ES: "el momento %s no es fecha, hora y zona, como 2025-03-30T02:30[Europe/Berlin]",
		})
	}
	d, err := ParseDate(date)
	if err != nil {
		return Slot{}, err
	}
	c, err := ParseClock(clock)
	if err != nil {
		return Slot{}, err
	}
	if err := checkZone(zone); err != nil {
		return Slot{}, err
	}
	return Slot{d, c, zone}, nil
}

// IsZero reports whether s is the zero Slot.
func (s Slot) IsZero() bool { return s == Slot{} }

// String returns the form that [ParseSlot] reads, "" for the zero Slot. A Slot
// that lacks its date or zone is written with nothing in that place.
func (s Slot) String() string {
	if s.IsZero() {
		return ""
	}
	return s.Date.String() + "T" + s.Clock.String() + "[" + s.Zone + "]"
}

// Compare orders slots by what the walls show, date and then clock, and after
// that by the name of the zone. Which of two slots in different zones comes
// first in time, their instants tell.
func (s Slot) Compare(b Slot) int {
	return cmp.Or(s.Date.Compare(b.Date), s.Clock.Compare(b.Clock), cmp.Compare(s.Zone, b.Zone))
}
