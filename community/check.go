package community

import (
	"slices"
	"sync"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/legal"
)

// At is from where and when a community is looked at.
//
// The zero At has no clock: what depends on the present is not judged.
type At struct {
	Now      time.Time      // zero: not known
	Holidays civil.Holidays // of the desk
	Zones    civil.Zones    // with that of the community, where its hours have one
	Policy   Policy
	Law      legal.Register       // without a fact: legal.Standard
	Where    []legal.Jurisdiction // where the members are; none: not known
	Skip     []string             // codes of rules that are not to run
	Limit    int                  // as in check.Options
}

// allRules are the rules, built when they are first asked for.
var allRules = sync.OnceValue(func() []check.Rule[*Evidence] {
	return slices.Concat(hoursRules(), threadRules(), figureRules(), speechRules(), crisisRules(), loopRules(), deadlineRules(), alarmRules())
})

// Rules returns the rules of a community, in the order of their codes. Their
// cost grows with what there is times its logarithm.
func Rules() []check.Rule[*Evidence] { return slices.Clone(allRules()) }

// Check puts a community before the rules. Paths are those of its JSON:
// "/threads/3/messages/0". The document's waivers are judged on the day of Now
// in its zone, UTC where that is not known.
func Check(c Community, at At) check.Report {
	e := evidence(c, at)
	return check.Run(e, allRules(), check.Options{
		Skip: at.Skip, Waivers: c.Waivers, Today: civil.DateOf(e.now), Limit: at.Limit,
	})
}
