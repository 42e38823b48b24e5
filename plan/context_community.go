package plan

import (
	"slices"

	"github.com/pauta-go/pauta/community"
)

// community judges the community, once the plan says anything of it beside who
// tends it and when, with the zone and the people of the plan where it has none
// of its own.
func (e *Evidence) community() part {
	c := e.plan.Community
	p := e.part("COM", "/community", len(c.Waivers))
	if len(c.Channels)+len(c.Targets)+len(c.Threads)+len(c.Members)+len(c.Playbook.Guidelines)+len(c.Playbook.Contacts)+
		len(c.Protocol.Ladder)+len(c.Incidents)+len(c.Feedback)+len(c.Activations)+len(c.Perceptions) == 0 {
		return p
	}
	if c.Zone == "" {
		c.Zone = e.plan.Zone
		p.moved = append(p.moved, [2]string{"/zone", "/zone"})
	}
	if len(c.Crew.People) == 0 {
		c.Crew = e.plan.Team.Crew
		p.moved = append(p.moved, [2]string{"/crew", "/team/crew"})
	}
	c.Waivers = append(slices.Clip(c.Waivers), p.waivers()...)
	p.report = community.Check(c, community.At{
		Now: e.at.Now, Holidays: e.at.Holidays, Zones: e.at.Zones, Policy: e.at.Community, Skip: coded(e.at.Skip, "COM"), Limit: e.at.Limit,
	})
	return p
}
