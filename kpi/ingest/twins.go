package ingest

import (
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
	at    []int    // the columns that are compared
	keys  []uint64 // a hash, and in the last bits the number of the record
	lines []int32  // by number
	asked int      // how many were compared already
	done  bool     // no more records are looked at
}

const (
	numberBits = 17 // enough for twinRecords
	numberMask = 1<<numberBits - 1
)

// fewRecords is up to where there is no need of room for all twinRecords.
const fewRecords = 4096

// add keeps the hash of one more record.
func (t *twins) add(hash uint64, line int) {
	if len(t.keys) == fewRecords {
		t.keys, t.lines = slices.Grow(t.keys, twinRecords-fewRecords), slices.Grow(t.lines, twinRecords-fewRecords)
	}
	t.keys = append(t.keys, hash&^numberMask|uint64(len(t.keys)))
	t.lines = append(t.lines, int32(line))
}

// count compares all records.
func (t *twins) count() (found Twins) {
	keys := t.keys
	sortHashes(keys)
	next := len(keys) // the number of the earliest twin
	for i := 1; i < len(keys); i++ {
		if keys[i]>>numberBits != keys[i-1]>>numberBits {
			continue
		}
		found.Count++
		if n := int(keys[i] & numberMask); n < next {
			next = n
			found.First, found.Next = int(t.lines[keys[i-1]&numberMask]), int(t.lines[n])
		}
	}
	return found
}

// sortHashes sorts numbers of which nearly all differ in their first bits: by
// these it counts where each belongs, and by the others it sorts what is left.
func sortHashes(keys []uint64) {
	const digit, first = 11, 64 - 2*11
	from, to := keys, make([]uint64, len(keys))
	for _, shift := range [...]int{first, first + digit} {
		var at [1<<digit + 1]int
		for _, k := range from {
			at[k>>shift&(1<<digit-1)+1]++
		}
		for i := range 1 << digit {
			at[i+1] += at[i]
		}
		for _, k := range from {
			d := k >> shift & (1<<digit - 1)
			to[at[d]] = k
			at[d]++
		}
		from, to = to, from
	}
	for i, n := 0, 0; i < len(keys); i = n {
		for n = i + 1; n < len(keys) && keys[n]>>first == keys[i]>>first; n++ {
		}
		if n > i+1 {
			slices.Sort(keys[i:n])
		}
	}
}

// mix makes one hash of a hash and eight bytes more: the halves of a product
// of 128 bits, one over the other.
func mix(h, b uint64) uint64 {
	hi, lo := bits.Mul64(h^b, 0x9e3779b97f4a7c15)
	return hi ^ lo ^ h
}

// mixAll makes one hash of a hash and a cell. The last eight bytes may overlap
// those before them; the length tells cells apart.
func mixAll(h uint64, cell []byte) uint64 {
	n := len(cell)
	h ^= uint64(n) * 0xd6e8feb86659fd93
	switch {
	case n >= 8:
		for ; len(cell) > 8; cell = cell[min(8, len(cell)-8):] {
			h = mix(h, binary.LittleEndian.Uint64(cell))
		}
		return mix(h, binary.LittleEndian.Uint64(cell))
	case n >= 4:
		return mix(h, uint64(binary.LittleEndian.Uint32(cell))<<32|uint64(binary.LittleEndian.Uint32(cell[n-4:])))
	}
	var few uint64
	for _, c := range cell {
		few = few<<8 | uint64(c)
	}
	return mix(h, few)
}

// prepareTwins finds the columns that are not figures.
func (r *Reader) prepareTwins() {
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
			r.twins.at = append(r.twins.at, i)
		}
	}
	r.twins.done = len(r.twins.at) == 0
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
	for _, at := range t.at {
		hash = mixAll(hash, r.scan.cells[at])
	}
	t.add(hash, r.scan.line)
}

// countTwins reports the twins among the records so far.
func (r *Reader) countTwins() {
	if t := &r.twins; !t.done && t.asked < len(t.keys) {
		t.asked = len(t.keys)
		r.report.Twins = t.count()
	}
}
