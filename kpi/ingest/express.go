package ingest

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/civil"
)

// express reads the records that nearly all of a file is made of: as wide as
// the header, figures in plain digits, no quotes but around texts that were met
// before. It goes over the bytes once and fills the row as it goes. Whatever it
// does not expect, right or wrong, it leaves to the careful road, which begins
// the record anew.
type express struct {
	steps   []step
	fixed   []fixedText // texts that are set for every row
	starts  []int       // where the columns of the record begin, and one behind its end
	coefs   [64]int64   // the figures of the record, by their slots
	places  [64]uint8
	missing []int // columns of the record without a figure
	labels  []int // columns of which one must have a text
	cut     []int // columns whose cells are asked for, beside those of twins
	quoted  bool  // the record has quotes
	bared   []bared
	scratch []byte
	first   []byte // a first cell, with its delimiter, that counts
	days    map[string]civil.Period
	day     civil.Period // that was last read, and
	daily   []byte       // its text, with the delimiter
}

// step is what is done with one column.
type step struct {
	kind   stepKind
	whole  bool // the figure has no places
	scaled bool
	zero   bool // empty is zero
	slot   uint8
	place  int // of a dimension in the layout
	part   *part
}

type stepKind uint8

const (
	passOver stepKind = iota
	readText
	readDay
	readFigure
)

// bared is a cell of the record without its quotes.
type bared struct {
	at   int
	cell []byte
}

// fixedText is the text of a dimension by its number.
type fixedText struct {
	place  int
	number uint32
}

// mostDays is how many dates are remembered by their texts.
const mostDays = 4096

// prepareExpress lists the steps, if the table is one that they can read: each
// column is one thing, and no figure is made of two.
func (r *Reader) prepareExpress() {
	x := &express{
		steps: make([]step, len(r.report.Columns)), starts: make([]int, len(r.report.Columns)+1),
		days: map[string]civil.Period{},
	}
	plain := r.start < 0 && r.lifetime < 0 && r.currency < 0 && len(r.qualifiers) == 0 && len(r.counts) == 0
	put := func(at int, s step) {
		plain = plain && x.steps[at].kind == passOver
		x.steps[at] = s
	}
	for _, d := range r.dimensions {
		place, _ := r.layout.Place(d.dimension)
		if d.at >= 0 {
			put(d.at, step{kind: readText, place: place})
			continue
		}
		r.row.SetText(d.dimension, d.set)
		number, _ := r.layout.Number(place, []byte(d.set))
		x.fixed = append(x.fixed, fixedText{place, number})
	}
	if r.date >= 0 {
		put(r.date, step{kind: readDay})
	}
	for _, m := range r.measures {
		p := m.parts[0]
		plain = plain && len(m.parts) == 1 && p.quickly && (!m.money || p.currency != 0)
		put(p.at, step{
			kind: readFigure, slot: uint8(m.slot), zero: m.zero, part: &p,
			whole: p.whole, scaled: p.factor != 1 || p.places != 0,
		})
	}
	if !slices.Contains(r.labels, 0) {
		x.labels = r.labels
	}
	if len(x.labels) > 0 || len(r.printed) > 0 || r.partsAt != nil {
		for i := range x.steps {
			x.cut = append(x.cut, i)
		}
	}
	if plain {
		r.express = x
	}
}

// remember keeps what a text of the column of dates means, for the records to
// come: unless that depends on those before.
func (r *Reader) remember(cell []byte, p civil.Period) {
	x := r.express
	if x == nil || r.options.Year != 0 || len(x.days) >= mostDays {
		return
	}
	if _, known := x.days[string(cell)]; !known {
		x.days[string(cell)] = p
	}
}

// hurry fills the row from the next record, if that is a plain one. Where it
// is false nothing is taken, and the row holds nothing of use.
func (r *Reader) hurry() bool {
	x, s := r.express, r.scan
	left := s.left()
	end := bytes.IndexByte(left, s.eol)
	if end <= 0 || end >= s.limits.Record || r.sheet.gap {
		return false
	}
	b := left[:end]
	if b[end-1] == '\r' && s.eol == '\n' {
		b = b[:end-1]
	}
	x.quoted = s.quoted(end)
	if !r.begins(b) {
		return false
	}
	r.row.Clear()
	x.missing, x.bared, x.scratch = x.missing[:0], x.bared[:0], x.scratch[:0]
	if !r.follow(b, left) || r.row.Err() != nil {
		return false
	}
	for _, f := range x.fixed {
		r.row.SetNumber(f.place, f.number)
	}
	cut := x.cut
	if cut == nil && !r.twins.done {
		cut = r.twins.at
	}
	if cut != nil {
		if s.cells = s.cells[:0]; cap(s.cells) < len(x.steps) {
			s.cells = make([][]byte, len(x.steps))
		}
		s.cells = s.cells[:len(x.steps)]
		for _, i := range cut {
			from, to := x.starts[i], x.starts[i+1]-1
			s.cells[i] = b[from:to:to]
		}
		for _, q := range x.bared {
			s.cells[q.at] = q.cell
		}
		if len(x.labels) > 0 && !slices.ContainsFunc(x.labels, r.labelled) {
			return false
		}
	}
	s.line, s.at, r.short = s.next, s.at+end+1, false
	s.next++
	for _, at := range x.missing {
		r.report.Columns[at].Missing++
	}
	return true
}

// begins reports whether the first cell has a text, and one that does not say
// that it is missing, that the row is one of totals, or a remark.
func (r *Reader) begins(b []byte) bool {
	x := r.express
	if len(x.first) > 0 && bytes.HasPrefix(b, x.first) {
		return true
	}
	n := bytes.IndexByte(b, r.scan.delimiter)
	cell := b[:max(n, 0)]
	if n < 0 {
		cell = b
	}
	if x.quoted && bytes.IndexByte(cell, '"') >= 0 {
		return false
	}
	if len(cell) == 0 || !plainText(cell) || cell[0] == '#' || saysTotal(cell) || len(cell) <= r.longest && r.isMissing(cell) {
		return false
	}
	if n > 0 {
		x.first = append(x.first[:0], b[:n+1]...)
	}
	return true
}

// plainText reports whether a cell is what it says, with nothing around it
// that would be taken off.
func plainText(cell []byte) bool {
	if len(cell) == 0 {
		return true
	}
	first, last := cell[0], cell[len(cell)-1]
	return first != ' ' && first != '\t' && first != '\'' && first != '=' && last != ' ' && last != '\t'
}

// follow takes the steps of all columns of a record, and reports whether each
// found what it expects. The record begins what is left of the buffer.
func (r *Reader) follow(b, left []byte) bool {
	x, delimiter := r.express, r.scan.delimiter
	point := int(r.point)
	if point == 0 {
		point = -1
	}
	p := 0
	known := uint64(0)
	starts := x.starts[:len(x.steps)]
	for i := range x.steps {
		st := &x.steps[i]
		starts[i] = p
		switch {
		case p > len(b):
			return false // fewer cells than the header
		case st.kind != readFigure:
			if p = r.pass(i, b, left, p); p < 0 {
				return false
			}
			continue
		}
		coef, q, places := int64(0), p, 0
		if sum, n := fewDigits(left[p:]); n > 0 {
			coef, q = int64(sum), p+n
			if q < len(b) && int(b[q]) == point {
				fraction, n := fewDigits(left[q+1:])
				if n == 0 {
					coef, places, n = plainFigure(left[p:], r.point)
					q = p + n
				} else {
					coef, places = coef*int64(tens[n])+int64(fraction), n
					q += 1 + n
				}
			}
		} else {
			coef, places, n = plainFigure(left[p:], r.point)
			q = p + n
		}
		switch {
		case q < len(b) && b[q] != delimiter, q > len(b), q == p && st.zero:
			return false
		case q == p:
			x.missing = append(x.missing, i)
			x.coefs[st.slot&63], x.places[st.slot&63] = 0, 0
			p++
			continue
		}
		p = q + 1
		if st.scaled || places > 0 && st.whole {
			var ok bool
			if coef, places, ok = st.part.scaled(coef, places); !ok {
				return false
			}
		}
		x.coefs[st.slot&63], x.places[st.slot&63] = coef, uint8(places)
		known |= 1 << (st.slot & 63)
	}
	r.row.FillScaled(known, &x.coefs, &x.places)
	x.starts[len(x.steps)] = p
	return p == len(b)+1
}

// isText reports whether bytes are UTF-8 without NUL.
func isText(b []byte) bool {
	for ; len(b) >= 8; b = b[8:] {
		if !isTextWord(binary.LittleEndian.Uint64(b)) {
			return utf8.Valid(b) && bytes.IndexByte(b, 0) < 0
		}
	}
	for _, c := range b {
		if c == 0 || c >= utf8.RuneSelf {
			return utf8.Valid(b) && bytes.IndexByte(b, 0) < 0
		}
	}
	return true
}

// isTextWord reports whether eight bytes are ASCII without NUL.
func isTextWord(w uint64) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	// The top bit of a byte is set in w from 0x80 on, and in w-ones of a 0.
	return (w|(w-ones))&tops == 0
}

// pass takes the step of a column that is no figure and begins at p. It returns
// where the next one begins, or -1.
func (r *Reader) pass(column int, b, left []byte, p int) int {
	x, rest := r.express, b[p:]
	st := &x.steps[column]
	if st.kind == readDay && len(x.daily) > 0 && bytes.HasPrefix(rest, x.daily) {
		r.row.SetPeriod(x.day)
		return p + len(x.daily)
	}
	n := bytes.IndexByte(rest, r.scan.delimiter)
	if n < 0 {
		n = len(rest)
	}
	cell := rest[:n]
	if x.quoted && bytes.IndexByte(cell, '"') >= 0 {
		if st.kind != readText {
			return -1
		}
		if cell, n = x.bare(rest, r.scan.delimiter); n < 0 {
			return -1
		}
		x.bared = append(x.bared, bared{column, cell})
	}
	switch st.kind {
	case passOver:
		if n < 8 && p+8 <= len(left) {
			// Behind the cell, letters in place of what follows.
			const letters = 0x6161616161616161
			w := binary.LittleEndian.Uint64(left[p:])
			if isTextWord(w&(1<<(8*n)-1) | letters<<(8*n)) {
				break
			}
		}
		if !isText(cell) {
			return -1
		}
	case readDay:
		day, known := x.days[string(cell)]
		if !known {
			return -1 // the careful road reads it
		}
		x.day, x.daily = day, append(append(x.daily[:0], cell...), r.scan.delimiter)
		r.row.SetPeriod(day)
	case readText:
		number, known := r.layout.Number(st.place, cell)
		if !known || !plainText(cell) {
			return -1 // the careful road sees whether it is a text
		}
		r.row.SetNumber(st.place, number)
	}
	return p + n + 1
}

// bare is the cell in quotes that rest begins with, and how many bytes it takes
// with them: -1 where it is none.
func (x *express) bare(rest []byte, delimiter byte) (cell []byte, n int) {
	if rest[0] != '"' {
		return nil, -1
	}
	closing, doubled := closingQuote(rest, 0)
	if n = closing + 1; n == 0 || n < len(rest) && rest[n] != delimiter {
		return nil, -1
	}
	cell = rest[1:closing]
	if doubled {
		from := len(x.scratch)
		for i := 0; i < len(cell); i++ {
			if x.scratch = append(x.scratch, cell[i]); cell[i] == '"' {
				i++
			}
		}
		cell = x.scratch[from:]
	}
	return cell, n
}
