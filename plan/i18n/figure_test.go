package i18n_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/i18n"
)

// FuzzPlain holds that a style changes marks only, puts them every three
// digits, and leaves alone what is not plain.
func FuzzPlain(f *testing.F) {
	for _, s := range []string{"", "-", "0", "1234", "-12345.678", "1.2.3", "1234567", "٣", "1e5"} {
		f.Add(s)
	}
	plain := regexp.MustCompile(`\A-?[0-9]+(\.[0-9]+)?\z`)
	grouped := map[i18n.Style]*regexp.Regexp{
		i18n.English:      regexp.MustCompile(`\A-?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?\z`),
		i18n.Spain:        regexp.MustCompile(`\A-?([0-9]{4}|[0-9]{1,3}|[0-9]{2,3}\.[0-9]{3}|[0-9]{1,3}(\.[0-9]{3}){2,})(,[0-9]+)?\z`),
		i18n.LatinAmerica: regexp.MustCompile(`\A-?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]+)?\z`),
	}
	f.Fuzz(func(t *testing.T, digits string) {
		for style, form := range grouped {
			got := style.Plain(digits)
			if !plain.MatchString(digits) {
				if got != digits {
					t.Fatalf("%v.Plain(%q) = %q, which was not plain", style, digits, got)
				}
				continue
			}
			if !form.MatchString(got) {
				t.Fatalf("%v.Plain(%q) = %q", style, digits, got)
			}
			group, mark := ",", "."
			if style == i18n.Spain {
				group, mark = ".", ","
			}
			back := strings.Replace(strings.ReplaceAll(got, group, ""), mark, ".", 1)
			if back != digits {
				t.Fatalf("%v.Plain(%q) = %q, which has the digits %q", style, digits, got, back)
			}
		}
	})
}
