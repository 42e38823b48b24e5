package plan

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// teamRules are about who answers for what, and has the time for it. The rules
// of package roles judge the team by itself.
func teamRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-121", Severity: check.Error,
			Title:  i18n.Text{EN: "Nobody answers for it", ES: "Nadie responde de ello"},
			Why:    i18n.Text{EN: "What is everybody's is done by nobody.", ES: "Lo que es de todos no lo hace nadie."},
			Fix:    i18n.Text{EN: "Name an owner.", ES: "Indique un responsable."},
			Source: sourceTexts, Since: "0.1.0", Find: findOwnerless,
		},
		{
			Code: "PLN-122", Severity: check.Warning,
			Title:  i18n.Text{EN: "Owner is away", ES: "Responsable ausente"},
			Why:    i18n.Text{EN: "On all days of the action, whoever answers for it is not there.", ES: "Todos los días de la acción, quien responde de ella no está."},
			Fix:    i18n.Text{EN: "Name somebody else, or move the action.", ES: "Indique a otra persona o mueva la acción."},
			Source: house, Since: "0.1.0", Find: findAbsentOwners,
		},
		{
			Code: "PLN-123", Severity: check.Warning,
			Title:  i18n.Text{EN: "More work than time", ES: "Más trabajo que tiempo"},
			Why:    i18n.Text{EN: "The actions together take more than the whole team works while the plan runs.", ES: "Las acciones en conjunto exigen más de lo que trabaja todo el equipo mientras dura el plan."},
			Fix:    i18n.Text{EN: "Give an action up, or add people.", ES: "Renuncie a una acción o incorpore personas."},
			Source: "package roles, Capacity", Since: "0.1.0", Find: findOverworked,
		},
		{
			Code: "PLN-124", Severity: check.Warning,
			Title:  i18n.Text{EN: "Client is not told", ES: "El cliente no está informado"},
			Why:    i18n.Text{EN: "In the whole matrix the client has no letter.", ES: "En toda la matriz el cliente no tiene ninguna letra."},
			Fix:    i18n.Text{EN: "Inform or consult the client in at least one task.", ES: "Informe o consulte al cliente en al menos una tarea."},
			Source: sourceTexts, Since: "0.1.0", Find: findUntoldClient,
		},
		{
			Code: "PLN-125", Severity: check.Warning,
			Title:  i18n.Text{EN: "Nobody links client and agency", ES: "Nadie enlaza al cliente con la agencia"},
			Why:    i18n.Text{EN: "The account executive is the main contact and the link between brand and agency.", ES: "El ejecutivo de cuenta es el contacto principal y el enlace entre la marca y la agencia."},
			Fix:    i18n.Text{EN: "Give somebody of the team that role.", ES: "Asigne ese puesto a alguien del equipo."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnlinked,
		},
		{
			Code: "PLN-126", Severity: check.Warning,
			Title:  i18n.Text{EN: "Client without a main contact", ES: "Cliente sin contacto principal"},
			Why:    i18n.Text{EN: "Two people of one client who decide are two clients.", ES: "Dos personas de un cliente que deciden son dos clientes."},
			Fix:    i18n.Text{EN: "Mark one contact as the main one.", ES: "Marque un contacto como principal."},
			Source: sourceTexts, Since: "0.1.0", Find: findContactless,
		},
	}
}

func findOwnerless(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	judge := func(owner, name string, place ...any) {
		if owner == "" {
			add(found(in(place...), "", "", i18n.Text{EN: "Nobody answers for %s.", ES: "Nadie responde de %s."}, name))
		}
	}
	for i, o := range e.plan.Objectives {
		judge(o.Owner, called(o.Name, o.Key), "objectives", i, "owner")
	}
	for i, t := range e.plan.Targets {
		judge(t.Owner, i18n.Quote(t.Key), "targets", i, "owner")
	}
	for i, a := range e.plan.Actions {
		judge(a.Owner, called(a.Name, a.Key), "actions", i, "owner")
	}
	for i, c := range e.plan.Campaigns {
		judge(c.Owner, called(c.Name, c.Key), "campaigns", i, "owner")
	}
	for i, c := range e.plan.Collaborations {
		if at, ok := e.index[actionKey][c.Action]; ok && e.plan.Actions[at].Owner != "" {
			continue // whoever answers for the action answers for it too
		}
		judge(c.Owner, called(c.Influencer, c.Key), "collaborations", i, "owner")
	}
	for i, b := range e.plan.Reporting {
		judge(b.Owner, i18n.Quote(b.Key), "reporting", i, "owner")
	}
}

func findAbsentOwners(e *Evidence, add func(check.Finding)) {
	away := make([]runs, len(e.plan.Team.Crew.People))
	for i, a := range e.plan.Actions {
		at, ok := e.index[personKey][a.Owner]
		if !ok || a.Days.IsZero() {
			continue
		}
		if away[at] == nil {
			away[at] = absent(e.plan.Team.Crew.People[at])
		}
		if away[at].all(a.Days) {
			add(found(in("actions", i, "owner"), a.Owner, "", i18n.Text{
				EN: "%s answers for %s and is away from %s to %s.", ES: "%s responde de %s y está ausente del %s al %s.",
			}, i18n.Quote(a.Owner), called(a.Name, a.Key), a.Days.First(), a.Days.Last()))
		}
	}
}

// mostDays is how long a plan may be for its working time to be counted day by
// day: ten years and a little more.
const mostDays = 3700

func findOverworked(e *Evidence, add func(check.Finding)) {
	if n := e.plan.Period.Days(); n == 0 || n > mostDays {
		return
	}
	var work, has roles.Minutes
	for _, a := range e.plan.Actions {
		work += min(max(a.Effort, 0), 1<<40)
	}
	for _, p := range e.plan.Team.Crew.People {
		if has += p.Capacity(e.plan.Period, e.at.Holidays); has >= work {
			return
		}
	}
	if len(e.plan.Team.Crew.People) > 0 && work > has {
		add(found("/actions", strconv.FormatInt(int64(work), 10), strconv.FormatInt(int64(has), 10), i18n.Text{
			EN: "The actions take %s; in the days of the plan the team has %s.", ES: "Las acciones exigen %s; en los días del plan el equipo dispone de %s.",
		}, work, has))
	}
}

func findUntoldClient(e *Evidence, add func(check.Finding)) {
	if e.plan.Client.Name == "" || len(e.plan.Team.Matrix.Tasks) == 0 || !e.has(ForApproval) {
		return
	}
	names := e.plan.Client.names()
	names[string(roles.Client)] = true
	for _, p := range e.plan.Team.Crew.People {
		if slices.Contains(p.Roles, roles.Client) {
			names[p.Key] = true
		}
	}
	for _, t := range e.plan.Team.Matrix.Tasks {
		for _, a := range t.Assignments {
			if id, ok := roles.FindRole(a.Who); names[a.Who] || ok && id == roles.Client {
				return
			}
		}
	}
	add(found("/team/matrix", "", "", i18n.Text{
		EN: "No task of the matrix informs or consults %s.", ES: "Ninguna tarea de la matriz informa ni consulta a %s.",
	}, i18n.Quote(e.plan.Client.Name)))
}

// names are what the party and its contacts are called, keys in the team too.
func (p Party) names() map[string]bool {
	names := map[string]bool{p.Name: true}
	for _, c := range p.Contacts {
		names[c.Name], names[c.Person] = true, true
	}
	delete(names, "")
	return names
}

func findUnlinked(e *Evidence, add func(check.Finding)) {
	if e.plan.Client.Name == "" || e.plan.Agency.Name == "" || len(e.plan.Team.Crew.People) == 0 || !e.has(ForApproval) {
		return
	}
	for _, p := range e.plan.Team.Crew.People {
		if slices.Contains(p.Roles, roles.AccountExecutive) {
			return
		}
	}
	add(found("/team/crew/people", "", string(roles.AccountExecutive), i18n.Text{
		EN: "Nobody of the team is the account executive for %s.", ES: "Nadie del equipo es ejecutivo de cuenta de %s.",
	}, i18n.Quote(e.plan.Client.Name)))
}

func findContactless(e *Evidence, add func(check.Finding)) {
	c := e.plan.Client
	main := slices.ContainsFunc(c.Contacts, func(c Contact) bool { return c.Main })
	if c.Name != "" && !main && e.has(ForApproval) {
		add(found("/client/contacts", "", "", i18n.Text{
			EN: "No contact of %s is the main one.", ES: "Ningún contacto de %s es el principal.",
		}, i18n.Quote(c.Name)))
	}
}
