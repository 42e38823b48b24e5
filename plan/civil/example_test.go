package civil_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func Example() {
	launch := civil.MustDate("2025-03-28")
	campaign, err := civil.NewPeriod(launch, launch.AddMonths(1))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(campaign, campaign.Days(), "days")

	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	// The night on which the clocks go forward.
	post, err := civil.ParseSlot("2025-03-30T02:30[Europe/Madrid]")
	if err != nil {
		fmt.Println(err)
		return
	}
	at, err := post.Instant(zones)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(at.Time.Format(time.RFC3339), at.Moved)
	// Output:
	// 2025-03-28/2025-04-28 32 days
	// 2025-03-30T03:30:00+02:00 true
}

func ExampleNewDate() {
	d, err := civil.NewDate(2024, time.February, 29)
	fmt.Println(d, err)
	_, err = civil.NewDate(2025, time.February, 29)
	fmt.Println(err)
	// Output:
	// 2024-02-29 <nil>
	// date "2025-02-29": no such day, that month has 28 days
}

func ExampleParseDate() {
	d, err := civil.ParseDate("2025-02-28")
	fmt.Println(d.Weekday(), err)
	_, err = civil.ParseDate("03/04/2025")
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// Friday <nil>
	// la fecha "03/04/2025" no es año-mes-día, como 2025-02-28; otras formas son ambiguas
}

func ExampleMustDate() {
	fmt.Println(civil.MustDate("2025-02-28").AddDays(1))
	// Output: 2025-03-01
}

func ExampleDateOf() {
	at := time.Date(2025, time.December, 31, 23, 30, 0, 0, time.UTC)
	fmt.Println(civil.DateOf(at), civil.DateOf(at.In(time.FixedZone("", 3600))))
	// Output: 2025-12-31 2026-01-01
}

func ExampleDate() {
	d := civil.MustDate("2027-01-01")
	year, week := d.ISOWeek()
	fmt.Println(d.Year(), d.Month(), d.Day(), d.Weekday(), d.YearDay(), d.Quarter())
	fmt.Println(year, week)
	fmt.Println(civil.Date{}.IsZero())
	// Output:
	// 2027 January 1 Friday 1 1
	// 2026 53
	// true
}

func ExampleDate_AddMonths() {
	d := civil.MustDate("2025-01-31")
	fmt.Println(d.AddMonths(1), d.AddDays(28), d.AddMonths(1).Sub(d))
	// Output: 2025-02-28 2025-02-28 28
}

func ExampleDate_Compare() {
	a, b := civil.MustDate("2025-01-31"), civil.MustDate("2025-02-01")
	fmt.Println(a.Compare(b), a.Before(b), a.After(b), a == b)
	// Output: -1 true false false
}

func ExampleDate_WeekLabel() {
	d := civil.MustDate("2024-12-30")
	fmt.Println(d.WeekLabel(), d.MonthLabel(), d.QuarterLabel(), d.YearLabel())
	// Output: 2025-W01 2024-12 2024-Q4 2024
}

func ExampleDate_Scan() {
	var d civil.Date
	err := d.Scan("2025-02-28")
	fmt.Println(d, err)
	err = d.Scan(nil)
	fmt.Println(d.IsZero(), err)
	value, err := d.Value()
	fmt.Println(value, err)
	// Output:
	// 2025-02-28 <nil>
	// true <nil>
	// <nil> <nil>
}

func ExampleDate_MarshalText() {
	text, err := civil.MustDate("2025-02-28").MarshalText()
	fmt.Println(string(text), err)
	var d civil.Date
	err = d.UnmarshalText(text)
	fmt.Println(d, err)
	// Output:
	// 2025-02-28 <nil>
	// 2025-02-28 <nil>
}

func ExampleNewPeriod() {
	p, err := civil.NewPeriod(civil.MustDate("2025-01-01"), civil.MustDate("2025-01-31"))
	fmt.Println(p, p.Days(), err)
	_, err = civil.NewPeriod(p.Last(), p.First())
	fmt.Println(err)
	// Output:
	// 2025-01-01/2025-01-31 31 <nil>
	// period "2025-01-31/2025-01-01": the end, 2025-01-01, is before the start, 2025-01-31
}

func ExampleParsePeriod() {
	for _, s := range []string{"2025-01-01/2025-01-31", "2025-W05", "2025-02", "2025-Q1", "2025"} {
		p, err := civil.ParsePeriod(s)
		fmt.Println(p, err)
	}
	// Output:
	// 2025-01-01/2025-01-31 <nil>
	// 2025-01-27/2025-02-02 <nil>
	// 2025-02-01/2025-02-28 <nil>
	// 2025-01-01/2025-03-31 <nil>
	// 2025-01-01/2025-12-31 <nil>
}

func ExampleDayOf() {
	d := civil.MustDate("2025-02-12")
	fmt.Println(civil.DayOf(d))
	// Output: 2025-02-12
}

func ExampleWeekOf() {
	fmt.Println(civil.WeekOf(civil.MustDate("2025-02-12")))
	// Output: 2025-02-10/2025-02-16
}

func ExampleMonthOf() {
	fmt.Println(civil.MonthOf(civil.MustDate("2025-02-12")))
	// Output: 2025-02-01/2025-02-28
}

func ExampleQuarterOf() {
	fmt.Println(civil.QuarterOf(civil.MustDate("2025-02-12")))
	// Output: 2025-01-01/2025-03-31
}

func ExampleYearOf() {
	fmt.Println(civil.YearOf(civil.MustDate("2025-02-12")))
	// Output: 2025-01-01/2025-12-31
}

func ExamplePeriod() {
	q1 := civil.QuarterOf(civil.MustDate("2025-01-01"))
	feb := civil.MonthOf(civil.MustDate("2025-02-01"))
	fmt.Println(q1.First(), q1.Last(), q1.Days())
	fmt.Println(q1.Contains(civil.MustDate("2025-03-31")), q1.Covers(feb), feb.Overlaps(q1), q1.Compare(feb))
	// Output:
	// 2025-01-01 2025-03-31 90
	// true true true -1
}

func ExamplePeriod_Intersect() {
	q1 := civil.QuarterOf(civil.MustDate("2025-01-01"))
	fmt.Println(q1.Intersect(civil.WeekOf(civil.MustDate("2025-03-31"))))
	// Output: 2025-03-31 true
}

func ExamplePeriod_Months() {
	p, err := civil.ParsePeriod("2025-01-20/2025-03-03")
	if err != nil {
		fmt.Println(err)
		return
	}
	for month := range p.Months() {
		fmt.Println(month.First().MonthLabel(), month)
	}
	weeks := 0
	for range p.Weeks() {
		weeks++
	}
	fmt.Println(weeks, "weeks")
	// Output:
	// 2025-01 2025-01-20/2025-01-31
	// 2025-02 2025-02-01/2025-02-28
	// 2025-03 2025-03-01/2025-03-03
	// 7 weeks
}

func ExamplePeriod_All() {
	for day := range civil.WeekOf(civil.MustDate("2025-01-01")).All() {
		fmt.Print(day.Day(), " ")
	}
	fmt.Println()
	// Output: 30 31 1 2 3 4 5
}

func ExamplePeriod_Quarters() {
	for quarter := range civil.YearOf(civil.MustDate("2025-01-01")).Quarters() {
		fmt.Println(quarter.First().QuarterLabel(), quarter.Days())
	}
	// Output:
	// 2025-Q1 90
	// 2025-Q2 91
	// 2025-Q3 92
	// 2025-Q4 92
}

func ExamplePeriod_MarshalText() {
	text, err := civil.MonthOf(civil.MustDate("2025-02-12")).MarshalText()
	fmt.Println(string(text), err)
	var p civil.Period
	err = p.UnmarshalText([]byte("2025-Q1"))
	fmt.Println(p, err)
	// Output:
	// 2025-02-01/2025-02-28 <nil>
	// 2025-01-01/2025-03-31 <nil>
}

func ExampleNewClock() {
	c, err := civil.NewClock(9, 30, 0)
	fmt.Println(c, err)
	_, err = civil.NewClock(24, 0, 0)
	fmt.Println(err)
	// Output:
	// 09:30 <nil>
	// time "24:00:00" is not from 00:00:00 to 23:59:59
}

func ExampleParseClock() {
	c, err := civil.ParseClock("09:30:15")
	fmt.Println(c, err)
	// Output: 09:30:15 <nil>
}

func ExampleClock() {
	c, err := civil.ParseClock("18:05")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Hour(), c.Minute(), c.Second(), c.Compare(civil.Clock{}))
	// Output: 18 5 0 1
}

func ExampleParseSlot() {
	s, err := civil.ParseSlot("2025-10-26T02:30[Europe/Berlin]")
	fmt.Println(s.Date, s.Clock, s.Zone, err)
	// Output: 2025-10-26 02:30 Europe/Berlin <nil>
}

func ExampleSlot_Instant() {
	zones, err := civil.LoadZones("America/New_York")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []string{"2025-03-09T02:30", "2025-11-02T01:30", "2025-11-03T01:30"} {
		slot, err := civil.ParseSlot(s + "[America/New_York]")
		if err != nil {
			fmt.Println(err)
			return
		}
		at, err := slot.Instant(zones)
		fmt.Println(at.Time.Format(time.RFC3339), at.Moved, at.Fold, err)
	}
	// Output:
	// 2025-03-09T03:30:00-04:00 true false <nil>
	// 2025-11-02T01:30:00-04:00 false true <nil>
	// 2025-11-03T01:30:00-05:00 false false <nil>
}

func ExampleLoadZone() {
	zone, err := civil.LoadZone("America/Mexico_City")
	fmt.Println(zone, err)
	_, err = civil.LoadZone("Local")
	fmt.Println(err)
	// Output:
	// America/Mexico_City <nil>
	// zone "Local" depends on the machine: write Area/City, such as Europe/Madrid, or UTC
}

func ExampleLoadZones() {
	zones, err := civil.LoadZones("Europe/Madrid", "America/Bogota")
	fmt.Println(len(zones), err)
	// Output: 2 <nil>
}

func ExampleZones_Location() {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		fmt.Println(err)
		return
	}
	zone, err := zones.Location("Europe/Madrid")
	fmt.Println(zone, err)
	_, err = zones.Location("America/Bogota")
	fmt.Println(err)
	// Output:
	// Europe/Madrid <nil>
	// zone "America/Bogota" is not loaded (loaded: "Europe/Madrid"): give its name to LoadZones
}

func ExampleParseInstant() {
	at, err := civil.ParseInstant("2025-01-01T10:00:00+01:00")
	fmt.Println(at.Format(time.RFC3339), err)
	_, err = civil.ParseInstant("2025-01-01 10:00 PST")
	fmt.Println(err)
	// Output:
	// 2025-01-01T10:00:00+01:00 <nil>
	// timestamp "2025-01-01 10:00 PST" is not RFC 3339 with an offset, such as 2025-01-01T10:00:00Z or 2025-01-01T10:00:00+01:00
}

func ExampleParseHours() {
	h, err := civil.ParseHours("L-J 9:00-14:00 16:00-19:00; V 9:00-15:00")
	fmt.Println(h, err)
	_, err = civil.ParseHours("M 9:00-14:00")
	fmt.Println(err)
	// Output:
	// Mo-Th 09:00-14:00 16:00-19:00; Fr 09:00-15:00 <nil>
	// opening hours "M 9:00-14:00": "M" is another day in Spanish than in English: write Mo, Tu, Sa, Su, or martes, sábado
}

func ExampleHours_In() {
	h, err := civil.ParseHours("Mon-Fri 09:00-17:00; Sat 22:00-02:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(h.In(i18n.ES))
	fmt.Println(civil.Hours{}.In(i18n.ES))
	// Output:
	// L-V 9:00-17:00; S 22:00-2:00
	// L-D 0:00-24:00
}

func ExampleHours_Open() {
	h, err := civil.ParseHours("Mo-Fr 09:00-18:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	eve := civil.Holiday{Date: civil.MustDate("2025-12-24"), Name: i18n.Text{EN: "Christmas Eve", ES: "Nochebuena"}}
	if eve.From, err = civil.ParseClock("14:00"); err != nil {
		fmt.Println(err)
		return
	}
	holidays, err := civil.NewHolidays(eve)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, hour := range []int{13, 14} {
		fmt.Println(h.Open(time.Date(2025, time.December, 24, hour, 0, 0, 0, time.UTC), holidays))
	}
	// Output:
	// true
	// false
}

func ExampleHours_Equal() {
	always, err := civil.ParseHours("L-D 0:00-24:00")
	fmt.Println(always.IsZero(), always.Equal(civil.Hours{}), err)
	// Output: true true <nil>
}

func ExampleNewHolidays() {
	holidays, err := civil.NewHolidays(
		civil.Holiday{Date: civil.MustDate("2026-01-06"), Name: i18n.Text{EN: "Epiphany", ES: "Reyes"}},
		civil.Holiday{Date: civil.MustDate("2025-12-25"), Name: i18n.Text{EN: "Christmas Day", ES: "Navidad"}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for h := range holidays.All() {
		fmt.Println(h.Date, h.Name.ES)
	}
	// Output:
	// 2025-12-25 Navidad
	// 2026-01-06 Reyes
}

func ExampleHolidays_On() {
	day := civil.MustDate("2025-12-25")
	holidays, err := civil.NewHolidays(civil.Holiday{Date: day, Name: i18n.Text{EN: "Christmas Day", ES: "Navidad"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for h := range holidays.On(day) {
		fmt.Println(h.Name.EN)
	}
	// Output: Christmas Day
}

func ExampleError() {
	_, err := civil.ParseDate("2025-02-30")
	fmt.Println(i18n.Say(err, i18n.EN))
	fmt.Println(i18n.Say(err, i18n.ES))
	// Output:
	// date "2025-02-30": no such day, that month has 28 days
	// fecha "2025-02-30": ese día no existe, el mes tiene 28 días
}
