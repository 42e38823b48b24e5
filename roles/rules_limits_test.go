package roles

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
)

// TestLimits holds, in the sound charter with one thing changed, where rules
// begin to find something and where not yet.
func TestLimits(t *testing.T) {
	letters := func(task int, assignments ...Assignment) func(*Charter) {
		return func(c *Charter) { c.Matrix.Tasks[task].Assignments = assignments }
	}
	effort := func(m Minutes) func(*Charter) {
		return func(c *Charter) { c.Matrix.Tasks[0].Effort = m }
	}
	crisis := func(flag bool, a Activity) func(*Charter) {
		return func(c *Charter) {
			c.Matrix.Tasks[4].Crisis, c.Matrix.Tasks[4].Activity, c.Matrix.Tasks[4].Cover = flag, a, nil
		}
	}
	for _, c := range []struct {
		name   string
		code   string
		change func(*Charter)
		want   string // path and what was got
	}{
		{"no letters: nobody accountable", "ROL-001", letters(0), ""},
		{"no letters: nobody responsible", "ROL-003", letters(0), ""},
		{"no letters: nobody informed", "ROL-013", letters(0), ""},
		{"no letters", "ROL-010", letters(0), "/matrix/tasks/0 0"},
		{"one informed, one consulted", "ROL-013", letters(0, Assignment{"CM", Responsible}, Assignment{"SMM", Informed}, Assignment{"Eva", Consulted}), ""},
		{"one informed", "ROL-013", letters(0, Assignment{"CM", Responsible}, Assignment{"SMM", Informed}), ""},
		{"one consulted", "ROL-013", letters(0, Assignment{"CM", Responsible}, Assignment{"SMM", Consulted}), ""},
		{"a full week", "ROL-015", effort(35 * Hour), ""},
		{"a minute more", "ROL-015", effort(35*Hour + 1), "/crew/people/0 2401"},
		{"no hours at all", "ROL-015", func(c *Charter) { c.Crew.People[0].Week = [7]Minutes{} }, ""},
		{"one does it", "ROL-019", letters(0, Assignment{"CM", Responsible}), ""},
		{"two do it", "ROL-019", letters(0, Assignment{"CM", Responsible}, Assignment{"SMM", Responsible}), "/matrix/tasks/0 content-creation"},
		{"hours for an empty chair", "ROL-028", letters(4, Assignment{"nobody", Responsible}), ""},
		{"a crisis duty by its flag", "ROL-028", crisis(true, Publishing), "/matrix/tasks/4/cover"},
		{"by its activity", "ROL-028", crisis(false, CrisisResponse), "/matrix/tasks/4/cover"},
		{"by neither", "ROL-028", crisis(false, Publishing), ""},
		{"two, and one knows it", "ROL-031", func(c *Charter) {
			c.Crew.People = c.Crew.People[:2]
			delete(c.Crew.People[0].Skills, MarketResearch)
		}, "/crew 1"},
		{"alone", "ROL-031", func(c *Charter) { c.Crew.People = c.Crew.People[1:2] }, ""},
		{"handed over to nobody", "ROL-033", letters(3, Assignment{"CM", Informed}), ""},
	} {
		charter := sound(t)
		c.change(&charter)
		var got []string
		for _, f := range only(charter.Check(Policy{}, today).Findings, c.code) {
			if strings.HasSuffix(f.Path, "/cover") {
				f.Got = ""
			}
			got = append(got, strings.TrimSpace(f.Path+" "+f.Got))
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%s: %s finds %q, want %q", c.name, c.code, got, c.want)
		}
	}
}

// TestCircles holds that a circle begins where it closes, not where somebody
// leads into it, that it names five, and that two ways to one person are none.
func TestCircles(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"a>b b>c c>b", `/crew/people/2/reports_to/0 2 "b", "c".`},
		{"a>b b>c c>d d>e e>f f>b", `/crew/people/5/reports_to/0 5 "b", "c", "d", "e", "f".`},
		{"a>b b>c c>d d>e e>f f>g g>b", `/crew/people/6/reports_to/0 6 "b", "c", "d", "e", "f", ….`},
		{"a>a", `/crew/people/0/reports_to/0 1 "a".`},
		{"a>b b>a c>d d>c", `/crew/people/1/reports_to/0 2 "a", "b".; /crew/people/3/reports_to/0 2 "c", "d".`},
		{"a>b a>c b>d c>d", ""},
		{"a>nobody", ""},
	} {
		var charter Charter
		for _, key := range "abcdefg" {
			charter.Crew.People = append(charter.Crew.People, Person{Key: string(key)})
		}
		for line := range strings.FieldsSeq(c.lines) {
			who, boss, _ := strings.Cut(line, ">")
			p := &charter.Crew.People[who[0]-'a']
			p.ReportsTo = append(p.ReportsTo, boss)
		}
		var got []string
		for _, f := range only(charter.Check(Policy{}, today).Findings, "ROL-023") {
			_, circle, _ := strings.Cut(f.Message.EN, ": ")
			got = append(got, f.Path+" "+f.Got+" "+circle)
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.lines, got, c.want)
		}
	}
}

// TestSought holds for how many strangers, and among how many names, a near one
// is looked for.
func TestSought(t *testing.T) {
	for _, c := range []struct{ strangers, names, want int }{
		{100, 100, 100}, {101, 100, 100}, {100, 101, 0},
	} {
		var m Matrix
		for i := range c.names {
			m.Who = append(m.Who, fmt.Sprintf("person-%03d", i))
		}
		for i := range c.strangers {
			m.Tasks = append(m.Tasks, Task{Name: fmt.Sprint(i), Assignments: []Assignment{{fmt.Sprintf("person-%03d%c", i%100, 'a'+i/100), Responsible}}})
		}
		got := 0
		for _, f := range only(m.Check(Policy{}, check.Options{Limit: 200}).Findings, "ROL-008") {
			if f.Want != "" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%d strangers among %d names: %d near ones, want %d", c.strangers, c.names, got, c.want)
		}
	}
}
