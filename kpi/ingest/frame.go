package ingest

import (
	"bytes"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
)

// delimiters are those that are looked for.
var delimiters = [...]byte{',', ';', '\t', '|'}

// frame finds out how the file is cut into lines and cells, from its first
// bytes, and passes over what stands before its tables.
func (r *Reader) frame() error {
	s := r.scan
	s.fill()
	s.eol = lineEnd(s.left())
	if err := r.separatorLine(); err != nil {
		return err
	}
	for range r.options.Preamble {
		s.skipLine()
	}
	r.linesAbove = s.next - 1
	if s.delimiter == 0 {
		s.delimiter = r.delimiter()
	}
	r.report.Delimiter = string(rune(s.delimiter))
	return nil
}

// lineEnd is LF unless all lines end with CR alone.
func lineEnd(b []byte) byte {
	quoted, alone := false, false
	for i, c := range b {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n' && !quoted:
			return '\n'
		case c == '\r' && !quoted:
			alone = alone || i+1 < len(b)
		}
	}
	if alone {
		return '\r'
	}
	return '\n'
}

// separatorLine takes the line off with which Excel is told the delimiter:
// "sep=;".
func (r *Reader) separatorLine() error {
	s := r.scan
	b := bytes.TrimPrefix(s.left(), []byte{'"'})
	if len(b) < 5 || !bytes.EqualFold(b[:4], []byte("sep=")) {
		return nil
	}
	named := b[4]
	line, _, _ := bytes.Cut(b[5:], []byte{s.eol})
	if rest := strings.Trim(string(line[:min(len(line), 3)]), "\"\r"); rest != "" || named == '\n' || named == '\r' || named == '"' {
		return nil // a header that begins like that
	}
	if s.delimiter != 0 && s.delimiter != named {
		return &Error{
			class: ErrFormat, Line: 1, Cell: i18n.Quote("sep=" + string(rune(named))),
			Problem: i18n.Sprintf(i18n.Text{
				EN: "this line names another delimiter than the options, which say %s",
				ES: "esta línea indica otro separador que las opciones, que dicen %s",
			}, i18n.Quote(string(rune(s.delimiter)))),
			Fix: i18n.Text{EN: "leave the delimiter to the file", ES: "no indique el separador: lo da el archivo"},
		}
	}
	s.delimiter = named
	s.skipLine()
	return nil
}

// sampleRecords is how many records are looked at to find a delimiter and a
// header.
const sampleRecords = 60

// delimiter is the one with which the first records show the most headers that
// are known; among equals the one that makes most of them.
func (r *Reader) delimiter() byte {
	best, known, wide := delimiters[0], 0, 0
	for _, d := range delimiters {
		records, over := r.sample(d, sampleRecords)
		if over {
			return d // the scanner will say that there are too many columns
		}
		at, k := r.headerAmong(records)
		if at < 0 {
			continue
		}
		if at == 0 && k > max(1, known) && k == len(records[0]) && alike(records) {
			return d // nothing is left to be known with another one
		}
		if w := len(records[at]); k > known || k == known && w > wide {
			best, known, wide = d, k, w
		}
	}
	return best
}

// alike reports whether all records have as many cells.
func alike(records [][]string) bool {
	return !slices.ContainsFunc(records, func(cells []string) bool { return len(cells) != len(records[0]) })
}

// sample cuts records, at most so many, from what is in the buffer: those that
// are complete, or a single one that is not.
func (r *Reader) sample(delimiter byte, most int) (records [][]string, over bool) {
	over = r.cutAhead(delimiter, func(cut *scanner) bool {
		records = append(records, cut.texts())
		return len(records) < most
	})
	return records, over
}

// cutAhead gives the records of [Reader.sample] one by one. It reports whether
// the first has too many cells.
func (r *Reader) cutAhead(delimiter byte, give func(cut *scanner) (more bool)) (over bool) {
	s := r.scan
	cut := scanner{delimiter: delimiter, eol: s.eol, limits: s.limits}
	left, all := s.left(), s.failed != nil
	for first := true; len(left) > 0; first = false {
		n, _, err := cut.split(left, all)
		if n == 0 && err == nil && first {
			n, _, err = cut.split(left, true)
		}
		if err != nil || n == 0 {
			return first && len(cut.cells) == s.limits.Columns
		}
		if !give(&cut) {
			break
		}
		left = left[n:]
	}
	return false
}

// apart reports whether there is a record without text ahead, as there is
// between two tables.
func (r *Reader) apart() (found bool) {
	r.cutAhead(r.scan.delimiter, func(cut *scanner) bool {
		if len(cut.doubled) > 0 {
			found = filled(cut.texts()) == 0
		} else {
			found = !slices.ContainsFunc(cut.cells, func(cell []byte) bool { return len(bare(cell)) > 0 })
		}
		return !found
	})
	return found
}

// texts are the cells of the record, as they are meant. Unlike undouble it
// leaves the buffer as it is.
func (s *scanner) texts() []string {
	texts := make([]string, len(s.cells))
	for i, cell := range s.cells {
		t := string(cell)
		if slices.Contains(s.doubled, i) {
			t = strings.ReplaceAll(t, `""`, `"`)
		}
		texts[i] = text([]byte(t))
	}
	return texts
}

// filled is the number of cells with text.
func filled(cells []string) int {
	n := 0
	for _, c := range cells {
		if c != "" {
			n++
		}
	}
	return n
}

// headerAmong finds the header in the records that begin with it or with lines
// before it, and how many of its cells are known; -1 if there is no record with
// text. It is the record with most known headers, if those before it have fewer
// cells; where none is known, the first one.
func (r *Reader) headerAmong(records [][]string) (at, known int) {
	at = -1
	widest := 0
	for i, cells := range records {
		n := filled(cells)
		if n == 0 {
			if widest > 1 && (known > 0 || r.options.Table > 0) {
				break // the end of a table
			}
			continue
		}
		if at < 0 {
			at = i
		}
		if n > widest {
			if k := r.words.known(cells); k > known && (n > 1 || i+1 == len(records) || filled(records[i+1]) < 2) {
				at, known = i, k
			}
			widest = n
		}
	}
	if known == 0 && at >= 0 && filled(records[at]) == 1 {
		at = firstWide(records, at)
	}
	return at, known
}

// firstWide is where single lines, such as a title and a period, give way to
// records of several columns, all alike; else it is at.
func firstWide(records [][]string, at int) int {
	for i := at; i < len(records); i++ {
		n := filled(records[i])
		if n < 2 {
			continue
		}
		if i+1 < len(records) && len(records[i+1]) == len(records[i]) && !slices.ContainsFunc(records[i], looksLikeFigure) {
			return i
		}
		return at
	}
	return at
}

// looksLikeFigure reports whether a text begins as a number does.
func looksLikeFigure(s string) bool {
	s = strings.TrimLeft(s, "-+$€£ ")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}
