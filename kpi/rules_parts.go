package kpi

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// partRules are about wholes and their parts.
func partRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-007", Severity: check.Warning,
			Title: i18n.Text{EN: "Interactions are not the sum of their parts", ES: "Las interacciones no son la suma de sus partes"},
			Why: i18n.Text{
				EN: "The stated figure counts, but it has another list of parts than it says, and does not compare with figures that have the list.",
				ES: "Vale la cifra indicada, pero su lista de partes no es la que dice, y no se compara con cifras que sí la tienen.",
			},
			Fix: i18n.Text{
				EN: "Correct the list of parts, or leave the stated figure out and let the parts make it.",
				ES: "Corrija la lista de partes, o deje sin dato la cifra indicada y que la formen las partes.",
			},
			Source: instagram + "; " + metaExports, Since: "0.1.0", Find: findPartsDiffer,
		},
		{
			Code: "KPI-008", Severity: check.Error,
			Title: i18n.Text{EN: "Part of interactions counted twice", ES: "Parte de las interacciones contada dos veces"},
			Why: i18n.Text{
				EN: "Likes are reactions: a list with both counts every like twice, and so does one that names a part twice.",
				ES: "Los me gusta son reacciones: una lista con ambos cuenta cada me gusta dos veces, igual que la que repite una parte.",
			},
			Fix:    i18n.Text{EN: "Name each part once, and either reactions or likes.", ES: "Nombre cada parte una vez, y o bien reacciones o bien me gusta."},
			Source: metaAds, Since: "0.1.0", Find: findPartsOverlap,
		},
		{
			Code: "KPI-009", Severity: check.Warning,
			Title: i18n.Text{EN: "Part above its whole", ES: "Parte por encima de su total"},
			Why: i18n.Text{
				EN: "By their definitions every one of the part is one of the whole, so a rate of the two would be above 100%.",
				ES: "Por definición cada unidad de la parte lo es del total, así que la tasa entre ambas superaría el 100\u00a0%.",
			},
			Fix: i18n.Text{
				EN: "Take both from the same report and period, and check which columns were read.",
				ES: "Tome ambas del mismo informe y periodo, y compruebe qué columnas se leyeron.",
			},
			Source: adCP + "; " + analytics + "; " + chatwoot + "; " + ownArithmetic, Since: "0.1.0",
			Find: above(partPairs()...),
		},
	}
}

// listed are the parts that the qualifier Parts names: "likes+comments".
func listed(parts string) []Measure {
	var list []Measure
	for name := range strings.SplitSeq(parts, "+") {
		if name = strings.TrimSpace(name); name != "" {
			list = append(list, Measure(name))
		}
	}
	return list
}

func findPartsDiffer(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		lists := p.tally.stated(Interactions, Parts)
		if len(lists) != 1 { // two lists are a finding of their own
			return
		}
		parts := listed(lists[0])
		f, ok := p.together(append(parts, Interactions)...)
		if !ok || len(parts) == 0 {
			return
		}
		stated := f[len(parts)]
		f = f[:len(parts)]
		var sum number
		for i := range f {
			sum.add(&f[i].low)
		}
		if stated.low.compare(sum) == 0 {
			return
		}
		terms := make([]i18n.Text, len(f))
		for i := range f {
			terms[i] = i18n.Sprintf(i18n.Text{EN: "%s %s", ES: "%s %s"}, f[i].Name, f[i].said())
		}
		add(string(Interactions), check.Finding{
			Got: stated.plain(), Want: string(figureOf(sum)),
			Message: i18n.Sprintf(i18n.Text{
				EN: "Interactions are stated as %s, but their parts come to %s: %s. The stated figure counts.",
				ES: "Las interacciones indicadas son %s, pero sus partes suman %s: %s. Vale la cifra indicada.",
			}, stated.said(), figureOf(sum), i18n.Join(terms, " + ")),
		})
	})
}

func findPartsOverlap(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		for _, stated := range p.tally.stated(Interactions, Parts) {
			parts := listed(stated)
			var once []string
			for i, m := range parts {
				if !slices.Contains(parts[:i], m) && (m != Likes || !slices.Contains(parts, Reactions)) {
					once = append(once, string(m))
				}
			}
			if len(once) == len(parts) {
				continue
			}
			add(string(Interactions), check.Finding{
				Got: stated, Want: strings.Join(once, "+"),
				Message: i18n.Sprintf(i18n.Text{
					EN: "The parts of the interactions are stated as %s, where %s would count everything once.",
					ES: "Las partes indicadas de las interacciones son %s, cuando %s lo contaría todo una vez.",
				}, i18n.Quote(stated), i18n.Quote(strings.Join(once, "+"))),
			})
		}
	})
}

// stated are the values of a qualifier with which a tally has a measure, in
// order.
func (t *Tally) stated(m Measure, q Qualifier) []string {
	d := t.known.of(m)
	if d == nil {
		return nil
	}
	var list []string
	for _, p := range t.patterns {
		if p.find(d) >= 0 && !slices.Contains(list, p.shape.stated[q]) {
			list = append(list, p.shape.stated[q])
		}
	}
	slices.Sort(list)
	return list
}
