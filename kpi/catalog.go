package kpi

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// Catalog is an immutable, ordered set of definitions and metrics in one
// namespace of IDs. [Standard] is the library's own; [Catalog.Define] and
// [Catalog.With] return a larger one.
//
// The zero Catalog is empty.
type Catalog struct {
	definitions []*Definition
	formulas    []*formula
	index       map[string]entry
}

// entry is what an ID stands for: a measure has a definition and a formula of
// one term, a metric only a formula.
type entry struct {
	definition *Definition
	formula    *formula
}

// standard is built when it is first asked for; a test holds that nothing in
// the tables is refused.
var standard = sync.OnceValues(func() (*Catalog, error) {
	c, err := new(Catalog).Define(standardMeasures()...)
	if err != nil {
		return new(Catalog), err
	}
	return c.With(standardMetrics()...)
})

// Standard returns the catalogue of the library: METRICS.md prints it.
func Standard() *Catalog {
	c, _ := standard()
	return c
}

// Define returns a catalogue that also has the given measures. It fails with
// a [DefinitionError] (errors.Is [ErrDefinition])
//   - if an ID is not snake_case (a letter, then letters, digits, underscores;
//     at most 64 bytes) or is taken,
//   - if a name is missing in a language,
//   - if the additivity over series is not Adds or Distinct, or is Adds for a
//     measure that is Distinct over time, or Distinct for one that adds.
func (c *Catalog) Define(definitions ...Definition) (*Catalog, error) {
	d := c.copy()
	for _, def := range definitions {
		if err := d.checkName(string(def.ID), def.Name); err != nil {
			return nil, err
		}
		if !soundAdditivity(def.OverTime, def.OverSeries) {
			return nil, refused(string(def.ID), i18n.Text{
				EN: "a measure adds over time and series, is distinct over both, or is a level over time",
				ES: "una medida se suma en el tiempo y entre series, cuenta únicos en ambos, o es un nivel en el tiempo",
			})
		}
		def.Qualifiers, def.Aliases = slices.Clone(def.Qualifiers), slices.Clone(def.Aliases)
		d.definitions = append(d.definitions, &def)
		d.index[string(def.ID)] = entry{definition: &def, formula: measureFormula(&def)}
	}
	return d, nil
}

func soundAdditivity(time, series Additivity) bool {
	switch time {
	case Adds:
		return series == Adds
	case Distinct:
		return series == Distinct
	case Level:
		return series == Adds || series == Distinct
	}
	return false
}

// With returns a catalogue that also has the given metrics. It fails with a
// [DefinitionError] (errors.Is [ErrDefinition])
//   - if an ID is not snake_case or is taken, or a name is missing,
//   - if there is no term in the numerator, or more than 64 in all,
//   - if a term's measure is not in the catalogue, or its coefficient or price
//     is out of range,
//   - if the terms of one side have different units, or prices of different
//     currencies,
//   - if more than 8 of the measures are distinct or levels: their bounds could
//     not be computed in reasonable time,
//   - if Scale is negative.
func (c *Catalog) With(metrics ...Metric) (*Catalog, error) {
	d := c.copy()
	for _, m := range metrics {
		if err := d.checkName(m.ID, m.Name); err != nil {
			return nil, err
		}
		f, err := d.compile(m.clone())
		if err != nil {
			return nil, err
		}
		d.formulas = append(d.formulas, f)
		d.index[m.ID] = entry{formula: f}
	}
	return d, nil
}

func (c *Catalog) copy() *Catalog {
	d := &Catalog{
		definitions: slices.Clip(slices.Clone(c.definitions)),
		formulas:    slices.Clip(slices.Clone(c.formulas)),
		index:       make(map[string]entry, len(c.index)+1),
	}
	maps.Copy(d.index, c.index)
	return d
}

func (c *Catalog) checkName(id string, name i18n.Text) error {
	if !validID(id) {
		return refused(i18n.Quote(id), i18n.Text{
			EN: "an ID is a lower-case letter, then lower-case letters, digits and underscores, at most 64 bytes",
			ES: "un identificador es una letra minúscula seguida de minúsculas, cifras y guiones bajos, 64 bytes como mucho",
		})
	}
	if _, taken := c.index[id]; taken || slices.Contains(derivedDimensions[:], Dimension(id)) {
		return refused(id, i18n.Text{EN: "the ID is taken", ES: "el identificador ya está en uso"})
	}
	if !name.Complete() {
		return refused(id, i18n.Text{EN: "the name is missing in a language", ES: "falta el nombre en un idioma"})
	}
	return nil
}

func validID(id string) bool {
	if id == "" || len(id) > 64 || id[0] < 'a' || id[0] > 'z' {
		return false
	}
	for _, r := range []byte(id) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' {
			return false
		}
	}
	return true
}

func refused(id string, why i18n.Text) error {
	return &DefinitionError{ID: id, problem: problem{ErrDefinition, i18n.Sprintf(i18n.Text{
		EN: "%s is refused: %s", ES: "se rechaza %s: %s",
	}, id, why)}}
}

// Definition returns the definition of m, and whether the catalogue has one.
func (c *Catalog) Definition(m Measure) (Definition, bool) {
	if d := c.index[string(m)].definition; d != nil {
		return d.clone(), true
	}
	return Definition{}, false
}

func (d *Definition) clone() Definition {
	e := *d
	e.Qualifiers, e.Aliases = slices.Clone(d.Qualifiers), slices.Clone(d.Aliases)
	return e
}

// Metric returns the metric with this ID, and whether the catalogue has it.
func (c *Catalog) Metric(id string) (Metric, bool) {
	if e, ok := c.index[id]; ok && e.definition == nil {
		return e.formula.clone(), true
	}
	return Metric{}, false
}

// Definitions yields the definitions in the catalogue's order.
func (c *Catalog) Definitions() iter.Seq[Definition] {
	return func(yield func(Definition) bool) {
		for _, d := range c.definitions {
			if !yield(d.clone()) {
				return
			}
		}
	}
}

// Metrics yields the metrics in the catalogue's order.
func (c *Catalog) Metrics() iter.Seq[Metric] {
	return func(yield func(Metric) bool) {
		for _, f := range c.formulas {
			if !yield(f.clone()) {
				return
			}
		}
	}
}

// formula finds the formula of a measure or metric.
func (c *Catalog) formula(id string) (*formula, error) {
	if e, ok := c.index[id]; ok {
		return e.formula, nil
	}
	names := make([]string, 0, len(c.index))
	for _, d := range c.definitions {
		names = append(names, string(d.ID))
	}
	for _, f := range c.formulas {
		names = append(names, f.ID)
	}
	return nil, unknown(id, names, i18n.Text{
		EN: "%s is no measure or metric of the catalogue%s",
		ES: "%s no es una medida ni una métrica del catálogo%s",
	})
}

// unknown is the error for a name that is none of those known; text has a verb
// for the name and one for the suggestion.
func unknown(name string, known []string, text i18n.Text) error {
	near := ident.Nearest(name, known)
	hint := i18n.Text{}
	if len(near) > 0 {
		hint = i18n.Sprintf(i18n.Text{EN: "; did you mean %s?", ES: "; ¿quería decir %s?"}, strings.Join(near, ", "))
	}
	return &UnknownError{
		Name: i18n.Quote(name), Near: near,
		problem: problem{ErrUnknown, i18n.Sprintf(text, i18n.Quote(name), hint)},
	}
}
