package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
)

// Matrix says who has to do with which task: a RACI or, with letter S, a RASCI
// matrix. It is an open record that may be wrong: [Matrix.Check] judges it.
// Tasks and assignments are lists, so that their order and doubles stay
// visible.
//
// The zero Matrix is empty.
type Matrix struct {
	Title string   `json:"title,omitempty"`
	RASCI bool     `json:"rasci,omitempty"` // letter S is in use
	Who   []string `json:"who"`             // the columns: roles or people, as they are called here
	Tasks []Task   `json:"tasks"`
}

// Task is a row of a [Matrix].
type Task struct {
	Key         string       `json:"key,omitempty"` // for other tasks to refer to; else they use the name
	Name        string       `json:"name"`
	Activity    Activity     `json:"activity,omitempty"` // of the catalogue; where it is "", the rules go by the name
	Assignments []Assignment `json:"assignments,omitempty"`
	Effort      Minutes      `json:"effort,omitempty"`       // of a week, of all who are responsible together
	Crisis      bool         `json:"crisis,omitempty"`       // a duty in a crisis
	Cover       *civil.Hours `json:"cover,omitempty"`        // hours at which somebody responsible has to be there; nil: none in particular
	Reviews     string       `json:"reviews,omitempty"`      // key or name of the task whose work this one reviews
	Approves    string       `json:"approves,omitempty"`     // key or name of the task whose work this one approves
	DelegatedBy string       `json:"delegated_by,omitempty"` // who handed the task over
	Skills      []Skill      `json:"skills,omitempty"`       // without which it cannot be done
}

// Assignment is one letter of one party. A cell "A/R" is two of them.
type Assignment struct {
	Who    string `json:"who"`
	Letter Letter `json:"letter"`
}

// With returns those who have the letter, in the order of the assignments and
// as often as they have it.
func (t Task) With(l Letter) []string {
	var who []string
	for _, a := range t.Assignments {
		if a.Letter == l {
			who = append(who, a.Who)
		}
	}
	return who
}

// Has reports whether a party has the letter.
func (t Task) Has(who string, l Letter) bool {
	return slices.Contains(t.Assignments, Assignment{who, l})
}

// columns are the parties of the matrix, each once: those listed, then others
// that tasks name, in their order.
func (m Matrix) columns() []string {
	var list []string
	seen := map[string]bool{}
	note := func(who string) {
		if !seen[who] {
			seen[who] = true
			list = append(list, who)
		}
	}
	for _, who := range m.Who {
		note(who)
	}
	for _, t := range m.Tasks {
		for _, a := range t.Assignments {
			note(a.Who)
		}
	}
	return list
}

// cells are the letters of a task by column, in the order of the assignments
// and with a slash between them.
func (t Task) cells(columns []string) []string {
	by := make(map[string]string, len(t.Assignments))
	for _, a := range t.Assignments {
		letter := a.Letter.String()
		if by[a.Who] != "" && letter != "" {
			letter = "/" + letter
		}
		by[a.Who] += letter
	}
	cells := make([]string, len(columns))
	for i, who := range columns {
		cells[i] = by[who]
	}
	return cells
}
