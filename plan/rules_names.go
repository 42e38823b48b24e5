package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// nameRules are about keys, and about references to what is not there.
func nameRules() []check.Rule[*Evidence] {
	rules := []check.Rule[*Evidence]{
		{
			Code: "PLN-010", Severity: check.Error,
			Title:  i18n.Text{EN: "Malformed key", ES: "Clave mal formada"},
			Why:    i18n.Text{EN: "Records refer to one another by keys; one that cannot be typed cannot be referred to.", ES: "Los registros se refieren unos a otros por su clave; la que no puede escribirse no sirve."},
			Fix:    i18n.Text{EN: "Use small letters, digits and single hyphens.", ES: "Use minúsculas, cifras y guiones sueltos."},
			Source: "package ident", Since: "0.1.0", Find: findMalformedKeys,
		},
		{
			Code: "PLN-011", Severity: check.Error,
			Title:  i18n.Text{EN: "Key used twice", ES: "Clave repetida"},
			Why:    i18n.Text{EN: "What refers to it means one of the two, and nobody knows which.", ES: "Quien la usa se refiere a uno de los dos, y nadie sabe a cuál."},
			Fix:    i18n.Text{EN: "Rename one of them, or take one away.", ES: "Cambie una de las claves o elimine un registro."},
			Source: unknownName, Since: "0.1.0", Find: findRepeatedKeys,
		},
	}
	for _, l := range lookups() {
		rules = append(rules, check.Rule[*Evidence]{
			Code: l.code, Severity: check.Error,
			Title:  i18n.Sprintf(i18n.Text{EN: "Unknown %s", ES: "Referencia a %s inexistente"}, l.of),
			Why:    i18n.Text{EN: "The chain from goal to result breaks where a name leads nowhere.", ES: "La cadena de la meta al resultado se rompe donde un nombre no lleva a nada."},
			Fix:    i18n.Text{EN: "Correct the key, or add what it names.", ES: "Corrija la clave o añada lo que nombra."},
			Source: unknownName, Since: "0.1.0", Find: l.find,
		})
	}
	return rules
}

// lookup is a kind of reference, and what to call that which it names.
type lookup struct {
	code string
	kind kind
	of   i18n.Text
}

func lookups() []lookup {
	return []lookup{
		{"PLN-012", goalKey, i18n.Text{EN: "goal", ES: "meta"}},
		{"PLN-013", objectiveKey, i18n.Text{EN: "objective", ES: "objetivo"}},
		{"PLN-014", targetKey, i18n.Text{EN: "target", ES: "valor objetivo"}},
		{"PLN-015", audienceKey, i18n.Text{EN: "audience", ES: "público"}},
		{"PLN-016", needKey, i18n.Text{EN: "need of an audience", ES: "necesidad del público"}},
		{"PLN-017", messageKey, i18n.Text{EN: "key message", ES: "mensaje clave"}},
		{"PLN-018", attributeKey, i18n.Text{EN: "attribute of the brand", ES: "atributo de la marca"}},
		{"PLN-019", channelKey, i18n.Text{EN: "channel of the plan", ES: "canal del plan"}},
		{"PLN-020", pillarKey, i18n.Text{EN: "content pillar", ES: "pilar de contenido"}},
		{"PLN-021", phaseKey, i18n.Text{EN: "phase", ES: "fase"}},
		{"PLN-022", campaignKey, i18n.Text{EN: "campaign", ES: "campaña"}},
		{"PLN-023", actionKey, i18n.Text{EN: "action", ES: "acción"}},
		{"PLN-024", personKey, i18n.Text{EN: "person or role", ES: "persona o puesto"}},
		{"PLN-025", offerKey, i18n.Text{EN: "offer", ES: "oferta"}},
		{"PLN-026", entryKey, i18n.Text{EN: "entry of the calendar", ES: "entrada del calendario"}},
		{"PLN-027", deliverableKey, i18n.Text{EN: "deliverable", ES: "entregable"}},
	}
}

// find reports references of the kind that lead nowhere. Near names are looked
// for in the first ones only, so that many slips cost no more than they say.
func (l lookup) find(e *Evidence, add func(check.Finding)) {
	var names []string
	for i, lost := range e.lost[l.kind] {
		if i == 0 {
			for name := range e.index[l.kind] {
				names = append(names, name)
			}
			slices.Sort(names)
		}
		f := found(lost.path, lost.key, "", i18n.Text{EN: "There is no %s %s.", ES: "No existe: %s %s."}, l.of, i18n.Quote(lost.key))
		if i < mostSearched && len(names) < 10_000 {
			suggest(&f, lost.key, names)
		}
		add(f)
	}
}

// mostSearched is for how many names of a kind that lead nowhere a near one is
// looked for.
const mostSearched = 20

// suggest completes a finding with the nearest of the names, if one is near.
func suggest(f *check.Finding, name string, names []string) {
	if near := ident.Nearest(name, names); len(near) > 0 {
		f.Want = near[0]
		f.Fix = i18n.Sprintf(i18n.Text{EN: "Use %s, if that is meant.", ES: "Use %s, si es lo que se quiere decir."}, i18n.Quote(near[0]))
	}
}

func findMalformedKeys(e *Evidence, add func(check.Finding)) {
	e.keyed(func(k kind, key string, place ...any) {
		if k == channelKey || k == personKey {
			return // package channel and package roles have their own
		}
		if err := ident.CheckKey(key); err != nil {
			add(found(in(append(slices.Clone(place), "key")...), key, "", i18n.Text{EN: "Not a key: %s.", ES: "No es una clave: %s."}, err))
		}
	})
}

func findRepeatedKeys(e *Evidence, add func(check.Finding)) {
	var seen [kinds]map[string]string
	e.keyed(func(k kind, key string, place ...any) {
		if key == "" {
			return
		}
		if seen[k] == nil {
			seen[k] = map[string]string{}
		}
		path := in(place...)
		first, ok := seen[k][key]
		if !ok {
			seen[k][key] = path
			return
		}
		add(found(path, key, "", i18n.Text{
			EN: "The key %s already stands at %s.", ES: "La clave %s ya está en %s.",
		}, i18n.Quote(key), first))
	})
}
