package money

import (
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// noCurrency follows the number in the text of an amount without a currency.
const noCurrency = "(no currency)"

// Parse reads an amount as String writes it: a number as [ParseDecimal] reads
// it, one space, and the code of a currency in capitals or small letters, as in
// "1200.50 EUR". "0 (no currency)" is the zero Amount.
//
// It fails
//   - with a [NumberError] as ParseDecimal does;
//   - with a [CurrencyError] as [ParseCurrency] does.
func Parse(s string) (Amount, error) {
	number, code, _ := strings.Cut(s, " ")
	d, err := ParseDecimal(number)
	if err != nil {
		return Amount{}, err
	}
	if code == noCurrency && d.Sign() == 0 {
		return Amount{}, nil
	}
	c, err := ParseCurrency(code)
	if err != nil {
		return Amount{}, err
	}
	return amount(d, c), nil
}

// MustParse is [Parse] for literals in tests and small programs: it panics
// where Parse fails.
func MustParse(s string) Amount {
	a, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return a
}

// String writes the amount with a point, without grouping, and with all its
// decimals, at least those of the minor unit: "1200.50 EUR", "0.0345 EUR",
// "1200 JPY". The zero Amount is "0 (no currency)".
func (a Amount) String() string {
	if a.cur == 0 {
		return a.digits() + " " + noCurrency
	}
	return a.digits() + " " + a.cur.String()
}

// digits writes the number with all its decimals, at least the minor ones.
func (a Amount) digits() string { return a.dec.StringFixed(a.shownPlaces()) }

func (a Amount) shownPlaces() int32 { return max(a.cur.places(), -a.dec.Exponent()) }

// MarshalText writes the text of String. It fails with a [CurrencyError] on
// what [Parse] would not read back: an amount that [Units] or [Minor] was given
// with a currency that is not valid.
func (a Amount) MarshalText() ([]byte, error) {
	if err := a.checkCurrency(); err != nil {
		return nil, err
	}
	return []byte(a.String()), nil
}

func (a Amount) checkCurrency() error {
	if a.isIdentity() {
		return nil
	}
	return a.cur.check()
}

// UnmarshalText reads what [Parse] reads, and fails as it does.
func (a *Amount) UnmarshalText(text []byte) error {
	got, err := Parse(string(text))
	if err != nil {
		return err
	}
	*a = got
	return nil
}

// Value gives a database the text of String. It fails as MarshalText does.
func (a Amount) Value() (driver.Value, error) {
	text, err := a.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads a text from a database.
//
// It fails
//   - with a [NumberError] or a [CurrencyError] as [Parse] does;
//   - with a [FieldError] on what is not a text. NULL is not read as 0: use
//     sql.Null[money.Amount] for a column that has it.
func (a *Amount) Scan(value any) error {
	switch v := value.(type) {
	case string:
		return a.UnmarshalText([]byte(v))
	case []byte:
		return a.UnmarshalText(v)
	case nil:
		return &FieldError{Problem: i18n.Text{
			EN: "is NULL in the database, which is not 0: use sql.Null[money.Amount]",
			ES: "es NULL en la base de datos, que no es 0: use sql.Null[money.Amount]",
		}}
	}
	return &FieldError{Problem: i18n.Sprintf(i18n.Text{
		EN: "is of the type %s in the database: store it as text, as in 1200.50 EUR",
		ES: "es del tipo %s en la base de datos: guárdelo como texto, como en 1200.50 EUR",
	}, fmt.Sprintf("%T", value))}
}
