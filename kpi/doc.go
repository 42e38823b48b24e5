// Package kpi computes the figures of social media marketing — reach,
// engagement, conversions, cost, ROI — exactly, and says which ones cannot be
// known.
//
// A [Measure] is a base quantity as platforms count it; its [Definition] says
// how it behaves when rows are put together: impressions add, reach is bounded
// by the greatest part and the sum, followers are a level at a date. A [Row]
// holds what one line of a source knows: what is missing is not zero. A [Tally]
// is what many rows come to, whole sums and no rounding, apart for each set of
// measures known, so that currencies and holes spoil only what needs them. A
// [Metric] is a formula as data, linear over linear; text, SQL, unit, bounds
// and explanation follow from it. A [Value] is exact, bounded, or undefined
// with a [Reason]; it divides once, at the places asked for. A [Table] groups
// rows by dimensions and writes itself as text, CSV, JSON and Markdown. A
// [Catalog] holds definitions and metrics; [Standard] is the library's, printed
// in METRICS.md, and a program adds its own.
//
// Numbers are held as 128-bit integers of 10⁻¹⁸, and as big decimals where
// that is too little. Roots and infinite sums (IRR, CAGR, CMGR, the lifetime of
// the sBG model) are computed in 512-bit arithmetic, rounded to 30 places, and
// say so; every other value is exact.
//
// Refused, or undefined with a reason, is what has no answer: the sum of reach,
// money in two currencies, a rate of nothing, a metric by default where
// variants exist. What is no ratio of sums — medians, percentiles, pace,
// allocation — is a function of its own package.
package kpi
