package kpi

import (
	"math/bits"
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Tally is what many rows come to, exactly. It keeps the sums apart for each
// pattern: the set of measures that rows know, the currencies of their money
// and their qualifiers. So a ratio can be taken over just the rows that know
// all its measures, and mixed currencies spoil only what needs them.
//
// The zero Tally is empty and ready. A Tally is scratch: one goroutine, not
// copied; [Tally.Clone] copies.
type Tally struct {
	patterns []*pattern
	byKey    map[string]*pattern // nil while they are few
	last     *pattern
	blocks   map[Measure]span // what the platform stated, as members
	known    definitions
	limit    int
}

// MostPatterns is the number of patterns that a tally holds unless
// [Tally.Limit] says otherwise.
const MostPatterns = 4096

// pattern is the rows of one shape. What each row needs stands first, in two
// lines of memory, if the size of all is a multiple of 128 bytes.
type pattern struct {
	layout  *Layout // how the pattern was last found: this, and
	mask    uint64
	variant uint32
	places  uint8 // of near
	adds    uint8 // how many sums there are
	listed  bool  // slots are not the first ones
	rows    int64
	bound   uint64    // which nothing in near exceeds
	few     [11]int64 // near, if there are no more sums
	*shape
	more   []int64  // near, if there are
	slots  []uint8  // of the row, by sum, if listed
	sums   []number // without near; nil while that is all
	spans  []members
	levels [][]level
}

// Limit sets the greatest number of patterns; less than 1 is [MostPatterns].
func (t *Tally) Limit(patterns int) { t.limit = patterns }

// Rows returns the number of rows added.
func (t *Tally) Rows() int64 {
	var n int64
	for _, p := range t.patterns {
		n += p.rows
	}
	return n
}

// Add adds a row, and either the whole row or, with an error, nothing of it.
// It fails
//   - with what a setter of the row refused,
//   - with a [TallyError] (errors.Is [ErrTally]) for a level without a date, for
//     a measure that the tally knows under another definition, and for one
//     pattern too many; that error names the measure that changes most often
//     between known and unknown.
func (t *Tally) Add(r *Row) error {
	if r.err != nil {
		return r.err
	}
	p := t.last
	if p == nil || !p.fits(r) {
		var err error
		if p, err = t.find(r.layout, r.known, r.settle()); err != nil {
			return err
		}
	}
	return p.add(r)
}

// fits reports whether the pattern is that of a row.
func (p *pattern) fits(r *Row) bool {
	return p.mask == r.known && p.layout == r.layout && p.variant == r.settle()
}

// add adds a row of the pattern.
func (p *pattern) add(r *Row) error {
	l := r.layout
	if levels := r.known & l.kinds[2]; levels != 0 {
		if r.period.IsZero() {
			return undated(l.slots[bits.TrailingZeros64(levels)].ID)
		}
		p.addLevels(r, levels)
	}
	p.addSums(r, r.known&l.kinds[0])
	k := 0
	for m := r.known & l.kinds[1]; m != 0; m &= m - 1 {
		n := r.number(bits.TrailingZeros64(m))
		p.spans[k].add(&n)
		k++
	}
	p.rows++
	return nil
}

// find finds or makes the pattern of a row, and remembers how.
func (t *Tally) find(l *Layout, known uint64, v uint32) (*pattern, error) {
	p := (*pattern)(nil)
	for _, q := range t.patterns[:min(8, len(t.patterns))] {
		if q.layout == l && q.mask == known && q.variant == v {
			p = q
			break
		}
	}
	if p == nil {
		var err error
		if p, err = t.pattern(l.shape(known, v)); err != nil {
			return nil, err
		}
	}
	if p.layout != l || p.mask != known {
		p.bind(l, known)
	}
	p.layout, p.mask, p.variant = l, known, v
	t.last = p
	return p, nil
}

// fewPatterns is how many are found by looking at each.
const fewPatterns = 8

// patternOf is the pattern with a key, or nil.
func (t *Tally) patternOf(key string) *pattern {
	if t.byKey != nil {
		return t.byKey[key]
	}
	for _, p := range t.patterns {
		if p.key == key {
			return p
		}
	}
	return nil
}

// pattern finds or makes the pattern of a shape.
func (t *Tally) pattern(s *shape) (*pattern, error) {
	if p := t.patternOf(s.key); p != nil {
		for i, d := range s.definitions {
			if e := p.definitions[i]; e != d && !e.same(d) {
				return nil, otherDefinition(d.ID)
			}
		}
		return p, nil
	}
	for _, d := range s.definitions {
		if e := t.known.of(d.ID); e != nil && e != d && !e.same(d) {
			return nil, otherDefinition(d.ID)
		}
	}
	limit := t.limit
	if limit < 1 {
		limit = MostPatterns
	}
	if len(t.patterns) >= limit {
		return nil, t.tooMany(limit)
	}
	if t.known == nil {
		t.known = slices.Clip(s.definitions) // all tallies of one shape share it, until one meets more
	} else {
		for _, d := range s.definitions {
			t.known.meet(d)
		}
	}
	p := newPattern(s)
	t.patterns = append(t.patterns, p)
	switch {
	case t.byKey != nil:
		t.byKey[s.key] = p
	case len(t.patterns) > fewPatterns:
		t.byKey = map[string]*pattern{}
		for _, p := range t.patterns {
			t.byKey[p.key] = p
		}
	}
	return p, nil
}

// newPattern is one without rows.
func newPattern(s *shape) *pattern {
	p := &pattern{shape: s, adds: uint8(s.counts[0])}
	if s.counts[0] > len(p.few) {
		p.more = make([]int64, s.counts[0])
	}
	if s.counts[1] > 0 {
		p.spans = make([]members, s.counts[1])
	}
	if s.counts[2] > 0 {
		p.levels = make([][]level, s.counts[2])
	}
	return p
}

// tooMany names the measure that is known in about half of the patterns: it
// is the one that multiplies them.
func (t *Tally) tooMany(limit int) error {
	count := map[Measure]int{}
	for _, p := range t.patterns {
		for _, d := range p.definitions {
			count[d.ID]++
		}
	}
	var worst Measure
	best := -1
	for m, n := range count {
		if changes := min(n, len(t.patterns)-n); changes > best || changes == best && m < worst {
			worst, best = m, changes
		}
	}
	return &TallyError{Measure: worst, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
		EN: "the rows know more than %s different sets of measures; %s comes and goes most often: leave it out or raise the limit",
		ES: "las filas conocen más de %s conjuntos distintos de medidas; %s es la que más aparece y desaparece: quítela o suba el límite",
	}, i18n.Int(int64(limit)), worst)}}
}

func otherDefinition(m Measure) error {
	return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
		EN: "%s is defined differently in what is put together",
		ES: "%s está definida de otra manera en lo que se une",
	}, m)}}
}

func undated(m Measure) error {
	return &TallyError{Measure: m, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
		EN: "%s is a level and needs a date",
		ES: "%s es un nivel y necesita una fecha",
	}, m)}}
}
