package plan

import (
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// LineProgress is how a line of the budget is being spent: as much every day,
// over the days of its action, campaign or phase, or else of the plan.
type LineProgress struct {
	Line    Line
	Days    civil.Period
	Through civil.Date // the last day that is in what was spent

	Spent      kpi.Value
	Planned    kpi.Value  // by now
	Pace       kpi.Value  // spent ÷ planned: 1 is as planned, and neither more nor less is better
	Projection kpi.Value  // at the end, if it goes on like this
	Required   kpi.Value  // a day from now on, to spend all of it
	Exhausted  civil.Date // when it is used up, if it goes on like this; zero: not known
	Light      pacing.Light
	Verdict    Verdict
}

// judgeLines holds what was spent against the lines of the budget.
func (g *Progress) judgeLines(p Plan, f Figures) {
	spans := p.spans()
	spent := map[string]Spending{}
	for _, s := range f.Spent {
		spent[s.Line] = s
	}
	for _, l := range p.Budget.Lines {
		s, ok := spent[l.Key]
		if !ok {
			continue
		}
		if s.Through.IsZero() {
			s.Through = g.On
		}
		if s.Amount.IsZero() {
			s.Amount = money.Units(0, l.Amount.Currency())
		}
		g.Lines = append(g.Lines, l.progress(s, spans.of(l), f.Steering.tolerance(), g.On))
	}
}

func (l Line) progress(s Spending, days civil.Period, tolerance pacing.Tolerance, on civil.Date) LineProgress {
	progress := LineProgress{Line: l, Days: days, Through: s.Through, Spent: kpi.Money(s.Amount), Verdict: Unclear}
	flight, err := pacing.Linear(kpi.Money(l.Amount), days)
	if err != nil { // no days, or a negative amount
		flight = pacing.Flight{}
	}
	progress.Planned = flight.Planned(s.Through)
	progress.Pace = flight.Pace(progress.Spent, s.Through)
	progress.Projection = flight.Projection(progress.Spent, s.Through)
	progress.Required = flight.RequiredDaily(progress.Spent, s.Through)
	if day, why := flight.Exhaustion(progress.Spent, s.Through); why == 0 {
		progress.Exhausted = day
	}
	progress.Light = tolerance.Light(progress.Pace, decimal.New(1, 0))
	switch {
	case err != nil:
	case progress.Left().Sign() < 0: // also of a line without money, which has no pace
		progress.Verdict = OffTrack
	case on.After(days.Last()) && s.Through.Before(days.Last()): // what was spent in the end is not known
		progress.Light = 0
	case s.Through.Before(days.First()):
		progress.Verdict = NotBegun
	case progress.Light == pacing.Green:
		progress.Verdict = OnTrack
	case progress.Light == pacing.Amber:
		progress.Verdict = AtRisk
	case progress.Light == pacing.Red:
		progress.Verdict = OffTrack
	}
	return progress
}

// Left is the money of the line that has not been spent: less than nothing where
// too much has. It is what the line has where the amounts are in two currencies.
func (l LineProgress) Left() money.Amount {
	spent, err := l.Spent.Amount(40)
	if err != nil {
		return l.Line.Amount
	}
	left, err := l.Line.Amount.Sub(spent)
	if err != nil {
		return l.Line.Amount
	}
	return left
}

// spans are the days of what a line of the budget may be for; what has no key is
// what no line is for.
type spans struct {
	plan                       civil.Period
	actions, campaigns, phases map[string]civil.Period
}

func (p Plan) spans() spans {
	s := spans{p.Period, map[string]civil.Period{}, map[string]civil.Period{}, map[string]civil.Period{}}
	for _, a := range p.Actions {
		s.actions[a.Key] = a.Days
	}
	for _, c := range p.Campaigns {
		s.campaigns[c.Key] = c.Days
	}
	for _, h := range p.Phases {
		s.phases[h.Key] = h.Days
	}
	for _, days := range [...]map[string]civil.Period{s.actions, s.campaigns, s.phases} {
		delete(days, "")
	}
	return s
}

// of are the days of a line: those of the narrowest that it names.
func (s spans) of(l Line) civil.Period {
	for _, days := range [...]civil.Period{s.actions[l.Action], s.campaigns[l.Campaign], s.phases[l.Phase]} {
		if !days.IsZero() {
			return days
		}
	}
	return s.plan
}
