package plan

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Channel is a network or an owned medium that the plan uses, once, and what
// for.
type Channel struct {
	ID        channel.ID `json:"id"`
	Profile   Profile    `json:"profile,omitzero"`
	Why       string     `json:"why,omitempty"` // why this one was chosen
	Purposes  []Purpose  `json:"purposes,omitempty"`
	Audiences []string   `json:"audiences,omitempty"` // keys
	Cadence   Cadence    `json:"cadence,omitzero"`
	Tone      []string   `json:"tone,omitempty"`     // how the voice of the brand sounds there
	Messages  []string   `json:"messages,omitempty"` // keys of those of the message line that it carries
	Owner     string     `json:"owner,omitempty"`    // person
}

// Cadence is how much a channel promises to those who follow it. What is zero is
// not promised.
type Cadence struct {
	Least      int  `json:"least,omitempty"`       // posts in an ISO week
	Most       int  `json:"most,omitempty"`        // posts in an ISO week
	Daily      bool `json:"daily,omitempty"`       // a post on every day
	LongestGap int  `json:"longest_gap,omitempty"` // days between a post and the next
}

// Purpose is what a channel is for.
//
// The zero Purpose is none.
type Purpose string

// The purposes.
const (
	Visibility    Purpose = "visibility"
	Communication Purpose = "communication"
	SelfPromotion Purpose = "self-promotion"
	Conversation  Purpose = "conversation" // with the community
	Care          Purpose = "care"         // of customers
	Selling       Purpose = "selling"
)

// Name returns the words for people in both languages; for what is no purpose,
// its text.
func (p Purpose) Name() i18n.Text {
	switch p {
	case Visibility:
		return i18n.Text{EN: "visibility", ES: "visibilidad"}
	case Communication:
		return i18n.Text{EN: "communication", ES: "comunicación"}
	case SelfPromotion:
		return i18n.Text{EN: "self-promotion", ES: "autopromoción"}
	case Conversation:
		return i18n.Text{EN: "conversation", ES: "conversación"}
	case Care:
		return i18n.Text{EN: "customer care", ES: "atención al cliente"}
	case Selling:
		return i18n.Text{EN: "selling", ES: "venta"}
	}
	return i18n.Text{EN: string(p), ES: string(p)}
}
