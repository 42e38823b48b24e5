package plan

import (
	"encoding"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Diff returns in what b, the later version of a plan, differs from a.
//
// Records of a list are the same in both if they have the same key, or, in
// lists without keys, the same position; one that only stands elsewhere in its
// list is no difference. Of a record that is new or was taken out nothing else
// is said.
func Diff(a, b Plan) Differences {
	var d differ
	d.compare(place{}, reflect.ValueOf(a), reflect.ValueOf(b))
	return d.found
}

// differ collects differences.
type differ struct{ found Differences }

// place is where in a plan something stands.
type place struct {
	path []string
	name i18n.Text // of what is compared, with that around it
}

// into returns the place of a field.
func (p place) into(field string) place {
	q := place{path: append(slices.Clip(p.path), field), name: wordOf(field)}
	if p.name != (i18n.Text{}) {
		q.name = i18n.Sprintf(i18n.Text{EN: "%s, %s", ES: "%s, %s"}, p.name, q.name)
	}
	return q
}

// of returns the place of a member of the list or map p, which is at an index
// and goes by a label.
func (p place) of(index, label string) place {
	return place{
		path: append(slices.Clip(p.path), index),
		name: i18n.Sprintf(i18n.Text{EN: "%s %s", ES: "%s %s"}, p.name, label),
	}
}

func (d *differ) add(p place, was, now string, text i18n.Text) {
	name := i18n.Text{EN: capital(p.name.EN), ES: capital(p.name.ES)}
	d.found = append(d.found, Difference{
		Path: check.Path(p.path...), Was: was, Now: now,
		Text: i18n.Sprintf(i18n.Text{EN: "%s: %s.", ES: "%s: %s."}, name, text),
	})
}

func (d *differ) added(p place, now string) {
	d.add(p, "", now, i18n.Text{EN: "added", ES: "se añade"})
}

func (d *differ) removed(p place, was string) {
	d.add(p, was, "", i18n.Text{EN: "taken out", ES: "se retira"})
}

// compare compares two values of one type.
func (d *differ) compare(p place, a, b reflect.Value) {
	if reflect.DeepEqual(a.Interface(), b.Interface()) || hasNone(a) && hasNone(b) {
		return
	}
	if _, ok := a.Interface().(encoding.TextMarshaler); ok {
		d.values(p, a, b)
		return
	}
	switch a.Kind() {
	case reflect.Struct:
		for i := range a.NumField() {
			if f := a.Type().Field(i); f.IsExported() {
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				d.compare(p.into(name), a.Field(i), b.Field(i))
			}
		}
	case reflect.Pointer:
		switch {
		case a.IsNil():
			d.added(p, "")
		case b.IsNil():
			d.removed(p, "")
		default:
			d.compare(p, a.Elem(), b.Elem())
		}
	case reflect.Slice, reflect.Array:
		if kind := a.Type().Elem().Kind(); kind == reflect.Struct && !isValue(a.Type().Elem()) {
			d.records(p, a, b)
			return
		}
		d.values(p, a, b)
	case reflect.Map:
		keys := map[string]reflect.Value{}
		for _, m := range []reflect.Value{a, b} {
			for key := range m.Seq() {
				keys[key.String()] = key
			}
		}
		for _, name := range slices.Sorted(maps.Keys(keys)) {
			was, now := a.MapIndex(keys[name]), b.MapIndex(keys[name])
			switch at := p.of(name, i18n.Quote(name)); {
			case !was.IsValid():
				d.added(at, plain(now))
			case !now.IsValid():
				d.removed(at, plain(was))
			default:
				d.compare(at, was, now)
			}
		}
	default:
		d.values(p, a, b)
	}
}

// hasNone reports whether a value is a list or map without elements: the
// document knows no difference between none and nil.
func hasNone(v reflect.Value) bool {
	return (v.Kind() == reflect.Slice || v.Kind() == reflect.Map) && v.Len() == 0
}

// isValue reports whether a type has a text form.
func isValue(t reflect.Type) bool { return t.Implements(reflect.TypeFor[encoding.TextMarshaler]()) }

// values says that one value took the place of another. A truth that is gone is
// nothing: it was yes.
func (d *differ) values(p place, a, b reflect.Value) {
	was, now := plain(a), plain(b)
	switch {
	case was == "":
		d.add(p, was, now, i18n.Sprintf(i18n.Text{EN: "now %s", ES: "ahora %s"}, said(b)))
	case now == "":
		d.add(p, was, now, i18n.Sprintf(i18n.Text{EN: "was %s, now nothing", ES: "antes %s; ahora, nada"}, said(a)))
	default:
		d.add(p, was, now, i18n.Sprintf(i18n.Text{EN: "was %s, now %s", ES: "antes %s; ahora %s"}, said(a), said(b)))
	}
}

// plain is a value as the document has it, "" for the zero value.
func plain(v reflect.Value) string {
	if v.IsZero() || hasNone(v) {
		return ""
	}
	return written(v)
}

// written is a value as the document has it.
func written(v reflect.Value) string {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err != nil {
			return err.Error()
		}
		return string(text)
	}
	switch {
	case v.CanInt():
		return strconv.FormatInt(v.Int(), 10)
	case v.CanUint():
		return strconv.FormatUint(v.Uint(), 10)
	case v.Kind() != reflect.Slice && v.Kind() != reflect.Array:
		return fmt.Sprint(v.Interface())
	}
	parts := make([]string, v.Len())
	for i := range parts {
		parts[i] = written(v.Index(i))
	}
	return strings.Join(parts, ", ")
}

// said is a value for people.
func said(v reflect.Value) i18n.Text {
	switch x := v.Interface().(type) {
	case interface{ Text() i18n.Text }:
		return x.Text()
	case interface{ Name() i18n.Text }:
		return x.Name()
	case interface{ In(i18n.Lang) string }:
		return i18n.Text{EN: x.In(i18n.EN), ES: x.In(i18n.ES)}
	case bool:
		return i18n.Text{EN: "yes", ES: "sí"}
	}
	switch {
	case v.CanInt():
		n := i18n.Int(v.Int())
		return i18n.Text{EN: n.In(i18n.EN), ES: n.In(i18n.ES)}
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		parts := make([]i18n.Text, v.Len())
		for i := range parts {
			parts[i] = said(v.Index(i))
		}
		return i18n.Join(parts, ", ")
	}
	return i18n.Same(i18n.Quote(written(v)))
}

// capital puts a capital at the beginning.
func capital(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
