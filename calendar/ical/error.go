package ical

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of [Error].
var (
	ErrFeed = errors.New("ical: no feed can be written")
	ErrRead = errors.New("ical: holidays cannot be read")
)

// Error says why a feed cannot be written, or read. Class is one of the two
// above; Line is the line of the file, from 1, where it was being read; Err is
// what another package refused there, if it was one.
type Error struct {
	Class   error
	Line    int
	Err     error
	Message i18n.Text
}

func (e *Error) Error() string { return e.Message.EN }

// Unwrap returns the Class, and Err if there is one.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Class}
	}
	return []error{e.Class, e.Err}
}

// Text returns the Message.
func (e *Error) Text() i18n.Text { return e.Message }
