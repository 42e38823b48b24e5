package calendar

import "github.com/pauta-go/pauta/plan/i18n"

// State is how far an entry has come. A program can use its own, in a
// [Workflow] of its own.
//
// The zero State is none.
type State string

// The states of the standard workflow.
const (
	Idea      State = "idea"
	Draft     State = "draft"
	Review    State = "review"
	Changes   State = "changes-requested"
	Approved  State = "approved"
	Scheduled State = "scheduled"
	Published State = "published"
	Measured  State = "measured"
	OnHold    State = "hold"
	Cancelled State = "cancelled"
	Failed    State = "failed" // it was to be published, and the channel refused
)

// Name names the state in both languages; one of the program's own by itself.
func (s State) Name() i18n.Text {
	switch s {
	case Idea:
		return i18n.Text{EN: "idea", ES: "idea"}
	case Draft:
		return i18n.Text{EN: "draft", ES: "borrador"}
	case Review:
		return i18n.Text{EN: "in review", ES: "en revisión"}
	case Changes:
		return i18n.Text{EN: "changes requested", ES: "con cambios pedidos"}
	case Approved:
		return i18n.Text{EN: "approved", ES: "aprobada"}
	case Scheduled:
		return i18n.Text{EN: "scheduled", ES: "programada"}
	case Published:
		return i18n.Text{EN: "published", ES: "publicada"}
	case Measured:
		return i18n.Text{EN: "measured", ES: "medida"}
	case OnHold:
		return i18n.Text{EN: "on hold", ES: "en pausa"}
	case Cancelled:
		return i18n.Text{EN: "cancelled", ES: "cancelada"}
	case Failed:
		return i18n.Text{EN: "failed", ES: "fallida"}
	}
	return i18n.Same(string(s))
}
