package ingest

import (
	"bytes"
	"encoding/binary"
	"math/bits"
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

// cellEnd is where the delimiter stands, or the end. It looks at sixteen bytes
// at once: where in them it stands differs from cell to cell.
func cellEnd(b []byte, delimiter byte) int {
	if len(b) >= 16 {
		// The lowest byte that is 0 in w has the lowest top bit in these.
		const ones, tops = 0x0101010101010101, 0x8080808080808080
		all := ones * uint64(delimiter)
		w, v := binary.LittleEndian.Uint64(b)^all, binary.LittleEndian.Uint64(b[8:])^all
		first, second := (w-ones)&^w&tops, (v-ones)&^v&tops
		if first|second != 0 {
			n := bits.TrailingZeros64(first) >> 3
			if behind := 8 + bits.TrailingZeros64(second)>>3; n == 8 {
				n = behind
			}
			return n
		}
	}
	if n := bytes.IndexByte(b, delimiter); n >= 0 {
		return n
	}
	return len(b)
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
	n := cellEnd(rest, r.scan.delimiter)
	cell := rest[:n]
	if x.quoted && bytes.IndexByte(cell, '"') >= 0 {
		if st.kind != readText {
			return -1
		}
		if cell, n = x.unquote(rest, r.scan.delimiter); n < 0 {
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
		if !plainText(cell) {
			return -1
		}
		number, known := r.layout.Number(st.place, cell)
		if known {
			r.row.SetNumber(st.place, number)
			break
		}
		if !isText(cell) {
			return -1
		}
		r.row.SetText(st.name, string(cell))
	}
	return p + n + 1
}

// unquote is the cell in quotes that rest begins with, and how many bytes it takes
// with them: -1 where it is none.
func (x *express) unquote(rest []byte, delimiter byte) (cell []byte, n int) {
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
