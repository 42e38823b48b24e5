package stat

import "math"

// gaussLegendre are the positive nodes and weights of the Gauss–Legendre
// formula of 16 points on −1 … 1 (Abramowitz and Stegun, table 25.4; a test
// recomputes them).
var gaussLegendre = [8]struct{ node, weight float64 }{
	{0.0950125098376374401853193354249581, 0.1894506104550684962853967232082831},
	{0.2816035507792589132304605014604961, 0.1826034150449235888667636679692199},
	{0.4580167776572273863424194429835775, 0.1691565193950025381893120790303600},
	{0.6178762444026437484466717640487910, 0.1495959888165767320815017305474786},
	{0.7554044083550030338951011948474422, 0.1246289712555338720524762821920164},
	{0.8656312023878317438804678977123931, 0.0951585116824927848099251076022462},
	{0.9445750230732325760779884155346083, 0.0622535239386478928628438369943777},
	{0.9894009349916499325961541734503326, 0.0271524594117540948517805724560182},
}

// tailArea is the integral of exp(h(w)) from 0 to most, of a concave h with
// h(0) = 0 that is about −½·curve·w² or steeper. Past where h is −40 nothing
// counts any more; up to there four pieces are exact to the last digits.
func tailArea(h func(w float64) float64, curve, most float64) float64 {
	end := min(9/math.Sqrt(curve), most)
	for range 200 {
		if end >= most || h(end) < -40 {
			break
		}
		end = min(1.25*end, most)
	}
	// A steep tail ends earlier: find its end from above, so that the points
	// are not spent where nothing is.
	for range 2000 {
		if h(end/1.25) >= -40 {
			break
		}
		end /= 1.25
	}
	const pieces = 4
	half := end / (2 * pieces)
	area := 0.0
	for i := range pieces {
		middle := half * float64(2*i+1)
		for _, p := range gaussLegendre {
			area += p.weight * (math.Exp(h(middle-half*p.node)) + math.Exp(h(middle+half*p.node)))
		}
	}
	return area * half
}
