package ingest

import (
	"slices"
	"strings"
)

// recognise asks the dictionary which export the header is of.
func (r *Reader) recognise() {
	headers := r.headers()
	found := identify(headers)
	r.readings = make([]headerReading, len(headers))
	if len(found) == 0 {
		return
	}
	r.readings = found[0].read(headers)
	if len(found) == 1 {
		r.export = found[0]
		r.report.Export = r.export.id
		r.channel = string(r.export.channel)
		for _, m := range r.export.missing {
			r.missing[strings.ToLower(m)] = true
		}
	}
	for _, other := range found[1:] {
		for i, o := range other.read(headers) {
			if p := &r.readings[i]; p.column == nil || o.column == nil || !slices.Equal(p.as, o.as) || p.column.unit != o.column.unit {
				p.as = nil
			}
		}
	}
	for i := range r.readings {
		c := &r.readings[i]
		if c.column != nil {
			r.report.Columns[i].Known = true
		}
		r.report.Columns[i].Currency = c.currency
		if slices.Contains(c.as, byTitle) {
			c.as = r.titled()
		}
	}
}

// titled is what the table's title says that its column holds.
func (r *Reader) titled() []string {
	t, ok := r.export.title(r.title)
	if !ok || t.target == Ignore {
		return nil
	}
	if t.channel != "" {
		r.channel = string(t.channel)
	}
	return []string{t.target}
}
