package plan

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// TestSeeds does, for every row of the inventory that this package owns, the
// thing that the row names.
func TestSeeds(t *testing.T) {
	rows := seedsOfWork()
	for _, more := range []map[string]func(*testing.T){seedsOfPlans(), seedsOfLaw()} {
		for id, do := range more {
			if rows[id] != nil {
				t.Errorf("%s stands twice", id)
			}
			rows[id] = do
		}
	}
	file, err := os.Open("testdata/seeds.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, r := range records[1:] {
		if first, _, _ := strings.Cut(r[len(r)-1], " "); first == "plan" {
			ids = append(ids, r[0])
		}
	}
	for _, id := range ids {
		do := rows[id]
		if do == nil {
			t.Errorf("%s is not done", id)
			continue
		}
		t.Run(id, do)
	}
	for id := range rows {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is not a row of this package", id)
		}
	}
}

// checked holds that the check says something of the sound plan once it is
// changed, and nothing of the kind before.
func checked(code, path, says string, change func(*Plan)) func(*testing.T) {
	return func(t *testing.T) {
		p := sound(t)
		before := coding(Check(p, soundAt()).Findings, code)
		change(&p)
		for _, f := range coding(Check(p, soundAt()).Findings, code) {
			if f.Path == path && strings.Contains(f.Message.EN, says) && !slices.Contains(before, f) {
				return
			}
		}
		t.Errorf("no %s at %s that says %q", code, path, says)
	}
}

// aimed holds that an objective has the aim of the row in its step of the funnel,
// with a metric that steers the step, and that another step is told apart.
func aimed(a Aim, right, wrong Funnel, metric, says string) func(*testing.T) {
	return func(t *testing.T) {
		p := sound(t)
		p.Objectives[0].Aim, p.Objectives[0].Funnel = a, right
		if n := len(coding(Check(p, soundAt()).Findings, "PLN-046")); n > 0 {
			t.Errorf("%s is strange in %s", a, right)
		}
		if fits, known := right.Fits(metric); !fits || !known {
			t.Errorf("%s does not steer %s", metric, right)
		}
		p.Objectives[0].Funnel = wrong
		found := coding(Check(p, soundAt()).Findings, "PLN-046")
		if len(found) != 1 || found[0].Message.EN != says {
			t.Errorf("got %+v, want %q", found, says)
		}
	}
}

// seedsOfWork are the rows of roles and responsibilities.
func seedsOfWork() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"RL-15": checked("PLN-001", "/brand/name", "does not name its brand", func(p *Plan) { p.Brand = Brand{} }),
		"RL-20": checked("PLN-136", "/situation/competitors", "names no competitor", func(p *Plan) { p.Situation.Competitors = nil }),
		"CM-25": checked("PLN-137", "/situation/competitors/0/reviews", "Nobody has looked at", func(p *Plan) { p.Situation.Competitors[0].Reviews = nil }),
		"SM-01": checked("PLN-061", "/pillars/1/objectives", `"people" serves no objective`, func(p *Plan) { p.Pillars[1].Objectives = nil }),
		"SM-03": checked("PLN-117", "/calendar/entries/1/posts/0/text", `says "barato"`, func(p *Plan) { p.Calendar.Entries[1].Posts[0].Text = "¡Barato!" }),
		"SM-04": checked("PLN-081", "/actions/1/budget", `"ads" is paid`, func(p *Plan) { p.Actions[1].Budget, p.Actions[1].Campaign = money.Amount{}, "" }),
		"SM-06": seedStrategy,
		"SM-10": checked("PLN-082", "/campaigns/0/budget", `"spring" cost €3,500`, func(p *Plan) { p.Campaigns[0].Budget = eur(100) }),
		"SM-14": checked("PLN-024", "/author", `"nobody"`, func(p *Plan) { p.Author = "nobody" }),
		"SM-15": checked("PLN-141", "/situation/studied", "days ago", func(p *Plan) { p.Situation.Studied = date("2025-06-01") }),
		"SM-16": checked("PLN-003", "/objectives", "no objective", func(p *Plan) { p.Objectives = nil }),
		"SM-17": checked("PLN-006", "/actions", "no action", func(p *Plan) { p.Actions = nil }),
		"SM-18": checked("PLN-104", "/audiences/0", "No channel is chosen", func(p *Plan) {
			p.Channels[0].Audiences, p.Channels[1].Audiences = []string{"shops"}, nil
		}),
		"SM-24": seedTactic,
		"SM-25": seedBudget,
		"SM-27": checked("PLN-144", "/reporting", "No report tells about money invested.", func(p *Plan) { p.Reporting[0].Topics = []Topic{Results, Improvements} }),
		"SM-28": seedVerification,
		"SM-29": checked("PLN-103", "/audiences/0/given_by", "gave the segmentation", func(p *Plan) { p.Audiences[0].GivenBy = "" }),
		"SM-30": checked("PLN-063", "/brand/messages/1", `"quick"`, func(p *Plan) { p.Brand.Messages = append(p.Brand.Messages, Message{Key: "quick"}) }),
		"SM-31": checked("PLN-120", "/brand/perception/0/measured", `seen as "honest"`, func(p *Plan) { p.Brand.Perception[0].Measured = Number{} }),
		"SM-32": checked("PLN-112", "/actions/1/channels", "owned media", func(p *Plan) { p.Actions[1].Channels = []channel.ID{channel.Blog} }),
		"ST-01": checked("PLN-009", "/calendar/entries", "is running and its calendar is empty", func(p *Plan) { p.Calendar = calendar.Calendar{} }),
		"ST-02": checked("PLN-039", "/targets/2/metric", `"cost_per_order"`, func(p *Plan) { p.Targets[2].Metric = "cost_per_order" }),
		"ST-03": checked("PLN-098", "/actions/1/days", `"one"`, func(p *Plan) { p.Actions[1].Phase = "one" }),
		"ST-04": checked("PLN-138", "/situation/watch", "who watches trends", func(p *Plan) { p.Situation.Watch = "" }),
		"ST-09": checked("PLN-142", "/situation/swot", "1 of its four parts", func(p *Plan) { p.Situation.SWOT = SWOT{Threats: []string{"Mill"}} }),
		"AE-04": checked("PLN-070", "/budget", "a difference of -€1", func(p *Plan) { p.Budget.Total = eur(5001) }),
		"AE-06": checked("PLN-148", "/reporting", `No report goes to "Horno".`, func(p *Plan) { p.Reporting[0].To = []string{"ana"} }),
		"JT-01": seedReview,
		"KP-17": checked("PLN-143", "/reporting", "promises no report", func(p *Plan) { p.Reporting = nil }),
	}
}

// seedsOfPlans are the rows of plan concepts.
func seedsOfPlans() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"PL-01": checked("PLN-002", "/period", "has no period", func(p *Plan) { *p = Plan{} }),
		"PL-02": checked("PLN-047", "/goals/1", `"online"`, func(p *Plan) { p.Goals = append(p.Goals, Goal{Key: "online"}) }),
		"PL-03": aimed(RaiseAwareness, Awareness, Loyalty, "impressions", `"known" aims at "awareness" in the step loyalty.`),
		"PL-04": aimed(GenerateLeads, Conversion, Awareness, "leads", `"known" aims at "leads" in the step awareness.`),
		"PL-05": aimed(RaiseReach, Awareness, Conversion, "reach", `"known" aims at "reach" in the step conversion.`),
		"PL-06": aimed(RaiseConversion, Conversion, Consideration, "cvr", `"known" aims at "conversion" in the step consideration.`),
		"PL-07": aimed(Sales, Conversion, Awareness, "revenue", `"known" aims at "sales" in the step awareness.`),
		"PL-08": aimed(Positioning, Consideration, Conversion, "positive_share", `"known" aims at "positioning" in the step conversion.`),
		"PL-09": aimed(Retention, Loyalty, Conversion, "member_retention", `"known" aims at "loyalty" in the step conversion.`),
		"PL-10": func(t *testing.T) {
			aimed(TopOfMind, Awareness, Conversion, "top_of_mind_share", `"known" aims at "top-of-mind" in the step conversion.`)(t)
			aimed(Profit, Conversion, Awareness, "roi", `"known" aims at "profit" in the step awareness.`)(t)
		},
		"PL-11": aimed(GatherFeedback, Loyalty, Conversion, "feedback_received", `"known" aims at "feedback" in the step conversion.`),
		"PL-12": checked("PLN-178", "/strategy", "how the actions lead", func(p *Plan) { p.Strategy = "" }),
		"PL-13": checked("PLN-164", "/actions/2/deliverable", "nothing that was agreed", func(p *Plan) { p.Actions[2].Special = false }),
		"PL-14": checked("PLN-097", "/phases", "From 2027-01-04 to 2027-01-10 no phase is planned: 7 days.", func(p *Plan) { p.Phases[0].Days = period("2027-01-11/2027-02-07") }),
		"PL-15": checked("PLN-005", "/channels", "no channel", func(p *Plan) { p.Channels = nil }),
		"PL-16": checked("PLN-123", "/actions", "in the days of the plan the team has", func(p *Plan) { p.Actions[1].Effort = 2000 * roles.Hour }),
		"PL-17": checked("PLN-007", "/budget/total", "states no budget", func(p *Plan) { p.Budget = Budget{} }),
		"PL-18": checked("PLN-166", "/scope/deliverables/0/due", "1 day late", func(p *Plan) { p.Scope.Deliverables[0].Due = date("2027-01-31") }),
		"PL-19": checked("PLN-101", "/audiences/0/segments", "sum to 1.1", func(p *Plan) { p.Audiences[0].Segments[0].Share = MustNumber("1.1") }),
		"PL-20": checked("PLN-119", "/brand/messages", "no key message", func(p *Plan) { p.Brand.Messages = nil }),
		"PL-21": checked("PLN-115", "/channels/0/profile/look", `"old"`, func(p *Plan) { p.Channels[0].Profile.Look = "old" }),
		"PL-22": checked("PLN-177", "/brand/values", "states no values", func(p *Plan) { p.Brand.Values = nil }),
		"PL-23": checked("PLN-163", "/collaborations/0/action", `whose mode is "paid"`, func(p *Plan) { p.Actions[2].Mode = Paid }),
		"PL-24": checked("PLN-140", "/situation/market/0", "where and when", func(p *Plan) { p.Situation.Market[0].Source = "" }),
		"PL-25": seedMedia,
		"PL-26": seedReplanning,
		"PL-27": checked("PLN-134", "/community/playbook/guidelines", "no guideline", func(p *Plan) { p.Community.Playbook.Guidelines = nil }),
		"PL-28": checked("PLN-113", "/channels/1/profile/name", `"Panadería"`, func(p *Plan) { p.Channels[1].Profile.Name = "Panadería" }),
		"PL-29": checked("PLN-037", "/targets/0/survey/days", "only by asking people", func(p *Plan) { p.Targets[0].Survey = Survey{} }),
		"PL-30": checked("PLN-106", "/channels/0/purposes", `"instagram" is for`, func(p *Plan) { p.Channels[0].Purposes = nil }),
		"PL-31": checked("PLN-056", "/objectives/1/needs", "answers no need", func(p *Plan) { p.Objectives[1].Needs = nil }),
		"PL-32": checked("PLN-064", "/brand/offers/0", `"Rye" is launched on 2027-02-15`, func(p *Plan) { p.Actions[0].Offer = "" }),
	}
}

// seedMedia holds that networks, blogs and forums are channels of a plan, and
// that a medium nobody knows is told apart.
func seedMedia(t *testing.T) {
	p := sound(t)
	p.Channels = nil
	for _, id := range []channel.ID{channel.Instagram, channel.Blog, channel.Website, channel.Forum, "billboard"} {
		p.Channels = append(p.Channels, Channel{ID: id})
	}
	found := coding(Check(p, soundAt()).Findings, "PLN-111")
	if len(found) != 1 || found[0].Path != "/channels/4/id" {
		t.Errorf("got %+v", found)
	}
}

// seedsOfLaw are the rows of law and compliance.
func seedsOfLaw() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"LW-01": checked("PLN-173", "/compliance", "LOPDGDD", func(p *Plan) { p.Audiences[0].MinAge = 13 }),
		"LW-02": checked("PLN-174", "/compliance", "TRLPI", func(p *Plan) { p.Compliance.Topics = []legal.Topic{legal.Copyright} }),
		"LW-03": checked("PLN-158", "/collaborations/0/minor", "is under age", func(p *Plan) { p.Collaborations[0].Minor = true }),
		"LW-04": checked("PLN-172", "/audiences/0/countries/1", "United States", func(p *Plan) { p.Audiences[0].Countries = []string{"ES", "us"} }),
		"LW-05": checked("PLN-174", "/compliance", "Promotion Guidelines", func(p *Plan) { p.Calendar.Entries[0].Contest = &calendar.Contest{} }),
	}
}
