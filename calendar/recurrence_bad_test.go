package calendar_test

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

// series makes a series of a start, a rule, and the zones for them.
func series(t testing.TB, start, rule string) (calendar.Series, civil.Zones) {
	t.Helper()
	slot, err := civil.ParseSlot(start)
	if err != nil {
		t.Fatal(err)
	}
	r, err := calendar.ParseRecurrence(rule)
	if err != nil {
		t.Fatal(err)
	}
	zones, err := civil.LoadZones(slot.Zone)
	if err != nil {
		t.Fatal(err)
	}
	return calendar.Series{Start: slot, Repeat: r}, zones
}

// times are the occurrences of a series on some days, "" for all, as RFC 3339
// writes them, and the error at the end.
func times(t testing.TB, s calendar.Series, zones civil.Zones, on string) (list []string, err error) {
	t.Helper()
	var in civil.Period
	if on != "" {
		in = days(t, on)
	}
	for o, e := range s.Occurrences(in, zones) {
		if err != nil {
			t.Fatal("something comes after the error")
		}
		if err = e; err == nil {
			list = append(list, o.Time.Format(time.RFC3339))
		}
	}
	return list, err
}

// The bad inputs of the boundary "recurrence", by the id of their row.
func TestBad(t *testing.T) {
	expands := func(start, rule string, want ...string) func(*testing.T) {
		return func(t *testing.T) {
			s, zones := series(t, start, rule)
			if got, err := times(t, s, zones, ""); err != nil || !slices.Equal(got, want) {
				t.Errorf("%s from %s: %s, %v; want %s", rule, start, got, err, want)
			}
		}
	}
	refused := func(parts map[string]string) func(*testing.T) {
		return func(t *testing.T) {
			for rule, part := range parts {
				_, err := calendar.ParseRecurrence(rule)
				var e *calendar.RecurrenceError
				if !errors.Is(err, calendar.ErrRecurrence) && !errors.Is(err, calendar.ErrUnsupported) ||
					!errors.As(err, &e) || e.Part != part || !strings.Contains(err.Error(), part) {
					t.Errorf("%s: %v", rule, err)
				}
			}
		}
	}
	never := func(start, rule, reason string) func(*testing.T) {
		return func(t *testing.T) {
			s, zones := series(t, start, rule)
			if got, err := times(t, s, zones, ""); err != nil || len(got) > 0 {
				t.Errorf("%s, %v", got, err)
			}
			_, err := s.First(zones)
			if !errors.Is(err, calendar.ErrNever) || !strings.Contains(err.Error(), reason) {
				t.Errorf("%v, want %s", err, reason)
			}
		}
	}
	for id, test := range map[string]func(*testing.T){
		"REC-01": func(t *testing.T) {
			s, zones := series(t, "2025-01-01T09:00[Europe/Madrid]", "FREQ=DAILY")
			got, err := times(t, s, zones, "")
			if len(got) != 10_000 || !errors.Is(err, calendar.ErrCapped) {
				t.Errorf("%d occurrences, %v", len(got), err)
			}
		},
		"REC-03": refused(map[string]string{"FREQ=DAILY;COUNT=0": "COUNT"}),
		"REC-05": refused(map[string]string{"FREQ=DAILY;INTERVAL=0": "INTERVAL"}),
		"REC-07": refused(map[string]string{"FREQ=DAILY;COUNT=2;UNTIL=20251231": "COUNT", "FREQ=DAILY;UNTIL=20251231;COUNT=2": "COUNT"}),
		"REC-09": never("2025-01-01T09:00[Europe/Madrid]", "FREQ=DAILY;UNTIL=20241231", "ends before its start"),
		"REC-11": func(t *testing.T) {
			start := time.Now()
			never("2025-01-01T09:00[Europe/Madrid]", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no day satisfies")(t)
			t.Log("30 February is looked for in ", time.Since(start))
		},
		"REC-13": expands("2026-01-31T10:00[UTC]", "FREQ=MONTHLY;COUNT=4",
			"2026-01-31T10:00:00Z", "2026-03-31T10:00:00Z", "2026-05-31T10:00:00Z", "2026-07-31T10:00:00Z"),
		"REC-15": expands("2025-03-08T02:30[America/New_York]", "FREQ=DAILY;COUNT=3",
			"2025-03-08T02:30:00-05:00", "2025-03-09T03:30:00-04:00", "2025-03-10T02:30:00-04:00"),
		"REC-16": expands("2018-11-03T00:00[America/Sao_Paulo]", "FREQ=DAILY;COUNT=3",
			"2018-11-03T00:00:00-03:00", "2018-11-04T01:00:00-02:00", "2018-11-05T00:00:00-02:00"),
		"REC-18": expands("2025-11-02T00:00[America/New_York]", "FREQ=HOURLY;UNTIL=20251102T040000",
			"2025-11-02T00:00:00-04:00", "2025-11-02T01:00:00-04:00", "2025-11-02T01:00:00-05:00",
			"2025-11-02T02:00:00-05:00", "2025-11-02T03:00:00-05:00", "2025-11-02T04:00:00-05:00"),
		"REC-20": func(t *testing.T) {
			s, zones := series(t, "2025-01-01T09:00[Europe/Madrid]", "FREQ=DAILY;COUNT=2147483647")
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			got, err := times(t, s, zones, "")
			runtime.ReadMemStats(&after)
			if len(got) != 10_000 || !errors.Is(err, calendar.ErrCapped) {
				t.Errorf("%d occurrences, %v", len(got), err)
			}
			if bytes := after.TotalAlloc - before.TotalAlloc; bytes > 64<<20 {
				t.Errorf("%d bytes", bytes)
			}
			// The window may be far away, and everything before it has to be counted.
			s, zones = series(t, "0002-01-01T09:00[UTC]", "FREQ=HOURLY;COUNT=2147483647")
			if got, err := times(t, s, zones, "9000"); len(got) != 0 || !errors.Is(err, calendar.ErrCapped) {
				t.Errorf("%d occurrences, %v", len(got), err)
			}
		},
		"REC-22": refused(map[string]string{
			"FREQ=MONTHLY;BYDAY=60MO": "BYDAY", "FREQ=MONTHLY;BYMONTHDAY=0": "BYMONTHDAY", "FREQ=DAILY;BYHOUR=25": "BYHOUR",
		}),
		"REC-24": expands("2025-03-28T23:30[America/New_York]", "FREQ=DAILY;UNTIL=20250330",
			"2025-03-28T23:30:00-04:00", "2025-03-29T23:30:00-04:00", "2025-03-30T23:30:00-04:00"),
		"REC-26": func(t *testing.T) {
			s, zones := series(t, "2025-03-28T10:00[Europe/Madrid]", "FREQ=DAILY;COUNT=2")
			again, err := civil.ParseSlot("2025-03-29T10:00[Europe/Madrid]")
			if err != nil {
				t.Fatal(err)
			}
			s.Extra = []civil.Slot{again, again}
			got, err := times(t, s, zones, "")
			if want := []string{"2025-03-28T10:00:00+01:00", "2025-03-29T10:00:00+01:00"}; err != nil || !slices.Equal(got, want) {
				t.Errorf("%s, %v; want %s", got, err, want)
			}
		},
		"REC-29": expands("2025-03-31T10:00[UTC]", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3", // a Monday
			"2025-04-01T10:00:00Z", "2025-04-03T10:00:00Z", "2025-04-08T10:00:00Z"),
		"REC-32": func(t *testing.T) {
			_, err := calendar.ParseRecurrence("FREQ=DAILY;BYMONTH=" + strings.Repeat("1,", 1<<19))
			if !errors.Is(err, calendar.ErrRecurrence) || !strings.Contains(err.Error(), "too long") || len(err.Error()) > 500 {
				t.Error(err)
			}
		},
		"REC-33": func(t *testing.T) {
			last := civil.MustDate("2025-03-30")
			if _, err := civil.NewPeriod(last, last.AddDays(-1)); !errors.Is(err, civil.ErrPeriod) {
				t.Error(err)
			}
		},
	} {
		t.Run("in-"+id, test)
	}
}

// The known answers of topic I that are recurrence rules, by the id of their row.
func TestKnown(t *testing.T) {
	for id, test := range map[string]struct{ start, rule, want string }{
		"I025": {
			"1997-09-02", "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
			"1997-09-02 1997-09-04 1997-09-09 1997-09-11 1997-09-16 1997-09-18 1997-09-23 1997-09-25 1997-09-30 1997-10-02",
		},
		"I027": {"1997-08-05", "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05 1997-08-10 1997-08-19 1997-08-24"},
		"I029": {
			"1997-09-28", "FREQ=MONTHLY;COUNT=6;BYMONTHDAY=-3",
			"1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26",
		},
		"I031": {"2026-01-31", "FREQ=MONTHLY;COUNT=4", "2026-01-31 2026-03-31 2026-05-31 2026-07-31"},
	} {
		t.Run(id, func(t *testing.T) {
			s, zones := series(t, test.start+"T09:00[America/New_York]", test.rule)
			var got []string
			for o, err := range s.Occurrences(civil.Period{}, zones) {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, o.Slot.Date.String())
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
