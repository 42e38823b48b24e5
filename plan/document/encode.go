package document

import (
	"bytes"
	"encoding"
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Encode writes a record as a JSON document: two spaces of indentation, fields
// in the order of the type, keys of maps sorted, short lists of plain values on
// one line, a line end at the end.
//
// It fails with an [Error] (errors.Is [ErrDocument]) that names the path if
//   - record is not a struct or a pointer to one, or holds a type that has no
//     form, or a nil pointer in a list or map;
//   - a text is not UTF-8, or a floating-point number not finite;
//   - a time is not in the years 1 to 9999;
//   - a value refuses to be written: errors.Is and errors.As find its error too.
func Encode(record any) ([]byte, error) {
	v := reflect.ValueOf(record)
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return nil, &Error{Problem: i18n.Text{
			EN: "there is no record to write: give a struct or a pointer to one",
			ES: "no hay registro que escribir: dé una estructura o un puntero a una",
		}}
	}
	e := encoder{shapes: shapes{}}
	if err := e.value(v, e.shapes.of(v.Type())); err != nil {
		return nil, err
	}
	return append(e.out, '\n'), nil
}

// longestLine is the greatest number of bytes of a list on one line.
const longestLine = 80

type encoder struct {
	out    []byte
	way    []step
	shapes shapes
}

func (e *encoder) refuse(problem i18n.Text, cause error) error {
	return &Error{Path: pointer(e.way), Problem: problem, Cause: cause}
}

// line begins a new line, indented by the way.
func (e *encoder) line() {
	e.out = append(e.out, '\n')
	for range e.way {
		e.out = append(e.out, "  "...)
	}
}

// members writes what is between two brackets.
func (e *encoder) members(brackets string, n int, one func(i int) error) error {
	e.out = append(e.out, brackets[0])
	e.way = append(e.way, step{})
	for i := range n {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.line()
		e.way[len(e.way)-1] = step{index: i}
		if err := one(i); err != nil {
			return err
		}
	}
	e.way = e.way[:len(e.way)-1]
	if n > 0 {
		e.line()
	}
	e.out = append(e.out, brackets[1])
	return nil
}

func (e *encoder) member(name string, v reflect.Value, s *shape) error {
	e.way[len(e.way)-1] = step{name, -1}
	e.out = append(appendQuoted(e.out, name), ':', ' ')
	return e.value(v, s)
}

func (e *encoder) record(v reflect.Value, s *shape) error {
	var there []field
	for _, f := range s.fields {
		v := v.Field(f.position)
		if f.omitEmpty && isEmpty(v) || f.omitZero && v.IsZero() || v.Kind() == reflect.Pointer && v.IsNil() {
			continue
		}
		there = append(there, f)
	}
	return e.members("{}", len(there), func(i int) error {
		return e.member(there[i].name, v.Field(there[i].position), there[i].shape)
	})
}

// isEmpty is what omitempty means.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map, reflect.String, reflect.Array:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// list writes a list: on one line if it has only plain values and is short.
func (e *encoder) list(v reflect.Value, s *shape) error {
	start := len(e.out)
	err := e.members("[]", v.Len(), func(i int) error { return e.value(v.Index(i), s.elem) })
	if err != nil || s.elem.form >= record {
		return err
	}
	lines := bytes.Split(e.out[start:], []byte("\n"))
	for i, line := range lines {
		lines[i] = bytes.TrimLeft(line, " ")
	}
	flat := bytes.Join(lines, []byte(" "))
	if len(flat) <= longestLine && len(lines) > 1 {
		flat = slices.Concat(flat[:1], flat[2:len(flat)-2], flat[len(flat)-1:])
		e.out = append(e.out[:start], flat...)
	}
	return nil
}

func (e *encoder) table(v reflect.Value, s *shape) error {
	type entry struct {
		name string
		elem reflect.Value
	}
	var entries []entry
	for key, elem := range v.Seq2() {
		name := key.String()
		if s.key.form == text {
			said, err := key.Interface().(encoding.TextMarshaler).MarshalText()
			if err != nil {
				return e.refuse(says(err), err)
			}
			name = string(said)
		}
		if !utf8.ValidString(name) {
			return e.notUTF8(name)
		}
		entries = append(entries, entry{name, elem})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return e.members("{}", len(entries), func(i int) error { return e.member(entries[i].name, entries[i].elem, s.elem) })
}

func (e *encoder) value(v reflect.Value, s *shape) error {
	switch e.shapes.made(s).form {
	case record:
		return e.record(v, s)
	case list, row:
		return e.list(v, s)
	case table:
		return e.table(v, s)
	case pointed:
		if v.IsNil() {
			return e.refuse(i18n.Text{EN: "there is nothing to write", ES: "no hay nada que escribir"}, nil)
		}
		return e.value(v.Elem(), s.elem)
	case truth:
		e.out = strconv.AppendBool(e.out, v.Bool())
	case signed:
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
	case unsigned:
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
	case float:
		if n := v.Float(); math.IsNaN(n) || math.IsInf(n, 0) {
			return e.refuse(i18n.Text{EN: "the number is not finite", ES: "el número no es finito"}, nil)
		}
		e.out = strconv.AppendFloat(e.out, v.Float(), 'g', -1, v.Type().Bits())
	case own:
		raw, err := v.Interface().(json.Marshaler).MarshalJSON()
		if err != nil {
			return e.refuse(says(err), err)
		}
		e.out = append(e.out, raw...)
	default:
		return e.text(v, s)
	}
	return nil
}
