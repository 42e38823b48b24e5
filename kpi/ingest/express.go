package ingest

import (
	"bytes"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/pauta-go/pauta/plan/civil"
)

// express reads the records that nearly all of a file is made of: without
// quotes, as wide as the header, figures in plain digits. It goes over the bytes
// once and fills the row as it goes. Whatever it does not expect, right or
// wrong, it leaves to the careful road, which begins the record anew.
type express struct {
	steps   []step
	fixed   []fixedText // texts that are set for every row
	starts  []int       // where the columns of the record begin, and one behind its end
	coefs   [64]int64   // the figures of the record, by their slots
	places  [64]uint8
	missing []int // columns of the record without a figure
	labels  []int // columns of which one must have a text
	days    map[string]civil.Period
	day     civil.Period // that was last read, and
	daily   []byte       // its text
}

// step is what is done with one column.
type step struct {
	kind  stepKind
	whole bool
	zero  bool // empty is zero
	slot  int
	place int // of a dimension in the layout
	part
}

type stepKind uint8

const (
	passOver stepKind = iota
	readText
	readDay
	readFigure
)

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
		put(p.at, step{kind: readFigure, slot: m.slot, zero: m.zero, whole: p.whole || p.factor != 1 || p.places != 0, part: p})
	}
	if !slices.Contains(r.labels, 0) {
		x.labels = r.labels
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
	if bytes.IndexByte(b, '"') >= 0 || !r.begins(b) {
		return false
	}
	r.row.Clear()
	x.missing = x.missing[:0]
	if !r.follow(b, left) || r.row.Err() != nil {
		return false
	}
	for _, f := range x.fixed {
		r.row.SetNumber(f.place, f.number)
	}
	if len(x.labels) > 0 || len(r.printed) > 0 || r.partsAt != nil || !r.twins.done {
		s.cells = s.cells[:0]
		for i := range x.steps {
			from, to := x.starts[i], x.starts[i+1]-1
			s.cells = append(s.cells, b[from:to:to])
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
	n := bytes.IndexByte(b, r.scan.delimiter)
	if n < 0 {
		n = len(b)
	}
	if b = b[:n]; n == 0 || !plainText(b) || b[0] == '#' {
		return false
	}
	return !saysTotal(b) && (n > r.longest || !r.isMissing(b))
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
	x, point, delimiter := r.express, r.point, r.scan.delimiter
	p, passed := 0, -1 // where the columns passed over begin
	known := uint64(0)
	for i := range x.steps {
		st := &x.steps[i]
		if p > len(b) {
			return false // fewer cells than the header
		}
		x.starts[i] = p
		switch {
		case st.kind != passOver && passed >= 0:
			if !isText(b[passed:p]) {
				return false
			}
			passed = -1
		case st.kind == passOver && passed < 0:
			passed = p
		}
		if st.kind != readFigure {
			n := bytes.IndexByte(b[p:], delimiter)
			if n < 0 {
				n = len(b) - p
			}
			if st.kind != passOver && !r.readPlain(st, b[p:p+n]) {
				return false
			}
			p += n + 1
			continue
		}
		coef, places, n := plainFigure(left[p:], point)
		p += n
		switch {
		case p < len(b) && b[p] != delimiter, p > len(b), n == 0 && st.zero:
			return false
		case n == 0:
			x.missing = append(x.missing, i)
			p++
			continue
		}
		p++
		if st.whole && (places > 0 || st.factor != 1 || st.part.places != 0) {
			var ok bool
			if coef, places, ok = st.scaled(coef, places); !ok {
				return false
			}
		}
		x.coefs[st.slot&63], x.places[st.slot&63] = coef, uint8(places)
		known |= 1 << st.slot
	}
	r.row.FillScaled(known, &x.coefs, &x.places)
	x.starts[len(x.steps)] = p
	return p == len(b)+1 && (passed < 0 || isText(b[passed:]))
}

// isText reports whether bytes are UTF-8 without NUL.
func isText(b []byte) bool {
	for ; len(b) >= 8; b = b[8:] {
		const ones, tops = 0x0101010101010101, 0x8080808080808080
		// The top bit of a byte is set in w from 0x80 on, and in w-ones of a 0.
		if w := binary.LittleEndian.Uint64(b); (w|(w-ones))&tops != 0 {
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

// readPlain takes the step of a column that is no figure.
func (r *Reader) readPlain(st *step, cell []byte) bool {
	switch x := r.express; st.kind {
	case readDay:
		if x.day == (civil.Period{}) || !bytes.Equal(cell, x.daily) {
			day, known := x.days[string(cell)]
			if !known {
				return false // the careful road reads it
			}
			x.day, x.daily = day, append(x.daily[:0], cell...)
		}
		r.row.SetPeriod(x.day)
		return true
	case readText:
		number, known := r.layout.Number(st.place, cell)
		if !known || !plainText(cell) {
			return false // the careful road sees whether it is a text
		}
		r.row.SetNumber(st.place, number)
		return true
	}
	return true
}
