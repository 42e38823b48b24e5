package plan

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// TestGrowingDraft holds that a draft is not blamed for links that are still to
// come: the bad cases of these rules are none in a draft.
func TestGrowingDraft(t *testing.T) {
	at := soundAt()
	at.Stage = Draft
	for code, change := range map[string]func(*Plan){
		"PLN-036": func(p *Plan) { p.Targets[1].Review = "" },
		"PLN-037": func(p *Plan) { p.Targets[0].Survey = Survey{} },
		"PLN-047": func(p *Plan) { p.Goals[0].Key = "online" },
		"PLN-048": func(p *Plan) { p.Objectives[0].Goal = "" },
		"PLN-052": func(p *Plan) { p.Targets[0].Objective = "" },
		"PLN-056": func(p *Plan) { p.Objectives[0].Needs = nil },
		"PLN-062": func(p *Plan) { p.Objectives = nil },
		"PLN-063": func(p *Plan) { p.Channels, p.Pillars = nil, nil },
		"PLN-064": func(p *Plan) { p.Actions = nil },
		"PLN-070": func(p *Plan) { p.Budget.Lines = p.Budget.Lines[:1] },
		"PLN-075": func(p *Plan) { p.Budget.Lines[1].Category = "" },
		"PLN-084": func(p *Plan) { p.Actions = nil },
		"PLN-104": func(p *Plan) { p.Audiences = append(p.Audiences, Audience{Key: "cafes"}) },
		"PLN-124": func(p *Plan) { p.Team.Matrix.Tasks[0].Assignments[2].Who = "eva" },
		"PLN-125": func(p *Plan) { p.Team.Crew.People[2].Roles = nil },
		"PLN-137": func(p *Plan) { p.Situation.Competitors[0].Reviews = nil },
		"PLN-142": func(p *Plan) { p.Situation.SWOT.Threats = nil },
		"PLN-146": func(p *Plan) { p.Reporting[0].To = nil },
		"PLN-147": func(p *Plan) { p.Reporting[0].Targets = []string{"first"} },
		"PLN-148": func(p *Plan) { p.Reporting[0].To[0] = "bea" },
		"PLN-163": func(p *Plan) { p.Actions[2].Mode = "" },
		"PLN-164": func(p *Plan) { p.Actions[2].Special = false },
		"PLN-183": func(p *Plan) { p.Targets = append(p.Targets, Target{Key: "named", Objective: "known"}) },
		"PLN-184": func(p *Plan) { p.Situation.Trends[0].Until = civil.Date{} },
		"PLN-185": func(p *Plan) { p.Reporting[0].First, p.Reporting[0].Every = civil.Date{}, "" },
	} {
		p := sound(t)
		change(&p)
		for _, f := range coding(Check(p, at).Findings, code) {
			t.Errorf("%s %s: %s", f.Code, f.Path, f.Message.EN)
		}
	}
	p := sound(t)
	p.Budget.Lines[1].Amount = eur(1001)
	if len(coding(Check(p, at).Findings, "PLN-070")) == 0 {
		t.Error("lines above the total are nothing in a draft")
	}
}

// TestSensible puts plans before a rule that are as they may be: nothing is
// found.
func TestSensible(t *testing.T) {
	for _, test := range []struct {
		code, name string
		change     func(*Plan)
	}{
		{"PLN-037", "a survey with days for what nobody has to be asked", func(p *Plan) {
			p.Targets[1].Survey = Survey{Instrument: "at the till", Days: period("2027-03-01/2027-03-02")}
			p.Brand.Perception[0].Survey = Survey{Instrument: "five questions", Days: period("2027-03-01/2027-03-02")}
		}},
		{"PLN-042", "a metric that may be negative", func(p *Plan) { p.Targets[1].Metric, p.Targets[1].Goal = "net_growth", MustNumber("-3") }},
		{"PLN-051", "an objective of ads alone", func(p *Plan) {
			p.Actions[2].Mode = Paid
			p.Calendar.Entries[1].Objective, p.Calendar.Entries[2].Objective = "known", "known"
		}},
		{"PLN-055", "the pieces of an influencer", func(p *Plan) { p.Calendar.Entries = p.Calendar.Entries[:1] }},
		{"PLN-059", "a channel where people are answered", func(p *Plan) {
			p.Channels = append(p.Channels, Channel{ID: channel.WhatsApp, Purposes: []Purpose{Care}})
			p.Community.Channels = append(p.Community.Channels, channel.WhatsApp)
		}},
		{"PLN-060", "an action in its days that names no phase", func(p *Plan) { p.Actions[0].Phase = "" }},
		{"PLN-084", "paid actions in its days that name no phase", func(p *Plan) { p.Actions[1].Phase, p.Actions[2].Phase = "", "" }},
		{"PLN-084", "an unknown phase", func(p *Plan) { p.Budget.Lines[0].Phase = "three" }},
		{"PLN-124", "by a person who is of the client", func(p *Plan) {
			p.Team.Crew.People[0].Roles, p.Team.Matrix.Tasks[0].Assignments[2].Who = []roles.ID{roles.Client}, "ana"
		}},
		{"PLN-128", "a contact of the client who is of the team", func(p *Plan) {
			p.Client.Contacts[0].Person, p.Approvals[0].By = "ana", "ana"
		}},
		{"PLN-128", "the client's contacts are not known", func(p *Plan) { p.Client.Contacts, p.Approvals[0].By = nil, "Max" }},
		{"PLN-128", "a contact of the agency", func(p *Plan) {
			p.Agency.Contacts, p.Approvals[1].By = []Contact{{Name: "Ines", Role: roles.AccountExecutive}}, "Ines"
		}},
		{"PLN-128", "nobody is named", func(p *Plan) { p.Approvals[1].By = "" }},
		{"PLN-121", "whoever answers for the action", func(p *Plan) { p.Collaborations[0].Owner = "" }},
		{"PLN-149", "to be signed before it begins", func(p *Plan) {
			p.Collaborations[0].Contract.Signed, p.Collaborations[0].Contract.Days = civil.Date{}, period("2027-02-02/2027-04-30")
		}},
		{"PLN-149", "not signed yet", func(p *Plan) { p.Collaborations[0].Contract.Usage = "all" }},
		{"PLN-154", "published, as the calendar says", func(p *Plan) {
			p.Collaborations[0].Pieces[0].Due, p.Calendar.Entries[2].History = date("2027-01-20"), toState(calendar.Published, 19)
		}},
		{"PLN-159", "few followers, and dollars", func(p *Plan) { p.Collaborations[0].Income = money.Units(900_000, money.USD) }},
		{"PLN-166", "published in time, as the calendar says", func(p *Plan) {
			p.Scope.Deliverables[0].Due = date("2027-01-20")
			p.Calendar.Entries[0].History, p.Calendar.Entries[1].History = toState(calendar.Published, 19), toState(calendar.Published, 20)
		}},
		{"PLN-167", "an entry that repeats", func(p *Plan) {
			p.Scope.Deliverables[0].Quantity = 12
			p.Calendar.Entries[0].Repeat, _ = calendar.ParseRecurrence("FREQ=WEEKLY")
		}},
		{"PLN-173", "older where they have to be", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Spain, "DE"}
			p.Audiences[0].MinAge = 14
			p.Audiences = append(p.Audiences, Audience{Key: "germans", MinAge: 16, Countries: []string{"de"}})
		}},
		{"PLN-173", "a country and the Union around it", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.EuropeanUnion, legal.Spain, legal.World}
			p.Audiences[0].MinAge = 14
		}},
		{"PLN-174", "nobody is there", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Spain, "DE"}
			p.Compliance.Topics = []legal.Topic{legal.ChildConsent}
			p.Audiences[0].MinAge = 14
		}},
		{"PLN-182", "one effort for two channels", func(p *Plan) {
			p.Channels[0].Cadence.Least, p.Channels[1].Cadence.Least = 120, 120
			p.Calendar.Entries[0].Posts = append(p.Calendar.Entries[0].Posts, calendar.Post{Channel: channel.Blog})
		}},
		{"PLN-183", "an action that may move any", func(p *Plan) {
			p.Targets, p.Actions[0].Targets = append(p.Targets, Target{Key: "named", Objective: "known"}), nil
		}},
		{"PLN-183", "no action at all", func(p *Plan) { p.Actions[0].Objective = "orders" }},
		{"PLN-185", "once", func(p *Plan) { p.Reporting[0].Every = "" }},
		{"PLN-186", "a country without a fact", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{"JP", legal.World, legal.EuropeanUnion}
		}},
		{"PLN-186", "no words", func(p *Plan) { p.Actions[1].Mode, p.Objectives[0].Funnel, p.Targets[0].Review = "", "", "" }},
		{"PLN-187", "to the cent", func(p *Plan) { p.Campaigns[0].Budget = eur(4500) }},
		{"PLN-187", "no total", func(p *Plan) { p.Budget.Total, p.Campaigns[0].Budget = money.Amount{}, eur(9000) }},
		{"PLN-187", "two currencies", func(p *Plan) { p.Campaigns[0].Budget = money.Units(9000, money.USD) }},
		{"PLN-187", "two currencies in a campaign", func(p *Plan) {
			p.Campaigns[0].Budget, p.Actions[1].Budget, p.Actions[2].Budget = money.Amount{}, eur(9000), money.Units(1, money.USD)
		}},
	} {
		t.Run(test.code+" "+test.name, func(t *testing.T) {
			p, at := sound(t), soundAt()
			test.change(&p)
			if test.name == "not signed yet" {
				p.Collaborations[0].Contract.Signed, at.Stage = civil.Date{}, ForApproval
			}
			for _, f := range coding(Check(p, at).Findings, test.code) {
				t.Errorf("%s: %s", f.Path, f.Message.EN)
			}
		})
	}
}

// toState is a history that leads to a state on a day of January 2027.
func toState(s calendar.State, day int) []calendar.Step {
	return []calendar.Step{{At: time.Date(2027, time.January, day, 9, 0, 0, 0, time.UTC), By: "ana", To: s}}
}

// TestNearChannel holds that a channel that is misspelt is told from one that
// is new.
func TestNearChannel(t *testing.T) {
	p := sound(t)
	p.Channels[1].ID = "blogg"
	if f := coding(Check(p, soundAt()).Findings, "PLN-111"); len(f) != 1 || f[0].Want != "blog" || f[0].Fix.EN != `Use "blog", if that is meant.` {
		t.Errorf("got %+v", f)
	}
}

// TestContestElsewhere holds that a contest is held to the terms of the platform
// where it takes place, and of no other that the plan uses.
func TestContestElsewhere(t *testing.T) {
	p := sound(t)
	p.Calendar.Entries[0].Contest, p.Calendar.Entries[0].Posts[0].Channel = &calendar.Contest{}, channel.Blog
	var got []string
	for _, f := range coding(Check(p, soundAt()).Findings, "PLN-174") {
		got = append(got, f.Got)
	}
	if strings.Join(got, " ") != "es-gambling" {
		t.Errorf("got %q", got)
	}
}

// TestProtocolAlone holds that a community of which only the protocol is written
// is judged.
func TestProtocolAlone(t *testing.T) {
	p := Plan{Community: community.Community{Protocol: community.Protocol{Ladder: []community.Rung{{}}}}}
	if report := newEvidence(p, At{}).community().report; len(report.Findings) == 0 {
		t.Error("an empty rung is not found")
	}
}

// TestRuns holds the runs of days to a count day by day.
func TestRuns(t *testing.T) {
	periods := []civil.Period{period("2027-01-05/2027-01-06"), {}, period("2027-01-10/2027-01-20"), period("2027-01-10/2027-01-11"), period("2027-01-12/2027-01-13")}
	list := newRuns(periods)
	for first := date("2027-01-01"); first.Before(date("2027-01-25")); first = first.AddDays(1) {
		for last := first; last.Before(date("2027-01-26")); last = last.AddDays(1) {
			p, err := civil.NewPeriod(first, last)
			if err != nil {
				t.Fatal(err)
			}
			all, some := false, false
			for _, q := range periods {
				if !q.IsZero() {
					all, some = all || q.Covers(p), some || q.Overlaps(p)
				}
			}
			if list.all(p) != all || list.some(p) != some {
				t.Errorf("%s: got %v, %v", p, list.all(p), list.some(p))
			}
		}
	}
}

// TestWaiverBeforeItsStage holds that a waiver of a rule that asks nothing of a
// draft is not called unused there.
func TestWaiverBeforeItsStage(t *testing.T) {
	p := sound(t)
	p.Objectives[0].Feasible = ""
	p.Waivers = []check.Waiver{{Code: "PLN-030", Path: "/objectives/0", Reason: "as last year", By: "bea"}}
	for _, s := range []Stage{Draft, ForApproval, Running} {
		at := soundAt()
		at.Stage = s
		if got := coding(Check(p, at).Findings, unusedWaiver); len(got) != 0 {
			t.Errorf("%s: %+v", s, got)
		}
	}
	p.Objectives[0].Feasible = "As last spring."
	if got := coding(Check(p, soundAt()).Findings, unusedWaiver); len(got) != 1 {
		t.Errorf("in a running plan: %+v", got)
	}
}

// TestSkipsOfWaivers holds that codes of package check are skipped in all parts.
func TestSkipsOfWaivers(t *testing.T) {
	p, at := sound(t), soundAt()
	for _, code := range []string{"PLN-001", "ROL-001", "CAL-001", "COM-001"} {
		p.Waivers = append(p.Waivers, check.Waiver{Code: code, Reason: "none", By: "bea"})
	}
	if got := coding(Check(p, at).Findings, unusedWaiver); len(got) != 4 {
		t.Errorf("got %+v", got)
	}
	at.Skip = []string{unusedWaiver}
	for _, f := range Check(p, at).Findings {
		if isCheck(f.Code) {
			t.Errorf("got %+v", f)
		}
	}
}

// TestPortfolioSkips holds that a portfolio and its plans each get the codes to
// skip that are theirs.
func TestPortfolioSkips(t *testing.T) {
	f := Portfolio{Accounts: []Account{{Key: "a", Plan: Plan{}}, {Key: "a", Plan: Plan{}}}}
	r := f.Check(At{Skip: []string{"PLN-001", "PFL-001"}})
	if len(r.Findings) != 0 {
		t.Errorf("got %+v", r.Findings)
	}
	r = f.Check(At{Skip: []string{"PFL-001"}})
	if got := check.Findings(r.Findings); len(coding(got, "PLN-001")) != 2 || len(got) != 2 {
		t.Errorf("got %+v", got)
	}
}
