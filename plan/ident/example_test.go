package ident_test

import (
	"fmt"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

func Example() {
	fmt.Println(ident.CheckKey("awareness-q1"), ident.Nearest("awarness-q1", []string{"awareness-q1", "sales-q1"}))
	// Output: <nil> [awareness-q1]
}

func ExampleCheckKey() {
	fmt.Println(ident.CheckKey("awareness-q1"))
	fmt.Println(i18n.Say(ident.CheckKey("Campaña de otoño"), i18n.ES))
	// Output:
	// <nil>
	// clave "Campaña de otoño" rechazada: una clave tiene de 1 a 64 letras minúsculas de la a a la z, cifras y guiones sueltos entre ellas; use "campana-de-otono"
}

func ExampleNearest() {
	fmt.Println(ident.Nearest("impresions", []string{"reach", "impressions", "clicks"}))
	// Output: [impressions]
}
