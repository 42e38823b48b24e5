package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
)

// answer suggests what the findings call for, in their own words. Only findings
// that have a corrective action are answered; the others are mended where they
// stand.
func (c *correcting) answer(found check.Findings) {
	for _, f := range found {
		if kind := remedy(f.Code); kind != "" {
			c.add(Correction{Kind: kind, Path: f.Path, Code: f.Code, Why: f.Message, Do: f.Fix})
		}
	}
}

// remedy is the kind of correction that answers the findings of a rule, and ""
// where none does.
func remedy(code string) CorrectionKind {
	for _, r := range [...]struct {
		kind  CorrectionKind
		codes []string
	}{
		{ChangeTarget, []string{"PLN-031", "PLN-032", "PLN-043"}},
		{ChangeTactic, []string{"PLN-050", "PLN-053", "PLN-055", "PLN-057", "PLN-112"}},
		{ChangeCadence, []string{"PLN-108", "PLN-109", "PLN-123"}},
		{ChangeAudience, []string{"PLN-058", "PLN-100", "PLN-104", "PLN-105"}},
		{MoveBudget, []string{"PLN-070", "PLN-078", "PLN-080", "PLN-081", "PLN-082", "PLN-084"}},
		{GatherData, []string{"PLN-029", "PLN-035", "PLN-036", "PLN-037"}},
	} {
		if slices.Contains(r.codes, code) {
			return r.kind
		}
	}
	return ""
}
