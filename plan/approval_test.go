package plan_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// agencyPlan is a plan of an agency that nobody has decided on.
func agencyPlan() plan.Plan {
	return plan.Plan{
		Revision: 2, Author: "m",
		Client: plan.Party{Name: "C", Contacts: []plan.Contact{{Name: "Carmen"}, {Name: "Coco", Role: roles.Stakeholder}}},
		Agency: plan.Party{Name: "A", Contacts: []plan.Contact{{Name: "Pablo", Person: "p", Role: roles.AccountExecutive}}},
		Team: roles.Charter{Crew: roles.Crew{People: []roles.Person{
			{Key: "m", Roles: []roles.ID{roles.SocialMediaManager, roles.SocialMediaStrategist}},
			{Key: "s", Roles: []roles.ID{roles.SocialMediaStrategist}},
			{Key: "p", Roles: []roles.ID{roles.AccountExecutive}},
		}}},
	}
}

func decided(revision int, role roles.ID, by string, on civil.Date, decision plan.Decision, reason string) plan.Approval {
	return plan.Approval{Revision: revision, Role: role, By: by, On: on, Decision: decision, Reason: reason}
}

func TestApprove(t *testing.T) {
	p := agencyPlan()
	day := civil.MustDate("2027-01-15")
	for _, a := range []plan.Approval{
		decided(2, roles.Client, "Carmen", day, plan.Refused, "too dear"),
		decided(2, roles.SocialMediaStrategist, "s", day, plan.Accepted, ""),
		decided(2, roles.AccountExecutive, "Pablo", day, plan.Accepted, ""),
		decided(2, roles.Client, "Carmen", day, plan.Accepted, ""),
	} {
		if len(p.Awaiting()) == 0 {
			t.Errorf("before %+v: nobody is awaited", a)
		}
		before := slices.Clone(p.Approvals)
		next, err := p.Approve(a)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(p.Approvals, before) || len(next.Approvals) != len(before)+1 {
			t.Errorf("%+v changed to %+v", before, p.Approvals)
		}
		p = next
	}
	if got := p.Awaiting(); len(got) != 0 {
		t.Errorf("still awaiting %v", got)
	}
	p.Revision = 3
	if got := p.Awaiting(); !slices.Equal(got, []roles.ID{roles.SocialMediaStrategist, roles.AccountExecutive, roles.Client}) {
		t.Errorf("a new revision awaits %v", got)
	}
	p.Client = plan.Party{}
	p.Team.Crew.People = []roles.Person{{Key: "b", Roles: []roles.ID{roles.BrandRepresentative}}}
	if got := p.Awaiting(); !slices.Equal(got, []roles.ID{roles.BrandRepresentative}) {
		t.Errorf("without a client: %v", got)
	}
	p.Author = "b"
	if got := p.Awaiting(); len(got) != 0 {
		t.Errorf("only the author: %v", got)
	}
}

func TestApproveRefuses(t *testing.T) {
	day := civil.MustDate("2027-01-15")
	accepted := func(p *plan.Plan) {
		p.Approvals = []plan.Approval{{2, roles.SocialMediaStrategist, "s", day, plan.Accepted, ""}}
	}
	for _, c := range []struct {
		name   string
		change func(*plan.Plan)
		a      plan.Approval
		want   string
	}{
		{"no revision", func(p *plan.Plan) { p.Revision = 0 }, decided(0, roles.SocialMediaStrategist, "s", day, plan.Accepted, ""), "the plan has no revision to decide on"},
		{"another revision", nil, decided(1, roles.SocialMediaStrategist, "s", day, plan.Accepted, ""), "the decision is on revision 1, and the plan is at 2"},
		{"no day", nil, decided(2, roles.SocialMediaStrategist, "s", civil.Date{}, plan.Accepted, ""), "the day of the decision is missing"},
		{"no decision", nil, decided(2, roles.SocialMediaStrategist, "s", day, "maybe", ""), `"maybe" is no decision: use accepted or refused`},
		{"no reason", nil, decided(2, roles.SocialMediaStrategist, "s", day, plan.Refused, " "), "a refusal needs a reason"},
		{"a role that does not decide", nil, decided(2, roles.CommunityManager, "s", day, plan.Accepted, ""), "the role does not decide on this plan; these do: social media strategist, account executive, client"},
		{"nobody decides", func(p *plan.Plan) { p.Client, p.Team = plan.Party{}, roles.Charter{} }, decided(2, "", "s", day, plan.Accepted, ""), "these do: none"},
		{"accepted already", accepted, decided(2, roles.SocialMediaStrategist, "s", day, plan.Refused, "x"), "the revision has been accepted already"},
		{"author", nil, decided(2, roles.SocialMediaStrategist, "m", day, plan.Accepted, ""), "whoever wrote the plan does not decide on it"},
		{"author by another name", func(p *plan.Plan) {
			p.Agency.Contacts = append(p.Agency.Contacts, plan.Contact{Name: "Mia", Person: "m", Role: roles.SocialMediaStrategist})
		}, decided(2, roles.SocialMediaStrategist, "Mia", day, plan.Accepted, ""), "whoever wrote the plan does not decide on it"},
		{"nobody, and nobody wrote it", func(p *plan.Plan) { p.Author = "" }, decided(2, roles.SocialMediaStrategist, "", day, plan.Accepted, ""), "whoever decides does not hold the role"},
		{"on an earlier day", accepted, decided(2, roles.AccountExecutive, "p", day.AddDays(-1), plan.Accepted, ""), "the decision is of 2027-01-14, and who decides before accepted on 2027-01-15"},
		{"another role", nil, decided(2, roles.SocialMediaStrategist, "p", day, plan.Accepted, ""), "whoever decides does not hold the role"},
		{"nobody", nil, decided(2, roles.SocialMediaStrategist, "", day, plan.Accepted, ""), "whoever decides does not hold the role"},
		{"a contact with another role", nil, decided(2, roles.Client, "Coco", day, plan.Refused, "x"), "whoever decides does not hold the role"},
		{"too early", nil, decided(2, roles.Client, "Carmen", day, plan.Accepted, ""), "others decide before: social media strategist, account executive"},
		{"still too early", accepted, decided(2, roles.Client, "Carmen", day, plan.Accepted, ""), "others decide before: account executive"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := agencyPlan()
			if c.change != nil {
				c.change(&p)
			}
			before := len(p.Approvals)
			got, err := p.Approve(c.a)
			if !errors.Is(err, plan.ErrApproval) || !strings.Contains(err.Error(), c.want) || len(got.Approvals) != before {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if es := i18n.Say(err, i18n.ES); es == err.Error() || es == "" {
				t.Error(es)
			}
		})
	}
}
