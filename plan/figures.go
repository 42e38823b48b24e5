package plan

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
)

// Figures is what was measured while a plan runs: what [Plan.Progress] and
// [Plan.Corrections] are computed from.
//
// The zero Figures is nothing measured.
type Figures struct {
	Results []Result
	Spent   []Spending
	Yields  []Yield

	Metrics  *kpi.Catalog // nil: kpi.Standard
	Steering Steering
}

// Result is what the metric of a [Target] came to.
type Result struct {
	Target string    // key
	Figure kpi.Value // of the target's metric, or in hand: kpi.Count, kpi.Number (0.015 is 1.5 %), kpi.Money
	// Since is the first day of a figure that is counted up from nothing, such as
	// the orders of the plan; zero for a figure that stands where it is, such as
	// followers or a rate, and moves from its baseline.
	Since   civil.Date
	Through civil.Date // the last day that is in the figure; zero: the day of the progress
	Course  []Reading  // how the figure got there, in the unit of the target, by day; may be none
}

// Spending is what has been spent of a [Line] of the budget.
type Spending struct {
	Line    string // key
	Amount  money.Amount
	Through civil.Date // the last day that is in the amount; zero: the day of the progress
}

// Yield is what a [Line] of the budget brought in two spells of equally many
// days in which it got different money. From two states one sees what the next
// euro brings; from one, only what all of them brought on average.
type Yield struct {
	Line          string // key
	Days          int    // of each spell
	Before, After allocation.Point
}

// Results takes the result of each target from a table: the value of its metric
// over all groups, through the last of the days. Measures that add up over time,
// and counts of different people, count from the first of the days. Targets
// whose metric the catalogue of the table does not have are left out.
func (p Plan) Results(t *kpi.Table, days civil.Period) []Result {
	var list []Result
	for _, target := range p.Targets {
		v, err := t.Total().Value(target.Metric)
		if err != nil {
			continue
		}
		r := Result{Target: target.Key, Figure: v, Through: days.Last()}
		if d, ok := t.Catalog().Definition(kpi.Measure(target.Metric)); ok && d.OverTime != kpi.Level {
			r.Since = days.First()
		}
		list = append(list, r)
	}
	return list
}
