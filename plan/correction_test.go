package plan

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
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
			change: func(p *Plan, f *Figures) { state(p, f, "120"); f.Results[0].Figure = kpi.Count(140) },
			kind:   ChangeTarget, path: "/targets/0", decides: roles.Client, says: "Set the target to what this pace gives, 130, and say why.",
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

// spell is a state of a line.
func spell(spend, revenue int64) allocation.Point {
	return allocation.Point{Spend: eur(spend), Revenue: eur(revenue)}
}

// budgeted adds two lines: search has the higher average return, films the
// higher return of the next euro.
func budgeted() (Plan, Figures) {
	p, f := lagging()
	p.Budget.Lines = []Line{
		{Key: "search", Amount: eur(1000), Min: eur(100), Max: eur(2000)},
		{Key: "films", Amount: eur(1000)},
		{Key: "photos", Amount: eur(500)},
	}
	f.Spent = []Spending{{Line: "search", Amount: eur(500)}, {Line: "films", Amount: eur(500)}}
	f.Yields = []Yield{
		{Line: "search", Days: 2, Before: spell(100, 500), After: spell(200, 600)},
		{Line: "films", Days: 2, Before: spell(100, 200), After: spell(200, 360)},
	}
	return p, f
}

// TestMoveBudget moves by the return of the next euro, not by the average one.
func TestMoveBudget(t *testing.T) {
	p, f := budgeted()
	list := of(correctionsOf(t, p, f, nil), MoveBudget)
	if len(list) != 1 {
		t.Fatalf("got %d", len(list))
	}
	c := list[0]
	if c.Path != "/budget/lines" || c.Target != "fans" || c.Verdict != OffTrack || c.Decides != roles.SocialMediaManager || len(c.Moves) != 2 {
		t.Fatalf("got %+v", c)
	}
	search, films := c.Moves[0], c.Moves[1]
	if search.Average.String() != "3" || films.Average.String() != "1.8" {
		t.Errorf("averages %s and %s", search.Average, films.Average)
	}
	if search.Marginal.String() != "1" || films.Marginal.String() != "1.6" {
		t.Errorf("marginals %s and %s", search.Marginal, films.Marginal)
	}
	// a fifth of the 500 that are left of each
	if !search.To.Equal(eur(900)) || !films.To.Equal(eur(1100)) {
		t.Errorf("got %s and %s", search.To, films.To)
	}
	const says = `"search" brings 3 a unit of money on average and 1 from the next one`
	if !strings.Contains(c.Why.EN, says) || !strings.Contains(c.Do.EN, `"films" from €1,000.00 to €1,100.00`) || !c.Why.Complete() {
		t.Errorf("why %q, do %q", c.Why.EN, c.Do.EN)
	}
}

// TestMoveBudgetAnswers answers the target that the lines are there for, though
// another one is further behind.
func TestMoveBudgetAnswers(t *testing.T) {
	p, f := budgeted()
	p.Objectives = append(p.Objectives, Objective{Key: "sell"})
	second := p.Targets[0]
	second.Key, second.Objective, second.Metric = "sales", "sell", "purchases"
	p.Targets = append(p.Targets, second)
	f.Results = append(f.Results, Result{Target: "sales", Figure: kpi.Count(80), Since: p.Period.First()})
	for i := range p.Budget.Lines {
		p.Budget.Lines[i].Objective = "sell"
	}
	if c := of(correctionsOf(t, p, f, nil), MoveBudget); len(c) != 1 || c[0].Target != "sales" || c[0].Verdict != AtRisk {
		t.Errorf("got %+v", c)
	}
}

// TestMoveBudgetBounds holds minima and maxima, the limited share, and the total
// to the cent.
func TestMoveBudgetBounds(t *testing.T) {
	for _, test := range []struct {
		name          string
		change        func(*Plan, *Figures)
		search, films money.Amount
	}{
		{"minimum", func(p *Plan, _ *Figures) { p.Budget.Lines[0].Min = eur(970) }, eur(970), eur(1030)},
		{"maximum", func(p *Plan, _ *Figures) { p.Budget.Lines[1].Max = money.Minor(101_234, money.EUR) }, money.Minor(98_766, money.EUR), money.Minor(101_234, money.EUR)},
		{"share", func(_ *Plan, f *Figures) { f.Steering.Shift = 5 }, eur(975), eur(1025)},
		{"below its minimum already", func(p *Plan, _ *Figures) { p.Budget.Lines[0].Min = eur(1500) }, money.Amount{}, money.Amount{}},
		{"above its maximum already", func(p *Plan, _ *Figures) { p.Budget.Lines[1].Max = eur(800) }, money.Amount{}, money.Amount{}},
		{"uneven cents", func(_ *Plan, f *Figures) { f.Spent[0].Amount = money.Minor(50_001, money.EUR) }, money.Minor(90_000, money.EUR), money.Minor(110_000, money.EUR)},
		{"nothing left", func(_ *Plan, f *Figures) { f.Spent[0].Amount = eur(1000) }, money.Amount{}, money.Amount{}},
		{"one yield", func(_ *Plan, f *Figures) { f.Yields = f.Yields[:1] }, money.Amount{}, money.Amount{}},
		{"returns grow faster than money", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(2000) }, money.Amount{}, money.Amount{}},
		{"returns fall", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(400) }, money.Amount{}, money.Amount{}},
		{"the same money", func(_ *Plan, f *Figures) { f.Yields[0].After.Spend = eur(100) }, money.Amount{}, money.Amount{}},
		{"nothing brought", func(_ *Plan, f *Figures) { f.Yields[0].Before.Revenue = eur(0) }, money.Amount{}, money.Amount{}},
		{"on track", func(_ *Plan, f *Figures) { f.Results[0].Figure = kpi.Count(100) }, money.Amount{}, money.Amount{}},
		{"another currency", func(p *Plan, f *Figures) {
			dollars := func(n int64) money.Amount { return money.Units(n, money.USD) }
			p.Budget.Lines[1] = Line{Key: "films", Amount: dollars(1000)}
			f.Spent[1].Amount = dollars(500)
			f.Yields[1].Before = allocation.Point{Spend: dollars(100), Revenue: dollars(200)}
			f.Yields[1].After = allocation.Point{Spend: dollars(200), Revenue: dollars(360)}
		}, money.Amount{}, money.Amount{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			p, f := budgeted()
			test.change(&p, &f)
			list := of(correctionsOf(t, p, f, nil), MoveBudget)
			if test.search.IsZero() {
				if len(list) > 0 {
					t.Fatalf("got %+v", list[0].Moves)
				}
				return
			}
			if len(list) != 1 {
				t.Fatalf("got %d", len(list))
			}
			m := list[0].Moves
			if !m[0].To.Equal(test.search) || !m[1].To.Equal(test.films) {
				t.Errorf("got %s and %s, want %s and %s", m[0].To, m[1].To, test.search, test.films)
			}
			if sum, err := m[0].To.Add(m[1].To); err != nil || !sum.Equal(eur(2000)) {
				t.Errorf("sum %s", sum)
			}
		})
	}
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
