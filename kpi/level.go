package kpi

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/civil"
)

// level is what one series stated: its earliest and its latest figure. Where
// several stand at one date, the least and the greatest are kept.
type level struct {
	series      string
	first, last moment
}

// moment is what was stated at a date.
type moment struct {
	date        civil.Date
	least, most number
}

func (m *moment) join(n *moment) {
	if n.least.compare(m.least) < 0 {
		m.least = n.least
	}
	if n.most.compare(m.most) > 0 {
		m.most = n.most
	}
}

// merge takes in what the same series stated elsewhere.
func (l *level) merge(m *level) {
	switch c := m.first.date.Compare(l.first.date); {
	case c < 0:
		l.first = m.first
	case c == 0:
		l.first.join(&m.first)
	}
	switch c := m.last.date.Compare(l.last.date); {
	case c > 0:
		l.last = m.last
	case c == 0:
		l.last.join(&m.last)
	}
}

// addLevel merges a level into a list that is sorted by series.
func addLevel(list []level, l *level) []level {
	i, ok := slices.BinarySearchFunc(list, l.series, func(m level, s string) int {
		return strings.Compare(m.series, s)
	})
	if !ok {
		return slices.Insert(list, i, *l)
	}
	list[i].merge(l)
	return list
}

// addLevels adds the levels of a row; the date of a level is the last day of
// the row's period.
func (p *pattern) addLevels(r *Row, slots uint64) {
	series := r.series()
	k := 0
	for m := slots; m != 0; m &= m - 1 {
		n := r.number(bits.TrailingZeros64(m))
		at := moment{r.period.Last(), n, n}
		p.levels[k] = addLevel(p.levels[k], &level{series, at, at})
		k++
	}
}

// series is the text that tells this row's levels from others: the texts of
// the series' dimensions, each with its length in front.
func (r *Row) series() string {
	l := r.layout
	if len(l.series) == 1 {
		d := l.series[0]
		return l.dims[d].list[r.dims[d]]
	}
	var b strings.Builder
	for _, d := range l.series {
		text := l.dims[d].list[r.dims[d]]
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(text, `\`, `\\`), "/", `\/`))
		b.WriteByte('/')
	}
	return b.String()
}
