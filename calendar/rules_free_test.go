package calendar

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// TestNextFreeSlot holds which slot CAL-018 names. The clash is on X, on 12
// March at 18:10; the channel's other times are Thursdays at 18:00, for 30
// minutes, and the launch.
func TestNextFreeSlot(t *testing.T) {
	for name, test := range map[string]struct {
		slots  string
		change func(*Calendar, *At)
		want   string
	}{
		"on the next day":        {"Mo-Su 18:00", nil, "2026-03-16 at 18:00."},
		"on the same day":        {"Mo-Su 20:00", nil, "2026-03-12 at 20:00."},
		"too near":               {"Th 19:00 19:29 19:30", nil, "2026-03-12 at 19:30."},
		"too near the one after": {"Th 17:00 17:01", nil, "2026-03-19 at 17:00."},
		"during a live":          {"Th 19:20", func(c *Calendar, _ *At) { c.Entries[5].Length = 90 }, "next free slot."},
		"not before now":         {"Mo-Su 18:00", func(_ *Calendar, at *At) { at.Now = moment(1, 0).AddDate(0, 1, 17) }, "2026-03-18 at 18:00."},
		"in a hold by another name": {"Mo-Su 20:00", func(c *Calendar, _ *At) {
			c.Holds = []Hold{{From: moment(1, 0), Until: time.Date(2026, 3, 15, 0, 0, 0, 0, time.UTC), Channels: []channel.ID{"Twitter"}}}
		}, "2026-03-15 at 20:00."},
		"in a blackout": {"Mo-Su 20:00", func(c *Calendar, _ *At) { c.Blackouts = []Blackout{{Days: civil.DayOf(date("2026-03-12"))}} }, "2026-03-13 at 20:00."},
		"of others": {"Mo-Su 20:00", func(c *Calendar, _ *At) {
			c.Blackouts = []Blackout{{Days: c.Period, Channels: []channel.ID{channel.Instagram}}}
		}, "2026-03-12 at 20:00."},
		"skipped by the clocks": {"Su 02:30", func(c *Calendar, _ *At) {
			c.Blackouts = []Blackout{{Days: days(t, "2026-W11")}, {Days: days(t, "2026-W12")}}
		}, "next free slot."},
		"behind the calendar's last": {"Th 11:00", func(c *Calendar, _ *At) { c.Period = days(t, "2026-03-01/2026-03-12") }, "next free slot."},
		"no period":                  {"Th 11:00", func(c *Calendar, _ *At) { c.Period = civil.Period{} }, "2026-03-19 at 11:00."},
		"nothing promised":           {"", nil, "next free slot."},
		"no promise":                 {"", func(c *Calendar, _ *At) { c.Promises = c.Promises[:1] }, "next free slot."},
	} {
		c, at := sound(t)
		c.Entries[1].Slot = slot(t, "2026-03-12T18:10")
		if test.slots != "" {
			c.Promises[1].Slots = timetable(t, test.slots)
		}
		if test.change != nil {
			test.change(&c, &at)
		}
		found := only(Check(c, at).Findings, "CAL-018")
		if len(found) != 1 || !strings.HasSuffix(found[0].Fix.EN, test.want) || found[0].Fix.ES == found[0].Fix.EN {
			t.Errorf("%s: %+v, want %s", name, found, test.want)
		}
	}
}
