package i18n_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

// partial is a joined error that holds a nil.
type partial []error

func (p partial) Error() string   { return "partial" }
func (p partial) Unwrap() []error { return p }

func TestSay(t *testing.T) {
	_, fr := i18n.ParseLang("fr")
	_, de := i18n.ParseLang("de")
	plain := errors.New("disk is full")
	for _, c := range []struct {
		name   string
		err    error
		en, es string
	}{
		{"nil", nil, "", ""},
		{"plain", plain, "disk is full", "disk is full"},
		{"text", fr, `language "fr" is unknown: use en or es`, `idioma "fr" desconocido: use en o es`},
		{"wrapped", fmt.Errorf("flag: %w", fr), `language "fr" is unknown: use en or es`, `idioma "fr" desconocido: use en o es`},
		{"plain wrapped", fmt.Errorf("write: %w", plain), "write: disk is full", "write: disk is full"},
		{
			"joined", errors.Join(fr, plain, de),
			"language \"fr\" is unknown: use en or es\ndisk is full\nlanguage \"de\" is unknown: use en or es",
			"idioma \"fr\" desconocido: use en o es\ndisk is full\nidioma \"de\" desconocido: use en o es",
		},
		{
			"deep", fmt.Errorf("1: %w, 2: %w", fmt.Errorf("a: %w", errors.Join(plain, fr)), plain),
			"disk is full\nlanguage \"fr\" is unknown: use en or es\ndisk is full",
			"disk is full\nidioma \"fr\" desconocido: use en o es\ndisk is full",
		},
		{"joined without text", fmt.Errorf("1: %w, 2: %w", plain, plain), "1: disk is full, 2: disk is full", "1: disk is full, 2: disk is full"},
		{"nil inside", partial{nil, de, nil}, `language "de" is unknown: use en or es`, `idioma "de" desconocido: use en o es`},
		{"nothing inside", partial{nil}, "partial", "partial"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := i18n.Say(c.err, i18n.EN); got != c.en {
				t.Errorf("EN: got %q, want %q", got, c.en)
			}
			if got := i18n.Say(c.err, i18n.ES); got != c.es {
				t.Errorf("ES: got %q, want %q", got, c.es)
			}
		})
	}
}
