package plan

import (
	"encoding"
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/roles"
)

// TestWords holds that every field of a plan has a word, and that every word is
// of a field.
func TestWords(t *testing.T) {
	words, used := allWords(), map[string]bool{}
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		if seen[typ] || reflect.PointerTo(typ).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
			return
		}
		seen[typ] = true
		switch typ.Kind() {
		case reflect.Struct:
			for f := range typ.Fields() {
				if !f.IsExported() {
					continue
				}
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				if _, ok := words[name]; !ok {
					t.Errorf("%s.%s: no word for %q", typ, f.Name, name)
				}
				used[name] = true
				walk(f.Type)
			}
		case reflect.Slice, reflect.Array, reflect.Pointer, reflect.Map:
			walk(typ.Elem())
		}
	}
	walk(reflect.TypeFor[Plan]())
	for name, text := range words {
		if !used[name] || !text.Complete() {
			t.Errorf("word %q, %v: of no field, or incomplete", name, text)
		}
	}
	if len(words) != len(planWords())+len(partWords()) {
		t.Error("a word is there twice")
	}
	if got := wordOf("zz"); got.EN != "zz" {
		t.Error(got)
	}
}

// TestWritten holds what a value is without a text: the reason why it has none.
func TestWritten(t *testing.T) {
	if got := written(reflect.ValueOf(roles.Letter(99))); got != `letter "" is unknown: use R, A, S, C or I` {
		t.Error(got)
	}
	if got := capital(""); got != "" {
		t.Error(got)
	}
}
