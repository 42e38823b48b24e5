package kpi

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// binaryVersion is the first byte of the binary form; others are refused.
const binaryVersion = 1

// The greatest number that the binary form holds: 255 bytes of coefficient
// and 255 decimal places, far more than sums of cells come to.
const mostBytes, mostPlaces = 255, 255

// MarshalBinary returns the canonical binary form: equal tallies give equal
// bytes, in whatever order their rows came. Rows, sums, definitions and
// statements are in it; the limit of patterns is not. It does not change t.
//
// It fails with a [BinaryError] (errors.Is [ErrBinary]) only for sums that
// repeated conversion has made longer than 600 digits.
func (t *Tally) MarshalBinary() ([]byte, error) {
	e := encoder{bytes: []byte{binaryVersion}, number: map[Measure]uint64{}}
	e.uint(uint64(len(t.known)))
	for i, d := range t.measures(func(*Definition) bool { return true }) {
		e.number[d.ID] = uint64(i)
		e.definition(d)
	}
	patterns := slices.SortedFunc(slices.Values(t.patterns), func(p, q *pattern) int { return cmp.Compare(p.key, q.key) })
	e.uint(uint64(len(patterns)))
	for _, p := range patterns {
		e.pattern(p)
	}
	e.uint(uint64(len(t.blocks)))
	for _, m := range slices.Sorted(maps.Keys(t.blocks)) {
		e.uint(e.number[m])
		b := t.blocks[m]
		e.span(&b)
	}
	if e.tooLong {
		return nil, &BinaryError{Offset: len(e.bytes), problem: problem{ErrBinary, i18n.Text{
			EN: "a sum has too many digits for the binary form", ES: "una suma tiene demasiadas cifras para la forma binaria",
		}}}
	}
	return e.bytes, nil
}

type encoder struct {
	bytes   []byte
	number  map[Measure]uint64
	tooLong bool
}

func (e *encoder) uint(n uint64) { e.bytes = binary.AppendUvarint(e.bytes, n) }

func (e *encoder) text(s string) {
	e.uint(uint64(len(s)))
	e.bytes = append(e.bytes, s...)
}

func (e *encoder) definition(d *Definition) {
	e.text(string(d.ID))
	flags := byte(d.OverTime) | byte(d.OverSeries)<<2
	if d.Fractional {
		flags |= 1 << 4
	}
	if d.Signed {
		flags |= 1 << 5
	}
	e.bytes = append(e.bytes, byte(d.Unit.Money), byte(d.Unit.Time), flags, d.heeds())
}

func (e *encoder) pattern(p *pattern) {
	e.uint(uint64(len(p.definitions)))
	for i, d := range p.definitions {
		e.uint(e.number[d.ID])
		e.uint(uint64(p.currencies[i]))
	}
	for _, s := range p.stated {
		e.text(s)
	}
	e.uint(uint64(p.rows))
	for i := range p.near() {
		sum := p.sum(i)
		e.decimal(&sum)
	}
	for i := range p.spans {
		e.span(&p.spans[i].loose)
		e.span(&p.spans[i].taken)
	}
	for _, list := range p.levels {
		e.uint(uint64(len(list)))
		for i := range list {
			e.text(list[i].series)
			e.moment(&list[i].first)
			e.moment(&list[i].last)
		}
	}
}

func (e *encoder) span(s *span) {
	e.decimal(&s.most)
	e.decimal(&s.sum)
}

func (e *encoder) moment(m *moment) {
	e.text(m.date.String())
	e.decimal(&m.least)
	e.decimal(&m.most)
}

// decimal writes places, sign with length, and coefficient; the coefficient
// has no zero at its end unless there are no places.
func (e *encoder) decimal(n *number) {
	d := trimmed(n.decimal())
	if d.Exponent() > 0 {
		d = decimal.NewFromBigInt(d.BigInt(), 0)
	}
	c := d.Coefficient()
	b := new(big.Int).Abs(c).Bytes()
	if len(b) > mostBytes || -d.Exponent() > mostPlaces {
		e.tooLong = true
		return
	}
	e.uint(uint64(-d.Exponent()))
	sign := uint64(0)
	if c.Sign() < 0 {
		sign = 1
	}
	e.uint(uint64(len(b))<<1 | sign)
	e.bytes = append(e.bytes, b...)
}
