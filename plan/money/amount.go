package money

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Amount is an exact amount of money: a decimal number of at most 20 integer
// and 40 fraction digits, and a currency. It may be finer than the currency's
// minor unit, as a click at 0.0345 EUR is; CheckMinor tells. Amounts are
// compared with Equal, never with ==; equal ones are also equal for
// reflect.DeepEqual.
//
// The zero Amount is 0 without a currency: it can be added to any amount and
// changes none. 0 EUR is another value, which keeps its currency.
type Amount struct {
	_      [0]func()
	dec    decimal.Decimal // without zeros at the end; 0 is decimal.Decimal{}
	coef   int64           // dec is coef·10^-places,
	places uint8
	long   bool // unless it is too long for that
	cur    Currency
}

// Units returns n whole units of c: Units(1200, EUR) is 1200.00 EUR. It is
// meant for literals, so it does not check that c is valid.
func Units(n int64, c Currency) Amount { return amount(decimal.New(n, 0), c) }

// Minor returns n minor units of c: Minor(120050, EUR) is 1200.50 EUR, and
// Minor(1200, JPY) is 1200 JPY. Where c has no minor unit they are whole
// units. It is meant for literals, so it does not check that c is valid.
func Minor(n int64, c Currency) Amount { return amount(decimal.New(n, -c.places()), c) }

// New returns the amount d of the currency c.
//
// It fails
//   - with a [NumberError] as [CheckDecimal] does;
//   - with a [CurrencyError] if c is zero or not valid.
func New(d decimal.Decimal, c Currency) (Amount, error) {
	if err := c.check(); err != nil {
		return Amount{}, err
	}
	if err := CheckDecimal(d); err != nil {
		return Amount{}, err
	}
	return amount(d, c), nil
}

// ParseNumber returns the amount of c whose number is s, as [ParseDecimal]
// reads it. It fails as ParseDecimal and [New] do.
func ParseNumber(s string, c Currency) (Amount, error) {
	d, err := ParseDecimal(s)
	if err != nil {
		return Amount{}, err
	}
	return New(d, c)
}

// amount normalises d, which has been checked.
func amount(d decimal.Decimal, c Currency) Amount {
	d = d.Normalize()
	a := Amount{dec: d, cur: c}
	exp := int(d.Exponent())
	if a.long = exp < -mostScaled || d.NumDigits()+max(exp, 0) > mostScaled; a.long {
		return a
	}
	a.coef, a.places = d.CoefficientInt64(), uint8(max(-exp, 0))
	for ; exp > 0; exp-- {
		a.coef *= 10
	}
	return a
}

// checked is amount for the result of a calculation.
func checked(d decimal.Decimal, c Currency) (Amount, error) {
	a := amount(d, c)
	if err := CheckDecimal(a.dec); err != nil {
		return Amount{}, err
	}
	return a, nil
}

// Number returns the amount's number, exact and without its currency.
func (a Amount) Number() decimal.Decimal { return a.dec }

// mostScaled is the greatest number of digits, and of places, of Scaled.
const mostScaled = 18

// Scaled returns the amount's number as coef·10^-places, with 0 to 18 places and
// at most 18 digits, and whether it can be written so: for programs that add
// many.
func (a Amount) Scaled() (coef int64, places int, ok bool) {
	return a.coef, int(a.places), !a.long
}

// Currency returns the amount's currency; zero for the zero Amount.
func (a Amount) Currency() Currency { return a.cur }

// IsZero reports whether a is 0, with or without a currency.
func (a Amount) IsZero() bool { return a.dec.Sign() == 0 }

// Sign returns -1, 0 or 1 as a is negative, zero or positive.
func (a Amount) Sign() int { return a.dec.Sign() }

// Equal reports whether a and b have the same number and the same currency:
// 1.5 EUR and 1.50 EUR are equal, 0 EUR and the zero Amount are not.
func (a Amount) Equal(b Amount) bool { return a.cur == b.cur && a.dec.Cmp(b.dec) == 0 }

// Cmp compares two amounts of one currency: -1, 0 or 1 as a is less than,
// equal to or greater than b. The zero Amount is 0 of every currency. It fails
// with a [MixError] (errors.Is [ErrCurrency]) on two currencies.
func (a Amount) Cmp(b Amount) (int, error) {
	if _, err := common(a, b); err != nil {
		return 0, err
	}
	return a.dec.Cmp(b.dec), nil
}

// Compare orders amounts for slices.SortFunc: by the currency's code, then by
// number. It says nothing about which of two currencies is worth more; see Cmp.
func (a Amount) Compare(b Amount) int {
	if c := strings.Compare(a.cur.String(), b.cur.String()); c != 0 {
		return c
	}
	return a.dec.Cmp(b.dec)
}

// CheckMinor says whether a is finer than the minor unit of its currency, so
// that nobody can pay it: 100.50 JPY, 0.0345 EUR. It fails with a
// [NumberError] (errors.Is [ErrNumber]) if so; what has no minor unit (the
// zero Amount, gold) may have any number of decimals.
func (a Amount) CheckMinor() error {
	places, ok := a.cur.MinorUnits()
	if own := -a.dec.Exponent(); ok && own > places {
		return &NumberError{Input: i18n.Quote(a.String()), Problem: isFiner(own, a.cur, places)}
	}
	return nil
}

func isFiner(own int32, c Currency, places int32) i18n.Text {
	decimals := i18n.Noun{
		One:  i18n.Text{EN: "decimal", ES: "decimal"},
		Many: i18n.Text{EN: "decimals", ES: "decimales"},
	}
	return i18n.Sprintf(i18n.Text{
		EN: "has %s; the minor unit of %s has %s",
		ES: "tiene %s; la unidad menor de %s tiene %s",
	}, decimals.Count(int64(own)), c, i18n.Int(int64(places)))
}
