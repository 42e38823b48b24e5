package ident

import (
	"errors"
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/i18n"
)

// KeyLimit is the greatest number of bytes of a key.
const KeyLimit = 64

// ErrKey is the class of [KeyError].
var ErrKey = errors.New("ident: malformed key")

// KeyError says which key was refused.
type KeyError struct {
	Key     string // as i18n.Quote gives it
	Suggest string // a key that would pass, made from it; empty where nothing in it can stay
}

func (e *KeyError) Error() string { return e.Text().EN }

// Unwrap returns [ErrKey].
func (e *KeyError) Unwrap() error { return ErrKey }

// Text says the error in both languages.
func (e *KeyError) Text() i18n.Text {
	refused := i18n.Sprintf(i18n.Text{
		EN: "key %s is refused: a key is 1 to %d lower-case letters a to z, digits and single hyphens between them",
		ES: "clave %s rechazada: una clave tiene de 1 a %d letras minúsculas de la a a la z, cifras y guiones sueltos entre ellas",
	}, e.Key, KeyLimit)
	if e.Suggest == "" {
		return refused
	}
	return i18n.Sprintf(i18n.Text{EN: "%s; use %s", ES: "%s; use %s"}, refused, i18n.Quote(e.Suggest))
}

// CheckKey returns nil if key is a key: 1 to [KeyLimit] characters, all of
// them letters a to z, digits, or single hyphens between two of those, such as
// "awareness-q1".
//
// It fails with a [KeyError] (errors.Is [ErrKey]), which suggests a key made
// from the one that was refused, if
//   - key is empty or longer,
//   - key has any other character, capitals included,
//   - key begins or ends with a hyphen, or has two in a row.
func CheckKey(key string) error {
	if made := makeKey(key); key == "" || made != key {
		return &KeyError{Key: i18n.Quote(key), Suggest: made}
	}
	return nil
}

// makeKey makes a key out of any text: letters in lower case and without
// accents, everything else a hyphen, cut at the limit. A key comes out as it
// is; "" comes out where no letter or digit is left.
func makeKey(s string) string {
	words := strings.Map(func(r rune) rune {
		switch r = plain(r); {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case unicode.Is(unicode.Mn, r): // an accent that follows its letter
			return -1
		}
		return ' '
	}, strings.ToLower(s))
	key := strings.Join(strings.Fields(words), "-")
	return strings.TrimSuffix(key[:min(len(key), KeyLimit)], "-")
}

// plain takes the accent off the letters of Spanish, Portuguese, Catalan,
// French and German; it leaves everything else alone.
func plain(r rune) rune {
	switch r {
	case 'á', 'à', 'â', 'ä', 'ã':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'e'
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'ö', 'õ':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	case 'ñ':
		return 'n'
	case 'ç':
		return 'c'
	}
	return r
}
