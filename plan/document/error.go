package document

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrDocument is the class of [Error].
var ErrDocument = errors.New("document: refused")

// Error says what was refused in a document, and where.
type Error struct {
	Line, Column int       // from 1, in characters; 0 where nothing was read
	Path         string    // JSON Pointer of the place, cut where it is long; "" is the whole document
	Problem      i18n.Text // what is wrong
	Cause        error     // of a value that refused its text; else nil
}

func (e *Error) Error() string { return e.Text().EN }

// Unwrap returns [ErrDocument] and the Cause.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{ErrDocument}
	}
	return []error{ErrDocument, e.Cause}
}

// Text says the error in both languages.
func (e *Error) Text() i18n.Text {
	text := e.Problem
	if e.Path != "" {
		text = i18n.Sprintf(i18n.Text{EN: "at %s: %s", ES: "en %s: %s"}, e.Path, text)
	}
	if e.Line > 0 {
		text = i18n.Sprintf(i18n.Text{EN: "line %d, column %d: %s", ES: "línea %d, columna %d: %s"}, e.Line, e.Column, text)
	}
	return text
}

// says are the words of an error in both languages; of one that has only
// English words, those.
func says(err error) i18n.Text {
	return i18n.Text{EN: i18n.Say(err, i18n.EN), ES: i18n.Say(err, i18n.ES)}
}
