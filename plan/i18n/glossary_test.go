package i18n_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// glossary is what GLOSSARY.md says.
type glossary struct {
	terms []term
	never []banned
}

type term struct {
	en, es string
	also   []string // other forms of es
}

type banned struct {
	form, instead string
}

func readGlossary(t *testing.T) glossary {
	t.Helper()
	page, err := os.ReadFile("GLOSSARY.md")
	if err != nil {
		t.Fatal(err)
	}
	var g glossary
	head := ""
	for line := range strings.Lines(string(page)) {
		if !strings.HasPrefix(line, "|") {
			head = ""
			continue
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case head == "":
			head = cells[0]
		case strings.HasPrefix(cells[0], "---"):
		case head == "English" && len(cells) == 3:
			g.terms = append(g.terms, term{cells[0], cells[1], list(cells[2])})
		case head == "Never" && len(cells) == 2:
			for _, form := range list(cells[0]) {
				g.never = append(g.never, banned{form, cells[1]})
			}
		default:
			t.Fatalf("GLOSSARY.md: row %q does not fit its table", line)
		}
	}
	slices.SortStableFunc(g.terms, func(a, b term) int { return len(b.en) - len(a.en) })
	return g
}

func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, ", ")
}

// find returns where phrase, in lower case, stands in text, in lower case, as
// whole words; -1 for nowhere.
func find(text, phrase string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], phrase)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !inWord(before) && !inWord(after) {
			return at
		}
		from = at + 1
	}
}

// inOrder reports whether text has the words of phrase in their order,
// whatever stands between them; "del" has the words "de" and "el".
func inOrder(text, phrase string) bool {
	split := func(s string) []string {
		s = strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !inWord(r) }), " ")
		return strings.Fields(strings.ReplaceAll(" "+s+" ", " del ", " de el "))
	}
	words := split(phrase)
	for _, word := range split(text) {
		if len(words) > 0 && words[0] == word {
			words = words[1:]
		}
	}
	return len(words) == 0
}

func inWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }

var code = regexp.MustCompile("`[^`]*`")

// faults says what the glossary objects to in one text.
func (g glossary) faults(en, es string) []string {
	en = strings.ToLower(code.ReplaceAllString(en, "`"))
	es = strings.ToLower(code.ReplaceAllString(es, "`"))
	var faults []string
	for _, b := range g.never {
		if find(es, strings.ToLower(b.form)) >= 0 {
			faults = append(faults, fmt.Sprintf("«%s» never occurs in Spanish: %s", b.form, b.instead))
		}
	}
	// The longest terms come first, and hide the shorter ones inside them.
	for _, x := range g.terms {
		term := strings.ToLower(x.en)
		if en != term && !strings.Contains(term, " ") {
			continue
		}
		at := find(en, term)
		if at < 0 {
			continue
		}
		forms := append([]string{x.es}, x.also...)
		said := func(form string) bool {
			form = strings.ToLower(form)
			return es == form || en != term && inOrder(es, form)
		}
		if !slices.ContainsFunc(forms, said) {
			faults = append(faults, fmt.Sprintf("%q is «%s» in the glossary", x.en, x.es))
		}
		for ; at >= 0; at = find(en, term) {
			en = en[:at] + strings.Repeat("\x00", len(term)) + en[at+len(term):]
		}
	}
	return faults
}

func TestGlossary(t *testing.T) {
	g := readGlossary(t)
	if len(g.terms) < 120 || len(g.never) < 40 {
		t.Errorf("GLOSSARY.md has %d terms and %d words that never occur", len(g.terms), len(g.never))
	}
	english, spanish := map[string]bool{}, map[string]bool{}
	for _, x := range g.terms {
		if x.en == "" || x.es == "" {
			t.Errorf("a term lacks a language: %q «%s»", x.en, x.es)
		}
		if english[x.en] || spanish[x.es] {
			t.Errorf("%q «%s»: a term of either language has one of the other", x.en, x.es)
		}
		english[x.en], spanish[x.es] = true, true
		for _, form := range append([]string{x.es}, x.also...) {
			for _, fault := range g.faults("", form) {
				t.Errorf("%q: %s", x.en, fault)
			}
		}
	}
	for _, b := range g.never {
		if b.instead == "" {
			t.Errorf("«%s» has nothing instead", b.form)
		}
	}
}

func TestGlossaryFaults(t *testing.T) {
	g := readGlossary(t)
	for _, c := range []struct {
		name, en, es string
		want         []string
	}{
		{"term", "Reach", "Alcance", nil},
		{"another word for a term", "Reach", "Cobertura", []string{`"reach" is «alcance» in the glossary`}},
		{"words of a term inside", "the share of voice fell", "la cuota de voz bajó", nil},
		{"another form", "cost per lead and budget", "coste por lead y presupuesto", nil},
		{"words between", "Average first response time", "Tiempo medio, en horas, de primera respuesta", nil},
		{"article", "identity: brand identity", "identidad: identidad de la marca", nil},
		{
			"other order", "the share of voice fell", "la voz sin cuota de nada",
			[]string{`"share of voice" is «cuota de voz» in the glossary`},
		},
		{
			"other words inside", "the share of voice fell", "la participación bajó",
			[]string{`"share of voice" is «cuota de voz» in the glossary`},
		},
		{"longer term hides the shorter", "session: landing page views", "sesión: visitas a la página de destino", nil},
		{"banned", "the cost", "El COSTO", []string{"«costo» never occurs in Spanish: coste"}},
		{"banned inside a word", "costoso", "costoso", nil},
		{"banned in an identifier", "see engagement_rate_reach", "véase engagement_rate_reach", nil},
		{"banned in code", "use `-data posts`", "use `-data posts`", nil},
		{"banned with accent", "only", "sólo", []string{"«sólo» never occurs in Spanish: solo"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := g.faults(c.en, c.es); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
