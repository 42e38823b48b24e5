package plan

import (
	"cmp"
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// Portfolio is the accounts of one agency, and the people they share. It is an
// open record that may be wrong: [Portfolio.Check] judges it.
//
// The zero Portfolio has no account.
type Portfolio struct {
	Agency    Party      `json:"agency,omitzero"`
	Accounts  []Account  `json:"accounts,omitempty"`
	Crew      roles.Crew `json:"crew,omitzero"` // all people of the agency, with their whole working time
	Proposals []Proposal `json:"proposals,omitempty"`
}

// Account is a client of the agency, and the plan for it. People of its team
// are those of the agency by their key.
type Account struct {
	Key     string `json:"key"`
	Name    string `json:"name,omitempty"`
	Plan    Plan   `json:"plan"`
	Propose Rhythm `json:"propose,omitempty"` // how often strategies and special actions are presented
}

// Proposal is a day on which strategies and special actions are presented to an
// account.
type Proposal struct {
	Account string     `json:"account"` // key
	On      civil.Date `json:"on"`
	By      string     `json:"by,omitempty"` // person who presents
	Subject string     `json:"subject,omitempty"`
	Actions []string   `json:"actions,omitempty"` // keys of special actions of the account's plan
	Held    bool       `json:"held,omitempty"`    // it took place
}

// Workload returns the load of each person of the agency in each ISO week of
// the days, person by person: the work of all accounts whose plans run then,
// against the person's whole working time. Of an account whose plan begins or
// ends within the week, only the days of the plan count (see
// roles.Charter.Workload).
func (f Portfolio) Workload(days civil.Period, holidays civil.Holidays) []roles.Load {
	type week struct {
		person string
		first  civil.Date
	}
	work := map[week]roles.Minutes{}
	for _, a := range f.Accounts {
		running, ok := days.Intersect(a.Plan.Period)
		if !ok {
			continue
		}
		for _, l := range a.Plan.Team.Workload(running, holidays) {
			work[week{l.Person, civil.WeekOf(l.Week.First()).First()}] += l.Assigned
		}
	}
	var loads []roles.Load
	for _, p := range f.Crew.People {
		for w := range days.Weeks() {
			l := roles.Load{Person: p.Key, Week: w, Assigned: work[week{p.Key, civil.WeekOf(w.First()).First()}], Available: p.Capacity(w, holidays)}
			l.Utilisation = roles.Utilisation(l.Assigned, l.Available)
			loads = append(loads, l)
		}
	}
	return loads
}

// Schedule returns the proposals of the days, by day: those that are recorded,
// and those that follow from the rhythm of each account, counted from the last
// recorded one. An account without a rhythm or without any proposal adds none.
func (f Portfolio) Schedule(days civil.Period) []Proposal {
	last := map[string]civil.Date{}
	var list []Proposal
	for _, p := range f.Proposals {
		if last[p.Account].Before(p.On) {
			last[p.Account] = p.On
		}
		if days.Contains(p.On) {
			list = append(list, p)
		}
	}
	for _, a := range f.Accounts {
		on := last[a.Key]
		if on.IsZero() || a.Propose.Days() == 0 {
			continue
		}
		for n := 1; ; n++ {
			next := a.Propose.After(on, n)
			if next.IsZero() || next.After(days.Last()) {
				break
			}
			if days.Contains(next) {
				list = append(list, Proposal{Account: a.Key, On: next})
			}
		}
	}
	slices.SortStableFunc(list, func(p, q Proposal) int {
		return cmp.Or(p.On.Compare(q.On), cmp.Compare(p.Account, q.Account))
	})
	return list
}
