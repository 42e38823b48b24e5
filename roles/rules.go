package roles

import (
	"slices"
	"sync"

	"github.com/pauta-go/pauta/plan/check"
)

// allRules are the rules, built when they are first asked for.
var allRules = sync.OnceValue(func() []check.Rule[*Evidence] {
	return slices.Concat(letterRules(), listRules(), loadRules(), controlRules(), lineRules(), dutyRules(), skillRules(), tradeRules())
})

// Rules returns the rules of matrices and charters, in the order of their
// codes. Their cost grows with the number of assignments, not with its square.
func Rules() []check.Rule[*Evidence] { return slices.Clone(allRules()) }
