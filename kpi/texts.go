package kpi

import "math/bits"

// Place returns the number of a dimension in the layout, from 0, and whether the
// layout has it.
func (l *Layout) Place(d Dimension) (int, bool) {
	for i := range l.dims {
		if l.dims[i].name == d {
			return i, true
		}
	}
	return 0, false
}

// Number returns the number that a text has which a row stated before
// ([Row.SetText]) for the dimension at a place (see [Layout.Place]), for
// [Row.SetNumber], and whether one did. An empty text is not stated and has the
// number 0.
func (l *Layout) Number(place int, text []byte) (uint32, bool) {
	if uint(place) >= uint(len(l.dims)) {
		return 0, false
	}
	return find(&l.dims[place], text)
}

// texts numbers the texts of a dimension from 1; 0 is not stated.
type texts struct {
	name   Dimension
	number map[string]uint32
	list   []string
	words  []words  // of the list
	sizes  []uint8  // of the list, mostWords+1 for all longer ones
	recent []recent // by some of the words
}

// words are the first, the second, the third and the last eight bytes of a text,
// 0 where there are none; up to mostWords bytes they and the size are all of it.
type words struct{ first, second, third, last uint64 }

const mostWords = 32

// recent are two texts that were found lately, the last one first.
type recent [2]uint32

// The recent texts have room for four times as many as there are and more, so
// that few meet in one place, up to mostRecent pairs.
const (
	leastRecent = 1 << 3
	mostRecent  = 1 << 13
)

// find finds the number of a text that has one.
func find[T string | []byte](t *texts, text T) (uint32, bool) {
	if len(text) == 0 {
		return 0, true
	}
	if len(t.recent) < min(2*len(t.list), mostRecent) {
		t.recent = make([]recent, max(leastRecent, 4*len(t.recent)))
	}
	first, second, third, last := wordsOf(text)
	size := min(len(text), mostWords+1)
	mixed := first*0x9e3779b97f4a7c15 ^ bits.RotateLeft64(last, 32)*0xd6e8feb86659fd93 ^ (second+third)*0xa0761d6478bd642f ^ uint64(size)
	found := &t.recent[mixed>>40&uint64(len(t.recent)-1)]
	for _, n := range found {
		w := &t.words[n]
		if w.first == first && w.last == last && w.second == second && w.third == third && int(t.sizes[n]) == size &&
			(size <= mostWords || t.list[n] == string(text)) { // makes no string
			return n, true
		}
	}
	n, ok := t.number[string(text)]
	if ok {
		found[0], found[1] = n, found[0]
	}
	return n, ok
}

// wordsOf are the words of a text.
func wordsOf[T string | []byte](text T) (first, second, third, last uint64) {
	n := len(text)
	switch {
	case n > 24:
		return eight(text), eight(text[8:]), eight(text[16:]), eight(text[n-8:])
	case n > 16:
		return eight(text), eight(text[8:]), 0, eight(text[n-8:])
	case n >= 8:
		return eight(text), 0, 0, eight(text[n-8:])
	}
	for i := range n {
		first = first<<8 | uint64(text[i])
	}
	return first, 0, 0, 0
}

// eight are the first eight bytes of a text.
func eight[T string | []byte](text T) uint64 {
	_ = text[7]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
}

// add numbers a text that has no number.
func (t *texts) add(text string) uint32 {
	n := uint32(len(t.list))
	first, second, third, last := wordsOf(text)
	t.list = append(t.list, text)
	t.words = append(t.words, words{first, second, third, last})
	t.sizes = append(t.sizes, uint8(min(len(text), mostWords+1)))
	t.number[text] = n
	return n
}
