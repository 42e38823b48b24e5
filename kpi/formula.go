package kpi

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Formula writes the metric as text, with the names of its measures in the
// language l and figures in its usual style: "1,000 × spend ÷ impressions",
// «(ingresos − inversión) ÷ inversión». Optional terms stand in square
// brackets; a level of the earliest date says so. A measure that is not in the
// catalogue stands there by its ID.
func (m Metric) Formula(c *Catalog, l i18n.Lang) string {
	text, plain := c.spellSide(m.Num, l)
	if !plain && (m.scale() != 1 || len(m.Den) > 0) {
		text = "(" + text + ")"
	}
	if m.scale() != 1 {
		text = l.Style().Integer(m.scale()) + " × " + text
	}
	if len(m.Den) == 0 {
		return text
	}
	den, plain := c.spellSide(m.Den, l)
	if !plain {
		den = "(" + den + ")"
	}
	return text + " ÷ " + den
}

// spellSide writes one side of a formula, and reports whether it is a single
// measure without a factor, which needs no brackets.
func (c *Catalog) spellSide(terms []Term, l i18n.Lang) (text string, plain bool) {
	var b strings.Builder
	for i := range terms {
		factor, negative := terms[i].spellFactor(l)
		switch {
		case i > 0 && negative:
			b.WriteString(" − ")
		case i > 0:
			b.WriteString(" + ")
		case negative:
			b.WriteString("−")
		}
		b.WriteString(factor)
		b.WriteString(c.spellMeasure(&terms[i], l))
		plain = i == 0 && factor == "" && !negative
	}
	return b.String(), plain
}

// spellFactor writes what a measure is multiplied by, without its sign.
func (t *Term) spellFactor(l i18n.Lang) (factor string, negative bool) {
	coef, price := t.coef(), t.Price
	negative = coef.Sign() < 0 != (price.Sign() < 0)
	if coef.Sign() < 0 {
		coef = coef.Neg()
	}
	if price.Sign() < 0 {
		price = price.Neg()
	}
	if number := spellNumber(coef); number != "1" {
		factor = number.In(l) + " × "
	}
	if price.Currency() != 0 {
		factor += price.Format(l) + " × "
	}
	return factor, negative
}

// spellNumber writes a coefficient in full. One that no catalogue would take
// may have an exponent of millions, and is not written out.
func spellNumber(d decimal.Decimal) i18n.Figure {
	if money.CheckDecimal(d) != nil {
		return "…"
	}
	return figureOf(exactly(d))
}

func (c *Catalog) spellMeasure(t *Term, l i18n.Lang) string {
	name, level := string(t.Measure), false
	if d, ok := c.Definition(t.Measure); ok {
		name, level = d.Name.In(l), d.OverTime == Level
	}
	if level && t.At == First {
		name = i18n.Sprintf(i18n.Text{EN: "%s at start", ES: "%s al inicio"}, name).In(l)
	}
	if t.Optional {
		name = "[" + name + "]"
	}
	return name
}
