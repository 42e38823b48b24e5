package ident_test

import (
	"fmt"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

func Example() {
	plan, err := ident.Parse("9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ident.Derive(plan, "awareness-q1"))
	// Output: b14e88e4-d9f2-5f8c-9e6b-8d8c91a31879
}

func ExampleParse() {
	_, err := ident.Parse("{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}")
	fmt.Println(err)
	// Output: id "{9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c}" is not a UUID: write 36 characters such as 6ba7b810-9dad-11d1-80b4-00c04fd430c8
}

func ExampleDerive() {
	plan, err := ident.Parse("9f2c1b54-7d0e-4a7b-8c55-6f0d7a1e2b3c")
	if err != nil {
		fmt.Println(err)
		return
	}
	once, twice := ident.Derive(plan, "entries/launch"), ident.Derive(plan, "entries/launch")
	fmt.Println(once == twice)
	// Output: true
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
