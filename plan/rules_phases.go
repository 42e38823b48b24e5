package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// phaseRules are about how phases share out the days of the plan.
func phaseRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-095", Severity: check.Error,
			Title:  i18n.Text{EN: "Phase outside the plan", ES: "Fase fuera del plan"},
			Why:    i18n.Text{EN: "A phase is a part of the plan's time.", ES: "Una fase es parte del tiempo del plan."},
			Fix:    i18n.Text{EN: "Correct the days of the phase, or of the plan.", ES: "Corrija los días de la fase o los del plan."},
			Source: ownDates, Since: "0.1.0", Find: findPhasesOutside,
		},
		{
			Code: "PLN-096", Severity: check.Warning,
			Title:  i18n.Text{EN: "Phases overlap", ES: "Fases que se solapan"},
			Why:    i18n.Text{EN: "On one day two purposes ask for the same people and money.", ES: "Un mismo día dos propósitos piden las mismas personas y el mismo dinero."},
			Fix:    i18n.Text{EN: "End one before the other begins.", ES: "Termine una antes de que empiece la otra."},
			Source: ownDates, Since: "0.1.0", Find: findPhaseOverlaps,
		},
		{
			Code: "PLN-097", Severity: check.Warning,
			Title:  i18n.Text{EN: "Days without a phase", ES: "Días sin fase"},
			Why:    i18n.Text{EN: "Nobody knows what those days are for.", ES: "Nadie sabe para qué son esos días."},
			Fix:    i18n.Text{EN: "Lengthen a phase, or add one.", ES: "Alargue una fase o añada otra."},
			Source: ownDates, Since: "0.1.0", Find: findPhaseGaps,
		},
		{
			Code: "PLN-098", Severity: check.Warning,
			Title:  i18n.Text{EN: "Action outside its phase", ES: "Acción fuera de su fase"},
			Why:    i18n.Text{EN: "It works on another phase's purpose, or at the wrong time.", ES: "Trabaja para el propósito de otra fase o en mal momento."},
			Fix:    i18n.Text{EN: "Correct its phase or its days.", ES: "Corrija su fase o sus días."},
			Source: ownDates, Since: "0.1.0", Find: findOffPhase,
		},
	}
}

func findPhasesOutside(e *Evidence, add func(check.Finding)) {
	for i, p := range e.plan.Phases {
		outside(add, p.Days, e.plan.Period, in("phases", i, "days"), called(p.Name, p.Key), e.title())
	}
}

// phasesByDay are the positions of the phases that have days, by their first.
func (e *Evidence) phasesByDay() []int {
	var order []int
	for i, p := range e.plan.Phases {
		if !p.Days.IsZero() {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return e.plan.Phases[a].Days.Compare(e.plan.Phases[b].Days) })
	return order
}

func findPhaseOverlaps(e *Evidence, add func(check.Finding)) {
	longest := -1 // the phase before that ends last
	for _, at := range e.phasesByDay() {
		if longest < 0 {
			longest = at
			continue
		}
		p, before := e.plan.Phases[at], e.plan.Phases[longest]
		if p.Days.Last().After(before.Days.Last()) {
			longest = at
		}
		if both, ok := p.Days.Intersect(before.Days); ok {
			add(found(in("phases", at, "days"), both.String(), "", i18n.Text{
				EN: "The phases %s and %s share %s.", ES: "Las fases %s y %s comparten %s.",
			}, called(before.Name, before.Key), called(p.Name, p.Key), numbered(both.Days(), days())))
		}
	}
}

// gaps are the runs of days of a period that none of the others covers. The
// others are in the order of their first days.
func gaps(around civil.Period, parts []civil.Period) []civil.Period {
	var free []civil.Period
	next := around.First()
	take := func(until civil.Date) {
		if run, err := civil.NewPeriod(next, until); err == nil {
			free = append(free, run)
		}
	}
	for _, p := range parts {
		if p.First().After(next) {
			take(p.First().AddDays(-1))
		}
		if !p.Last().Before(next) {
			next = p.Last().AddDays(1)
		}
	}
	if !next.IsZero() && !next.After(around.Last()) {
		take(around.Last())
	}
	return free
}

func findPhaseGaps(e *Evidence, add func(check.Finding)) {
	if e.plan.Period.IsZero() {
		return
	}
	var parts []civil.Period
	for _, at := range e.phasesByDay() {
		if p, ok := e.plan.Phases[at].Days.Intersect(e.plan.Period); ok {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return
	}
	for _, run := range gaps(e.plan.Period, parts) {
		add(found("/phases", run.String(), "", i18n.Text{
			EN: "From %s to %s no phase is planned: %s.", ES: "Del %s al %s no hay ninguna fase: %s.",
		}, run.First(), run.Last(), numbered(run.Days(), days())))
	}
}

func findOffPhase(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		if at, ok := e.index[phaseKey][a.Phase]; ok {
			p := e.plan.Phases[at]
			outside(add, a.Days, p.Days, in("actions", i, "days"), called(a.Name, a.Key), called(p.Name, p.Key))
		}
	}
}
