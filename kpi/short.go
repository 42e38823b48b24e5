package kpi

import (
	"math"
	"math/bits"
)

// Nearly all figures fit 64 bits, and so do the sums of many: near()[k] is one,
// times 10^-places, where they are added before they are put into a [number].
// Figures below mostSize are added without a look at each sum: the bound of all
// of them leaves room.
const (
	mostSize   = 1 << 31
	nearPlaces = 9 // of sums near
	noBound    = 1 << 63
)

// near are the sums near.
func (p *pattern) near() []int64 {
	if int(p.adds) <= len(p.few) {
		return p.few[:p.adds]
	}
	return p.more
}

// bind notes which slots of a layout's rows the sums are of; the first ones, if
// there is no list.
func (p *pattern) bind(l *Layout, known uint64) {
	p.slots = p.slots[:0]
	slots := known & l.kinds[0]
	if p.listed = slots != 1<<p.adds-1; !p.listed {
		return
	}
	for ; slots != 0; slots &= slots - 1 {
		p.slots = append(p.slots, uint8(bits.TrailingZeros64(slots)))
	}
}

// slot is that of the k-th sum.
func (p *pattern) slot(k int) int {
	if p.listed {
		k = int(p.slots[k])
	}
	return k & (mostSlots - 1)
}

// addSums adds the additive figures of a row.
func (p *pattern) addSums(r *Row, slots uint64) {
	bound := p.bound + (r.size+1)*powers[p.places]
	if slots&^r.short != 0 || r.size >= mostSize || bound >= noBound {
		p.addEach(r, slots)
		return
	}
	p.bound = bound
	near := p.near()
	if p.listed {
		for k := range near {
			i := p.slots[k] & (mostSlots - 1)
			p.addNear(near, k, r.coefs[i], r.places[i])
		}
		return
	}
	coefs, places := r.coefs[:len(near)], r.places[:len(near)]
	for k := range near {
		if by := p.places - places[k]; by <= nearPlaces {
			near[k] += coefs[k] * int64(powers[by])
		} else {
			p.addNear(near, k, coefs[k], places[k])
		}
	}
}

// addNear adds a figure that the bound has room for, if it has no more places
// than those before.
func (p *pattern) addNear(near []int64, k int, coef int64, places uint8) {
	if by := p.places - places; by <= nearPlaces {
		near[k] += coef * int64(powers[by])
		return
	}
	p.addSum(k, coef, places)
	p.bound = noBound
}

// addEach adds figures with a look at each sum.
func (p *pattern) addEach(r *Row, slots uint64) {
	if slots&^r.short != 0 {
		for k := range p.near() {
			n := r.number(p.slot(k))
			p.addFar(k, &n)
		}
		return
	}
	for k := range p.near() {
		i := p.slot(k)
		p.addSum(k, r.coefs[i], r.places[i])
	}
	most := int64(0)
	for _, sum := range p.near() {
		most |= sum ^ sum>>63
	}
	if p.bound = uint64(most) + 1; p.bound > noBound/2 {
		p.settleAll()
		p.bound = 0
	}
}

// addSum adds one figure, wherever it fits.
func (p *pattern) addSum(k int, coef int64, places uint8) {
	if p.places < places && places <= nearPlaces {
		p.widen(places)
	}
	aligned, fits := p.align(coef, places)
	if !fits {
		n := scaled(coef, int(places))
		p.addFar(k, &n)
		return
	}
	sum := p.near()[k] + aligned
	if (p.near()[k]^sum)&(aligned^sum) < 0 {
		p.settle(k)
		sum = aligned
	}
	p.near()[k] = sum
}

// align writes a figure with the places of the sums near. It is false for one
// that has more, or is too long then.
func (p *pattern) align(coef int64, places uint8) (int64, bool) {
	if places > p.places {
		return 0, false
	}
	by := int64(powers[p.places-places])
	if most := math.MaxInt64 / by; coef > most || coef < -most {
		return 0, false
	}
	return coef * by, true
}

// widen gives the sums near more places, and leaves room in them for the other
// figures of the row that brought these.
func (p *pattern) widen(places uint8) {
	by := int64(powers[places-p.places])
	most := math.MaxInt64 / 2 / by
	for k, sum := range p.near() {
		if sum > most || sum < -most {
			p.settle(k)
		} else {
			p.near()[k] = sum * by
		}
	}
	p.places = places
}

func (p *pattern) settleAll() {
	for k := range p.near() {
		p.settle(k)
	}
}

// settle puts the sum near to the others.
func (p *pattern) settle(k int) {
	n := scaled(p.near()[k], int(p.places))
	p.addFar(k, &n)
	p.near()[k] = 0
}

// sum is the sum of the k-th additive measure.
func (p *pattern) sum(k int) number {
	n := scaled(p.near()[k], int(p.places))
	if p.sums != nil {
		n.add(&p.sums[k])
	}
	return n
}

// addFar adds a figure to the sums that are not near.
func (p *pattern) addFar(k int, n *number) {
	if p.sums == nil {
		p.sums = make([]number, p.adds)
	}
	p.sums[k].add(n)
}
