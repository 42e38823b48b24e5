package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// BetaTails are the regularised incomplete beta function I(x; a, b) and its
// complement: the probabilities that a beta variable with the parameters a and
// b lies below and above x. They are out of domain for x outside 0 … 1 and for
// a parameter outside 10⁻⁶ … 2·10¹⁵.
//
// Formula: the continued fraction of Didonato and Morris 1992 (BFRAC), and a
// quadrature of the tail where both parameters are above 5 000. Worst relative
// difference from mpmath with 30 digits in 2 000 random cases, parameters up to
// 10¹²: 6.6·10⁻¹⁴.
func BetaTails(x, a, b float64) (Tails, kpi.Reason) {
	if !(x >= 0 && x <= 1) || !isShape(a) || !isShape(b) {
		return Tails{}, kpi.OutOfDomain
	}
	return beta{a, b}.tails(x, 1-x), 0
}

// beta are the parameters of a beta distribution.
type beta struct{ a, b float64 }

func (p beta) mirrored() beta { return beta{p.b, p.a} }

// tails takes y = 1 − x too, because it has digits that x has not where x is
// near 1.
func (p beta) tails(x, y float64) Tails {
	switch {
	case x <= 0:
		return Tails{Above: 1}
	case y <= 0:
		return Tails{Below: 1}
	}
	short := p.short(x, y)
	if short < 0 { // above the mean
		return above(p.mirrored().lower(y, x, -short))
	}
	return below(p.lower(x, y, short))
}

// short is a − (a+b)·x, how far x is below the mean, with what a+b loses by
// rounding made good.
func (p beta) short(x, y float64) float64 {
	n := p.a + p.b
	lost := min(p.a, p.b) - (n - max(p.a, p.b))
	if x <= y {
		return math.FMA(-n, x, p.a) - lost*x
	}
	return math.FMA(n, y, -p.b) + lost*y
}

// lower is the tail below an x that is not above the mean.
func (p beta) lower(x, y, short float64) float64 {
	front := p.front(x, y, short)
	if min(p.a, p.b) > manyShape {
		return front / y * p.area(x, y, short)
	}
	return front * p.fraction(x, y, short)
}

// front is xᵃ·yᵇ/B(a, b), x·y times the density.
func (p beta) front(x, y, short float64) float64 {
	n := p.a + p.b
	exponent := p.a*logGapOf(n*x, p.a, -short) + p.b*logGapOf(n*y, p.b, short) +
		stirling(n) - stirling(p.a) - stirling(p.b)
	return math.Sqrt(p.a/n*p.b/(2*math.Pi)) * math.Exp(exponent)
}

// fraction is the tail over front.
func (p beta) fraction(x, y, short float64) float64 {
	a, b := p.a, p.b
	c := math.MaxFloat64
	d := (a + 1) / (a * (short + 1))
	product := d
	for n := 1.0; n < steps; n++ {
		s := a + 2*n - 1
		over := (a + n - 1) / s * ((a + b + n - 1) / s) * n * (b - n) * x * x
		if over == 0 {
			break
		}
		under := n + n*(b-n)*x/s + (a+n)/(s+2)*(short+1+n*(1+y))
		d = 1 / apart(over*d+under)
		c = apart(under + over/c)
		product *= c * d
		if math.Abs(c*d-1) < 2e-16 {
			break
		}
	}
	return product
}

// area is the tail over front/y, by quadrature: that of t = x·(1−w) for w from
// 0 to 1, where the density falls as exp(h).
func (p beta) area(x, y, short float64) float64 {
	slope := (short - 1 + 2*x) / y
	h := func(w float64) float64 {
		return -slope*w + (p.a-1)*logGap(-w) + (p.b-1)*logGap(x*w/y)
	}
	return tailArea(h, p.a*(p.a+p.b)/p.b, 1)
}

// BetaQuantile is the x with I(x; a, b) = p, for p between 0 and 1, both
// excluded. It is out of domain for any other p and for a parameter outside
// 10⁻⁶ … 2·10¹⁵; below 10⁻³⁰⁰ it is 0.
//
// Worst relative difference from R in 2 000 random cases: 1.2·10⁻¹⁴.
func BetaQuantile(p, a, b float64) (float64, kpi.Reason) {
	if !isInside(p) || !isShape(a) || !isShape(b) {
		return 0, kpi.OutOfDomain
	}
	return beta{a, b}.quantile(Tails{Below: p, Above: 1 - p}), 0
}

// quantile is the point that has the tails. It is looked for in the half of
// 0 … 1 where it lies, so that what is small has all its digits.
func (p beta) quantile(want Tails) float64 {
	half := p.tails(0.5, 0.5)
	right := half.Below < want.Below
	if want.Below > want.Above {
		right = half.Above > want.Above
	}
	if right {
		return 1 - p.mirrored().lowerHalf(want.mirrored())
	}
	return p.lowerHalf(want)
}

func (p beta) lowerHalf(want Tails) float64 {
	return solve(want, min(p.a/(p.a+p.b), 0.5), 0.5, func(x float64) (Tails, float64) {
		y := 1 - x
		return p.tails(x, y), p.front(x, y, p.short(x, y)) / y
	})
}
