package plan

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// Brand is whose plan it is: what it is, what it stands for, how it talks, and
// what it says.
//
// The zero Brand is none.
type Brand struct {
	Name       string      `json:"name,omitempty"`
	Identity   string      `json:"identity,omitempty"` // who it is, in a few sentences
	Look       string      `json:"look,omitempty"`     // name or version of the visual identity, which all profiles carry
	Values     []string    `json:"values,omitempty"`
	Voice      Voice       `json:"voice,omitzero"`
	Messages   []Message   `json:"messages,omitempty"`   // the message line
	Perception []Attribute `json:"perception,omitempty"` // how it wants to be seen
	Offers     []Offer     `json:"offers,omitempty"`
}

// Voice is how the brand talks, everywhere.
//
// The zero Voice is none.
type Voice struct {
	Tone  []string `json:"tone,omitempty"`
	Do    []string `json:"do,omitempty"`
	Avoid []string `json:"avoid,omitempty"` // words and manners that are not the brand's
}

// Message is a key message of the message line.
type Message struct {
	Key       string   `json:"key"`
	Text      string   `json:"text"`
	Proof     string   `json:"proof,omitempty"`     // why one should believe it
	Audiences []string `json:"audiences,omitempty"` // keys; none: everybody
}

// Attribute is one trait by which the brand wants to be known: an objective of
// communication, measured by asking people.
type Attribute struct {
	Key      string `json:"key"`
	Name     string `json:"name,omitempty"`
	Intended Number `json:"intended,omitzero"` // share of those asked who name it, from 0 to 1
	Measured Number `json:"measured,omitzero"`
	Sample   int64  `json:"sample,omitempty"` // people asked
	Survey   Survey `json:"survey,omitzero"`
}

// Survey is one wave of asking people: which questions, when.
//
// The zero Survey is none.
type Survey struct {
	Instrument string       `json:"instrument,omitempty"` // the questionnaire
	Days       civil.Period `json:"days,omitzero"`        // of fieldwork
	By         string       `json:"by,omitempty"`         // who asks
}

// Offer is something that the brand sells or gives: what there is to announce.
type Offer struct {
	Key      string     `json:"key"`
	Name     string     `json:"name,omitempty"`
	Kind     OfferKind  `json:"kind,omitempty"`
	Launch   civil.Date `json:"launch,omitzero"`
	Audience string     `json:"audience,omitempty"` // key
}

// OfferKind is what an [Offer] is.
type OfferKind string

// The kinds of offer.
const (
	Product OfferKind = "product"
	Service OfferKind = "service"
	Feature OfferKind = "feature"
)

// Profile is how the brand presents itself on a channel.
//
// The zero Profile is none.
type Profile struct {
	Name   string `json:"name,omitempty"`   // shown there
	Handle string `json:"handle,omitempty"` // account name
	Bio    string `json:"bio,omitempty"`
	Link   string `json:"link,omitempty"`
	Look   string `json:"look,omitempty"` // visual identity that it carries, see Brand
}

// Pillar is a theme that content comes back to, and how much of it.
type Pillar struct {
	Key        string       `json:"key"`
	Name       string       `json:"name,omitempty"`
	About      string       `json:"about,omitempty"`
	Share      Number       `json:"share,omitzero"`       // of the posts, from 0 to 1
	Objectives []string     `json:"objectives,omitempty"` // keys
	Messages   []string     `json:"messages,omitempty"`   // keys
	Channels   []channel.ID `json:"channels,omitempty"`   // none: all
}
