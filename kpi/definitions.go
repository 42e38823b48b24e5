package kpi

// definitions are those of the measures of a tally. They are few, and a table
// has many tallies: no map is worth its room.
type definitions []*Definition

// of is the definition of a measure, or nil.
func (l definitions) of(m Measure) *Definition {
	for _, d := range l {
		if d.ID == m {
			return d
		}
	}
	return nil
}

// meet adds a definition, unless there is one of that measure; it is false
// where that is another one.
func (l *definitions) meet(d *Definition) bool {
	for _, e := range *l {
		if e == d || e.ID == d.ID {
			return e == d || e.same(d)
		}
	}
	*l = append(*l, d)
	return true
}
