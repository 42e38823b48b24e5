package warehouse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Source is a table of an engine, and what its columns are. NULL is not known,
// which is not zero; a text that is NULL or empty is not stated.
//
// The zero Source has no table, and is refused.
type Source struct {
	Table      []string // its name and, before it, those of schema and catalogue: "ads", or "public", "ads"
	Measures   map[kpi.Measure]Column
	Dimensions map[kpi.Dimension]string // columns
	Date       string                   // the column of the day that a row is about, or on which its period begins
	Currency   string                   // the column of the ISO 4217 code of the row's money
	Money      money.Currency           // that of rows which state none
	Qualifiers map[kpi.Qualifier]string // columns
	Stated     map[kpi.Qualifier]string // the qualifiers of rows which state none
}

// Column is the column of a measure.
//
// The zero Column has no name, and is refused.
type Column struct {
	Name string
	// Places is how many decimal places its figures have at most: 2 of an
	// amount in cents. Figures with more are refused, not rounded.
	Places int
	// Minor says that it holds whole numbers of 10^-Places: cents with 2
	// places, millionths with 6. SQLite needs it for whatever has places.
	Minor bool
}

// fraction is how many places the column's own figures have.
func (c Column) fraction() int {
	if c.Minor {
		return 0
	}
	return c.Places
}

// Most is what a column and a query hold at most.
const (
	mostPlaces   = 18 // of 38 digits there are then 20 for sums
	mostMeasures = 62 // the bits of a whole number of any engine
)

// reading is a source that was looked at for one table.
type reading struct {
	Source
	words      words
	by         []kpi.Dimension
	measures   []kpi.Definition // that are read, in the catalogue's order
	qualifiers []kpi.Qualifier  // that those heed and columns state, in order
}

// read looks up what a table needs of the source.
func (s Source) read(d Dialect, t *kpi.Table) (*reading, error) {
	r := &reading{Source: s, by: t.By()}
	var ok bool
	if r.words, ok = wordsOf(d); !ok {
		return nil, refuse(string(d), i18n.Text{
			EN: "it is no dialect: use duckdb, postgresql, sqlite or bigquery",
			ES: "no es un dialecto: use duckdb, postgresql, sqlite o bigquery",
		})
	}
	if len(s.Table) == 0 {
		return nil, refuse("", i18n.Text{EN: "the source has no table", ES: "la fuente no tiene tabla"})
	}
	names := slices.Clone(s.Table)
	for _, find := range []func(Dialect, *kpi.Table) ([]string, error){r.findMeasures, r.findDimensions, r.findMoney, r.findQualifiers} {
		found, err := find(d, t)
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	for _, name := range names {
		if name == "" || strings.ContainsRune(name, 0) || !utf8.ValidString(name) {
			return nil, refuse(name, i18n.Text{
				EN: "the name of a table or column is empty, has a NUL character or is not UTF-8",
				ES: "el nombre de una tabla o columna está vacío, tiene un carácter NUL o no es UTF-8",
			})
		}
	}
	return r, nil
}

// The find methods look up what the table needs, and return the names of the
// columns that are read for it.

func (r *reading) findMeasures(d Dialect, t *kpi.Table) (names []string, err error) {
	for _, m := range t.Measures() {
		column, ok := r.Measures[m]
		if !ok {
			continue // nobody knows it: the table says so
		}
		definition, _ := t.Catalog().Definition(m)
		if err := column.check(d, definition); err != nil {
			return nil, err
		}
		r.measures = append(r.measures, definition)
		names = append(names, column.Name)
	}
	switch {
	case len(r.measures) == 0:
		err = refuse("", i18n.Text{EN: "no column is a measure that the table needs", ES: "ninguna columna es una medida que la tabla necesite"})
	case len(r.measures) > mostMeasures:
		err = refuse("", i18n.Text{EN: "the table needs more than 62 measures", ES: "la tabla necesita más de 62 medidas"})
	}
	return names, err
}

func (r *reading) findDimensions(_ Dialect, _ *kpi.Table) (names []string, err error) {
	for _, by := range r.by {
		column, ok := r.Dimensions[by]
		switch {
		case isPart(by):
			if column = r.Date; column == "" {
				return nil, refuse(string(by), i18n.Text{EN: "the source has no date", ES: "la fuente no tiene fecha"})
			}
		case !ok:
			return nil, refuse(string(by), i18n.Text{EN: "the source has no column of that dimension", ES: "la fuente no tiene ninguna columna de esa dimensión"})
		}
		names = append(names, column)
	}
	return names, nil
}

// findMoney forgets the currency where no money is asked for.
func (r *reading) findMoney(_ Dialect, _ *kpi.Table) (names []string, err error) {
	i := slices.IndexFunc(r.measures, func(m kpi.Definition) bool { return m.Unit.Money != 0 })
	switch {
	case i < 0:
		r.Currency, r.Money = "", 0
	case r.Currency != "":
		names = append(names, r.Currency)
	case r.Money == 0:
		err = refuse(string(r.measures[i].ID), i18n.Text{EN: "it is money: name its currency or the column of it", ES: "es dinero: indique su moneda o la columna de la moneda"})
	}
	return names, err
}

func (r *reading) findQualifiers(_ Dialect, _ *kpi.Table) (names []string, err error) {
	for _, m := range r.measures {
		for _, q := range m.Qualifiers {
			if column, ok := r.Qualifiers[q]; ok && !slices.Contains(r.qualifiers, q) {
				r.qualifiers = append(r.qualifiers, q)
				names = append(names, column)
			}
		}
	}
	slices.Sort(r.qualifiers)
	return names, nil
}

// dated reports whether the table has parts of the calendar.
func (r *reading) dated() bool { return slices.ContainsFunc(r.by, isPart) }

// check refuses what no engine can add up exactly.
func (c Column) check(d Dialect, m kpi.Definition) error {
	switch {
	case m.OverTime == kpi.Level:
		return refuse(string(m.ID), i18n.Text{
			EN: "it is a level: its last day is in no sum, so add its rows one by one",
			ES: "es un nivel: su último día no está en ninguna suma; añada sus filas una a una",
		})
	case c.Places < 0 || c.Places > mostPlaces:
		return refuse(string(m.ID), i18n.Text{EN: "places are 0 to 18", ES: "los decimales van de 0 a 18"})
	case c.Places > 0 && !m.Fractional:
		return refuse(string(m.ID), i18n.Text{EN: "it comes in whole numbers: no places", ES: "se cuenta en números enteros: sin decimales"})
	case d == SQLite && c.Places > 0 && !c.Minor:
		return refuse(string(m.ID), i18n.Text{
			EN: "SQLite has no decimals: hold it in minor units, as whole numbers",
			ES: "SQLite no tiene decimales: guárdela en unidades menores, como número entero",
		})
	}
	return nil
}

// isPart reports whether a dimension follows from the date.
func isPart(d kpi.Dimension) bool {
	switch d {
	case kpi.ByDate, kpi.ByWeek, kpi.ByMonth, kpi.ByQuarter, kpi.ByYear:
		return true
	}
	return false
}
