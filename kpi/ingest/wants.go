package ingest

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// wants reports whether what a target stands for is to be kept.
func (r *Reader) wants(target string) bool {
	o := &r.options
	k := r.kindOf(target)
	switch {
	case k == printed:
		return r.canCompare(target)
	case k == qualifier:
		return r.heeds(target)
	case o.keepAll():
		return true
	}
	switch k {
	case measure:
		return o.Measures == nil || slices.Contains(o.Measures, kpi.Measure(target)) ||
			slices.ContainsFunc(o.UnitValues, func(v UnitValue) bool { return string(v.Measure) == target })
	case dimension:
		d := kpi.Dimension(target)
		// Levels of different channels and accounts are different series.
		return slices.Contains(o.Dimensions, d) || slices.Contains(o.Unique, d) || (d == kpi.Channel || d == kpi.Account) && r.hasLevel()
	}
	return target == Currency || slices.ContainsFunc(o.Dimensions, isDerived) || slices.ContainsFunc(o.Unique, isDerived) ||
		r.hasLevel() || o.hasRange()
}

// heeds reports whether one of the measures found needs the qualifier.
func (r *Reader) heeds(name string) bool {
	for _, d := range r.measuresFound() {
		if slices.ContainsFunc(d.Qualifiers, func(q kpi.Qualifier) bool { return q.String() == name }) {
			return true
		}
	}
	return false
}

// hasLevel reports whether one of the measures to be kept is a level.
func (r *Reader) hasLevel() bool {
	for _, d := range r.measuresFound() {
		if d.OverTime == kpi.Level && r.wants(string(d.ID)) {
			return true
		}
	}
	return false
}

// isSet reports whether the options set a dimension for every row.
func (r *Reader) isSet(target string) bool {
	_, set := r.options.Set[kpi.Dimension(target)]
	return set
}

// isMapped reports whether the options map some column to a target.
func (r *Reader) isMapped(target string) bool {
	for _, t := range r.options.Map {
		if m, err := mappingOf(t); err == nil && m.target == target {
			return true
		}
	}
	return false
}
