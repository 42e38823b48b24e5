package ingest

import (
	"bytes"

	"github.com/pauta-go/pauta/plan/i18n"
)

// lineOf is the physical line of a place in the record that is being cut.
func (s *scanner) lineOf(b []byte, at int) int {
	return s.line + bytes.Count(b[:at], []byte{s.eol})
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
