package kpi

// Change is what became of one measure or metric.
type Change struct {
	// Before and After are the values themselves. One of a group without rows
	// is not measured.
	Before, After Value
	// Difference is the [Difference] of the two, of percentages in
	// [PercentagePoints]: from 2% to 3% it is 1.
	Difference Value
	// Growth is the [Growth] from one to the other: from 2% to 3% it is 50%.
	Growth Value
}

// Change returns what became of a measure or metric of the catalogue, whether
// it is a column of the tables or not. It fails with an [UnknownError]
// (errors.Is [ErrUnknown]) for an ID that the catalogue does not have.
func (p Pair) Change(id string) (Change, error) {
	after, err := p.after.Value(id)
	if err != nil {
		return Change{}, err
	}
	before, err := p.before.Value(id)
	if err != nil {
		return Change{}, err
	}
	return changeOf(after, before), nil
}

func (p Pair) of(f *formula) Change { return changeOf(p.after.of(f), p.before.of(f)) }

func changeOf(after, before Value) Change {
	c := Change{Before: before, After: after, Growth: Growth(after, before)}
	if after.Percent() {
		c.Difference = PercentagePoints(after, before)
	} else {
		c.Difference = Difference(after, before)
	}
	return c
}

// Split splits the change of the totals of a ratio into what came from the
// rates of the groups and what from their mix, as [Kitagawa] does; its Groups
// are in the order of Pairs, and together they are the change of the totals
// exactly. Groups that are new or gone, or not measured in a table, are all mix.
// It is undefined as Kitagawa's is, and if the groups do not add up to the
// totals (not_additive), as with an ROI whose revenue and costs are known in
// different groups. It fails with an [UnknownError] (errors.Is [ErrUnknown])
// for an ID that the catalogue does not have.
func (c *Comparison) Split(id string) (Split, error) {
	f, err := c.after.catalog.formula(id)
	if err != nil {
		return Split{}, err
	}
	return c.split(f, c.Total()), nil
}

func (c *Comparison) split(f *formula, total Pair) Split {
	whole := total.of(f)
	if !whole.Difference.Defined() {
		return Kitagawa([]Value{whole.After}, []Value{whole.Before})
	}
	var after, before []Value
	for _, p := range c.pairs {
		after, before = append(after, p.after.measured(f)), append(before, p.before.measured(f))
	}
	s := Kitagawa(after, before)
	if s.Change.Defined() && s.Change.rat(s.Change.low).Cmp(whole.Difference.rat(whole.Difference.low)) != 0 {
		return Split{Change: s.Change.failed(NotAdditive), Rate: s.Rate.failed(NotAdditive), Mix: s.Mix.failed(NotAdditive)}
	}
	return s
}

// measured is the line's value for a split: a group that is not measured is
// not there.
func (l Line) measured(f *formula) Value {
	v := l.of(f)
	if v.reason == NotMeasured || v.reason == NoCompleteRow {
		return Value{}
	}
	return v
}
