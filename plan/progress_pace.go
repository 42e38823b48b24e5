package plan

import (
	"math/big"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/pacing"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

func one() *big.Rat { return big.NewRat(1, 1) }

// pace holds the way that was gone against the days that have passed: the way
// is a flight from the baseline to the goal, see package pacing. It stays
// undefined for what is known within bounds only.
func (t *TargetProgress) pace(tolerance pacing.Tolerance) {
	way := kpi.Figure{Unit: t.Goal.Unit()} // no percentage: a flight has none
	figure := kpi.Figure{Unit: t.Goal.Unit(), Percent: t.Goal.Percent()}
	better := kpi.Higher
	if t.Ceiling() {
		better = kpi.Lower
	}
	pace := kpi.Figure{ID: "progress_pace", Name: i18n.Text{EN: "pace", ES: "ritmo"}, Better: better}
	why := t.Attainment.Reason()
	if why == 0 {
		why = kpi.NoAnswer
	}
	t.Planned, t.Projection = figure.Undefined(why), figure.Undefined(why)
	t.Daily, t.Required, t.Pace = figure.Undefined(why), figure.Undefined(why), pace.Undefined(why)
	from, err1 := t.Baseline.Rat()
	to, err2 := t.Goal.Rat()
	now, err3 := t.Actual.Rat()
	if err1 != nil || err2 != nil || err3 != nil || !t.Attainment.Defined() {
		return
	}
	currency := t.Goal.Currency()
	down := to.Cmp(from) < 0
	gone, all := new(big.Rat).Sub(now, from), new(big.Rat).Sub(to, from)
	if down {
		gone.Neg(gone)
		all.Neg(all)
	}
	flight, err := pacing.Linear(way.Quotient(all, one(), currency), t.Days)
	if err != nil { // no days
		return
	}
	spent := way.Quotient(gone, one(), currency)
	// back turns a part of the way into the figure that it leads to.
	back := func(v kpi.Value, from *big.Rat) kpi.Value {
		x, err := v.Rat()
		if err != nil {
			return figure.Undefined(v.Reason())
		}
		if x = new(big.Rat).Set(x); down {
			x.Neg(x)
		}
		return figure.Quotient(x.Add(x, from), one(), currency)
	}
	t.Planned = t.PlannedBy(t.Through)
	t.Projection = back(flight.Projection(spent, t.Through), from)
	t.Required = back(flight.RequiredDaily(spent, t.Through), new(big.Rat))
	if elapsed, _ := flight.Days(t.Through); elapsed > 0 {
		daily := new(big.Rat).Quo(gone, big.NewRat(int64(elapsed), 1))
		t.Daily = back(way.Quotient(daily, one(), currency), new(big.Rat))
	}
	if x, err := flight.Pace(spent, t.Through).Rat(); err == nil {
		t.Pace = pace.Quotient(x, one(), money.Currency(0))
		t.Light = tolerance.Light(t.Pace, decimal.New(1, 0))
	}
	if gone.Sign() > 0 {
		if day, why := flight.Exhaustion(spent, t.Through); why == 0 {
			t.Reaches = day
		}
	}
}

// PlannedBy is what the figure should be on a day, if every day of the target
// brings as much as every other: the baseline before the first of them, and the
// goal from the last on. It is undefined without baseline, goal and days.
func (t TargetProgress) PlannedBy(day civil.Date) kpi.Value {
	figure := kpi.Figure{Unit: t.Goal.Unit(), Percent: t.Goal.Percent()}
	from, err1 := t.Baseline.Rat()
	to, err2 := t.Goal.Rat()
	if err1 != nil || err2 != nil || t.Days.IsZero() {
		return figure.Undefined(kpi.NotMeasured)
	}
	elapsed := min(max(day.Sub(t.Days.First())+1, 0), t.Days.Days())
	planned := new(big.Rat).Sub(to, from)
	planned.Mul(planned, big.NewRat(int64(elapsed), int64(t.Days.Days())))
	return figure.Quotient(planned.Add(planned, from), one(), t.Goal.Currency())
}
