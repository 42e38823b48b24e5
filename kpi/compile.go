package kpi

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// formula is a metric whose measures have been looked up. A measure has one
// too: itself over nothing.
type formula struct {
	Metric
	unit     Unit
	terms    []factor
	currency money.Currency // of the prices, if any
	isMetric bool
}

// factor is one measure of a formula, at one moment, with its coefficients on
// either side; a measure that stands on both sides is one factor, because its
// bounds must move together.
type factor struct {
	definition *Definition
	at         Moment
	num, den   decimal.Decimal
	inNum      bool
	inDen      bool
	once       bool // the coefficient is 1 on each side that it is on
	optional   bool
}

// measureFormula is the formula of a measure by itself.
func measureFormula(d *Definition) *formula {
	return &formula{
		Metric: Metric{ID: string(d.ID), Name: d.Name, Description: d.Description, Pool: ByGroup},
		unit:   d.Unit,
		terms:  []factor{{definition: d, num: decimal.NewFromInt(1), inNum: true, once: true}},
	}
}

// mostBounded is how many distinct measures and levels a formula may have.
const mostBounded = 8

// compile looks up the measures of m and derives its unit.
func (c *Catalog) compile(m Metric) (*formula, error) {
	if len(m.Num) == 0 || len(m.Num)+len(m.Den) > 64 || m.Scale < 0 {
		return nil, refused(m.ID, i18n.Text{
			EN: "a metric has 1 to 64 terms, at least one of them in the numerator, and no negative scale",
			ES: "una métrica tiene de 1 a 64 términos, al menos uno en el numerador, y su escala no es negativa",
		})
	}
	f := &formula{Metric: m, isMetric: true}
	var over, under Unit
	for i := range m.Num {
		if err := c.compileTerm(f, &m.Num[i], false, i == 0, &over); err != nil {
			return nil, err
		}
	}
	for i := range m.Den {
		if err := c.compileTerm(f, &m.Den[i], true, i == 0, &under); err != nil {
			return nil, err
		}
	}
	f.unit = over.Over(under)
	bounded := 0
	for i := range f.terms {
		if f.terms[i].definition.OverTime != Adds {
			bounded++
		}
	}
	if bounded > mostBounded {
		return nil, refused(m.ID, i18n.Text{
			EN: "more than 8 of its measures are distinct counts or levels",
			ES: "más de 8 de sus medidas cuentan únicos o son niveles",
		})
	}
	return f, nil
}

func (c *Catalog) compileTerm(f *formula, t *Term, den, first bool, side *Unit) error {
	d := c.index[string(t.Measure)].definition
	if d == nil {
		return refused(f.ID, i18n.Sprintf(i18n.Text{
			EN: "its measure %s is not in the catalogue",
			ES: "su medida %s no está en el catálogo",
		}, i18n.Quote(string(t.Measure))))
	}
	coef, unit := t.coef(), d.Unit
	if money.CheckDecimal(coef) != nil {
		return refused(f.ID, i18n.Text{EN: "a coefficient is out of range", ES: "hay un coeficiente fuera de rango"})
	}
	if p := t.Price.Currency(); p != 0 {
		if f.currency != 0 && f.currency != p {
			return refused(f.ID, i18n.Text{EN: "its prices have different currencies", ES: "sus precios tienen monedas distintas"})
		}
		f.currency = p
		unit.Money++
		coef = coef.Mul(t.Price.Number())
	}
	if first {
		*side = unit
	} else if *side != unit {
		return refused(f.ID, i18n.Sprintf(i18n.Text{
			EN: "%s and the term before it have different units, so they do not add up",
			ES: "%s y el término anterior tienen unidades distintas, así que no se suman",
		}, d.ID))
	}
	at := t.At
	if d.OverTime != Level {
		at = Last
	}
	for i := range f.terms {
		if g := &f.terms[i]; g.definition == d && g.at == at {
			g.take(coef, den)
			g.optional = g.optional && t.Optional
			return nil
		}
	}
	g := factor{definition: d, at: at, optional: t.Optional}
	g.take(coef, den)
	f.terms = append(f.terms, g)
	return nil
}

func (g *factor) take(coef decimal.Decimal, den bool) {
	if den {
		g.den, g.inDen = g.den.Add(coef), true
	} else {
		g.num, g.inNum = g.num.Add(coef), true
	}
	one := decimal.NewFromInt(1)
	g.once = (!g.inNum || g.num.Equal(one)) && (!g.inDen || g.den.Equal(one))
}
