package ingest

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// hurry fills the row from the next record, if that is a plain one. Where it
// is false nothing is taken, and the row holds nothing of use.
func (r *Reader) hurry() bool {
	x, s := r.express, r.scan
	x.record = nil
	left := s.left()
	if len(left) == 0 || r.sheet.gap {
		return false
	}
	r.row.Clear()
	x.missing, x.bared, x.scratch = x.missing[:0], x.bared[:0], x.scratch[:0]
	size := r.follow(left)
	if size < 0 || size > s.limits.Record || r.row.Err() != nil {
		return false
	}
	for _, f := range x.fixed {
		r.row.SetNumber(f.place, f.number)
	}
	if x.cut != nil {
		if s.cells = s.cells[:0]; cap(s.cells) < len(x.steps) {
			s.cells = make([][]byte, len(x.steps))
		}
		s.cells = s.cells[:len(x.steps)-1]
		for _, i := range x.cut {
			from, to := x.steps[i].start, x.steps[i+1].start-1
			s.cells[i] = left[from:to:to]
		}
		for _, q := range x.bared {
			s.cells[q.at] = q.cell
		}
		if len(x.labels) > 0 && !slices.ContainsFunc(x.labels, r.labelled) {
			return false
		}
	}
	x.record = left[:size]
	s.line, s.at, r.short = s.next, s.at+size, false
	s.next++
	for _, at := range x.missing {
		r.report.Columns[at].Missing++
	}
	return true
}

// begins reports whether the first cell has a text, and one that does not say
// that it is missing, that the row is one of totals, or a remark.
func (r *Reader) begins(left []byte) bool {
	x := r.express
	if startWith(left, x.first) {
		return true
	}
	n, _ := cellEnd(left, r.scan.delimiter, r.scan.eol)
	if n == len(left) || r.scan.hasQuote(0, n) {
		return false
	}
	cell := left[:n]
	if left[n] == '\n' {
		cell = bytes.TrimSuffix(cell, []byte{'\r'})
	}
	if len(cell) == 0 || !plainText(cell) || !isText(cell) || cell[0] == '#' || saysTotal(cell) || len(cell) <= r.longest && r.isMissing(cell) {
		return false
	}
	if left[n] == r.scan.delimiter {
		x.first = append(x.first[:0], left[:n+1]...)
	}
	return true
}

// follow takes the steps of all columns of the record that what is left of the
// buffer begins with. It returns the size of the record, or -1 if one of them
// did not find what it expects.
func (r *Reader) follow(left []byte) int {
	x := r.express
	if x.point = r.point; x.point == r.scan.delimiter {
		x.point = 0 // a figure with it stands in quotes
	}
	known, last := x.slots, len(x.steps)-2
	i, p, noQuotes := 0, 0, r.scan.plain-r.scan.at
	switch first := x.steps[0].kind; {
	case first == readDay && startWith(left, x.daily): // it began a record before
		r.row.SetPeriod(x.day)
		i, p = 1, len(x.daily)
	case first == passOver && startWith(left, x.first):
		i, p = 1, len(x.first)
	case !r.begins(left):
		return -1
	}
	x.steps[0].start, x.steps[i].start = 0, p
	for ; i <= last && p >= 0; i++ {
		if x.steps[i].kind == readFigure {
			if i, p = x.figures(i, p, left, r.scan.delimiter, r.scan.eol); i > last {
				break
			}
		}
		st := &x.steps[i]
		st.start = p
		if st.kind == passOver && i < last {
			if n, ascii := cellEnd(left[p:], r.scan.delimiter, r.scan.eol); ascii && p+n <= noQuotes && left[p+n] == r.scan.delimiter {
				p += n + 1
				continue
			}
		}
		if st.kind < readScaled {
			p = r.pass(i, left, p)
			noQuotes = r.scan.plain - r.scan.at // that may have looked for the next one
		} else if next := r.behind(i, left, p); next < 0 {
			p = r.oddFigure(i, left, p)
		} else { // empty
			x.missing = append(x.missing, i)
			x.coefs[st.slot&63], x.places[st.slot&63] = 0, 0
			known &^= 1 << (st.slot & 63)
			if p = next; st.zero {
				p = -1
			}
		}
	}
	r.row.FillScaled(known, &x.coefs, &x.places)
	return p
}

// startWith reports whether bytes start with those of a cell that was read before
// and its end, if there was one.
func startWith(b, cell []byte) bool {
	n := len(cell)
	if n < 8 || n > 16 || len(b) < 16 {
		return n > 0 && bytes.HasPrefix(b, cell)
	}
	return binary.LittleEndian.Uint64(b) == binary.LittleEndian.Uint64(cell) &&
		binary.LittleEndian.Uint64(b[n-8:]) == binary.LittleEndian.Uint64(cell[n-8:])
}

// behind is where the next column begins, or behind the last one the next
// record, if a cell ends at a place; else it is -1.
func (r *Reader) behind(column int, left []byte, end int) int {
	x, s := r.express, r.scan
	last := column == len(x.steps)-2
	switch {
	case end >= len(left):
		return -1
	case left[end] == s.delimiter && !last:
		return end + 1
	case left[end] == s.eol && last:
		x.steps[column+1].start = end + 1
		return end + 1
	case left[end] == '\r' && last && end+1 < len(left) && left[end+1] == s.eol:
		x.steps[column+1].start = end + 1
		return end + 2
	}
	return -1
}

// figures reads the figures of columns from the i-th on, which begins at p, as
// long as they are of the usual kind: up to seven digits before the point and
// behind it. It returns where it stopped.
func (x *express) figures(i, p int, left []byte, delimiter, eol byte) (int, int) {
	steps, point, last, room := x.steps, int(x.point), len(x.steps)-2, len(left)-figureBytes
	if point == 0 {
		point = -1
	}
	for ; i <= last && steps[i].kind == readFigure && p <= room; i++ {
		st, rest := &steps[i], (*[figureBytes]byte)(left[p:])
		w, size := fewDigits(rest[:])
		if size == 0 {
			break
		}
		n, places := size>>3, 0
		c := rest[n&7]
		var sum uint64
		if int(c) != point {
			sum = eightDigits(w)
		} else {
			v, more := fewDigits(rest[n&7+1:])
			if more == 0 || st.whole {
				break
			}
			if places = more >> 3; size+more <= 64 {
				sum = eightDigits(w>>(more&63) | v)
			} else {
				sum = eightDigits(w)*tens[places&7] + eightDigits(v)
			}
			n += 1 + places
			c = rest[n&15]
		}
		st.start = p
		x.coefs[st.slot&63], x.places[st.slot&63] = int64(sum), uint8(places)
		p += n + 1
		if i < last && c == delimiter {
			continue
		}
		if i < last || c != eol && (c != '\r' || rest[n&15+1] != eol) {
			return i, st.start
		}
		if steps[i+1].start = p; c != eol {
			p++
		}
	}
	return i, p
}

// figureBytes are as many as figures looks at: fifteen of a figure, and what
// ends it.
const figureBytes = 18

// oddFigure reads a figure of another kind, and returns where the next column
// begins, or -1.
func (r *Reader) oddFigure(column int, left []byte, p int) int {
	x := r.express
	st := &x.steps[column]
	coef, places, n := plainFigure(left[p:], x.point)
	next := r.behind(column, left, p+n)
	if n == 0 || next < 0 {
		return -1
	}
	if st.kind == readScaled || places > 0 && st.whole {
		var ok bool
		if coef, places, ok = st.part.scaled(coef, places); !ok {
			return -1
		}
	}
	x.coefs[st.slot&63], x.places[st.slot&63] = coef, uint8(places)
	return next
}
