package civil_test

import (
	"fmt"
	"math"
	"math/rand"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := civil.ParseInstant(s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// count adds up the whole minutes of [from, to) at which the table of the week
// and the parts of days that are closed say open, one after the other.
func count(w *week, closed map[civil.Date][][2]int, from, to time.Time) time.Duration {
	var sum time.Duration
	today, parts := int64(0), [][2]int(nil)
	for at := from; at.Before(to); at = at.Add(time.Minute) {
		_, offset := at.Zone()
		wall := (at.Unix() + int64(offset)) / 60 // minutes since Thursday 1970-01-01
		if day := wall / (24 * 60); day != today {
			today, parts = day, closed[civil.DateOf(at)]
		}
		minute := int(wall % (24 * 60))
		open := w[(int(wall)+3*24*60)%len(w)] > 0
		for _, c := range parts {
			open = open && (minute < c[0] || minute >= c[1])
		}
		if open {
			sum += time.Minute
		}
	}
	return sum
}

// Places whose clocks change by an hour, by half an hour, at midnight, to
// another side of the date line, or never, with a day on which they did.
var changes = []struct{ zone, near string }{
	{"Europe/Berlin", "2025-03-30T00:00:00Z"},
	{"Europe/Madrid", "2026-10-25T00:00:00Z"},
	{"America/New_York", "2025-11-02T00:00:00Z"},
	{"America/Mexico_City", "2022-10-30T00:00:00Z"},
	{"America/Sao_Paulo", "2018-11-04T00:00:00Z"},
	{"America/Sao_Paulo", "2018-02-18T00:00:00Z"},
	{"Australia/Lord_Howe", "2025-04-05T12:00:00Z"},
	{"Pacific/Apia", "2011-12-30T00:00:00Z"},
	{"Africa/Casablanca", "2025-02-23T00:00:00Z"},
	{"Asia/Kolkata", "2025-06-01T00:00:00Z"},
	{"Asia/Kathmandu", "1986-01-01T00:00:00Z"},
	{"UTC", "2025-01-01T00:00:00Z"},
}

func places(t testing.TB) civil.Zones {
	t.Helper()
	names := []string{"Africa/Monrovia"}
	for _, c := range changes {
		names = append(names, c.zone)
	}
	zones, err := civil.LoadZones(names...)
	if err != nil {
		t.Fatal(err)
	}
	return zones
}

// timetable is Hours and their minutes.
type timetable struct {
	hours civil.Hours
	week  *week
}

// timetables are 300 random ones.
func timetables(r *rand.Rand) []timetable {
	var pool []timetable
	for len(pool) < 300 {
		text, w := randomHours(r)
		if h, err := civil.ParseHours(text); err == nil {
			pool = append(pool, timetable{h, w})
		}
	}
	return pool
}

// Random hours, holidays and spans near clock changes, against a count of their
// minutes.
func TestBusinessTimeByMinute(t *testing.T) {
	zones := places(t)
	r := rand.New(rand.NewSource(7))
	pool := timetables(r)
	for range 10000 {
		table := pool[r.Intn(len(pool))]
		h, w := table.hours, table.week
		change := changes[r.Intn(len(changes))]
		from := instant(t, change.near).In(zones[change.zone]).Add(time.Duration(r.Intn(4*24*60)-3*24*60) * time.Minute)
		length := time.Duration(r.Intn(8*60)) * time.Minute
		switch r.Intn(20) {
		case 0:
			length *= 10
		case 1, 2, 3:
			length *= 4
		}
		to := from.Add(length)
		closed := map[civil.Date][][2]int{}
		var days []civil.Holiday
		for range r.Intn(4) {
			day := civil.DateOf(from).AddDays(r.Intn(5))
			a, b := r.Intn(24*60), r.Intn(24*60+1)
			holiday := civil.Holiday{Date: day}
			switch {
			case a >= b:
				a, b = 0, 24*60
			case b == 24*60:
				holiday.From = mustClock(t, fmt.Sprintf("%02d:%02d", a/60, a%60))
			default:
				holiday.From = mustClock(t, fmt.Sprintf("%02d:%02d", a/60, a%60))
				holiday.Until = mustClock(t, fmt.Sprintf("%02d:%02d", b/60, b%60))
			}
			days = append(days, holiday)
			closed[day] = append(closed[day], [2]int{a, b})
		}
		holidays, err := civil.NewHolidays(days...)
		if err != nil {
			t.Fatal(err)
		}
		want := count(w, closed, from, to)
		if got := h.Between(from, to.UTC(), holidays); got != want {
			t.Fatalf("%s in %s, closed %v: from %s to %s: %s open, counted %s", h, change.zone, days, from, to, got, want)
		}
		if got := h.Between(to, from, holidays); got != -want {
			t.Fatalf("%s in %s: backwards %s, want %s", h, change.zone, got, -want)
		}
		if want == 0 {
			continue
		}
		// What takes all that time ends with its last open minute.
		end, ok := h.Add(from, want, holidays)
		last := end.Add(-time.Minute)
		if !ok || end.After(to) || count(w, closed, from, last) != want-time.Minute || count(w, closed, last, end) != time.Minute {
			t.Fatalf("%s in %s: %s from %s ends %s, %t", h, change.zone, want, from, end, ok)
		}
	}
}

// Instants and lengths to the nanosecond, and a zone that was off by 44 minutes
// and 30 seconds: Add is where Between comes to what was added, and not before.
func TestAddIsLeast(t *testing.T) {
	zones := places(t)
	r := rand.New(rand.NewSource(8))
	all := append(changes[:len(changes):len(changes)], struct{ zone, near string }{"Africa/Monrovia", "1972-01-07T00:00:00Z"})
	var closed []civil.Holiday
	for _, place := range all {
		day := civil.DateOf(instant(t, place.near))
		closed = append(closed, civil.Holiday{Date: day.AddDays(2), Until: mustClock(t, "12:30")}, civil.Holiday{Date: day.AddDays(4)})
	}
	holidays, err := civil.NewHolidays(closed...)
	if err != nil {
		t.Fatal(err)
	}
	pool := timetables(r)
	for range 5000 {
		h := pool[r.Intn(len(pool))].hours
		place := all[r.Intn(len(all))]
		zone := zones[place.zone]
		from := instant(t, place.near).In(zone).Add(time.Duration(r.Int63n(int64(96*time.Hour))) - 72*time.Hour)
		d := time.Duration(r.Int63n(int64(time.Hour) << r.Intn(12)))
		end, ok := h.Add(from, d, holidays)
		if !ok || end.Before(from) || h.Between(from, end, holidays) != d {
			t.Fatalf("%s in %s: %s after %s is %s, %t", h, zone, d, from, end, ok)
		}
		if d > 0 && h.Between(from, end.Add(-1), holidays) != d-1 {
			t.Fatalf("%s in %s: %s after %s is before %s", h, zone, d, from, end)
		}
	}
}

func TestBetweenBySecond(t *testing.T) {
	zone, err := civil.LoadZone("Africa/Monrovia")
	if err != nil {
		t.Fatal(err)
	}
	h := mustHours(t, "Mo-Su 00:10-00:20 00:50-01:07 23:00-23:59")
	from := instant(t, "1972-01-06T22:59:17Z").In(zone)
	want := time.Duration(0)
	for i := range 5 * 3600 {
		if at := from.Add(time.Duration(i) * time.Second); h.Open(at, civil.Holidays{}) {
			want += time.Second
		}
		to := from.Add(time.Duration(i+1) * time.Second)
		if got := h.Between(from, to, civil.Holidays{}); got != want {
			t.Fatalf("until %s: %s, counted %s", to, got, want)
		}
	}
}

func TestBusinessTimeEdges(t *testing.T) {
	office := mustHours(t, "Mo-Fr 09:00-17:00")
	friday := instant(t, "2026-03-06T16:30:00Z")
	forEver := time.Duration(math.MaxInt64)
	for _, test := range []struct {
		name  string
		hours civil.Hours
		d     time.Duration
		want  string
	}{
		{"nothing", office, 0, "2026-03-06T16:30:00Z"},
		{"until closing", office, 30 * time.Minute, "2026-03-06T17:00:00Z"},
		{"a moment more", office, 30*time.Minute + 1, "2026-03-09T09:00:00.000000001Z"},
		{"an hour", office, time.Hour, "2026-03-09T09:30:00Z"},
		{"always", civil.Hours{}, time.Hour, "2026-03-06T17:30:00Z"},
		{"negative", office, -1, ""},
		{"never open", mustHours(t, "closed"), 1, ""},
		{"never open, nothing", mustHours(t, "closed"), 0, "2026-03-06T16:30:00Z"},
		{"292 years", civil.Hours{}, forEver, "2318-06-16T16:17:16.854775807Z"},
		{"a minute a week", mustHours(t, "Mo 09:00-09:01"), forEver, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, ok := test.hours.Add(friday, test.d, civil.Holidays{})
			if test.want == "" {
				if ok || !got.IsZero() {
					t.Errorf("%s, %t", got, ok)
				}
				return
			}
			if !ok || got.Format(time.RFC3339Nano) != test.want {
				t.Errorf("%s, %t; want %s", got, ok, test.want)
			}
		})
	}
	early, late := instant(t, "0001-01-01T00:00:00Z"), instant(t, "9999-12-31T23:59:59Z")
	if got := (civil.Hours{}).Between(early, late, civil.Holidays{}); got != forEver {
		t.Errorf("9999 years are %s", got)
	}
	if got := (civil.Hours{}).Between(late, early, civil.Holidays{}); got != -forEver {
		t.Errorf("9999 years back are %s", got)
	}
	before := early.Add(-36 * time.Hour)
	if got := (civil.Hours{}).Between(before, early, civil.Holidays{}); got != 36*time.Hour {
		t.Errorf("before year 1: %s", got)
	}
	if got := office.Between(before, early, civil.Holidays{}); got != 0 {
		t.Errorf("a weekend before year 1: %s", got)
	}
	for text, want := range map[string]time.Duration{
		"closed": 0, "Mo-Su 00:00-24:00": 168 * time.Hour, "Mo-Fr 09:00-17:00": 40 * time.Hour, "Su 22:00-02:00": 4 * time.Hour,
	} {
		if got := mustHours(t, text).PerWeek(); got != want {
			t.Errorf("%s: %s a week, want %s", text, got, want)
		}
	}
}

// A long wait costs no more than a short one.
func TestBusinessTimeAllocations(t *testing.T) {
	office := mustHours(t, "L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	from := instant(t, "2026-03-06T16:30:00Z").In(zone)
	to := from.AddDate(1, 0, 0)
	if n := testing.AllocsPerRun(100, func() {
		office.Between(from, to, civil.Holidays{})
		office.Add(from, 1000*time.Hour, civil.Holidays{})
	}); n != 0 {
		t.Errorf("%.0f allocations", n)
	}
}

func BenchmarkBetween(b *testing.B) {
	office := mustHours(b, "L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		b.Fatal(err)
	}
	from := instant(b, "2026-03-06T16:30:00Z").In(zone)
	to := from.AddDate(0, 0, 3)
	for b.Loop() {
		office.Between(from, to, civil.Holidays{})
	}
}

func BenchmarkAdd(b *testing.B) {
	office := mustHours(b, "L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		b.Fatal(err)
	}
	from := instant(b, "2026-03-06T16:30:00Z").In(zone)
	for b.Loop() {
		office.Add(from, 20*time.Hour, civil.Holidays{})
	}
}

// Beyond its table of changes Go takes the last day of a leap year for over, and
// the changes that it names lie behind.
func TestBusinessTimeLastDayOfLeapYear(t *testing.T) {
	zone, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	from := instant(t, "2040-12-30T12:00:00Z").In(zone)
	if got, want := (civil.Hours{}).Between(from, from.AddDate(0, 0, 4), civil.Holidays{}), 96*time.Hour; got != want {
		t.Errorf("four days are %s", got)
	}
}
