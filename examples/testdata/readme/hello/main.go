// Command hello is what the page beside it runs.
package main

import (
	"flag"
	"fmt"

	"github.com/pauta-go/pauta/plan/i18n"
)

func main() {
	lang := i18n.EN
	flag.TextVar(&lang, "lang", lang, "language: en or es")
	flag.Parse()
	fmt.Println(i18n.Text{EN: "row", ES: "fila"}.In(lang))
	fmt.Println(i18n.Text{EN: "rows", ES: "filas"}.In(lang))
}
