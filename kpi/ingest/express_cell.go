package ingest

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

// plainText reports whether a cell is what it says, with nothing around it
// that would be taken off.
func plainText(cell []byte) bool {
	if len(cell) == 0 {
		return true
	}
	first, last := cell[0], cell[len(cell)-1]
	return first != ' ' && first != '\t' && first != '\'' && first != '=' && last != ' ' && last != '\t'
}

// cellEnd is where the delimiter or the line end stands, or the end, and whether
// what it looked at is ASCII without NUL. It looks at sixteen bytes at once: where
// in them it stands differs from cell to cell.
func cellEnd(b []byte, delimiter, eol byte) (n int, ascii bool) {
	d, e, odd := ones*uint64(delimiter), ones*uint64(eol), uint64(0)
	for ; n+16 <= len(b); n += 16 {
		w, v := binary.LittleEndian.Uint64(b[n:]), binary.LittleEndian.Uint64(b[n+8:])
		odd |= w | (w - ones) | v | (v - ones)
		// The lowest byte that is 0 in one of these has the lowest top bit.
		w1, w2, v1, v2 := w^d, w^e, v^d, v^e
		first, second := ((w1-ones)&^w1|(w2-ones)&^w2)&tops, ((v1-ones)&^v1|(v2-ones)&^v2)&tops
		if first|second != 0 {
			k := below(first)
			if behind := 64 + below(second); k == 64 {
				k = behind
			}
			return n + k>>3, odd&tops == 0
		}
	}
	for n < len(b) && b[n] != delimiter && b[n] != eol {
		n++
	}
	return n, false
}

// isText reports whether bytes are UTF-8 without NUL.
func isText(b []byte) bool {
	for ; len(b) >= 8; b = b[8:] {
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

// pass takes the step of a column that is no figure and begins at p. It returns
// where the next one begins, or -1.
func (r *Reader) pass(column int, left []byte, p int) int {
	x, s, rest := r.express, r.scan, left[p:]
	st := &x.steps[column]
	if st.kind == readDay && startWith(rest, x.daily) {
		r.row.SetPeriod(x.day)
		x.steps[column+1].start = p + len(x.daily)
		return p + len(x.daily)
	}
	n, ascii := cellEnd(rest, s.delimiter, s.eol)
	cell := rest[:n]
	if p+n > s.plain-s.at && s.hasQuote(p, p+n) {
		if st.kind == readDay {
			return -1
		}
		if cell, n = x.unquote(rest); n < 0 || bytes.IndexByte(cell, s.eol) >= 0 {
			return -1
		}
		x.bared, ascii = append(x.bared, bared{column, cell}), false
	} else if n > 0 && n < len(rest) && rest[n] == '\n' && rest[n-1] == '\r' {
		n--
		cell = rest[:n]
	}
	next := p + n + 1
	if column == len(x.steps)-2 || n == len(rest) || rest[n] != s.delimiter {
		if next = r.behind(column, left, p+n); next < 0 {
			return -1
		}
	}
	switch st.kind {
	case passOver:
		if !ascii && !isText(cell) {
			return -1
		}
	case readDay:
		day, known := x.days[string(cell)]
		if !known {
			return -1 // the careful road reads it
		}
		if x.daily = x.daily[:0]; next == p+n+1 {
			x.day, x.daily = day, append(x.daily, rest[:n+1]...)
		}
		r.row.SetPeriod(day)
	case readText:
		if !plainText(cell) {
			return -1
		}
		number, known := r.layout.Number(st.place, cell)
		if known {
			r.row.SetNumber(st.place, number)
			break
		}
		if !ascii && !isText(cell) {
			return -1
		}
		r.row.SetText(st.name, string(cell))
	}
	return next
}

// unquote is the cell in quotes that rest begins with, and how many bytes it takes
// with them: -1 where it is none.
func (x *express) unquote(rest []byte) (cell []byte, n int) {
	if rest[0] != '"' {
		return nil, -1
	}
	closing, doubled := closingQuote(rest, 0)
	if n = closing + 1; n == 0 {
		return nil, -1
	}
	cell = rest[1:closing]
	if doubled {
		from := len(x.scratch)
		for {
			i := bytes.IndexByte(cell, '"')
			if i < 0 {
				break
			}
			x.scratch = append(x.scratch, cell[:i+1]...)
			cell = cell[i+2:] // the second one of two
		}
		x.scratch = append(x.scratch, cell...)
		cell = x.scratch[from:]
	}
	return cell, n
}
