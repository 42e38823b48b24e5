package check

import (
	"errors"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Rule is one thing to look for in a document of type T: its documentation,
// and the function that finds it. A table of rules is a slice in the order of
// the codes.
//
// The zero Rule finds nothing, and [CheckRules] refuses it.
type Rule[T any] struct {
	Code     string // three letters of the package and three digits: PLN-014; a public contract, never reused
	Severity Severity
	Title    i18n.Text // what is wrong, in a few words
	Why      i18n.Text // why it matters
	Fix      i18n.Text // what to do, beginning with a verb; the fix of each finding that has none of its own
	Source   string    // where the rule or its threshold comes from
	Since    string    // the version in which the rule came

	// Find calls add for each thing that is wrong. It does not change doc, and
	// does not keep add. It sets Path, Got, Want and Message, and Fix where the
	// rule's is too general.
	Find func(doc T, add func(Finding))
}

// ErrRules is the class of [RuleError].
var ErrRules = errors.New("check: faulty table of rules")

// RuleError says what is wrong with one rule of a table.
type RuleError struct {
	Index   int       // position in the table, from 0
	Code    string    // the rule's code as i18n.Quote gives it
	Problem i18n.Text // what is wrong with it
}

func (e *RuleError) Error() string { return e.Text().EN }

// Unwrap returns [ErrRules].
func (e *RuleError) Unwrap() error { return ErrRules }

// Text says the error in both languages.
func (e *RuleError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "rule %d, %s: %s", ES: "regla %d, %s: %s"}, e.Index, e.Code, e.Problem)
}

// CheckRules holds a table of rules to its form; it is for the tests of a
// package that has one. It returns nil, or the errors joined, one [RuleError]
// (errors.Is [ErrRules]) for each
//   - code that is not three capital letters A to Z, a hyphen and three digits,
//   - code whose letters are not those of the rules before it,
//   - code that does not come after the one before it,
//   - severity that is none of the three,
//   - title, why or fix that lacks a language,
//   - empty source, empty version, and missing function.
func CheckRules[T any](rules []Rule[T]) error {
	var errs []error
	last := "" // the last code that is well-formed
	for i, r := range rules {
		refuse := func(faulty bool, problem i18n.Text) {
			if faulty {
				errs = append(errs, &RuleError{Index: i, Code: i18n.Quote(r.Code), Problem: problem})
			}
		}
		if !isCode(r.Code) {
			refuse(true, i18n.Text{
				EN: "the code is not three capital letters, a hyphen and three digits",
				ES: "el código no tiene la forma de tres mayúsculas, guion y tres cifras",
			})
		} else {
			refuse(last != "" && r.Code[:3] != last[:3], i18n.Text{
				EN: "the letters of the code differ from those of the rules before it",
				ES: "las letras del código no son las de las reglas anteriores",
			})
			refuse(r.Code <= last, i18n.Text{
				EN: "the code does not come after the one before it",
				ES: "el código no sigue al anterior",
			})
			last = r.Code
		}
		refuse(r.Severity.String() == "", i18n.Text{EN: "severity is missing", ES: "falta la gravedad"})
		refuse(!r.Title.Complete(), i18n.Text{EN: "title lacks a language", ES: "al título le falta un idioma"})
		refuse(!r.Why.Complete(), i18n.Text{EN: "why lacks a language", ES: "al motivo le falta un idioma"})
		refuse(!r.Fix.Complete(), i18n.Text{EN: "fix lacks a language", ES: "a la solución le falta un idioma"})
		refuse(r.Source == "", i18n.Text{EN: "source is missing", ES: "falta la fuente"})
		refuse(r.Since == "", i18n.Text{EN: "version is missing", ES: "falta la versión"})
		refuse(r.Find == nil, i18n.Text{EN: "function is missing", ES: "falta la función"})
	}
	return errors.Join(errs...)
}

// isCode reports whether s is three capital letters, a hyphen and three digits.
func isCode(s string) bool {
	if len(s) != len("PLN-014") || s[3] != '-' {
		return false
	}
	for i := range 3 {
		if s[i] < 'A' || s[i] > 'Z' || s[4+i] < '0' || s[4+i] > '9' {
			return false
		}
	}
	return true
}
