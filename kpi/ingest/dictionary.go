package ingest

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// export is one kind of file that a platform hands out. The same header may
// stand for two measures in two exports, so what a header means is said by
// export, in dictionary_*.go and, as a list for people, in HEADERS.md.
//
// Nothing is said here about how an export writes numbers and orders dates:
// both follow the account and the computer, and no platform documents them.
type export struct {
	id   string
	name i18n.Text
	// channel is that of every row; "" where the rows say it, or nothing does.
	channel channel.ID
	// zone is that of the days, as the export itself states; "" is not stated.
	zone string
	// viewRule is the rule of a view of its views: the name of who made it.
	// Views of two platforms do not add up.
	viewRule string
	// lifetime are what a column of dates says where the figures are of the
	// whole life of a post; the row's date is then that of its fallback column.
	lifetime []string
	// missing are how the export writes that a figure is missing, beside
	// leaving the cell empty.
	missing []string
	// interactions are the measures that make up interactions in a row that
	// does not state them, and what they are made of where it does; missing if
	// one of them is.
	interactions []string
	// emptyCells says what is known of empty cells. It is for the report:
	// that they mean zero is never assumed.
	emptyCells i18n.Text
	// howToCSV says how to get CSV from the platform.
	howToCSV i18n.Text
	// titles are those of the tables whose title says what the column
	// byTitle holds.
	titles  []tableTitle
	columns []exportColumn
	// source names where the spellings were found.
	source string

	byHeader map[string]int // folded header to place in columns
}

// dictionaryAsOf is the day on which the sources were read.
const dictionaryAsOf = "2026-11-21"

// exportColumn is a column of an export, in all its spellings.
type exportColumn struct {
	// target is the ID of a measure; the ID of a metric, for a ratio that the
	// platform printed: it is never an input, and compared with the row's own
	// counts; a dimension; a role ([Date], [Start], [End], [Currency]); the name
	// of a qualifier ("event", "window") that the cells state; byTitle; or
	// [Ignore], for what is known and not read.
	target string
	// fallback is what the column is read as too, where no column of the file
	// has that as its target.
	fallback string
	unit     cellUnit
	// event and window are the qualifiers of the column's figures, for those of
	// its measures that have them: purchases have no event, the conversions
	// that they stand in for do.
	event, window string
	headers       []spelling
}

// byTitle is the target of a column that holds what the table's title says.
const byTitle = "title"

// tableTitle is the title of a table and what its figures are; the target
// Ignore is that of a table without such a column.
type tableTitle struct {
	title   string
	lang    headerLang
	seen    provenance
	target  string
	channel channel.ID
}

// spelling is a header as an export writes it.
type spelling struct {
	header string
	lang   headerLang
	seen   provenance
}

// headerLang is the language of a header. A spelling that two languages share
// stands under the first of them.
type headerLang string

// The languages: English, Spanish (of Spain, or everywhere), Spanish of Latin
// America where it differs, Portuguese, and the names of fields of an API.
const (
	en    headerLang = "en"
	es    headerLang = "es"
	latam headerLang = "es-419"
	pt    headerLang = "pt"
	raw   headerLang = "raw"
)

// provenance is how a spelling is known.
type provenance uint8

// The provenances. What is unsure may be worded otherwise in the export; as a
// header that is not there it does no harm.
const (
	seen   provenance = iota + 1 // in an export, a fragment of one included
	coded                        // in public code: a parser, its test data, a map of headers
	unsure                       // in documentation or a screen, or by analogy
)

// Text names the provenance in both languages.
func (p provenance) Text() i18n.Text {
	switch p {
	case seen:
		return i18n.Text{EN: "export", ES: "exportación"}
	case coded:
		return i18n.Text{EN: "public code", ES: "código público"}
	}
	return i18n.Text{EN: "unverified", ES: "sin verificar"}
}

// cellUnit is what the cells of a column hold.
type cellUnit uint8

// The units. A number in asRate is a percentage if it has a per cent sign and
// otherwise nobody knows what.
const (
	asText     cellUnit = iota
	asDate              // a day, with or without the time of day
	asCount             // whole
	asNumber            // with decimals: shared conversions, ratios
	asMoney             // in units of the currency
	asMicros            // money in millionths
	asPercent           // 1.53 and 1.53% alike are 0.0153
	asFraction          // 0.0153
	asRate
	asMillis  // a duration in milliseconds
	asSeconds // a duration, also written 0:00:41
	asMinutes
	asHours
)

// String returns the unit's word in HEADERS.md.
func (u cellUnit) String() string {
	return [...]string{
		"text", "date", "count", "number", "money", "millionths", "percent", "fraction", "rate",
		"milliseconds", "seconds", "minutes", "hours",
	}[u]
}

// isMoney reports whether a header of the unit may end in its currency.
func (u cellUnit) isMoney() bool { return u == asMoney || u == asMicros }

// factor is what a figure is multiplied by: durations are kept in seconds,
// money in units, ratios as fractions. Of asRate it is that of a cell with a
// per cent sign.
func (u cellUnit) factor() decimal.Decimal {
	switch u {
	case asMicros:
		return decimal.New(1, -6)
	case asPercent, asRate:
		return decimal.New(1, -2)
	case asMillis:
		return decimal.New(1, -3)
	case asMinutes:
		return decimal.New(60, 0)
	case asHours:
		return decimal.New(3600, 0)
	}
	return decimal.New(1, 0)
}

// qualifierTargets are the qualifiers that the cells of a column may state.
var qualifierTargets = [...]kpi.Qualifier{kpi.Event, kpi.Window}
