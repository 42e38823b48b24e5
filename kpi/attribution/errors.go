package attribution

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of [Error].
var (
	ErrModel = errors.New("attribution: bad model")
	ErrPath  = errors.New("attribution: bad path")
	ErrTally = errors.New("attribution: tallies or models do not go together")
	ErrSize  = errors.New("attribution: too large")
)

// Error says what the package refused, and why. Class is one of the Err
// variables of the package, Message is the whole sentence.
type Error struct {
	Class   error
	Message i18n.Text
}

func (e *Error) Error() string { return e.Message.EN }

// Text returns the Message.
func (e *Error) Text() i18n.Text { return e.Message }

// Unwrap returns the Class.
func (e *Error) Unwrap() error { return e.Class }

func refuse(class error, t i18n.Text, args ...any) error {
	if len(args) > 0 {
		t = i18n.Sprintf(t, args...)
	}
	return &Error{Class: class, Message: t}
}
