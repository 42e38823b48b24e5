package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// KatzRatio is the interval of the share of a over the share of b, on the
// logarithmic scale: R·exp(±z·√((1−pₐ)/xₐ + (1−p_b)/x_b)). It is quick, and too
// narrow for few successes: use [ScoreRatio]. It is undefined without trials or
// without successes on either side (no_base).
//
// Source: Katz, Baptista, Azen and Pike 1978. Worst relative difference from
// statsmodels in 2 000 random cases: 4.4·10⁻¹⁴.
func KatzRatio(a, b Proportion, confidence float64) (Interval, kpi.Reason) {
	for _, p := range []Proportion{a, b} {
		if why := p.checked(confidence); why != 0 {
			return Interval{}, why
		}
		if p.X == 0 {
			return Interval{}, kpi.NoBase
		}
	}
	ratio := a.share() / b.share()
	variance := a.rest()/float64(a.X) + b.rest()/float64(b.X)
	spread := critical(tailOf(confidence)) * math.Sqrt(variance)
	return interval(ratio*math.Exp(-spread), ratio*math.Exp(spread))
}

// rest is the share of failures.
func (p Proportion) rest() float64 { return float64(p.N-p.X) / float64(p.N) }

// ScoreRatio is the score interval of the share of a over the share of b, the
// one to use for a relative lift: all ratios θ with
// |pₐ − θ·p_b| ≤ z·√(p̃ₐ(1−p̃ₐ)/nₐ + θ²·p̃_b(1−p̃_b)/n_b), p̃ₐ = θ·p̃_b being the
// likeliest shares of that ratio. Without successes of a its low end is 0,
// without successes of b it has no high end. It is undefined without trials on
// either side and without any success (no_base).
//
// Sources: Koopman 1984; Miettinen and Nurminen 1985, without their factor
// N/(N−1); Nam 1995. Worst relative difference from the score equation solved
// with 40 digits in 2 000 random cases: 5.3·10⁻¹⁵.
func ScoreRatio(a, b Proportion, confidence float64) (Interval, kpi.Reason) {
	for _, p := range []Proportion{a, b} {
		if why := p.checked(confidence); why != 0 {
			return Interval{}, why
		}
	}
	if a.X == 0 && b.X == 0 {
		return Interval{}, kpi.NoBase
	}
	z := critical(tailOf(confidence))
	i := Interval{NoHigh: b.X == 0}
	if a.X > 0 {
		i.Low = ratioAt(a, b, z)
	}
	if b.X > 0 {
		i.High = ratioAt(a, b, -z)
	}
	return i, 0
}

// ratioAt is the ratio whose score is z; the score falls as the ratio grows. It
// is looked for on the logarithmic scale: no count comes near e⁸⁰.
func ratioAt(a, b Proportion, z float64) float64 {
	low, high := -80.0, 80.0
	for range 64 {
		middle := (low + high) / 2
		if scoreOfRatio(a, b, math.Exp(middle)) > z {
			low = middle
		} else {
			high = middle
		}
	}
	return math.Exp((low + high) / 2)
}

// scoreOfRatio is (pₐ − θ·p_b) over its deviation under the ratio θ.
func scoreOfRatio(a, b Proportion, ratio float64) float64 {
	xa, na, xb, nb := float64(a.X), float64(a.N), float64(b.X), float64(b.N)
	n, failed := na+nb, float64(a.N-a.X)*float64(b.N-b.X)
	// The likeliest share of b is the smaller root of n·θ·p² − 2·half·p + xₐ+x_b.
	// The root of its discriminant is written as a sum without differences, and
	// the shares of failures as roots of their own equations, because 1 − p has
	// no digits where p is near 1.
	over, under := ratio*(na+xb), xa+nb
	half, root := (over+under)/2, math.Hypot((over-under)/2, math.Sqrt(ratio*failed))
	share := (xa + xb) / (half + root)
	restA := failureRoot(n, n-half, root, float64(a.N-a.X)*(1-ratio))
	restB := failureRoot(n*ratio, n*ratio-half, root, float64(b.N-b.X)*(ratio-1))
	variance := ratio*share*restA/na + ratio*share*ratio*restB/nb
	off := crossed(xa, nb, ratio*xb, na) / (na * nb)
	if off == 0 {
		return 0
	}
	return off / math.Sqrt(variance)
}

// failureRoot is (half + root)/square, the greater root of
// square·u² − 2·half·u + rest, at least 0.
func failureRoot(square, half, root, rest float64) float64 {
	if half < 0 {
		return max(rest/(half-root), 0)
	}
	return (half + root) / square
}
