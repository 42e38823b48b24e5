package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
)

// influencerRules are about whom a brand works with, and for what.
func influencerRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-158", Severity: check.Error,
			Title:  i18n.Text{EN: "Influencer under age without consent", ES: "Influencer menor sin consentimiento"},
			Why:    i18n.Text{EN: "Minors do not sign for themselves; parents or guardians consent.", ES: "Los menores no firman por sí mismos; consienten los padres o tutores."},
			Fix:    i18n.Text{EN: "Obtain the consent, and record it as a safeguard.", ES: "Obtenga el consentimiento y regístrelo como salvaguarda."},
			Source: "package legal, topic child-images; verify with counsel", Since: "0.1.0", Find: findUnguarded,
		},
		{
			Code: "PLN-159", Severity: check.Warning,
			Title:  i18n.Text{EN: "Influencer of special relevance, not registered", ES: "Usuario de especial relevancia sin inscribir"},
			Why:    i18n.Text{EN: "Above the thresholds of the royal decree an influencer has duties of a broadcaster.", ES: "Por encima de los umbrales del real decreto, un influencer tiene obligaciones de prestador audiovisual."},
			Fix:    i18n.Text{EN: "Ask for the entry in the register, and record it as a safeguard.", ES: "Pida la inscripción en el registro y anótela como salvaguarda."},
			Source: "Real Decreto 444/2024; verify with counsel", Since: "0.1.0", Find: findUnregistered,
		},
		{
			Code: "PLN-160", Severity: check.Warning,
			Title:  i18n.Text{EN: "Followers counted long ago", ES: "Seguidores contados hace tiempo"},
			Why:    i18n.Text{EN: "The fee follows a number that has moved since.", ES: "Los honorarios siguen una cifra que ya ha cambiado."},
			Fix:    i18n.Text{EN: "Count them again.", ES: "Vuelva a contarlos."},
			Source: "threshold of ours", Since: "0.1.0", Find: findOldCounts,
		},
		{
			Code: "PLN-161", Severity: check.Warning,
			Title:  i18n.Text{EN: "Influencer with another audience", ES: "Influencer con otro público"},
			Why:    i18n.Text{EN: "Reach among people who are not meant is reach for nothing.", ES: "Llegar a quien no interesa es alcance que no sirve de nada."},
			Fix:    i18n.Text{EN: "Choose somebody whom the audience of the action follows.", ES: "Elija a alguien a quien siga el público de la acción."},
			Source: sourceTexts, Since: "0.1.0", Find: findMismatched,
		},
		{
			Code: "PLN-162", Severity: check.Error,
			Title:  i18n.Text{EN: "Collaboration without action", ES: "Colaboración sin acción"},
			Why:    i18n.Text{EN: "It hangs in no chain: no objective, no result.", ES: "No forma parte de ninguna cadena: ni objetivo ni resultado."},
			Fix:    i18n.Text{EN: "Name the action that it is part of.", ES: "Indique la acción de la que forma parte."},
			Source: sourceTexts, Since: "0.1.0", Find: findStray,
		},
		{
			Code: "PLN-163", Severity: check.Warning,
			Title:  i18n.Text{EN: "Collaboration in an action of another mode", ES: "Colaboración en una acción de otro tipo"},
			Why:    i18n.Text{EN: "Organic, paid and influencer work are compared; mixed they tell nothing apart.", ES: "Lo orgánico, lo pagado y lo hecho con influencers se comparan; mezclados no se distinguen."},
			Fix:    i18n.Text{EN: "State the mode influencer, or name another action.", ES: "Indique el tipo `influencer` u otra acción."},
			Source: sourceTexts, Since: "0.1.0", Find: findMixedModes,
		},
	}
}

// safeguarded reports whether a safeguard of one of the topics shows the part.
func (e *Evidence) safeguarded(part legal.Part, topics ...legal.Topic) bool {
	return slices.ContainsFunc(e.plan.Compliance.Safeguards, func(s Safeguard) bool {
		return slices.Contains(topics, s.Topic) && slices.Contains(s.Has, part)
	})
}

func findUnguarded(e *Evidence, add func(check.Finding)) {
	if e.safeguarded(legal.GuardianConsent, legal.ChildImages, legal.ChildConsent, legal.Likeness) {
		return
	}
	for i, c := range e.plan.Collaborations {
		if c.Minor {
			add(found(in("collaborations", i, "minor"), "", "", i18n.Text{
				EN: "%s is under age, and no safeguard shows the consent of a guardian. %s",
				ES: "%s es menor, y ninguna salvaguarda acredita el consentimiento de sus tutores. %s",
			}, called(c.Influencer, c.Key), legal.Counsel()))
		}
	}
}

func findUnregistered(e *Evidence, add func(check.Finding)) {
	if !slices.Contains(e.plan.Compliance.Jurisdictions, legal.Spain) || e.safeguarded(legal.Registration, legal.Influencers) {
		return
	}
	for i, c := range e.plan.Collaborations {
		special, err := c.Influence().Special()
		if err != nil { // income in another currency: the rest of the thresholds decides
			reached := c.Influence()
			reached.Income = money.Units(1<<40, money.EUR)
			if special, _ = reached.Special(); special {
				add(found(in("collaborations", i, "income"), c.Income.String(), money.EUR.String(), i18n.Text{
					EN: "%s reaches the thresholds of followers and videos; the income of %s has to be compared in euros. %s",
					ES: "%s alcanza los umbrales de seguidores y vídeos; los ingresos de %s deben compararse en euros. %s",
				}, called(c.Influencer, c.Key), c.Income.Text(), legal.Counsel()))
			}
			continue
		}
		if special {
			add(found(in("collaborations", i), c.Income.String(), "", i18n.Text{
				EN: "%s reaches the thresholds of income, followers and videos, and no entry in the register is shown. %s",
				ES: "%s alcanza los umbrales de ingresos, seguidores y vídeos, y no consta su inscripción en el registro. %s",
			}, called(c.Influencer, c.Key), legal.Counsel()))
		}
	}
}

func findOldCounts(e *Evidence, add func(check.Finding)) {
	limit := e.policy().reviewAge()
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Profiles {
			if e.today.IsZero() || p.On.IsZero() {
				continue
			}
			if age := e.today.Sub(p.On); age > limit {
				add(found(in("collaborations", i, "profiles", j, "on"), p.On.String(), e.today.AddDays(-limit).String(), i18n.Text{
					EN: "The followers of %s were counted %s ago; %d are accepted.", ES: "Los seguidores de %s se contaron hace %s; se admiten %d.",
				}, called(c.Influencer, c.Key), numbered(age, days()), limit))
			}
		}
	}
}

func findMismatched(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		at, ok := e.index[actionKey][c.Action]
		if !ok || c.Audience == "" {
			continue
		}
		a := e.plan.Actions[at]
		if len(a.Audiences) > 0 && !slices.Contains(a.Audiences, c.Audience) {
			add(found(in("collaborations", i, "audience"), c.Audience, a.Audiences[0], i18n.Text{
				EN: "%s reaches %s, and the action %s is for others.", ES: "%s llega a %s, y la acción %s es para otros.",
			}, called(c.Influencer, c.Key), i18n.Quote(c.Audience), called(a.Name, a.Key)))
		}
	}
}

func findStray(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		if c.Action == "" && e.has(ForApproval) {
			add(found(in("collaborations", i, "action"), "", "", i18n.Text{
				EN: "The collaboration with %s is part of no action.", ES: "La colaboración con %s no forma parte de ninguna acción.",
			}, called(c.Influencer, c.Key)))
		}
	}
}

func findMixedModes(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		if at, ok := e.index[actionKey][c.Action]; ok && e.plan.Actions[at].Mode != ByInfluencer && (e.plan.Actions[at].Mode != "" || e.has(ForApproval)) {
			a := e.plan.Actions[at]
			add(found(in("collaborations", i, "action"), string(a.Mode), string(ByInfluencer), i18n.Text{
				EN: "%s works in the action %s, whose mode is %s.", ES: "%s trabaja en la acción %s, cuyo tipo es %s.",
			}, called(c.Influencer, c.Key), called(a.Name, a.Key), i18n.Quote(string(a.Mode))))
		}
	}
}
