package warehouse

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of error.
var (
	ErrSource = errors.New("warehouse: the source does not fit")
	ErrLine   = errors.New("warehouse: the line does not fit")
)

// SourceError says what of a source no query can be written for.
type SourceError struct {
	Name    string // of the measure, dimension, column, table or dialect, quoted; "" if it is about none
	Problem i18n.Text
}

// Error is the text in English.
func (e *SourceError) Error() string { return e.Text().EN }

// Unwrap returns [ErrSource].
func (e *SourceError) Unwrap() error { return ErrSource }

// Text is the whole message.
func (e *SourceError) Text() i18n.Text { return about(e.Name, e.Problem) }

func refuse(name string, problem i18n.Text) error {
	if name != "" {
		name = i18n.Quote(name)
	}
	return &SourceError{Name: name, Problem: problem}
}

// LineError says why a line that an engine returned is refused.
type LineError struct {
	Column  string // of the line, quoted; "" for the line as a whole
	Problem i18n.Text
	cause   error
}

// Error is the text in English.
func (e *LineError) Error() string { return e.Text().EN }

// Unwrap returns [ErrLine] and, where another package refused something, its
// error.
func (e *LineError) Unwrap() []error {
	if e.cause == nil {
		return []error{ErrLine}
	}
	return []error{ErrLine, e.cause}
}

// Text is the whole message.
func (e *LineError) Text() i18n.Text { return about(e.Column, e.Problem) }

func refuseLine(column string, problem i18n.Text, cause error) error {
	if column != "" {
		column = i18n.Quote(column)
	}
	return &LineError{Column: column, Problem: problem, cause: cause}
}

// said is the text of another package's error.
func said(err error) i18n.Text { return i18n.Sprintf(i18n.Text{EN: "%s", ES: "%s"}, err) }

// about puts the name of what a problem is about before it.
func about(name string, problem i18n.Text) i18n.Text {
	if name == "" {
		return problem
	}
	return i18n.Join([]i18n.Text{i18n.Same(name), problem}, ": ")
}
