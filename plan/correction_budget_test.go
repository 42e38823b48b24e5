package plan

import (
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// moved are the corrections that move money between lines.
func moved(list []Correction) []Correction {
	var some []Correction
	for _, c := range of(list, MoveBudget) {
		if len(c.Moves) > 0 {
			some = append(some, c)
		}
	}
	return some
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
	list := moved(correctionsOf(t, p, f, nil))
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
	if c := moved(correctionsOf(t, p, f, nil)); len(c) != 1 || c[0].Target != "sales" || c[0].Verdict != AtRisk {
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
		{"returns grow faster than money", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(2000) }, eur(1100), eur(900)},
		{"returns fall", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(400) }, eur(900), eur(1100)},
		{"returns stay", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(500) }, eur(900), eur(1100)},
		{"no return", func(_ *Plan, f *Figures) { f.Yields[0].After.Revenue = eur(0) }, eur(900), eur(1100)},
		{"no line returns more for more", func(_ *Plan, f *Figures) {
			f.Yields[0].After.Revenue, f.Yields[1].After.Revenue = eur(500), eur(150)
		}, money.Amount{}, money.Amount{}},
		{"no line returns anything", func(_ *Plan, f *Figures) {
			f.Yields[0].After.Revenue, f.Yields[1].After.Revenue = eur(0), eur(0)
		}, money.Amount{}, money.Amount{}},
		{"the same money", func(_ *Plan, f *Figures) { f.Yields[0].After.Spend = eur(100) }, money.Amount{}, money.Amount{}},
		{"nothing brought before", func(_ *Plan, f *Figures) { f.Yields[0].Before.Revenue = eur(0) }, eur(1100), eur(900)},
		{"no money before", func(_ *Plan, f *Figures) { f.Yields[0].Before.Spend = eur(0) }, money.Amount{}, money.Amount{}},
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
			list := moved(correctionsOf(t, p, f, nil))
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

// TestPaceLines says what to spend a day of lines that are ahead or behind.
func TestPaceLines(t *testing.T) {
	for _, test := range []struct {
		name, why, do string // "": there is none
		spent         int64
		verdict       Verdict
	}{
		{"on track", "", "", 500, ""},
		{"ahead", "it is used up on 2027-01-08.", "Spend at most €60.00 a day until 2027-01-10, or move money to it.", 700, OffTrack},
		{"behind", "at this pace it ends at €800.00.", "Spend €120.00 a day until 2027-01-10, or free what is left over.", 400, AtRisk},
		{"nothing spent", "at this pace it ends at €0.00.", "Spend €200.00 a day", 0, OffTrack},
		{"overspent", `"films": €1,200.00 spent, and the line has €1,000.00.`, "Stop spending on it, and move €200.00 to it from another line.", 1200, OffTrack},
	} {
		p, f := budgeted()
		f.Yields, f.Spent[1].Amount = nil, eur(test.spent)
		list := of(correctionsOf(t, p, f, nil), MoveBudget)
		if test.do == "" {
			if len(list) > 0 {
				t.Errorf("%s: got %+v", test.name, list)
			}
			continue
		}
		if len(list) != 1 || list[0].Line != "films" || list[0].Path != "/budget/lines/1" || list[0].Verdict != test.verdict ||
			!strings.Contains(list[0].Why.EN, test.why) || !strings.Contains(list[0].Do.EN, test.do) || !list[0].Do.Complete() {
			t.Errorf("%s: got %+v", test.name, list)
		}
	}
}

// FuzzMoveBudget holds that money that is moved stays the same to the cent, and
// that no line leaves its bounds or changes by more than its share.
func FuzzMoveBudget(f *testing.F) {
	f.Add(int64(100_000), int64(50_000), int64(90_000), int64(120_000), int64(50_000), int64(36_000), 20)
	f.Add(int64(100_001), int64(33_333), int64(0), int64(0), int64(10_000), int64(99_999), 33)
	f.Fuzz(func(t *testing.T, amount, spent, least, most, before, after int64, share int) {
		p, figures := budgeted()
		cents := func(n int64) money.Amount { return money.Minor(n%1_000_000_000, money.EUR) }
		p.Budget.Lines[0].Amount, p.Budget.Lines[0].Min, p.Budget.Lines[0].Max = cents(amount), cents(least), cents(most)
		figures.Spent[0].Amount = cents(spent)
		figures.Yields[0].Before.Spend, figures.Yields[0].After.Revenue = cents(before), cents(after)
		figures.Steering.Shift = share
		g, err := p.Progress(figures, date("2027-01-05"))
		if err != nil {
			t.Skip()
		}
		for _, c := range moved(p.Corrections(g, figures, nil)) {
			var from, to money.Amount
			for i, m := range c.Moves {
				from, _ = from.Add(m.From)
				to, _ = to.Add(m.To)
				l := p.Budget.Lines[i]
				if m.To.Compare(m.From) > 0 && !l.Max.IsZero() && m.To.Compare(l.Max) > 0 || m.To.Compare(m.From) < 0 && !l.Min.IsZero() && m.To.Compare(l.Min) < 0 {
					t.Errorf("%s from %s to %s leaves %s to %s", m.Line, m.From, m.To, l.Min, l.Max)
				}
			}
			if !from.Equal(to) {
				t.Errorf("%s became %s", from, to)
			}
		}
	})
}
