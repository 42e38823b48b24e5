package civil_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Week dates of ISO 8601 (known answers, topic I, by the id of their row).
func TestISOWeekDates(t *testing.T) {
	for _, test := range []struct{ id, day, want string }{
		{"I001", "1977-01-01", "1976-W53-6"},
		{"I003", "1977-12-31", "1977-W52-6"},
		{"I005", "1979-12-31", "1980-W01-1"},
		{"I007", "1981-12-31", "1981-W53-4"},
		{"I009", "2008-12-29", "2009-W01-1"},
		{"I011", "2026-12-31", "2026-W53-4"},
	} {
		t.Run(test.id, func(t *testing.T) {
			day := civil.MustDate(test.day)
			weekday := (int(day.Weekday())+6)%7 + 1
			if got := fmt.Sprintf("%s-%d", day.WeekLabel(), weekday); got != test.want {
				t.Errorf("%s is %s, want %s", day, got, test.want)
			}
		})
	}
}

func TestKnownClockChanges(t *testing.T) {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	instant := func(s string) civil.Instant {
		slot, err := civil.ParseSlot(s + "[Europe/Madrid]")
		if err != nil {
			t.Fatal(err)
		}
		at, err := slot.Instant(zones)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	t.Run("I018", func(t *testing.T) {
		var changes []string
		for day := range civil.YearOf(civil.MustDate("2025-01-01")).All() {
			at, next := instant(day.String()+"T00:00"), instant(day.AddDays(1).String()+"T00:00")
			if next.Time.Sub(at.Time) != 24*time.Hour {
				changes = append(changes, day.String())
			}
		}
		if got, want := fmt.Sprint(changes), "[2025-03-30 2025-10-26]"; got != want {
			t.Errorf("clocks change on %s, want %s", got, want)
		}
	})
	t.Run("I021", func(t *testing.T) {
		if !instant("2026-03-29T02:30").Moved {
			t.Error("02:30 is said to exist")
		}
	})
	t.Run("I023", func(t *testing.T) {
		from, to := instant("2026-03-28T12:00"), instant("2026-03-29T12:00")
		if got, want := to.Time.Sub(from.Time), 23*time.Hour; got != want {
			t.Errorf("%s from noon to noon, want %s", got, want)
		}
	})
}

func TestKnownEaster(t *testing.T) {
	for id, want := range map[string]string{"I013": "2000-04-23", "I015": "2025-04-20"} {
		t.Run(id, func(t *testing.T) {
			if got, err := civil.Easter(civil.MustDate(want).Year()); err != nil || got.String() != want {
				t.Errorf("%s, %v; want %s", got, err, want)
			}
		})
	}
}
