package plan_test

import (
	"testing"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestNames holds that every constant has words in both languages, and that a
// text of one's own is its own words.
func TestNames(t *testing.T) {
	type named interface{ Name() i18n.Text }
	for _, list := range [][]named{
		{plan.Draft, plan.ForApproval, plan.Running},
		{plan.Awareness, plan.Consideration, plan.Conversion, plan.Loyalty},
		{plan.Daily, plan.Weekly, plan.Fortnightly, plan.Monthly, plan.Quarterly, plan.Yearly},
		{plan.Visibility, plan.Communication, plan.SelfPromotion, plan.Conversation, plan.Care, plan.Selling},
		{plan.Organic, plan.Paid, plan.ByInfluencer},
		{plan.Results, plan.Investment, plan.Success, plan.Improvements, plan.NextActions},
	} {
		seen := map[i18n.Text]bool{}
		for _, n := range list {
			if name := n.Name(); !name.Complete() || name.EN == name.ES || seen[name] {
				t.Errorf("%v: %+v", n, name)
			}
			seen[n.Name()] = true
		}
	}
	for _, n := range []named{plan.Stage("own"), plan.Funnel("own"), plan.Rhythm("own"), plan.Purpose("own"), plan.Mode("own"), plan.Topic("own")} {
		if n.Name() != i18n.Same("own") {
			t.Errorf("%T: %+v", n, n.Name())
		}
	}
}

func TestRhythmDays(t *testing.T) {
	for r, want := range map[plan.Rhythm]int{plan.Daily: 1, plan.Weekly: 7, plan.Fortnightly: 14, plan.Monthly: 31, plan.Quarterly: 92, plan.Yearly: 366, "own": 0} {
		if got := r.Days(); got != want {
			t.Errorf("%s: %d, want %d", r, got, want)
		}
	}
}

func TestStageReached(t *testing.T) {
	stages := []plan.Stage{"", plan.Draft, plan.ForApproval, plan.Running}
	for i, s := range stages {
		for j, other := range stages {
			if got := s.Reached(other); got != (i >= j) {
				t.Errorf("%q reached %q: %v", s, other, got)
			}
		}
	}
}
