package kpi

import (
	"math"
	"math/bits"
)

// short is a sum of figures that fit 64 bits, sum·10^-places: where nearly all
// rows are added before they are put into a [number].
type short struct {
	sum    int64
	places uint8
}

// addSums adds the additive figures of a row.
func (p *pattern) addSums(r *Row, slots uint64) {
	if slots&^r.short != 0 {
		k := 0
		for m := slots; m != 0; m &= m - 1 {
			n := r.number(bits.TrailingZeros64(m))
			p.sums[k].add(&n)
			k++
		}
		return
	}
	near := p.near
	for k := 0; slots != 0 && k < len(near); k++ {
		i := bits.TrailingZeros64(slots) & (mostSlots - 1)
		slots &= slots - 1
		coef, s := r.coefs[i], &near[k]
		if r.places[i] != s.places {
			var fits bool
			if coef, fits = p.align(k, coef, r.places[i]); !fits {
				n := scaled(coef, int(r.places[i]))
				p.sums[k].add(&n)
				continue
			}
		}
		sum := s.sum + coef
		if (s.sum^sum)&(coef^sum) < 0 {
			p.settle(k)
			sum = coef
		}
		s.sum = sum
	}
}

// align writes a figure with the places of the sum near, or that with those of
// the figure if they are more. It is false for a figure that is too long then.
func (p *pattern) align(k int, coef int64, places uint8) (int64, bool) {
	s := &p.near[k]
	if places > s.places {
		p.settle(k)
		s.places = places
		return coef, true
	}
	by := int64(pow10(int(s.places - places)))
	if most := math.MaxInt64 / by; coef > most || coef < -most {
		return coef, false
	}
	return coef * by, true
}

// settle puts the sum near to the others.
func (p *pattern) settle(k int) {
	n := scaled(p.near[k].sum, int(p.near[k].places))
	p.sums[k].add(&n)
	p.near[k].sum = 0
}

// sum is the sum of the k-th additive measure.
func (p *pattern) sum(k int) number {
	n := scaled(p.near[k].sum, int(p.near[k].places))
	n.add(&p.sums[k])
	return n
}
