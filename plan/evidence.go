package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
	"github.com/pauta-go/pauta/roles"
)

// Evidence is what the rules look at: a plan, its moment and its stage, and
// where each key of it stands. [Check] makes it.
//
// The zero Evidence is of an empty draft.
type Evidence struct {
	plan     Plan
	at       At
	today    civil.Date // zero: not known
	metrics  *kpi.Catalog
	channels channel.Catalog
	law      legal.Register

	index [kinds]map[string]int // of each kind, the first position of each key
	lost  [kinds][]loss         // of each kind, references to what is not there
	used  [kinds]map[string]bool
	held  map[roles.ID]bool // roles that somebody of the team has
}

// newEvidence returns what the rules look at when they judge the plan.
func newEvidence(p Plan, at At) *Evidence {
	e := &Evidence{plan: p, at: at, metrics: at.Metrics, channels: at.Channels, law: at.Law}
	if at.Stage == "" {
		e.at.Stage = Draft
	}
	if e.metrics == nil {
		e.metrics = kpi.Standard()
	}
	if isEmpty(e.channels.All()) {
		e.channels = channel.Standard()
	}
	if isEmpty(e.law.All()) {
		e.law = legal.Standard()
	}
	if !at.Now.IsZero() {
		now := at.Now
		if zone := at.Zones[p.Zone]; zone != nil {
			now = now.In(zone)
		}
		e.today = civil.DateOf(now)
	}
	e.indexKeys()
	e.follow()
	return e
}

func isEmpty[T any](seq func(func(T) bool)) bool {
	for range seq {
		return false
	}
	return true
}

// has reports whether the plan is at the stage or beyond it.
func (e *Evidence) has(s Stage) bool { return e.at.Stage.Reached(s) }

// policy is that of the check.
func (e *Evidence) policy() Policy { return e.at.Policy }

// in is a JSON Pointer into the plan, of names and positions.
func in(parts ...any) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		switch p := p.(type) {
		case string:
			texts[i] = p
		case int:
			texts[i] = strconv.Itoa(p)
		}
	}
	return check.Path(texts...)
}

// found is a finding; the arguments fill the message.
func found(path, got, want string, message i18n.Text, args ...any) check.Finding {
	return check.Finding{Path: path, Got: got, Want: want, Message: i18n.Sprintf(message, args...)}
}

// called is what to call a record: its name, or else its key, quoted.
func called(name, key string) string {
	if name == "" {
		name = key
	}
	return i18n.Quote(name)
}

func days() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "day", ES: "día"}, Many: i18n.Text{EN: "days", ES: "días"}}
}

// numbered is a count in words: "3 days".
func numbered(n int, of i18n.Noun) i18n.Text { return of.Count(int64(n)) }
