package allocation

import (
	"math/big"

	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/shopspring/decimal"
)

// Optimum gives out a number of steps so that the lines together return the
// most, whether their returns diminish or not: a dynamic programme over all
// divisions, exact. All steps are given out. Of several best divisions it is
// the one in which the first line has the most steps, of those the one in which
// the second has, and so on.
//
// It fails
//   - with an [Error] of class [ErrLine] or [ErrInfeasible] as [Greedy] does,
//   - with an Error of class [ErrSize] if the lines times the steps beyond the
//     minima times the steps of a line come to more than 20,000,000: then
//     larger steps will do.
//
// Source: Hillier and Lieberman, Introduction to Operations Research, chapter
// on dynamic programming.
func Optimum(steps int, lines []Steps) (Allotment, error) {
	free, err := spare(steps, lines)
	if err != nil {
		return Allotment{}, err
	}
	work := 0
	for _, l := range lines {
		work += (free + 1) * (min(l.room(), free) + 1)
		if work > mostWork {
			return Allotment{}, refuse(ErrSize, i18n.Text{
				EN: "%s for %s are too many to try them all: use larger steps",
				ES: "%s para %s son demasiados para probarlos todos: use pasos mayores",
			}, stepNoun.Count(int64(steps)), lineNoun.Count(int64(len(lines))))
		}
	}
	// best[s] is the most that the lines from the present one on return for
	// s steps, nil if they have no room for them; choice says how many of them
	// the present line takes.
	returns := wholeReturns(lines)
	best := make([]*big.Int, free+1)
	best[0] = new(big.Int)
	choice := make([][]int, len(lines))
	for i := len(lines) - 1; i >= 0; i-- {
		best, choice[i] = better(best, returns[i], lines[i].room())
	}
	out := Allotment{Steps: make([]int, len(lines))}
	for i, l := range lines {
		n := choice[i][free]
		free -= n
		out.Steps[i] = l.Min + n
		out.Return = out.Return.Add(l.Returns[out.Steps[i]])
	}
	return out, nil
}

const mostWork = 20_000_000

var lineNoun = i18n.Noun{
	One:  i18n.Text{EN: "line", ES: "línea"},
	Many: i18n.Text{EN: "lines", ES: "líneas"},
}

// room is how many steps a line can get beyond its minimum.
func (l Steps) room() int { return len(l.Returns) - 1 - l.Min }

// better puts a line before those whose best is known. Its returns are those
// from its minimum on.
func better(after []*big.Int, returns []*big.Int, room int) (best []*big.Int, choice []int) {
	best, choice = make([]*big.Int, len(after)), make([]int, len(after))
	sum := new(big.Int)
	for s := range best {
		for n := 0; n <= min(room, s); n++ {
			if after[s-n] == nil {
				continue
			}
			sum.Add(returns[n], after[s-n])
			if best[s] == nil {
				best[s] = new(big.Int)
			} else if sum.Cmp(best[s]) < 0 {
				continue
			}
			best[s].Set(sum)
			choice[s] = n
		}
	}
	return best, choice
}

// wholeReturns brings the returns of all lines, from their minima on, to whole
// numbers in the same proportion.
func wholeReturns(lines []Steps) [][]*big.Int {
	var all []decimal.Decimal
	for _, l := range lines {
		all = append(all, l.Returns[l.Min:]...)
	}
	whole := inProportion(all)
	out := make([][]*big.Int, len(lines))
	for i, l := range lines {
		n := len(l.Returns) - l.Min
		out[i], whole = whole[:n], whole[n:]
	}
	return out
}

// inProportion brings decimals to whole numbers in the same proportion. Their
// exponents have been checked.
func inProportion(list []decimal.Decimal) []*big.Int {
	var places int32
	for _, d := range list {
		places = max(places, -d.Exponent())
	}
	out := make([]*big.Int, len(list))
	for i, d := range list {
		out[i] = d.Shift(places).BigInt()
	}
	return out
}
