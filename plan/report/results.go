package report

import (
	"cmp"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// results are the objectives and the targets, each with where it stands.
func (r Report) results(l i18n.Lang) []block {
	g := r.Progress
	if len(g.Targets) == 0 {
		return nil
	}
	var blocks []block
	if g.Attainment.Defined() {
		blocks = append(blocks, block{words: []string{i18n.Sprintf(i18n.Text{
			EN: "The objectives, by their weights, are attained to %s; %s of the weight is measured.",
			ES: "El cumplimiento de los objetivos, según su peso, es del %s; está medido el %s del peso.",
		}, show(g.Attainment), show(g.Measured)).In(l)}})
	}
	if len(g.Objectives) > 0 {
		blocks = append(blocks, objectives(g.Objectives, l))
	}
	blocks = append(blocks, targets(g, l))
	for _, t := range g.Targets {
		if b, ok := course(t, l); ok {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

func objectives(list []plan.ObjectiveProgress, l i18n.Lang) block {
	b := block{
		caption: i18n.Text{EN: "Objectives", ES: "Objetivos"}.In(l), names: 1,
		head: words(
			l, i18n.Text{EN: "Objective", ES: "Objetivo"}, i18n.Text{EN: "Attainment", ES: "Cumplimiento"},
			i18n.Text{EN: "Weight measured", ES: "Peso medido"}, i18n.Text{EN: "Verdict", ES: "Juicio"},
		),
	}
	for _, o := range list {
		b.rows = append(b.rows, []string{
			cmp.Or(o.Objective.Name, o.Objective.Key), show(o.Attainment).In(l), show(o.Measured).In(l), o.Verdict.Name().In(l),
		})
	}
	return b
}

func targets(g plan.Progress, l i18n.Lang) block {
	b := block{
		caption: i18n.Text{EN: "Results against targets", ES: "Resultados frente a valores objetivo"}.In(l), names: 1,
		head: words(
			l, i18n.Text{EN: "Target", ES: "Valor objetivo"}, i18n.Text{EN: "Baseline", ES: "Valor de partida"},
			i18n.Text{EN: "Actual", ES: "Real"}, i18n.Text{EN: "To be reached", ES: "Por alcanzar"},
			i18n.Text{EN: "Attainment", ES: "Cumplimiento"}, i18n.Text{EN: "Pace", ES: "Ritmo"},
			i18n.Text{EN: "Projection", ES: "Proyección"}, i18n.Text{EN: "Due", ES: "Plazo"}, i18n.Text{EN: "Verdict", ES: "Juicio"},
		),
	}
	var bars []bar
	for _, t := range g.Targets {
		b.rows = append(b.rows, []string{
			name(t, l), show(t.Baseline).In(l), actual(t, l) + asOf(t.Actual, t.Through, g.On).In(l), show(t.Goal).In(l),
			show(t.Attainment).In(l), show(t.Pace).In(l), show(t.Projection).In(l), t.Days.Last().String(), t.Verdict.Name().In(l),
		})
		planned := kpi.AttainmentFrom(t.Baseline, t.Planned, t.Goal, kpi.Neutral)
		bars = append(bars, bar{
			label: name(t, l), share: share(t.Attainment), mark: share(planned), marked: planned.Defined() && !t.Ceiling(),
			known: t.Attainment.Defined(), note: t.Verdict.Name().In(l), figure: show(t.Attainment).In(l), behind: t.Verdict.Behind(),
		})
	}
	b.chart = barChart{
		title: i18n.Text{EN: "Attainment of the targets", ES: "Cumplimiento de los valores objetivo"}.In(l),
		desc: i18n.Text{
			EN: "A bar for each target; the solid line is the target, the dashed one what was planned by now.",
			ES: "Una barra por cada valor objetivo; la línea continua es el valor objetivo y la discontinua, lo previsto hasta hoy.",
		}.In(l),
		bars: bars,
	}
	return b
}

// name is what a target is called: its metric, with its key where that says
// more.
func name(t plan.TargetProgress, l i18n.Lang) string {
	metric := capital(t.Metric.In(l))
	known := t.Target.Key == "" || t.Target.Key == t.Target.Metric
	for _, name := range [...]string{t.Metric.EN, t.Metric.ES} {
		known = known || strings.EqualFold(name, t.Target.Key)
	}
	if metric == "" || known {
		return cmp.Or(metric, t.Target.Key)
	}
	return metric + " (" + t.Target.Key + ")"
}

// actual is the figure, of a rate with its interval.
func actual(t plan.TargetProgress, l i18n.Lang) string {
	s := show(t.Actual).In(l)
	if !t.Ranged || !t.Since.IsZero() || !t.Actual.Defined() {
		return s
	}
	between := t.Interval.Interval.Text(2)
	if t.Actual.Percent() {
		between = t.Interval.Interval.PercentText(2)
	}
	return s + i18n.Sprintf(i18n.Text{EN: " (95%%: %s)", ES: " (95\u00a0%%: %s)"}, between).In(l)
}

// asOf says of which day a figure is, where that is not the day of the report.
func asOf(v kpi.Value, through, on civil.Date) i18n.Text {
	if !v.Defined() || through.IsZero() || !through.Before(on) {
		return i18n.Text{}
	}
	return i18n.Sprintf(i18n.Text{EN: " (as of %s)", ES: " (a %s)"}, through)
}

// course is how a target got where it is, beside how it should have.
func course(t plan.TargetProgress, l i18n.Lang) (block, bool) {
	if len(t.Course) < 2 || t.Days.IsZero() {
		return block{}, false
	}
	b := block{
		caption: i18n.Sprintf(i18n.Text{EN: "Course of %s", ES: "Evolución de %s"}, i18n.Quote(t.Target.Key)).In(l), names: 1,
		head: words(
			l, i18n.Text{EN: "Day", ES: "Día"}, i18n.Text{EN: "Actual", ES: "Real"}, i18n.Text{EN: "Planned", ES: "Previsto"},
		),
	}
	c := lineChart{
		title: i18n.Sprintf(i18n.Text{EN: "Pace of %s", ES: "Ritmo de %s"}, i18n.Quote(t.Target.Key)).In(l),
		desc: i18n.Text{
			EN: "The solid line with dots is the figure, the dashed one what was planned, the dotted one where this pace leads.",
			ES: "La línea continua con puntos es la cifra, la discontinua lo previsto y la punteada, adónde lleva este ritmo.",
		}.In(l),
		first: t.Days.First(), last: t.Days.Last(),
		from: show(t.Baseline).In(l), to: show(t.Goal).In(l),
	}
	base, ok1 := number(t.Baseline)
	goal, ok2 := number(t.Goal)
	if !ok1 || !ok2 {
		return block{}, false
	}
	c.base, c.goal = base, goal
	for _, reading := range t.Course {
		v := t.Target.Value(reading.Figure)
		planned := t.Target.Value(plan.Number{})
		if !reading.On.Before(t.Days.First()) && !reading.On.After(t.Days.Last()) {
			planned = t.PlannedBy(reading.On)
			if x, ok := number(v); ok {
				c.points = append(c.points, point{reading.On, x})
			}
		}
		b.rows = append(b.rows, []string{reading.On.String(), show(v).In(l), show(planned).In(l)})
	}
	if x, ok := number(t.Projection); ok {
		c.projection, c.projected, c.through = x, true, t.Through
	}
	if now, ok := number(t.Actual); ok {
		c.now = now
	}
	b.chart = c
	return b, true
}
