package community

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
)

// Incident is one thing that went or may go wrong, with the log of what was
// decided. Its level at a time, and since when, are what the log says.
//
// The zero Incident never began.
type Incident struct {
	Key      string       `json:"key"`
	Name     string       `json:"name,omitempty"`
	Topics   []string     `json:"topics,omitempty"`
	Channels []channel.ID `json:"channels,omitempty"` // none: all
	Log      []Decision   `json:"log,omitempty"`      // in any order: what was written down later counts at its time
}

// Decision is an entry of the log of an [Incident].
//
// The zero Decision decides nothing.
type Decision struct {
	At    time.Time `json:"at"`
	By    string    `json:"by"`              // a person of the crew, or a role
	Level *Level    `json:"level,omitempty"` // from now on; nil: as before
	Told  []string  `json:"told,omitempty"`  // those of the ladder who were told
	Done  []string  `json:"done,omitempty"`  // keys of duties
	Note  string    `json:"note,omitempty"`
}

// Raise is a [Decision] that sets the level.
func Raise(at time.Time, by string, level Level, note string) Decision {
	return Decision{At: at, By: by, Level: &level, Note: note}
}

// Level is the level at an instant: that of the last decision until then which
// sets one; before, [Calm].
func (i Incident) Level(at time.Time) Level {
	level := Calm
	for _, d := range i.inOrder() {
		if d.Level != nil && !d.At.After(at) {
			level = *d.Level
		}
	}
	return level
}

// Reached is when the incident was first at a level or above, and false where
// it never was. Calm is reached with the first entry of the log.
func (i Incident) Reached(l Level) (time.Time, bool) {
	at := i.first(func(d Decision) bool { return l == Calm || d.Level != nil && *d.Level >= l })
	return at, !at.IsZero()
}

// first is the time of the first decision that fits, zero where none does.
func (i Incident) first(fits func(Decision) bool) time.Time {
	for _, d := range i.inOrder() {
		if fits(d) {
			return d.At
		}
	}
	return time.Time{}
}

// inOrder is the log in the order of time.
func (i Incident) inOrder() []Decision {
	return slices.SortedStableFunc(slices.Values(i.Log), func(a, b Decision) int { return a.At.Compare(b.At) })
}

// Pause is a stop of planned posts. Its fields are those of a hold in the
// calendar, so that one converts to the other: calendar.Hold(pause).
//
// The zero Pause stops nothing.
type Pause struct {
	From     time.Time    `json:"from"`               // included
	Until    time.Time    `json:"until,omitzero"`     // not included; zero: until further notice
	Channels []channel.ID `json:"channels,omitempty"` // none: all
	Reason   string       `json:"reason,omitempty"`   // the name of the incident, or its key
	By       string       `json:"by,omitempty"`       // who decided
}

// Pauses are the stretches of time during which an incident was at the level at
// which planned posts stop; the last one is without end as long as it is.
func (p Protocol) Pauses(i Incident) []Pause {
	from := p.Stop
	if from == Calm {
		from = Crisis
	}
	var pauses []Pause
	open := false
	for _, d := range i.inOrder() {
		switch {
		case d.Level == nil:
		case *d.Level >= from && !open:
			open = true
			reason := i.Name
			if reason == "" {
				reason = i.Key
			}
			pauses = append(pauses, Pause{From: d.At, Channels: i.Channels, Reason: reason, By: d.By})
		case *d.Level < from && open:
			open = false
			pauses[len(pauses)-1].Until = d.At
		}
	}
	return pauses
}
