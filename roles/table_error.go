package roles

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrTable is the class of [TableError].
var ErrTable = errors.New("roles: responsibility table refused")

// TableError says which place of a table was refused, and why.
type TableError struct {
	Line    int       // of the file, from 1; 0 where no line is the cause
	Column  string    // the heading of the column, as i18n.Quote gives it; "" where none is
	Cell    string    // as i18n.Quote gives it; "" where no cell is the cause
	Problem i18n.Text // what is wrong, and what to do
}

func (e *TableError) Error() string { return e.Text().EN }

// Unwrap returns [ErrTable].
func (e *TableError) Unwrap() error { return ErrTable }

// Text says the error in both languages.
func (e *TableError) Text() i18n.Text {
	text := e.Problem
	if e.Cell != "" {
		text = i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, e.Cell, text)
	}
	if e.Column != "" {
		text = i18n.Sprintf(i18n.Text{EN: "column %s: %s", ES: "columna %s: %s"}, e.Column, text)
	}
	if e.Line > 0 {
		text = i18n.Sprintf(i18n.Text{EN: "line %s: %s", ES: "línea %s: %s"}, i18n.Int(int64(e.Line)), text)
	}
	return text
}
