package plan

import (
	"slices"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// figureRules are about the metric of a target, and whether its figures can be.
func figureRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-039", Severity: check.Error,
			Title:  i18n.Text{EN: "Unknown metric", ES: "Métrica desconocida"},
			Why:    i18n.Text{EN: "A KPI that the catalogue does not have cannot be computed from any export.", ES: "Un KPI que no está en el catálogo no puede calcularse con ninguna exportación."},
			Fix:    i18n.Text{EN: "Use the ID of a metric or measure of the catalogue, or add it.", ES: "Use el ID de una métrica o medida del catálogo, o añádala."},
			Source: catalogue, Since: "0.1.0", Find: findUnknownMetrics,
		},
		{
			Code: "PLN-040", Severity: check.Error,
			Title:  i18n.Text{EN: "Unit does not fit the metric", ES: "La unidad no corresponde a la métrica"},
			Why:    i18n.Text{EN: "Clicks are counted and a cost per click is money; 1.5 per cent is not 1.5 times.", ES: "Los clics se cuentan y un coste por clic es dinero; 1,5 por ciento no es 1,5 veces."},
			Fix:    i18n.Text{EN: "Use the unit of the metric.", ES: "Use la unidad de la métrica."},
			Source: catalogue, Since: "0.1.0", Find: findWrongUnits,
		},
		{
			Code: "PLN-041", Severity: check.Error,
			Title:  i18n.Text{EN: "Money without the plan's currency", ES: "Importe sin la moneda del plan"},
			Why:    i18n.Text{EN: "Two currencies do not compare without a rate and its date.", ES: "Dos monedas no se comparan sin un tipo de cambio y su fecha."},
			Fix:    i18n.Text{EN: "State the figures in the currency of the plan.", ES: "Indique las cifras en la moneda del plan."},
			Source: "package money", Since: "0.1.0", Find: findForeignTargets,
		},
		{
			Code: "PLN-042", Severity: check.Error,
			Title:  i18n.Text{EN: "Figure that cannot be", ES: "Cifra imposible"},
			Why:    i18n.Text{EN: "There is no half click and no negative reach.", ES: "No hay medio clic ni alcance negativo."},
			Fix:    i18n.Text{EN: "Correct the figure or the unit.", ES: "Corrija la cifra o la unidad."},
			Source: catalogue, Since: "0.1.0", Find: findImpossible,
		},
		{
			Code: "PLN-043", Severity: check.Warning,
			Title:  i18n.Text{EN: "Growth never seen before", ES: "Crecimiento nunca visto"},
			Why:    i18n.Text{EN: "Achievable is a rate held against the best one of the past.", ES: "Lo alcanzable se mide con el mejor ritmo del pasado."},
			Fix:    i18n.Text{EN: "Lower the target, move its date, or say what makes the difference.", ES: "Baje el valor objetivo, mueva el plazo o explique qué cambia."},
			Source: doran, Since: "0.1.0", Find: findWonders,
		},
		{
			Code: "PLN-044", Severity: check.Warning,
			Title:  i18n.Text{EN: "History out of order", ES: "Historial desordenado"},
			Why:    i18n.Text{EN: "Growth is read from one day to the next; two figures of one day, or of a day to come, give none.", ES: "El crecimiento se lee de un día al siguiente; dos cifras de un mismo día, o de un día futuro, no dan ninguno."},
			Fix:    i18n.Text{EN: "Sort the readings by day, one a day.", ES: "Ordene las lecturas por día, una por día."},
			Source: house, Since: "0.1.0", Find: findDisorder,
		},
		{
			Code: "PLN-045", Severity: check.Warning,
			Title:  i18n.Text{EN: "KPI does not fit the funnel", ES: "KPI ajeno a la etapa del embudo"},
			Why:    i18n.Text{EN: "Reach says nothing about sales; a step is steered by figures of its own.", ES: "El alcance no dice nada de las ventas; cada etapa se guía por sus propias cifras."},
			Fix:    i18n.Text{EN: "Choose a metric of that step, or state the step that is meant.", ES: "Elija una métrica de esa etapa o indique la etapa que corresponde."},
			Source: "stage map: awareness, consideration, conversion, loyalty", Since: "0.1.0", Find: findMisfits,
		},
		{
			Code: "PLN-046", Severity: check.Warning,
			Title:  i18n.Text{EN: "Aim does not fit the funnel", ES: "Propósito ajeno a la etapa del embudo"},
			Why:    i18n.Text{EN: "Sales are not won in the step that makes a name known.", ES: "Las ventas no se ganan en la etapa que da a conocer el nombre."},
			Fix:    i18n.Text{EN: "Correct the aim or the step.", ES: "Corrija el propósito o la etapa."},
			Source: "stage map: awareness, consideration, conversion, loyalty", Since: "0.1.0", Find: findStrangeAims,
		},
	}
}

// known reports whether the catalogue has the ID, and of which unit and
// direction its figures are. Whole figures count things.
func (e *Evidence) known(id string) (unit Unit, better kpi.Direction, ok bool) {
	if d, ok := e.metrics.Definition(kpi.Measure(id)); ok {
		switch {
		case d.Unit.Money != 0:
			return Money, kpi.Neutral, true
		case d.Unit.Time != 0:
			return Seconds, kpi.Neutral, true
		}
		return Count, kpi.Neutral, true
	}
	m, ok := e.metrics.Metric(id)
	if !ok {
		return "", kpi.Neutral, false
	}
	of := func(terms []kpi.Term) kpi.Unit { // all terms of a side have one unit
		if len(terms) == 0 {
			return kpi.Unit{}
		}
		d, _ := e.metrics.Definition(terms[0].Measure)
		return d.Unit
	}
	u := of(m.Num).Over(of(m.Den))
	switch {
	case u.Money != 0:
		unit = Money
	case u.Time != 0:
		unit = Seconds
	case m.Percent:
		unit = Percent
	case len(m.Den) == 0:
		unit = Count
	default:
		unit = Ratio
	}
	return unit, m.Better, true
}

func findUnknownMetrics(e *Evidence, add func(check.Finding)) {
	var names []string
	searched := 0
	for i, t := range e.plan.Targets {
		if _, _, ok := e.known(t.Metric); ok || t.Metric == "" {
			continue
		}
		if names == nil {
			for m := range e.metrics.Metrics() {
				names = append(names, m.ID)
			}
			for d := range e.metrics.Definitions() {
				names = append(names, string(d.ID))
			}
		}
		f := found(in("targets", i, "metric"), t.Metric, "", i18n.Text{
			EN: "The catalogue has no metric %s.", ES: "El catálogo no tiene la métrica %s.",
		}, i18n.Quote(t.Metric))
		if searched++; searched <= mostSearched {
			suggest(&f, t.Metric, names)
		}
		add(f)
	}
}

func findWrongUnits(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		want, _, ok := e.known(t.Metric)
		if !ok || t.Unit == "" || t.Unit == want || t.Unit == Ratio && want == Percent {
			continue
		}
		add(found(in("targets", i, "unit"), string(t.Unit), string(want), i18n.Text{
			EN: "%s is stated in %s, and %s is in %s.", ES: "%s se expresa en %s, y %s va en %s.",
		}, i18n.Quote(t.Key), i18n.Quote(string(t.Unit)), i18n.Quote(t.Metric), i18n.Quote(string(want))))
	}
}

func findBackward(e *Evidence, add func(check.Finding)) {
	more := map[kpi.Direction]i18n.Text{kpi.Higher: {EN: "more", ES: "más"}, kpi.Lower: {EN: "less", ES: "menos"}}
	for i, t := range e.plan.Targets {
		_, better, _ := e.known(t.Metric)
		from, ok1 := t.Baseline.Decimal()
		to, ok2 := t.Goal.Decimal()
		if !ok1 || !ok2 || better == kpi.Neutral {
			continue
		}
		if way := to.Cmp(from); way > 0 && better == kpi.Lower || way < 0 && better == kpi.Higher {
			add(found(in("targets", i, "goal"), t.Goal.String(), t.Baseline.String(), i18n.Text{
				EN: "%s is to get from %s to %s, and of %s %s is better.",
				ES: "%s debe pasar de %s a %s, y de %s, cuanto %s, mejor.",
			}, i18n.Quote(t.Key), t.Baseline, t.Goal, i18n.Quote(t.Metric), more[better]))
		}
	}
}

func findForeignTargets(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		switch path := in("targets", i, "currency"); {
		case t.Unit != Money || e.plan.Currency == 0 || t.Currency == e.plan.Currency:
		case t.Currency == 0:
			add(found(path, "", e.plan.Currency.String(), i18n.Text{
				EN: "%s is an amount without a currency; the plan is in %s.", ES: "%s es un importe sin moneda; el plan está en %s.",
			}, i18n.Quote(t.Key), e.plan.Currency))
		default:
			add(found(path, t.Currency.String(), e.plan.Currency.String(), i18n.Text{
				EN: "%s is in %s, and the plan is in %s.", ES: "%s está en %s, y el plan, en %s.",
			}, i18n.Quote(t.Key), i18n.Quote(t.Currency.String()), e.plan.Currency))
		}
	}
}

func findImpossible(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		for _, f := range [...]struct {
			name   string
			figure Number
		}{{"baseline", t.Baseline}, {"goal", t.Goal}} {
			d, ok := f.figure.Decimal()
			if !ok {
				continue
			}
			def, measure := e.metrics.Definition(kpi.Measure(t.Metric))
			negative := d.Sign() < 0 && (measure && !def.Signed || !measure && e.positive(t.Metric))
			if negative || measure && !def.Fractional && t.Unit == Count && d.Exponent() < 0 {
				add(found(in("targets", i, f.name), f.figure.String(), "", i18n.Text{
					EN: "%s cannot be %s.", ES: "%s no puede ser %s.",
				}, i18n.Quote(t.Key), f.figure))
			}
		}
	}
}

// positive reports whether a metric cannot be negative, as net sentiment and ROI
// can: all its terms add, and what they add cannot.
func (e *Evidence) positive(id string) bool {
	m, ok := e.metrics.Metric(id)
	for _, t := range slices.Concat(m.Num, m.Den) {
		d, known := e.metrics.Definition(t.Measure)
		ok = ok && known && !d.Signed && t.Coef.Sign() >= 0 && t.Price.Sign() >= 0
	}
	return ok
}

func findWonders(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		from, ok1 := t.Baseline.Decimal()
		to, ok2 := t.Goal.Decimal()
		begin := t.Measured
		if begin.IsZero() {
			begin = e.plan.Period.First()
		}
		if !ok1 || !ok2 || begin.IsZero() || !t.Due.After(begin) {
			continue
		}
		span := whole(t.Due.Sub(begin))
		need := to.Sub(from)
		best, over, ok := t.best(need.Sign())
		if !ok { // no history: a share of the baseline each week
			best, over = from.Abs().Mul(whole(e.policy().weeklyGrowth())), whole(700)
		}
		// need/span against best/over, without dividing
		if best.Sign() == 0 && !ok || need.Abs().Mul(over).Cmp(best.Mul(span)) <= 0 {
			continue
		}
		a, b := need.Abs().Mul(whole(7)), best.Mul(whole(7))
		places := telling(a, span, b, over)
		got, want := a.DivRound(span, places), b.DivRound(over, places)
		add(found(in("targets", i, "goal"), got.StringFixed(places), want.StringFixed(places), i18n.Text{
			EN: "%s would have to change by %s a week; %s a week is the most that is plausible.",
			ES: "%s tendría que cambiar %s por semana; lo más que resulta verosímil es %s por semana.",
		}, i18n.Quote(t.Key), i18n.Fixed(got, places), i18n.Fixed(want, places)))
	}
}

// telling is with how many decimal places the quotients a/b and c/d, which differ,
// are not shown alike: two at least, ten at most.
func telling(a, b, c, d decimal.Decimal) int32 {
	places := int32(2)
	for places < 10 && a.DivRound(b, places).Cmp(c.DivRound(d, places)) == 0 {
		places++
	}
	return places
}

func whole(n int) decimal.Decimal { return decimal.NewFromInt(int64(n)) }

// best is the greatest change in one direction between a reading and the next,
// and the days that it took. It is false without two readings in order.
func (t Target) best(sign int) (change, days decimal.Decimal, ok bool) {
	for i := 1; i < len(t.History); i++ {
		a, ok1 := t.History[i-1].Figure.Decimal()
		b, ok2 := t.History[i].Figure.Decimal()
		took := t.History[i].On.Sub(t.History[i-1].On)
		if !ok1 || !ok2 || took <= 0 {
			continue
		}
		move := b.Sub(a)
		if move.Sign() != sign {
			move = decimal.Decimal{}
		}
		move = move.Abs()
		if !ok || move.Mul(days).Cmp(change.Mul(whole(took))) > 0 {
			change, days, ok = move, whole(took), true
		}
	}
	return change, days, ok
}

func findDisorder(e *Evidence, add func(check.Finding)) {
	for i, t := range e.plan.Targets {
		for j, r := range t.History {
			late := !e.today.IsZero() && r.On.After(e.today)
			if late || j > 0 && !r.On.After(t.History[j-1].On) {
				add(found(in("targets", i, "history", j, "on"), r.On.String(), "", i18n.Text{
					EN: "The reading of %s of %s is out of order, or still to come.", ES: "La lectura de %s del %s está desordenada o es futura.",
				}, i18n.Quote(t.Key), r.On))
			}
		}
	}
}
