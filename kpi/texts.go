package kpi

import (
	"encoding/binary"
	"math/bits"
)

// Place returns the number of a dimension in the layout, from 0, and whether the
// layout has it.
func (l *Layout) Place(d Dimension) (int, bool) {
	i, ok := l.dimIndex[d]
	return i, ok
}

// Number returns the number that a text has which a row stated before
// ([Row.SetText]) for the dimension at a place (see [Layout.Place]), for
// [Row.SetNumber], and whether one did. An empty text is not stated and has the
// number 0.
func (l *Layout) Number(place int, text []byte) (uint32, bool) {
	if uint(place) >= uint(len(l.dims)) {
		return 0, false
	}
	return l.dims[place].find(text)
}

// texts numbers the texts of a dimension from 1; 0 is not stated.
type texts struct {
	name   Dimension
	number map[string]uint32
	list   []string
	recent []recentTexts // by some of their bytes
}

// recentTexts are two texts that were found lately, the last one first.
type recentTexts [2]recentText

type recentText struct {
	text   string
	number uint32
}

// mostRecent is how many pairs of texts are found without asking the map.
const mostRecent = 1024

// find finds the number of a text that has one.
func (t *texts) find(text []byte) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	if t.recent == nil {
		t.recent = make([]recentTexts, mostRecent)
	}
	found := &t.recent[someOf(text)%mostRecent]
	if found[0].text == string(text) { // makes no string
		return found[0].number, true
	}
	if found[1].text == string(text) {
		return found[1].number, true
	}
	n, ok := t.number[string(text)]
	if ok {
		found[0], found[1] = recentText{t.list[n], n}, found[0]
	}
	return n, ok
}

// someOf mixes the first and the last bytes of a text.
func someOf(text []byte) uint64 {
	n := len(text)
	first, last := uint64(text[0]), uint64(text[n-1])
	if n >= 8 {
		first, last = binary.LittleEndian.Uint64(text), binary.LittleEndian.Uint64(text[n-8:])
	} else {
		for _, c := range text {
			first = first<<8 | uint64(c)
		}
	}
	return (first*0x9e3779b97f4a7c15 ^ bits.RotateLeft64(last, 32)*0xd6e8feb86659fd93 ^ uint64(n)) >> 40
}

// of numbers a text.
func (t *texts) of(text string) uint32 {
	if text == "" {
		return 0
	}
	n, ok := t.number[text]
	if !ok {
		n = uint32(len(t.list))
		t.list = append(t.list, text)
		t.number[text] = n
	}
	return n
}
