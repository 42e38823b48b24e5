package plan

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Goal is what the business wants, in its own terms: what objectives serve.
type Goal struct {
	Key       string     `json:"key"`
	Statement string     `json:"statement,omitempty"`
	Due       civil.Date `json:"due,omitzero"`
	Owner     string     `json:"owner,omitempty"` // who answers for it, often at the client
}

// Objective is what the plan is to bring about for a goal. It is measured by
// the targets that name it, and reached by the actions that name it.
type Objective struct {
	Key       string     `json:"key"`
	Name      string     `json:"name,omitempty"`
	Goal      string     `json:"goal,omitempty"` // key
	Funnel    Funnel     `json:"funnel,omitempty"`
	Aim       Aim        `json:"aim,omitempty"`
	Weight    Number     `json:"weight,omitzero"` // of this objective among all: they sum to 1
	Owner     string     `json:"owner,omitempty"` // person
	Audiences []string   `json:"audiences,omitempty"`
	Needs     []string   `json:"needs,omitempty"`     // keys of needs of its audiences that it answers
	Attribute string     `json:"attribute,omitempty"` // key of the attribute of the brand that it works on
	Specific  string     `json:"specific,omitempty"`  // what exactly, for whom, where
	Feasible  string     `json:"feasible,omitempty"`  // why it can be reached with these means
	Relevant  string     `json:"relevant,omitempty"`  // why the goal needs it
	Start     civil.Date `json:"start,omitzero"`
	Due       civil.Date `json:"due,omitzero"`
}

// Funnel is the step of the way to a customer, and beyond, that an objective
// works on.
//
// The zero Funnel is not stated.
type Funnel string

// The steps of the funnel, in their order.
const (
	Awareness     Funnel = "awareness"
	Consideration Funnel = "consideration"
	Conversion    Funnel = "conversion"
	Loyalty       Funnel = "loyalty"
)

// Name returns the words for people in both languages; for what is no step, its
// text.
func (f Funnel) Name() i18n.Text {
	switch f {
	case Awareness:
		return i18n.Text{EN: "awareness", ES: "conciencia de marca"}
	case Consideration:
		return i18n.Text{EN: "consideration", ES: "consideración"}
	case Conversion:
		return i18n.Text{EN: "conversion", ES: "conversión"}
	case Loyalty:
		return i18n.Text{EN: "loyalty", ES: "fidelización"}
	}
	return i18n.Text{EN: string(f), ES: string(f)}
}

// Aim is what kind of thing an objective brings about.
//
// The zero Aim is not stated.
type Aim string

// The aims that the trade names, in the order of the funnel.
const (
	RaiseAwareness  Aim = "awareness"
	RaiseReach      Aim = "reach"
	TopOfMind       Aim = "top-of-mind"
	Positioning     Aim = "positioning" // to be found and seen for something
	Perceived       Aim = "perception"  // an objective of communication: to be seen as intended
	Engagement      Aim = "engagement"
	GatherFeedback  Aim = "feedback"
	GenerateLeads   Aim = "leads"
	RaiseConversion Aim = "conversion"
	Sales           Aim = "sales"
	Profit          Aim = "profit"
	Retention       Aim = "loyalty"
)
