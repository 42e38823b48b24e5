package plan

import (
	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// weightRules are about weights and shares, which sum to 1 exactly.
func weightRules() []check.Rule[*Evidence] {
	why := i18n.Text{EN: "The whole is weighed by its parts; what is over or missing tips every total.", ES: "El conjunto se pondera por sus partes; lo que sobra o falta desvía cada total."}
	fix := i18n.Text{EN: "Correct the parts so that they sum to 1.", ES: "Corrija las partes para que sumen 1."}
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-065", Severity: check.Error,
			Title:  i18n.Text{EN: "Weights of objectives do not sum to 1", ES: "Los pesos de los objetivos no suman 1"},
			Why:    why,
			Fix:    fix,
			Source: exactSums, Since: "0.1.0", Find: findObjectiveWeights,
		},
		{
			Code: "PLN-066", Severity: check.Error,
			Title:  i18n.Text{EN: "Weights of targets do not sum to 1", ES: "Los pesos de los valores objetivo no suman 1"},
			Why:    why,
			Fix:    fix,
			Source: exactSums, Since: "0.1.0", Find: findTargetWeights,
		},
		{
			Code: "PLN-067", Severity: check.Error,
			Title:  i18n.Text{EN: "Shares of pillars do not sum to 1", ES: "Las proporciones de los pilares no suman 1"},
			Why:    why,
			Fix:    fix,
			Source: exactSums, Since: "0.1.0", Find: findPillarShares,
		},
		{
			Code: "PLN-068", Severity: check.Error,
			Title:  i18n.Text{EN: "Weight or share outside 0 to 1", ES: "Peso o proporción fuera de 0 a 1"},
			Why:    i18n.Text{EN: "A part is neither negative nor more than the whole.", ES: "Una parte no es negativa ni mayor que el todo."},
			Fix:    i18n.Text{EN: "State it between 0 and 1: a quarter is 0.25.", ES: "Indíquelo entre 0 y 1: un cuarto es 0.25."},
			Source: exactSums, Since: "0.1.0", Find: findWildShares,
		},
	}
}

// sum adds up what is stated, and says whether anything is.
func sum(numbers []Number) (total decimal.Decimal, stated bool) {
	for _, n := range numbers {
		if d, ok := n.Decimal(); ok {
			total, stated = total.Add(d), true
		}
	}
	return total, stated
}

// notOne reports numbers that are stated and do not sum to 1.
func notOne(add func(check.Finding), path string, numbers []Number, says i18n.Text, args ...any) {
	total, stated := sum(numbers)
	if !stated || total.Cmp(whole(1)) == 0 {
		return
	}
	exact, err := NewNumber(total)
	if err != nil {
		return // longer than any number: its parts are found by themselves
	}
	add(found(path, exact.String(), "1", says, append([]any{exact}, args...)...))
}

func findObjectiveWeights(e *Evidence, add func(check.Finding)) {
	var weights []Number
	for _, o := range e.plan.Objectives {
		weights = append(weights, o.Weight)
	}
	notOne(add, "/objectives", weights, i18n.Text{
		EN: "The weights of the objectives sum to %s.", ES: "Los pesos de los objetivos suman %s.",
	})
}

func findTargetWeights(e *Evidence, add func(check.Finding)) {
	weights := make([][]Number, len(e.plan.Objectives))
	for _, t := range e.plan.Targets {
		if at, ok := e.index[objectiveKey][t.Objective]; ok {
			weights[at] = append(weights[at], t.Weight)
		}
	}
	for i, o := range e.plan.Objectives {
		notOne(add, in("objectives", i), weights[i], i18n.Text{
			EN: "The weights of the targets sum to %s in the objective %s.", ES: "Los pesos de los valores objetivo suman %s en el objetivo %s.",
		}, called(o.Name, o.Key))
	}
}

func findPillarShares(e *Evidence, add func(check.Finding)) {
	var shares []Number
	for _, p := range e.plan.Pillars {
		shares = append(shares, p.Share)
	}
	notOne(add, "/pillars", shares, i18n.Text{
		EN: "The shares of the pillars sum to %s.", ES: "Las proporciones de los pilares suman %s.",
	})
}

func findWildShares(e *Evidence, add func(check.Finding)) {
	judge := func(n Number, place ...any) {
		if d, ok := n.Decimal(); ok && (d.Sign() < 0 || d.Cmp(whole(1)) > 0) {
			add(found(in(place...), n.String(), "0…1", i18n.Text{EN: "%s is no part of a whole.", ES: "%s no es parte de un todo."}, n))
		}
	}
	for i, o := range e.plan.Objectives {
		judge(o.Weight, "objectives", i, "weight")
	}
	for i, t := range e.plan.Targets {
		judge(t.Weight, "targets", i, "weight")
	}
	for i, p := range e.plan.Pillars {
		judge(p.Share, "pillars", i, "share")
	}
	for i, a := range e.plan.Audiences {
		for j, s := range a.Segments {
			judge(s.Share, "audiences", i, "segments", j, "share")
		}
	}
	for i, a := range e.plan.Brand.Perception {
		judge(a.Intended, "brand", "perception", i, "intended")
		judge(a.Measured, "brand", "perception", i, "measured")
	}
	for i, c := range e.plan.Collaborations {
		for j, p := range c.Pieces {
			judge(p.Promotion, "collaborations", i, "pieces", j, "promotion")
		}
	}
}
