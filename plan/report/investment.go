package report

import (
	"cmp"
	"math/big"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// investment is the money: what there was, what was spent, and when it is used
// up; and of which lines that is not known.
func (r Report) investment(l i18n.Lang) []block {
	var blocks []block
	if b, ok := budget(r.Progress, l); ok {
		blocks = append(blocks, b)
	}
	known := map[string]bool{}
	for _, p := range r.Progress.Lines {
		known[p.Line.Key] = true
	}
	var missing []i18n.Text
	more := int64(0)
	for _, line := range r.Plan.Budget.Lines {
		switch {
		case known[line.Key]:
		case len(missing) < most:
			missing = append(missing, i18n.Same(i18n.Quote(cmp.Or(line.Name, line.Key))))
		default:
			more++
		}
	}
	if more > 0 {
		missing = append(missing, i18n.Sprintf(i18n.Text{EN: "%s more", ES: "%s más"}, i18n.Int(more)))
	}
	if len(missing) > 0 {
		blocks = append(blocks, block{words: []string{i18n.Sprintf(i18n.Text{
			EN: "What was spent of these lines is not known: %s.", ES: "De estas partidas no consta lo gastado: %s.",
		}, i18n.Join(missing, ", ")).In(l)}})
	}
	return blocks
}

// budget are the lines of which it is known what was spent.
func budget(g plan.Progress, l i18n.Lang) (block, bool) {
	lines := g.Lines
	if len(lines) == 0 {
		return block{}, false
	}
	b := block{
		caption: i18n.Text{EN: "Budget", ES: "Presupuesto"}.In(l), names: 1,
		head: words(
			l, i18n.Text{EN: "Line", ES: "Línea"}, i18n.Text{EN: "Budget", ES: "Presupuesto"},
			i18n.Text{EN: "Spent", ES: "Gastado"}, i18n.Text{EN: "Planned by now", ES: "Previsto hasta hoy"},
			i18n.Text{EN: "Projection", ES: "Proyección"}, i18n.Text{EN: "Used up on", ES: "Se agota el"}, i18n.Text{EN: "Verdict", ES: "Juicio"},
		),
	}
	var bars []bar
	var all money.Amount
	spent, planned := new(total), new(total)
	same := true
	for _, p := range lines {
		name := cmp.Or(p.Line.Name, p.Line.Key)
		exhausted := "–"
		if !p.Exhausted.IsZero() {
			exhausted = p.Exhausted.String()
		}
		b.rows = append(b.rows, []string{
			name, p.Line.Amount.Format(l), show(p.Spent).In(l) + asOf(p.Spent, p.Through, g.On).In(l), show(p.Planned).In(l), show(p.Projection).In(l), exhausted, p.Verdict.Name().In(l),
		})
		whole := kpi.Money(p.Line.Amount)
		bars = append(bars, bar{
			label: name, share: over(p.Spent, whole), mark: over(p.Planned, whole), marked: p.Planned.Defined(), known: true,
			figure: show(p.Spent).In(l), note: p.Verdict.Name().In(l), behind: p.Verdict.Behind(),
		})
		sum, err := all.Add(p.Line.Amount)
		same = same && err == nil
		all = sum
		spent.add(p.Spent)
		planned.add(p.Planned)
	}
	b.chart = barChart{
		title: i18n.Text{EN: "Spent of each line", ES: "Gastado de cada línea"}.In(l),
		desc: i18n.Text{
			EN: "A bar for each line; the solid line is its budget, the dashed one what was planned by now.",
			ES: "Una barra por línea; la línea continua es su presupuesto y la discontinua, lo previsto hasta hoy.",
		}.In(l),
		bars: bars,
	}
	if !same { // two currencies have no total
		return b, true
	}
	b.rows = append(b.rows, []string{
		i18n.Text{EN: "Total", ES: "Total"}.In(l), all.Format(l), spent.in(all.Currency(), l), planned.in(all.Currency(), l), "", "", "",
	})
	return b, true
}

// total sums values of money, as long as all of them are known.
type total struct {
	sum     big.Rat
	unknown bool
}

func (t *total) add(v kpi.Value) {
	x, err := v.Rat()
	if err != nil {
		t.unknown = true
		return
	}
	t.sum.Add(&t.sum, x)
}

func (t *total) in(c money.Currency, l i18n.Lang) string {
	if t.unknown {
		return "–"
	}
	return show(kpi.Figure{Unit: kpi.Unit{Money: 1}}.Quotient(&t.sum, big.NewRat(1, 1), c)).In(l)
}

// over is a part of a whole, for a chart; 0 where there is none.
func over(part, whole kpi.Value) float64 {
	x, ok1 := number(part)
	y, ok2 := number(whole)
	if !ok1 || !ok2 || y <= 0 {
		return 0
	}
	return x / y
}
