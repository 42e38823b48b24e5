// Package plan is the social media plan itself, the roof over the other
// packages: one chain from the business goal over objective, KPI and target,
// action, calendar entry and responsible role to the result and the corrective
// action, and the rules that find every broken link of it.
//
// A [Plan] is an open record with JSON tags; its parts refer to one another by
// short readable keys (package ident), to channels by channel.ID, to people by
// their key in the team. Any part may be absent while a plan grows, and being
// wrong is a finding (package check), never a constructor's error: [Check] says
// what is wrong, what is weak, and what is missing for the [Stage] that the plan
// has reached. Team, calendar and community are the records of packages roles,
// calendar and community; what they leave out they have from the plan.
//
// [Decode] reads a plan from a JSON document, strictly, and [Plan.Encode] writes
// it, stably; [Schema] is for editors and for other languages. [Diff] says in
// words what changed between two versions, for those who have to agree:
// [Plan.Approve] records their decisions, by role and in order, and refuses
// those that do not count. A [Portfolio] is the plans of an agency's accounts
// and the people whom they share.
//
// A figure that a plan states is a [Number] or a money.Amount, exact, and none
// where nobody stated it: that is not zero. Nothing here knows the law; see
// package legal.
package plan
