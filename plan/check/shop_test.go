package check_test

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// shop is a document: prices by name, in order.
type shop []struct {
	name  string
	price int
}

// shopRules finds prices below zero and above a hundred, and short names.
func shopRules() []check.Rule[shop] {
	each := func(bad func(name string, price int) bool, message i18n.Text) func(shop, func(check.Finding)) {
		return func(s shop, add func(check.Finding)) {
			for _, item := range s {
				if bad(item.name, item.price) {
					add(check.Finding{
						Code: "XXX-999", Severity: check.Advice, // Run knows better
						Path: check.Path("items", item.name), Got: strconv.Itoa(item.price), Message: message,
					})
				}
			}
		}
	}
	return []check.Rule[shop]{
		{
			Code: "SHP-001", Severity: check.Error,
			Title:  i18n.Text{EN: "Price below zero", ES: "Precio menor que cero"},
			Why:    i18n.Text{EN: "Nobody is paid for buying.", ES: "A nadie se le paga por comprar."},
			Fix:    i18n.Text{EN: "Set a price.", ES: "Fije un precio."},
			Source: "arithmetic", Since: "0.1.0",
			Find: each(func(_ string, price int) bool { return price < 0 }, i18n.Text{EN: "Negative.", ES: "Negativo."}),
		},
		{
			Code: "SHP-002", Severity: check.Warning,
			Title:  i18n.Text{EN: "Price above 100", ES: "Precio mayor que 100"},
			Why:    i18n.Text{EN: "Few buy there.", ES: "Pocos compran ahí."},
			Fix:    i18n.Text{EN: "Lower it.", ES: "Bájelo."},
			Source: "experience", Since: "0.1.0",
			Find: each(func(_ string, price int) bool { return price > 100 }, i18n.Text{EN: "High.", ES: "Alto."}),
		},
		{
			Code: "SHP-010", Severity: check.Advice,
			Title:  i18n.Text{EN: "Short name", ES: "Nombre corto"},
			Why:    i18n.Text{EN: "Short names are alike.", ES: "Los nombres cortos se parecen."},
			Fix:    i18n.Text{EN: "Lengthen it.", ES: "Alárguelo."},
			Source: "experience", Since: "0.1.0",
			Find: func(s shop, add func(check.Finding)) {
				for _, item := range s {
					if len(item.name) < 3 {
						add(check.Finding{
							Path:    check.Path("items", item.name),
							Message: i18n.Text{EN: "Short.", ES: "Corto."},
							Fix:     i18n.Text{EN: "Call it " + item.name + "-shop.", ES: "Llámelo " + item.name + "-tienda."},
						})
					}
				}
			},
		},
	}
}

func stock() shop { return shop{{"tea", -3}, {"oil", 120}, {"ox", 500}} }

// brief is what a finding comes to in a comparison.
func brief(findings check.Findings) []string {
	var got []string
	for _, f := range findings {
		got = append(got, f.Severity.String()+" "+f.Code+" "+f.Path)
	}
	return got
}

func waiver(code, path string) check.Waiver {
	return check.Waiver{Code: code, Path: path, Reason: "agreed with the client", By: "Ana", Until: civil.MustDate("2025-06-30")}
}
