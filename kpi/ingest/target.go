package ingest

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// usualDimensions are the names of dimensions that headers may have without
// anybody asking for them.
var usualDimensions = [...]kpi.Dimension{
	kpi.Channel, kpi.Account, kpi.Campaign, kpi.AdSet, kpi.Ad, kpi.Post, kpi.PostType,
	kpi.Audience, kpi.Placement, kpi.Country,
}

// roles are what a column can be beside measures and dimensions.
var roles = [...]string{Date, Start, End, Currency}

// datePeriods are the names that a column of dates has by itself, the finest
// first. The dimensions of these names are derived from it.
var datePeriods = [...]kpi.Dimension{kpi.ByDate, kpi.ByWeek, kpi.ByMonth, kpi.ByQuarter, kpi.ByYear}

func datePeriodNames() []string {
	names := make([]string, len(datePeriods))
	for i, d := range datePeriods {
		names[i] = string(d)
	}
	return names
}

func isDerived(d kpi.Dimension) bool { return slices.Contains(datePeriods[:], d) }

// kind is what a column is read as.
type kind uint8

const (
	unknownKind kind = iota
	ignored
	role
	dimension
	measure
	printed // a ratio that the platform computed
	qualifier
)

// kindOf tells what a target is. A measure goes before a dimension of the same
// name.
func (r *Reader) kindOf(target string) kind {
	switch target {
	case Ignore:
		return ignored
	case Date, Start, End, Currency:
		return role
	case kpi.Event.String(), kpi.Window.String():
		if !slices.Contains(r.options.Dimensions, kpi.Dimension(target)) {
			return qualifier
		}
	}
	if _, ok := r.catalog.Definition(kpi.Measure(target)); ok {
		return measure
	}
	d := kpi.Dimension(target)
	if !isDerived(d) && (slices.Contains(usualDimensions[:], d) || slices.Contains(r.options.Dimensions, d) ||
		slices.Contains(r.options.Unique, d) || r.known[target]) {
		return dimension
	}
	if _, ok := r.catalog.Metric(target); ok {
		return printed
	}
	return unknownKind
}

// nearTargets are the targets that may have been meant by a name.
func (r *Reader) nearTargets(name string) []string {
	names := slices.Clone(roles[:])
	for d := range r.catalog.Definitions() {
		names = append(names, string(d.ID))
	}
	for _, d := range slices.Concat(usualDimensions[:], r.options.Dimensions) {
		names = append(names, string(d))
	}
	return ident.Nearest(name, names)
}

// unknownTarget refuses a target that is none.
func (r *Reader) unknownTarget(key, target string) error {
	return &Error{
		class: ErrOptions, Header: i18n.Quote(key),
		Problem: i18n.Sprintf(i18n.Text{
			EN: "it is mapped to %s, which is no measure, no role and no dimension that is asked for%s",
			ES: "está asignada a %s, que no es una medida, ni una función, ni una dimensión pedida%s",
		}, i18n.Quote(target), didYouMean(r.nearTargets(target))),
	}
}

// didYouMean suggests names, if there are any.
func didYouMean(names []string) i18n.Text {
	if len(names) == 0 {
		return i18n.Text{}
	}
	return i18n.Sprintf(i18n.Text{
		EN: " (did you mean %s?)", ES: " (¿quería decir %s?)",
	}, quoteAll(names, 3))
}

// quoteAll quotes names, at most so many of them.
func quoteAll(names []string, most int) i18n.Text {
	var list []i18n.Text
	for _, name := range names[:min(len(names), most)] {
		list = append(list, i18n.Same(i18n.Quote(name)))
	}
	if rest := len(names) - most; rest > 0 {
		list = append(list, i18n.Sprintf(i18n.Text{EN: "… and %d more", ES: "… y %d más"}, rest))
	}
	return i18n.Join(list, ", ")
}
