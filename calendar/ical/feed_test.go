package ical

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

var stamp = time.Date(2026, time.March, 1, 12, 0, 0, 0, time.FixedZone("", 3600))

func slot(t testing.TB, s string) civil.Slot {
	t.Helper()
	slot, err := civil.ParseSlot(s)
	if err != nil {
		t.Fatal(err)
	}
	return slot
}

func rule(t testing.TB, s string) calendar.Recurrence {
	t.Helper()
	r, err := calendar.ParseRecurrence(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func zones(t testing.TB) civil.Zones {
	t.Helper()
	zones, err := civil.LoadZones("Europe/Madrid", "America/New_York", "UTC")
	if err != nil {
		t.Fatal(err)
	}
	return zones
}

// bakery is a calendar with an entry of each kind that a feed tells apart.
func bakery(t testing.TB) calendar.Calendar {
	t.Helper()
	return calendar.Calendar{
		Name: "Panadería; Sol, y sombra", Zone: "Europe/Madrid",
		Period: civil.MonthOf(civil.MustDate("2026-03-01")),
		Entries: []calendar.Entry{
			{
				Key: "corn", Title: "Pan de maíz", Owner: "ana", Slot: slot(t, "2026-03-02T09:30[Europe/Madrid]"), Length: 45,
				Posts: []calendar.Post{
					{Channel: channel.Instagram, Format: calendar.FormatShort, Text: "Mañana, pan de maíz \\o/\n#pan", Links: []string{"https://pan.example/maíz"}},
					{Channel: "pizarra", Text: "Maíz"},
				},
				History: []calendar.Step{{To: calendar.Draft}, {To: calendar.Review}, {To: calendar.Approved}, {Note: "bien"}},
			},
			{Key: "idea"},
			{
				Key: "weekly", Title: "Receta", Slot: slot(t, "2026-03-22T02:30[Europe/Madrid]"),
				Repeat: rule(t, "FREQ=WEEKLY;COUNT=5"),
				Except: []civil.Slot{slot(t, "2026-04-05T02:30[Europe/Madrid]")},
				Extra:  []civil.Slot{slot(t, "2026-03-25T10:00[Europe/Madrid]")},
				Changes: []calendar.Change{
					{Of: slot(t, "2026-04-12T02:30[Europe/Madrid]"), To: slot(t, "2026-03-31T20:00[America/New_York]")},
					{Of: slot(t, "2026-03-22T02:30[Europe/Madrid]")},
				},
			},
			{Key: "off", Title: "Anulada", Slot: slot(t, "2026-03-05T10:00[UTC]"), History: []calendar.Step{{To: calendar.Cancelled}}},
			{Key: "other month", Slot: slot(t, "2026-05-05T10:00[UTC]")},
			{Key: "monthly", Slot: slot(t, "2026-01-06T10:00[Europe/Madrid]"), Repeat: rule(t, "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20260401")},
			{Key: "hourly", Slot: slot(t, "2026-03-29T00:00[Europe/Madrid]"), Repeat: rule(t, "FREQ=HOURLY;COUNT=4")},
		},
	}
}

func write(t testing.TB, c calendar.Calendar, f Feed) string {
	t.Helper()
	var b strings.Builder
	f.Stamp = stamp
	if err := Write(&b, c, zones(t), f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWrite(t *testing.T) {
	c := bakery(t)
	type event struct{ key, start, status, sequence string }
	var got []event
	events := checkLines(t, write(t, c, Feed{Lang: i18n.ES}))
	for _, e := range events {
		if valueOf(e, "DTSTAMP") != "20260301T110000Z" {
			t.Errorf("DTSTAMP %s", valueOf(e, "DTSTAMP"))
		}
		got = append(got, event{unescape(valueOf(e, "SUMMARY")), valueOf(e, "DTSTART"), valueOf(e, "STATUS"), valueOf(e, "SEQUENCE")})
	}
	want := []event{
		{"Pan de maíz", "20260302T083000Z", "CONFIRMED", "3"},
		{"Receta", "20260322T013000Z", "CANCELLED", "0"},
		{"Receta", "20260325T090000Z", "TENTATIVE", "0"},
		{"Receta", "20260329T013000Z", "TENTATIVE", "0"}, // 02:30 does not exist: 03:30 summer time
		{"Receta", "20260401T000000Z", "TENTATIVE", "0"}, // moved, of New York's 31 March
		{"Anulada", "20260305T100000Z", "CANCELLED", "1"},
		{"monthly", "20260302T090000Z", "TENTATIVE", "0"},
		{"hourly", "20260328T230000Z", "TENTATIVE", "0"},
		{"hourly", "20260329T000000Z", "TENTATIVE", "0"},
		{"hourly", "20260329T010000Z", "TENTATIVE", "0"},
		{"hourly", "20260329T020000Z", "TENTATIVE", "0"},
	}
	if len(got) != len(want) {
		t.Fatalf("events %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("event %d is %v, want %v", i, got[i], want[i])
		}
	}
	corn := events[0]
	for name, want := range map[string]string{
		"DURATION":    "PT45M",
		"DESCRIPTION": "Estado: aprobada\n\nInstagram, vídeo corto\nMañana, pan de maíz \\o/\n#pan\nhttps://pan.example/maíz\n\npizarra\nMaíz",
		"CATEGORIES":  "Instagram,pizarra,aprobada",
		"CONTACT":     "ana",
		"URL":         "https://pan.example/ma%C3%ADz",
		"TRANSP":      "TRANSPARENT",
	} {
		if got := unescape(valueOf(corn, name)); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// A UID does not move with its event, nor with the title or the other entries.
func TestUID(t *testing.T) {
	c := bakery(t)
	before := checkLines(t, write(t, c, Feed{}))
	c.Entries[0].Slot = slot(t, "2026-03-20T20:00[Europe/Madrid]")
	c.Entries[0].Title = "Otro"
	c.Entries[2].Changes = nil
	after := checkLines(t, write(t, c, Feed{}))
	if valueOf(before[0], "UID") != valueOf(after[0], "UID") {
		t.Error("an entry has another UID on another day")
	}
	id, _ := c.EntryID(0)
	if valueOf(after[0], "UID") != id.String() {
		t.Error("the UID is not the entry's ID")
	}
	// 22 March was cancelled before, and 12 April is no longer in March.
	if valueOf(before[1], "UID") != valueOf(after[1], "UID") {
		t.Error("an occurrence has another UID once it is cancelled")
	}
}

func TestWriteRules(t *testing.T) {
	feed := write(t, bakery(t), Feed{Rules: true})
	events := checkLines(t, feed)
	for _, line := range []string{
		"DTSTART;TZID=Europe/Madrid:20260322T023000", "RRULE:FREQ=WEEKLY;COUNT=5",
		"EXDATE;TZID=Europe/Madrid:20260405T023000", "RDATE;TZID=Europe/Madrid:20260325T100000",
		"RECURRENCE-ID;TZID=Europe/Madrid:20260412T023000", "RECURRENCE-ID;TZID=Europe/Madrid:20260322T023000",
		"DTSTART;TZID=Europe/Madrid:20260202T100000", // the first Monday after 6 January
		"RRULE:FREQ=MONTHLY;UNTIL=20260401T215959Z;BYDAY=1MO",
		"BEGIN:VTIMEZONE", "TZID:Europe/Madrid", "DTSTART:20260329T020000", "TZOFFSETTO:+0200", "TZNAME:CEST",
		"DTSTART:20360330T020000",
	} {
		if !strings.Contains(feed, "\r\n"+line+"\r\n") {
			t.Errorf("no line %s", line)
		}
	}
	if n := strings.Count(feed, "BEGIN:VTIMEZONE"); n != 1 {
		t.Errorf("%d time zones", n)
	}
	if len(events) != 10 {
		t.Errorf("%d events, want 10", len(events))
	}
}

// TestRulesInAGap holds that a rule whose first time the clocks skip goes on at
// the time of its slots, not an hour later for ever.
func TestRulesInAGap(t *testing.T) {
	at := slot(t, "2026-03-29T02:30[Europe/Madrid]")
	feed := write(t, calendar.Calendar{Entries: []calendar.Entry{{
		Key: "a", Slot: at, Repeat: rule(t, "FREQ=DAILY;COUNT=3"), Changes: []calendar.Change{{Of: at}},
		Extra: []civil.Slot{slot(t, "2026-04-02T12:00[America/New_York]")},
	}}}, Feed{Rules: true})
	for _, line := range []string{
		"DTSTART;TZID=Europe/Madrid:20260329T023000", "RECURRENCE-ID;TZID=Europe/Madrid:20260329T023000",
		"DTSTART:20260329T013000Z", // cancelled: 03:30 there
		"RDATE;TZID=Europe/Madrid:20260402T180000",
	} {
		if !strings.Contains(feed, "\r\n"+line+"\r\n") {
			t.Errorf("no line %s in\n%s", line, feed)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	at := slot(t, "2026-03-05T10:00[UTC]")
	for name, test := range map[string]struct {
		entry calendar.Entry
		class error
		rules bool
	}{
		"no key":     {entry: calendar.Entry{Title: "x", Slot: at}, class: ErrFeed},
		"twice":      {entry: calendar.Entry{Key: "a", Slot: at}, class: ErrFeed},
		"no zone":    {entry: calendar.Entry{Key: "b", Slot: slot(t, "2026-03-05T10:00[Asia/Tokyo]")}, class: civil.ErrZone},
		"too many":   {entry: calendar.Entry{Key: "c", Slot: at, Repeat: rule(t, "FREQ=HOURLY")}, class: calendar.ErrCapped},
		"bad except": {entry: calendar.Entry{Key: "d", Slot: at, Repeat: rule(t, "FREQ=DAILY;COUNT=2"), Except: []civil.Slot{{Zone: "UTC"}}}, class: civil.ErrSlot, rules: true},
		"no zone for the rule": {
			entry: calendar.Entry{Key: "e", Slot: slot(t, "2026-03-05T10:00[Asia/Tokyo]"), Repeat: rule(t, "FREQ=DAILY")}, class: civil.ErrZone, rules: true,
		},
	} {
		c := calendar.Calendar{Entries: []calendar.Entry{{Key: "a", Slot: at}, test.entry}}
		var b strings.Builder
		err := Write(&b, c, zones(t), Feed{Stamp: stamp, Rules: test.rules})
		var e *calendar.EntryError
		if !errors.Is(err, test.class) || !errors.As(err, &e) || e.Position != 1 || b.Len() > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, at := range []time.Time{{}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		if err := Write(&strings.Builder{}, calendar.Calendar{}, nil, Feed{Stamp: at}); !errors.Is(err, ErrFeed) {
			t.Errorf("Stamp %s: %v", at, err)
		}
	}
	if err := Write(broken{}, calendar.Calendar{}, nil, Feed{Stamp: stamp}); !errors.Is(err, errBroken) {
		t.Errorf("broken writer: %v", err)
	}
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }

// The two hours that clocks show alike are two events.
func TestAgainUID(t *testing.T) {
	c := calendar.Calendar{Entries: []calendar.Entry{{
		Key: "a", Slot: slot(t, "2026-10-25T02:00[Europe/Madrid]"), Repeat: rule(t, "FREQ=HOURLY;COUNT=2"),
	}}}
	for _, rules := range []bool{false, true} {
		events := checkLines(t, write(t, c, Feed{Rules: rules}))
		if len(events) != 2 || valueOf(events[0], "DTSTART") != "20261025T000000Z" || valueOf(events[1], "DTSTART") != "20261025T010000Z" {
			t.Errorf("%v", events)
		}
	}
}

// Rules in several zones, in UTC, without days, and extra slots alone.
func TestRulesAndZones(t *testing.T) {
	c := calendar.Calendar{Entries: []calendar.Entry{
		{Key: "a", Slot: slot(t, "2026-03-02T10:00[Europe/Madrid]"), Repeat: rule(t, "FREQ=DAILY;COUNT=3")},
		{Key: "b", Slot: slot(t, "2025-03-02T10:00[Europe/Madrid]"), Repeat: rule(t, "FREQ=DAILY;COUNT=3")},
		{Key: "c", Slot: slot(t, "2040-03-02T10:00[America/New_York]"), Repeat: rule(t, "FREQ=DAILY;COUNT=3")},
		{Key: "d", Slot: slot(t, "2026-03-02T10:00[UTC]"), Repeat: rule(t, "FREQ=DAILY;COUNT=3"), Except: []civil.Slot{slot(t, "2026-03-03T11:00[Europe/Madrid]")}},
		{
			Key: "e", Slot: slot(t, "2026-03-02T10:00[UTC]"), Repeat: rule(t, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
			Extra: []civil.Slot{slot(t, "2026-03-05T10:00[UTC]")},
		},
		{Key: "f", Slot: slot(t, "2026-03-02T10:00[UTC]"), Extra: []civil.Slot{slot(t, "2026-03-05T10:00[UTC]")}},
	}}
	feed := write(t, c, Feed{Rules: true})
	events := checkLines(t, feed)
	for _, want := range []string{
		"TZID:Europe/Madrid\r\n", "TZID:America/New_York\r\n", "DTSTART:20260302T100000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260303T100000Z\r\n",
		"DTSTART:20260305T100000Z\r\nDTSTAMP", "DTSTART:20260302T100000Z\r\nRDATE:20260305T100000Z\r\n", "DTSTART:20491107T020000\r\n",
	} {
		if !strings.Contains(feed, want) {
			t.Errorf("no %q in\n%s", want, feed)
		}
	}
	if len(events) != 6 || strings.Count(feed, "BEGIN:VTIMEZONE") != 2 {
		t.Errorf("%d events", len(events))
	}
}

func TestOffsetText(t *testing.T) {
	for seconds, want := range map[int]string{0: "+0000", 3600: "+0100", -12600: "-0330", 1172: "+001932"} {
		if got := offsetText(seconds); got != want {
			t.Errorf("%d seconds are %s, want %s", seconds, got, want)
		}
	}
}
