// Package plan is the social media plan itself, the roof over the other
// packages: one chain from the business goal over objective, KPI and target,
// action, calendar entry and responsible role to the result and the corrective
// action, and the rules that find every broken link of it.
//
// A plan is an open record with JSON tags, its parts refer to one another by
// short readable keys (package ident), and being wrong is a finding (package
// check), never a constructor's error. What the plan is built from (texts,
// dates, money, channels, findings) are small packages of their own below it.
//
// It has no code so far.
package plan
