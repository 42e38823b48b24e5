package ingest

import (
	"encoding/binary"
	"math/bits"
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

// twins finds records that are equal in their texts and dates. It keeps 47
// bits of a hash of each, which nobody needs to fear: a clash would be one
// warning too many.
type twins struct {
	at    []int    // the columns that are compared
	seen  []uint64 // hash and number, by the last bits of the hash or in the next free place; 0 is free
	lines []int32  // by number, from 1
	done  bool     // no more records are looked at
}

const (
	numberBits = 17 // enough for twinRecords
	numberMask = 1<<numberBits - 1
	// mostProbes is how many places are looked at for a hash. Texts reach it
	// that were made to.
	mostProbes = 128
)

// find returns the line of an equal record, or 0 and keeps this one's. It is
// false where there is no place for that.
func (t *twins) find(hash uint64, line int) (before int, ok bool) {
	if 4*len(t.lines) >= 3*len(t.seen) {
		old := t.seen
		t.seen = make([]uint64, max(1024, 2*len(old)))
		for _, key := range old {
			if key == 0 {
				continue
			}
			if at, _ := t.place(key); at >= 0 {
				t.seen[at] = key
			}
		}
	}
	at, equal := t.place(hash &^ numberMask)
	if at < 0 {
		return 0, false
	}
	if equal {
		return int(t.lines[t.seen[at]&numberMask-1]), true
	}
	t.lines = append(t.lines, int32(line))
	t.seen[at] = hash&^numberMask | uint64(len(t.lines))
	return 0, true
}

// place is where a hash stands, or where there is room for it, or -1.
func (t *twins) place(key uint64) (at int, equal bool) {
	last := uint64(len(t.seen) - 1)
	i := key >> numberBits & last
	for range mostProbes {
		switch there := t.seen[i]; {
		case there == 0:
			return int(i), false
		case there>>numberBits == key>>numberBits:
			return int(i), true
		}
		i = (i + 1) & last
	}
	return -1, false
}

// mix makes one hash of a hash and eight bytes more: the halves of a product
// of 128 bits, one over the other.
func mix(h, b uint64) uint64 {
	hi, lo := bits.Mul64(h^b, 0x9e3779b97f4a7c15)
	return hi ^ lo ^ h
}

// mixAll makes one hash of a hash and a cell.
func mixAll(h uint64, cell []byte) uint64 {
	h = mix(h, uint64(len(cell)))
	for ; len(cell) >= 8; cell = cell[8:] {
		h = mix(h, binary.LittleEndian.Uint64(cell))
	}
	var rest uint64
	for _, c := range cell {
		rest = rest<<8 | uint64(c)
	}
	return mix(h, rest)
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
	r.twins.done = len(r.twins.at) == 0
}

// meetTwin notes whether the record was there before.
func (r *Reader) meetTwin() {
	if r.twins.done {
		return
	}
	key := uint64(0x2545f4914f6cdd1d)
	for _, at := range r.twins.at {
		key = mixAll(key, r.scan.cells[at])
	}
	line, ok := 0, r.report.Rows < twinRecords
	if ok {
		line, ok = r.twins.find(key, r.scan.line)
	}
	if !ok {
		r.report.TwinsCut, r.twins = true, twins{done: true}
		return
	}
	if line > 0 {
		if r.report.Twins.Count == 0 {
			r.report.Twins.First, r.report.Twins.Next = line, r.scan.line
		}
		r.report.Twins.Count++
	}
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
