package community

import (
	"errors"
	"slices"
	"time"
)

// Report is how a desk answered: what was asked for, how soon it was answered,
// what was promised.
//
// The zero Report is of no desk.
type Report struct {
	Desk      Desk
	Targets   []Target
	Threads   int // that had begun, and could be measured
	Messages  int // in them, until now
	Missing   int // messages that the source knows and that are not there
	Waits     Waits
	Deadlines Deadlines
	Refused   []*ThreadError // threads that cannot be measured: their clocks were wrong
}

// Report measures threads. A thread that cannot be measured is left out and
// listed.
//
// It fails with a [ThreadError] (errors.Is [ErrThread]) if the desk has no Now,
// and with a [TargetError] as [Desk.Deadlines] does.
func (d Desk) Report(threads []Thread, targets []Target) (Report, error) {
	if err := d.check(Thread{}); err != nil {
		return Report{}, err
	}
	r := Report{Desk: d, Targets: slices.Clone(targets)}
	for _, t := range threads {
		waits, err := d.Waits(t)
		var refused *ThreadError
		if errors.As(err, &refused) {
			r.Refused = append(r.Refused, refused)
			continue
		}
		said := 0
		for _, m := range t.Messages {
			if !m.At.After(d.Now) {
				said++
			}
		}
		if said > 0 {
			r.Threads++
			r.Messages += said
			r.Missing += len(t.Missing)
		}
		r.Waits = append(r.Waits, waits...)
	}
	deadlines, err := d.Deadlines(r.Waits, targets)
	if err != nil {
		return Report{}, err
	}
	r.Deadlines = deadlines
	return r, nil
}

// Latest returns the time of the last message or event of the threads: the now
// of a report on what is past. Without any it is the zero time.
func Latest(threads []Thread) time.Time {
	var last time.Time
	for _, t := range threads {
		for _, m := range t.Messages {
			if m.At.After(last) {
				last = m.At
			}
		}
		for _, e := range t.Events {
			if e.At.After(last) {
				last = e.At
			}
		}
	}
	return last
}
