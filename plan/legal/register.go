package legal

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/civil"
)

// Register is an ordered set of facts. It is immutable and may be used by
// several goroutines at once.
//
// The zero Register has no facts.
type Register struct {
	facts []Fact
	index map[string]int // by ID
}

// Standard returns the facts that the library knows. They are a starting point
// with dates, sources and gaps, and no legal advice.
func Standard() Register { return standard() }

var standard = sync.OnceValue(func() Register {
	r, err := Register{}.With(slices.Concat(
		childFacts(), memberFacts(), disclosureFacts(), messageFacts(), adFacts(), machineFacts(), rightsFacts(), contestFacts(),
	)...)
	if err != nil {
		return Register{} // a test holds that there is none
	}
	return r
})

// All yields the facts in their order.
func (r Register) All() iter.Seq[Fact] {
	return func(yield func(Fact) bool) {
		for _, f := range r.facts {
			if !yield(f.clone()) {
				return
			}
		}
	}
}

// Lookup returns the fact with the ID, and whether there is one.
func (r Register) Lookup(id string) (Fact, bool) {
	i, ok := r.index[id]
	if !ok {
		return Fact{}, false
	}
	return r.facts[i].clone(), true
}

// Case is what is asked of a register: the topic, where, on which day, and on
// which channel.
//
// The zero Case has no facts; neither has one without a day.
type Case struct {
	Topic   Topic
	In      Jurisdiction
	On      civil.Date
	Channel string // the ID of a channel; "" is any
}

// Facts returns the facts that are in force in the case, in the register's
// order: those of its jurisdiction and of the wider ones around it, without
// those whose place another one takes there. None means that nothing is known
// here, not that there is no law.
func (r Register) Facts(c Case) []Fact {
	var in []Fact
	var gone []string
	for _, f := range r.facts {
		if f.Topic == c.Topic && c.In.Within(f.In) && f.Holds(c.On) && f.Reaches(c.Channel) {
			in = append(in, f.clone())
			gone = append(gone, f.Replaces)
		}
	}
	return slices.DeleteFunc(in, func(f Fact) bool { return slices.Contains(gone, f.ID) })
}

// Judge holds what is shown against each of the facts that [Register.Facts]
// returns for the case, in the same order.
func (r Register) Judge(c Case, s Shown) []Verdict {
	var out []Verdict
	for _, f := range r.Facts(c) {
		out = append(out, f.Judge(s))
	}
	return out
}

// With returns a register that also has the given facts, behind its own.
//
// It fails with a [FactError] (errors.Is [ErrFact]) if
//   - an ID, a topic, a part or a channel is not a key (see ident.CheckKey), or
//     an ID is taken,
//   - the jurisdiction is none of those that [Jurisdiction] describes,
//   - the rule lacks a language, or the source or the first day is missing,
//   - the last day lies before the first,
//   - an age is negative, or nothing is asked at all,
//   - it replaces a fact that is not before it, that is about something else or
//     does not hold where it does, or whose lowest age is above its own.
func (r Register) With(facts ...Fact) (Register, error) {
	out := Register{facts: slices.Clip(r.facts), index: make(map[string]int, len(r.facts)+len(facts))}
	for i, f := range r.facts {
		out.index[f.ID] = i
	}
	for _, f := range facts {
		if err := out.check(f); err != nil {
			return Register{}, err
		}
		f = f.clone()
		f.Source = strings.TrimSpace(f.Source)
		out.index[f.ID] = len(out.facts)
		out.facts = append(out.facts, f)
	}
	return out, nil
}
