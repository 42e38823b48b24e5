package calendar

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// goes puts a step behind the history of an entry.
func (c *Calendar) goes(i int, to State) {
	c.Entries[i].History = append(c.Entries[i].History, Step{At: moment(25, 9), By: "bea", To: to})
}

// cases are further ways in which a rule finds something, or must not: how
// many findings there are, and what the first one says.
var cases = []struct {
	name   string
	code   string
	change func(testing.TB, *Calendar, *At)
	want   int
	says   string
}{
	{"an entry without any name", "CAL-001", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Title, c.Entries[3].Key = "", ""
	}, 1, "Entry number 4 has no title."},
	{"an entry known by its title", "CAL-004", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Key = "" }, 1, `Entry "On contest" has no key, and its ID is nil.`},
	{"an ID alone is enough", "CAL-004", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Key, c.Entries[3].ID = "", uuid.MustParse("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
	}, 0, ""},
	{"entries without identity are not twins", "CAL-003", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Key, c.Entries[4].Key = "", ""
	}, 0, ""},
	{"a list that is kept elsewhere", "CAL-005", func(_ testing.TB, c *Calendar, _ *At) { c.Objectives = nil }, 0, ""},
	{"a key like none", "CAL-005", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Part = "zzz" }, 1, `"zzz" in its field part`},
	{"shows an entry again that is not there", "CAL-005", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Again.Of = "lost" }, 1, `Entry "again" shows "lost" again, and there is no such entry.`},
	{"another name of a channel", "CAL-008", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Channel = "IG" }, 0, ""},
	{"a channel like none", "CAL-008", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Channel = "zzzzzzzz" }, 1, `"zzzzzzzz"`},
	{"a catalogue of one's own", "CAL-008", func(t testing.TB, _ *Calendar, at *At) {
		var err error
		at.Channels, err = channel.Catalog{}.With(channel.Spec{
			ID: "shop-window", Name: i18n.Same("window"), Kind: channel.Owned, Source: "ours", AsOf: date("2026-01-01"),
		})
		if err != nil {
			t.Fatal(err)
		}
	}, 9, `the channel "instagram"`},

	{"scheduled for no day", "CAL-009", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Slot = civil.Slot{}
		c.goes(0, Scheduled)
	}, 1, `Entry "teaser" is scheduled, and nobody has said for when.`},
	{"approved for no day yet", "CAL-009", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Slot = civil.Slot{} }, 0, ""},
	{"in the zone of the calendar", "CAL-009", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Slot.Zone = "" }, 0, ""},
	{"a series with too much", "CAL-009", func(t testing.TB, c *Calendar, _ *At) {
		c.Period, c.Entries[5].Repeat = days(t, "2026-03-01/2029-12-31"), repeat(t, "FREQ=HOURLY")
	}, 1, "was cut after 10,000 occurrences"},
	{"a series without period is looked at for a year", "CAL-009", func(t testing.TB, c *Calendar, _ *At) {
		c.Period, c.Entries[5].Repeat = civil.Period{}, repeat(t, "FREQ=HOURLY")
	}, 0, ""},
	{"a series that is over is not one that never was", "CAL-010", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[5].Slot, c.Entries[5].Repeat = slot(t, "2025-01-02T18:00"), repeat(t, "FREQ=WEEKLY;COUNT=3")
	}, 0, ""},
	{"without a period nothing is outside", "CAL-011", func(_ testing.TB, c *Calendar, _ *At) { c.Period = civil.Period{} }, 0, ""},
	{"published in time", "CAL-012", func(_ testing.TB, c *Calendar, at *At) {
		at.Now = at.Now.AddDate(0, 0, 3)
		c.goes(0, Published)
	}, 0, ""},
	{"cancelled", "CAL-012", func(_ testing.TB, c *Calendar, at *At) {
		at.Now = at.Now.AddDate(0, 0, 3)
		c.goes(0, Cancelled)
	}, 0, ""},
	{"without a present nothing is past", "CAL-012", func(_ testing.TB, _ *Calendar, at *At) { at.Now = time.Time{} }, 0, ""},
	{"now is not past", "CAL-012", func(_ testing.TB, _ *Calendar, at *At) { at.Now = time.Date(2026, 3, 3, 9, 0, 0, 0, time.UTC) }, 0, ""},
	{"an hour that comes twice", "CAL-013", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[6].Slot = slot(t, "2026-10-25T02:30")
	}, 1, "show twice"},
	{"a blackout of another channel", "CAL-014", func(_ testing.TB, c *Calendar, _ *At) {
		c.Blackouts[0] = Blackout{Days: c.Period, Channels: []channel.ID{channel.TikTok}}
	}, 0, ""},
	{"a blackout of one channel", "CAL-014", func(_ testing.TB, c *Calendar, _ *At) {
		c.Blackouts[0] = Blackout{Days: c.Period, Channels: []channel.ID{channel.X}}
	}, 2, `Entry "launch"`},
	{"published in a blackout", "CAL-014", func(t testing.TB, c *Calendar, _ *At) {
		c.Blackouts[0].Days = days(t, "2026-03-03")
		c.goes(0, Published)
	}, 0, ""},
	{"half a holiday", "CAL-015", func(t testing.TB, _ *Calendar, at *At) {
		at.Holidays = holidays(t, civil.Holiday{Date: date("2026-03-20"), From: clock(t, "14:00")})
	}, 0, ""},
	{"a holiday without a name", "CAL-015", func(t testing.TB, _ *Calendar, at *At) {
		at.Holidays = holidays(t, civil.Holiday{Date: date("2026-03-20")})
	}, 1, "2026-03-20, a holiday."},
	{"put on hold", "CAL-016", func(_ testing.TB, c *Calendar, _ *At) {
		c.Holds[0].Until = time.Date(2026, 3, 18, 0, 0, 0, 0, time.UTC)
		c.goes(2, OnHold)
	}, 0, ""},
	{"published in the hold", "CAL-016", func(_ testing.TB, c *Calendar, _ *At) {
		c.Holds[0].Until = time.Date(2026, 3, 18, 0, 0, 0, 0, time.UTC)
		c.goes(2, Measured)
	}, 0, ""},
	{"a series in the hold after it was first published", "CAL-016", func(_ testing.TB, c *Calendar, at *At) {
		c.Holds[0].Until, at.Now = time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 6, 0, 0, 0, 0, time.UTC)
		c.Entries = c.Entries[5:6]
		c.goes(0, Published)
	}, 1, `Entry "weekly" takes place on 2026-03-19`},
	{"and once the hold is over", "CAL-016", func(_ testing.TB, c *Calendar, at *At) {
		c.Holds[0].Until, at.Now = time.Date(2026, 3, 20, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 21, 0, 0, 0, 0, time.UTC)
		c.Entries = c.Entries[5:6]
		c.goes(0, Published)
	}, 0, ""},
	{"a hold of another channel", "CAL-016", func(_ testing.TB, c *Calendar, _ *At) {
		c.Holds[0].Until, c.Holds[0].Channels = time.Time{}, []channel.ID{channel.TikTok}
	}, 0, ""},
	{"published on a competitor's day", "CAL-017", func(t testing.TB, c *Calendar, _ *At) {
		c.Competitors[0].Dates[0].Days = days(t, "2026-03-24")
		c.goes(4, Published)
	}, 0, ""},

	{"one begins as the other ends", "CAL-018", func(t testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T18:30") }, 0, ""},
	{"as long as an age", "CAL-018", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Length = 1 << 62 }, 5, `"teaser" and "launch"`},
	{"a post and a story of one entry", "CAL-018", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Posts = append(c.Entries[0].Posts, Post{Channel: "IG", Format: FormatStory})
	}, 0, ""},
	{"on a channel that is not known", "CAL-018", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[1].Posts[0].Channel, c.Entries[2].Posts[0].Channel = "window", "window"
		c.Entries[2].Slot = slot(t, "2026-03-10T10:00")
	}, 1, `are on "window" at once`},
	{"a series in its own way is one finding", "CAL-018", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[5].Repeat, c.Entries[5].Length = repeat(t, "FREQ=HOURLY;COUNT=9"), 61
	}, 1, `"weekly" and "weekly"`},
	{"just far enough", "CAL-019", func(t testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T19:30") }, 0, ""},
	{"a spacing of one's own", "CAL-019", func(t testing.TB, c *Calendar, at *At) {
		c.Entries[1].Slot, at.Policy.Spacing = slot(t, "2026-03-12T19:30"), 61*time.Minute
	}, 1, "1 h 1 min are to lie"},
	{"at once is another rule", "CAL-019", func(t testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T18:29") }, 0, ""},
	{"far enough on two channels", "CAL-020", func(t testing.TB, c *Calendar, _ *At) { c.Entries[4].Slot = slot(t, "2026-03-26T15:59") }, 0, ""},
	{"one campaign on one channel", "CAL-020", func(t testing.TB, c *Calendar, _ *At) { c.Entries[2].Slot = slot(t, "2026-03-10T11:30") }, 0, ""},
	{"a campaign and a topic are one finding", "CAL-020", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[4].Slot, c.Entries[4].Campaign, c.Entries[5].Campaign = slot(t, "2026-03-26T17:00"), "sun", "sun"
	}, 1, `"paid" and "weekly"`},

	{"daily, and fewer than seven", "CAL-021", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Daily = true }, 1, "a post on every day and at most 3 a week"},
	{"two promises for one channel", "CAL-021", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[1].Channel = "IG" }, 1, "Promises 1 and 2 are both for Instagram."},
	{"at most none was not promised", "CAL-021", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Most = 0 }, 0, ""},
	{"a week that is cut is not judged for too few", "CAL-022", func(t testing.TB, c *Calendar, _ *At) { c.Period = days(t, "2026-03-03/2026-03-06") }, 0, ""},
	{"a channel without entries", "CAL-022", func(_ testing.TB, c *Calendar, _ *At) {
		c.Promises = []Promise{{Channel: channel.TikTok, Least: 1}}
	}, 4, "TikTok has 0 posts in the week 2026-W10"},
	{"a week that is cut is judged for too many", "CAL-023", func(t testing.TB, c *Calendar, _ *At) {
		c.Period, c.Promises[0].Most = days(t, "2026-03-17/2026-03-20"), 1
	}, 1, "2 posts"},
	{"silent to the end", "CAL-024", func(_ testing.TB, c *Calendar, _ *At) { c.goes(7, Cancelled) }, 0, ""},
	{"silent to the end for too long", "CAL-024", func(_ testing.TB, c *Calendar, _ *At) {
		c.goes(7, Cancelled)
		c.goes(4, Cancelled)
	}, 1, "between 2026-03-20 and 2026-04-01: 12 days"},
	{"no calendar, no silence", "CAL-024", func(_ testing.TB, c *Calendar, _ *At) { c.Period, c.Entries = civil.Period{}, nil }, 0, ""},
	{"entries outside break no silence", "CAL-024", func(t testing.TB, c *Calendar, _ *At) { c.Period = days(t, "2026-03-05/2026-03-31") }, 0, ""},
	{"without a period from the first to the last entry", "CAL-024", func(_ testing.TB, c *Calendar, _ *At) {
		c.Period, c.Entries = civil.Period{}, c.Entries[:5]
		slices.Reverse(c.Entries)
	}, 0, ""},
	{"every day has its post", "CAL-025", func(t testing.TB, c *Calendar, _ *At) {
		c.Promises[1].Daily, c.Promises[1].Most = true, 0
		c.Entries[5].Slot, c.Entries[5].Repeat = slot(t, "2026-03-01T18:00"), repeat(t, "FREQ=DAILY")
	}, 0, ""},
	{"too few gaps to be judged", "CAL-026", func(t testing.TB, c *Calendar, at *At) {
		c.Entries[5].Repeat, at.Policy.LeastGaps = repeat(t, "FREQ=HOURLY;COUNT=12"), 13
	}, 0, ""},
	{"bursts that are accepted", "CAL-026", func(t testing.TB, c *Calendar, at *At) {
		c.Entries[5].Repeat, at.Policy.MostBurstiness = repeat(t, "FREQ=HOURLY;COUNT=12"), .95
	}, 0, ""},
	{"more than perfectly regular is asked of everybody", "CAL-026", func(_ testing.TB, _ *Calendar, at *At) {
		at.Policy.MostBurstiness, at.Policy.LeastGaps = -9, 2
	}, 2, "at most -1.00"},
	{"bursts on a channel without promise", "CAL-026", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[5].Repeat, c.Promises = repeat(t, "FREQ=HOURLY;COUNT=12"), nil
	}, 1, "On X 13 posts"},

	{"a mix off by less than the policy has it", "CAL-027", func(_ testing.TB, c *Calendar, at *At) {
		c.Mix.Parts[0].Weight, at.Policy.MixPoints = 20, 32
	}, 0, ""},
	{"one post cannot be helped", "CAL-027", func(_ testing.TB, c *Calendar, _ *At) { c.Entries = c.Entries[:2] }, 0, ""},
	{"a part that nobody asked for", "CAL-027", func(_ testing.TB, c *Calendar, _ *At) { c.Mix.Parts[1].Weight = 0 }, 2, `9 are "value"`},
	{"no mix", "CAL-028", func(_ testing.TB, c *Calendar, _ *At) { c.Mix, c.Entries[0].Part = Mix{}, "" }, 0, ""},
	{"cancelled entries belong nowhere", "CAL-028", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Part = ""
		c.goes(0, Cancelled)
	}, 0, ""},
	{"silent in all of a short period", "CAL-029", func(t testing.TB, c *Calendar, _ *At) {
		c.Period = days(t, "2026-03-01/2026-03-04")
	}, 1, `Pillar "people" has no entry between 2026-02-28 and 2026-03-05: 5 days, and at most 4`},
	{"silent for just so long", "CAL-030", func(_ testing.TB, _ *Calendar, at *At) { at.Policy.SilentDays = 16 }, 0, ""},

	{"without a team nobody is a stranger", "CAL-034", func(_ testing.TB, c *Calendar, _ *At) {
		c.Team, c.Entries[0].Owner = roles.Charter{}, "anna"
	}, 0, ""},
	{"a name like none", "CAL-034", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Approver = "xyz" }, 1, `"xyz"`},
	{"a role with two people is not the author", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[7].Approver, c.Team.Crew.People[1].Roles[0] = "community-manager", roles.CommunityManager
	}, 0, ""},
	{"one role for both, held by two", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[7].Owner, c.Entries[7].Approver = "community-manager", "community-manager"
		c.Team.Crew.People[1].Roles[0] = roles.CommunityManager
	}, 0, ""},
	{"without a team the names tell", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) {
		c.Team, c.Entries[7].Approver = roles.Charter{}, "ana"
	}, 1, `"ana" owns entry "idea"`},
	{"nobody is nobody's author", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[7].Owner, c.Entries[7].Approver = "", "" }, 0, ""},
	{"the author approved", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History[2].By = "ana" }, 1, `"ana" wrote entry "teaser" and approved it.`},
	{"whoever asked for the review approved", "CAL-035", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History[1].By = "bea" }, 1, `"bea" wrote entry "teaser"`},
	{"two eyes are accepted", "CAL-035", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History[2].By, at.Policy.SelfApproval = "ana", true
	}, 0, ""},
	{"just as much work as time", "CAL-036", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Effort = 32 * roles.Hour }, 0, ""},
	{"published work is done", "CAL-036", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Effort = 90 * roles.Hour
		c.goes(3, Published)
	}, 0, ""},
	{"two who share a role share its work", "CAL-036", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Owner, c.Entries[3].Effort = "community-manager", 70*roles.Hour
		c.Team.Crew.People[1].Roles[0] = roles.CommunityManager
	}, 0, ""},
	{"a holiday leaves less time", "CAL-036", func(t testing.TB, c *Calendar, at *At) {
		c.Entries[3].Effort = 30 * roles.Hour
		at.Holidays = holidays(t, civil.Holiday{Date: date("2026-03-19")})
	}, 1, "38 h of work"},

	{"approved on the last day", "CAL-037", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History, at.Now = c.Entries[0].History[:2], time.Date(2026, 2, 27, 12, 0, 0, 0, time.UTC)
	}, 0, ""},
	{"a lead of one's own", "CAL-037", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History, at.Policy.LeadDays = c.Entries[0].History[:2], 1
		at.Now = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	}, 0, ""},
	{"a weekend of one's own", "CAL-037", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History, at.Policy.Weekend = c.Entries[0].History[:2], []time.Weekday{time.Friday}
	}, 0, ""},
	{"nobody ever works", "CAL-037", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History, at.Policy.Weekend = c.Entries[0].History[:2], []time.Weekday{0, 1, 2, 3, 4, 5, 6}
	}, 0, ""},
	{"what is past is not late", "CAL-037", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[0].History, at.Now = c.Entries[0].History[:2], time.Date(2026, 3, 3, 12, 0, 0, 0, time.UTC)
	}, 0, ""},
	{"as long as there is time", "CAL-038", func(_ testing.TB, c *Calendar, _ *At) { c.Production[0].Days = Days(14) }, 0, ""},
	{"a draft has been begun", "CAL-038", func(_ testing.TB, c *Calendar, _ *At) {
		c.Production[0].Days = Days(30)
		c.goes(7, Draft)
	}, 0, ""},
	{"no present, no hurry", "CAL-038", func(_ testing.TB, c *Calendar, at *At) { c.Production[0].Days, at.Now = Days(30), time.Time{} }, 0, ""},
	{"many critical tasks", "CAL-038", func(_ testing.TB, c *Calendar, _ *At) {
		c.Production = nil
		for _, key := range []string{"a", "b", "c", "d", "e", "f"} {
			c.Production = append(c.Production, Task{Key: key, Days: Days(30)})
		}
	}, 1, `critical tasks: "a", "b", "c", "d", "e", ….`},

	{"a state out of a table is no history", "CAL-040", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History = []Step{{To: Published}} }, 0, ""},
	{"nor is it refused", "CAL-041", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History = []Step{{To: Published}} }, 0, ""},
	{"measured without approval", "CAL-040", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History[2].To = Measured }, 1, "2026-02-24"},
	{"a step without a time", "CAL-041", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History[2].At = time.Time{} }, 1, "no time"},

	{"as long as the channel allows", "CAL-044", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Posts[0].Text = strings.Repeat(family, 140) }, 0, ""},
	{"a title of its own", "CAL-044", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Posts[0] = Post{Channel: channel.YouTube, Title: strings.Repeat("a", 101)}
	}, 1, "101 characters on YouTube, in the field title; at most 100"},
	{"the title of the entry", "CAL-044", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Title, c.Entries[3].Posts[0] = strings.Repeat("a", 101), Post{Channel: channel.YouTube}
	}, 1, "field title"},
	{"as many hashtags as possible", "CAL-045", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Posts[0].Text = strings.Repeat("#a ", 30) }, 0, ""},
	{"as many images as possible", "CAL-046", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[6].Assets = slices.Repeat(c.Entries[6].Assets, 4)
	}, 0, ""},
	{"a channel whose formats are not known", "CAL-047", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Channel = channel.Blog }, 0, ""},
	{"a document needs no other words", "CAL-048", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Assets[0].Alt, c.Entries[3].Assets[0].Medium = "", Document
	}, 0, ""},
	{"a document to show", "CAL-049", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Format = FormatDocument }, 1, "“document”"},
	{"a sound to hear", "CAL-049", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Format = FormatAudio }, 1, "“audio”"},
	{"an asset of no stated kind", "CAL-049", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Medium = "" }, 0, ""},
	{"a text needs nothing", "CAL-049", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Assets = nil }, 0, ""},

	{"rights without a holder", "CAL-053", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Rights.Holder = "" }, 1, "TRLPI"},
	{"rights without a licence", "CAL-053", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Rights.Licence = "" }, 1, "under which licence"},
	{"nowhere in particular", "CAL-053", func(_ testing.TB, c *Calendar, at *At) { c.Entries[3].Assets[0].Rights, at.Where = nil, nil }, 1, `of entry "contest" is and under which licence.`},
	{"an entry without a day is judged today", "CAL-053", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Assets[0].Rights, c.Entries[3].Slot = nil, civil.Slot{}
	}, 1, "TRLPI"},
	{"rights to the day", "CAL-054", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].Rights.Until = date("2026-03-03") }, 0, ""},
	{"a series outlives its rights", "CAL-054", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Assets[0].Rights.Until = date("2026-03-25") }, 1, "2026-03-26"},
	{"consent given afterwards", "CAL-056", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Assets[0].People[0].Consent.Given = date("2026-03-04")
	}, 1, "consented on 2026-03-04"},
	{"consent to the day", "CAL-056", func(_ testing.TB, c *Calendar, _ *At) {
		consent := c.Entries[0].Assets[0].People[0].Consent
		consent.Given, consent.Until = date("2026-03-03"), date("2026-03-03")
	}, 0, ""},
	{"no day, no lapse", "CAL-056", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Assets[0].People[0].Consent.Until, c.Entries[0].Slot = date("2026-02-28"), civil.Slot{}
	}, 0, ""},
	{"a minor without any consent", "CAL-057", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].People[1].Consent = nil }, 1, `"Leo", a minor,`},
	{"and that is one finding", "CAL-055", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].People[1].Consent = nil }, 0, ""},

	{"the network's label discloses", "CAL-058", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[4].Sponsorship.Disclosure, c.Entries[4].Sponsorship.Label = "", true
	}, 0, ""},
	{"and needs no words", "CAL-059", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[4].Posts[0].Text, c.Entries[4].Sponsorship.Label = "coffee", true
	}, 0, ""},
	{"a sponsor without a name", "CAL-058", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[4].Sponsorship.Sponsor = "" }, 1, "LSSI"},
	{"a house rule where no law is known", "CAL-058", func(_ testing.TB, c *Calendar, at *At) {
		c.Entries[4].Sponsorship.Disclosure, at.Where = "", nil
	}, 1, "a label that says it is advertising."},
	{"a register of one's own", "CAL-058", func(t testing.TB, c *Calendar, at *At) {
		var err error
		at.Law, err = legal.Register{}.With(legal.Fact{
			ID: "ours", Topic: legal.Disclosure, In: legal.World, Asks: []legal.Part{legal.Label}, Rule: i18n.Same("We say so."),
			From: date("2020-01-01"), Source: "our own code", Checked: date("2026-01-01"),
		})
		if err != nil {
			t.Fatal(err)
		}
		c.Entries[4].Sponsorship.Disclosure = ""
	}, 1, "(our own code)"},

	{"a launch that says no more", "CAL-060", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[1].Launch = nil }, 1, `Launch "launch"`},
	{"a launch without a day", "CAL-060", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = civil.Slot{} }, 0, ""},
	{"a teaser on the very day", "CAL-060", func(t testing.TB, c *Calendar, _ *At) { c.Entries[0].Slot = slot(t, "2026-03-10T08:00") }, 1, "no teaser"},
	{"a teaser just in time", "CAL-060", func(_ testing.TB, _ *Calendar, at *At) { at.Policy.LaunchDays = 7 }, 0, ""},
	{"and one too early", "CAL-060", func(_ testing.TB, _ *Calendar, at *At) { at.Policy.LaunchDays = 6 }, 1, "in the 6 days before"},
	{"a follow-up before the launch", "CAL-062", func(t testing.TB, c *Calendar, _ *At) { c.Entries[2].Slot = slot(t, "2026-03-09T10:00") }, 1, `Follow-up "follow"`},
	{"parts of nothing", "CAL-062", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[1].Launch = nil }, 0, ""},
	{"the first of two launches", "CAL-062", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Launch, c.Entries[3].Slot = &Launch{Of: "app", Part: Reveal}, slot(t, "2026-03-02T10:00")
	}, 1, `Teaser "teaser"`},
	{"a contest without any terms", "CAL-063", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest = nil }, 3, "Contest"},
	{"no fact asks for the last day", "CAL-063", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.Ends = civil.Date{} }, 1, `Contest "contest" lacks: the last day.`},
	{"ends on its day", "CAL-064", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.Ends = date("2026-03-20") }, 0, ""},
	{"too young for the channel", "CAL-065", func(_ testing.TB, c *Calendar, at *At) { c.Entries[3].Contest.LeastAge, at.Where = 12, nil }, 1, "13 are asked for"},
	{"old enough for the law", "CAL-065", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.LeastAge = 14 }, 0, ""},
	{"no age is stated", "CAL-065", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.LeastAge = 0 }, 0, ""},

	{"texts that are not there are not alike", "CAL-066", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[1].Posts[0].Text, c.Entries[1].Posts[1].Text = "", " "
	}, 0, ""},
	{"one text twice on one channel", "CAL-066", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[2].Posts[0].Text = c.Entries[0].Posts[0].Text }, 0, ""},
	{"shown again on purpose", "CAL-066", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Posts[0].Text = c.Entries[0].Posts[0].Text }, 0, ""},
	{"a competitor's older post", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) { c.Competitors[0].Posts[0].Day = date("2026-03-09") }, 0, ""},
	{"a competitor's post of the day", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) { c.Competitors[0].Posts[0].Day = date("2026-03-24") }, 1, "2026-03-24"},
	{"a competitor's post to come", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) { c.Competitors[0].Posts[0].Day = date("2026-03-25") }, 0, ""},
	{"the last of a competitor's posts", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) {
		c.Competitors[0].Posts = append([]CompetitorPost{{Day: date("2026-03-20"), Topics: []string{"Coffee"}}}, c.Competitors[0].Posts...)
	}, 1, `"Rival" did on 2026-03-20`},
	{"a competitor's hashtag and ours", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) {
		c.Competitors[0].Posts = append(c.Competitors[0].Posts, CompetitorPost{Day: date("2026-03-01"), Topics: []string{"APP", "soon"}})
	}, 2, `Entry "teaser" speaks of "soon"`},
	{"an entry without a day", "CAL-067", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[4].Slot, c.Competitors[0].Posts[0].Day = civil.Slot{}, civil.Date{}
	}, 0, ""},
	{"the usual cooldown", "CAL-068", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Again.Cooldown = 0 }, 1, "at least 60"},
	{"evergreen that comes weekly", "CAL-068", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Kind = KindEvergreen }, 1, "7 days later"},
	{"of itself", "CAL-068", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Again.Of = "again" }, 0, ""},
	{"before what it repeats", "CAL-068", func(t testing.TB, c *Calendar, _ *At) { c.Entries[6].Slot = slot(t, "2026-03-02T10:00") }, 0, ""},
	{"a trend of just so many days", "CAL-069", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[2].Trend = date("2026-03-10") }, 0, ""},
	{"a trend without a day to take it up", "CAL-069", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[2].Trend, c.Entries[2].Slot = date("2025-03-10"), civil.Slot{}
	}, 0, ""},
}

func TestCases(t *testing.T) {
	for _, test := range cases {
		t.Run(test.code+" "+test.name, func(t *testing.T) {
			c, at := sound(t)
			test.change(t, &c, &at)
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

// TestSkip holds that skipped rules do not run, and that waivers of the
// calendar count on the day of Now in its zone.
func TestSkip(t *testing.T) {
	c, at := sound(t)
	c.Entries[0].Title, c.Entries[3].Title = "", ""
	at.Skip = []string{"CAL-001"}
	if found := Check(c, at).Findings; len(found) != 0 {
		t.Errorf("skipped: %v", found)
	}
	at.Skip = nil
	c.Waivers = waivers(t, "/entries/0", "2026-03-01")
	at.Now = time.Date(2026, time.March, 1, 22, 59, 0, 0, time.UTC)
	if report := Check(c, at); len(report.Waived) != 1 || len(report.Findings) != 1 {
		t.Errorf("waived: %+v", report)
	}
	at.Now = at.Now.Add(time.Minute) // midnight in Madrid
	if report := Check(c, at); len(report.Waived) != 0 || len(report.Findings) != 3 {
		t.Errorf("expired: %+v", report)
	}
}

// TestEmptyEvidence holds that the zero Evidence is one in which nothing is
// found but that its workflow is none.
func TestEmptyEvidence(t *testing.T) {
	e := newEvidence(Calendar{}, At{})
	for _, r := range Rules() {
		r.Find(e, func(f check.Finding) { t.Errorf("%s: %+v", r.Code, f) })
		r.Find(new(Evidence), func(f check.Finding) { t.Errorf("%s: %+v", r.Code, f) })
	}
}

// TestMostTimes holds that a calendar of endless series is cut, and says so.
func TestMostTimes(t *testing.T) {
	c, at := sound(t)
	e := newEvidence(c, at)
	e.times = make([]showing, mostTimes)
	e.show(5)
	if e.lost[5] == nil || !strings.Contains(e.lost[5].Error(), "after 1,000,000 occurrences: judge fewer days") {
		t.Errorf("got %v", e.lost[5])
	}
	e.show(0) // what does not repeat is always judged
	if e.lost[0] != nil || len(e.times) != mostTimes+1 {
		t.Errorf("got %v", e.lost[0])
	}
}

// TestWindow holds that a series without a period is looked at for a year, and
// for a day where the calendar ends.
func TestWindow(t *testing.T) {
	e := newEvidence(Calendar{}, At{})
	for start, want := range map[string]string{
		"2026-03-05": "2026-03-05/2027-03-04",
		"9999-12-30": "9999-12-30",
	} {
		if got := e.window(Entry{Slot: civil.Slot{Date: date(start)}}).String(); got != want {
			t.Errorf("from %s: got %s, want %s", start, got, want)
		}
	}
}

// waivers are one of CAL-001 at a path until a day.
func waivers(t *testing.T, path, until string) []check.Waiver {
	t.Helper()
	return []check.Waiver{{Code: "CAL-001", Path: path, Reason: "it has none", By: "ana", Until: date(until)}}
}
