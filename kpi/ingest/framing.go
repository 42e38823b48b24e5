package ingest

import (
	"bytes"

	"github.com/pauta-go/pauta/plan/i18n"
)

// signatures are the first bytes of what is no UTF-8 text.
var signatures = [...]struct {
	bytes        string
	problem, fix i18n.Text
}{
	{"PK\x03\x04", workbook, saveAsCSV},
	{"PK\x05\x06", workbook, saveAsCSV},
	{"\xff\xfe", wide, saveAsUTF8},
	{"\xfe\xff", wide, saveAsUTF8},
}

var (
	workbook = i18n.Text{
		EN: "this looks like a zip file or a spreadsheet, whatever its name",
		ES: "esto parece un archivo zip o una hoja de cálculo, se llame como se llame",
	}
	saveAsCSV = i18n.Text{EN: "export it as CSV", ES: "expórtelo como CSV"}
	wide      = i18n.Text{EN: "the file is in UTF-16", ES: "el archivo está en UTF-16"}

	saveAsUTF8 = i18n.Text{EN: "save it as CSV in UTF-8", ES: "guárdelo como CSV en UTF-8"}
)

// begin looks at the first bytes: it refuses what is no UTF-8 text, takes the
// byte order mark off, and passes over the preamble.
func (s *scanner) begin(preamble int) error {
	s.fill()
	for _, sig := range signatures {
		if bytes.HasPrefix(s.left(), []byte(sig.bytes)) {
			return &Error{class: ErrFormat, Problem: sig.problem, Fix: sig.fix}
		}
	}
	if bytes.HasPrefix(s.left(), []byte("\xef\xbb\xbf")) {
		s.at += 3
	}
	for range preamble {
		s.skipLine()
	}
	if b := s.left(); bytes.IndexByte(b, '\n') < 0 && bytes.IndexByte(b, '\r') >= 0 && bytes.IndexByte(b, '\r') < len(b)-1 {
		return &Error{
			class: ErrFormat, Line: s.next,
			Problem: i18n.Text{EN: "its lines end with CR alone", ES: "sus líneas terminan solo con CR"},
			Fix:     i18n.Text{EN: "save it with LF or CRLF", ES: "guárdelo con LF o CRLF"},
		}
	}
	return nil
}

// lineOf is the physical line of a place in the record that is being cut.
func (s *scanner) lineOf(b []byte, at int) int {
	return s.line + bytes.Count(b[:at], []byte{'\n'})
}

func (s *scanner) tooLong(open int) error {
	e := s.fault(i18n.Sprintf(i18n.Text{
		EN: "the record is longer than %s bytes", ES: "el registro tiene más de %s bytes",
	}, i18n.Int(int64(s.limits.Record))), raiseIt)
	e.Column = 0
	if open >= 0 {
		e.Line, e.Column = s.lineOf(s.left(), open), len(s.cells)+1
		e.Problem = i18n.Sprintf(i18n.Text{
			EN: "the quote that opens here is not closed within %s bytes",
			ES: "las comillas que se abren aquí no se cierran en %s bytes",
		}, i18n.Int(int64(s.limits.Record)))
		e.Fix = closeIt
	}
	return e
}

var raiseIt = i18n.Text{
	EN: "look for a missing line end, or raise the limit",
	ES: "compruebe si falta un fin de línea o suba el límite",
}

var closeIt = i18n.Text{
	EN: "close it, and double the quotes inside the cell",
	ES: "ciérrelas y duplique las comillas que haya dentro de la celda",
}

func (s *scanner) tooMany() error {
	e := s.fault(i18n.Sprintf(i18n.Text{
		EN: "the record has more than %s columns", ES: "el registro tiene más de %s columnas",
	}, i18n.Int(int64(s.limits.Columns))), raiseIt)
	e.Column = 0
	return e
}

func (s *scanner) unclosed(open int) error {
	e := s.fault(i18n.Text{
		EN: "the quote that opens here is not closed before the end of the file",
		ES: "las comillas que se abren aquí no se cierran antes del final del archivo",
	}, closeIt)
	e.Line = s.lineOf(s.left(), open)
	return e
}

func (s *scanner) behindQuote(b []byte, open, at int) error {
	e := s.fault(i18n.Sprintf(i18n.Text{
		EN: "the quote that opens here closes in line %d, and text follows it",
		ES: "las comillas que se abren aquí se cierran en la línea %d, y detrás sigue más texto",
	}, s.lineOf(b, at)), closeIt)
	e.Line = s.lineOf(b, open)
	return e
}

func (s *scanner) bareQuote() error {
	return s.fault(i18n.Text{
		EN: "a quote stands inside a cell that does not begin with one",
		ES: "hay comillas dentro de una celda que no empieza por ellas",
	}, i18n.Text{
		EN: "put the whole cell in quotes, and double those inside",
		ES: "ponga toda la celda entre comillas y duplique las de dentro",
	})
}
