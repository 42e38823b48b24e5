package plan

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// runs are runs of days, by their first ones, each with the last day of all up
// to it.
type runs []run

type run struct{ first, last civil.Date }

func newRuns(periods []civil.Period) runs {
	list := make(runs, 0, len(periods))
	for _, p := range periods {
		if !p.IsZero() {
			list = append(list, run{p.First(), p.Last()})
		}
	}
	slices.SortFunc(list, func(a, b run) int { return a.first.Compare(b.first) })
	for i := 1; i < len(list); i++ {
		if list[i].last.Before(list[i-1].last) {
			list[i].last = list[i-1].last
		}
	}
	return list
}

// absent are the days on which somebody is away.
func absent(p roles.Person) runs {
	away := make([]civil.Period, 0, len(p.Absences))
	for _, a := range p.Absences {
		away = append(away, a.Days)
	}
	return newRuns(away)
}

// before is the last run that begins on the day or earlier.
func (l runs) before(day civil.Date) (run, bool) {
	next, found := slices.BinarySearchFunc(l, day, func(r run, d civil.Date) int { return r.first.Compare(d) })
	for found && next < len(l) && l[next].first == day {
		next++
	}
	if next == 0 {
		return run{}, false
	}
	return l[next-1], true
}

// all reports whether one of the runs has all days of the period.
func (l runs) all(p civil.Period) bool {
	r, ok := l.before(p.First())
	return ok && !r.last.Before(p.Last())
}

// some reports whether one of the runs has some day of the period.
func (l runs) some(p civil.Period) bool {
	r, ok := l.before(p.Last())
	return ok && !r.last.Before(p.First())
}
