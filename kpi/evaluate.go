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

// evaluation is a value in the making.
type evaluation struct {
	Value
	tally *Tally
	used  []*pattern
}

// of evaluates the formula over a tally.
func (f *formula) of(t *Tally, o *options) Value {
	e := evaluation{Value: Value{formula: f, terms: make([]termSum, len(f.terms))}, tally: t}
	for i := range f.terms {
		e.terms[i].factor = &f.terms[i]
	}
	if e.choose() && e.agree() {
		e.sum(o)
		if e.reason == 0 {
			e.solve()
		}
	}
	if e.reason == NotMeasured || e.reason == NoCompleteRow {
		e.rows.Used = 0
	}
	return e.Value
}

func (e *evaluation) undefined(r Reason, cause *Definition) bool {
	e.reason, e.cause = r, cause
	return false
}

// choose finds the patterns that the value is taken over.
func (e *evaluation) choose() bool {
	byRow := e.formula.Pool == ByRow
	for n, p := range e.tally.patterns {
		some, all := false, true
		for i := range e.terms {
			switch s := &e.terms[i]; {
			case p.find(s.definition) >= 0:
				some, s.met = true, true
			case !s.optional:
				all = false
			}
		}
		switch {
		case !some:
			e.rows.Unrelated += p.rows
		case byRow && !all:
			e.rows.LeftOut += p.rows
			for i := range e.terms {
				if s := &e.terms[i]; !s.optional && p.find(s.definition) < 0 {
					s.missing += p.rows
				}
			}
		default:
			e.rows.Used += p.rows
			if len(e.used) == n { // mostly all are: the tally's own list will do
				e.used = e.tally.patterns[: n+1 : n+1]
			} else {
				e.used = append(e.used, p)
			}
			for i := range e.terms {
				switch s := &e.terms[i]; {
				case p.find(s.definition) >= 0:
					s.known = true
				case !byRow:
					s.missing += p.rows
				}
			}
		}
	}
	var basis []string
	optional := false
	for i := range e.terms {
		s := &e.terms[i]
		if !s.met && !s.optional {
			return e.undefined(NotMeasured, s.definition)
		}
		optional = optional || s.optional
		if s.optional && s.known {
			basis = append(basis, string(s.definition.ID))
		}
	}
	if len(e.used) == 0 && !optional {
		return e.undefined(NoCompleteRow, nil)
	}
	if optional && !e.sidesKnown() {
		return e.undefined(NotMeasured, nil)
	}
	e.basis = Basis(strings.Join(basis, "+"))
	return true
}

// sidesKnown reports whether each side that has terms has a known one: all
// terms of a side unknown is not measured, never zero.
func (e *evaluation) sidesKnown() bool {
	hasNum, hasDen, num, den := false, false, false, false
	for i := range e.terms {
		s := &e.terms[i]
		hasNum, num = hasNum || s.inNum, num || s.inNum && s.known
		hasDen, den = hasDen || s.inDen, den || s.inDen && s.known
	}
	return num == hasNum && den == hasDen
}

// agree checks that the money is in one currency and that the qualifiers which
// the measures heed are one.
func (e *evaluation) agree() bool {
	first := e.formula.currency
	var others []money.Currency
	var stated [qualifierCount]*string
	var clash *Definition
	for i := range e.terms { // the first term that clashes is named, whatever the order of the patterns
		d := e.terms[i].definition
		for _, p := range e.used {
			at := p.find(d)
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
		e.mixed = byCode(append(others, first)...)
		return e.undefined(MixedCurrency, nil)
	}
	e.currency = first
	if clash != nil {
		return e.undefined(MixedQualifier, clash)
	}
	return true
}

// sum adds up each measure over the patterns in use.
func (e *evaluation) sum(o *options) {
	var moved []*Definition // levels of which some series stated two dates
	for i := range e.terms {
		s := &e.terms[i]
		d := s.definition
		switch d.OverTime {
		case Adds:
			for _, p := range e.used {
				if at := p.find(d); at >= 0 {
					sum := p.sum(at)
					s.low.add(&sum)
				}
			}
			s.high = s.low
		case Distinct:
			u := e.tally.unionOf(d, e.used)
			if n, ok := o.universe[d.ID]; ok {
				if most := exactly(n); most.compare(u.most) < 0 {
					e.undefined(Inconsistent, d)
				} else if most.compare(u.sum) < 0 {
					u.sum = most
				}
			}
			s.low, s.high = u.most, u.sum
		case Level:
			if e.level(s) {
				moved = append(moved, d)
			}
		}
	}
	for i := range e.terms {
		// A change needs two dates; the first level alone does not.
		if s := &e.terms[i]; e.reason == 0 && s.at == First && e.isChange(s.definition) && !slices.Contains(moved, s.definition) {
			e.undefined(TooFew, nil)
		}
	}
}

// isChange reports whether the formula has the last level of a measure.
func (e *evaluation) isChange(d *Definition) bool {
	for i := range e.terms {
		if s := &e.terms[i]; s.definition == d && s.at == Last {
			return true
		}
	}
	return false
}

// level puts the series of a level together and reports whether one of them
// has two dates.
func (e *evaluation) level(s *termSum) (moved bool) {
	var series []level
	for _, p := range e.used {
		if at := p.find(s.definition); at >= 0 {
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
