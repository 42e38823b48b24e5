// Package roles says who does what in social media work: roles and parties,
// their functions, skills and deliverables, who supervises whom and delivers
// what to whom, and responsibility matrices (RACI, RASCI) with their checks.
//
// The catalogue comes from five source texts, S0 to S4 ([Sources]), row by row
// in words of our own; what the texts leave out and the trade needs is marked
// [House]. The texts differ on who writes the plan, who supervises the
// community manager and how far a role goes. There is no single truth here:
// a [Profile] follows one text ([Following]) or the default ([Standard]), and
// [Conflicts] lists what the texts disagree on.
//
// A [Matrix] is a list of tasks with their assignments, in the order in which
// they were written, so that doubles stay visible. A [Charter] adds the people:
// their hours, absences, skills and report lines. Both are open records that
// may be wrong; [Matrix.Check] and [Charter.Check] judge them. Hours are whole
// minutes; what has no base, the utilisation of somebody without hours, is a
// kpi.Value with its reason and never zero.
//
// It refuses tables whose cells it does not understand, and repairs nothing.
package roles
