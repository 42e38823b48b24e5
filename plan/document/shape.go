package document

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"
)

// form is how values of a type are written in JSON.
type form uint8

const (
	unknown  form = iota // a type that has none here
	instant              // a time.Time: a timestamp
	id                   // a UUID
	exact                // a decimal.Decimal: its digits as a text; a number is read too
	own                  // by its methods for JSON
	text                 // by its methods for text
	plain                // a text
	truth                // true or false
	signed               // a whole number
	unsigned             // a whole number that is not negative
	float                // a number, as near as a float64 comes
	record               // an object with the fields of the type
	list                 // a list of any length
	row                  // a list of the length of the type
	table                // an object with any keys
	pointed              // what it points to; left out where it is nil
)

// shape is what one needs to know of a type to read and write it.
type shape struct {
	typ    reflect.Type // nil once the rest is known
	form   form
	fields []field        // of a record
	index  map[string]int // name to position in fields
	key    *shape         // of a table
	elem   *shape         // of a list, a row, a table, and what is pointed to
}

// field is a field of a record.
type field struct {
	name      string
	position  int
	shape     *shape
	omitEmpty bool
	omitZero  bool
}

// names are the names of the fields of a record, in their order.
func (s *shape) names() []string {
	names := make([]string, len(s.fields))
	for i, f := range s.fields {
		names[i] = f.name
	}
	return names
}

// shapes are the shapes of types; each is there once, and made when a value of
// the type is first met.
type shapes map[reflect.Type]*shape

// of returns the shape of a type, which may not be made yet.
func (m shapes) of(t reflect.Type) *shape {
	s, ok := m[t]
	if !ok {
		s = &shape{typ: t}
		m[t] = s
	}
	return s
}

// made returns the shape, and makes it if nobody has.
func (m shapes) made(s *shape) *shape {
	if s.typ == nil {
		return s
	}
	t, pointer := s.typ, reflect.PointerTo(s.typ)
	s.typ = nil
	switch {
	case t == reflect.TypeFor[time.Time]():
		s.form = instant
	case t == reflect.TypeFor[uuid.UUID]():
		s.form = id
	case t == reflect.TypeFor[decimal.Decimal]():
		s.form = exact
	case t.Kind() == reflect.Pointer:
		s.form, s.elem = pointed, m.of(t.Elem())
	case pointer.Implements(reflect.TypeFor[json.Unmarshaler]()) && t.Implements(reflect.TypeFor[json.Marshaler]()):
		s.form = own
	case pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) && t.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		s.form = text
	default:
		m.describe(s, t)
	}
	return s
}

// describe fills the shape of a type by its kind.
func (m shapes) describe(s *shape, t reflect.Type) {
	switch t.Kind() {
	case reflect.String:
		s.form = plain
	case reflect.Bool:
		s.form = truth
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		s.form = signed
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		s.form = unsigned
	case reflect.Float32, reflect.Float64:
		s.form = float
	case reflect.Slice:
		s.form, s.elem = list, m.of(t.Elem())
	case reflect.Array:
		s.form, s.elem = row, m.of(t.Elem())
	case reflect.Map:
		s.key, s.elem = m.made(m.of(t.Key())), m.of(t.Elem())
		if s.key.form == plain || s.key.form == text {
			s.form = table
		}
	case reflect.Struct:
		s.form, s.index = record, map[string]int{}
		for i := range t.NumField() {
			f := t.Field(i)
			tag := strings.Split(f.Tag.Get("json"), ",")
			if !f.IsExported() || tag[0] == "-" {
				continue
			}
			known := field{name: tag[0], position: i, shape: m.of(f.Type)}
			if known.name == "" {
				known.name = f.Name
			}
			for _, option := range tag[1:] {
				known.omitEmpty = known.omitEmpty || option == "omitempty"
				known.omitZero = known.omitZero || option == "omitzero"
			}
			s.index[known.name] = len(s.fields)
			s.fields = append(s.fields, known)
		}
	}
}
