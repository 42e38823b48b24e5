package calendar

import (
	"errors"
	"net/url"
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/i18n"
)

// ErrLink is the class of [LinkError].
var ErrLink = errors.New("calendar: link refused")

// LinkError says which link was refused, and why.
type LinkError struct {
	Link    string // as i18n.Quote gives it
	Problem i18n.Text
}

func (e *LinkError) Error() string { return e.Text().EN }

// Unwrap returns [ErrLink].
func (e *LinkError) Unwrap() error { return ErrLink }

// Text says the error in both languages.
func (e *LinkError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "link %s: %s", ES: "enlace %s: %s"}, e.Link, e.Problem)
}

// CheckLink returns nil for a link that a reader can follow: http or https, with
// a host.
//
// It fails with a [LinkError] (errors.Is [ErrLink]) on
//   - a text that is not a URL, the empty one included, or has spaces or
//     control characters,
//   - a scheme other than http and https, such as javascript, data or mailto,
//   - a URL without a scheme or without a host.
func CheckLink(link string) error {
	refuse := func(why i18n.Text) error { return &LinkError{Link: i18n.Quote(link), Problem: why} }
	if strings.ContainsFunc(link, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }) {
		return refuse(i18n.Text{
			EN: "it has spaces or characters that cannot be seen", ES: "tiene espacios o caracteres que no se ven",
		})
	}
	u, err := url.Parse(link)
	switch {
	case err != nil:
		return refuse(i18n.Text{EN: "it is not a URL", ES: "no es una URL"})
	case u.Scheme == "":
		return refuse(i18n.Text{EN: "it does not begin with https://", ES: "no empieza por https://"})
	case u.Scheme != "http" && u.Scheme != "https":
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "scheme %s is not allowed: use https or http", ES: "esquema %s no permitido: use https o http",
		}, i18n.Quote(u.Scheme)))
	case u.Hostname() == "":
		return refuse(i18n.Text{EN: "it names no host", ES: "no indica ningún servidor"})
	}
	return nil
}
