package stat

import (
	"math"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
)

// PercentileType is one of the nine definitions of a sample percentile that
// Hyndman and Fan 1996 tell apart, by their number, which R uses too. It is
// named in every call, because the nine differ: the 90th percentile of 1, 2, 3,
// 5, 8, 13, 21 and 34 lies between 21 and 34.
//
// The zero PercentileType is none, and out of domain.
type PercentileType uint8

// The types. With n observations in order, x₁ the least, the percentile p is
// read off at a position; what is between two observations is interpolated from
// Type4 on.
const (
	Type1 PercentileType = iota + 1 // first x whose share of observations up to it is p: nearest rank, SQL percentile_disc
	Type2                           // as Type1, but the mean of two where np is whole
	Type3                           // the observation nearest to np, the even one of two: SAS
	Type4                           // position np
	Type5                           // position np + ½: Hazen, hydrology
	Type6                           // position (n+1)p: Excel .EXC, NIST, Minitab, SPSS
	Type7                           // position (n−1)p + 1: Excel .INC, SQL percentile_cont, numpy, R
	Type8                           // position (n+⅓)p + ⅓: what Hyndman and Fan recommend
	Type9                           // position (n+¼)p + ⅜: for normal observations

	// DefaultType is the one to name where nothing speaks for another: what
	// spreadsheets, SQL and R compute.
	DefaultType = Type7
)

// Observation is what has percentiles: durations, counts, figures.
type Observation interface{ ~int64 | ~float64 }

// Percentiles computes the percentiles ps, fractions from 0 to 1, of a sample
// in any order, exactly and of the named type; the results are in the order of
// ps. The sample is not changed, and whatever its size less than 1 MB is needed
// beside it. Counts above 2⁵³ lose their last digits.
//
// It is undefined for an empty sample (too_few), and out of domain for an
// unknown type, for a p outside 0 … 1 and for a sample with NaN or an infinity.
// A product n·p that is whole but for rounding counts as whole.
//
// Source: Hyndman and Fan 1996. In 2 000 random cases of each type the results
// are R's but for the last digit of an interpolation.
func Percentiles[T Observation](sample []T, t PercentileType, ps ...float64) ([]float64, kpi.Reason) {
	places, found, why := positions(sample, t, ps)
	if why != 0 {
		return nil, why
	}
	list := make([]float64, len(ps))
	for i, p := range places {
		low, high := float64(found[p.low]), float64(found[p.high])
		list[i] = low
		if p.part > 0 && low != high {
			list[i] = (1-p.part)*low + p.part*high
		}
	}
	return list, 0
}

// DurationPercentiles is [Percentiles] for durations; what is interpolated
// between two of them, less than 104 days apart, is rounded to the nanosecond,
// half up. It is undefined where Percentiles is.
func DurationPercentiles(sample []time.Duration, t PercentileType, ps ...float64) ([]time.Duration, kpi.Reason) {
	places, found, why := positions(sample, t, ps)
	if why != 0 {
		return nil, why
	}
	list := make([]time.Duration, len(ps))
	for i, p := range places {
		low, high := found[p.low], found[p.high]
		list[i] = low
		if p.part > 0 {
			apart := float64(uint64(high) - uint64(low)) // an int64 may be too small
			list[i] = time.Duration(uint64(low) + uint64(math.Floor(p.part*apart+0.5)))
		}
	}
	return list, 0
}

// position is where a percentile is read off: at the observation of rank low,
// counted from 0, or by a part of the way from there to high.
type position struct {
	low, high int
	part      float64
}

// positions finds the positions of the percentiles, and the observations there.
func positions[T Observation](sample []T, t PercentileType, ps []float64) ([]position, map[int]T, kpi.Reason) {
	if t < Type1 || t > Type9 {
		return nil, nil, kpi.OutOfDomain
	}
	if len(sample) == 0 {
		return nil, nil, kpi.TooFew
	}
	list := make([]position, len(ps))
	ranks := make([]int, 0, 2*len(ps))
	for i, p := range ps {
		if !(p >= 0 && p <= 1) {
			return nil, nil, kpi.OutOfDomain
		}
		list[i] = t.position(p, len(sample))
		ranks = append(ranks, list[i].low, list[i].high)
	}
	slices.Sort(ranks)
	found, ok := ranked(sample, slices.Compact(ranks))
	if !ok {
		return nil, nil, kpi.OutOfDomain
	}
	return list, found, 0
}

// position is the position of p among n observations.
func (t PercentileType) position(p float64, n int) position {
	// Of each type, how far its position is off np.
	shift := [Type9 + 1]float64{
		Type3: -0.5, Type5: 0.5, Type6: p, Type7: 1 - p, Type8: (p + 1) / 3, Type9: p/4 + 3.0/8,
	}[t]
	at := float64(n)*p + shift
	if near := math.Round(at); math.Abs(at-near) <= 4*epsilon*max(1, near) {
		at = near
	}
	whole := math.Floor(at)
	part := at - whole
	switch {
	case t > Type3: // interpolated
	case part > 0, t == Type3 && math.Mod(whole, 2) != 0:
		part = 1
	case t == Type2:
		part = 0.5
	}
	most := float64(n)
	low, high := min(max(whole, 1), most), min(max(whole+1, 1), most)
	if part == 0 {
		high = low
	}
	if part == 1 {
		low = high
	}
	return position{low: int(low) - 1, high: int(high) - 1, part: part}
}

// epsilon is the distance from 1 to the next float64.
const epsilon = 0x1p-52
