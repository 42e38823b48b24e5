package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// approvalRules are about who decided on the plan.
func approvalRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-127", Severity: check.Error,
			Title:  i18n.Text{EN: "Author approves own plan", ES: "El autor aprueba su propio plan"},
			Why:    i18n.Text{EN: "Four eyes see what two overlook.", ES: "Cuatro ojos ven lo que a dos se les escapa."},
			Fix:    i18n.Text{EN: "Let somebody else decide.", ES: "Haga que decida otra persona."},
			Source: fourEyes, Since: "0.1.0", Find: findSelfApproved,
		},
		{
			Code: "PLN-128", Severity: check.Error,
			Title:  i18n.Text{EN: "Approval in a role that is not held", ES: "Aprobación en un puesto que no se tiene"},
			Why:    i18n.Text{EN: "Who may decide is a matter of the role, not of being there.", ES: "Quién puede decidir depende del puesto, no de estar presente."},
			Fix:    i18n.Text{EN: "Correct the role, or ask whoever holds it.", ES: "Corrija el puesto o pida la decisión a quien lo tiene."},
			Source: sourceTexts, Since: "0.1.0", Find: findFalseRoles,
		},
		{
			Code: "PLN-129", Severity: check.Error,
			Title:  i18n.Text{EN: "Decision on a revision that is not there", ES: "Decisión sobre una revisión que no existe"},
			Why:    i18n.Text{EN: "A decision is on one text; this one nobody has seen.", ES: "Una decisión es sobre un texto; este no lo ha visto nadie."},
			Fix:    i18n.Text{EN: "Correct the number of the revision.", ES: "Corrija el número de la revisión."},
			Source: house, Since: "0.1.0", Find: findUnseenRevisions,
		},
		{
			Code: "PLN-130", Severity: check.Error,
			Title:  i18n.Text{EN: "Running without the client's approval", ES: "En marcha sin la aprobación del cliente"},
			Why:    i18n.Text{EN: "Whoever pays has not agreed to this revision.", ES: "Quien paga no ha aceptado esta revisión."},
			Fix:    i18n.Text{EN: "Ask for the decision, and record it.", ES: "Pida la decisión y déjela registrada."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnapproved,
		},
		{
			Code: "PLN-131", Severity: check.Error,
			Title:  i18n.Text{EN: "Running although it was refused", ES: "En marcha a pesar del rechazo"},
			Why:    i18n.Text{EN: "The last word of somebody with a say was no.", ES: "La última palabra de quien decide fue que no."},
			Fix:    i18n.Text{EN: "Settle what they refused, as a new revision.", ES: "Resuelva lo rechazado en una nueva revisión."},
			Source: sourceTexts, Since: "0.1.0", Find: findRefused,
		},
	}
}

func findSelfApproved(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Approvals {
		if a.Decision == Accepted && e.plan.wrote(a.By) {
			add(found(in("approvals", i, "by"), a.By, "", i18n.Text{
				EN: "%s wrote the plan and approves it.", ES: "%s redactó el plan y lo aprueba.",
			}, i18n.Quote(a.By)))
		}
	}
}

func findFalseRoles(e *Evidence, add func(check.Finding)) {
	held := e.seats()
	for i, a := range e.plan.Approvals {
		_, member := e.index[personKey][a.By]
		known := member || len(e.plan.Team.Crew.People) > 0
		if a.Role == roles.Client {
			known = member || len(e.plan.Client.Contacts) > 0
		}
		if a.By == "" || !known || held[seat{a.By, a.Role}] {
			continue
		}
		add(found(in("approvals", i, "role"), string(a.Role), "", i18n.Text{
			EN: "%s decides as %s and does not hold that role.", ES: "%s decide como %s y no tiene ese puesto.",
		}, i18n.Quote(a.By), a.Role.Name()))
	}
}

// seat is a role, and who has it.
type seat struct {
	who  string
	role roles.ID
}

// seats are the roles that people of the team and contacts have; those of the
// client for whom none is stated decide for it.
func (e *Evidence) seats() map[seat]bool {
	held := map[seat]bool{}
	for _, p := range e.plan.Team.Crew.People {
		for _, id := range p.Roles {
			held[seat{p.Key, id}] = true
		}
	}
	for _, c := range e.plan.Agency.Contacts {
		held[seat{c.Name, c.Role}], held[seat{c.Person, c.Role}] = true, true
	}
	for _, c := range e.plan.Client.Contacts {
		if c.Role == "" || c.Role == roles.Client {
			held[seat{c.Name, roles.Client}], held[seat{c.Person, roles.Client}] = true, true
		}
	}
	return held
}

func findUnseenRevisions(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Approvals {
		if a.Revision < 0 || a.Revision > e.plan.Revision {
			add(found(in("approvals", i, "revision"), strconv.Itoa(a.Revision), strconv.Itoa(e.plan.Revision), i18n.Text{
				EN: "The decision is on revision %d, and the plan is at %d.", ES: "La decisión es sobre la revisión %d, y el plan va por la %d.",
			}, a.Revision, e.plan.Revision))
		}
	}
}

func findUnapproved(e *Evidence, add func(check.Finding)) {
	if !e.has(Running) || e.plan.Client.Name == "" {
		return
	}
	for _, a := range e.plan.Approvals {
		if a.Role == roles.Client && a.Decision == Accepted && a.Revision == e.plan.Revision {
			return
		}
	}
	add(found("/approvals", "", strconv.Itoa(e.plan.Revision), i18n.Text{
		EN: "%s has not approved revision %d.", ES: "%s no ha aprobado la revisión %d.",
	}, i18n.Quote(e.plan.Client.Name), e.plan.Revision))
}

func findRefused(e *Evidence, add func(check.Finding)) {
	if !e.has(Running) {
		return
	}
	last := map[roles.ID]int{}
	for i, a := range e.plan.Approvals {
		if a.Revision == e.plan.Revision && a.Decision != "" {
			last[a.Role] = i
		}
	}
	for i, a := range e.plan.Approvals {
		if at, ok := last[a.Role]; ok && at == i && a.Decision == Refused {
			reason := i18n.Same(i18n.Quote(a.Reason))
			if a.Reason == "" {
				reason = i18n.Text{EN: "no reason is stated", ES: "no consta el motivo"}
			}
			add(found(in("approvals", i, "decision"), string(a.Decision), string(Accepted), i18n.Text{
				EN: "Revision %d was refused (%s): %s.", ES: "La revisión %d fue rechazada (%s): %s.",
			}, a.Revision, a.Role.Name(), reason))
		}
	}
}
