package allocation

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// The classes of [Error] and [ConcavityError].
var (
	ErrCurve      = errors.New("allocation: bad curve")
	ErrLine       = errors.New("allocation: bad line or budget")
	ErrInfeasible = errors.New("allocation: the budget does not fit minima and maxima")
	ErrSize       = errors.New("allocation: too large")
	ErrNotConcave = errors.New("allocation: returns do not diminish")
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

// ConcavityError says where the returns of a line do not diminish, so that
// neither [Greedy] nor [EqualMarginals] is sure to find the most.
type ConcavityError struct {
	_    [0]func()
	Line int // counted from 1
	// Step is the first one that returns more than the one before it, counted
	// from 1; 0 for a curve.
	Step int
	// Reached is what giving out step after step comes to all the same, which
	// may be less than [Optimum] does.
	Reached decimal.Decimal
	// Inflection is the spend below which the returns of a curve increase.
	Inflection float64
}

func (e *ConcavityError) Error() string { return e.Text().EN }

// Text says the error in both languages.
func (e *ConcavityError) Text() i18n.Text {
	if e.Step == 0 {
		return i18n.Sprintf(i18n.Text{
			EN: "the returns of line %s increase up to a spend of %s: state a minimum from there on, or use Optimum",
			ES: "los rendimientos de la línea %s crecen hasta una inversión de %s: indique un mínimo a partir de ahí o use `Optimum`",
		}, i18n.Int(int64(e.Line)), rounded(e.Inflection))
	}
	return i18n.Sprintf(i18n.Text{
		EN: "step %[2]s of line %[1]s returns more than the step before it: step by step the return is %[3]s, which may not be the most; use Optimum",
		ES: "el paso %[2]s de la línea %[1]s rinde más que el paso anterior: paso a paso el rendimiento es %[3]s, que quizá no sea el máximo; use `Optimum`",
	}, i18n.Int(int64(e.Line)), i18n.Int(int64(e.Step)), inFull(e.Reached))
}

// Unwrap returns [ErrNotConcave].
func (e *ConcavityError) Unwrap() error { return ErrNotConcave }

// rounded is a figure with the places that a reader needs.
func rounded(x float64) i18n.Text {
	v := inflection.Approximately(x, 0)
	return i18n.Text{EN: v.Format(i18n.EN, 2), ES: v.Format(i18n.ES, 2)}
}
