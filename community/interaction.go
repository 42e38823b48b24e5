package community

import (
	"time"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
)

// Interaction is one thing that was said: what came in from the audience, or
// what the team or a machine of the team answered.
//
// The zero Interaction says nothing.
type Interaction struct {
	ID      uuid.UUID  `json:"id,omitzero"`
	Key     string     `json:"key"`               // as the source names it; unique in a document
	Parent  string     `json:"parent,omitempty"`  // key of what it answers
	Replies []string   `json:"replies,omitempty"` // keys of its answers, where the source lists them
	Entry   string     `json:"entry,omitempty"`   // key of the post under which it was said
	Kind    Kind       `json:"kind,omitempty"`    // how it reached the desk
	Where   channel.ID `json:"channel,omitempty"` // the network
	From    Party      `json:"from"`
	Author  string     `json:"author,omitempty"` // key of a [Member], or of a person of the team
	At      time.Time  `json:"at"`               // received, or sent
	Text    string     `json:"text,omitempty"`
	Act     Act        `json:"act,omitempty"` // what it does to its thread: [Threads] makes an [Event] of it

	Intent    Intent    `json:"intent,omitempty"`
	Sentiment Sentiment `json:"sentiment,omitzero"`
	Priority  Priority  `json:"priority,omitempty"`
	Topics    []string  `json:"topics,omitempty"`
	Removed   *Removal  `json:"removed,omitempty"` // hidden or deleted by the team; nil: it stands
}

// Removal is the decision to hide or delete what somebody said.
//
// The zero Removal names nobody.
type Removal struct {
	At   time.Time `json:"at"`
	By   string    `json:"by"`             // who decided
	Rule string    `json:"rule,omitempty"` // key of the moderation rule that was broken
	Why  string    `json:"why,omitempty"`
}
