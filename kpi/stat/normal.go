package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// Tails are the probabilities on either side of a point of a continuous
// distribution. Each is computed by itself, so that a small one keeps its
// digits; together they are 1.
//
// The zero Tails is that of no point.
type Tails struct{ Below, Above float64 }

// NormalTails are Φ(z) and 1 − Φ(z) of the standard normal distribution. They
// are out of domain for a z that is not finite; a tail below 5·10⁻³²⁴ is 0.
//
// Worst relative difference from scipy in 2 000 random cases, |z| up to 37:
// 2.3·10⁻¹³.
func NormalTails(z float64) (Tails, kpi.Reason) {
	if !isFinite(z) {
		return Tails{}, kpi.OutOfDomain
	}
	return Tails{Below: math.Erfc(-z/math.Sqrt2) / 2, Above: math.Erfc(z/math.Sqrt2) / 2}, 0
}

// NormalQuantile is the z with Φ(z) = p, for p between 0 and 1, both excluded;
// any other p is out of domain.
//
// Formula: Wichura 1988, algorithm AS 241 (PPND16), of stated accuracy 10⁻¹⁶.
// Worst relative difference from scipy in 2 000 random cases, p from 10⁻³⁰⁰:
// 4.6·10⁻¹⁵.
func NormalQuantile(p float64) (float64, kpi.Reason) {
	if !isInside(p) {
		return 0, kpi.OutOfDomain
	}
	return normalQuantile(p), 0
}

// critical is the z that a normal variable exceeds with the probability tail.
func critical(tail float64) float64 { return -normalQuantile(tail) }

func normalQuantile(p float64) float64 {
	q := p - 0.5
	if math.Abs(q) <= 0.425 {
		r := 0.425*0.425 - q*q
		return q * quotient(r, [8]float64{
			3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
			4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
		}, [8]float64{
			1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
			2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
		})
	}
	r := math.Sqrt(-math.Log(min(p, 1-p)))
	var z float64
	if r <= 5 {
		z = quotient(r-1.6, [8]float64{
			1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
			1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
		}, [8]float64{
			1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
			1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
		})
	} else {
		z = quotient(r-5, [8]float64{
			6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
			2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
		}, [8]float64{
			1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
			7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
		})
	}
	return math.Copysign(z, q)
}

// quotient is one polynomial of r over another; coefficients begin with the
// constant.
func quotient(r float64, over, under [8]float64) float64 {
	var a, b float64
	for i := 7; i >= 0; i-- {
		a, b = a*r+over[i], b*r+under[i]
	}
	return a / b
}
