package ident_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

func TestCheckKey(t *testing.T) {
	long := strings.Repeat("a", ident.KeyLimit)
	for _, c := range []struct {
		name, key string
		sound     bool
		suggest   string
	}{
		{"words", "awareness-q1", true, ""},
		{"one letter", "a", true, ""},
		{"digits", "2025-01", true, ""},
		{"64 bytes", long, true, ""},
		{"65 bytes", long + "b", false, long},
		{"hyphen at the limit", long[1:] + "-b", false, long[1:]},
		{"hyphen behind 64 bytes", long + "-bb", false, long},
		{"letter behind the hyphen at the limit", long[2:] + "-bc", false, long[2:] + "-b"},
		{"empty", "", false, ""},
		{"capital", "Awareness-Q1", false, "awareness-q1"},
		{"space", "awareness q1", false, "awareness-q1"},
		{"underscore", "awareness_q1", false, "awareness-q1"},
		{"two hyphens", "awareness--q1", false, "awareness-q1"},
		{"hyphens at the ends", "-awareness-", false, "awareness"},
		{"accents", "Campaña «Navidad» 2025: ¡niños, güeros, avión!", false, "campana-navidad-2025-ninos-gueros-avion"},
		{"other languages", "Ação À L'été, Größe, Barça", false, "acao-a-l-ete-gro-e-barca"},
		{"all accents", "áàâäã éèêë íìîï óòôöõ úùûü ñ ç", false, "aaaaa-eeee-iiii-ooooo-uuuu-n-c"},
		{"accents apart from their letters", "campan\u0303a otono\u0303", false, "campana-otono"},
		{"nothing that can stay", "¿?", false, ""},
		{"slash", "a/b~c", false, "a-b-c"},
		{"bounds of the letters", "`{/:@[", false, ""},
		{"ends of the alphabets", "az09", true, ""},
		{"broken UTF-8", "a\xffb", false, "a-b"},
		{"control characters", "a\x00\nb", false, "a-b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := ident.CheckKey(c.key)
			if c.sound {
				if err != nil {
					t.Errorf("got %v", err)
				}
				return
			}
			var refused *ident.KeyError
			if !errors.Is(err, ident.ErrKey) || !errors.As(err, &refused) {
				t.Fatalf("got %v, want a KeyError", err)
			}
			if refused.Suggest != c.suggest {
				t.Errorf("suggests %q, want %q", refused.Suggest, c.suggest)
			}
			text := refused.Text()
			if !text.Complete() || text.EN == text.ES || text.EN != err.Error() {
				t.Errorf("texts %q", text)
			}
		})
	}
}

func TestKeyErrorText(t *testing.T) {
	err := ident.CheckKey("Q1 launch")
	const want = `key "Q1 launch" is refused: a key is 1 to 64 lower-case letters a to z, digits and single hyphens between them; use "q1-launch"`
	if got := err.Error(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := i18n.Say(err, i18n.ES), "; use \"q1-launch\""; !strings.HasSuffix(got, want) {
		t.Errorf("got %s, want … %s", got, want)
	}
}

// FuzzCheckKey holds CheckKey to the form in words of a regular expression, and
// what it suggests to what it accepts.
func FuzzCheckKey(f *testing.F) {
	form := regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, seed := range []string{"awareness-q1", "", "-", "a--b", "Campaña", strings.Repeat("ab-", 40), "İ", "\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, key string) {
		sound := form.MatchString(key) && len(key) <= ident.KeyLimit
		err := ident.CheckKey(key)
		if (err == nil) != sound {
			t.Fatalf("%q: %v", key, err)
		}
		var refused *ident.KeyError
		if errors.As(err, &refused) {
			if refused.Suggest != "" && ident.CheckKey(refused.Suggest) != nil {
				t.Errorf("%q: suggests %q", key, refused.Suggest)
			}
			if len(err.Error()) > 300 || !utf8.ValidString(err.Error()) {
				t.Errorf("%q: error of %d bytes", key, len(err.Error()))
			}
		}
	})
}
