package allocation

import (
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Steps is a line whose money goes in whole steps. Returns[n] is what n steps
// return, from none on; the line can get no more steps than it has returns for,
// and gets at least Min.
type Steps struct {
	Returns []decimal.Decimal
	Min     int
}

// Allotment is a number of steps divided among lines.
type Allotment struct {
	Steps  []int           // of each line
	Return decimal.Decimal // of all lines
}

// Amounts divides a budget in proportion to the steps, so that the amounts add
// up to it (see [money.Amount.Allocate]). It fails with
// a [money.ApportionError] if there are no steps.
func (a Allotment) Amounts(budget money.Amount) ([]money.Amount, error) {
	weights := make([]decimal.Decimal, len(a.Steps))
	for i, n := range a.Steps {
		weights[i] = decimal.NewFromInt(int64(n))
	}
	return budget.Allocate(weights)
}

// Steps is the line of a curve: what 0 to most steps return, each of the same
// spend, to 12 decimal places. Where the curve's returns diminish those of the
// steps do: rounding never makes a step return more than the one before it.
//
// It fails with an [Error]
//   - of class [ErrCurve] if the spend of a step is not above 0, all steps
//     together are above 10^20, or their return is 10^20 and more,
//   - of class [ErrSize] if most is negative or above 100,000.
func (c Curve) Steps(spend float64, most int) (Steps, error) {
	if most < 0 || most > mostSteps {
		return Steps{}, refuse(ErrSize, i18n.Text{
			EN: "a line has 0 to %s, not %s",
			ES: "una línea tiene de 0 a %s, no %s",
		}, stepNoun.Count(mostSteps), i18n.Int(int64(most)))
	}
	all := c.Response(spend * float64(most))
	if !(spend > 0) || !all.Defined() {
		return Steps{}, refuse(ErrCurve, i18n.Text{
			EN: "the spend of a step is not above 0, or its return is too large",
			ES: "la inversión de un paso no es mayor que 0 o su rendimiento es demasiado grande",
		})
	}
	returns := make([]decimal.Decimal, most+1)
	var before decimal.Decimal
	for n := 1; n <= most; n++ {
		// All are within that of the last step, as the curve never falls.
		total, _ := c.Response(spend * float64(n)).Fixed(12)
		more := total.Sub(returns[n-1])
		if n > 1 && spend*float64(n-2) >= c.Inflection() && more.Cmp(before) > 0 {
			more = before
		}
		returns[n], before = returns[n-1].Add(more), more
	}
	return Steps{Returns: returns}, nil
}

const mostSteps = 100_000

var stepNoun = i18n.Noun{
	One:  i18n.Text{EN: "step", ES: "paso"},
	Many: i18n.Text{EN: "steps", ES: "pasos"},
}

// spare checks lines and returns how many steps are left beyond the minima.
func spare(steps int, lines []Steps) (int, error) {
	if len(lines) == 0 || steps < 0 {
		return 0, refuse(ErrLine, i18n.Text{
			EN: "an allotment needs lines, and steps that are not negative",
			ES: "hacen falta líneas y un número de pasos que no sea negativo",
		})
	}
	least, most := 0, 0
	for i, l := range lines {
		if l.Min < 0 || l.Min >= len(l.Returns) {
			return 0, refuse(ErrLine, i18n.Text{
				EN: "line %s has %s, and a minimum of %s: it needs one return for each number of steps from 0 on",
				ES: "la línea %s tiene %s y un mínimo de %s: necesita un rendimiento por cada número de pasos, desde 0",
			}, i18n.Int(int64(i+1)), returnNoun.Count(int64(len(l.Returns))), i18n.Int(int64(l.Min)))
		}
		for n, r := range l.Returns {
			if money.CheckDecimal(r) != nil {
				return 0, refuse(ErrLine, i18n.Text{
					EN: "the return of step %[2]s of line %[1]s is out of range",
					ES: "el rendimiento del paso %[2]s de la línea %[1]s está fuera de rango",
				}, i18n.Int(int64(i+1)), i18n.Int(int64(n)))
			}
		}
		least, most = least+l.Min, most+len(l.Returns)-1
	}
	if least > steps {
		return 0, refuse(ErrInfeasible, i18n.Text{
			EN: "the minima add up to %s, and there are %s",
			ES: "los mínimos suman %s y hay %s",
		}, stepNoun.Count(int64(least)), i18n.Int(int64(steps)))
	}
	if most < steps {
		return 0, refuse(ErrInfeasible, i18n.Text{
			EN: "the maxima add up to %s, and there are %s",
			ES: "los máximos suman %s y hay %s",
		}, stepNoun.Count(int64(most)), i18n.Int(int64(steps)))
	}
	return steps - least, nil
}

var returnNoun = i18n.Noun{
	One:  i18n.Text{EN: "return", ES: "rendimiento"},
	Many: i18n.Text{EN: "returns", ES: "rendimientos"},
}
