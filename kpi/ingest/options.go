package ingest

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Options say what a file does not say about itself. The zero Options read a
// comma-separated file whose headers are the IDs of measures and the names of
// dimensions, whose dates are ISO dates, and which has no money or says its
// currency in a column.
type Options struct {
	// Map says what a column is read as, by its header: the ID of a measure,
	// a dimension, one of the roles [Date], [Start], [End], [Currency], or
	// [Ignore]. Headers joined by "+" are columns whose figures are added; the
	// sum is missing in a row where one of them is. A target of the map is
	// never also taken from a column that merely has its name.
	Map map[string]string
	// Set states a dimension of every row; "" leaves it not stated.
	Set map[kpi.Dimension]string
	// Measures are those to keep, if the file has them. Read and File add
	// those that the table needs.
	Measures []kpi.Measure
	// Dimensions are those that every file must have; beside the usual ones of
	// package kpi they are the only ones that a column can be read as. Read and
	// File add the table's. Without Measures and Dimensions everything is kept.
	Dimensions []kpi.Dimension
	// Currency is that of the money whose row says none.
	Currency money.Currency
	// UnitValues make revenue out of counts, row by row.
	UnitValues []UnitValue
	// Dates is the order of day, month and year.
	Dates DateOrder
	// Missing are more texts for a figure or date that is missing, beside "",
	// "-", "--", "–", "—", "NA", "N/A", "NaN" and "undefined". Capitals do not
	// count.
	Missing []string
	// Delimiter stands between the cells; zero is a comma.
	Delimiter byte
	// Preamble is the number of lines before the header.
	Preamble int
	// Skip leaves bad rows out; the report counts them, and the table says
	// that it is incomplete.
	Skip bool
	// Limits bound what a hostile file can cost.
	Limits Limits
}

// The roles that a column can have beside measures and dimensions; headers
// are mapped to them, and a header that is one of them is read as it.
const (
	Date     = "date"         // a day, or a period as civil.ParsePeriod reads it
	Start    = "period_start" // the first day of the row's period
	End      = "period_end"   // the last day of the row's period
	Currency = "currency"     // the ISO 4217 code of the row's money
	Ignore   = "-"            // not read, whatever its header
)

// UnitValue is what one of something counted is worth: "each conversion
// 100 USD". The revenue of a row is the sum over all unit values, in their
// common currency, and missing where one of the counts is.
type UnitValue struct {
	Measure kpi.Measure
	Amount  money.Amount
}

// DateOrder is the order of day, month and year in a file's dates, with
// "-", "/" or "." between them. Whatever the order, 2025-03-31 and the other
// forms that civil.ParsePeriod reads are accepted.
//
// The zero DateOrder accepts only those.
type DateOrder string

// The orders.
const (
	YMD DateOrder = "ymd" // 2025/03/31
	DMY DateOrder = "dmy" // 31/03/2025
	MDY DateOrder = "mdy" // 03/31/2025
)

// Limits bound what a file may cost. A file that is over one is refused, not
// cut. Zero is the default.
type Limits struct {
	Record  int // bytes of one record; by default 1 MB (1,048,576)
	Columns int // columns; by default 1,024
	Errors  int // bad rows that are kept with their errors; by default 100
}

// orDefault fills in the defaults.
func (l Limits) orDefault() Limits {
	for _, field := range []struct {
		limit    *int
		standard int
	}{{&l.Record, 1 << 20}, {&l.Columns, 1024}, {&l.Errors, 100}} {
		if *field.limit == 0 {
			*field.limit = field.standard
		}
	}
	return l
}

// keepAll reports whether the options leave it open what to keep.
func (o *Options) keepAll() bool { return o.Measures == nil && o.Dimensions == nil }

// check refuses options that no file could fit.
func (o *Options) check(c *kpi.Catalog) error {
	switch {
	case o.Delimiter == '"' || o.Delimiter == '\n' || o.Delimiter == '\r' || o.Delimiter >= 0x80:
		return badOption("Delimiter", i18n.Text{
			EN: "it is one ASCII character, but no quote and no line end",
			ES: "es un carácter ASCII, pero no unas comillas ni un fin de línea",
		})
	case !slices.Contains([]DateOrder{"", YMD, DMY, MDY}, o.Dates):
		return badOption("Dates", i18n.Sprintf(i18n.Text{
			EN: "%s is no order of dates: use ymd, dmy or mdy",
			ES: "%s no es un orden de fechas: use ymd, dmy o mdy",
		}, i18n.Quote(string(o.Dates))))
	case o.Preamble < 0 || o.Limits.Record < 0 || o.Limits.Columns < 0 || o.Limits.Errors < 0:
		return badOption("Preamble, Limits", i18n.Text{EN: "one of them is negative", ES: "hay un valor negativo"})
	}
	return o.checkUnitValues(c)
}

func (o *Options) checkUnitValues(c *kpi.Catalog) error {
	for i, v := range o.UnitValues {
		d, ok := c.Definition(v.Measure)
		switch {
		case !ok || d.Unit != (kpi.Unit{}) || d.OverTime != kpi.Adds:
			return badOption("UnitValues", i18n.Sprintf(i18n.Text{
				EN: "%s is no measure of the catalogue that counts and adds up",
				ES: "%s no es una medida del catálogo que cuente y se sume",
			}, i18n.Quote(string(v.Measure))))
		case v.Amount.Currency() == 0:
			return badOption("UnitValues", i18n.Sprintf(i18n.Text{
				EN: "the value of %s has no currency", ES: "el valor de %s no tiene moneda",
			}, v.Measure))
		case v.Amount.Currency() != o.UnitValues[0].Amount.Currency():
			return badOption("UnitValues", i18n.Text{
				EN: "they have different currencies", ES: "tienen monedas distintas",
			})
		case slices.ContainsFunc(o.UnitValues[:i], func(w UnitValue) bool { return w.Measure == v.Measure }):
			return badOption("UnitValues", i18n.Sprintf(i18n.Text{
				EN: "%s has two values", ES: "%s tiene dos valores",
			}, v.Measure))
		}
	}
	return nil
}

func badOption(name string, problem i18n.Text) error {
	return &Error{class: ErrOptions, Problem: i18n.Sprintf(i18n.Text{
		EN: "option %s: %s", ES: "opción %s: %s",
	}, name, problem)}
}
