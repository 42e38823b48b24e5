package plan

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// PortfolioEvidence is what the rules of portfolios look at. [Portfolio.Check]
// makes it.
//
// The zero PortfolioEvidence is of an empty portfolio, on no day.
type PortfolioEvidence struct {
	portfolio Portfolio
	at        At
	today     civil.Date // zero: not known
}

// Check puts each account's plan before the rules of plans ([Check]), and the
// portfolio before those of its own ([PortfolioRules]). Paths are those of the
// portfolio in JSON: "/accounts/0/plan/objectives/0/due".
func (f Portfolio) Check(at At) check.Report {
	var all check.Report
	ours := func(code string) bool { return strings.HasPrefix(code, "PFL-") }
	own := slices.DeleteFunc(slices.Clone(at.Skip), func(c string) bool { return !ours(c) })
	at.Skip = slices.DeleteFunc(slices.Clone(at.Skip), ours)
	for i, a := range f.Accounts {
		p := part{path: in("accounts", i, "plan"), report: Check(a.Plan, at)}
		p.addTo(&all)
	}
	e := &PortfolioEvidence{portfolio: f, at: at}
	if !at.Now.IsZero() {
		e.today = civil.DateOf(at.Now)
	}
	part{report: check.Run(e, allPortfolioRules(), check.Options{Skip: own, Today: e.today, Limit: at.Limit})}.addTo(&all)
	return all
}

// PortfolioRules returns the rules of portfolios, in the order of their codes.
func PortfolioRules() []check.Rule[*PortfolioEvidence] { return slices.Clone(allPortfolioRules()) }

var allPortfolioRules = sync.OnceValue(func() []check.Rule[*PortfolioEvidence] {
	return []check.Rule[*PortfolioEvidence]{
		{
			Code: "PFL-001", Severity: check.Error,
			Title:  i18n.Text{EN: "Two accounts with one key", ES: "Dos cuentas con una misma clave"},
			Why:    i18n.Text{EN: "A proposal to that key is a proposal to either.", ES: "Una propuesta a esa clave puede ser para cualquiera de las dos."},
			Fix:    i18n.Text{EN: "Give each account a key of its own.", ES: "Dé a cada cuenta su propia clave."},
			Source: unknownName, Since: "0.1.0", Find: findTwinAccounts,
		},
		{
			Code: "PFL-002", Severity: check.Error,
			Title:  i18n.Text{EN: "Proposal to an unknown account", ES: "Propuesta a una cuenta desconocida"},
			Why:    i18n.Text{EN: "A misspelt key belongs to nobody.", ES: "Una clave mal escrita no es de nadie."},
			Fix:    i18n.Text{EN: "Correct the key, or add the account.", ES: "Corrija la clave o añada la cuenta."},
			Source: unknownName, Since: "0.1.0", Find: findLostProposals,
		},
		{
			Code: "PFL-003", Severity: check.Warning,
			Title:  i18n.Text{EN: "Person from outside the agency", ES: "Persona ajena a la agencia"},
			Why:    i18n.Text{EN: "How much time is left for this account cannot be told.", ES: "No se puede saber cuánto tiempo le queda para esta cuenta."},
			Fix:    i18n.Text{EN: "Add the person to the agency, or mark them as external.", ES: "Añada la persona a la agencia o márquela como externa."},
			Source: house, Since: "0.1.0", Find: findStrangers,
		},
		{
			Code: "PFL-004", Severity: check.Warning,
			Title:  i18n.Text{EN: "Overloaded by all accounts together", ES: "Sobrecarga por el conjunto de las cuentas"},
			Why:    i18n.Text{EN: "Each plan leaves room; the week has only so many hours.", ES: "Cada plan deja margen; la semana tiene las horas que tiene."},
			Fix:    i18n.Text{EN: "Move work to somebody else or to another week.", ES: "Pase trabajo a otra persona o a otra semana."},
			Source: "definition: assigned above available working time", Since: "0.1.0", Find: findOverloaded,
		},
		{
			Code: "PFL-005", Severity: check.Warning,
			Title:  i18n.Text{EN: "Proposal overdue", ES: "Propuesta atrasada"},
			Why:    i18n.Text{EN: "Strategies and special actions are presented to each account at regular times.", ES: "Las estrategias y acciones especiales se presentan a cada cuenta de forma periódica."},
			Fix:    i18n.Text{EN: "Set a day, or change the rhythm.", ES: "Fije un día o cambie la periodicidad."},
			Source: sourceTexts, Since: "0.1.0", Find: findOverdue,
		},
	}
})

func findTwinAccounts(e *PortfolioEvidence, add func(check.Finding)) {
	seen := map[string]bool{}
	for i, a := range e.portfolio.Accounts {
		if seen[a.Key] {
			add(found(in("accounts", i, "key"), a.Key, "", i18n.Text{
				EN: "Another account has the key %s.", ES: "Otra cuenta tiene la clave %s.",
			}, i18n.Quote(a.Key)))
		}
		seen[a.Key] = true
	}
}

func findLostProposals(e *PortfolioEvidence, add func(check.Finding)) {
	known := map[string]bool{}
	for _, a := range e.portfolio.Accounts {
		known[a.Key] = true
	}
	for i, p := range e.portfolio.Proposals {
		if !known[p.Account] {
			add(found(in("proposals", i, "account"), p.Account, "", i18n.Text{
				EN: "There is no account with the key %s.", ES: "No hay ninguna cuenta con la clave %s.",
			}, i18n.Quote(p.Account)))
		}
	}
}

func findStrangers(e *PortfolioEvidence, add func(check.Finding)) {
	known := map[string]bool{}
	for _, p := range e.portfolio.Crew.People {
		known[p.Key] = true
	}
	for i, a := range e.portfolio.Accounts {
		for j, p := range a.Plan.Team.Crew.People {
			if !p.External && !known[p.Key] {
				add(found(in("accounts", i, "plan", "team", "crew", "people", j), p.Key, "", i18n.Text{
					EN: "%s works for the account %s and is nobody of the agency.", ES: "%s trabaja para la cuenta %s y no es de la agencia.",
				}, called(p.Name, p.Key), called(a.Name, a.Key)))
			}
		}
	}
}

func findOverloaded(e *PortfolioEvidence, add func(check.Finding)) {
	days, ok := e.portfolio.days()
	if !ok {
		return
	}
	position := map[string]int{}
	for i, p := range e.portfolio.Crew.People {
		position[p.Key] = i
	}
	for _, l := range roles.Overloaded(e.portfolio.Workload(days, e.at.Holidays)) {
		p := e.portfolio.Crew.People[position[l.Person]]
		add(found(in("crew", "people", position[l.Person]), strconv.FormatInt(int64(l.Assigned), 10), strconv.FormatInt(int64(l.Available), 10), i18n.Text{
			EN: "In the week from %s, all accounts together ask %s of %s; there are %s.",
			ES: "En la semana desde el %s, el conjunto de las cuentas exige %s a %s; hay %s.",
		}, l.Week.First(), l.Assigned, called(p.Name, p.Key), l.Available))
	}
}

// days are the days from the beginning of the first plan to the end of the
// last one, where they are not too many to be counted one by one.
func (f Portfolio) days() (civil.Period, bool) {
	var first, last civil.Date
	for _, a := range f.Accounts {
		if a.Plan.Period.IsZero() {
			continue
		}
		if first.IsZero() || a.Plan.Period.First().Before(first) {
			first = a.Plan.Period.First()
		}
		if last.Before(a.Plan.Period.Last()) {
			last = a.Plan.Period.Last()
		}
	}
	days, err := civil.NewPeriod(first, last)
	return days, err == nil && days.Days() <= mostDays
}

func findOverdue(e *PortfolioEvidence, add func(check.Finding)) {
	last := map[string]civil.Date{}
	for _, p := range e.portfolio.Proposals {
		if held := p.Held || !p.On.Before(e.today); held && last[p.Account].Before(p.On) {
			last[p.Account] = p.On
		}
	}
	for i, a := range e.portfolio.Accounts {
		on, ok := last[a.Key]
		if e.today.IsZero() || a.Propose == "" {
			continue
		}
		if !ok {
			on = a.Plan.Period.First()
		}
		if due := a.Propose.After(on, 1); !due.IsZero() && due.Before(e.today) {
			add(found(in("accounts", i, "propose"), due.String(), e.today.String(), i18n.Text{
				EN: "A proposal to %s was due on %s (%s); none has been held since, and none is set.",
				ES: "Tocaba una propuesta a %s el %s (%s); no se ha presentado ninguna desde entonces ni hay otra fijada.",
			}, called(a.Name, a.Key), due, a.Propose.Name()))
		}
	}
}
