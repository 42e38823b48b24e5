package warehouse

import (
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/kpi"
)

// Query is the statement for one table, and reads the lines that come back. It
// belongs to one goroutine.
type Query struct {
	SQL     string
	Columns []string // the names of the columns of a line, in order
	source  *reading
	layout  *kpi.Layout
	sums    *kpi.Row
	most    *kpi.Row
}

// Query writes the statement that adds up what a table needs: its dimensions and
// the measures of its columns. Columns of the source that the table does not
// need are not read; measures that the source does not have stay not measured.
// A row belongs to the day, week, month, quarter or year of its date.
//
// It fails with a [SourceError] (errors.Is [ErrSource])
//   - for no dialect, no table, or the name of a table or column that is read
//     and is empty, has a NUL character or is not UTF-8,
//   - if no column is a measure that the table needs, or more than 62 are,
//   - for a dimension of the table that the source does not have,
//   - for a level, for places outside 0 to 18 or of whole things, and in SQLite
//     for places that are not in minor units,
//   - for money without a currency or a column of it,
//
// and as [kpi.NewLayout] does.
func (s Source) Query(d Dialect, t *kpi.Table) (*Query, error) {
	r, err := s.read(d, t)
	if err != nil {
		return nil, err
	}
	columns := kpi.Columns{Currency: r.Money, Qualifiers: r.Stated}
	for _, m := range r.measures {
		columns.Measures = append(columns.Measures, m.ID)
	}
	for _, by := range r.by {
		if !isPart(by) {
			columns.Dimensions = append(columns.Dimensions, by)
		}
	}
	layout, err := kpi.NewLayout(t.Catalog(), columns)
	if err != nil {
		return nil, err
	}
	q := &Query{source: r, layout: layout, sums: layout.NewRow(), most: layout.NewRow()}
	q.write()
	return q, nil
}

// write writes the statement. Every cell that comes back is a text: no engine or
// driver gets a chance to make a binary number of it.
func (q *Query) write() {
	r, w := q.source, q.source.words
	var list []string
	returned := func(expression, name string) {
		list = append(list, expression+" AS "+w.name(name))
		q.Columns = append(q.Columns, name)
	}
	asText := func(expression string) string { return "CAST(" + expression + " AS " + w.text + ")" }
	for i, by := range r.by {
		if !isPart(by) {
			returned(groupName(i), string(by))
		}
	}
	more := []string{r.known() + " AS known"}
	if r.dated() {
		more = append(more, r.day()+" AS day")
		returned(fmt.Sprintf(w.label, "MIN(day)"), "day")
	}
	returned(asText("known"), "known")
	if r.Currency != "" {
		returned("currency", "currency")
	}
	for _, k := range r.qualifiers {
		returned(qualifierName(k), k.String())
	}
	returned(asText("COUNT(*)"), "rows")
	returned(asText("SUM(refused)"), "refused")
	for i, m := range r.measures {
		returned(asText("SUM("+measureName(i)+")"), "sum_"+string(m.ID))
		if m.OverTime == kpi.Distinct {
			returned(asText("MAX("+measureName(i)+")"), "max_"+string(m.ID))
		}
	}
	inner, groups := r.rows("  ", more...)
	q.SQL = selected("", list) + "FROM (\n" + inner + ") AS source_rows\nGROUP BY " + strings.Join(append(groups, "known"), ", ") + "\n"
}
