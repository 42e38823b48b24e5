// Package legal holds dated legal facts that a plan, a calendar or a community
// can be held against: ages of consent, disclosure of paid content, commercial
// messages, content made by machines, contests, rights in works and images.
//
// A [Fact] says what a rule asks, in which [Jurisdiction], from which day to
// which, for which channels, where that was read and when. Facts live in a
// [Register], an immutable ordered set that is passed as an argument;
// [Standard] is the library's own, and [Register.With] adds a program's. A
// [Case] is a topic in a place on a day, and [Register.Judge] holds what a
// document shows ([Shown]) against every fact of the case.
//
// A [Verdict] is "not shown", "contradicts" or "satisfied on paper", never
// "legal": that a field is filled in and a threshold holds can be checked, that
// a law is complied with cannot. Each verdict says so, and sends the reader to
// counsel. A case without a fact is a case about which nothing is known here,
// not one without a law. The minimum ages of the platforms' own terms are in
// package channel.
package legal
