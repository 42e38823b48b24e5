package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// smartRules are about objectives and targets that are specific, measurable,
// achievable, relevant and bound to a time.
func smartRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-028", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective is not specific", ES: "Objetivo poco concreto"},
			Why:    i18n.Text{EN: "Two people read a vague objective in two ways.", ES: "Un objetivo vago se lee de dos maneras."},
			Fix:    i18n.Text{EN: "Say what exactly, for whom and where.", ES: "Indique qué exactamente, para quién y dónde."},
			Source: doran, Since: "0.1.0", Find: findVague,
		},
		{
			Code: "PLN-029", Severity: check.Error,
			Title:  i18n.Text{EN: "Target cannot be measured", ES: "Valor objetivo que no puede medirse"},
			Why:    i18n.Text{EN: "Measurable means metric, baseline, target, unit, data source and due date.", ES: "Medible significa métrica, valor de partida, valor objetivo, unidad, fuente de datos y plazo."},
			Fix:    i18n.Text{EN: "Fill in what is missing.", ES: "Complete lo que falta."},
			Source: doran, Since: "0.1.0", Find: findUnmeasurable,
		},
		{
			Code: "PLN-030", Severity: check.Advice,
			Title:  i18n.Text{EN: "No reason why the objective can be reached", ES: "Objetivo sin motivos para creerlo alcanzable"},
			Why:    i18n.Text{EN: "Achievable is a claim; those who decide want to see what it rests on.", ES: "Que sea alcanzable es una afirmación; quien decide quiere ver en qué se apoya."},
			Fix:    i18n.Text{EN: "Say with which means and experience it is reached.", ES: "Indique con qué medios y experiencia se alcanza."},
			Source: doran, Since: "0.1.0", Find: findUnfounded,
		},
		{
			Code: "PLN-031", Severity: check.Error,
			Title:  i18n.Text{EN: "Target equals its baseline", ES: "Valor objetivo igual al de partida"},
			Why:    i18n.Text{EN: "Progress is (actual − baseline) / (target − baseline), which is then undefined.", ES: "El avance es (real − partida) / (objetivo − partida), que entonces queda indefinido."},
			Fix:    i18n.Text{EN: "Set a target that differs, or watch the figure in a report.", ES: "Fije un valor distinto, o vigile la cifra en un informe."},
			Source: "definition of progress (package kpi, Attainment)", Since: "0.1.0", Find: findStandstill,
		},
		{
			Code: "PLN-032", Severity: check.Warning,
			Title:  i18n.Text{EN: "Target moves the wrong way", ES: "Valor objetivo en sentido contrario"},
			Why:    i18n.Text{EN: "Less is better of a cost, more of a rate of clicks; the other way round the plan aims at getting worse.", ES: "De un coste es mejor menos y de una tasa de clics, más; al revés, el plan busca empeorar."},
			Fix:    i18n.Text{EN: "Swap baseline and target, or choose another metric.", ES: "Intercambie partida y objetivo, o elija otra métrica."},
			Source: catalogue, Since: "0.1.0", Find: findBackward,
		},
		{
			Code: "PLN-033", Severity: check.Error,
			Title:  i18n.Text{EN: "Due outside the plan", ES: "Plazo fuera del plan"},
			Why:    i18n.Text{EN: "What is due after the plan ends is nobody's any more.", ES: "Lo que vence cuando el plan ha terminado ya no es de nadie."},
			Fix:    i18n.Text{EN: "Move the due date into the period of the plan.", ES: "Ponga el plazo dentro del periodo del plan."},
			Source: ownDates, Since: "0.1.0", Find: findDueOutside,
		},
		{
			Code: "PLN-034", Severity: check.Error,
			Title:  i18n.Text{EN: "Due before it begins", ES: "Plazo anterior al comienzo"},
			Why:    i18n.Text{EN: "A change needs time between the baseline and the end.", ES: "Un cambio necesita tiempo entre el valor de partida y el final."},
			Fix:    i18n.Text{EN: "Correct one of the two dates.", ES: "Corrija una de las dos fechas."},
			Source: ownDates, Since: "0.1.0", Find: findDueTooEarly,
		},
		{
			Code: "PLN-035", Severity: check.Warning,
			Title:  i18n.Text{EN: "Baseline is old", ES: "Valor de partida antiguo"},
			Why:    i18n.Text{EN: "A network counts anew and an audience moves on; growth from an old figure is not the plan's.", ES: "Las redes cambian sus recuentos y el público cambia; crecer desde una cifra antigua no es mérito del plan."},
			Fix:    i18n.Text{EN: "Measure the baseline again.", ES: "Mida de nuevo el valor de partida."},
			Source: house, Since: "0.1.0", Find: findOldBaselines,
		},
		{
			Code: "PLN-036", Severity: check.Warning,
			Title:  i18n.Text{EN: "Looked at too rarely", ES: "Se revisa muy poco"},
			Why:    i18n.Text{EN: "The sources want constant verification; a figure that is seen at the end cannot be corrected.", ES: "Las fuentes piden verificación constante; una cifra que se ve al final ya no puede corregirse."},
			Fix:    i18n.Text{EN: "Review it more often.", ES: "Revísela más a menudo."},
			Source: sourceTexts, Since: "0.1.0", Find: findRareLooks,
		},
		{
			Code: "PLN-037", Severity: check.Warning,
			Title:  i18n.Text{EN: "Survey without a date", ES: "Encuesta sin fecha"},
			Why:    i18n.Text{EN: "What people think is known only by asking them, before and after.", ES: "Lo que piensa la gente solo se sabe preguntando, antes y después."},
			Fix:    i18n.Text{EN: "State the days of fieldwork.", ES: "Indique los días del trabajo de campo."},
			Source: sourceTexts, Since: "0.1.0", Find: findUndatedSurveys,
		},
		{
			Code: "PLN-038", Severity: check.Error,
			Title:  i18n.Text{EN: "Survey ends after the figure is due", ES: "La encuesta termina después del plazo"},
			Why:    i18n.Text{EN: "On the day the figure is due, nobody can have it.", ES: "El día del plazo nadie puede tener la cifra."},
			Fix:    i18n.Text{EN: "Ask earlier, or move the due date.", ES: "Pregunte antes o mueva el plazo."},
			Source: ownDates, Since: "0.1.0", Find: findLateSurveys,
		},
	}
}

func findVague(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Objectives {
		if e.has(ForApproval) && o.Specific == "" {
			add(found(in("objectives", i, "specific"), "", "", i18n.Text{
				EN: "The objective %s does not say what exactly is to happen.", ES: "El objetivo %s no dice qué debe ocurrir exactamente.",
			}, called(o.Name, o.Key)))
		}
	}
}

// unmeasurable are the parts that a target lacks to be measured.
func (t Target) unmeasurable() []i18n.Text {
	var lacks []i18n.Text
	for _, part := range [...]struct {
		missing bool
		name    i18n.Text
	}{
		{t.Metric == "", i18n.Text{EN: "metric", ES: "métrica"}},
		{t.Baseline.IsZero(), i18n.Text{EN: "baseline", ES: "valor de partida"}},
		{t.Goal.IsZero(), i18n.Text{EN: "target", ES: "valor objetivo"}},
		{t.Unit == "", i18n.Text{EN: "unit", ES: "unidad"}},
		{t.Source == "", i18n.Text{EN: "source", ES: "fuente"}},
		{t.Due.IsZero(), i18n.Text{EN: "due date", ES: "plazo"}},
	} {
		if part.missing {
			lacks = append(lacks, part.name)
		}
	}
	return lacks
}

func findUnmeasurable(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		if lacks := t.unmeasurable(); e.has(ForApproval) && len(lacks) > 0 {
			missing := i18n.Join(lacks, ", ")
			add(found(in("targets", i), missing.EN, "", i18n.Text{
				EN: "The target %s lacks: %s.", ES: "Al valor objetivo %s le falta: %s.",
			}, i18n.Quote(t.Key), missing))
		}
	}
}

func findUnfounded(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Objectives {
		if e.has(ForApproval) && o.Feasible == "" {
			add(found(in("objectives", i, "feasible"), "", "", i18n.Text{
				EN: "Nothing says why the objective %s can be reached.", ES: "Nada indica por qué puede alcanzarse el objetivo %s.",
			}, called(o.Name, o.Key)))
		}
	}
}

func findStandstill(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		if !t.Goal.IsZero() && t.Goal == t.Baseline {
			add(found(in("targets", i, "goal"), t.Goal.String(), "", i18n.Text{
				EN: "The target %s is to get from %s to %s.", ES: "El valor objetivo %s debe pasar de %s a %s.",
			}, i18n.Quote(t.Key), t.Baseline, t.Goal))
		}
	}
}

func findDueOutside(e *Evidence, add func(check.Finding)) {
	judge := func(due civil.Date, name string, place ...any) {
		if p := e.plan.Period; !p.IsZero() && !due.IsZero() && !p.Contains(due) {
			add(found(in(place...), due.String(), p.String(), i18n.Text{
				EN: "%s is due on %s, and the plan runs from %s to %s.", ES: "%s vence el %s, y el plan va del %s al %s.",
			}, name, due, p.First(), p.Last()))
		}
	}
	for i, o := range e.plan.Objectives {
		judge(o.Due, called(o.Name, o.Key), "objectives", i, "due")
	}
	for i, t := range e.plan.Targets {
		judge(t.Due, i18n.Quote(t.Key), "targets", i, "due")
	}
}

func findDueTooEarly(e *Evidence, add func(check.Finding)) {
	judge := func(from, due civil.Date, name string, place ...any) {
		if !from.IsZero() && !due.IsZero() && !due.After(from) {
			add(found(in(place...), due.String(), from.String(), i18n.Text{
				EN: "%s begins on %s and is due on %s.", ES: "%s comienza el %s y vence el %s.",
			}, name, from, due))
		}
	}
	for i, o := range e.plan.Objectives {
		judge(o.Start, o.Due, called(o.Name, o.Key), "objectives", i, "due")
	}
	for i, t := range e.plan.Targets {
		judge(t.Measured, t.Due, i18n.Quote(t.Key), "targets", i, "due")
	}
}

func findOldBaselines(e *Evidence, add func(check.Finding)) {
	limit := e.policy().baselineAge()
	for i, t := range e.plan.Targets {
		if t.Measured.IsZero() || e.plan.Period.IsZero() {
			continue
		}
		if age := e.plan.Period.First().Sub(t.Measured); age > limit {
			add(found(in("targets", i, "measured"), t.Measured.String(), e.plan.Period.First().AddDays(-limit).String(), i18n.Text{
				EN: "The baseline of %s was measured %s before the plan begins; at most %d are accepted.",
				ES: "El valor de partida de %s se midió %s antes de comenzar el plan; se admiten %d como máximo.",
			}, i18n.Quote(t.Key), numbered(age, days()), limit))
		}
	}
}

func findRareLooks(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		every := t.Review.Days()
		if every == 0 && e.has(ForApproval) {
			add(found(in("targets", i, "review"), string(t.Review), "", i18n.Text{
				EN: "Nothing says how often %s is looked at.", ES: "Nada indica cada cuánto se revisa %s.",
			}, i18n.Quote(t.Key)))
		}
		if every == 0 || t.Due.IsZero() || e.plan.Period.IsZero() {
			continue
		}
		span := t.Due.Sub(e.plan.Period.First()) + 1
		looks := (span + every - 1) / every // the last one may be on the day itself
		if least := e.policy().looks(); span > 0 && looks < least {
			add(found(in("targets", i, "review"), strconv.Itoa(looks), strconv.Itoa(least), i18n.Text{
				EN: "%s is looked at %s: %s until it is due, and %d are asked for.",
				ES: "%s se revisa %s: %s hasta el plazo, y se piden %d.",
			}, i18n.Quote(t.Key), t.Review.Name(), times().Count(int64(looks)), least))
		}
	}
}

func times() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "time", ES: "vez"}, Many: i18n.Text{EN: "times", ES: "veces"}}
}

// asks reports whether the figure of the target is known only by asking people.
func (e *Evidence) asks(t Target) bool {
	if t.Metric == "top_of_mind_share" || t.Metric == "nps" || t.Metric == "csat" {
		return true
	}
	i, ok := e.index[objectiveKey][t.Objective]
	if !ok {
		return false
	}
	aim := e.plan.Objectives[i].Aim
	return aim == TopOfMind || aim == Perceived
}

func findUndatedSurveys(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	for i, t := range e.plan.Targets {
		switch path := in("targets", i, "survey", "days"); {
		case !t.Survey.Days.IsZero():
		case e.asks(t):
			add(found(path, "", "", i18n.Text{
				EN: "%s is known only by asking people, and no days are planned for it.",
				ES: "%s solo se sabe preguntando, y no hay días previstos para ello.",
			}, i18n.Quote(t.Key)))
		case t.Survey != Survey{}:
			add(found(path, "", "", undated(), i18n.Quote(t.Key)))
		}
	}
	for i, a := range e.plan.Brand.Perception {
		if a.Survey != (Survey{}) && a.Survey.Days.IsZero() {
			add(found(in("brand", "perception", i, "survey", "days"), "", "", undated(), called(a.Name, a.Key)))
		}
	}
}

func undated() i18n.Text {
	return i18n.Text{EN: "The survey for %s has no days.", ES: "La encuesta sobre %s no tiene días."}
}

func findLateSurveys(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		if last := t.Survey.Days.Last(); !t.Due.IsZero() && last.After(t.Due) {
			add(found(in("targets", i, "survey", "days"), last.String(), t.Due.String(), i18n.Text{
				EN: "The survey for %s ends on %s, and the figure is due on %s.",
				ES: "La encuesta de %s termina el %s, y la cifra vence el %s.",
			}, i18n.Quote(t.Key), last, t.Due))
		}
	}
}
