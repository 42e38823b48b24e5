package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// situationRules are about competitors, market and trends, each with its day.
func situationRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-136", Severity: check.Warning,
			Title:  i18n.Text{EN: "No competitor", ES: "Sin competidores"},
			Why:    i18n.Text{EN: "The same people are talked to by somebody else; nobody differs from nobody.", ES: "Alguien más habla a las mismas personas; sin competidores no hay de quién diferenciarse."},
			Fix:    i18n.Text{EN: "Name those to whom the audience could turn.", ES: "Indique a quiénes podría acudir el público."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/situation/competitors", func(p *Plan) bool { return len(p.Situation.Competitors) == 0 },
				i18n.Text{EN: "The plan names no competitor.", ES: "El plan no indica ningún competidor."}),
		},
		{
			Code: "PLN-137", Severity: check.Warning,
			Title:  i18n.Text{EN: "Competitor not looked at lately", ES: "Competidor sin revisar últimamente"},
			Why:    i18n.Text{EN: "What they do is reviewed, and changes of the plan recommended from it.", ES: "Se revisa lo que hacen y de ahí se recomiendan cambios del plan."},
			Fix:    i18n.Text{EN: "Look at them, and record what was found.", ES: "Revíselo y registre lo observado."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnwatched,
		},
		{
			Code: "PLN-138", Severity: check.Warning,
			Title:  i18n.Text{EN: "Nobody watches trends", ES: "Nadie vigila las tendencias"},
			Why:    i18n.Text{EN: "Trends are looked for all the time; all the time is somebody's, and has a rhythm.", ES: "Las tendencias se buscan constantemente; esa constancia es de alguien y tiene un ritmo."},
			Fix:    i18n.Text{EN: "Name who watches, and how often.", ES: "Indique quién las vigila y cada cuánto."},
			Source: sourceTexts, Since: "0.1.0", Find: findTrendless,
		},
		{
			Code: "PLN-139", Severity: check.Warning,
			Title:  i18n.Text{EN: "Trend that is over", ES: "Tendencia pasada"},
			Why:    i18n.Text{EN: "A trend taken up late shows that one was not there.", ES: "Quien se sube tarde a una tendencia muestra que no estaba al tanto."},
			Fix:    i18n.Text{EN: "Leave it out, or state a later last day with a source.", ES: "Descártela o indique un último día posterior, con su fuente."},
			Source: sourceTexts, Since: "0.1.0", Find: findStaleTrends,
		},
		{
			Code: "PLN-140", Severity: check.Warning,
			Title:  i18n.Text{EN: "Market fact without source or day", ES: "Dato de mercado sin fuente o fecha"},
			Why:    i18n.Text{EN: "What was true once, somewhere, carries no plan.", ES: "Lo que fue cierto una vez, en algún sitio, no sostiene un plan."},
			Fix:    i18n.Text{EN: "Say where and when it was read.", ES: "Indique dónde y cuándo se leyó."},
			Source: sourceTexts, Since: "0.1.0", Find: findHearsay,
		},
		{
			Code: "PLN-141", Severity: check.Warning,
			Title:  i18n.Text{EN: "Study of the market is old", ES: "Estudio de mercado antiguo"},
			Why:    i18n.Text{EN: "Networks, audiences and prices change within a year.", ES: "Las redes, los públicos y los precios cambian en un año."},
			Fix:    i18n.Text{EN: "Study it again.", ES: "Repita el estudio."},
			Source: sourceTexts, Since: "0.1.0", Find: findOldStudy,
		},
		{
			Code: "PLN-142", Severity: check.Advice,
			Title:  i18n.Text{EN: "One-sided SWOT", ES: "DAFO incompleto"},
			Why:    i18n.Text{EN: "A table of strengths alone is praise.", ES: "Una tabla solo con fortalezas es un elogio."},
			Fix:    i18n.Text{EN: "Fill all four parts, or leave it out.", ES: "Complete las cuatro partes o elimínelo."},
			Source: house, Since: "0.1.0", Find: findOneSided,
		},
	}
}

func findUnwatched(e *Evidence, add func(check.Finding)) {
	if e.today.IsZero() {
		return
	}
	limit := e.policy().reviewAge()
	if every := e.plan.Situation.Review.Days(); every > 0 {
		limit = every
	}
	for i, c := range e.plan.Situation.Competitors {
		var last civil.Date
		for _, r := range c.Reviews {
			if r.On.After(last) {
				last = r.On
			}
		}
		path := in("situation", "competitors", i, "reviews")
		age := e.today.Sub(last)
		switch {
		case last.IsZero() && e.has(ForApproval):
			add(found(path, "", "", i18n.Text{
				EN: "Nobody has looked at %s so far.", ES: "Nadie ha revisado aún a %s.",
			}, called(c.Name, c.Key)))
		case !last.IsZero() && age > limit:
			add(found(path, last.String(), e.today.AddDays(-limit).String(), i18n.Text{
				EN: "%s was last looked at %s ago; %d are accepted.", ES: "%s se revisó por última vez hace %s; se admiten %d.",
			}, called(c.Name, c.Key), numbered(age, days()), limit))
		}
	}
}

func findTrendless(e *Evidence, add func(check.Finding)) {
	s := e.plan.Situation
	if e.has(ForApproval) && (s.Watch.Days() == 0 || s.Watcher == "") {
		add(found("/situation/watch", string(s.Watch), "", i18n.Text{
			EN: "Nothing says who watches trends, or how often.", ES: "No consta quién vigila las tendencias o cada cuánto.",
		}))
	}
}

func findStaleTrends(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Situation.Trends {
		if !e.today.IsZero() && !t.Until.IsZero() && t.Until.Before(e.today) && t.Use != "" {
			add(found(in("situation", "trends", i, "until"), t.Until.String(), e.today.String(), i18n.Text{
				EN: "The trend %s was over on %s, and the plan still has it.", ES: "La tendencia %s terminó el %s y el plan aún la recoge.",
			}, called(t.Name, t.Key), t.Until))
		}
	}
}

func findHearsay(e *Evidence, add func(check.Finding)) {
	for i, f := range e.plan.Situation.Market {
		if f.Source == "" || f.On.IsZero() {
			add(found(in("situation", "market", i), f.Source, "", i18n.Text{
				EN: "Nothing says where and when this was read: %s", ES: "No consta dónde y cuándo se leyó esto: %s",
			}, i18n.Quote(f.Statement)))
		}
	}
}

func findOldStudy(e *Evidence, add func(check.Finding)) {
	studied, limit := e.plan.Situation.Studied, e.policy().studyAge()
	if e.today.IsZero() || studied.IsZero() {
		return
	}
	if age := e.today.Sub(studied); age > limit {
		add(found("/situation/studied", studied.String(), e.today.AddDays(-limit).String(), i18n.Text{
			EN: "The market was studied %s ago; %d are accepted.", ES: "El mercado se estudió hace %s; se admiten %d.",
		}, numbered(age, days()), limit))
	}
}

func findOneSided(e *Evidence, add func(check.Finding)) {
	s := e.plan.Situation.SWOT
	filled := 0
	for _, part := range [...][]string{s.Strengths, s.Weaknesses, s.Opportunities, s.Threats} {
		if len(part) > 0 {
			filled++
		}
	}
	if filled > 0 && filled < 4 && e.has(ForApproval) {
		add(found("/situation/swot", strconv.Itoa(filled), "4", i18n.Text{
			EN: "%d of its four parts are filled.", ES: "De sus cuatro partes hay %d completas.",
		}, filled))
	}
}
