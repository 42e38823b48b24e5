package kpi

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Line is one line of a table: a group, or the totals.
type Line struct {
	table  *Table
	key    []string
	pooled int
	tally  *Tally
	total  bool
}

// Key returns the texts of the line's dimensions, in the table's order; "" is
// not stated. The line of totals has none.
func (l Line) Key() []string { return slices.Clone(l.key) }

// Total reports whether it is the line of totals.
func (l Line) Total() bool { return l.total }

// Pooled returns how many groups [Table.Top] put into the line, 0 for a group
// as it came.
func (l Line) Pooled() int { return l.pooled }

// Tally returns a copy of the line's tally.
func (l Line) Tally() *Tally { return l.tally.Clone() }

// Value computes a measure or metric of the catalogue over the line's rows,
// whether it is a column of the table or not. It fails with an [UnknownError]
// (errors.Is [ErrUnknown]) for an ID that the catalogue does not have.
func (l Line) Value(id string) (Value, error) {
	f, err := l.table.catalog.formula(id)
	if err != nil {
		return Value{}, err
	}
	return l.of(f), nil
}

// AppendFixed appends what [Value.AppendFixed] gives for the value of a measure
// or metric, and makes no Value that would be kept: for programs that write many.
// It fails as Value and Value.AppendFixed do, and returns b then.
func (l Line) AppendFixed(b []byte, id string, places int32) ([]byte, error) {
	f, err := l.table.catalog.formula(id)
	if err != nil {
		return b, err
	}
	var few [6]termSum
	room := few[:]
	if len(f.terms) > len(few) {
		room = make([]termSum, len(f.terms))
	}
	v := Value{formula: f, terms: room[:len(f.terms)]}
	if v.evaluate(l.tally, &l.table.options); v.Exact() {
		return v.appendFixed(b, places), nil
	}
	return b, l.of(f).inexact()
}

func (l Line) of(f *formula) Value { return f.of(l.tally, &l.table.options) }

// Share is the line's part of the whole table in a measure or a metric without
// denominator, a fraction. It is undefined where either is, where the total is
// zero or negative, and for what does not add up (not_additive: reach,
// followers, rates). It fails as [Line.Value] does.
func (l Line) Share(id string) (Value, error) {
	part, err := l.Value(id)
	if err != nil {
		return Value{}, err
	}
	f := shareOf(part.formula)
	whole := l.table.Total().of(part.formula)
	switch {
	case len(part.formula.Den) > 0 || !part.formula.adds():
		return f.undefined(NotAdditive), nil
	case !part.Defined():
		return f.undefined(part.reason), nil
	case !whole.Defined():
		return f.undefined(whole.reason), nil
	}
	return f.quotient(part.low.num, whole.low.num, 0), nil
}

// adds reports whether all measures of the formula add up.
func (f *formula) adds() bool {
	for i := range f.terms {
		if f.terms[i].definition.OverTime != Adds {
			return false
		}
	}
	return true
}

func shareOf(f *formula) *formula {
	return figure("share_of_"+f.ID, i18n.Sprintf(i18n.Text{
		EN: "share of %s", ES: "cuota de %s",
	}, f.Name), Unit{}, true, Neutral)
}

// Lines yields the groups that have rows: in the order of SortBy or Top, else
// in byte order of their keys, what is not stated last.
func (t *Table) Lines() iter.Seq[Line] {
	return func(yield func(Line) bool) {
		for _, g := range t.sorted() {
			if !yield(t.line(g)) {
				return
			}
		}
	}
}

func (t *Table) line(g *group) Line {
	return Line{table: t, key: g.key, pooled: g.pooled, tally: &g.tally}
}

// sorted is the groups with rows, in order.
func (t *Table) sorted() []*group {
	list := make([]*group, 0, len(t.groups))
	for _, g := range t.groups {
		if len(g.tally.patterns) > 0 {
			list = append(list, g)
		}
	}
	if !t.ordered {
		slices.SortFunc(list, func(a, b *group) int { return compareKeys(a.key, b.key) })
	}
	return list
}

func compareKeys(a, b []string) int {
	for i := range a {
		if (a[i] == "") != (b[i] == "") {
			if a[i] == "" {
				return 1
			}
			return -1
		}
		if c := cmp.Compare(a[i], b[i]); c != 0 {
			return c
		}
	}
	return 0
}

// Line finds the group with this key, and whether the table has it; what
// [Table.Top] pooled has none.
func (t *Table) Line(key ...string) (Line, bool) {
	if g, ok := t.byKey[keyOf(key)]; ok && len(key) == len(t.by) && len(g.tally.patterns) > 0 {
		return t.line(g), true
	}
	return Line{}, false
}

// Total returns the line of totals: computed from all rows, never from the
// other lines' values.
func (t *Table) Total() Line {
	u := &Tally{limit: 1}
	for _, g := range t.groups {
		u.limit += len(g.tally.patterns)
		_ = u.Merge(&g.tally) // one set of definitions, and room for all patterns
	}
	for m, figure := range t.stated {
		_ = u.State(m, figure) // StateTotal tried it on these rows
	}
	return Line{table: t, tally: u, total: true}
}

// State states a deduplicated figure of one group, as [Tally.State] does; it
// also fails, with an [UnknownError], for a key that the table does not have.
func (t *Table) State(key []string, m Measure, figure decimal.Decimal) error {
	l, ok := t.Line(key...)
	if !ok {
		return unknown(strings.Join(key, " · "), nil, i18n.Text{EN: "the table has no group %s%s", ES: "la tabla no tiene el grupo %s%s"})
	}
	return l.tally.State(m, figure)
}

// StateTotal states the deduplicated figure of the line of totals, once every
// row is added: no row can be added afterwards. It fails as [Tally.State]
// does.
func (t *Table) StateTotal(m Measure, figure decimal.Decimal) error {
	if err := t.Total().tally.State(m, figure); err != nil {
		return err
	}
	if t.stated == nil {
		t.stated = map[Measure]decimal.Decimal{}
	}
	t.stated[m] = figure
	t.last = nil
	return nil
}
