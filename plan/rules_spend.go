package plan

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// spendRules are about what the money is for.
func spendRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-078", Severity: check.Error,
			Title:  i18n.Text{EN: "Amount outside its own bounds", ES: "Importe fuera de sus propios límites"},
			Why:    i18n.Text{EN: "Money is moved between the bounds of its lines; a line outside them cannot take part.", ES: "El dinero se mueve entre los límites de sus partidas; la que está fuera no puede participar."},
			Fix:    i18n.Text{EN: "Correct the amount or the bounds.", ES: "Corrija el importe o los límites."},
			Source: "package kpi/allocation", Since: "0.1.0", Find: findUnbounded,
		},
		{
			Code: "PLN-079", Severity: check.Warning,
			Title:  i18n.Text{EN: "Media without production", ES: "Inversión en medios sin producción"},
			Why:    i18n.Text{EN: "What is shown has to be made; its cost is in no figure then.", ES: "Lo que se muestra hay que hacerlo; si no, su coste no está en ninguna cifra."},
			Fix:    i18n.Text{EN: "Add a line for production, or for the labour that it takes.", ES: "Añada una partida de producción o del personal que la hace."},
			Source: ledger, Since: "0.1.0", Find: findUnmade,
		},
		{
			Code: "PLN-080", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective without money", ES: "Objetivo sin dinero"},
			Why:    i18n.Text{EN: "It weighs in the result and has no part in the budget.", ES: "Pesa en el resultado y no tiene parte en el presupuesto."},
			Fix:    i18n.Text{EN: "Give it a line, by itself or by an action.", ES: "Asígnele una partida, directa o por una acción."},
			Source: sourceTexts, Since: "0.1.0", Find: findPenniless,
		},
		{
			Code: "PLN-081", Severity: check.Error,
			Title:  i18n.Text{EN: "Paid action without money", ES: "Acción pagada sin dinero"},
			Why:    i18n.Text{EN: "An ad that nobody pays for is not shown.", ES: "Un anuncio que nadie paga no se muestra."},
			Fix:    i18n.Text{EN: "State its budget, or give it a line.", ES: "Indique su presupuesto o asígnele una partida."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnpaid,
		},
		{
			Code: "PLN-082", Severity: check.Error,
			Title:  i18n.Text{EN: "Actions cost more than their campaign", ES: "Las acciones cuestan más que su campaña"},
			Why:    i18n.Text{EN: "The campaign's budget was agreed; its parts are not.", ES: "El presupuesto de la campaña está acordado; el de sus partes, no."},
			Fix:    i18n.Text{EN: "Cut an action, or raise the campaign's budget.", ES: "Recorte una acción o amplíe el presupuesto de la campaña."},
			Source: exactSums, Since: "0.1.0", Find: findOverspent,
		},
		{
			Code: "PLN-083", Severity: check.Error,
			Title:  i18n.Text{EN: "Action and its lines disagree", ES: "La acción y sus partidas no coinciden"},
			Why:    i18n.Text{EN: "Of two amounts for one thing, one is wrong.", ES: "De dos importes para lo mismo, uno está mal."},
			Fix:    i18n.Text{EN: "Correct the budget of the action, or its lines.", ES: "Corrija el presupuesto de la acción o sus partidas."},
			Source: exactSums, Since: "0.1.0", Find: findDisagreed,
		},
		{
			Code: "PLN-084", Severity: check.Warning,
			Title:  i18n.Text{EN: "Media spend in a phase without paid action", ES: "Inversión en una fase sin acciones pagadas"},
			Why:    i18n.Text{EN: "Money and activity belong to the same days.", ES: "El dinero y la actividad van en los mismos días."},
			Fix:    i18n.Text{EN: "Move the line to the phase of its action.", ES: "Pase la partida a la fase de su acción."},
			Source: house, Since: "0.1.0", Find: findIdleSpend,
		},
		{
			Code: "PLN-085", Severity: check.Error,
			Title:  i18n.Text{EN: "Collaborations cost more than was set aside", ES: "Las colaboraciones cuestan más de lo previsto"},
			Why:    i18n.Text{EN: "Fees and products were promised that the budget does not have.", ES: "Se prometieron honorarios y productos que el presupuesto no tiene."},
			Fix:    i18n.Text{EN: "Raise the lines for incentives, fees and goods, or promise less.", ES: "Amplíe las partidas de incentivos, honorarios y mercancías, o prometa menos."},
			Source: ledger, Since: "0.1.0", Find: findUnfunded,
		},
	}
}

func findUnbounded(e *Evidence, add func(check.Finding)) {
	for i, l := range e.plan.Budget.Lines {
		for _, b := range [...]struct {
			name  string
			bound money.Amount
			sign  int
		}{{"min", l.Min, -1}, {"max", l.Max, 1}} {
			if b.bound.Currency() == 0 {
				continue
			}
			if c, err := l.Amount.Cmp(b.bound); err == nil && c == b.sign {
				add(found(in("budget", "lines", i, b.name), b.bound.String(), l.Amount.String(), i18n.Text{
					EN: "The line %s is of %s, and its bound is %s.", ES: "La partida %s es de %s y su límite es %s.",
				}, called(l.Name, l.Key), l.Amount.Text(), b.bound.Text()))
			}
		}
	}
}

func findUnmade(e *Evidence, add func(check.Finding)) {
	media := -1
	for i, l := range e.plan.Budget.Lines {
		switch l.Category {
		case kpi.Spend:
			if media < 0 && l.Amount.Sign() > 0 {
				media = i
			}
		case kpi.Production, kpi.Labour, kpi.Fees:
			return
		}
	}
	if media >= 0 && e.has(ForApproval) {
		add(found(in("budget", "lines", media), string(kpi.Spend), string(kpi.Production), i18n.Text{
			EN: "The budget pays for media, and for nobody who makes what is shown.",
			ES: "El presupuesto paga medios y a nadie que haga lo que se muestra.",
		}))
	}
}

// funded are the keys of the objectives that have a part in the budget: by a
// line, or by an action or campaign that has a line or a budget of its own.
func (e *Evidence) funded() map[string]bool {
	keys := map[string]bool{}
	paid := func(m money.Amount) bool { return m.Sign() > 0 }
	campaigns, actions := map[string]bool{}, map[string]bool{}
	for _, l := range e.plan.Budget.Lines {
		if paid(l.Amount) {
			keys[l.Objective], campaigns[l.Campaign], actions[l.Action] = true, true, true
		}
	}
	delete(campaigns, "")
	delete(actions, "")
	for _, c := range e.plan.Campaigns {
		if paid(c.Budget) || campaigns[c.Key] {
			campaigns[c.Key] = true
			for _, key := range c.Objectives {
				keys[key] = true
			}
		}
	}
	for _, a := range e.plan.Actions {
		if paid(a.Budget) || actions[a.Key] || campaigns[a.Campaign] {
			keys[a.Objective] = true
		}
	}
	return keys
}

func findPenniless(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Budget.Lines) == 0 || !e.has(ForApproval) {
		return
	}
	e.unserved(e.funded(), add, i18n.Text{
		EN: "No line of the budget works for the objective %s.", ES: "Ninguna partida del presupuesto trabaja para el objetivo %s.",
	})
}

func findUnpaid(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	actions, campaigns := map[string]bool{}, map[string]bool{}
	for _, l := range e.plan.Budget.Lines {
		if l.Amount.Sign() > 0 {
			actions[l.Action], campaigns[l.Campaign] = true, true
		}
	}
	given, mixed := e.given()
	for _, c := range e.plan.Campaigns { // what it has not given away is there for the rest
		if left, err := c.Budget.Sub(given[c.Key]); mixed[c.Key] || err == nil && left.Sign() > 0 {
			campaigns[c.Key] = true
		}
	}
	for i, a := range e.plan.Actions {
		if a.Mode == Paid && a.Budget.Sign() <= 0 && !actions[a.Key] && (a.Campaign == "" || !campaigns[a.Campaign]) {
			add(found(in("actions", i, "budget"), "", "", i18n.Text{
				EN: "The action %s is paid, and no money is planned for it.", ES: "La acción %s es pagada y no tiene dinero previsto.",
			}, called(a.Name, a.Key)))
		}
	}
}

// given is what the actions of each campaign have, and in which of them it does
// not add up because of its currencies.
func (e *Evidence) given() (sums map[string]money.Amount, mixed map[string]bool) {
	sums, mixed = map[string]money.Amount{}, map[string]bool{}
	for _, a := range e.plan.Actions {
		total, err := sums[a.Campaign].Add(a.Budget)
		if err != nil {
			mixed[a.Campaign] = true // a finding of its own
			continue
		}
		sums[a.Campaign] = total
	}
	return sums, mixed
}

func findOverspent(e *Evidence, add func(check.Finding)) {
	sums, mixed := e.given()
	for i, c := range e.plan.Campaigns {
		if c.Budget.Currency() == 0 || mixed[c.Key] {
			continue
		}
		if over, err := sums[c.Key].Sub(c.Budget); err == nil && over.Sign() > 0 {
			add(found(in("campaigns", i, "budget"), sums[c.Key].String(), c.Budget.String(), i18n.Text{
				EN: "The actions of %s cost %s, %s more than its budget of %s.",
				ES: "Las acciones de %s cuestan %s, %s más que su presupuesto de %s.",
			}, called(c.Name, c.Key), sums[c.Key].Text(), over.Text(), c.Budget.Text()))
		}
	}
}

func findDisagreed(e *Evidence, add func(check.Finding)) {
	sums := map[string]money.Amount{}
	for _, l := range e.plan.Budget.Lines {
		if total, err := sums[l.Action].Add(l.Amount); err == nil && l.Action != "" {
			sums[l.Action] = total
		}
	}
	for i, a := range e.plan.Actions {
		total, ok := sums[a.Key]
		if !ok || a.Budget.Currency() == 0 {
			continue
		}
		if c, err := total.Cmp(a.Budget); err == nil && c != 0 {
			add(found(in("actions", i, "budget"), a.Budget.String(), total.String(), i18n.Text{
				EN: "The action %s has %s, and its lines sum to %s.", ES: "La acción %s tiene %s y sus partidas suman %s.",
			}, called(a.Name, a.Key), a.Budget.Text(), total.Text()))
		}
	}
}

func findIdleSpend(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	paid := e.phased(func(a Action) bool { return a.Mode != Organic })
	for i, l := range e.plan.Budget.Lines {
		at, ok := e.index[phaseKey][l.Phase]
		if ok && l.Category == kpi.Spend && l.Amount.Sign() > 0 && !paid(e.plan.Phases[at]) {
			add(found(in("budget", "lines", i, "phase"), l.Phase, "", i18n.Text{
				EN: "%s is to be spent in the phase %s, which has no paid action.",
				ES: "Se prevé invertir %s en la fase %s, que no tiene acciones pagadas.",
			}, l.Amount.Text(), i18n.Quote(l.Phase)))
		}
	}
}

func findUnfunded(e *Evidence, add func(check.Finding)) {
	var promised, set money.Amount
	put := func(to *money.Amount, a money.Amount) bool {
		total, err := to.Add(a)
		*to = total
		return err == nil
	}
	for _, c := range e.plan.Collaborations {
		for _, a := range [...]money.Amount{c.Cost.Fee, c.Cost.Product, c.Cost.Management} {
			if !put(&promised, a) {
				return // in another currency: a finding of its own
			}
		}
	}
	for _, l := range e.plan.Budget.Lines {
		if slices.Contains([]kpi.Measure{kpi.Incentives, kpi.Fees, kpi.Goods}, l.Category) && !put(&set, l.Amount) {
			return
		}
	}
	over, err := promised.Sub(set)
	if err != nil || over.Sign() <= 0 || len(e.plan.Budget.Lines) == 0 {
		return
	}
	add(found("/collaborations", promised.String(), set.String(), i18n.Text{
		EN: "The collaborations cost %s, and %s is set aside for them.", ES: "Las colaboraciones cuestan %s y hay previstos %s para ellas.",
	}, promised.Text(), set.Text()))
}
