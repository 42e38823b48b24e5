package ingest

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// fill fills the row from the record, or says what is wrong with it. It is
// false for a record that is not counted: a row of totals, or one outside the
// days asked for.
func (r *Reader) fill() (bool, *Error) {
	r.row.Clear()
	if e := r.unsound(); e != nil {
		return false, e
	}
	if e := r.checkWidth(); e != nil {
		return false, e
	}
	if at, ok := r.isTotal(); ok {
		r.passTotal(at)
		return false, nil
	}
	for i := range r.dimensions {
		r.setText(&r.dimensions[i])
	}
	if e := r.setPeriod(); e != nil {
		return false, e
	}
	if !r.inRange() {
		return false, nil
	}
	for _, q := range r.qualifiers {
		if cell := bare(r.scan.cells[q.at]); !r.isMissing(cell) {
			r.row.Qualify(q.qualifier, string(cell))
		}
	}
	if e := r.setCurrency(); e != nil {
		return false, e
	}
	complete := len(r.counts) > 0
	for i := range r.measures {
		m := &r.measures[i]
		known, e := r.setFigure(m)
		if e != nil {
			return false, e
		}
		complete = complete && (known || m.value < 0)
	}
	if e := r.setRevenue(complete); e != nil {
		return false, e
	}
	return true, r.judge()
}

// judge compares what the row says with itself and with earlier ones.
func (r *Reader) judge() *Error {
	r.compareParts()
	if e := r.comparePrinted(); e != nil {
		return e
	}
	return r.meetUnique()
}

// inRange reports whether the row is of the days that the options ask for. It
// counts by its first day.
func (r *Reader) inRange() bool {
	if !r.options.hasRange() {
		return true
	}
	first := r.row.Period().First()
	switch {
	case first.IsZero():
		r.report.Undated++
		return false
	case !r.options.From.IsZero() && first.Before(r.options.From), !r.options.To.IsZero() && first.After(r.options.To):
		r.report.Outside++
		return false
	}
	return true
}

// unsound finds the first cell with bytes that are no text.
func (r *Reader) unsound() *Error {
	if r.scan.sound {
		return nil
	}
	f := &flaw{
		problem: i18n.Text{EN: "it has a NUL byte, as files in UTF-16 do", ES: "contiene un byte NUL, como los archivos en UTF-16"},
		fix:     nameEncoding,
	}
	at := -1
	for i, cell := range r.scan.cells {
		if !utf8.Valid(cell) {
			f.problem = i18n.Sprintf(i18n.Text{
				EN: "this is not %s", ES: "esto no es %s",
			}, strings.ToUpper(string(r.report.Encoding)))
			at = i
			break
		}
		if bytes.IndexByte(cell, 0) >= 0 {
			at = i
			break
		}
	}
	e := r.errorAt(at, f)
	e.Line = r.scan.line
	return e
}

// checkWidth refuses a record with more cells than the header and completes
// one with fewer: those that are not there are missing.
func (r *Reader) checkWidth() *Error {
	width, n := len(r.report.Columns), len(r.scan.cells)
	r.short = n < width
	for len(r.scan.cells) < width {
		r.scan.cells = append(r.scan.cells, nil)
	}
	if n <= width {
		return nil
	}
	return &Error{
		Problem: i18n.Sprintf(i18n.Text{
			EN: "the row has %d cells under a header of %d", ES: "la fila tiene %d celdas y el encabezado %d",
		}, n, width),
		Fix: i18n.Text{
			EN: "put a cell that contains the delimiter in quotes",
			ES: "ponga entre comillas la celda que contenga el separador",
		},
	}
}

// errorAt is a flaw with the place of its cell; -1 is the row as a whole.
func (r *Reader) errorAt(at int, f *flaw) *Error {
	e := &Error{Column: at + 1, Problem: f.problem, Fix: f.fix, class: f.class, cause: f.cause, style: f.style}
	if at < 0 {
		return e
	}
	if at < len(r.report.Columns) {
		e.Header = i18n.Quote(r.report.Columns[at].Header)
	}
	if cell := r.scan.cells[at]; len(cell) > 0 {
		e.Cell = i18n.Quote(string(cell[:min(len(cell), 2*i18n.QuoteLimit)]))
	}
	return e
}
