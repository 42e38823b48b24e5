// Package reach says how many people several vehicles reach together, and how
// often: channels, titles, ad sets, days. Their reaches do not add up, because
// one person may be reached by several.
//
// What the figures prove comes first. [Overlaps] takes the reach of each vehicle
// and whatever is known about pairs, in people, and gives the [Bounds] between
// which the reach of all must lie; figures that no population can have are an
// error that says so. Bounds are exact and in whole people. (Where nothing is
// known about pairs they are those that a table of package kpi shows.)
//
// What a model says comes after, under the model's name: [Sainsbury] takes the
// vehicles for independent; [Frequencies] are the shares of the universe reached
// once, twice and so on, by independence ([Independent]), by Metheringham's beta-binomial
// ([Metheringham]) or the negative binomial distribution ([NBD]), and with them
// effective reach and mean frequency. Models are computed in float64, and their
// values say that they are approximate.
//
// The package refuses counts below 0 or above 10¹² and more than 1 000 vehicles.
// It has no model for vehicles of which only the brand is known, and none that
// is fitted to a panel. It cannot know whether two platforms count the same
// people: only a pair that was measured tells.
package reach
