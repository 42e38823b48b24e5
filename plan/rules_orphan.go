package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// orphanRules are about what stands in the plan and is used by nothing.
func orphanRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-057", Severity: check.Warning,
			Title:  i18n.Text{EN: "Campaign without action", ES: "Campaña sin acciones"},
			Why:    i18n.Text{EN: "A campaign is its actions; without any it is a name.", ES: "Una campaña son sus acciones; sin ellas es solo un nombre."},
			Fix:    i18n.Text{EN: "Plan its actions, or take it out.", ES: "Prevea sus acciones o elimínela."},
			Source: sourceTexts, Since: "0.1.0", Find: findEmptyCampaigns,
		},
		{
			Code: "PLN-058", Severity: check.Warning,
			Title:  i18n.Text{EN: "Audience that nothing addresses", ES: "Público al que nada se dirige"},
			Why:    i18n.Text{EN: "It was segmented, and then forgotten.", ES: "Se segmentó y luego se olvidó."},
			Fix:    i18n.Text{EN: "Address it by an objective or an action, or take it out.", ES: "Diríjale un objetivo o una acción, o elimínelo."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnaddressed,
		},
		{
			Code: "PLN-059", Severity: check.Warning,
			Title:  i18n.Text{EN: "Channel without action", ES: "Canal sin acciones"},
			Why:    i18n.Text{EN: "A profile that is kept open costs time and disappoints whoever comes.", ES: "Un perfil abierto cuesta tiempo y decepciona a quien llega."},
			Fix:    i18n.Text{EN: "Plan something for it, or close it.", ES: "Prevea algo para él o ciérrelo."},
			Source: sourceTexts, Since: "0.1.0", Find: findIdleChannels,
		},
		{
			Code: "PLN-060", Severity: check.Warning,
			Title:  i18n.Text{EN: "Phase without action", ES: "Fase sin acciones"},
			Why:    i18n.Text{EN: "For its days nothing is planned.", ES: "Para sus días no hay nada previsto."},
			Fix:    i18n.Text{EN: "Plan its actions, or join it with its neighbour.", ES: "Prevea sus acciones o únala a la fase vecina."},
			Source: sourceTexts, Since: "0.1.0", Find: findEmptyPhases,
		},
		{
			Code: "PLN-061", Severity: check.Warning,
			Title:  i18n.Text{EN: "Pillar that serves no objective", ES: "Pilar que no sirve a ningún objetivo"},
			Why:    i18n.Text{EN: "Content plans support objectives; what comes back to a theme should know why.", ES: "El contenido apoya los objetivos; todo tema recurrente debe tener un porqué."},
			Fix:    i18n.Text{EN: "Name its objectives.", ES: "Indique sus objetivos."},
			Source: sourceTexts, Since: "0.1.0", Find: findIdlePillars,
		},
		{
			Code: "PLN-062", Severity: check.Advice,
			Title:  i18n.Text{EN: "Need that nobody answers", ES: "Necesidad sin respuesta"},
			Why:    i18n.Text{EN: "People of the audience want it, and the plan has nothing for them.", ES: "El público lo quiere y el plan no le ofrece nada."},
			Fix:    i18n.Text{EN: "Answer it by an objective, or say why not.", ES: "Respóndala con un objetivo o explique por qué no."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnansweredNeeds,
		},
		{
			Code: "PLN-063", Severity: check.Advice,
			Title:  i18n.Text{EN: "Key message that nothing carries", ES: "Mensaje clave que nada transmite"},
			Why:    i18n.Text{EN: "The message line is held by channels, pillars and briefs.", ES: "La línea de mensaje la sostienen los canales, los pilares y las instrucciones."},
			Fix:    i18n.Text{EN: "Give it to a channel, a pillar or a brief.", ES: "Asígnelo a un canal, a un pilar o a unas instrucciones."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnsaid,
		},
		{
			Code: "PLN-064", Severity: check.Warning,
			Title:  i18n.Text{EN: "Launch that no action announces", ES: "Lanzamiento que ninguna acción anuncia"},
			Why:    i18n.Text{EN: "Products, services and features are made known by the plan.", ES: "El plan da a conocer productos, servicios y funciones."},
			Fix:    i18n.Text{EN: "Plan an action that announces it.", ES: "Prevea una acción que lo anuncie."},
			Source: sourceTexts, Since: "0.1.0", Find: findSilentLaunches,
		},
	}
}

func findEmptyCampaigns(e *Evidence, add func(check.Finding)) {
	has := served(e.plan.Actions, func(a Action) []string { return []string{a.Campaign} })
	for i, c := range e.plan.Campaigns {
		if !has[c.Key] && e.has(ForApproval) {
			add(found(in("campaigns", i), c.Key, "", i18n.Text{
				EN: "The campaign %s has no action.", ES: "La campaña %s no tiene ninguna acción.",
			}, called(c.Name, c.Key)))
		}
	}
}

func findUnaddressed(e *Evidence, add func(check.Finding)) {
	addressed := served(e.plan.Actions, func(a Action) []string { return a.Audiences })
	for _, o := range e.plan.Objectives {
		for _, key := range o.Audiences {
			addressed[key] = true
		}
	}
	for i, a := range e.plan.Audiences {
		if !addressed[a.Key] && e.has(ForApproval) {
			add(found(in("audiences", i), a.Key, "", i18n.Text{
				EN: "No objective and no action addresses %s.", ES: "Ningún objetivo ni acción se dirige a %s.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findIdleChannels(e *Evidence, add func(check.Finding)) {
	busy := map[channel.ID]bool{}
	for _, a := range e.plan.Actions {
		for _, id := range a.Channels {
			busy[id] = true
		}
	}
	for _, id := range e.plan.Community.Channels { // where people are answered, and no more is meant
		if at, ok := e.index[channelKey][string(id)]; ok {
			purposes := e.plan.Channels[at].Purposes
			more := slices.ContainsFunc(purposes, func(p Purpose) bool { return p != Conversation && p != Care })
			busy[id] = busy[id] || len(purposes) > 0 && !more
		}
	}
	for i, c := range e.plan.Channels {
		if !busy[c.ID] && e.has(ForApproval) {
			add(found(in("channels", i), string(c.ID), "", i18n.Text{
				EN: "No action uses the channel %s.", ES: "Ninguna acción usa el canal %s.",
			}, i18n.Quote(string(c.ID))))
		}
	}
}

func findEmptyPhases(e *Evidence, add func(check.Finding)) {
	has := e.phased(func(Action) bool { return true })
	for i, p := range e.plan.Phases {
		if !has(p) && e.has(ForApproval) {
			add(found(in("phases", i), p.Key, "", i18n.Text{
				EN: "The phase %s has no action.", ES: "La fase %s no tiene ninguna acción.",
			}, called(p.Name, p.Key)))
		}
	}
}

// phased returns whether a phase has one of the actions that are meant: one that
// names it, or one that names none and takes place in its days.
func (e *Evidence) phased(meant func(Action) bool) func(Phase) bool {
	named := map[string]bool{}
	var free []civil.Period
	for _, a := range e.plan.Actions {
		switch {
		case !meant(a):
		case a.Phase != "":
			named[a.Phase] = true
		default:
			free = append(free, a.Days)
		}
	}
	days := newRuns(free)
	return func(p Phase) bool { return named[p.Key] || !p.Days.IsZero() && days.some(p.Days) }
}

func findIdlePillars(e *Evidence, add func(check.Finding)) {
	for i, p := range e.plan.Pillars {
		known := slices.ContainsFunc(p.Objectives, func(key string) bool {
			_, ok := e.index[objectiveKey][key]
			return ok
		})
		if !known && e.has(ForApproval) {
			add(found(in("pillars", i, "objectives"), "", "", i18n.Text{
				EN: "The pillar %s serves no objective.", ES: "El pilar %s no sirve a ningún objetivo.",
			}, called(p.Name, p.Key)))
		}
	}
}

func findUnansweredNeeds(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Audiences {
		for j, n := range a.Needs {
			if !e.used[needKey][n.Key] && e.has(ForApproval) {
				add(found(in("audiences", i, "needs", j), n.Key, "", i18n.Text{
					EN: "No objective answers the need %s of %s.", ES: "Ningún objetivo responde a la necesidad %s de %s.",
				}, i18n.Quote(n.Key), called(a.Name, a.Key)))
			}
		}
	}
}

func findUnsaid(e *Evidence, add func(check.Finding)) {
	for i, m := range e.plan.Brand.Messages {
		if !e.used[messageKey][m.Key] && e.has(ForApproval) {
			add(found(in("brand", "messages", i), m.Key, "", i18n.Text{
				EN: "No channel, pillar or brief carries the message %s.", ES: "Ningún canal, pilar ni instrucción transmite el mensaje %s.",
			}, i18n.Quote(m.Key)))
		}
	}
}

func findSilentLaunches(e *Evidence, add func(check.Finding)) {
	for i, o := range e.plan.Brand.Offers {
		if e.plan.Period.Contains(o.Launch) && !e.used[offerKey][o.Key] && e.has(ForApproval) {
			add(found(in("brand", "offers", i), o.Launch.String(), "", i18n.Text{
				EN: "%s is launched on %s, and no action announces it.", ES: "%s se lanza el %s, y ninguna acción lo anuncia.",
			}, called(o.Name, o.Key), o.Launch))
		}
	}
}
