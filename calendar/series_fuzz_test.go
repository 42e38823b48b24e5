package calendar_test

import (
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

// FuzzRecurrence holds that what is read is written and read again as the same
// rule, that its occurrences come in order, each once and never before the start,
// and that the window changes none of them.
func FuzzRecurrence(f *testing.F) {
	for _, rule := range []string{
		"FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU", "FREQ=MONTHLY;BYDAY=-1FR,2MO;UNTIL=20301231T100000Z",
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1,29", "FREQ=HOURLY;BYSETPOS=-1;BYDAY=SU", "FREQ=YEARLY;BYDAY=53MO", "BYHOUR=1", "FREQ=DAILY;;",
	} {
		f.Add(rule, 9_000, 150)
	}
	madrid, err := civil.LoadZone("Europe/Madrid")
	if err != nil {
		f.Fatal(err)
	}
	zones := civil.Zones{"Europe/Madrid": madrid}
	f.Fuzz(func(t *testing.T, text string, day, minute int) {
		rule, err := calendar.ParseRecurrence(text)
		if err != nil {
			return
		}
		again, err := calendar.ParseRecurrence(rule.String())
		if err != nil || !again.Equal(rule) {
			t.Fatalf("%q is written %s and read %s, %v", text, rule, again, err)
		}
		clock, err := civil.NewClock(minute%1440/60, minute%60, 0)
		if err != nil {
			return
		}
		start := civil.Slot{Date: civil.MustDate("2000-01-01").AddDays(day % 20_000), Clock: clock, Zone: "Europe/Madrid"}
		s := calendar.Series{Start: start, Repeat: rule}
		var last time.Time
		var late []time.Time
		half := start.Date.AddDays(400)
		for o, err := range s.Occurrences(civil.Period{}, zones) {
			if err != nil || o.Of.Date.Sub(start.Date) > 800 {
				break
			}
			if !o.Time.After(last) || o.Of.Compare(start) < 0 {
				t.Fatalf("%s from %s: %v after %s", rule, start, o, last)
			}
			last = o.Time
			if !o.Of.Date.Before(half) {
				late = append(late, o.Time)
			}
		}
		window, err := civil.NewPeriod(half, start.Date.AddDays(800))
		if err != nil {
			t.Fatal(err)
		}
		i := 0
		for o, err := range s.Occurrences(window, zones) {
			if err != nil {
				return
			}
			if i < len(late) && !o.Time.Equal(late[i]) {
				t.Fatalf("%s from %s: %v in the window, %s without", rule, start, o.Time, late[i])
			}
			i++
		}
	})
}
