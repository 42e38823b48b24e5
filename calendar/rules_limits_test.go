package calendar

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// TestLimits puts calendars before a rule that stand exactly at its threshold,
// or for which its question does not arise: how many findings there are, and
// what the first one says.
func TestLimits(t *testing.T) {
	for _, test := range []struct {
		code, name string
		change     func(*Calendar, *At)
		want       int
		says       string
	}{
		{"CAL-019", "as soon as the other ends", func(c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T18:30") }, 1, `"launch" is on X 0 h after "weekly"`},
		{"CAL-020", "a campaign on two channels", func(c *Calendar, _ *At) {
			c.Entries[6].Campaign, c.Entries[6].Slot = "app", slot(t, "2026-03-17T11:00")
		}, 1, `"follow" and "again"`},
		{"CAL-020", "two topics", func(c *Calendar, _ *At) {
			c.Entries[4].Slot, c.Entries[4].Topics = slot(t, "2026-03-26T17:00"), []string{"tea", "Coffee"}
		}, 1, `"paid" and "weekly"`},
		{"CAL-021", "at least as many as at most", func(c *Calendar, _ *At) { c.Promises[0].Least = 3 }, 0, ""},
		{"CAL-021", "daily, and seven", func(c *Calendar, _ *At) { c.Promises[0].Daily, c.Promises[0].Most = true, 7 }, 0, ""},
		{"CAL-021", "daily, and no most", func(c *Calendar, _ *At) { c.Promises[0].Daily, c.Promises[0].Most = true, 0 }, 0, ""},
		{"CAL-023", "no most", func(c *Calendar, _ *At) { c.Promises[0].Most = 0 }, 0, ""},
		{"CAL-025", "twice on the first day", func(c *Calendar, _ *At) {
			c.Promises[1].Daily, c.Entries[5].Repeat = true, repeat(t, "FREQ=HOURLY;COUNT=2")
			c.Entries[5].Slot = slot(t, "2026-03-01T18:00")
		}, 1, "none on 29 days of 31; the first is 2026-03-02"},
		{"CAL-026", "just enough gaps", func(c *Calendar, at *At) {
			c.Entries[5].Repeat, at.Policy.LeastGaps = repeat(t, "FREQ=HOURLY;COUNT=12"), 12
		}, 1, "On X 13 posts"},
		{"CAL-026", "just as regular", func(c *Calendar, at *At) {
			c.Entries[1].Posts = c.Entries[1].Posts[:1]
			at.Policy.MostBurstiness, at.Policy.LeastGaps = -1, 2
		}, 1, "On Instagram"},
		{"CAL-027", "off by just so much", func(c *Calendar, at *At) {
			c.Entries, at.Policy.MixPoints = c.Entries[:7], 30
			c.Mix.Parts[0].Weight, c.Mix.Parts[1].Weight = 50, 50
		}, 0, ""},
		{"CAL-027", "and by more", func(c *Calendar, at *At) {
			c.Entries, at.Policy.MixPoints = c.Entries[:7], 29
			c.Mix.Parts[0].Weight, c.Mix.Parts[1].Weight = 50, 50
		}, 2, `Of 10 posts, 8 are "value"`},
		{"CAL-029", "the first of two that are as long", func(_ *Calendar, at *At) { at.Policy.SilentDays = 6 }, 2, "between 2026-03-03 and 2026-03-10: 7 days"},
		{"CAL-036", "whoever has work is named", func(c *Calendar, _ *At) {
			c.Entries[2].Owner, c.Entries[2].Effort = "community-manager", 0
			c.Entries[3].Effort = 37 * roles.Hour
		}, 1, `"ana" has 41 h`},
		{"CAL-045", "no most", func(c *Calendar, _ *At) { c.Entries[5].Posts[0].Text = "#a" }, 0, ""},
		{"CAL-060", "a teaser on the eve", func(c *Calendar, _ *At) { c.Entries[0].Slot = slot(t, "2026-03-09T08:00") }, 0, ""},
		{"CAL-065", "the first channel that asks as much", func(c *Calendar, at *At) {
			c.Entries[3].Contest.LeastAge, at.Where = 12, nil
			c.Entries[3].Posts = append(c.Entries[3].Posts, Post{Channel: channel.TikTok})
		}, 1, "13 are asked for (Meta"},
		{"CAL-065", "a channel before a law that asks as much", func(c *Calendar, at *At) {
			c.Entries[3].Contest.LeastAge, at.Where = 12, []legal.Jurisdiction{legal.UnitedStates}
		}, 1, "13 are asked for (Meta"},
		{"CAL-067", "the last day on which a competitor counts", func(c *Calendar, _ *At) { c.Competitors[0].Posts[0].Day = date("2026-03-10") }, 1, "2026-03-10"},
		{"CAL-068", "on the same day", func(c *Calendar, _ *At) { c.Entries[6].Slot = slot(t, "2026-03-03T20:00") }, 1, "0 days later"},
		{"CAL-068", "after just so many days", func(c *Calendar, _ *At) { c.Entries[6].Again.Cooldown = 28 }, 0, ""},
	} {
		t.Run(test.code+" "+test.name, func(t *testing.T) {
			c, at := sound(t)
			test.change(&c, &at)
			found := only(Check(c, at).Findings, test.code)
			if len(found) != test.want {
				t.Fatalf("%d findings, want %d: %+v", len(found), test.want, found)
			}
			if test.want > 0 && !strings.Contains(found[0].Message.EN, test.says) {
				t.Errorf("got %s\nwant %s", found[0].Message.EN, test.says)
			}
		})
	}
}
