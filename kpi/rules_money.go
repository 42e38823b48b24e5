package kpi

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// moneyRules are about money below zero, and money that bought nothing.
func moneyRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-013", Severity: check.Advice,
			Title: i18n.Text{EN: "Money below zero", ES: "Dinero por debajo de cero"},
			Why: i18n.Text{
				EN: "Refunds and corrections are negative, and count. A wrong sign looks the same and turns costs into gains.",
				ES: "Las devoluciones y correcciones son negativas, y cuentan. Un signo equivocado se ve igual y convierte costes en ganancias.",
			},
			Fix: i18n.Text{
				EN: "Check whether it is a refund or a correction; if it is, a waiver can say so.",
				ES: "Compruebe si es una devolución o una corrección; si lo es, una excepción puede decirlo.",
			},
			Source: ownArithmetic, Since: "0.1.0", Find: findNegativeMoney,
		},
		{
			Code: "KPI-014", Severity: check.Advice,
			Title: i18n.Text{EN: "Spend without impressions", ES: "Inversión sin impresiones"},
			Why: i18n.Text{
				EN: "Money that showed nothing: billing of other days, or impressions that were not measured and stand at zero.",
				ES: "Dinero que no mostró nada: facturación de otros días, o impresiones sin medir que figuran como cero.",
			},
			Fix: i18n.Text{
				EN: "Leave the impressions out if nobody measured them; else put the spend on the days on which the ads were shown.",
				ES: "Deje las impresiones sin dato si nadie las midió; si no, lleve la inversión a los días en que se mostraron los anuncios.",
			},
			Source: ownArithmetic, Since: "0.1.0", Find: findUnshownSpend,
		},
		{
			Code: "KPI-015", Severity: check.Advice,
			Title: i18n.Text{EN: "Paid impressions without spend", ES: "Impresiones de pago sin inversión"},
			Why: i18n.Text{
				EN: "A source that states spend states that these impressions cost nothing: given away, or their cost comes later, and CPM and ROAS look better than they are.",
				ES: "Una fuente que indica la inversión indica que estas impresiones no costaron nada: se regalaron o su coste llega después, y el CPM y el ROAS salen mejores de lo que son.",
			},
			Fix: i18n.Text{
				EN: "Leave the spend out where it is not known yet; keep 0 only for what really cost nothing.",
				ES: "Deje la inversión sin dato donde aún no se conozca; mantenga 0 solo para lo que de verdad no costó nada.",
			},
			Source: ownArithmetic, Since: "0.1.0", Find: findFreeImpressions,
		},
	}
}

func findNegativeMoney(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		for _, d := range p.tally.measures(func(d *Definition) bool { return d.Unit.Money != 0 }) {
			f, ok := p.together(d.ID)
			if !ok || f[0].high.sign() >= 0 {
				continue
			}
			add(string(d.ID), check.Finding{
				Got: f[0].plain(), Want: ">= 0",
				Message: i18n.Sprintf(i18n.Text{
					EN: "A negative amount of %s: %s.",
					ES: "Importe negativo de %s: %s.",
				}, d.Name, f[0].said()),
			})
		}
	})
}

func findUnshownSpend(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		f, ok := p.together(Spend, Impressions)
		if !ok || f[0].low.sign() <= 0 || !f[1].low.isZero() {
			return
		}
		add(string(Spend), check.Finding{
			Got: f[0].plain(), Want: "0",
			Message: i18n.Sprintf(i18n.Text{
				EN: "%s of spend, and 0 impressions.",
				ES: "%s de inversión y 0 impresiones.",
			}, f[0].said()),
		})
	})
}

func findFreeImpressions(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		f, ok := p.together(Spend, Impressions)
		if !ok || !f[0].low.isZero() || f[1].low.isZero() {
			return
		}
		add(string(Spend), check.Finding{
			Got: f[0].plain(), Want: "> 0",
			Message: i18n.Sprintf(i18n.Text{
				EN: "The spend is stated as 0, with impressions: %s.",
				ES: "La inversión indicada es 0, con impresiones: %s.",
			}, f[1].said()),
		})
	})
}

// ledgerRules are about costs that do not go together.
func ledgerRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-022", Severity: check.Warning,
			Title: i18n.Text{EN: "Tax included and excluded in one ledger", ES: "Costes con y sin impuestos en una misma suma"},
			Why: i18n.Text{
				EN: "The sum is neither with tax nor without, so an ROI over it compares with no other.",
				ES: "La suma no es ni con impuestos ni sin ellos, así que un ROI sobre ella no se compara con ningún otro.",
			},
			Fix: i18n.Text{
				EN: "State every cost without tax, or every cost with it.",
				ES: "Indique todos los costes sin impuestos, o todos con ellos.",
			},
			Source: ownArithmetic, Since: "0.1.0", Find: findMixedTax,
		},
		{
			Code: "KPI-023", Severity: check.Warning,
			Title: i18n.Text{EN: "Several currencies in one line", ES: "Varias monedas en una misma línea"},
			Why: i18n.Text{
				EN: "Amounts in different currencies are never added, so every metric that needs them together is undefined.",
				ES: "Los importes en monedas distintas nunca se suman, así que toda métrica que los necesite juntos es indefinida.",
			},
			Fix: i18n.Text{
				EN: "Convert the table with a stated rate, or keep the currencies in separate lines.",
				ES: "Convierta la tabla con un tipo de cambio indicado, o mantenga las monedas en líneas distintas.",
			},
			Source: fivetran + " (dbt_google_ads issue 43)", Since: "0.1.0", Find: findMixedCurrencies,
		},
	}
}

func findMixedTax(e *Evidence, add func(check.Finding)) {
	e.eachLine(add, func(p *place, add func(string, check.Finding)) {
		var found []string
		for _, d := range p.tally.measures(heeding(Tax)) {
			for _, s := range p.tally.stated(d.ID, Tax) {
				if !slices.Contains(found, s) {
					found = append(found, s)
				}
			}
		}
		slices.Sort(found)
		if len(found) > 1 {
			add("total_cost", several(len(found), quoted(found), i18n.Text{
				EN: "The costs of one ledger have %s kinds of tax: %s.",
				ES: "Los costes de una misma suma tratan los impuestos de %s formas: %s.",
			}))
		}
	})
}

func findMixedCurrencies(e *Evidence, add func(check.Finding)) {
	e.eachLine(add, func(p *place, add func(string, check.Finding)) {
		var found []string
		for _, q := range p.tally.patterns {
			for _, c := range q.currencies {
				if c != 0 && !slices.Contains(found, c.String()) {
					found = append(found, c.String())
				}
			}
		}
		slices.Sort(found)
		if len(found) > 1 {
			add("", several(len(found), i18n.Same(strings.Join(found, ", ")), i18n.Text{
				EN: "The money of one line is in %s currencies: %s.",
				ES: "El dinero de una misma línea está en %s monedas: %s.",
			}))
		}
	})
}
