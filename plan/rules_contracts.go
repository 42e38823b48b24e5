package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// contractRules are about what was agreed with an influencer, and its pieces.
func contractRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-149", Severity: check.Error,
			Title:  i18n.Text{EN: "Contract lacks parts", ES: "Contrato incompleto"},
			Why:    i18n.Text{EN: "What is not agreed before is argued about after.", ES: "Lo que no se acuerda antes se discute después."},
			Fix:    i18n.Text{EN: "Agree on the missing parts in writing.", ES: "Acuerde por escrito las partes que faltan."},
			Source: "house rule: payment, approval, disclosure, usage, reporting, exit; signed before it begins", Since: "0.1.0", Find: findThinContracts,
		},
		{
			Code: "PLN-150", Severity: check.Error,
			Title:  i18n.Text{EN: "Piece outside the contract", ES: "Pieza fuera del contrato"},
			Why:    i18n.Text{EN: "On that day nobody owes anybody anything.", ES: "Ese día nadie debe nada a nadie."},
			Fix:    i18n.Text{EN: "Move the piece, or sign earlier and for longer.", ES: "Mueva la pieza, o firme antes y por más tiempo."},
			Source: ownDates, Since: "0.1.0", Find: findUncovered,
		},
		{
			Code: "PLN-151", Severity: check.Warning,
			Title:  i18n.Text{EN: "Right of use ends before the plan", ES: "El derecho de uso termina antes que el plan"},
			Why:    i18n.Text{EN: "From that day on the pieces have to be taken down.", ES: "Desde ese día hay que retirar las piezas."},
			Fix:    i18n.Text{EN: "Extend the right, or plan the day of taking down.", ES: "Amplíe el derecho o prevea el día de la retirada."},
			Source: "package legal, topic copyright; verify with counsel", Since: "0.1.0", Find: findShortUsage,
		},
		{
			Code: "PLN-152", Severity: check.Error,
			Title:  i18n.Text{EN: "Paid piece without disclosure", ES: "Pieza pagada sin identificar"},
			Why:    i18n.Text{EN: "Whoever is paid says so, at once and to everybody; hidden advertising is forbidden in most places.", ES: "Quien cobra lo dice, desde el primer momento y a todos; la publicidad encubierta está prohibida en casi todas partes."},
			Fix:    i18n.Text{EN: "State the label as it will be shown.", ES: "Indique la mención tal como se mostrará."},
			Source: "package legal, topic disclosure; verify with counsel", Since: "0.1.0", Find: findHiddenAds,
		},
		{
			Code: "PLN-153", Severity: check.Warning,
			Title:  i18n.Text{EN: "Piece that only sells", ES: "Pieza que solo vende"},
			Why:    i18n.Text{EN: "Products are worked into the influencer's own content; too much of them costs the trust that was paid for.", ES: "Los productos se integran en el contenido propio del influencer; en exceso cuestan la confianza por la que se paga."},
			Fix:    i18n.Text{EN: "Give the product a smaller part.", ES: "Dé al producto una parte menor."},
			Source: sourceTexts, Since: "0.1.0", Find: findPushy,
		},
		{
			Code: "PLN-154", Severity: check.Error,
			Title:  i18n.Text{EN: "Piece is late", ES: "Pieza con retraso"},
			Why:    i18n.Text{EN: "It was due and has not been published.", ES: "Venció y no se ha publicado."},
			Fix:    i18n.Text{EN: "Ask for it, or agree on another day.", ES: "Reclámela o acuerde otro día."},
			Source: sourceTexts, Since: "0.1.0", Find: findLatePieces,
		},
		{
			Code: "PLN-155", Severity: check.Warning,
			Title:  i18n.Text{EN: "Collaboration that cannot be traced", ES: "Colaboración imposible de seguir"},
			Why:    i18n.Text{EN: "Without a code or a link of its own no sale can be put down to it, and value cannot be shown.", ES: "Sin un código o un enlace propio no se le puede atribuir ninguna venta ni demostrar su valor."},
			Fix:    i18n.Text{EN: "Give it a code or a tagged link.", ES: "Asígnele un código o un enlace etiquetado."},
			Source: sourceTexts, Since: "0.1.0", Find: findUntraceable,
		},
		{
			Code: "PLN-156", Severity: check.Error,
			Title:  i18n.Text{EN: "Two collaborations with one code", ES: "Dos colaboraciones con un mismo código"},
			Why:    i18n.Text{EN: "Sales are put down to either, or to both.", ES: "Las ventas se atribuyen a una, a otra o a las dos."},
			Fix:    i18n.Text{EN: "Give each a code of its own.", ES: "Asigne a cada una su propio código."},
			Source: house, Since: "0.1.0", Find: findSharedCodes,
		},
		{
			Code: "PLN-157", Severity: check.Warning,
			Title:  i18n.Text{EN: "Results without day or source", ES: "Resultados sin fecha o sin fuente"},
			Why:    i18n.Text{EN: "Figures of a post grow for weeks; without a day they compare with nothing.", ES: "Las cifras de una publicación crecen durante semanas; sin fecha no se comparan con nada."},
			Fix:    i18n.Text{EN: "Say when and where they were counted.", ES: "Indique cuándo y dónde se contaron."},
			Source: house, Since: "0.1.0", Find: findVagueOutcomes,
		},
	}
}

func (c Contract) missing() []i18n.Text {
	var lacks []i18n.Text
	for _, part := range [...]struct{ text, en, es string }{
		{c.Payment, "payment", "pago"},
		{c.Approval, "approval", "aprobación"},
		{c.Disclosure, "disclosure", "identificación de la publicidad"},
		{c.Usage, "right of use", "derecho de uso"},
		{c.Reporting, "reporting", "informes"},
		{c.Exit, "exit", "salida"},
	} {
		if part.text == "" {
			lacks = append(lacks, i18n.Text{EN: part.en, ES: part.es})
		}
	}
	return lacks
}

func findThinContracts(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		lacks := c.Contract.missing()
		if c.Contract.Signed.IsZero() && e.has(Running) && e.begun(c) {
			lacks = append(lacks, i18n.Text{EN: "day of signing", ES: "fecha de firma"})
		}
		if len(lacks) > 0 && e.has(ForApproval) {
			missing := i18n.Join(lacks, ", ")
			add(found(in("collaborations", i, "contract"), missing.EN, "", i18n.Text{
				EN: "The contract with %s lacks: %s.", ES: "Al contrato con %s le falta: %s.",
			}, called(c.Influencer, c.Key), missing))
		}
	}
}

// begun reports whether the contract runs, or a piece is due or published.
func (e *Evidence) begun(c Collaboration) bool {
	past := func(day civil.Date) bool { return !day.IsZero() && !e.today.IsZero() && !day.After(e.today) }
	return past(c.Contract.Days.First()) ||
		slices.ContainsFunc(c.Pieces, func(p Piece) bool { return past(p.Due) || !p.Published.IsZero() })
}

func findUncovered(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		days, signed := c.Contract.Days, c.Contract.Signed
		for j, p := range c.Pieces {
			path := in("collaborations", i, "pieces", j, "due")
			switch {
			case p.Due.IsZero():
			case p.Due.Before(signed):
				add(found(path, p.Due.String(), signed.String(), i18n.Text{
					EN: "The piece %s is due on %s, and the contract was signed on %s.", ES: "La pieza %s vence el %s, y el contrato se firmó el %s.",
				}, i18n.Quote(p.Key), p.Due, signed))
			case !days.IsZero() && !days.Contains(p.Due):
				add(found(path, p.Due.String(), days.String(), i18n.Text{
					EN: "The piece %s is due on %s, and the contract runs from %s to %s.", ES: "La pieza %s vence el %s, y el contrato va del %s al %s.",
				}, i18n.Quote(p.Key), p.Due, days.First(), days.Last()))
			}
		}
	}
}

func findShortUsage(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		until := c.Contract.UsageUntil
		if !until.IsZero() && until.Before(e.plan.Period.Last()) {
			add(found(in("collaborations", i, "contract", "usage_until"), until.String(), e.plan.Period.Last().String(), i18n.Text{
				EN: "What %s makes may be used until %s, and the plan runs until %s.",
				ES: "Lo que hace %s puede usarse hasta el %s, y el plan dura hasta el %s.",
			}, called(c.Influencer, c.Key), until, e.plan.Period.Last()))
		}
	}
}

func findHiddenAds(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Pieces {
			if p.Disclosure == "" && e.has(ForApproval) {
				add(found(in("collaborations", i, "pieces", j, "disclosure"), "", c.Contract.Disclosure, i18n.Text{
					EN: "Nothing says how the piece %s of %s is marked as advertising.",
					ES: "Nada indica cómo se identifica como publicidad la pieza %s de %s.",
				}, i18n.Quote(p.Key), called(c.Influencer, c.Key)))
			}
		}
	}
	for i, a := range e.plan.Actions {
		if a.Mode == ByInfluencer && a.Disclosure == "" && e.has(ForApproval) {
			add(found(in("actions", i, "disclosure"), "", "", i18n.Text{
				EN: "Nothing says how the action %s is marked as advertising.",
				ES: "Nada indica cómo se identifica como publicidad la acción %s.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findPushy(e *Evidence, add func(check.Finding)) {
	most := e.policy().promotion()
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Pieces {
			share, _ := p.Promotion.Decimal()
			if share = share.Mul(whole(100)); share.Cmp(whole(most)) > 0 {
				percent := number(share)
				add(found(in("collaborations", i, "pieces", j, "promotion"), percent.String(), strconv.Itoa(most), i18n.Text{
					EN: "%s%% of the piece %s speaks of the product; at most %d%% is asked for.",
					ES: "El %s %% de la pieza %s habla del producto; se pide un máximo del %d %%.",
				}, percent, i18n.Quote(p.Key), most))
			}
		}
	}
}

func findLatePieces(e *Evidence, add func(check.Finding)) {
	if e.today.IsZero() {
		return
	}
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Pieces {
			if !p.Due.IsZero() && p.Due.Before(e.today) && p.Published.IsZero() && e.out(p.Entry).IsZero() {
				add(found(in("collaborations", i, "pieces", j), p.Due.String(), e.today.String(), i18n.Text{
					EN: "The piece %s of %s was due on %s: %s ago.", ES: "La pieza %s de %s venció el %s: hace %s.",
				}, i18n.Quote(p.Key), called(c.Influencer, c.Key), p.Due, numbered(e.today.Sub(p.Due), days())))
			}
		}
	}
}

func findUntraceable(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		if c.Code == "" && c.Link == "" && e.has(ForApproval) {
			add(found(in("collaborations", i, "code"), "", "", i18n.Text{
				EN: "%s has neither a code nor a link.", ES: "%s no tiene código ni enlace.",
			}, called(c.Influencer, c.Key)))
		}
	}
}

func findSharedCodes(e *Evidence, add func(check.Finding)) {
	first := map[string]int{}
	for i, c := range e.plan.Collaborations {
		code := strings.ToUpper(strings.TrimSpace(c.Code)) // as shops read it
		at, ok := first[code]
		if code == "" || !ok {
			first[code] = i
			continue
		}
		other := e.plan.Collaborations[at]
		add(found(in("collaborations", i, "code"), c.Code, "", i18n.Text{
			EN: "%s and %s share the code %s.", ES: "%s y %s comparten el código %s.",
		}, called(other.Influencer, other.Key), called(c.Influencer, c.Key), i18n.Quote(c.Code)))
	}
}

func findVagueOutcomes(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Collaborations {
		o := c.Outcome
		counted := !o.Reach.IsZero() || !o.Interactions.IsZero() || !o.Conversions.IsZero() || !o.Revenue.IsZero()
		if counted && (o.On.IsZero() || o.Source == "") {
			add(found(in("collaborations", i, "outcome"), o.On.String(), "", i18n.Text{
				EN: "Nothing says when and where the results of %s were counted.", ES: "No consta cuándo y dónde se contaron los resultados de %s.",
			}, called(c.Influencer, c.Key)))
		}
	}
}
