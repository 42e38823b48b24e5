package stat

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Spell is a stretch of time until something happened: a message and its first
// answer. Where it had not happened when last looked, the spell is Open, and
// Length is how long it had been waited for.
//
// The zero Spell ended at once.
type Spell struct {
	Length time.Duration
	Open   bool
}

// Curve is the share of spells that last longer than a time, estimated with the
// open ones counted for as long as they were watched ([KaplanMeier]).
//
// The zero Curve is of no spells, and has no values.
type Curve struct {
	_     [0]func()
	steps []Step
	count int64
	last  time.Duration // the longest spell, ended or open
}

// Step is the curve from one time on, up to the next Step.
//
// The zero Step is that of no curve.
type Step struct {
	Time time.Duration
	// AtRisk is how many spells lasted at least until Time; of them, Events
	// ended at it.
	AtRisk, Events int64
	// Survival is the share that lasts longer than Time: not yet answered.
	// 1 − Survival is the share answered within Time, with the same SE.
	Survival float64
	// SE is Greenwood's standard error of Survival: S·√Σ d/(n(n−d)), and 0
	// where Survival is 0, its limit.
	SE float64
}

// KaplanMeier estimates a curve: the product of (1 − events/at risk) over the
// times at which spells ended; open spells leave the number at risk after their
// last time. Dropping them instead makes slow things look fast. The spells are
// not changed.
//
// It assumes that what is still open would go on like what ended; it lies where
// the hard cases are left open on purpose. It is undefined for no spells
// (too_few), and out of domain for a negative length.
//
// Source: Kaplan and Meier 1958; Greenwood 1926. Worst relative difference from
// R's survfit in 2 000 random curves: 3.0·10⁻¹⁵.
func KaplanMeier(spells []Spell) (Curve, kpi.Reason) {
	if len(spells) == 0 {
		return Curve{}, kpi.TooFew
	}
	sorted := slices.Clone(spells)
	slices.SortFunc(sorted, func(a, b Spell) int { return cmp.Compare(a.Length, b.Length) })
	if sorted[0].Length < 0 {
		return Curve{}, kpi.OutOfDomain
	}
	c := Curve{count: int64(len(sorted)), last: sorted[len(sorted)-1].Length}
	survival, hazard := 1.0, 0.0
	for from := 0; from < len(sorted); {
		step := Step{Time: sorted[from].Length, AtRisk: int64(len(sorted) - from)}
		for ; from < len(sorted) && sorted[from].Length == step.Time; from++ {
			if !sorted[from].Open {
				step.Events++
			}
		}
		if step.Events == 0 {
			continue
		}
		risk, left := float64(step.AtRisk), float64(step.AtRisk-step.Events)
		survival *= left / risk
		if left > 0 {
			hazard += float64(step.Events) / risk / left
		}
		step.Survival, step.SE = survival, survival*math.Sqrt(hazard)
		c.steps = append(c.steps, step)
	}
	return c, 0
}

// All iterates over the steps in the order of time. A curve of open spells only
// has none.
func (c Curve) All() iter.Seq[Step] { return slices.Values(c.steps) }

// At returns the step that the curve is on at a time: before the first end
// Survival is 1. It is out of domain for a time below 0, and unknown (too_few)
// after the longest spell, if that is open.
func (c Curve) At(t time.Duration) (Step, kpi.Reason) {
	if t < 0 {
		return Step{}, kpi.OutOfDomain
	}
	next, _ := slices.BinarySearchFunc(c.steps, t, func(s Step, t time.Duration) int {
		if s.Time <= t {
			return -1
		}
		return 1
	})
	step := Step{AtRisk: c.count, Survival: 1}
	if next > 0 {
		step = c.steps[next-1]
	}
	if c.count == 0 || t > c.last && step.Survival > 0 {
		return Step{}, kpi.TooFew
	}
	return step, 0
}

// Mark is when a curve came down to a level. Where it did not, Reached is false
// and Time is the longest that was watched: the time looked for is longer.
//
// The zero Mark is not reached, and nothing was watched.
type Mark struct {
	Time    time.Duration
	Reached bool
}

// Text says the time as Go writes durations, or that it is not reached: "not
// reached (longer than 48h0m0s)"; «sin alcanzar (más de 48h0m0s)».
func (m Mark) Text() i18n.Text {
	if m.Reached {
		return i18n.Same(m.Time.String())
	}
	return i18n.Sprintf(i18n.Text{
		EN: "not reached (longer than %s)", ES: "sin alcanzar (más de %s)",
	}, m.Time.String())
}

// Median is the time within which half of the spells end: see Percentile.
func (c Curve) Median() (Mark, kpi.Reason) { return c.Percentile(0.5) }

// Percentile is the least time at which the share that lasts longer is at most
// 1 − p. It is out of domain for a p outside 0 … 1, both excluded, and undefined
// for the zero Curve (too_few).
func (c Curve) Percentile(p float64) (Mark, kpi.Reason) {
	if !isInside(p) {
		return Mark{}, kpi.OutOfDomain
	}
	if c.count == 0 {
		return Mark{}, kpi.TooFew
	}
	for _, s := range c.steps {
		if s.Survival <= (1-p)*(1+1e-12) { // a half multiplied up from thirds is a half
			return Mark{Time: s.Time, Reached: true}, 0
		}
	}
	return Mark{Time: c.last}, 0
}
