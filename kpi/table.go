package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Table groups rows by dimensions. Its columns are measures and metrics, its
// lines the groups, each with a [Tally] of its own, and the line of totals is
// computed from all their rows. Rows of several layouts go side by side; the
// same dimension of two layouts is one.
//
// A Table is filled by one goroutine. Where, SortBy, Top and Convert return
// another table and leave this one as it is.
type Table struct {
	catalog *Catalog
	by      []Dimension
	columns []*formula
	known   map[Measure]*Definition
	groups  []*group
	byKey   map[string]*group
	sources []*grouping
	last    *grouping
	options options
	stated  map[Measure]decimal.Decimal // totals of the whole table
	notes   []i18n.Text
	reports []Report
	ordered bool // SortBy or Top settled the order
	spilled int64
	carried map[Measure][]string // channels of the rows that came without their layouts
}

// group is one line of a table.
type group struct {
	key    []string
	pooled int // how many groups Top put into this one; 0 for a group as it came
	tally  Tally
}

// Report is what a reader found and assumed; a table that was filled by the
// reader keeps it, and its writers print the warnings as footnotes.
type Report interface {
	Warnings() []i18n.Text
}

// NewTable makes an empty table of the given dimensions and columns: measures
// or metrics of the catalogue. Without dimensions it has one group. It fails
// with an [UnknownError] (errors.Is [ErrUnknown]) for a column that the
// catalogue does not have, and with a [DefinitionError] (errors.Is
// [ErrDefinition]) for a dimension or column that stands twice and for an
// empty dimension.
func NewTable(c *Catalog, by []Dimension, columns ...string) (*Table, error) {
	t := &Table{catalog: c, by: slices.Clone(by)}
	t.Clear()
	for i, d := range by {
		if d == "" || slices.Contains(by[:i], d) {
			return nil, refused(i18n.Quote(string(d)), i18n.Text{
				EN: "a table has each dimension once, and none without a name",
				ES: "una tabla tiene cada dimensión una sola vez, y ninguna sin nombre",
			})
		}
	}
	for i, id := range columns {
		f, err := c.formula(id)
		if err != nil {
			return nil, err
		}
		if slices.Contains(columns[:i], id) {
			return nil, refused(id, i18n.Text{EN: "the column stands twice", ES: "la columna está repetida"})
		}
		t.columns = append(t.columns, f)
	}
	return t, nil
}

// By returns the dimensions of the table.
func (t *Table) By() []Dimension { return slices.Clone(t.by) }

// Columns returns the IDs of the columns.
func (t *Table) Columns() []string {
	ids := make([]string, len(t.columns))
	for i, f := range t.columns {
		ids[i] = f.ID
	}
	return ids
}

// Groups returns the number of groups.
func (t *Table) Groups() int { return len(t.groups) }

// Measures returns the measures that the columns need, in the catalogue's
// order: what a reader has to look for.
func (t *Table) Measures() []Measure {
	need := map[Measure]bool{}
	for _, f := range t.columns {
		for i := range f.terms {
			need[f.terms[i].definition.ID] = true
		}
	}
	var list []Measure
	for _, d := range t.catalog.definitions {
		if need[d.ID] {
			list = append(list, d.ID)
		}
	}
	return list
}

// Catalog returns the catalogue of the table.
func (t *Table) Catalog() *Catalog { return t.catalog }

// Know adds what is known from outside to every value of the table.
func (t *Table) Know(opts ...Option) {
	for _, o := range opts {
		o(&t.options)
	}
}

// Attach keeps a reader's report with the table.
func (t *Table) Attach(r Report) { t.reports = append(t.reports, r) }

// Reports returns the reports attached.
func (t *Table) Reports() []Report { return slices.Clone(t.reports) }

// Note adds a footnote.
func (t *Table) Note(text i18n.Text) { t.notes = append(t.notes, text) }

// Clear takes all rows and stated totals away; columns, notes and reports stay.
func (t *Table) Clear() {
	t.groups, t.byKey, t.sources, t.last = nil, map[string]*group{}, nil, nil
	t.stated, t.carried, t.spilled, t.ordered = nil, nil, 0, false
	t.known = map[Measure]*Definition{}
	for _, d := range t.catalog.definitions {
		t.known[d.ID] = d
	}
}

// Add adds a row to its group. A row is counted in the group of the first day
// of its period; the table counts those that end in another one. It fails as
// [Tally.Add] does, and adds nothing then.
func (t *Table) Add(r *Row) error {
	if r.err != nil {
		return r.err
	}
	s := t.last
	if s == nil || s.layout != r.layout {
		var err error
		if s, err = t.grouping(r.layout); err != nil {
			return err
		}
		t.last = s
	}
	f := s.known(r)
	if f == nil {
		f = s.find(t, r)
	}
	if f.last != nil && f.last.fits(r) {
		if err := f.last.add(r); err != nil {
			return err
		}
	} else {
		if err := f.group.tally.Add(r); err != nil {
			return err
		}
		f.last = f.group.tally.last
	}
	if r.period.First() != r.period.Last() && s.spills(r) {
		t.spilled++
	}
	return nil
}
