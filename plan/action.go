package plan

import (
	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// Campaign is actions that belong together under one idea and one name.
type Campaign struct {
	Key        string       `json:"key"`
	ID         uuid.UUID    `json:"id,omitzero"`
	Name       string       `json:"name,omitempty"`
	Mode       Mode         `json:"mode,omitempty"`
	Objectives []string     `json:"objectives,omitempty"` // keys
	Days       civil.Period `json:"days,omitzero"`
	Owner      string       `json:"owner,omitempty"` // person
	Budget     money.Amount `json:"budget,omitzero"`
	Brief      Brief        `json:"brief,omitzero"`
}

// Action is something that the team does: a tactic.
type Action struct {
	Key         string        `json:"key"`
	Name        string        `json:"name,omitempty"`
	Mode        Mode          `json:"mode,omitempty"`
	Campaign    string        `json:"campaign,omitempty"`  // key
	Objective   string        `json:"objective,omitempty"` // key
	Targets     []string      `json:"targets,omitempty"`   // keys of those that it moves
	Audiences   []string      `json:"audiences,omitempty"` // keys
	Channels    []channel.ID  `json:"channels,omitempty"`
	Phase       string        `json:"phase,omitempty"` // key
	Owner       string        `json:"owner,omitempty"` // person
	Days        civil.Period  `json:"days,omitzero"`
	Effort      roles.Minutes `json:"effort,omitempty"` // of all who work on it, in all
	Budget      money.Amount  `json:"budget,omitzero"`
	Resources   []string      `json:"resources,omitempty"`   // what else it takes
	Offer       string        `json:"offer,omitempty"`       // key of what it announces
	Deliverable string        `json:"deliverable,omitempty"` // key in the scope
	Special     bool          `json:"special,omitempty"`     // outside the routine, proposed to the client apart
	Brief       Brief         `json:"brief,omitzero"`
	Disclosure  string        `json:"disclosure,omitempty"` // how paid content is marked: the label as shown
}

// Mode is where the audience of an action comes from.
//
// The zero Mode is not stated.
type Mode string

// The modes.
const (
	Organic      Mode = "organic"
	Paid         Mode = "paid"
	ByInfluencer Mode = "influencer"
)

// Name returns the words for people in both languages; for what is no mode, its
// text.
func (m Mode) Name() i18n.Text {
	switch m {
	case Organic:
		return i18n.Text{EN: "organic", ES: "orgánica"}
	case Paid:
		return i18n.Text{EN: "paid", ES: "pagada"}
	case ByInfluencer:
		return i18n.Text{EN: "by influencers", ES: "con influencers"}
	}
	return i18n.Text{EN: string(m), ES: string(m)}
}

// Brief is what those who create are told.
//
// The zero Brief tells nothing.
type Brief struct {
	Insight   string   `json:"insight,omitempty"` // what it builds on
	Idea      string   `json:"idea,omitempty"`
	Messages  []string `json:"messages,omitempty"` // keys of the message line
	Call      string   `json:"call,omitempty"`     // what people are to do
	Mandatory []string `json:"mandatory,omitempty"`
	Avoid     []string `json:"avoid,omitempty"`
}
