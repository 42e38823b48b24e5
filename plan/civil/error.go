package civil

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of [Error].
var (
	ErrDate      = errors.New("civil: bad date")
	ErrPeriod    = errors.New("civil: bad period")
	ErrClock     = errors.New("civil: bad clock")
	ErrSlot      = errors.New("civil: bad slot")
	ErrInstant   = errors.New("civil: bad timestamp")
	ErrZone      = errors.New("civil: bad time zone")
	ErrHours     = errors.New("civil: bad opening hours")
	ErrTimetable = errors.New("civil: bad timetable")
	ErrHolidays  = errors.New("civil: bad holidays")
)

// Error says what the package refused, and why. Class is one of the Err
// variables of the package, Input is what was refused as [i18n.Quote] gives it,
// and Message is the whole sentence, Input included.
type Error struct {
	Class   error
	Input   string
	Message i18n.Text
}

// refuse makes an Error whose message is format filled with the quoted input
// and args.
func refuse(class error, input string, format i18n.Text, args ...any) error {
	quoted := i18n.Quote(input)
	return &Error{
		Class:   class,
		Input:   quoted,
		Message: i18n.Sprintf(format, append([]any{quoted}, args...)...),
	}
}

func (e *Error) Error() string { return e.Message.EN }

// Unwrap returns the Class.
func (e *Error) Unwrap() error { return e.Class }

// Text returns the Message.
func (e *Error) Text() i18n.Text { return e.Message }
