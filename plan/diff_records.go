package plan

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// records compares two lists of records.
func (d *differ) records(p place, a, b reflect.Value) {
	was, oldNames, unique := positions(a)
	now, newNames, alsoUnique := positions(b)
	if !unique || !alsoUnique {
		d.inOrder(p, a, b)
		return
	}
	for i, name := range newNames {
		at := p.of(strconv.Itoa(i), i18n.Quote(name))
		if j, ok := was[name]; ok {
			d.compare(at, a.Index(j), b.Index(i))
		} else {
			d.added(at, name)
		}
	}
	for j, name := range oldNames {
		if _, ok := now[name]; !ok {
			d.removed(p.of(strconv.Itoa(j), i18n.Quote(name)), name)
		}
	}
}

// inOrder compares two lists of records by position.
func (d *differ) inOrder(p place, a, b reflect.Value) {
	for i := range max(a.Len(), b.Len()) {
		at := p.of(strconv.Itoa(i), strconv.Itoa(i+1))
		switch {
		case i >= a.Len():
			d.added(at, "")
		case i >= b.Len():
			d.removed(at, "")
		default:
			d.compare(at, a.Index(i), b.Index(i))
		}
	}
}

// positions returns the names of the records of a list, where each stands, and
// whether all have one of their own.
func positions(list reflect.Value) (at map[string]int, names []string, unique bool) {
	at = make(map[string]int, list.Len())
	for i := range list.Len() {
		name := nameOf(list.Index(i))
		if _, taken := at[name]; taken || name == "" {
			return nil, nil, false
		}
		at[name] = i
		names = append(names, name)
	}
	return at, names, true
}

// nameOf is what tells a record from others of its list: its key, or else its
// ID, its name or its day; "" where it has none of these.
func nameOf(record reflect.Value) string {
	for _, wanted := range []string{"key", "id", "name", "on"} {
		for i := range record.NumField() {
			name, _, _ := strings.Cut(record.Type().Field(i).Tag.Get("json"), ",")
			if name != wanted {
				continue
			}
			if text := plain(record.Field(i)); text != "" {
				return text
			}
		}
	}
	return ""
}
