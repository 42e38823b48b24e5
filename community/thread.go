package community

import "time"

// Thread is one conversation: what was said, in the order of time, and what was
// done with it. What it is about, its kind, channel, intent and priority, is
// what its opening says.
//
// The zero Thread is empty.
type Thread struct {
	Key      string        `json:"key"`
	Agent    string        `json:"agent,omitempty"`   // the person of the team who has it; "": nobody in particular
	Messages []Interaction `json:"messages"`          // in any order; those of [Threads] in that of time
	Events   []Event       `json:"events,omitempty"`  // likewise
	Missing  []string      `json:"missing,omitempty"` // keys of parents and answers that were not there when it was rebuilt
}

// Event is what the team did with a thread as a whole.
//
// The zero Event did nothing.
type Event struct {
	At  time.Time `json:"at"`
	Act Act       `json:"act"`
	By  string    `json:"by,omitempty"` // key of a person of the team
}

// Act is what became of a thread with an [Event].
//
// The zero Act is none.
type Act string

// The acts.
const (
	Closed   Act = "closed"   // resolved
	Reopened Act = "reopened" // it was not
	Held     Act = "held"     // waiting for the other side or a third one: no clock runs
	Resumed  Act = "resumed"
)

// Acts returns the acts in their order.
func Acts() []Act { return []Act{Closed, Reopened, Held, Resumed} }

// Opening returns the first thing that the audience said, by its time, and false
// where it said nothing.
func (t Thread) Opening() (Interaction, bool) {
	first := -1
	for i, m := range t.Messages {
		if m.From == Audience && (first < 0 || m.At.Before(t.Messages[first].At)) {
			first = i
		}
	}
	if first < 0 {
		return Interaction{}, false
	}
	return t.Messages[first], true
}
