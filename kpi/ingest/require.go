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
	dated := len(r.sources[Date]) > 0 || len(r.sources[Start]) > 0
	for _, d := range r.options.Dimensions {
		if derived := isDerived(d); derived && !dated || !derived && !r.isSet(string(d)) && len(r.sources[string(d)]) == 0 {
			return r.absent(i18n.Sprintf(i18n.Text{
				EN: "there is no column for %s%s", ES: "no hay ninguna columna para %s%s",
			}, i18n.Quote(string(d)), didYouMean(ident.Nearest(string(d), r.headers()))))
		}
	}
	for _, v := range r.options.UnitValues {
		if len(r.sources[string(v.Measure)]) == 0 {
			return r.absent(i18n.Sprintf(i18n.Text{
				EN: "there is no column for %s, which has a value", ES: "no hay ninguna columna para %s, que tiene un valor",
			}, i18n.Quote(string(v.Measure))))
		}
	}
	if len(r.options.UnitValues) > 0 && len(r.sources[string(kpi.Revenue)]) > 0 {
		return &Error{
			class: ErrOptions, Header: i18n.Quote(r.report.Columns[r.sources[string(kpi.Revenue)][0]].Header),
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
		e := &Error{class: ErrColumns, Line: r.report.HeaderLine, Column: r.sources[string(d.ID)][0] + 1}
		e.Header = i18n.Quote(r.report.Columns[e.Column-1].Header)
		switch {
		case d.Unit.Money != 0 && r.options.Currency == 0 && len(r.sources[Currency]) == 0:
			e.Problem = i18n.Text{EN: "this is money, and nothing says in which currency", ES: "esto es dinero y nada indica su moneda"}
			e.Fix = i18n.Text{EN: "state the currency, or map a column to `currency`", ES: "indique la moneda o asigne una columna a `currency`"}
			return e
		case d.OverTime == kpi.Level && !dated:
			e.Problem = i18n.Sprintf(i18n.Text{EN: "%s is a level and needs a date", ES: "%s es un nivel y necesita una fecha"}, d.ID)
			e.Fix = i18n.Text{EN: "map a column to `date`", ES: "asigne una columna a `date`"}
			return e
		}
	}
	return nil
}

// measuresFound are the definitions of the measures that have a column, in the
// catalogue's order.
func (r *Reader) measuresFound() (found []kpi.Definition) {
	for d := range r.catalog.Definitions() {
		if len(r.sources[string(d.ID)]) > 0 {
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

func (r *Reader) repeated(at []int) error {
	return &Error{
		class: ErrColumns, Line: r.report.HeaderLine, Column: at[1] + 1,
		Header: i18n.Quote(r.report.Columns[at[1]].Header),
		Problem: i18n.Sprintf(i18n.Text{
			EN: "this is a repeated column: column %d has the same header",
			ES: "esta columna está repetida: la columna %d tiene el mismo encabezado",
		}, at[0]+1),
		Fix: i18n.Text{EN: "rename or remove one of them", ES: "cambie el nombre de una o quítela"},
	}
}

// newLayout makes the layout of what was found.
func (r *Reader) newLayout() (*kpi.Layout, error) {
	columns := kpi.Columns{Currency: r.options.Currency}
	for _, d := range r.measuresFound() {
		columns.Measures = append(columns.Measures, d.ID)
	}
	if values := r.options.UnitValues; len(values) > 0 {
		columns.Measures = append(columns.Measures, kpi.Revenue)
		columns.Currencies = map[kpi.Measure]money.Currency{kpi.Revenue: values[0].Amount.Currency()}
	}
	dims := maps.Clone(r.options.Set)
	for target := range r.sources {
		if r.kindOf(target) == dimension {
			if dims == nil {
				dims = map[kpi.Dimension]string{}
			}
			dims[kpi.Dimension(target)] = ""
		}
	}
	columns.Dimensions = slices.Sorted(maps.Keys(dims))
	return kpi.NewLayout(r.catalog, columns)
}
