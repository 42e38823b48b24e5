package ingest

import (
	"github.com/pauta-go/pauta/kpi"
)

// Columns returns what a table of the rows can have: the measures that are
// read, and the metrics of the catalogue that they allow.
func (r *Reader) Columns() []string {
	has := map[kpi.Measure]bool{}
	var columns []string
	for d := range r.catalog.Definitions() {
		made := d.ID == kpi.Revenue && len(r.options.UnitValues) > 0
		if r.has(string(d.ID)) || made {
			has[d.ID] = true
			columns = append(columns, string(d.ID))
		}
	}
	for m := range r.catalog.Metrics() {
		if allows(m, has) {
			columns = append(columns, m.ID)
		}
	}
	return columns
}

// allows reports whether a metric can be computed of measures: all that it
// requires, and one of each side whose terms are all optional.
func allows(m kpi.Metric, has map[kpi.Measure]bool) bool {
	for _, side := range [][]kpi.Term{m.Num, m.Den} {
		some := len(side) == 0
		for _, t := range side {
			if !has[t.Measure] && !t.Optional {
				return false
			}
			some = some || has[t.Measure]
		}
		if !some {
			return false
		}
	}
	return true
}
