package calendar_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
)

// TestAgendaDays holds the agenda to a slow, obvious one: all times of all
// entries, each put on the day that its instant has in the zone of the agenda.
// The zones are as far apart as zones get, and one skips a whole day.
func TestAgendaDays(t *testing.T) {
	names := []string{"Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia", "Europe/Madrid", "America/St_Johns", "UTC"}
	z := zones(t, names...)
	random := rand.New(rand.NewPCG(6, 2026))
	year := days(t, "2011-12-15/2012-01-15")
	rules := []string{"", "FREQ=DAILY;COUNT=9", "FREQ=WEEKLY;BYDAY=MO,SA", "FREQ=DAILY;INTERVAL=2"}
	c := calendar.Calendar{Zone: "UTC"}
	for i := range 120 {
		clock, err := civil.NewClock(random.IntN(24), random.IntN(60), 0)
		if err != nil {
			t.Fatal(err)
		}
		e := calendar.Entry{Key: fmt.Sprint(i), Slot: civil.Slot{
			Date: year.First().AddDays(random.IntN(year.Days())), Clock: clock, Zone: names[random.IntN(len(names))],
		}}
		if err := e.Repeat.UnmarshalText([]byte(rules[random.IntN(len(rules))])); err != nil {
			t.Fatal(err)
		}
		c.Entries = append(c.Entries, e)
	}
	for _, name := range names {
		want := map[civil.Date][]int{}
		for i := range c.Entries {
			for o, err := range c.Series(i).Occurrences(days(t, "2011-12-01/2012-01-31"), z) {
				if err != nil {
					t.Fatal(err)
				}
				day := civil.DateOf(o.Time.In(z[name]))
				want[day] = append(want[day], i)
			}
		}
		whole, err := c.Agenda(year, name, z)
		if err != nil {
			t.Fatal(err)
		}
		items := 0
		for day := range year.All() {
			a, err := c.Agenda(civil.DayOf(day), name, z)
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Items) != len(want[day]) || fmt.Sprint(a.Items) != fmt.Sprint(whole.On(day)) {
				t.Errorf("%s in %s: %d items, %d in the whole, want %d", day, name, len(a.Items), len(whole.On(day)), len(want[day]))
			}
			items += len(a.Items)
		}
		if items != len(whole.Items) || items < 500 {
			t.Errorf("%s: %d items in all days, %d in the whole", name, items, len(whole.Items))
		}
	}
}
