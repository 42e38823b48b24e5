package stat

import (
	"math"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// Estimate is the interval of a metric's value and the model behind it.
//
// The zero Estimate is of no value.
type Estimate struct {
	Interval Interval
	Model    Model
}

// ValueInterval is how far a metric's value may be off by chance, found from
// its formula and the sums in it:
//   - [Binomial] where the numerator is part of the denominator, because its
//     measures stand there too (SLA met ÷ met and missed), because they are
//     part of it by definition ([kpi.PartOf]: clicks of impressions), or as the
//     rest of such a part (bounces): the [Wilson] interval;
//   - [Poisson] for one other count over what is taken as known (interactions
//     ÷ reach, comments ÷ posts), and for costs over one count (CPA): the exact
//     interval of the count ([PoissonRate]). Where what is known is itself
//     known within bounds only, the interval takes in both;
//   - [Delta] for sums and differences of counts (NPS): R ± z·√Σ(aᵢ − R·bᵢ)²·xᵢ
//     ÷ B, of the counts xᵢ with the coefficients aᵢ above and bᵢ below, B being
//     the denominator; of disjoint parts that is the multinomial error.
//
// The interval is in the value's own unit, fractions for per cent. It is
// undefined where the value is, and
//   - out of domain where the sums do not tell the error: revenue, times and
//     levels in the numerator, averages of amounts, signed measures;
//   - not additive where a count of different people is known within bounds;
//   - too_few where the delta method finds no variance at all.
//
// What it cannot see: one person counted several times. See the package
// comment.
func ValueInterval(v kpi.Value, confidence float64) (Estimate, kpi.Reason) {
	if !isConfidence(confidence) {
		return Estimate{}, kpi.OutOfDomain
	}
	r, why := ratioOf(v)
	if why != 0 {
		return Estimate{}, why
	}
	return r.estimate(confidence)
}

// ratio is a value seen as what its error depends on.
type ratio struct {
	model Model
	scale float64    // times the share, or times or over the count
	share Proportion // of Binomial
	count int64      // of Poisson
	under Interval   // of Poisson: what is known below the count
	over  bool       // of Poisson: the count itself is below
	terms []term     // of Delta
}

func (r ratio) estimate(confidence float64) (Estimate, kpi.Reason) {
	z := critical(tailOf(confidence))
	var i Interval
	switch r.model {
	case Binomial:
		i = scoreOf(r.share, z).interval().times(r.scale)
	case Poisson:
		i = garwood(float64(r.count), tailOf(confidence))
		if r.over {
			i = Interval{Low: 1 / i.High, High: 1 / i.Low}
		} else {
			i.Low /= r.under.High
			if r.under.Low > 0 {
				i.High /= r.under.Low
			} else {
				i.High, i.NoHigh = 0, true
			}
		}
		i = i.times(r.scale)
	default:
		value, deviation := r.delta()
		if deviation == 0 {
			return Estimate{}, kpi.TooFew
		}
		i = Interval{Low: value - z*deviation, High: value + z*deviation}
	}
	return Estimate{Interval: i, Model: r.model}, 0
}

// delta is the value and its standard deviation by the delta method.
func (r ratio) delta() (value, deviation float64) {
	above, below, hasBelow := 0.0, 0.0, false
	for _, t := range r.terms {
		above += t.num * t.low
		below += t.den * t.low
		hasBelow = hasBelow || t.den != 0
	}
	if !hasBelow {
		below = 1
	}
	value = above / below
	variance := 0.0
	for _, t := range r.terms {
		if t.role == random {
			c := (t.num - value*t.den) / below
			variance += c * c * t.low
		}
	}
	return value, math.Sqrt(variance)
}

// ratioOf finds the model of a value.
func ratioOf(v kpi.Value) (ratio, kpi.Reason) {
	if why := v.Reason(); why != 0 {
		return ratio{}, why
	}
	var all, num, den []term
	for s := range v.Sums() {
		t := termOf(s)
		all = append(all, t)
		if t.num != 0 {
			num = append(num, t)
		}
		if t.den != 0 {
			den = append(den, t)
		}
	}
	if len(all) == 0 { // a figure that is no ratio of sums: growth, attainment
		return ratio{}, kpi.OutOfDomain
	}
	for _, read := range []func(num, den []term) (ratio, bool){asShare, asRate, asCost} {
		if r, ok := read(num, den); ok {
			return r, 0
		}
	}
	for _, t := range all {
		switch {
		case t.role == opaque, t.role != random && t.num != 0:
			return ratio{}, kpi.OutOfDomain
		case t.low != t.high:
			return ratio{}, kpi.NotAdditive
		}
	}
	return ratio{model: Delta, terms: all}, 0
}

// asShare reads a value whose numerator is part of its denominator.
func asShare(num, den []term) (ratio, bool) {
	if !alike(den, denOf) || !areCounts(num) || !areCounts(den) {
		return ratio{}, false
	}
	n := totalOf(den)
	r := ratio{model: Binomial, share: Proportion{N: n}}
	whole := den[0]
	apart := func(t term) bool { return t.den == 0 }
	switch {
	case alike(num, numOf) && !slices.ContainsFunc(num, apart):
		r.share.X, r.scale = totalOf(num), num[0].num
	case len(den) > 1:
		return ratio{}, false
	case len(num) == 1 && kpi.PartOf(num[0].id, whole.id):
		r.share.X, r.scale = num[0].whole, num[0].num
	case len(num) == 2: // the whole less a part
		part := num[1]
		if part.id == whole.id {
			part = num[0]
		}
		if part.num != -whole.num || !kpi.PartOf(part.id, whole.id) {
			return ratio{}, false
		}
		r.share.X, r.scale = n-part.whole, whole.num
	}
	r.scale /= whole.den
	return r, r.scale != 0 && r.share.check() == 0
}

// asRate reads one count over what is known, or over nothing.
func asRate(num, den []term) (ratio, bool) {
	if len(num) != 1 || !areCounts(num) || num[0].den != 0 {
		return ratio{}, false
	}
	under := Interval{}
	for _, t := range den {
		if t.role == opaque {
			return ratio{}, false
		}
		part := Interval{Low: t.low, High: t.high}.times(t.den)
		under.Low += part.Low
		under.High += part.High
	}
	if len(den) == 0 {
		under = Interval{Low: 1, High: 1}
	}
	return ratio{model: Poisson, scale: num[0].num, count: num[0].whole, under: under}, true
}

// asCost reads what one event cost.
func asCost(num, den []term) (ratio, bool) {
	if len(num) == 0 || len(den) != 1 || !areCounts(den) || den[0].whole == 0 {
		return ratio{}, false
	}
	r := ratio{model: Poisson, count: den[0].whole, over: true}
	for _, t := range num {
		if t.role != cost {
			return ratio{}, false
		}
		r.scale += t.num * t.low / den[0].den
	}
	return r, r.scale != 0
}
