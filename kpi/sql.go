package kpi

import (
	"errors"
	"strconv"
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
	f, err := c.additive(m)
	if err != nil {
		return "", err
	}
	w := sqlWriter{f, func(m Measure) string { return string(m) }, sqlNumber}
	num := w.side(inNum)
	quotient := sqlNumber(decimal.NewFromInt(m.scale())) + " * CAST(" + num + " AS DECIMAL(38, 12))"
	if len(m.Den) == 0 {
		return quotient, nil
	}
	den := w.side(inDen)
	return "CASE WHEN " + den + " > 0 THEN " + quotient + " / CAST(" + den + " AS DECIMAL(38, 12)) END", nil
}

// SQLSides is a metric in SQL, side by side; each is a scalar expression over
// the rows of a group, NULL where the side is not measured.
type SQLSides struct {
	Num     string // the scale included: 1000 of CPM
	Den     string // "1" of a metric without denominator
	LeftOut string // rows that know some of the measures, but not all that are required
}

// SQLSides writes the sides of the metric for an engine that adds the columns
// up exactly: the sides are exact then, and their quotient is the metric.
// column writes the column of a measure, quoted as the engine wants it. It fails
// as [Metric.SQL] does.
func (m Metric) SQLSides(c *Catalog, column func(Measure) string) (SQLSides, error) {
	f, err := c.additive(m)
	if err != nil {
		return SQLSides{}, err
	}
	w := sqlWriter{f, column, func(d decimal.Decimal) string { return d.StringFixed(max(0, -trimmed(d).Exponent())) }}
	s := SQLSides{Num: w.side(inNum), Den: "1", LeftOut: w.leftOut()}
	if m.scale() != 1 {
		s.Num = strconv.FormatInt(m.scale(), 10) + " * (" + s.Num + ")"
	}
	if len(m.Den) > 0 {
		s.Den = w.side(inDen)
	}
	return s, nil
}

// additive is the formula of a metric all of whose measures add up.
func (c *Catalog) additive(m Metric) (*formula, error) {
	f, err := c.compile(m.clone())
	if err != nil {
		return nil, err
	}
	for i := range f.terms {
		if d := f.terms[i].definition; d.OverTime != Adds {
			return nil, &SQLError{Metric: m.ID, Measure: d.ID, problem: problem{ErrSQL, i18n.Sprintf(i18n.Text{
				EN: "%s has no SQL expression: %s does not add up over rows, so a plain GROUP BY cannot give it",
				ES: "%s no se puede expresar en SQL: %s no se suma entre filas y un simple GROUP BY no la obtiene",
			}, m.ID, d.ID)}}
		}
	}
	return f, nil
}

// sqlWriter writes the parts of a formula.
type sqlWriter struct {
	*formula
	column func(Measure) string
	number func(decimal.Decimal) string
}

func inNum(g *factor) (decimal.Decimal, bool) { return g.num, g.inNum }

func inDen(g *factor) (decimal.Decimal, bool) { return g.den, g.inDen }

// known is the condition that a row knows a measure.
func (w sqlWriter) known(g *factor) string { return w.column(g.definition.ID) + " IS NOT NULL" }

// leftOut counts the rows that a metric by row leaves out.
func (w sqlWriter) leftOut() string {
	var some, all []string
	for i := range w.terms {
		g := &w.terms[i]
		some = append(some, w.known(g))
		if !g.optional {
			all = append(all, w.known(g))
		}
	}
	if w.Pool == ByGroup || len(all) == 0 || len(some) == 1 {
		return "0"
	}
	return "SUM(CASE WHEN (" + strings.Join(some, " OR ") + ") AND NOT (" + strings.Join(all, " AND ") + ") THEN 1 ELSE 0 END)"
}

// side is the sum of the terms of one side. COALESCE makes nothing of an
// optional measure that is known nowhere; it must not make zero of a side on
// which no measure at all is known, so such a side is asked first.
func (w sqlWriter) side(coefficient func(*factor) (decimal.Decimal, bool)) string {
	var text strings.Builder
	var optional []string
	terms := 0
	for i := range w.terms {
		g := &w.terms[i]
		coef, in := coefficient(g)
		if !in {
			continue
		}
		sum := w.sum(g)
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
			sum = w.number(coef) + " * " + sum
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

// sum adds up a measure: by group wherever it is known, by row where all
// required measures are.
func (w sqlWriter) sum(g *factor) string {
	var required []string
	for i := range w.terms {
		if h := &w.terms[i]; !h.optional {
			required = append(required, w.known(h))
		}
	}
	column := w.column(g.definition.ID)
	if w.Pool == ByGroup || len(required) == 0 || len(w.terms) == 1 {
		return "SUM(" + column + ")"
	}
	return "SUM(CASE WHEN " + strings.Join(required, " AND ") + " THEN " + column + " END)"
}

// sqlNumber writes a number with a decimal point, for engines that divide
// whole numbers without one.
func sqlNumber(d decimal.Decimal) string {
	return d.StringFixed(max(1, -trimmed(d).Exponent()))
}
