package plan

import (
	"github.com/google/uuid"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// Plan is a social media plan: everything from what the business wants to who
// does what on which day. It is an open record that may be wrong, and grows:
// any part may be absent, and which ones are missed depends on the [Stage].
// Its parts refer to one another by key, to channels by channel.ID, to people
// by their key in the team. What its calendar and its community leave out
// (zone, period, team, promises, pillars, objectives), they have from the plan.
//
// The zero Plan is empty. A Plan is read by many goroutines at once, as long
// as none changes it.
type Plan struct {
	Version  int            `json:"version"` // of the document, not of what is planned
	ID       uuid.UUID      `json:"id,omitzero"`
	Title    string         `json:"title,omitempty"`
	Revision int            `json:"revision,omitempty"` // of what is planned: counts what was put forward for approval
	Language i18n.Lang      `json:"language"`           // of its texts
	Author   string         `json:"author,omitempty"`   // person
	Period   civil.Period   `json:"period,omitzero"`
	Zone     string         `json:"zone,omitempty"`     // IANA name of the time zone that its clocks show
	Currency money.Currency `json:"currency,omitzero"`  // of its budget
	Strategy string         `json:"strategy,omitempty"` // the idea that leads from the goals to the actions

	Brand      Brand       `json:"brand,omitzero"`
	Client     Party       `json:"client,omitzero"`
	Agency     Party       `json:"agency,omitzero"`
	Scope      Scope       `json:"scope,omitzero"`
	Phases     []Phase     `json:"phases,omitempty"`
	Situation  Situation   `json:"situation,omitzero"`
	Goals      []Goal      `json:"goals,omitempty"`
	Objectives []Objective `json:"objectives,omitempty"`
	Targets    []Target    `json:"targets,omitempty"`
	Audiences  []Audience  `json:"audiences,omitempty"`
	Channels   []Channel   `json:"channels,omitempty"`
	Pillars    []Pillar    `json:"pillars,omitempty"`

	Campaigns      []Campaign          `json:"campaigns,omitempty"`
	Actions        []Action            `json:"actions,omitempty"`
	Collaborations []Collaboration     `json:"collaborations,omitempty"`
	Budget         Budget              `json:"budget,omitzero"`
	Team           roles.Charter       `json:"team,omitzero"`
	Calendar       calendar.Calendar   `json:"calendar,omitzero"`
	Community      community.Community `json:"community,omitzero"`
	Compliance     Compliance          `json:"compliance,omitzero"`
	Reporting      []Briefing          `json:"reporting,omitempty"`

	Approvals []Approval     `json:"approvals,omitempty"`
	Waivers   []check.Waiver `json:"waivers,omitempty"`
}

// Party is a side of the agreement: the client, or the agency.
//
// The zero Party is nobody.
type Party struct {
	Name     string    `json:"name,omitempty"`
	Contacts []Contact `json:"contacts,omitempty"`
}

// Contact is whom one talks with at a [Party].
type Contact struct {
	Name    string   `json:"name"`
	Person  string   `json:"person,omitempty"` // key in the team, where the contact is of it
	Role    roles.ID `json:"role,omitempty"`
	Address string   `json:"address,omitempty"` // mail or telephone
	Main    bool     `json:"main,omitempty"`    // first contact of all
}

// Phase is a part of the time of the plan with a purpose of its own.
type Phase struct {
	Key     string       `json:"key"`
	Name    string       `json:"name,omitempty"`
	Days    civil.Period `json:"days,omitzero"`
	Purpose string       `json:"purpose,omitempty"`
}
