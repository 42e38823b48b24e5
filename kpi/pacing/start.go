package pacing

// decomposed is the start of R's HoltWinters from two seasons of m
// observations: a moving average over one season, a least-squares line through
// it for level and trend, and the mean differences to it, centred, for the
// season.
func decomposed(y []float64, m int) Start {
	average := movingAverage(y, m)
	half := m / 2
	season := make([]float64, m)
	counts := make([]float64, m)
	for i, a := range average {
		place := (half + i) % m
		season[place] += y[half+i] - a
		counts[place]++
	}
	mean := 0.0
	for i := range season {
		season[i] /= counts[i]
		mean += season[i] / float64(m)
	}
	for i := range season {
		season[i] -= mean
	}
	level, trend := line(average)
	return Start{From: m, Level: level, Trend: trend, Season: season}
}

// movingAverage is the centred mean of m observations, for an even m with half
// weights at its two ends: the first is that of the observation m/2.
func movingAverage(y []float64, m int) []float64 {
	width := m | 1
	out := make([]float64, 0, len(y)-width+1)
	for i := range cap(out) {
		sum := 0.0
		for j := range width {
			part := y[i+j]
			if width > m && (j == 0 || j == m) {
				part /= 2
			}
			sum += part
		}
		out = append(out, sum/float64(m))
	}
	return out
}

// line is the least-squares line through the points (1, y[0]), (2, y[1]) …:
// its value at 0 and its slope.
func line(y []float64) (intercept, slope float64) {
	n := float64(len(y))
	middle, mean := (n+1)/2, 0.0
	for _, v := range y {
		mean += v / n
	}
	var xy, xx float64
	for i, v := range y {
		d := float64(i+1) - middle
		xy += d * (v - mean)
		xx += d * d
	}
	slope = xy / xx
	return mean - slope*middle, slope
}
