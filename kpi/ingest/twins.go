package ingest

import (
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// twinRecords is how many records are looked at for twins.
const twinRecords = 100_000

// Twins are records that are equal in every column but those of figures.
type Twins struct {
	Count int64 `json:"count"` // of records that are equal to an earlier one
	First int   `json:"first"` // the line of the first one, and
	Next  int   `json:"next"`  // that of the first that is equal to it
}

// twins finds records that are equal in their texts and dates. It keeps 16
// bytes a record, of a hash that nobody needs to fear: a clash would be one
// warning too many.
type twins struct {
	at   []int // the columns that are compared
	seen map[hash]int32
}

// hash is two FNV-1a hashes side by side.
type hash [2]uint64

func (h *hash) add(c byte) {
	h[0] = (h[0] ^ uint64(c)) * 1099511628211
	h[1] = (h[1] ^ uint64(c)) * 0x9e3779b97f4a7c15
}

// prepareTwins finds the columns that are not figures.
func (r *Reader) prepareTwins() {
	figures := map[int]bool{}
	for target, o := range r.sources {
		if k := r.kindOf(target); k == measure || k == printed {
			for _, i := range o.at {
				figures[i] = true
			}
		}
	}
	for i, reading := range r.readings {
		if c := reading.column; c != nil && c.unit != asText && c.unit != asDate {
			figures[i] = true
		}
	}
	for i, c := range r.report.Columns {
		if !figures[i] && c.Header != "" && r.kindOf(r.nameOf(c.Header)) != measure {
			r.twins.at = append(r.twins.at, i)
		}
	}
	if len(r.twins.at) > 0 {
		r.twins.seen = map[hash]int32{}
	}
}

// meetTwin notes whether the record was there before.
func (r *Reader) meetTwin() {
	if r.twins.seen == nil {
		return
	}
	if r.report.Rows >= twinRecords {
		r.report.TwinsCut, r.twins.seen = true, nil
		return
	}
	key := hash{14695981039346656037, 1469598103934665603}
	for _, at := range r.twins.at {
		for _, c := range r.scan.cells[at] {
			key.add(c)
		}
		key.add(0x1f)
	}
	if line, ok := r.twins.seen[key]; ok {
		if r.report.Twins.Count == 0 {
			r.report.Twins.First, r.report.Twins.Next = int(line), r.scan.line
		}
		r.report.Twins.Count++
		return
	}
	r.twins.seen[key] = int32(r.scan.line)
}

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
