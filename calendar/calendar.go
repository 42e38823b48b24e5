package calendar

import (
	"slices"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/uuids"
	"github.com/pauta-go/pauta/roles"
)

// Calendar is an editorial calendar: what was promised, what is planned, and
// who is there to do it. It is an open record that may be wrong; Check judges
// it.
//
// The zero Calendar is empty.
type Calendar struct {
	ID     uuid.UUID    `json:"id,omitzero"` // what the IDs of entries without one are derived from
	Name   string       `json:"name,omitempty"`
	Zone   string       `json:"zone,omitempty"` // in which the days of the calendar begin, and of slots that name none; an IANA name
	Period civil.Period `json:"period,omitzero"`

	Promises   []Promise `json:"promises,omitempty"`   // one for each channel
	Mix        Mix       `json:"mix,omitzero"`         // the target of the content mix
	Pillars    []Pillar  `json:"pillars,omitempty"`    // what the content is about
	Objectives []string  `json:"objectives,omitempty"` // keys of the plan's objectives

	Entries   []Entry    `json:"entries,omitempty"`
	Holds     []Hold     `json:"holds,omitempty"`
	Blackouts []Blackout `json:"blackouts,omitempty"`

	Workflow    Workflow       `json:"workflow,omitzero"` // zero: StandardWorkflow
	Production  Production     `json:"production,omitempty"`
	Team        roles.Charter  `json:"team,omitzero"`
	Competitors []Competitor   `json:"competitors,omitempty"`
	Waivers     []check.Waiver `json:"waivers,omitempty"`
}

// Pillar is one of the few subjects that the content of a brand is about.
type Pillar struct {
	Key  string `json:"key"`
	Name string `json:"name,omitempty"`
}

// Blackout is a run of days, both ends included, on which nothing is published:
// a mourning, an election, a quiet period before results.
type Blackout struct {
	Days     civil.Period `json:"days"`
	Channels []channel.ID `json:"channels,omitempty"` // none: all
	Reason   string       `json:"reason,omitempty"`
}

// EntryID returns the ID of the i-th entry: its own, or the one derived from
// the calendar's ID and the entry's key ([uuids.Derive]), which stays the same
// as long as both do. It returns false with the nil UUID where i is not an
// entry, and where the entry has neither an ID nor a key.
func (c Calendar) EntryID(i int) (uuid.UUID, bool) {
	if i < 0 || i >= len(c.Entries) {
		return uuid.UUID{}, false
	}
	e := c.Entries[i]
	switch {
	case e.ID != uuid.UUID{}:
		return e.ID, true
	case e.Key != "":
		return uuids.Derive(c.ID, e.Key), true
	}
	return uuid.UUID{}, false
}

// Series returns when the i-th entry takes place. A slot that names no zone is
// in the calendar's. It is the zero Series where i is not an entry.
func (c Calendar) Series(i int) Series {
	if i < 0 || i >= len(c.Entries) {
		return Series{}
	}
	e := c.Entries[i]
	s := Series{
		Start:   c.zoned(e.Slot),
		Repeat:  e.Repeat,
		Extra:   slices.Clone(e.Extra),
		Except:  slices.Clone(e.Except),
		Changes: slices.Clone(e.Changes),
	}
	for _, slots := range [...][]civil.Slot{s.Extra, s.Except} {
		for i := range slots {
			slots[i] = c.zoned(slots[i])
		}
	}
	for i := range s.Changes {
		s.Changes[i] = Change{Of: c.zoned(s.Changes[i].Of), To: c.zoned(s.Changes[i].To)}
	}
	return s
}

// zoned is a slot in the calendar's zone where it names none.
func (c Calendar) zoned(s civil.Slot) civil.Slot {
	if s.Zone == "" && !s.IsZero() {
		s.Zone = c.Zone
	}
	return s
}

// workflow is the calendar's own workflow, or the standard one.
func (c Calendar) workflow() Workflow {
	if len(c.Workflow.Moves) == 0 {
		return StandardWorkflow()
	}
	return c.Workflow
}

// state is the state of an entry in the calendar's workflow.
func (c Calendar) state(e Entry) State { return e.state(c.workflow()) }
