package community

import (
	"slices"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// Evidence is what the rules look at: a community, from where and when. [Check]
// makes it.
//
// The zero Evidence is of an empty community.
type Evidence struct {
	doc     Community
	policy  Policy
	zones   civil.Zones
	desk    Desk
	now     time.Time // in the zone; zero: not known
	stories []story   // of the threads
	adult   adult
}

// adult is from which age members agree to the use of their data themselves, and
// who says so.
type adult struct {
	age    int
	source string
}

// adultAt is the age of the policy, or else the highest of those that the facts
// of law state where the members are. Where none does, it is 13: below it,
// nowhere that is known here.
func adultAt(at At, on civil.Date) adult {
	if at.Policy.Age > 0 {
		return adult{at.Policy.Age, "Policy.Age"}
	}
	law := at.Law
	if len(slices.Collect(law.All())) == 0 {
		law = legal.Standard()
	}
	found := adult{13, childrenOnline}
	known := false
	for _, where := range at.Where {
		for _, f := range law.Facts(legal.Case{Topic: legal.ChildConsent, In: where, On: on}) {
			if !known || f.Age > found.age {
				found, known = adult{f.Age, f.Source}, true
			}
		}
	}
	return found
}

// story is what a thread comes to.
type story struct {
	opening Interaction // the first thing that the audience said
	asked   bool        // there is one, and it needs a reply
	waits   Waits
	err     error     // why there are no waits
	machine time.Time // first answer of a machine; zero: none
}

func evidence(c Community, at At) *Evidence {
	e := &Evidence{doc: c, policy: at.Policy.filled(), zones: at.Zones}
	// A zone that is missing is a finding; until it is mended, UTC does.
	e.desk, _ = c.Desk(at.Now, at.Zones, at.Holidays)
	if !at.Now.IsZero() {
		e.now = at.Now.In(e.desk.zone())
	} else if e.desk.Now = Latest(c.Threads); e.desk.Now.IsZero() {
		e.desk.Now = time.Unix(0, 0) // nothing has a time, and that is found
	}
	e.adult = adultAt(at, e.today())
	e.stories = make([]story, len(c.Threads))
	for i, t := range c.Threads {
		s := &e.stories[i]
		s.opening, s.asked = t.Opening()
		s.asked = s.asked && s.opening.Intent.NeedsReply()
		s.waits, s.err = e.desk.Waits(t)
		for _, m := range t.Messages {
			if m.From == Bot && s.machine.IsZero() && !m.At.Before(s.opening.At) {
				s.machine = m.At
			}
		}
	}
	return e
}

// first is the wait for the first response, and false where there is none to
// wait for.
func (s story) first() (Wait, bool) {
	for _, w := range s.waits {
		if w.For == FirstResponse {
			return w, true
		}
	}
	return Wait{}, false
}

// answered reports whether a person answered.
func (s story) answered() bool {
	w, ok := s.first()
	return ok && w.End == Answered
}

// today is the day of now; zero where that is not known.
func (e *Evidence) today() civil.Date { return civil.DateOf(e.now) }

// threadPath is the path of a thread, or of something inside it.
func threadPath(i int, inside ...string) string { return path("threads", i, inside...) }

// path is that of an element of a list of the document, or of something inside
// it.
func path(list string, i int, inside ...string) string {
	return check.Path(append([]string{list, strconv.Itoa(i)}, inside...)...)
}

func threadNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "thread", ES: "conversación"}, Many: i18n.Text{EN: "threads", ES: "conversaciones"}}
}

// minutes is a length of time as a plain figure of a finding.
func minutes(d time.Duration) string { return strconv.FormatInt(int64(d/time.Minute), 10) }

// atMost and noLess are limits as plain figures of a finding.
func atMost[N int | int64](n N) string { return "<= " + strconv.FormatInt(int64(n), 10) }

func noLess[N int | int64](n N) string { return ">= " + strconv.FormatInt(int64(n), 10) }

// knows tells whether somebody is called so: a person of the crew or one who
// holds the role, or a contact of the playbook.
func (e *Evidence) knows(who string) bool {
	if who == "" {
		return false
	}
	for _, c := range e.doc.Playbook.Contacts {
		if c.Role == who || c.Person == who {
			return true
		}
	}
	return len(e.doc.Crew.Holders(who)) > 0
}
