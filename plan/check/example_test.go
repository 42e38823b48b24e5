package check_test

import (
	"fmt"
	"os"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// A rule is a value: what it says, why, and a function.
func Example() {
	type post struct{ text string }
	rules := []check.Rule[post]{{
		Code: "PST-001", Severity: check.Error, Since: "0.1.0",
		Title:  i18n.Text{EN: "The post has no text", ES: "La publicación no tiene texto"},
		Why:    i18n.Text{EN: "A post without text is published empty.", ES: "Una publicación sin texto sale vacía."},
		Fix:    i18n.Text{EN: "Write the text.", ES: "Escriba el texto."},
		Source: "own rule",
		Find: func(p post, add func(check.Finding)) {
			if p.text == "" {
				add(check.Finding{Path: check.Path("text"), Message: i18n.Text{EN: "The text is empty.", ES: "El texto está vacío."}})
			}
		},
	}}
	report := check.Run(post{}, rules, check.Options{})
	if err := report.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error PST-001 /text
	//   El texto está vacío.
	//   Solución: Escriba el texto.
	//
	// 1 error, 0 advertencias, 0 recomendaciones
}
