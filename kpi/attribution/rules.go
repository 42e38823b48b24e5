package attribution

import (
	"slices"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// whole is how many parts a conversion has: the least common multiple of 1 to
// 41.
const whole = 219_060_189_739_591_200

// anyPath is part of the rules that need nothing but the channels.
type anyPath struct{}

func (anyPath) check(Path) error { return nil }

// single gives everything to one touch.
type single struct {
	anyPath
	first  bool
	direct []string
}

func (s single) split(t *Tally, p Path) []int64 {
	n := len(p.Touches)
	if n == 0 {
		return nil
	}
	at := n - 1
	if s.first {
		at = 0
	}
	if len(s.direct) > 0 {
		for i, touch := range slices.Backward(p.Touches) {
			if !slices.Contains(s.direct, touch.Channel) {
				at = i
				break
			}
		}
	}
	parts := t.room(n)
	parts[at] = whole
	return parts
}

// byPlace gives by the places in the path alone, so that paths of the same
// length are split alike. It answers nil without weights.
type byPlace struct {
	anyPath
	weights func(n, key int) []decimal.Decimal
	keyed   bool // whether the key matters
}

// shape is what a split by places depends on.
type shape struct {
	model  int
	n, key int
}

func (b byPlace) split(t *Tally, p Path) []int64 {
	s := shape{model: t.model, n: len(p.Touches)}
	if b.keyed {
		s.key = p.Key
	}
	parts, ok := t.splits[s]
	if !ok {
		if s.n > 0 {
			if weights := b.weights(s.n, s.key); weights != nil {
				parts, _ = money.Apportion(whole, weights) // no weight is negative, not all are 0
			}
		}
		if len(t.splits) < mostSplits {
			t.splits[s] = parts
		}
	}
	return parts
}

const mostSplits = 10_000

// distinct gives each channel of a path the same.
type distinct struct{ anyPath }

func (distinct) split(t *Tally, p Path) []int64 {
	n := len(p.Touches)
	parts := t.room(n)
	count := 0
	for i := range p.Touches {
		if isNew(t.places, i) {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	each, rest := int64(whole/count), int64(whole%count)
	for i := range parts {
		if isNew(t.places, i) {
			parts[i] = each
			if rest > 0 {
				parts[i]++
				rest--
			}
		}
	}
	return parts
}

// isNew reports whether the channel at i was not met before.
func isNew(places []int32, i int) bool { return !slices.Contains(places[:i], places[i]) }

// chained gives nothing by itself: a chain is solved at the end.
type chained struct{ anyPath }

func (chained) split(*Tally, Path) []int64 { return nil }
