package ingest

import (
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/i18n"
)

// scanner cuts a stream into records and cells, as RFC 4180 describes them,
// with any one-byte delimiter; lines end with LF, CRLF or, where nothing else
// ends them, CR. Package encoding/csv would do
// but for hostile input: it holds a whole record and all of its cells before
// anybody can say that it is too long.
type scanner struct {
	src       io.Reader
	delimiter byte
	eol       byte // '\n', or '\r' where it stands alone
	limits    Limits

	buf     []byte
	at, end int   // buf[at:end] is not yet cut
	plain   int   // buf[at:plain] has no quotes
	failed  error // what src ended with, io.EOF included

	line    int      // the physical line on which the record begins, from 1
	next    int      // that of the next record
	record  []byte   // as it stands in the file, quotes and line end included
	cells   [][]byte // of the record; they point into buf
	doubled []int    // which cells have doubled quotes
	sound   bool     // the record is UTF-8 without NUL
}

// firstBuffer is enough for most records, so that few files make it grow.
const firstBuffer = 64 << 10

func newScanner(src io.Reader, delimiter byte, limits Limits) *scanner {
	return &scanner{
		src: src, delimiter: delimiter, eol: '\n', limits: limits, next: 1,
		buf: make([]byte, min(firstBuffer, limits.Record+1)),
	}
}

// fill reads until the buffer is full or the source ends, after making room.
func (s *scanner) fill() {
	if s.at > 0 {
		s.plain = max(0, s.plain-s.at)
		s.end = copy(s.buf, s.buf[s.at:s.end])
		s.at = 0
	}
	if s.end == len(s.buf) {
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for idle := 0; s.end < len(s.buf) && s.failed == nil; idle++ {
		n, err := s.src.Read(s.buf[s.end:])
		s.end += n
		s.failed = err
		switch {
		case n > 0:
			idle = 0
		case err == nil && idle >= 100:
			s.failed = io.ErrNoProgress
		}
	}
}

// left is what is read and not yet cut.
func (s *scanner) left() []byte { return s.buf[s.at:s.end] }

// hasQuote reports whether there is a quote between two places in what is left.
func (s *scanner) hasQuote(from, to int) bool {
	if s.at+to <= s.plain {
		return false
	}
	s.plain = max(s.plain, s.at+from)
	if i := bytes.IndexByte(s.buf[s.plain:s.end], '"'); i >= 0 {
		s.plain += i
	} else {
		s.plain = s.end
	}
	return s.plain < s.at+to
}

// skipLine passes over one physical line.
func (s *scanner) skipLine() {
	for {
		i := bytes.IndexByte(s.left(), s.eol)
		if i >= 0 {
			s.at += i + 1
			s.next++
			return
		}
		s.at = s.end
		if s.failed != nil {
			return
		}
		s.fill()
	}
}

// scan cuts the next record. It returns io.EOF behind the last one, and what
// the source failed with once the records before that are cut.
func (s *scanner) scan() error {
	for {
		s.line = s.next
		atEnd := s.failed == io.EOF
		if s.at == s.end && s.failed != nil {
			return s.ended()
		}
		n, open, err := s.split(s.left(), atEnd)
		switch {
		case err != nil:
			return err
		case n > s.limits.Record, n == 0 && s.end-s.at > s.limits.Record:
			return s.tooLong(open)
		case n > 0:
			s.record = s.left()[:n]
			s.next += bytes.Count(s.record, []byte{s.eol})
			s.at += n
			s.sound = utf8.Valid(s.record) && bytes.IndexByte(s.record, 0) < 0
			s.undouble()
			return nil
		case atEnd:
			return s.unclosed(open)
		case s.failed != nil:
			return s.ended() // a record without its end is none
		}
		s.fill()
	}
}

// split cuts the first record of b and returns its length; 0 is for more
// bytes needed, and open is then where the quote stands that is still open, or
// -1. Nothing in b is changed, so that it can be cut again with more behind it.
func (s *scanner) split(b []byte, final bool) (n, open int, err error) {
	s.cells, s.doubled = s.cells[:0], s.doubled[:0]
	delimiter, eol := s.delimiter, s.eol
	for p := 0; ; p++ {
		if len(s.cells) == s.limits.Columns {
			return 0, 0, s.tooMany()
		}
		from, to := p, p
		if p < len(b) && b[p] == '"' {
			closing, doubled := closingQuote(b, p)
			if closing < 0 || closing+1 == len(b) && !final {
				return 0, from, nil
			}
			if doubled {
				s.doubled = append(s.doubled, len(s.cells))
			}
			from, to, p = p+1, closing, closing+1
			if p < len(b) && b[p] == '\r' && eol == '\n' {
				if p+1 == len(b) && !final {
					return 0, -1, nil
				}
				if p+1 == len(b) || b[p+1] == '\n' {
					p++
				}
			}
			if p < len(b) && b[p] != delimiter && b[p] != eol {
				return 0, 0, s.behindQuote(b, from-1, p)
			}
		} else {
			for p < len(b) && b[p] != delimiter && b[p] != eol && b[p] != '"' {
				p++
			}
			if p == len(b) && !final {
				return 0, -1, nil
			}
			if p < len(b) && b[p] == '"' {
				return 0, 0, s.bareQuote()
			}
			to = p
			if to > from && b[to-1] == '\r' && (p == len(b) || b[p] == '\n') {
				to--
			}
		}
		s.cells = append(s.cells, b[from:to:to])
		if p >= len(b) {
			return len(b), -1, nil
		}
		if b[p] == eol {
			return p + 1, -1, nil
		}
	}
}

// closingQuote finds the quote that closes the one at open, or -1, and
// whether there are doubled ones between them.
func closingQuote(b []byte, open int) (closing int, doubled bool) {
	for p := open + 1; ; p += 2 {
		i := bytes.IndexByte(b[p:], '"')
		if i < 0 {
			return -1, doubled
		}
		p += i
		if p+1 >= len(b) || b[p+1] != '"' {
			return p, doubled
		}
		doubled = true
	}
}

// undouble makes one quote of two in the cells that have doubled ones.
func (s *scanner) undouble() {
	for _, i := range s.doubled {
		cell, n := s.cells[i], 0
		for p := 0; p < len(cell); p++ {
			if cell[p] == '"' {
				p++
			}
			cell[n] = cell[p]
			n++
		}
		s.cells[i] = cell[:n]
	}
}

// ended is io.EOF, or what the source failed with.
func (s *scanner) ended() error {
	if s.failed == io.EOF {
		return io.EOF
	}
	return &Error{
		Line: s.next, class: ErrSource, cause: s.failed,
		Problem: i18n.Sprintf(i18n.Text{
			EN: "reading failed: %s", ES: "falló la lectura: %s",
		}, s.failed),
	}
}

// blank reports whether no cell of the record has any text but spaces.
func (s *scanner) blank() bool {
	for _, cell := range s.cells {
		if len(trim(cell)) > 0 {
			return false
		}
	}
	return true
}

// fault is an error of format about the cell that is being cut.
func (s *scanner) fault(problem, fix i18n.Text) *Error {
	return &Error{Line: s.line, Column: len(s.cells) + 1, class: ErrFormat, Problem: problem, Fix: fix}
}
