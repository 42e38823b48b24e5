package plan

import (
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

func date(s string) civil.Date { return civil.MustDate(s) }

func period(s string) civil.Period {
	p, err := civil.ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

func eur(n int64) money.Amount { return money.Units(n, money.EUR) }

// soundAt is the moment at which the sound plan is judged.
func soundAt() At {
	return At{
		Now: time.Date(2027, time.February, 1, 12, 0, 0, 0, time.UTC), Stage: Running,
		Zones: civil.Zones{"Europe/Madrid": time.FixedZone("Europe/Madrid", 3600)},
	}
}

// entry is a post of the sound calendar.
func entry(key, objective, pillar, day string, id channel.ID) calendar.Entry {
	return calendar.Entry{
		Key: key, Title: key, Objective: objective, Pillar: pillar, Campaign: "spring", Owner: "ana",
		Slot:  civil.Slot{Date: date(day), Clock: civil.Clock{}, Zone: "Europe/Madrid"},
		Posts: []calendar.Post{{Channel: id, Text: "Pan recién hecho."}},
	}
}

// sound is a running plan of an agency in which no rule of this package finds
// anything on the day of soundAt.
func sound(t testing.TB) Plan {
	t.Helper()
	expert := roles.Weekdays(8 * roles.Hour)
	p := Plan{
		Version: 1, Title: "Primavera", Revision: 2, Language: i18n.ES, Author: "bea",
		Period: period("2027-01-04/2027-03-28"), Zone: "Europe/Madrid", Currency: money.EUR, Strategy: "Be known, then be chosen.",
		Client: Party{Name: "Horno", Contacts: []Contact{{Name: "Luz", Role: roles.Client, Main: true}}},
		Agency: Party{Name: "Faro"},
		Brand: Brand{
			Name: "Horno", Look: "2027", Values: []string{"patience"},
			Voice:      Voice{Tone: []string{"warm"}, Do: []string{"name the baker"}, Avoid: []string{"barato"}},
			Messages:   []Message{{Key: "slow", Text: "Slow dough.", Proof: "48 hours.", Audiences: []string{"families"}}},
			Perception: []Attribute{{Key: "honest", Intended: MustNumber("0.6"), Measured: MustNumber("0.4"), Sample: 200}},
			Offers:     []Offer{{Key: "rye", Name: "Rye", Kind: Product, Launch: date("2027-02-15"), Audience: "families"}},
		},
		Goals: []Goal{{Key: "shops", Statement: "Two more shops.", Due: date("2027-12-31")}},
		Objectives: []Objective{
			{
				Key: "known", Goal: "shops", Funnel: Awareness, Aim: TopOfMind, Weight: MustNumber("0.4"), Owner: "bea",
				Audiences: []string{"families"}, Needs: []string{"breakfast"}, Attribute: "honest",
				Specific: "Families of the quarter name us first.", Feasible: "As last spring.", Due: date("2027-03-21"),
			},
			{
				Key: "orders", Goal: "shops", Funnel: Conversion, Aim: Sales, Weight: MustNumber("0.6"), Owner: "bea",
				Audiences: []string{"families"}, Needs: []string{"breakfast"},
				Specific: "Orders by the shop's site.", Feasible: "As last spring.", Start: date("2027-01-04"), Due: date("2027-03-28"),
			},
		},
		Targets: []Target{
			{
				Key: "first", Objective: "known", Metric: "top_of_mind_share", Unit: Percent, Baseline: MustNumber("20"), Goal: MustNumber("26"),
				Measured: date("2026-12-10"), Due: date("2027-03-21"), Source: "survey", Owner: "bea", Review: Fortnightly,
				Survey: Survey{Instrument: "five questions", Days: period("2027-03-01/2027-03-07")},
			},
			{
				Key: "sales", Objective: "orders", Metric: "orders", Unit: Count, Baseline: MustNumber("400"), Goal: MustNumber("480"),
				Measured: date("2026-12-28"), Due: date("2027-03-22"), Source: "shop", Owner: "bea", Review: Weekly, Weight: MustNumber("0.5"),
				History: []Reading{{date("2026-12-01"), MustNumber("360")}, {date("2026-12-28"), MustNumber("400")}},
			},
			{
				Key: "price", Objective: "orders", Metric: "cpa", Unit: Money, Currency: money.EUR, Baseline: MustNumber("9"), Goal: MustNumber("8"),
				Measured: date("2026-12-28"), Due: date("2027-03-22"), Source: "ads", Owner: "bea", Review: Weekly, Weight: MustNumber("0.5"),
			},
		},
		Audiences: []Audience{{
			Key: "families", Name: "Families", Segments: []Segment{{Key: "near", Size: 4000, Share: MustNumber("0.4")}},
			MinAge: 25, MaxAge: 50, Size: 10000, Source: "register of the city", Countries: []string{"ES"}, GivenBy: "Luz", GivenOn: date("2026-12-01"),
			Needs: []Need{{Key: "breakfast", Statement: "A breakfast that everybody eats.", Source: "comments"}},
		}},
		Channels: []Channel{
			{
				ID: channel.Instagram, Profile: Profile{Name: "Horno", Handle: "@horno", Look: "2027"}, Purposes: []Purpose{Visibility, Conversation},
				Audiences: []string{"families"}, Cadence: Cadence{Least: 1, Most: 7}, Tone: []string{"playful"}, Messages: []string{"slow"}, Owner: "ana",
			},
			{
				ID: channel.Blog, Profile: Profile{Name: "Horno", Handle: "horno", Look: "2027"}, Purposes: []Purpose{Communication},
				Audiences: []string{"families"}, Owner: "ana",
			},
		},
		Pillars: []Pillar{
			{Key: "bread", Share: MustNumber("0.7"), Objectives: []string{"known"}, Messages: []string{"slow"}},
			{Key: "people", Share: MustNumber("0.3"), Objectives: []string{"orders"}, Channels: []channel.ID{channel.Instagram}},
		},
	}
	soundWork(&p, expert)
	return p
}

// soundWork adds what carries the sound plan out.
func soundWork(p *Plan, week [7]roles.Minutes) {
	p.Phases = []Phase{
		{Key: "one", Days: period("2027-01-04/2027-02-07"), Purpose: "Be known."},
		{Key: "two", Days: period("2027-02-08/2027-03-28"), Purpose: "Be chosen."},
	}
	p.Situation = Situation{
		Studied: date("2026-12-01"), Review: Monthly, Watch: Weekly, Watcher: "ana",
		Competitors: []Competitor{{Key: "mill", Name: "Mill", Difference: "Our rye.", Reviews: []Review{{On: date("2027-01-15"), By: "ana", Found: "Discounts."}}}},
		Market:      []Fact{{Statement: "Bread is bought on foot.", Source: "city", On: date("2026-11-20")}},
		Trends:      []Trend{{Key: "loaf", Until: date("2027-03-01"), Use: "Show the loaf."}},
		SWOT:        SWOT{Strengths: []string{"a"}, Weaknesses: []string{"b"}, Opportunities: []string{"c"}, Threats: []string{"d"}},
	}
	p.Campaigns = []Campaign{{Key: "spring", Objectives: []string{"orders"}, Days: period("2027-01-04/2027-03-28"), Owner: "bea", Budget: eur(4000)}}
	p.Actions = []Action{
		{
			Key: "show", Mode: Organic, Objective: "known", Targets: []string{"first"}, Audiences: []string{"families"},
			Channels: []channel.ID{channel.Instagram, channel.Blog}, Phase: "one", Owner: "ana", Days: period("2027-01-04/2027-02-07"),
			Effort: 40 * roles.Hour, Deliverable: "posts", Offer: "rye",
		},
		{
			Key: "ads", Mode: Paid, Campaign: "spring", Objective: "orders", Targets: []string{"sales", "price"}, Audiences: []string{"families"},
			Channels: []channel.ID{channel.Instagram}, Phase: "two", Owner: "ana", Days: period("2027-02-08/2027-03-21"),
			Budget: eur(3000), Deliverable: "posts",
		},
		{
			Key: "guest", Mode: ByInfluencer, Campaign: "spring", Objective: "orders", Audiences: []string{"families"},
			Channels: []channel.ID{channel.Instagram}, Phase: "two", Owner: "ana", Days: period("2027-02-08/2027-03-07"),
			Budget: eur(500), Special: true, Disclosure: "Publicidad",
		},
	}
	p.Collaborations = []Collaboration{{
		Key: "leo", Influencer: "Leo", Profiles: []Following{{Channel: channel.Instagram, Followers: 20_000, On: date("2027-01-10")}},
		Income: eur(300_000), Videos: 24, Action: "guest", Audience: "families", Owner: "ana", Code: "LEO10",
		Contract: Contract{
			Signed: date("2027-01-20"), Days: period("2027-02-01/2027-04-30"), Payment: "half before", Approval: "two days", Disclosure: "Publicidad",
			Usage: "all channels", UsageUntil: date("2027-12-31"), Reporting: "a week after", Exit: "a month's notice",
		},
		Cost:   Cost{Fee: eur(400), Product: eur(50)},
		Pieces: []Piece{{Key: "reel", Channel: channel.Instagram, Due: date("2027-02-20"), Entry: "guest-post", Disclosure: "Publicidad", Promotion: MustNumber("0.3")}},
	}}
	p.Budget = Budget{
		Total: eur(5000), Contingency: eur(500), Tax: TaxExcluded, Basis: "offers of December",
		Lines: []Line{
			{Key: "media", Category: kpi.Spend, Amount: eur(3000), Min: eur(1000), Max: eur(3500), Channel: channel.Instagram, Phase: "two", Objective: "orders"},
			{Key: "photos", Category: kpi.Production, Amount: eur(1000), Objective: "known"},
			{Key: "leo", Category: kpi.Incentives, Amount: eur(500), Action: "guest"},
		},
	}
	p.Scope = Scope{
		Agreed: date("2026-12-15"), By: "Luz", Until: date("2027-03-31"),
		Deliverables: []Deliverable{{Key: "posts", Name: "Posts", Quantity: 2, Due: date("2027-03-21"), Entries: []string{"bread-1", "ads-1"}}},
		Changes: []Change{
			{Key: "more", On: date("2027-01-10"), By: "Luz", Request: "One more post.", Decision: Accepted, Decided: date("2027-01-12"), DecidedBy: "bea"},
			{Key: "less", On: date("2027-01-25"), By: "Luz", Request: "No blog."},
		},
	}
	p.Team = roles.Charter{
		Crew: roles.Crew{People: []roles.Person{
			{Key: "ana", Name: "Ana", Roles: []roles.ID{roles.CommunityManager}, Week: week, Absences: []roles.Absence{{Days: period("2027-01-06")}}},
			{Key: "bea", Roles: []roles.ID{roles.SocialMediaManager}, Week: week},
			{Key: "eva", Roles: []roles.ID{roles.AccountExecutive}, Week: week},
		}},
		Matrix: roles.Matrix{Tasks: []roles.Task{{Key: "write", Name: "Write", Assignments: []roles.Assignment{
			{Who: "ana", Letter: roles.Responsible}, {Who: "bea", Letter: roles.Accountable}, {Who: string(roles.Client), Letter: roles.Informed},
		}}}},
	}
	p.Calendar = calendar.Calendar{
		Promises: []calendar.Promise{{Channel: channel.Instagram, Least: 1, Most: 7}},
		Entries: []calendar.Entry{
			entry("bread-1", "known", "bread", "2027-01-12", channel.Instagram),
			entry("ads-1", "orders", "people", "2027-02-15", channel.Instagram),
			entry("guest-post", "orders", "people", "2027-02-20", channel.Instagram),
		},
	}
	p.Calendar.Entries[0].Effort = 60
	p.Calendar.Entries[0].History = []calendar.Step{{At: time.Date(2027, time.January, 5, 9, 0, 0, 0, time.UTC), By: "ana", To: calendar.Draft}}
	p.Community = community.Community{
		Channels: []channel.ID{channel.Instagram},
		Targets:  []community.Target{{}},
		Protocol: community.Protocol{FirstContact: "ana", Ladder: []community.Rung{{Level: community.Crisis, Tell: "bea"}}},
		Playbook: community.Playbook{Guidelines: []community.Guideline{{}}, Contacts: []community.Contact{{Role: "community-manager", Person: "ana"}}},
	}
	p.Compliance = Compliance{
		Jurisdictions: []legal.Jurisdiction{legal.Spain}, Counsel: "Ruiz", Checked: date("2026-12-20"),
		Safeguards: []Safeguard{{
			Topic: legal.Disclosure, Has: []legal.Part{legal.Label, legal.SenderName}, Measure: "label", Owner: "bea", Checked: date("2026-12-20"),
		}},
	}
	p.Reporting = []Briefing{{
		Key: "monthly", To: []string{"Luz"}, Owner: "bea", First: date("2027-02-05"), Every: Monthly,
		Topics: []Topic{Results, Investment, Improvements}, Targets: []string{"first", "sales", "price"},
	}}
	p.Approvals = []Approval{
		{Revision: 2, Role: roles.Client, By: "Luz", On: date("2026-12-30"), Decision: Accepted},
		{Revision: 2, Role: roles.AccountExecutive, By: "eva", On: date("2026-12-29"), Decision: Accepted},
	}
}
