package plan_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

var update = flag.Bool("update", false, "write the golden files anew")

// rulesPage is the page that lists the rules of all packages.
const rulesPage = "RULES.md"

// chapter is the rules of one package, without their functions.
type chapter struct {
	of    string
	about i18n.Text
	rules []check.Rule[struct{}]
}

func chapters() []chapter {
	return []chapter{
		{"plan", i18n.Text{EN: "plans", ES: "planes"}, documented(plan.Rules())},
		{"plan", i18n.Text{EN: "portfolios", ES: "carteras"}, documented(plan.PortfolioRules())},
		{"calendar", i18n.Text{EN: "editorial calendars", ES: "calendarios editoriales"}, documented(calendar.Rules())},
		{"community", i18n.Text{EN: "communities", ES: "comunidades"}, documented(community.Rules())},
		{"roles", i18n.Text{EN: "teams and matrices", ES: "equipos y matrices"}, documented(roles.Rules())},
		{"kpi", i18n.Text{EN: "rows of figures", ES: "filas de cifras"}, documented(kpi.Rules())},
		{"plan/check", i18n.Text{EN: "waivers and codes to skip", ES: "excepciones y códigos omitidos"}, documented(check.Rules())},
	}
}

func documented[T any](rules []check.Rule[T]) []check.Rule[struct{}] {
	var list []check.Rule[struct{}]
	for _, r := range rules {
		list = append(list, check.Rule[struct{}]{
			Code: r.Code, Severity: r.Severity, Title: r.Title, Why: r.Why, Fix: r.Fix, Source: r.Source, Since: r.Since,
		})
	}
	return list
}

// TestRulesPage holds the page to the tables of rules.
func TestRulesPage(t *testing.T) {
	var page bytes.Buffer
	page.WriteString("# Rules · Reglas\n\nGenerated from the tables of rules by `go test ./plan -run TestRulesPage -update`; do not edit.\n\n" +
		"[English](#english) · [Español](#español)\n")
	writeChapters(&page, i18n.EN, "English", "Package %s: %s, %d rules", "| Code | Severity | What is wrong | Why it matters | Fix | Source |")
	writeChapters(&page, i18n.ES, "Español", "Paquete %s: %s, %d reglas", "| Código | Gravedad | Qué falla | Por qué importa | Solución | Fuente |")
	if *update {
		if err := os.WriteFile(rulesPage, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(rulesPage)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, page.Bytes()) {
		t.Errorf("%s is not what the rules say: run the test with -update", rulesPage)
	}
}

func writeChapters(w *bytes.Buffer, l i18n.Lang, language, heading, columns string) {
	fmt.Fprintf(w, "\n## %s\n", language)
	for _, c := range chapters() {
		fmt.Fprintf(w, "\n### "+heading+"\n\n%s\n| --- | --- | --- | --- | --- | --- |\n", c.of, c.about.In(l), len(c.rules), columns)
		for _, r := range c.rules {
			cells := []string{r.Code, r.Severity.Name().In(l), r.Title.In(l), r.Why.In(l), r.Fix.In(l), r.Source}
			for i := range cells {
				cells[i] = strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(cells[i])
			}
			fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
		}
	}
}

// TestCodesAreUnique holds that no two packages share a code.
func TestCodesAreUnique(t *testing.T) {
	seen := map[string]string{}
	for _, c := range chapters() {
		for _, r := range c.rules {
			if seen[r.Code] != "" {
				t.Errorf("%s is in %s and %s", r.Code, seen[r.Code], c.of)
			}
			seen[r.Code] = c.of
		}
	}
}
