package roles

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Evidence is what the rules look at: a charter, or a matrix alone, with the
// policy. [Matrix.Check] and [Charter.Check] make it.
//
// The zero Evidence is of an empty charter.
type Evidence struct {
	charter Charter
	policy  Policy
	today   civil.Date
	inner   string // of the paths of a charter: "/matrix"
	holders *holders
	who     [][Informed + 1][]string // of each task, who has each letter, once
	both    [][]string               // of each task, who is accountable and responsible, once
	does    []Activity               // of each task: stated, or that of the catalogue with its name
}

// Check puts the matrix before the rules; those about people find nothing.
// Paths are those of the matrix in JSON: "/tasks/3", "/who/0".
func (m Matrix) Check(p Policy, opt check.Options) check.Report {
	return evidence(Charter{Matrix: m}, p, opt.Today, "").run(opt)
}

// Check puts the charter before the rules. Paths are those of the charter in
// JSON: "/matrix/tasks/3", "/crew/people/0". What a network changed is judged
// on the day of the options; without one, not at all.
func (c Charter) Check(p Policy, opt check.Options) check.Report {
	return evidence(c, p, opt.Today, "/matrix").run(opt)
}

func evidence(c Charter, p Policy, today civil.Date, inner string) *Evidence {
	e := &Evidence{charter: c, policy: p, today: today, inner: inner, holders: c.Crew.index()}
	e.who = make([][Informed + 1][]string, len(e.tasks()))
	e.does, e.both = make([]Activity, len(e.tasks())), make([][]string, len(e.tasks()))
	named := activityNames()
	for i, t := range e.tasks() {
		if e.does[i] = t.Activity; t.Activity == "" {
			e.does[i] = named[fold(t.Name)]
		}
		seen := make(map[Assignment]bool, len(t.Assignments))
		for _, a := range t.Assignments {
			if l := a.Letter; l <= Informed && !seen[a] {
				seen[a] = true
				e.who[i][l] = append(e.who[i][l], a.Who)
			}
		}
		for _, who := range e.who[i][Accountable] {
			if seen[Assignment{who, Responsible}] {
				e.both[i] = append(e.both[i], who)
			}
		}
	}
	return e
}

func (e *Evidence) run(opt check.Options) check.Report { return check.Run(e, allRules(), opt) }

func (e *Evidence) tasks() []Task { return e.charter.Matrix.Tasks }

func (e *Evidence) people() []Person { return e.charter.Crew.People }

// taskPath is the path of a task, or of something inside it.
func (e *Evidence) taskPath(i int, inside ...string) string {
	return e.inner + check.Path(append([]string{"tasks", strconv.Itoa(i)}, inside...)...)
}

func (e *Evidence) whoPath(i int) string { return e.inner + check.Path("who", strconv.Itoa(i)) }

func personPath(i int, inside ...string) string {
	return check.Path(append([]string{"crew", "people", strconv.Itoa(i)}, inside...)...)
}

// holding are the positions of those who have the letter in a task.
func (e *Evidence) holding(t Task, l Letter) []int {
	return e.holders.of(t, l)
}

// tasksByName are the positions of the tasks by key and by name, the first one
// of each.
func (e *Evidence) tasksByName() map[string]int {
	at := map[string]int{}
	for i, t := range slices.Backward(e.tasks()) {
		at[t.Name] = i
		if t.Key != "" {
			at[t.Key] = i
		}
	}
	delete(at, "")
	return at
}

// mostNames is how many names a message has at most.
const mostNames = 5

// named is a list of names for people: quoted, and cut after five.
func named(list []string) string {
	quoted := make([]string, 0, mostNames+1)
	for i, name := range list {
		if i == mostNames {
			quoted = append(quoted, "…")
			break
		}
		quoted = append(quoted, i18n.Quote(name))
	}
	return strings.Join(quoted, ", ")
}

// labels are the names of people.
func (e *Evidence) labels(at []int) []string {
	list := make([]string, len(at))
	for i, p := range at {
		list[i] = e.people()[p].label()
	}
	return list
}

// once is a list without doubles, in its order.
func once(list []string) []string {
	var out []string
	seen := make(map[string]bool, len(list))
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
