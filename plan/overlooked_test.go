package plan

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
)

// TestFoundToo puts bad cases before rules that are easily passed over.
func TestFoundToo(t *testing.T) {
	for _, test := range []broken{
		{"PLN-036", "", func(p *Plan) { p.Targets[1].Review = "" }, "/targets/1/review", `how often "sales" is looked at`},
		{"PLN-037", "", func(p *Plan) { p.Brand.Perception[0].Survey.Instrument = "five questions" }, "/brand/perception/0/survey/days", `The survey for "honest" has no days.`},
		{"PLN-037", "", func(p *Plan) { p.Targets[1].Survey.By = "the till" }, "/targets/1/survey/days", `The survey for "sales" has no days.`},
		{"PLN-041", "", func(p *Plan) { p.Targets[2].Currency = 0 }, "/targets/2/currency", `"price" is an amount without a currency; the plan is in EUR.`},
		{"PLN-042", "", func(p *Plan) { p.Targets[1].Metric, p.Targets[1].Goal = "cvr", MustNumber("-8") }, "/targets/1/goal", `"sales" cannot be -8.`},
		{"PLN-043", "", func(p *Plan) {
			p.Targets[1].History = nil
			p.Targets[1].Metric, p.Targets[1].Unit, p.Targets[1].Baseline, p.Targets[1].Goal = "cvr", Ratio, MustNumber("0.001"), MustNumber("0.0023")
		}, "/targets/1/goal", "change by 0.00011 a week; 0.00010 a week"},
		{"PLN-051", "", func(p *Plan) { p.Calendar.Entries[0].History = toState(calendar.Cancelled, 5) }, "/objectives/0", "No calendar entry works"},
		{"PLN-055", "", func(p *Plan) { p.Calendar.Entries[0].History = toState(calendar.Cancelled, 5) }, "/actions/0", `scheduled for the action "show"`},
		{"PLN-059", "", func(p *Plan) {
			p.Channels = append(p.Channels, Channel{ID: channel.WhatsApp, Purposes: []Purpose{Care, Selling}})
			p.Community.Channels = append(p.Community.Channels, channel.WhatsApp)
		}, "/channels/2", `"whatsapp"`},
		{"PLN-056", "", func(p *Plan) {
			p.Audiences = append(p.Audiences, Audience{Key: "cafes", Needs: []Need{{Key: "supply"}}})
			p.Objectives[0].Needs = []string{"supply"}
		}, "/objectives/0/needs", "no need of those it addresses"},
		{"PLN-056", "", func(p *Plan) { p.Objectives[0].Needs, p.Objectives[1].Needs, p.Audiences[0].Needs = nil, nil, nil }, "/objectives/1/needs", "answers no need"},
		{"PLN-060", "", func(p *Plan) { p.Actions[0].Phase, p.Actions[0].Days = "", civil.Period{} }, "/phases/0", "has no action"},
		{"PLN-069", "", func(p *Plan) {
			p.Currency, p.Budget.Total, p.Budget.Contingency = 0, money.Amount{}, money.Amount{}
			p.Budget.Lines[1].Amount = money.Units(1, money.USD)
		}, "/budget/lines/1/amount", "the plan is in EUR"},
		{"PLN-081", "", func(p *Plan) { p.Actions[1].Budget, p.Campaigns[0].Budget = money.Amount{}, eur(500) }, "/actions/1/budget", `"ads" is paid`},
		{"PLN-081", "", func(p *Plan) {
			p.Actions[0].Mode, p.Budget.Lines[1].Action, p.Budget.Lines[1].Amount = Paid, "show", eur(0)
		}, "/actions/0/budget", `"show" is paid`},
		{"PLN-091", "", func(p *Plan) { p.Collaborations[0].Profiles[0].On = date("2027-02-02") }, "/collaborations/0/profiles/0/on", "2027-02-02"},
		{"PLN-091", "", func(p *Plan) { p.Scope.Changes[1].On = date("2027-02-02") }, "/scope/changes/1/on", "2027-02-02"},
		{"PLN-091", "", func(p *Plan) { p.Situation.Trends[0].Seen = date("2027-02-02") }, "/situation/trends/0/seen", "2027-02-02"},
		{"PLN-109", "", func(p *Plan) { p.Calendar.Promises[0].LongestGap = 3 }, "/calendar/promises/0", "the calendar: at least 1 post, at most 7 posts, at most 3 days apart."},
		{"PLN-121", "", func(p *Plan) { p.Campaigns[0].Owner = "" }, "/campaigns/0/owner", `"spring"`},
		{"PLN-121", "", func(p *Plan) { p.Collaborations[0].Owner, p.Collaborations[0].Action = "", "" }, "/collaborations/0/owner", `"Leo"`},
		{"PLN-121", "", func(p *Plan) { p.Reporting[0].Owner = "" }, "/reporting/0/owner", `"monthly"`},
		{"PLN-128", "", func(p *Plan) { p.Approvals[0].By = "Max" }, "/approvals/0/role", `"Max" decides as client`},
		{"PLN-128", "", func(p *Plan) { p.Approvals[1].By = "Max" }, "/approvals/1/role", `"Max" decides as account executive`},
		{"PLN-149", "", func(p *Plan) { p.Collaborations[0].Contract.Signed = civil.Date{} }, "/collaborations/0/contract", "lacks: day of signing."},
		{"PLN-149", "", func(p *Plan) {
			p.Collaborations[0].Contract.Signed, p.Collaborations[0].Contract.Days = civil.Date{}, civil.Period{}
			p.Collaborations[0].Pieces[0].Published = date("2027-01-30")
		}, "/collaborations/0/contract", "lacks: day of signing."},
		{"PLN-156", "", func(p *Plan) { p.Collaborations = append(p.Collaborations, Collaboration{Key: "eli", Code: "leo10 "}) }, "/collaborations/1/code", `"leo10 "`},
		{"PLN-159", "", func(p *Plan) {
			p.Collaborations[0].Income, p.Collaborations[0].Profiles[0].Followers = money.Units(900_000, money.USD), 1_000_000
		}, "/collaborations/0/income", "has to be compared in euros"},
		{"PLN-165", "", func(p *Plan) {
			p.Calendar.Entries[0].History, p.Calendar.Entries[1].History = toState(calendar.Cancelled, 5), toState(calendar.Cancelled, 5)
		}, "/scope/deliverables/0/entries", `No calendar entry delivers "Posts".`},
		{"PLN-166", "", func(p *Plan) {
			p.Scope.Deliverables[0].Due = date("2027-01-19")
			p.Calendar.Entries[0].History, p.Calendar.Entries[1].History = toState(calendar.Published, 19), toState(calendar.Published, 20)
		}, "/scope/deliverables/0/due", "1 day late on 2027-01-20"},
		{"PLN-167", "", func(p *Plan) { p.Calendar.Entries[0].History = toState(calendar.Cancelled, 5) }, "/scope/deliverables/0/entries", "2 were agreed, and 1"},
		{"PLN-173", "", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Spain, "DE"}
			p.Audiences[0].MinAge, p.Audiences[0].Countries = 14, nil
		}, "/compliance", "Contradicts (European Union)"},
		{"PLN-173", "", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Spain, "DE"}
			p.Audiences = append(p.Audiences, Audience{Key: "germans", MinAge: 18, Countries: []string{"DE"}}, Audience{Key: "all", MinAge: 14})
		}, "/compliance", "Contradicts (European Union)"},
		{"PLN-173", "", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.EuropeanUnion}
			p.Audiences[0].MinAge = 14
		}, "/compliance", "Contradicts (European Union)"},
		{"PLN-173", "", func(p *Plan) {
			p.Compliance.Jurisdictions = []legal.Jurisdiction{legal.Australia}
			p.Audiences[0].MinAge, p.Audiences[0].Countries = 15, []string{"AU"}
		}, "/compliance", "nobody below 16 has an account"},
		{"PLN-174", "", func(p *Plan) { p.Compliance.Topics, p.Audiences = []legal.Topic{legal.ChildConsent}, nil }, "/compliance", "Not shown (Spain): Below 14"},
		{"PLN-186", "", func(p *Plan) { p.Compliance.Topics = []legal.Topic{"disclosur"} }, "/compliance/topics/0", `"disclosur" is none of`},
		{"PLN-186", "", func(p *Plan) { p.Compliance.Jurisdictions[0] = "Spain" }, "/compliance/jurisdictions/0", `"Spain" is none of`},
		{"PLN-186", "", func(p *Plan) { p.Compliance.Jurisdictions[0] = "UK" }, "/compliance/jurisdictions/0", `"UK" is none of`},
		{"PLN-186", "", func(p *Plan) { p.Situation.Watch = "often" }, "/situation/watch", `"often" is none of: daily`},
		{"PLN-186", "", func(p *Plan) { p.Budget.Lines[0].Tax = "with" }, "/budget/lines/0/tax", "included, excluded."},
		{"PLN-187", "", func(p *Plan) { p.Actions[0].Budget = eur(501) }, "/budget/total", "cost €4,501.00"},
		{"PLN-187", "", func(p *Plan) { p.Campaigns[0].Budget, p.Actions[1].Budget = money.Amount{}, eur(4001) }, "/budget/total", "cost €4,501.00"},
	} {
		t.Run(test.code+" "+test.path, func(t *testing.T) {
			p := sound(t)
			test.change(&p)
			for _, f := range coding(Check(p, soundAt()).Findings, test.code) {
				if f.Path == test.path && strings.Contains(f.Message.EN, test.says) && f.Message.Complete() {
					return
				}
				t.Logf("%s: %s", f.Path, f.Message.EN)
			}
			t.Errorf("nothing at %s that says %q", test.path, test.says)
		})
	}
}
