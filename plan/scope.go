package plan

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// Scope is what was agreed with the client: how much of what, and when.
//
// The zero Scope is nothing agreed.
type Scope struct {
	Agreed       civil.Date    `json:"agreed,omitzero"`
	By           string        `json:"by,omitempty"`   // who agreed for the client
	Until        civil.Date    `json:"until,omitzero"` // last day of the agreement
	Deliverables []Deliverable `json:"deliverables,omitempty"`
	Excluded     []string      `json:"excluded,omitempty"` // what is no part of it, in words
	Changes      []Change      `json:"changes,omitempty"`
}

// Deliverable is something that the client gets.
type Deliverable struct {
	Key       string     `json:"key"`
	Name      string     `json:"name,omitempty"`
	Channel   channel.ID `json:"channel,omitempty"`
	Format    string     `json:"format,omitempty"`
	Quantity  int        `json:"quantity,omitempty"` // in all, or each time where there is a rhythm
	Every     Rhythm     `json:"every,omitempty"`
	Due       civil.Date `json:"due,omitzero"`
	Entries   []string   `json:"entries,omitempty"` // keys in the calendar by which it is delivered
	Delivered civil.Date `json:"delivered,omitzero"`
}

// Change is a request to change the [Scope], and what became of it.
type Change struct {
	Key         string       `json:"key"`
	On          civil.Date   `json:"on,omitzero"`
	By          string       `json:"by,omitempty"` // who asked
	Request     string       `json:"request,omitempty"`
	Deliverable string       `json:"deliverable,omitempty"` // key
	Quantity    int          `json:"quantity,omitempty"`    // more, or less where it is negative
	Cost        money.Amount `json:"cost,omitzero"`
	Days        int          `json:"days,omitempty"` // by which dates move
	Decision    Decision     `json:"decision,omitempty"`
	Decided     civil.Date   `json:"decided,omitzero"`
	DecidedBy   string       `json:"decided_by,omitempty"`
}

// Decision is what somebody decided.
//
// The zero Decision is none yet.
type Decision string

// The decisions.
const (
	Accepted Decision = "accepted"
	Refused  Decision = "refused"
)
