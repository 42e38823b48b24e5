package stat

import "math"

// leastRoot is where solve gives up and says 0.
const leastRoot = 1e-300

// solve finds the point between 0 and most that has the wanted tails. at gives
// the tails of a point and the point times its density.
//
// The logarithm of a tail is concave over the logarithm of the point, so
// Newton's steps come to the root from one side after the first; bisection
// takes over where one leaves what is known to enclose the root.
func solve(want Tails, x, most float64, at func(x float64) (t Tails, slope float64)) float64 {
	low, high := leastRoot, most
	for range 300 {
		t, slope := at(x)
		var step float64
		if want.Below <= want.Above {
			step = math.Log(want.Below/t.Below) * t.Below / slope
		} else {
			step = math.Log(t.Above/want.Above) * t.Above / slope
		}
		short := t.Below < want.Below
		if want.Below > want.Above {
			short = t.Above > want.Above
		}
		if short {
			low = max(low, x)
		} else {
			high = min(high, x)
		}
		next := x * math.Exp(step)
		if math.Abs(step) < 1e-13 {
			return next
		}
		if !(next > low && next < high) { // NaN too: a tail was 0
			next = math.Sqrt(low) * math.Sqrt(high)
		}
		if next == x || high <= 2*leastRoot {
			break
		}
		x = next
	}
	if x <= 2*leastRoot {
		return 0
	}
	return x
}
