package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// tradeRules are about what this trade in particular must not forget.
func tradeRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-032", Severity: check.Error,
			Title:  i18n.Text{EN: "Influencer without duty to disclose", ES: "Influencer sin deber de identificar la publicidad"},
			Why:    i18n.Text{EN: "Paid posts that do not say so are hidden advertising, however lightly the product is worked in.", ES: "Las publicaciones pagadas que no lo dicen son publicidad encubierta, por natural que parezca el producto."},
			Fix:    i18n.Text{EN: "Add the task “Disclosing advertising” (commercial-disclosure), with the influencer responsible.", ES: "Añada la tarea «Identificación de la publicidad» (commercial-disclosure), con el influencer como responsable."},
			Source: "16 CFR 255 (FTC, 2023); Directive 2005/29/EC, annex I, no. 11; S0 (IN-02)", Since: "0.1.0", Find: findUndisclosed,
		},
		{
			Code: "ROL-033", Severity: check.Error,
			Title:  i18n.Text{EN: "Publishing handed over, nobody accountable", ES: "Publicación delegada, nadie rinde cuentas"},
			Why:    i18n.Text{EN: "Work can be handed over; answering for it cannot.", ES: "El trabajo se puede ceder; responder de él, no."},
			Fix:    i18n.Text{EN: "Give A to whoever handed it over.", ES: "Dé la A a quien lo cedió."},
			Source: seeds + " (S1: publishing is delegated)", Since: "0.1.0", Find: findDelegated,
		},
	}
}

// isInfluencer reports whether a party is, or is held by, an influencer.
func (e *Evidence) isInfluencer(who string) bool {
	if id, ok := e.holders.roles[fold(who)]; ok {
		return id == Influencer
	}
	for _, at := range e.holders.people(who) {
		if slices.Contains(e.people()[at].Roles, Influencer) {
			return true
		}
	}
	return false
}

func findUndisclosed(e *Evidence, add func(check.Finding)) {
	is := map[string]bool{}
	discloses := map[string]bool{}
	first := map[string]int{}
	var order []string
	for i := range e.tasks() {
		for _, who := range e.who[i][Responsible] {
			known, ok := is[who]
			if !ok {
				known = e.isInfluencer(who)
				is[who] = known
			}
			if _, ok := first[who]; known && !ok {
				first[who] = i
				order = append(order, who)
			}
			discloses[who] = discloses[who] || e.does[i] == Disclosure
		}
	}
	for _, who := range order {
		if !discloses[who] {
			add(check.Finding{Path: e.taskPath(first[who]), Got: who, Message: i18n.Sprintf(i18n.Text{
				EN: "%s does work as an influencer, and no task has it disclose advertising.",
				ES: "%s trabaja como influencer y ninguna tarea le obliga a identificar la publicidad.",
			}, i18n.Quote(who))})
		}
	}
}

func findDelegated(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if t.DelegatedBy != "" && len(e.who[i][Responsible]) > 0 && len(e.who[i][Accountable]) == 0 {
			add(check.Finding{Path: e.taskPath(i, "delegated_by"), Got: t.DelegatedBy, Message: i18n.Sprintf(i18n.Text{
				EN: "%s handed %s over to %s, and nobody is accountable for it.",
				ES: "%s cedió %s a %s, y nadie rinde cuentas de ello.",
			}, i18n.Quote(t.DelegatedBy), i18n.Quote(t.Name), named(e.who[i][Responsible]))})
		}
	}
}
