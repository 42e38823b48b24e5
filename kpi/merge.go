package kpi

// Merge adds everything that u has, and nothing where it fails. It is
// commutative and associative, and exact. It fails as [Tally.Add] does. u is
// not changed.
func (t *Tally) Merge(u *Tally) error {
	if err := t.holds(u); err != nil {
		return err
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

// holds reports why another tally cannot be merged.
func (t *Tally) holds(u *Tally) error {
	fresh := 0
	for _, p := range u.patterns {
		if t.patternOf(p.key) == nil {
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
	for _, d := range u.known {
		if e := t.known.of(d.ID); e != nil && e != d && !e.same(d) {
			return otherDefinition(d.ID)
		}
	}
	return nil
}

func (p *pattern) merge(q *pattern) {
	p.rows += q.rows
	for i := range q.near() {
		sum := q.sum(i)
		p.addFar(i, &sum)
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
