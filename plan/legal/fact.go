package legal

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Fact is what one rule of law, or of a platform's terms, asks.
//
// The zero Fact is none, and [Register.With] refuses it.
type Fact struct {
	ID    string // a key (see ident.CheckKey), "es-lopdgdd-7"
	Topic Topic
	In    Jurisdiction

	// Channels are those for which it holds (IDs of package channel, and names
	// of the same form for platforms that are not there); empty is all.
	Channels []string

	Rule i18n.Text // what it asks, in a sentence
	Asks []Part    // what a document has to show

	// Age is the age in years from which the rule asks nothing. Below it the
	// parts in Asks are asked for; where there are none, nothing helps. Zero
	// is a rule for every age.
	Age int
	// Lowest is the lowest age that a fact which takes this one's place may
	// have; zero is any.
	Lowest int

	From civil.Date // the first day on which it is to be complied with
	To   civil.Date // the last one; zero has no end that is known

	// Replaces is the ID of the fact of a wider jurisdiction whose place this one
	// takes in its own; empty is none.
	Replaces string

	Source string // the law or the terms, with article
	// Checked is when that, or a page that quotes it, was last read; zero is a
	// fact from general knowledge, whose source has to be read before it is used.
	Checked civil.Date
}

// Holds reports whether the fact is in force on the day. It is on no zero day.
func (f Fact) Holds(on civil.Date) bool {
	return !on.IsZero() && !on.Before(f.From) && (f.To.IsZero() || !on.After(f.To))
}

// Reaches reports whether the fact speaks of the channel; every fact does
// where the channel is "".
func (f Fact) Reaches(channel string) bool {
	return channel == "" || len(f.Channels) == 0 || slices.Contains(f.Channels, channel)
}

// clone returns a copy that shares nothing.
func (f Fact) clone() Fact {
	f.Channels, f.Asks = slices.Clone(f.Channels), slices.Clone(f.Asks)
	return f
}
