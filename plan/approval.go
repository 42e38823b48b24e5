package plan

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// Approval is what somebody with a say decided on a revision of the plan.
type Approval struct {
	Revision int        `json:"revision"`
	Role     roles.ID   `json:"role"` // in which they decide
	By       string     `json:"by"`   // key of a person, or name of a contact
	On       civil.Date `json:"on,omitzero"`
	Decision Decision   `json:"decision"`
	Reason   string     `json:"reason,omitempty"`
}

// Awaiting returns the roles that have not accepted the current revision yet,
// in the order in which they decide: the strategist and the account executive,
// where somebody of the team who did not write the plan is one, and last the
// client; without a client, the representative of the brand.
func (p Plan) Awaiting() []roles.ID {
	return slices.DeleteFunc(p.deciders(), func(id roles.ID) bool { return p.decision(id) == Accepted })
}

// Approve returns the plan with a decision on its current revision. A role that
// refused may decide again, on the same revision or on a later one.
//
// It fails with an [ApprovalError] (errors.Is [ErrApproval]), and returns the
// plan as it was, if
//   - the decision is on another revision, or the plan has none (below 1);
//   - it has no day, or is neither [Accepted] nor [Refused];
//   - it is [Refused] without a reason;
//   - the role does not decide on this plan, or has accepted it already;
//   - whoever decides wrote the plan, or does not hold the role;
//   - it is [Accepted] before a role that decides earlier accepted (see
//     [Plan.Awaiting]), or on an earlier day than that.
func (p Plan) Approve(a Approval) (Plan, error) {
	refuse := func(problem i18n.Text) (Plan, error) {
		return p, &ApprovalError{Role: a.Role, By: i18n.Quote(a.By), Problem: problem}
	}
	switch {
	case p.Revision < 1:
		return refuse(i18n.Text{EN: "the plan has no revision to decide on", ES: "el plan no tiene una revisión sobre la que decidir"})
	case a.Revision != p.Revision:
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "the decision is on revision %d, and the plan is at %d", ES: "la decisión es sobre la revisión %d y el plan va por la %d",
		}, a.Revision, p.Revision))
	case a.On.IsZero():
		return refuse(i18n.Text{EN: "the day of the decision is missing", ES: "falta el día de la decisión"})
	case a.Decision != Accepted && a.Decision != Refused:
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "%s is no decision: use accepted or refused", ES: "%s no es una decisión: use accepted o refused",
		}, i18n.Quote(string(a.Decision))))
	case a.Decision == Refused && strings.TrimSpace(a.Reason) == "":
		return refuse(i18n.Text{EN: "a refusal needs a reason", ES: "un rechazo necesita un motivo"})
	}
	before := p.Awaiting()
	switch at := slices.Index(before, a.Role); {
	case !slices.Contains(p.deciders(), a.Role):
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "the role does not decide on this plan; these do: %s", ES: "el puesto no decide sobre este plan; deciden: %s",
		}, namesOf(p.deciders())))
	case at < 0:
		return refuse(i18n.Text{EN: "the revision has been accepted already", ES: "la revisión ya está aceptada"})
	case p.wrote(a.By):
		return refuse(i18n.Text{EN: "whoever wrote the plan does not decide on it", ES: "quien redactó el plan no decide sobre él"})
	case !p.holds(a.By, a.Role):
		return refuse(i18n.Text{EN: "whoever decides does not hold the role", ES: "quien decide no tiene el puesto"})
	case a.Decision == Accepted && at > 0:
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "others decide before: %s", ES: "antes deciden: %s",
		}, namesOf(before[:at])))
	}
	if on := p.acceptedBefore(a.Role); a.Decision == Accepted && a.On.Before(on) {
		return refuse(i18n.Sprintf(i18n.Text{
			EN: "the decision is of %s, and who decides before accepted on %s", ES: "la decisión es del %s y quien decide antes aceptó el %s",
		}, a.On, on))
	}
	p.Approvals = append(slices.Clip(p.Approvals), a)
	return p, nil
}

// deciders are the roles that decide on the plan, in their order.
func (p Plan) deciders() []roles.ID {
	var list []roles.ID
	for _, id := range []roles.ID{roles.SocialMediaStrategist, roles.AccountExecutive} {
		if p.team(id) {
			list = append(list, id)
		}
	}
	switch {
	case p.Client.Name != "":
		list = append(list, roles.Client)
	case p.team(roles.BrandRepresentative):
		list = append(list, roles.BrandRepresentative)
	}
	return list
}

// acceptedBefore is the last day on which a role that decides before another
// one accepted the current revision, or the zero Date.
func (p Plan) acceptedBefore(role roles.ID) civil.Date {
	var last civil.Date
	list := p.deciders()
	for _, a := range p.Approvals {
		if a.Revision != p.Revision || a.Decision != Accepted || !slices.Contains(list[:slices.Index(list, role)], a.Role) {
			continue
		}
		if last.Before(a.On) {
			last = a.On
		}
	}
	return last
}

// wrote reports whether somebody, by key or by their name as a contact, is the
// author of the plan.
func (p Plan) wrote(who string) bool {
	if p.Author == "" || who == p.Author {
		return p.Author != ""
	}
	return slices.ContainsFunc(slices.Concat(p.Agency.Contacts, p.Client.Contacts), func(c Contact) bool {
		return c.Name == who && c.Person == p.Author
	})
}

// team reports whether somebody of the team who did not write the plan holds a
// role.
func (p Plan) team(id roles.ID) bool {
	return slices.ContainsFunc(p.Team.Crew.People, func(x roles.Person) bool {
		return x.Key != p.Author && slices.Contains(x.Roles, id)
	})
}

// holds reports whether a person or contact holds a role.
func (p Plan) holds(who string, id roles.ID) bool {
	if who == "" {
		return false
	}
	for _, x := range p.Team.Crew.People {
		if x.Key == who && slices.Contains(x.Roles, id) {
			return true
		}
	}
	contacts := p.Agency.Contacts
	if id == roles.Client {
		contacts = p.Client.Contacts
	}
	return slices.ContainsFunc(contacts, func(c Contact) bool {
		return (c.Name == who || c.Person == who) && (c.Role == id || c.Role == "" && id == roles.Client)
	})
}

// decision is the last one of a role on the current revision.
func (p Plan) decision(id roles.ID) Decision {
	for _, a := range slices.Backward(p.Approvals) {
		if a.Role == id && a.Revision == p.Revision {
			return a.Decision
		}
	}
	return ""
}
