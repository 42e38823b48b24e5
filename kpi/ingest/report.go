package ingest

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Report is what a reader found in a source and assumed about it. It is a
// [kpi.Report]: a table that was read into prints its warnings as footnotes.
type Report struct {
	File       string   // the name, if there is one
	HeaderLine int      // the physical line of the header, from 1
	Columns    []Column // in the order of the header

	Rows      int64    // that were read
	Blank     int64    // records without any text, passed over
	Short     int64    // rows with fewer cells than the header
	ShortLine int      // the physical line of the first of those
	Refused   int64    // bad rows, left out
	Errors    []*Error // what is wrong with them, as in [RowsError]

	Currency money.Currency // of money whose row states none, as the options say
	Dates    DateOrder      // as the options say
	Made     []Made         // the counts that revenue was made of
}

// Column is one column of a header.
type Column struct {
	Header string
	As     []string // the measures, dimension or role that it is read as; none if it is not read
	Near   []string // what is asked for, not there, and may be meant by the header
}

// Made is one of the counts that revenue was made of.
type Made struct {
	UnitValue
	Count decimal.Decimal // over the rows whose revenue was made

	name i18n.Text
}

func (r *Report) quotedFile() string {
	if r.File == "" {
		return ""
	}
	return i18n.Quote(r.File)
}

// suggest looks for what is asked for and not there among the headers that
// are not read.
func (r *Reader) suggest() {
	var lacking []string
	for d := range r.catalog.Definitions() {
		made := d.ID == kpi.Revenue && len(r.options.UnitValues) > 0
		if len(r.sources[string(d.ID)]) == 0 && !made && (r.options.keepAll() || slices.Contains(r.options.Measures, d.ID)) {
			lacking = append(lacking, string(d.ID))
		}
	}
	for i := range r.report.Columns {
		if c := &r.report.Columns[i]; len(c.As) == 0 && r.options.Map[c.Header] == "" {
			c.Near = ident.Nearest(c.Header, lacking)
		}
	}
}

var (
	leftOut = i18n.Noun{
		One:  i18n.Text{EN: "bad row is left out", ES: "fila errónea excluida"},
		Many: i18n.Text{EN: "bad rows are left out", ES: "filas erróneas excluidas"},
	}
	shortRows = i18n.Noun{
		One:  i18n.Text{EN: "row has", ES: "fila tiene"},
		Many: i18n.Text{EN: "rows have", ES: "filas tienen"},
	}
)

// Warnings are what a reader of the figures must know: bad rows that were left
// out, rows with too few cells, revenue that was made and not read, columns
// that seem to be what was asked for but were not read, no rows at all.
func (r *Report) Warnings() []i18n.Text {
	var list []i18n.Text
	warn := func(t i18n.Text) {
		if r.File != "" {
			t = i18n.Join([]i18n.Text{i18n.Same(r.quotedFile()), t}, ": ")
		}
		list = append(list, t)
	}
	if r.Rows == 0 {
		warn(i18n.Text{EN: "No row was read.", ES: "No se leyó ninguna fila."})
	}
	if r.Refused > 0 {
		t := i18n.Sprintf(i18n.Text{
			EN: "%s: the figures are incomplete.", ES: "%s: las cifras están incompletas.",
		}, leftOut.Count(r.Refused))
		if len(r.Errors) > 0 {
			first := *r.Errors[0]
			first.File = ""
			t = i18n.Sprintf(i18n.Text{EN: "%s The first: %s.", ES: "%s La primera: %s."}, t, first.Text())
		}
		warn(t)
	}
	if r.Short > 0 {
		warn(i18n.Sprintf(i18n.Text{
			EN: "%s fewer cells than the header (the first in line %d): what is not there is missing, not zero.",
			ES: "%s menos celdas que el encabezado (la primera, en la línea %d): lo que no está queda sin dato, no es cero.",
		}, shortRows.Count(r.Short), r.ShortLine))
	}
	if len(r.Made) > 0 {
		warn(r.made())
	}
	for i, c := range r.Columns {
		if len(c.Near) > 0 {
			warn(i18n.Sprintf(i18n.Text{
				EN: "Column %d, %s, is not read; if it is %s, map it.",
				ES: "La columna %d, %s, no se lee; si es %s, asígnela.",
			}, i+1, i18n.Quote(c.Header), quoteAll(c.Near, 3)))
		}
	}
	return list
}

// made says what revenue was made of.
func (r *Report) made() i18n.Text {
	var terms []i18n.Text
	for _, m := range r.Made {
		terms = append(terms, i18n.Sprintf(i18n.Text{EN: "%s %s × %s", ES: "%s %s × %s"},
			m.name, i18n.Fixed(m.Count, max(0, -m.Count.Exponent())), m.Amount.Text()))
	}
	return i18n.Sprintf(i18n.Text{
		EN: "Revenue is not read but made: %s.",
		ES: "Los ingresos no se leen, se calculan: %s.",
	}, i18n.Join(terms, " + "))
}
