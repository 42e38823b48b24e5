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
	case !t.Goal.Defined():
		return i18n.Sprintf(i18n.Text{EN: "%s: %s, unclear: %s.", ES: "%s: %s, sin determinar: %s."}, key, shown(t.Actual), t.why())
	case t.Verdict == Unclear:
		return i18n.Sprintf(i18n.Text{EN: "%s: %s of %s, unclear: %s.", ES: "%s: %s de %s, sin determinar: %s."},
			key, shown(t.Actual), shown(t.Goal), t.why())
	case !t.Pace.Defined() || t.over():
		return i18n.Sprintf(i18n.Text{EN: "%s: %s of %s, %s.", ES: "%s: %s de %s, %s."},
			key, shown(t.Actual), shown(t.Goal), t.Verdict.Name())
	}
	return i18n.Sprintf(i18n.Text{
		EN: "%s: %s, planned by now %s, to be reached %s; at this pace it ends at %s: %s.",
		ES: "%s: %s, previsto hasta hoy %s, por alcanzar %s; a este ritmo termina en %s: %s.",
	}, key, shown(t.Actual), shown(t.Planned), shown(t.Goal), shown(t.Projection), t.Verdict.Name())
}

// why is what keeps a target from a verdict.
func (t TargetProgress) why() i18n.Text {
	switch {
	case !t.Goal.Defined():
		return i18n.Text{EN: "what is to be reached is not stated", ES: "no consta el valor por alcanzar"}
	case !t.comparable():
		return kpi.Attainment(t.Actual, t.Goal, kpi.Higher).Why()
	case !t.Baseline.Defined():
		return i18n.Text{EN: "without a baseline there is no pace", ES: "sin valor de partida no hay ritmo"}
	case t.Attainment.Reason() == kpi.ZeroBase, t.Attainment.Reason() == kpi.NoBase:
		return i18n.Text{EN: "it begins where it is to get to, so there is no pace", ES: "parte del valor por alcanzar y no hay ritmo"}
	case t.Days.IsZero():
		return i18n.Text{EN: "it has no days, or is due before it begins", ES: "no tiene días o vence antes de empezar"}
	case !t.Attainment.Defined():
		return t.Attainment.Why()
	case t.Pace.Defined() && t.Through.Before(t.Days.Last()):
		return i18n.Sprintf(i18n.Text{
			EN: "the figure is as of %s, and it was due on %s", ES: "la cifra es a %s y el plazo terminó el %s",
		}, t.Through, t.Days.Last())
	}
	return i18n.Text{EN: "the figure is known within bounds only", ES: "la cifra solo se conoce entre dos límites"}
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
	t.Verdict = t.judge(w.measured, w.on)
	return t
}

// judge is the verdict on what is known.
func (t *TargetProgress) judge(measured bool, on civil.Date) Verdict {
	over := t.over()
	yes, no := t.met()
	switch {
	case !measured || !t.Actual.Defined():
		return NotMeasured
	case !t.Days.IsZero() && t.Through.Before(t.Days.First()):
		return NotBegun
	case t.Data.Reason == kpi.TooFew && (t.Since.IsZero() || !over):
		t.Light = 0
		return TooFewData
	case yes && (over || !t.Ceiling()):
		return Reached
	case no && over:
		return Missed
	case over:
		return Unclear
	case !t.Days.IsZero() && on.After(t.Days.Last()): // the end has come, and the figure is from before
		t.Light = 0
		return Unclear
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

// over reports whether the figure has all of the days of the target.
func (t TargetProgress) over() bool {
	return !t.Days.IsZero() && !t.Through.Before(t.Days.Last())
}

// met reports whether the figure certainly is where it is to get to, and whether
// it certainly is not: that needs no baseline.
func (t TargetProgress) met() (yes, no bool) {
	low, err := t.Actual.Low()
	goal, failed := t.Goal.Rat()
	if err != nil || failed != nil || !t.comparable() {
		return false, false
	}
	high, endless := t.Actual.High()
	if t.Better == kpi.Lower {
		return endless == nil && high.Cmp(goal) <= 0, low.Cmp(goal) > 0
	}
	return low.Cmp(goal) >= 0, endless == nil && high.Cmp(goal) < 0
}

// comparable reports whether the figure and what it is to get to are in one unit
// and one currency, where both state theirs.
func (t TargetProgress) comparable() bool {
	a, b := t.Actual.Currency(), t.Goal.Currency()
	return t.Actual.Unit() == t.Goal.Unit() && (a == b || a == 0 || b == 0)
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
