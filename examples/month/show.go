package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/calendar/html"
	"github.com/pauta-go/pauta/calendar/ical"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// show writes the month in the form that was asked for. What could not be read
// or placed is returned, and the rest is written, if there is any.
func (c call) show(in io.Reader, out io.Writer, now time.Time) error {
	plan, refused := c.read(in)
	if refused != nil && len(plan.Entries) == 0 {
		return refused
	}
	if c.file == "" {
		now = time.Date(2026, time.March, 2, 8, 0, 0, 0, time.UTC) // the day before the month that was made up begins in earnest
	}
	plan, untagged := plan.TagLinks(calendar.UsualTags)
	zones, missing := plan.LoadZones()
	if _, err := zones.Location(c.zone); err != nil {
		return errors.Join(refused, missing)
	}
	if plan.Period = c.month; plan.Period.IsZero() {
		plan.Period = firstMonth(plan, now.In(zones[c.zone]))
	}
	holidays, err := c.closed(plan.Period)
	if err != nil {
		return errors.Join(refused, err)
	}
	switch c.to {
	case "ics":
		err = ical.Write(out, plan, zones, ical.Feed{Stamp: now, Lang: c.lang})
	case "html":
		err = html.Write(out, plan, zones, html.Page{WeekStart: time.Monday, Holidays: holidays, Lang: c.lang})
	default:
		err = c.text(out, plan, calendar.At{Now: now, Zones: zones, Holidays: holidays})
	}
	return errors.Join(refused, untagged, err)
}

// read reads the table.
func (c call) read(in io.Reader) (calendar.Calendar, error) {
	empty := calendar.Calendar{ID: c.id, Zone: c.zone}
	switch c.file {
	case "-":
		return calendar.ReadCSV(in, empty)
	case "":
		empty.Name = i18n.Text{EN: "Bakery (invented)", ES: "Panadería (inventada)"}.In(c.lang)
		f, err := embedded.Open("data/" + c.lang.String() + ".csv")
		if err != nil {
			return empty, err
		}
		defer f.Close()
		return calendar.ReadCSV(f, empty)
	}
	f, err := os.Open(c.file)
	if err != nil {
		return empty, err
	}
	defer f.Close()
	return calendar.ReadCSV(f, empty)
}

// closed reads the holidays.
func (c call) closed(days civil.Period) (civil.Holidays, error) {
	open := func() (fs.File, error) { return os.Open(c.holidays) }
	if c.holidays == "" {
		if c.file != "" {
			return civil.Holidays{}, nil
		}
		open = func() (fs.File, error) { return embedded.Open("data/holidays.csv") }
	}
	f, err := open()
	if err != nil {
		return civil.Holidays{}, err
	}
	defer f.Close()
	if strings.HasSuffix(strings.ToLower(c.holidays), ".ics") {
		return ical.ReadHolidays(f, days)
	}
	return civil.ReadHolidays(f)
}

// firstMonth is the month of the first entry, and the present one where none
// has a date.
func firstMonth(c calendar.Calendar, now time.Time) civil.Period {
	var first civil.Date
	for _, e := range c.Entries {
		if d := e.Slot.Date; !d.IsZero() && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	if first.IsZero() {
		first = civil.DateOf(now)
	}
	return civil.MonthOf(first)
}

// text prints the entries by day, and then what is wrong.
func (c call) text(out io.Writer, plan calendar.Calendar, at calendar.At) error {
	agenda, faults := plan.Agenda(plan.Period, "", at.Zones)
	page := bufio.NewWriter(out) // keeps the first error for Flush
	fmt.Fprintln(page, i18n.Sprintf(i18n.Text{EN: "%s, times of %s", ES: "%s, horas de %s"}, plan.Period, plan.Zone).In(c.lang))
	var day civil.Date
	for _, item := range agenda.Items {
		if item.Day() != day {
			day = item.Day()
			fmt.Fprintf(page, "\n%s %s\n", calendar.DayName(day.Weekday()).In(c.lang), day)
		}
		fmt.Fprintf(page, "  %s  %s\n", item.Start.Format("15:04"), c.line(plan.Entries[item.Entry]))
	}
	for i, at := range agenda.Undated {
		if i == 0 {
			fmt.Fprintf(page, "\n%s\n", i18n.Text{EN: "Without a date", ES: "Sin fecha"}.In(c.lang))
		}
		fmt.Fprintf(page, "  %s\n", c.line(plan.Entries[at]))
	}
	fmt.Fprintln(page)
	_ = calendar.Check(plan, at).WriteText(page, c.lang) // the page keeps the error
	return errors.Join(faults, page.Flush())
}

// line is an entry in one line.
func (c call) line(e calendar.Entry) string {
	var names []string
	for _, p := range e.Posts {
		name := string(p.Channel)
		if spec, ok := channel.Standard().Lookup(name); ok {
			name = spec.Name.In(c.lang)
		}
		names = append(names, name)
	}
	title := e.Title
	if title == "" {
		title = e.Key
	}
	about := e.State().Name().In(c.lang)
	if len(names) > 0 {
		about = strings.Join(names, ", ") + "; " + about
	}
	return title + " (" + about + ")"
}
