package calendar

import (
	"cmp"
	"math/bits"
	"slices"
)

// keyed is a span's place in the order, and its position.
type keyed struct {
	key uint64
	at  int
}

// byStart is the order of spans by lane and start, equal ones as they are
// given. Lane and start go into one word, which sorts many times faster than
// the spans themselves; where they do not fit, the spans are compared.
func byStart(spans []Span) []keyed {
	if order := packed(spans); order != nil {
		return order
	}
	return compared(spans)
}

// compared is the order of spans by comparison.
func compared(spans []Span) []keyed {
	order := make([]keyed, len(spans))
	for i := range spans {
		order[i].at = i
	}
	slices.SortFunc(order, func(a, b keyed) int {
		s, t := spans[a.at], spans[b.at]
		return cmp.Or(cmp.Compare(s.Lane, t.Lane), cmp.Compare(s.Start, t.Start), cmp.Compare(a.at, b.at))
	})
	return order
}

// packed is the order of spans by one word, nil where lanes and starts take more
// than 64 bits together.
func packed(spans []Span) []keyed {
	if len(spans) == 0 {
		return nil
	}
	lanes, first, last := spans[0].Lane, spans[0].Start, spans[0].Start
	for _, s := range spans {
		lanes, first, last = max(lanes, s.Lane), min(first, s.Start), max(last, s.Start)
	}
	width := bits.Len64(uint64(last) - uint64(first)) // right for any two, as the difference wraps
	all := width + bits.Len32(lanes)
	if all > 64 {
		return nil
	}
	order := make([]keyed, len(spans))
	sorted := true
	for i, s := range spans {
		order[i] = keyed{uint64(s.Lane)<<width | (uint64(s.Start) - uint64(first)), i}
		sorted = sorted && (i == 0 || order[i-1].key <= order[i].key)
	}
	if sorted {
		return order
	}
	return radix(order, all)
}

// radix sorts by the lowest bits of the key, equal ones in their order.
func radix(order []keyed, width int) []keyed {
	const digit = 11 // bits at a time: 2048 counters stay in the first cache
	other := make([]keyed, len(order))
	for shift := 0; shift < width; shift += digit {
		var starts [1 << digit]int
		for _, k := range order {
			starts[k.key>>shift&(1<<digit-1)]++
		}
		sum := 0
		for i, n := range starts {
			starts[i], sum = sum, sum+n
		}
		for _, k := range order {
			d := k.key >> shift & (1<<digit - 1)
			other[starts[d]] = k
			starts[d]++
		}
		order, other = other, order
	}
	return order
}
