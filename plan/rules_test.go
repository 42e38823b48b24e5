package plan

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/plan/check"
)

// ours are the findings of this package.
func ours(f check.Findings) check.Findings {
	return slices.DeleteFunc(slices.Clone(f), func(f check.Finding) bool { return !strings.HasPrefix(f.Code, "PLN-") })
}

// coding are the findings of one rule.
func coding(f check.Findings, code string) check.Findings {
	return slices.DeleteFunc(slices.Clone(f), func(f check.Finding) bool { return f.Code != code })
}

func TestRuleTable(t *testing.T) {
	if err := check.CheckRules(Rules()); err != nil {
		t.Error(err)
	}
	if n := len(Rules()); n < 90 {
		t.Errorf("%d rules", n)
	}
}

func TestSoundPlan(t *testing.T) {
	for _, s := range []Stage{"", Draft, ForApproval, Running} {
		at := soundAt()
		at.Stage = s
		for _, f := range ours(Check(sound(t), at).Findings) {
			if f.Code != "PLN-094" { // begun without approval is what a stage before running means
				t.Errorf("%s: %s %s: %s", s, f.Code, f.Path, f.Message.EN)
			}
		}
	}
}

// TestRules puts the bad case of each rule before it: one field away from the
// sound plan, which is the good case of all.
func TestRules(t *testing.T) {
	covered := map[string]bool{}
	for _, test := range slices.Concat(brokenParts(), brokenChain(), brokenWork(), brokenSides()) {
		covered[test.code] = true
		t.Run(test.code, func(t *testing.T) {
			p, at := sound(t), soundAt()
			if test.stage != "" {
				at.Stage = test.stage
			} else if n := len(coding(Check(p, at).Findings, test.code)); n > 0 {
				t.Errorf("%d findings in the sound plan", n)
			}
			test.change(&p)
			found := coding(Check(p, at).Findings, test.code)
			if len(found) == 0 {
				t.Fatal("nothing is found")
			}
			f := found[0]
			if f.Path != test.path || !strings.Contains(f.Message.EN, test.says) {
				t.Errorf("got %s %q, want %s %q", f.Path, f.Message.EN, test.path, test.says)
			}
			if !f.Message.Complete() || !f.Fix.Complete() || strings.Contains(f.Message.EN+f.Message.ES, "%!") {
				t.Errorf("message %q, fix %q", f.Message, f.Fix)
			}
		})
	}
	for _, r := range Rules() {
		if !covered[r.Code] {
			t.Errorf("%s has no bad case", r.Code)
		}
	}
}

// broken is the bad case of a rule.
type broken struct {
	code   string
	stage  Stage // none: running
	change func(*Plan)
	path   string
	says   string // part of the message
}

// TestPresence holds that at most a third of the rules merely look whether
// something is filled in.
func TestPresence(t *testing.T) {
	presence := strings.Fields(`001 002 003 004 005 006 007 008 009 028 029 030 037 048 052 053 056 061 077 086 102 103 106 107
		118 119 120 121 126 132 133 134 136 138 140 143 146 149 152 155 157 162 171 176 177 178 181 184 185`)
	all := Rules()
	for _, n := range presence {
		if !slices.ContainsFunc(all, func(r check.Rule[*Evidence]) bool { return r.Code == "PLN-"+n }) {
			t.Errorf("there is no PLN-%s", n)
		}
	}
	if 3*len(presence) > len(all) {
		t.Errorf("%d of %d rules", len(presence), len(all))
	}
}
