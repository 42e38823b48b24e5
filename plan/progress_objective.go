package plan

import (
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// ObjectiveProgress is how far an objective has come by its targets.
type ObjectiveProgress struct {
	Objective Objective
	Targets   []int // their positions in the progress
	// Attainment is the mean of that of the targets by their weights, each from 0
	// to 1: what is gone twice does not stand in for what was not gone at all.
	// Targets whose attainment is not known are left out, see Measured.
	Attainment kpi.Value
	Measured   kpi.Value // how much of the weight of the targets that is, from 0 to 1
	Verdict    Verdict   // the worst of its targets
}

// mean is a weighted mean in the making.
type mean struct{ sum, known, all big.Rat }

// add counts an attainment, of which a share is known.
func (m *mean) add(weight *big.Rat, attainment, share kpi.Value) {
	m.all.Add(&m.all, weight)
	x, err1 := attainment.Rat()
	part, err2 := share.Rat()
	if err1 != nil || err2 != nil {
		return
	}
	w := new(big.Rat).Mul(weight, part)
	m.known.Add(&m.known, w)
	switch {
	case x.Cmp(one()) > 0:
		x = one()
	case x.Sign() < 0:
		x = new(big.Rat)
	}
	m.sum.Add(&m.sum, w.Mul(w, x))
}

// values are the mean and the share of the weight that it is of.
func (m *mean) values() (attainment, measured kpi.Value) {
	of := kpi.Figure{
		ID: "weighted_attainment", Name: i18n.Text{EN: "weighted attainment", ES: "cumplimiento ponderado"}, Percent: true, Better: kpi.Higher,
	}
	share := kpi.Figure{ID: "measured_weight", Name: i18n.Text{EN: "weight measured", ES: "peso medido"}, Percent: true, Better: kpi.Higher}
	attainment, measured = of.Undefined(kpi.NotMeasured), share.Quotient(&m.known, &m.all, 0)
	if m.known.Sign() > 0 {
		attainment = of.Quotient(&m.sum, &m.known, 0)
	}
	return attainment, measured
}

// weights are the numbers as they are, or all alike where none is stated. What
// is negative weighs nothing.
func weights(of []Number) []*big.Rat {
	stated := false
	list := make([]*big.Rat, len(of))
	for i, n := range of {
		d, ok := n.Decimal()
		stated = stated || ok
		list[i] = new(big.Rat)
		if d.Sign() > 0 {
			list[i] = d.Rat()
		}
	}
	for i := range list {
		if !stated {
			list[i] = one()
		}
	}
	return list
}

// judgeObjectives sums the targets up.
func (g *Progress) judgeObjectives(p Plan) {
	whole := kpi.Figure{}.Quotient(one(), one(), 0)
	targets := map[string][]int{}
	for i, t := range g.Targets {
		targets[t.Target.Objective] = append(targets[t.Target.Objective], i)
	}
	delete(targets, "")
	var all []Number
	for _, o := range p.Objectives {
		all = append(all, o.Weight)
		progress := ObjectiveProgress{Objective: o, Targets: targets[o.Key], Verdict: NotMeasured}
		var stated []Number
		for _, i := range progress.Targets {
			stated = append(stated, g.Targets[i].Target.Weight)
		}
		var m mean
		for n, w := range weights(stated) {
			t := g.Targets[progress.Targets[n]]
			m.add(w, t.Attainment, whole)
			if n == 0 {
				progress.Verdict = t.Verdict
			}
			progress.Verdict = worse(progress.Verdict, t.Verdict)
		}
		progress.Attainment, progress.Measured = m.values()
		g.Objectives = append(g.Objectives, progress)
	}
	var m mean
	for i, w := range weights(all) {
		m.add(w, g.Objectives[i].Attainment, g.Objectives[i].Measured)
	}
	g.Attainment, g.Measured = m.values()
}
