package stat

import (
	"math"
	"math/bits"
	"slices"
)

// A selection takes room for a histogram of 440 KB and for 256 KB of
// observations.
const (
	bucketBits = 10 // buckets for each doubling of the distance from the least
	buckets    = (64 - bucketBits + 1) << bucketBits
	bucketRoom = 1 << 15
)

// ranked returns the observations of the given ranks, counted from 0, ascending
// and without repetition; false if one of the sample is no number.
//
// It counts the sample by leading bits and looks only into the buckets where a
// rank falls, again and again if they are still large.
func ranked[T Observation](sample []T, ranks []int) (map[int]T, bool) {
	low, high := ^uint64(0), uint64(0)
	for _, x := range sample {
		k := keyOf(x)
		low, high = min(low, k), max(high, k)
	}
	if low < leastKey[T]() || high > mostKey[T]() {
		return nil, false
	}
	s := selection[T]{sample: sample, found: make(map[int]T, len(ranks))}
	s.find(window{low: low, high: high, count: len(sample), ranks: ranks})
	return s.found, true
}

type selection[T Observation] struct {
	sample []T
	found  map[int]T
	counts []int
	room   []uint64
}

// window is a range of keys, both ends included, that holds ranks: below is how
// many observations lie before it, count how many in it.
type window struct {
	low, high    uint64
	below, count int
	ranks        []int
}

func (s *selection[T]) find(w window) {
	switch {
	case w.low == w.high:
		for _, rank := range w.ranks {
			s.found[rank] = observationOf[T](w.low)
		}
	case w.count <= bucketRoom:
		s.gather(w, scaleOf[T](w), nil)
		s.take([]window{w})
	default:
		s.divide(w)
	}
}

// divide counts a window bucket by bucket and goes on in those with ranks: in
// all at once if they fit into the room, else in one after the other.
func (s *selection[T]) divide(w window) {
	scale := scaleOf[T](w)
	s.count(w, scale)
	var parts []window
	var wanted [buckets/64 + 1]uint64
	below, all, ranks := w.below, 0, w.ranks
	for b, n := range s.counts {
		inside := 0
		for inside < len(ranks) && ranks[inside] < below+n {
			inside++
		}
		if inside > 0 {
			low, high := scale.ends(b)
			parts = append(parts, window{
				low: w.low + low, high: w.low + min(high, w.high-w.low),
				below: below, count: n, ranks: ranks[:inside],
			})
			wanted[b/64] |= 1 << (b % 64)
			ranks = ranks[inside:]
			all += n
		}
		below += n
	}
	if all <= bucketRoom {
		s.gather(w, scale, &wanted)
		s.take(parts)
		return
	}
	for _, part := range parts {
		s.find(part)
	}
}

// count makes the histogram of a window.
func (s *selection[T]) count(w window, scale scale) {
	if s.counts == nil {
		s.counts = make([]int, buckets)
	}
	counts := s.counts
	clear(counts)
	span := w.high - w.low
	for _, x := range s.sample {
		if k := keyOf(x) - w.low; k <= span {
			counts[scale.bucket(k)]++
		}
	}
}

// gather puts the keys of a window into the room, in order: all, or those of
// the wanted buckets.
func (s *selection[T]) gather(w window, scale scale, wanted *[buckets/64 + 1]uint64) {
	if s.room == nil {
		s.room = make([]uint64, 0, min(bucketRoom, len(s.sample)))
	}
	room := s.room[:0]
	span := w.high - w.low
	for _, x := range s.sample {
		k := keyOf(x)
		if k-w.low > span {
			continue
		}
		if wanted != nil {
			if b := scale.bucket(k - w.low); wanted[b/64]>>(b%64)&1 == 0 {
				continue
			}
		}
		room = append(room, k)
	}
	slices.Sort(room)
	s.room = room
}

// scale says which bucket a distance from the least key of a window is in. The
// keys of floats are logarithmic by themselves and are cut evenly; whole numbers
// are cut evenly between a power of two and the next, because durations and
// counts have long tails.
type scale struct {
	even  bool
	shift int
}

func scaleOf[T Observation](w window) scale {
	return scale{even: isFloat[T](), shift: max(bits.Len64(w.high-w.low)-bucketBits-5, 0)}
}

func (s scale) bucket(k uint64) int {
	if s.even {
		return int(k >> (s.shift & 63))
	}
	e := max(bits.Len64(k)-bucketBits-1, 0)
	return e<<bucketBits + int(k>>(e&63))
}

// ends are the least and the greatest distance that fall into a bucket.
func (s scale) ends(b int) (low, high uint64) {
	if s.even {
		low = uint64(b) << s.shift
		return low, low + (1<<s.shift - 1)
	}
	e := max(b>>bucketBits-1, 0)
	low = uint64(b-e<<bucketBits) << e
	return low, low + (1<<e - 1)
}

// take reads the ranks of the windows off the room, where they stand one after
// the other.
func (s *selection[T]) take(parts []window) {
	before := 0
	for _, w := range parts {
		for _, rank := range w.ranks {
			s.found[rank] = observationOf[T](s.room[before+rank-w.below])
		}
		before += w.count
	}
}

// isFloat tells the two kinds of Observation apart.
func isFloat[T Observation]() bool {
	one := T(1)
	return one/2 != 0
}

const sign = 1 << 63

// keyOf maps observations to whole numbers in the same order.
func keyOf[T Observation](x T) uint64 {
	if isFloat[T]() {
		k := math.Float64bits(float64(x))
		return k ^ (uint64(int64(k)>>63) | sign)
	}
	return uint64(int64(x)) ^ sign
}

// observationOf is the observation that has the key.
func observationOf[T Observation](k uint64) T {
	if !isFloat[T]() {
		return T(int64(k ^ sign))
	}
	if k&sign != 0 {
		k ^= sign
	} else {
		k = ^k
	}
	return T(math.Float64frombits(k)) + 0 // −0 is 0
}

// leastKey and mostKey are the keys of the least and the greatest number:
// beyond are the infinities and NaN.
func leastKey[T Observation]() uint64 {
	if isFloat[T]() {
		return ^math.Float64bits(-math.MaxFloat64)
	}
	return 0
}

func mostKey[T Observation]() uint64 {
	if isFloat[T]() {
		return math.Float64bits(math.MaxFloat64) | sign
	}
	return math.MaxUint64
}
