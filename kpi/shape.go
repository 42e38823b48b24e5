package kpi

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"github.com/pauta-go/pauta/plan/money"
)

// shape is what the rows of a pattern have in common, whichever layout they
// come from: the measures known, in the order additive, distinct, level and
// then by ID, the currency of each, and the qualifiers stated.
type shape struct {
	key         string // canonical: equal shapes have equal keys
	definitions []*Definition
	currencies  []money.Currency
	stated      qualifiers
	counts      [3]int // additive, distinct, levels
}

// shape returns the shape of rows that know these slots in this variant.
func (l *Layout) shape(known uint64, v uint32) *shape {
	key := shapeKey{known, v}
	s, ok := l.shapes[key]
	if !ok {
		s = &shape{}
		for m := known; m != 0; m &= m - 1 {
			i := bits.TrailingZeros64(m)
			s.definitions = append(s.definitions, l.slots[i].Definition)
			s.currencies = append(s.currencies, l.variants[v].currencies[i])
		}
		s.stated = l.variants[v].stated
		s.seal()
		l.shapes[key] = s
	}
	return s
}

// seal drops the qualifiers that none of the measures heeds and makes the key.
func (s *shape) seal() {
	var heeded [qualifierCount]bool
	for _, d := range s.definitions {
		s.counts[d.kind()]++
		for _, q := range d.Qualifiers {
			heeded[q] = true
		}
	}
	var key []byte
	for i, d := range s.definitions {
		key = binary.AppendUvarint(key, uint64(len(d.ID)))
		key = append(key, d.ID...)
		key = binary.BigEndian.AppendUint16(key, uint16(s.currencies[i]))
	}
	key = append(key, 0)
	for q := range s.stated {
		if !heeded[q] {
			s.stated[q] = ""
		}
		key = binary.AppendUvarint(key, uint64(len(s.stated[q])))
		key = append(key, s.stated[q]...)
	}
	s.key = string(key)
}

// find returns the position of a measure in the shape, or -1.
func (s *shape) find(d *Definition) int {
	if i := slices.Index(s.definitions, d); i >= 0 {
		return i
	}
	return slices.IndexFunc(s.definitions, func(e *Definition) bool { return e.ID == d.ID })
}
