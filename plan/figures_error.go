package plan

import (
	"errors"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// ErrFigures is the class of [FiguresError].
var ErrFigures = errors.New("plan: bad figures")

// FiguresError says what of the [Figures] does not fit the plan.
type FiguresError struct {
	Path    string // JSON Pointer into the figures: "/results/0/target"
	Message i18n.Text
}

// Error says the error in English.
func (e *FiguresError) Error() string { return e.Text().EN }

// Text says the error in both languages.
func (e *FiguresError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "figures at %s: %s", ES: "cifras en %s: %s"}, i18n.Same(e.Path), e.Message)
}

// Unwrap returns ErrFigures.
func (e *FiguresError) Unwrap() error { return ErrFigures }

// check holds the figures against the plan.
func (f Figures) check(p Plan, on civil.Date) error {
	refused := func(path string, message i18n.Text, args ...any) error {
		return &FiguresError{Path: path, Message: i18n.Sprintf(message, args...)}
	}
	targets, seen := map[string]Target{}, map[string]bool{}
	for _, t := range p.Targets {
		targets[t.Key] = t
	}
	for i, r := range f.Results {
		t, ok := targets[r.Target]
		switch {
		case !ok:
			return refused(in("results", i, "target"), i18n.Text{EN: "the plan has no target %s", ES: "el plan no tiene el valor objetivo %s"}, i18n.Quote(r.Target))
		case seen[r.Target]:
			return refused(in("results", i, "target"), i18n.Text{EN: "%s stands twice", ES: "%s figura dos veces"}, i18n.Quote(r.Target))
		case r.Figure.ID() != "" && r.Figure.ID() != t.Metric:
			return refused(in("results", i, "figure"), i18n.Text{
				EN: "the figure is of %s, and the target %s is of %s", ES: "la cifra es de %s y el valor objetivo %s es de %s",
			}, i18n.Quote(r.Figure.ID()), i18n.Quote(r.Target), i18n.Quote(t.Metric))
		case r.Through.After(on):
			return refused(in("results", i, "through"), i18n.Text{EN: "%s is after %s", ES: "%s es posterior al %s"}, r.Through, on)
		}
		seen[r.Target] = true
	}
	return f.checkMoney(p, on, refused)
}

func (f Figures) checkMoney(p Plan, on civil.Date, refused func(string, i18n.Text, ...any) error) error {
	noLine := i18n.Text{EN: "the budget has no line %s", ES: "el presupuesto no tiene la línea %s"}
	currency := i18n.Text{EN: "%s is not in the currency of the line %s", ES: "%s no está en la moneda de la línea %s"}
	twice := i18n.Text{EN: "%s stands twice", ES: "%s figura dos veces"}
	lines := map[string]Line{}
	for _, l := range p.Budget.Lines {
		lines[l.Key] = l
	}
	spent, yields := map[string]bool{}, map[string]bool{}
	for i, s := range f.Spent {
		l, ok := lines[s.Line]
		switch {
		case !ok:
			return refused(in("spent", i, "line"), noLine, i18n.Quote(s.Line))
		case spent[s.Line]:
			return refused(in("spent", i, "line"), twice, i18n.Quote(s.Line))
		case !likely(s.Amount, l):
			return refused(in("spent", i, "amount"), currency, s.Amount, i18n.Quote(s.Line))
		case s.Through.After(on):
			return refused(in("spent", i, "through"), i18n.Text{EN: "%s is after %s", ES: "%s es posterior al %s"}, s.Through, on)
		}
		spent[s.Line] = true
	}
	for i, y := range f.Yields {
		l, ok := lines[y.Line]
		switch {
		case !ok:
			return refused(in("yields", i, "line"), noLine, i18n.Quote(y.Line))
		case yields[y.Line]:
			return refused(in("yields", i, "line"), twice, i18n.Quote(y.Line))
		case y.Days < 1:
			return refused(in("yields", i, "days"), i18n.Text{EN: "%s is no number of days", ES: "%s no es un número de días"}, i18n.Int(int64(y.Days)))
		}
		for _, a := range [...]money.Amount{y.Before.Spend, y.Before.Revenue, y.After.Spend, y.After.Revenue} {
			if !likely(a, l) {
				return refused(in("yields", i), currency, a, i18n.Quote(y.Line))
			}
		}
		yields[y.Line] = true
	}
	return nil
}

// likely reports whether an amount can be compared with that of the line.
func likely(a money.Amount, l Line) bool {
	return a.IsZero() || a.Currency() == l.Amount.Currency()
}
