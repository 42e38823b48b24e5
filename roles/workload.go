package roles

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/shopspring/decimal"
)

// Charter is a matrix with the people behind it. It is an open record that may
// be wrong: [Charter.Check] judges it.
//
// The zero Charter is empty.
type Charter struct {
	Matrix Matrix `json:"matrix"`
	Crew   Crew   `json:"crew"`
	News   []News `json:"news,omitempty"` // changes of the networks that the team has to keep up with
}

// Load is the work of one person in one week.
type Load struct {
	Person      string       // key
	Week        civil.Period // an ISO week, cut to the period that was asked for
	Assigned    Minutes
	Available   Minutes
	Utilisation kpi.Value
}

// FTE is [FTE] of all people of the crew, external ones left out.
func (c Crew) FTE() kpi.Value {
	var sum Minutes
	for _, p := range c.People {
		if !p.External {
			sum += p.Weekly()
		}
	}
	return FTE(sum, c.FullTime)
}

// Assigned returns the minutes that fall to each person in a full week, in the
// order of People. The effort of a task is shared out evenly among all people
// who are responsible, each counted once, to the minute: what does not divide
// goes to those who come first. Effort below zero, and of tasks whose
// responsible party is nobody of the crew, falls to no one.
func (c Charter) Assigned() []Minutes {
	sums := make([]Minutes, len(c.Crew.People))
	holders := c.Crew.index()
	for _, t := range c.Matrix.Tasks {
		people := holders.of(t, Responsible)
		if t.Effort <= 0 || len(people) == 0 {
			continue
		}
		weights := make([]decimal.Decimal, len(people))
		for i := range weights {
			weights[i] = decimal.NewFromInt(1)
		}
		parts, err := money.Apportion(int64(t.Effort), weights)
		for i := range parts {
			if err == nil {
				sums[people[i]] += Minutes(parts[i])
			}
		}
	}
	return sums
}

// Workload returns the load of each person in each ISO week of the period,
// person by person. In a week that the period cuts off, the work of a full week
// is taken for the share of its days that a full week has from Monday to
// Friday; the part of a minute that is left over counts as a whole one.
func (c Charter) Workload(period civil.Period, holidays civil.Holidays) []Load {
	assigned := c.Assigned()
	var loads []Load
	for i, p := range c.Crew.People {
		for week := range period.Weeks() {
			l := Load{Person: p.Key, Week: week, Assigned: cut(assigned[i], week), Available: p.Capacity(week, holidays)}
			l.Utilisation = Utilisation(l.Assigned, l.Available)
			loads = append(loads, l)
		}
	}
	return loads
}

// cut is the work of a full week in the days of a part of it.
func cut(work Minutes, week civil.Period) Minutes {
	days := 0
	for day := range week.All() {
		if n := int(day.Weekday()); n > 0 && n < 6 {
			days++
		}
	}
	full := work / 5 * Minutes(days)
	return full + (work%5*Minutes(days)+4)/5
}

// Overloaded returns the loads above 100%, and those with work and no time.
func Overloaded(loads []Load) []Load {
	return slices.DeleteFunc(slices.Clone(loads), func(l Load) bool { return l.Assigned <= l.Available })
}

// holders knows whom the texts of a matrix stand for.
type holders struct {
	crew  Crew
	roles map[string]ID
	names map[string][]int
	turn  []int // of each person, the last call of of that named them
	calls int
}

func (c Crew) index() *holders {
	return &holders{crew: c, roles: roleNames(), names: map[string][]int{}, turn: make([]int, len(c.People))}
}

// people are the positions of those whom a text stands for.
func (h *holders) people(who string) []int {
	list, ok := h.names[who]
	if !ok {
		list = h.crew.holders(who, h.roles)
		h.names[who] = list
	}
	return list
}

// of are the positions of all who have the letter in a task, each once.
func (h *holders) of(t Task, l Letter) []int {
	var list []int
	h.calls++
	for _, a := range t.Assignments {
		if a.Letter != l {
			continue
		}
		for _, at := range h.people(a.Who) {
			if h.turn[at] != h.calls {
				h.turn[at] = h.calls
				list = append(list, at)
			}
		}
	}
	return list
}
