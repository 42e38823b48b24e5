// Package calendar is the editorial calendar: what is to be published, where,
// when by the clock on the wall, what for and by whom, how far each entry has
// come, and what is wrong with all of it.
//
// A [Calendar] holds entries, what was promised to followers, the content mix,
// holds and blackouts, the team and the workflow. An [Entry] is one thing to
// publish, with a [Post] for each channel; it may repeat ([Recurrence], RFC
// 5545) and keeps its history, from which its state follows. Both are open
// records that may be wrong: [Check] judges them, and nothing is repaired in
// place. A [Workflow] is a value: who may take an entry from one state to the
// next comes from the responsibility matrix of the team, and a refusal says what
// is allowed.
//
// What is planned is a date, a period or a slot (package civil); what happened
// is an instant. The views ([Calendar.Agenda], [Weeks], [Calendar.Today]) are
// pure functions: the present, the zone and the zones loaded are given. Tables
// are read and written in English and Spanish ([ReadCSV], [Calendar.WriteCSV]),
// everything as JSON ([ReadJSON], [Calendar.WriteJSON]); packages ical and html
// write feeds and pages.
//
// The package publishes nothing, draws no IDs at random and keeps no clock. It
// refuses rules of recurrence that it does not expand, links that nobody can
// follow, and tables without a column by which an entry is known again; it
// recommends no hour to publish for which there are too few posts.
package calendar
