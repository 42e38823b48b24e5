package ical_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/calendar/ical"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func Example() {
	c, err := calendar.ReadCSV(strings.NewReader("clave,título,fecha,hora\npan,\"Pan de maíz, y más\",2026-03-30,09:30\n"),
		calendar.Calendar{Zone: "Europe/Madrid"})
	if err != nil {
		fmt.Println(err)
		return
	}
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	feed := ical.Feed{Stamp: time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC), Lang: i18n.ES}
	var b strings.Builder
	if err := ical.Write(&b, c, zones, feed); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(b.String(), "\r\n", "\n"))
	// Output:
	// BEGIN:VCALENDAR
	// VERSION:2.0
	// PRODID:-//pauta//calendar//EN
	// CALSCALE:GREGORIAN
	// METHOD:PUBLISH
	// BEGIN:VEVENT
	// UID:a0dd6f00-197f-5677-9e8e-d4f8cdeff12c
	// DTSTART:20260330T073000Z
	// DTSTAMP:20260301T090000Z
	// SUMMARY:Pan de maíz\, y más
	// DESCRIPTION:Estado: idea
	// CATEGORIES:idea
	// STATUS:TENTATIVE
	// TRANSP:TRANSPARENT
	// SEQUENCE:0
	// END:VEVENT
	// END:VCALENDAR
}

func ExampleWrite() {
	err := ical.Write(os.Stdout, calendar.Calendar{}, civil.Zones{}, ical.Feed{})
	fmt.Println(errors.Is(err, ical.ErrFeed))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// true
	// el calendario no tiene hora: indique Stamp, el momento en que se genera
}

func ExampleFeed() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	rule, err := calendar.ParseRecurrence("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260331")
	if err != nil {
		fmt.Println(err)
		return
	}
	slot, err := civil.ParseSlot("2026-03-01T09:30[Europe/Madrid]")
	if err != nil {
		fmt.Println(err)
		return
	}
	c := calendar.Calendar{Entries: []calendar.Entry{{Key: "recipe", Slot: slot, Repeat: rule}}}
	feed := ical.Feed{Stamp: time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC), Rules: true}
	var b strings.Builder
	if err := ical.Write(&b, c, zones, feed); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.SplitSeq(b.String(), "\r\n") {
		if strings.HasPrefix(line, "RRULE") || strings.HasPrefix(line, "DTSTART;") {
			fmt.Println(line)
		}
	}
	// Output:
	// DTSTART;TZID=Europe/Madrid:20260302T093000
	// RRULE:FREQ=WEEKLY;UNTIL=20260331T215959Z;BYDAY=MO
}

func ExampleReadHolidays() {
	const file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200106\nRRULE:FREQ=YEARLY\nSUMMARY:Reyes\nEND:VEVENT\nEND:VCALENDAR\n"
	days, err := ical.ReadHolidays(strings.NewReader(file), civil.YearOf(civil.MustDate("2026-01-01")))
	for h := range days.All() {
		fmt.Println(h.Date, h.Name.ES)
	}
	fmt.Println(err)
	// Output:
	// 2026-01-06 Reyes
	// <nil>
}
