package ingest

import (
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// meetUnique refuses a row that has the same texts as an earlier one where the
// options say that there is none.
func (r *Reader) meetUnique() *Error {
	if len(r.options.Unique) == 0 {
		return nil
	}
	key := r.uniqueKey[:0]
	for _, d := range r.options.Unique {
		key = append(append(key, r.partOf(d)...), 0x1f)
	}
	r.uniqueKey = key
	if line, ok := r.unique[string(key)]; ok {
		return r.errorAt(-1, &flaw{problem: i18n.Sprintf(i18n.Text{
			EN: "line %d has the same %s", ES: "la línea %d tiene lo mismo en %s",
		}, line, i18n.Quote(namesOf(r.options.Unique))), fix: i18n.Text{
			EN: "take one of them out, or do not ask for unique rows",
			ES: "quite una de las dos o no pida filas únicas",
		}})
	}
	r.unique[string(key)] = r.scan.line
	return nil
}

func namesOf(dimensions []kpi.Dimension) string {
	var s strings.Builder
	for i, d := range dimensions {
		if i > 0 {
			s.WriteString(", ")
		}
		s.WriteString(string(d))
	}
	return s.String()
}

// partOf is the text of a dimension of the row, derived ones included.
func (r *Reader) partOf(d kpi.Dimension) string {
	if !isDerived(d) {
		return r.row.Text(d)
	}
	first := r.row.Period().First()
	if first == (civil.Date{}) {
		return ""
	}
	switch d {
	case kpi.ByWeek:
		return first.WeekLabel()
	case kpi.ByMonth:
		return first.MonthLabel()
	case kpi.ByQuarter:
		return first.QuarterLabel()
	case kpi.ByYear:
		return first.YearLabel()
	}
	return first.String()
}
