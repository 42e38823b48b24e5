package plan

import (
	"slices"
	"sync"

	"github.com/pauta-go/pauta/plan/check"
)

// allRules are the rules, built when they are first asked for.
var allRules = sync.OnceValue(func() []check.Rule[*Evidence] {
	return slices.Concat(
		partRules(), nameRules(), smartRules(), figureRules(), chainRules(), orphanRules(), weightRules(), budgetRules(), spendRules(),
		dateRules(), phaseRules(), audienceRules(), channelRules(), brandRules(), teamRules(), approvalRules(), careRules(),
		situationRules(), reportingRules(), contractRules(), influencerRules(), scopeRules(), lawRules(), identityRules(), deliveryRules(), readinessRules(), coherenceRules(),
	)
})

// Rules returns the rules of this package, in the order of their codes. Their
// cost grows with the size of the plan, not with its square.
func Rules() []check.Rule[*Evidence] { return slices.Clone(allRules()) }
