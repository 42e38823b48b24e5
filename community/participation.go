package community

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
)

// Participation is how unevenly members take part. The three shares are a
// description, and no target: "90-9-1" (Nielsen 2006) says that of most
// communities one in a hundred writes most.
//
// The zero Participation is of no members.
type Participation struct {
	Members       int64           // those who never write included
	Contributions int64           // what they wrote, together
	Gini          float64         // 0: all the same; near 1: one writes everything
	Top           stat.Proportion // contributions of the busiest 1% of the members
	Next          stat.Proportion // of the next 9%
	Rest          stat.Proportion // of the other 90%
}

// Participate describes the contributions of the members, one number each. The
// busiest 1%, and 10%, are rounded up to whole members. It is undefined for no
// members (too_few) and for no contributions (no_base), and out of domain for a
// negative number.
func Participate(contributions []int64) (Participation, kpi.Reason) {
	gini, why := stat.Gini(contributions)
	if why != 0 {
		return Participation{}, why
	}
	sorted := slices.Clone(contributions)
	slices.Sort(sorted)
	slices.Reverse(sorted)
	n := len(sorted)
	p := Participation{Members: int64(n), Gini: gini}
	first, tenth := (n+99)/100, (n+9)/10
	for i, x := range sorted {
		p.Contributions += x
		switch {
		case i < first:
			p.Top.X += x
		case i < tenth:
			p.Next.X += x
		default:
			p.Rest.X += x
		}
	}
	p.Top.N, p.Next.N, p.Rest.N = p.Contributions, p.Contributions, p.Contributions
	return p, 0
}

// Participation describes what the members wrote in a period: those who had
// joined by its end, and had not left before it began. It is undefined as in
// [Participate].
func (a Attendance) Participation(members []Member, p civil.Period) (Participation, kpi.Reason) {
	var list []int64
	for _, m := range members {
		if !m.Joined.IsZero() && !m.Joined.After(p.Last()) && (m.Left.IsZero() || !m.Left.Before(p.First())) {
			list = append(list, a.contributions(m.Key, p))
		}
	}
	return Participate(list)
}
