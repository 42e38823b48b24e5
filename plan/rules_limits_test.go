package plan

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// others are n words that no text of the sound plan has.
func others(n int) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = "word" + strconv.Itoa(i)
	}
	return list
}

// lasting are so many days from the first one on.
func lasting(first civil.Date, days int) civil.Period {
	return period(first.String() + "/" + first.AddDays(days-1).String())
}

// TestLimitsMore puts further plans before a rule that stand exactly at its
// threshold, or for which its question does not arise: nothing is found.
func TestLimitsMore(t *testing.T) {
	for _, test := range []struct {
		code, name string
		change     func(*Plan)
	}{
		{"PLN-032", "as little as before", func(p *Plan) { p.Targets[2].Goal = MustNumber("9") }},
		{"PLN-032", "as much as before", func(p *Plan) { p.Targets[2].Metric, p.Targets[2].Goal = "roas", MustNumber("9") }},
		{"PLN-036", "the third look on the day itself", func(p *Plan) { p.Targets[1].Review, p.Targets[1].Due = Fortnightly, date("2027-02-01") }},
		{"PLN-036", "due on the eve of the plan", func(p *Plan) { p.Targets[1].Due = date("2027-01-03") }},
		{"PLN-043", "the best step came first", func(p *Plan) {
			p.Targets[1].History = []Reading{{date("2026-12-01"), MustNumber("360")}, {date("2026-12-15"), MustNumber("390")}, {date("2026-12-28"), MustNumber("400")}}
		}},
		{"PLN-043", "the best step came last", func(p *Plan) {
			p.Targets[1].History = []Reading{{date("2026-12-01"), MustNumber("360")}, {date("2026-12-15"), MustNumber("370")}, {date("2026-12-28"), MustNumber("400")}}
		}},
		{"PLN-074", "a total of nothing", func(p *Plan) { p.Budget.Total, p.Budget.Contingency = eur(0), eur(5) }},
		{"PLN-079", "media for nothing", func(p *Plan) { p.Budget.Lines[0].Amount, p.Budget.Lines[1].Category = eur(0), "tools" }},
		{"PLN-084", "media for nothing", func(p *Plan) { p.Budget.Lines[0].Amount, p.Budget.Lines[0].Phase = eur(0), "one" }},
		{"PLN-092", "the first year", func(p *Plan) { p.Calendar.Entries[0].History[0].At = inYear(1) }},
		{"PLN-099", "no beginning", func(p *Plan) { p.Audiences[0].MinAge = 0 }},
		{"PLN-100", "no age", func(p *Plan) { p.Audiences[0].MinAge = 0 }},
		{"PLN-101", "no size", func(p *Plan) { p.Audiences[0].Size = 0 }},
		{"PLN-102", "no size", func(p *Plan) { p.Audiences[0].Size, p.Audiences[0].Source = 0, "" }},
		{"PLN-108", "no most", func(p *Plan) { p.Channels[0].Cadence.Most = 0 }},
		{"PLN-108", "at least as many as at most", func(p *Plan) { p.Channels[0].Cadence.Least = 7 }},
		{"PLN-110", "four each", func(p *Plan) { p.Channels = slices.Repeat(p.Channels, 6) }},
		{"PLN-110", "no team", func(p *Plan) { p.Team.Crew.People = nil }},
		{"PLN-112", "no channel", func(p *Plan) { p.Actions[1].Channels = nil }},
		{"PLN-117", "one word too many to be looked for", func(p *Plan) {
			p.Brand.Voice.Avoid, p.Calendar.Entries[0].Posts[0].Text = append(others(mostAvoided), "barato"), "Pan barato."
		}},
		{"PLN-128", "a client's contact without a role", func(p *Plan) { p.Client.Contacts[0].Role = "" }},
		{"PLN-128", "no team", func(p *Plan) { p.Team.Crew.People, p.Approvals[1].By = nil, "Max" }},
		{"PLN-167", "nothing is planned yet", func(p *Plan) { p.Scope.Deliverables[0].Entries = nil }},
		{"PLN-173", "a safeguard with an age and one without", func(p *Plan) {
			p.Audiences[0].MinAge = 13
			p.Compliance.Safeguards = append(p.Compliance.Safeguards,
				Safeguard{Topic: legal.ChildConsent, Age: 14}, Safeguard{Topic: legal.ChildConsent})
		}},
		{"PLN-174", "nothing to disclose", func(p *Plan) {
			p.Collaborations, p.Actions[2].Mode, p.Compliance.Safeguards = nil, Organic, nil
		}},
		{"PLN-174", "no age", func(p *Plan) { p.Audiences[0].MinAge = 0 }},
		{"PLN-176", "no safeguard", func(p *Plan) { p.Compliance.Safeguards, p.Compliance.Counsel = nil, "" }},
		{"PLN-182", "two efforts of an hour", func(p *Plan) {
			p.Channels[0].Cadence.Least, p.Calendar.Entries[1].Effort = 120, roles.Hour
		}},
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

// TestFoundBeside puts plans before a rule that stand just beside its threshold.
func TestFoundBeside(t *testing.T) {
	for _, test := range []broken{
		{"PLN-043", "", func(p *Plan) {
			p.Targets[1].History[1].On, p.Targets[1].Goal = date("2026-12-01"), MustNumber("881")
		}, "/targets/1/goal", "40.08 a week; 40.00 a week"},
		{"PLN-055", "", func(p *Plan) {
			p.Collaborations[0].Pieces, p.Calendar.Entries = nil, p.Calendar.Entries[:1]
		}, "/actions/2", `for the action "guest"`},
		{"PLN-059", "", func(p *Plan) {
			p.Channels = append(p.Channels, Channel{ID: channel.WhatsApp})
			p.Community.Channels = append(p.Community.Channels, channel.WhatsApp)
		}, "/channels/2", `"whatsapp"`},
		{"PLN-079", "", func(p *Plan) { p.Budget.Lines[1].Category = kpi.Spend }, "/budget/lines/0", "pays for media"},
		{"PLN-080", "", func(p *Plan) { p.Budget.Lines[1].Amount = eur(0) }, "/objectives/0", "No line of the budget"},
		{"PLN-100", "", func(p *Plan) {
			p.Audiences[0].MinAge = 12
			p.Audiences = append(p.Audiences, Audience{Key: "adults", MinAge: 30}, Audience{Key: "pupils", MinAge: 12})
			p.Channels[0].Audiences = []string{"families", "adults", "pupils"}
		}, "/channels/0", `"Families" begins at 12`},
		{"PLN-117", "", func(p *Plan) {
			p.Brand.Voice.Avoid, p.Calendar.Entries[0].Posts[0].Text = append(others(mostAvoided-1), "barato"), "Pan barato."
		}, "/calendar/entries/0/posts/0/text", `says "barato"`},
		{"PLN-123", "", func(p *Plan) {
			p.Actions[0].Effort, p.Period = 100_000*roles.Hour, lasting(date("2027-01-04"), mostDays)
		}, "/actions", "The actions take 100,000 h"},
		{"PLN-135", Draft, func(p *Plan) { p.Channels[1].Purposes[0] = Care }, "/channels/1/purposes", `"blog"`},
		{"PLN-166", "", func(p *Plan) { // after midnight in Madrid
			p.Scope.Deliverables[0].Due = date("2027-01-19")
			p.Calendar.Entries[0].History, p.Calendar.Entries[1].History = toState(calendar.Published, 18), toState(calendar.Published, 19)
			p.Calendar.Entries[1].History[0].At = time.Date(2027, time.January, 19, 23, 30, 0, 0, time.UTC)
		}, "/scope/deliverables/0/due", "1 day late on 2027-01-20"},
		{"PLN-174", "", func(p *Plan) {
			p.Calendar.Entries[0].Contest, p.Compliance.Jurisdictions = &calendar.Contest{}, []legal.Jurisdiction{legal.World}
		}, "/compliance", "Promotion Guidelines"},
		{"PLN-174", "", func(p *Plan) { p.Compliance.Topics = []legal.Topic{legal.Contests} }, "/compliance", "Promotion Guidelines"},
		{"PLN-174", "", func(p *Plan) {
			p.Compliance.Jurisdictions, p.Compliance.Safeguards = []legal.Jurisdiction{legal.UnitedStates}, nil
		}, "/compliance", "Not shown (United States)"},
	} {
		t.Run(test.code+" "+test.path+" "+test.says, func(t *testing.T) {
			p, at := sound(t), soundAt()
			if test.stage != "" {
				at.Stage = test.stage
			}
			test.change(&p)
			for _, f := range coding(Check(p, at).Findings, test.code) {
				if f.Path == test.path && strings.Contains(f.Message.EN, test.says) {
					return
				}
				t.Logf("%s: %s", f.Path, f.Message.EN)
			}
			t.Errorf("nothing at %s that says %q", test.path, test.says)
		})
	}
}

// TestMinors holds that the law about minors is asked for below 18.
func TestMinors(t *testing.T) {
	law, err := legal.Register{}.With(legal.Fact{
		ID: "ours", Topic: legal.ChildConsent, In: legal.World, Asks: []legal.Part{legal.GuardianConsent}, Rule: i18n.Same("We ask."),
		From: date("2020-01-01"), Source: "our own code", Checked: date("2026-01-01"),
	})
	if err != nil {
		t.Fatal(err)
	}
	for age, want := range map[int]int{0: 0, 17: 1, 18: 0} {
		p, at := sound(t), soundAt()
		p.Audiences[0].MinAge, at.Law = age, law
		if got := len(coding(Check(p, at).Findings, "PLN-174")); got != want {
			t.Errorf("at %d: %d findings, want %d", age, got, want)
		}
	}
}

// TestMostSearched holds for how many names that lead nowhere a near one is
// looked for.
func TestMostSearched(t *testing.T) {
	const many = mostSearched + 1
	for code, change := range map[string]func(*Plan){
		"PLN-012": func(p *Plan) {
			p.Objectives[0].Goal = "shop"
			p.Objectives = slices.Repeat(p.Objectives[:1], many)
		},
		"PLN-039": func(p *Plan) {
			p.Targets[0].Metric = "order"
			p.Targets = slices.Repeat(p.Targets[:1], many)
		},
		"PLN-111": func(p *Plan) {
			p.Channels[0].ID = "blogg"
			p.Channels = slices.Repeat(p.Channels[:1], many)
		},
		"PLN-186": func(p *Plan) {
			p.Actions[0].Mode = "organik"
			p.Actions = slices.Repeat(p.Actions[:1], many)
		},
	} {
		p := sound(t)
		change(&p)
		found, near := coding(Check(p, soundAt()).Findings, code), 0
		for _, f := range found {
			if f.Want != "" {
				near++
			}
		}
		if len(found) != many || near != mostSearched {
			t.Errorf("%s: a near name for %d of %d, want %d of %d", code, near, len(found), mostSearched, many)
		}
	}
}

// TestManyNames holds among how many names a near one is looked for.
func TestManyNames(t *testing.T) {
	for names, want := range map[int]string{9_999: "shops", 10_000: ""} {
		p := sound(t)
		p.Objectives[0].Goal = "shop"
		for i := range names - 1 {
			p.Goals = append(p.Goals, Goal{Key: "goal-" + strconv.Itoa(i)})
		}
		lookups()[0].find(newEvidence(p, soundAt()), func(f check.Finding) {
			if f.Want != want {
				t.Errorf("of %d names: got %q, want %q", names, f.Want, want)
			}
		})
	}
}

// TestTelling holds with how many places two rates are told apart.
func TestTelling(t *testing.T) {
	for zeros, want := range map[int]int32{1: 2, 2: 3, 9: 10, 10: 10} {
		by := MustNumber("1" + strings.Repeat("0", zeros+1))
		d, _ := by.Decimal()
		if got := telling(whole(1), d, whole(2), d); got != want {
			t.Errorf("1 and 2 of %s: %d places, want %d", by, got, want)
		}
	}
}

// TestMostDays holds over how many days the work of a portfolio is counted.
func TestMostDays(t *testing.T) {
	for days, want := range map[int]bool{mostDays: true, mostDays + 1: false} {
		p := lasting(date("2027-01-01"), days)
		f := Portfolio{Accounts: []Account{{Plan: Plan{Period: p}}}}
		if got, ok := f.days(); ok != want || got != p {
			t.Errorf("%d days: got %v, %v", days, got, ok)
		}
	}
}
