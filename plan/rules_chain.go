package plan

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// chainRules are about the chain from goal to objective, target, action and
// calendar.
func chainRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-047", Severity: check.Warning,
			Title:  i18n.Text{EN: "Goal without objective", ES: "Meta sin objetivo"},
			Why:    i18n.Text{EN: "The client expects something for which the plan does nothing.", ES: "El cliente espera algo por lo que el plan no hace nada."},
			Fix:    i18n.Text{EN: "Write an objective for it, or take the goal out with the client.", ES: "Defina un objetivo para ella o retírela de acuerdo con el cliente."},
			Source: sourceTexts, Since: "0.1.0", Find: findIdleGoals,
		},
		{
			Code: "PLN-048", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective without goal", ES: "Objetivo sin meta"},
			Why:    i18n.Text{EN: "Relevant means that the business needs it.", ES: "Relevante significa que el negocio lo necesita."},
			Fix:    i18n.Text{EN: "Name the goal that it serves.", ES: "Indique la meta a la que sirve."},
			Source: doran, Since: "0.1.0", Find: findAimless,
		},
		{
			Code: "PLN-049", Severity: check.Error,
			Title:  i18n.Text{EN: "Objective without target", ES: "Objetivo sin valor objetivo"},
			Why:    i18n.Text{EN: "Nobody can tell whether it was reached.", ES: "Nadie puede saber si se alcanzó."},
			Fix:    i18n.Text{EN: "Give it a KPI with baseline, target and due date.", ES: "Asígnele un KPI con valor de partida, valor objetivo y plazo."},
			Source: doran, Since: "0.1.0", Find: findUntargeted,
		},
		{
			Code: "PLN-050", Severity: check.Error,
			Title:  i18n.Text{EN: "Objective without action", ES: "Objetivo sin acción"},
			Why:    i18n.Text{EN: "Nothing is planned that would bring it about.", ES: "No hay nada previsto para alcanzarlo."},
			Fix:    i18n.Text{EN: "Plan an action for it, or drop it.", ES: "Prevea una acción o descarte el objetivo."},
			Source: sourceTexts, Since: "0.1.0", Find: findInactive,
		},
		{
			Code: "PLN-051", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective without calendar entry", ES: "Objetivo sin entrada en el calendario"},
			Why:    i18n.Text{EN: "What is not scheduled does not happen.", ES: "Lo que no se programa no ocurre."},
			Fix:    i18n.Text{EN: "Schedule content for it.", ES: "Programe contenido para él."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnscheduled,
		},
		{
			Code: "PLN-052", Severity: check.Error,
			Title:  i18n.Text{EN: "Target without objective", ES: "Valor objetivo sin objetivo"},
			Why:    i18n.Text{EN: "A figure that serves nothing is watched for its own sake.", ES: "Una cifra que no sirve a nada se vigila porque sí."},
			Fix:    i18n.Text{EN: "Name the objective that it measures.", ES: "Indique el objetivo que mide."},
			Source: sourceTexts, Since: "0.1.0", Find: findLooseTargets,
		},
		{
			Code: "PLN-053", Severity: check.Error,
			Title:  i18n.Text{EN: "Action without objective", ES: "Acción sin objetivo"},
			Why:    i18n.Text{EN: "Work without a purpose costs the same.", ES: "El trabajo sin propósito cuesta lo mismo."},
			Fix:    i18n.Text{EN: "Name the objective that it serves.", ES: "Indique el objetivo al que sirve."},
			Source: sourceTexts, Since: "0.1.0", Find: findLooseActions,
		},
		{
			Code: "PLN-054", Severity: check.Error,
			Title:  i18n.Text{EN: "Action moves a target of another objective", ES: "Acción con un valor objetivo de otro objetivo"},
			Why:    i18n.Text{EN: "Its success would be counted where it was not planned.", ES: "Su éxito se contaría donde no se planificó."},
			Fix:    i18n.Text{EN: "Correct the objective or the targets of the action.", ES: "Corrija el objetivo o los valores objetivo de la acción."},
			Source: sourceTexts, Since: "0.1.0", Find: findCrossed,
		},
		{
			Code: "PLN-055", Severity: check.Warning,
			Title:  i18n.Text{EN: "Action that the calendar does not carry out", ES: "Acción que el calendario no lleva a cabo"},
			Why:    i18n.Text{EN: "On none of its channels anything is scheduled for its objective while it runs.", ES: "En ninguno de sus canales hay nada programado para su objetivo mientras dura."},
			Fix:    i18n.Text{EN: "Schedule its posts, or move its dates.", ES: "Programe sus publicaciones o mueva sus fechas."},
			Source: sourceTexts, Since: "0.1.0", Find: findUncarried,
		},
		{
			Code: "PLN-056", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective answers no need of its audience", ES: "Objetivo que no responde a ninguna necesidad del público"},
			Why:    i18n.Text{EN: "A strategy centred on the customer begins with what people want.", ES: "Una estrategia centrada en el cliente parte de lo que la gente quiere."},
			Fix:    i18n.Text{EN: "Name the need of one of its audiences.", ES: "Indique la necesidad de uno de sus públicos."},
			Source: sourceTexts, Since: "0.1.0", Find: findNeedless,
		},
	}
}

func findIdleGoals(e *Evidence, add func(check.Finding)) {
	for i, g := range e.plan.Goals {
		if !e.used[goalKey][g.Key] && g.Key != "" && e.has(ForApproval) {
			add(found(in("goals", i), g.Key, "", i18n.Text{
				EN: "No objective serves the goal %s.", ES: "Ningún objetivo sirve a la meta %s.",
			}, i18n.Quote(g.Key)))
		}
	}
}

func findAimless(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Objectives {
		if o.Goal == "" && e.has(ForApproval) {
			add(found(in("objectives", i, "goal"), "", "", i18n.Text{
				EN: "The objective %s serves no goal.", ES: "El objetivo %s no sirve a ninguna meta.",
			}, called(o.Name, o.Key)))
		}
	}
}

// served are the keys of the objectives that one of the texts names.
func served[T any](list []T, objectives func(T) []string) map[string]bool {
	keys := map[string]bool{}
	for _, x := range list {
		for _, key := range objectives(x) {
			keys[key] = true
		}
	}
	return keys
}

// unserved reports objectives that none of the keys names.
func (e *Evidence) unserved(keys map[string]bool, add func(check.Finding), says i18n.Text) {
	for i, o := range e.plan.Objectives {
		if !keys[o.Key] {
			add(found(in("objectives", i), o.Key, "", says, called(o.Name, o.Key)))
		}
	}
}

func findUntargeted(e *Evidence, add func(check.Finding)) {
	if e.has(ForApproval) {
		keys := served(e.plan.Targets, func(t Target) []string { return []string{t.Objective} })
		e.unserved(keys, add, i18n.Text{EN: "No target measures the objective %s.", ES: "Ningún valor objetivo mide el objetivo %s."})
	}
}

func findInactive(e *Evidence, add func(check.Finding)) {
	if e.has(ForApproval) {
		keys := served(e.plan.Actions, func(a Action) []string { return []string{a.Objective} })
		e.unserved(keys, add, i18n.Text{EN: "No action works on the objective %s.", ES: "Ninguna acción trabaja el objetivo %s."})
	}
}

func findUnscheduled(e *Evidence, add func(check.Finding)) {
	if !e.has(Running) || len(e.plan.Calendar.Entries) == 0 {
		return
	}
	keys := map[string]bool{}
	for _, entry := range e.plan.Calendar.Entries {
		keys[entry.Objective] = keys[entry.Objective] || entry.State() != calendar.Cancelled
	}
	e.addApart(keys)
	e.unserved(keys, add, i18n.Text{EN: "No calendar entry works on the objective %s.", ES: "Ninguna entrada del calendario trabaja el objetivo %s."})
}

// apart returns whether an action is carried out outside the editorial calendar:
// ads run on their own, and the pieces of influencers stand at their
// collaborations.
func (e *Evidence) apart() func(Action) bool {
	pieces := map[string]bool{}
	for _, c := range e.plan.Collaborations {
		pieces[c.Action] = pieces[c.Action] || len(c.Pieces) > 0
	}
	return func(a Action) bool { return a.Mode == Paid || a.Mode == ByInfluencer && pieces[a.Key] }
}

// addApart adds the keys of the objectives that have actions, all of them
// carried out outside the calendar.
func (e *Evidence) addApart(keys map[string]bool) {
	apart, outside := e.apart(), map[string]bool{}
	for _, a := range e.plan.Actions {
		all, seen := outside[a.Objective]
		outside[a.Objective] = apart(a) && (all || !seen)
	}
	for key, all := range outside {
		if all {
			keys[key] = true
		}
	}
}

func findLooseTargets(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		if t.Objective == "" && e.has(ForApproval) {
			add(found(in("targets", i, "objective"), "", "", i18n.Text{
				EN: "The target %s measures no objective.", ES: "El valor objetivo %s no mide ningún objetivo.",
			}, i18n.Quote(t.Key)))
		}
	}
}

func findLooseActions(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		if a.Objective == "" && e.has(ForApproval) {
			add(found(in("actions", i, "objective"), "", "", i18n.Text{
				EN: "The action %s serves no objective.", ES: "La acción %s no sirve a ningún objetivo.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findCrossed(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		for j, key := range a.Targets {
			at, ok := e.index[targetKey][key]
			if !ok || a.Objective == "" || e.plan.Targets[at].Objective == a.Objective {
				continue
			}
			add(found(in("actions", i, "targets", j), e.plan.Targets[at].Objective, a.Objective, i18n.Text{
				EN: "The action %s serves %s and moves %s, which measures %s.",
				ES: "La acción %s sirve a %s y mueve %s, que mide %s.",
			}, called(a.Name, a.Key), i18n.Quote(a.Objective), i18n.Quote(key), i18n.Quote(e.plan.Targets[at].Objective)))
		}
	}
}

func findUncarried(e *Evidence, add func(check.Finding)) {
	if !e.has(Running) || len(e.plan.Calendar.Entries) == 0 {
		return
	}
	planned, apart := e.schedules(), e.apart()
	for i, a := range e.plan.Actions {
		if a.Days.IsZero() || a.Objective == "" || len(a.Channels) == 0 || apart(a) {
			continue
		}
		carried := false
		for _, id := range a.Channels {
			carried = carried || planned[work{a.Objective, string(id)}].within(a.Days)
		}
		if !carried {
			add(found(in("actions", i), a.Days.String(), "", i18n.Text{
				EN: "Nothing is scheduled for the action %s from %s to %s.", ES: "No hay nada programado para la acción %s del %s al %s.",
			}, called(a.Name, a.Key), a.Days.First(), a.Days.Last()))
		}
	}
}

func findNeedless(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	of := map[string]string{} // of each need, the audience
	for _, a := range e.plan.Audiences {
		for _, n := range a.Needs {
			of[n.Key] = a.Key
		}
	}
	for i, o := range e.plan.Objectives {
		meant := map[string]bool{}
		for _, key := range o.Audiences {
			meant[key] = true
		}
		answers := func(need string) bool {
			whose, known := of[need]
			return !known || len(meant) == 0 || meant[whose] // an unknown one is found by itself
		}
		if !slices.ContainsFunc(o.Needs, answers) {
			add(found(in("objectives", i, "needs"), strings.Join(o.Needs, ", "), "", i18n.Text{
				EN: "The objective %s answers no need of those it addresses.", ES: "El objetivo %s no responde a ninguna necesidad de su público.",
			}, called(o.Name, o.Key)))
		}
	}
}
