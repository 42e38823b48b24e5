package plan

import (
	"math/big"
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// correct suggests what to do about a target.
func (c *correcting) correct(i int, t TargetProgress) {
	x := Correction{Target: t.Target.Key, Verdict: t.Verdict, Path: in("targets", i)}
	switch t.Verdict {
	case TooFewData, NotMeasured:
		x.Kind, x.Why = GatherData, t.Text()
		x.Do = i18n.Text{
			EN: "Decide nothing on this figure; measure it, or wait for more data.",
			ES: "No decida nada con esta cifra; mídala o espere a tener más datos.",
		}
		c.add(x)
	case AtRisk, OffTrack:
		c.changeTactic(x, t)
		c.changeCadence(x, t)
		c.changeAudience(x, t)
		c.changeTarget(x, t)
	case Missed:
		c.changeTactic(x, t)
	}
}

// changeTactic says how much more a day is needed, and which actions are there
// to bring it.
func (c *correcting) changeTactic(x Correction, t TargetProgress) {
	x.Kind, x.Why = ChangeTactic, pressure(t)
	var running []i18n.Text
	for _, i := range c.movers(t.Target) {
		a := c.plan.Actions[i]
		if len(running) == 0 {
			x.Path = in("actions", i)
		}
		if left(a.Days, t.Through) > 0 {
			if len(running) == 0 {
				x.Path = in("actions", i)
			}
			running = append(running, i18n.Same(called(a.Name, a.Key)))
		}
	}
	if len(running) == 0 {
		x.Do = i18n.Sprintf(i18n.Text{
			EN: "Plan an action for it: none that moves it runs after %s.", ES: "Planifique una acción: después del %s no hay ninguna que lo impulse.",
		}, t.Through)
	} else {
		x.Do = i18n.Sprintf(i18n.Text{
			EN: "Change what is done in %s: more of the same does not get there.", ES: "Cambie lo que se hace en %s: con más de lo mismo no se llega.",
		}, i18n.Join(running, ", "))
	}
	c.add(x)
}

// pressure is what a day brought, what it has to bring, and until when.
func pressure(t TargetProgress) i18n.Text {
	if !t.Required.Defined() || !t.Daily.Defined() {
		return t.Text()
	}
	if need, err := t.Required.Rat(); t.Ceiling() && err == nil && need.Sign() < 0 {
		return i18n.Sprintf(i18n.Text{
			EN: "It is at %s already, and %s is the most that it may come to.", ES: "Ya está en %s, y lo máximo que puede alcanzar es %s.",
		}, shown(t.Actual), shown(t.Goal))
	}
	say := i18n.Text{
		EN: "It has moved by %s a day so far; until %s it has to move by %s a day.",
		ES: "Se ha movido %s por día hasta ahora; hasta el %s debe moverse %s por día.",
	}
	switch {
	case t.Ceiling():
		say = i18n.Text{
			EN: "A day has brought %s so far; until %s each may bring %s at most.",
			ES: "Un día ha sumado %s hasta ahora; hasta el %s cada uno puede sumar %s como máximo.",
		}
	case !t.Since.IsZero():
		say = i18n.Text{
			EN: "A day has brought %s so far; until %s each has to bring %s.",
			ES: "Un día ha aportado %s hasta ahora; hasta el %s cada uno debe aportar %s.",
		}
	}
	return i18n.Sprintf(say, shown(t.Daily), t.Days.Last(), shown(t.Required))
}

// movers are the positions of the actions that are there to move a target: that
// name it, or name no target and have its objective.
func (c *correcting) movers(t Target) []int {
	list := slices.Concat(c.named[t.Key], c.serving[t.Objective])
	slices.Sort(list)
	return slices.Compact(list)
}

// times is how many times as much a day is required as has been brought so far.
// It is false where nothing has.
func (t TargetProgress) times() (*big.Rat, bool) {
	need, err1 := t.Required.Rat()
	had, err2 := t.Daily.Rat()
	if err1 != nil || err2 != nil || had.Sign() == 0 || need.Sign() != had.Sign() {
		return nil, false
	}
	return new(big.Rat).Quo(need, had), true
}

// changeCadence suggests more posts a week on the channels of the actions that
// move a count: as many more as a day has to bring more, up to what the channel
// promises at most. It supposes that each post brings what the ones before it
// did.
func (c *correcting) changeCadence(x Correction, t TargetProgress) {
	times, ok := t.times()
	if !ok || t.Since.IsZero() || t.Ceiling() {
		return
	}
	carriers := c.carriers(t)
	for i, ch := range c.plan.Channels {
		if ch.Cadence.Least < 1 || !carriers[ch.ID] {
			continue
		}
		want := ceiling(new(big.Rat).Mul(times, big.NewRat(int64(ch.Cadence.Least), 1)))
		if ch.Cadence.Most > 0 {
			want = min(want, int64(ch.Cadence.Most))
		}
		if want <= int64(ch.Cadence.Least) {
			continue
		}
		posts := i18n.Noun{One: i18n.Text{EN: "post", ES: "publicación"}, Many: i18n.Text{EN: "posts", ES: "publicaciones"}}
		y := x
		y.Kind, y.Path, y.Why = ChangeCadence, in("channels", i, "cadence", "least"), pressure(t)
		y.Do = i18n.Sprintf(i18n.Text{
			EN: "Raise the cadence of %s from %s a week to %s, if each post brings what those before it did and the team has the time.",
			ES: "Aumente la periodicidad de %s de %s por semana a %s, si cada una aporta lo que las anteriores y el equipo tiene tiempo.",
		}, i18n.Quote(string(ch.ID)), posts.Count(int64(ch.Cadence.Least)), i18n.Int(want))
		c.add(y)
	}
}

// ceiling is the least whole number that is not below x, at most a million.
func ceiling(x *big.Rat) int64 {
	if x.Cmp(big.NewRat(1_000_000, 1)) > 0 {
		return 1_000_000
	}
	up := new(big.Int).Add(x.Num(), new(big.Int).Sub(x.Denom(), big.NewInt(1)))
	return up.Div(up, x.Denom()).Int64()
}

// carriers are the channels of actions that move the target and still run.
func (c *correcting) carriers(t TargetProgress) map[channel.ID]bool {
	list := map[channel.ID]bool{}
	for _, i := range c.movers(t.Target) {
		a := c.plan.Actions[i]
		if left(a.Days, t.Through) == 0 {
			continue
		}
		for _, id := range a.Channels {
			list[id] = true
		}
	}
	return list
}

// changeAudience says where fewer people are addressed than are to be reached.
func (c *correcting) changeAudience(x Correction, t TargetProgress) {
	metrics := c.figures.Metrics
	if metrics == nil {
		metrics = kpi.Standard()
	}
	d, ok := metrics.Definition(kpi.Measure(t.Target.Metric))
	goal, err := t.Goal.Rat()
	if !ok || d.OverTime != kpi.Distinct || err != nil {
		return
	}
	at, ok := c.objectives[t.Target.Objective]
	if !ok {
		return
	}
	var size int64
	path := ""
	for _, key := range c.plan.Objectives[at].Audiences {
		if i, ok := c.audiences[key]; ok {
			size += max(0, c.plan.Audiences[i].Size)
			if path == "" {
				path = in("audiences", i)
			}
		}
	}
	if size == 0 || goal.Cmp(big.NewRat(size, 1)) <= 0 {
		return
	}
	x.Kind, x.Path = ChangeAudience, path
	x.Why = i18n.Sprintf(i18n.Text{
		EN: "%s %s are to be reached, and the audiences of the objective are %s people.",
		ES: "%s Se quiere llegar a %s, y los públicos del objetivo suman %s personas.",
	}, t.Text(), shown(t.Goal), i18n.Int(size))
	x.Do = i18n.Text{EN: "Address more people, or others.", ES: "Diríjase a más personas o a otras."}
	c.add(x)
}

// changeTarget proposes what is within reach, where a day has to bring many
// times what it has, and more than the best of the history. Where a figure has
// not moved towards its target, where the pace leads is none.
func (c *correcting) changeTarget(x Correction, t TargetProgress) {
	need, err := t.Required.Rat()
	times, some := t.times()
	if err != nil || !some || times.Cmp(big.NewRat(int64(c.figures.Steering.stretch()), 1)) < 0 {
		return
	}
	best := i18n.Text{}
	if change, over, ok := t.Target.best(need.Sign()); ok && t.Since.IsZero() && over.Sign() > 0 {
		rate := new(big.Rat).Quo(change.Rat(), over.Rat())
		if t.Target.Unit == Percent {
			rate.Quo(rate, big.NewRat(100, 1))
		}
		if new(big.Rat).Abs(need).Cmp(rate) <= 0 {
			return
		}
		best = i18n.Sprintf(i18n.Text{EN: " The best of its history was %s a day.", ES: " Lo mejor de su historial fue %s por día."},
			shown(kpi.Figure{Unit: t.Goal.Unit(), Percent: t.Goal.Percent()}.Quotient(rate, one(), t.Goal.Currency())))
	}
	x.Kind = ChangeTarget
	x.Why = i18n.Join([]i18n.Text{pressure(t), best}, "")
	x.Do = i18n.Sprintf(i18n.Text{
		EN: "Set the target to what this pace gives, %s, and say why.", ES: "Ajuste el valor objetivo a lo que da este ritmo, %s, y explique por qué.",
	}, shown(t.Projection))
	if reach := t.Reaches; !reach.IsZero() {
		x.Do = i18n.Sprintf(i18n.Text{
			EN: "Set the target to what this pace gives, %s, or give it until %s, and say why.",
			ES: "Ajuste el valor objetivo a lo que da este ritmo, %s, o amplíe el plazo hasta el %s, y explique por qué.",
		}, shown(t.Projection), reach)
	}
	c.add(x)
}
