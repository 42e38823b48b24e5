package i18n_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestParseLang(t *testing.T) {
	for _, c := range []struct {
		in   string
		want i18n.Lang
		ok   bool
	}{
		{in: "en", want: i18n.EN, ok: true},
		{in: "ES", want: i18n.ES, ok: true},
		{in: "es-MX", want: i18n.ES, ok: true},
		{in: "es_419", want: i18n.ES, ok: true},
		{in: "en-GB-oxendict", want: i18n.EN, ok: true},
		{in: ""},
		{in: "-es"},
		{in: "español"},
		{in: "eſ"}, // folds to es in Unicode
		{in: " es"},
		{in: "fr"},
	} {
		t.Run(c.in, func(t *testing.T) {
			got, err := i18n.ParseLang(c.in)
			if got != c.want || (err == nil) != c.ok {
				t.Errorf("ParseLang(%q) = %v, %v", c.in, got, err)
			}
			var fault *i18n.LangError
			if !c.ok && (!errors.Is(err, i18n.ErrLang) || !errors.As(err, &fault) || fault.Tag != i18n.Quote(c.in)) {
				t.Errorf("ParseLang(%q): error %#v", c.in, err)
			}
		})
	}
}

func TestLangRoundTrip(t *testing.T) {
	for _, l := range i18n.Langs() {
		text, err := l.MarshalText()
		if err != nil || string(text) != l.String() {
			t.Errorf("%v.MarshalText() = %q, %v", l, text, err)
		}
		var back i18n.Lang
		if err := back.UnmarshalText(text); err != nil || back != l {
			t.Errorf("%q is read as %v, %v", text, back, err)
		}
	}
	l := i18n.ES
	if err := json.Unmarshal([]byte(`"fr"`), &l); !errors.Is(err, i18n.ErrLang) || l != i18n.ES {
		t.Errorf("a refused tag made %v, %v", l, err)
	}
	if got := i18n.Lang(7).String(); got != "en" {
		t.Errorf("Lang(7) = %q", got)
	}
}
