package i18n

import (
	"fmt"
	"strings"
)

// Text is a text for people in both languages of the library.
//
// The zero Text is no text at all.
type Text struct {
	EN string `json:"en"`
	ES string `json:"es"`
}

// Same is the Text that reads alike in both languages: an identifier, a code,
// something quoted from a file.
func Same(s string) Text { return Text{EN: s, ES: s} }

// In returns the text in the language l.
func (t Text) In(l Lang) string {
	if l == ES {
		return t.ES
	}
	return t.EN
}

// IsZero reports whether t has no words in either language.
func (t Text) IsZero() bool { return t == Text{} }

// Complete reports whether t has words in both languages.
func (t Text) Complete() bool { return t.EN != "" && t.ES != "" }

// Localized is what reads differently in the two languages. [Text] is one, and
// so is [Figure].
type Localized interface{ In(l Lang) string }

// Sprintf fills the verbs of t, in each language, as fmt.Sprintf does. An
// argument that is [Localized] is put in that language's words first, and so
// is an error, as [Say] does; their verb is %s.
func Sprintf(t Text, args ...any) Text {
	return Text{EN: fill(EN, t.EN, args), ES: fill(ES, t.ES, args)}
}

func fill(l Lang, format string, args []any) string {
	said := make([]any, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case Localized:
			said[i] = a.In(l)
		case error:
			said[i] = Say(a, l)
		default:
			said[i] = a
		}
	}
	return fmt.Sprintf(format, said...)
}

// Join puts sep between the texts, in each language.
func Join(texts []Text, sep string) Text {
	en, es := make([]string, len(texts)), make([]string, len(texts))
	for i, t := range texts {
		en[i], es[i] = t.EN, t.ES
	}
	return Text{EN: strings.Join(en, sep), ES: strings.Join(es, sep)}
}

// Noun is a counted thing, in the singular and in the plural.
//
// The zero value is a thing without a name.
type Noun struct{ One, Many Text }

// Count says n things in figures and words that agree in number: "1 row",
// "12,345 rows"; «1 fila», «12.345 filas». Only 1 and -1 are singular.
func (n Noun) Count(k int64) Text {
	words := n.Many
	if k == 1 || k == -1 {
		words = n.One
	}
	return Sprintf(Text{EN: "%s %s", ES: "%s %s"}, Int(k), words)
}
