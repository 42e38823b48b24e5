package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// Proportion is X of N: the successes among trials, the clicks among
// impressions.
//
// The zero Proportion is 0 of 0, which is no share of anything.
type Proportion struct{ X, N int64 }

// check says why the proportion has no share, or zero if it has one.
func (p Proportion) check() kpi.Reason {
	switch {
	case !isCount(p.X) || !isCount(p.N):
		return kpi.OutOfDomain
	case p.X > p.N:
		return kpi.Inconsistent
	case p.N == 0:
		return kpi.NoBase
	}
	return 0
}

// Share is X ÷ N, a fraction. It is undefined for N = 0 (no_base) and for X
// above N (inconsistent).
func (p Proportion) Share() (float64, kpi.Reason) {
	if why := p.check(); why != 0 {
		return 0, why
	}
	return p.share(), 0
}

func (p Proportion) share() float64 { return float64(p.X) / float64(p.N) }

// checked says why an interval at the confidence has no ends.
func (p Proportion) checked(confidence float64) kpi.Reason {
	if !isConfidence(confidence) {
		return kpi.OutOfDomain
	}
	return p.check()
}

// Wilson is the score interval of a proportion, the one to use unless there is
// a reason for another: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). Its
// ends at X = 0 and X = N are exactly 0 and 1. It is undefined without trials
// (no_base).
//
// Source: Wilson 1927; recommended by Brown, Cai and DasGupta 2001. Worst
// relative difference from statsmodels in 2 000 random cases: 4.7·10⁻¹⁵.
func Wilson(p Proportion, confidence float64) (Interval, kpi.Reason) {
	if why := p.checked(confidence); why != 0 {
		return Interval{}, why
	}
	return scoreOf(p, critical(tailOf(confidence))).interval(), 0
}

// score holds what the ends of a Wilson interval are made of.
type score struct{ x, rest, n, square, spread float64 }

func scoreOf(p Proportion, z float64) score {
	s := score{x: float64(p.X), rest: float64(p.N - p.X), n: float64(p.N), square: z * z}
	s.spread = z * math.Sqrt(s.x*(s.rest/s.n)+s.square/4)
	return s
}

// interval takes the greater root of the quadratic equation by its formula and
// the smaller one from their product, so that neither loses digits.
func (s score) interval() Interval {
	root := s.x + s.square/2 + s.spread
	i := Interval{Low: s.x / s.n * (s.x / root), High: min(root/(s.n+s.square), 1)}
	if s.rest == 0 {
		i.High = 1
	}
	return i
}

// below and above are how far the ends are from the share itself: sums without
// a difference, for the same reason.
func (s score) below() float64 { return s.reach(s.x, s.rest) }
func (s score) above() float64 { return s.reach(s.rest, s.x) }

func (s score) reach(x, rest float64) float64 {
	return s.square * (x / s.n) * (1 + rest/(s.spread+s.square/2)) / (s.n + s.square)
}

// AgrestiCoull is the adjusted Wald interval: that of X + z²/2 of N + z²,
// clipped to 0 … 1. It is undefined without trials (no_base).
//
// Source: Agresti and Coull 1998. Worst difference from statsmodels in 2 000
// random cases: 4.7·10⁻¹⁵ of the high end.
func AgrestiCoull(p Proportion, confidence float64) (Interval, kpi.Reason) {
	if why := p.checked(confidence); why != 0 {
		return Interval{}, why
	}
	z := critical(tailOf(confidence))
	n := float64(p.N) + z*z
	x := float64(p.X) + z*z/2
	spread := z * math.Sqrt(x/n*((n-x)/n)/n)
	return Interval{Low: x/n - spread, High: x/n + spread}.clipped(0, 1), 0
}

// Jeffreys is the equal-tailed interval of the beta distribution with
// parameters X + ½ and N − X + ½; its low end at X = 0 is 0 and its high end at
// X = N is 1, as Brown, Cai and DasGupta 2001 define it (statsmodels keeps the
// quantile there). It is undefined without trials (no_base).
//
// Worst relative difference from statsmodels in 2 000 random cases: 8.5·10⁻¹²,
// at a confidence of 0.999999, where statsmodels subtracts the tail from 1.
func Jeffreys(p Proportion, confidence float64) (Interval, kpi.Reason) {
	if why := p.checked(confidence); why != 0 {
		return Interval{}, why
	}
	i := beta{float64(p.X) + 0.5, float64(p.N-p.X) + 0.5}.interval(tailOf(confidence))
	if p.X == 0 {
		i.Low = 0
	}
	if p.X == p.N {
		i.High = 1
	}
	return i, 0
}

// interval leaves out the tail on either side.
func (p beta) interval(tail float64) Interval {
	below := Tails{Below: tail, Above: 1 - tail}
	return Interval{Low: p.quantile(below), High: p.quantile(below.mirrored())}
}

// ClopperPearson is the exact interval, from the binomial distribution itself:
// at least as wide as its confidence asks for, mostly wider. At X = 0 the high
// end is 1 − ((1−confidence)/2)^(1/N); with a confidence of 0.90 that is the
// one-sided 95% bound which the rule of three (3/N) approximates. It is
// undefined without trials (no_base).
//
// Source: Clopper and Pearson 1934. Worst relative difference from statsmodels
// in 2 000 random cases: 4.2·10⁻¹², at a confidence of 0.999999 too.
func ClopperPearson(p Proportion, confidence float64) (Interval, kpi.Reason) {
	if why := p.checked(confidence); why != 0 {
		return Interval{}, why
	}
	tail := tailOf(confidence)
	below := Tails{Below: tail, Above: 1 - tail}
	x, rest := float64(p.X), float64(p.N-p.X)
	i := Interval{Low: 0, High: 1}
	if p.X > 0 {
		i.Low = beta{x, rest + 1}.quantile(below)
	}
	if p.X < p.N {
		i.High = beta{x + 1, rest}.quantile(below.mirrored())
	}
	return i, 0
}
