package plan

import (
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/money"
)

// TestBad holds what the check makes of bad plans, by the id of the bad input.
// Documents that cannot be read are the reader's.
func TestBad(t *testing.T) {
	finding := func(t *testing.T, code string, change func(*Plan)) check.Finding {
		t.Helper()
		p := sound(t)
		change(&p)
		found := coding(Check(p, soundAt()).Findings, code)
		if len(found) != 1 {
			t.Fatalf("%d findings %s, want 1", len(found), code)
		}
		return found[0]
	}
	for _, test := range []struct {
		name, code           string
		change               func(*Plan)
		path, got, want, say string
	}{
		{
			"in-CUR-07", "PLN-069", func(p *Plan) { p.Budget.Lines[1].Amount = money.Units(1000, money.USD) },
			"/budget/lines/1/amount", "USD", "EUR", "$1,000.00 is in USD, and the plan is in EUR.",
		},
		{
			"in-TIM-07", "PLN-092", func(p *Plan) {
				p.Calendar.Entries[0].History[0].At = time.Date(10000, time.January, 1, 0, 0, 0, 0, time.UTC)
			},
			"/calendar/entries/0/history/0/at", "10000", "1…9999", `A step of "bread-1" is in the year 10000.`,
		},
		{
			"in-CAL-13", "PLN-089", func(p *Plan) { p.Calendar.Entries[1].Slot.Date = date("2027-04-01") },
			"/calendar/entries/1/slot", "2027-04-01", "2027-01-04/2027-03-28",
			`The entry "ads-1" is on 2027-04-01, and the plan runs from 2027-01-04 to 2027-03-28.`,
		},
		{
			"in-JSN-23", "PLN-039", func(p *Plan) { p.Targets[1].Metric = "sold_loaves" },
			"/targets/1/metric", "sold_loaves", "", `The catalogue has no metric "sold_loaves".`,
		},
		{
			"in-JSN-26/over", "PLN-065", func(p *Plan) { p.Objectives[1].Weight = MustNumber("0.61") },
			"/objectives", "1.01", "1", "The weights of the objectives sum to 1.01.",
		},
		{
			"in-JSN-26/under", "PLN-065", func(p *Plan) { p.Objectives[1].Weight = MustNumber("0.59") },
			"/objectives", "0.99", "1", "The weights of the objectives sum to 0.99.",
		},
		{
			"in-JSN-28", "PLN-070", func(p *Plan) {
				p.Budget = Budget{Total: eur(100), Lines: []Line{{Key: "media", Amount: money.Minor(10_001, money.EUR)}}}
			},
			"/budget", "100.01 EUR", "100.00 EUR", "Lines and contingency sum to €100.01, the total is €100.00: a difference of €0.01.",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := finding(t, test.code, test.change)
			if f.Path != test.path || f.Got != test.got || f.Want != test.want || f.Message.EN != test.say {
				t.Errorf("got %+v", f)
			}
		})
	}
	t.Run("in-CUR-07/no total", func(t *testing.T) {
		p := sound(t)
		p.Budget.Lines[1].Amount = money.Units(1000, money.USD)
		if found := coding(Check(p, soundAt()).Findings, "PLN-070"); len(found) != 0 {
			t.Errorf("a total of two currencies: %+v", found)
		}
	})
	t.Run("in-DEC-05", func(t *testing.T) {
		huge := decimal.New(1, 1_000_000_000)
		if _, err := money.New(huge, money.EUR); !errors.Is(err, money.ErrNumber) {
			t.Errorf("an amount of it: %v", err)
		}
		if _, err := NewNumber(huge); !errors.Is(err, money.ErrNumber) {
			t.Errorf("a number of it: %v", err)
		}
		if n := testing.AllocsPerRun(10, func() { _ = money.CheckDecimal(huge) }); n > 20 {
			t.Errorf("%v allocations to refuse it", n)
		}
	})
}
