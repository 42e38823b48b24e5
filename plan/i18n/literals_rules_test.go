package i18n_test

import (
	"slices"
	"testing"
)

// TestTextFaults shows that the test of the texts finds what it is there for.
func TestTextFaults(t *testing.T) {
	for _, c := range []struct {
		name, expr string
		want       []string
	}{
		{"sound", `i18n.Text{EN: "row", ES: "fila"}`, nil},
		{"no text at all", `i18n.Text{}`, nil},
		{"one language", `i18n.Text{EN: "row"}`, []string{"a language is missing"}},
		{"empty language", `i18n.Text{EN: "row", ES: ""}`, []string{"a language is empty"}},
		{"without keys", `i18n.Text{"row", ""}`, []string{"a language is empty"}},
		{"in a list", `[]i18n.Text{{EN: "row", ES: ""}}`, []string{"a language is empty"}},
		{"in a map", `map[int]i18n.Text{1: {EN: "row"}}`, []string{"a language is missing"}},
		{"constant", `i18n.Text{EN: word + "s", ES: (word)}`, nil},
		{"constant with a fault", `i18n.Text{EN: word, ES: word + "  " + word}`, []string{"two spaces"}},
		{"made by the program", `i18n.Text{EN: f(), ES: f()}`, nil},
		{"the same twice", `i18n.Text{EN: name, ES: name}`, nil},
		{
			"words elsewhere", `func(en, es string) i18n.Text { return i18n.Text{EN: en, ES: es} }`,
			[]string{"the words are hidden from this test: write the literal where they stand"},
		},
		{"verb lost", `i18n.Text{EN: "%d rows", ES: "filas"}`, []string{"verbs differ: map[1:d], map[]"}},
		{"verb of another kind", `i18n.Text{EN: "%d rows", ES: "%s filas"}`, []string{"verbs differ: map[1:d], map[1:s]"}},
		{"verbs in another order", `i18n.Text{EN: "%s of %d", ES: "%d de %s"}`, []string{"verbs differ: map[1:s 2:d], map[1:d 2:s]"}},
		{"indexes", `i18n.Text{EN: "%s of %.2f", ES: "%[2]f de %[1]s"}`, nil},
		{"per cent in a text", `i18n.Text{EN: "25% of views", ES: "25 % de las vistas"}`, nil},
		{"per cent in a format", `i18n.Sprintf(i18n.Text{EN: "%d%% of", ES: "%d %% de"}, 1)`, nil},
		{"bare per cent in a format", `i18n.Sprintf(i18n.Text{EN: "%d% of", ES: "%d %% de"}, 1)`, []string{"verbs differ: map[-3:% 1:d], map[1:d]"}},
		{"two spaces", `i18n.Text{EN: "a row", ES: "una  fila"}`, []string{"two spaces"}},
		{"space at the end", `i18n.Text{EN: "and ", ES: "y"}`, []string{"spaces at the ends differ"}},
		{"spaces around", `i18n.Text{EN: " and ", ES: " y "}`, nil},
		{"end", `i18n.Text{EN: "Add it.", ES: "Añádalo"}`, []string{"ends differ"}},
		{"quotes", `i18n.Text{EN: "the \"row\"", ES: "la \"fila\""}`, []string{"English quotes in Spanish"}},
		{"curly quotes", `i18n.Text{EN: "the “row”", ES: "la “fila”"}`, []string{"English quotes in Spanish"}},
		{"quotes in code", "i18n.Text{EN: \"use `\\\"a\\\"`\", ES: \"use `\\\"a\\\"`\"}", nil},
		{"Spanish quotes", `i18n.Text{EN: "the 'row'", ES: "la «fila»"}`, nil},
		{"per cent sign", `i18n.Text{EN: "25% of views", ES: "25% de las vistas"}`, []string{"no space before the Spanish per cent sign"}},
		{"question", `i18n.Text{EN: "Which row?", ES: "Qué fila?"}`, []string{"? without ¿"}},
		{"not translated", `i18n.Text{EN: "the row is bad", ES: "the row is bad"}`, []string{"not translated"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFolder()
			source := "package p\nconst word = \"row\"\nvar _ = " + c.expr + "\n"
			if err := f.add("p.go", []byte(source)); err != nil {
				t.Fatal(err)
			}
			lits := f.literals()
			if c.expr == `i18n.Text{}` {
				if len(lits) != 0 {
					t.Errorf("found %v", lits)
				}
				return
			}
			if len(lits) != 1 {
				t.Fatalf("found %d literals in %s", len(lits), c.expr)
			}
			if got := lits[0].faults(); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
