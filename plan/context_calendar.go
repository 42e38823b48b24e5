package plan

import (
	"slices"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// calendar judges the editorial calendar, once it has entries, with what the
// plan says and it leaves out: zone, period, promises, pillars, objectives and
// team. What is found about those stands where the plan has them.
func (e *Evidence) calendar() part {
	c := e.plan.Calendar
	p := e.part("CAL", "/calendar", len(c.Waivers))
	if len(c.Entries) == 0 {
		return p
	}
	fill := func(absent bool, take func(), from, to string) {
		if absent {
			take()
			p.moved = append(p.moved, [2]string{from, to})
		}
	}
	fill(c.Zone == "", func() { c.Zone = e.plan.Zone }, "/zone", "/zone")
	fill(c.Period.IsZero(), func() { c.Period = e.plan.Period }, "/period", "/period")
	fill(isNobody(c.Team), func() { c.Team = e.plan.Team }, "/team", "/team")
	if len(c.Promises) == 0 {
		c.Promises = e.promises()
		p.promised = true
	}
	fill(len(c.Pillars) == 0, func() {
		for _, x := range e.plan.Pillars {
			c.Pillars = append(c.Pillars, calendar.Pillar{Key: x.Key, Name: x.Name})
		}
	}, "/pillars", "/pillars")
	fill(len(c.Objectives) == 0, func() {
		for _, x := range e.plan.Objectives {
			c.Objectives = append(c.Objectives, x.Key)
		}
	}, "/objectives", "/objectives")
	c.Waivers = append(slices.Clip(c.Waivers), p.waivers()...)
	p.report = calendar.Check(c, calendar.At{
		Now: e.at.Now, Zones: e.at.Zones, Holidays: e.at.Holidays, Policy: e.at.Calendar,
		Channels: e.channels, Law: e.law, Where: e.where(), Skip: coded(e.at.Skip, "CAL"),
	})
	return p
}

// promises are the cadences of the plan's channels, in their order.
func (e *Evidence) promises() []calendar.Promise {
	var list []calendar.Promise
	for _, c := range e.plan.Channels {
		k := c.Cadence
		list = append(list, calendar.Promise{Channel: c.ID, Least: k.Least, Most: k.Most, Daily: k.Daily, LongestGap: k.LongestGap})
	}
	return list
}

// where are the jurisdictions of the plan, each once, of which the law says more
// than what holds everywhere: each is looked up for each entry.
func (e *Evidence) where() []legal.Jurisdiction {
	spoken := map[legal.Jurisdiction]bool{}
	for f := range e.law.All() {
		spoken[f.In] = f.In != legal.World
	}
	seen := map[legal.Jurisdiction]bool{}
	return slices.DeleteFunc(slices.Clone(e.plan.Compliance.Jurisdictions), func(j legal.Jurisdiction) bool {
		again := seen[j]
		seen[j] = true
		return again || !spoken[j] && !(spoken[legal.EuropeanUnion] && j.Within(legal.EuropeanUnion))
	})
}

func isNobody(c roles.Charter) bool { return len(c.Crew.People) == 0 && len(c.Matrix.Tasks) == 0 }
