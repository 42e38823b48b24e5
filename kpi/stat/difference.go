package stat

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
)

// Newcombe is the interval of the share of a less the share of b, from the two
// Wilson intervals (l, u): below the difference by √((pₐ−lₐ)² + (u_b−p_b)²),
// above it by √((uₐ−pₐ)² + (p_b−l_b)²); between −1 and 1. It is undefined
// without trials on either side (no_base).
//
// Source: Newcombe 1998, method 10. Worst difference from statsmodels in 2 000
// random cases: 1.4·10⁻¹³ of the larger end.
func Newcombe(a, b Proportion, confidence float64) (Interval, kpi.Reason) {
	for _, p := range []Proportion{a, b} {
		if why := p.checked(confidence); why != 0 {
			return Interval{}, why
		}
	}
	z := critical(tailOf(confidence))
	sa, sb := scoreOf(a, z), scoreOf(b, z)
	difference := crossed(sa.x, sb.n, sb.x, sa.n) / (sa.n * sb.n)
	return Interval{
		Low:  difference - math.Hypot(sa.below(), sb.above()),
		High: difference + math.Hypot(sa.above(), sb.below()),
	}.clipped(-1, 1), 0
}
