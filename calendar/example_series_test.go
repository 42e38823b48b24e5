package calendar_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func ExampleParseRecurrence() {
	r, err := calendar.ParseRecurrence("RRULE:BYDAY=TH,TU;INTERVAL=2;FREQ=WEEKLY")
	fmt.Println(r, err)
	_, err = calendar.ParseRecurrence("FREQ=DAILY;BYHOUR=9,18")
	fmt.Println(errors.Is(err, calendar.ErrUnsupported))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH <nil>
	// true
	// la parte BYHOUR="9,18" no se admite: use FREQ de HOURLY a YEARLY con BYMONTH, BYMONTHDAY, BYDAY y BYSETPOS
}

func ExampleRecurrence_Equal() {
	a, errA := calendar.ParseRecurrence("FREQ=WEEKLY;BYDAY=MO,FR")
	b, errB := calendar.ParseRecurrence("BYDAY=FR,MO;FREQ=WEEKLY;INTERVAL=1")
	fmt.Println(a.Equal(b), errA, errB)
	// Output: true <nil> <nil>
}

func ExampleRecurrence_InUTC() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := calendar.ParseRecurrence("FREQ=DAILY;UNTIL=20250630")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.InUTC("Europe/Madrid", zones))
	// Output: FREQ=DAILY;UNTIL=20250630T215959Z <nil>
}

// Every day at half past two in the night, over a change of clocks: the slot
// stays, and the instant follows it.
func ExampleSeries_Occurrences() {
	zones, err := civil.LoadZones("America/New_York")
	if err != nil {
		fmt.Println(err)
		return
	}
	start, err := civil.ParseSlot("2025-03-08T02:30[America/New_York]")
	if err != nil {
		fmt.Println(err)
		return
	}
	rule, err := calendar.ParseRecurrence("FREQ=DAILY")
	if err != nil {
		fmt.Println(err)
		return
	}
	series := calendar.Series{Start: start, Repeat: rule}
	for o, err := range series.Occurrences(civil.WeekOf(start.Date), zones) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(o.Slot, o.Time.Format(time.RFC3339), o.Moved)
	}
	// Output:
	// 2025-03-08T02:30[America/New_York] 2025-03-08T02:30:00-05:00 false
	// 2025-03-09T02:30[America/New_York] 2025-03-09T03:30:00-04:00 true
}

func ExampleSeries_First() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	rule, err := calendar.ParseRecurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
	if err != nil {
		fmt.Println(err)
		return
	}
	start := civil.Slot{Date: civil.MustDate("2025-01-01"), Zone: "Europe/Madrid"}
	_, err = calendar.Series{Start: start, Repeat: rule}.First(zones)
	fmt.Println(err)
	// Output: no day satisfies the rule "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" from 2025-01-01T00:00[Europe/Madrid] on: look at its month, its days and its positions
}

// One occurrence is moved, another called off.
func ExampleChange() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	rule, err := calendar.ParseRecurrence("FREQ=WEEKLY;COUNT=3")
	if err != nil {
		fmt.Println(err)
		return
	}
	ten, err := civil.ParseClock("10:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	on := func(day string) civil.Slot {
		return civil.Slot{Date: civil.MustDate(day), Clock: ten, Zone: "Europe/Madrid"}
	}
	series := calendar.Series{
		Start: on("2025-04-10"), Repeat: rule,
		Changes: []calendar.Change{{Of: on("2025-04-17"), To: on("2025-04-16")}, {Of: on("2025-04-24")}},
	}
	for o, err := range series.Occurrences(civil.Period{}, zones) {
		fmt.Println(o.Slot.Date, o.Changed, o.Cancelled, err)
	}
	// Output:
	// 2025-04-10 false false <nil>
	// 2025-04-16 true false <nil>
	// 2025-04-24 false true <nil>
}

func ExampleCalendar_NextFree() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	slots, err := civil.ParseTimetable("L X V 9:30")
	if err != nil {
		fmt.Println(err)
		return
	}
	monday, err := civil.ParseSlot("2026-03-23T09:00[Europe/Madrid]")
	if err != nil {
		fmt.Println(err)
		return
	}
	c := calendar.Calendar{
		Zone:     "Europe/Madrid",
		Promises: []calendar.Promise{{Channel: channel.Instagram, Slots: slots}},
		Entries:  []calendar.Entry{{Key: "bread", Posts: []calendar.Post{{Channel: channel.Instagram}}, Slot: monday}},
	}
	now := time.Date(2026, time.March, 22, 12, 0, 0, 0, time.UTC)
	fmt.Println(c.NextFree(channel.Instagram, now, 3*time.Hour, zones))
	// Output: 2026-03-25T09:30[Europe/Madrid] <nil>
}

func ExampleParseSeries() {
	series, err := calendar.ParseSeries("DTSTART;TZID=Europe/Madrid:20250303T100000\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=Europe/Madrid:20250310T100000\n")
	fmt.Println(series.Start, series.Repeat, err)
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	for o, err := range series.Occurrences(civil.Period{}, zones) {
		fmt.Println(o.Slot, err)
	}
	// Output:
	// 2025-03-03T10:00[Europe/Madrid] FREQ=WEEKLY;COUNT=3 <nil>
	// 2025-03-03T10:00[Europe/Madrid] <nil>
	// 2025-03-17T10:00[Europe/Madrid] <nil>
}
