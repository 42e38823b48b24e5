package calendar

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// linkRules are about links and how visits are told apart.
func linkRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-050", Severity: check.Error,
			Title:  i18n.Text{EN: "Link that cannot be followed", ES: "Enlace que no se puede seguir"},
			Why:    i18n.Text{EN: "It leads nowhere, or runs a program in the reader's browser.", ES: "No lleva a ninguna parte o ejecuta un programa en el navegador de quien lee."},
			Fix:    i18n.Text{EN: "Write it in full, beginning with https://.", ES: "Escríbalo completo, empezando por https://."},
			Source: "calendar.CheckLink", Since: "0.1.0", Find: findBrokenLinks,
		},
		{
			Code: "CAL-051", Severity: check.Advice,
			Title:  i18n.Text{EN: "Link without campaign parameters", ES: "Enlace sin parámetros de campaña"},
			Why:    i18n.Text{EN: "Its visits are counted as if they came from nowhere.", ES: "Sus visitas se cuentan como si no vinieran de ninguna parte."},
			Fix:    i18n.Text{EN: "Tag it, as calendar.Tag does.", ES: "Etiquételo, como hace calendar.Tag."},
			Source: "Google Analytics Help, Collect campaign data with custom URLs: utm_source, utm_medium, utm_campaign", Since: "0.1.0", Find: findUntagged,
		},
		{
			Code: "CAL-052", Severity: check.Warning,
			Title:  i18n.Text{EN: "One campaign in several spellings", ES: "Una campaña escrita de varias formas"},
			Why:    i18n.Text{EN: "Web analytics tell capitals and hyphens apart, and split the campaign.", ES: "La analítica web distingue mayúsculas y guiones, y divide la campaña."},
			Fix:    i18n.Text{EN: "Use one spelling.", ES: "Use una sola forma."},
			Source: "Google Analytics Help: values of campaign parameters are case-sensitive", Since: "0.1.0", Find: findVariants,
		},
	}
}

func findBrokenLinks(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			for k, link := range post.Links {
				if err := CheckLink(link); err != nil {
					add(check.Finding{Path: e.path(i, "posts", j, "links", k), Got: link, Message: i18n.Sprintf(i18n.Text{
						EN: "Entry %s: %s.", ES: "Entrada %s: %s.",
					}, e.name(i), err)})
				}
			}
		}
	}
}

func findUntagged(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			for k, link := range post.Links {
				if tags, err := ReadTags(link); err == nil && tags == (Tags{}) {
					add(check.Finding{Path: e.path(i, "posts", j, "links", k), Got: link, Want: "utm_source, utm_medium, utm_campaign", Message: i18n.Sprintf(i18n.Text{
						EN: "Entry %s has a link without campaign parameters: %s.",
						ES: "La entrada %s tiene un enlace sin parámetros de campaña: %s.",
					}, e.name(i), i18n.Quote(link))})
				}
			}
		}
	}
}

func findVariants(e *Evidence, add func(check.Finding)) {
	for _, v := range e.calendar.TagVariants() {
		names := make([]string, len(v.Spellings))
		for i, s := range v.Spellings {
			names[i] = s.Value
		}
		odd := v.Spellings[len(v.Spellings)-1]
		add(check.Finding{Path: e.path(odd.Entries[0]), Got: names[len(names)-1], Want: names[0], Message: i18n.Sprintf(i18n.Text{
			EN: "%s is spelt in %d ways: %s.", ES: "%s está escrito de %d formas: %s.",
		}, v.Parameter, len(names), listed(names))})
	}
}
