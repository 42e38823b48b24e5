package ingest

import (
	"maps"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/money"
)

// require refuses a header that lacks what is asked for.
func (r *Reader) require() error {
	dated := r.has(Date) || r.has(Start)
	for _, d := range r.options.Dimensions {
		if derived := isDerived(d); derived && !dated || !derived && !r.isSet(string(d)) && !r.has(string(d)) && !(d == kpi.Channel && r.channel != "") {
			return r.absent(i18n.Sprintf(i18n.Text{
				EN: "there is no column for %s%s", ES: "no hay ninguna columna para %s%s",
			}, i18n.Quote(string(d)), didYouMean(ident.Nearest(string(d), r.headers()))))
		}
	}
	for _, v := range r.options.UnitValues {
		if !r.has(string(v.Measure)) {
			return r.absent(i18n.Sprintf(i18n.Text{
				EN: "there is no column for %s, which has a value", ES: "no hay ninguna columna para %s, que tiene un valor",
			}, i18n.Quote(string(v.Measure))))
		}
	}
	if len(r.options.UnitValues) > 0 && r.has(string(kpi.Revenue)) {
		return &Error{
			class: ErrOptions, Header: i18n.Quote(r.report.Columns[r.sources[string(kpi.Revenue)].at[0]].Header),
			Problem: i18n.Text{
				EN: "revenue would be read from this column and made of unit values",
				ES: "los ingresos se leerían de esta columna y se calcularían con valores unitarios",
			},
			Fix: i18n.Text{EN: "map the column to `-`, or give no unit values", ES: "asigne la columna a `-` o no dé valores unitarios"},
		}
	}
	return r.requireMeasures(dated)
}

func (r *Reader) requireMeasures(dated bool) error {
	found := r.measuresFound()
	if len(found) == 0 && len(r.options.Measures) == 0 {
		return r.absent(i18n.Text{EN: "no column is a measure", ES: "ninguna columna es una medida"})
	}
	if len(found) == 0 {
		names := make([]string, len(r.options.Measures))
		for i, m := range r.options.Measures {
			names[i] = string(m)
		}
		return r.absent(i18n.Sprintf(i18n.Text{
			EN: "no column is a measure that is asked for: %s", ES: "ninguna columna es una medida pedida: %s",
		}, quoteAll(names, 10)))
	}
	for _, d := range found {
		e := &Error{class: ErrColumns, Line: r.report.HeaderLine, Column: r.sources[string(d.ID)].at[0] + 1}
		e.Header = i18n.Quote(r.report.Columns[e.Column-1].Header)
		if d.Unit.Money != 0 {
			if bad := r.requireCurrency(d, e); bad != nil {
				return bad
			}
		}
		switch {
		case d.OverTime == kpi.Level && !dated:
			e.Problem = i18n.Sprintf(i18n.Text{EN: "%s is a level and needs a date", ES: "%s es un nivel y necesita una fecha"}, d.ID)
			e.Fix = i18n.Text{EN: "map a column to `date`", ES: "asigne una columna a `date`"}
			return e
		}
	}
	return nil
}

// requireCurrency refuses a column of money whose currency nothing says, and
// one whose header says another than the options.
func (r *Reader) requireCurrency(d kpi.Definition, e *Error) error {
	o := r.sources[string(d.ID)]
	if o.unit != asMoney && o.unit != asMicros {
		return nil
	}
	stated := r.options.Currency != 0 || r.has(Currency)
	for _, at := range o.at {
		c := r.headerCurrency(at)
		stated = stated || c != 0
		switch {
		case c == 0 || r.options.Currency == 0 || c == r.options.Currency:
		case r.options.Override:
			r.report.Overridden++
		default:
			bad := otherCurrency(c, r.options.Currency)
			e.Column, e.Header, e.Problem, e.Fix = at+1, i18n.Quote(r.report.Columns[at].Header), bad.problem, bad.fix
			return e
		}
	}
	if stated || r.hasSymbols(o.at) {
		return nil
	}
	bad := noCurrency()
	e.Problem, e.Fix = bad.problem, bad.fix
	return e
}

// headerCurrency is the currency that a header states or, in an export that is
// known, the only one that any header states: an account has one.
func (r *Reader) headerCurrency(at int) money.Currency {
	c := r.report.Columns[at].Currency
	if c != 0 || r.report.Export == "" {
		return c
	}
	for _, other := range r.report.Columns {
		switch {
		case other.Currency == 0 || other.Currency == c:
		case c != 0:
			return 0
		default:
			c = other.Currency
		}
	}
	return c
}

// hasSymbols reports whether one of the first cells of the columns says its
// currency.
func (r *Reader) hasSymbols(at []int) bool {
	for _, cells := range r.scan.peek(sampleRecords) {
		for _, i := range at {
			if i < len(cells) {
				if _, currency := unsigned([]byte(cells[i])); currency != 0 {
					return true
				}
			}
		}
	}
	return false
}

// has reports whether a target has a column.
func (r *Reader) has(target string) bool { return len(r.sources[target].at) > 0 }

// measuresFound are the definitions of the measures that have a column, in the
// catalogue's order.
func (r *Reader) measuresFound() (found []kpi.Definition) {
	for d := range r.catalog.Definitions() {
		if r.has(string(d.ID)) {
			found = append(found, d)
		}
	}
	return found
}

// absent is the error for a column that is asked for and not there.
func (r *Reader) absent(problem i18n.Text) *Error {
	const most = 30
	return &Error{
		class: ErrColumns, Line: r.report.HeaderLine, Problem: problem,
		Fix: i18n.Sprintf(i18n.Text{
			EN: "map one of the columns found: %s", ES: "asigne una de las columnas encontradas: %s",
		}, quoteAll(r.headers(), most)),
	}
}

// repeated is the error for two columns that are what is asked for once.
func (r *Reader) repeated(at []int) error {
	first, second := r.report.Columns[at[0]].Header, r.report.Columns[at[1]].Header
	problem := i18n.Sprintf(i18n.Text{
		EN: "this is a repeated column: column %d has the same header",
		ES: "esta columna está repetida: la columna %d tiene el mismo encabezado",
	}, at[0]+1)
	if fold(first) != fold(second) {
		return &Error{
			class: ErrColumns, Line: r.report.HeaderLine, Column: at[1] + 1, Header: i18n.Quote(second),
			Problem: i18n.Sprintf(i18n.Text{
				EN: "this is the same as column %d, %s", ES: "esto es lo mismo que la columna %d, %s",
			}, at[0]+1, i18n.Quote(first)),
			Fix: i18n.Text{EN: "map the one that is meant", ES: "asigne la que corresponda"},
		}
	}
	return &Error{
		class: ErrColumns, Line: r.report.HeaderLine, Column: at[1] + 1,
		Header:  i18n.Quote(r.report.Columns[at[1]].Header),
		Problem: problem,
		Fix: i18n.Sprintf(i18n.Text{
			EN: "map one of them by its number: %s", ES: "asigne una de las dos por su número: %s",
		}, i18n.Quote(r.report.Columns[at[1]].Header+"#2")),
	}
}

// newLayout makes the layout of what was found.
func (r *Reader) newLayout() (*kpi.Layout, error) {
	columns := kpi.Columns{Currency: r.options.Currency, Currencies: map[kpi.Measure]money.Currency{}}
	for _, d := range r.measuresFound() {
		columns.Measures = append(columns.Measures, d.ID)
		if c := r.headerCurrency(r.sources[string(d.ID)].at[0]); c != 0 && d.Unit.Money != 0 && !r.options.Override {
			columns.Currencies[d.ID] = c
		}
	}
	if values := r.options.UnitValues; len(values) > 0 {
		columns.Measures = append(columns.Measures, kpi.Revenue)
		columns.Currencies[kpi.Revenue] = values[0].Amount.Currency()
	}
	dims := maps.Clone(r.options.Set)
	if dims == nil {
		dims = map[kpi.Dimension]string{}
	}
	for target := range r.sources {
		if r.kindOf(target) == dimension {
			dims[kpi.Dimension(target)] = ""
		}
	}
	if r.channel != "" && !r.has(string(kpi.Channel)) && !r.isSet(string(kpi.Channel)) {
		dims[kpi.Channel] = r.channel
	}
	columns.Dimensions = slices.Sorted(maps.Keys(dims))
	columns.Qualifiers = r.qualify()
	return kpi.NewLayout(r.catalog, columns)
}

// qualify gives the qualifiers of all rows: what the options say, and else what
// the dictionary does.
func (r *Reader) qualify() map[kpi.Qualifier]string {
	q := map[kpi.Qualifier]string{}
	for _, target := range sortedKeys(r.sources) {
		if r.kindOf(target) != measure {
			continue
		}
		c := r.readings[r.sources[target].at[0]].column
		d, _ := r.catalog.Definition(kpi.Measure(target))
		if c == nil || r.isMapped(target) {
			continue
		}
		if c.event != "" && slices.Contains(d.Qualifiers, kpi.Event) {
			q[kpi.Event] = c.event
		}
		if c.window != "" && slices.Contains(d.Qualifiers, kpi.Window) {
			q[kpi.Window] = c.window
		}
	}
	if r.export.viewRule != "" {
		q[kpi.ViewRule] = r.export.viewRule
	}
	if r.parts != "" {
		q[kpi.Parts] = r.parts
	}
	maps.Copy(q, r.options.Qualifiers)
	return q
}
