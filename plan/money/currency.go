package money

import (
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Currency is a currency, fund or metal of ISO 4217: its numeric code. The
// constants of this package are the only valid ones.
//
// The zero Currency is no currency; its text is empty.
type Currency uint16

// ErrCurrency is the class of [CurrencyError] and of [MixError].
var ErrCurrency = errors.New("money: wrong currency")

// CurrencyError says which currency was refused, and why.
type CurrencyError struct {
	Input   string    // as [i18n.Quote] gives it; "" where there was none
	Problem i18n.Text // what is wrong, following the words "currency …"
}

func (e *CurrencyError) Error() string { return e.Text().EN }

// Unwrap returns [ErrCurrency].
func (e *CurrencyError) Unwrap() error { return ErrCurrency }

// Text says the error in both languages.
func (e *CurrencyError) Text() i18n.Text {
	if e.Input == "" {
		return i18n.Sprintf(i18n.Text{EN: "currency %s", ES: "la moneda %s"}, e.Problem)
	}
	return i18n.Sprintf(i18n.Text{EN: "currency %s %s", ES: "la moneda %s %s"}, e.Input, e.Problem)
}

// ParseCurrency reads an alphabetic code of ISO 4217, in capitals or small
// letters: "EUR", "eur".
//
// It fails with a [CurrencyError] (errors.Is [ErrCurrency])
//   - on an empty text;
//   - on XXX (no currency) and XTS (for tests), which are codes of the
//     standard but no currencies;
//   - on a withdrawn code, naming what took its place and when;
//   - on every other text.
func ParseCurrency(s string) (Currency, error) {
	if s == "" {
		return 0, &CurrencyError{Problem: isMissing()}
	}
	code := s
	if len(s) == 3 {
		code = strings.ToUpper(s)
		at, ok := slices.BinarySearchFunc(alphabet[:], code, func(c Currency, code string) int {
			return strings.Compare(table[c].code, code)
		})
		if ok {
			return alphabet[at], nil
		}
	}
	return 0, &CurrencyError{Input: i18n.Quote(s), Problem: whyNot(code)}
}

// Currencies yields every currency that [ParseCurrency] reads, in the order of
// their alphabetic codes.
func Currencies() iter.Seq[Currency] { return slices.Values(alphabet[:]) }

// Valid reports whether c is one of the constants of this package.
func (c Currency) Valid() bool { return c.row().code != "" }

// String returns the alphabetic code: "EUR". For the zero Currency it is
// empty, for a number that is no currency it is "Currency(1)".
func (c Currency) String() string {
	if row := c.row(); row.code != "" || c == 0 {
		return row.code
	}
	return "Currency(" + strconv.Itoa(int(c)) + ")"
}

// MinorUnits returns the number of decimal places of the currency's minor unit
// according to ISO 4217: 2 for the euro's cent, 0 for the yen. It is false for
// what has no minor unit in the standard (XAU, gold, and its like) and for
// what is not a valid currency.
func (c Currency) MinorUnits() (int32, bool) {
	row := c.row()
	if row.code == "" || row.minor == none {
		return 0, false
	}
	return int32(row.minor), true
}

// Symbol returns the currency's symbol, "€", or its alphabetic code where it
// has none of its own: a symbol belongs to one currency only, so that "$" is
// the US dollar and the Mexican peso is "MX$".
func (c Currency) Symbol() string {
	if row := c.row(); row.symbol != "" {
		return row.symbol
	}
	return c.String()
}

func (c Currency) row() row {
	if int(c) < len(table) {
		return table[c]
	}
	return row{}
}

// MarshalText writes the code of String. It fails with a [CurrencyError] if c
// is neither zero nor valid.
func (c Currency) MarshalText() ([]byte, error) {
	if err := c.check(); c != 0 && err != nil {
		return nil, err
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads what [ParseCurrency] reads, and fails as it does, but
// that the empty text is the zero Currency.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = 0
		return nil
	}
	got, err := ParseCurrency(string(text))
	if err != nil {
		return err
	}
	*c = got
	return nil
}

// places is MinorUnits with 0 for what has none.
func (c Currency) places() int32 {
	places, _ := c.MinorUnits()
	return places
}

// check refuses what an amount cannot be in.
func (c Currency) check() error {
	switch {
	case c == 0:
		return &CurrencyError{Problem: isMissing()}
	case !c.Valid():
		return &CurrencyError{Input: i18n.Quote(c.String()), Problem: whyNot("")}
	}
	return nil
}

func isMissing() i18n.Text {
	return i18n.Text{
		EN: "is missing: give an ISO 4217 code, such as EUR",
		ES: "falta: indique un código ISO 4217, como EUR",
	}
}
