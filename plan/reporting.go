package plan

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// Briefing is a report that is promised: to whom, when, what.
type Briefing struct {
	Key     string     `json:"key"`
	To      []string   `json:"to,omitempty"`    // names or keys of people
	Roles   []roles.ID `json:"roles,omitempty"` // parties: client, stakeholder
	Owner   string     `json:"owner,omitempty"` // person who writes it
	First   civil.Date `json:"first,omitzero"`
	Every   Rhythm     `json:"every,omitempty"`
	Topics  []Topic    `json:"topics,omitempty"`
	Targets []string   `json:"targets,omitempty"` // keys of those it shows; none: all
}

// Topic is something that a [Briefing] tells.
type Topic string

// The topics.
const (
	Results      Topic = "results"      // against targets
	Investment   Topic = "investment"   // the money that was spent
	Success      Topic = "success"      // what worked
	Improvements Topic = "improvements" // areas of improvement
	NextActions  Topic = "next-actions"
)

// Name returns the words for people in both languages; for what is no topic,
// its text.
func (t Topic) Name() i18n.Text {
	switch t {
	case Results:
		return i18n.Text{EN: "results", ES: "resultados"}
	case Investment:
		return i18n.Text{EN: "money invested", ES: "dinero invertido"}
	case Success:
		return i18n.Text{EN: "what worked", ES: "lo que funcionó"}
	case Improvements:
		return i18n.Text{EN: "areas of improvement", ES: "áreas de mejora"}
	case NextActions:
		return i18n.Text{EN: "next actions", ES: "próximas acciones"}
	}
	return i18n.Text{EN: string(t), ES: string(t)}
}
