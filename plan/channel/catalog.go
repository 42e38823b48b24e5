package channel

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// Catalog is an immutable ordered set of channels in which every name stands
// for one channel.
//
// The zero Catalog is empty.
type Catalog struct {
	specs []Spec
	names []string       // folded, in the order in which they came
	index map[string]int // folded name to position in specs
}

// standard is built when it is first asked for; a test holds that nothing in
// the table is refused.
var standard = sync.OnceValues(func() (Catalog, error) {
	return Catalog{}.With(slices.Concat(networks(), advertising(), owned())...)
})

// Standard returns the library's channels: social networks, advertising
// networks, owned media.
func Standard() Catalog {
	c, _ := standard()
	return c
}

// All yields the channels in their order.
func (c Catalog) All() iter.Seq[Spec] {
	return func(yield func(Spec) bool) {
		for _, s := range c.specs {
			if !yield(s.clone()) {
				return
			}
		}
	}
}

// Lookup returns the channel that goes by the name: its ID, its name in either
// language, or an alias. Capitals do not count, and neither do spaces at the
// ends; hyphens, underscores and runs of spaces are one space.
func (c Catalog) Lookup(name string) (Spec, bool) {
	i, ok := c.index[fold(name)]
	if !ok {
		return Spec{}, false
	}
	return c.specs[i].clone(), true
}

// Nearest returns the channel that was probably meant by a name that Lookup
// does not know, and false where no name of a channel is near (see
// ident.Nearest).
func (c Catalog) Nearest(name string) (Spec, bool) {
	near := ident.Nearest(fold(name), c.names)
	if len(near) == 0 {
		return Spec{}, false
	}
	return c.Lookup(near[0])
}

// With returns a catalogue that also has the given channels, behind its own.
//
// It fails with a [SpecError] (errors.Is [ErrSpec]) if
//   - an ID is not a key (see ident.CheckKey),
//   - a name lacks a language, or a kind is missing,
//   - an alias is empty, or a measure in Interactions is empty or repeated,
//   - a limit or an age is negative, or a unit of length is unknown;
//
// and with a [TakenError] (errors.Is [ErrTaken]) if an ID, name or alias already
// stands for another channel.
func (c Catalog) With(specs ...Spec) (Catalog, error) {
	d := Catalog{specs: slices.Clip(c.specs), names: slices.Clip(c.names), index: maps.Clone(c.index)}
	if d.index == nil {
		d.index = map[string]int{}
	}
	for _, s := range specs {
		if err := s.check(); err != nil {
			return Catalog{}, err
		}
		for _, name := range slices.Concat([]string{string(s.ID), s.Name.EN, s.Name.ES}, s.Aliases) {
			key := fold(name)
			owner, taken := d.index[key]
			if taken && owner < len(d.specs) {
				return Catalog{}, &TakenError{Name: i18n.Quote(name), By: d.specs[owner].ID}
			}
			if !taken {
				d.index[key] = len(d.specs)
				d.names = append(d.names, key)
			}
		}
		d.specs = append(d.specs, s.clone())
	}
	return d, nil
}

// fold is the form in which names are compared.
func fold(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == '-' || r == '_' {
			return ' '
		}
		return r
	}, strings.ToLower(name))
	return strings.Join(strings.Fields(name), " ")
}
