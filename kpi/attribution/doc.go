// Package attribution shares the credit for conversions among the channels that
// people met on their way, by the models in use: first, last, last non-direct,
// linear, position based, W-shaped, time decay, Shapley and Markov.
//
// Whatever the model, the credit is attributed, not incremental: it says how a
// rule divides what happened, not what would have happened without a channel.
// Only an experiment tells that. Every figure carries the words in its name.
//
// A [Tally] takes one [Path] after the other and keeps only sums, so that
// millions of paths take no room; tallies of parts are merged, in any order and
// with the same result. Credit is conserved exactly. A conversion is divided
// into 219 060 189 739 591 200 equal parts, the least number that all from 1 to
// 41 divide: a path of up to 41 touches is split without rounding by the linear
// model, and what rounding there is elsewhere is made good inside the path. In
// money, credit is whole minor units that add up to the total.
//
// The package refuses times out of order, negative counts and values, values of
// two currencies and such as nobody can pay. It has no model that is fitted to
// data by simulation, and none that invents a path where only the last click is
// known.
package attribution
