package i18n

import "errors"

// The classes of this package's errors.
var (
	ErrLang  = errors.New("i18n: unknown language")         // of LangError
	ErrStyle = errors.New("i18n: unknown style of figures") // of StyleError
)

// LangError says which language tag was refused.
//
// The zero value names no tag.
type LangError struct {
	Tag string // as Quote gives it
}

func (e *LangError) Error() string { return e.Text().EN }

// Unwrap returns [ErrLang].
func (e *LangError) Unwrap() error { return ErrLang }

// Text says the error in both languages.
func (e *LangError) Text() Text {
	return Sprintf(Text{
		EN: "language %s is unknown: use en or es",
		ES: "idioma %s desconocido: use en o es",
	}, e.Tag)
}

// StyleError says which name of a style of figures was refused.
//
// The zero value names no style.
type StyleError struct {
	Name string // as Quote gives it
}

func (e *StyleError) Error() string { return e.Text().EN }

// Unwrap returns [ErrStyle].
func (e *StyleError) Unwrap() error { return ErrStyle }

// Text says the error in both languages.
func (e *StyleError) Text() Text {
	return Sprintf(Text{
		EN: "style of figures %s is unknown: use english, spain or latin_america",
		ES: "estilo de cifras %s desconocido: use english, spain o latin_america",
	}, e.Name)
}
