package plan

import (
	"encoding/json"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Number is an exact decimal number, or none. Numbers are compared with ==:
// 1.50 and 1.5 are the same. In JSON it is a text ("1.5"); a JSON number that
// is a plain decimal is read too.
//
// The zero Number is none: not stated, which is not 0.
type Number struct {
	text string // as ParseDecimal reads it, without zeros at the end
}

// NewNumber returns the number d. It fails with a money.NumberError as
// money.CheckDecimal does.
func NewNumber(d decimal.Decimal) (Number, error) {
	if err := money.CheckDecimal(d); err != nil {
		return Number{}, err
	}
	return number(d), nil
}

// ParseNumber reads a plain decimal number, as money.ParseDecimal reads it and
// with the errors that it gives.
func ParseNumber(s string) (Number, error) {
	d, err := money.ParseDecimal(s)
	if err != nil {
		return Number{}, err
	}
	return number(d), nil
}

// MustNumber is [ParseNumber] for literals in tests and small programs: it
// panics where ParseNumber fails.
func MustNumber(s string) Number {
	n, err := ParseNumber(s)
	if err != nil {
		panic(err)
	}
	return n
}

// number is d, which has been checked.
func number(d decimal.Decimal) Number {
	text := d.StringFixed(max(0, -d.Exponent()))
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	return Number{text}
}

// Decimal returns the number, and false where there is none.
func (n Number) Decimal() (decimal.Decimal, bool) {
	if n.text == "" {
		return decimal.Decimal{}, false
	}
	d, err := money.ParseDecimal(n.text)
	return d, err == nil
}

// IsZero reports whether there is no number. It is false for 0.
func (n Number) IsZero() bool { return n.text == "" }

// String returns the number in plain digits, "" where there is none.
func (n Number) String() string { return n.text }

// In writes the number in the language l, so that it can be an argument of
// i18n.Sprintf.
func (n Number) In(l i18n.Lang) string {
	d, ok := n.Decimal()
	if !ok {
		return ""
	}
	return i18n.Fixed(d, max(0, -d.Exponent())).In(l)
}

// MarshalText writes the text of [Number.String].
func (n Number) MarshalText() ([]byte, error) { return []byte(n.text), nil }

// UnmarshalText reads what [ParseNumber] reads, and fails as it does; the empty
// text is no number.
func (n *Number) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Number{}
		return nil
	}
	m, err := ParseNumber(string(text))
	if err == nil {
		*n = m
	}
	return err
}

// MarshalJSON writes the text of [Number.String] as a JSON string.
func (n Number) MarshalJSON() ([]byte, error) { return []byte(`"` + n.text + `"`), nil }

// UnmarshalJSON reads a JSON string with what [Number.UnmarshalText] reads, or
// a JSON number that [ParseNumber] reads digit by digit, and fails as they do.
func (n *Number) UnmarshalJSON(data []byte) error {
	if len(data) == 0 || data[0] != '"' {
		return n.UnmarshalText(data)
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	return n.UnmarshalText([]byte(text))
}
