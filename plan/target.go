package plan

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// Target is a KPI of an objective: which figure, from where to where, by when,
// and who looks.
type Target struct {
	Key       string         `json:"key"`
	Objective string         `json:"objective,omitempty"` // key
	Metric    string         `json:"metric,omitempty"`    // ID of a metric or measure of the catalogue
	Unit      Unit           `json:"unit,omitempty"`
	Currency  money.Currency `json:"currency,omitzero"` // where the unit is money
	Baseline  Number         `json:"baseline,omitzero"` // in the unit
	Measured  civil.Date     `json:"measured,omitzero"` // day of the baseline
	Goal      Number         `json:"goal,omitzero"`     // in the unit: what is to be reached
	Due       civil.Date     `json:"due,omitzero"`
	Source    string         `json:"source,omitempty"` // where the data come from
	Owner     string         `json:"owner,omitempty"`  // person
	Review    Rhythm         `json:"review,omitempty"` // how often it is looked at
	Weight    Number         `json:"weight,omitzero"`  // among the targets of the objective; none stated anywhere: all alike
	Survey    Survey         `json:"survey,omitzero"`  // where people have to be asked
	History   []Reading      `json:"history,omitempty"`
}

// Unit is what the figures of a [Target] count.
//
// The zero Unit is not stated.
type Unit string

// The units.
const (
	Count   Unit = "count"   // whole things: people, clicks, posts
	Ratio   Unit = "ratio"   // a plain number: 1.5 times
	Percent Unit = "percent" // 1.5 is 1.5 %
	Money   Unit = "money"   // of the target's currency
	Seconds Unit = "seconds"
)

// Reading is a figure as it once was, in the unit of its [Target].
type Reading struct {
	On     civil.Date `json:"on"`
	Figure Number     `json:"figure"`
}
