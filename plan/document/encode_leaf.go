package document

import (
	"encoding"
	"reflect"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func (e *encoder) notUTF8(said string) error {
	return e.refuse(i18n.Sprintf(i18n.Text{EN: "text %s is not UTF-8", ES: "el texto %s no es UTF-8"}, i18n.Quote(said)), nil)
}

// text writes what is a text in the document.
func (e *encoder) text(v reflect.Value, s *shape) error {
	var said string
	switch s.form {
	case plain:
		said = v.String()
	case instant:
		t := v.Interface().(time.Time)
		if _, offset := t.Zone(); offset%60 != 0 {
			t = t.UTC() // the form has no seconds of an offset
		}
		if t.Year() < 1 || t.Year() > 9999 {
			return e.refuse(i18n.Sprintf(i18n.Text{
				EN: "year %s is not one from 1 to 9999", ES: "el año %s no está entre el 1 y el 9999",
			}, strconv.Itoa(t.Year())), nil)
		}
		said = t.Format(time.RFC3339Nano)
	case id:
		said = v.Interface().(uuid.UUID).String()
	case exact:
		number := v.Interface().(decimal.Decimal)
		if err := money.CheckDecimal(number); err != nil {
			return e.refuse(says(err), err)
		}
		said = number.StringFixed(max(0, -number.Exponent()))
	case text:
		raw, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return e.refuse(says(err), err)
		}
		said = string(raw)
	default:
		return e.refuse(i18n.Sprintf(i18n.Text{
			EN: "the type %s has no form in a document", ES: "el tipo %s no tiene forma en un documento",
		}, v.Type().String()), nil)
	}
	if !utf8.ValidString(said) {
		return e.notUTF8(said)
	}
	e.out = appendQuoted(e.out, said)
	return nil
}

// appendQuoted appends a text in quotes, with only that escaped which has to
// be.
func appendQuoted(out []byte, s string) []byte {
	const digits = "0123456789abcdef"
	out = append(out, '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"', c == '\\':
			out = append(out, '\\', c)
		case c == '\n':
			out = append(out, '\\', 'n')
		case c == '\t':
			out = append(out, '\\', 't')
		case c == '\r':
			out = append(out, '\\', 'r')
		case c < ' ':
			out = append(out, '\\', 'u', '0', '0', digits[c>>4], digits[c&15])
		default:
			out = append(out, c)
		}
	}
	return append(out, '"')
}
