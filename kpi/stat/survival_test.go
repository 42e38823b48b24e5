package stat_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
)

// slowSurvival is the product-limit estimate and Greenwood's error at a time,
// each spell looked at again for every other one.
func slowSurvival(spells []stat.Spell, at time.Duration) (survival, se float64) {
	survival = 1
	hazard := 0.0
	var seen []time.Duration
	for _, s := range spells {
		if s.Open || s.Length > at || slices.Contains(seen, s.Length) {
			continue
		}
		seen = append(seen, s.Length)
		risk, events := 0.0, 0.0
		for _, other := range spells {
			if other.Length >= s.Length {
				risk++
			}
			if other.Length == s.Length && !other.Open {
				events++
			}
		}
		survival *= 1 - events/risk
		if risk > events {
			hazard += events / (risk * (risk - events))
		}
	}
	return survival, survival * math.Sqrt(hazard)
}

func TestKaplanMeier(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 400 {
		spells := make([]stat.Spell, 1+r.IntN(40))
		longest := time.Duration(0)
		for i := range spells {
			spells[i] = stat.Spell{Length: time.Duration(r.IntN(30)), Open: r.IntN(3) == 0}
			longest = max(longest, spells[i].Length)
		}
		before := slices.Clone(spells)
		curve, why := stat.KaplanMeier(spells)
		if why != 0 || !slices.Equal(spells, before) {
			t.Fatal(why, spells)
		}
		for at := range time.Duration(32) {
			got, why := curve.At(at)
			survival, se := slowSurvival(spells, at)
			if at > longest && survival > 1e-12 {
				if why != kpi.TooFew {
					t.Errorf("%v at %d: %+v %v, want too_few", spells, at, got, why)
				}
				continue
			}
			if why != 0 || math.Abs(got.Survival-survival) > 1e-12 || math.Abs(got.SE-se) > 1e-12 {
				t.Errorf("%v at %d: %+v %v, want %v ± %v", spells, at, got, why, survival, se)
			}
		}
		for _, p := range []float64{0.1, 0.5, 0.9} {
			want := stat.Mark{Time: longest}
			for at := range longest + 1 {
				if s, _ := slowSurvival(spells, at); s <= 1-p+1e-12 {
					want = stat.Mark{Time: at, Reached: true}
					break
				}
			}
			if got, why := curve.Percentile(p); got != want || why != 0 {
				t.Errorf("%v: percentile %g is %+v %v, want %+v", spells, p, got, why, want)
			}
		}
	}
}

func TestCurve(t *testing.T) {
	open, _ := stat.KaplanMeier([]stat.Spell{{Length: 5, Open: true}})
	thirds, _ := stat.KaplanMeier([]stat.Spell{{Length: 1}, {Length: 2}, {Length: 3}, {Length: 4}, {Length: 5}, {Length: 6}})
	step := func(s stat.Step, why kpi.Reason) any { return [2]any{s, why} }
	mark := func(m stat.Mark, why kpi.Reason) any { return [2]any{m, why} }
	none := stat.Step{}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"zero curve", step(stat.Curve{}.At(0)), step(none, kpi.TooFew)},
		{"zero curve's median", mark(stat.Curve{}.Median()), mark(stat.Mark{}, kpi.TooFew)},
		{"before the first end", step(open.At(4)), step(stat.Step{AtRisk: 1, Survival: 1}, 0)},
		{"as long as watched", step(open.At(5)), step(stat.Step{AtRisk: 1, Survival: 1}, 0)},
		{"longer than watched", step(open.At(6)), step(none, kpi.TooFew)},
		{"before the beginning", step(open.At(-1)), step(none, kpi.OutOfDomain)},
		{"open only", mark(open.Median()), mark(stat.Mark{Time: 5}, 0)},
		{"after the last end", step(thirds.At(99)), step(stat.Step{Time: 6, AtRisk: 1, Events: 1}, 0)},
		{"a half of thirds", mark(thirds.Median()), mark(stat.Mark{Time: 3, Reached: true}, 0)},
		{"certainty", mark(thirds.Percentile(1)), mark(stat.Mark{}, kpi.OutOfDomain)},
		{"nothing", mark(thirds.Percentile(0)), mark(stat.Mark{}, kpi.OutOfDomain)},
		{"no number", mark(thirds.Percentile(math.NaN())), mark(stat.Mark{}, kpi.OutOfDomain)},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %+v, want %+v", test.got, test.want)
			}
		})
	}
	for range open.All() {
		t.Error("a curve of open spells has a step")
	}
}

// FuzzKaplanMeier holds that a curve falls from 1, stays above 0, and that its
// errors are numbers.
func FuzzKaplanMeier(f *testing.F) {
	f.Add([]byte{6, 6, 6, 7, 200, 9})
	f.Fuzz(func(t *testing.T, raw []byte) {
		spells := make([]stat.Spell, len(raw))
		ended := int64(0)
		for i, b := range raw {
			spells[i] = stat.Spell{Length: time.Duration(b / 2), Open: b%2 == 1}
			ended += int64(1 - b%2)
		}
		curve, why := stat.KaplanMeier(spells)
		if (why != 0) != (len(raw) == 0) {
			t.Fatal(why)
		}
		last := stat.Step{Time: -1, Survival: 1}
		for s := range curve.All() {
			if s.Time <= last.Time || !(s.Survival < last.Survival && s.Survival >= 0) || !(s.SE >= 0 && s.SE <= 0.5) {
				t.Fatalf("%+v after %+v", s, last)
			}
			last = s
			ended -= s.Events
		}
		if ended != 0 {
			t.Fatalf("%d ends are missing", ended)
		}
	})
}
