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
	slot   uint8 // of the row
}

// Figures below mostSize are added without a look at each sum: the bound of
// all of them leaves room.
const (
	mostSize  = 1 << 31
	mostAlign = 9 // by how many places such a figure is lengthened
	noBound   = 1 << 63
)

// bind notes which slots of a layout's rows the sums are of.
func (p *pattern) bind(l *Layout, known uint64) {
	slots := known & l.kinds[0]
	for k := range p.near {
		p.near[k].slot = uint8(bits.TrailingZeros64(slots))
		slots &= slots - 1
	}
}

// addSums adds the additive figures of a row.
func (p *pattern) addSums(r *Row, slots uint64) {
	bound := p.bound + (r.size+1)*p.unit
	if slots&^r.short != 0 || r.size >= mostSize || bound >= noBound {
		p.addEach(r, slots)
		return
	}
	p.bound = bound
	near := p.near
	for k := range near {
		s := &near[k]
		i := s.slot & (mostSlots - 1)
		by := s.places - r.places[i]
		if by > mostAlign { // more places than before, or far fewer
			p.addSum(k, r.coefs[i], r.places[i])
			p.bound = noBound
			continue
		}
		s.sum += r.coefs[i] * int64(powers[by])
	}
}

// addEach adds figures with a look at each sum.
func (p *pattern) addEach(r *Row, slots uint64) {
	if slots&^r.short != 0 {
		for k := range p.near {
			n := r.number(int(p.near[k].slot))
			p.sums[k].add(&n)
		}
		return
	}
	most := int64(0)
	for k := range p.near {
		s := &p.near[k]
		i := s.slot & (mostSlots - 1)
		p.addSum(k, r.coefs[i], r.places[i])
		most |= s.sum ^ s.sum>>63
	}
	if p.bound = uint64(most) + 1; p.bound > noBound/2 {
		for k := range p.near {
			p.settle(k)
		}
		p.bound = 0
	}
}

// addSum adds one figure, wherever it fits.
func (p *pattern) addSum(k int, coef int64, places uint8) {
	s := &p.near[k]
	if places != s.places {
		aligned, fits := p.align(k, coef, places)
		if !fits {
			n := scaled(coef, int(places))
			p.sums[k].add(&n)
			return
		}
		coef = aligned
	}
	sum := s.sum + coef
	if (s.sum^sum)&(coef^sum) < 0 {
		p.settle(k)
		sum = coef
	}
	s.sum = sum
}

// align writes a figure with the places of the sum near, or that with those of
// the figure if they are more. It is false for a figure that is too long then.
func (p *pattern) align(k int, coef int64, places uint8) (int64, bool) {
	s := &p.near[k]
	if places > s.places {
		p.settle(k)
		s.places = places
		p.unit = max(p.unit, pow10(min(int(places), mostAlign)))
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
