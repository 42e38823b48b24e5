package roles

import (
	"errors"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Letter is how somebody has to do with a task.
//
// The zero Letter is not at all; its text is "".
type Letter uint8

// The letters of RACI and, with Supports, of RASCI.
const (
	Responsible Letter = iota + 1 // R: does the work
	Accountable                   // A: answers for it, and there is one only
	Supports                      // S: helps those who do it
	Consulted                     // C: is asked before
	Informed                      // I: is told after
)

const letters = "RASCI"

// ErrLetter is the class of [LetterError].
var ErrLetter = errors.New("roles: unknown letter")

// LetterError says which letter was refused.
type LetterError struct {
	Letter string // as i18n.Quote gives it
}

func (e *LetterError) Error() string { return e.Text().EN }

// Unwrap returns [ErrLetter].
func (e *LetterError) Unwrap() error { return ErrLetter }

// Text says the error in both languages.
func (e *LetterError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "letter %s is unknown: use R, A, S, C or I",
		ES: "letra %s desconocida: use R, A, S, C o I",
	}, e.Letter)
}

// ParseLetter reads one of R, A, S, C, I, in either case.
//
// It fails with a [LetterError] (errors.Is [ErrLetter]) for every other text,
// the empty one included.
func ParseLetter(s string) (Letter, error) {
	at := strings.Index(letters, strings.ToUpper(s))
	if len(s) != 1 || at < 0 {
		return 0, &LetterError{Letter: i18n.Quote(s)}
	}
	return Letter(at + 1), nil
}

// String returns the letter: "R".
func (l Letter) String() string {
	if l < Responsible || l > Informed {
		return ""
	}
	return letters[l-1 : l]
}

// MarshalText writes the letter. It fails with a [LetterError] on the zero
// Letter and on what is none.
func (l Letter) MarshalText() ([]byte, error) {
	if l.String() == "" {
		return nil, &LetterError{Letter: i18n.Quote("")}
	}
	return []byte(l.String()), nil
}

// UnmarshalText reads what [ParseLetter] reads, and fails as it does.
func (l *Letter) UnmarshalText(text []byte) error {
	got, err := ParseLetter(string(text))
	if err == nil {
		*l = got
	}
	return err
}

// Name names what the letter stands for in both languages.
func (l Letter) Name() i18n.Text {
	switch l {
	case Responsible:
		return i18n.Text{EN: "responsible", ES: "responsable"}
	case Accountable:
		return i18n.Text{EN: "accountable", ES: "quien rinde cuentas"}
	case Supports:
		return i18n.Text{EN: "supports", ES: "apoya"}
	case Consulted:
		return i18n.Text{EN: "consulted", ES: "consultado"}
	case Informed:
		return i18n.Text{EN: "informed", ES: "informado"}
	}
	return i18n.Text{}
}
