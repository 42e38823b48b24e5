package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// absences are the runs of days on which somebody is away, by their first days,
// each with the last day of all up to it.
type absences []absence

type absence struct{ first, last civil.Date }

func absent(p roles.Person) absences {
	list := make(absences, 0, len(p.Absences))
	for _, a := range p.Absences {
		if !a.Days.IsZero() {
			list = append(list, absence{a.Days.First(), a.Days.Last()})
		}
	}
	slices.SortFunc(list, func(a, b absence) int { return a.first.Compare(b.first) })
	for i := 1; i < len(list); i++ {
		if list[i].last.Before(list[i-1].last) {
			list[i].last = list[i-1].last
		}
	}
	return list
}

// all reports whether one of the absences has all days of the period.
func (l absences) all(p civil.Period) bool {
	next, _ := slices.BinarySearchFunc(l, p.First().AddDays(1), func(a absence, d civil.Date) int { return a.first.Compare(d) })
	return next > 0 && !l[next-1].last.Before(p.Last())
}
