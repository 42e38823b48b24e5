package plan_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
)

// FuzzDecode holds that no bytes make Decode panic, and that what is read is
// written so that it reads back without a difference, as the same bytes.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "null", `{"version":1}`, `{"version":2}`, `{"version":1,"period":"2027-01","currency":"EUR","zone":"Europe/Madrid"}`,
		`{"version":1,"objectives":[{"key":"a","weight":0.5,"goal":"x"},{"key":"a"}],"budget":{"total":{"amount":"1","currency":"EUR"},"lines":[{"amount":{"amount":"1.005","currency":"USD"}}]}}`,
		`{"version":1,"calendar":{"entries":[{"key":"e","slot":{"date":"2027-03-28","clock":"02:30","zone":"Europe/Madrid"},"repeat":"FREQ=DAILY","posts":[{"channel":"x","text":"a"}]}]}}`,
		`{"version":1,"team":{"matrix":{"tasks":[{"name":"a","assignments":[{"who":"a","letter":"R"}]}]},"crew":{"people":[{"key":"a","week":[1,2,3,4,5,6,7]}]}}}`,
	} {
		f.Add([]byte(seed))
	}
	names, err := filepath.Glob("../examples/plancheck/data/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := plan.Decode(data, document.Limits{Bytes: 1 << 18})
		if err != nil {
			if !errors.Is(err, document.ErrDocument) && !errors.Is(err, plan.ErrVersion) || !reflect.DeepEqual(p, plan.Plan{}) {
				t.Fatalf("%v, %+v", err, p)
			}
			if i18n.Say(err, i18n.ES) == "" {
				t.Fatal("an error without words")
			}
			return
		}
		text, err := p.Encode()
		if err != nil {
			return // a record may be wrong: a letter that is missing has no text
		}
		again, err := plan.Decode(text, document.Limits{})
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if d := plan.Diff(p, again); len(d) != 0 {
			t.Fatalf("%+v\n%s", d, text)
		}
		if second, err := again.Encode(); err != nil || string(second) != string(text) {
			t.Fatalf("%v\n%s\n%s", err, text, second)
		}
	})
}
