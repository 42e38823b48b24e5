package calendar

import "github.com/pauta-go/pauta/plan/civil"

// Series is a slot and what repeats it: the start, the rule, single slots beside
// it, and single occurrences left out, moved or cancelled. All of it is wall
// clock; [Series.Occurrences] says which instants that is.
//
// Series is a record and may be wrong. The zero Series has no start.
type Series struct {
	Start   civil.Slot   `json:"start"`
	Repeat  Recurrence   `json:"repeat,omitzero"`
	Extra   []civil.Slot `json:"extra,omitempty"`   // occurs as well (RDATE)
	Except  []civil.Slot `json:"except,omitempty"`  // does not occur, as if never planned (EXDATE)
	Changes []Change     `json:"changes,omitempty"` // occurs at another time, or was called off
}

// Change is what became of one occurrence of a series that had been announced:
// it was moved to another slot, or, where To is the zero slot, cancelled.
//
// The zero Change is of no occurrence.
type Change struct {
	Of civil.Slot `json:"of"` // as the rule has it (RECURRENCE-ID)
	To civil.Slot `json:"to,omitzero"`
}
