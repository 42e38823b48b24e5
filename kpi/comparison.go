package kpi

import (
	"iter"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Comparison is a table against an earlier one, or against any other of the
// same dimensions and columns: group by group, with the change of each column.
// [Table.Against] makes it. It looks at both tables and copies neither.
type Comparison struct {
	after, before *Table
	pairs         []Pair
}

// Against compares the table with an earlier one, before. It fails with a
// [TallyError] (errors.Is [ErrTally])
//   - for other dimensions or columns, or the same ID for another formula,
//   - for a line of several groups that [Table.Top] pooled: the two tables
//     would have pooled different ones.
//
// Values that do not compare, in two currencies say, are no failure: their
// change is undefined, with the reason.
func (t *Table) Against(before *Table) (*Comparison, error) {
	same := slices.Equal(t.by, before.by) && slices.EqualFunc(t.columns, before.columns, (*formula).same)
	for _, g := range slices.Concat(t.groups, before.groups) {
		same = same && g.pooled == 0
	}
	if !same {
		return nil, &TallyError{problem: problem{ErrTally, i18n.Text{
			EN: "tables are compared that have the same dimensions and columns, before Top pools any of their lines",
			ES: "se comparan tablas con las mismas dimensiones y columnas, antes de que Top agrupe sus líneas",
		}}}
	}
	c := &Comparison{after: t, before: before}
	for l := range t.Lines() {
		c.pairs = append(c.pairs, Pair{l, before.counterpart(l)})
	}
	for l := range before.Lines() {
		if p := (Pair{t.counterpart(l), l}); p.Gone() {
			c.pairs = append(c.pairs, p)
		}
	}
	if !t.ordered {
		slices.SortStableFunc(c.pairs, func(a, b Pair) int { return compareKeys(a.Key(), b.Key()) })
	}
	return c, nil
}

// Pair is one group in both tables, or the totals of both.
type Pair struct {
	after, before Line
}

// counterpart is the line with the key of another table's: an empty one where
// there is no such group.
func (t *Table) counterpart(l Line) Line {
	if g, ok := t.byKey[keyOf(l.key)]; ok {
		return t.line(g)
	}
	return Line{table: t, key: l.key, tally: &Tally{}}
}

// Key returns the texts of the group's dimensions, as [Line.Key] does.
func (p Pair) Key() []string { return p.after.Key() }

// Total reports whether it is the pair of totals.
func (p Pair) Total() bool { return p.after.total }

// New reports whether only the later table has the group.
func (p Pair) New() bool { return len(p.before.tally.patterns) == 0 && !p.Gone() }

// Gone reports whether only the earlier table has the group.
func (p Pair) Gone() bool {
	return len(p.after.tally.patterns) == 0 && len(p.before.tally.patterns) > 0
}

// Pairs yields the groups of either table: in the order that SortBy or Top
// gave the later one, those that are gone last; else in the order of their
// keys.
func (c *Comparison) Pairs() iter.Seq[Pair] { return slices.Values(c.pairs) }

// Pair finds the group with this key, and whether one of the tables has it.
func (c *Comparison) Pair(key ...string) (Pair, bool) {
	for _, p := range c.pairs {
		if slices.Equal(p.after.key, key) {
			return p, true
		}
	}
	return Pair{}, false
}

// Total returns the totals of both tables, computed from all their rows.
func (c *Comparison) Total() Pair { return Pair{c.after.Total(), c.before.Total()} }

// Notes are the footnotes of the later table, and of the earlier one where
// they differ.
func (c *Comparison) Notes() []i18n.Text {
	notes := c.after.Notes()
	for _, n := range c.before.Notes() {
		if !slices.Contains(notes, n) {
			notes = append(notes, n)
		}
	}
	return notes
}
