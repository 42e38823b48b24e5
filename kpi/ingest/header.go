package ingest

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// header reads the first record that is not blank as the header.
func (r *Reader) header() error {
	for {
		err := r.scan.scan()
		switch {
		case errors.Is(err, io.EOF):
			return &Error{
				class:   ErrFormat,
				Problem: i18n.Text{EN: "the file is empty: there is no header", ES: "el archivo está vacío: no hay encabezado"},
			}
		case err != nil:
			return err
		}
		if !r.scan.blank() {
			break
		}
	}
	r.report.HeaderLine = r.scan.line
	if e := r.unsound(); e != nil {
		return e
	}
	for _, cell := range r.scan.cells {
		r.report.Columns = append(r.report.Columns, Column{Header: text(cell)})
	}
	return r.oneColumn()
}

// oneColumn refuses the single wide column that a file with another delimiter
// would be.
func (r *Reader) oneColumn() error {
	if len(r.report.Columns) > 1 {
		return nil
	}
	head := r.report.Columns[0].Header
	fault := &Error{class: ErrFormat, Line: r.scan.line, Cell: i18n.Quote(head)}
	if strings.HasPrefix(head, "sep=") {
		fault.Problem = i18n.Text{EN: "this line names the delimiter and is no header", ES: "esta línea indica el separador y no es un encabezado"}
		fault.Fix = i18n.Text{EN: "state the delimiter, and a preamble of one line more", ES: "indique el separador y una línea más de preámbulo"}
		return fault
	}
	for _, mark := range ";\t|," {
		if strings.ContainsRune(head, mark) {
			fault.Problem = i18n.Sprintf(i18n.Text{
				EN: "the whole header is one column: the delimiter seems to be %s",
				ES: "todo el encabezado es una sola columna: el separador parece ser %s",
			}, i18n.Quote(string(mark)))
			fault.Fix = i18n.Text{EN: "state the delimiter", ES: "indique el separador"}
			return fault
		}
	}
	return nil
}

// text is what a cell says: without spaces around it, without the apostrophe
// that our writers put before what a spreadsheet could take for a formula, and
// without the formula ="…" in which others wrap an ID.
func text(cell []byte) string { return string(bare(cell)) }

func bare(cell []byte) []byte {
	cell = trim(cell)
	switch {
	case len(cell) > 1 && cell[0] == '\'' && bytes.IndexByte([]byte("=+-@\t\r"), cell[1]) >= 0:
		return cell[1:]
	case len(cell) > 2 && cell[0] == '=' && cell[1] == '"' && cell[len(cell)-1] == '"':
		return cell[2 : len(cell)-1]
	}
	return cell
}

// trim takes spaces and tabs off both ends; unlike bytes.Trim it makes no set
// of them first.
func trim(cell []byte) []byte {
	for len(cell) > 0 && (cell[0] == ' ' || cell[0] == '\t') {
		cell = cell[1:]
	}
	for len(cell) > 0 && (cell[len(cell)-1] == ' ' || cell[len(cell)-1] == '\t') {
		cell = cell[:len(cell)-1]
	}
	return cell
}
