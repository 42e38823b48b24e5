package ingest

import (
	"context"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Options say what a file does not say about itself. The zero Options read
// what a platform exports, or a table whose headers are the IDs of measures and
// the names of dimensions; where that leaves two readings the error names the
// option that decides.
type Options struct {
	// Map says what a column is read as, by its header: the ID of a measure,
	// a dimension, one of the roles [Date], [Start], [End], [Currency], or
	// [Ignore]. It goes before what the export is known to have. Headers joined
	// by "+" are columns whose figures are added; the sum is missing in a row
	// where one of them is. "Views#2" is the second of two columns "Views". A
	// target of the map is never also taken from a column that merely has its
	// name.
	//
	// Behind a measure may stand what the column holds, as ":count", ":number",
	// ":money" or ":duration", and a factor, as in "spend:money*0.000001"; behind
	// a dimension that nobody asks for ":dimension".
	Map map[string]string
	// Set states a dimension of every row; "" leaves it not stated.
	Set map[kpi.Dimension]string
	// Measures are those to keep, if the file has them; nil are all. Read and
	// File add those that the table needs.
	Measures []kpi.Measure
	// Dimensions are those that every file must have: the usual ones of
	// package kpi, those of the export, or headers as they are written. Read
	// and File add the table's. Without Measures and Dimensions everything is
	// kept.
	Dimensions []kpi.Dimension
	// Zero are the measures whose empty cells mean zero. Nothing else does.
	Zero []kpi.Measure
	// Currency is that of the money of which the file says none. Where the
	// file says another one, that is an error, unless Override puts this in its
	// place.
	Currency money.Currency
	Override bool
	// UnitValues make revenue out of counts, row by row.
	UnitValues []UnitValue
	// Qualifiers hold for all rows, in place of what the export is known for.
	Qualifiers map[kpi.Qualifier]string
	// From and To are the first and the last day to count; the zero Date is
	// open. A row belongs to its first day.
	From, To civil.Date
	// Unique are dimensions in which no two rows are equal.
	Unique []kpi.Dimension

	// Numbers and Dates are how figures and dates are written, and Year is that
	// of the first date that has none.
	Numbers NumberStyle
	Dates   DateOrder
	Year    int
	// Missing are more texts for a figure or date that is missing, beside "",
	// "-", "--", "–", "—", "NA", "N/A", "NaN", "undefined" and those that the
	// export is known for. Capitals do not count.
	Missing []string
	// Encoding is that of the characters.
	Encoding Encoding
	// Delimiter stands between the cells; zero is found out.
	Delimiter byte
	// Preamble is the number of lines to pass over at the beginning. Titles
	// and dates above a header that is known need none.
	Preamble int
	// Table is the number of the table to read, from 1; zero is the only one.
	Table int

	// Skip leaves bad rows out; the report counts them, and the table says
	// that it is incomplete.
	Skip bool
	// Limits bound what a hostile file can cost.
	Limits Limits
	// Workers is the number of goroutines that Read and File use at most for a
	// large source that can be read at any place ([io.ReaderAt] with
	// [io.Seeker], a file of a file system); 0 and 1 are one. What comes out is
	// the same for any number.
	Workers int
	// Context, if there is one, ends the reading when it is done.
	Context context.Context
	// Progress, if it is not nil, is told after each megabyte how far the
	// reading has come.
	Progress func(Progress)
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
	Measure kpi.Measure  `json:"measure"`
	Amount  money.Amount `json:"amount"`
}

// DateOrder is the order of day, month and year in a file's dates, with
// "-", "/" or "." between them. Whatever the order, 2025-03-31, the other forms
// that civil.ParsePeriod reads, and months in words are accepted.
//
// The zero DateOrder is what the file proves: a day above 12 settles it for
// the whole file.
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
	Record    int // bytes of one record; by default 1 MB (1,048,576)
	Columns   int // columns; by default 1,024
	Errors    int // bad rows, and findings, that are kept; by default 100
	Groups    int // lines of the table; by default 1,000,000
	LookAhead int // bytes looked at ahead in a source that cannot be read twice; by default 4 MB
}

// orDefault fills in the defaults.
func (l Limits) orDefault() Limits {
	for _, field := range []struct {
		limit    *int
		standard int
	}{
		{&l.Record, 1 << 20},
		{&l.Columns, 1024},
		{&l.Errors, 100},
		{&l.Groups, 1_000_000},
		{&l.LookAhead, 4 << 20},
	} {
		if *field.limit == 0 {
			*field.limit = field.standard
		}
	}
	return l
}

// hasRange reports whether the options ask for some days only.
func (o *Options) hasRange() bool { return !o.From.IsZero() || !o.To.IsZero() }

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
	case !slices.Contains([]NumberStyle{"", EnglishNumbers, EuropeanNumbers}, o.Numbers):
		return badOption("Numbers", i18n.Sprintf(i18n.Text{
			EN: "%s is no number style: use en or eu",
			ES: "%s no es un estilo numérico: use en o eu",
		}, i18n.Quote(string(o.Numbers))))
	case !slices.Contains([]Encoding{"", UTF8, UTF16, Latin1, Windows1252, Windows1251}, o.Encoding):
		return badOption("Encoding", i18n.Sprintf(i18n.Text{
			EN: "%s is no encoding that is known here: use utf-8, utf-16, latin-1, windows-1252 or windows-1251",
			ES: "%s no es una codificación conocida aquí: use utf-8, utf-16, latin-1, windows-1252 o windows-1251",
		}, i18n.Quote(string(o.Encoding))))
	case o.Override && o.Currency == 0:
		return badOption("Override", i18n.Text{EN: "it needs a currency", ES: "necesita una moneda"})
	case o.Year < 0 || o.Year > 9999:
		return badOption("Year", i18n.Text{EN: "years are 1 to 9999", ES: "los años van de 1 a 9999"})
	case !o.From.IsZero() && !o.To.IsZero() && o.To.Before(o.From):
		return badOption("From, To", i18n.Text{EN: "the last day is before the first", ES: "el último día es anterior al primero"})
	case o.Preamble < 0 || o.Table < 0 || o.Limits.Groups < 0 || o.Limits.LookAhead < 0 || o.Limits.Record < 0 || o.Limits.Columns < 0 || o.Limits.Errors < 0 || o.Workers < 0:
		return badOption("Preamble, Table, Limits, Workers", i18n.Text{EN: "one of them is negative", ES: "hay un valor negativo"})
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
