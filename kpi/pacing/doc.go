// Package pacing says whether a budget is being spent as planned, where it will
// end, and how far off forecasts are.
//
// A [Flight] is a budget, or a target for what else adds up, over the days of
// a period, every day alike ([Linear]) or each with its weight ([Weighted]):
// the two paces are different figures with different IDs, because linear pacing
// calls a week behind whose weekend is yet to come. Its formulas are
// definitions. Days are dates of the calendar, both ends included; a day on
// which the clocks change is one day. Money and pace are exact, as
// [kpi.Value]s; a budget is split over its days to the cent. A [Tolerance]
// turns a value and its target into the colour of a traffic light, by exact
// comparison, and what stands on the boundary has the better colour.
//
// [SES], [Holt] and [HoltWinters] smooth a series with the parameters and start
// values that the caller states, or with the start values of R's function
// HoltWinters; [MAPE] and [MASE] measure forecasts. They are float64, and never
// NaN or infinite: what does not exist has a [kpi.Reason]. On 2,000 random
// series they agree with R 4.2.2 to 5·10⁻¹², the precision of what was kept.
//
// How far the platforms may exceed a daily budget are facts with a date and a
// source, see [BudgetRuleOn].
//
// Left out: the search for good smoothing parameters and everything else that
// fits a model to data, multiplicative seasons, and intervals of forecasts.
package pacing
