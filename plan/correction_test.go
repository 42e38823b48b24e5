package plan

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// lagging is a plan whose count is far behind, with an action and a channel.
func lagging() (Plan, Figures) {
	p := rising()
	p.Client.Name = "Horno"
	p.Targets[0].Metric, p.Targets[0].Baseline = "orders", MustNumber("150")
	p.Objectives[0].Audiences = []string{"families"}
	p.Audiences = []Audience{{Key: "families", Size: 1000}}
	p.Actions = []Action{
		{Key: "letters", Objective: "other", Days: p.Period},
		{Key: "films", Objective: "grow", Channels: []channel.ID{channel.Instagram}, Days: p.Period},
	}
	p.Channels = []Channel{{ID: channel.Blog, Cadence: Cadence{Least: 1}}, {ID: channel.Instagram, Cadence: Cadence{Least: 2, Most: 7}}}
	p.Team.Crew.People = []roles.Person{{Key: "bea", Roles: []roles.ID{roles.SocialMediaManager}}, {Key: "ana", Roles: []roles.ID{roles.DataAnalyst}}}
	return p, Figures{Results: []Result{{Target: "fans", Figure: kpi.Count(40), Since: date("2027-01-01")}}}
}

func correctionsOf(t *testing.T, p Plan, f Figures, found check.Findings) []Correction {
	t.Helper()
	return p.Corrections(progressOf(t, p, f, "2027-01-05"), f, found)
}

// of are the corrections of a kind.
func of(list []Correction, k CorrectionKind) []Correction {
	var some []Correction
	for _, c := range list {
		if c.Kind == k {
			some = append(some, c)
		}
	}
	return some
}

func TestCorrections(t *testing.T) {
	for _, test := range []struct {
		name    string
		change  func(*Plan, *Figures)
		kind    CorrectionKind
		path    string // "": there is none
		says    string
		why     string
		decides roles.ID
		who     []string
	}{
		{
			name: "tactic", kind: ChangeTactic, path: "/actions/1", decides: roles.SocialMediaManager, who: []string{"bea"},
			says: `Change what is done in "films"`, why: "A day has brought 8 so far; until 2027-01-10 each has to bring 32.",
		},
		{
			name: "no action left", change: func(p *Plan, _ *Figures) { p.Actions[1].Days = period("2027-01-01/2027-01-05") },
			kind: ChangeTactic, path: "/actions/1", decides: roles.SocialMediaManager, who: []string{"bea"}, says: "none that moves it runs after 2027-01-05",
		},
		{
			name: "action of another target", change: func(p *Plan, _ *Figures) { p.Actions[1].Targets = []string{"x"} },
			kind: ChangeTactic, path: "/targets/0", decides: roles.SocialMediaManager, who: []string{"bea"}, says: "none that moves it",
		},
		{
			name: "action that names the target", change: func(p *Plan, _ *Figures) { p.Actions[0].Targets = []string{"fans"} },
			kind: ChangeTactic, path: "/actions/0", decides: roles.SocialMediaManager, who: []string{"bea"}, says: `"letters", "films"`,
		},
		{
			name: "cadence", kind: ChangeCadence, path: "/channels/1/cadence/least", decides: roles.SocialMediaManager, who: []string{"bea"},
			says: `Raise the cadence of "instagram" from 2 posts a week to 7`, why: "32",
		},
		{
			name: "cadence without a most", change: func(p *Plan, _ *Figures) { p.Channels[1].Cadence.Most = 0 },
			kind: ChangeCadence, path: "/channels/1/cadence/least", decides: roles.SocialMediaManager, who: []string{"bea"}, says: "to 8,",
		},
		{name: "cadence at its most", change: func(p *Plan, _ *Figures) { p.Channels[1].Cadence.Most = 2 }, kind: ChangeCadence},
		{name: "cadence of a state", change: func(_ *Plan, f *Figures) { f.Results[0].Since = civil.Date{} }, kind: ChangeCadence},
		{name: "audience is large enough", kind: ChangeAudience},
		{
			name: "audience too small",
			change: func(p *Plan, f *Figures) {
				p.Targets[0].Metric, p.Audiences[0].Size, p.Audiences = "reach", 150, append([]Audience{{Key: "x"}}, p.Audiences...)
				p.Audiences[1].Size = 150
			},
			kind: ChangeAudience, path: "/audiences/1", decides: roles.SocialMediaStrategist, why: "200 are to be reached, and the audiences of the objective are 150 people", says: "more people",
		},
		{
			name: "target", kind: ChangeTarget, path: "/targets/0", decides: roles.Client,
			says: "Set the target to what this pace gives, 80, or give it until 2027-01-25", why: "each has to bring 32",
		},
		{
			name: "target without client", change: func(p *Plan, _ *Figures) { p.Client = Party{} },
			kind: ChangeTarget, path: "/targets/0", decides: roles.BrandRepresentative, says: "80",
		},
		{name: "target within reach", change: func(_ *Plan, f *Figures) { f.Results[0].Figure = kpi.Count(80) }, kind: ChangeTarget},
		{
			name:   "target within what has been before",
			change: func(p *Plan, f *Figures) { state(p, f, "1000") }, kind: ChangeTarget,
		},
		{
			name:   "target above what has ever been",
			change: func(p *Plan, f *Figures) { state(p, f, "120") }, kind: ChangeTarget, path: "/targets/0", decides: roles.Client,
			why: "The best of its history was 2 a day.", says: "Set",
		},
		{
			name:   "target that went backwards",
			change: func(p *Plan, f *Figures) { state(p, f, "120"); f.Results[0].Figure = kpi.Count(140) }, kind: ChangeTarget,
		},
		{
			name:   "target that did not move",
			change: func(p *Plan, f *Figures) { state(p, f, "120"); f.Results[0].Figure = kpi.Count(150) }, kind: ChangeTarget,
		},
		{
			name: "ceiling that breaks", change: func(p *Plan, _ *Figures) {
				p.Targets[0].Metric, p.Targets[0].Baseline = "lost_followers", Number{}
				p.Targets[0].Goal = MustNumber("60")
			},
			kind: ChangeTactic, path: "/actions/1", decides: roles.SocialMediaManager, who: []string{"bea"},
			says: `"films"`, why: "A day has brought 8 so far; until 2027-01-10 each may bring 4 at most.",
		},
		{
			name: "ceiling that broke", change: func(p *Plan, _ *Figures) {
				p.Targets[0].Metric, p.Targets[0].Baseline = "lost_followers", Number{}
				p.Targets[0].Goal = MustNumber("30")
			},
			kind: ChangeTactic, path: "/actions/1", decides: roles.SocialMediaManager, who: []string{"bea"},
			says: `"films"`, why: "It is at 40 already, and 30 is the most that it may come to.",
		},
		{
			name: "too few data", change: func(_ *Plan, f *Figures) { f.Results[0].Figure = kpi.Count(4) },
			kind: GatherData, path: "/targets/0", decides: roles.DataAnalyst, who: []string{"ana"}, why: "too few data", says: "Decide nothing",
		},
		{
			name: "not measured", change: func(_ *Plan, f *Figures) { f.Results = nil },
			kind: GatherData, path: "/targets/0", decides: roles.DataAnalyst, who: []string{"ana"}, says: "Decide nothing",
		},
		{
			name: "missed", change: func(p *Plan, _ *Figures) { p.Targets[0].Due = date("2027-01-05") },
			kind: ChangeTactic, path: "/actions/1", decides: roles.SocialMediaManager, who: []string{"bea"}, says: "Change",
		},
		{name: "missed is not lowered", change: func(p *Plan, _ *Figures) { p.Targets[0].Due = date("2027-01-05") }, kind: ChangeTarget},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, f := lagging()
			if test.change != nil {
				test.change(&p, &f)
			}
			list := of(correctionsOf(t, p, f, nil), test.kind)
			if test.path == "" {
				if len(list) > 0 {
					t.Fatalf("got %+v", list)
				}
				return
			}
			if len(list) != 1 {
				t.Fatalf("got %d", len(list))
			}
			c := list[0]
			if c.Path != test.path || c.Target != "fans" || c.Decides != test.decides || !reflect.DeepEqual(c.Who, test.who) {
				t.Errorf("got %s, %s, %s, %v", c.Path, c.Target, c.Decides, c.Who)
			}
			if !strings.Contains(c.Do.EN, test.says) || !strings.Contains(c.Why.EN, test.why) || !c.Do.Complete() || !c.Why.Complete() {
				t.Errorf("do %q, why %q", c.Do.EN, c.Why.EN)
			}
		})
	}
}

// state makes the target one that moves from its baseline, with a history of ten
// days from 100 to a figure.
func state(p *Plan, f *Figures, to string) {
	p.Targets[0].History = []Reading{{date("2026-12-01"), MustNumber("100")}, {date("2026-12-11"), MustNumber(to)}}
	p.Targets[0].Goal = MustNumber("300")
	f.Results[0].Figure, f.Results[0].Since = kpi.Count(160), civil.Date{}
}

// TestCorrectionsOfFindings answers findings by their codes, and only those that
// a corrective action answers.
func TestCorrectionsOfFindings(t *testing.T) {
	p, f := lagging()
	f.Results[0].Figure = kpi.Count(100)
	found := check.Findings{
		{Code: "PLN-043", Path: "/targets/0/goal"},
		{Code: "PLN-055", Path: "/actions/0"},
		{Code: "PLN-108", Path: "/channels/0"},
		{Code: "PLN-104", Path: "/audiences/0"},
		{Code: "PLN-078", Path: "/budget/lines/0"},
		{Code: "PLN-036", Path: "/targets/0"},
		{Code: "PLN-001", Path: "/brand/name"},
	}
	var got []CorrectionKind
	for i, c := range correctionsOf(t, p, f, found) {
		got = append(got, c.Kind)
		if c.Code != found[i].Code || c.Path != found[i].Path || c.Verdict != "" {
			t.Errorf("got %+v", c)
		}
	}
	if want := []CorrectionKind{ChangeTarget, ChangeTactic, ChangeCadence, ChangeAudience, MoveBudget, GatherData}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
	known := map[string]bool{}
	for _, r := range Rules() {
		known[r.Code] = true
	}
	for i := range 1000 {
		code := "PLN-" + string([]byte{'0' + byte(i/100), '0' + byte(i/10%10), '0' + byte(i%10)})
		if remedy(code) != "" && !known[code] {
			t.Errorf("%s is no rule", code)
		}
	}
}

// TestVerdicts holds the words and the order of the verdicts.
func TestVerdicts(t *testing.T) {
	list := []Verdict{Reached, OnTrack, NotBegun, Unclear, TooFewData, NotMeasured, AtRisk, OffTrack, Missed}
	for i, v := range list {
		if !v.Name().Complete() || v.Name().EN == string(v) && v != Reached && v != Missed && v != Unclear {
			t.Errorf("%s: %+v", v, v.Name())
		}
		if v.Behind() != (i >= 6) || i > 0 && (worse(list[i-1], v) != v || worse(v, list[i-1]) != v) {
			t.Errorf("%s is out of order", v)
		}
	}
	if v := Verdict("odd"); v.Name().EN != "odd" || v.Behind() {
		t.Errorf("got %+v", v.Name())
	}
	for _, k := range []CorrectionKind{MoveBudget, ChangeTactic, ChangeCadence, ChangeAudience, ChangeTarget, GatherData} {
		if !k.Name().Complete() || k.Name().EN == string(k) {
			t.Errorf("%s: %+v", k, k.Name())
		}
	}
	if k := CorrectionKind("odd"); k.Name().EN != "odd" {
		t.Errorf("got %+v", k.Name())
	}
}
