package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Convert returns the tally with all its money in one currency, exactly: sums
// are multiplied by the rate and not rounded. It fails with a [TallyError]
// (errors.Is [ErrTally]) for a currency that no rate leads from, two rates from
// one currency, an unsound rate, and a measure whose unit is not plain money.
// t is not changed.
func (t *Tally) Convert(to money.Currency, rates ...money.Rate) (*Tally, error) {
	from := map[money.Currency]money.Rate{}
	for _, r := range rates {
		if err := r.Check(); err != nil {
			return nil, err
		}
		if r.To != to {
			continue
		}
		if _, twice := from[r.From]; twice {
			return nil, conversion(r.From, i18n.Text{EN: "%s has two rates", ES: "%s tiene dos tipos de cambio"})
		}
		from[r.From] = r
	}
	u := &Tally{limit: max(t.limit, len(t.patterns))}
	for _, p := range t.patterns {
		q, err := p.convert(to, from)
		if err != nil {
			return nil, err
		}
		in, err := u.pattern(q.shape)
		if err != nil {
			return nil, err
		}
		in.merge(q)
	}
	for m, b := range t.blocks {
		u.block(m, b)
	}
	u.limit = t.limit
	return u, nil
}

func conversion(c money.Currency, why i18n.Text) error {
	return &TallyError{problem: problem{ErrTally, i18n.Sprintf(why, c.String())}}
}

// convert returns the pattern with its money in one currency.
func (p *pattern) convert(to money.Currency, from map[money.Currency]money.Rate) (*pattern, error) {
	s := *p.shape
	s.currencies = append([]money.Currency(nil), p.currencies...)
	s.counts = [3]int{}
	q := newPattern(p.shape)
	q.shape, q.rows = &s, p.rows
	for i := range p.near() {
		q.sums = append(q.sums, p.sum(i))
	}
	copy(q.spans, p.spans)
	for i, list := range p.levels {
		q.levels[i] = slices.Clone(list)
	}
	for i, c := range p.currencies {
		if c == 0 || c == to {
			continue
		}
		d := p.definitions[i]
		if d.Unit.Money != 1 {
			return nil, &TallyError{Measure: d.ID, problem: problem{ErrTally, i18n.Sprintf(i18n.Text{
				EN: "%s is not plain money and cannot be converted", ES: "%s no es dinero sin más y no se puede convertir",
			}, d.ID)}}
		}
		rate, ok := from[c]
		if !ok {
			return nil, conversion(c, i18n.Text{EN: "no rate leads from %s", ES: "falta el tipo de cambio desde %s"})
		}
		s.currencies[i] = to
		switch k := i - p.counts[0] - p.counts[1]; {
		case i < p.counts[0]:
			q.sums[i] = q.sums[i].times(rate.Factor)
		case k >= 0:
			for j := range q.levels[k] {
				l := &q.levels[k][j]
				for _, m := range []*moment{&l.first, &l.last} {
					m.least, m.most = m.least.times(rate.Factor), m.most.times(rate.Factor)
				}
			}
		}
	}
	s.seal()
	return q, nil
}
