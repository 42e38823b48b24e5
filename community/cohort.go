package community

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
)

// Cohort is the members who joined in one month, and how many of them were
// active in each month since.
//
// The zero Cohort is of nobody.
type Cohort struct {
	Month    civil.Period `json:"month"`
	Members  int64        `json:"members"`
	Retained []int64      `json:"retained"` // by age in months, from 0, the month of joining; months not over by then are left out
}

// Retention is the share of a cohort that was active at an age in months: the
// metric member_retention. It is not measured for an age that has not come yet.
func (c Cohort) Retention(age int) kpi.Value {
	if age < 0 || age >= len(c.Retained) {
		return standard("member_retention")
	}
	return standard("member_retention", count{kpi.RetainedMembers, c.Retained[age]}, count{kpi.CohortMembers, c.Members})
}

// Cohorts puts members together by the month in which they joined, in the order
// of the months, and counts who was active in each month up to the day until.
// Members without a day of joining, or with one after until, are in none; nor
// is a month that is not over.
func Cohorts(members []Member, a Attendance, until civil.Date) []Cohort {
	byMonth := map[civil.Period][]string{}
	for _, m := range members {
		if !m.Joined.IsZero() && !m.Joined.After(until) {
			month := civil.MonthOf(m.Joined)
			byMonth[month] = append(byMonth[month], m.Key)
		}
	}
	var cohorts []Cohort
	for month, keys := range byMonth {
		c := Cohort{Month: month, Members: int64(len(keys))}
		for at := month; !at.Last().After(until); at = civil.MonthOf(at.Last().AddDays(1)) {
			var n int64
			for _, key := range keys {
				if len(a.within(key, at)) > 0 {
					n++
				}
			}
			c.Retained = append(c.Retained, n)
			if at.Last().AddDays(1).IsZero() {
				break // the end of the calendar
			}
		}
		cohorts = append(cohorts, c)
	}
	slices.SortFunc(cohorts, func(a, b Cohort) int { return a.Month.Compare(b.Month) })
	return cohorts
}

// Onboarding is the share of the members who joined in a period and wrote or did
// something in their first days: the metric activation_rate. The first day is
// that of joining. Who joined so late that the days are not over on the day
// until is on neither side. It is undefined where nobody is left to count
// (no_base).
func (a Attendance) Onboarding(members []Member, joined civil.Period, days int, until civil.Date) kpi.Value {
	var all, activated int64
	for _, m := range members {
		last := m.Joined.AddDays(max(days, 1) - 1)
		if !joined.Contains(m.Joined) || last.IsZero() || last.After(until) {
			continue
		}
		all++
		if p, err := civil.NewPeriod(m.Joined, last); err == nil && len(a.within(m.Key, p)) > 0 {
			activated++
		}
	}
	return standard("activation_rate", count{kpi.ActivatedMembers, activated}, count{kpi.NewMembers, all})
}
