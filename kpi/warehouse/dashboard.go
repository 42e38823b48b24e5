package warehouse

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
)

// Dashboard writes a statement for tools that read SQL only. Its lines are the
// groups of the table, and within them the currencies and the qualifiers, which
// have columns of their own: what is in two currencies is on two lines and never
// in one sum. A part of the calendar is its first day.
//
// Each column of the table, such as ctr, is four columns: ctr_num and ctr_den,
// whose quotient is exactly the metric, ctr_left_out, the rows that know some of
// its measures but not all, and ctr_display, the quotient in the engine's own
// binary arithmetic, for display, NULL unless the denominator is above 0. A side
// is NULL where it is not measured; without a denominator it is 1. Numerators,
// denominators and rows of several lines can be added up, the quotient taken
// anew.
//
// In SQLite, which has no decimals, both sides are whole numbers, multiplied by
// the same power of ten where there are minor units or fractions in them, and
// the text 'out of range' where that is too large for 64 bits. The column
// refused counts the rows with figures that [Query.Add] refuses: where it is not
// 0, no figure of the line is right.
//
// It fails as [Source.Query] does, and with a [kpi.SQLError] (errors.Is
// [kpi.ErrSQL]) for metrics and measures that a sum does not give, such as
// reach.
func (s Source) Dashboard(d Dialect, t *kpi.Table) (string, error) {
	r, err := s.read(d, t)
	if err != nil {
		return "", err
	}
	w := r.words
	inner, groups := r.rows("    ")
	sums := append(append([]string{}, groups...), "SUM(refused) AS refused")
	var list []string
	for i, by := range r.by {
		list = append(list, groupName(i)+" AS "+w.name(string(by)))
	}
	if r.Currency != "" {
		list = append(list, "currency AS "+w.name("currency"))
	}
	for _, q := range r.qualifiers {
		list = append(list, qualifierName(q)+" AS "+w.name(q.String()))
	}
	list = append(list, "refused AS "+w.name("refused"))
	for i, id := range t.Columns() {
		m, ok := t.Catalog().Metric(id)
		if !ok {
			m = kpi.Metric{ID: id, Num: []kpi.Term{{Measure: kpi.Measure(id)}}}
		}
		sides, err := r.sides(t.Catalog(), m)
		if err != nil {
			return "", err
		}
		num, den, left := fmt.Sprintf("num_%d", i+1), fmt.Sprintf("den_%d", i+1), fmt.Sprintf("left_out_%d", i+1)
		sums = append(sums, sides.Num+" AS "+num, sides.Den+" AS "+den, sides.LeftOut+" AS "+left)
		list = append(list,
			w.inRange(num)+" AS "+w.name(id+"_num"), w.inRange(den)+" AS "+w.name(id+"_den"), left+" AS "+w.name(id+"_left_out"),
			fmt.Sprintf("CASE WHEN %[2]s > 0 THEN CAST(%[1]s AS %[3]s) / CAST(%[2]s AS %[3]s) END AS %[4]s", num, den, w.binary, w.name(id+"_display")))
	}
	text := selected("", list) + "FROM (\n" + selected("  ", sums) + "  FROM (\n" + inner + "  ) AS source_rows\n"
	if len(groups) > 0 {
		text += "  GROUP BY " + strings.Join(groups, ", ") + "\n"
	}
	return text + ") AS sums\n", nil
}

// sides writes a metric over the columns as they are. A measure that is held in
// minor units counts for that much less; where the engine has whole numbers only,
// both sides are multiplied until all coefficients are whole.
func (r *reading) sides(c *kpi.Catalog, m kpi.Metric) (kpi.SQLSides, error) {
	index := map[kpi.Measure]int{}
	for i, d := range r.measures {
		index[d.ID] = i
	}
	m.Num, m.Den = r.inColumns(m.Num), r.inColumns(m.Den)
	den := "1"
	if r.words.decimal == "" {
		places := 0
		for _, t := range append(append([]kpi.Term{}, m.Num...), m.Den...) {
			places = max(places, -int(t.Coef.Exponent())-int(t.Price.Number().Exponent()))
		}
		den += strings.Repeat("0", places)
		for _, side := range [][]kpi.Term{m.Num, m.Den} {
			for i := range side {
				side[i].Coef = side[i].Coef.Mul(decimal.New(1, int32(places)))
			}
		}
	}
	sides, err := m.SQLSides(c, func(id kpi.Measure) string {
		if i, ok := index[id]; ok {
			return measureName(i)
		}
		return "CAST(NULL AS " + r.words.exactly(0) + ")" // not in the source: unknown for every row
	})
	if len(m.Den) == 0 {
		sides.Den = den
	}
	return sides, err
}

// inColumns are terms over the columns as they are.
func (r *reading) inColumns(terms []kpi.Term) []kpi.Term {
	list := make([]kpi.Term, len(terms))
	for i, t := range terms {
		if t.Coef.Sign() == 0 {
			t.Coef = decimal.New(1, 0) // as the zero Coef is
		}
		if c := r.Measures[t.Measure]; c.Minor {
			t.Coef = t.Coef.Mul(decimal.New(1, -int32(c.Places)))
		}
		list[i] = t
	}
	return list
}

// inRange is a side, or a text where an engine of whole numbers made a binary
// number of it.
func (w words) inRange(side string) string {
	if w.decimal != "" {
		return side
	}
	return "CASE WHEN typeof(" + side + ") = 'real' THEN 'out of range' ELSE " + side + " END"
}
