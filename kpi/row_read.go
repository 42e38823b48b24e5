package kpi

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Known reports whether the row states the measure. It is false too for a
// measure that the layout does not have.
func (r *Row) Known(m Measure) bool {
	_, ok := r.cell(m)
	return ok
}

// Figure returns what the row states for the measure, money without its
// currency, and whether it states it.
func (r *Row) Figure(m Measure) (decimal.Decimal, bool) {
	i, ok := r.cell(m)
	if !ok {
		return decimal.Decimal{}, false
	}
	return trimmed(r.number(i).decimal()), true
}

// Amount returns what the row states for a measure in money, and whether it
// states it. It is false too for a measure that is not plain money.
func (r *Row) Amount(m Measure) (money.Amount, bool) {
	i, ok := r.cell(m)
	if !ok || r.layout.slots[i].Unit != (Unit{Money: 1}) {
		return money.Amount{}, false
	}
	a, err := money.New(trimmed(r.number(i).decimal()), r.currencies[i])
	return a, err == nil
}

func (r *Row) cell(m Measure) (int, bool) {
	i, ok := r.layout.index[m]
	return i, ok && r.known&(1<<i) != 0
}

// Text returns the text of a dimension: "" where it is not stated, or not in
// the layout. The dimensions that follow from the period have none.
func (r *Row) Text(d Dimension) string {
	i, ok := r.layout.dimIndex[d]
	if !ok {
		return ""
	}
	return r.layout.dims[i].list[r.dims[i]]
}

// Period returns the days that the row is about; the zero Period is not
// stated.
func (r *Row) Period() civil.Period { return r.period }

// printed is a rate as the platform printed it.
type printed struct {
	id     string
	figure decimal.Decimal
	places int32
}

// mostPrinted is the greatest number of places that a rate is printed to.
const mostPrinted = 40

// Print states a metric as the platform itself printed it, to so many decimal
// places; [Row.Check] compares it with the row's own counts, and nothing
// is ever computed from it. The figure is the value, not its percentage: 1.53%
// is 0.0153 to 4 places. Stated twice, the last one counts. Print refuses
//   - places that are not 0 to 40,
//   - a figure of more than 20 integer digits, or more decimals than places.
func (r *Row) Print(id string, figure decimal.Decimal, places int32) {
	if places < 0 || places > mostPrinted || money.CheckDecimal(figure) != nil || trimmed(figure).Exponent() < -places {
		r.fail(&CellError{Measure: Measure(id), problem: problem{ErrCell, i18n.Sprintf(i18n.Text{
			EN: "the printed %s is refused: it has at most 20 integer digits, and no more decimals than stated, 0 to 40",
			ES: "se rechaza la tasa %s del informe: tiene como mucho 20 cifras enteras y no más decimales que los indicados, de 0 a 40",
		}, i18n.Quote(id))}})
		return
	}
	p := printed{id, figure, places}
	if i := slices.IndexFunc(r.printed, func(q printed) bool { return q.id == id }); i >= 0 {
		r.printed[i] = p
		return
	}
	r.printed = append(r.printed, p)
}
