package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// careRules are about what the plan has ready for those who talk back. The rules
// of package community judge the community by itself.
func careRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-132", Severity: check.Error,
			Title:  i18n.Text{EN: "No contact for a crisis", ES: "Sin contacto para una crisis"},
			Why:    i18n.Text{EN: "In a crisis there is no time to ask who decides.", ES: "En una crisis no hay tiempo de preguntar quién decide."},
			Fix:    i18n.Text{EN: "Name whom to call first, with a telephone number.", ES: "Indique a quién llamar primero, con su teléfono."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/community/playbook/contacts", func(p *Plan) bool { return len(p.Community.Playbook.Contacts) == 0 },
				i18n.Text{EN: "The playbook names nobody to call in a crisis.", ES: "Las directrices no indican a quién llamar en una crisis."}),
		},
		{
			Code: "PLN-133", Severity: check.Warning,
			Title:  i18n.Text{EN: "No response time promised", ES: "Sin tiempo de respuesta prometido"},
			Why:    i18n.Text{EN: "Every comment is answered promptly; promptly is a number.", ES: "Todo comentario se responde con prontitud; la prontitud es un número."},
			Fix:    i18n.Text{EN: "State within how long the first answer comes.", ES: "Indique en cuánto tiempo llega la primera respuesta."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/community/targets", func(p *Plan) bool { return len(p.Community.Targets) == 0 },
				i18n.Text{EN: "Nothing says within how long people are answered.", ES: "Nada indica en cuánto tiempo se responde."}),
		},
		{
			Code: "PLN-134", Severity: check.Warning,
			Title:  i18n.Text{EN: "No interaction guidelines", ES: "Sin directrices de interacción"},
			Why:    i18n.Text{EN: "Answers follow the values of the brand, whoever gives them.", ES: "Las respuestas siguen los valores de la marca, las dé quien las dé."},
			Fix:    i18n.Text{EN: "Write how to answer praise, complaints and questions.", ES: "Redacte cómo responder a elogios, quejas y preguntas."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/community/playbook/guidelines", func(p *Plan) bool { return len(p.Community.Playbook.Guidelines) == 0 },
				i18n.Text{EN: "The playbook has no guideline.", ES: "No hay ninguna directriz de interacción."}),
		},
		{
			Code: "PLN-135", Severity: check.Error,
			Title:  i18n.Text{EN: "Channel that invites talk and is not tended", ES: "Canal que invita a hablar y no se atiende"},
			Why:    i18n.Text{EN: "People who write there wait for somebody who is not there.", ES: "Quien escribe allí espera a alguien que no está."},
			Fix:    i18n.Text{EN: "Add it to the channels of the community, or take that purpose away.", ES: "Añádalo a los canales de la comunidad o quítele esa función."},
			Source: sourceTexts, Since: "0.1.0", Find: findUntended,
		},
	}
}

func findUntended(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Community.Channels) == 0 && !e.has(ForApproval) {
		return
	}
	tended := map[channel.ID]bool{}
	for _, id := range e.plan.Community.Channels {
		tended[id] = true
	}
	for i, c := range e.plan.Channels {
		invites := slices.Contains(c.Purposes, Conversation) || slices.Contains(c.Purposes, Care)
		if invites && !tended[c.ID] {
			add(found(in("channels", i, "purposes"), string(c.ID), "", i18n.Text{
				EN: "%s is for conversation or care, and nobody answers there.", ES: "%s es para conversar o atender, y allí nadie responde.",
			}, i18n.Quote(string(c.ID))))
		}
	}
}
