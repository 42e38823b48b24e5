package roles

import (
	"slices"

	"github.com/pauta-go/pauta/plan/civil"
)

// Crew is the people of a team, and what a full-time week is there.
//
// The zero Crew has nobody.
type Crew struct {
	People   []Person `json:"people,omitempty"`
	FullTime Minutes  `json:"full_time,omitempty"` // of a week
}

// Person is somebody of a [Crew].
type Person struct {
	Key       string          `json:"key"`
	Name      string          `json:"name,omitempty"`
	Roles     []ID            `json:"roles,omitempty"`
	Week      [7]Minutes      `json:"week"`            // working time from Monday to Sunday
	Hours     *civil.Hours    `json:"hours,omitempty"` // when on duty, by the clock of the team; nil: not known
	Absences  []Absence       `json:"absences,omitempty"`
	Skills    map[Skill]Level `json:"skills,omitempty"`
	ReportsTo []string        `json:"reports_to,omitempty"` // keys
	External  bool            `json:"external,omitempty"`   // not of the team: hired, or of the client
}

// Absence is a run of days, both ends included, on which somebody does not
// work.
type Absence struct {
	Days   civil.Period `json:"days"`
	Reason string       `json:"reason,omitempty"`
}

// Weekdays is a working week of the same time from Monday to Friday.
func Weekdays(a Minutes) [7]Minutes { return [7]Minutes{a, a, a, a, a} }

// Weekly is the working time of a week without absences.
func (p Person) Weekly() Minutes {
	var sum Minutes
	for _, day := range p.Week {
		sum += day
	}
	return sum
}

// Capacity is the working time in a period: that of its days, less the days of
// absence and those that holidays close as a whole. Half a holiday takes
// nothing away, because nobody knows which half was to be worked.
func (p Person) Capacity(period civil.Period, holidays civil.Holidays) Minutes {
	var sum Minutes
	for day := range period.All() {
		if !p.absent(day) && !closed(holidays, day) {
			sum += p.Week[(int(day.Weekday())+6)%7]
		}
	}
	return sum
}

func (p Person) absent(day civil.Date) bool {
	return slices.ContainsFunc(p.Absences, func(a Absence) bool { return a.Days.Contains(day) })
}

func closed(holidays civil.Holidays, day civil.Date) bool {
	for h := range holidays.On(day) {
		if h.From == (civil.Clock{}) && h.Until == (civil.Clock{}) {
			return true
		}
	}
	return false
}

// label is what to call the person.
func (p Person) label() string {
	if p.Name != "" {
		return p.Name
	}
	return p.Key
}

// called reports whether a text of a matrix names the person: by key or name.
func (p Person) called(who string) bool { return who != "" && (who == p.Key || who == p.Name) }

// Holders returns the positions in People of those whom a text of a matrix
// stands for: a person by key or name, or else all who hold the role that it
// names (see [FindRole]; a role of a program's own by its ID).
func (c Crew) Holders(who string) []int { return c.holders(who, roleNames()) }

func (c Crew) holders(who string, roles map[string]ID) []int {
	var list []int
	for i, p := range c.People {
		if p.called(who) {
			list = append(list, i)
		}
	}
	if len(list) > 0 {
		return list
	}
	id, ok := roles[fold(who)]
	if !ok {
		id = ID(who)
	}
	for i, p := range c.People {
		if slices.Contains(p.Roles, id) {
			list = append(list, i)
		}
	}
	return list
}
