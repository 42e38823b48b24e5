package channel

import (
	"errors"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// The classes of the errors of [Catalog.With].
var (
	ErrSpec  = errors.New("channel: faulty spec")
	ErrTaken = errors.New("channel: name is taken")
)

// SpecError says what is wrong with a channel's [Spec].
type SpecError struct {
	ID      string    // as i18n.Quote gives it
	Problem i18n.Text // what is wrong
}

func (e *SpecError) Error() string { return e.Text().EN }

// Unwrap returns [ErrSpec].
func (e *SpecError) Unwrap() error { return ErrSpec }

// Text says the error in both languages.
func (e *SpecError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "channel %s: %s", ES: "canal %s: %s"}, e.ID, e.Problem)
}

// TakenError says which name of a channel already stands for another one.
type TakenError struct {
	Name string // as i18n.Quote gives it
	By   ID     // the channel that has it
}

func (e *TakenError) Error() string { return e.Text().EN }

// Unwrap returns [ErrTaken].
func (e *TakenError) Unwrap() error { return ErrTaken }

// Text says the error in both languages.
func (e *TakenError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "the name %s already stands for the channel %s: use another",
		ES: "el nombre %s ya designa el canal %s: use otro",
	}, e.Name, i18n.Quote(string(e.By)))
}

// check returns the first thing that is wrong with the spec by itself.
func (s Spec) check() error {
	refuse := func(problem i18n.Text) error {
		return &SpecError{ID: i18n.Quote(string(s.ID)), Problem: problem}
	}
	if ident.CheckKey(string(s.ID)) != nil {
		return refuse(i18n.Text{
			EN: "the ID is not 1 to 64 lower-case letters a to z, digits and single hyphens between them",
			ES: "el ID no consta de 1 a 64 letras minúsculas de la a a la z, cifras y guiones sueltos entre ellas",
		})
	}
	if fold(s.Name.EN) == "" || fold(s.Name.ES) == "" {
		return refuse(i18n.Text{EN: "the name lacks a language", ES: "al nombre le falta un idioma"})
	}
	if s.Kind.String() == "" {
		return refuse(i18n.Text{EN: "the kind is missing", ES: "falta el tipo"})
	}
	if slices.ContainsFunc(s.Aliases, func(alias string) bool { return fold(alias) == "" }) {
		return refuse(i18n.Text{EN: "an alias is empty", ES: "un alias está vacío"})
	}
	for i, measure := range s.Interactions {
		if measure == "" || slices.Contains(s.Interactions[:i], measure) {
			return refuse(i18n.Text{
				EN: "a part of interactions is empty or repeated",
				ES: "una parte de las interacciones está vacía o repetida",
			})
		}
	}
	if s.MinAge < 0 || s.Limits.Hashtags < 0 || s.Limits.Media < 0 || !s.Limits.Title.sound() || !s.Limits.Text.sound() {
		return refuse(i18n.Text{
			EN: "a limit is negative or its unit unknown",
			ES: "un límite es negativo o su unidad es desconocida",
		})
	}
	return nil
}

func (l Length) sound() bool { return l.Max >= 0 && l.Unit <= Weighted }
