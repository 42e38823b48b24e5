package calendar

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

func date(s string) civil.Date { return civil.MustDate(s) }

func clock(t testing.TB, s string) civil.Clock {
	t.Helper()
	c, err := civil.ParseClock(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func holidays(t testing.TB, days ...civil.Holiday) civil.Holidays {
	t.Helper()
	h, err := civil.NewHolidays(days...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestWorkdays(t *testing.T) {
	easter := holidays(t,
		civil.Holiday{Date: date("2026-04-02"), From: clock(t, "14:00")},
		civil.Holiday{Date: date("2026-04-03")},
		civil.Holiday{Date: date("2026-04-06"), Until: clock(t, "12:00")},
		civil.Holiday{Date: date("2026-04-06"), From: clock(t, "12:00")},
		civil.Holiday{Date: date("2026-04-07"), Until: clock(t, "12:00")},
		civil.Holiday{Date: date("2026-04-07"), From: clock(t, "09:00"), Until: clock(t, "11:00")},
		civil.Holiday{Date: date("2026-04-07"), From: clock(t, "13:00")},
	)
	w := Workdays{Holidays: easter}
	for _, c := range []struct {
		day  string
		want bool
	}{
		{"2026-04-02", true},  // Thursday, closed in the afternoon
		{"2026-04-03", false}, // Good Friday
		{"2026-04-04", false},
		{"2026-04-05", false},
		{"2026-04-06", false}, // two halves
		{"2026-04-07", true},  // an hour at noon
	} {
		if got := w.Contains(date(c.day)); got != c.want {
			t.Errorf("%s: got %t, want %t", c.day, got, c.want)
		}
	}
	if w.Contains(civil.Date{}) {
		t.Error("no date is a working day")
	}
	gulf := Workdays{Weekend: []time.Weekday{time.Friday, time.Saturday}}
	if gulf.Contains(date("2026-04-03")) || !gulf.Contains(date("2026-04-05")) {
		t.Error("a weekend of its own is not kept")
	}
}

func TestBack(t *testing.T) {
	w := Workdays{Holidays: holidays(t, civil.Holiday{Date: date("2026-04-03")}, civil.Holiday{Date: date("2026-04-06")})}
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-04-08", 0, "2026-04-08"},
		{"2026-04-08", -3, "2026-04-08"},
		{"2026-04-08", 1, "2026-04-07"},
		{"2026-04-08", 2, "2026-04-02"},
		{"2026-04-05", 1, "2026-04-02"},
	} {
		got := w.Back(date(c.from), c.n)
		if got != date(c.want) {
			t.Errorf("%d before %s: got %s, want %s", c.n, c.from, got, c.want)
		}
		if n := max(c.n, 0); w.Between(got, date(c.from)) != n {
			t.Errorf("from %s to %s: %d working days, want %d", got, c.from, w.Between(got, date(c.from)), n)
		}
	}
	if got := w.Back(date("0001-01-03"), 9); !got.IsZero() {
		t.Errorf("before the calendar: %s", got)
	}
	if got := w.Between(date("2026-04-08"), date("2026-04-01")); got != 0 {
		t.Errorf("backwards: %d", got)
	}
	if got := w.Between(civil.Date{}, date("2026-04-01")); got != 0 {
		t.Errorf("from no date: %d", got)
	}
	never := Workdays{Weekend: []time.Weekday{0, 1, 2, 3, 4, 5, 6}}
	if got := never.Back(date("2026-04-08"), 1); !got.IsZero() {
		t.Errorf("without working days: %s", got)
	}
}

// TestBetween holds the count to looking at each day.
func TestBetween(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 7))
	start := date("2026-01-01")
	for range 500 {
		w := Workdays{}
		for range random.IntN(4) {
			w.Weekend = append(w.Weekend, time.Weekday(random.IntN(7)))
		}
		var list []civil.Holiday
		for range random.IntN(30) {
			h := civil.Holiday{Date: start.AddDays(random.IntN(60))}
			if random.IntN(3) == 0 {
				h.From = clock(t, "12:00")
			}
			list = append(list, h)
		}
		w.Holidays = holidays(t, list...)
		from := start.AddDays(random.IntN(60))
		until := from.AddDays(random.IntN(40) - 5)
		want := 0
		for d := from; d.Before(until); d = d.AddDays(1) {
			if w.Contains(d) {
				want++
			}
		}
		if got := w.Between(from, until); got != want {
			t.Fatalf("%v from %s until %s: got %d, want %d", w, from, until, got, want)
		}
	}
	last := date("9999-12-31")
	if got := (Workdays{}).Between(last.AddDays(-3), last); got != 3 { // Tuesday to Thursday
		t.Errorf("at the end of the calendar: %d", got)
	}
}
