package ingest

import (
	"bytes"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// readHeader takes the record as the header.
func (r *Reader) readHeader() error {
	r.report.HeaderLine = r.scan.line
	if e := r.unsound(); e != nil {
		e.class = ErrFormat
		return e
	}
	for _, cell := range r.scan.cells {
		r.report.Columns = append(r.report.Columns, Column{Header: text(cell)})
	}
	r.sheet.width = len(r.report.Columns)
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
	for _, mark := range ";\t|," {
		if strings.ContainsRune(head, mark) {
			if bytes.HasPrefix(r.scan.record, []byte{'"'}) {
				fault.Problem = i18n.Text{
					EN: "the whole header is one column in quotes: the file seems to be quoted twice",
					ES: "todo el encabezado es una sola columna entre comillas: el archivo parece entrecomillado dos veces",
				}
				fault.Fix = i18n.Text{EN: "export it again as it comes from the platform", ES: "vuelva a exportarlo tal como sale de la plataforma"}
				return fault
			}
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
