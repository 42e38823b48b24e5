package kpi

import (
	"maps"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// derive is a table with other groups and everything else alike.
func (t *Table) derive(groups []*group) *Table {
	u := *t
	u.groups = groups
	u.byKey = map[string]*group{}
	for _, g := range groups {
		if g.pooled == 0 { // what Top pooled is no group that rows could join
			u.byKey[keyOf(g.key)] = g
		}
	}
	u.sources, u.last, u.carried = nil, nil, nil
	u.notes, u.reports = slices.Clone(t.notes), slices.Clone(t.reports)
	u.stated = nil
	return &u
}

func (g *group) clone() *group {
	h := &group{key: g.key, pooled: g.pooled}
	h.tally = *g.tally.Clone()
	return h
}

// Where returns a table of the lines that keep accepts. Its totals are those
// of its lines; totals stated for the whole table are not among them.
func (t *Table) Where(keep func(Line) bool) *Table {
	var groups []*group
	for _, g := range t.sorted() {
		if keep(t.line(g)) {
			groups = append(groups, g.clone())
		}
	}
	u := t.derive(groups)
	u.ordered = true
	return u
}

// SortBy returns the table with its lines in the order of a measure or metric,
// the greatest first if descending; undefined values are last either way, and
// equal ones keep the order of their keys. It fails as [Line.Value] does.
func (t *Table) SortBy(id string, descending bool) (*Table, error) {
	f, err := t.catalog.formula(id)
	if err != nil {
		return nil, err
	}
	type valued struct {
		*group
		value Value
	}
	list := make([]valued, 0, len(t.groups))
	for _, g := range t.sorted() {
		list = append(list, valued{g, t.line(g).of(f)})
	}
	slices.SortStableFunc(list, func(a, b valued) int {
		if descending && a.value.Defined() && b.value.Defined() {
			return ByValue(b.value, a.value)
		}
		return ByValue(a.value, b.value)
	})
	groups := make([]*group, len(list))
	for i := range list {
		groups[i] = list[i].clone()
	}
	u := t.derive(groups)
	u.ordered, u.stated = true, t.stated
	u.carry(t)
	return u, nil
}

// Top returns the table with its first n lines, and the rest pooled into one
// more. Its totals are those of the whole table.
func (t *Table) Top(n int) *Table {
	all := t.sorted()
	n = max(n, 0)
	var groups []*group
	for _, g := range all[:min(n, len(all))] {
		groups = append(groups, g.clone())
	}
	if len(all) > n {
		rest := &group{key: make([]string, len(t.by)), pooled: len(all) - n}
		for _, g := range all[n:] {
			rest.tally.limit += len(g.tally.patterns)
			_ = rest.tally.Merge(&g.tally) // one set of definitions, and room for all
		}
		groups = append(groups, rest)
	}
	u := t.derive(groups)
	u.ordered, u.stated = true, t.stated
	u.carry(t)
	return u
}

// Convert returns the table with all its money in one currency; a footnote
// keeps the rates. It fails as [Tally.Convert] does.
func (t *Table) Convert(to money.Currency, rates ...money.Rate) (*Table, error) {
	var groups []*group
	for _, g := range t.groups {
		u, err := g.tally.Convert(to, rates...)
		if err != nil {
			return nil, err
		}
		groups = append(groups, &group{key: g.key, pooled: g.pooled, tally: *u})
	}
	u := t.derive(groups)
	u.stated = t.stated
	u.carry(t)
	for _, r := range rates {
		if r.To == to {
			u.Note(i18n.Sprintf(i18n.Text{
				EN: "Money in %[1]s converted to %[2]s: 1 %[1]s = %[3]s %[2]s (%[4]s, %[5]s).",
				ES: "Importes en %[1]s convertidos a %[2]s: 1 %[1]s = %[3]s %[2]s (%[4]s, %[5]s).",
			}, r.From.String(), to.String(), figureOf(exactly(r.Factor)), r.Date.String(), r.Source))
		}
	}
	return u, nil
}

// Merge adds the rows of another table of the same dimensions, with its notes
// and reports. It fails with a [TallyError] (errors.Is [ErrTally]) for other
// dimensions, a stated total, other definitions and for one pattern too many,
// and adds nothing then.
func (t *Table) Merge(u *Table) error {
	if !slices.Equal(t.by, u.by) || t.stated != nil || u.stated != nil {
		return &TallyError{problem: problem{ErrTally, i18n.Text{
			EN: "tables are merged that have the same dimensions, before totals are stated",
			ES: "se unen tablas con las mismas dimensiones, antes de indicar totales",
		}}}
	}
	for m, d := range u.known {
		if e, ok := t.known[m]; ok && !e.same(d) {
			return otherDefinition(m)
		}
	}
	for _, g := range u.groups {
		if h, ok := t.byKey[keyOf(g.key)]; ok {
			if err := h.tally.holds(&g.tally); err != nil {
				return err
			}
		}
	}
	for _, g := range u.groups {
		_ = t.group(g.key).tally.Merge(&g.tally) // it has room
	}
	maps.Copy(t.known, u.known)
	t.carry(u)
	t.spilled += u.spilled
	t.notes = append(t.notes, u.notes...)
	t.reports = append(t.reports, u.reports...)
	return nil
}
