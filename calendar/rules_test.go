package calendar

import (
	"fmt"
	"os"
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

func slot(t testing.TB, s string) civil.Slot {
	t.Helper()
	x, err := civil.ParseSlot(s + "[Europe/Madrid]")
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func days(t testing.TB, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func repeat(t testing.TB, s string) Recurrence {
	t.Helper()
	r, err := ParseRecurrence(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func timetable(t testing.TB, s string) civil.Timetable {
	t.Helper()
	x, err := civil.ParseTimetable(s)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// moment is a time of the sound calendar's history.
func moment(day, hour int) time.Time {
	return time.Date(2026, time.February, day, hour, 0, 0, 0, time.UTC)
}

// approved is the history of an entry that is ready.
func approved() []Step {
	return []Step{
		{At: moment(20, 9), By: "ana", From: Idea, To: Draft},
		{At: moment(20, 12), By: "ana", From: Draft, To: Review},
		{At: moment(24, 9), By: "bea", From: Review, To: Approved},
	}
}

const tagged = "https://example.com/app?utm_source=instagram&utm_medium=social&utm_campaign=app"

// sound is a calendar in which no rule finds anything, and what it is judged
// by: on Sunday, 1 March 2026, in Spain.
func sound(t testing.TB) (Calendar, At) {
	t.Helper()
	zones, err := civil.LoadZones("Europe/Madrid", "UTC")
	if err != nil {
		t.Fatal(err)
	}
	entry := func(key, at, text string, format Format, medium Medium) Entry {
		return Entry{
			Key: key, Title: "On " + key, Slot: slot(t, at),
			Posts:     []Post{{Channel: channel.Instagram, Format: format, Text: text, Links: []string{tagged}}},
			Objective: "awareness", Pillar: "product", Part: "value", Owner: "ana", Approver: "bea", Effort: 4 * roles.Hour,
			Assets: []Asset{{
				Name: key + ".file", Medium: medium, Alt: "what is seen", Rights: &Rights{Holder: "the team", Licence: "own work"},
			}},
			History: approved(),
		}
	}
	teaser := entry("teaser", "2026-03-03T10:00", "Something is coming #soon", FormatImage, Image)
	teaser.Launch = &Launch{Of: "app", Subject: Product, Part: Teaser}
	teaser.Assets[0].People = []Subject{
		{Name: "Luz", Consent: &Consent{By: "Luz", Given: date("2026-02-01"), Until: date("2026-12-31")}},
		{Name: "Leo", Minor: true, Consent: &Consent{By: "Eva", Guardian: true, Given: date("2026-02-01")}},
	}
	teaser.Assets[0].Rights.Until = date("2026-12-31")
	launch := entry("launch", "2026-03-10T10:00", "It is here #app", FormatVideo, Video)
	launch.Kind, launch.Launch, launch.Part, launch.Objective = KindLaunch, &Launch{Of: "app", Subject: Product}, "sales", "sales"
	launch.Posts = append(launch.Posts, Post{Channel: channel.X, Format: FormatVideo, Text: "The app is out"})
	launch.Campaign = "app"
	follow := entry("follow", "2026-03-17T10:00", "How people use it", FormatCarousel, Image)
	follow.Launch, follow.Trend, follow.Campaign = &Launch{Of: "app", Part: FollowUp}, date("2026-03-14"), "app"
	contest := entry("contest", "2026-03-20T10:00", "Show us how you use it", FormatImage, Image)
	contest.Kind, contest.Pillar = KindContest, "people"
	contest.Contest = &Contest{Rules: "https://example.com/rules", Ends: date("2026-03-31"), Eligibility: "residents of Spain", LeastAge: 18}
	paid := entry("paid", "2026-03-24T10:00", "Publicidad. Our partner's coffee", FormatImage, Image)
	paid.Sponsorship = &Sponsorship{Sponsor: "Café Sol", Benefit: "money", Disclosure: "Publicidad"}
	paid.Part, paid.Topics = "sales", []string{"coffee"}
	weekly := entry("weekly", "2026-03-05T18:00", "A question for you", FormatText, Image)
	weekly.Posts[0].Channel, weekly.Repeat, weekly.Kind, weekly.Pillar = channel.X, repeat(t, "FREQ=WEEKLY"), KindQuestion, "people"
	weekly.Length, weekly.Topics = 30, []string{"coffee"}
	again := entry("again", "2026-03-31T10:00", "Once more: how it began", FormatImage, Image)
	again.Posts[0].Channel = channel.Bluesky
	again.Kind, again.Again = KindEvergreen, &Again{Of: "teaser", Cooldown: 20}
	idea := entry("idea", "2026-03-26T10:00", "A day with the team", FormatImage, Image)
	idea.History, idea.Objective = nil, "sales"

	c := Calendar{
		ID: uuid.MustParse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), Name: "March", Zone: "Europe/Madrid", Period: days(t, "2026-03"),
		Promises: []Promise{
			{Channel: channel.Instagram, Least: 1, Most: 3, LongestGap: 8, Slots: timetable(t, "Mo-Fr 10:00")},
			{Channel: channel.X, Least: 1, Most: 2},
		},
		Mix:     Mix{Name: "80/20", Parts: []Part{{"value", 80}, {"sales", 20}}},
		Pillars: []Pillar{{Key: "product"}, {Key: "people"}}, Objectives: []string{"awareness", "sales"},
		Entries:   []Entry{teaser, launch, follow, contest, paid, weekly, again, idea},
		Holds:     []Hold{{From: time.Date(2026, 3, 14, 0, 0, 0, 0, time.UTC), Until: time.Date(2026, 3, 16, 0, 0, 0, 0, time.UTC), Reason: "recall"}},
		Blackouts: []Blackout{{Days: days(t, "2026-03-13"), Reason: "results"}},
		Workflow:  StandardWorkflow(),
		Production: Production{
			{Key: "script", Days: Days(2)},
			{Key: "shoot", Days: Estimate{1, 2, 9}, After: []string{"script"}},
		},
		Team: roles.Charter{Crew: roles.Crew{People: []roles.Person{
			{Key: "ana", Roles: []roles.ID{roles.CommunityManager}, Week: roles.Weekdays(8 * roles.Hour)},
			{Key: "bea", Roles: []roles.ID{roles.SocialMediaManager}, Week: roles.Weekdays(8 * roles.Hour)},
		}}},
		Competitors: []Competitor{{
			Name:  "Rival",
			Posts: []CompetitorPost{{Day: date("2026-02-01"), Channel: channel.Instagram, Text: "Taste our #coffee"}},
			Dates: []CompetitorDate{{Days: days(t, "2026-03-27"), Name: "their fair"}},
		}},
	}
	return c, At{
		Now: time.Date(2026, time.March, 1, 12, 0, 0, 0, time.UTC), Zones: zones,
		Holidays: holidays(t, civil.Holiday{Date: date("2026-03-06"), Name: i18n.Text{EN: "town's day", ES: "fiesta local"}}),
		Where:    []legal.Jurisdiction{legal.Spain},
	}
}

// only are the findings of one rule.
func only(f check.Findings, code string) check.Findings {
	return slices.DeleteFunc(slices.Clone(f), func(f check.Finding) bool { return f.Code != code })
}

// broken changes one field of the sound calendar, or of what it is judged by,
// for each rule. What is found then is in testdata/findings.txt.
var broken = []struct {
	code   string
	change func(testing.TB, *Calendar, *At)
}{
	{"CAL-001", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Title = "" }},
	{"CAL-002", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Posts = nil }},
	{"CAL-003", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[4].Key = "contest" }},
	{"CAL-004", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Key = "Big Contest" }},
	{"CAL-005", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Pillar = "peopel" }},
	{"CAL-006", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Length = -30 }},
	{"CAL-007", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Title = "\xff\xfe" }},
	{"CAL-008", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Channel = "instagran" }},
	{"CAL-009", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Slot.Zone = "Europe/Lisbon" }},
	{"CAL-010", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[5].Repeat = repeat(t, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
	}},
	{"CAL-011", func(t testing.TB, c *Calendar, _ *At) { c.Entries[6].Slot = slot(t, "2026-04-01T10:00") }},
	{"CAL-012", func(_ testing.TB, _ *Calendar, at *At) { at.Now = at.Now.AddDate(0, 0, 3) }},
	{"CAL-013", func(t testing.TB, c *Calendar, _ *At) { c.Entries[6].Slot = slot(t, "2026-03-29T02:30") }},
	{"CAL-014", func(t testing.TB, c *Calendar, _ *At) { c.Blackouts[0].Days = days(t, "2026-03-10/2026-03-13") }},
	{"CAL-015", func(t testing.TB, _ *Calendar, at *At) {
		at.Holidays = holidays(t, civil.Holiday{Date: date("2026-03-20"), Name: i18n.Text{EN: "town's day", ES: "fiesta local"}})
	}},
	{"CAL-016", func(_ testing.TB, c *Calendar, _ *At) { c.Holds[0].Until = time.Time{} }},
	{"CAL-017", func(t testing.TB, c *Calendar, _ *At) { c.Competitors[0].Dates[0].Days = days(t, "2026-03-24") }},
	{"CAL-018", func(t testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T18:10") }},
	{"CAL-019", func(t testing.TB, c *Calendar, _ *At) { c.Entries[1].Slot = slot(t, "2026-03-12T19:00") }},
	{"CAL-020", func(t testing.TB, c *Calendar, _ *At) {
		c.Entries[4].Slot = slot(t, "2026-03-26T17:00")
	}},
	{"CAL-021", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Least = 4 }},
	{"CAL-022", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Least = 2 }},
	{"CAL-023", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Most = 1 }},
	{"CAL-024", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].LongestGap = 6 }},
	{"CAL-025", func(_ testing.TB, c *Calendar, _ *At) { c.Promises[0].Daily = true }},
	{"CAL-026", func(t testing.TB, c *Calendar, _ *At) { c.Entries[5].Repeat = repeat(t, "FREQ=HOURLY;COUNT=12") }},
	{"CAL-027", func(_ testing.TB, c *Calendar, _ *At) { c.Mix.Parts[0].Weight = 20 }},
	{"CAL-028", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Part = "" }},
	{"CAL-029", func(_ testing.TB, c *Calendar, _ *At) { c.Pillars = append(c.Pillars, Pillar{Key: "jobs"}) }},
	{"CAL-030", func(_ testing.TB, _ *Calendar, at *At) { at.Policy.SilentDays = 10 }},
	{"CAL-031", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Objective = "" }},
	{"CAL-032", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Owner = "" }},
	{"CAL-033", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Approver = "" }},
	{"CAL-034", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Owner = "anna" }},
	{"CAL-035", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[7].Approver = "community-manager" }},
	{"CAL-036", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Effort = 37 * roles.Hour }},
	{"CAL-037", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History = c.Entries[0].History[:2] }},
	{"CAL-038", func(_ testing.TB, c *Calendar, _ *At) { c.Production[0].Days = Days(16) }},
	{"CAL-039", func(_ testing.TB, c *Calendar, _ *At) { c.Production[0].After = []string{"shoot"} }},
	{"CAL-040", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].History[2].To = Published
	}},
	{"CAL-041", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].History[1].To = Approved }},
	{"CAL-042", func(_ testing.TB, c *Calendar, _ *At) {
		c.Workflow.Ends = c.Workflow.Ends[1:]
	}},
	{"CAL-043", func(_ testing.TB, c *Calendar, _ *At) {
		c.Workflow.Moves = slices.DeleteFunc(c.Workflow.Moves, func(m Move) bool { return m.To == Measured })
	}},
	{"CAL-044", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[5].Posts[0].Text = strings.Repeat(family, 141) }},
	{"CAL-045", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Posts[0].Text = strings.Repeat("#a ", 31) }},
	{"CAL-046", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[6].Assets = slices.Repeat(c.Entries[6].Assets, 5)
	}},
	{"CAL-047", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Format = FormatDocument }},
	{"CAL-048", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Alt = "" }},
	{"CAL-049", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Medium = Audio }},
	{"CAL-050", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Links[0] = "javascript:alert(1)" }},
	{"CAL-051", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Posts[0].Links[0] = "https://example.com/app" }},
	{"CAL-052", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[3].Posts[0].Links[0] = strings.Replace(tagged, "=instagram", "=Instagram", 1)
	}},
	{"CAL-053", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Assets[0].Rights = nil }},
	{"CAL-054", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].Rights.Until = date("2026-03-02") }},
	{"CAL-055", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].People[0].Consent = nil }},
	{"CAL-056", func(_ testing.TB, c *Calendar, _ *At) {
		c.Entries[0].Assets[0].People[0].Consent.Until = date("2026-02-28")
	}},
	{"CAL-057", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Assets[0].People[1].Consent.Guardian = false }},
	{"CAL-058", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[4].Sponsorship.Disclosure = "" }},
	{"CAL-059", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[4].Posts[0].Text = "Our partner's coffee" }},
	{"CAL-060", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[0].Launch.Of = "apps" }},
	{"CAL-061", func(_ testing.TB, _ *Calendar, at *At) { at.Policy.LaunchDays = 6 }},
	{"CAL-062", func(t testing.TB, c *Calendar, _ *At) { c.Entries[0].Slot = slot(t, "2026-03-18T10:00") }},
	{"CAL-063", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.Eligibility = "" }},
	{"CAL-064", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.Ends = date("2026-03-19") }},
	{"CAL-065", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[3].Contest.LeastAge = 13 }},
	{"CAL-066", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[1].Posts[1].Text = "It is  here #App" }},
	{"CAL-067", func(_ testing.TB, c *Calendar, _ *At) { c.Competitors[0].Posts[0].Day = date("2026-03-12") }},
	{"CAL-068", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[6].Again.Cooldown = 29 }},
	{"CAL-069", func(_ testing.TB, c *Calendar, _ *At) { c.Entries[2].Trend = date("2026-03-09") }},
	{"CAL-070", func(t testing.TB, c *Calendar, _ *At) { c.Entries[3].Slot = slot(t, "2026-03-20T10:30") }},
}

// golden holds text to a file of testdata, or writes it there.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got\n%s", path, got)
	}
}

func TestRules(t *testing.T) {
	c, at := sound(t)
	if found := Check(c, at).Findings; len(found) > 0 {
		t.Fatalf("the sound calendar: %+v", found)
	}
	var out strings.Builder
	tried := map[string]bool{}
	for _, b := range broken {
		c, at := sound(t)
		b.change(t, &c, &at)
		found := only(Check(c, at).Findings, b.code)
		if len(found) == 0 {
			t.Errorf("%s: nothing is found", b.code)
			continue
		}
		tried[b.code] = true
		f := found[0]
		fmt.Fprintf(&out, "%s %s %q %q\n  %s\n  %s\n", f.Code, f.Path, f.Got, f.Want, f.Message.EN, f.Message.ES)
		if f.Message.ES == f.Message.EN || strings.Contains(f.Message.EN+f.Message.ES, "%!") {
			t.Errorf("%s: %s", b.code, f.Message.ES)
		}
	}
	golden(t, "findings.txt", out.String())
	if err := check.CheckRules(Rules()); err != nil {
		t.Error(err)
	}
	for _, r := range Rules() {
		if !tried[r.Code] {
			t.Errorf("%s is not tried", r.Code)
		}
	}
	if found := Check(Calendar{}, At{}).Findings; len(found) > 0 {
		t.Errorf("an empty calendar: %+v", found)
	}
}

// TestPresence holds that at most a third of the rules only ask whether
// something is there.
func TestPresence(t *testing.T) {
	presence := []string{
		"CAL-001", "CAL-002", "CAL-004", "CAL-028", "CAL-031", "CAL-032", "CAL-033", "CAL-048", "CAL-049", "CAL-051", "CAL-053",
		"CAL-055", "CAL-058", "CAL-060", "CAL-061", "CAL-063",
	}
	if n := len(Rules()); n < 35 || 3*len(presence) > n {
		t.Errorf("%d of %d rules are presence checks", len(presence), n)
	}
}

func TestRuleCodes(t *testing.T) {
	var b strings.Builder
	for _, r := range Rules() {
		fmt.Fprintf(&b, "%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	golden(t, "codes.txt", b.String())
}
