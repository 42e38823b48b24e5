package calendar_test

import (
	"encoding/json"
	"errors"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func at(t testing.TB, s string) civil.Slot {
	t.Helper()
	slot, err := civil.ParseSlot(s)
	if err != nil {
		t.Fatal(err)
	}
	return slot
}

func TestRecurrenceText(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"FREQ=DAILY", "FREQ=DAILY"},
		{"RRULE:FREQ=DAILY;INTERVAL=1;WKST=MO", "FREQ=DAILY"},
		{"freq=weekly;byday=th,tu,TH;wkst=su", "FREQ=WEEKLY;BYDAY=TU,TH;WKST=SU"},
		{"BYSETPOS=-1,1,+1;BYDAY=MO,-1FR,2MO;FREQ=MONTHLY;COUNT=7;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=3;COUNT=7;BYDAY=MO,2MO,-1FR;BYSETPOS=-1,1"},
		{"FREQ=YEARLY;BYMONTH=12,1;BYMONTHDAY=-1,31,-31,1;UNTIL=20301231", "FREQ=YEARLY;UNTIL=20301231;BYMONTH=1,12;BYMONTHDAY=1,31,-31,-1"},
		{"FREQ=HOURLY;UNTIL=20301231T235900", "FREQ=HOURLY;UNTIL=20301231T235900"},
		{"FREQ=HOURLY;UNTIL=20301231T235959Z", "FREQ=HOURLY;UNTIL=20301231T235959Z"},
	} {
		got, err := calendar.ParseRecurrence(test.text)
		if err != nil || got.String() != test.want || got.IsZero() {
			t.Errorf("%s is %s, %v; want %s", test.text, got, err, test.want)
		}
		again, err := calendar.ParseRecurrence(got.String())
		if err != nil || !again.Equal(got) || !reflect.DeepEqual(again, got) {
			t.Errorf("%s is read again as %s, %v", got, again, err)
		}
		if got.Equal(calendar.Recurrence{}) {
			t.Errorf("%s is equal to none", got)
		}
	}
}

func TestRecurrenceRefuses(t *testing.T) {
	for rule, part := range map[string]string{
		"": "FREQ", "RRULE:": "FREQ", "FREQ=": "FREQ", "FREQ=FORTNIGHTLY": "FREQ", "INTERVAL=2": "FREQ", "FREQ=DAILY;FREQ=DAILY": "FREQ",
		"FREQ=SECONDLY": "FREQ", "FREQ=DAILY;": `""`, "FREQ=DAILY;X-A=1": `"X-A"`, "weekly": `"WEEKLY"`,
		"FREQ=DAILY;COUNT=-1": "COUNT", "FREQ=DAILY;COUNT=2147483648": "COUNT", "FREQ=DAILY;COUNT=99999999999999999999": "COUNT",
		"FREQ=DAILY;COUNT=+1": "COUNT", "FREQ=DAILY;COUNT=": "COUNT", "FREQ=DAILY;INTERVAL=1.5": "INTERVAL",
		"FREQ=DAILY;UNTIL=": "UNTIL", "FREQ=DAILY;UNTIL=2025-12-31": "UNTIL", "FREQ=DAILY;UNTIL=20250229": "UNTIL",
		"FREQ=DAILY;UNTIL=20251231T240000": "UNTIL", "FREQ=DAILY;UNTIL=20251231T2300": "UNTIL", "FREQ=DAILY;UNTIL=20251231T230000+0100": "UNTIL",
		"FREQ=DAILY;BYMONTH=13": "BYMONTH", "FREQ=DAILY;BYMONTH=-1": "BYMONTH", "FREQ=DAILY;BYMONTH=": "BYMONTH", "FREQ=DAILY;BYMONTHDAY=32": "BYMONTHDAY",
		"FREQ=DAILY;BYMONTHDAY=1,": "BYMONTHDAY", "FREQ=MONTHLY;BYDAY=": "BYDAY", "FREQ=MONTHLY;BYDAY=0MO": "BYDAY", "FREQ=MONTHLY;BYDAY=MON": "BYDAY",
		"FREQ=MONTHLY;BYDAY=+-1MO": "BYDAY", "FREQ=WEEKLY;BYDAY=1MO": "BYDAY", "FREQ=DAILY;BYDAY=-1MO": "BYDAY",
		"FREQ=WEEKLY;BYMONTHDAY=1": "BYMONTHDAY", "FREQ=YEARLY;BYMONTHDAY=1": "BYMONTHDAY", "FREQ=DAILY;BYSETPOS=1": "BYSETPOS",
		"FREQ=DAILY;BYDAY=MO;BYSETPOS=367": "BYSETPOS", "FREQ=DAILY;WKST=1": "WKST", "FREQ=DAILY;WKST=": "WKST",
		"FREQ=DAILY;BYWEEKNO=1": "BYWEEKNO", "FREQ=DAILY;BYYEARDAY=1": "BYYEARDAY", "FREQ=DAILY;BYMINUTE=1": "BYMINUTE",
		"FREQ=DAILY;BYSECOND=1": "BYSECOND", "RSCALE=HEBREW;FREQ=DAILY": "RSCALE", "FREQ=DAILY;SKIP=BACKWARD": "SKIP",
	} {
		got, err := calendar.ParseRecurrence(rule)
		var e *calendar.RecurrenceError
		if !errors.As(err, &e) || e.Part != part || !got.IsZero() || !e.Text().Complete() || !strings.Contains(e.Text().ES, part) {
			t.Errorf("%q: %s, %v, want %s", rule, got, err, part)
		}
	}
}

func TestRecurrenceJSON(t *testing.T) {
	type entry struct {
		Repeat calendar.Recurrence `json:"repeat,omitzero"`
	}
	for _, text := range []string{`{}`, `{"repeat":"FREQ=WEEKLY;BYDAY=MO"}`} {
		var got entry
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		if again, err := json.Marshal(got); err != nil || string(again) != text {
			t.Errorf("%s is written as %s, %v", text, again, err)
		}
	}
	var got entry
	if err := json.Unmarshal([]byte(`{"repeat":"FREQ=DAILY"}`), &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(`{"repeat":"sometimes"}`), &got); !errors.Is(err, calendar.ErrRecurrence) {
		t.Error(err)
	}
	if err := json.Unmarshal([]byte(`{"repeat":""}`), &got); err != nil || !got.Repeat.IsZero() || got.Repeat.String() != "" {
		t.Error(got, err)
	}
}

// slowDays are the days of a rule, found by asking every day of the calendar what
// RFC 5545 says in words. It knows weekly and monthly rules.
func slowDays(start civil.Date, weekly bool, interval int, weekdays []time.Weekday, ordinal, most int) (days []civil.Date) {
	monday := func(d civil.Date) int { return d.Sub(civil.WeekOf(start).First()) / 7 }
	for d := start; len(days) < most; d = d.AddDays(1) {
		ok := slices.Contains(weekdays, d.Weekday())
		if weekly {
			ok = ok && monday(d)%interval == 0
		} else {
			months := 12*(d.Year()-start.Year()) + int(d.Month()-start.Month())
			nth := 1
			step := -7
			if ordinal < 0 {
				step = 7
			}
			for e := d.AddDays(step); e.Month() == d.Month(); e = e.AddDays(step) {
				nth++
			}
			ok = ok && months%interval == 0 && nth == max(ordinal, -ordinal)
		}
		if ok {
			days = append(days, d)
		}
	}
	return days
}

func TestSlowDays(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	codes := []string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}
	for range 300 {
		start := civil.MustDate("2000-01-01").AddDays(r.Intn(20_000))
		interval, weekly := 1+r.Intn(4), r.Intn(2) == 0
		ordinal := []int{1, 2, 3, 4, -1, -2}[r.Intn(6)]
		var weekdays []time.Weekday
		var list []string
		for range 1 + r.Intn(3) {
			day := time.Weekday(r.Intn(7))
			weekdays = append(weekdays, day)
			code := codes[day]
			if !weekly {
				code = strings.TrimPrefix(i18n.Int(int64(ordinal)).In(i18n.EN), "+") + code
			}
			list = append(list, code)
		}
		freq := map[bool]string{true: "WEEKLY", false: "MONTHLY"}[weekly]
		rule := "FREQ=" + freq + ";COUNT=12;INTERVAL=" + string(rune('0'+interval)) + ";BYDAY=" + strings.Join(list, ",")
		s, zones := series(t, start.String()+"T10:00[UTC]", rule)
		var got []civil.Date
		for o, err := range s.Occurrences(civil.Period{}, zones) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, o.Slot.Date)
		}
		if want := slowDays(start, weekly, interval, weekdays, ordinal, 12); !slices.Equal(got, want) {
			t.Fatalf("%s from %s:\n got %s\nwant %s", rule, start, got, want)
		}
	}
}

// What a window shows does not depend on the window: the days one by one come to
// the same as all at once.
func TestWindows(t *testing.T) {
	for _, rule := range []string{
		"FREQ=HOURLY", "FREQ=HOURLY;INTERVAL=7", "FREQ=HOURLY;BYDAY=SU", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU", "FREQ=MONTHLY;BYDAY=-1SU",
		"FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", "FREQ=DAILY;COUNT=600", "FREQ=DAILY;UNTIL=20251026T013000Z",
	} {
		s, zones := series(t, "2025-03-01T01:30[America/New_York]", rule)
		madrid, err := civil.LoadZone("Europe/Madrid")
		if err != nil {
			t.Fatal(err)
		}
		zones["Europe/Madrid"] = madrid
		s.Extra = []civil.Slot{at(t, "2025-04-01T12:00[Europe/Madrid]")}
		s.Except = []civil.Slot{at(t, "2025-03-30T01:30[America/New_York]")}
		s.Changes = []calendar.Change{{Of: at(t, "2025-10-26T01:30[America/New_York]"), To: at(t, "2025-10-28T09:00[Europe/Madrid]")}}
		year := civil.YearOf(s.Start.Date)
		all, err := times(t, s, zones, year.String())
		if err != nil {
			t.Fatal(err)
		}
		var byDay []string
		for day := range year.All() {
			some, err := times(t, s, zones, day.String())
			if err != nil {
				t.Fatal(err)
			}
			byDay = append(byDay, some...)
		}
		if !slices.Equal(all, byDay) {
			t.Errorf("%s: %d times at once, %d day by day", rule, len(all), len(byDay))
		}
	}
}

func TestSeriesChanges(t *testing.T) {
	s, zones := series(t, "2025-03-03T10:00[UTC]", "FREQ=WEEKLY;COUNT=5")
	s.Changes = []calendar.Change{
		{Of: at(t, "2025-03-10T10:00[UTC]"), To: at(t, "2025-03-17T09:00[UTC]")},
		{Of: at(t, "2025-03-24T10:00[UTC]")},
		{Of: at(t, "2025-12-24T10:00[UTC]"), To: at(t, "2025-04-01T10:00[UTC]")}, // not of the rule, announced all the same
	}
	s.Extra = []civil.Slot{at(t, "2025-03-24T10:00[UTC]"), at(t, "2025-03-05T10:00[UTC]")}
	type line struct {
		of, slot           string
		changed, cancelled bool
	}
	var got []line
	for o, err := range s.Occurrences(civil.Period{}, zones) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, line{o.Of.String()[:10], o.Slot.String()[:16], o.Changed, o.Cancelled})
	}
	want := []line{
		{"2025-03-03", "2025-03-03T10:00", false, false},
		{"2025-03-05", "2025-03-05T10:00", false, false},
		{"2025-03-10", "2025-03-17T09:00", true, false},
		{"2025-03-17", "2025-03-17T10:00", false, false},
		{"2025-03-24", "2025-03-24T10:00", false, true},
		{"2025-03-31", "2025-03-31T10:00", false, false},
		{"2025-12-24", "2025-04-01T10:00", true, false},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
	for range s.Occurrences(civil.Period{}, zones) {
		break
	}
}

// A series without a rule takes place once, in its own window only.
func TestSeriesOnce(t *testing.T) {
	s := calendar.Series{Start: at(t, "2025-03-30T02:30[UTC]")}
	zones := civil.Zones{"UTC": time.UTC}
	for on, n := range map[string]int{"": 1, "2025-03-30": 1, "2025-03-29": 0, "2025-03-31": 0} {
		if got, err := times(t, s, zones, on); err != nil || len(got) != n {
			t.Errorf("%q: %s, %v", on, got, err)
		}
	}
	s.Extra = []civil.Slot{at(t, "2025-03-29T00:00[UTC]")}
	if o, err := s.First(zones); err != nil || o.Of != s.Extra[0] {
		t.Error(o, err)
	}
}

// The second hours of a fold are at their place, also where the clocks go back by
// two hours, and at the end of a window.
func TestFolds(t *testing.T) {
	s, zones := series(t, "2005-10-30T00:00[Antarctica/Troll]", "FREQ=HOURLY;COUNT=6")
	got, err := times(t, s, zones, "")
	want := []string{
		"2005-10-30T00:00:00+02:00", "2005-10-30T01:00:00+02:00", "2005-10-30T02:00:00+02:00",
		"2005-10-30T01:00:00Z", "2005-10-30T02:00:00Z", "2005-10-30T03:00:00Z",
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s, %v", got, err)
	}
	// Clocks went back at midnight: 23:30 was shown twice on the last day.
	s, zones = series(t, "2018-02-17T22:30[America/Sao_Paulo]", "FREQ=HOURLY")
	got, err = times(t, s, zones, "2018-02-17")
	want = []string{"2018-02-17T22:30:00-02:00", "2018-02-17T23:30:00-02:00", "2018-02-17T23:30:00-03:00"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s, %v", got, err)
	}
	// Every second hour keeps to the grid of the wall, and the first counts.
	s, zones = series(t, "2025-11-01T23:00[America/New_York]", "FREQ=HOURLY;INTERVAL=2;COUNT=4")
	got, err = times(t, s, zones, "")
	want = []string{"2025-11-01T23:00:00-04:00", "2025-11-02T01:00:00-04:00", "2025-11-02T03:00:00-05:00", "2025-11-02T05:00:00-05:00"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s, %v", got, err)
	}
	// A day that a country left out.
	s, zones = series(t, "2011-12-29T12:00[Pacific/Apia]", "FREQ=DAILY;COUNT=3")
	got, err = times(t, s, zones, "")
	want = []string{"2011-12-29T12:00:00-10:00", "2011-12-31T12:00:00+14:00", "2012-01-01T12:00:00+14:00"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%s, %v", got, err)
	}
}

// Whatever stands beside the rule counts for the cap as well.
func TestCapBeside(t *testing.T) {
	s, zones := series(t, "2025-03-03T10:00[UTC]", "FREQ=DAILY;COUNT=9999")
	s.Extra = []civil.Slot{at(t, "2025-03-03T11:00[UTC]"), at(t, "2025-03-04T11:00[UTC]")}
	late, early := s, s
	late.Extra = []civil.Slot{at(t, "9000-03-03T11:00[UTC]"), at(t, "9000-03-04T11:00[UTC]")}
	for _, s := range []calendar.Series{early, late} {
		got, err := times(t, s, zones, "")
		if len(got) != 10_000 || !errors.Is(err, calendar.ErrCapped) {
			t.Errorf("%d occurrences, %v", len(got), err)
		}
	}
	for range late.Occurrences(civil.YearOf(civil.MustDate("9000-01-01")), zones) {
		break
	}
	// A program may stop at an hour that is shown for the second time.
	s, zones = series(t, "2025-11-02T01:00[America/New_York]", "FREQ=HOURLY")
	for o := range s.Occurrences(civil.Period{}, zones) {
		if o.Again {
			break
		}
	}
}

func TestSeriesRefuses(t *testing.T) {
	good, zones := series(t, "2025-03-03T10:00[UTC]", "FREQ=WEEKLY;COUNT=5")
	for name, change := range map[string]func(*calendar.Series){
		"start":     func(s *calendar.Series) { s.Start.Zone = "Europe/Madrid" },
		"extra":     func(s *calendar.Series) { s.Extra = []civil.Slot{{Zone: "UTC"}} },
		"except":    func(s *calendar.Series) { s.Except = []civil.Slot{{Zone: "UTC"}} },
		"change":    func(s *calendar.Series) { s.Changes = []calendar.Change{{To: s.Start}} },
		"change to": func(s *calendar.Series) { s.Changes = []calendar.Change{{Of: s.Start, To: civil.Slot{Zone: "UTC"}}} },
	} {
		s := good
		change(&s)
		got, err := times(t, s, zones, "")
		var e *civil.Error
		if len(got) > 0 || !errors.As(err, &e) {
			t.Errorf("%s: %s, %v", name, got, err)
		}
		if _, again := s.First(zones); !errors.As(again, &e) {
			t.Errorf("%s: First: %v", name, again)
		}
	}
}

func TestFirstNever(t *testing.T) {
	for reason, test := range map[string]struct{ rule, except string }{
		"left out or cancelled":  {"FREQ=DAILY;COUNT=1", "2025-03-03T10:00[UTC]"},
		"no day satisfies":       {"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", ""},
		"ends before its start":  {"FREQ=DAILY;UNTIL=20250303T095959Z", ""},
		"ends before its start ": {"FREQ=DAILY;UNTIL=20250303T095959", ""},
		"no day satisfies the":   {"FREQ=HOURLY;BYDAY=MO;BYSETPOS=2", ""},
	} {
		s, zones := series(t, "2025-03-03T10:00[UTC]", test.rule)
		if test.except != "" {
			s.Except = []civil.Slot{at(t, test.except)}
		}
		_, err := s.First(zones)
		if !errors.Is(err, calendar.ErrNever) || !strings.Contains(err.Error(), strings.TrimSpace(reason)) {
			t.Errorf("%s: %v", test.rule, err)
		}
	}
}

// The last days of the calendar, and intervals that reach beyond it.
func TestEndOfTime(t *testing.T) {
	for _, rule := range []string{
		"FREQ=HOURLY;INTERVAL=24", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
		"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
	} {
		s, zones := series(t, "9999-12-30T10:00[UTC]", rule)
		if got, err := times(t, s, zones, ""); err != nil || len(got) != 2 {
			t.Errorf("%s: %s, %v", rule, got, err)
		}
	}
	for _, freq := range []string{"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"} {
		s, zones := series(t, "2025-03-03T10:00[UTC]", "FREQ="+freq+";INTERVAL=2147483647")
		got, err := times(t, s, zones, "")
		if err != nil || len(got) != 1 {
			t.Errorf("%s: %s, %v", freq, got, err)
		}
	}
}

func TestInUTC(t *testing.T) {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	for rule, want := range map[string]string{
		"FREQ=DAILY":                        "FREQ=DAILY",
		"FREQ=DAILY;UNTIL=20250630":         "FREQ=DAILY;UNTIL=20250630T215959Z",
		"FREQ=DAILY;UNTIL=20250630T100000":  "FREQ=DAILY;UNTIL=20250630T080000Z",
		"FREQ=DAILY;UNTIL=20250630T100000Z": "FREQ=DAILY;UNTIL=20250630T100000Z",
	} {
		r, err := calendar.ParseRecurrence(rule)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := r.InUTC("Europe/Madrid", zones); err != nil || got.String() != want {
			t.Errorf("%s: %s, %v; want %s", rule, got, err, want)
		}
	}
	r, err := calendar.ParseRecurrence("FREQ=DAILY;UNTIL=20250630")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.InUTC("Asia/Tokyo", zones); !errors.Is(err, civil.ErrZone) || !got.IsZero() {
		t.Error(got, err)
	}
}
