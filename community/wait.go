package community

import (
	"cmp"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Awaited is what somebody waits for.
//
// The zero Awaited is nothing.
type Awaited string

// What is waited for. There are two figures by the name of next response time;
// here it is how long a person waits, not the gap between two answers of the
// desk.
const (
	FirstResponse Awaited = "first-response" // from what opens a thread to the first answer in it
	NextResponse  Awaited = "next-response"  // from the first message since the last answer to the next one
	Resolution    Awaited = "resolution"     // from what opens a thread to its closing
	DirectReply   Awaited = "direct-reply"   // from any message to the first answer to just that one
)

// Name names what is waited for in both languages; another one is its own text.
func (a Awaited) Name() i18n.Text {
	switch a {
	case FirstResponse:
		return i18n.Text{EN: "first response", ES: "primera respuesta"}
	case NextResponse:
		return i18n.Text{EN: "next response", ES: "siguiente respuesta"}
	case Resolution:
		return i18n.Text{EN: "resolution", ES: "resolución"}
	case DirectReply:
		return i18n.Text{EN: "direct reply", ES: "respuesta directa"}
	}
	return i18n.Same(string(a))
}

// End is how a wait ended.
//
// The zero End is that it has not.
type End uint8

// The ends.
const (
	Waiting  End = iota // still waiting when last looked at
	Answered            // or, of a resolution, resolved
	Dropped             // the thread was closed without an answer
)

// Wait is somebody's wait for an answer, or for a thread to be resolved.
//
// The zero Wait is of nobody.
type Wait struct {
	For     Awaited
	Thread  string // key; "" for a DirectReply
	Message string // key of what waits; "" where a thread was reopened without a message

	Where    channel.ID
	Kind     Kind
	Intent   Intent
	Priority Priority
	Agent    string // who answered or closed; of a wait without an answer, who has the thread

	From time.Time // in the zone of the desk
	To   time.Time // when it ended; of a pending wait, when it was last looked at
	End  End

	Elapsed time.Duration // by the clock, less the time on hold
	InHours time.Duration // by the opening hours of the desk, less the time on hold

	holds []hold // of its thread, from its beginning up to its end
}

// Week names the week in which the wait began: 2025-W05.
func (w Wait) Week() string { return civil.DateOf(w.From).WeekLabel() }

// Waits are waits in any order.
//
// The zero Waits are none.
type Waits []Wait

// For returns those that are for a.
func (w Waits) For(a Awaited) Waits {
	n := 0
	for i := range w {
		if w[i].For == a {
			n++
		}
	}
	list := make(Waits, 0, n)
	for i := range w {
		if w[i].For == a {
			list = append(list, w[i])
		}
	}
	return list
}

// WaitGroup are the waits that share a text: a channel, an agent, a week.
//
// The zero WaitGroup has none.
type WaitGroup struct {
	Key   string
	Waits Waits
}

// Group puts the waits together for which by gives the same text, in the order
// of these texts:
//
//	waits.Group(community.Wait.Week)
//	waits.Group(func(w community.Wait) string { return w.Agent })
func (w Waits) Group(by func(Wait) string) []WaitGroup {
	var groups []WaitGroup
	number, of, size := map[string]int{}, make([]int, len(w)), []int{}
	for i := range w {
		key := by(w[i])
		n, ok := number[key]
		if !ok {
			n = len(groups)
			number[key] = n
			groups = append(groups, WaitGroup{Key: key})
			size = append(size, 0)
		}
		of[i] = n
		size[n]++
	}
	for n := range groups {
		groups[n].Waits = make(Waits, 0, size[n])
	}
	for i, n := range of {
		groups[n].Waits = append(groups[n].Waits, w[i])
	}
	slices.SortFunc(groups, func(a, b WaitGroup) int { return cmp.Compare(a.Key, b.Key) })
	return groups
}
