package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestOwnFindings(t *testing.T) {
	report := check.Run(stock(), shopRules(), check.Options{
		Skip:    []string{"SHP-0001", "completely wrong"},
		Waivers: []check.Waiver{waiver("SHP-010", "/items/oil"), waiver("SPH-010", "")},
		Today:   civil.MustDate("2025-07-01"),
	})
	var got strings.Builder
	if err := report.Findings[4:].WriteText(&got, i18n.EN); err != nil {
		t.Fatal(err)
	}
	const want = `warning CHK-001 /skip/0
  No rule of this run has the code "SHP-0001".
  Fix: Use SHP-001 if that is meant.

warning CHK-001 /skip/1
  No rule of this run has the code "completely wrong".
  Fix: Correct the code, or take it out.

warning CHK-002 /waivers/1/code
  No rule of this run has the code "SPH-010".
  Fix: Use SHP-010 if that is meant.

warning CHK-004 /waivers/0/until
  The waiver of "SHP-010" counted until 2025-06-30; today is 2025-07-01.
  Fix: Mend what it covered, or decide again and set a new end.

warning CHK-004 /waivers/1/until
  The waiver of "SPH-010" counted until 2025-06-30; today is 2025-07-01.
  Fix: Mend what it covered, or decide again and set a new end.
`
	if got.String() != want {
		t.Errorf("got:\n%s\nwant:\n%s", got.String(), want)
	}
	if f := report.Findings[7]; f.Got != "2025-06-30" || f.Want != "2025-07-01" {
		t.Errorf("figures %q, %q", f.Got, f.Want)
	}
}

func TestRulesAreFresh(t *testing.T) {
	check.Rules()[0].Code = "XXX-000"
	if got := check.Rules()[0].Code; got != "CHK-001" {
		t.Errorf("a caller changed the table: %s", got)
	}
}

func ExampleRules() {
	for _, r := range check.Rules() {
		fmt.Println(r.Code, r.Severity, r.Title.In(i18n.ES))
	}
	// Output:
	// CHK-001 warning Código por omitir desconocido
	// CHK-002 warning Código de una excepción desconocido
	// CHK-003 warning Excepción sin motivo o sin responsable
	// CHK-004 warning Excepción vencida
	// CHK-005 warning Excepción sin uso
}
