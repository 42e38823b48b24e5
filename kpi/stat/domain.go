package stat

import "math"

// mostCount is the greatest count that is taken: far beyond what any platform
// counts, and small enough for float64 to hold it, and halves of it, exactly.
const mostCount = 1_000_000_000_000_000

// isFinite reports whether all of them are numbers, and none infinite.
func isFinite(list ...float64) bool {
	for _, x := range list {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}

// isInside reports whether p lies between 0 and 1, both excluded.
func isInside(p float64) bool { return p > 0 && p < 1 }

func isCount(n int64) bool { return n >= 0 && n <= mostCount }

// isConfidence reports whether an interval can have the confidence: one below
// 10⁻¹⁶ leaves out all that there is.
func isConfidence(c float64) bool { return isInside(c) && tailOf(c) < 0.5 }

// tailOf is what a two-sided interval leaves out on either side.
func tailOf(confidence float64) float64 { return (1 - confidence) / 2 }

// crossed is a·d − b·c with one rounding's error, however near the products
// are (Kahan's algorithm).
func crossed(a, d, b, c float64) float64 {
	w := b * c
	return math.FMA(a, d, -w) - math.FMA(b, c, -w)
}
