package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// dateRules are about days that do not fit together.
func dateRules() []check.Rule[*Evidence] {
	inside := i18n.Text{EN: "Move it inside, or lengthen what it belongs to.", ES: "Póngalo dentro o alargue aquello a lo que pertenece."}
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-086", Severity: check.Error,
			Title:  i18n.Text{EN: "Action without dates", ES: "Acción sin fechas"},
			Why:    i18n.Text{EN: "Nobody can be late, and nobody knows when to begin.", ES: "Nadie puede retrasarse ni sabe cuándo empezar."},
			Fix:    i18n.Text{EN: "State its first and last day.", ES: "Indique su primer y último día."},
			Source: sourceTexts, Since: "0.1.0", Find: findUndated,
		},
		{
			Code: "PLN-087", Severity: check.Error,
			Title:  i18n.Text{EN: "Action outside the plan", ES: "Acción fuera del plan"},
			Why:    i18n.Text{EN: "Outside its period the plan has no budget and no approval.", ES: "Fuera de su periodo el plan no tiene presupuesto ni aprobación."},
			Fix:    inside,
			Source: ownDates, Since: "0.1.0", Find: findActionsOutside,
		},
		{
			Code: "PLN-088", Severity: check.Warning,
			Title:  i18n.Text{EN: "Action outside its campaign", ES: "Acción fuera de su campaña"},
			Why:    i18n.Text{EN: "Results of those days are counted to no campaign.", ES: "Los resultados de esos días no se atribuyen a ninguna campaña."},
			Fix:    inside,
			Source: ownDates, Since: "0.1.0", Find: findOffCampaign,
		},
		{
			Code: "PLN-089", Severity: check.Error,
			Title:  i18n.Text{EN: "Calendar entry outside the plan", ES: "Entrada del calendario fuera del plan"},
			Why:    i18n.Text{EN: "It is published when the plan has not begun or is over.", ES: "Se publica cuando el plan no ha empezado o ya ha terminado."},
			Fix:    inside,
			Source: ownDates, Since: "0.1.0", Find: findEntriesOutside,
		},
		{
			Code: "PLN-090", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective due after its goal", ES: "Objetivo con plazo posterior al de su meta"},
			Why:    i18n.Text{EN: "It cannot help what has been decided before.", ES: "No puede ayudar a lo que ya se habrá decidido."},
			Fix:    i18n.Text{EN: "Bring the objective forward.", ES: "Adelante el objetivo."},
			Source: sourceTexts, Since: "0.1.0", Find: findAfterGoal,
		},
		{
			Code: "PLN-091", Severity: check.Error,
			Title:  i18n.Text{EN: "Past that is still to come", ES: "Pasado que aún no ha llegado"},
			Why:    i18n.Text{EN: "What has been measured, signed or decided has a day that is over.", ES: "Lo que se ha medido, firmado o decidido tiene una fecha ya pasada."},
			Fix:    i18n.Text{EN: "Correct the date.", ES: "Corrija la fecha."},
			Source: house, Since: "0.1.0", Find: findFuturePast,
		},
		{
			Code: "PLN-092", Severity: check.Error,
			Title:  i18n.Text{EN: "Moment in no year of the calendar", ES: "Momento fuera de los años del calendario"},
			Why:    i18n.Text{EN: "Years from 1 to 9999 can be written down; any other is lost on saving.", ES: "Pueden escribirse los años del 1 al 9999; cualquier otro se pierde al guardar."},
			Fix:    i18n.Text{EN: "Correct the time of the step.", ES: "Corrija la hora del paso."},
			Source: "RFC 3339: four digits of a year", Since: "0.1.0", Find: findUnwritable,
		},
		{
			Code: "PLN-093", Severity: check.Warning,
			Title:  i18n.Text{EN: "Time zone not given", ES: "Zona horaria no disponible"},
			Why:    i18n.Text{EN: "Without it nobody can tell which day it is for the plan, nor when a post goes out.", ES: "Sin ella no se sabe qué día es para el plan ni cuándo sale una publicación."},
			Fix:    i18n.Text{EN: "State an IANA name, and load the zone before the check.", ES: "Indique un nombre de IANA y cargue la zona antes de comprobar."},
			Source: "package civil", Since: "0.1.0", Find: findNoZone,
		},
		{
			Code: "PLN-094", Severity: check.Warning,
			Title:  i18n.Text{EN: "Begun without approval", ES: "Empezado sin aprobación"},
			Why:    i18n.Text{EN: "Its days pass while it is still a proposal.", ES: "Sus días pasan mientras sigue siendo una propuesta."},
			Fix:    i18n.Text{EN: "Have it decided, or move its period.", ES: "Pida la decisión o mueva el periodo."},
			Source: sourceTexts, Since: "0.1.0", Find: findOverdueStart,
		},
	}
}

func findUndated(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		if a.Days.IsZero() && e.has(ForApproval) {
			add(found(in("actions", i, "days"), "", "", i18n.Text{
				EN: "The action %s has no dates.", ES: "La acción %s no tiene fechas.",
			}, called(a.Name, a.Key)))
		}
	}
}

// outside reports days that are not inside others; either may be none.
func outside(add func(check.Finding), days, around civil.Period, path, name, of string) {
	if days.IsZero() || around.IsZero() || around.Covers(days) {
		return
	}
	add(found(path, days.String(), around.String(), i18n.Text{
		EN: "%s runs from %s to %s, and %s from %s to %s.", ES: "%s va del %s al %s, y %s, del %s al %s.",
	}, name, days.First(), days.Last(), of, around.First(), around.Last()))
}

func findActionsOutside(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		outside(add, a.Days, e.plan.Period, in("actions", i, "days"), called(a.Name, a.Key), e.title())
	}
	for i, c := range e.plan.Campaigns {
		outside(add, c.Days, e.plan.Period, in("campaigns", i, "days"), called(c.Name, c.Key), e.title())
	}
}

// title is what to call the plan.
func (e *Evidence) title() string { return called(e.plan.Title, e.plan.Brand.Name) }

func findOffCampaign(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		if at, ok := e.index[campaignKey][a.Campaign]; ok {
			c := e.plan.Campaigns[at]
			outside(add, a.Days, c.Days, in("actions", i, "days"), called(a.Name, a.Key), called(c.Name, c.Key))
		}
	}
}

func findEntriesOutside(e *Evidence, add func(check.Finding)) {
	p := e.plan.Period
	for i, entry := range e.plan.Calendar.Entries {
		if day := entry.Slot.Date; !p.IsZero() && !day.IsZero() && !p.Contains(day) {
			add(found(in("calendar", "entries", i, "slot"), day.String(), p.String(), i18n.Text{
				EN: "The entry %s is on %s, and the plan runs from %s to %s.", ES: "La entrada %s es del %s, y el plan va del %s al %s.",
			}, called(entry.Title, entry.Key), day, p.First(), p.Last()))
		}
	}
}

func findAfterGoal(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Objectives {
		at, ok := e.index[goalKey][o.Goal]
		if !ok || o.Due.IsZero() || e.plan.Goals[at].Due.IsZero() || !o.Due.After(e.plan.Goals[at].Due) {
			continue
		}
		add(found(in("objectives", i, "due"), o.Due.String(), e.plan.Goals[at].Due.String(), i18n.Text{
			EN: "The objective %s is due on %s, and its goal %s on %s.", ES: "El objetivo %s vence el %s, y su meta %s, el %s.",
		}, called(o.Name, o.Key), o.Due, i18n.Quote(o.Goal), e.plan.Goals[at].Due))
	}
}

func findFuturePast(e *Evidence, add func(check.Finding)) {
	if e.today.IsZero() {
		return
	}
	e.past(func(day civil.Date, place ...any) {
		if day.After(e.today) {
			add(found(in(place...), day.String(), e.today.String(), i18n.Text{
				EN: "It is said to have happened on %s, and today is %s.", ES: "Consta que ocurrió el %s, y hoy es %s.",
			}, day, e.today))
		}
	})
}

// past yields the days of what is said to have happened.
func (e *Evidence) past(yield func(day civil.Date, place ...any)) {
	p := &e.plan
	for i, t := range p.Targets {
		yield(t.Measured, "targets", i, "measured")
	}
	for i, a := range p.Approvals {
		yield(a.On, "approvals", i, "on")
	}
	yield(p.Situation.Studied, "situation", "studied")
	for i, c := range p.Situation.Competitors {
		for j, r := range c.Reviews {
			yield(r.On, "situation", "competitors", i, "reviews", j, "on")
		}
	}
	for i, f := range p.Situation.Market {
		yield(f.On, "situation", "market", i, "on")
	}
	for i, t := range p.Situation.Trends {
		yield(t.Seen, "situation", "trends", i, "seen")
	}
	for i, a := range p.Audiences {
		yield(a.GivenOn, "audiences", i, "given_on")
	}
	for i, c := range p.Collaborations {
		yield(c.Contract.Signed, "collaborations", i, "contract", "signed")
		yield(c.Outcome.On, "collaborations", i, "outcome", "on")
		for j, profile := range c.Profiles {
			yield(profile.On, "collaborations", i, "profiles", j, "on")
		}
		for j, piece := range c.Pieces {
			yield(piece.Published, "collaborations", i, "pieces", j, "published")
		}
	}
	yield(p.Scope.Agreed, "scope", "agreed")
	for i, d := range p.Scope.Deliverables {
		yield(d.Delivered, "scope", "deliverables", i, "delivered")
	}
	for i, c := range p.Scope.Changes {
		yield(c.On, "scope", "changes", i, "on")
		yield(c.Decided, "scope", "changes", i, "decided")
	}
	yield(p.Compliance.Checked, "compliance", "checked")
	for i, s := range p.Compliance.Safeguards {
		yield(s.Checked, "compliance", "safeguards", i, "checked")
	}
}

func findUnwritable(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.plan.Calendar.Entries {
		for j, step := range entry.History {
			if y := step.At.Year(); y < 1 || y > 9999 {
				add(found(in("calendar", "entries", i, "history", j, "at"), strconv.Itoa(y), "1…9999", i18n.Text{
					EN: "A step of %s is in the year %d.", ES: "Un paso de %s está en el año %d.",
				}, called(entry.Title, entry.Key), y))
			}
		}
	}
}

func findNoZone(e *Evidence, add func(check.Finding)) {
	if len(e.at.Zones) > 0 && e.at.Zones[e.plan.Zone] == nil {
		add(found("/zone", e.plan.Zone, "", i18n.Text{
			EN: "The zone %s is none of those given.", ES: "La zona %s no es ninguna de las disponibles.",
		}, i18n.Quote(e.plan.Zone)))
	}
}

func findOverdueStart(e *Evidence, add func(check.Finding)) {
	if first := e.plan.Period.First(); !e.has(Running) && !first.IsZero() && !e.today.IsZero() && !e.today.Before(first) {
		add(found("/period", e.today.String(), first.String(), i18n.Text{
			EN: "The plan began on %s and is still not approved on %s.", ES: "El plan empezó el %s y el %s sigue sin aprobarse.",
		}, first, e.today))
	}
}
