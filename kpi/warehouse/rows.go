package warehouse

import (
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/kpi"
)

// rows writes the inner statement: each row of the source with its figures
// exactly, under names of our own, and what it is grouped by. It also returns
// the names of the latter. The expressions more are selected beside.
func (r *reading) rows(indent string, more ...string) (statement string, groups []string) {
	var list []string
	group := func(expression, alias string) {
		list = append(list, expression+" AS "+alias)
		groups = append(groups, alias)
	}
	for i, by := range r.by {
		if isPart(by) {
			group(r.words.first(by, r.day()), groupName(i))
		} else {
			group(r.textOf(r.Dimensions[by]), groupName(i))
		}
	}
	if r.Currency != "" {
		group(r.textOf(r.Currency), "currency")
	}
	for _, q := range r.qualifiers {
		group(r.textOf(r.Qualifiers[q]), qualifierName(q))
	}
	list = append(list, more...)
	list = append(list, "CASE WHEN "+strings.Join(r.faults(), " OR ")+" THEN 1 ELSE 0 END AS refused")
	for i, m := range r.measures {
		list = append(list, r.figure(r.Measures[m.ID])+" AS "+measureName(i))
	}
	return selected(indent, list) + indent + "FROM " + r.table() + " AS source\n", groups
}

// selected is the first clause of a statement.
func selected(indent string, list []string) string {
	return indent + "SELECT\n  " + indent + strings.Join(list, ",\n  "+indent) + "\n"
}

func groupName(i int) string { return fmt.Sprintf("group_%d", i+1) }

func measureName(i int) string { return fmt.Sprintf("measure_%d", i+1) }

func qualifierName(q kpi.Qualifier) string { return "qualifier_" + q.String() }

func (r *reading) table() string {
	parts := make([]string, len(r.Table))
	for i, p := range r.Table {
		parts[i] = r.words.name(p)
	}
	return strings.Join(parts, ".")
}

// column is a column of the source, which no name of ours hides.
func (r *reading) column(name string) string { return "source." + r.words.name(name) }

// textOf is a column as a text, NULL if it is empty. It leaves the collation of
// the column, in which "Spring" may be "spring".
func (r *reading) textOf(name string) string {
	return "NULLIF(" + fmt.Sprintf(r.words.bytewise, "CAST("+r.column(name)+" AS "+r.words.text+")") + ", '')"
}

// day is the day of a row.
func (r *reading) day() string { return fmt.Sprintf(r.words.day, r.column(r.Date)) }

// figure is a column as the engine adds it up exactly, in minor units where it
// has them.
func (r *reading) figure(c Column) string {
	if r.words.decimal == "" { // whole numbers; a sum out of range fails
		return r.column(c.Name)
	}
	return "CAST(" + r.column(c.Name) + " AS " + r.words.exactly(c.fraction()) + ")"
}

// known tells the measures that a row knows: bit i is that of the i-th.
func (r *reading) known() string {
	bits := make([]string, len(r.measures))
	for i, m := range r.measures {
		bits[i] = fmt.Sprintf("CASE WHEN %s IS NULL THEN 0 ELSE %d END", r.column(r.Measures[m.ID].Name), int64(1)<<i)
	}
	return strings.Join(bits, " + ")
}

// faults are the conditions under which a reader of files would refuse a row.
func (r *reading) faults() []string {
	var list []string
	for _, m := range r.measures {
		c := r.Measures[m.ID]
		figure := r.figure(c)
		if !m.Signed {
			list = append(list, figure+" < 0")
		}
		list = append(list, fmt.Sprintf(r.words.unlike, r.column(c.Name), figure, c.fraction()))
		if r.Currency != "" && r.Money == 0 && m.Unit.Money != 0 {
			list = append(list, r.textOf(r.Currency)+" IS NULL AND "+figure+" <> 0")
		}
	}
	if r.dated() && r.words.undated != "" {
		list = append(list, fmt.Sprintf(r.words.undated, r.column(r.Date)))
	}
	return list
}
