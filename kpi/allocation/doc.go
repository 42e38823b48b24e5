// Package allocation divides a budget among lines — channels, campaigns, weeks —
// so that it returns the most.
//
// A [Curve] says what a spend returns: [Hill], [Log], [Power] or [SquareRoot],
// with its marginal return and, for an S-shaped one, the inflection below which
// returns increase. Where returns diminish, [EqualMarginals] gives each line
// what makes the last unit of money return the same everywhere, within minimum
// and maximum. Money that goes in whole steps is given out by [Greedy], one
// step after the other to the line where it returns most, or by [Optimum],
// a dynamic programme that tries everything. The first two are right for
// diminishing returns only and refuse all others; Optimum takes any, up to
// a stated size. What the minima and maxima do not allow is an error, never
// a budget that is nearly kept: amounts add up to it to the cent
// ([money.Apportion]).
//
// [Adstock] carries advertising over to later periods. [MarginalROAS] compares
// two states as they were; the highest average return is not where the next
// euro returns most. [DHondt] and [SainteLague] divide whole units as
// money.Apportion does, by other methods.
//
// Curves and what follows from them are float64, in the unit of money that the
// curve was made for; returns by steps, weights and money are exact decimals.
//
// Left out: fitting curves to data. Where their parameters come from, and how
// uncertain they are, is the caller's knowledge.
package allocation
