package ingest

import (
	"slices"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/kpi"
)

// dictionary is all exports, built when it is first asked for.
var dictionary = sync.OnceValue(exports)

// dictionaryWords are all its headers, folded.
var dictionaryWords = sync.OnceValue(func() words {
	w := words{}
	for _, e := range dictionary() {
		for h := range e.byHeader {
			w[h] = true
		}
	}
	return w
})

// words are headers, folded.
type words map[string]bool

// longestHeader is the length in bytes up to which a cell is looked up.
const longestHeader = 200

// known counts the cells that are headers.
func (w words) known(cells []string) int {
	n := 0
	for _, c := range cells {
		if c == "" || len(c) > longestHeader {
			continue
		}
		if w[fold(c)] || dictionaryWords()[fold(c)] {
			n++
			continue
		}
		if rest, currency := headerCurrency(c); currency != 0 && dictionaryWords()[fold(rest)] {
			n++
		}
	}
	return n
}

// wordsOf are the headers that a file may have whatever export it is: the
// names of measures, dimensions and roles, and what the options name.
func wordsOf(c *kpi.Catalog, o *Options) words {
	w := words{}
	for d := range c.Definitions() {
		w[fold(string(d.ID))] = true
	}
	for _, d := range slices.Concat(usualDimensions[:], datePeriods[:], o.Dimensions) {
		w[fold(string(d))] = true
	}
	for _, role := range roles {
		w[role] = true
	}
	for key := range o.Map {
		w[fold(unnumbered(key))] = true
		for part := range strings.SplitSeq(key, "+") {
			w[fold(unnumbered(part))] = true
		}
	}
	return w
}
