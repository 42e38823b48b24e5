package roles

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestMinutes(t *testing.T) {
	for _, c := range []struct {
		m    Minutes
		want string
	}{
		{0, "0 h"}, {Hour, "1 h"}, {90, "1 h 30 min"}, {30, "30 min"}, {-90, "-1 h 30 min"}, {12345 * Hour, "12,345 h"},
	} {
		if got := c.m.String(); got != c.want {
			t.Errorf("%d is %q, want %q", int64(c.m), got, c.want)
		}
	}
	if got := (12345 * Hour).In(i18n.ES); got != "12.345 h" {
		t.Error(got)
	}
	if got := Minutes(math.MinInt64).String(); !strings.HasPrefix(got, "-153,722,867,280,912,930 h") {
		t.Error(got)
	}
}

func TestCapacity(t *testing.T) {
	christmas, err := civil.NewHolidays(
		civil.Holiday{Date: civil.MustDate("2026-12-25")},
		civil.Holiday{Date: civil.MustDate("2026-12-24"), From: clock(t, "14:00")},
		civil.Holiday{Date: civil.MustDate("2026-12-26")},
	)
	if err != nil {
		t.Fatal(err)
	}
	p := Person{Week: [7]Minutes{1, 10, 100, 1000, 10000, 100000, 1000000}}
	for _, c := range []struct {
		name, days string
		absent     []string
		want       Minutes
	}{
		{"each weekday its own", "2026-11-16/2026-11-22", nil, 1111111},
		{"one day", "2026-11-18", nil, 100},
		{"absent, both ends included", "2026-11-16/2026-11-22", []string{"2026-11-17/2026-11-18"}, 1111001},
		{"absences that overlap count once", "2026-11-16/2026-11-22", []string{"2026-11-17/2026-11-18", "2026-11-18/2026-11-19"}, 1110001},
		{"holidays, and half of one", "2026-12-21/2026-12-27", nil, 1001111},
	} {
		p.Absences = nil
		for _, a := range c.absent {
			p.Absences = append(p.Absences, Absence{Days: period(t, a)})
		}
		if got := p.Capacity(period(t, c.days), christmas); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
	if got := p.Capacity(civil.Period{}, christmas); got != 0 {
		t.Errorf("no period: %d", got)
	}
}

func clock(t *testing.T, s string) civil.Clock {
	t.Helper()
	c, err := civil.ParseClock(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAssigned(t *testing.T) {
	c := Charter{
		Crew: Crew{People: []Person{{Key: "a", Roles: []ID{CommunityManager}}, {Key: "b", Roles: []ID{CommunityManager}}, {Key: "c"}}},
		Matrix: Matrix{Tasks: []Task{
			{Name: "by role", Effort: 101, Assignments: []Assignment{{"CM", Responsible}, {"c", Accountable}}},
			{Name: "once", Effort: 10, Assignments: []Assignment{{"CM", Responsible}, {"a", Responsible}}},
			{Name: "below zero", Effort: -60, Assignments: []Assignment{{"c", Responsible}}},
			{Name: "nobody", Effort: 60, Assignments: []Assignment{{"z", Responsible}}},
			{Name: "three", Effort: 100, Assignments: []Assignment{{"c", Responsible}, {"CM", Responsible}}},
		}},
	}
	// 51+50, 5+5, and 34 to c, who comes first, 33+33.
	if got, want := c.Assigned(), []Minutes{51 + 5 + 33, 50 + 5 + 33, 34}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWorkload(t *testing.T) {
	c := Charter{
		Crew: Crew{People: []Person{
			{Key: "a", Week: Weekdays(8 * Hour), Absences: []Absence{{Days: period(t, "2026-W47"), Reason: "leave"}, {Days: period(t, "2026-11-23")}}},
			{Key: "b", Week: Weekdays(4 * Hour)},
		}},
		Matrix: Matrix{Tasks: []Task{
			{Name: "x", Effort: 36 * Hour, Assignments: []Assignment{{"a", Responsible}}},
			{Name: "y", Effort: 20 * Hour, Assignments: []Assignment{{"b", Responsible}}},
		}},
	}
	loads := c.Workload(period(t, "2026-11-16/2026-12-01"), civil.Holidays{})
	var got []string
	for _, l := range loads {
		got = append(got, l.Person+" "+l.Week.String()+" "+l.Assigned.String()+" "+l.Available.String()+" "+l.Utilisation.String())
	}
	want := []string{
		"a 2026-11-16/2026-11-22 36 h 0 h undefined: no available minutes", "a 2026-11-23/2026-11-29 36 h 32 h 112.5%", "a 2026-11-30/2026-12-01 14 h 24 min 16 h 90%",
		"b 2026-11-16/2026-11-22 20 h 20 h 100%", "b 2026-11-23/2026-11-29 20 h 20 h 100%", "b 2026-11-30/2026-12-01 8 h 8 h 100%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	over := Overloaded(loads)
	if len(over) != 2 || over[0].Week != loads[0].Week || over[1].Week != loads[1].Week || len(loads) != 6 {
		t.Errorf("%+v", over)
	}
	if got := cut(7, period(t, "2026-11-16")); got != 2 {
		t.Errorf("a fifth of 7 minutes is %d", got)
	}
}

func TestFTE(t *testing.T) {
	c := Crew{FullTime: 40 * Hour, People: []Person{
		{Week: Weekdays(8 * Hour)}, {Week: Weekdays(4 * Hour)}, {Week: Weekdays(8 * Hour), External: true},
	}}
	if got := c.FTE().String(); got != "1.5" {
		t.Error(got)
	}
	c.FullTime = 0
	if got := c.FTE(); got.Reason() != kpi.ZeroBase {
		t.Errorf("no full-time week: %v", got)
	}
	for _, v := range []kpi.Value{FTE(-1, 40), Utilisation(5, -1)} {
		if v.Reason() != kpi.NotMeasured {
			t.Errorf("negative: %v", v)
		}
	}
	if got := Utilisation(0, 0); got.Reason() != kpi.NoBase {
		t.Errorf("nothing of nothing: %v", got)
	}
	if got := Utilisation(46*Hour, 40*Hour).Explain(i18n.ES); !strings.Contains(got, "115") || !strings.Contains(got, "minutos asignados") {
		t.Error(got)
	}
	if f := allFigures(); f.err != nil {
		t.Error(f.err)
	}
}

// TestUncovered compares with hours put together by hand.
func TestUncovered(t *testing.T) {
	c := Crew{People: []Person{
		{Key: "a", Hours: hours(t, "Mo-Fr 09:00-14:00")},
		{Key: "b", Hours: hours(t, "Mo-Fr 13:00-18:00")},
		{Key: "c"},
		{Key: "d", Hours: hours(t, "Fr 22:00-02:00")},
	}}
	for _, x := range []struct {
		need   string
		people []int
		want   string
		n      Minutes
	}{
		{"Mo-Fr 09:00-18:00", []int{0, 1}, "closed", 0},
		{"Mo-Fr 08:30-18:00", []int{0, 1}, "Mo-Fr 08:30-09:00", 150},
		{"Mo-Fr 09:00-18:00", []int{0}, "Mo-Fr 14:00-18:00", 1200},
		{"Mo 09:00-10:00 17:00-24:00", []int{1}, "Mo 09:00-10:00 18:00-24:00", 420},
		{"Mo-Su 00:00-24:00", nil, "Mo-Su 00:00-24:00", 10080},
		{"Mo 09:00-10:00", []int{2, -1, 9}, "Mo 09:00-10:00", 60},
		{"Fr 20:00-24:00; Sa 00:00-03:00", []int{3}, "Fr 20:00-22:00; Sa 02:00-03:00", 180},
		{"closed", nil, "closed", 0},
	} {
		got, n := c.Uncovered(*hours(t, x.need), x.people...)
		if !got.Equal(*hours(t, x.want)) || n != x.n {
			t.Errorf("%s by %v: %s, %d, want %s, %d", x.need, x.people, got, n, x.want, x.n)
		}
	}
}

func TestHolders(t *testing.T) {
	c := Crew{People: []Person{
		{Key: "a", Name: "Ana", Roles: []ID{CommunityManager, "own"}}, {Key: "b", Name: "community manager"}, {Key: "c", Roles: []ID{CommunityManager}},
	}}
	for who, want := range map[string][]int{
		"Ana": {0}, "a": {0}, "CM": {0, 2}, "own": {0}, "community manager": {1}, "community-manager": {0, 2}, "": nil, "z": nil,
	} {
		if got := c.Holders(who); !slices.Equal(got, want) {
			t.Errorf("%q is %v, want %v", who, got, want)
		}
	}
}

func TestSkillCover(t *testing.T) {
	c := Crew{People: []Person{
		{Key: "a", Roles: []ID{CommunityManager}, Skills: map[Skill]Level{Empathy: Expert, "video": Basic}},
		{Key: "b", Roles: []ID{CommunityManager}, Skills: map[Skill]Level{Empathy: Able, Creativity: Able, "video": Able}},
	}}
	got := c.SkillCover("video", "ads", Empathy)
	want := []SkillCover{
		{Skill: Empathy, Need: Advanced, For: []ID{CommunityManager}, Best: Expert, Holders: []string{"a"}},
		{Skill: Creativity, Need: Able, For: []ID{CommunityManager}, Best: Able, Holders: []string{"b"}},
		{Skill: "video", Need: Able, Best: Able, Holders: []string{"b"}},
		{Skill: "ads", Need: Able},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestUnread(t *testing.T) {
	c := sound(t).Crew
	n := sound(t).News[0]
	for day, want := range map[string][]int{"2026-01-01": {0, 1}, "2026-01-02": {0}, "2026-01-09": {0}, "2026-01-10": nil} {
		if got := n.Unread(c, civil.MustDate(day), CommunityManager, SocialMediaManager); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", day, got, want)
		}
	}
	if got := n.Unread(c, civil.MustDate("2026-01-01"), Influencer); !slices.Equal(got, []int{3}) {
		t.Errorf("influencers: %v", got)
	}
}

func TestPerform(t *testing.T) {
	list := Perform([]Result{
		{Who: "a", Metric: "cpc", Actual: kpi.Count(4), Target: kpi.Count(5), Better: kpi.Lower},
		{Who: "a", Metric: "new", Actual: kpi.Count(4), Target: kpi.Count(0), Better: kpi.Higher},
		{Who: "b", Metric: "x"},
	})
	if len(list) != 3 {
		t.Fatal(list)
	}
	a, b, team := list[0], list[1], list[2]
	if a.Met != 1 || a.Measured != 1 || len(a.Unmeasured) != 1 || a.Unmeasured[0].Attainment().Reason() != kpi.ZeroBase || a.Worst.String() != "125%" {
		t.Errorf("%+v", a)
	}
	if b.Share.Reason() != kpi.NoBase || b.Worst.Reason() != kpi.NotMeasured || len(b.Unmeasured) != 1 {
		t.Errorf("%+v", b)
	}
	if team.Who != "" || team.Met != 1 || len(team.Results) != 3 || team.Share.String() != "100%" {
		t.Errorf("%+v", team)
	}
	if list := Perform(nil); len(list) != 1 || list[0].Share.Reason() != kpi.NoBase {
		t.Errorf("nothing: %+v", list)
	}
}

// TestDuties holds that what jobs answer for exists.
func TestDuties(t *testing.T) {
	jobs := jobRows()
	duties := Duties()
	if len(duties) != len(jobs) {
		t.Fatalf("%d duties of %d jobs", len(duties), len(jobs))
	}
	for i, d := range duties {
		if d.Role == "" || !slices.ContainsFunc(jobs, func(r Role) bool { return r.ID == d.Role }) {
			t.Errorf("%d: %s", i, d.Role)
		}
		for _, id := range d.Metrics {
			_, metric := kpi.Standard().Metric(id)
			if _, measure := kpi.Standard().Definition(kpi.Measure(id)); !metric && !measure {
				t.Errorf("%s answers for %s, which the catalogue does not have", d.Role, id)
			}
		}
	}
}

// TestKnownAnswers computes the rows of topic J of the known answers.
func TestKnownAnswers(t *testing.T) {
	f, err := os.Open("testdata/known-answers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(records) != 6 {
		t.Errorf("%d rows", len(records)-1)
	}
	for _, r := range records[1:] {
		t.Run(r[0], func(t *testing.T) {
			var in struct {
				Matrix   map[string]map[string]string
				Needs    []Skill
				People   map[string][]Skill
				Week     Minutes `json:"hours_per_week"`
				Full     Minutes `json:"full_time_hours"`
				Assigned Minutes `json:"assigned_hours"`
				Capacity Minutes `json:"capacity_hours"`
			}
			if err := json.Unmarshal([]byte(r[3]), &in); err != nil {
				t.Fatal(err)
			}
			var got any
			switch r[2] {
			case "raci_check":
				got = raci(in.Matrix)
			case "fte":
				got = json.Number(fixed(t, FTE(in.Week*Hour, in.Full*Hour)))
			case "utilisation":
				got = json.Number(fixed(t, Utilisation(in.Assigned*Hour, in.Capacity*Hour)))
			case "skill_cover":
				short := []Skill{}
				var c Crew
				for key, skills := range in.People {
					p := Person{Key: key, Skills: map[Skill]Level{}}
					for _, s := range skills {
						p.Skills[s] = Able
					}
					c.People = append(c.People, p)
				}
				for _, s := range c.SkillCover(in.Needs...) {
					if s.Short() {
						short = append(short, s.Skill)
					}
				}
				got = short
			default:
				t.Fatalf("%s is not known", r[2])
			}
			text, err := json.Marshal(got)
			if want := strings.ReplaceAll(r[4], " ", ""); err != nil || string(text) != want {
				t.Errorf("got %s, %v, want %s", text, err, want)
			}
		})
	}
}

// fixed is a value with two places, without zeros at the end.
func fixed(t *testing.T, v kpi.Value) string {
	t.Helper()
	d, err := v.Fixed(2)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimRight(string(i18n.Fixed(d, 2)), "0")
}

// raci judges a matrix of tasks, people and letters.
func raci(tasks map[string]map[string]string) [][]string {
	kinds := map[string]string{"ROL-001": "no-accountable", "ROL-002": "many-accountable", "ROL-003": "no-responsible"}
	var m Matrix
	for name, cells := range tasks {
		task := Task{Name: name}
		for who, letter := range cells {
			l, _ := ParseLetter(letter)
			task.Assignments = append(task.Assignments, Assignment{who, l})
		}
		m.Tasks = append(m.Tasks, task)
	}
	found := [][]string{}
	for _, f := range m.Check(Policy{}, check.Options{}).Findings {
		if kind, ok := kinds[f.Code]; ok {
			found = append(found, []string{m.Tasks[0].Name, kind})
		}
	}
	return found
}

// TestFullWeek holds that minutes of a week begin on Monday.
func TestFullWeek(t *testing.T) {
	open := minutesOf(*hours(t, "Mo 00:00-00:01"))
	if !open[0] || slices.Contains(open[1:], true) || len(open) != int(7*24*time.Hour/time.Minute) {
		t.Error("Monday 00:00 is not the first minute")
	}
}
