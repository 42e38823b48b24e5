package calendar

import (
	"slices"

	"github.com/pauta-go/pauta/roles"
)

// Workflow says which states follow one another, and who may take an entry from
// one to the next.
//
// The zero Workflow allows nothing; a [Calendar] with it has the standard one.
type Workflow struct {
	Start State   `json:"start,omitempty"`
	Moves []Move  `json:"moves,omitempty"` // of those from one state, the usual one first
	Ends  []State `json:"ends,omitempty"`  // states that need no way out
}

// Move is a way from one state to another, and who may go it: those to whom the
// team's responsibility matrix gives the activity. With letter
// [roles.Responsible] these are those who do it and who answers for it, with
// [roles.Accountable] only the latter.
type Move struct {
	From      State          `json:"from"`
	To        State          `json:"to"`
	Activity  roles.Activity `json:"activity,omitempty"` // "": anybody may
	Letter    roles.Letter   `json:"letter,omitzero"`
	OtherEyes bool           `json:"other_eyes,omitempty"` // not whoever took the entry to From
}

// Next returns the states that can follow a state, the usual one first, each
// once.
func (w Workflow) Next(from State) []State {
	var list []State
	for _, m := range w.Moves {
		if m.From == from && !slices.Contains(list, m.To) {
			list = append(list, m.To)
		}
	}
	return list
}

// States returns the states of the workflow, each once: where it starts, then
// those of the moves in their order, then those where it ends.
func (w Workflow) States() []State {
	var list []State
	note := func(s State) {
		if s != "" && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	note(w.Start)
	for _, m := range w.Moves {
		note(m.From)
		note(m.To)
	}
	for _, s := range w.Ends {
		note(s)
	}
	return list
}

// DeadEnds returns the states that no move leaves although the workflow does
// not end there.
func (w Workflow) DeadEnds() []State {
	return slices.DeleteFunc(w.States(), func(s State) bool {
		return slices.Contains(w.Ends, s) || slices.ContainsFunc(w.Moves, func(m Move) bool { return m.From == s && m.To != s })
	})
}

// Unreachable returns the states that no run of moves leads to from the start.
func (w Workflow) Unreachable() []State {
	reached := []State{w.Start}
	for i := 0; i < len(reached); i++ {
		for _, to := range w.Next(reached[i]) {
			if !slices.Contains(reached, to) {
				reached = append(reached, to)
			}
		}
	}
	return slices.DeleteFunc(w.States(), func(s State) bool { return slices.Contains(reached, s) })
}
