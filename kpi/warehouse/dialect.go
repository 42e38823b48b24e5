package warehouse

import (
	"fmt"
	"strings"

	"github.com/pauta-go/pauta/kpi"
)

// Dialect is how an engine wants its SQL.
//
// The zero Dialect is none, and refused.
type Dialect string

// The dialects. DuckDB, PostgreSQL and SQLite are verified on the engines;
// BigQuery is written after its documentation and unverified.
const (
	DuckDB     Dialect = "duckdb"
	PostgreSQL Dialect = "postgresql"
	SQLite     Dialect = "sqlite"
	BigQuery   Dialect = "bigquery"
)

// words are what dialects say differently. Those with %s are filled in.
type words struct {
	text    string // the type of texts
	decimal string // the type of exact figures with %d places; "" if there are whole numbers only
	binary  string // the type of quotients for display
	quote   string // around names

	bytewise string // a text that is equal to no other
	day      string // the day of a column
	label    string // a day as 2026-03-31
	unlike   string // that the figure %[1]s is not what %[2]s, with %[3]d places, makes of it
	undated  string // that the day of a column is not what stands there; "" if the engine fails then

	week, month, quarter, year string // the first day of the part that a day is in
}

// wordsOf is what a dialect says, and whether it is one.
//
// Sources, known and not read again, the first three held against the engines
// (testdata/engines.sh): DuckDB, Numeric Types, Date Part Functions,
// Collations; PostgreSQL 18, 8.1.2, 9.8, 9.9.2, 24.2; SQLite, Date And Time
// Functions, Datatypes, Built-in Aggregate Functions (a sum of whole numbers
// fails on overflow); BigQuery, Lexical structure, Data types, Collation, Date
// functions.
func wordsOf(d Dialect) (words, bool) {
	switch d {
	case DuckDB:
		return words{
			text: "VARCHAR", decimal: "DECIMAL(38, %d)", binary: "DOUBLE", quote: `"`,
			bytewise: "%s COLLATE C",
			day:      "CAST(%s AS DATE)",
			label:    "CAST(%s AS VARCHAR)",
			unlike:   "%[2]s <> %[1]s OR typeof(%[1]s) = 'VARCHAR'", // a text would be rounded on the way
			week:     "CAST(date_trunc('week', %s) AS DATE)",
			month:    "CAST(date_trunc('month', %s) AS DATE)",
			quarter:  "CAST(date_trunc('quarter', %s) AS DATE)",
			year:     "CAST(date_trunc('year', %s) AS DATE)",
		}, true
	case PostgreSQL:
		return words{
			text: "TEXT", decimal: "NUMERIC(38, %d)", binary: "DOUBLE PRECISION", quote: `"`,
			bytewise: `%s COLLATE "C"`,
			day:      "CAST(%s AS DATE)",
			label:    "to_char(%s, 'YYYY-MM-DD')", // a cast heeds DateStyle
			unlike:   "%[2]s <> %[1]s",
			week:     "CAST(date_trunc('week', CAST(%s AS TIMESTAMP)) AS DATE)",
			month:    "CAST(date_trunc('month', CAST(%s AS TIMESTAMP)) AS DATE)",
			quarter:  "CAST(date_trunc('quarter', CAST(%s AS TIMESTAMP)) AS DATE)",
			year:     "CAST(date_trunc('year', CAST(%s AS TIMESTAMP)) AS DATE)",
		}, true
	case SQLite:
		return words{
			text: "TEXT", binary: "REAL", quote: `"`,
			bytewise: "%s COLLATE BINARY",
			day:      "date(%s)",
			label:    "%s",
			unlike:   "typeof(%[1]s) NOT IN ('integer', 'null')",
			undated:  "%[1]s IS NOT NULL AND (typeof(%[1]s) <> 'text' OR date(%[1]s) IS NOT substr(%[1]s, 1, 10))", // it makes dates of numbers and of February 30
			week:     "date(%s, 'weekday 0', '-6 days')",                                                           // the Monday before the next Sunday
			month:    "date(%s, 'start of month')",
			quarter:  "date(%[1]s, 'start of month', '-' || ((CAST(strftime('%%m', %[1]s) AS INTEGER) - 1) %% 3) || ' months')",
			year:     "date(%s, 'start of year')",
		}, true
	case BigQuery:
		return words{
			text: "STRING", decimal: "BIGNUMERIC", binary: "FLOAT64", quote: "`",
			bytewise: "COLLATE(%s, '')",
			day:      "CAST(%s AS DATE)",
			label:    "CAST(%s AS STRING)",
			unlike:   "ROUND(%[2]s, %[3]d) <> %[2]s",
			week:     "DATE_TRUNC(%s, ISOWEEK)",
			month:    "DATE_TRUNC(%s, MONTH)",
			quarter:  "DATE_TRUNC(%s, QUARTER)",
			year:     "DATE_TRUNC(%s, YEAR)",
		}, true
	}
	return words{}, false
}

// first is the first day of a part of the calendar.
func (w words) first(part kpi.Dimension, day string) string {
	switch part {
	case kpi.ByWeek:
		return fmt.Sprintf(w.week, day)
	case kpi.ByMonth:
		return fmt.Sprintf(w.month, day)
	case kpi.ByQuarter:
		return fmt.Sprintf(w.quarter, day)
	case kpi.ByYear:
		return fmt.Sprintf(w.year, day)
	}
	return day
}

// name quotes the name of a column or a table, whatever is in it. BigQuery has
// escapes there; the others double the quote.
func (w words) name(text string) string {
	if w.quote == "`" {
		text = strings.NewReplacer(`\`, `\\`, "`", "\\`", "\n", `\n`, "\r", `\r`).Replace(text)
	} else {
		text = strings.ReplaceAll(text, w.quote, w.quote+w.quote)
	}
	return w.quote + text + w.quote
}

// exactly is a type that holds figures of so many places.
func (w words) exactly(places int) string {
	switch {
	case w.decimal == "":
		return "INTEGER"
	case strings.Contains(w.decimal, "%d"):
		return fmt.Sprintf(w.decimal, places)
	}
	return w.decimal
}
