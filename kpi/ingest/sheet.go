package ingest

import (
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// sheet is the records of one table of a file. Exports stack tables, with
// blank lines between them and mostly a title above each.
type sheet struct {
	scan  *scanner
	words words
	only  bool // more than one table in the file is an error
	width int  // of the header

	comments bool // lines that begin with # are none of the table's
	gap      bool // the last record was blank
	blank    int64
	remarks  int64
}

// next scans the next record of the table that is not blank. It fails with
// io.EOF behind the last one.
func (t *sheet) next() error {
	for {
		if err := t.scan.scan(); err != nil {
			return err
		}
		switch {
		case t.scan.blank():
			t.gap = true
			t.blank++
			continue
		case t.comments && len(t.scan.cells) == 1 && t.scan.cells[0] != nil && strings.HasPrefix(text(t.scan.cells[0]), "#"):
			t.remarks++
			continue
		case t.gap && t.width > 1:
			t.gap = false
			begins, err := t.ended()
			switch {
			case begins && t.only:
				return err
			case begins:
				return io.EOF
			case len(t.scan.cells) == 1 && !looksLikeFigure(text(t.scan.cells[0])):
				t.remarks++
				continue
			}
		}
		t.gap = false
		return nil
	}
}

// begins reports whether a record behind a blank one is not of the table above
// but begins another: a header, or a title with several cells below it.
func (w words) begins(cells, below []string) bool {
	if filled(cells) > 1 {
		return w.heads(cells)
	}
	return cells[0] != "" && filled(below) > 1
}

// heads reports whether the cells are a header: most of them are known.
func (w words) heads(cells []string) bool {
	known := w.known(cells)
	return known > 1 && 2*known > filled(cells)
}

// ended reports whether the record behind a blank one begins another table,
// and the error about that.
func (t *sheet) ended() (bool, error) {
	cells := t.scan.texts()
	var below []string
	if next := t.scan.peek(1); len(next) > 0 {
		below = next[0]
	}
	if !t.words.begins(cells, below) {
		return false, nil
	}
	return true, severalTables([]string{titleOf(cells)}, t.scan.line)
}

func titleOf(cells []string) string {
	if filled(cells) == 1 {
		return cells[0]
	}
	return ""
}

// peek cuts the next records, at most so many, without taking them.
func (s *scanner) peek(most int) (records [][]string) {
	cut := scanner{delimiter: s.delimiter, eol: s.eol, limits: s.limits}
	at := 0
	for len(records) < most {
		left := s.left()[at:]
		n, _, err := cut.split(left, s.failed != nil)
		switch {
		case err != nil || len(left) == 0 && s.failed != nil || n == 0 && len(left) > s.limits.Record:
			return records
		case n > 0:
			records = append(records, cut.texts())
			at += n
		case s.failed != nil:
			return records
		default:
			s.more()
		}
	}
	return records
}

// more fills the buffer without moving what is cut: the record's cells point
// into it.
func (s *scanner) more() {
	left := s.left()
	s.buf = append(make([]byte, 0, 2*max(len(left), firstBuffer)), left...)
	s.at, s.end, s.plain = 0, len(left), 0
	s.buf = s.buf[:cap(s.buf)]
	s.fill()
}

// header goes to the header of the table that the options ask for and reads
// it.
func (r *Reader) header() error {
	r.sheet = sheet{scan: r.scan, words: r.words, only: r.options.Table == 0}
	if err := r.oneTable(); err != nil {
		return err
	}
	for n := 1; ; n++ {
		if err := r.toHeader(); err != nil {
			return r.noTable(n, err)
		}
		if n >= r.options.Table {
			return r.readHeader()
		}
		if err := r.skipTable(); err != nil {
			return r.noTable(n+1, err)
		}
	}
}

// oneTable refuses a file that shows several tables in its first bytes, if
// the options choose none.
func (r *Reader) oneTable() error {
	if r.options.Table > 0 || !r.apart() {
		return nil
	}
	records, _ := r.sample(r.scan.delimiter, 1<<20)
	records = append(records, nil)
	at, _ := r.headerAmong(records[:min(len(records)-1, sampleRecords)])
	if at < 0 {
		return nil
	}
	titles := []string{""}
	for i := range at {
		if filled(records[i]) == 1 {
			titles[0] = titleOf(records[i])
		}
	}
	gap := false
	wide := filled(records[at])
	for i := at + 1; i < len(records)-1; i++ {
		n := filled(records[i])
		if n > 0 && gap && wide > 1 && r.words.begins(records[i], records[i+1]) {
			titles = append(titles, titleOf(records[i]))
			wide = 0
		}
		gap, wide = n == 0, max(wide, n)
	}
	if len(titles) < 2 {
		return nil
	}
	return severalTables(titles, 0)
}

func severalTables(titles []string, line int) error {
	named := slices.DeleteFunc(slices.Clone(titles), func(t string) bool { return t == "" })
	e := &Error{
		class: ErrFormat, Line: line,
		Problem: i18n.Text{EN: "the file has more than one table", ES: "el archivo tiene más de una tabla"},
		Fix:     i18n.Text{EN: "choose one by its number: table 1, 2 …", ES: "elija una por su número: tabla 1, 2…"},
	}
	if line > 0 {
		e.Problem = i18n.Text{EN: "another table begins here", ES: "aquí empieza otra tabla"}
	}
	if len(named) > 0 {
		e.Problem = i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, e.Problem, quoteAll(named, 10))
	}
	return e
}

// toHeader scans up to the header of the next table.
func (r *Reader) toHeader() error {
	if r.scan.at > 0 { // else the buffer is full already
		r.scan.fill()
	}
	records, _ := r.sample(r.scan.delimiter, sampleRecords)
	at, _ := r.headerAmong(records)
	r.title = ""
	r.report.HeaderLine = 0
	for range max(0, at) {
		if err := r.scan.scan(); err != nil {
			return err
		}
		r.headed++
		switch cells := r.scan.texts(); {
		case filled(cells) == 0:
		case strings.HasPrefix(cells[0], "#"):
			r.sheet.comments = true
		case filled(cells) == 1:
			r.title = cells[0]
		}
	}
	for {
		if err := r.scan.scan(); err != nil {
			return err
		}
		r.headed++
		if !r.scan.blank() {
			return nil
		}
	}
}

// skipTable scans the rest of a table, up to where the next begins.
func (r *Reader) skipTable() error {
	wide := len(r.scan.cells) > 1
	for gap := false; ; gap = r.scan.blank() {
		if gap && wide {
			next := append(r.scan.peek(2), nil, nil)
			if next[0] != nil && r.words.begins(next[0], next[1]) {
				return nil
			}
		}
		if err := r.scan.scan(); err != nil {
			return err
		}
		r.headed++
	}
}

// noTable says that there are fewer tables, or what else went wrong.
func (r *Reader) noTable(n int, err error) error {
	switch {
	case !errors.Is(err, io.EOF):
		return err
	case n == 1:
		return &Error{
			class:   ErrFormat,
			Problem: i18n.Text{EN: "the file is empty: there is no header", ES: "el archivo está vacío: no hay encabezado"},
		}
	}
	return &Error{
		class: ErrFormat,
		Problem: i18n.Sprintf(i18n.Text{
			EN: "table %d is asked for, and the file has %s", ES: "se pide la tabla %d y el archivo tiene %s",
		}, r.options.Table, tableNoun.Count(int64(n-1))),
	}
}

var tableNoun = i18n.Noun{
	One:  i18n.Text{EN: "table", ES: "tabla"},
	Many: i18n.Text{EN: "tables", ES: "tablas"},
}
