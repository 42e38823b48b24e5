package kpi

import (
	"strings"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Explain says how the value came about: the figures of its measures, the
// basis, the rows left out and why. "CTR 1.53% = 4,700 clicks ÷ 307,529
// impressions; 2 rows without clicks left out". Of an undefined value it says
// what is missing; sums over several currencies are never shown.
func (v Value) Explain(l i18n.Lang) string { return v.explanation().In(l) }

var rowNoun = i18n.Noun{
	One:  i18n.Text{EN: "row", ES: "fila"},
	Many: i18n.Text{EN: "rows", ES: "filas"},
}

func (v Value) explanation() i18n.Text {
	if v.formula == nil {
		return v.why()
	}
	var parts []i18n.Text
	said := i18n.Text{EN: v.Format(i18n.EN, Usual), ES: v.Format(i18n.ES, Usual)}
	switch {
	case v.Defined() && (!v.formula.isMetric || len(v.terms) == 0):
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, v.Name(), said))
	case v.Defined():
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "%s %s = %s", ES: "%s %s = %s"}, v.Name(), said, v.worked()))
	default:
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "%s: %s", ES: "%s: %s"}, v.Name(), said))
		if known := v.knownSums(); len(known) > 0 {
			parts[0] = i18n.Sprintf(i18n.Text{EN: "%s (%s)", ES: "%s (%s)"}, parts[0], i18n.Join(known, ", "))
		}
	}
	if text := v.BasisText(); !text.IsZero() {
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "cost basis: %s", ES: "base de coste: %s"}, text))
	}
	parts = append(parts, v.leftOut()...)
	return i18n.Join(parts, "; ")
}

// BasisText names the measures of the basis in both languages.
func (v Value) BasisText() i18n.Text {
	if v.basis == AsStated {
		return i18n.Text{EN: "as stated", ES: "la indicada"}
	}
	if v.basis == "" {
		return i18n.Text{}
	}
	var names []i18n.Text
	for id := range strings.SplitSeq(string(v.basis), "+") {
		names = append(names, v.measureName(Measure(id)))
	}
	return i18n.Join(names, ", ")
}

// measureName is the name of a measure of the basis: that of the value's own
// formula, or, for a figure computed from another value, of the library's.
func (v Value) measureName(m Measure) i18n.Text {
	for i := range v.terms {
		if d := v.terms[i].definition; d.ID == m {
			return d.Name
		}
	}
	if d, ok := Standard().Definition(m); ok {
		return d.Name
	}
	return i18n.Same(string(m))
}

// leftOut says which rows were left out for want of what.
func (v Value) leftOut() []i18n.Text {
	if v.formula == nil {
		return nil
	}
	if v.formula.Pool == ByGroup {
		return v.partlyKnown()
	}
	if v.rows.LeftOut == 0 {
		return nil
	}
	var lacking []i18n.Text
	for i := range v.terms {
		if s := &v.terms[i]; s.missing > 0 && !s.optional {
			lacking = append(lacking, s.definition.Name)
		}
	}
	return []i18n.Text{i18n.Sprintf(i18n.Text{EN: "%s without %s left out", ES: "fuera del cálculo: %s sin %s"},
		rowNoun.Count(v.rows.LeftOut), orList(lacking))}
}

// partlyKnown says which required measures of a group some of its rows do not
// know: the other measures of those rows count all the same.
func (v Value) partlyKnown() (parts []i18n.Text) {
	for i := range v.terms {
		if s := &v.terms[i]; v.formula.isMetric && v.Defined() && !s.optional && s.missing > 0 {
			parts = append(parts, i18n.Sprintf(i18n.Text{
				EN: "%s known in %s of %s", ES: "%s con dato en %s de %s",
			}, s.definition.Name, i18n.Int(v.rows.Used-s.missing), rowNoun.Count(v.rows.Used)))
		}
	}
	return parts
}

// orList joins names with commas and "or" before the last.
func orList(names []i18n.Text) i18n.Text {
	if len(names) < 2 {
		return i18n.Join(names, "")
	}
	last := len(names) - 1
	return i18n.Sprintf(i18n.Text{EN: "%s or %s", ES: "%s o %s"}, i18n.Join(names[:last], ", "), names[last])
}

// worked is the formula with the figures in it.
func (v Value) worked() i18n.Text {
	num := v.side(func(s *termSum) (decimal.Decimal, bool) { return s.num, s.inNum })
	t := num.text
	den := v.side(func(s *termSum) (decimal.Decimal, bool) { return s.den, s.inDen })
	if len(v.formula.Den) > 0 {
		t = i18n.Sprintf(i18n.Text{EN: "%s ÷ %s", ES: "%s ÷ %s"}, num.bracketed(), den.bracketed())
	}
	if scale := v.formula.scale(); scale != 1 {
		if len(v.formula.Den) == 0 {
			t = num.bracketed()
		}
		t = i18n.Sprintf(i18n.Text{EN: "%s × %s", ES: "%s × %s"}, i18n.Int(scale), t)
	}
	return t
}

type side struct {
	text  i18n.Text
	terms int
}

func (s side) bracketed() i18n.Text {
	if s.terms < 2 {
		return s.text
	}
	return i18n.Sprintf(i18n.Text{EN: "(%s)", ES: "(%s)"}, s.text)
}

// side writes one side of the formula.
func (v Value) side(coefficient func(*termSum) (decimal.Decimal, bool)) side {
	var out side
	for i := range v.terms {
		s := &v.terms[i]
		coef, in := coefficient(s)
		if !in || !s.known || coef.Sign() == 0 {
			continue
		}
		sign := " + "
		if coef.Sign() < 0 {
			sign, coef = " − ", coef.Neg()
		}
		if out.terms == 0 {
			sign = strings.Trim(sign, " +")
		}
		figure := v.sumText(s)
		if coef.Cmp(decimal.NewFromInt(1)) != 0 {
			figure = i18n.Sprintf(i18n.Text{EN: "%s × %s", ES: "%s × %s"}, figureOf(exactly(coef)), figure)
		}
		out.text = i18n.Join([]i18n.Text{out.text, i18n.Same(sign), figure}, "")
		out.terms++
	}
	return out
}

// knownSums are the figures of an undefined value that may be shown.
func (v Value) knownSums() []i18n.Text {
	if v.reason == MixedCurrency || v.reason == MixedQualifier || v.reason == NoCompleteRow || v.reason == NotMeasured {
		return nil
	}
	var sums []i18n.Text
	for i := range v.terms {
		if s := &v.terms[i]; s.known {
			sums = append(sums, v.sumText(s))
		}
	}
	return sums
}

// sumText writes what one measure came to: "4,700 clicks".
func (v Value) sumText(s *termSum) i18n.Text {
	d := s.definition
	one := Value{formula: measureFormula(d), currency: v.currency, terms: []termSum{*s}, low: fraction{s.low, whole(1)}, high: fraction{s.high, whole(1)}}
	one.bounded = s.low.compare(s.high) != 0
	form := i18n.Text{EN: "%s %s", ES: "%s %s"}
	if d.Unit == (Unit{Money: 1}) || d.OverTime == Distinct {
		form = i18n.Text{EN: "%s of %s", ES: "%s de %s"} // the name is no plural: revenue, reach
	}
	t := i18n.Sprintf(form, i18n.Text{EN: one.Format(i18n.EN, Usual), ES: one.Format(i18n.ES, Usual)}, d.Name)
	if !s.date.IsZero() {
		t = i18n.Sprintf(i18n.Text{EN: "%s (%s)", ES: "%s (%s)"}, t, s.date.String())
	}
	return t
}
