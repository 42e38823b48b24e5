package calendar

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// Competitor is what the team has noted about a competitor: what it published
// last, and the days that are its own.
type Competitor struct {
	Name  string           `json:"name"`
	Posts []CompetitorPost `json:"posts,omitempty"`
	Dates []CompetitorDate `json:"dates,omitempty"`
}

// CompetitorPost is something that a competitor published.
type CompetitorPost struct {
	Day     civil.Date `json:"day"`
	Channel channel.ID `json:"channel,omitempty"`
	Text    string     `json:"text,omitempty"`   // with its hashtags
	Topics  []string   `json:"topics,omitempty"` // as the team names them in its own entries
}

// CompetitorDate is an occasion of a competitor: its launch, its sale, its
// event. Both ends of the days are included.
type CompetitorDate struct {
	Days civil.Period `json:"days"`
	Name string       `json:"name,omitempty"`
}
