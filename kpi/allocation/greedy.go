package allocation

import "github.com/shopspring/decimal"

// Greedy gives out a number of steps one after the other, each to the line
// where it returns most, the earlier line where they are equal; the minima
// first. That returns the most if returns diminish: if no step of a line
// returns more than the one before it, from its minimum on. Where they do not
// it is refused. It is exact; all steps are given out.
//
// It fails
//   - with an [Error] of class [ErrLine] if there are no lines or a negative
//     number of steps, a line has not a return for every number of steps from
//     0 to its minimum, or [money.CheckDecimal] refuses a return,
//   - with an Error of class [ErrInfeasible] if the minima add up to more
//     steps, or the maxima to fewer,
//   - with a [ConcavityError] (errors.Is [ErrNotConcave]) where returns do not
//     diminish within reach of the steps: see [Optimum].
//
// Source: Gross 1956; Fox 1966; with minima and maxima Federgruen and
// Groenevelt, Operations Research 34, 1986.
func Greedy(steps int, lines []Steps) (Allotment, error) {
	free, err := spare(steps, lines)
	if err != nil {
		return Allotment{}, err
	}
	out := stepwise(free, lines)
	for i, l := range lines {
		for n := l.Min + 2; n < len(l.Returns) && n <= l.Min+free; n++ {
			if l.gain(n).Cmp(l.gain(n-1)) > 0 {
				return Allotment{}, &ConcavityError{Line: i + 1, Step: n, Reached: out.Return}
			}
		}
	}
	return out, nil
}

// gain is what the step n returns beyond the one before it.
func (l Steps) gain(n int) decimal.Decimal { return l.Returns[n].Sub(l.Returns[n-1]) }

// stepwise gives out steps beyond the minima, each where it gains most.
func stepwise(free int, lines []Steps) Allotment {
	out := Allotment{Steps: make([]int, len(lines))}
	gains := make([]decimal.Decimal, len(lines)) // of the next step of each line
	var open []int
	for i, l := range lines {
		out.Steps[i] = l.Min
		out.Return = out.Return.Add(l.Returns[l.Min])
		if l.room() > 0 {
			gains[i] = l.gain(l.Min + 1)
			open = append(open, i)
		}
	}
	r := ranked(open, func(i, j int) bool {
		if c := gains[i].Cmp(gains[j]); c != 0 {
			return c > 0
		}
		return i < j
	})
	for range free {
		i := r.first()
		out.Steps[i]++
		out.Return = out.Return.Add(gains[i])
		if n := out.Steps[i] + 1; n < len(lines[i].Returns) {
			gains[i] = lines[i].gain(n)
			r.moved()
		} else {
			r.drop()
		}
	}
	return out
}
