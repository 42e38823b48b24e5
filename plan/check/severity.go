package check

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Severity is how much a finding weighs: [Error], [Warning] or [Advice]. A
// lesser number weighs more, so that sorting puts errors first.
//
// The zero value is no severity: it prints as "", and MarshalText refuses it.
type Severity uint8

// The severities.
const (
	Error   Severity = iota + 1 // wrong: what is built on it is not to be trusted
	Warning                     // probably wrong, or right only under conditions
	Advice                      // right, and could be better
)

// ErrSeverity is the class of [SeverityError].
var ErrSeverity = errors.New("check: unknown severity")

// SeverityError says which severity was refused.
type SeverityError struct {
	Severity string // as i18n.Quote gives it
}

func (e *SeverityError) Error() string { return e.Text().EN }

// Unwrap returns [ErrSeverity].
func (e *SeverityError) Unwrap() error { return ErrSeverity }

// Text says the error in both languages.
func (e *SeverityError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "severity %s is unknown: use error, warning or advice",
		ES: "gravedad %s desconocida: use error, warning o advice",
	}, e.Severity)
}

// ParseSeverity reads "error", "warning" or "advice", as String writes them.
//
// It fails with a [SeverityError] (errors.Is [ErrSeverity]) on every other
// text, the empty one included.
func ParseSeverity(s string) (Severity, error) {
	for severity := Error; severity <= Advice; severity++ {
		if s == severity.String() {
			return severity, nil
		}
	}
	return 0, &SeverityError{Severity: i18n.Quote(s)}
}

// String returns "error", "warning" or "advice", and "" for every other value.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	case Advice:
		return "advice"
	}
	return ""
}

// Name returns the severity's word for people, and no text for a value that is
// not a severity.
func (s Severity) Name() i18n.Text {
	switch s {
	case Error:
		return i18n.Text{EN: "error", ES: "error"}
	case Warning:
		return i18n.Text{EN: "warning", ES: "advertencia"}
	case Advice:
		return i18n.Text{EN: "advice", ES: "recomendación"}
	}
	return i18n.Text{}
}

// MarshalText writes the word of String. It fails with a [SeverityError] on
// the zero value and on every other value that is not a severity.
func (s Severity) MarshalText() ([]byte, error) {
	if s.String() == "" {
		return nil, &SeverityError{Severity: i18n.Quote("")}
	}
	return []byte(s.String()), nil
}

// UnmarshalText reads what [ParseSeverity] reads, and fails as it does.
func (s *Severity) UnmarshalText(text []byte) error {
	got, err := ParseSeverity(string(text))
	if err != nil {
		return err
	}
	*s = got
	return nil
}
