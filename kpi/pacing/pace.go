package pacing

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// variant is the same figure of either kind of flight.
type variant struct{ linear, weighted kpi.Figure }

// The figures of a flight. Theirs is the unit of the flight, but for the pace.
var (
	planned = variant{
		kpi.Figure{ID: "linear_plan_to_date", Name: i18n.Text{EN: "planned to date (linear)", ES: "previsto hasta la fecha (lineal)"}},
		kpi.Figure{ID: "weighted_plan_to_date", Name: i18n.Text{EN: "planned to date (weighted)", ES: "previsto hasta la fecha (ponderado)"}},
	}
	paceIndex = variant{
		kpi.Figure{ID: "linear_pace_index", Name: i18n.Text{EN: "pace index (linear)", ES: "índice de ritmo (lineal)"}},
		kpi.Figure{ID: "weighted_pace_index", Name: i18n.Text{EN: "pace index (weighted)", ES: "índice de ritmo (ponderado)"}},
	}
	projection = variant{
		kpi.Figure{ID: "linear_projection", Name: i18n.Text{EN: "projection (linear)", ES: "proyección (lineal)"}},
		kpi.Figure{ID: "weighted_projection", Name: i18n.Text{EN: "projection (weighted)", ES: "proyección (ponderada)"}},
	}
	requiredDaily = kpi.Figure{ID: "required_daily", Name: i18n.Text{EN: "required per day left", ES: "necesario por día restante"}}
)

// figure chooses the figure of the flight's kind.
func (f Flight) figure(v variant) kpi.Figure {
	if f.weights != nil {
		return v.weighted
	}
	return v.linear
}

// quotient is a value in the unit of the flight; undefined if there is
// a reason.
func (f Flight) quotient(figure kpi.Figure, num, den *big.Rat, reason kpi.Reason) kpi.Value {
	figure.Unit = f.total.Unit()
	if reason != 0 {
		return figure.Undefined(reason)
	}
	return figure.Quotient(num, den, f.total.Currency())
}

// Planned is what the plan spends up to and including the day through: budget ·
// weights elapsed ÷ all weights, exact; for a linear flight budget · days
// elapsed ÷ all days. It is 0 before the first day and the budget after the
// last.
func (f Flight) Planned(through civil.Date) kpi.Value {
	elapsed, all := f.shares(through)
	return f.quotient(f.figure(planned), times(f.sum(), elapsed), all, 0)
}

// Pace is the pace index: what has been spent up to and including the day
// through, over what the plan spends until then (see [Flight.Planned]), exact.
// 1 is as planned, less is behind, more is ahead; neither is better.
//
// It is undefined
//   - before the first day, and while the weights elapsed or the budget are 0
//     (no_base if nothing is spent, zero_base if something is),
//   - for an undefined value, for its reason; for one within bounds and
//     a percentage (not_additive), for one in another unit than the budget
//     (mixed_qualifier) or another currency (mixed_currency).
func (f Flight) Pace(spent kpi.Value, through civil.Date) kpi.Value {
	done, reason := f.against(spent)
	if reason != 0 {
		return f.figure(paceIndex).Undefined(reason)
	}
	elapsed, all := f.shares(through)
	return f.figure(paceIndex).Quotient(times(done, all), times(f.sum(), elapsed), 0)
}

// Projection is what will have been spent at the end of the flight if it goes
// on at the rate so far: spent · all weights ÷ weights elapsed, exact; for
// a linear flight spent · all days ÷ days elapsed. From the last day on it is
// what has been spent.
//
// It is undefined
//   - before the first day, and while the weights elapsed are 0 (no_base if
//     nothing is spent, zero_base if something is),
//   - for a value of what was spent as [Flight.Pace] is.
func (f Flight) Projection(spent kpi.Value, through civil.Date) kpi.Value {
	done, reason := f.against(spent)
	elapsed, all := f.shares(through)
	return f.quotient(f.figure(projection), times(done, all), elapsed, reason)
}

// RequiredDaily is what has to be spent on each day after the day through so
// that the budget is used up on the last: (budget − spent) ÷ days left, exact.
// It is the mean of these days, weighted or not, and negative if more than the
// budget has been spent.
//
// It is undefined
//   - from the last day on (no_base if the budget is used up, zero_base if it
//     is not),
//   - for a value of what was spent as [Flight.Pace] is.
func (f Flight) RequiredDaily(spent kpi.Value, through civil.Date) kpi.Value {
	done, reason := f.against(spent)
	if reason != 0 {
		return f.quotient(requiredDaily, nil, nil, reason)
	}
	_, left := f.Days(through)
	return f.quotient(requiredDaily, new(big.Rat).Sub(f.sum(), done), big.NewRat(int64(left), 1), 0)
}

// times is a · b, and nil where there is no a.
func times(a, b *big.Rat) *big.Rat {
	if a == nil {
		return nil
	}
	return new(big.Rat).Mul(a, b)
}
