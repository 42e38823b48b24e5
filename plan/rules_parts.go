package plan

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// partRules are about parts that a plan lacks at its stage.
func partRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-001", Severity: check.Error,
			Title:  i18n.Text{EN: "No brand", ES: "Falta la marca"},
			Why:    i18n.Text{EN: "A plan is somebody's; without the brand nobody knows whose.", ES: "Un plan es de alguien; sin la marca nadie sabe de quién."},
			Fix:    i18n.Text{EN: "Name the brand.", ES: "Indique el nombre de la marca."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(Draft, "/brand/name", func(p *Plan) bool { return p.Brand.Name == "" },
				i18n.Text{EN: "The plan does not name its brand.", ES: "El plan no indica la marca."}),
		},
		{
			Code: "PLN-002", Severity: check.Error,
			Title:  i18n.Text{EN: "No period", ES: "Falta el periodo"},
			Why:    i18n.Text{EN: "Without first and last day nothing can be late.", ES: "Sin primer y último día nada puede llegar tarde."},
			Fix:    i18n.Text{EN: "State the first and the last day.", ES: "Indique el primer y el último día."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/period", func(p *Plan) bool { return p.Period.IsZero() },
				i18n.Text{EN: "The plan has no period.", ES: "El plan no tiene periodo."}),
		},
		{
			Code: "PLN-003", Severity: check.Error,
			Title:  i18n.Text{EN: "No objective", ES: "Faltan objetivos"},
			Why:    i18n.Text{EN: "Whatever is done then serves nothing that could be measured.", ES: "Lo que se haga no sirve a nada que pueda medirse."},
			Fix:    i18n.Text{EN: "Write at least one objective.", ES: "Defina al menos un objetivo."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/objectives", func(p *Plan) bool { return len(p.Objectives) == 0 },
				i18n.Text{EN: "The plan has no objective.", ES: "El plan no tiene ningún objetivo."}),
		},
		{
			Code: "PLN-004", Severity: check.Error,
			Title:  i18n.Text{EN: "No audience", ES: "Falta el público"},
			Why:    i18n.Text{EN: "Who talks to everybody reaches nobody in particular.", ES: "Quien habla a todos no llega a nadie en concreto."},
			Fix:    i18n.Text{EN: "Describe at least one audience from the client's segmentation.", ES: "Describa al menos un público a partir de la segmentación del cliente."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/audiences", func(p *Plan) bool { return len(p.Audiences) == 0 },
				i18n.Text{EN: "The plan has no audience.", ES: "El plan no tiene ningún público."}),
		},
		{
			Code: "PLN-005", Severity: check.Error,
			Title:  i18n.Text{EN: "No channel", ES: "Faltan canales"},
			Why:    i18n.Text{EN: "The sources ask which networks are used before anything is posted.", ES: "Las fuentes piden elegir las redes antes de publicar nada."},
			Fix:    i18n.Text{EN: "Choose the channels.", ES: "Elija los canales."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/channels", func(p *Plan) bool { return len(p.Channels) == 0 },
				i18n.Text{EN: "The plan has no channel.", ES: "El plan no tiene ningún canal."}),
		},
		{
			Code: "PLN-006", Severity: check.Error,
			Title:  i18n.Text{EN: "No action", ES: "Faltan acciones"},
			Why:    i18n.Text{EN: "Objectives are reached by doing something.", ES: "Los objetivos se alcanzan haciendo algo."},
			Fix:    i18n.Text{EN: "Write the action plan.", ES: "Redacte el plan de acción."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/actions", func(p *Plan) bool { return len(p.Actions) == 0 },
				i18n.Text{EN: "The plan has no action.", ES: "El plan no tiene ninguna acción."}),
		},
		{
			Code: "PLN-007", Severity: check.Warning,
			Title:  i18n.Text{EN: "No budget", ES: "Falta el presupuesto"},
			Why:    i18n.Text{EN: "Working time costs money even where no ad is paid for.", ES: "El tiempo de trabajo cuesta dinero aunque no se pague ningún anuncio."},
			Fix:    i18n.Text{EN: "State the total, 0 where there really is none.", ES: "Indique el total, 0 si de verdad no hay."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/budget/total", func(p *Plan) bool { return p.Budget.Total.Currency() == 0 },
				i18n.Text{EN: "The plan states no budget.", ES: "El plan no indica ningún presupuesto."}),
		},
		{
			Code: "PLN-008", Severity: check.Error,
			Title:  i18n.Text{EN: "No team", ES: "Falta el equipo"},
			Why:    i18n.Text{EN: "A plan that nobody carries out stays paper.", ES: "Un plan que nadie ejecuta se queda en papel."},
			Fix:    i18n.Text{EN: "Name the people and their roles.", ES: "Indique las personas y sus puestos."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/team/crew/people", func(p *Plan) bool { return len(p.Team.Crew.People) == 0 },
				i18n.Text{EN: "The plan has no team.", ES: "El plan no tiene equipo."}),
		},
		{
			Code: "PLN-009", Severity: check.Error,
			Title:  i18n.Text{EN: "Running without a calendar", ES: "En marcha sin calendario"},
			Why:    i18n.Text{EN: "What is not in the calendar is forgotten, or decided on the day.", ES: "Lo que no está en el calendario se olvida o se decide sobre la marcha."},
			Fix:    i18n.Text{EN: "Fill the editorial calendar.", ES: "Rellene el calendario editorial."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(Running, "/calendar/entries", func(p *Plan) bool { return len(p.Calendar.Entries) == 0 },
				i18n.Text{EN: "The plan is running and its calendar is empty.", ES: "El plan está en marcha y su calendario está vacío."}),
		},
	}
}

// lacking finds a part that is not there, from a stage on.
func lacking(from Stage, path string, lacks func(*Plan) bool, says i18n.Text) func(*Evidence, func(check.Finding)) {
	return func(e *Evidence, add func(check.Finding)) {
		if e.has(from) && lacks(&e.plan) {
			add(check.Finding{Path: path, Message: says})
		}
	}
}
