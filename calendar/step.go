package calendar

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// Step is something that happened to an entry: its state, its slot or its title
// changed, or somebody left a note. What is zero did not change.
type Step struct {
	At    time.Time  `json:"at,omitzero"`  // zero: not known
	By    string     `json:"by,omitempty"` // key of a person
	From  State      `json:"from,omitempty"`
	To    State      `json:"to,omitempty"`
	Slot  civil.Slot `json:"slot,omitzero"`   // the new one
	Title string     `json:"title,omitempty"` // the new one
	Note  string     `json:"note,omitempty"`
}

// State returns the state in which the history leaves the entry: that of the
// last step to one, and [Idea] where there is none.
func (e Entry) State() State { return e.state(Workflow{Start: Idea}) }

// state is the state of the entry, where the workflow starts if its history has
// none.
func (e Entry) state(w Workflow) State {
	for _, step := range slices.Backward(e.History) {
		if step.To != "" {
			return step.To
		}
	}
	return w.Start
}

// Reached returns the first step to a state, and whether there is one.
func (e Entry) Reached(s State) (Step, bool) {
	for _, step := range e.History {
		if step.To == s {
			return step, true
		}
	}
	return Step{}, false
}

// Sequence is how many steps changed the time, the title or the state of the
// entry: by this number a calendar feed tells a newer version from an older one.
func (e Entry) Sequence() int {
	n := 0
	for _, step := range e.History {
		if step.To != "" || !step.Slot.IsZero() || step.Title != "" {
			n++
		}
	}
	return n
}
