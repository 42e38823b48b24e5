package ingest

import (
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/shopspring/decimal"
)

// addUpInteractions makes interactions of the columns that the dictionary
// lists for the export, where all of those are there and no column states
// them. Where one does, it counts, and each row's parts are compared with it.
func (r *Reader) addUpInteractions() {
	parts := r.export.interactions
	stated := len(r.sources[string(kpi.Interactions)].at) > 0
	switch {
	case len(parts) == 0, !stated && (r.isMapped(string(kpi.Interactions)) || !r.wants(string(kpi.Interactions))):
		return
	case stated:
		r.parts = strings.Join(parts, "+")
	}
	o := origin{unit: asCount, scale: decimal.New(1, 0)}
	for _, p := range parts {
		at := r.placeOf(p)
		if at < 0 {
			return
		}
		o.at = append(o.at, at)
	}
	if stated {
		r.partsAt = o.at
		return
	}
	r.sources[string(kpi.Interactions)] = o
	r.parts = strings.Join(parts, "+")
	r.report.Interactions = r.parts
}

// placeOf is the one column that the dictionary reads as a target, or that is
// mapped to it, or -1.
func (r *Reader) placeOf(target string) int {
	if o, ok := r.sources[target]; ok && len(o.at) == 1 {
		return o.at[0]
	}
	at := -1
	for i, reading := range r.readings {
		for _, as := range reading.as {
			if as == target && at >= 0 {
				return -1
			}
			if as == target {
				at = i
			}
		}
	}
	return at
}
