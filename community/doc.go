// Package community is the conversation with an audience: what was said and how
// soon it was answered, what the desk promised, how people speak of the brand,
// who the members are, what became of what they proposed, and when it burns.
//
// A [Community] is the document, an open record with JSON tags that may be
// wrong: [Check] judges it by rules. An [Interaction] is one thing that was
// said, by the audience, an agent or a bot; a [Thread] is a conversation.
// [Read] takes messages from a CSV file, [Threads] rebuilds conversations from
// their parents and says what is missing.
//
// A [Desk] measures the waits of an audience as of an instant: for a first
// response, a next one and a resolution, each by the clock and in opening hours
// (civil.Hours), exact across changes of clocks. [Times] are their counts,
// means, percentiles of a named type and shares; [Desk.Deadlines] hold them
// against targets, and [Desk.Report] prints all of it.
//
// What was never answered counts as unanswered, not as missing: the median with
// the open waits kept (Kaplan–Meier) stands beside the one that forgets them,
// and what is pending apart from what was met and what was late. Late is late
// for ever. Figures are metrics of the standard catalogue of package kpi,
// statistics come from kpi/stat.
//
// It refuses keys that a spreadsheet has rounded, times without an offset where
// no zone is named, answers that are earlier than their question, and promises
// of no time at all. It knows no clock: now is a parameter.
package community
