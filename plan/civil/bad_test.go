package civil_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// The bad inputs of the boundaries "dates, periods, zones, DST" and "community
// timestamps and SLA" that need no plan and no thread, by the id of their row.
func TestBad(t *testing.T) {
	refused := func(t *testing.T, err, class error, says ...string) {
		t.Helper()
		var e *civil.Error
		if !errors.Is(err, class) || !errors.As(err, &e) {
			t.Fatalf("%v, want %v", err, class)
		}
		for _, part := range says {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%v\ndoes not say %s", err, part)
			}
		}
	}
	date := func(s, says string) func(*testing.T) {
		return func(t *testing.T) {
			_, err := civil.ParseDate(s)
			refused(t, err, civil.ErrDate, `"`+s+`"`, says)
		}
	}
	timestamp := func(s, says string) func(*testing.T) {
		return func(t *testing.T) {
			_, err := civil.ParseInstant(s)
			refused(t, err, civil.ErrInstant, `"`+s+`"`, says)
		}
	}
	zone := func(says string, names ...string) func(*testing.T) {
		return func(t *testing.T) {
			for _, name := range names {
				_, err := civil.LoadZone(name)
				refused(t, err, civil.ErrZone, `"`+name+`"`, says)
			}
		}
	}
	slot := func(s, want string, moved, fold bool) func(*testing.T) {
		return func(t *testing.T) {
			slot, err := civil.ParseSlot(s)
			if err != nil {
				t.Fatal(err)
			}
			zones, err := civil.LoadZones(slot.Zone)
			if err != nil {
				t.Fatal(err)
			}
			got, err := slot.Instant(zones)
			if err != nil || got.Time.Format(time.RFC3339) != want || got.Moved != moved || got.Fold != fold {
				t.Errorf("%v, %v; want %s", got, err, want)
			}
		}
	}
	day, before := civil.MustDate("2025-03-30"), civil.MustDate("2025-03-29")
	for id, test := range map[string]func(*testing.T){
		"TIM-01": date("2025-02-29", "no such day"),
		"TIM-03": date("03/04/2025", "ambiguous"),
		"TIM-05": date("0000-00-00", "year"),
		"TIM-07": func(t *testing.T) {
			if got := civil.DateOf(time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)); !got.IsZero() {
				t.Errorf("year 10000 is %s", got)
			}
			_, err := civil.NewDate(10000, time.January, 1)
			refused(t, err, civil.ErrDate, "from 1 to 9999")
		},
		"TIM-09": timestamp("2016-12-31T23:59:60Z", "leap second"),
		"TIM-11": timestamp("2025-01-01T00:00:00+24:00", "offset is out of range"),
		"TIM-13": timestamp("2025-01-01 10:00 PST", "offset"),
		"TIM-14": zone("missing", ""),
		"TIM-15": zone("depends on the machine", "Local"),
		"TIM-17": zone("offsets", "GMT+3", "UTC+02:00"),
		"TIM-19": zone("not a name", "../../etc/passwd"),
		"TIM-21": slot("2025-03-30T02:30[Europe/Berlin]", "2025-03-30T03:30:00+02:00", true, false),
		"TIM-22": slot("2025-03-09T02:30[America/New_York]", "2025-03-09T03:30:00-04:00", true, false),
		"TIM-23": slot("2025-11-02T01:30[America/New_York]", "2025-11-02T01:30:00-04:00", false, true),
		"TIM-24": slot("2025-10-26T02:30[Europe/Berlin]", "2025-10-26T02:30:00+02:00", false, true),
		"TIM-25": slot("2018-11-04T00:00[America/Sao_Paulo]", "2018-11-04T01:00:00-02:00", true, false),
		"TIM-29": slot("2011-12-30T12:00[Pacific/Apia]", "2011-12-31T12:00:00+14:00", true, false),
		"TIM-32": func(t *testing.T) {
			_, err := civil.NewPeriod(day, before)
			refused(t, err, civil.ErrPeriod, "2025-03-30", "2025-03-29", "before")
		},
		"TIM-34": func(t *testing.T) {
			_, err := civil.NewPeriod(civil.DateOf(time.Time{}), day)
			refused(t, err, civil.ErrPeriod, "the start is missing")
		},
		"TIM-38": func(t *testing.T) {
			written := civil.Slot{Date: civil.DateOf(time.Now()), Clock: mustClock(t, "10:00"), Zone: "Europe/Madrid"}
			text, err := json.Marshal(written)
			if err != nil {
				t.Fatal(err)
			}
			var read civil.Slot
			if err := json.Unmarshal(text, &read); err != nil || read != written {
				t.Errorf("read %v, %v; written %v", read, err, written)
			}
		},
		"TIM-40": func(t *testing.T) {
			for s, want := range map[string]string{"2027-01-01": "2026-W53", "2024-12-30": "2025-W01"} {
				if got := civil.MustDate(s).WeekLabel(); got != want {
					t.Errorf("%s is in %s, want %s", s, got, want)
				}
			}
		},
		"TIM-42": withoutDatabase,
		"SLA-09": func(t *testing.T) {
			h := mustHours(t, "L-D 21:00-2:00")
			for clock, want := range map[string]bool{"20:59": false, "21:00": true, "01:59": true, "02:00": false} {
				at, err := civil.ParseInstant("2025-03-30T" + clock + ":00Z")
				if got := h.Open(at, civil.Holidays{}); err != nil || got != want {
					t.Errorf("open at %s is %t, %v", clock, got, err)
				}
			}
		},
		"SLA-10": func(t *testing.T) {
			if h := mustHours(t, "Mo-Su 00:00-24:00"); !h.IsZero() {
				t.Errorf("%s is not always open", h)
			}
		},
		"SLA-11": func(t *testing.T) {
			if mustHours(t, "closed").Open(time.Now(), civil.Holidays{}) {
				t.Error("what never opens is open")
			}
		},
		"SLA-13": func(t *testing.T) {
			zones, err := civil.LoadZones("Europe/Berlin")
			if err != nil {
				t.Fatal(err)
			}
			h := mustHours(t, "Su 1:00-4:00")
			open := 0
			for minute := range 24 * 60 {
				at := time.Date(2025, time.March, 29, 23, minute, 0, 0, time.UTC).In(zones["Europe/Berlin"])
				if h.Open(at, civil.Holidays{}) {
					open++
				}
			}
			if open != 120 {
				t.Errorf("%d minutes open, want 120", open)
			}
		},
		"SLA-22": timestamp("2025-01-01T10:00:00", "offset"),
		"SLA-24": func(t *testing.T) {
			_, err := civil.ParseHours("L 9:00-13:00 12:00-17:00")
			refused(t, err, civil.ErrHours, "overlap")
		},
		"RES-09": func(t *testing.T) {
			long := strings.Repeat("x\x00", 1<<19)
			for name, err := range map[string]error{
				"date":    second(civil.ParseDate(long)),
				"period":  second(civil.ParsePeriod(long)),
				"clock":   second(civil.ParseClock(long)),
				"slot":    second(civil.ParseSlot(long)),
				"instant": second(civil.ParseInstant(long)),
				"zone":    second(civil.LoadZone(long)),
				"hours":   second(civil.ParseHours("L " + long)),
			} {
				var e *civil.Error
				if !errors.As(err, &e) || len(e.Input) > 200 || len(err.Error()) > 800 || strings.Contains(err.Error(), "\x00") {
					t.Errorf("%s: %v", name, err)
				}
			}
		},
	} {
		t.Run("in-"+id, test)
	}
}

func second[T any](_ T, err error) error { return err }
