package channel

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Spec is what is known of a channel.
//
// The zero Spec describes no channel, and [Catalog.With] refuses it.
type Spec struct {
	ID   ID
	Name i18n.Text // for people
	Kind Kind

	// Aliases are further names under which exports and people name the
	// channel. Its ID and Name need not be repeated.
	Aliases []string

	// Interactions are the measures (IDs of package kpi) that make up the
	// measure interactions there, in the narrow sense: reactions, comments,
	// shares and saves, as far as the channel counts them apart. Clicks are
	// not among them. Empty is not known, or none.
	Interactions []string

	Limits Limits
	MinAge int // years that the general terms ask of users; the law of a country may ask more; 0 is not known

	Source string     // what was read, with the date that the page states
	AsOf   civil.Date // when it was read
	Since  string     // the version of the library in which the row came; empty for a program's own
}

// Limits are the greatest sizes of a post. What is zero is not known.
type Limits struct {
	Title    Length // of a title, where posts have one
	Text     Length // of the text, caption or description
	Hashtags int
	Media    int // images in one post
}

// Length is a greatest length and how it is counted.
//
// The zero Length is not known.
type Length struct {
	Max  int
	Unit Unit
}

// Unit is how a channel counts the length of a text.
//
// The zero value is [Characters].
type Unit uint8

// The units of length.
const (
	Characters Unit = iota // the source says characters and no more
	Graphemes              // what readers see as one character (Unicode extended grapheme clusters)
	UTF16                  // code units of UTF-16
	Bytes                  // bytes of UTF-8
	Weighted               // X's own: most characters 1, emoji and East Asian ones 2, any link 23
)

// Name returns the unit's words for people: the plural, as it stands after a
// figure.
func (u Unit) Name() i18n.Text {
	switch u {
	case Graphemes:
		return i18n.Text{EN: "visible characters", ES: "caracteres visibles"}
	case UTF16:
		return i18n.Text{EN: "UTF-16 units", ES: "unidades UTF-16"}
	case Bytes:
		return i18n.Text{EN: "bytes of UTF-8", ES: "bytes de UTF-8"}
	case Weighted:
		return i18n.Text{EN: "weighted characters", ES: "caracteres ponderados"}
	}
	return i18n.Text{EN: "characters", ES: "caracteres"}
}

// clone returns a copy that shares nothing.
func (s Spec) clone() Spec {
	s.Aliases, s.Interactions = slices.Clone(s.Aliases), slices.Clone(s.Interactions)
	return s
}
