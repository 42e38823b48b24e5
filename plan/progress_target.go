package plan

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TargetProgress is how far a target has come.
type TargetProgress struct {
	Target  Target
	Metric  i18n.Text // name of its metric
	Days    civil.Period
	Through civil.Date // the last day that is in the figure
	Since   civil.Date // the first one, of a figure that is counted up from nothing
	Course  []Reading  // how the figure got there, as it was given
	Better  kpi.Direction

	Baseline kpi.Value // where it began: 0 of what is counted up from nothing
	Actual   kpi.Value
	Goal     kpi.Value
	// Attainment is (actual − baseline) ÷ (goal − baseline), not cut off at 0 or 1.
	// Of a ceiling, a count that is to stay below its goal, it is goal ÷ projection.
	Attainment kpi.Value
	Planned    kpi.Value // what it should be by now
	// Pace is what was gone over what should be gone by now: 1 is as planned. Of a
	// ceiling less is better.
	Pace       kpi.Value
	Projection kpi.Value  // at the end, if it goes on like this
	Daily      kpi.Value  // what a day has brought so far
	Required   kpi.Value  // what a day from now on has to bring
	Reaches    civil.Date // the goal, if it goes on like this; zero: never, or not known

	Interval stat.Estimate // of the actual figure, 95 %, where Ranged
	Ranged   bool
	Data     stat.Verdict // whether there are enough data to judge
	Light    pacing.Light // of the pace; none where there is no verdict by it
	Verdict  Verdict
}

// Ceiling reports whether the figure is a count that is to stay below its goal.
func (t TargetProgress) Ceiling() bool { return !t.Since.IsZero() && t.Better == kpi.Lower }

// Text says in a sentence how the target stands.
func (t TargetProgress) Text() i18n.Text {
	key := i18n.Quote(t.Target.Key)
	switch {
	case t.Verdict == NotMeasured:
		return i18n.Sprintf(i18n.Text{EN: "%s: %s.", ES: "%s: %s."}, key, t.Actual.Why())
	case t.Verdict == TooFewData:
		return i18n.Sprintf(i18n.Text{
			EN: "%s: %s, too few data for a verdict: %s.", ES: "%s: %s, datos insuficientes para un juicio: %s.",
		}, key, shown(t.Actual), t.Data.Text())
	case !t.Pace.Defined():
		return i18n.Sprintf(i18n.Text{EN: "%s: %s of %s, %s.", ES: "%s: %s de %s, %s."},
			key, shown(t.Actual), shown(t.Goal), t.Verdict.Name())
	}
	return i18n.Sprintf(i18n.Text{
		EN: "%s: %s, planned by now %s, to be reached %s; at this pace it ends at %s: %s.",
		ES: "%s: %s, previsto hasta hoy %s, por alcanzar %s; a este ritmo termina en %s: %s.",
	}, key, shown(t.Actual), shown(t.Planned), shown(t.Goal), shown(t.Projection), t.Verdict.Name())
}

// walk is the way of a target, while its progress is computed.
type walk struct {
	target   Target
	name     i18n.Text
	result   Result
	measured bool
	steering Steering
	on       civil.Date
	days     civil.Period
	better   kpi.Direction
}

func (w walk) progress() TargetProgress {
	t := TargetProgress{
		Target: w.target, Metric: w.name, Days: w.days, Since: w.result.Since, Through: w.result.Through,
		Course: w.result.Course, Better: w.better,
		Baseline: w.target.Value(w.target.Baseline), Goal: w.target.Value(w.target.Goal), Actual: w.result.Figure,
	}
	if t.Through.IsZero() {
		t.Through = w.on
	}
	if !t.Since.IsZero() {
		t.Baseline = w.target.Value(MustNumber("0"))
	}
	why := kpi.Reason(0)
	if t.Interval, why = stat.ValueInterval(t.Actual, 0.95); why == 0 {
		t.Ranged = true
	}
	t.Data = w.steering.Data.Value(t.Actual)
	if n, err := t.Actual.Rat(); err == nil && !t.Since.IsZero() && w.target.Unit == Count && n.IsInt() && n.Num().IsInt64() {
		t.Data = w.steering.Data.Count(n.Num().Int64())
	}
	t.Attainment = kpi.AttainmentFrom(t.Baseline, t.Actual, t.Goal, kpi.Neutral)
	t.pace(w.steering.tolerance())
	if t.Ceiling() {
		t.Attainment = kpi.Attainment(t.Projection, t.Goal, kpi.Lower)
	}
	t.Verdict = t.judge(w.measured)
	return t
}

// judge is the verdict on what is known.
func (t *TargetProgress) judge(measured bool) Verdict {
	over := !t.Days.IsZero() && !t.Through.Before(t.Days.Last())
	switch {
	case !measured || !t.Actual.Defined():
		return NotMeasured
	case !t.Days.IsZero() && t.Through.Before(t.Days.First()):
		return NotBegun
	case t.Data.Reason == kpi.TooFew && (t.Since.IsZero() || !over):
		t.Light = 0
		return TooFewData
	case over && !t.Attainment.Defined():
		return Unclear
	case over && attained(t.Attainment):
		return Reached
	case over:
		return Missed
	case !t.Ceiling() && attained(t.Attainment):
		return Reached
	}
	switch t.Light {
	case pacing.Green:
		return OnTrack
	case pacing.Amber:
		return AtRisk
	case pacing.Red:
		return OffTrack
	}
	return Unclear
}

// attained reports whether an attainment is 1 or more, for certain.
func attained(v kpi.Value) bool {
	low, err := v.Low()
	return err == nil && low.Cmp(one()) >= 0
}

// shown is a value in both languages, with the places that are usual; whole
// numbers have none, and large ones neither.
func shown(v kpi.Value) i18n.Text {
	places := kpi.Usual
	if r, err := v.Rat(); err == nil && v.Unit() == (kpi.Unit{}) && !v.Percent() && (r.IsInt() || r.Cmp(big.NewRat(1000, 1)) >= 0) {
		places = 0
	}
	return i18n.Text{EN: v.Format(i18n.EN, places), ES: v.Format(i18n.ES, places)}
}
