package money

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Add returns a + b. The zero Amount changes nothing.
//
// It fails
//   - with a [MixError] (errors.Is [ErrCurrency]) on two currencies;
//   - with a [NumberError] if the sum has more than 20 integer digits.
func (a Amount) Add(b Amount) (Amount, error) {
	c, err := common(a, b)
	if err != nil {
		return Amount{}, err
	}
	return checked(a.dec.Add(b.dec), c)
}

// Sub returns a - b. The zero Amount changes nothing. It fails as Add does.
func (a Amount) Sub(b Amount) (Amount, error) {
	c, err := common(a, b)
	if err != nil {
		return Amount{}, err
	}
	return checked(a.dec.Sub(b.dec), c)
}

// Neg returns -a.
func (a Amount) Neg() Amount { return amount(a.dec.Neg(), a.cur) }

// Abs returns a without its sign.
func (a Amount) Abs() Amount {
	if a.Sign() < 0 {
		return a.Neg()
	}
	return a
}

// Times returns a multiplied by factor, exactly: nothing is rounded.
//
// It fails with a [NumberError]
//   - if [CheckDecimal] refuses the factor;
//   - if the product has more than 20 integer or 40 fraction digits.
func (a Amount) Times(factor decimal.Decimal) (Amount, error) {
	if err := CheckDecimal(factor); err != nil {
		return Amount{}, err
	}
	return checked(a.dec.Mul(factor), a.cur)
}

// Round returns a rounded to the given number of decimal places, half away
// from zero; a negative number rounds to tens, hundreds and so on. Where that
// would need a 21st integer digit it is rounded towards zero.
func (a Amount) Round(places int32) Amount {
	if -a.dec.Exponent() <= places {
		return a
	}
	places = max(places, -maxInteger-1)
	rounded := amount(a.dec.Round(places), a.cur)
	if CheckDecimal(rounded.dec) != nil {
		return amount(a.dec.Truncate(places), a.cur)
	}
	return rounded
}

// RoundMinor returns a rounded to the minor unit of its currency, half away
// from zero. What has no minor unit (the zero Amount, gold) stays as it is.
func (a Amount) RoundMinor() Amount {
	if places, ok := a.cur.MinorUnits(); ok {
		return a.Round(places)
	}
	return a
}

// common returns the currency of what a and b come to.
func common(a, b Amount) (Currency, error) {
	switch {
	case a.cur == b.cur || b.isIdentity():
		return a.cur, nil
	case a.isIdentity():
		return b.cur, nil
	}
	return 0, &MixError{A: a.cur, B: b.cur}
}

func (a Amount) isIdentity() bool { return a.cur == 0 && a.IsZero() }

// MixError says which two currencies were to be put together.
type MixError struct{ A, B Currency }

func (e *MixError) Error() string { return e.Text().EN }

// Unwrap returns [ErrCurrency].
func (e *MixError) Unwrap() error { return ErrCurrency }

// Text says the error in both languages.
func (e *MixError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "%s and %s do not mix: convert one of them at a stated rate",
		ES: "%s y %s no se mezclan: convierta una de ellas con un tipo de cambio declarado",
	}, inWords(e.A), inWords(e.B))
}

func inWords(c Currency) i18n.Text {
	if c == 0 {
		return i18n.Text{EN: "an amount without currency", ES: "un importe sin moneda"}
	}
	return i18n.Same(c.String())
}
