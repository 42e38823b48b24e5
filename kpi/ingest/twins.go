package ingest

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// twinRecords is how many records are looked at for twins.
const twinRecords = 100_000

// Twins are records that are equal in every column but those of figures.
type Twins struct {
	Count int64 `json:"count"` // of records that are equal to an earlier one
	First int   `json:"first"` // the line of the first one, and
	Next  int   `json:"next"`  // that of the first that is equal to it
}

// twins finds records that are equal in their texts and dates. It keeps 47
// bits of a hash of each, which nobody needs to fear: a clash would be one
// warning too many. They are compared at the end, all at once.
type twins struct {
	runs   []run      // of columns that are compared
	keys   [][]uint64 // each a hash, and in the last bits the number of the record
	n      int        // how many
	jumps  []jump     // where the lines of records do not follow each other
	joined []byte     // scratch
	asked  int        // how many were compared already
	done   bool       // no more records are looked at
}

// run is columns that stand side by side, both ends included.
type run struct{ from, to int }

// jump is the number of a record and its line.
type jump struct{ number, line int32 }

const (
	numberBits = 17 // enough for twinRecords
	numberMask = 1<<numberBits - 1
)

// keysAtOnce is for how many keys there is room made at a time.
const keysAtOnce = 4096

// add keeps the hash of one more record.
func (t *twins) add(hash uint64, line int) {
	if t.n == keysAtOnce*len(t.keys) {
		t.keys = append(t.keys, make([]uint64, 0, keysAtOnce))
	}
	last := &t.keys[len(t.keys)-1]
	*last = append(*last, hash&^numberMask|uint64(t.n))
	if t.n == 0 || t.jumps[len(t.jumps)-1].lineOf(t.n) != line {
		t.jumps = append(t.jumps, jump{int32(t.n), int32(line)})
	}
	t.n++
}

// lineOf is the line of a record behind the jump, and before the next one.
func (j jump) lineOf(number int) int { return int(j.line) + number - int(j.number) }

// lineOf is the line of a record.
func (t *twins) lineOf(number int) int {
	i, _ := slices.BinarySearchFunc(t.jumps, number+1, func(j jump, n int) int { return int(j.number) - n })
	return t.jumps[i-1].lineOf(number)
}

// count compares all records.
func (t *twins) count() (found Twins) {
	keys := t.doubtful()
	slices.Sort(keys)
	next := t.n // the number of the earliest twin
	for i := 1; i < len(keys); i++ {
		if keys[i]>>numberBits != keys[i-1]>>numberBits {
			continue
		}
		found.Count++
		if n := int(keys[i] & numberMask); n < next {
			next = n
			found.First, found.Next = t.lineOf(int(keys[i-1]&numberMask)), t.lineOf(n)
		}
	}
	return found
}

// doubtful are the keys that are not alone with their first bits, and some more:
// nearly all others need not be sorted.
func (t *twins) doubtful() (keys []uint64) {
	const marks = 1 << 18
	first := bits.Len(uint(t.n)) + 4 // so many that few keys share them
	seen := make([]uint64, 1+1<<first/64)
	var marked [marks / 64]uint64
	for _, some := range t.keys {
		for _, k := range some {
			at := k >> (64 - first)
			if seen[at/64]&(1<<(at%64)) != 0 {
				marked[at%marks/64] |= 1 << (at % 64)
			}
			seen[at/64] |= 1 << (at % 64)
		}
	}
	for _, some := range t.keys {
		for _, k := range some {
			if at := k >> (64 - first); marked[at%marks/64]&(1<<(at%64)) != 0 {
				keys = append(keys, k)
			}
		}
	}
	return keys
}

// mix makes one hash of a hash and eight bytes more: the halves of a product
// of 128 bits, one over the other.
func mix(h, b uint64) uint64 {
	hi, lo := bits.Mul64(h^b, 0x9e3779b97f4a7c15)
	return hi ^ lo ^ h
}

// mixAll makes one hash of a hash and some bytes. The last sixteen may overlap
// those before them; the length tells the bytes apart.
func mixAll(h uint64, b []byte) uint64 {
	n := len(b)
	h ^= uint64(n) * 0xd6e8feb86659fd93
	switch {
	case n >= 16:
	case n >= 8:
		return mix(mix(h, binary.LittleEndian.Uint64(b)), binary.LittleEndian.Uint64(b[n-8:]))
	case n >= 4:
		return mix(h, uint64(binary.LittleEndian.Uint32(b))<<32|uint64(binary.LittleEndian.Uint32(b[n-4:])))
	default:
		var few uint64
		for _, c := range b {
			few = few<<8 | uint64(c)
		}
		return mix(h, few)
	}
	for ; len(b) > 16; b = b[min(16, len(b)-16):] {
		h = mixTwo(h, b)
	}
	return mixTwo(h, b)
}

// mixTwo makes one hash of a hash and sixteen bytes.
func mixTwo(h uint64, b []byte) uint64 {
	hi, lo := bits.Mul64(h^binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])^0x9e3779b97f4a7c15)
	return hi ^ lo ^ bits.RotateLeft64(h, 23)
}

// prepareTwins finds the columns that are not figures.
func (r *Reader) prepareTwins() {
	t := &r.twins
	figures := map[int]bool{}
	for target, o := range r.sources {
		if k := r.kindOf(target); k == measure || k == printed {
			for _, i := range o.at {
				figures[i] = true
			}
		}
	}
	for i, reading := range r.readings {
		if c := reading.column; c != nil && c.unit != asText && c.unit != asDate {
			figures[i] = true
		}
	}
	for i, c := range r.report.Columns {
		if !figures[i] && c.Header != "" && r.kindOf(r.nameOf(c.Header)) != measure {
			if n := len(t.runs); n > 0 && t.runs[n-1].to == i-1 {
				t.runs[n-1].to = i
			} else {
				t.runs = append(t.runs, run{i, i})
			}
		}
	}
	t.done = len(t.runs) == 0
}

// meetTwin remembers the record.
func (r *Reader) meetTwin() {
	t := &r.twins
	switch {
	case t.done:
		return
	case r.report.Rows == twinRecords:
		r.countTwins()
		r.report.TwinsCut = true
		*t = twins{done: true}
		return
	}
	hash := uint64(0x2545f4914f6cdd1d)
	for _, columns := range t.runs {
		if x := r.express; x != nil && x.record != nil {
			hash = r.mixRecord(hash, columns)
		} else {
			hash = r.mixCells(hash, columns)
		}
	}
	t.add(hash, r.scan.line)
}

// mixRecord makes of columns of a record that took the quick road what mixCells
// makes of their cells.
func (r *Reader) mixRecord(hash uint64, columns run) uint64 {
	t, x := &r.twins, r.express
	start, end := x.steps[columns.from].start, x.steps[columns.to+1].start-1
	if len(x.bared) == 0 {
		return mixAll(hash, x.record[start:end])
	}
	t.joined = t.joined[:0]
	for _, q := range x.bared {
		if q.at < columns.from || q.at > columns.to {
			continue
		}
		hash = r.mixInner(hash, q.at, q.cell)
		t.joined = append(append(t.joined, x.record[start:x.steps[q.at].start]...), q.cell...)
		start = x.steps[q.at+1].start - 1
	}
	t.joined = append(t.joined, x.record[start:end]...)
	return mixAll(hash, t.joined)
}

// mixInner tells a cell with a delimiter in it from the two that it looks like.
func (r *Reader) mixInner(hash uint64, column int, cell []byte) uint64 {
	if bytes.IndexByte(cell, r.scan.delimiter) >= 0 {
		return mix(hash, uint64(column+1))
	}
	return hash
}

// mixCells makes one hash of a hash and cells side by side.
func (r *Reader) mixCells(hash uint64, columns run) uint64 {
	t := &r.twins
	t.joined = t.joined[:0]
	for i := columns.from; i <= columns.to; i++ {
		if i > columns.from {
			t.joined = append(t.joined, r.scan.delimiter)
		}
		cell := r.scan.cells[i]
		hash = r.mixInner(hash, i, cell)
		t.joined = append(t.joined, cell...)
	}
	return mixAll(hash, t.joined)
}

// countTwins reports the twins among the records so far.
func (r *Reader) countTwins() {
	if t := &r.twins; !t.done && t.asked < t.n {
		t.asked = t.n
		r.report.Twins = t.count()
	}
}
