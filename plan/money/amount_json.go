package money

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/pauta-go/pauta/plan/i18n"
)

// The names of an amount's fields in JSON.
const (
	fieldAmount   = "amount"
	fieldCurrency = "currency"
)

// MarshalJSON writes {"amount":"1200.50","currency":"EUR"}: the number as a
// string, so that no reader turns it into a binary fraction, with at least the
// decimals of the minor unit. The currency of the zero Amount is "". It fails
// as MarshalText does.
func (a Amount) MarshalJSON() ([]byte, error) {
	if err := a.checkCurrency(); err != nil {
		return nil, err
	}
	// Neither part has a character that JSON escapes.
	return []byte(`{"amount":"` + a.digits() + `","currency":"` + a.cur.String() + `"}`), nil
}

// UnmarshalJSON reads what MarshalJSON writes; the amount may be a JSON number
// too, as long as it is a plain decimal.
//
// It fails
//   - with a [NumberError] as [ParseDecimal] does;
//   - with a [CurrencyError] as [ParseCurrency] does, also where the currency
//     is missing or is "" beside an amount that is not 0;
//   - with a [FieldError] on a field of another type, a missing amount, a field
//     that is unknown or comes twice, and on what is not an object. null is not
//     read as 0: use a pointer where an amount may be unknown.
func (a *Amount) UnmarshalJSON(data []byte) error {
	fields, err := readFields(data)
	if err != nil {
		return err
	}
	number, ok := fields[fieldAmount]
	if !ok {
		return &FieldError{Field: fieldAmount, Problem: i18n.Text{EN: "is missing", ES: "falta"}}
	}
	d, err := ParseDecimal(number)
	if err != nil {
		return err
	}
	code, ok := fields[fieldCurrency]
	if ok && code == "" && d.Sign() == 0 {
		*a = Amount{}
		return nil
	}
	c, err := ParseCurrency(code)
	if err != nil {
		return err
	}
	*a = amount(d, c)
	return nil
}

// readFields returns the fields of a JSON object as texts.
func readFields(data []byte) (map[string]string, error) {
	in := json.NewDecoder(bytes.NewReader(data))
	in.UseNumber()
	start, err := in.Token()
	if err != nil {
		return nil, notJSON()
	}
	if start != json.Delim('{') {
		return nil, &FieldError{Problem: isOfType(start, i18n.Text{EN: "an object", ES: "un objeto"})}
	}
	fields := make(map[string]string, 2)
	for in.More() {
		key, err := in.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			return nil, notJSON()
		}
		value, err := in.Token()
		if err != nil {
			return nil, notJSON()
		}
		if _, ok := fields[name]; ok {
			return nil, &FieldError{Field: name, Problem: i18n.Text{EN: "is there twice", ES: "está dos veces"}}
		}
		if fields[name], err = fieldText(name, value); err != nil {
			return nil, err
		}
	}
	if _, err := in.Token(); err != nil { // the closing brace
		return nil, notJSON()
	}
	if _, err := in.Token(); err != io.EOF {
		return nil, notJSON()
	}
	return fields, nil
}

// fieldText returns a field's value as text, if the field may have it.
func fieldText(name string, value json.Token) (string, error) {
	text, isText := value.(string)
	number, isNumber := value.(json.Number)
	switch {
	case name == fieldAmount && isNumber:
		return number.String(), nil
	case (name == fieldAmount || name == fieldCurrency) && isText:
		return text, nil
	case name == fieldAmount:
		return "", &FieldError{Field: name, Problem: isOfType(value, i18n.Text{
			EN: "a string or a number",
			ES: "un texto ni un número",
		})}
	case name == fieldCurrency:
		return "", &FieldError{Field: name, Problem: isOfType(value, i18n.Text{EN: "a string", ES: "un texto"})}
	}
	return "", &FieldError{Field: name, Problem: i18n.Text{
		EN: "is unknown: an amount has the fields amount and currency",
		ES: "es desconocido: un importe tiene los campos amount y currency",
	}}
}

func notJSON() error {
	return &FieldError{Problem: i18n.Text{EN: "is not valid JSON", ES: "no es JSON válido"}}
}

// isOfType says which type of JSON was found in the place of another.
func isOfType(got json.Token, want i18n.Text) i18n.Text {
	var kind i18n.Text
	switch got.(type) {
	case nil:
		kind = i18n.Same("null")
	case bool:
		kind = i18n.Text{EN: "a boolean", ES: "un booleano"}
	case string:
		kind = i18n.Text{EN: "a string", ES: "un texto"}
	case json.Number:
		kind = i18n.Text{EN: "a number", ES: "un número"}
	default:
		kind = i18n.Text{EN: "an object", ES: "un objeto"}
		if got == json.Delim('[') {
			kind = i18n.Text{EN: "an array", ES: "una lista"}
		}
	}
	return i18n.Sprintf(i18n.Text{EN: "is %s, not %s", ES: "es %s y no %s"}, kind, want)
}
