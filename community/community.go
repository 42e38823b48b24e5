package community

import (
	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// Community is the document about one community: who tends it and when, what
// they promise, who is in it and what was said.
//
// The zero Community has nobody, is tended around the clock and promises
// nothing.
type Community struct {
	ID       uuid.UUID    `json:"id,omitzero"`
	Name     string       `json:"name,omitempty"`
	Channels []channel.ID `json:"channels,omitempty"` // those where somebody answers

	Zone     string      `json:"zone,omitempty"` // of the hours, by its IANA name
	Hours    civil.Hours `json:"hours,omitzero"` // when the desk is open
	Crew     roles.Crew  `json:"crew,omitzero"`  // who answers
	Targets  []Target    `json:"targets,omitempty"`
	Playbook Playbook    `json:"playbook,omitzero"`
	Protocol Protocol    `json:"protocol,omitzero"`

	Members     []Member       `json:"members,omitempty"`
	Threads     []Thread       `json:"threads,omitempty"`
	Incidents   []Incident     `json:"incidents,omitempty"`
	Feedback    []Feedback     `json:"feedback,omitempty"`
	Activations []Activation   `json:"activations,omitempty"`
	Perceptions []Perception   `json:"perceptions,omitempty"`
	Waivers     []check.Waiver `json:"waivers,omitempty"`
}
