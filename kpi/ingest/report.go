package ingest

import (
	"encoding/json"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Report is what a reader found in a source and assumed about it. It is a
// [kpi.Report]: a table that was read into prints its warnings as footnotes.
type Report struct {
	File       string      `json:"file,omitzero"`        // the name, if there is one
	Bytes      int64       `json:"bytes,omitzero"`       // that were read
	Encoding   Encoding    `json:"encoding,omitzero"`    // of the characters
	Delimiter  string      `json:"delimiter,omitzero"`   // between the cells
	HeaderLine int         `json:"header_line,omitzero"` // the physical line of the header, from 1
	Export     string      `json:"export,omitzero"`      // the export that the header is known from: "meta-ads"; "" if none is
	Channel    string      `json:"channel,omitzero"`     // of all rows, as that export implies
	Columns    []Column    `json:"columns,omitzero"`     // in the order of the header
	Numbers    NumberStyle `json:"numbers,omitzero"`     // how figures are written; "" if no cell needed it
	NumbersBy  Proof       `json:"numbers_by,omitzero"`  // the cell that settled it
	Dates      DateOrder   `json:"dates,omitzero"`       // how dates are written; "" if no cell needed it
	DatesBy    Proof       `json:"dates_by,omitzero"`    // the cell that settled it
	YearTurns  []int       `json:"year_turns,omitzero"`  // lines in which dates without a year pass into another one

	Rows      int64    `json:"rows,omitzero"`       // that were read
	Blank     int64    `json:"blank,omitzero"`      // records without any text, passed over
	Remarks   int64    `json:"remarks,omitzero"`    // lines of comments and below the table, passed over
	Short     int64    `json:"short,omitzero"`      // rows with fewer cells than the header
	ShortLine int      `json:"short_line,omitzero"` // the physical line of the first of those
	Outside   int64    `json:"outside,omitzero"`    // rows of other days than asked for
	Undated   int64    `json:"undated,omitzero"`    // rows without a date, where only some days are asked for
	Refused   int64    `json:"refused,omitzero"`    // bad rows, left out
	Errors    []*Error `json:"errors,omitzero"`     // what is wrong with them, as in [RowsError]

	TotalRows int64      `json:"total_rows,omitzero"` // rows in which the platform sums up others, left out
	Totals    []TotalRow `json:"totals,omitzero"`     // the first 100 of them

	Twins    Twins `json:"twins,omitzero"`     // records that are equal in all columns but those of figures
	TwinsCut bool  `json:"twins_cut,omitzero"` // only the first 100,000 records were looked at for them

	Compared    int64          `json:"compared,omitzero"`    // ratios that the platform printed, and that were compared
	Unreadable  int64          `json:"unreadable,omitzero"`  // those that are no number
	Differences int64          `json:"differences,omitzero"` // those that no rounding explains
	Findings    check.Findings `json:"findings,omitzero"`    // about the first of those

	Interactions  string `json:"interactions,omitzero"`   // the measures that interactions were made of: "likes+comments"
	PartsCompared int64  `json:"parts_compared,omitzero"` // rows whose stated interactions were compared with their parts
	PartsDiffer   int64  `json:"parts_differ,omitzero"`   // those that state another figure, which counts; Findings has the first

	Currency   money.Currency   `json:"currency,omitzero"`   // of money that states none, as the options say
	Currencies []money.Currency `json:"currencies,omitzero"` // of the money that was read
	Overridden int64            `json:"overridden,omitzero"` // headers and cells that say another currency
	Made       []Made           `json:"made,omitzero"`       // the counts that revenue was made of

	Zero       []kpi.Measure `json:"zero,omitzero"` // measures whose empty cells were counted as zero
	From       civil.Date    `json:"from,omitzero"` // the first day asked for, and
	To         civil.Date    `json:"to,omitzero"`   // the last
	emptyCells i18n.Text     // what is known of the export's
}

// Column is one column of a header.
type Column struct {
	Header   string         `json:"header,omitzero"`
	As       []string       `json:"as,omitzero"`       // the measures, dimension, role or printed ratio that it is read as; none if it is not read
	Known    bool           `json:"known,omitzero"`    // it is known of the export, read or not
	Currency money.Currency `json:"currency,omitzero"` // that the header states
	Missing  int64          `json:"missing,omitzero"`  // cells that are missing in rows of figures
	Near     []string       `json:"near,omitzero"`     // what is asked for, not there, and may be meant by the header
}

// Made is one of the counts that revenue was made of.
type Made struct {
	UnitValue
	Count decimal.Decimal // over the rows whose revenue was made

	name i18n.Text
}

// MarshalJSON writes the measure, the amount and, as a text in plain digits,
// the count.
func (m Made) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		UnitValue
		Count i18n.Figure `json:"count"`
	}{m.UnitValue, fixedSum(m.Count)})
}

// meet notes a currency of money.
func (r *Report) meet(c money.Currency) {
	if c != 0 && !slices.Contains(r.Currencies, c) {
		r.Currencies = append(r.Currencies, c)
	}
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
		if !r.has(string(d.ID)) && !made && (r.options.keepAll() || slices.Contains(r.options.Measures, d.ID)) {
			lacking = append(lacking, string(d.ID))
		}
	}
	for i := range r.report.Columns {
		c := &r.report.Columns[i]
		if len(c.As) > 0 || c.Known || c.Header == "" || r.options.Map[c.Header] != "" {
			continue
		}
		c.Near = ident.Nearest(c.Header, lacking)
		if len(c.Near) == 0 && r.export.id != "" {
			c.Near = nearHeaders(c.Header, &r.export)
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
