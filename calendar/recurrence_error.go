package calendar

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The classes of [RecurrenceError].
var (
	ErrRecurrence  = errors.New("calendar: bad recurrence rule")         // not a rule of RFC 5545, or one that readers take in different ways
	ErrUnsupported = errors.New("calendar: unsupported recurrence rule") // a rule of RFC 5545 with a part that this package does not have
	ErrNever       = errors.New("calendar: nothing ever occurs")         // a series without any occurrence
	ErrCapped      = errors.New("calendar: too many occurrences")        // an expansion that was cut
)

// RecurrenceError says what was refused of a recurrence, or why its expansion
// ended. Class is one of the four above, Part is the part of the rule, such as
// BYDAY, where it is one; Input is what was refused as [i18n.Quote] gives it, and
// Message is the whole sentence, Input included.
type RecurrenceError struct {
	Class   error
	Part    string
	Input   string
	Message i18n.Text
}

func (e *RecurrenceError) Error() string { return e.Message.EN }

// Unwrap returns the Class.
func (e *RecurrenceError) Unwrap() error { return e.Class }

// Text returns the Message.
func (e *RecurrenceError) Text() i18n.Text { return e.Message }

// refuseRule makes an error about a part of a rule; format is filled with the
// part, the quoted input and args.
func refuseRule(class error, part, input string, format i18n.Text, args ...any) error {
	quoted := i18n.Quote(input)
	return &RecurrenceError{
		Class:   class,
		Part:    part,
		Input:   quoted,
		Message: i18n.Sprintf(format, append([]any{part, quoted}, args...)...),
	}
}
