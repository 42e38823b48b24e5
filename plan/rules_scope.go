package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// scopeRules are about what was agreed with the client: on time and no more.
func scopeRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-164", Severity: check.Warning,
			Title:  i18n.Text{EN: "Action outside the agreed scope", ES: "Acción fuera del alcance acordado"},
			Why:    i18n.Text{EN: "Work that was not agreed is work that is not paid for.", ES: "El trabajo que no se acordó es trabajo que no se paga."},
			Fix:    i18n.Text{EN: "Name its deliverable, ask for a change, or mark it as a special action.", ES: "Indique su entregable, solicite un cambio o márquela como acción especial."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnagreed,
		},
		{
			Code: "PLN-165", Severity: check.Error,
			Title:  i18n.Text{EN: "Deliverable without entry", ES: "Entregable sin entrada"},
			Why:    i18n.Text{EN: "It was promised to the client and stands nowhere in the calendar.", ES: "Se prometió al cliente y no está en ningún punto del calendario."},
			Fix:    i18n.Text{EN: "Schedule it, and name the entries.", ES: "Prográmelo e indique las entradas."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnplanned,
		},
		{
			Code: "PLN-166", Severity: check.Error,
			Title:  i18n.Text{EN: "Deliverable is late", ES: "Entregable con retraso"},
			Why:    i18n.Text{EN: "Delivery on time and within the scope is what was sold.", ES: "La entrega a tiempo y dentro del alcance es lo que se vendió."},
			Fix:    i18n.Text{EN: "Deliver it, or agree on another day.", ES: "Entréguelo o acuerde otro día."},
			Source: sourceTexts, Since: "0.1.0", Find: findLateDeliverables,
		},
		{
			Code: "PLN-167", Severity: check.Warning,
			Title:  i18n.Text{EN: "Fewer entries than agreed", ES: "Menos entradas de las acordadas"},
			Why:    i18n.Text{EN: "The client counts.", ES: "El cliente cuenta."},
			Fix:    i18n.Text{EN: "Schedule the rest.", ES: "Programe el resto."},
			Source: sourceTexts, Since: "0.1.0", Find: findShortfall,
		},
		{
			Code: "PLN-168", Severity: check.Warning,
			Title:  i18n.Text{EN: "Change that nobody decided", ES: "Cambio sin decidir"},
			Why:    i18n.Text{EN: "While it waits, half of the team works by the old scope.", ES: "Mientras espera, medio equipo trabaja con el alcance anterior."},
			Fix:    i18n.Text{EN: "Decide on it.", ES: "Decida."},
			Source: "threshold of ours", Since: "0.1.0", Find: findWaitingChanges,
		},
		{
			Code: "PLN-169", Severity: check.Warning,
			Title:  i18n.Text{EN: "Agreement ends before the plan", ES: "El acuerdo termina antes que el plan"},
			Why:    i18n.Text{EN: "The last days are worked for nobody.", ES: "Los últimos días se trabaja para nadie."},
			Fix:    i18n.Text{EN: "Extend the agreement, or end the plan with it.", ES: "Prorrogue el acuerdo o termine el plan con él."},
			Source: ownDates, Since: "0.1.0", Find: findShortAgreement,
		},
		{
			Code: "PLN-170", Severity: check.Error,
			Title:  i18n.Text{EN: "Deliverable due outside the plan", ES: "Entregable con plazo fuera del plan"},
			Why:    i18n.Text{EN: "Nobody is there to make it.", ES: "No hay nadie para hacerlo."},
			Fix:    i18n.Text{EN: "Correct the day, or the period of the plan.", ES: "Corrija el día o el periodo del plan."},
			Source: ownDates, Since: "0.1.0", Find: findDeliverablesOutside,
		},
		{
			Code: "PLN-171", Severity: check.Warning,
			Title:  i18n.Text{EN: "Decision on a change without name or day", ES: "Decisión sobre un cambio sin nombre o fecha"},
			Why:    i18n.Text{EN: "Later each side remembers another one.", ES: "Más tarde cada parte recuerda una distinta."},
			Fix:    i18n.Text{EN: "Record who decided, and when.", ES: "Registre quién decidió y cuándo."},
			Source: house, Since: "0.1.0", Find: findNamelessDecisions,
		},
	}
}

func findUnagreed(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Scope.Deliverables) == 0 || !e.has(ForApproval) {
		return
	}
	for i, a := range e.plan.Actions {
		if a.Deliverable == "" && !a.Special {
			add(found(in("actions", i, "deliverable"), "", "", i18n.Text{
				EN: "The action %s belongs to nothing that was agreed with the client.",
				ES: "La acción %s no corresponde a nada acordado con el cliente.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findUnplanned(e *Evidence, add func(check.Finding)) {
	for i, d := range e.plan.Scope.Deliverables {
		if n, _ := e.scheduled(d); n == 0 && d.Delivered.IsZero() && e.has(Running) {
			add(found(in("scope", "deliverables", i, "entries"), "", "", i18n.Text{
				EN: "No calendar entry delivers %s.", ES: "Ninguna entrada del calendario entrega %s.",
			}, called(d.Name, d.Key)))
		}
	}
}

// scheduled is how many entries of the calendar deliver something, those apart
// that were cancelled, and whether one of them comes more than once.
func (e *Evidence) scheduled(d Deliverable) (n int, repeated bool) {
	for _, key := range d.Entries {
		if entry, ok := e.entry(key); ok {
			n++
			repeated = repeated || !entry.Repeat.IsZero() || len(entry.Extra) > 0
		}
	}
	return n, repeated
}

func findLateDeliverables(e *Evidence, add func(check.Finding)) {
	for i, d := range e.plan.Scope.Deliverables {
		done := d.Delivered
		if done.IsZero() && len(d.Entries) >= d.Quantity && d.Every == "" {
			done = e.out(d.Entries...)
		}
		if done.IsZero() {
			done = e.today
		}
		if !d.Due.IsZero() && done.After(d.Due) {
			add(found(in("scope", "deliverables", i, "due"), done.String(), d.Due.String(), i18n.Text{
				EN: "%s was due on %s: %s late on %s.", ES: "%s vencía el %s: %s de retraso el %s.",
			}, called(d.Name, d.Key), d.Due, numbered(done.Sub(d.Due), days()), done))
		}
	}
}

func findShortfall(e *Evidence, add func(check.Finding)) {
	for i, d := range e.plan.Scope.Deliverables {
		if n, repeated := e.scheduled(d); d.Every == "" && n > 0 && n < d.Quantity && !repeated {
			add(found(in("scope", "deliverables", i, "entries"), strconv.Itoa(n), strconv.Itoa(d.Quantity), i18n.Text{
				EN: "Of %s %d were agreed, and %d are in the calendar.", ES: "De %s se acordaron %d y en el calendario hay %d.",
			}, called(d.Name, d.Key), d.Quantity, n))
		}
	}
}

func findWaitingChanges(e *Evidence, add func(check.Finding)) {
	limit := e.policy().changeDays()
	for i, c := range e.plan.Scope.Changes {
		if e.today.IsZero() || c.On.IsZero() || c.Decision != "" {
			continue
		}
		if age := e.today.Sub(c.On); age > limit {
			add(found(in("scope", "changes", i, "decision"), strconv.Itoa(age), strconv.Itoa(limit), i18n.Text{
				EN: "The change %s has waited for %s; %d are accepted.", ES: "El cambio %s lleva esperando %s; se admiten %d.",
			}, i18n.Quote(c.Key), numbered(age, days()), limit))
		}
	}
}

func findShortAgreement(e *Evidence, add func(check.Finding)) {
	until, last := e.plan.Scope.Until, e.plan.Period.Last()
	if !until.IsZero() && until.Before(last) {
		add(found("/scope/until", until.String(), last.String(), i18n.Text{
			EN: "The agreement ends on %s, and the plan on %s.", ES: "El acuerdo termina el %s, y el plan, el %s.",
		}, until, last))
	}
}

func findDeliverablesOutside(e *Evidence, add func(check.Finding)) {
	for i, d := range e.plan.Scope.Deliverables {
		if p := e.plan.Period; !p.IsZero() && !d.Due.IsZero() && !p.Contains(d.Due) {
			add(found(in("scope", "deliverables", i, "due"), d.Due.String(), p.String(), i18n.Text{
				EN: "%s is due on %s, and the plan runs from %s to %s.", ES: "%s vence el %s, y el plan va del %s al %s.",
			}, called(d.Name, d.Key), d.Due, p.First(), p.Last()))
		}
	}
}

func findNamelessDecisions(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Scope.Changes {
		if c.Decision != "" && (c.DecidedBy == "" || c.Decided.IsZero()) {
			add(found(in("scope", "changes", i, "decided_by"), c.DecidedBy, "", i18n.Text{
				EN: "Nothing says who decided on the change %s, or when.", ES: "No consta quién decidió el cambio %s o cuándo.",
			}, i18n.Quote(c.Key)))
		}
	}
}
