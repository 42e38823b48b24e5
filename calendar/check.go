package calendar

import (
	"slices"
	"sync"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
)

// At is what a calendar is judged by beside itself: the present and the world
// around it.
//
// With the zero At nothing is late, nobody is on holiday, and no zone is known:
// then no entry has a time, which is a finding.
type At struct {
	Now      time.Time      // zero: what depends on the present is not judged
	Zones    civil.Zones    // of the calendar and of its slots
	Holidays civil.Holidays // of those who work on the calendar and of those who read it

	Policy   Policy
	Channels channel.Catalog      // without a channel: channel.Standard
	Law      legal.Register       // without a fact: legal.Standard
	Where    []legal.Jurisdiction // where people are addressed; none: only what holds in the whole world
	Skip     []string             // codes of rules that are not to run
}

// Check puts a calendar before the rules. Paths are those of the calendar in
// JSON: "/entries/3/posts/0/text". Entries that are cancelled, on hold or have
// failed are judged as records, but take no time in the calendar.
//
// Waivers are judged on the day of Now in the calendar's zone.
func Check(c Calendar, at At) check.Report {
	e := newEvidence(c, at)
	return check.Run(e, Rules(), check.Options{Skip: at.Skip, Waivers: c.Waivers, Today: e.today})
}

// allRules are the rules, built when they are first asked for.
var allRules = sync.OnceValue(func() []check.Rule[*Evidence] {
	return slices.Concat(
		recordRules(), timeRules(), crowdRules(), cadenceRules(), mixRules(), peopleRules(), workRules(), pathRules(),
		textRules(), linkRules(), rightsRules(), paidRules(), occasionRules(), echoRules(),
	)
})

// Rules returns the rules of calendars, in the order of their codes. Their cost
// grows with the number of entries and of times that they take place, not with
// its square; holds, blackouts and competitors' dates, which are few, are each
// held against all of them.
func Rules() []check.Rule[*Evidence] { return slices.Clone(allRules()) }
