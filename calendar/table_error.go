package calendar

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrTable is the class of [TableError].
var ErrTable = errors.New("calendar: table refused")

// TableError says which place of a table of entries was refused, and why.
type TableError struct {
	Line   int    // of the file, from 1; 0 where no line is the cause
	Column string // the heading of the column; "" where none is the cause
	Err    error  // what is wrong, and what to do
}

func (e *TableError) Error() string { return e.Text().EN }

// Unwrap returns [ErrTable] and Err.
func (e *TableError) Unwrap() []error { return []error{ErrTable, e.Err} }

// Text says the error in both languages.
func (e *TableError) Text() i18n.Text {
	text := i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, e.Err)
	if e.Column != "" {
		text = i18n.Sprintf(i18n.Text{EN: "column %s: %s", ES: "columna %s: %s"}, i18n.Quote(e.Column), text)
	}
	if e.Line > 0 {
		text = i18n.Sprintf(i18n.Text{EN: "line %s: %s", ES: "línea %s: %s"}, i18n.Int(int64(e.Line)), text)
	}
	return text
}

// problem is an error that is nothing but its text.
type problem struct{ text i18n.Text }

func (p problem) Error() string   { return p.text.EN }
func (p problem) Text() i18n.Text { return p.text }

// problemf is the error with the text, filled as [i18n.Sprintf] does.
func problemf(format i18n.Text, args ...any) error { return problem{i18n.Sprintf(format, args...)} }
