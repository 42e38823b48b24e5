package community

import (
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Member is somebody of the community, as far as the desk knows, and no
// further: what is not needed is not kept.
//
// The zero Member is somebody of whom nothing is known.
type Member struct {
	Key       string     `json:"key"`
	Name      string     `json:"name,omitempty"`
	Joined    civil.Date `json:"joined,omitzero"`     // zero: not of the community yet, a follower or a lead
	Left      civil.Date `json:"left,omitzero"`       // on which they said goodbye
	Followers int64      `json:"followers,omitempty"` // the reach of what the member says
	Purchases int64      `json:"purchases,omitempty"` // orders so far
	Referrals int64      `json:"referrals,omitempty"` // new members or customers who came through this one
	Born      civil.Date `json:"born,omitzero"`       // where age matters
	Consent   string     `json:"consent,omitempty"`   // who agreed that these data are kept: the member, or for a child a parent
}

// Age is the age in whole years on a day, and false where the birthday is not
// known or comes after it. In years without a 29 February, whoever was born on
// one has the birthday on the 28th.
func (m Member) Age(on civil.Date) (int, bool) {
	if m.Born.IsZero() || on.Before(m.Born) {
		return 0, false
	}
	years := on.Year() - m.Born.Year()
	if m.Born.AddMonths(12 * years).After(on) {
		years--
	}
	return years, true
}

// Stage is where somebody is in the life cycle of a member.
//
// The zero Stage is not judged.
type Stage string

// The stages.
const (
	Prospect   Stage = "prospect"   // known, and not of the community yet
	Newcomer   Stage = "new"        // joined a short time ago
	Active     Stage = "active"     // takes part
	Customer   Stage = "customer"   // has bought
	Loyal      Stage = "loyal"      // buys again
	Ambassador Stage = "ambassador" // brings others
	Dormant    Stage = "dormant"    // has not been seen for a while
	Lost       Stage = "lost"       // has left, or has not been seen for long
)

// Stages returns the stages in their order.
func Stages() []Stage {
	return []Stage{Prospect, Newcomer, Active, Customer, Loyal, Ambassador, Dormant, Lost}
}

// Name names the stage in both languages; of another one it is its own text.
func (s Stage) Name() i18n.Text {
	switch s {
	case Prospect:
		return i18n.Text{EN: "prospect", ES: "potencial"}
	case Newcomer:
		return i18n.Text{EN: "new", ES: "nuevo"}
	case Active:
		return i18n.Text{EN: "active", ES: "activo"}
	case Customer:
		return i18n.Text{EN: "customer", ES: "comprador"}
	case Loyal:
		return i18n.Text{EN: "loyal", ES: "fiel"}
	case Ambassador:
		return i18n.Text{EN: "ambassador", ES: "embajador"}
	case Dormant:
		return i18n.Text{EN: "dormant", ES: "inactivo"}
	case Lost:
		return i18n.Text{EN: "lost", ES: "perdido"}
	}
	return i18n.Same(string(s))
}

// LifeCycle holds the limits between the stages. Fields below 1 are the
// defaults, which are ours: what is long depends on how often people buy.
//
// The zero LifeCycle has the defaults.
type LifeCycle struct {
	New       int   `json:"new,omitempty"`       // days after joining: 30
	Dormant   int   `json:"dormant,omitempty"`   // days unseen: 60
	Lost      int   `json:"lost,omitempty"`      // days unseen: 180
	Loyal     int64 `json:"loyal,omitempty"`     // purchases: 2
	Referrals int64 `json:"referrals,omitempty"` // of an ambassador: 3
}

func (c LifeCycle) filled() LifeCycle {
	c.New, c.Dormant, c.Lost = least(c.New, 30), least(c.Dormant, 60), least(c.Lost, 180)
	c.Loyal, c.Referrals = least(c.Loyal, 2), least(c.Referrals, 3)
	return c
}

// least is n, or its default where it is below 1.
func least[N int | int64](n, usual N) N {
	if n < 1 {
		return usual
	}
	return n
}

// Stage is where a member is on a day, last seen on another one (zero: never
// since joining). The first that holds: lost, where the member has left by that
// day or was unseen for Lost days or more; prospect, without a day of joining;
// dormant, unseen for Dormant days or more; ambassador, with Referrals or more;
// loyal, with Loyal purchases or more; customer, with one; new, within New days
// of joining; active.
func (c LifeCycle) Stage(m Member, seen, on civil.Date) Stage {
	c = c.filled()
	if seen.Before(m.Joined) {
		seen = m.Joined
	}
	unseen := on.Sub(seen)
	switch {
	case !m.Left.IsZero() && !m.Left.After(on):
		return Lost
	case m.Joined.IsZero() || m.Joined.After(on):
		return Prospect
	case unseen >= c.Lost:
		return Lost
	case unseen >= c.Dormant:
		return Dormant
	case m.Referrals >= c.Referrals:
		return Ambassador
	case m.Purchases >= c.Loyal:
		return Loyal
	case m.Purchases > 0:
		return Customer
	case on.Sub(m.Joined) < c.New:
		return Newcomer
	}
	return Active
}
