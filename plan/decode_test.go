package plan_test

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/document"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestVersions(t *testing.T) {
	for _, c := range []struct{ name, in, en, es string }{
		{"later", `{"version":999,"what":"is not known here"}`, "unsupported version 999 of the document: this library reads version 1", "versión 999 del documento no admitida: esta biblioteca lee la versión 1"},
		{"later, nothing unknown", `{"version":2}`, "unsupported version 2 of the document: this library reads version 1", "versión 2 del documento no admitida: esta biblioteca lee la versión 1"},
		{"none", `{"language":"es"}`, `the plan does not state the version of its document: write "version": 1`, `el plan no indica la versión de su documento: escriba "version": 1`},
		{"none and a fault", `{"titel":"x"}`, `the plan does not state the version of its document: write "version": 1`, `el plan no indica la versión de su documento: escriba "version": 1`},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := plan.Decode([]byte(c.in), document.Limits{})
			if !errors.Is(err, plan.ErrVersion) || err.Error() != c.en || i18n.Say(err, i18n.ES) != c.es || !reflect.DeepEqual(p, plan.Plan{}) {
				t.Errorf("%v\n%s", err, i18n.Say(err, i18n.ES))
			}
		})
	}
	_, err := plan.Decode([]byte(`{"version":1,"titel":"x"}`), document.Limits{})
	if want := `line 1, column 14: at /titel: unknown key "titel"; did you mean "title"?`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestFirstVersion holds that a document of the first version is read for ever
// as it is now: once version 0.1.0 is out, the file is not to be changed.
func TestFirstVersion(t *testing.T) {
	text, err := os.ReadFile("testdata/version-1.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.Decode(text, document.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if again, err := p.Encode(); err != nil || string(again) != string(text) {
		t.Errorf("%v, written as\n%s", err, again)
	}
}

func TestRead(t *testing.T) {
	const text = `{"version":1,"title":"a"}`
	if p, err := plan.Read(strings.NewReader(text), document.Limits{}); err != nil || p.Title != "a" {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := plan.Read(strings.NewReader(text), document.Limits{Bytes: 10}); !errors.Is(err, document.ErrDocument) {
		t.Error(err)
	}
	if _, err := plan.Read(iotest.ErrReader(errNo), document.Limits{}); !errors.Is(err, errNo) {
		t.Error(err)
	}
	files := fstest.MapFS{"p.json": &fstest.MapFile{Data: []byte(text)}}
	if p, err := plan.File(files, "p.json"); err != nil || p.Title != "a" {
		t.Errorf("%+v, %v", p, err)
	}
	if _, err := plan.File(files, "q.json"); err == nil {
		t.Error("a file that is not there was read")
	}
}

var errNo = errors.New("no")

func TestEncodeVersion(t *testing.T) {
	text, err := plan.Plan{Version: 7}.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if want := "{\n  \"version\": 1,\n  \"language\": \"en\"\n}\n"; string(text) != want {
		t.Errorf("got %s, want %s", text, want)
	}
	if _, err := (plan.Plan{Title: "\xff"}).Encode(); !errors.Is(err, document.ErrDocument) {
		t.Error(err)
	}
}
