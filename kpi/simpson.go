package kpi

import "github.com/pauta-go/pauta/plan/i18n"

// SimpsonReversal reports whether the pooled rates of a and b are in one order
// and those of every single stratum in the other (Simpson's paradox): the mix
// of the strata then decides the pooled comparison, and [Standardised] or
// [MantelHaenszel] tells more. The values are those of one ratio metric,
// stratum by stratum in the same order.
//
// It fails with a [ValueError] (errors.Is [ErrValue]) without strata, for lists
// of different lengths, for a stratum without a value, and for values that
// [Kitagawa] refuses.
func SimpsonReversal(a, b []Value) (bool, error) {
	v := Value{formula: figure("simpson_reversal", i18n.Text{
		EN: "Simpson's paradox", ES: "paradoja de Simpson",
	}, Unit{}, false, Neutral)}
	if len(a) == 0 || len(a) != len(b) {
		return false, v.failed(Inconsistent).inexact()
	}
	v = v.formula.from(append(a[:len(a):len(a)], b...)...)
	x, y := v.parts(a), v.parts(b)
	if v.reason != 0 {
		return false, v.inexact()
	}
	order := pool(x).rate().Cmp(pool(y).rate())
	for i := range x {
		if order == 0 || x[i].rate().Cmp(y[i].rate()) != -order {
			return false, nil
		}
	}
	return true, nil
}
