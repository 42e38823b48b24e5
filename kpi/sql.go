package kpi

import (
	"errors"
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// ErrSQL is the class of [SQLError].
var ErrSQL = errors.New("kpi: no SQL for the metric")

// SQLError says which measure keeps a metric from being one SQL expression.
type SQLError struct {
	problem
	Metric  string
	Measure Measure
}

// SQL writes the metric as one scalar expression of ANSI SQL, for the list of
// a SELECT whose table has a column for each measure, named by its ID, NULL
// where the measure is not known:
//
//	SELECT campaign, <expression> AS ctr FROM ads GROUP BY campaign
//
// It pools as the metric does and is NULL where the value is undefined: a
// measure known nowhere, no complete row, a base of zero or below. Per cent
// metrics come as fractions. What SQL is not told it cannot check: the rows of
// a group have one currency and the same qualifiers.
//
// Sums are as exact as the columns; each side is cast to DECIMAL(38, 12), and
// how many places the quotient has, or whether it is binary, is the engine's
// affair: it is for display. IDs are written without quotes, so an own measure
// named like a reserved word of the engine is an error there.
//
// It fails
//   - with an [SQLError] (errors.Is [ErrSQL]) for a metric of distinct measures
//     or levels: a plain GROUP BY has neither their bounds nor the last date,
//   - with a [DefinitionError] (errors.Is [ErrDefinition]) for a metric that
//     [Catalog.With] would refuse for its terms.
func (m Metric) SQL(c *Catalog) (string, error) {
	f, err := c.compile(m.clone())
	if err != nil {
		return "", err
	}
	for i := range f.terms {
		if d := f.terms[i].definition; d.OverTime != Adds {
			return "", &SQLError{Metric: m.ID, Measure: d.ID, problem: problem{ErrSQL, i18n.Sprintf(i18n.Text{
				EN: "%s has no SQL expression: %s does not add up over rows, so a plain GROUP BY cannot give it",
				ES: "%s no se puede expresar en SQL: %s no se suma entre filas y un simple GROUP BY no la obtiene",
			}, m.ID, d.ID)}}
		}
	}
	num := f.sqlSide(func(g *factor) (decimal.Decimal, bool) { return g.num, g.inNum })
	quotient := sqlNumber(decimal.NewFromInt(m.scale())) + " * CAST(" + num + " AS DECIMAL(38, 12))"
	if len(m.Den) == 0 {
		return quotient, nil
	}
	den := f.sqlSide(func(g *factor) (decimal.Decimal, bool) { return g.den, g.inDen })
	return "CASE WHEN " + den + " > 0 THEN " + quotient + " / CAST(" + den + " AS DECIMAL(38, 12)) END", nil
}

// sqlSide is the sum of the terms of one side. COALESCE makes nothing of an
// optional measure that is known nowhere; it must not make zero of a side on
// which no measure at all is known, so such a side is asked first.
func (f *formula) sqlSide(coefficient func(*factor) (decimal.Decimal, bool)) string {
	var text strings.Builder
	var optional []string
	terms := 0
	for i := range f.terms {
		g := &f.terms[i]
		coef, in := coefficient(g)
		if !in {
			continue
		}
		sum := f.sqlSum(g)
		if g.optional {
			optional = append(optional, sum)
			sum = "COALESCE(" + sum + ", 0)"
		}
		switch {
		case coef.Sign() < 0:
			text.WriteString(" - ")
			coef = coef.Neg()
		case terms > 0:
			text.WriteString(" + ")
		}
		if coef.Cmp(decimal.NewFromInt(1)) != 0 {
			sum = sqlNumber(coef) + " * " + sum
		}
		text.WriteString(sum)
		terms++
	}
	side := strings.TrimPrefix(text.String(), " ")
	switch {
	case len(optional) < terms:
		return side
	case terms == 1:
		return "CASE WHEN " + optional[0] + " IS NOT NULL THEN " + side + " END"
	}
	return "CASE WHEN COALESCE(" + strings.Join(optional, ", ") + ") IS NOT NULL THEN " + side + " END"
}

// sqlSum adds up a measure: by group wherever it is known, by row where all
// required measures are.
func (f *formula) sqlSum(g *factor) string {
	var required []string
	for i := range f.terms {
		if h := &f.terms[i]; !h.optional {
			required = append(required, string(h.definition.ID)+" IS NOT NULL")
		}
	}
	id := string(g.definition.ID)
	if f.Pool == ByGroup || len(required) == 0 || len(f.terms) == 1 {
		return "SUM(" + id + ")"
	}
	return "SUM(CASE WHEN " + strings.Join(required, " AND ") + " THEN " + id + " END)"
}

// sqlNumber writes a number with a decimal point, for engines that divide
// whole numbers without one.
func sqlNumber(d decimal.Decimal) string {
	return d.StringFixed(max(1, -trimmed(d).Exponent()))
}
