package plan

import (
	"math"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/allocation"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// yielding is a line of the budget of which it is known what its next unit of
// money brings: a curve through its two states.
type yielding struct {
	progress LineProgress
	yield    Yield
	left     money.Amount // in minor units
	curve    allocation.Curve
	floor    money.Amount // of what is left of it, the least that stays
	ceiling  money.Amount // and the most that it can get
}

// moveBudget moves what is left of the lines to where the next unit of money
// brings most: not where all of it brought most on average. Each line keeps
// within its minimum and maximum and changes by a limited share; the total is
// kept to the cent.
func (c *correcting) moveBudget() {
	lines := c.yielding()
	behind, ok := c.worst(lines)
	if !ok || len(lines) < 2 {
		return
	}
	var total money.Amount
	var options []allocation.Line
	for _, y := range lines {
		sum, err := total.Add(y.left)
		if err != nil { // two currencies
			return
		}
		total = sum
		options = append(options, allocation.Line{Curve: y.curve, Min: y.floor, Max: y.ceiling})
	}
	best, err := allocation.EqualMarginals(total, options)
	if err != nil {
		return
	}
	x := Correction{
		Kind: MoveBudget, Path: in("budget", "lines"), Target: behind.Target.Key, Verdict: behind.Verdict,
		Do: i18n.Text{EN: "Move what is left of the budget:", ES: "Redistribuya lo que queda del presupuesto:"},
	}
	var now float64
	var why, moves []i18n.Text
	changed := false
	for i, y := range lines {
		m, err := y.move(best.Spend[i])
		if err != nil {
			return
		}
		changed = changed || m.From.Compare(m.To) != 0
		now += valueOf(y.curve.Response(valueIn(y.left)))
		x.Moves = append(x.Moves, m)
		why = append(why, i18n.Sprintf(i18n.Text{
			EN: "%s brings %s a unit of money on average and %s from the next one", ES: "%s aporta %s por unidad de dinero de media y %s con la siguiente",
		}, i18n.Quote(m.Line), shown(m.Average), shown(m.Marginal)))
		moves = append(moves, i18n.Sprintf(i18n.Text{EN: "%s from %s to %s", ES: "%s de %s a %s"}, i18n.Quote(m.Line), m.From.Text(), m.To.Text()))
	}
	if bring := valueOf(best.Response); !changed || bring <= now*(1+flat) {
		return // what is left brings as much where it is
	}
	figure := kpi.Figure{Unit: kpi.Unit{Money: 1}}
	x.Why = i18n.Sprintf(i18n.Text{
		EN: "%s; what is left would bring %s instead of %s.", ES: "%s; lo que queda aportaría %s en vez de %s.",
	}, i18n.Join(why, "; "), shown(figure.Approximately(valueOf(best.Response), total.Currency())), shown(figure.Approximately(now, total.Currency())))
	x.Do = i18n.Join([]i18n.Text{x.Do, i18n.Same(" "), i18n.Join(moves, ", "), i18n.Same(".")}, "")
	c.add(x)
}

// worst is the target that is furthest behind, the first of several; one of an
// objective of the lines, if there is one.
func (c *correcting) worst(lines []yielding) (TargetProgress, bool) {
	paid := map[string]bool{}
	for _, y := range lines {
		paid[y.progress.Line.Objective] = true
	}
	var worst, other TargetProgress
	for _, t := range c.progress.Targets {
		place := &other
		if paid[t.Target.Objective] && t.Target.Objective != "" {
			place = &worst
		}
		if t.Verdict.Behind() && t.Verdict.rank() > place.Verdict.rank() {
			*place = t
		}
	}
	if worst.Verdict == "" {
		worst = other
	}
	return worst, worst.Verdict != ""
}

// yielding are the lines that can be moved: with money left, days to spend it,
// and two states in which they got different money.
func (c *correcting) yielding() []yielding {
	yields := map[string]Yield{}
	for _, y := range c.figures.Yields {
		yields[y.Line] = y
	}
	var list []yielding
	for _, l := range c.progress.Lines {
		y, ok := yields[l.Line.Key]
		days := left(l.Days, l.Through)
		rest := l.Left().RoundMinor()
		if !ok || days == 0 || rest.Sign() <= 0 {
			continue
		}
		curve, ok := y.curve(days)
		if !ok {
			continue
		}
		list = append(list, yielding{progress: l, yield: y, left: rest, curve: curve}.bounded(c.figures.Steering.shift()))
	}
	return list
}

// curve is the one of constant elasticity through the two states, for the money
// of as many days: the elasticity is ln(revenue after ÷ before) ÷ ln(spend after
// ÷ before), and of n spells with the same money each the returns are n times
// those of one. Where more money brought no more, the next unit brings nothing;
// where returns grew faster than the money, they are taken to grow with it, which
// is less than was seen.
func (y Yield) curve(days int) (allocation.Curve, bool) {
	before, after := valueIn(y.Before.Spend), valueIn(y.After.Spend)
	had, has := valueIn(y.Before.Revenue), valueIn(y.After.Revenue)
	if before <= 0 || after <= 0 || before == after {
		return allocation.Curve{}, false
	}
	if has <= 0 {
		return allocation.Curve{}, true // it brings nothing
	}
	elasticity := 1.0
	if had > 0 {
		elasticity = min(max(math.Log(has/had)/math.Log(after/before), flat), 1)
	}
	scale := has / math.Pow(after, elasticity) * math.Pow(float64(days)/float64(y.Days), 1-elasticity)
	curve, err := allocation.Power(scale, elasticity)
	return curve, err == nil
}

// flat is the elasticity of returns that do not grow.
const flat = 1e-9

// bounded sets how far what is left of the line may change: by a share of it in
// per cent, within the minimum and maximum of the line.
func (y yielding) bounded(share int) yielding {
	part, _ := y.left.Times(decimal.New(int64(share), -2)) // of an amount and a number that are small
	part = part.RoundMinor()
	y.floor, y.ceiling = y.left, y.left
	if less, err := y.left.Sub(part); err == nil {
		y.floor = less
	}
	if more, err := y.left.Add(part); err == nil {
		y.ceiling = more
	}
	l := y.progress.Line
	spent, err := l.Amount.Sub(y.left)
	if err != nil {
		return y
	}
	if least, err := l.Min.Sub(spent); err == nil && !l.Min.IsZero() && least.Compare(y.floor) > 0 {
		y.floor = least
	}
	if most, err := l.Max.Sub(spent); err == nil && !l.Max.IsZero() && most.Compare(y.ceiling) < 0 {
		y.ceiling = most
	}
	if y.floor.Compare(y.left) > 0 { // the line is below its minimum already
		y.floor = y.left
	}
	if y.ceiling.Compare(y.left) < 0 { // or above its maximum
		y.ceiling = y.left
	}
	return y
}

// move is what the line gets instead of what is left of it.
func (y yielding) move(gets money.Amount) (Move, error) {
	l := y.progress.Line
	change, err := gets.Sub(y.left)
	if err != nil {
		return Move{}, err
	}
	to, err := l.Amount.Add(change)
	return Move{
		Line: l.Key, From: l.Amount, To: to,
		Average:  kpi.ROAS(y.yield.After.Revenue, y.yield.After.Spend),
		Marginal: allocation.MarginalROAS(y.yield.Before, y.yield.After),
	}, err
}

// valueIn is an amount as a number for a curve, which is float64 by nature.
func valueIn(a money.Amount) float64 { return a.Number().InexactFloat64() }

// valueOf is a value as such a number; 0 where it does not exist.
func valueOf(v kpi.Value) float64 {
	r, err := v.Rat()
	if err != nil {
		return 0
	}
	x, _ := r.Float64()
	return x
}
