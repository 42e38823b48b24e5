package plan

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Progress is how far a plan has come on a day.
//
// The zero Progress is of no plan.
type Progress struct {
	On         civil.Date
	Targets    []TargetProgress    // of each target of the plan, in its order
	Objectives []ObjectiveProgress // of each objective, in its order
	Lines      []LineProgress      // of the lines of the budget that something is known of
	// Attainment is that of the objectives, by their weights, where it is known.
	Attainment kpi.Value
	// Measured is how much of the weight of the objectives that is, from 0 to 1.
	Measured kpi.Value
}

// Progress holds figures against the plan on a day: of each target how much of
// the way is gone, whether that is as much as there should be by now, where it
// ends if it goes on like this and what is required from now on; of each
// objective the same by the weights of its targets; of each line of the budget
// whether it is spent as planned and when it is used up. The pace is linear:
// every day is to bring as much as every other.
//
// It fails with a [FiguresError] (errors.Is ErrFigures) for
//   - a target or line that the plan does not have, or that stands twice,
//   - a figure of another metric than its target,
//   - money in another currency than its line,
//   - a day after the day of the progress, and a yield of no days.
func (p Plan) Progress(f Figures, on civil.Date) (Progress, error) {
	if err := f.check(p, on); err != nil {
		return Progress{}, err
	}
	metrics := f.Metrics
	if metrics == nil {
		metrics = kpi.Standard()
	}
	begins := map[string]civil.Date{} // of objectives
	for _, o := range p.Objectives {
		begins[o.Key] = o.Start
	}
	delete(begins, "") // a target without objective is of none, not of one without a key
	results := map[string]Result{}
	for _, r := range f.Results {
		results[r.Target] = r
	}
	progress := Progress{On: on}
	for _, t := range p.Targets {
		w := walk{target: t, steering: f.Steering, on: on, better: t.better(metrics), name: nameOfMetric(metrics, t.Metric)}
		w.result, w.measured = results[t.Key]
		w.days = t.span(w.result.Since, begins[t.Objective], p.Period)
		progress.Targets = append(progress.Targets, w.progress())
	}
	progress.judgeObjectives(p)
	progress.judgeLines(p, f)
	return progress, nil
}

// Target returns the progress of the target with the key.
func (g Progress) Target(key string) (TargetProgress, bool) {
	for _, t := range g.Targets {
		if t.Target.Key == key {
			return t, true
		}
	}
	return TargetProgress{}, false
}

// span is the days over which a target is pursued: from the first day that is
// counted, or else that of its objective, of the plan or after its baseline, to
// the day it is due, or else the last of the plan.
func (t Target) span(since, objective civil.Date, plan civil.Period) civil.Period {
	first, last := since, t.Due
	if first.IsZero() {
		first = objective
	}
	if first.IsZero() {
		first = plan.First()
	}
	if first.IsZero() && !t.Measured.IsZero() {
		first = t.Measured.AddDays(1)
	}
	if last.IsZero() {
		last = plan.Last()
	}
	if first.IsZero() || last.IsZero() {
		return civil.Period{}
	}
	days, _ := civil.NewPeriod(first, last) // none where it is due before it begins
	return days
}

// better is where the target lies: above its baseline or below it; without a
// baseline, where the metric is better. The catalogue says that of metrics only;
// of measures more is taken to be better but for a few.
func (t Target) better(c *kpi.Catalog) kpi.Direction {
	from, ok1 := t.Baseline.Decimal()
	to, ok2 := t.Goal.Decimal()
	if ok1 && ok2 && to.Cmp(from) != 0 {
		if to.Cmp(from) < 0 {
			return kpi.Lower
		}
		return kpi.Higher
	}
	m, ok := c.Metric(t.Metric)
	if ok && m.Better == kpi.Lower || !ok && slices.Contains(unwanted(), kpi.Measure(t.Metric)) {
		return kpi.Lower
	}
	return kpi.Higher
}

// unwanted are the measures of the standard catalogue of which there is to be
// less: what goes wrong, and what it costs.
func unwanted() []kpi.Measure {
	return []kpi.Measure{
		kpi.LostFollowers, kpi.NegativeMentions, kpi.Detractors, kpi.Hides, kpi.Reports, kpi.Unlikes, kpi.EarlySkips,
		kpi.FlaggedFollowers, kpi.SLAMissed, kpi.Reopened, kpi.OpenConversations, kpi.SentBack,
		kpi.ResponseTimeSum, kpi.NextResponseTimeSum, kpi.ResolutionTimeSum, kpi.ApprovalTimeSum,
		kpi.Spend, kpi.Production, kpi.Fees, kpi.Tools, kpi.Labour, kpi.Incentives, kpi.Goods,
	}
}

// nameOfMetric is the name of a metric or measure, or else its ID.
func nameOfMetric(c *kpi.Catalog, id string) i18n.Text {
	if m, ok := c.Metric(id); ok {
		return m.Name
	}
	if d, ok := c.Definition(kpi.Measure(id)); ok {
		return d.Name
	}
	return i18n.Same(id)
}

// Value is a number in the unit of the target as a value in hand, to be
// compared with values of its metric: 1.5 per cent is the fraction 0.015. It is
// not measured where there is no number.
func (t Target) Value(n Number) kpi.Value {
	f := kpi.Figure{Percent: t.Unit == Percent}
	switch t.Unit {
	case Money:
		f.Unit = kpi.Unit{Money: 1}
	case Seconds:
		f.Unit = kpi.Unit{Time: 1}
	}
	d, ok := n.Decimal()
	if !ok {
		return f.Undefined(kpi.NotMeasured)
	}
	den := big.NewRat(1, 1)
	if t.Unit == Percent {
		den.SetInt64(100)
	}
	return f.Quotient(d.Rat(), den, t.Currency)
}
