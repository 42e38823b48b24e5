package plan

import (
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// TestLimits puts plans before a rule that stand exactly at its threshold, or
// for which its question does not arise: nothing is found.
func TestLimits(t *testing.T) {
	weekly, err := calendar.ParseRecurrence("FREQ=WEEKLY")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		code, name string
		change     func(*Plan)
	}{
		{"PLN-010", "a channel of one's own", func(p *Plan) { p.Channels[1].ID = "Fan Zine" }},
		{"PLN-011", "keys of two kinds", func(p *Plan) { p.Goals[0].Key = "known" }},
		{"PLN-024", "a role that somebody holds", func(p *Plan) { p.Targets[0].Owner = string(roles.CommunityManager) }},
		{"PLN-024", "no team at all", func(p *Plan) { p.Targets[0].Owner, p.Team.Crew.People = "iris", nil }},
		{"PLN-031", "no target", func(p *Plan) { p.Targets[1].Goal, p.Targets[1].Baseline = Number{}, Number{} }},
		{"PLN-032", "neither way is better", func(p *Plan) { p.Targets[2].Metric, p.Targets[2].Goal = "frequency", MustNumber("20") }},
		{"PLN-032", "more is better", func(p *Plan) { p.Targets[2].Metric, p.Targets[2].Goal = "roas", MustNumber("9.5") }},
		{"PLN-033", "on the last day", func(p *Plan) { p.Targets[1].Due = date("2027-03-28") }},
		{"PLN-033", "on the first day", func(p *Plan) { p.Targets[1].Due = date("2027-01-04") }},
		{"PLN-033", "no period", func(p *Plan) { p.Targets[1].Due, p.Period = date("2029-01-04"), civil.Period{} }},
		{"PLN-034", "a day later", func(p *Plan) { p.Objectives[1].Start = date("2027-03-27") }},
		{"PLN-035", "a year before", func(p *Plan) { p.Targets[1].Measured = date("2026-01-04") }},
		{"PLN-036", "three looks", func(p *Plan) { p.Targets[1].Review, p.Targets[1].Due = Fortnightly, date("2027-02-14") }},
		{"PLN-036", "monthly in a quarter", func(p *Plan) { p.Targets[1].Review = Monthly }},
		{"PLN-037", "nobody has to be asked", func(p *Plan) {
			p.Objectives[0].Aim, p.Targets[0].Metric, p.Targets[0].Survey = RaiseReach, "reach", Survey{}
		}},
		{"PLN-038", "on the day", func(p *Plan) { p.Targets[0].Survey.Days = period("2027-03-20/2027-03-21") }},
		{"PLN-040", "a share as a plain number", func(p *Plan) { p.Targets[0].Unit = Ratio }},
		{"PLN-040", "seconds", func(p *Plan) { p.Targets[0].Metric, p.Targets[0].Unit = "average_first_response_time", Seconds }},
		{"PLN-040", "seconds of a measure", func(p *Plan) { p.Targets[0].Metric, p.Targets[0].Unit = "watch_time", Seconds }},
		{"PLN-040", "money of a measure", func(p *Plan) { p.Targets[2].Metric = "revenue" }},
		{"PLN-040", "a difference of counts", func(p *Plan) { p.Targets[1].Metric = "net_growth" }},
		{"PLN-040", "times", func(p *Plan) { p.Targets[0].Metric, p.Targets[0].Unit = "roas", Ratio }},
		{"PLN-042", "parts of a conversion", func(p *Plan) { p.Targets[1].Metric, p.Targets[1].Goal = "conversions", MustNumber("450.5") }},
		{"PLN-042", "a negative ROI", func(p *Plan) { p.Targets[0].Metric, p.Targets[0].Baseline = "roi", MustNumber("-3") }},
		{"PLN-042", "zero", func(p *Plan) { p.Targets[1].Baseline = MustNumber("0") }},
		{"PLN-043", "the best week again", func(p *Plan) { p.Targets[1].Goal = MustNumber("524") }},
		{"PLN-043", "a tenth a week", func(p *Plan) { p.Targets[2].Goal, p.Targets[2].Due = MustNumber("8.1"), date("2027-01-04") }},
		{"PLN-043", "from nothing", func(p *Plan) { p.Targets[2].Baseline = MustNumber("0") }},
		{"PLN-043", "no day", func(p *Plan) { p.Targets[1].Goal, p.Targets[1].Due = MustNumber("900"), civil.Date{} }},
		{"PLN-044", "read today", func(p *Plan) { p.Targets[1].History[1].On = date("2027-02-01") }},
		{"PLN-045", "a metric of one's own", func(p *Plan) { p.Targets[1].Metric = "smiles" }},
		{"PLN-045", "no step", func(p *Plan) { p.Objectives[1].Funnel, p.Targets[1].Metric = "", "reach" }},
		{"PLN-046", "an aim of one's own", func(p *Plan) { p.Objectives[1].Aim = "joy" }},
		{"PLN-046", "engagement", func(p *Plan) { p.Objectives[1].Aim, p.Objectives[1].Funnel = Engagement, Loyalty }},
		{"PLN-055", "on the first day", func(p *Plan) { p.Actions[0].Days = period("2027-01-12/2027-01-13") }},
		{"PLN-055", "on the last day", func(p *Plan) { p.Actions[0].Days = period("2027-01-05/2027-01-12") }},
		{"PLN-055", "ads", func(p *Plan) { p.Actions[1].Days = period("2027-03-01/2027-03-02") }},
		{"PLN-055", "an entry that repeats", func(p *Plan) {
			p.Actions[0].Days = period("2027-03-01/2027-03-02")
			p.Calendar.Entries[0].Repeat = weekly
		}},
		{"PLN-055", "two entries that repeat", func(p *Plan) {
			p.Actions[0].Days = period("2027-01-20/2027-01-21")
			p.Calendar.Entries[0].Repeat, p.Calendar.Entries[1].Repeat = weekly, weekly
			p.Calendar.Entries[1].Objective = "known"
		}},
		{"PLN-055", "entries without a day", func(p *Plan) { p.Calendar.Entries[2].Slot.Date = civil.Date{} }},
		{"PLN-056", "an objective for all", func(p *Plan) { p.Objectives[0].Audiences = nil }},
		{"PLN-056", "one need of its audience and one of others", func(p *Plan) {
			p.Audiences = append(p.Audiences, Audience{Key: "cafes", Needs: []Need{{Key: "supply"}}})
			p.Objectives[0].Needs = []string{"supply", "breakfast"}
		}},
		{"PLN-064", "launched after the plan", func(p *Plan) { p.Actions[0].Offer, p.Brand.Offers[0].Launch = "", date("2027-03-29") }},
		{"PLN-065", "no weights", func(p *Plan) { p.Objectives[0].Weight, p.Objectives[1].Weight = Number{}, Number{} }},
		{"PLN-065", "longer than any number", func(p *Plan) {
			p.Objectives[0].Weight, p.Objectives[1].Weight = MustNumber("99999999999999999999"), MustNumber("99999999999999999999")
		}},
		{"PLN-068", "all and nothing", func(p *Plan) { p.Pillars[0].Share, p.Pillars[1].Share = MustNumber("1"), MustNumber("0") }},
		{"PLN-070", "no lines", func(p *Plan) { p.Budget.Lines = nil }},
		{"PLN-072", "a change that saves", func(p *Plan) { p.Scope.Changes[0].Cost = eur(-5) }},
		{"PLN-073", "five per cent", func(p *Plan) { p.Budget.Contingency = eur(250) }},
		{"PLN-073", "no total", func(p *Plan) { p.Budget.Total, p.Budget.Contingency = eur(0), eur(0) }},
		{"PLN-073", "another currency", func(p *Plan) { p.Budget.Contingency = money.Units(1, money.USD) }},
		{"PLN-074", "twenty per cent", func(p *Plan) { p.Budget.Contingency = eur(1000) }},
		{"PLN-076", "all the same", func(p *Plan) { p.Budget.Lines[1].Tax = TaxExcluded }},
		{"PLN-077", "each line for itself", func(p *Plan) {
			p.Budget.Basis = ""
			for i := range p.Budget.Lines {
				p.Budget.Lines[i].Basis = "offer"
			}
		}},
		{"PLN-078", "at its bounds", func(p *Plan) { p.Budget.Lines[0].Min, p.Budget.Lines[0].Max = eur(3000), eur(3000) }},
		{"PLN-079", "people make it", func(p *Plan) { p.Budget.Lines[1].Category = kpi.Labour }},
		{"PLN-080", "by a campaign", func(p *Plan) { p.Budget.Lines[1].Objective, p.Campaigns[0].Objectives = "", []string{"known"} }},
		{"PLN-080", "by an action", func(p *Plan) { p.Budget.Lines[1].Objective, p.Budget.Lines[1].Action = "", "show" }},
		{"PLN-081", "by what its campaign has left", func(p *Plan) { p.Actions[1].Budget = money.Amount{} }},
		{"PLN-081", "by its campaign's line", func(p *Plan) { p.Actions[1].Budget, p.Budget.Lines[0].Campaign = money.Amount{}, "spring" }},
		{"PLN-082", "to the cent", func(p *Plan) { p.Campaigns[0].Budget = eur(3500) }},
		{"PLN-082", "in two currencies", func(p *Plan) { p.Actions[2].Budget, p.Campaigns[0].Budget = money.Units(1, money.USD), eur(1) }},
		{"PLN-083", "in two currencies", func(p *Plan) { p.Actions[2].Budget = money.Units(499, money.USD) }},
		{"PLN-085", "to the cent", func(p *Plan) { p.Collaborations[0].Cost.Fee = eur(450) }},
		{"PLN-085", "a cost in dollars", func(p *Plan) { p.Collaborations[0].Cost.Fee = money.Units(900, money.USD) }},
		{"PLN-085", "lines in two currencies", func(p *Plan) {
			p.Collaborations[0].Cost.Fee = eur(900)
			p.Budget.Lines = append(p.Budget.Lines, Line{Category: kpi.Goods, Amount: money.Units(1, money.USD)})
		}},
		{"PLN-087", "the whole plan", func(p *Plan) { p.Actions[0].Days = p.Period }},
		{"PLN-089", "on the last day", func(p *Plan) { p.Calendar.Entries[0].Slot.Date = date("2027-03-28") }},
		{"PLN-090", "on its day", func(p *Plan) { p.Goals[0].Due = date("2027-03-28") }},
		{"PLN-091", "today", func(p *Plan) { p.Situation.Studied = date("2027-02-01") }},
		{"PLN-092", "the last year", func(p *Plan) {
			p.Calendar.Entries[0].History[0].At = inYear(9999)
		}},
		{"PLN-096", "one after the other", func(p *Plan) { p.Phases[1].Days = period("2027-02-08/2027-02-09") }},
		{"PLN-097", "an overlap", func(p *Plan) { p.Phases[1].Days = period("2027-01-05/2027-03-28") }},
		{"PLN-097", "no phase has days", func(p *Plan) { p.Phases[0].Days, p.Phases[1].Days = civil.Period{}, civil.Period{} }},
		{"PLN-099", "one age", func(p *Plan) { p.Audiences[0].MaxAge = 25 }},
		{"PLN-099", "no end", func(p *Plan) { p.Audiences[0].MaxAge = 0 }},
		{"PLN-100", "as the terms say", func(p *Plan) { p.Audiences[0].MinAge = 13 }},
		{"PLN-101", "all of it", func(p *Plan) {
			p.Audiences[0].Segments[0].Size, p.Audiences[0].Segments[0].Share = 10000, MustNumber("1")
		}},
		{"PLN-104", "nobody is anywhere", func(p *Plan) { p.Channels[0].Audiences, p.Channels[1].Audiences = nil, nil }},
		{"PLN-105", "a channel for all", func(p *Plan) { p.Channels[1].Audiences = nil }},
		{"PLN-108", "daily is seven", func(p *Plan) { p.Channels[0].Cadence.Daily = true }},
		{"PLN-109", "promised in the plan alone", func(p *Plan) { p.Calendar.Promises[0] = calendar.Promise{Channel: channel.Instagram} }},
		{"PLN-109", "a channel of the calendar", func(p *Plan) { p.Calendar.Promises[0].Channel = channel.TikTok }},
		{"PLN-112", "a network too", func(p *Plan) { p.Actions[1].Channels = []channel.ID{channel.Blog, channel.Instagram} }},
		{"PLN-114", "with and without @", func(p *Plan) { p.Channels[1].Profile.Handle = "@HORNO" }},
		{"PLN-117", "inside a word", func(p *Plan) { p.Calendar.Entries[0].Posts[0].Text = "Baratos y malbarato, barato2." }},
		{"PLN-117", "nothing to avoid", func(p *Plan) { p.Brand.Voice.Avoid, p.Calendar.Entries[0].Posts[0].Text = []string{" "}, "barato" }},
		{"PLN-122", "away for some days", func(p *Plan) { p.Team.Crew.People[0].Absences[0].Days = period("2027-02-09/2027-03-21") }},
		{"PLN-122", "away twice, and back between", func(p *Plan) {
			p.Team.Crew.People[0].Absences = []roles.Absence{{Days: period("2027-02-20/2027-03-30")}, {}, {Days: period("2027-02-01/2027-02-18")}}
		}},
		{"PLN-123", "all of the time of all", func(p *Plan) { p.Actions[0].Effort, p.Actions[0].Owner = 1432*roles.Hour, "bea" }},
		{"PLN-123", "no team", func(p *Plan) { p.Actions[0].Effort, p.Team.Crew.People = 1433*roles.Hour, nil }},
		{"PLN-123", "a plan for ever", func(p *Plan) { p.Actions[0].Effort, p.Period = 9000*roles.Hour, period("2027-01-04/2047-01-04") }},
		{"PLN-124", "by the contact's name", func(p *Plan) { p.Team.Matrix.Tasks[0].Assignments[2].Who = "Luz" }},
		{"PLN-124", "in Spanish", func(p *Plan) { p.Team.Matrix.Tasks[0].Assignments[2].Who = "cliente" }},
		{"PLN-124", "no client", func(p *Plan) { p.Team.Matrix.Tasks[0].Assignments[2].Who, p.Client.Name = "eva", "" }},
		{"PLN-125", "no agency", func(p *Plan) { p.Team.Crew.People[2].Roles, p.Agency.Name = nil, "" }},
		{"PLN-127", "refused by the author", func(p *Plan) { p.Author, p.Approvals[1].Decision = "eva", Refused }},
		{"PLN-129", "an earlier one", func(p *Plan) { p.Approvals[1].Revision = 0 }},
		{"PLN-130", "no client", func(p *Plan) { p.Approvals, p.Client.Name = nil, "" }},
		{"PLN-131", "accepted after", func(p *Plan) {
			p.Approvals[1].Decision = Refused
			p.Approvals = append(p.Approvals, Approval{Revision: 2, Role: roles.AccountExecutive, By: "eva", Decision: Accepted})
		}},
		{"PLN-131", "an earlier revision", func(p *Plan) { p.Approvals[1].Decision, p.Approvals[1].Revision = Refused, 1 }},
		{"PLN-137", "a month", func(p *Plan) { p.Situation.Competitors[0].Reviews[0].On = date("2027-01-01") }},
		{"PLN-137", "a quarter", func(p *Plan) {
			p.Situation.Review, p.Situation.Competitors[0].Reviews[0].On = "", date("2026-11-01")
		}},
		{"PLN-139", "its last day", func(p *Plan) { p.Situation.Trends[0].Until = date("2027-02-01") }},
		{"PLN-139", "not used", func(p *Plan) { p.Situation.Trends[0].Until, p.Situation.Trends[0].Use = date("2027-01-01"), "" }},
		{"PLN-141", "a year", func(p *Plan) { p.Situation.Studied = date("2026-02-01") }},
		{"PLN-142", "none", func(p *Plan) { p.Situation.SWOT = SWOT{} }},
		{"PLN-145", "on the last day", func(p *Plan) { p.Reporting[0].First = date("2027-03-28") }},
		{"PLN-146", "for a role", func(p *Plan) { p.Reporting[0].To, p.Reporting[0].Roles = nil, []roles.ID{roles.Stakeholder} }},
		{"PLN-147", "one shows all", func(p *Plan) { p.Reporting[0].Targets = nil }},
		{"PLN-147", "no report", func(p *Plan) { p.Reporting = nil }},
		{"PLN-148", "as a stakeholder", func(p *Plan) { p.Reporting[0].To, p.Reporting[0].Roles = nil, []roles.ID{roles.Stakeholder} }},
		{"PLN-148", "by its name", func(p *Plan) { p.Reporting[0].To = []string{"Horno"} }},
		{"PLN-150", "on the day of signing", func(p *Plan) { p.Collaborations[0].Contract.Signed = date("2027-02-20") }},
		{"PLN-150", "no day", func(p *Plan) { p.Collaborations[0].Pieces[0].Due = civil.Date{} }},
		{"PLN-151", "until the end", func(p *Plan) { p.Collaborations[0].Contract.UsageUntil = date("2027-03-28") }},
		{"PLN-153", "two fifths", func(p *Plan) { p.Collaborations[0].Pieces[0].Promotion = MustNumber("0.4") }},
		{"PLN-154", "due today", func(p *Plan) { p.Collaborations[0].Pieces[0].Due = date("2027-02-01") }},
		{"PLN-154", "published", func(p *Plan) {
			p.Collaborations[0].Pieces[0].Due, p.Collaborations[0].Pieces[0].Published = date("2027-01-20"), date("2027-01-21")
		}},
		{"PLN-155", "a link", func(p *Plan) { p.Collaborations[0].Code, p.Collaborations[0].Link = "", "https://horno.example/leo" }},
		{"PLN-156", "no codes", func(p *Plan) {
			p.Collaborations[0].Code = ""
			p.Collaborations = append(p.Collaborations, Collaboration{Key: "eli"})
		}},
		{"PLN-157", "with day and source", func(p *Plan) {
			p.Collaborations[0].Outcome = Outcome{On: date("2027-01-31"), Source: "shop", Reach: MustNumber("900")}
		}},
		{"PLN-158", "with consent", func(p *Plan) {
			p.Collaborations[0].Minor = true
			p.Compliance.Safeguards = append(p.Compliance.Safeguards, Safeguard{Topic: legal.ChildImages, Has: []legal.Part{legal.GuardianConsent}})
		}},
		{"PLN-159", "registered", func(p *Plan) {
			p.Collaborations[0].Profiles[0].Followers = 1_000_000
			p.Compliance.Safeguards = append(p.Compliance.Safeguards, Safeguard{Topic: legal.Influencers, Has: []legal.Part{legal.Registration}})
		}},
		{"PLN-159", "elsewhere", func(p *Plan) {
			p.Collaborations[0].Profiles[0].Followers, p.Compliance.Jurisdictions = 1_000_000, []legal.Jurisdiction{"FR"}
		}},
		{"PLN-160", "a quarter", func(p *Plan) { p.Collaborations[0].Profiles[0].On = date("2026-11-01") }},
		{"PLN-160", "no day", func(p *Plan) { p.Collaborations[0].Profiles[0].On = civil.Date{} }},
		{"PLN-161", "an action for all", func(p *Plan) { p.Actions[2].Audiences, p.Collaborations[0].Audience = nil, "students" }},
		{"PLN-164", "nothing was agreed", func(p *Plan) { p.Actions[2].Special, p.Scope.Deliverables = false, nil }},
		{"PLN-166", "delivered in time", func(p *Plan) {
			p.Scope.Deliverables[0].Due, p.Scope.Deliverables[0].Delivered = date("2027-01-20"), date("2027-01-20")
		}},
		{"PLN-166", "due today", func(p *Plan) { p.Scope.Deliverables[0].Due = date("2027-02-01") }},
		{"PLN-167", "each week", func(p *Plan) { p.Scope.Deliverables[0].Quantity, p.Scope.Deliverables[0].Every = 30, Weekly }},
		{"PLN-168", "two weeks", func(p *Plan) { p.Scope.Changes[1].On = date("2027-01-18") }},
		{"PLN-169", "to the day", func(p *Plan) { p.Scope.Until = date("2027-03-28") }},
		{"PLN-172", "in small letters", func(p *Plan) { p.Audiences[0].Countries[0] = "es" }},
		{"PLN-174", "a contest on no such platform", func(p *Plan) {
			p.Calendar.Entries[0].Contest, p.Channels[0].ID, p.Calendar.Entries[0].Posts[0].Channel = &calendar.Contest{}, channel.TikTok, channel.TikTok
			p.Compliance.Jurisdictions = []legal.Jurisdiction{"JP"}
		}},
		{"PLN-174", "a place named twice, and one that is none", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Spain, legal.Spain, "Spain"}
		}},
		{"PLN-174", "a safeguard for all of the Union", func(p *Plan) { p.Compliance.Safeguards[0].Jurisdiction = legal.EuropeanUnion }},
		{"PLN-182", "to the minute", func(p *Plan) { p.Channels[0].Cadence.Least = 120 }},
		{"PLN-182", "somebody from outside does not count, and nobody is left", func(p *Plan) {
			p.Channels[0].Cadence.Least = 121
			for i := range p.Team.Crew.People {
				p.Team.Crew.People[i].External = true
			}
		}},
		{"PLN-182", "daily", func(p *Plan) {
			p.Channels[0].Cadence, p.Calendar.Entries[0].Effort = Cadence{Daily: true, Least: -3}, 1028
		}},
		{"PLN-175", "a year", func(p *Plan) { p.Compliance.Safeguards[0].Checked = date("2026-02-01") }},
		{"PLN-175", "no day", func(p *Plan) { p.Compliance.Safeguards[0].Checked = civil.Date{} }},
	} {
		t.Run(test.code+" "+test.name, func(t *testing.T) {
			p := sound(t)
			test.change(&p)
			for _, f := range coding(Check(p, soundAt()).Findings, test.code) {
				t.Errorf("%s: %s", f.Path, f.Message.EN)
			}
		})
	}
}

// TestMoreFaults puts further bad cases before rules that look in several places.
func TestMoreFaults(t *testing.T) {
	for _, test := range []broken{
		{"PLN-010", "", func(p *Plan) { p.Audiences[0].Needs[0].Key = "" }, "/audiences/0/needs/0/key", "Not a key"},
		{"PLN-032", "", func(p *Plan) { p.Targets[2].Metric, p.Targets[2].Goal = "roas", MustNumber("8") }, "/targets/2/goal", `of "roas" more is better`},
		{"PLN-033", "", func(p *Plan) { p.Objectives[0].Due = date("2027-01-03") }, "/objectives/0/due", "2027-01-03"},
		{"PLN-034", "", func(p *Plan) { p.Targets[1].Measured = date("2027-03-22") }, "/targets/1/due", `"sales" begins on 2027-03-22`},
		{"PLN-036", "", func(p *Plan) { p.Targets[1].Review, p.Targets[1].Due = Weekly, date("2027-01-17") }, "/targets/1/review", "2 times"},
		{"PLN-037", "", func(p *Plan) { p.Targets[1].Metric = "nps" }, "/targets/1/survey/days", "only by asking"},
		{"PLN-042", "", func(p *Plan) { p.Targets[1].Baseline = MustNumber("-1") }, "/targets/1/baseline", "cannot be -1"},
		{"PLN-043", "", func(p *Plan) { p.Targets[1].History = nil; p.Targets[1].Goal = MustNumber("881") }, "/targets/1/goal", "40.08 a week; 40.00 a week"},
		{"PLN-043", "", func(p *Plan) { p.Targets[1].Measured = civil.Date{}; p.Targets[1].Goal = MustNumber("600") }, "/targets/1/goal", "a week is the most"},
		{"PLN-043", "", func(p *Plan) { p.Targets[1].History[1].Figure = MustNumber("300") }, "/targets/1/goal", "0.00 a week is the most"},
		{"PLN-044", "", func(p *Plan) { p.Targets[1].History[1].On = date("2027-02-02") }, "/targets/1/history/1/on", "still to come"},
		{"PLN-055", "", func(p *Plan) { p.Actions[0].Channels = []channel.ID{channel.Blog} }, "/actions/0", "Nothing is scheduled"},
		{"PLN-055", "", func(p *Plan) {
			p.Actions[0].Days = period("2027-01-04/2027-01-11")
			p.Calendar.Entries[0].Repeat, _ = calendar.ParseRecurrence("FREQ=WEEKLY")
		}, "/actions/0", "from 2027-01-04 to 2027-01-11"},
		{"PLN-066", "", func(p *Plan) { p.Targets[0].Weight = MustNumber("0.9") }, "/objectives/0", "sum to 0.9 "},
		{"PLN-068", "", func(p *Plan) { p.Audiences[0].Segments[0].Share = MustNumber("-0.1") }, "/audiences/0/segments/0/share", "-0.1"},
		{"PLN-068", "", func(p *Plan) { p.Collaborations[0].Pieces[0].Promotion = MustNumber("1.01") }, "/collaborations/0/pieces/0/promotion", "1.01"},
		{"PLN-068", "", func(p *Plan) { p.Targets[1].Weight = MustNumber("2") }, "/targets/1/weight", "2 is"},
		{"PLN-069", "", func(p *Plan) { p.Currency = money.USD }, "/budget/total", "the plan is in USD"},
		{"PLN-069", "", func(p *Plan) { p.Currency = 0; p.Actions[1].Budget = money.Units(1, money.USD) }, "/actions/1/budget", "the plan is in EUR"},
		{"PLN-076", "", func(p *Plan) {
			p.Budget.Tax, p.Budget.Lines[0].Tax, p.Budget.Lines[2].Tax = "", TaxIncluded, TaxExcluded
		}, "/budget/lines/2/tax", `"excluded"`},
		{"PLN-078", "", func(p *Plan) { p.Budget.Lines[0].Min = eur(3001) }, "/budget/lines/0/min", "3,001"},
		{"PLN-087", "", func(p *Plan) { p.Actions[0].Days = period("2027-03-01/2027-03-29") }, "/actions/0/days", "2027-03-29"},
		{"PLN-092", "", func(p *Plan) { p.Calendar.Entries[0].History[0].At = inYear(0) }, "/calendar/entries/0/history/0/at", "year 0"},
		{"PLN-097", "", func(p *Plan) { p.Phases[1].Days = period("2027-02-08/2027-03-26") }, "/phases", "From 2027-03-27 to 2027-03-28 no phase is planned: 2 days."},
		{"PLN-099", "", func(p *Plan) { p.Audiences[0].MinAge = -1 }, "/audiences/0/min_age", "from -1"},
		{"PLN-108", "", func(p *Plan) { p.Channels[0].Cadence = Cadence{Daily: true, Most: 6} }, "/channels/0/cadence", "at most 6 posts, one every day."},
		{"PLN-108", "", func(p *Plan) { p.Channels[0].Cadence.LongestGap = -1 }, "/channels/0/cadence", "at least 1 post, at most 7 posts, at most -1 day apart."},
		{"PLN-117", "", func(p *Plan) { p.Calendar.Entries[0].Posts[0].Text = "Baratos, ¡barato!" }, "/calendar/entries/0/posts/0/text", `"barato"`},
		{"PLN-120", "", func(p *Plan) { p.Brand.Perception[0].Measured = Number{} }, "/brand/perception/0/measured", "seen as"},
		{"PLN-121", "", func(p *Plan) { p.Objectives[0].Owner = "" }, "/objectives/0/owner", `"known"`},
		{"PLN-121", "", func(p *Plan) { p.Targets[0].Owner = "" }, "/targets/0/owner", `"first"`},
		{"PLN-122", "", func(p *Plan) {
			p.Team.Crew.People[0].Absences = []roles.Absence{{Days: period("2027-02-05/2027-02-09")}, {Days: period("2027-02-01/2027-03-21")}}
		}, "/actions/1/owner", "is away from 2027-02-08 to 2027-03-21"},
		{"PLN-096", "", func(p *Plan) {
			p.Phases = append(p.Phases, Phase{Key: "three", Days: period("2027-02-10/2027-02-12")}, Phase{Key: "four", Days: period("2027-03-01/2027-03-02")})
		}, "/phases/3/days", `"two" and "four" share 2 days`},
		{"PLN-129", "", func(p *Plan) { p.Approvals[1].Revision = -1 }, "/approvals/1/revision", "revision -1"},
		{"PLN-131", "", func(p *Plan) { p.Approvals[0].Decision, p.Approvals[0].Reason = Refused, "too dear" }, "/approvals/0/decision", `(client): "too dear".`},
		{"PLN-138", "", func(p *Plan) { p.Situation.Watch = "often" }, "/situation/watch", "how often"},
		{"PLN-140", "", func(p *Plan) { p.Situation.Market[0].On = civil.Date{} }, "/situation/market/0", "where and when"},
		{"PLN-150", "", func(p *Plan) { p.Collaborations[0].Contract.Signed = date("2027-02-21") }, "/collaborations/0/pieces/0/due", "signed on 2027-02-21"},
		{"PLN-152", "", func(p *Plan) { p.Actions[2].Disclosure = "" }, "/actions/2/disclosure", `the action "guest"`},
		{"PLN-157", "", func(p *Plan) {
			p.Collaborations[0].Outcome = Outcome{On: date("2027-01-31"), Revenue: eur(9)}
		}, "/collaborations/0/outcome", "were counted"},
		{"PLN-166", "", func(p *Plan) {
			p.Scope.Deliverables[0].Due, p.Scope.Deliverables[0].Delivered = date("2027-01-20"), date("2027-01-21")
		}, "/scope/deliverables/0/due", "1 day late on 2027-01-21"},
		{"PLN-171", "", func(p *Plan) { p.Scope.Changes[0].Decided = civil.Date{} }, "/scope/changes/0/decided_by", "or when"},
		{"PLN-173", "", func(p *Plan) {
			p.Compliance.Safeguards = append(p.Compliance.Safeguards,
				Safeguard{Topic: legal.ChildConsent, Age: 15}, Safeguard{Topic: legal.ChildConsent, Age: 13})
			p.Audiences[0].MinAge = 16
		}, "/compliance", "Stated: 13 years; asked: 14."},
		{"PLN-174", "", func(p *Plan) { p.Compliance.Safeguards[0].Jurisdiction = legal.UnitedStates }, "/compliance", "Not shown (Spain)"},
		{"PLN-174", "", func(p *Plan) { p.Channels[1].ID = channel.Newsletter }, "/compliance", "LSSI"},
		{"PLN-174", "", func(p *Plan) { p.Calendar.Entries[0].Contest = &calendar.Contest{} }, "/compliance", "official rules"},
		{"PLN-174", "", func(p *Plan) { p.Collaborations, p.Compliance.Safeguards = nil, nil }, "/compliance", "Not shown (Spain)"},
		{"PLN-179", "", func(p *Plan) { p.Collaborations[0].Pieces[0].Due = date("2027-02-19") }, "/collaborations/0/pieces/0/entry", `the piece "reel" is due on 2027-02-19`},
		{"PLN-180", "", func(p *Plan) {
			p.Scope.Deliverables = append(p.Scope.Deliverables, Deliverable{Key: "ads", Entries: []string{"ads-1"}})
		}, "/scope/deliverables/1/entries/0", `delivers "Posts" and "ads"`},
		{"PLN-182", "", func(p *Plan) {
			p.Channels[0].Cadence, p.Calendar.Entries[0].Effort = Cadence{Daily: true}, 1029
		}, "/channels", "120 h 3 min"},
		{"PLN-175", "", func(p *Plan) { p.Compliance.Safeguards[0].Checked = date("2025-01-31") }, "/compliance/safeguards/0/checked", "731 days ago"},
	} {
		t.Run(test.code+" "+test.path, func(t *testing.T) {
			p := sound(t)
			test.change(&p)
			for _, f := range coding(Check(p, soundAt()).Findings, test.code) {
				if f.Path == test.path && strings.Contains(f.Message.EN, test.says) {
					return
				}
				t.Logf("%s: %s", f.Path, f.Message.EN)
			}
			t.Errorf("nothing at %s that says %q", test.path, test.says)
		})
	}
}

// inYear is a moment in a year.
func inYear(y int) time.Time { return time.Date(y, time.June, 1, 0, 0, 0, 0, time.UTC) }
