package ingest

import (
	"maps"
	"slices"

	"github.com/pauta-go/pauta/kpi"
)

// dimensionColumn is a column of texts, or a text that was set.
type dimensionColumn struct {
	dimension kpi.Dimension
	at        int // -1 if it was set
	set       string
	texts     map[string]string // each text once, so that a row allocates none
}

// measureColumn is the column of a measure, or several that are added.
type measureColumn struct {
	id    kpi.Measure
	slot  int
	parts []part
	money bool
	whole bool
	adds  bool
	zero  bool // empty is zero
	value int  // its place among the unit values, or -1
}

// qualifierColumn is a column that states a qualifier.
type qualifierColumn struct {
	qualifier kpi.Qualifier
	at        int
}

// prepare looks up once what every row needs.
func (r *Reader) prepare() error {
	layout, err := r.newLayout()
	if err != nil {
		return err
	}
	r.layout, r.row = layout, layout.NewRow()
	for _, d := range r.measuresFound() {
		slot, _ := layout.Slot(d.ID)
		r.measures = append(r.measures, r.measureColumn(d, slot))
	}
	for _, target := range sortedKeys(r.sources) {
		switch r.kindOf(target) {
		case dimension:
			r.dimensions = append(r.dimensions, dimensionColumn{
				dimension: kpi.Dimension(target), at: r.sources[target].at[0], texts: map[string]string{},
			})
		case qualifier:
			q := kpi.Event
			if target == kpi.Window.String() {
				q = kpi.Window
			}
			if _, stated := r.options.Qualifiers[q]; !stated {
				r.qualifiers = append(r.qualifiers, qualifierColumn{q, r.sources[target].at[0]})
			}
		}
	}
	for _, d := range slices.Sorted(maps.Keys(r.options.Set)) {
		r.dimensions = append(r.dimensions, dimensionColumn{dimension: d, at: -1, set: r.options.Set[d]})
	}
	if r.channel != "" && !r.has(string(kpi.Channel)) && !r.isSet(string(kpi.Channel)) {
		r.dimensions = append(r.dimensions, dimensionColumn{dimension: kpi.Channel, at: -1, set: r.channel})
		r.report.Channel = r.channel
	}
	place := func(target string) int {
		if r.has(target) {
			return r.sources[target].at[0]
		}
		return -1
	}
	r.date, r.start, r.end, r.currency = place(Date), place(Start), place(End), place(Currency)
	r.lifetime = -1
	for i, reading := range r.readings {
		if c := reading.column; c != nil && c.fallback == Date && len(r.export.lifetime) > 0 && i != r.date && r.lifetime < 0 {
			r.lifetime = i
		}
	}
	r.report.emptyCells = r.export.emptyCells
	if err := r.prepareParts(); err != nil {
		return err
	}
	r.preparePrinted()
	r.judges = r.partsAt != nil || len(r.printed) > 0 || len(r.options.Unique) > 0
	r.prepareTwins()
	r.prepareEvidence()
	r.prepareExpress()
	r.suggest()
	return nil
}

func (r *Reader) measureColumn(d kpi.Definition, slot int) measureColumn {
	o := r.sources[string(d.ID)]
	m := measureColumn{
		id: d.ID, slot: slot, money: d.Unit.Money != 0, whole: !d.Fractional, adds: d.OverTime == kpi.Adds,
		zero:  slices.Contains(r.options.Zero, d.ID),
		value: slices.IndexFunc(r.options.UnitValues, func(v UnitValue) bool { return v.Measure == d.ID }),
	}
	for _, at := range o.at {
		currency := r.headerCurrency(at)
		if currency == 0 || r.options.Override {
			currency = r.options.Currency
		}
		if m.money {
			r.report.meet(currency)
		}
		m.parts = append(m.parts, newPart(at, o.unit, o.scale, currency, m.whole))
	}
	return m
}

// prepareEvidence lists the columns whose cells may settle how numbers and
// dates are written: those of figures, read or not, and the dates that are
// read.
func (r *Reader) prepareEvidence() {
	units := map[int]cellUnit{}
	for i, reading := range r.readings {
		if c := reading.column; c != nil && c.unit != asText && c.unit != asDate {
			units[i] = c.unit
		}
		c := reading.column
		if c == nil || r.report.Export == "" {
			continue
		}
		if c.unit == asDate {
			r.dated = append(r.dated, i)
		}
		if c.unit == asDate || c.target != Currency && r.kindOf(c.target) == dimension {
			r.labels = append(r.labels, i)
		}
	}
	for target, o := range r.sources {
		for _, at := range o.at {
			if r.kindOf(target) == measure {
				units[at] = o.unit
			}
		}
	}
	for _, at := range []int{r.date, r.lifetime, r.start, r.end} {
		if at >= 0 {
			units[at] = asDate
			r.dated = append(r.dated, at)
		}
	}
	if len(r.dated) == 0 {
		for _, name := range append(roles[:2:2], datePeriodNames()...) {
			r.dated = append(r.dated, r.places(name)...)
		}
	}
	for _, at := range slices.Sorted(maps.Keys(units)) {
		r.witnesses = append(r.witnesses, witness{at, units[at]})
	}
}
