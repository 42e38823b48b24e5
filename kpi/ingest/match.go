package ingest

import (
	"maps"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// sources are the columns that each target is read from, by their places;
// more than one are added.
type sources map[string][]int

// match decides what each column is read as. Measures go first: whether dates
// and channels are wanted depends on whether one of them is a level.
func (r *Reader) match() error {
	r.sources = sources{}
	mapped, err := r.byMap()
	if err != nil {
		return err
	}
	for _, k := range []kind{measure, dimension, role} {
		if err := r.byName(mapped, k); err != nil {
			return err
		}
	}
	if err := r.dates(mapped); err != nil {
		return err
	}
	maps.DeleteFunc(r.sources, func(target string, _ []int) bool { return !r.wants(target) })
	for target, at := range r.sources {
		for _, i := range at {
			c := &r.report.Columns[i]
			c.As = append(c.As, target)
			slices.Sort(c.As)
		}
	}
	return nil
}

// wants reports whether what a target stands for is to be kept.
func (r *Reader) wants(target string) bool {
	o := &r.options
	if o.keepAll() {
		return true
	}
	switch r.kindOf(target) {
	case measure:
		return slices.Contains(o.Measures, kpi.Measure(target)) ||
			slices.ContainsFunc(o.UnitValues, func(v UnitValue) bool { return string(v.Measure) == target })
	case dimension:
		d := kpi.Dimension(target)
		// Levels of different channels and accounts are different series.
		return slices.Contains(o.Dimensions, d) || (d == kpi.Channel || d == kpi.Account) && r.hasLevel()
	}
	return target == Currency || slices.ContainsFunc(o.Dimensions, isDerived) || r.hasLevel()
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

// byMap takes the columns that the options map, and returns which those are.
func (r *Reader) byMap() (mapped map[int]bool, err error) {
	mapped = map[int]bool{}
	for _, key := range slices.Sorted(maps.Keys(r.options.Map)) {
		target := r.options.Map[key]
		k := r.kindOf(target)
		if k == unknownKind {
			return nil, r.unknownTarget(key, target)
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
			}, i18n.Quote(target))}
		case len(r.sources[target]) > 0:
			return nil, &Error{
				class: ErrOptions, Header: i18n.Quote(key),
				Problem: i18n.Sprintf(i18n.Text{
					EN: "another column is mapped to %s too", ES: "hay otra columna asignada también a %s",
				}, i18n.Quote(target)),
				Fix: i18n.Text{EN: "map one of them, or their sum as `A+B`", ES: "asigne una sola, o su suma como `A+B`"},
			}
		case k == dimension && r.isSet(target):
			return nil, &Error{class: ErrOptions, Header: i18n.Quote(key), Problem: i18n.Sprintf(i18n.Text{
				EN: "%s is read from this column and set for every row", ES: "%s se lee de esta columna y se fija para todas las filas",
			}, i18n.Quote(target))}
		}
		r.sources[target] = at
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

// places are those of the columns with a header.
func (r *Reader) places(header string) (at []int) {
	header = strings.Trim(header, " \t")
	for i, c := range r.report.Columns {
		if c.Header == header && header != "" {
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

// byName takes the columns whose header is the name of what is wanted, of one
// kind; the roles of dates are for dates to give.
func (r *Reader) byName(mapped map[int]bool, k kind) error {
	for i, c := range r.report.Columns {
		switch {
		case mapped[i], r.kindOf(c.Header) != k, k == role && c.Header != Currency,
			k == dimension && r.isSet(c.Header), r.isMapped(c.Header), !r.wants(c.Header):
			continue
		}
		if at := r.sources[c.Header]; len(at) > 0 {
			return r.repeated([]int{at[0], i})
		}
		r.sources[c.Header] = []int{i}
	}
	return nil
}

// isSet reports whether the options set a dimension for every row.
func (r *Reader) isSet(target string) bool {
	_, set := r.options.Set[kpi.Dimension(target)]
	return set
}

// isMapped reports whether the options map some column to a target.
func (r *Reader) isMapped(target string) bool {
	for _, t := range r.options.Map {
		if t == target {
			return true
		}
	}
	return false
}

// dates takes the column of dates, or those of the ends of periods.
func (r *Reader) dates(mapped map[int]bool) error {
	day, start, end := r.isMapped(Date), r.isMapped(Start), r.isMapped(End)
	switch {
	case day && (start || end):
		return &Error{class: ErrOptions, Problem: i18n.Text{
			EN: "a row has a date or a period: map one or the other",
			ES: "una fila tiene una fecha o un periodo: asigne una cosa o la otra",
		}}
	case start != end:
		return r.absent(i18n.Text{
			EN: "only one end of the periods is mapped", ES: "solo hay asignado un extremo de los periodos",
		})
	case day || start || !r.wants(Date):
		return nil
	}
	free := func(header string) ([]int, error) {
		at := slices.DeleteFunc(r.places(header), func(i int) bool { return mapped[i] })
		if len(at) > 1 {
			return nil, r.repeated(at)
		}
		return at, nil
	}
	for _, d := range datePeriods {
		at, err := free(string(d))
		if err != nil || at != nil {
			r.sources[Date] = at
			return err
		}
	}
	first, err := free(Start)
	if err != nil {
		return err
	}
	last, err := free(End)
	if first != nil && last != nil {
		r.sources[Start], r.sources[End] = first, last
	}
	return err
}
