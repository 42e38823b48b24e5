package calendar

import "github.com/pauta-go/pauta/plan/i18n"

// Launch says which launch an entry belongs to, and in which part.
type Launch struct {
	Of      string        `json:"of"` // name or key of what is launched; the same in all its entries
	Subject LaunchSubject `json:"subject,omitempty"`
	Part    LaunchPart    `json:"part,omitempty"`
}

// LaunchSubject is what sort of thing is launched.
//
// The zero LaunchSubject is not stated.
type LaunchSubject string

// What can be launched.
const (
	Product LaunchSubject = "product"
	Service LaunchSubject = "service"
	Feature LaunchSubject = "feature"
)

// LaunchPart is the part of an entry in a launch.
//
// The zero LaunchPart is the launch itself.
type LaunchPart string

// The parts of a launch.
const (
	Teaser   LaunchPart = "teaser"
	Reveal   LaunchPart = "reveal" // the launch itself
	FollowUp LaunchPart = "follow-up"
)

// Name names the part in both languages; one of the program's own by itself.
func (p LaunchPart) Name() i18n.Text {
	switch p {
	case Teaser:
		return i18n.Text{EN: "teaser", ES: "adelanto"}
	case "", Reveal:
		return i18n.Text{EN: "launch", ES: "lanzamiento"}
	case FollowUp:
		return i18n.Text{EN: "follow-up", ES: "seguimiento"}
	}
	return i18n.Same(string(p))
}
