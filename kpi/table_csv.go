package kpi

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// WriteCSV writes the table for programs, in UTF-8 with commas and LF: a
// heading with the names of the dimensions, "currency" and the IDs of the
// columns; then the lines, and last, with empty dimensions, the totals, unless
// the table has no dimensions. A line's currency is that of its money, or the
// reason "mixed_currency". Numbers are in plain digits, in full where they end
// and else rounded half away from zero to 12 places; percentages are
// fractions; a bounded value is "low..high" or "low..", an undefined one the
// name of its reason. A text that a spreadsheet could take for a formula gets
// an apostrophe in front, and NUL is dropped. It returns the first error of w.
func (t *Table) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	head := make([]string, 0, len(t.by)+1+len(t.columns))
	for _, d := range t.by {
		head = append(head, csvText(string(d)))
	}
	head = append(head, "currency")
	for _, f := range t.columns {
		head = append(head, f.ID)
	}
	_ = out.Write(head) // the writer keeps the first error, and Error returns it
	for l := range t.Lines() {
		row := make([]string, 0, len(head))
		for i, k := range l.key {
			if l.pooled > 0 {
				k = l.label(i).EN
			}
			row = append(row, csvText(k))
		}
		_ = out.Write(l.csv(row))
	}
	if len(t.by) > 0 {
		_ = out.Write(t.Total().csv(make([]string, len(t.by), len(head))))
	}
	out.Flush()
	return out.Error()
}

func (l Line) csv(row []string) []string {
	at := len(row)
	row = append(row, "")
	for _, f := range l.table.columns {
		v := l.of(f)
		row = append(row, v.csv())
		row[at] = v.csvCurrency(row[at])
	}
	return row
}

// csv is a value in a cell.
func (v Value) csv() string {
	switch {
	case !v.Defined():
		return v.Reason().String()
	case v.Exact():
		return v.digits(v.low)
	case v.open:
		return v.digits(v.low) + ".."
	}
	return v.digits(v.low) + ".." + v.digits(v.high)
}

// csvCurrency is the currency of a line of which one more value is known.
func (v Value) csvCurrency(line string) string {
	switch c := v.Currency(); {
	case v.reason == MixedCurrency, c != 0 && line != "" && line != c.String():
		return MixedCurrency.String()
	case c != 0:
		return c.String()
	}
	return line
}

// csvText guards a text against being run as a formula.
func csvText(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// tableJSON is the form of a table in JSON.
type tableJSON struct {
	By      []Dimension  `json:"by"`
	Columns []columnJSON `json:"columns"`
	Lines   []lineJSON   `json:"lines"`
	Total   lineJSON     `json:"total"`
	Notes   []i18n.Text  `json:"notes"`
}

type columnJSON struct {
	ID      string    `json:"id"`
	Name    i18n.Text `json:"name"`
	Unit    string    `json:"unit"`
	Percent bool      `json:"percent,omitempty"`
	Better  string    `json:"better"`
}

type lineJSON struct {
	Key    []string `json:"key"`
	Pooled int      `json:"pooled,omitempty"`
	Rows   int64    `json:"rows"`
	Values []Value  `json:"values"`
}

// WriteJSON writes the table as one JSON object and a line end: dimensions,
// columns with names in both languages, lines with their values as
// [Value.MarshalJSON] writes them, totals and notes. It returns the first
// error of w.
func (t *Table) WriteJSON(w io.Writer) error {
	out := tableJSON{By: append([]Dimension{}, t.by...), Notes: append([]i18n.Text{}, t.Notes()...), Lines: []lineJSON{}, Columns: columnsJSON(t.columns)}
	for l := range t.Lines() {
		out.Lines = append(out.Lines, l.json())
	}
	out.Total = t.Total().json()
	return json.NewEncoder(w).Encode(out)
}

func columnsJSON(columns []*formula) []columnJSON {
	list := make([]columnJSON, 0, len(columns))
	for _, f := range columns {
		list = append(list, columnJSON{f.ID, f.Name, f.unit.String(), f.Percent, f.Better.String()})
	}
	return list
}

func (l Line) json() lineJSON {
	out := lineJSON{Key: append([]string{}, l.key...), Pooled: l.pooled, Rows: l.tally.Rows(), Values: []Value{}}
	for _, f := range l.table.columns {
		out.Values = append(out.Values, l.of(f))
	}
	return out
}
