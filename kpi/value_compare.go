package kpi

import (
	"cmp"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Compare is -1, 0 or +1 as v is less than, equal to or more than w, exactly.
// It fails with a [ValueError] (errors.Is [ErrValue])
//   - for an undefined value,
//   - for values of different metrics (ID and formula), bases or currencies,
//   - for bounds that overlap without being one and the same number.
func (v Value) Compare(w Value) (int, error) {
	switch {
	case !v.Defined():
		return 0, v.inexact()
	case !w.Defined():
		return 0, w.inexact()
	case !v.formula.same(w.formula):
		return 0, v.unlike(w, i18n.Text{EN: "is not the same metric as %s", ES: "no es la misma métrica que %s"})
	case v.basis != w.basis:
		return 0, v.unlike(w, i18n.Text{EN: "has another cost basis than %s", ES: "tiene otra base de coste que %s"})
	case v.Currency() != w.Currency() && v.Currency() != 0 && w.Currency() != 0:
		return 0, v.unlike(w, i18n.Text{EN: "is in another currency than %s", ES: "está en otra moneda que %s"})
	case !v.open && v.high.less(w.low):
		return -1, nil
	case !w.open && w.high.less(v.low):
		return 1, nil
	case !v.bounded && !w.bounded:
		return 0, nil
	}
	return 0, v.unlike(w, i18n.Text{EN: "and %s overlap", ES: "y %s se solapan"})
}

func (v Value) unlike(w Value, why i18n.Text) error {
	return v.refuse(i18n.Sprintf(why, w.Name()))
}

// same reports whether two formulas are the same metric.
func (f *formula) same(g *formula) bool {
	if f == g {
		return true
	}
	if f.ID != g.ID || f.scale() != g.scale() || f.Pool != g.Pool || f.currency != g.currency || len(f.terms) != len(g.terms) {
		return false
	}
	for i := range f.terms {
		a, b := &f.terms[i], &g.terms[i]
		if !a.definition.same(b.definition) || a.at != b.at || a.optional != b.optional ||
			a.inNum != b.inNum || a.inDen != b.inDen || a.num.Cmp(b.num) != 0 || a.den.Cmp(b.den) != 0 {
			return false
		}
	}
	return true
}

// ByValue is a total order for sorting: by lower end, then by upper end, values
// without upper end after those with one, and undefined ones last, by reason.
// Different currencies are kept apart, by code.
func ByValue(v, w Value) int {
	if a, b := v.Defined(), w.Defined(); !a || !b {
		if a != b {
			if a {
				return -1
			}
			return 1
		}
		return cmp.Compare(v.Reason(), w.Reason())
	}
	if c := cmp.Compare(v.Currency().String(), w.Currency().String()); c != 0 {
		return c
	}
	if c := v.low.scaledBy(v.formula.scale()).compare(w.low.scaledBy(w.formula.scale())); c != 0 {
		return c
	}
	switch {
	case v.open && w.open:
		return 0
	case v.open:
		return 1
	case w.open:
		return -1
	}
	return v.high.scaledBy(v.formula.scale()).compare(w.high.scaledBy(w.formula.scale()))
}
