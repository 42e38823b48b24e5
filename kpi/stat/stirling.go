package stat

import "math"

// logGap is ln(1+v) − v for v > −1, without the cancellation near 0. With
// r = v/(2+v), ln(1+v) is 2·artanh(r), whose series begins with what v is.
func logGap(v float64) float64 {
	if v < -0.5 || v > 1 {
		return math.Log1p(v) - v
	}
	r := v / (2 + v)
	square := r * r // at most 1/9
	sum, power := 1.0/3, 1.0
	for k := 5.0; k < 45; k += 2 {
		power *= square
		sum += power / k
	}
	return r * (2*square*sum - v)
}

// logGapOf is logGap((x−a)/a), that is ln(x/a) − (x−a)/a, where the difference
// d = x−a is known better than x.
func logGapOf(x, a, d float64) float64 {
	if v := d / a; v >= -0.5 {
		return logGap(v)
	}
	return math.Log(x) - math.Log(a) - d/a
}

// stirling is ln Γ(a) − (a−½)·ln a + a − ½·ln 2π for a > 0, the error of
// Stirling's formula: 1/(12a) − 1/(360a³) + … from 12 on (DLMF 5.11.1), and
// below by its recurrence, the step of which is artanh(r)/r − 1 for
// r = 1/(2a+1), a sum of positive terms.
func stirling(a float64) float64 {
	sum := 0.0
	for ; a < 12; a++ {
		sum += stirlingStep(a)
	}
	s := 1 / (a * a)
	return sum + (1.0/12-s*(1.0/360-s*(1.0/1260-s*(1.0/1680-s*(1.0/1188-s*691.0/360360)))))/a
}

func stirlingStep(a float64) float64 {
	if a < 0.5 {
		return (a+0.5)*(math.Log1p(a)-math.Log(a)) - 1
	}
	r := 1 / (2*a + 1)
	square := r * r // at most 1/4
	sum, power := 0.0, 1.0
	for k := 3.0; k < 57; k += 2 {
		power *= square
		sum += power / k
	}
	return sum
}
