// Package channel names the places where a plan publishes and advertises:
// social networks, advertising networks, and owned media (blog, website, forum,
// newsletter).
//
// An [ID] is a short text that prints and travels in JSON as it is; the
// standard ones are constants. Its [Spec] says the name for people, the aliases
// under which exports and people name the channel, which measures make up
// `interactions` there, the limits of a post, the minimum age of its users, and
// where and when that was read. Specs live in a [Catalog], an immutable ordered
// set that is passed as an argument: [Standard] is the library's own, and a
// program adds its channels with [Catalog.With].
//
// What no source said is absent, and absent is not zero or none: a limit that
// is missing is not known. The package counts no characters and publishes
// nothing. It does not guess: [Catalog.Lookup] knows a name or does not, and
// [Catalog.Nearest] only suggests.
package channel
