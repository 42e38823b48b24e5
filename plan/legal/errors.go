package legal

import (
	"errors"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// ErrFact is the class of [FactError].
var ErrFact = errors.New("legal: faulty fact")

// FactError says what is wrong with a fact that [Register.With] refused.
type FactError struct {
	ID      string    // as i18n.Quote gives it
	Problem i18n.Text // what is wrong
}

func (e *FactError) Error() string { return e.Text().EN }

// Unwrap returns [ErrFact].
func (e *FactError) Unwrap() error { return ErrFact }

// Text says the error in both languages.
func (e *FactError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "legal fact %s: %s", ES: "dato jurídico %s: %s"}, e.ID, e.Problem)
}

// check returns the first thing that is wrong with the fact, by itself or among
// those of the register.
func (r Register) check(f Fact) error {
	for _, c := range [...]struct {
		faulty bool
		says   i18n.Text
	}{
		{!f.hasKeys(), i18n.Text{
			EN: "an ID, topic, part or channel is not 1 to 64 lower-case letters, digits and single hyphens",
			ES: "un ID, tema, parte o canal no consta de 1 a 64 minúsculas, cifras y guiones sueltos",
		}},
		{r.has(f.ID), i18n.Text{EN: "the ID is taken", ES: "el ID ya está en uso"}},
		{!f.In.known(), i18n.Text{
			EN: "the jurisdiction is not the code of a country, EU or world",
			ES: "el ámbito no es el código de un país, EU ni world",
		}},
		{!f.Rule.Complete(), i18n.Text{EN: "the rule lacks a language", ES: "a la regla le falta un idioma"}},
		{strings.TrimSpace(f.Source) == "", i18n.Text{EN: "the source is missing", ES: "falta la fuente"}},
		{f.From.IsZero(), i18n.Text{EN: "the first day is missing", ES: "falta el primer día"}},
		{!f.To.IsZero() && f.To.Before(f.From), i18n.Text{
			EN: "the last day lies before the first", ES: "el último día es anterior al primero",
		}},
		{f.Age < 0 || f.Lowest < 0, i18n.Text{EN: "an age is negative", ES: "una edad es negativa"}},
		{f.Age == 0 && len(f.Asks) == 0, i18n.Text{EN: "it asks for nothing", ES: "no exige nada"}},
		{!r.takesPlace(f), i18n.Text{
			EN: "it cannot take the place of the fact that it names",
			ES: "no puede ocupar el lugar del dato que indica",
		}},
	} {
		if c.faulty {
			return &FactError{ID: i18n.Quote(f.ID), Problem: c.says}
		}
	}
	return nil
}

func (f Fact) hasKeys() bool {
	keys := append([]string{f.ID, string(f.Topic)}, f.Channels...)
	for _, p := range f.Asks {
		keys = append(keys, string(p))
	}
	for _, k := range keys {
		if ident.CheckKey(k) != nil {
			return false
		}
	}
	return true
}

func (r Register) has(id string) bool {
	_, ok := r.index[id]
	return ok
}

// known reports whether the jurisdiction has one of the forms that a fact may
// have.
func (j Jurisdiction) known() bool {
	if j == World {
		return true
	}
	return len(j) == 2 && 'A' <= j[0] && j[0] <= 'Z' && 'A' <= j[1] && j[1] <= 'Z'
}

// takesPlace reports whether f may replace what it names.
func (r Register) takesPlace(f Fact) bool {
	if f.Replaces == "" {
		return true
	}
	old, ok := r.Lookup(f.Replaces)
	return ok && old.Topic == f.Topic && old.In != f.In && f.In.Within(old.In) && f.Age >= old.Lowest
}
