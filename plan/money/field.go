package money

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrField is the class of [FieldError].
var ErrField = errors.New("money: bad field")

// FieldError says which field of an amount or of a rate was refused, and why.
type FieldError struct {
	Field   string    // its name in JSON; "" for the amount or rate as a whole
	Problem i18n.Text // what is wrong, following the words "field …"
}

func (e *FieldError) Error() string { return e.Text().EN }

// Unwrap returns [ErrField].
func (e *FieldError) Unwrap() error { return ErrField }

// Text says the error in both languages.
func (e *FieldError) Text() i18n.Text {
	if e.Field == "" {
		return i18n.Sprintf(i18n.Text{EN: "amount %s", ES: "el importe %s"}, e.Problem)
	}
	return i18n.Sprintf(i18n.Text{EN: "field %s %s", ES: "el campo %s %s"}, i18n.Quote(e.Field), e.Problem)
}
