package community

import (
	"cmp"
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Waits returns the waits of a thread: one for the first response, one for each
// later message or run of messages, in the order in which they ended, and last
// one for the resolution. What needs no reply waits for nothing
// ([Intent.NeedsReply]). A thread that is closed ends the waits in it, answered
// or not; on hold no clock runs.
//
// It fails with a [ThreadError] (errors.Is [ErrThread]) if
//   - the desk has no Now,
//   - a message or an event has no time,
//   - a message is earlier than what it answers, or the thread was closed before
//     it began: a clock was wrong, and no wait is negative.
func (d Desk) Waits(t Thread) (Waits, error) {
	if err := d.check(t); err != nil {
		return nil, err
	}
	r := reading{desk: d, thread: t}
	for _, turn := range d.turns(t) {
		switch {
		case turn.message == nil:
			r.event(*turn.event)
		case turn.message.From == Audience:
			r.asked(*turn.message)
		case turn.message.From == Agent || turn.message.From == Bot && d.Bots:
			r.answered(*turn.message)
		}
	}
	return r.end(), nil
}

// check refuses what would make a wait negative or endless.
func (d Desk) check(t Thread) error {
	if d.Now.IsZero() {
		return &ThreadError{Problem: i18n.Text{
			EN: "waits cannot be measured without the instant as of which (Now)",
			ES: "no se puede medir la espera sin el instante al que se mide (Now)",
		}}
	}
	var first time.Time
	said := make(map[string]time.Time, len(t.Messages))
	for _, m := range t.Messages {
		if m.At.IsZero() {
			return badThread(t.Key, i18n.Text{EN: "message %s has no time", ES: "el mensaje %s no tiene hora"}, i18n.Quote(m.Key))
		}
		if first.IsZero() || m.At.Before(first) {
			first = m.At
		}
		said[m.Key] = m.At
	}
	for _, m := range t.Messages {
		if parent, ok := said[m.Parent]; ok && m.Parent != "" && m.At.Before(parent) {
			return earlier(t.Key, m, parent)
		}
	}
	for _, e := range t.Events {
		if e.At.IsZero() {
			return badThread(t.Key, i18n.Text{EN: "event %s has no time", ES: "el evento %s no tiene hora"}, i18n.Quote(string(e.Act)))
		}
		if e.Act == Closed && e.At.Before(first) {
			return badThread(t.Key, i18n.Text{
				EN: "it was closed at %s and begins at %s, which is later: a clock was wrong",
				ES: "se cerró a las %s y empieza a las %s, que es posterior: algún reloj iba mal",
			}, e.At.Format(time.RFC3339), first.Format(time.RFC3339))
		}
	}
	return nil
}

func earlier(thread string, m Interaction, parent time.Time) error {
	return badThread(thread, i18n.Text{
		EN: "message %s of %s answers %s of %s, which is later: a clock was wrong",
		ES: "el mensaje %s de %s responde a %s de %s, que es posterior: algún reloj iba mal",
	}, i18n.Quote(m.Key), m.At.Format(time.RFC3339), i18n.Quote(m.Parent), parent.Format(time.RFC3339))
}

// turn is a message or an event.
type turn struct {
	at      time.Time
	rank    int // at the same instant: what opens, what is said, what closes
	message *Interaction
	event   *Event
}

// turns are the messages and events of a thread until now, in the order of time.
func (d Desk) turns(t Thread) []turn {
	turns := make([]turn, 0, len(t.Messages)+len(t.Events))
	for i := range t.Messages {
		turns = append(turns, turn{at: t.Messages[i].At, rank: 1, message: &t.Messages[i]})
	}
	for i := range t.Events {
		rank := 2
		if act := t.Events[i].Act; act == Reopened || act == Resumed {
			rank = 0
		}
		turns = append(turns, turn{at: t.Events[i].At, rank: rank, event: &t.Events[i]})
	}
	turns = slices.DeleteFunc(turns, func(a turn) bool { return a.at.After(d.Now) })
	slices.SortStableFunc(turns, func(a, b turn) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.rank, b.rank))
	})
	return turns
}
