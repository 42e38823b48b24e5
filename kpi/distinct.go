package kpi

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// span is what is known of a union: it is at least the greatest member and at
// most the sum of them.
type span struct{ most, sum number }

func (s *span) join(t *span) {
	if t.most.compare(s.most) > 0 {
		s.most = t.most
	}
	s.sum.add(&t.sum)
}

// members are the members of a distinct measure in one pattern: those still
// loose, and those that a statement has since taken together.
type members struct{ loose, taken span }

func (m *members) add(x *number) {
	if x.compare(m.loose.most) > 0 {
		m.loose.most = *x
	}
	m.loose.sum.add(x)
}

func (m *members) merge(n *members) {
	m.loose.join(&n.loose)
	m.taken.join(&n.taken)
}

// block adds members that stand for statements of the platform.
func (t *Tally) block(m Measure, b span) {
	if t.blocks == nil {
		t.blocks = map[Measure]span{}
	}
	sum := t.blocks[m]
	sum.join(&b)
	t.blocks[m] = sum
}

// State says what the platform itself deduplicated a distinct measure to, over
// all rows so far; from then on they count as one member of that size. It
// fails with a [TallyError] (errors.Is [ErrTally]) for a measure that is not
// distinct or that no row knew, and for a figure below the greatest or above
// the sum of the members: one of the two is wrong then.
func (t *Tally) State(m Measure, figure decimal.Decimal) error {
	d := t.known.of(m)
	if d == nil || d.OverTime != Distinct {
		return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
			EN: "a total can be stated only for a distinct measure that the rows know, and %s is none",
			ES: "solo se puede indicar el total de una medida de únicos que conozcan las filas, y %s no lo es",
		}, i18n.Quote(string(m)))}}
	}
	if err := money.CheckDecimal(figure); err != nil {
		return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
			EN: "the total stated for %s is out of range", ES: "el total indicado de %s está fuera de rango",
		}, m)}}
	}
	whole := t.union(d)
	n := exactly(figure)
	if n.compare(whole.most) < 0 || n.compare(whole.sum) > 0 {
		return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
			EN: "the total stated for %s, %s, is outside what its rows allow: %s to %s",
			ES: "el total indicado de %s, %s, queda fuera de lo que permiten sus filas: de %s a %s",
		}, m, figureOf(n), figureOf(whole.most), figureOf(whole.sum))}}
	}
	for _, p := range t.patterns {
		if i := p.find(d); i >= 0 {
			s := &p.spans[i-p.counts[0]]
			s.taken.join(&s.loose)
			s.loose = span{}
		}
	}
	delete(t.blocks, m)
	t.block(m, span{n, n})
	return nil
}

// union is what is known of a distinct measure over all rows of the tally.
func (t *Tally) union(d *Definition) span {
	whole := t.blocks[d.ID]
	for _, p := range t.patterns {
		if i := p.find(d); i >= 0 {
			whole.join(&p.spans[i-p.counts[0]].loose)
		}
	}
	return whole
}

// unionOf is what is known of it over some of the patterns: a statement about
// more rows than these is only an upper bound.
func (t *Tally) unionOf(d *Definition, used []*pattern) span {
	var s, taken span
	missed := false
	for _, p := range t.patterns {
		i := p.find(d)
		if i < 0 {
			continue
		}
		in := false
		for _, u := range used {
			in = in || u == p
		}
		if !in {
			missed = true
			continue
		}
		s.join(&p.spans[i-p.counts[0]].loose)
		taken.join(&p.spans[i-p.counts[0]].taken)
	}
	if !missed {
		return t.union(d)
	}
	if b, ok := t.blocks[d.ID]; ok && b.sum.compare(taken.sum) < 0 {
		taken.sum = b.sum
	}
	s.join(&taken)
	return s
}

// figureOf is a number as a figure of both languages, in full.
func figureOf(n number) i18n.Figure {
	d := n.decimal()
	return i18n.Fixed(d, max(0, -trimmed(d).Exponent()))
}

// trimmed is d without zeros at the end of its fraction.
func trimmed(d decimal.Decimal) decimal.Decimal {
	for places := max(0, -d.Exponent()); places > 0; places-- {
		if less := d.Truncate(places - 1); !less.Equal(d) {
			break
		} else {
			d = less
		}
	}
	return d
}
