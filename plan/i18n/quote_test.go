package i18n_test

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

func TestQuote(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", "", `""`},
		{"letters", "Año", `"Año"`},
		{"quotes and lines", "a\"b\nc", `"a\"b\nc"`},
		{"not printed", "a\u00a0b\u202e\x00", `"a\u00a0b\u202e\x00"`},
		{"not UTF-8", "a\xff", `"a\xff"`},
		{"just fits", strings.Repeat("a", 78), `"` + strings.Repeat("a", 78) + `"`},
		{"one too many", strings.Repeat("a", 79), `"` + strings.Repeat("a", 75) + `"…`},
		{"long", strings.Repeat("a", 1_000_000), `"` + strings.Repeat("a", 75) + `"…`},
		{"long in runes of three bytes", strings.Repeat("€", 100), `"` + strings.Repeat("€", 25) + `"…`},
		{"short but long in escapes", strings.Repeat("\x00", 20), `"` + strings.Repeat(`\x00`, 18) + `"…`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := i18n.Quote(c.in); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "a", strings.Repeat("\x00", 70), strings.Repeat("ñ", 99), "\xff\xfe", "\u2028", strings.Repeat("a", 77) + "€"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q := i18n.Quote(s)
		if len(q) > i18n.QuoteLimit || !utf8.ValidString(q) || strings.ContainsAny(q, "\n\r\x00") {
			t.Fatalf("Quote(%q) = %q", s, q)
		}
		whole, cut := strings.CutSuffix(q, "…")
		back, err := strconv.Unquote(whole)
		switch {
		case err != nil:
			t.Fatalf("Quote(%q) = %s: %v", s, q, err)
		case !cut && back != s, cut && (!strings.HasPrefix(s, back) || len(strconv.Quote(s)) <= i18n.QuoteLimit):
			t.Fatalf("Quote(%q) = %s holds %q", s, q, back)
		}
	})
}
