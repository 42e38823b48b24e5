package money

import (
	"errors"
	"math/big"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// The limits of the grammar of numbers: see [ParseDecimal].
const (
	maxInteger  = 20
	maxFraction = 40
)

// ErrNumber is the class of [NumberError].
var ErrNumber = errors.New("money: bad number")

// NumberError says which number was refused, and why.
type NumberError struct {
	Input   string    // as [i18n.Quote] gives it; "" where the text was empty
	Problem i18n.Text // what is wrong, following the words "amount …"
}

func (e *NumberError) Error() string { return e.Text().EN }

// Unwrap returns [ErrNumber].
func (e *NumberError) Unwrap() error { return ErrNumber }

// Text says the error in both languages.
func (e *NumberError) Text() i18n.Text {
	if e.Input == "" {
		return i18n.Sprintf(i18n.Text{EN: "amount %s", ES: "el importe %s"}, e.Problem)
	}
	return i18n.Sprintf(i18n.Text{EN: "amount %s %s", ES: "el importe %s %s"}, e.Input, e.Problem)
}

// ParseDecimal reads a plain decimal number: an optional '-', ASCII digits
// and, optionally, a point followed by ASCII digits, as in "-1200.50". It is
// the one grammar of numbers of the library. There is no exponent, no '+', no
// space, no grouping mark, no digit or minus of another script, and a point
// has digits on both sides. "-0.00" is 0.
//
// It fails with a [NumberError] (errors.Is [ErrNumber])
//   - on an empty text;
//   - on a text that is not such a number;
//   - above 20 integer or 40 fraction digits, leading and trailing zeros
//     counted.
func ParseDecimal(s string) (decimal.Decimal, error) {
	switch {
	case s == "":
		return decimal.Decimal{}, &NumberError{Problem: isEmpty()}
	case !isPlain(s):
		return decimal.Decimal{}, &NumberError{Input: i18n.Quote(s), Problem: isNotPlain(s)}
	}
	digits := strings.TrimPrefix(s, "-")
	whole, fraction, _ := strings.Cut(digits, ".")
	switch {
	case len(whole) > maxInteger:
		return decimal.Decimal{}, &NumberError{Input: i18n.Quote(s), Problem: hasLongInteger()}
	case len(fraction) > maxFraction:
		return decimal.Decimal{}, &NumberError{Input: i18n.Quote(s), Problem: hasLongFraction()}
	}
	exp := -int32(len(fraction))
	// Built here and not by decimal.NewFromString, which obeys a setting that
	// the host program may have changed.
	if len(whole)+len(fraction) <= 18 {
		var n int64
		for _, part := range [...]string{whole, fraction} {
			for i := range len(part) {
				n = 10*n + int64(part[i]-'0')
			}
		}
		if s[0] == '-' {
			n = -n
		}
		return decimal.New(n, exp), nil
	}
	n, _ := new(big.Int).SetString(whole+fraction, 10)
	if s[0] == '-' {
		n.Neg(n)
	}
	return decimal.NewFromBigInt(n, exp), nil
}

// isPlain reports whether s follows the grammar, whatever its length.
func isPlain(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	run, point := 0, false // digits since the start or the point
	for i := range len(digits) {
		switch c := digits[i]; {
		case c >= '0' && c <= '9':
			run++
		case c == '.' && !point && run > 0:
			run, point = 0, true
		default:
			return false
		}
	}
	return run > 0
}

// CheckDecimal says whether d can be the number of an amount: at most 20
// integer and 40 fraction digits. It looks only at the exponent and the size
// of the coefficient, so that a decimal such as 1e1000000000 is refused before
// anything expands it; zeros at the end of the coefficient count as digits,
// and a zero is held to the same exponents.
//
// It fails with a [NumberError] (errors.Is [ErrNumber])
//   - above 20 integer digits;
//   - above 40 fraction digits.
func CheckDecimal(d decimal.Decimal) error {
	exp := d.Exponent()
	if exp < -maxFraction {
		return &NumberError{Input: shown(d), Problem: hasLongFraction()}
	}
	if exp >= maxInteger || digitsAbove(d, maxInteger-int(exp)) {
		return &NumberError{Input: shown(d), Problem: hasLongInteger()}
	}
	return nil
}

// small returns the coefficient of d if it fits an int64.
func small(d decimal.Decimal) (int64, bool) {
	c := d.CoefficientInt64() // the low 64 bits
	return c, d.Cmp(decimal.New(c, d.Exponent())) == 0
}

// digitsAbove reports whether the coefficient of d has more than n digits.
func digitsAbove(d decimal.Decimal, n int) bool {
	if _, ok := small(d); ok {
		return d.NumDigits() > n
	}
	// 60 digits need 200 bits; to count the digits of more would cost time.
	return d.Coefficient().BitLen() > 200 || d.NumDigits() > n
}

// shown writes d for a message, without expanding it.
func shown(d decimal.Decimal) string {
	coefficient := "…"
	if n := d.Coefficient(); n.BitLen() <= 500 {
		coefficient = n.String()
	}
	return i18n.Quote(coefficient + "e" + strconv.Itoa(int(d.Exponent())))
}

func isEmpty() i18n.Text { return i18n.Text{EN: "is empty", ES: "está vacío"} }

// isNotPlain says what is wrong with a text that is not a plain decimal.
func isNotPlain(s string) i18n.Text {
	if mantissa, exponent, ok := strings.Cut(strings.ToLower(s), "e"); ok && isPlain(mantissa) &&
		isPlain(strings.TrimPrefix(exponent, "+")) {
		return i18n.Text{
			EN: "is out of range: an exponent is not accepted, write all digits",
			ES: "está fuera de rango: no se admite un exponente, escriba todas las cifras",
		}
	}
	return i18n.Text{
		EN: "is not a plain decimal: write the digits 0 to 9 and at most one point, as in -1200.50",
		ES: "no es un decimal simple: escriba cifras del 0 al 9 y, como mucho, un punto, como en -1200.50",
	}
}

func hasLongInteger() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "is out of range: it has more than %s integer digits",
		ES: "está fuera de rango: tiene más de %s cifras enteras",
	}, i18n.Int(maxInteger))
}

func hasLongFraction() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "is out of range: it has too many fraction digits, more than %s",
		ES: "está fuera de rango: tiene demasiados decimales, más de %s",
	}, i18n.Int(maxFraction))
}
