package document

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/plan/uuids"
)

// value reads the value at pos.
func (d *decoder) value(v reflect.Value, s *shape) error {
	at := d.pos
	c := d.data[at]
	switch d.shapes.made(s).form {
	case pointed:
		pointed := reflect.New(v.Type().Elem())
		if err := d.value(pointed.Elem(), s.elem); err != nil {
			return err
		}
		v.Set(pointed)
		return nil
	case unknown:
		return d.refuse(at, i18n.Sprintf(i18n.Text{
			EN: "the type %s of the field has no form in a document", ES: "el tipo %s del campo no tiene forma en un documento",
		}, v.Type().String()), nil)
	case own:
		if c == 'n' {
			return d.kind(i18n.Text{EN: "a value", ES: "un valor"})
		}
		raw := d.skip()
		if err := v.Addr().Interface().(json.Unmarshaler).UnmarshalJSON(raw); err != nil {
			return d.refuse(at, says(err), err)
		}
		return nil
	}
	if ok, want := s.form.begins(c); !ok {
		return d.kind(want)
	}
	switch s.form {
	case record:
		return d.record(v, s)
	case list:
		return d.list(v, s)
	case row:
		return d.row(v, s)
	case table:
		return d.table(v, s)
	case truth:
		v.SetBool(string(d.token()) == "true")
		return nil
	case signed, unsigned:
		return d.whole(v, s, string(d.token()), at)
	case float:
		return d.float(v, string(d.token()), at)
	case exact:
		if c != '"' {
			return d.text(v, s, string(d.token()), at)
		}
	}
	return d.text(v, s, unquote(d.token()), at)
}

// begins reports whether a value of the form can begin with c, and says what is
// needed.
func (f form) begins(c byte) (bool, i18n.Text) {
	switch f {
	case record, table:
		return c == '{', i18n.Text{EN: "an object", ES: "un objeto"}
	case list, row:
		return c == '[', i18n.Text{EN: "a list", ES: "una lista"}
	case truth:
		return c == 't' || c == 'f', i18n.Text{EN: "true or false", ES: "true o false"}
	case signed, unsigned, float:
		return c == '-' || c >= '0' && c <= '9', i18n.Text{EN: "a number", ES: "un número"}
	case exact:
		return c == '"' || c == '-' || c >= '0' && c <= '9', i18n.Text{EN: "a number or a text", ES: "un número o un texto"}
	}
	return c == '"', i18n.Text{EN: "a text", ES: "un texto"}
}

// kind is the error for a value at pos of another kind than the one needed.
func (d *decoder) kind(want i18n.Text) error {
	var found i18n.Text
	switch d.data[d.pos] {
	case '{':
		found = i18n.Text{EN: "an object", ES: "un objeto"}
	case '[':
		found = i18n.Text{EN: "a list", ES: "una lista"}
	case '"':
		found = i18n.Text{EN: "a text", ES: "un texto"}
	case 't', 'f':
		found = i18n.Text{EN: "true or false", ES: "true o false"}
	case 'n':
		return d.refuse(d.pos, i18n.Sprintf(i18n.Text{
			EN: "null is found where %s is needed: leave out what is not known", ES: "hay null donde hace falta %s: omita lo que no se sepa",
		}, want), nil)
	default:
		found = i18n.Text{EN: "a number", ES: "un número"}
	}
	return d.refuse(d.pos, i18n.Sprintf(i18n.Text{
		EN: "%s is found where %s is needed", ES: "hay %s donde hace falta %s",
	}, found, want), nil)
}

// whole reads a whole number.
func (d *decoder) whole(v reflect.Value, s *shape, number string, at int) error {
	var err error
	if s.form == signed {
		var n int64
		if n, err = strconv.ParseInt(number, 10, v.Type().Bits()); err == nil {
			v.SetInt(n)
		}
	} else {
		var n uint64
		if n, err = strconv.ParseUint(number, 10, v.Type().Bits()); err == nil {
			v.SetUint(n)
		}
	}
	if err != nil {
		return d.refuse(at, i18n.Sprintf(i18n.Text{
			EN: "number %s is not a whole number that fits here", ES: "el número %s no es un entero que quepa aquí",
		}, i18n.Quote(number)), nil)
	}
	return nil
}

// float reads a number that is near enough.
func (d *decoder) float(v reflect.Value, number string, at int) error {
	n, err := strconv.ParseFloat(number, v.Type().Bits())
	if err != nil {
		return d.refuse(at, i18n.Sprintf(i18n.Text{
			EN: "number %s is out of range", ES: "el número %s está fuera de rango",
		}, i18n.Quote(number)), nil)
	}
	v.SetFloat(n)
	return nil
}

// text sets a value that is a text in the document.
func (d *decoder) text(v reflect.Value, s *shape, said string, at int) error {
	var err error
	switch s.form {
	case plain:
		v.SetString(said)
	case instant:
		t, failed := civil.ParseInstant(said)
		v.Set(reflect.ValueOf(t))
		err = failed
	case id:
		uuid, failed := uuids.Parse(said)
		v.Set(reflect.ValueOf(uuid))
		err = failed
	case exact:
		number, failed := money.ParseDecimal(said)
		v.Set(reflect.ValueOf(number))
		err = failed
	default:
		err = v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(said))
	}
	if err != nil {
		return d.refuse(at, says(err), err)
	}
	return nil
}

// skip returns the value at pos as it stands, and steps behind it.
func (d *decoder) skip() []byte {
	start, open := d.pos, 0
	for {
		switch d.data[d.pos] {
		case '{', '[':
			d.sized++
			open++
			d.pos++
		case '}', ']':
			open--
			d.pos++
		case ',', ':', ' ', '\t', '\r', '\n':
			d.pos++
		default:
			d.token()
		}
		if open == 0 {
			return d.data[start:d.pos]
		}
	}
}
