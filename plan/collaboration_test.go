package plan_test

import (
	"testing"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/money"
)

// TestCollaborationROI takes the return on all of the ledger, and gives none
// where nothing was counted.
func TestCollaborationROI(t *testing.T) {
	eur := func(n int64) money.Amount { return money.Units(n, money.EUR) }
	ledger := plan.Cost{Fee: eur(600), Product: eur(100), Management: eur(200), Media: eur(100)}
	for _, test := range []struct {
		name    string
		cost    plan.Cost
		revenue money.Amount
		want    string
	}{
		{"gain", ledger, eur(1500), "50%"},
		{"loss", ledger, eur(250), "-75%"},
		{"nothing sold", ledger, eur(0), "-100%"},
		{"not counted", ledger, money.Amount{}, "not_measured"},
		{"part of the ledger", plan.Cost{Product: eur(100)}, eur(150), "50%"},
		{"two currencies", plan.Cost{Fee: eur(100), Media: money.Units(1, money.USD)}, eur(150), "mixed_currency"},
		{"revenue in another one", plan.Cost{Fee: eur(100)}, money.Units(1, money.USD), "mixed_currency"},
		{"no cost", plan.Cost{}, eur(150), "zero_base"},
	} {
		c := plan.Collaboration{Cost: test.cost, Outcome: plan.Outcome{Revenue: test.revenue}}
		got := c.ROI().String()
		if !c.ROI().Defined() {
			got = c.ROI().Reason().String()
		}
		if got != test.want || c.ROI().ID() != "roi" {
			t.Errorf("%s: got %s of %s, want %s", test.name, got, c.ROI().ID(), test.want)
		}
	}
}
