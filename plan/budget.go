package plan

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/money"
)

// Budget is the money of the plan.
//
// The zero Budget is none.
type Budget struct {
	Total       money.Amount `json:"total,omitzero"`       // contingency included
	Contingency money.Amount `json:"contingency,omitzero"` // kept back for what nobody foresaw
	Tax         Tax          `json:"tax,omitempty"`        // of all lines that do not say
	Basis       string       `json:"basis,omitempty"`      // where the figures come from: offers, price lists, last year
	AgreedBy    string       `json:"agreed_by,omitempty"`  // who released it
	Lines       []Line       `json:"lines,omitempty"`
}

// Line is an item of a [Budget].
type Line struct {
	Key       string       `json:"key"`
	Name      string       `json:"name,omitempty"`
	Category  kpi.Measure  `json:"category,omitempty"` // of the ledger: kpi.Spend, kpi.Production …
	Amount    money.Amount `json:"amount"`
	Min       money.Amount `json:"min,omitzero"` // below which it is not cut
	Max       money.Amount `json:"max,omitzero"` // above which it has no use
	Tax       Tax          `json:"tax,omitempty"`
	Basis     string       `json:"basis,omitempty"`
	Channel   channel.ID   `json:"channel,omitempty"`
	Phase     string       `json:"phase,omitempty"`     // key
	Objective string       `json:"objective,omitempty"` // key
	Campaign  string       `json:"campaign,omitempty"`  // key
	Action    string       `json:"action,omitempty"`    // key
}

// Tax is whether an amount has the tax on it.
//
// The zero Tax is not known.
type Tax string

// The ways of counting tax.
const (
	TaxIncluded Tax = "included"
	TaxExcluded Tax = "excluded"
)
