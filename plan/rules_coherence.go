package plan

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// coherenceRules are about links, days and words that are missing between parts
// which each look right by themselves.
func coherenceRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-183", Severity: check.Warning,
			Title:  i18n.Text{EN: "Target that no action moves", ES: "Valor objetivo que ninguna acción mueve"},
			Why:    i18n.Text{EN: "All actions of its objective say which targets they move, and none says this one.", ES: "Todas las acciones de su objetivo indican qué valores mueven, y ninguna indica este."},
			Fix:    i18n.Text{EN: "Name it at an action, or drop it.", ES: "Indíquelo en una acción o descártelo."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnmoved,
		},
		{
			Code: "PLN-184", Severity: check.Warning,
			Title:  i18n.Text{EN: "Trend without a day", ES: "Tendencia sin fecha"},
			Why:    i18n.Text{EN: "A trend lasts for weeks; without a day nobody can tell whether it is one still.", ES: "Una tendencia dura semanas; sin fecha no se sabe si lo sigue siendo."},
			Fix:    i18n.Text{EN: "Say when it was seen.", ES: "Indique cuándo se observó."},
			Source: sourceTexts, Since: "0.1.0", Find: findUndatedTrends,
		},
		{
			Code: "PLN-185", Severity: check.Warning,
			Title:  i18n.Text{EN: "Report without a day", ES: "Informe sin fecha"},
			Why:    i18n.Text{EN: "Those who pay are told at regular times; this report comes at none.", ES: "A quien paga se le informa de forma periódica; este informe no llega nunca."},
			Fix:    i18n.Text{EN: "State its first day, and how often it comes.", ES: "Indique su primera fecha y cada cuánto se entrega."},
			Source: sourceTexts, Since: "0.1.0", Find: findUndatedReports,
		},
		{
			Code: "PLN-186", Severity: check.Error,
			Title:  i18n.Text{EN: "Unknown word", ES: "Palabra desconocida"},
			Why:    i18n.Text{EN: "Rules and reports go by these words; all of them pass over one that is misspelt.", ES: "Las reglas y los informes se guían por estas palabras; la mal escrita se les escapa a todos."},
			Fix:    i18n.Text{EN: "Use one of the words that are listed.", ES: "Use una de las palabras indicadas."},
			Source: unknownName, Since: "0.1.0", Find: findUnknownWords,
		},
		{
			Code: "PLN-187", Severity: check.Error,
			Title:  i18n.Text{EN: "Campaigns and actions cost more than the budget", ES: "Las campañas y acciones cuestan más que el presupuesto"},
			Why:    i18n.Text{EN: "Each was agreed by itself; together they take what is kept back, or is not there.", ES: "Cada una se acordó por separado; juntas gastan la reserva o lo que no hay."},
			Fix:    i18n.Text{EN: "Cut one of them, or raise the total.", ES: "Recorte alguna o amplíe el total."},
			Source: exactSums, Since: "0.1.0", Find: findOverplanned,
		},
	}
}

func findUnmoved(e *Evidence, add func(check.Finding)) {
	moved, open, active := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, a := range e.plan.Actions {
		active[a.Objective] = true
		open[a.Objective] = open[a.Objective] || len(a.Targets) == 0 // it may move any
		for _, key := range a.Targets {
			moved[key] = true
		}
	}
	for i, t := range e.plan.Targets {
		if e.has(ForApproval) && t.Objective != "" && active[t.Objective] && !open[t.Objective] && !moved[t.Key] {
			add(found(in("targets", i), t.Key, "", i18n.Text{
				EN: "No action of %s moves %s.", ES: "Ninguna acción de %s mueve %s.",
			}, i18n.Quote(t.Objective), i18n.Quote(t.Key)))
		}
	}
}

func findUndatedTrends(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Situation.Trends {
		if t.Seen.IsZero() && t.Until.IsZero() && e.has(ForApproval) {
			add(found(in("situation", "trends", i, "seen"), "", "", i18n.Text{
				EN: "Nothing says when the trend %s was seen, or until when it lasts.",
				ES: "No consta cuándo se observó la tendencia %s ni hasta cuándo dura.",
			}, called(t.Name, t.Key)))
		}
	}
}

func findUndatedReports(e *Evidence, add func(check.Finding)) {
	for i, b := range e.plan.Reporting {
		if b.First.IsZero() && b.Every.Days() == 0 && e.has(ForApproval) {
			add(found(in("reporting", i, "every"), string(b.Every), "", i18n.Text{
				EN: "Nothing says when the report %s comes.", ES: "No consta cuándo se entrega el informe %s.",
			}, i18n.Quote(b.Key)))
		}
	}
}

// words yields every word of the plan that is one of a few, with these.
func (e *Evidence) words(yield func(word string, of []string, place ...any)) {
	p := &e.plan
	modes := []string{string(Organic), string(Paid), string(ByInfluencer)}
	rhythms := []string{string(Daily), string(Weekly), string(Fortnightly), string(Monthly), string(Quarterly), string(Yearly)}
	taxes, decisions := []string{string(TaxIncluded), string(TaxExcluded)}, []string{string(Accepted), string(Refused)}
	for i, x := range p.Campaigns {
		yield(string(x.Mode), modes, "campaigns", i, "mode")
	}
	for i, x := range p.Actions {
		yield(string(x.Mode), modes, "actions", i, "mode")
	}
	steps := []string{string(Awareness), string(Consideration), string(Conversion), string(Loyalty)}
	for i, x := range p.Objectives {
		yield(string(x.Funnel), steps, "objectives", i, "funnel")
	}
	for i, x := range p.Targets {
		yield(string(x.Review), rhythms, "targets", i, "review")
	}
	for i, x := range p.Reporting {
		yield(string(x.Every), rhythms, "reporting", i, "every")
	}
	yield(string(p.Situation.Review), rhythms, "situation", "review")
	yield(string(p.Situation.Watch), rhythms, "situation", "watch")
	for i, x := range p.Scope.Deliverables {
		yield(string(x.Every), rhythms, "scope", "deliverables", i, "every")
	}
	for i, x := range p.Scope.Changes {
		yield(string(x.Decision), decisions, "scope", "changes", i, "decision")
	}
	for i, x := range p.Approvals {
		yield(string(x.Decision), decisions, "approvals", i, "decision")
	}
	yield(string(p.Budget.Tax), taxes, "budget", "tax")
	for i, x := range p.Budget.Lines {
		yield(string(x.Tax), taxes, "budget", "lines", i, "tax")
	}
	e.legalWords(yield)
}

// legalWords yields the topics of the law and the places that the plan names.
func (e *Evidence) legalWords(yield func(word string, of []string, place ...any)) {
	var topics []string
	places := []string{string(legal.World)}
	for _, law := range [...]legal.Register{legal.Standard(), e.law} {
		for f := range law.All() {
			topics, places = append(topics, string(f.Topic)), append(places, string(f.In))
		}
	}
	slices.Sort(topics)
	slices.Sort(places)
	topics, places = slices.Compact(topics), slices.Compact(places)
	for i, t := range e.plan.Compliance.Topics {
		yield(string(t), topics, "compliance", "topics", i)
	}
	for i, s := range e.plan.Compliance.Safeguards {
		yield(string(s.Topic), topics, "compliance", "safeguards", i, "topic")
	}
	for i, j := range e.plan.Compliance.Jurisdictions {
		// Two capitals may be a country without a fact, but for two that are often
		// written and none in ISO 3166-1.
		if len(j) != 2 || strings.ToUpper(string(j)) != string(j) || j == "UK" || j == "EL" {
			yield(string(j), places, "compliance", "jurisdictions", i)
		}
	}
}

func findUnknownWords(e *Evidence, add func(check.Finding)) {
	searched := 0
	e.words(func(word string, of []string, place ...any) {
		if word == "" || slices.Contains(of, word) {
			return
		}
		f := found(in(place...), word, "", i18n.Text{EN: "%s is none of: %s.", ES: "%s no es ninguna de: %s."}, i18n.Quote(word), i18n.Same(strings.Join(of, ", ")))
		if searched++; searched <= mostSearched {
			suggest(&f, word, of)
		}
		add(f)
	})
}

func findOverplanned(e *Evidence, add func(check.Finding)) {
	b := e.plan.Budget
	free, err := b.Total.Sub(b.Contingency)
	if err != nil || b.Total.Currency() == 0 {
		return
	}
	given, mixed := e.given()
	planned, faulty := given[""], mixed[""]
	for _, c := range e.plan.Campaigns {
		part := c.Budget
		if part.Currency() == 0 {
			part, faulty = given[c.Key], faulty || mixed[c.Key]
		}
		var failed error
		planned, failed = planned.Add(part)
		faulty = faulty || failed != nil
	}
	over, err := planned.Sub(free)
	if err != nil || faulty || over.Sign() <= 0 {
		return // another currency is a finding of its own
	}
	add(found("/budget/total", planned.String(), free.String(), i18n.Text{
		EN: "Campaigns and actions cost %s, %s more than the %s that the budget leaves them.",
		ES: "Las campañas y acciones cuestan %s, %s más que los %s que les deja el presupuesto.",
	}, planned.Text(), over.Text(), free.Text()))
}
