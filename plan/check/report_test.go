package check_test

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestReportWriteText(t *testing.T) {
	report := check.Run(stock(), shopRules(), check.Options{
		Waivers: []check.Waiver{
			{Code: "SHP-001", Reason: "a gift", By: "Ana"},
			{Code: "SHP-010", Reason: "an ox is\nan ox", By: "Luis", Until: civil.MustDate("2025-12-31")},
		},
		Limit: 1,
	})
	for _, c := range []struct {
		name   string
		report check.Report
		lang   i18n.Lang
		want   string
	}{
		{"English", report, i18n.EN, `warning SHP-002 /items/oil
  High.
  Fix: Lower it.

waived: error SHP-001 /items/tea
  Negative.
  Reason: a gift (Ana)

waived: advice SHP-010 /items/ox
  Short.
  Reason: an ox is\nan ox (Luis), until 2025-12-31

0 errors, 1 warning, 0 pieces of advice; 2 findings waived; 1 finding not listed
`},
		{"Spanish", report, i18n.ES, `advertencia SHP-002 /items/oil
  Alto.
  Solución: Bájelo.

exceptuado: error SHP-001 /items/tea
  Negativo.
  Motivo: a gift (Ana)

exceptuado: recomendación SHP-010 /items/ox
  Corto.
  Motivo: an ox is\nan ox (Luis), hasta el 2025-12-31

0 errores, 1 advertencia, 0 recomendaciones; 2 hallazgos exceptuados; 1 hallazgo no listado
`},
		{"nothing", check.Report{}, i18n.EN, "0 errors, 0 warnings, 0 pieces of advice\n"},
		{
			"one of each",
			check.Report{Findings: sample(), Waived: []check.Waived{{}}, Omitted: 2},
			i18n.ES,
			"1 error, 1 advertencia, 1 recomendación; 1 hallazgo exceptuado; 2 hallazgos no listados\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			if err := c.report.WriteText(&b, c.lang); err != nil {
				t.Fatal(err)
			}
			if got := b.String(); !strings.HasSuffix(got, c.want) || len(c.report.Findings) != 3 && got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestReportJSON(t *testing.T) {
	report := check.Run(stock(), shopRules(), check.Options{Waivers: []check.Waiver{waiver("SHP-002", "/items/ox")}})
	written, err := json.Marshal(report)
	if err != nil {
		t.Fatal(err)
	}
	var back check.Report
	if err := json.Unmarshal(written, &back); err != nil || !reflect.DeepEqual(back, report) {
		t.Errorf("came back as %+v, %v", back, err)
	}
	const want = `"waiver":{"code":"SHP-002","path":"/items/ox","reason":"agreed with the client","by":"Ana","until":"2025-06-30"}`
	if !strings.Contains(string(written), want) {
		t.Errorf("got %s", written)
	}
}

func ExampleReport_WriteText() {
	report := check.Report{Findings: check.Findings{{Code: "PST-002", Severity: check.Error, Path: "/posts/0"}}, Omitted: 3}
	if err := report.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error PST-002 /posts/0
	//
	// 1 error, 0 advertencias, 0 recomendaciones; 3 hallazgos no listados
}
