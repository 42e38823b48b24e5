package kpi

import (
	"encoding/binary"
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// grouping finds the groups of one layout's rows by the numbers of their
// texts.
type grouping struct {
	layout *Layout
	dims   []int   // in the layout; -1-i is the i-th derived dimension, absent is neither
	one    []found // by the number of the text, of one dimension
	two    map[uint64]*group
	more   map[string]*found
	all    found                     // of no dimension
	recent [recentGroups]recentGroup // of two
	day    civil.Date                // of which the parts of the calendar were last numbered
	parts  [len(derivedDimensions)]uint32
}

// found is a group, and the pattern of its last row.
type found struct {
	group *group
	last  *pattern
}

// recentGroup is a group of two dimensions that was found lately.
type recentGroup struct {
	key uint64
	found
}

// recentGroups is how many groups are found without asking the map.
const (
	recentBits   = 8
	recentGroups = 1 << recentBits
)

// absent marks a dimension that a layout does not have.
const absent = -1000

// grouping finds or makes the grouping of a layout, whose definitions must be
// those of the table: else its lines could not be put together.
func (t *Table) grouping(l *Layout) (*grouping, error) {
	if t.stated != nil {
		return nil, &TallyError{problem: problem{ErrTally, i18n.Text{
			EN: "the total is stated already: add every row first", ES: "el total ya está indicado: añada antes todas las filas",
		}}}
	}
	for _, s := range t.sources {
		if s.layout == l {
			return s, nil
		}
	}
	for _, s := range l.slots {
		if d, ok := t.known[s.ID]; ok && !d.same(s.Definition) {
			return nil, otherDefinition(s.ID)
		}
		t.known[s.ID] = s.Definition
	}
	s := &grouping{layout: l}
	for _, d := range t.by {
		at := absent
		if i, ok := l.dimIndex[d]; ok {
			at = i
		} else if i := slices.Index(derivedDimensions[:], d); i >= 0 {
			at = -1 - i
		}
		s.dims = append(s.dims, at)
	}
	t.sources = append(t.sources, s)
	return s, nil
}

// known is the group of a row of a table with one dimension, or nil if that is
// new or not how it is found.
func (s *grouping) known(r *Row) *found {
	if len(s.dims) != 1 || uint(s.dims[0]) >= uint(len(r.dims)) {
		return nil
	}
	if n := int(r.dims[s.dims[0]]); n < len(s.one) && s.one[n].group != nil {
		return &s.one[n]
	}
	return nil
}

// find finds or makes the group of a row.
func (s *grouping) find(t *Table, r *Row) *found {
	switch len(s.dims) {
	case 0:
		if s.all.group == nil {
			s.all.group = t.group(nil)
		}
		return &s.all
	case 1, 2:
		if at := s.dims[0]; at >= 0 && len(s.dims) == 1 {
			return s.findOne(t, r, int(r.dims[at]))
		}
		n := uint64(s.number(0, r))
		if len(s.dims) == 2 {
			n = n<<32 | uint64(s.number(1, r))
		}
		lately := &s.recent[(n*0x9e3779b97f4a7c15)>>(64-recentBits)]
		if lately.group == nil || lately.key != n {
			*lately = recentGroup{n, found{group: s.findTwo(t, r, n)}}
		}
		return &lately.found
	}
	var buf [64]byte
	key := buf[:0]
	for i := range s.dims {
		key = binary.LittleEndian.AppendUint32(key, s.number(i, r))
	}
	f, ok := s.more[string(key)]
	if !ok {
		if s.more == nil {
			s.more = map[string]*found{}
		}
		f = &found{group: t.group(s.key(r))}
		s.more[string(key)] = f
	}
	return f
}

// findOne finds or makes the group of a row of a table with one dimension.
func (s *grouping) findOne(t *Table, r *Row, n int) *found {
	for len(s.one) <= n {
		s.one = append(s.one, found{})
	}
	if s.one[n].group == nil {
		s.one[n].group = t.group(s.key(r))
	}
	return &s.one[n]
}

// findTwo finds or makes the group of a row of a table with two dimensions, or
// a derived one.
func (s *grouping) findTwo(t *Table, r *Row, n uint64) *group {
	g, ok := s.two[n]
	if !ok {
		if s.two == nil {
			s.two = map[uint64]*group{}
		}
		g = t.group(s.key(r))
		s.two[n] = g
	}
	return g
}

// number is the number of the row's text in the i-th dimension of the table.
func (s *grouping) number(i int, r *Row) uint32 {
	at := s.dims[i]
	switch {
	case at >= 0:
		return r.dims[at]
	case at == absent:
		return 0
	}
	if first := r.period.First(); first != s.day {
		s.day, s.parts = first, [len(derivedDimensions)]uint32{}
		for _, at := range s.dims {
			if at < 0 && at != absent {
				s.parts[-1-at] = uint32(partOf(-1-at, first))
			}
		}
	}
	return s.parts[-1-at]
}

// key is the texts of the row's group.
func (s *grouping) key(r *Row) []string {
	key := make([]string, len(s.dims))
	for i, at := range s.dims {
		switch {
		case at >= 0:
			key[i] = r.layout.dims[at].list[r.dims[at]]
		case at != absent && !r.period.IsZero():
			key[i] = labelOf(-1-at, r.period.First())
		}
	}
	return key
}

// spills reports whether the row's period ends in another group than it
// begins in.
func (s *grouping) spills(r *Row) bool {
	for _, at := range s.dims {
		if at < 0 && at != absent && partOf(-1-at, r.period.First()) != partOf(-1-at, r.period.Last()) {
			return true
		}
	}
	return false
}

// firstDay is 0001-01-01, from which days are numbered.
var firstDay = civil.MustDate("0001-01-01")

// partOf numbers the part of the calendar that a date is in, 0 for no date;
// derived is the place in derivedDimensions.
func partOf(derived int, d civil.Date) int {
	if d.IsZero() {
		return 0
	}
	switch derivedDimensions[derived] {
	case ByDate:
		return 1 + d.Sub(firstDay)
	case ByWeek:
		return 1 + civil.WeekOf(d).First().Sub(firstDay)
	case ByMonth:
		return d.Year()*12 + int(d.Month())
	case ByQuarter:
		return d.Year()*4 + d.Quarter()
	}
	return d.Year()
}

// labelOf names the part of the calendar that a date is in.
func labelOf(derived int, d civil.Date) string {
	switch derivedDimensions[derived] {
	case ByDate:
		return d.String()
	case ByWeek:
		return d.WeekLabel()
	case ByMonth:
		return d.MonthLabel()
	case ByQuarter:
		return d.QuarterLabel()
	}
	return d.YearLabel()
}

// group finds or makes the group with these texts.
func (t *Table) group(key []string) *group {
	id := keyOf(key)
	g, ok := t.byKey[id]
	if !ok {
		g = &group{key: key}
		t.groups = append(t.groups, g)
		t.byKey[id] = g
	}
	return g
}

// keyOf is one text for the texts of a group.
func keyOf(key []string) string {
	var id []byte
	for _, k := range key {
		id = binary.AppendUvarint(id, uint64(len(k)))
		id = append(id, k...)
	}
	return string(id)
}
