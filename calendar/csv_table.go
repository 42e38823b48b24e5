package calendar

import (
	"errors"
	"slices"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// table is a table of entries in reading.
type table struct {
	calendar Calendar
	workflow Workflow
	names    []string // the headings
	columns  []column // of each heading
	lines    map[int]int
	cells    map[int][]string // of the first row of each entry
	byKey    map[string]int
	byID     map[uuid.UUID]int
	faults   []error
	omitted  int
}

// newTable is an empty table whose entries come behind those of the calendar.
func newTable(c Calendar) *table {
	t := &table{
		calendar: c, workflow: c.workflow(),
		lines: map[int]int{}, cells: map[int][]string{}, byKey: map[string]int{}, byID: map[uuid.UUID]int{},
	}
	t.calendar.Entries = slices.Clip(c.Entries)
	for i, e := range c.Entries {
		t.index(i, e)
	}
	return t
}

func (t *table) index(i int, e Entry) {
	if e.Key != "" {
		t.byKey[e.Key] = i
	}
	if e.ID != (uuid.UUID{}) {
		t.byID[e.ID] = i
	}
}

// refuse notes a place that was refused.
func (t *table) refuse(line int, column string, err error) {
	if len(t.faults) == mostFaults {
		t.omitted++
		return
	}
	t.faults = append(t.faults, &TableError{Line: line, Column: column, Err: err})
}

// finish returns the calendar and what was refused.
func (t *table) finish() (Calendar, error) {
	if t.columns == nil && len(t.faults) == 0 {
		t.refuse(0, "", problemf(i18n.Text{EN: "there is no row of headings", ES: "no hay fila de encabezados"}))
	}
	if t.omitted > 0 {
		more := i18n.Noun{
			One:  i18n.Text{EN: "more place", ES: "lugar más"},
			Many: i18n.Text{EN: "more places", ES: "lugares más"},
		}
		t.faults = append(t.faults, &TableError{Err: problemf(i18n.Text{
			EN: "and %s with errors", ES: "y %s con errores",
		}, more.Count(int64(t.omitted)))})
	}
	return t.calendar, errors.Join(t.faults...)
}

// headings takes the row of headings.
func (t *table) headings(cells []string, line int) error {
	all := columns()
	seen := map[int]bool{}
	for _, cell := range cells {
		at, ok := findColumn(cell)
		switch {
		case !ok:
			return &TableError{Line: line, Column: cell, Err: unknownHeading(cell, all)}
		case seen[at]:
			return &TableError{Line: line, Column: cell, Err: problemf(i18n.Text{
				EN: "the heading is there twice", ES: "el encabezado está dos veces",
			})}
		}
		seen[at] = true
		t.names, t.columns = append(t.names, cell), append(t.columns, all[at])
	}
	if key, id := 0, 1; !seen[key] && !seen[id] {
		return &TableError{Line: line, Err: problemf(i18n.Text{
			EN: "there is no column “key” or “id”: without one, a changed entry cannot be told from a new one",
			ES: "no hay columna «clave» ni «id»: sin una de ellas, una entrada cambiada no se distingue de una nueva",
		})}
	}
	return nil
}

func unknownHeading(cell string, all []column) error {
	var names []string
	for _, c := range all {
		names = append(names, c.name.EN, c.name.ES)
	}
	if near := ident.Nearest(cell, names); len(near) > 0 {
		return problemf(i18n.Text{
			EN: "the heading is not known: is it %s?", ES: "no se conoce el encabezado: ¿es %s?",
		}, i18n.Quote(near[0]))
	}
	if cell == "" {
		return problemf(i18n.Text{EN: "a column has no heading", ES: "una columna no tiene encabezado"})
	}
	return problemf(i18n.Text{EN: "the heading is not known", ES: "no se conoce el encabezado"})
}
