package kpi

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Option is a thing known from outside when a value is taken.
type Option func(*options)

type options struct {
	universe map[Measure]decimal.Decimal
}

// Universe says that a distinct measure cannot exceed n: the people in the
// market, say. A figure of the rows above it makes the value inconsistent.
func Universe(m Measure, n int64) Option {
	return func(o *options) {
		if o.universe == nil {
			o.universe = map[Measure]decimal.Decimal{}
		}
		o.universe[m] = decimal.NewFromInt(n)
	}
}

// Value computes a measure or metric over a tally. It fails with an
// [UnknownError] (errors.Is [ErrUnknown]) for an ID that the catalogue does
// not have; what cannot be computed is an undefined Value and no error.
// It does not change the tally.
func (c *Catalog) Value(t *Tally, id string, opts ...Option) (Value, error) {
	f, err := c.formula(id)
	if err != nil {
		return Value{}, err
	}
	var o options
	for _, opt := range opts {
		opt(&o)
	}
	return f.of(t, &o), nil
}

// of evaluates the formula over a tally.
func (f *formula) of(t *Tally, o *options) Value {
	v := Value{formula: f, terms: make([]termSum, len(f.terms))}
	v.evaluate(t, o)
	return v
}

// evaluate computes a value that has its formula, and room for its terms, over
// a tally.
func (v *Value) evaluate(t *Tally, o *options) {
	for i := range v.terms {
		v.terms[i].factor = &v.formula.terms[i]
	}
	if used, ok := v.choose(t); ok && v.agree(t, used) {
		v.sum(t, used, o)
		if v.reason == 0 {
			v.solve()
		}
	}
	if v.reason == NotMeasured || v.reason == NoCompleteRow {
		v.rows.Used = 0
	}
}

func (v *Value) fail(r Reason, cause *Definition) bool {
	v.reason, v.cause = r, cause
	return false
}

// choose finds the patterns that the value is taken over.
func (v *Value) choose(t *Tally) (used []*pattern, ok bool) {
	byRow := v.formula.Pool == ByRow
	for n, p := range t.patterns {
		some, all := false, true
		for i := range v.terms {
			s := &v.terms[i]
			switch s.place = int16(p.find(s.definition)); {
			case s.place >= 0:
				some, s.met = true, true
			case !s.optional:
				all = false
			}
		}
		switch {
		case !some:
			v.rows.Unrelated += p.rows
		case byRow && !all:
			v.rows.LeftOut += p.rows
			for i := range v.terms {
				if s := &v.terms[i]; !s.optional && s.place < 0 {
					s.missing += p.rows
				}
			}
		default:
			v.rows.Used += p.rows
			if len(used) == n { // mostly all are: the tally's own list will do
				used = t.patterns[: n+1 : n+1]
			} else {
				used = append(used, p)
			}
			for i := range v.terms {
				switch s := &v.terms[i]; {
				case s.place >= 0:
					s.known = true
				case !byRow:
					s.missing += p.rows
				}
			}
		}
	}
	var basis []string
	optional := false
	for i := range v.terms {
		s := &v.terms[i]
		if !s.met && !s.optional {
			return nil, v.fail(NotMeasured, s.definition)
		}
		optional = optional || s.optional
		if s.optional && s.known {
			basis = append(basis, string(s.definition.ID))
		}
	}
	if len(used) == 0 && !optional {
		return nil, v.fail(NoCompleteRow, nil)
	}
	if optional && !v.sidesKnown() {
		return nil, v.fail(NotMeasured, nil)
	}
	v.basis = Basis(strings.Join(basis, "+"))
	return used, true
}

// placeIn is where a pattern has the measure of a term, or -1.
func (t *Tally) placeIn(p *pattern, s *termSum) int {
	if len(t.patterns) == 1 {
		return int(s.place) // as it was found when the pattern was chosen
	}
	return p.find(s.definition)
}

// sidesKnown reports whether each side that has terms has a known one: all
// terms of a side unknown is not measured, never zero.
func (v *Value) sidesKnown() bool {
	hasNum, hasDen, num, den := false, false, false, false
	for i := range v.terms {
		s := &v.terms[i]
		hasNum, num = hasNum || s.inNum, num || s.inNum && s.known
		hasDen, den = hasDen || s.inDen, den || s.inDen && s.known
	}
	return num == hasNum && den == hasDen
}

// agree checks that the money is in one currency and that the qualifiers which
// the measures heed are one.
func (v *Value) agree(t *Tally, used []*pattern) bool {
	first := v.formula.currency
	var others []money.Currency
	var stated [qualifierCount]*string
	var clash *Definition
	for i := range v.terms { // the first term that clashes is named, whatever the order of the patterns
		s := &v.terms[i]
		d := s.definition
		for _, p := range used {
			at := t.placeIn(p, s)
			if at < 0 {
				continue
			}
			switch c := p.currencies[at]; {
			case c == 0 || c == first || slices.Contains(others, c):
			case first == 0:
				first = c
			default:
				others = append(others, c)
			}
			for _, q := range d.Qualifiers {
				switch {
				case q == Tax: // a finding, not an obstacle
				case stated[q] == nil:
					stated[q] = &p.stated[q]
				case *stated[q] != p.stated[q] && clash == nil:
					clash = d
				}
			}
		}
	}
	if len(others) > 0 {
		v.mixed = byCode(append(others, first)...)
		return v.fail(MixedCurrency, nil)
	}
	v.currency = first
	if clash != nil {
		return v.fail(MixedQualifier, clash)
	}
	return true
}

// sum adds up each measure over the patterns in use.
func (v *Value) sum(t *Tally, used []*pattern, o *options) {
	var moved []*Definition // levels of which some series stated two dates
	for i := range v.terms {
		s := &v.terms[i]
		d := s.definition
		switch d.OverTime {
		case Adds:
			for _, p := range used {
				if at := t.placeIn(p, s); at >= 0 {
					sum := p.sum(at)
					s.low.add(&sum)
				}
			}
			s.high = s.low
		case Distinct:
			u := t.unionOf(d, used)
			if n, ok := o.universe[d.ID]; ok {
				if most := exactly(n); most.compare(u.most) < 0 {
					v.fail(Inconsistent, d)
				} else if most.compare(u.sum) < 0 {
					u.sum = most
				}
			}
			s.low, s.high = u.most, u.sum
		case Level:
			if v.level(t, used, s) {
				moved = append(moved, d)
			}
		}
	}
	for i := range v.terms {
		// A change needs two dates; the first level alone does not.
		if s := &v.terms[i]; v.reason == 0 && s.at == First && v.isChange(s.definition) && !slices.Contains(moved, s.definition) {
			v.fail(TooFew, nil)
		}
	}
}

// isChange reports whether the formula has the last level of a measure.
func (v *Value) isChange(d *Definition) bool {
	for i := range v.terms {
		if s := &v.terms[i]; s.definition == d && s.at == Last {
			return true
		}
	}
	return false
}

// level puts the series of a level together and reports whether one of them
// has two dates.
func (v *Value) level(t *Tally, used []*pattern, s *termSum) (moved bool) {
	var series []level
	for _, p := range used {
		if at := t.placeIn(p, s); at >= 0 {
			list := p.levels[at-p.counts[0]-p.counts[1]]
			for i := range list {
				series = addLevel(series, &list[i])
			}
		}
	}
	for i := range series {
		l := &series[i]
		at := &l.last
		if s.at == First {
			at = &l.first
		}
		moved = moved || l.first.date != l.last.date
		if s.definition.OverSeries == Adds || i == 0 {
			s.low.add(&at.least)
		} else if at.least.compare(s.low) > 0 {
			s.low = at.least
		}
		s.high.add(&at.most)
		if s.date.IsZero() || s.at == First && at.date.Before(s.date) || s.at == Last && s.date.Before(at.date) {
			s.date = at.date
		}
	}
	return moved
}

// byCode sorts currencies by their codes.
func byCode(found ...money.Currency) []money.Currency {
	slices.SortFunc(found, func(a, b money.Currency) int { return strings.Compare(a.String(), b.String()) })
	return found
}
