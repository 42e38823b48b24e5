package community

import (
	"strconv"
	"testing"
	"time"
)

// TestAlarmRule changes one thing at a time in a community of whom four speak a
// day, and thirty today, while an incident is open.
func TestAlarmRule(t *testing.T) {
	now := monday("12:00")
	base := func(days, today int) Community {
		var c Community
		say := func(at time.Time) {
			key := strconv.Itoa(len(c.Threads))
			c.Threads = append(c.Threads, Thread{Key: key, Messages: []Interaction{{Key: key, From: Audience, At: at, Intent: Praise}}})
		}
		for day := 1; day <= days; day++ {
			for i := range 4 + day%2 {
				say(now.Add(-time.Duration(24*day+20) * time.Hour).Add(time.Duration(i) * time.Hour))
			}
		}
		for i := range today {
			say(now.Add(-time.Duration(i+1) * time.Minute))
		}
		c.Incidents = []Incident{{Key: "recall", Log: []Decision{Raise(now.Add(-time.Hour), "ana", Alert, "")}}}
		return c
	}
	bursts := base(30, 30)
	bursts.Incidents = nil
	for i := range 15 { // every tenth day
		for _, day := range []int{4, 14, 24} {
			t := bursts.Threads[0]
			t.Messages = []Interaction{{Key: "b", From: Audience, At: now.Add(-time.Duration(24*day+i) * time.Hour), Intent: Praise}}
			bursts.Threads = append(bursts.Threads, t, t, t)
		}
	}
	// busy has a hundred more on one day.
	busy := func(day int) Community {
		c := base(30, 30)
		for range 100 {
			t := c.Threads[0]
			t.Messages = []Interaction{{Key: "busy", From: Audience, At: now.Add(-time.Duration(24*day+1) * time.Hour), Intent: Praise}}
			c.Threads = append(c.Threads, t)
		}
		return c
	}
	alone := func(c *Community) { c.Incidents, c.Protocol.Alarm.Method = nil, Poisson }
	for _, c := range []struct {
		name   string
		c      Community
		change func(*Community)
		now    time.Time
		want   string
	}{
		{"an incident is open", base(30, 30), func(*Community) {}, now, ""},
		{"none is", base(30, 30), func(c *Community) { c.Incidents = nil }, now, "30 < 13"},
		{"it was closed", base(30, 30), func(c *Community) {
			c.Incidents[0].Log = append(c.Incidents[0].Log, Raise(now.Add(-time.Minute), "ana", Calm, ""))
		}, now, "30 < 13"},
		{"a day like others", base(30, 5), func(c *Community) { c.Incidents = nil }, now, ""},
		{"just at alert", base(30, 13), func(c *Community) { c.Incidents = nil }, now, "13 < 13"},
		{"one below", base(30, 12), func(c *Community) { c.Incidents = nil }, now, ""},
		{"a busy day four weeks ago", busy(28), alone, now, "30 < 19"},
		{"and before that", busy(29), alone, now, "30 < 13"},
		{"too short a history", base(6, 30), func(c *Community) { c.Incidents = nil }, now, ""},
		{"a week of history", base(8, 30), func(c *Community) { c.Incidents = nil }, now, "30 < 13"},
		{"without a now", base(30, 30), func(c *Community) { c.Incidents = nil }, time.Time{}, ""},
		{"a higher least number", base(30, 30), func(c *Community) { c.Incidents, c.Protocol.Alarm.Least = nil, 31 }, now, ""},
		{"an ordinary burst", bursts, func(*Community) {}, now, ""},
		{"the same by Poisson alone", bursts, func(c *Community) { c.Protocol.Alarm.Method = Poisson }, now, "30 < 17"},
		{"an alarm that is none", base(30, 30), func(c *Community) { c.Incidents, c.Protocol.Alarm.Method = nil, "?" }, now, ""},
	} {
		c.change(&c.c)
		got := ""
		for _, f := range only(Check(c.c, At{Now: c.now}).Findings, "COM-045") {
			got = f.Got + " " + f.Want
			if f.Message.EN != "30 mentions in the last 24 hours, where 4.5 are usual: level crisis, and 0 incidents are open." && c.name == "none is" {
				t.Error(f.Message)
			}
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
