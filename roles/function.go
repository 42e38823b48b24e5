package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Function is something that a role does, as the texts have it.
type Function struct {
	Row        string // of the inventory of the texts, "CM-01"; "" for what is in none
	Roles      []ID   // who does it; two roles do it together
	Activities []Activity
	Name       i18n.Text // beginning with a verb
	Sources    Sources
}

// Functions returns the catalogue of functions, in its order. The caller owns
// what it gets.
func Functions() []Function {
	return slices.Concat(communityRows(), managerRows(), strategistRows(), accountRows(), influencerRows(), jointRows())
}

// FunctionOf returns the function with this row of the inventory, and whether
// the catalogue has it.
func FunctionOf(row string) (Function, bool) {
	for _, f := range Functions() {
		if f.Row == row && row != "" {
			return f, true
		}
	}
	return Function{}, false
}

// Does reports whether the role does the function.
func (f Function) Does(id ID) bool { return slices.Contains(f.Roles, id) }

// area is the area of the function's first activity.
func (f Function) area() Area { return f.Activities[0].Area() }
