package community_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
)

// The bad inputs of the boundary "community timestamps and SLA", by the id of
// their row.
func TestBad(t *testing.T) {
	const office = "Mon-Fri 09:00-17:00"
	instant := func(t *testing.T, s string) time.Time {
		t.Helper()
		at, err := civil.ParseInstant(s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	hours := func(t *testing.T, s string) civil.Hours {
		t.Helper()
		h, err := civil.ParseHours(s)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	asked := func(t *testing.T, at string) community.Thread {
		return community.Thread{Key: "t", Messages: []community.Interaction{{Key: "q", From: community.Audience, At: instant(t, at)}}}
	}
	within := func(span time.Duration) community.Target { return community.Target{First: community.Span(span)} }
	due := func(t *testing.T, at, open string, span time.Duration) string {
		t.Helper()
		thread := asked(t, at)
		desk := community.Desk{Now: thread.Messages[0].At, Hours: hours(t, open)}
		return deadlines(t, desk, thread, within(span))[0].Due.Format("Mon 15:04")
	}
	same := func(t *testing.T, got, want any) {
		t.Helper()
		if got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
	for id, check := range map[string]func(t *testing.T){
		"SLA-01": func(t *testing.T) {
			thread := script(t, "09:00Q 08:59A")
			thread.Messages[1].Parent = "m1"
			waits, err := community.Desk{Now: clockTime(t, "10:00")}.Waits(thread)
			if waits != nil || !errors.Is(err, community.ErrThread) || !strings.Contains(err.Error(), `thread "t"`) {
				t.Errorf("%v, %v", waits, err)
			}
		},
		"SLA-03": func(t *testing.T) {
			desk := community.Desk{Now: clockTime(t, "09:10")}
			same(t, deadlines(t, desk, script(t, "09:00Q"), within(time.Hour))[0].Status, community.Pending)
		},
		"SLA-05": func(t *testing.T) { same(t, due(t, "2026-03-06T16:30:00Z", office, time.Hour), "Mon 09:30") },
		"SLA-07": func(t *testing.T) { same(t, due(t, "2026-03-07T12:00:00Z", office, time.Minute), "Mon 09:01") },
		"SLA-09": func(t *testing.T) {
			same(t, due(t, "2026-03-06T23:30:00Z", "L-D 21:00-2:00", 3*time.Hour), "Sat 21:30")
		},
		"SLA-10": func(t *testing.T) {
			h := hours(t, "L-D 0:00-24:00")
			from, to := instant(t, "2026-03-06T16:30:00Z"), instant(t, "2026-03-08T03:04:05Z")
			same(t, h.Between(from, to, civil.Holidays{}), to.Sub(from))
		},
		"SLA-11": func(t *testing.T) {
			desk := community.Desk{Now: clockTime(t, "20:00"), Hours: hours(t, "closed")}
			d := deadlines(t, desk, script(t, "09:00Q"), within(time.Hour))[0]
			if !d.Due.IsZero() || d.Status != community.Pending || d.Wait.InHours != 0 {
				t.Errorf("%+v", d)
			}
		},
		"SLA-13": func(t *testing.T) {
			berlin, err := civil.LoadZone("Europe/Berlin")
			if err != nil {
				t.Fatal(err)
			}
			day := time.Date(2025, time.March, 30, 0, 0, 0, 0, berlin)
			same(t, hours(t, "L-D 1:00-4:00").Between(day, day.AddDate(0, 0, 1), civil.Holidays{}), 2*time.Hour)
		},
		"SLA-16": func(t *testing.T) {
			madrid, err := civil.LoadZone("Europe/Madrid")
			if err != nil {
				t.Fatal(err)
			}
			thread := asked(t, "2026-03-06T16:30:00Z")
			desk := community.Desk{Now: thread.Messages[0].At, Zone: madrid}
			text := deadlines(t, desk, thread, within(time.Hour))[0].Due.Format(time.RFC3339)
			same(t, text, "2026-03-06T18:30:00+01:00")
			same(t, instant(t, text).Equal(instant(t, "2026-03-06T11:30:00-06:00")), true)
		},
		"SLA-18": func(t *testing.T) {
			same(t, told(mustWaits(t, script(t, "09:00Q 09:10A 10:00H 12:00C")).For(community.Resolution)), "resolution m1 1h answered luis")
		},
		"SLA-20": func(t *testing.T) {
			for _, span := range []time.Duration{0, -time.Hour} {
				_, err := community.Desk{}.Deadlines(nil, []community.Target{within(span)})
				same(t, errors.Is(err, community.ErrTarget), true)
			}
		},
		"SLA-22": func(t *testing.T) {
			const text = "key,at\n1,2026-03-02 09:00:00\n"
			_, err := community.Read(strings.NewReader(text), community.Format{})
			if !errors.Is(err, community.ErrRead) || !strings.Contains(err.Error(), `column "at"`) {
				t.Error(err)
			}
			list, err := community.Read(strings.NewReader(text), community.Format{Zone: time.UTC})
			if err != nil || !list[0].At.Equal(clockTime(t, "09:00")) {
				t.Error(list, err)
			}
		},
		"SLA-24": func(t *testing.T) {
			_, err := civil.ParseHours("L 9:00-13:00 12:00-17:00")
			same(t, errors.Is(err, civil.ErrHours), true)
		},
		"SLA-26": func(t *testing.T) {
			none := community.Waits{}.Elapsed()
			same(t, none.Coverage().Reason(), kpi.NoBase)
			_, why := none.Percentiles(stat.DefaultType, 0.9)
			same(t, why, kpi.TooFew)
		},
		"SLA-29": func(t *testing.T) { // ten thousand random cases stand in package civil
			h := hours(t, "L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
			from, open := instant(t, "2026-03-06T13:37:00Z"), time.Duration(0)
			for minute := range 5000 {
				at := from.Add(time.Duration(minute) * time.Minute)
				same(t, h.Between(from, at, civil.Holidays{}), open)
				if h.Open(at, civil.Holidays{}) {
					open += time.Minute
				}
			}
		},
		"SLA-31": func(t *testing.T) {
			desk := community.Desk{Now: clockTime(t, "20:00")}
			list := deadlines(t, desk, script(t, "09:00Q 09:10A 10:00Q 10:30C"), community.Target{Next: community.Span(time.Hour)})
			same(t, list[0].Status, community.Lapsed)
			same(t, list.Attainment().Reason(), kpi.NoBase)
		},
		"SLA-33": func(t *testing.T) {
			thread := script(t, "09:00Q 11:00A")
			for _, now := range []string{"10:30", "11:00", "20:00"} {
				desk := community.Desk{Now: clockTime(t, now)}
				same(t, deadlines(t, desk, thread, within(time.Hour))[0].Status, community.Late)
			}
		},
	} {
		t.Run("in-"+id, check)
	}
}

func mustWaits(t testing.TB, thread community.Thread) community.Waits {
	t.Helper()
	waits, err := community.Desk{Now: clockTime(t, "20:00")}.Waits(thread)
	if err != nil {
		t.Fatal(err)
	}
	return waits
}
