package calendar_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

func TestSeriesText(t *testing.T) {
	for text, want := range map[string]string{
		"DTSTART:20250303T100000Z": "DTSTART:20250303T100000Z\n",
		"\r\nRRULE:FREQ=DAILY\r\nDTSTART;TZID=Europe/Madrid:20250303T100000\r\n":                            "DTSTART;TZID=Europe/Madrid:20250303T100000\nRRULE:FREQ=DAILY\n",
		"dtstart;value=date:20250303\nexdate:20250304,20250305T101500":                                      "DTSTART:20250303T000000\nEXDATE:20250304T000000\nEXDATE:20250305T101500\n",
		"DTSTART;VALUE=DATE-TIME;TZID=\"America/New_York\":20250303T100000\nRDATE;TZID=UTC:20250304T100000": "DTSTART;TZID=America/New_York:20250303T100000\nRDATE:20250304T100000Z\n",
	} {
		got, err := calendar.ParseSeries(text)
		if err != nil || got.String() != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
		if again, err := calendar.ParseSeries(got.String()); err != nil || !reflect.DeepEqual(again, got) {
			t.Errorf("%q is read again as %q, %v", got, again, err)
		}
	}
	if got := (calendar.Series{}).String(); got != "" {
		t.Errorf("the zero Series is %q", got)
	}
}

func TestSeriesTextRefuses(t *testing.T) {
	for text, want := range map[string]struct {
		class error
		says  string
	}{
		"":                                         {calendar.ErrRecurrence, "DTSTART"},
		"RRULE:FREQ=DAILY":                         {calendar.ErrRecurrence, "DTSTART"},
		"DTSTART":                                  {calendar.ErrRecurrence, "DTSTART"},
		"DTSTART:20250303T100000Z,20250304":        {calendar.ErrRecurrence, "twice"},
		"DTSTART:20250303\nDTSTART:20250303":       {calendar.ErrRecurrence, "twice"},
		"DTSTART:20250230":                         {calendar.ErrRecurrence, `"20250230"`},
		"DTSTART:2025-03-03":                       {calendar.ErrRecurrence, `"2025-03-03"`},
		"DTSTART:20250303Z":                        {calendar.ErrRecurrence, `"20250303Z"`},
		"DTSTART:20250303T250000":                  {calendar.ErrRecurrence, `"20250303T250000"`},
		"DTSTART;TZID=CET:20250303T100000":         {civil.ErrZone, `"CET"`},
		"SUMMARY:x":                                {calendar.ErrRecurrence, "SUMMARY"},
		"EXRULE:FREQ=DAILY":                        {calendar.ErrUnsupported, "EXRULE"},
		"RRULE:FREQ=DAILY\nRRULE:FREQ=DAILY":       {calendar.ErrUnsupported, "RRULE"},
		"RRULE:FREQ=DAILY;COUNT=0":                 {calendar.ErrRecurrence, "COUNT"},
		"RDATE;VALUE=PERIOD:20250303T100000Z/PT1H": {calendar.ErrUnsupported, "RDATE"},
		strings.Repeat("\n", 1<<20):                {calendar.ErrRecurrence, "too long"},
	} {
		got, err := calendar.ParseSeries(text)
		if !errors.Is(err, want.class) || !strings.Contains(err.Error(), want.says) || !got.Start.IsZero() {
			t.Errorf("%.60q: %q, %v", text, got, err)
		}
	}
}
