package calendar_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func zones(t testing.TB, names ...string) civil.Zones {
	t.Helper()
	z, err := civil.LoadZones(names...)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// read is a calendar in Madrid with the entries of a table.
func read(t testing.TB, table string) calendar.Calendar {
	t.Helper()
	c, err := calendar.ReadCSV(strings.NewReader(table), calendar.Calendar{Zone: "Europe/Madrid"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func days(t testing.TB, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestAgenda(t *testing.T) {
	c := read(t, `key,date,time,zone,channel,owner,state,repeat
late,2026-03-31,23:30,,x,eva,draft,
early,2026-03-01,00:30,,instagram,,approved,
auckland,2026-04-01,09:00,Pacific/Auckland,x,luis,,
gap,2026-03-29,02:30,,,eva,own-state,
weekly,2026-02-27,10:00,,blog,eva,,FREQ=WEEKLY;COUNT=3
undated,,,,x,,,
elsewhere,2026-03-02,10:00,America/Lima,,,,
always,2000-01-01,00:00,,,,,FREQ=HOURLY
`)
	z := zones(t, "Europe/Madrid", "America/New_York", "Pacific/Auckland")
	for _, test := range []struct{ days, zone, want string }{
		{"2026-03", "", "0 2026-03-31 23:30|1 2026-03-01 00:30|2 2026-03-31 22:00|3 2026-03-29 03:30|4 2026-03-06 10:00|4 2026-03-13 10:00"},
		{"2026-03", "America/New_York", "0 2026-03-31 17:30|2 2026-03-31 16:00|3 2026-03-28 21:30|4 2026-03-06 04:00|4 2026-03-13 05:00"},
		{"2026-02-28", "America/New_York", "1 2026-02-28 18:30"},
		{"2026-04-01", "Pacific/Auckland", "0 2026-04-01 10:30|2 2026-04-01 09:00"},
	} {
		a, err := c.Agenda(days(t, test.days), test.zone, z)
		if got := strings.Join(strings.Split(i18n.Say(err, i18n.EN), "\n"), "|"); !strings.Contains(got, `entry "elsewhere", number 7`) || errors.Is(err, calendar.ErrCapped) {
			t.Errorf("%s: %s", test.days, got)
		}
		var rows []string
		last := time.Time{}
		for _, i := range a.Items {
			if i.Start.Before(last) {
				t.Errorf("%s: %s comes after %s", test.days, i.Start, last)
			}
			last = i.Start
			if i.Entry != 7 {
				rows = append(rows, fmt.Sprint(i.Entry, " ", i.Start.Format("2006-01-02 15:04")))
			}
			if i.Occurrence.Moved != (i.Entry == 3) {
				t.Errorf("%s: %+v", test.days, i)
			}
		}
		want := strings.Split(test.want, "|")
		if len(rows) != len(want) {
			t.Errorf("%s in %q: got %q, want %q", test.days, test.zone, rows, want)
		}
		for _, row := range want {
			if !strings.Contains(strings.Join(rows, "|")+"|", row+"|") {
				t.Errorf("%s in %q: %q is not in %q", test.days, test.zone, row, rows)
			}
		}
		if fmt.Sprint(a.Undated) != "[5]" {
			t.Errorf("undated: %v", a.Undated)
		}
	}
}

// TestAgendaCap holds that what repeats too often is said and not cut in
// silence.
func TestAgendaCap(t *testing.T) {
	c := read(t, "key,date,time,repeat\nhourly,2000-01-01,00:00,FREQ=HOURLY\nonce,2003-01-01,10:00,\n")
	a, err := c.Agenda(days(t, "2000-01-01/2004-12-31"), "", zones(t, "Europe/Madrid"))
	var e *calendar.EntryError
	if !errors.Is(err, calendar.ErrCapped) || !errors.As(err, &e) || e.Position != 0 {
		t.Errorf("got %v", err)
	}
	if n := len(a.Items); n != 10_001 || a.Items[n-1].Entry != 1 {
		t.Errorf("%d items", n)
	}
}

func TestAgendaFails(t *testing.T) {
	if _, err := (calendar.Calendar{}).Agenda(days(t, "2026"), "Europe/Madrid", nil); !errors.Is(err, civil.ErrZone) {
		t.Errorf("without zones: %v", err)
	}
	a, err := read(t, "key,date,time\na,2026-03-01,10:00\n").Agenda(civil.Period{}, "", zones(t, "Europe/Madrid"))
	if err != nil || len(a.Items) != 0 {
		t.Errorf("of no days: %+v, %v", a.Items, err)
	}
	// The first and the last day that there are.
	c := read(t, "key,date,time,repeat\na,0001-01-01,10:00,FREQ=YEARLY;COUNT=2\nb,9999-12-31,10:00,\n")
	for day, want := range map[string]int{"0001-01-01": 1, "9999-12-31": 1} {
		a, err := c.Agenda(days(t, day), "", zones(t, "Europe/Madrid"))
		if err != nil || len(a.Items) != want || len(a.On(civil.MustDate(day))) != want {
			t.Errorf("%s: %+v, %v", day, a.Items, err)
		}
	}
}

func TestAgendaOn(t *testing.T) {
	a, err := read(t, "key,date,time\na,2026-03-02,10:00\nb,2026-03-02,09:00\nc,2026-03-04,09:00\n").Agenda(days(t, "2026-03"), "", zones(t, "Europe/Madrid"))
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string]string{"2026-03-01": "", "2026-03-02": "ba", "2026-03-03": "", "2026-03-04": "c", "2026-03-05": ""} {
		var got strings.Builder
		for _, i := range a.On(civil.MustDate(day)) {
			got.WriteString(keyOf(a, i))
			if i.Day().String() != day {
				t.Errorf("%s: %s", day, i.Day())
			}
		}
		if got.String() != want {
			t.Errorf("%s: got %q, want %q", day, got.String(), want)
		}
	}
	if got := len(a.On(civil.Date{})); got != 0 {
		t.Errorf("on no date: %d items", got)
	}
}

// keyOf is the key of an item's entry.
func keyOf(a calendar.Agenda, i calendar.Item) string { return a.Calendar.Entries[i.Entry].Key }

func TestAgendaGroups(t *testing.T) {
	a, err := read(t, `key,date,time,channel,owner,state
a,2026-03-02,10:00,x,luis,approved
a,2026-03-02,10:00,instagram,luis,approved
b,2026-03-01,10:00,x,,draft
c,2026-03-03,10:00,,eva,own-state
d,2026-03-04,10:00,x,eva,
`).Agenda(days(t, "2026-03"), "", zones(t, "Europe/Madrid"))
	if err != nil {
		t.Fatal(err)
	}
	a.Calendar.Entries[0].Posts = append(a.Calendar.Entries[0].Posts, calendar.Post{Channel: channel.X}) // the same one twice
	for _, test := range []struct {
		name   string
		groups []calendar.Group
		want   string
	}{
		{"channel", a.ByChannel(), "instagram:a x:bad :c "},
		{"state", a.ByState(), "idea:d draft:b approved:a own-state:c "},
		{"person", a.ByPerson(), "eva:cd luis:a :b "},
	} {
		var got strings.Builder
		for _, g := range test.groups {
			got.WriteString(g.Key + ":")
			for _, i := range g.Items {
				got.WriteString(keyOf(a, i))
			}
			got.WriteString(" ")
		}
		if got.String() != test.want {
			t.Errorf("by %s: got %q, want %q", test.name, got.String(), test.want)
		}
	}
}

// TestWeeks holds every month of 30 years, with weeks from every day, to what a
// sheet must be.
func TestWeeks(t *testing.T) {
	for month := range days(t, "2010-01-01/2039-12-31").Months() {
		for start := time.Sunday; start <= time.Saturday; start++ {
			var list []civil.Date
			rows := 0
			for week := range calendar.Weeks(month, start) {
				rows++
				if week[0].Weekday() != start || !week[0].AddDays(6).After(month.First().AddDays(-1)) || week[0].After(month.Last()) {
					t.Fatalf("%s from %s: week of %s", month, start, week[0])
				}
				list = append(list, week[:]...)
			}
			inside := 0
			for i, d := range list {
				if i > 0 && d.Sub(list[i-1]) != 1 {
					t.Fatalf("%s from %s: %s after %s", month, start, d, list[i-1])
				}
				if month.Contains(d) {
					inside++
				}
			}
			if inside != month.Days() || rows < 4 || rows > 6 {
				t.Fatalf("%s from %s: %d days in %d weeks", month, start, inside, rows)
			}
		}
	}
	for range calendar.Weeks(civil.Period{}, time.Monday) {
		t.Error("no days have a week")
	}
	for week := range calendar.Weeks(days(t, "2026-03"), time.Monday) {
		if week[0] != civil.MustDate("2026-02-23") {
			t.Errorf("the first week begins on %s", week[0])
		}
		break
	}
}

func TestToday(t *testing.T) {
	c := read(t, `key,date,time,owner,approver,state,repeat
idea,2026-03-02,18:00,eva,luis,,
later,2026-03-09,18:00,eva,luis,draft,
review,2026-03-03,10:00,eva,luis,in review,
role,2026-03-03,09:00,eva,Social media manager,in review,
late,2026-03-01,10:00,eva,luis,approved,
out,2026-03-01,11:00,eva,luis,published,
done,2026-03-01,10:00,eva,luis,measured,
nobody,2026-03-02,12:00,,,draft,
stranger,2026-03-02,13:00,paul,,scheduled,
undated,,,eva,,draft,
weekly,2026-02-23,08:00,eva,,draft,FREQ=WEEKLY
ended,2026-02-23,08:00,eva,,draft,FREQ=WEEKLY;COUNT=1
elsewhere,2026-03-02,10:00,eva,,draft,
`)
	c.Team = bakery()
	z := zones(t, "Europe/Madrid")
	c.Entries[12].Slot.Zone = "America/Lima"
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) // ten o'clock in Madrid
	for _, test := range []struct {
		who  string
		days int
		want string
	}{
		{"eva", 0, "late→scheduled! out→measured weekly→review! nobody→review idea→draft stranger→published undated→review"},
		{"eva", 7, "late→scheduled! out→measured weekly→review! nobody→review idea→draft stranger→published later→review undated→review"},
		{"luis", 0, "nobody→review stranger→published"},
		{"luis", 1, "nobody→review stranger→published role→approved review→approved"},
		{"paul", 9, ""},
	} {
		list, err := c.Today(test.who, now, test.days, z)
		if elsewhere := test.who == "eva"; elsewhere != errors.Is(err, civil.ErrZone) {
			t.Errorf("%s: %v", test.who, err)
		}
		got := map[string]bool{}
		for _, n := range list {
			word := c.Entries[n.Entry].Key + "→" + string(n.To)
			if n.Late {
				word += "!"
			}
			got[word] = true
		}
		want := strings.Fields(test.want)
		for _, word := range want {
			if !got[word] {
				t.Errorf("%s in %d days: %s is not in %v", test.who, test.days, word, got)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s in %d days: %v, want %v", test.who, test.days, got, want)
		}
		for i := 1; i < len(list); i++ {
			if a, b := list[i-1].Due, list[i].Due; !b.IsZero() && (a.IsZero() || b.Before(a)) {
				t.Errorf("%s in %d days: %s before %s", test.who, test.days, a, b)
			}
		}
	}
	if _, err := c.Today("eva", now, 0, nil); !errors.Is(err, civil.ErrZone) {
		t.Errorf("without zones: %v", err)
	}
	if _, err := c.Today("eva", time.Time{}.AddDate(-2, 0, 0), 0, z); !errors.Is(err, civil.ErrPeriod) {
		t.Errorf("before the first day: %v", err)
	}
	hourly := read(t, "key,date,time,repeat,owner\na,2000-01-01,00:00,FREQ=HOURLY,eva\n")
	if _, err := hourly.Today("eva", now, 3000, z); err != nil {
		t.Errorf("of what repeats often: %v", err)
	}
	hourly.Entries[0].Slot.Zone = "America/Lima"
	if _, err := hourly.Today("eva", now, 3, z); !errors.Is(err, calendar.ErrEntry) {
		t.Errorf("of what repeats elsewhere: %v", err)
	}
}
