package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// reportingRules are about what those who pay are told, and when.
func reportingRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-143", Severity: check.Error,
			Title:  i18n.Text{EN: "No report promised", ES: "Sin informes previstos"},
			Why:    i18n.Text{EN: "Stakeholders are told the results and the money invested, at regular times.", ES: "Las partes interesadas conocen los resultados y el dinero invertido de forma periódica."},
			Fix:    i18n.Text{EN: "Say to whom, when and what is reported.", ES: "Indique a quién, cuándo y de qué se informa."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/reporting", func(p *Plan) bool { return len(p.Reporting) == 0 },
				i18n.Text{EN: "The plan promises no report.", ES: "El plan no prevé ningún informe."}),
		},
		{
			Code: "PLN-144", Severity: check.Warning,
			Title:  i18n.Text{EN: "Reports leave out what is asked for", ES: "Los informes omiten lo que se pide"},
			Why:    i18n.Text{EN: "The sources ask for results, money invested and areas of improvement.", ES: "Las fuentes piden resultados, dinero invertido y áreas de mejora."},
			Fix:    i18n.Text{EN: "Add the missing topics.", ES: "Añada los temas que faltan."},
			Source: sourceTexts, Since: "0.1.0", Find: findUntoldTopics,
		},
		{
			Code: "PLN-145", Severity: check.Error,
			Title:  i18n.Text{EN: "Report that comes too late", ES: "Informe que llega tarde"},
			Why:    i18n.Text{EN: "A first report after the plan's end changes nothing any more.", ES: "Un primer informe tras el final del plan ya no cambia nada."},
			Fix:    i18n.Text{EN: "Report for the first time while the plan runs.", ES: "Informe por primera vez mientras el plan está en marcha."},
			Source: sourceTexts, Since: "0.1.0", Find: findLateReports,
		},
		{
			Code: "PLN-146", Severity: check.Error,
			Title:  i18n.Text{EN: "Report to nobody", ES: "Informe para nadie"},
			Why:    i18n.Text{EN: "It is written, filed and not read.", ES: "Se redacta, se archiva y no se lee."},
			Fix:    i18n.Text{EN: "Name its readers.", ES: "Indique a quién va dirigido."},
			Source: sourceTexts, Since: "0.1.0", Find: findReaderless,
		},
		{
			Code: "PLN-147", Severity: check.Warning,
			Title:  i18n.Text{EN: "Target that no report shows", ES: "Valor objetivo que ningún informe muestra"},
			Why:    i18n.Text{EN: "It was agreed on, and nobody is told how it went.", ES: "Se acordó, y a nadie se le dice cómo fue."},
			Fix:    i18n.Text{EN: "Add it to a report, or let one show all.", ES: "Añádalo a un informe o haga que uno los muestre todos."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnreported,
		},
		{
			Code: "PLN-148", Severity: check.Warning,
			Title:  i18n.Text{EN: "Client gets no report", ES: "El cliente no recibe informes"},
			Why:    i18n.Text{EN: "The account executive delivers reports to the client at regular times.", ES: "El ejecutivo de cuenta entrega informes periódicos al cliente."},
			Fix:    i18n.Text{EN: "Add the client to the readers of a report.", ES: "Incluya al cliente entre los destinatarios de un informe."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnreportedClient,
		},
	}
}

func findUntoldTopics(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Reporting) == 0 || !e.has(ForApproval) {
		return
	}
	told := map[Topic]bool{}
	for _, b := range e.plan.Reporting {
		for _, t := range b.Topics {
			told[t] = true
		}
	}
	for _, t := range [...]Topic{Results, Investment, Improvements} {
		if !told[t] {
			add(found("/reporting", "", string(t), i18n.Text{
				EN: "No report tells about %s.", ES: "Ningún informe trata: %s.",
			}, t.Name()))
		}
	}
}

func findLateReports(e *Evidence, add func(check.Finding)) {
	last := e.plan.Period.Last()
	for i, b := range e.plan.Reporting {
		if !last.IsZero() && b.First.After(last) {
			add(found(in("reporting", i, "first"), b.First.String(), last.String(), i18n.Text{
				EN: "The report %s comes first on %s, and the plan ends on %s.", ES: "El informe %s llega por primera vez el %s, y el plan termina el %s.",
			}, i18n.Quote(b.Key), b.First, last))
		}
	}
}

func findReaderless(e *Evidence, add func(check.Finding)) {
	for i, b := range e.plan.Reporting {
		if len(b.To) == 0 && len(b.Roles) == 0 && e.has(ForApproval) {
			add(found(in("reporting", i, "to"), "", "", i18n.Text{
				EN: "The report %s has no reader.", ES: "El informe %s no tiene destinatario.",
			}, i18n.Quote(b.Key)))
		}
	}
}

func findUnreported(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Reporting) == 0 || !e.has(ForApproval) {
		return
	}
	shown := served(e.plan.Reporting, func(b Briefing) []string { return b.Targets })
	if slices.ContainsFunc(e.plan.Reporting, func(b Briefing) bool { return len(b.Targets) == 0 }) {
		return // one report shows all
	}
	for i, t := range e.plan.Targets {
		if !shown[t.Key] {
			add(found(in("targets", i), t.Key, "", i18n.Text{
				EN: "No report shows %s.", ES: "Ningún informe muestra %s.",
			}, i18n.Quote(t.Key)))
		}
	}
}

func findUnreportedClient(e *Evidence, add func(check.Finding)) {
	client := e.plan.Client
	if client.Name == "" || len(e.plan.Reporting) == 0 || !e.has(ForApproval) {
		return
	}
	names := client.names()
	for _, b := range e.plan.Reporting {
		reader := slices.ContainsFunc(b.To, func(who string) bool { return names[who] })
		if reader || slices.Contains(b.Roles, roles.Client) || slices.Contains(b.Roles, roles.Stakeholder) {
			return
		}
	}
	add(found("/reporting", "", "", i18n.Text{
		EN: "No report goes to %s.", ES: "Ningún informe se envía a %s.",
	}, i18n.Quote(client.Name)))
}
