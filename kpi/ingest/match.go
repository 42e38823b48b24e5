package ingest

import (
	"maps"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/shopspring/decimal"
)

// sources are the columns that each target is read from.
type sources map[string]origin

// origin is the columns of a target, by their places; more than one are added.
type origin struct {
	at    []int
	unit  cellUnit
	scale decimal.Decimal
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// match decides what each column is read as: what the options map, what the
// export's own dictionary says, and headers that are the names of what is
// wanted. Measures go first: whether dates and channels are wanted depends on
// whether one of them is a level.
func (r *Reader) match() error {
	r.sources = sources{}
	r.known = map[string]bool{}
	r.recognise()
	mapped, err := r.byMap()
	if err != nil {
		return err
	}
	for _, k := range []kind{measure, dimension, role} {
		if err := r.byDictionary(mapped, k); err != nil {
			return err
		}
		if err := r.byName(mapped, k); err != nil {
			return err
		}
	}
	if err := r.dates(mapped); err != nil {
		return err
	}
	maps.DeleteFunc(r.sources, func(target string, _ origin) bool { return !r.wants(target) })
	r.addUpInteractions()
	if err := r.byDictionary(mapped, printed); err != nil {
		return err
	}
	if err := r.byDictionary(mapped, qualifier); err != nil {
		return err
	}
	for _, target := range sortedKeys(r.sources) {
		for _, i := range r.sources[target].at {
			c := &r.report.Columns[i]
			c.As = append(c.As, target)
		}
	}
	return nil
}

// byMap takes the columns that the options map, and returns which those are.
func (r *Reader) byMap() (mapped map[int]bool, err error) {
	mapped = map[int]bool{}
	for _, key := range sortedKeys(r.options.Map) {
		m, err := mappingOf(r.options.Map[key])
		if err != nil {
			return nil, err
		}
		if m.kind == "dimension" {
			r.known[m.target] = true
		}
		k := r.kindOf(m.target)
		if k == unknownKind || k == printed || k == qualifier {
			return nil, r.unknownTarget(key, m.target)
		}
		at, err := r.find(key)
		if err != nil {
			return nil, err
		}
		for _, i := range at {
			mapped[i] = true
		}
		switch {
		case k == ignored:
			continue
		case len(at) > 1 && k != measure:
			return nil, &Error{class: ErrOptions, Header: i18n.Quote(key), Problem: i18n.Sprintf(i18n.Text{
				EN: "only figures are added, and %s is none", ES: "solo se suman cifras, y %s no lo es",
			}, i18n.Quote(m.target))}
		case len(r.sources[m.target].at) > 0:
			return nil, &Error{
				class: ErrOptions, Header: i18n.Quote(key),
				Problem: i18n.Sprintf(i18n.Text{
					EN: "another column is mapped to %s too", ES: "hay otra columna asignada también a %s",
				}, i18n.Quote(m.target)),
				Fix: i18n.Text{EN: "map one of them, or their sum as `A+B`", ES: "asigne una sola, o su suma como `A+B`"},
			}
		case k == dimension && r.isSet(m.target):
			return nil, &Error{class: ErrOptions, Header: i18n.Quote(key), Problem: i18n.Sprintf(i18n.Text{
				EN: "%s is read from this column and set for every row", ES: "%s se lee de esta columna y se fija para todas las filas",
			}, i18n.Quote(m.target))}
		}
		o := origin{at: at, scale: m.scale}
		if d, ok := r.catalog.Definition(kpi.Measure(m.target)); ok && k == measure {
			o.unit = m.unit(d)
		}
		r.sources[m.target] = o
	}
	return mapped, nil
}

// find finds the columns of a key of the map: a header, or several joined by
// "+".
func (r *Reader) find(key string) ([]int, error) {
	parts := []string{key}
	if len(r.places(key)) == 0 {
		parts = strings.Split(key, "+")
	}
	var all []int
	for _, part := range parts {
		switch at := r.places(part); len(at) {
		case 0:
			return nil, r.absent(i18n.Sprintf(i18n.Text{
				EN: "there is no column %s%s", ES: "no hay ninguna columna %s%s",
			}, i18n.Quote(part), didYouMean(ident.Nearest(part, r.headers()))))
		case 1:
			all = append(all, at[0])
		default:
			return nil, r.repeated(at)
		}
	}
	return all, nil
}

// places are those of the columns with a header: as it is written or, if none
// is, as headers are compared. "Views#2" is the second of two.
func (r *Reader) places(header string) (at []int) {
	header = strings.Trim(header, " \t")
	if header == "" {
		return nil
	}
	for i, c := range r.report.Columns {
		if c.Header == header {
			at = append(at, i)
		}
	}
	if at != nil {
		return at
	}
	if name, n := numbered(header); n > 0 {
		if all := r.places(name); n <= len(all) {
			return all[n-1 : n]
		}
		return nil
	}
	for i, c := range r.report.Columns {
		if fold(c.Header) == fold(header) {
			at = append(at, i)
		}
	}
	return at
}

func (r *Reader) headers() []string {
	names := make([]string, len(r.report.Columns))
	for i, c := range r.report.Columns {
		names[i] = c.Header
	}
	return names
}

// byDictionary takes the columns that the export's dictionary reads as what is
// wanted, of one kind; the roles of dates are for dates to give.
func (r *Reader) byDictionary(mapped map[int]bool, k kind) error {
	for i, reading := range r.readings {
		for _, target := range reading.as {
			if r.kindOf(target) == unknownKind {
				r.known[target] = true // a dimension of the export
			}
			switch {
			case mapped[i], r.kindOf(target) != k, k == role && target != Currency,
				k == dimension && r.isSet(target), r.isMapped(target), !r.wants(target):
				continue
			}
			if o, taken := r.sources[target]; taken {
				return r.repeated([]int{o.at[0], i})
			}
			r.sources[target] = origin{[]int{i}, reading.column.unit, decimal.New(1, 0)}
		}
	}
	return nil
}

// byName takes the columns whose header is the name of what is wanted, of one
// kind, and that the dictionary does not know as something else; the roles of
// dates are for dates to give. A dimension that is asked for by its header is
// that column, whatever else it is.
func (r *Reader) byName(mapped map[int]bool, k kind) error {
	for _, name := range []func(string) string{strings.Clone, r.nameOf} {
		taken := maps.Clone(r.sources)
		for i, c := range r.report.Columns {
			target := name(c.Header)
			asked := k == dimension && slices.Contains(r.options.Dimensions, kpi.Dimension(target))
			_, before := taken[target]
			switch {
			case before, mapped[i] && !asked, r.kindOf(target) != k, k == role && target != Currency, c.Known && !asked,
				k == dimension && r.isSet(target), r.isMapped(target), !r.wants(target):
				continue
			}
			if o, twice := r.sources[target]; twice {
				return r.repeated([]int{o.at[0], i})
			}
			o := origin{at: []int{i}, scale: decimal.New(1, 0)}
			if d, ok := r.catalog.Definition(kpi.Measure(target)); ok && k == measure {
				o.unit = unitOf(d)
			}
			r.sources[target] = o
		}
	}
	return nil
}

// nameOf is the target that a header is the name of: as it is written or, if
// that is none, in small letters.
func (r *Reader) nameOf(header string) string {
	if small := fold(header); r.kindOf(header) == unknownKind && r.kindOf(small) != unknownKind {
		return small
	}
	return header
}
