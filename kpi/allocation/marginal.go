package allocation

import (
	"math"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/money"
)

// Line is what a part of the budget may go to: what it returns, and the least
// and the most that it gets. The zero Amount is no minimum and no maximum;
// a maximum of 0 EUR is one.
type Line struct {
	Curve    Curve
	Min, Max money.Amount
}

// Allocation is a budget divided among lines.
type Allocation struct {
	// Spend is what each line gets. It adds up to the budget.
	Spend []money.Amount
	// Ideal is Spend before it was rounded to the minor unit.
	Ideal []float64
	// Response is what all lines return together.
	Response kpi.Value
	// Marginal is what the next unit of budget would return: the greatest
	// marginal response of the lines that are not at their maximum, which is
	// that of all lines between their minimum and maximum.
	Marginal kpi.Value
}

// mostLines is how many lines are allocated at once.
const mostLines = 1000

// EqualMarginals divides a budget among lines whose returns diminish so that
// they return the most: every line between its minimum and its maximum has the
// same marginal response, those at their minimum have less, those at their
// maximum more (the conditions of Karush, Kuhn and Tucker). All of the budget
// is given out. The ideal spend is found by bisection in float64, to about 15
// digits; it is then rounded to the minor unit by [money.Amount.Allocate], so
// that it adds up to the budget and keeps minima and maxima.
//
// Response and Marginal are out of domain from 10^20 on; Marginal is too where
// it is infinite, and where every line is at its maximum.
//
// It fails
//   - with an [Error] of class [ErrLine] if there are no lines, the budget or
//     a minimum is negative, a minimum is above its maximum, or an amount is
//     in another currency than the budget,
//   - with an Error of class [ErrInfeasible] if the minima add up to more than
//     the budget, or the maxima to less,
//   - with an Error of class [ErrSize] for more than 1,000 lines,
//   - with a [ConcavityError] (errors.Is [ErrNotConcave]) for an S-shaped curve
//     whose [Curve.Inflection] is above the minimum of its line: see [Optimum].
func EqualMarginals(budget money.Amount, lines []Line) (Allocation, error) {
	boxes, err := boxed(budget, lines)
	if err != nil {
		return Allocation{}, err
	}
	ideal := equalized(budget.Number().InexactFloat64(), boxes)
	spend := settled(budget, boxes, ideal)
	total, next := 0.0, math.Inf(-1)
	for i, b := range boxes {
		x := spend[i].Number().InexactFloat64()
		total += b.curve.at(x)
		if b.open || spend[i].Number().Cmp(b.most.Number()) < 0 {
			next = max(next, b.curve.slope(ideal[i]))
		}
	}
	return Allocation{
		Spend: spend, Ideal: ideal,
		Response: response.Approximately(total, 0), Marginal: marginal.Approximately(next, 0),
	}, nil
}
