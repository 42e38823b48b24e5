package community

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Protocol is what was agreed for a crisis while there was none: who is told,
// who does what, and when it is over.
//
// The zero Protocol tells nobody and has nothing done.
type Protocol struct {
	FirstContact string    `json:"first_contact,omitempty"` // a role, or a person of the crew
	Alarm        Alarm     `json:"alarm,omitzero"`
	Escalator    Escalator `json:"escalator,omitzero"`
	Ladder       []Rung    `json:"ladder,omitempty"`
	Duties       []Duty    `json:"duties,omitempty"`
	Stop         Level     `json:"stop,omitempty"` // from which level planned posts stop; zero: Crisis
	StandDown    StandDown `json:"stand_down,omitzero"`
}

// Rung is who is told at a level, and within how long. Those of the lower
// levels are told too.
//
// The zero Rung tells nobody.
type Rung struct {
	Level  Level  `json:"level"`
	Tell   string `json:"tell"`             // a role, or a person of the crew
	Within Span   `json:"within,omitempty"` // around the clock; zero: at once
}

// Duty is something to be done from a level on.
//
// The zero Duty asks for nothing.
type Duty struct {
	Key    string    `json:"key"`
	Level  Level     `json:"level"`
	Text   i18n.Text `json:"text"`
	Who    string    `json:"who"`              // a role, or a person of the crew
	Within Span      `json:"within,omitempty"` // around the clock; zero: at once
}

// StandDown says when a crisis is over: after so many calm periods in a row,
// and not at the first one.
//
// The zero StandDown asks for three calm periods.
type StandDown struct {
	Periods int    `json:"periods,omitempty"` // below 1: 3
	By      string `json:"by,omitempty"`      // who decides: a role, or a person of the crew
}

// Met reports whether the latest periods are calm and as many as it takes. The
// signals are in the order of time.
func (s StandDown) Met(signals []Signal) bool {
	need := s.Periods
	if need < 1 {
		need = 3
	}
	if len(signals) < need {
		return false
	}
	for _, signal := range signals[len(signals)-need:] {
		if signal.Level > Calm {
			return false
		}
	}
	return true
}

// Call is a [Rung] in an incident: who is told, by when, and whether that was
// done.
//
// The zero Call is of nobody.
type Call struct {
	Rung Rung      `json:"rung"`
	Due  time.Time `json:"due"`
	Told time.Time `json:"told,omitzero"` // zero: not yet
	Late bool      `json:"late,omitempty"`
}

// Calls are the rungs that an incident has reached, in the order of the ladder,
// as they stand at an instant: due so long after their level was first reached.
// Who was told too late stays late, and who has not been told is late once it
// was due.
func (p Protocol) Calls(i Incident, at time.Time) []Call {
	var calls []Call
	for _, r := range p.Ladder {
		since, ok := i.Reached(r.Level)
		if !ok || since.After(at) {
			continue
		}
		c := Call{Rung: r, Due: since.Add(time.Duration(r.Within))}
		c.Told, c.Late = settled(c.Due, at, i.first(func(d Decision) bool { return slices.Contains(d.Told, r.Tell) && !d.At.Before(since) }))
		calls = append(calls, c)
	}
	return calls
}

// Task is a [Duty] in an incident: by when, and whether it was done.
//
// The zero Task is of nothing.
type Task struct {
	Duty Duty      `json:"duty"`
	Due  time.Time `json:"due"`
	Done time.Time `json:"done,omitzero"` // zero: not yet
	Late bool      `json:"late,omitempty"`
}

// Checklist is the duties that an incident has brought, in the order of the
// protocol, as they stand at an instant; see [Protocol.Calls].
func (p Protocol) Checklist(i Incident, at time.Time) []Task {
	var tasks []Task
	for _, d := range p.Duties {
		since, ok := i.Reached(d.Level)
		if !ok || since.After(at) {
			continue
		}
		t := Task{Duty: d, Due: since.Add(time.Duration(d.Within))}
		t.Done, t.Late = settled(t.Due, at, i.first(func(x Decision) bool { return slices.Contains(x.Done, d.Key) && !x.At.Before(since) }))
		tasks = append(tasks, t)
	}
	return tasks
}

// settled says when something was done, as far as is known at an instant, and
// whether that is or was late.
func settled(due, at, done time.Time) (time.Time, bool) {
	if done.IsZero() || done.After(at) {
		return time.Time{}, at.After(due)
	}
	return done, done.After(due)
}
