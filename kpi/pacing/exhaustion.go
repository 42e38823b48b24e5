package pacing

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
)

// Exhaustion is the day on which the budget is used up, or the target reached,
// if it goes on at the rate so far. A linear flight spends alike each day, also
// after its last, so that the day may be after its end: then the budget is not
// used up in time. A weighted flight spends by weight. Where the budget is used
// up already it is the day through, whichever day it was.
//
// There is no such day, but a reason,
//   - before the first day, and while the weights elapsed are 0 (no_base if
//     nothing is spent, zero_base if something is),
//   - if nothing is spent so far, or a weighted flight ends before its budget,
//     or the day is after the year 9999 (no_answer),
//   - for a value of what was spent as [Flight.Pace] is.
func (f Flight) Exhaustion(spent kpi.Value, through civil.Date) (civil.Date, kpi.Reason) {
	if p := f.Projection(spent, through); !p.Defined() {
		return civil.Date{}, p.Reason()
	}
	done, _ := f.against(spent)
	left := new(big.Rat).Sub(f.sum(), done)
	switch {
	case left.Sign() <= 0:
		return through, 0
	case done.Sign() <= 0:
		return civil.Date{}, kpi.NoAnswer
	}
	// What is left lasts left ÷ (spent ÷ elapsed) units of weight.
	elapsed, _ := f.shares(through)
	last := left.Quo(left.Mul(left, elapsed), done)
	days, _ := f.Days(through)
	if f.weights == nil {
		n := wholeDays(last)
		day := f.days.First().AddDays(days - 1).AddDays(n)
		if day.IsZero() {
			return day, kpi.NoAnswer
		}
		return day, 0
	}
	ahead := new(big.Rat)
	for i := days; i < len(f.weights); i++ {
		if ahead.Add(ahead, f.weights[i].Rat()).Cmp(last) >= 0 {
			return f.days.First().AddDays(i), 0
		}
	}
	return civil.Date{}, kpi.NoAnswer
}

// wholeDays rounds a positive number of days up, and down to more than the
// calendar has.
func wholeDays(x *big.Rat) int {
	const most = 4_000_000
	n, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	if !n.IsInt64() || n.Int64() >= most {
		return most
	}
	if rest.Sign() > 0 {
		return int(n.Int64()) + 1
	}
	return int(n.Int64())
}
