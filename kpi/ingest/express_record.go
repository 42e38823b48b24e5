package ingest

import (
	"bytes"
	"slices"
)

// hurry fills the row from the next record, if that is a plain one. Where it
// is false nothing is taken, and the row holds nothing of use.
func (r *Reader) hurry() bool {
	x, s := r.express, r.scan
	x.bare = nil
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
	if x.bare = b; len(x.bared) > 0 {
		x.bare = nil
		if cut == nil && !r.twins.done {
			cut = r.twins.at
		}
	}
	if cut != nil {
		if s.cells = s.cells[:0]; cap(s.cells) < len(x.steps) {
			s.cells = make([][]byte, len(x.steps))
		}
		s.cells = s.cells[:len(x.steps)-1]
		for _, i := range cut {
			from, to := x.steps[i].start, x.steps[i+1].start-1
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

// follow takes the steps of all columns of a record, and reports whether each
// found what it expects. The record begins what is left of the buffer.
func (r *Reader) follow(b, left []byte) bool {
	x, delimiter := r.express, r.scan.delimiter
	if x.point = r.point; x.point == delimiter {
		x.point = 0 // a figure with it stands in quotes
	}
	point := int(x.point)
	if point == 0 {
		point = -1
	}
	known := x.slots
	n := len(x.steps) - 1
	for i, p := 0, 0; i < n; i++ {
		st := &x.steps[i]
		if st.kind == readFigure {
			if i, p = x.figures(i, p, left, len(b), delimiter, point); i == n {
				x.steps[n].start = p
				break
			}
			st = &x.steps[i]
		}
		if st.start = p; p > len(b) {
			return false // fewer cells than the header
		}
		switch {
		case st.kind != readFigure:
			p = r.pass(i, b, left, p)
		case p < len(b) && b[p] != delimiter, st.zero:
			p = r.oddFigure(st, b, p)
		default: // empty
			x.missing = append(x.missing, i)
			x.coefs[st.slot&63], x.places[st.slot&63] = 0, 0
			known &^= 1 << (st.slot & 63)
			p++
		}
		if p < 0 {
			return false
		}
		x.steps[i+1].start = p
	}
	r.row.FillScaled(known, &x.coefs, &x.places)
	return x.steps[n].start == len(b)+1
}

// figures reads the figures of columns from the i-th on, which begins at p, as
// long as they are of the usual kind: up to seven digits before the point and
// behind it. The record ends at end. It returns where it stopped.
func (x *express) figures(i, p int, left []byte, end int, delimiter byte, point int) (int, int) {
	steps := x.steps
	for ; i < len(steps) && steps[i].kind == readFigure && p <= end; i++ {
		st, rest := &steps[i], left[p:]
		if len(rest) < 17 || st.scaled {
			break
		}
		sum, n := fewDigits(rest)
		if n == 0 {
			break
		}
		c, places := rest[n&7], 0
		if int(c) == point {
			fraction, m := fewDigits(rest[n&7+1:])
			if m == 0 || st.whole {
				break
			}
			sum, places = sum*tens[m&7]+fraction, m&7
			n += 1 + places
			c = rest[n&15]
		}
		if c != delimiter && p+n != end {
			break
		}
		st.start = p
		x.coefs[st.slot&63], x.places[st.slot&63] = int64(sum), uint8(places)
		p += n + 1
	}
	return i, p
}

// oddFigure reads a figure of another kind, and returns where the next column
// begins, or -1.
func (r *Reader) oddFigure(st *step, b []byte, p int) int {
	coef, places, n := plainFigure(b[p:], r.express.point)
	if n == 0 || p+n < len(b) && b[p+n] != r.scan.delimiter {
		return -1
	}
	if st.scaled || places > 0 && st.whole {
		var ok bool
		if coef, places, ok = st.part.scaled(coef, places); !ok {
			return -1
		}
	}
	r.express.coefs[st.slot&63], r.express.places[st.slot&63] = coef, uint8(places)
	return p + n + 1
}
