package plan

import (
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// At is what [Check] is told beside the plan.
//
// The zero At is of a draft, on no day, with the standard catalogues.
type At struct {
	Now      time.Time      // the moment of the check; zero: what depends on it is not judged
	Stage    Stage          // how far the plan has come; none is a draft
	Holidays civil.Holidays // of the team
	Zones    civil.Zones    // by name; the plan's own gives its days
	Skip     []string       // codes of rules that are not to run, of this and the other packages
	Limit    int            // most findings kept of each code; below 1, and always in the calendar: check.DefaultLimit

	Policy    Policy
	Team      roles.Policy
	Calendar  calendar.Policy
	Community community.Policy

	Metrics  *kpi.Catalog    // nil: kpi.Standard
	Channels channel.Catalog // empty: channel.Standard
	Law      legal.Register  // empty: legal.Standard
}

// Check puts the plan before the rules of this package ([Rules]), and its team,
// calendar and community before those of theirs, with what the plan says and
// they leave out. Paths are those of the plan in JSON:
// "/objectives/0/due", "/calendar/entries/3".
//
// More is asked of a plan at each stage: a draft may be incomplete, a plan for
// approval has all its parts, a running one is approved and has a calendar. The
// plan's waivers may name codes of all four packages.
//
// The cost grows with the size of the plan, not with its square.
func Check(p Plan, at At) check.Report {
	e := newEvidence(p, at)
	var report check.Report
	for _, part := range e.parts() {
		part.addTo(&report)
	}
	return report
}
