package calendar_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// spring is a small calendar in Madrid, and its zones.
func spring() (calendar.Calendar, civil.Zones) {
	c, err := calendar.ReadCSV(strings.NewReader(`key,title,date,time,channel,owner,state
teaser,Something is rising,2026-03-02,09:30,instagram,eva,scheduled
launch,Corn bread,2026-03-04,09:30,instagram,eva,in review
recipe,The recipe,2026-03-04,18:00,blog,luis,draft
`), calendar.Calendar{Zone: "Europe/Madrid"})
	if err != nil {
		panic(err)
	}
	zones, err := civil.LoadZones(c.Zone, "America/Mexico_City")
	if err != nil {
		panic(err)
	}
	return c, zones
}

func ExampleCalendar_LoadZones() {
	c := calendar.Calendar{Zone: "Europe/Madrid", Entries: []calendar.Entry{{
		Slot: civil.Slot{Date: civil.MustDate("2026-03-04"), Zone: "America/Lima"},
	}}}
	zones, err := c.LoadZones()
	fmt.Println(len(zones), err)
	// Output: 2 <nil>
}

func ExampleCalendar_Agenda() {
	c, zones := spring()
	agenda, err := c.Agenda(civil.MonthOf(civil.MustDate("2026-03-01")), "America/Mexico_City", zones)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, item := range agenda.On(civil.MustDate("2026-03-04")) {
		fmt.Println(item.Start.Format("15:04"), c.Entries[item.Entry].Title)
	}
	// Output:
	// 02:30 Corn bread
	// 11:00 The recipe
}

func ExampleAgenda_ByChannel() {
	c, zones := spring()
	agenda, err := c.Agenda(civil.MonthOf(civil.MustDate("2026-03-01")), "", zones)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, groups := range [][]calendar.Group{agenda.ByChannel(), agenda.ByState(), agenda.ByPerson()} {
		for _, g := range groups {
			fmt.Print("| ", g.Key, " ", len(g.Items), " ")
		}
		fmt.Println("|")
	}
	// Output:
	// | blog 1 | instagram 2 |
	// | draft 1 | review 1 | scheduled 1 |
	// | eva 2 | luis 1 |
}

func ExampleItem_Day() {
	c, zones := spring()
	agenda, err := c.Agenda(civil.WeekOf(civil.MustDate("2026-03-04")), "", zones)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(agenda.Items[0].Day())
	// Output: 2026-03-02
}

func ExampleWeeks() {
	for week := range calendar.Weeks(civil.MonthOf(civil.MustDate("2027-02-01")), time.Monday) {
		fmt.Println(week[0], week[6], week[0].WeekLabel())
	}
	// Output:
	// 2027-02-01 2027-02-07 2027-W05
	// 2027-02-08 2027-02-14 2027-W06
	// 2027-02-15 2027-02-21 2027-W07
	// 2027-02-22 2027-02-28 2027-W08
}

func ExampleCalendar_Today() {
	c, zones := spring()
	now := time.Date(2026, 3, 2, 10, 0, 0, 0, time.UTC)
	needs, err := c.Today("eva", now, 2, zones)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range needs {
		fmt.Println(c.Entries[n.Entry].Title, "→", n.To.Name().EN, n.Due.Format("2006-01-02 15:04"), n.Late)
	}
	// Output:
	// Something is rising → published 2026-03-02 09:30 true
	// Corn bread → approved 2026-03-04 09:30 false
}

func ExampleNewHeatmap() {
	var history []calendar.Outcome
	for week, interactions := range []int64{40, 60, 50, 55} {
		at := time.Date(2026, 2, 2+7*week, 9, 0, 0, 0, time.UTC) // a Monday
		history = append(history,
			calendar.Outcome{At: at, Interactions: interactions, Audience: 1000},
			calendar.Outcome{At: at.Add(12 * time.Hour), Interactions: 20, Audience: 1000})
	}
	h, why := calendar.NewHeatmap(history, time.UTC)
	if why != 0 {
		fmt.Println(why)
		return
	}
	for _, l := range []i18n.Lang{i18n.EN, i18n.ES} {
		if err := h.WriteText(os.Stdout, l, 1, 4); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// Monday 09:00–10:00: 5.10% expected, 5.12% on average over 4 posts; all hours: 3.56%.
	// lunes de 09:00 a 10:00: se espera un 5,10 %, media del 5,12 % con 4 publicaciones; todas las horas: 3,56 %.
}

func ExampleHeatmap_Best() {
	var h calendar.Heatmap
	_, why := h.Best(3, 5)
	fmt.Println(why.Text().EN)
	// Output: too little data
}
