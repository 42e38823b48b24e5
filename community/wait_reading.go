package community

import (
	"slices"
	"time"
)

// reading goes through a thread once and keeps who is waiting.
type reading struct {
	desk   Desk
	thread Thread
	waits  Waits
	holds  []hold

	opening  Interaction // what the thread is about
	question *Wait       // the wait for an answer
	problem  *Wait       // the wait for the resolution
	solved   *Event      // the closing that ends it, unless the thread is reopened
	met      bool        // there was a first response
}

// hold is a time on hold; a zero end is that it is on hold still.
type hold struct{ from, to time.Time }

func (r *reading) asked(m Interaction) {
	if !m.Intent.NeedsReply() {
		return
	}
	if r.problem == nil {
		r.opening = m
		r.problem = r.begin(Resolution, m, m.At)
	}
	if r.question == nil {
		r.question = r.begin(r.next(), m, m.At)
	}
}

func (r *reading) next() Awaited {
	if r.met {
		return NextResponse
	}
	return FirstResponse
}

func (r *reading) answered(m Interaction) {
	if r.question != nil {
		r.met = true
		r.finish(r.question, m.At, Answered, m.Author)
		r.question = nil
	}
}

func (r *reading) event(e Event) {
	if r.problem == nil {
		return
	}
	switch e.Act {
	case Closed:
		r.resume(e.At)
		r.close(e)
	case Reopened:
		r.reopen(e)
	case Held:
		if n := len(r.holds); n == 0 || !r.holds[n-1].to.IsZero() {
			r.holds = append(r.holds, hold{from: e.At})
		}
	case Resumed:
		r.resume(e.At)
	}
}

func (r *reading) resume(at time.Time) {
	if n := len(r.holds); n > 0 && r.holds[n-1].to.IsZero() {
		r.holds[n-1].to = at
	}
}

func (r *reading) close(e Event) {
	if r.question != nil {
		r.finish(r.question, e.At, Dropped, "")
		r.question = nil
	}
	if r.solved == nil {
		r.solved = &e
	}
}

func (r *reading) reopen(e Event) {
	if r.solved == nil {
		return
	}
	closed := *r.solved
	r.solved = nil
	if !r.desk.Restart {
		return
	}
	r.finish(r.problem, closed.At, Answered, closed.By)
	again := r.opening
	again.Key = ""
	r.problem = r.begin(Resolution, again, e.At)
	r.met = false
	if r.question == nil {
		r.question = r.begin(FirstResponse, again, e.At)
	}
	r.question.For = FirstResponse
}

// begin is a wait for what the message is about; what it does not say, the
// opening does.
func (r *reading) begin(a Awaited, m Interaction, at time.Time) *Wait {
	w := r.desk.begin(a, m, at)
	w.Thread = r.thread.Key
	if w.Where == "" {
		w.Where = r.opening.Where
	}
	if w.Kind == "" {
		w.Kind = r.opening.Kind
	}
	if w.Intent == "" {
		w.Intent = r.opening.Intent
	}
	if w.Priority == "" {
		w.Priority = r.opening.Priority
	}
	return &w
}

func (d Desk) begin(a Awaited, m Interaction, at time.Time) Wait {
	return Wait{
		For: a, Message: m.Key,
		Where: m.Where, Kind: m.Kind, Intent: m.Intent, Priority: m.Priority,
		From: at.In(d.zone()),
	}
}

// finish ends a wait, and adds it to those of the thread.
func (r *reading) finish(w *Wait, at time.Time, end End, agent string) {
	w.Agent = agent
	if agent == "" {
		w.Agent = r.thread.Agent
	}
	w.To, w.End = at.In(r.desk.zone()), end
	w.holds = slices.Clip(endAfter(r.holds, w.From))
	w.Elapsed, w.InHours = r.desk.length(w.From, w.To, w.holds)
	r.waits = append(r.waits, *w)
}

// endAfter are the holds, which are in the order of time, that were not over at
// an instant.
func endAfter(holds []hold, at time.Time) []hold {
	first, _ := slices.BinarySearchFunc(holds, at, func(h hold, at time.Time) int {
		if h.to.IsZero() || h.to.After(at) {
			return 1
		}
		return -1
	})
	return holds[first:]
}

// end finishes what is still waited for.
func (r *reading) end() Waits {
	if r.question != nil {
		r.finish(r.question, r.desk.Now, Waiting, "")
	}
	switch {
	case r.problem == nil:
	case r.solved != nil:
		r.finish(r.problem, r.solved.At, Answered, r.solved.By)
	default:
		r.finish(r.problem, r.desk.Now, Waiting, "")
	}
	return r.waits
}

// length is how long a wait lasted, by the clock and in opening hours, less the
// time on hold.
func (d Desk) length(from, to time.Time, holds []hold) (elapsed, inHours time.Duration) {
	elapsed, inHours = to.Sub(from), d.Hours.Between(from, to, d.Holidays)
	for _, h := range holds {
		first, last := h.from.In(d.zone()), h.to
		if last.IsZero() || last.After(to) {
			last = to
		}
		if first.Before(from) {
			first = from
		}
		if first.Before(last) {
			elapsed -= last.Sub(first)
			inHours -= d.Hours.Between(first, last, d.Holidays)
		}
	}
	return elapsed, inHours
}
