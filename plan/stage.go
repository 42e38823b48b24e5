package plan

import "github.com/pauta-go/pauta/plan/i18n"

// Stage is how far a plan has come; more is asked of it at each.
//
// The zero Stage is none.
type Stage string

// The stages, in their order.
const (
	Draft       Stage = "draft"
	ForApproval Stage = "for-approval" // complete, waiting for those who decide
	Running     Stage = "running"
)

// Reached reports whether s is the stage t or a later one. What is no stage is
// before all of them.
func (s Stage) Reached(t Stage) bool { return s.rank() >= t.rank() }

func (s Stage) rank() int {
	switch s {
	case Draft:
		return 1
	case ForApproval:
		return 2
	case Running:
		return 3
	}
	return 0
}

// Name returns the words for people in both languages; for what is no stage,
// its text.
func (s Stage) Name() i18n.Text {
	switch s {
	case Draft:
		return i18n.Text{EN: "draft", ES: "borrador"}
	case ForApproval:
		return i18n.Text{EN: "for approval", ES: "para aprobar"}
	case Running:
		return i18n.Text{EN: "running", ES: "en marcha"}
	}
	return i18n.Text{EN: string(s), ES: string(s)}
}
