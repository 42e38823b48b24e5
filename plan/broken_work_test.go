package plan

import (
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// brokenWork are the bad cases of dates, audiences, channels, brand and team.
func brokenWork() []broken {
	return []broken{
		{"PLN-086", "", func(p *Plan) { p.Actions[0].Days = civil.Period{} }, "/actions/0/days", "no dates"},
		{"PLN-087", "", func(p *Plan) { p.Campaigns[0].Days = period("2027-01-03/2027-03-28") }, "/campaigns/0/days", "2027-01-03"},
		{"PLN-088", "", func(p *Plan) { p.Campaigns[0].Days = period("2027-02-09/2027-03-28") }, "/actions/1/days", "2027-02-09"},
		{"PLN-089", "", func(p *Plan) { p.Calendar.Entries[0].Slot.Date = date("2027-03-29") }, "/calendar/entries/0/slot", "2027-03-29"},
		{"PLN-090", "", func(p *Plan) { p.Goals[0].Due = date("2027-03-27") }, "/objectives/1/due", "2027-03-27"},
		{"PLN-091", "", func(p *Plan) { p.Situation.Studied = date("2027-02-02") }, "/situation/studied", "today is 2027-02-01"},
		{
			"PLN-092", "", func(p *Plan) {
				p.Calendar.Entries[0].History[0].At = time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)
			}, "/calendar/entries/0/history/0/at", "10000",
		},
		{"PLN-093", "", func(p *Plan) { p.Zone = "Madrid" }, "/zone", `"Madrid"`},
		{"PLN-094", ForApproval, func(*Plan) {}, "/period", "began on 2027-01-04"},
		{"PLN-095", "", func(p *Plan) { p.Phases[1].Days = period("2027-02-08/2027-03-29") }, "/phases/1/days", "2027-03-29"},
		{"PLN-096", "", func(p *Plan) { p.Phases[1].Days = period("2027-02-06/2027-03-28") }, "/phases/1/days", "share 2 days"},
		{"PLN-097", "", func(p *Plan) { p.Phases[1].Days = period("2027-02-09/2027-03-28") }, "/phases", "no phase is planned: 1 day."},
		{"PLN-098", "", func(p *Plan) { p.Actions[0].Phase = "two" }, "/actions/0/days", "2027-02-08"},
		{"PLN-099", "", func(p *Plan) { p.Audiences[0].MaxAge = 24 }, "/audiences/0/min_age", "from 25 to 24"},
		{"PLN-100", "", func(p *Plan) { p.Audiences[0].MinAge = 12 }, "/channels/0", "begins at 12 years"},
		{"PLN-101", "", func(p *Plan) { p.Audiences[0].Segments[0].Size = 10001 }, "/audiences/0/segments", "10,001"},
		{"PLN-102", "", func(p *Plan) { p.Audiences[0].Source = "" }, "/audiences/0/source", "10,000 people"},
		{"PLN-103", "", func(p *Plan) { p.Audiences[0].GivenBy = "" }, "/audiences/0/given_by", "Nobody is named"},
		{"PLN-104", "", func(p *Plan) { p.Audiences = append(p.Audiences, Audience{Key: "students"}) }, "/audiences/1", `"students"`},
		{
			"PLN-105", "", func(p *Plan) { p.Channels[1].Audiences[0] = "students" }, "/actions/0/channels/1", `is on "blog"`,
		},
		{"PLN-106", "", func(p *Plan) { p.Channels[1].Purposes = nil }, "/channels/1/purposes", `"blog"`},
		{"PLN-107", "", func(p *Plan) { p.Channels[1].Audiences = nil }, "/channels/1/audiences", `"blog"`},
		{"PLN-108", "", func(p *Plan) { p.Channels[0].Cadence.Least = 8 }, "/channels/0/cadence", "for a week: at least 8 posts, at most 7 posts."},
		{"PLN-109", "", func(p *Plan) { p.Calendar.Promises[0].Least = 2 }, "/calendar/promises/0", "the calendar: at least 2 posts, at most 7 posts."},
		{
			"PLN-110", "", func(p *Plan) {
				for range 11 {
					p.Channels = append(p.Channels, Channel{ID: channel.TikTok})
				}
			}, "/channels", "There are 13 channels; the team can tend 12",
		},
		{"PLN-111", "", func(p *Plan) { p.Channels[1].ID = "fanzine" }, "/channels/1/id", `"fanzine"`},
		{"PLN-112", "", func(p *Plan) { p.Actions[1].Channels[0] = channel.Blog }, "/actions/1/channels", "owned media"},
		{"PLN-113", "", func(p *Plan) { p.Channels[1].Profile.Name = "El Horno" }, "/channels/1/profile/name", `"El Horno"`},
		{"PLN-114", "", func(p *Plan) { p.Channels[1].Profile.Handle = "elhorno" }, "/channels/1/profile/handle", `"elhorno"`},
		{"PLN-115", "", func(p *Plan) { p.Channels[1].Profile.Look = "2025" }, "/channels/1/profile/look", `"2025"`},
		{"PLN-116", "", func(p *Plan) { p.Channels[0].Tone[0] = "Barato" }, "/channels/0/tone/0", `"Barato"`},
		{
			"PLN-117", "", func(p *Plan) { p.Calendar.Entries[0].Posts[0].Text = "Pan muy BARATO, hoy." },
			"/calendar/entries/0/posts/0/text", `says "barato"`,
		},
		{"PLN-118", "", func(p *Plan) { p.Brand.Voice = Voice{} }, "/brand/voice", "no voice"},
		{"PLN-119", "", func(p *Plan) { p.Brand.Messages = nil }, "/brand/messages", "no key message"},
		{"PLN-120", "", func(p *Plan) { p.Brand.Perception[0].Sample = 0 }, "/brand/perception/0/measured", `seen as "honest"`},
		{"PLN-121", "", func(p *Plan) { p.Actions[2].Owner = "" }, "/actions/2/owner", `"guest"`},
		{"PLN-122", "", func(p *Plan) { p.Team.Crew.People[0].Absences[0].Days = period("2027-02-08/2027-03-07") }, "/actions/2/owner", "is away from 2027-02-08"},
		{"PLN-123", "", func(p *Plan) { p.Actions[0].Effort = 1433 * roles.Hour }, "/actions", "take 1,433 h; in the days of the plan the team has 1,432 h."},
		{"PLN-124", "", func(p *Plan) { p.Team.Matrix.Tasks[0].Assignments[2].Who = "eva" }, "/team/matrix", `"Horno"`},
		{"PLN-125", "", func(p *Plan) { p.Team.Crew.People[2].Roles[0] = roles.DataAnalyst }, "/team/crew/people", "account executive"},
		{"PLN-126", "", func(p *Plan) { p.Client.Contacts[0].Main = false }, "/client/contacts", "the main one"},
		{"PLN-127", "", func(p *Plan) { p.Author = "eva" }, "/approvals/1/by", `"eva"`},
		{"PLN-128", "", func(p *Plan) { p.Approvals[1].By = "ana" }, "/approvals/1/role", `"ana"`},
		{"PLN-129", "", func(p *Plan) { p.Approvals[1].Revision = 3 }, "/approvals/1/revision", "revision 3"},
		{"PLN-130", "", func(p *Plan) { p.Approvals[0].Revision = 1 }, "/approvals", "has not approved revision 2"},
		{"PLN-131", "", func(p *Plan) { p.Approvals[1].Decision = Refused }, "/approvals/1/decision", "Revision 2 was refused (account executive)"},
	}
}

// brokenSides are the bad cases of care, situation, reports, influencers, scope
// and law.
func brokenSides() []broken {
	return []broken{
		{"PLN-132", "", func(p *Plan) { p.Community.Playbook.Contacts = nil }, "/community/playbook/contacts", "crisis"},
		{"PLN-133", "", func(p *Plan) { p.Community.Targets = nil }, "/community/targets", "within how long"},
		{"PLN-134", "", func(p *Plan) { p.Community.Playbook.Guidelines = nil }, "/community/playbook/guidelines", "no guideline"},
		{"PLN-135", "", func(p *Plan) { p.Channels[1].Purposes[0] = Care }, "/channels/1/purposes", `"blog"`},
		{"PLN-136", "", func(p *Plan) { p.Situation.Competitors = nil }, "/situation/competitors", "no competitor"},
		{"PLN-137", "", func(p *Plan) { p.Situation.Competitors[0].Reviews[0].On = date("2026-12-31") }, "/situation/competitors/0/reviews", "32 days ago"},
		{"PLN-138", "", func(p *Plan) { p.Situation.Watcher = "" }, "/situation/watch", "who watches"},
		{"PLN-139", "", func(p *Plan) { p.Situation.Trends[0].Until = date("2027-01-31") }, "/situation/trends/0/until", "2027-01-31"},
		{"PLN-140", "", func(p *Plan) { p.Situation.Market[0].Source = "" }, "/situation/market/0", "Bread is bought"},
		{"PLN-141", "", func(p *Plan) { p.Situation.Studied = date("2026-01-31") }, "/situation/studied", "366 days ago"},
		{"PLN-142", "", func(p *Plan) { p.Situation.SWOT.Threats = nil }, "/situation/swot", "3 of its four parts"},
		{"PLN-143", "", func(p *Plan) { p.Reporting = nil }, "/reporting", "no report"},
		{"PLN-144", "", func(p *Plan) { p.Reporting[0].Topics[1] = Success }, "/reporting", "money invested"},
		{"PLN-145", "", func(p *Plan) { p.Reporting[0].First = date("2027-03-29") }, "/reporting/0/first", "2027-03-29"},
		{"PLN-146", "", func(p *Plan) { p.Reporting[0].To = nil }, "/reporting/0/to", "no reader"},
		{"PLN-147", "", func(p *Plan) { p.Reporting[0].Targets = p.Reporting[0].Targets[:2] }, "/targets/2", `"price"`},
		{"PLN-148", "", func(p *Plan) { p.Reporting[0].To[0] = "bea" }, "/reporting", `"Horno"`},
		{"PLN-149", "", func(p *Plan) { p.Collaborations[0].Contract.Exit = "" }, "/collaborations/0/contract", "lacks: exit."},
		{"PLN-150", "", func(p *Plan) { p.Collaborations[0].Contract.Days = period("2027-02-21/2027-04-30") }, "/collaborations/0/pieces/0/due", "2027-02-20"},
		{"PLN-151", "", func(p *Plan) { p.Collaborations[0].Contract.UsageUntil = date("2027-03-27") }, "/collaborations/0/contract/usage_until", "2027-03-27"},
		{"PLN-152", "", func(p *Plan) { p.Collaborations[0].Pieces[0].Disclosure = "" }, "/collaborations/0/pieces/0/disclosure", `"reel"`},
		{"PLN-153", "", func(p *Plan) { p.Collaborations[0].Pieces[0].Promotion = MustNumber("0.41") }, "/collaborations/0/pieces/0/promotion", "41% of the piece"},
		{"PLN-154", "", func(p *Plan) { p.Collaborations[0].Pieces[0].Due = date("2027-01-31") }, "/collaborations/0/pieces/0", "1 day ago"},
		{"PLN-155", "", func(p *Plan) { p.Collaborations[0].Code = "" }, "/collaborations/0/code", "neither"},
		{"PLN-156", "", func(p *Plan) { p.Collaborations = append(p.Collaborations, Collaboration{Key: "eli", Code: "LEO10"}) }, "/collaborations/1/code", `"LEO10"`},
		{"PLN-157", "", func(p *Plan) { p.Collaborations[0].Outcome.Reach = MustNumber("900") }, "/collaborations/0/outcome", "were counted"},
		{"PLN-158", "", func(p *Plan) { p.Collaborations[0].Minor = true }, "/collaborations/0/minor", "under age"},
		{"PLN-159", "", func(p *Plan) { p.Collaborations[0].Profiles[0].Followers = 1_000_000 }, "/collaborations/0", "thresholds"},
		{"PLN-160", "", func(p *Plan) { p.Collaborations[0].Profiles[0].On = date("2026-10-31") }, "/collaborations/0/profiles/0/on", "93 days ago"},
		{"PLN-161", "", func(p *Plan) { p.Collaborations[0].Audience = "students" }, "/collaborations/0/audience", `"students"`},
		{"PLN-162", "", func(p *Plan) { p.Collaborations[0].Action = "" }, "/collaborations/0/action", "no action"},
		{"PLN-163", "", func(p *Plan) { p.Actions[2].Mode = Organic }, "/collaborations/0/action", `"organic"`},
		{"PLN-164", "", func(p *Plan) { p.Actions[2].Special = false }, "/actions/2/deliverable", "nothing that was agreed"},
		{"PLN-165", "", func(p *Plan) { p.Scope.Deliverables[0].Entries = nil }, "/scope/deliverables/0/entries", `"Posts"`},
		{"PLN-166", "", func(p *Plan) { p.Scope.Deliverables[0].Due = date("2027-01-30") }, "/scope/deliverables/0/due", "2 days late"},
		{"PLN-167", "", func(p *Plan) { p.Scope.Deliverables[0].Quantity = 3 }, "/scope/deliverables/0/entries", "3 were agreed, and 2"},
		{"PLN-168", "", func(p *Plan) { p.Scope.Changes[1].On = date("2027-01-17") }, "/scope/changes/1/decision", "15 days"},
		{"PLN-169", "", func(p *Plan) { p.Scope.Until = date("2027-03-27") }, "/scope/until", "2027-03-27"},
		{"PLN-170", "", func(p *Plan) { p.Scope.Deliverables[0].Due = date("2027-03-29") }, "/scope/deliverables/0/due", "2027-03-29"},
		{"PLN-171", "", func(p *Plan) { p.Scope.Changes[0].DecidedBy = "" }, "/scope/changes/0/decided_by", `"more"`},
		{"PLN-172", "", func(p *Plan) { p.Audiences[0].Countries[0] = "FR" }, "/audiences/0/countries/0", "France"},
		{"PLN-173", "", func(p *Plan) { p.Compliance.Safeguards[0].Lacks = []legal.Part{legal.Label} }, "/compliance", "Verify with counsel."},
		{"PLN-174", "", func(p *Plan) { p.Compliance.Safeguards[0].Has = []legal.Part{legal.Label} }, "/compliance", "Not shown (Spain)"},
		{"PLN-175", "", func(p *Plan) { p.Compliance.Safeguards[0].Checked = date("2026-01-31") }, "/compliance/safeguards/0/checked", "366 days ago"},
		{"PLN-176", "", func(p *Plan) { p.Compliance.Counsel = "" }, "/compliance/counsel", "nobody is named"},
		{"PLN-177", "", func(p *Plan) { p.Brand.Values = nil }, "/brand/values", "no values"},
		{"PLN-178", "", func(p *Plan) { p.Strategy = "" }, "/strategy", "lead to the goals"},
		{"PLN-179", "", func(p *Plan) { p.Scope.Deliverables[0].Due = date("2027-02-14") }, "/scope/deliverables/0/entries/1", `"ads-1" is on 2027-02-15`},
		{"PLN-180", "", func(p *Plan) { p.Scope.Deliverables[0].Entries[1] = "bread-1" }, "/scope/deliverables/0/entries/1", `"bread-1" delivers "Posts" and "Posts"`},
		{"PLN-181", "", func(p *Plan) { p.Community.Protocol.Ladder = nil }, "/community/protocol/ladder", "when a crisis grows"},
		{"PLN-182", "", func(p *Plan) { p.Channels[0].Cadence.Least = 121 }, "/channels", "take 121 h a week; the team works 120 h."},
		{"PLN-183", "", func(p *Plan) { p.Targets = append(p.Targets, Target{Key: "named", Objective: "known"}) }, "/targets/3", `No action of "known" moves "named".`},
		{"PLN-184", "", func(p *Plan) { p.Situation.Trends[0].Until = civil.Date{} }, "/situation/trends/0/seen", `"loaf" was seen`},
		{"PLN-185", "", func(p *Plan) { p.Reporting[0].First, p.Reporting[0].Every = civil.Date{}, "" }, "/reporting/0/every", `"monthly" comes`},
		{"PLN-186", "", func(p *Plan) { p.Actions[1].Mode = "payed" }, "/actions/1/mode", `"payed" is none of: organic, paid, influencer.`},
		{"PLN-187", "", func(p *Plan) { p.Campaigns[0].Budget = eur(4501) }, "/budget/total", "cost €4,501.00, €1.00 more than the €4,500.00"},
	}
}
