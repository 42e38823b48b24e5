package community

import (
	"math/big"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
)

// Visit is a day on which a member did something: wrote, or only read, reacted,
// voted.
//
// The zero Visit is nobody's.
type Visit struct {
	Member string     `json:"member"`
	Day    civil.Date `json:"day"`
	Wrote  bool       `json:"wrote,omitempty"`
}

// VisitsOf are the visits that threads tell of: each thing that the audience
// wrote, on its day in the zone; nil is UTC. Those who only read are not in
// threads.
func VisitsOf(threads []Thread, zone *time.Location) []Visit {
	if zone == nil {
		zone = time.UTC
	}
	var visits []Visit
	for said := range spoken(threads) {
		if said.Author != "" && !said.At.IsZero() {
			visits = append(visits, Visit{said.Author, civil.DateOf(said.At.In(zone)), true})
		}
	}
	return visits
}

// Attendance is who was there on which days. [Attend] makes it; it does not
// change.
//
// The zero Attendance saw nobody.
type Attendance struct {
	_    [0]func()
	days map[string][]presence // in the order of days, each day once
}

// presence is one day of a member.
type presence struct {
	day   civil.Date
	times int64 // that the member wrote
}

// Attend sorts visits by member and day. Visits without a member or a day do
// not count. Its cost is n log n.
func Attend(visits []Visit) Attendance {
	a := Attendance{days: map[string][]presence{}}
	for _, v := range visits {
		if v.Member == "" || v.Day.IsZero() {
			continue
		}
		p := presence{day: v.Day}
		if v.Wrote {
			p.times = 1
		}
		a.days[v.Member] = append(a.days[v.Member], p)
	}
	for name, list := range a.days {
		slices.SortFunc(list, func(a, b presence) int { return a.day.Compare(b.day) })
		kept := list[:1]
		for _, p := range list[1:] {
			if last := &kept[len(kept)-1]; last.day == p.day {
				last.times += p.times
			} else {
				kept = append(kept, p)
			}
		}
		a.days[name] = kept
	}
	return a
}

// within are the days of a member inside a period.
func (a Attendance) within(name string, p civil.Period) []presence {
	list := a.days[name]
	find := func(d civil.Date) int {
		at, _ := slices.BinarySearchFunc(list, d, func(p presence, d civil.Date) int { return p.day.Compare(d) })
		return at
	}
	if p.IsZero() {
		return nil
	}
	from, until := find(p.First()), find(p.Last())
	if until < len(list) && list[until].day == p.Last() {
		until++
	}
	return list[from:until]
}

// Seen is the last day on which a member was there, up to a day and that one
// included; zero if never.
func (a Attendance) Seen(member string, until civil.Date) civil.Date {
	for _, p := range slices.Backward(a.days[member]) {
		if !p.day.After(until) {
			return p.day
		}
	}
	return civil.Date{}
}

// Active is how many different members were there in a period.
func (a Attendance) Active(p civil.Period) int64 {
	var n int64
	for name := range a.days {
		if len(a.within(name, p)) > 0 {
			n++
		}
	}
	return n
}

// Contributors is how many different members wrote in a period; those who only
// read are active, and no contributors.
func (a Attendance) Contributors(p civil.Period) int64 {
	var n int64
	for name := range a.days {
		if a.contributions(name, p) > 0 {
			n++
		}
	}
	return n
}

func (a Attendance) contributions(name string, p civil.Period) int64 {
	var n int64
	for _, day := range a.within(name, p) {
		n += day.times
	}
	return n
}

// Stickiness is the mean number of members active on a day ÷ those active in
// the whole period (mean DAU ÷ MAU for a month), over all its days, those on
// which nobody came included. It is undefined where nobody was there (no_base)
// and for no period.
func (a Attendance) Stickiness(p civil.Period) kpi.Value {
	figure := kpi.Figure{
		ID: "stickiness", Percent: true, Better: kpi.Higher, Name: i18n.Text{EN: "stickiness", ES: "adherencia"},
	}
	var daily, all int64
	for name := range a.days {
		if days := int64(len(a.within(name, p))); days > 0 {
			daily += days
			all++
		}
	}
	return figure.Quotient(big.NewRat(daily, int64(max(p.Days(), 1))), new(big.Rat).SetInt64(all), money.Currency(0))
}

// Churn is how many of those active in the opening period were not active in
// the closing one, as [Churn] of the two numbers. Newcomers of the closing
// period are on neither side.
func (a Attendance) Churn(opening, closing civil.Period) kpi.Value {
	var start, lost int64
	for name := range a.days {
		if len(a.within(name, opening)) > 0 {
			start++
			if len(a.within(name, closing)) == 0 {
				lost++
			}
		}
	}
	return Churn(start, lost)
}

// Churn is lost ÷ start: of the members at the beginning, those who are gone at
// the end. It is undefined for nobody at the beginning (no_base), out of domain
// for counts below 0, and inconsistent for more lost than there were.
func Churn(start, lost int64) kpi.Value {
	figure := kpi.Figure{ID: "churn", Percent: true, Better: kpi.Lower, Name: i18n.Text{EN: "churn", ES: "abandono"}}
	if lost > start && start >= 0 {
		return figure.Undefined(kpi.Inconsistent)
	}
	return quotient(figure, lost, start)
}
