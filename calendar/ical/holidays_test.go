package ical

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// file is an iCalendar file with events, each given by its lines.
func file(events ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\r\n" + strings.ReplaceAll(e, "\n", "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	return b.String() + "END:VCALENDAR\r\n"
}

func year(t testing.TB, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReadHolidays(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"one day":            {file("DTSTART;VALUE=DATE:20260106\nSUMMARY:Reyes"), "2026-01-06 Reyes"},
		"end after it":       {file("DTSTART;VALUE=DATE:20260402\nDTEND;VALUE=DATE:20260404\nSUMMARY:Pascua\\, puente"), "2026-04-02 Pascua, puente; 2026-04-03 Pascua, puente"},
		"end not after it":   {file("DTSTART:20260106\nDTEND:20260106\nSUMMARY:Reyes\nRRULE:"), "2026-01-06 Reyes"},
		"duration":           {file("DURATION:P2D\nDTSTART;VALUE=DATE:20260106"), "2026-01-06 ; 2026-01-07 "},
		"weeks":              {file("DTSTART;VALUE=DATE:20251226\nDURATION:P1W"), "2026-01-01 "},
		"hours":              {file("DTSTART;VALUE=DATE:20260106\nDURATION:PT24H"), "2026-01-06 "},
		"every year":         {file("DTSTART;VALUE=DATE:19700106\nRRULE:FREQ=YEARLY\nSUMMARY:Reyes"), "2026-01-06 Reyes"},
		"extra and left out": {file("DTSTART;VALUE=DATE:20250106\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260106\nRDATE;VALUE=DATE:20260107,20260109\nRDATE:20260108T100000Z"), "2026-01-07 ; 2026-01-09 "},
		"a time of day":      {file("DTSTART:20260106T100000Z\nRRULE:FREQ=MINUTELY"), ""},
		"cancelled":          {file("DTSTART;VALUE=DATE:20260106\nSTATUS:CANCELLED"), ""},
		"other year":         {file("DTSTART;VALUE=DATE:20250106"), ""},
		"alarm":              {file("DTSTART;VALUE=DATE:20260106\nBEGIN:VALARM\nDURATION:soon\nSUMMARY:no\nEND:VALARM\nSUMMARY;X=\"a:b\":Reyes"), "2026-01-06 Reyes"},
		"folded, LF, mark":   {"\ufeffbegin:vcalendar\n\nbegin:vevent\ndtstart;value=date:2026\n 0106\nsummary:Re\n\tyes\nend:vevent\n", "2026-01-06 Reyes"},
		"not an event":       {"BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nDTSTART:soon\nEND:VJOURNAL\nEND:VCALENDAR", ""},
		"nonsense":           {file("DTSTART;VALUE=DATE:20260106\nnonsense"), "2026-01-06 "},
		"end with a time":    {file("DTSTART;VALUE=DATE:20260106\nDTEND:20260108T000000Z"), "2026-01-06 "},
	} {
		got, err := ReadHolidays(strings.NewReader(test.text), year(t, "2026"))
		var list []string
		for h := range got.All() {
			list = append(list, h.Date.String()+" "+h.Name.ES)
		}
		if err != nil || strings.Join(list, "; ") != test.want {
			t.Errorf("%s: %q, %v; want %q", name, list, err, test.want)
		}
	}
}

func TestReadHolidaysRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		line  int
		class error
		says  string
	}{
		"empty":          {"", 1, ErrRead, "BEGIN:VCALENDAR"},
		"html":           {"<html>", 1, ErrRead, "BEGIN:VCALENDAR"},
		"latin 1":        {"BEGIN:VCALENDAR\nX:a\xf1o\n", 2, ErrRead, "UTF-8"},
		"date":           {file("SUMMARY:x\nDTSTART;VALUE=DATE:2026-01-06"), 5, ErrRead, `"2026-01-06"`},
		"no such day":    {file("DTSTART;VALUE=DATE:20260229"), 4, ErrRead, "not a date"},
		"end":            {file("DTSTART;VALUE=DATE:20260106\nDTEND;VALUE=DATE:tomorrow"), 5, ErrRead, `"tomorrow"`},
		"duration":       {file("DTSTART;VALUE=DATE:20260106\nDURATION:P1M"), 5, ErrRead, `"P1M"`},
		"long duration":  {file("DTSTART;VALUE=DATE:20260106\nDURATION:P99999W"), 5, ErrRead, `"P99999W"`},
		"no start":       {file("SUMMARY:x"), 3, ErrRead, "DTSTART"},
		"rule":           {file("DTSTART;VALUE=DATE:20260106\nRRULE:FREQ=YEARLY;BYWEEKNO=2"), 5, calendar.ErrUnsupported, "BYWEEKNO"},
		"too many times": {file("DTSTART;VALUE=DATE:19000106\nRRULE:FREQ=HOURLY"), 3, calendar.ErrCapped, "10,000"},
		"too many days":  {file("DTSTART;VALUE=DATE:19000106\nDURATION:P65535D"), 3, ErrRead, "10,000"},
		"too many":       {file(slices.Repeat([]string{"DTSTART;VALUE=DATE:19000106\nDURATION:P9000D"}, 2)...), 7, ErrRead, "10,000"},
		"exception":      {file("DTSTART;VALUE=DATE:20260106\nEXDATE:soon"), 5, ErrRead, `"soon"`},
		"no end":         {"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260106", 2, ErrRead, "does not end"},
		"large":          {strings.Repeat(" ", 8<<20+1), 0, ErrRead, "8 MiB"},
	} {
		got, err := ReadHolidays(strings.NewReader(test.text), year(t, "1900-01-01/2100-12-31"))
		var e *Error
		if !errors.Is(err, test.class) || !errors.As(err, &e) || !errors.Is(err, ErrRead) || e.Line != test.line ||
			!strings.Contains(err.Error(), test.says) || len(slices.Collect(got.All())) > 0 {
			t.Errorf("%s: %v", name, err)
		} else if !e.Text().Complete() || e.Text().EN == e.Text().ES {
			t.Errorf("%s: %v", name, e.Text())
		}
	}
	if _, err := ReadHolidays(strings.NewReader(file()), civil.Period{}); !errors.Is(err, ErrRead) {
		t.Error(err)
	}
	if _, err := ReadHolidays(iotest.ErrReader(errBroken), year(t, "2026")); !errors.Is(err, ErrRead) || !strings.Contains(err.Error(), "broken") {
		t.Error(err)
	}
}

// At the ends of the calendar nothing is lost.
func TestReadEnds(t *testing.T) {
	text := file("DTSTART;VALUE=DATE:99991230\nDURATION:P5D", "DTSTART;VALUE=DATE:00010101\nDURATION:P2D")
	for on, n := range map[string]int{"9999": 2, "0001": 2, "2026": 0} {
		if got, err := ReadHolidays(strings.NewReader(text), year(t, on)); err != nil || len(slices.Collect(got.All())) != n {
			t.Errorf("%s: %v, %v", on, got, err)
		}
	}
}

// A long line in short pieces is put together in one go.
func TestReadFolded(t *testing.T) {
	text := file("DTSTART;VALUE=DATE:20260106\nDESCRIPTION:" + strings.Repeat("x\n ", 1<<20) + "x")
	if got, err := ReadHolidays(strings.NewReader(text), year(t, "2026")); err != nil || len(slices.Collect(got.All())) != 1 {
		t.Error(got, err)
	}
}

// TestPublicFiles reads files of others: a list of holidays of 2019, and files in
// which it finds what they have of all-day events.
func TestPublicFiles(t *testing.T) {
	folder := os.Getenv("PAUTA_SHARED")
	if folder == "" {
		t.Skip("PAUTA_SHARED names no folder: the files of others are not read")
	}
	names, err := filepath.Glob(filepath.Join(folder, "data", "calendar", "*.ics"))
	if err != nil || len(names) < 8 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		days := year(t, "2019-01-01/2020-12-31")
		got, err := ReadHolidays(f, days)
		list := slices.Collect(got.All())
		t.Logf("%s: %d holidays, %v", filepath.Base(name), len(list), err)
		switch filepath.Base(name) {
		case "Germany_Holidays.ics":
			if err != nil || len(list) != 34 || list[0].Date.String() != "2019-01-01" || list[0].Name != i18n.Same("New Year's Day") {
				t.Errorf("%v, %v", list, err)
			}
		default:
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// FuzzReadHolidays holds that the reader answers everything with holidays of the
// days asked for, or with its error.
func FuzzReadHolidays(f *testing.F) {
	f.Add(file("DTSTART;VALUE=DATE:20250106\nRRULE:FREQ=YEARLY\nEXDATE:20260106\nRDATE:20260107"))
	f.Add(file("DTSTART;VALUE=DATE:20260402\nDTEND;VALUE=DATE:20260404\nSUMMARY:Pascua"))
	f.Add("BEGIN:VCALENDAR\nBEGIN:VEVENT\n")
	days := year(f, "2026")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ReadHolidays(strings.NewReader(text), days)
		var e *Error
		if err != nil && !errors.As(err, &e) {
			t.Fatal(err)
		}
		for h := range got.All() {
			if !days.Contains(h.Date) {
				t.Fatalf("%s is not in %s", h.Date, days)
			}
		}
	})
}

// TestHolidaysReach holds that many old rules cost no more than they may.
func TestHolidaysReach(t *testing.T) {
	event := "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=DAILY;COUNT=2000000000\r\nSUMMARY:x\r\nEND:VEVENT\r\n"
	file := "BEGIN:VCALENDAR\r\n" + strings.Repeat(event, 20_000) + "END:VCALENDAR\r\n"
	_, err := ReadHolidays(strings.NewReader(file), civil.DayOf(civil.MustDate("2026-01-01")))
	if !errors.Is(err, ErrRead) || !strings.Contains(err.Error(), "begin so long ago") {
		t.Errorf("got %v", err)
	}
}
