package roles

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// hours parses opening hours.
func hours(t testing.TB, s string) *civil.Hours {
	t.Helper()
	h, err := civil.ParseHours(s)
	if err != nil {
		t.Fatal(err)
	}
	return &h
}

func period(t testing.TB, s string) civil.Period {
	t.Helper()
	p, err := civil.ParsePeriod(s)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// sound is a charter in which no rule finds anything.
func sound(t testing.TB) Charter {
	t.Helper()
	expert := func(skills ...Skill) map[Skill]Level {
		out := map[Skill]Level{}
		for _, s := range skills {
			out[s] = Expert
		}
		return out
	}
	var all []Skill
	for _, n := range Needs() {
		all = append(all, n.Skill)
	}
	return Charter{
		Matrix: Matrix{
			Who: []string{"CM", "SMM", "influencer", "Eva"},
			Tasks: []Task{
				{Key: "write", Name: "Write posts", Activity: ContentCreation, Effort: 20 * Hour, Assignments: []Assignment{{"CM", Responsible}, {"SMM", Accountable}, {"Eva", Informed}}},
				{Key: "approve", Name: "Approve posts", Approves: "write", Assignments: []Assignment{{"SMM", Responsible}, {"Eva", Accountable}, {"CM", Informed}}},
				{Key: "review", Name: "Review posts", Reviews: "write", Assignments: []Assignment{{"Eva", Responsible}, {"SMM", Accountable}, {"CM", Informed}}},
				{Key: "publish", Name: "Publish", Activity: Publishing, DelegatedBy: "SMM", Effort: 5 * Hour, Assignments: []Assignment{{"CM", Responsible}, {"SMM", Accountable}, {"Eva", Informed}}},
				{Key: "crisis", Name: "Crisis", Activity: CrisisResponse, Crisis: true, Cover: hours(t, "Mo-Fr 09:00-17:00"), Assignments: []Assignment{{"CM", Responsible}, {"SMM", Accountable}, {"Eva", Consulted}}},
				{Key: "sponsored", Name: "Sponsored posts", Activity: SponsoredContent, Assignments: []Assignment{{"influencer", Responsible}, {"SMM", Accountable}, {"CM", Informed}}},
				{Key: "disclose", Name: "Disclose", Activity: Disclosure, Assignments: []Assignment{{"influencer", Responsible}, {"SMM", Accountable}, {"CM", Informed}}},
			},
		},
		Crew: Crew{FullTime: 40 * Hour, People: []Person{
			{Key: "ana", Name: "Ana", Roles: []ID{CommunityManager}, Week: Weekdays(8 * Hour), Hours: hours(t, "Mo-Fr 08:00-18:00"), Skills: expert(all...), ReportsTo: []string{"bea"}},
			{Key: "bea", Roles: []ID{SocialMediaManager}, Week: Weekdays(8 * Hour), Skills: expert(all...)},
			{Key: "eva", Name: "Eva", Week: Weekdays(4 * Hour), ReportsTo: []string{"bea"}},
			{Key: "leo", Roles: []ID{Influencer}, External: true, Week: Weekdays(Hour), Skills: expert(Authenticity)},
		}},
		News: []News{{
			Key: "ranking", Network: "instagram", Subject: Algorithm, Title: "New ranking", Since: civil.MustDate("2026-01-01"),
			Read: []Reading{{"ana", civil.MustDate("2026-01-10")}, {"bea", civil.MustDate("2026-01-02")}},
		}},
	}
}

var today = check.Options{Today: civil.MustDate("2026-02-01")}

// only are the findings of one rule.
func only(f check.Findings, code string) check.Findings {
	return slices.DeleteFunc(slices.Clone(f), func(f check.Finding) bool { return f.Code != code })
}

// broken changes one field of the sound charter for each rule, and says what
// is found then: path, got, want and part of the message.
var broken = []struct {
	code   string
	change func(*testing.T, *Charter)
	path   string
	got    string
	want   string
	says   string
}{
	{"ROL-001", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[1].Letter = Consulted }, "/matrix/tasks/0", "0", "1", `Nobody is accountable for "Write posts".`},
	{"ROL-002", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[2].Letter = Accountable }, "/matrix/tasks/0", "2", "1", `2 parties are accountable for "Write posts": "SMM", "Eva".`},
	{"ROL-003", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[0].Letter = Consulted }, "/matrix/tasks/0", "0", "1", `Nobody is responsible for "Write posts".`},
	{"ROL-004", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[2].Letter = Responsible }, "/matrix/tasks/0", "2", "1", `2 parties are responsible for "Write posts": "CM", "Eva".`},
	{"ROL-005", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[0].Who = "SMM" }, "/matrix/tasks/0", "SMM", "", `"SMM" does "Write posts" and is accountable for it.`},
	{"ROL-006", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[2].Who = "CM" }, "/matrix/tasks/0/assignments/0", "RI", "", `"CM" has the letters RI in "Write posts".`},
	{"ROL-007", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[2].Letter = Supports }, "/matrix/tasks/0", "S", "RACI", `"Write posts" has the letter S, and the matrix is not marked as RASCI: "Eva".`},
	{"ROL-008", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[2].Who = "Evan" }, "/matrix/tasks/0/assignments/2", "Evan", "Eva", `"Evan" has a letter in "Write posts", but is not on the list.`},
	{"ROL-009", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[1].Name = "write  Posts" }, "/matrix/tasks/1", "write  Posts", "", `Task "write  Posts" is already in row 1.`},
	{"ROL-010", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments = nil }, "/matrix/tasks/0", "0", "", `Nobody has a letter in "Write posts".`},
	{"ROL-011", func(_ *testing.T, c *Charter) { c.Matrix.Who = append(c.Matrix.Who, "Leo") }, "/matrix/who/4", "0", "", `"Leo" has no letter in any task.`},
	{"ROL-012", func(_ *testing.T, c *Charter) {
		for _, who := range []string{"1", "2", "3", "4", "5", "6"} {
			c.Matrix.Tasks[0].Assignments = append(c.Matrix.Tasks[0].Assignments, Assignment{who, Consulted})
		}
	}, "/matrix/tasks/0", "6", "<= 5", `6 parties are consulted on "Write posts", and at most 5 should be.`},
	{"ROL-013", func(_ *testing.T, c *Charter) {
		c.Matrix.Tasks[0].Assignments = c.Matrix.Tasks[0].Assignments[:2]
	}, "/matrix/tasks/0", "0", "", `Nobody is informed of "Write posts", or consulted.`},
	{"ROL-014", func(_ *testing.T, c *Charter) {
		for i := range 10 {
			c.Matrix.Tasks = append(c.Matrix.Tasks, Task{Name: fmt.Sprint(i), Assignments: []Assignment{{"ana", Responsible}}})
		}
	}, "/crew/people/0", "13", "<= 12", `"Ana" is responsible for 13 tasks, and should be for 12 at most.`},
	{"ROL-015", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Effort = 41 * Hour }, "/crew/people/0", "2760", "<= 2400", `"Ana" has 46 h of work for 40 h a week: 115.0%.`},
	{"ROL-016", func(_ *testing.T, c *Charter) { c.Crew.People[0].Week = [7]Minutes{} }, "/crew/people/0/week", "0", "", `"Ana" has 25 h of work a week and no hours for it: utilisation has no base.`},
	{"ROL-017", func(_ *testing.T, c *Charter) { c.Crew.People[2].External = true }, "/matrix/tasks/1", "Eva", "", `"Eva" is accountable for "Approve posts", and is nobody of the team.`},
	{"ROL-018", func(_ *testing.T, c *Charter) { c.Crew.People[3].Roles = nil }, "/matrix/tasks/5", "influencer", "", `"influencer" is to do "Sponsored posts", and nobody of the team is or holds it.`},
	{"ROL-019", func(_ *testing.T, c *Charter) {
		c.Matrix.Tasks[0].Assignments[1].Letter = Responsible
	}, "/matrix/tasks/0", "content-creation", "", `Creating content is in the hands of 2 parties, and none of them is accountable: "CM", "SMM".`},
	{"ROL-020", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Assignments[0].Who = "bea" }, "/matrix/tasks/1/approves", "bea", "", `Whoever does "Write posts" approves it in "Approve posts": "bea".`},
	{"ROL-021", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[2].Assignments[0].Who = "CM" }, "/matrix/tasks/2/reviews", "CM", "", `Whoever does "Write posts" reviews it in "Review posts": "CM", "Ana".`},
	{"ROL-022", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[2].Reviews = "lost" }, "/matrix/tasks/2/reviews", "lost", "", `"Review posts" judges the task "lost", which the matrix does not have.`},
	{"ROL-023", func(_ *testing.T, c *Charter) { c.Crew.People[1].ReportsTo = []string{"ana"} }, "/crew/people/1/reports_to/0", "2", "", `The report lines go in a circle: "Ana", "bea".`},
	{"ROL-024", func(_ *testing.T, c *Charter) { c.Crew.People[0].ReportsTo = []string{"bea", "eva"} }, "/crew/people/0/reports_to", "2", "1", `"Ana" reports to 2 people: "bea", "eva".`},
	{"ROL-025", func(_ *testing.T, c *Charter) { c.Crew.People[0].ReportsTo = []string{"zoe"} }, "/crew/people/0/reports_to/0", "zoe", "", `"Ana" reports to "zoe", whom the team does not have.`},
	{"ROL-026", func(_ *testing.T, c *Charter) {
		for i := range 5 {
			c.Crew.People = append(c.Crew.People, Person{Key: fmt.Sprint("p", i), ReportsTo: []string{"bea"}})
		}
	}, "/crew/people/1", "7", "<= 6", `7 people report to "bea", and at most 6 should.`},
	{"ROL-027", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[4].Assignments[0].Letter = Consulted }, "/matrix/tasks/4", "0", "1", `Nobody is responsible for "Crisis" in a crisis.`},
	{"ROL-028", func(t *testing.T, c *Charter) { c.Matrix.Tasks[4].Cover = hours(t, "Mo-Sa 09:00-18:30") }, "/matrix/tasks/4/cover", "Mo-Fr 18:00-18:30; Sa 09:00-18:30", "Mo-Sa 09:00-18:30", `For "Crisis" nobody is there for 12 h a week: Mo-Fr 18:00-18:30; Sa 09:00-18:30.`},
	{"ROL-029", func(_ *testing.T, c *Charter) { c.News[0].Read = c.News[0].Read[:1] }, "/news/0", "1", "0", `"New ranking" is in effect since 2026-01-01 and was to be read by 2026-01-15; it was not by "bea".`},
	{"ROL-030", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[0].Skills = []Skill{"video"} }, "/crew", "0", "2", `video is needed at level able; the best level there is: none.`},
	{"ROL-031", func(_ *testing.T, c *Charter) { delete(c.Crew.People[0].Skills, MarketResearch) }, "/crew", "1", ">= 2", `Market research: only "bea" has it at level expert.`},
	{"ROL-032", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[6].Activity = "" }, "/matrix/tasks/5", "influencer", "", `"influencer" does work as an influencer, and no task has it disclose advertising.`},
	{"ROL-033", func(_ *testing.T, c *Charter) { c.Matrix.Tasks[3].Assignments[1].Letter = Informed }, "/matrix/tasks/3/delegated_by", "SMM", "", `"SMM" handed "Publish" over to "CM", and nobody is accountable for it.`},
}

func TestRules(t *testing.T) {
	if report := sound(t).Check(Policy{}, today); len(report.Findings) > 0 {
		t.Fatalf("the sound charter: %+v", report.Findings)
	}
	tried := map[string]bool{}
	for _, b := range broken {
		t.Run(b.code, func(t *testing.T) {
			tried[b.code] = true
			c := sound(t)
			b.change(t, &c)
			found := only(c.Check(Policy{}, today).Findings, b.code)
			if len(found) == 0 {
				t.Fatal("nothing is found")
			}
			f := found[0]
			if f.Path != b.path || f.Got != b.got || f.Want != b.want || f.Message.EN != b.says {
				t.Errorf("got  %s %q %q %s\nwant %s %q %q %s", f.Path, f.Got, f.Want, f.Message.EN, b.path, b.got, b.want, b.says)
			}
			if f.Message.ES == f.Message.EN || strings.Contains(f.Message.ES, "%!") {
				t.Errorf("Spanish: %s", f.Message.ES)
			}
		})
	}
	if err := check.CheckRules(Rules()); err != nil {
		t.Error(err)
	}
	for _, r := range Rules() {
		if !tried[r.Code] {
			t.Errorf("%s is not tried", r.Code)
		}
		r.Find(new(Evidence), func(f check.Finding) { t.Errorf("%s finds something in nothing: %+v", r.Code, f) })
	}
}

// TestPresence holds that at most a third of the rules only ask whether
// something is there.
func TestPresence(t *testing.T) {
	presence := []string{"ROL-001", "ROL-003", "ROL-010", "ROL-011", "ROL-013", "ROL-018", "ROL-027", "ROL-032"}
	if n := len(Rules()); n < 20 || 3*len(presence) > n {
		t.Errorf("%d of %d rules are presence checks", len(presence), n)
	}
}

func TestRuleCodes(t *testing.T) {
	var b strings.Builder
	for _, r := range Rules() {
		fmt.Fprintf(&b, "%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	const name = "testdata/codes.txt"
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}

// TestPolicy holds that thresholds are those of the policy, and that what it
// accepts is not found.
func TestPolicy(t *testing.T) {
	find := func(p Policy, code string, change func(*Charter)) int {
		c := sound(t)
		change(&c)
		return len(only(c.Check(p, today).Findings, code))
	}
	consult := func(c *Charter) { c.Matrix.Tasks[0].Assignments[2].Letter = Consulted }
	reports := func(*Charter) {}
	approve := func(c *Charter) { c.Matrix.Tasks[0].Assignments[0].Who = "SMM" }
	for _, c := range []struct {
		name   string
		p      Policy
		code   string
		change func(*Charter)
		want   int
	}{
		{"consulted below", Policy{MostConsulted: 1}, "ROL-012", consult, 0},
		{"consulted above", Policy{MostConsulted: 1}, "ROL-012", func(c *Charter) {
			consult(c)
			c.Matrix.Tasks[0].Assignments = append(c.Matrix.Tasks[0].Assignments, Assignment{"influencer", Consulted})
		}, 1},
		{"tasks at the limit", Policy{MostTasks: 3}, "ROL-014", reports, 0},
		{"tasks above it", Policy{MostTasks: 2}, "ROL-014", reports, 1},
		{"reports at the limit", Policy{MostReports: 2}, "ROL-026", reports, 0},
		{"reports above it", Policy{MostReports: 1}, "ROL-026", reports, 1},
		{"four eyes", Policy{}, "ROL-020", approve, 1},
		{"two eyes accepted", Policy{SelfApproval: true}, "ROL-020", approve, 0},
		{"news in time", Policy{Days: 32}, "ROL-029", func(c *Charter) { c.News[0].Read = nil }, 0},
		{"news due", Policy{Days: 31}, "ROL-029", func(c *Charter) { c.News[0].Read = nil }, 1},
	} {
		if got := find(c.p, c.code, c.change); got != c.want {
			t.Errorf("%s: %d findings, want %d", c.name, got, c.want)
		}
	}
	c := sound(t)
	c.News[0].Read = nil
	if found := c.Check(Policy{}, check.Options{}).Findings; len(found) > 0 {
		t.Errorf("news without a day: %v", found)
	}
}

// TestMatrixAlone holds that a matrix without people is judged by party, and
// with paths of its own.
func TestMatrixAlone(t *testing.T) {
	m := Matrix{Who: []string{"CM"}}
	for i := range 13 {
		m.Tasks = append(m.Tasks, Task{Name: fmt.Sprint(i), Assignments: []Assignment{{"CM", Responsible}, {"CM", Responsible}}})
	}
	found := m.Check(Policy{}, check.Options{}).Findings
	if f := only(found, "ROL-014"); len(f) != 1 || f[0].Path != "/who/0" || f[0].Got != "13" {
		t.Errorf("%+v", f)
	}
	if f := only(found, "ROL-001"); len(f) != 13 || f[12].Path != "/tasks/12" {
		t.Errorf("%+v", f)
	}
	if f := only(found, "ROL-006"); len(f) != 13 || f[0].Got != "RR" {
		t.Errorf("%+v", f)
	}
}

// TestCrisisAtAnyHour holds a crisis duty without hours to every hour, once hours are
// known, and names that stand for people who are influencers.
func TestCrisisAtAnyHour(t *testing.T) {
	c := sound(t)
	c.Matrix.Tasks[4].Cover = nil
	f := only(c.Check(Policy{}, today).Findings, "ROL-028")
	if len(f) != 1 || !strings.Contains(f[0].Message.EN, "118 h a week") {
		t.Errorf("%+v", f)
	}
	c.Crew.People[0].Hours = nil
	if f := only(c.Check(Policy{}, today).Findings, "ROL-028"); len(f) != 0 {
		t.Errorf("without hours: %+v", f)
	}
	c = sound(t)
	c.Matrix.Who = append(c.Matrix.Who, "leo")
	c.Matrix.Tasks[5].Assignments[0].Who = "leo"
	if f := only(c.Check(Policy{}, today).Findings, "ROL-032"); len(f) != 1 || f[0].Got != "leo" {
		t.Errorf("an influencer by name: %+v", f)
	}
}

// TestLongLists holds that a message names five at most.
func TestLongLists(t *testing.T) {
	if got := named([]string{"a", "b", "c", "d", "e", "f", "g"}); got != `"a", "b", "c", "d", "e", …` {
		t.Error(got)
	}
}

// TestFarNames holds that names are not searched for near ones in a long list.
func TestFarNames(t *testing.T) {
	m := Matrix{Tasks: []Task{{Name: "x", Assignments: []Assignment{{"who", Responsible}}}}}
	for i := range 101 {
		m.Who = append(m.Who, fmt.Sprint("who", i))
	}
	if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-008"); len(f) != 1 || f[0].Want != "" {
		t.Errorf("%+v", f)
	}
}

func TestSpanish(t *testing.T) {
	var b strings.Builder
	for _, x := range broken {
		c := sound(t)
		x.change(t, &c)
		for _, f := range only(c.Check(Policy{}, today).Findings, x.code)[:1] {
			fmt.Fprintln(&b, f.Code, f.Message.In(i18n.ES))
		}
	}
	const name = "testdata/findings.es.txt"
	if *update {
		if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got\n%swant\n%s", &b, want)
	}
}
