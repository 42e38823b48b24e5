package i18n

import "strings"

// Lang is a language of texts: [EN] or [ES].
//
// The zero value is EN, and every value that is neither reads as EN.
type Lang uint8

// The languages in which every text of the library exists.
const (
	EN Lang = iota // English
	ES             // Spanish
)

// Langs returns the languages of the library, English first.
func Langs() []Lang { return []Lang{EN, ES} }

// ParseLang reads a language tag such as "es", "EN", "es-MX" or "en_GB"; only
// the part before the first hyphen or underscore counts, in either case.
//
// It fails with a [LangError] (errors.Is [ErrLang]) on every other text.
func ParseLang(s string) (Lang, error) {
	tag := strings.ToLower(s)
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	for _, l := range Langs() {
		if tag == l.String() {
			return l, nil
		}
	}
	return EN, &LangError{Tag: Quote(s)}
}

// String returns the language's tag: "en" or "es".
func (l Lang) String() string {
	if l == ES {
		return "es"
	}
	return "en"
}

// Style returns the usual style of figures in the language: [English] or
// [Spain].
func (l Lang) Style() Style {
	if l == ES {
		return Spain
	}
	return English
}

// MarshalText writes the tag of String.
func (l Lang) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads what [ParseLang] reads, and fails as it does; l is then
// left as it was.
func (l *Lang) UnmarshalText(text []byte) error {
	got, err := ParseLang(string(text))
	if err != nil {
		return err
	}
	*l = got
	return nil
}
