package ingest

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// fill fills the row from the record, or says what is wrong with it.
func (r *Reader) fill() *Error {
	r.row.Clear()
	if e := r.unsound(); e != nil {
		return e
	}
	if e := r.checkWidth(); e != nil {
		return e
	}
	if e := r.total(); e != nil {
		return e
	}
	for i := range r.dimensions {
		r.setText(&r.dimensions[i])
	}
	if e := r.setPeriod(); e != nil {
		return e
	}
	cur, e := r.setCurrency()
	if e != nil {
		return e
	}
	complete := len(r.counts) > 0
	for i := range r.measures {
		m := &r.measures[i]
		known, e := r.setFigure(m, cur)
		if e != nil {
			return e
		}
		complete = complete && (known || m.value < 0)
	}
	return r.setRevenue(complete)
}

// unsound finds the first cell with bytes that are no text.
func (r *Reader) unsound() *Error {
	if r.scan.sound {
		return nil
	}
	f := &flaw{
		problem: i18n.Text{EN: "it has a NUL byte, as files in UTF-16 do", ES: "contiene un byte NUL, como los archivos en UTF-16"},
		fix:     saveAsUTF8,
	}
	at := -1
	for i, cell := range r.scan.cells {
		if !utf8.Valid(cell) {
			f.problem = i18n.Text{EN: "this is not UTF-8", ES: "esto no es UTF-8"}
			at = i
			break
		}
		if bytes.IndexByte(cell, 0) >= 0 {
			at = i
			break
		}
	}
	e := r.errorAt(at, f)
	e.Line, e.class = r.scan.line, ErrFormat // of a header; refuse changes that of a row
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

// totals are the first cells, in small letters, of rows that sum up others.
var totals = [...]string{"total", "totals", "grand total", "totales", "total general", "resultados totales"}

// total refuses a row of totals: it would count everything twice.
func (r *Reader) total() *Error {
	for i, cell := range r.scan.cells {
		cell = bare(cell)
		if len(cell) == 0 {
			continue
		}
		if first := cell[0] | 0x20; first != 't' && first != 'g' && first != 'r' {
			return nil
		}
		for _, t := range totals {
			if len(cell) >= len(t) && strings.EqualFold(string(cell[:len(t)]), t) && (len(cell) == len(t) || cell[len(t)] == ':') {
				return r.errorAt(i, &flaw{
					problem: i18n.Text{
						EN: "this is a row of totals, and would count everything twice",
						ES: "esta es una fila de totales y contaría todo dos veces",
					},
					fix: i18n.Text{EN: "take it out of the file", ES: "quítela del archivo"},
				})
			}
		}
		return nil
	}
	return nil
}

// errorAt is a flaw with the place of its cell; -1 is the row as a whole.
func (r *Reader) errorAt(at int, f *flaw) *Error {
	e := &Error{Column: at + 1, Problem: f.problem, Fix: f.fix, cause: f.cause, style: f.style}
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
