package kpi

import (
	"math/bits"

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
	byKey    map[string]*pattern
	last     *pattern
	blocks   map[Measure]span // what the platform stated, as members
	known    map[Measure]*Definition
	limit    int
}

// MostPatterns is the number of patterns that a tally holds unless
// [Tally.Limit] says otherwise.
const MostPatterns = 4096

// pattern is the rows of one shape.
type pattern struct {
	*shape
	rows   int64
	sums   []number
	spans  []members
	levels [][]level
	// How the pattern was last found.
	layout  *Layout
	mask    uint64
	variant uint32
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
	l := r.layout
	p := t.last
	if v := r.settle(); p == nil || p.layout != l || p.mask != r.known || p.variant != v {
		var err error
		if p, err = t.find(l, r.known, v); err != nil {
			return err
		}
	}
	if levels := r.known & l.kinds[2]; levels != 0 {
		if r.period.IsZero() {
			return undated(l.slots[bits.TrailingZeros64(levels)].ID)
		}
		p.addLevels(r, levels)
	}
	k := 0
	for m := r.known & l.kinds[0]; m != 0; m &= m - 1 {
		p.sums[k].add(&r.cells[bits.TrailingZeros64(m)])
		k++
	}
	k = 0
	for m := r.known & l.kinds[1]; m != 0; m &= m - 1 {
		p.spans[k].add(&r.cells[bits.TrailingZeros64(m)])
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
	p.layout, p.mask, p.variant = l, known, v
	t.last = p
	return p, nil
}

// pattern finds or makes the pattern of a shape.
func (t *Tally) pattern(s *shape) (*pattern, error) {
	for _, d := range s.definitions {
		if e, ok := t.known[d.ID]; ok && !e.same(d) {
			return nil, otherDefinition(d.ID)
		}
	}
	if p, ok := t.byKey[s.key]; ok {
		return p, nil
	}
	limit := t.limit
	if limit < 1 {
		limit = MostPatterns
	}
	if len(t.patterns) >= limit {
		return nil, t.tooMany(limit)
	}
	if t.byKey == nil {
		t.byKey, t.known = map[string]*pattern{}, map[Measure]*Definition{}
	}
	for _, d := range s.definitions {
		if _, ok := t.known[d.ID]; !ok {
			t.known[d.ID] = d
		}
	}
	p := &pattern{
		shape:  s,
		sums:   make([]number, s.counts[0]),
		spans:  make([]members, s.counts[1]),
		levels: make([][]level, s.counts[2]),
	}
	t.patterns = append(t.patterns, p)
	t.byKey[s.key] = p
	return p, nil
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

// Merge adds everything that u has, and nothing where it fails. It is
// commutative and associative, and exact. It fails as [Tally.Add] does. u is
// not changed.
func (t *Tally) Merge(u *Tally) error {
	fresh := 0
	for _, p := range u.patterns {
		if _, ok := t.byKey[p.key]; !ok {
			fresh++
		}
	}
	limit := t.limit
	if limit < 1 {
		limit = MostPatterns
	}
	if fresh > 0 && len(t.patterns)+fresh > limit {
		return t.tooMany(limit)
	}
	for m, d := range u.known {
		if e, ok := t.known[m]; ok && !e.same(d) {
			return otherDefinition(m)
		}
	}
	for _, p := range u.patterns {
		q, err := t.pattern(p.shape)
		if err != nil {
			return err
		}
		q.merge(p)
	}
	for m, b := range u.blocks {
		t.block(m, b)
	}
	return nil
}

func (p *pattern) merge(q *pattern) {
	p.rows += q.rows
	for i := range q.sums {
		p.sums[i].add(&q.sums[i])
	}
	for i := range q.spans {
		p.spans[i].merge(&q.spans[i])
	}
	for i := range q.levels {
		for j := range q.levels[i] {
			p.levels[i] = addLevel(p.levels[i], &q.levels[i][j])
		}
	}
}

// Clone returns a tally that shares nothing with t that ever changes.
func (t *Tally) Clone() *Tally {
	u := &Tally{limit: t.limit}
	if len(t.patterns) > 0 {
		u.limit = max(t.limit, len(t.patterns))
		_ = u.Merge(t) // into an empty tally that has room for it
		u.limit = t.limit
	}
	return u
}
