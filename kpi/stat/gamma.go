package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// The parameters of the beta and gamma distributions that are taken.
const (
	leastShape = 1e-6
	mostShape  = 2 * mostCount
)

func isShape(a float64) bool { return a >= leastShape && a <= mostShape }

// steps bounds every series, fraction and search of this package; none comes
// near it.
const steps = 100_000

// mostPoint is beyond every point at which a gamma variable can be met.
const mostPoint = 100 * mostCount

// manyShape is from where on a quadrature takes less work than a fraction.
const manyShape = 5000

// GammaTails are the regularised incomplete gamma functions P(a, x) and
// Q(a, x): the probabilities that a gamma variable of the given shape a and
// scale 1 lies below and above x. They are out of domain for x below 0 or
// infinite and for a shape outside 10⁻⁶ … 2·10¹⁵.
//
// Formula: the power series below the shape, the continued fraction above it
// (DLMF 8.11.4, 8.9.2), and a quadrature of the tail for shapes above 5 000.
// Worst relative difference from mpmath with 30 digits in 2 000 random cases,
// shapes up to 10¹²: 2.8·10⁻¹³.
func GammaTails(x, shape float64) (Tails, kpi.Reason) {
	if !isFinite(x, shape) || x < 0 || !isShape(shape) {
		return Tails{}, kpi.OutOfDomain
	}
	return gammaTails(x, shape), 0
}

func gammaTails(x, a float64) Tails {
	if x == 0 {
		return Tails{Above: 1}
	}
	if x > mostPoint {
		return Tails{Below: 1}
	}
	front := gammaFront(x, a)
	switch upper := x > a; {
	case a > manyShape && upper:
		return above(front * gammaArea(x, a, 1))
	case a > manyShape:
		return below(front * gammaArea(x, a, -1))
	case upper && x > a+1:
		return above(front * gammaFraction(x, a))
	default:
		return below(front / a * gammaSeries(x, a))
	}
}

// below and above are the tails of which one was computed; rounding must not
// carry it over 1.
func below(p float64) Tails { return Tails{Below: min(p, 1), Above: 1 - min(p, 1)} }
func above(p float64) Tails { return below(p).mirrored() }

func (t Tails) mirrored() Tails { return Tails{Below: t.Above, Above: t.Below} }

// gammaFront is xᵃ·e⁻ˣ/Γ(a), x times the density.
func gammaFront(x, a float64) float64 {
	return math.Sqrt(a/(2*math.Pi)) * math.Exp(a*logGapOf(x, a, x-a)-stirling(a))
}

// gammaSeries is 1 + x/(a+1) + x²/((a+1)(a+2)) + …
func gammaSeries(x, a float64) float64 {
	sum, term := 1.0, 1.0
	for range steps {
		a++
		term *= x / a
		sum += term
		if term < 1e-17*sum {
			break
		}
	}
	return sum
}

// gammaFraction is Q(a, x)/front, by its continued fraction and Lentz's method.
func gammaFraction(x, a float64) float64 {
	b := x + 1 - a
	c, d := math.MaxFloat64, 1/b
	product := d
	for i := 1.0; i < steps; i++ {
		over := -i * (i - a)
		b += 2
		d = 1 / apart(over*d+b)
		c = apart(b + over/c)
		product *= c * d
		if math.Abs(c*d-1) < 2e-16 {
			break
		}
	}
	return product
}

// apart keeps a partial denominator off zero.
func apart(x float64) float64 {
	if x == 0 {
		return 1e-300
	}
	return x
}

// gammaArea is a tail over front: that of t = x·(1+side·w) for w from 0 on,
// where the density falls as exp(h).
func gammaArea(x, a, side float64) float64 {
	slope := side * (a - 1 - x)
	h := func(w float64) float64 {
		return slope*w + (a-1)*logGap(side*w)
	}
	most := math.Inf(1)
	if side < 0 {
		most = 1
	}
	return tailArea(h, a, most)
}

// GammaQuantile is the x with P(shape, x) = p, for p between 0 and 1, both
// excluded. It is out of domain for any other p and for a shape outside
// 10⁻⁶ … 2·10¹⁵; below 10⁻³⁰⁰ it is 0.
//
// Worst relative difference from R in 2 000 random cases: 2.7·10⁻¹⁴.
func GammaQuantile(p, shape float64) (float64, kpi.Reason) {
	if !isInside(p) || !isShape(shape) {
		return 0, kpi.OutOfDomain
	}
	return gammaQuantile(Tails{Below: p, Above: 1 - p}, shape), 0
}

// gammaQuantile is the point that has the tails; the smaller one decides.
func gammaQuantile(want Tails, a float64) float64 {
	return solve(want, a, mostPoint, func(x float64) (Tails, float64) {
		return gammaTails(x, a), gammaFront(x, a)
	})
}
