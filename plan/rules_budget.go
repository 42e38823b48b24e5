package plan

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// budgetRules are about the budget as a sum.
func budgetRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-069", Severity: check.Error,
			Title:  i18n.Text{EN: "Amount in another currency", ES: "Importe en otra moneda"},
			Why:    i18n.Text{EN: "Euros and dollars do not add up; no total is made of them.", ES: "Los euros y los dólares no se suman; con ellos no se forma ningún total."},
			Fix:    i18n.Text{EN: "Convert it at a stated rate and date.", ES: "Conviértalo con un tipo de cambio y una fecha declarados."},
			Source: "package money", Since: "0.1.0", Find: findForeignMoney,
		},
		{
			Code: "PLN-070", Severity: check.Error,
			Title:  i18n.Text{EN: "Lines do not sum to the total", ES: "Las partidas no suman el total"},
			Why:    i18n.Text{EN: "A cent that is nowhere is a line that was forgotten or counted twice.", ES: "Un céntimo que no está en ningún sitio es una partida olvidada o contada dos veces."},
			Fix:    i18n.Text{EN: "Correct the lines, the contingency or the total.", ES: "Corrija las partidas, la reserva o el total."},
			Source: exactSums, Since: "0.1.0", Find: findWrongTotal,
		},
		{
			Code: "PLN-071", Severity: check.Warning,
			Title:  i18n.Text{EN: "Finer than the currency", ES: "Más decimales que la moneda"},
			Why:    i18n.Text{EN: "Nobody can pay a part of a cent.", ES: "Nadie puede pagar una parte de céntimo."},
			Fix:    i18n.Text{EN: "State the amount in whole minor units.", ES: "Redondee el importe a los decimales de su moneda."},
			Source: "ISO 4217, minor units", Since: "0.1.0", Find: findFractions,
		},
		{
			Code: "PLN-072", Severity: check.Error,
			Title:  i18n.Text{EN: "Negative amount", ES: "Importe negativo"},
			Why:    i18n.Text{EN: "A budget says what may be spent; income is no line of it.", ES: "Un presupuesto dice cuánto puede gastarse; los ingresos no son una partida."},
			Fix:    i18n.Text{EN: "State what is to be spent.", ES: "Indique lo que se va a gastar."},
			Source: house, Since: "0.1.0", Find: findNegatives,
		},
		{
			Code: "PLN-073", Severity: check.Warning,
			Title:  i18n.Text{EN: "Contingency is thin", ES: "Reserva escasa"},
			Why:    i18n.Text{EN: "Something always costs more; then it is taken from what works.", ES: "Siempre hay algo que cuesta más; entonces se quita de lo que funciona."},
			Fix:    i18n.Text{EN: "Keep more of the total back.", ES: "Reserve una parte mayor del total."},
			Source: "definition: contingency / total; threshold of ours", Since: "0.1.0", Find: findThinContingency,
		},
		{
			Code: "PLN-074", Severity: check.Advice,
			Title:  i18n.Text{EN: "Contingency is large", ES: "Reserva elevada"},
			Why:    i18n.Text{EN: "Money that is kept back works for no objective.", ES: "El dinero reservado no trabaja para ningún objetivo."},
			Fix:    i18n.Text{EN: "Plan a part of it.", ES: "Planifique una parte."},
			Source: "definition: contingency / total; threshold of ours", Since: "0.1.0", Find: findFatContingency,
		},
		{
			Code: "PLN-075", Severity: check.Error,
			Title:  i18n.Text{EN: "Unknown kind of cost", ES: "Tipo de coste desconocido"},
			Why:    i18n.Text{EN: "ROI is taken over the categories of the ledger; what is in none is in no ROI.", ES: "El ROI se calcula con las categorías del libro de costes; lo que no está en ninguna no entra en ningún ROI."},
			Fix:    i18n.Text{EN: "Use spend, production, fees, tools, labour, incentives or goods.", ES: "Use `spend`, `production`, `fees`, `tools`, `labour`, `incentives` o `goods`."},
			Source: ledger, Since: "0.1.0", Find: findUnknownCosts,
		},
		{
			Code: "PLN-076", Severity: check.Error,
			Title:  i18n.Text{EN: "Tax counted in two ways", ES: "Impuestos contados de dos formas"},
			Why:    i18n.Text{EN: "A sum of amounts with and without tax is neither.", ES: "Una suma de importes con y sin impuestos no es ni lo uno ni lo otro."},
			Fix:    i18n.Text{EN: "State all lines with tax, or all without.", ES: "Indique todas las partidas con impuestos o todas sin ellos."},
			Source: ledger, Since: "0.1.0", Find: findMixedTax,
		},
		{
			Code: "PLN-077", Severity: check.Warning,
			Title:  i18n.Text{EN: "Budget without a basis", ES: "Presupuesto sin base"},
			Why:    i18n.Text{EN: "An amount that rests on no offer, price list or year before is a wish.", ES: "Un importe que no se apoya en una oferta, una tarifa o el año anterior es un deseo."},
			Fix:    i18n.Text{EN: "Say where the figures come from, for the whole or for each line.", ES: "Indique de dónde salen las cifras, del conjunto o de cada partida."},
			Source: ledger, Since: "0.1.0", Find: findBaselessBudget,
		},
	}
}

// amounts yields every amount of the plan that is money to be spent, and its
// place.
func (e *Evidence) amounts(yield func(a money.Amount, place ...any)) {
	p := &e.plan
	yield(p.Budget.Total, "budget", "total")
	yield(p.Budget.Contingency, "budget", "contingency")
	for i, l := range p.Budget.Lines {
		yield(l.Amount, "budget", "lines", i, "amount")
		yield(l.Min, "budget", "lines", i, "min")
		yield(l.Max, "budget", "lines", i, "max")
	}
	for i, c := range p.Campaigns {
		yield(c.Budget, "campaigns", i, "budget")
	}
	for i, a := range p.Actions {
		yield(a.Budget, "actions", i, "budget")
	}
	for i, c := range p.Collaborations {
		yield(c.Cost.Fee, "collaborations", i, "cost", "fee")
		yield(c.Cost.Product, "collaborations", i, "cost", "product")
		yield(c.Cost.Management, "collaborations", i, "cost", "management")
		yield(c.Cost.Media, "collaborations", i, "cost", "media")
	}
	for i, c := range p.Scope.Changes {
		yield(c.Cost, "scope", "changes", i, "cost")
	}
}

func findForeignMoney(e *Evidence, add func(check.Finding)) {
	own := e.plan.Currency // or else that of the first amount, which is the total where there is one
	e.amounts(func(a money.Amount, place ...any) {
		c := a.Currency()
		if own == 0 {
			own = c
		}
		if c != 0 && c != own {
			add(found(in(place...), c.String(), own.String(), i18n.Text{
				EN: "%s is in %s, and the plan is in %s.", ES: "%s está en %s, y el plan, en %s.",
			}, a.Text(), c, own))
		}
	})
}

// spent is the sum of the lines and the contingency; false where they do not
// add up because of their currencies.
func (b Budget) spent() (money.Amount, bool) {
	total := b.Contingency
	for _, l := range b.Lines {
		next, err := total.Add(l.Amount)
		if err != nil {
			return money.Amount{}, false
		}
		total = next
	}
	return total, true
}

func findWrongTotal(e *Evidence, add func(check.Finding)) {
	b := e.plan.Budget
	spent, ok := b.spent()
	if !ok || len(b.Lines) == 0 || b.Total.Currency() == 0 {
		return
	}
	over, err := spent.Sub(b.Total)
	if err != nil || over.Sign() == 0 || over.Sign() < 0 && !e.has(ForApproval) { // a draft may have lines to come
		return
	}
	add(found("/budget", spent.String(), b.Total.String(), i18n.Text{
		EN: "Lines and contingency sum to %s, the total is %s: a difference of %s.",
		ES: "Las partidas y la reserva suman %s y el total es %s: una diferencia de %s.",
	}, spent.Text(), b.Total.Text(), over.Text()))
}

func findFractions(e *Evidence, add func(check.Finding)) {
	e.amounts(func(a money.Amount, place ...any) {
		if a.CheckMinor() != nil {
			add(found(in(place...), a.String(), a.RoundMinor().String(), i18n.Text{
				EN: "%s is finer than its currency.", ES: "%s tiene más decimales que su moneda.",
			}, i18n.Quote(a.String())))
		}
	})
}

func findNegatives(e *Evidence, add func(check.Finding)) {
	e.amounts(func(a money.Amount, place ...any) {
		if a.Sign() < 0 && place[0] != "scope" { // a change of scope may save money
			add(found(in(place...), a.String(), "", i18n.Text{EN: "%s cannot be spent.", ES: "%s no puede gastarse."}, a.Text()))
		}
	})
}

// contingency compares the share of the contingency with one in per cent:
// contingency × 100 against total × percent. It is false where either is not
// known.
func (b Budget) contingency(percent int) (compared int, ok bool) {
	if b.Total.Sign() <= 0 || len(b.Lines) == 0 || b.Contingency.Currency() != b.Total.Currency() && !b.Contingency.IsZero() {
		return 0, false
	}
	return b.Contingency.Number().Mul(whole(100)).Cmp(b.Total.Number().Mul(whole(percent))), true
}

// contingencyShare is the share in per cent, to two places.
func (b Budget) contingencyShare() decimal.Decimal {
	return b.Contingency.Number().Mul(whole(100)).DivRound(b.Total.Number(), 2)
}

func findThinContingency(e *Evidence, add func(check.Finding)) {
	b, least := e.plan.Budget, e.policy().leastContingency()
	if c, ok := b.contingency(least); ok && c < 0 && e.has(ForApproval) {
		share := i18n.Fixed(b.contingencyShare(), 2)
		add(found("/budget/contingency", b.contingencyShare().StringFixed(2), strconv.Itoa(least), i18n.Text{
			EN: "%s%% of the total is kept back; at least %d%% is asked for.",
			ES: "Se reserva el %s %% del total; se pide al menos el %d %%.",
		}, share, least))
	}
}

func findFatContingency(e *Evidence, add func(check.Finding)) {
	b, most := e.plan.Budget, e.policy().mostContingency()
	if c, ok := b.contingency(most); ok && c > 0 {
		share := i18n.Fixed(b.contingencyShare(), 2)
		add(found("/budget/contingency", b.contingencyShare().StringFixed(2), strconv.Itoa(most), i18n.Text{
			EN: "%s%% of the total is kept back; up to %d%% is usual.",
			ES: "Se reserva el %s %% del total; lo habitual es hasta el %d %%.",
		}, share, most))
	}
}

func isCost(m kpi.Measure) bool {
	switch m {
	case kpi.Spend, kpi.Production, kpi.Fees, kpi.Tools, kpi.Labour, kpi.Incentives, kpi.Goods:
		return true
	}
	return false
}

func findUnknownCosts(e *Evidence, add func(check.Finding)) {
	for i, l := range e.plan.Budget.Lines {
		if l.Category == "" && !e.has(ForApproval) {
			continue
		}
		if !isCost(l.Category) {
			add(found(in("budget", "lines", i, "category"), string(l.Category), "", i18n.Text{
				EN: "%s is no category of the ledger.", ES: "%s no es una categoría del libro de costes.",
			}, i18n.Quote(string(l.Category))))
		}
	}
}

func findMixedTax(e *Evidence, add func(check.Finding)) {
	tax := e.plan.Budget.Tax
	for i, l := range e.plan.Budget.Lines {
		switch {
		case l.Tax == "":
		case tax == "":
			tax = l.Tax
		case l.Tax != tax:
			add(found(in("budget", "lines", i, "tax"), string(l.Tax), string(tax), i18n.Text{
				EN: "The line %s counts tax as %s, the others as %s.", ES: "La partida %s cuenta los impuestos como %s y las demás como %s.",
			}, called(l.Name, l.Key), i18n.Quote(string(l.Tax)), i18n.Quote(string(tax))))
		}
	}
}

func findBaselessBudget(e *Evidence, add func(check.Finding)) {
	if !e.has(ForApproval) || e.plan.Budget.Basis != "" {
		return
	}
	for i, l := range e.plan.Budget.Lines {
		if l.Basis == "" {
			add(found(in("budget", "lines", i, "basis"), "", "", i18n.Text{
				EN: "Nothing says where the amount of %s comes from.", ES: "Nada indica de dónde sale el importe de %s.",
			}, called(l.Name, l.Key)))
		}
	}
}
