package plan

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// Situation is where the brand stands: competitors, market, trends, and what
// follows from them.
//
// The zero Situation says nothing.
type Situation struct {
	Studied     civil.Date   `json:"studied,omitzero"` // day of the study
	Competitors []Competitor `json:"competitors,omitempty"`
	Review      Rhythm       `json:"review,omitempty"` // how often competitors are looked at
	Market      []Fact       `json:"market,omitempty"`
	Trends      []Trend      `json:"trends,omitempty"`
	Watch       Rhythm       `json:"watch,omitempty"`   // how often trends are looked for
	Watcher     string       `json:"watcher,omitempty"` // person
	SWOT        SWOT         `json:"swot,omitzero"`
}

// Competitor is whom the same audience could turn to.
type Competitor struct {
	Key        string       `json:"key"`
	Name       string       `json:"name,omitempty"`
	Channels   []channel.ID `json:"channels,omitempty"`
	Strengths  []string     `json:"strengths,omitempty"`
	Weaknesses []string     `json:"weaknesses,omitempty"`
	Difference string       `json:"difference,omitempty"` // how the brand sets itself apart
	Reviews    []Review     `json:"reviews,omitempty"`
}

// Review is one look at a competitor, and what it leads to.
type Review struct {
	On        civil.Date `json:"on"`
	By        string     `json:"by,omitempty"` // person
	Found     string     `json:"found,omitempty"`
	Recommend string     `json:"recommend,omitempty"` // change of the plan
}

// Fact is something known about the market.
type Fact struct {
	Statement string     `json:"statement"`
	Source    string     `json:"source,omitempty"`
	On        civil.Date `json:"on,omitzero"` // when it was read or measured
}

// Trend is something that is coming up.
type Trend struct {
	Key    string     `json:"key"`
	Name   string     `json:"name,omitempty"`
	Seen   civil.Date `json:"seen,omitzero"`
	Until  civil.Date `json:"until,omitzero"` // last day on which it is worth something
	Source string     `json:"source,omitempty"`
	Use    string     `json:"use,omitempty"` // what the brand makes of it, or why nothing
}

// SWOT is strengths, weaknesses, opportunities, threats.
//
// The zero SWOT is none.
type SWOT struct {
	Strengths     []string `json:"strengths,omitempty"`
	Weaknesses    []string `json:"weaknesses,omitempty"`
	Opportunities []string `json:"opportunities,omitempty"`
	Threats       []string `json:"threats,omitempty"`
}
