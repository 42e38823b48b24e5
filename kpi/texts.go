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
	recent []recentText // by some of their bytes
}

// recentText is a text that was found lately, and its number.
type recentText struct {
	text   string
	number uint32
}

// recentTexts is how many texts are found without asking the map.
const recentTexts = 2048

// find finds the number of a text that has one.
func (t *texts) find(text []byte) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	at := someOf(text) % recentTexts
	if t.recent == nil {
		t.recent = make([]recentText, recentTexts)
	}
	if found := &t.recent[at]; found.text == string(text) { // makes no string
		return found.number, true
	}
	n, ok := t.number[string(text)]
	if ok {
		t.recent[at] = recentText{t.list[n], n}
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
