// Package stat says how far a figure can be trusted: intervals, tests,
// percentiles, survival curves and shrinkage, each by a published formula, and
// the verdict "too little data" that tables, rankings and checks share.
//
// For experiments there are sizes and power, the check of the split
// ([GoodnessOfFit]: sample-ratio mismatch, SRM), ratios and rates of two groups,
// several tests at once and the price of looking early; for a community the
// control charts and limits that raise alarms, the agreement of coders, and the
// desk that answers. Each comment says what is assumed and when it lies.
//
// What is counted comes in as int64, a share as a [Proportion]; what is
// irrational by nature — ends of intervals, p values, errors — goes out as
// float64, and nowhere near money. Every function
// returns its result and a [kpi.Reason]: the reason is zero where the result
// exists, and the result is the zero value where it does not. No result is NaN
// or infinite; an end that an [Interval] does not have is said by the interval.
// A confidence is a number between 0 and 1, both excluded: 0.95.
//
// Common to all functions:
//   - out_of_domain: NaN, an infinity, a negative count, a count above 10¹⁵ (a
//     float64 still tells halves apart there), a confidence that is none;
//   - inconsistent: more successes than trials;
//   - no_base: no trials, or no variance to divide by;
//   - too_few: an empty sample, or fewer observations than the formula needs.
//
// Work is bounded: series, fractions and searches stop after a fixed number of
// steps, and the incomplete beta and gamma functions change to a quadrature of
// 64 points for large parameters. The worst relative differences from R, scipy,
// statsmodels and exact arithmetic, measured on the random cases kept in
// testdata, stand in the comments of the functions.
//
// The intervals and tests take the trials as independent of one another. A CTR
// over impressions is not of that kind: one person sees several, so its true
// interval is wider.
//
// Left out on purpose: the Wald interval as a default (2 of 100 gives it a
// negative end), approximate percentiles (exact ones cost one histogram), and
// anything drawn at random.
package stat
