package kpi

import (
	"slices"
	"sync"

	"github.com/pauta-go/pauta/plan/check"
)

// allRules are the rules, built when they are first asked for.
var allRules = sync.OnceValue(func() []check.Rule[*Evidence] {
	return slices.Concat(
		deliveryRules(),
		videoRules(),
		partRules(),
		growthRules(),
		printedRules(),
		moneyRules(),
		mixtureRules(),
		ledgerRules(),
	)
})

// Rules returns the consistency rules of rows and tables, in the order of
// their codes. Some look only at rows (what a platform printed), some only at
// tables (what must not be added up); the others look at both, and in a table
// only at the rows of a line that know all the measures concerned.
func Rules() []check.Rule[*Evidence] { return slices.Clone(allRules()) }

// Check puts the row before the rules. Paths are those of the measure or
// metric, "/reach": a reader puts the place of the row in front. A row that no
// tally would take ([Tally.Add] says why) has no findings.
func (r *Row) Check(p Policy, opt check.Options) check.Report {
	e := r.evidence(p)
	if len(opt.Skip)+len(opt.Waivers) == 0 && e.sound() {
		return check.Report{} // what Run would return, at a fraction of its cost
	}
	return check.Run(e, allRules(), opt)
}

// sound reports whether no rule finds anything.
func (e *Evidence) sound() bool {
	found := false
	for _, r := range allRules() {
		r.Find(e, func(check.Finding) { found = true })
	}
	return !found
}

// Check puts the lines of the table and its totals before the rules. Paths
// are "/groups/", the texts of the line's dimensions and the measure or metric,
// each after a slash: "/groups/meta/2025-01/reach"; "/rest/reach" for what
// [Table.Top] pooled, "/total/reach" for the totals, which are all there is in a
// table without dimensions. What is found in a line is not said of the totals
// again.
//
// A table keeps sums, not rows: what contradicts itself in one row can vanish
// in the sum of many, so rows are checked as they are read ([Row.Check]).
// Which channels are added up is known where the channel is a dimension of the
// table; where it is not, from the rows, but not in a table that Where made.
func (t *Table) Check(p Policy, opt check.Options) check.Report {
	return check.Run(t.evidence(p), allRules(), opt)
}
