package community

import (
	"errors"
	"time"

	"github.com/pauta-go/pauta/plan/i18n"
)

// Target is what the desk promises for threads of a kind, an intent and a
// priority, each of which may be left out: it then stands for all. Where several
// targets promise a time for one thing, the one that names most holds, of equals
// the first in the list.
//
// The zero Target promises nothing, and [Desk.Deadlines] refuses it.
type Target struct {
	Kind     Kind     `json:"kind,omitempty"`
	Intent   Intent   `json:"intent,omitempty"`
	Priority Priority `json:"priority,omitempty"`

	First Span `json:"first,omitzero"` // until the first response; zero: none promised
	Next  Span `json:"next,omitzero"`  // until the answer to each later message
	Close Span `json:"close,omitzero"` // until it is resolved

	// AroundTheClock counts every hour; else only the desk's opening hours count.
	AroundTheClock bool `json:"around_the_clock,omitempty"`
}

// ErrTarget is the class of [TargetError].
var ErrTarget = errors.New("community: bad target")

// TargetError says which target of a list was refused, and why.
type TargetError struct {
	Index   int       // from 0
	Problem i18n.Text // what is wrong with it
}

func (e *TargetError) Error() string { return e.Text().EN }

// Unwrap returns [ErrTarget].
func (e *TargetError) Unwrap() error { return ErrTarget }

// Text says the error in both languages.
func (e *TargetError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{EN: "target %s: %s", ES: "objetivo de servicio %s: %s"}, i18n.Int(int64(e.Index+1)), e.Problem)
}

func checkTargets(targets []Target) error {
	for i, t := range targets {
		spans := []Span{t.First, t.Next, t.Close}
		for _, s := range spans {
			if s < 0 {
				return &TargetError{i, i18n.Sprintf(i18n.Text{
					EN: "a time of %s is promised: promise more than zero",
					ES: "se promete un tiempo de %s: prometa más de cero",
				}, s)}
			}
		}
		if t.First == 0 && t.Next == 0 && t.Close == 0 {
			return &TargetError{i, i18n.Text{
				EN: "no time is promised: state first, next or close, more than zero",
				ES: "no se promete ningún tiempo: indique first, next o close, más de cero",
			}}
		}
	}
	return nil
}

// Fit returns the target that holds for a wait, by what is waited for, its kind,
// intent and priority, and its position in the list. It is false where nothing
// is promised for it.
func Fit(targets []Target, w Wait) (Target, int, bool) {
	at, most := -1, -1
	for i, t := range targets {
		if named, ok := t.fits(w); ok && named > most {
			at, most = i, named
		}
	}
	if at < 0 {
		return Target{}, -1, false
	}
	return targets[at], at, true
}

// fits is how much of a wait the target names, and false where it names
// something else or promises nothing.
func (t Target) fits(w Wait) (named int, ok bool) {
	for _, pair := range [][2]string{
		{string(t.Kind), string(w.Kind)}, {string(t.Intent), string(w.Intent)}, {string(t.Priority), string(w.Priority)},
	} {
		switch pair[0] {
		case "":
		case pair[1]:
			named++
		default:
			return 0, false
		}
	}
	return named, t.allows(w.For) != 0
}

// allows is how long a wait may take: zero if nothing is promised for it.
func (t Target) allows(a Awaited) time.Duration {
	switch a {
	case FirstResponse:
		return time.Duration(t.First)
	case NextResponse:
		return time.Duration(t.Next)
	case Resolution:
		return time.Duration(t.Close)
	}
	return 0 // nothing is promised for a direct reply
}
