package civil

import (
	"encoding/json"
	"errors"
	"flag"
	"math/rand"
	"slices"
	"testing"
	"time"
)

// slotZones are tried on every run; -every tries all zones of the database.
var slotZones = []string{
	"UTC", "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/Sao_Paulo", "America/Caracas",
	"America/Santiago", "America/Havana", "America/Argentina/San_Luis", "Africa/Casablanca", "Africa/Monrovia",
	"Asia/Gaza", "Asia/Pyongyang", "Asia/Manila", "Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll",
}

var every = flag.Bool("every", false, "try slots in every zone of the database")

// wallOf is what the wall shows at t, in seconds as if it were UTC.
func wallOf(t time.Time) int64 {
	_, offset := t.Zone()
	return t.Unix() + int64(offset)
}

func slotAt(wall int64, zone string) Slot {
	at := time.Unix(wall, 0).UTC()
	clock, _ := NewClock(at.Clock())
	return Slot{DateOf(at), clock, zone}
}

// slowSlot looks at the offsets that the zone had around a wall time, one every
// quarter of an hour, and tries them all.
type slowSlot struct{ samples []time.Time }

func newSlowSlot(around time.Time) (s slowSlot) {
	for at := around.Add(-52 * time.Hour); at.Before(around.Add(52 * time.Hour)); at = at.Add(15 * time.Minute) {
		s.samples = append(s.samples, at)
	}
	return s
}

func (s slowSlot) instant(wall int64) Instant {
	var offsets []int
	for _, at := range s.samples {
		if _, offset := at.Zone(); !slices.Contains(offsets, offset) {
			offsets = append(offsets, offset)
		}
	}
	var shows []time.Time
	for _, offset := range offsets {
		if at := time.Unix(wall-int64(offset), 0).In(s.samples[0].Location()); wallOf(at) == wall {
			shows = append(shows, at)
		}
	}
	if len(shows) > 0 {
		return Instant{Time: slices.MinFunc(shows, time.Time.Compare), Fold: len(shows) > 1}
	}
	for i, at := range s.samples {
		if wallOf(at) < wall && wallOf(s.samples[i+1]) > wall {
			return Instant{Time: at.Add(time.Duration(wall-wallOf(at)) * time.Second), Moved: true}
		}
	}
	return Instant{}
}

// Slots around every change of clocks of the years 1970 to 2037 against the
// slow way.
func TestEveryTransition(t *testing.T) {
	names := slotZones
	if *every {
		names = slices.DeleteFunc(zoneNames(t), func(name string) bool { return checkZone(name) != nil })
	}
	around := []time.Duration{
		-25 * time.Hour, -3 * time.Hour, -2 * time.Hour, -time.Hour - time.Second, -time.Hour, -time.Hour + time.Second,
		-45 * time.Minute, -31 * time.Minute, -30 * time.Minute, -20 * time.Minute, -time.Second, 0, time.Second,
		20 * time.Minute, 30*time.Minute - time.Second, 30 * time.Minute, 44 * time.Minute, time.Hour - time.Second,
		time.Hour, time.Hour + time.Second, 2 * time.Hour, 3 * time.Hour, 12 * time.Hour, 23*time.Hour + 59*time.Minute,
		24 * time.Hour,
	}
	changes, slots, moved, folds := 0, 0, 0, 0
	for _, name := range names {
		zones, err := LoadZones(name)
		if err != nil {
			t.Fatal(err)
		}
		end := time.Date(2038, time.January, 1, 0, 0, 0, 0, time.UTC)
		at := time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC).In(zones[name])
		_, before := at.Zone()
		for ; at.Before(end); at = at.Add(3 * time.Hour) {
			_, offset := at.Zone()
			if offset == before {
				continue
			}
			changes++
			change := at.Add(-3 * time.Hour)
			for _, now := change.Zone(); now == before; _, now = change.Zone() {
				change = change.Add(time.Second)
			}
			slow := newSlowSlot(change)
			for _, by := range around {
				for _, o := range []int{before, offset} {
					wall := change.Unix() + int64(o) + int64(by/time.Second)
					want := slow.instant(wall)
					got, err := slotAt(wall, name).Instant(zones)
					if err != nil || !got.Time.Equal(want.Time) || got.Moved != want.Moved || got.Fold != want.Fold {
						t.Fatalf("%s: %v, %v; want %v", slotAt(wall, name), got, err, want)
					}
					slots++
					if got.Moved {
						moved++
					}
					if got.Fold {
						folds++
					}
				}
			}
			before = offset
		}
	}
	t.Logf("%d zones, %d changes, %d slots, %d moved, %d folds", len(names), changes, slots, moved, folds)
	if moved == 0 || folds == 0 {
		t.Error("no change was met")
	}
}

// Slots anywhere in the calendar against the slow way.
func TestAnySlot(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	zones, err := LoadZones(slotZones...)
	if err != nil {
		t.Fatal(err)
	}
	for range 5000 {
		name := slotZones[r.Intn(len(slotZones))]
		day := Date{int32(1 + r.Intn(lastDay))}
		if r.Intn(2) == 0 {
			day = MustDate("1850-01-01").AddDays(r.Intn(250 * 365))
		}
		slot := Slot{day, Clock{int32(r.Intn(daySeconds))}, name}
		wall := unixOfDay1 + int64(day.n-1)*daySeconds + int64(slot.Clock.seconds)
		want := newSlowSlot(time.Unix(wall, 0).In(zones[name])).instant(wall)
		got, err := slot.Instant(zones)
		if err != nil || !got.Time.Equal(want.Time) || got.Moved != want.Moved || got.Fold != want.Fold {
			t.Fatalf("%s: %v, %v; want %v", slot, got, err, want)
		}
		if got.Time.Location() != zones[name] {
			t.Fatalf("%s is in %s", slot, got.Time.Location())
		}
	}
}

// Time.ZoneBounds gives an end before the instant here (golang/go#81583), and a
// walk from end to end would never stop.
func TestLastDayOfLeapYear(t *testing.T) {
	zones, err := LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	slot := Slot{Date: MustDate("2040-12-31"), Clock: Clock{12 * hourSeconds}, Zone: "Europe/Madrid"}
	got, err := slot.Instant(zones)
	if want := "2040-12-31T12:00:00+01:00"; err != nil || got.Time.Format(time.RFC3339) != want || got.Moved || got.Fold {
		t.Errorf("%v, %v; want %s", got, err, want)
	}
}

func TestSlotInstantRefuses(t *testing.T) {
	zones := Zones{"UTC": time.UTC}
	day := MustDate("2025-03-30")
	for name, test := range map[string]struct {
		slot  Slot
		class error
	}{
		"zero":         {Slot{}, ErrSlot},
		"no date":      {Slot{Zone: "UTC"}, ErrSlot},
		"no zone":      {Slot{Date: day}, ErrZone},
		"not loaded":   {Slot{Date: day, Zone: "Europe/Madrid"}, ErrZone},
		"abbreviation": {Slot{Date: day, Zone: "PST"}, ErrZone},
	} {
		if got, err := test.slot.Instant(zones); !errors.Is(err, test.class) || got != (Instant{}) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestSlotText(t *testing.T) {
	for _, test := range []struct {
		text  string
		class error
	}{
		{text: "2025-03-30T02:30[Europe/Berlin]"},
		{text: "2025-03-30T02:30:15[UTC]"},
		{text: "0001-01-01T00:00[America/Argentina/Buenos_Aires]"},
		{text: "2025-03-30T02:30[Europe/Nowhere]"},

		{text: "", class: ErrSlot},
		{text: "2025-03-30", class: ErrSlot},
		{text: "2025-03-30T02:30", class: ErrSlot},
		{text: "2025-03-30 02:30[UTC]", class: ErrSlot},
		{text: "2025-03-30T02:30[UTC", class: ErrSlot},
		{text: "2025-03-30T02:30[UTC]]", class: ErrZone},
		{text: "2025-03-30T02:30[]", class: ErrZone},
		{text: "2025-03-30T02:30[Local]", class: ErrZone},
		{text: "2025-03-30T02:30+02:00[Europe/Berlin]", class: ErrClock},
		{text: "2025-03-30T24:00[UTC]", class: ErrClock},
		{text: "2025-02-30T10:00[UTC]", class: ErrDate},
	} {
		got, err := ParseSlot(test.text)
		if !errors.Is(err, test.class) {
			t.Errorf("ParseSlot(%q) = %v, %v; want %v", test.text, got, err, test.class)
		}
		if test.class == nil && got.String() != test.text || test.class != nil && !got.IsZero() {
			t.Errorf("ParseSlot(%q) = %s", test.text, got)
		}
	}
	for _, test := range []struct {
		slot Slot
		want string
	}{
		{Slot{}, ""},
		{Slot{Zone: "UTC"}, "T00:00[UTC]"},
		{Slot{Date: MustDate("2025-03-30")}, "2025-03-30T00:00[]"},
	} {
		if got := test.slot.String(); got != test.want {
			t.Errorf("String() = %q, want %q", got, test.want)
		}
	}
}

func TestSlotOrder(t *testing.T) {
	var slots []Slot
	for _, s := range []string{
		"2025-03-30T02:30[Europe/Berlin]", "2025-03-30T02:30[America/Caracas]", "2025-03-30T02:29:59[UTC]", "2024-12-31T23:59[UTC]",
	} {
		slot, err := ParseSlot(s)
		if err != nil {
			t.Fatal(err)
		}
		slots = append(slots, slot)
	}
	want := slices.Clone(slots)
	slices.Reverse(want)
	slices.SortFunc(slots, Slot.Compare)
	if !slices.Equal(slots, want) {
		t.Errorf("sorted %v, want %v", slots, want)
	}
	if slots[0].Compare(slots[0]) != 0 {
		t.Error("a slot is not equal to itself")
	}
}

func TestSlotJSON(t *testing.T) {
	const text = `{"date":"2025-03-30","clock":"02:30","zone":"Europe/Berlin"}`
	var slot Slot
	if err := json.Unmarshal([]byte(text), &slot); err != nil {
		t.Fatal(err)
	}
	if want, err := ParseSlot("2025-03-30T02:30[Europe/Berlin]"); err != nil || slot != want {
		t.Errorf("Unmarshal = %v, want %v", slot, want)
	}
	if again, err := json.Marshal(slot); err != nil || string(again) != text {
		t.Errorf("Marshal = %s, %v", again, err)
	}
}
