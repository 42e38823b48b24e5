package kpi

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Evidence is what the rules look at ([Rules]): one row, or the lines of a
// table and its totals.
//
// The zero Evidence is empty, and no rule finds anything in it.
type Evidence struct {
	catalog *Catalog
	policy  Policy
	places  []place
	printed []printed // by the platform, in a row
	table   *Table    // nil for a row
}

// place is what a finding can be about: the row, a line, the totals.
type place struct {
	path  []string
	tally *Tally
	total bool
}

// evidence is what a row gives the rules: nothing if no tally would take it.
func (r *Row) evidence(p Policy) *Evidence {
	e := &Evidence{catalog: r.layout.catalog, policy: p}
	var t Tally
	if t.Add(r) == nil {
		e.places, e.printed = []place{{tally: &t}}, r.printed
	}
	return e
}

// evidence is what a table gives the rules.
func (t *Table) evidence(p Policy) *Evidence {
	e := &Evidence{catalog: t.catalog, policy: p, table: t}
	if len(t.by) > 0 {
		for l := range t.Lines() {
			path := append([]string{"groups"}, l.key...)
			if l.pooled > 0 {
				path = []string{"rest"}
			}
			e.places = append(e.places, place{path: path, tally: l.tally})
		}
	}
	e.places = append(e.places, place{path: []string{"total"}, tally: t.Total().tally, total: true})
	return e
}

// each puts every place before find, which adds what it finds about a measure
// or metric, or with "" about the place itself. What is found in a line is not
// said of the totals again.
func (e *Evidence) each(add func(check.Finding), find func(p *place, add func(id string, f check.Finding))) {
	var found []string
	for i := range e.places {
		p := &e.places[i]
		find(p, func(id string, f check.Finding) {
			if p.total && slices.Contains(found, id) {
				return
			}
			found = append(found, id)
			path := slices.Clip(p.path)
			if id != "" {
				path = append(path, id)
			}
			f.Path = check.Path(path...)
			add(f)
		})
	}
}

// eachLine is each for a table, and nothing for a row.
func (e *Evidence) eachLine(add func(check.Finding), find func(p *place, add func(id string, f check.Finding))) {
	if e.table != nil {
		e.each(add, find)
	}
}

// fact is what a measure comes to: an exact figure, or bounds.
type fact struct {
	*Definition
	low, high number
	currency  money.Currency
}

// together is what the measures come to, in order, over the rows of the place
// that know all of them. It is false where there are none, for a measure over
// several currencies, and for levels.
func (p *place) together(measures ...Measure) ([]fact, bool) {
	for _, m := range measures {
		if d := p.tally.known.of(m); d == nil || d.OverTime == Level {
			return nil, false
		}
	}
	facts := make([]fact, len(measures))
	for i, m := range measures {
		facts[i].Definition = p.tally.known.of(m)
	}
	var used []*pattern
	for _, q := range p.tally.patterns {
		if !slices.ContainsFunc(facts, func(f fact) bool { return q.find(f.Definition) < 0 }) {
			used = append(used, q)
		}
	}
	for i := range facts {
		if !facts[i].add(p.tally, used) {
			return nil, false
		}
	}
	return facts, len(used) > 0
}

// add adds the fact up over the patterns, if its currency is one.
func (f *fact) add(t *Tally, used []*pattern) bool {
	if f.OverTime == Distinct {
		s := t.unionOf(f.Definition, used)
		f.low, f.high = s.most, s.sum
		return true
	}
	for _, q := range used {
		at := q.find(f.Definition)
		sum := q.sum(at)
		f.low.add(&sum)
		if c := q.currencies[at]; f.currency == 0 {
			f.currency = c
		} else if c != 0 && c != f.currency {
			return false
		}
	}
	f.high = f.low
	return true
}

// value is the fact as a value.
func (f *fact) value() Value {
	v := Value{
		formula: measureFormula(f.Definition), currency: f.currency,
		low: fraction{f.low, whole(1)}, high: fraction{f.high, whole(1)},
		bounded: f.low.compare(f.high) != 0,
	}
	v.terms = []termSum{{factor: &v.formula.terms[0], known: true, low: f.low, high: f.high}}
	return v
}

func (f *fact) said() i18n.Text { return f.value().said(Usual) }

func (f *fact) plain() string { return f.value().plain() }

// said is a value in both languages, with the places of a printed rate or the
// usual ones.
func (v Value) said(places int32) i18n.Text {
	return i18n.Text{EN: v.Format(i18n.EN, places), ES: v.Format(i18n.ES, places)}
}

// plain is a value as a plain figure: "1200", "1200..1500", "12.5 EUR".
func (v Value) plain() string {
	s := v.digits(v.low)
	if v.bounded {
		s += ".." + v.digits(v.high)
	}
	if c := v.Currency(); c != 0 {
		s += " " + c.String()
	}
	return s
}

// measures are those of a tally that are of interest, in order.
func (t *Tally) measures(interest func(*Definition) bool) []*Definition {
	var list []*Definition
	for _, d := range t.known {
		if interest(d) {
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b *Definition) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return list
}
