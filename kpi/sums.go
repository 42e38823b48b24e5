package kpi

import (
	"math/bits"

	"github.com/pauta-go/pauta/plan/i18n"
)

// AddSums adds what an engine has already added up: so many rows of one pattern,
// that is with the same measures known, in the same currencies and with the same
// qualifiers. The row sums states the sum of each measure, and the row greatest,
// of the same layout, the greatest figure of each distinct one. Where all rows
// of a tally come so, it is the tally of the single rows.
//
// It fails
//   - with what a setter of the rows refused,
//   - with a [TallyError] (errors.Is [ErrTally]) for less than one row, for a
//     level (its last date is not in a sum), for rows of two layouts, for a
//     greatest figure that is missing or above its sum, and as [Tally.Add] does.
func (t *Tally) AddSums(rows int64, sums, greatest *Row) error {
	if err := sums.err; err != nil {
		return err
	}
	if err := greatest.err; err != nil {
		return err
	}
	l := sums.layout
	distinct := sums.known & l.kinds[1]
	switch {
	case rows < 1:
		return &TallyError{problem: problem{ErrTally, i18n.Text{EN: "sums are of one row at least", ES: "las sumas son de al menos una fila"}}}
	case greatest.layout != l:
		return &TallyError{problem: problem{ErrTally, i18n.Text{
			EN: "sums and greatest figures are of two layouts", ES: "las sumas y los máximos son de dos disposiciones",
		}}}
	case sums.known&l.kinds[2] != 0:
		m := l.slots[bits.TrailingZeros64(sums.known&l.kinds[2])].ID
		return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
			EN: "%s is a level: rows that state it are added one by one",
			ES: "%s es un nivel: las filas que lo indican se añaden una a una",
		}, m)}}
	}
	for m := distinct; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		if most := greatest.number(i); greatest.known&(1<<i) == 0 || most.compare(sums.number(i)) > 0 {
			return &TallyError{Measure: l.slots[i].ID, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
				EN: "the greatest figure of %s is missing, or above the sum", ES: "falta el máximo de %s o supera la suma",
			}, l.slots[i].ID)}}
		}
	}
	p, err := t.find(l, sums.known, sums.settle())
	if err != nil {
		return err
	}
	p.addSums(sums, sums.known&l.kinds[0])
	k := 0
	for m := distinct; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		p.spans[k].loose.join(&span{greatest.number(i), sums.number(i)})
		k++
	}
	p.rows += rows
	return nil
}

// AddSums adds to the group of the row sums what an engine has already added up
// for it. It fails as [Tally.AddSums] and [Table.Add] do.
func (t *Table) AddSums(rows int64, sums, greatest *Row) error {
	if sums.err != nil {
		return sums.err
	}
	s, err := t.grouping(sums.layout)
	if err != nil {
		return err
	}
	return s.find(t, sums).group.tally.AddSums(rows, sums, greatest)
}
