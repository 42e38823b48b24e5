package allocation

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// box is a line whose minimum and maximum are known to be right.
type box struct {
	curve       Curve
	least, most money.Amount
	low, high   float64 // least and most
	open        bool    // has no maximum but the budget
}

// boxed checks lines and gives those without a maximum the budget as theirs.
func boxed(budget money.Amount, lines []Line) ([]box, error) {
	if len(lines) > mostLines {
		return nil, refuse(ErrSize, i18n.Text{
			EN: "there are more than %s lines", ES: "hay más de %s líneas",
		}, i18n.Int(mostLines))
	}
	if len(lines) == 0 || budget.Sign() < 0 {
		return nil, refuse(ErrLine, i18n.Text{
			EN: "an allocation needs lines, and a budget that is not negative",
			ES: "hacen falta líneas y un presupuesto que no sea negativo",
		})
	}
	boxes := make([]box, len(lines))
	for i, l := range lines {
		b, err := l.box(budget, i+1)
		if err != nil {
			return nil, err
		}
		boxes[i] = b
	}
	return boxes, fits(budget, boxes)
}

func (l Line) box(budget money.Amount, number int) (box, error) {
	b := box{curve: l.Curve, least: l.Min, most: l.Max, open: l.Max.IsZero() && l.Max.Currency() == 0}
	if b.open {
		b.most = budget
	}
	foreign := func(a money.Amount) bool { return a.Currency() != 0 && a.Currency() != budget.Currency() }
	switch {
	case foreign(b.least) || foreign(b.most):
		return box{}, refuse(ErrLine, i18n.Text{
			EN: "line %s has a minimum or maximum in another currency than the budget",
			ES: "la línea %s tiene el mínimo o el máximo en otra moneda que el presupuesto",
		}, i18n.Int(int64(number)))
	case b.least.Sign() < 0 || !b.open && b.most.Number().Cmp(b.least.Number()) < 0:
		return box{}, refuse(ErrLine, i18n.Text{
			EN: "line %s has a minimum that is negative or above its maximum",
			ES: "la línea %s tiene un mínimo negativo o mayor que su máximo",
		}, i18n.Int(int64(number)))
	}
	b.low, b.high = b.least.Number().InexactFloat64(), b.most.Number().InexactFloat64()
	if from := l.Curve.Inflection(); from > b.low && b.low < b.high {
		return box{}, &ConcavityError{Line: number, Inflection: from}
	}
	return b, nil
}

// fits refuses a budget that minima and maxima do not allow.
func fits(budget money.Amount, boxes []box) error {
	var least, most decimal.Decimal
	for _, b := range boxes {
		least, most = least.Add(b.least.Number()), most.Add(b.most.Number())
	}
	if least.Cmp(budget.Number()) > 0 {
		return refuse(ErrInfeasible, i18n.Text{
			EN: "the minima add up to %s, and the budget is %s",
			ES: "los mínimos suman %s y el presupuesto es %s",
		}, inFull(least), budget.Text())
	}
	if most.Cmp(budget.Number()) < 0 {
		return refuse(ErrInfeasible, i18n.Text{
			EN: "the maxima add up to %s, and the budget is %s",
			ES: "los máximos suman %s y el presupuesto es %s",
		}, inFull(most), budget.Text())
	}
	return nil
}

// inFull is a figure with all its decimals.
func inFull(d decimal.Decimal) i18n.Figure { return i18n.Fixed(d, max(0, -d.Exponent())) }
