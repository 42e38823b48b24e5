package calendar

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// pathRules are about the ways that entries went, and may go.
func pathRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-040", Severity: check.Error,
			Title:  i18n.Text{EN: "Published before it was approved", ES: "Publicada antes de aprobarse"},
			Why:    i18n.Text{EN: "The review came too late for those who read it.", ES: "La revisión llegó tarde para quienes la leyeron."},
			Fix:    i18n.Text{EN: "Have it reviewed now, and let only approved entries be scheduled.", ES: "Haga que se revise ahora y permita programar solo entradas aprobadas."},
			Source: handbook, Since: "0.1.0", Find: findRushed,
		},
		{
			Code: "CAL-041", Severity: check.Warning,
			Title:  i18n.Text{EN: "Step that the workflow does not allow", ES: "Paso que el flujo de trabajo no permite"},
			Why:    i18n.Text{EN: "The history tells what nobody was allowed to do.", ES: "El historial cuenta algo que nadie podía hacer."},
			Fix:    i18n.Text{EN: "Correct the step, or allow it in the workflow.", ES: "Corrija el paso o permítalo en el flujo."},
			Source: "Workflow.Advance", Since: "0.1.0", Find: findRefusedSteps,
		},
		{
			Code: "CAL-042", Severity: check.Error,
			Title:  i18n.Text{EN: "Workflow has a dead end", ES: "El flujo de trabajo tiene un callejón sin salida"},
			Why:    i18n.Text{EN: "What comes there stays there.", ES: "Lo que llega ahí, ahí se queda."},
			Fix:    i18n.Text{EN: "Add a move out of it, or say that the workflow ends there.", ES: "Añada un paso que salga de él o indique que el flujo termina ahí."},
			Source: "Workflow.DeadEnds", Since: "0.1.0", Find: findDeadEnds,
		},
		{
			Code: "CAL-043", Severity: check.Warning,
			Title:  i18n.Text{EN: "State that cannot be reached", ES: "Estado al que no se llega"},
			Why:    i18n.Text{EN: "People wait for something that cannot happen.", ES: "Se espera algo que no puede ocurrir."},
			Fix:    i18n.Text{EN: "Add a move to it, or take the state out.", ES: "Añada un paso que lleve a él o quite el estado."},
			Source: "Workflow.Unreachable", Since: "0.1.0", Find: findUnreachable,
		},
	}
}

// told is the history of an entry, none where it is a state that was read from
// a table: one step without a time.
func (e Entry) told() []Step {
	if len(e.History) == 1 && e.History[0].At.IsZero() {
		return nil
	}
	return e.History
}

func findRushed(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, step := range entry.told() {
			if step.To == Approved {
				break
			}
			if step.To == Published || step.To == Measured {
				add(check.Finding{Path: e.path(i, "history", j), Got: string(step.To), Want: string(Approved), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s was published on %s without having been approved.",
					ES: "La entrada %s se publicó el %s sin estar aprobada.",
				}, e.name(i), step.At.In(e.zone).Format("2006-01-02"))})
				break
			}
		}
	}
}

// findRefusedSteps makes the steps of each history again. An entry has its
// first refused step reported; those after it may follow from it.
func findRefusedSteps(e *Evidence, add func(check.Finding)) {
	const memory = 50 // steps back: enough to know the state and who asked for a review
	for i, entry := range e.calendar.Entries {
		for j, step := range entry.told() {
			before := entry
			before.History = entry.History[max(0, j-memory):j]
			if _, err := e.workflow.Advance(before, step, e.calendar.Team); err != nil {
				add(check.Finding{Path: e.path(i, "history", j), Got: string(step.To), Message: i18n.Sprintf(i18n.Text{
					EN: "Refused: %s.", ES: "Rechazado: %s.",
				}, err)})
				break
			}
		}
	}
}

func findDeadEnds(e *Evidence, add func(check.Finding)) {
	for _, s := range e.workflow.DeadEnds() {
		add(check.Finding{Path: "/workflow", Got: string(s), Message: i18n.Sprintf(i18n.Text{
			EN: "No move leaves the state “%s”, and the workflow does not end there.",
			ES: "Ningún paso sale del estado «%s», y el flujo no termina ahí.",
		}, s.Name())})
	}
}

func findUnreachable(e *Evidence, add func(check.Finding)) {
	for _, s := range e.workflow.Unreachable() {
		add(check.Finding{Path: "/workflow", Got: string(s), Message: i18n.Sprintf(i18n.Text{
			EN: "No moves lead from “%s” to the state “%s”.", ES: "Ningún paso lleva de «%s» al estado «%s».",
		}, e.workflow.Start.Name(), s.Name())})
	}
}
