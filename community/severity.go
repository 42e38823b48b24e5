package community

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Situation is what is known while something is going on.
//
// The zero Situation is calm.
type Situation struct {
	Signal Signal   // how much is said
	Mood   Mood     // how
	Reach  int64    // followers of those who say it, together
	Topics []string // what about
}

// SituationOf puts together what threads tell while something is going on: how
// people speak, what about, and how many followers they have, each author once
// and those of whom nothing is known not at all.
func SituationOf(signal Signal, threads []Thread, members []Member) Situation {
	followers := make(map[string]int64, len(members))
	for _, m := range members {
		followers[m.Key] = m.Followers
	}
	s := Situation{Signal: signal, Mood: MoodOf(threads)}
	seen := map[string]bool{}
	for said := range spoken(threads) {
		s.Reach += followers[said.Author]
		delete(followers, said.Author)
		for _, topic := range said.Topics {
			if !seen[topic] {
				seen[topic] = true
				s.Topics = append(s.Topics, topic)
			}
		}
	}
	slices.Sort(s.Topics)
	return s
}

// Escalator says what makes a situation more serious than the mere number of
// mentions. Fields of zero or less are the defaults, which are ours.
//
// The zero Escalator has the defaults, and no sensitive topics.
type Escalator struct {
	Negative  int64    `json:"negative,omitempty"`  // per cent of what was judged: 50
	Judged    int64    `json:"judged,omitempty"`    // least number judged before that counts: 30
	Reach     int64    `json:"reach,omitempty"`     // followers of the authors: 100,000
	Sensitive []string `json:"sensitive,omitempty"` // topics: safety, minors, discrimination …
}

func (e Escalator) filled() Escalator {
	for _, f := range []struct {
		field *int64
		usual int64
	}{{&e.Negative, 50}, {&e.Judged, 30}, {&e.Reach, 100_000}} {
		if *f.field < 1 {
			*f.field = f.usual
		}
	}
	return e
}

// Severity is how serious a situation is, and why.
//
// The zero Severity is calm, for no reason.
type Severity struct {
	Level Level
	Why   []i18n.Text // each thing that counted, with its figure
}

// Assess says how serious a situation is: as the signal says; one level more
// where the share of negative mentions is at least Negative, with at least
// Judged of them judged; one level more where the reach is at least Reach; and
// at least Alert where a topic is sensitive. Nothing is above Crisis.
func (e Escalator) Assess(s Situation) Severity {
	e = e.filled()
	found := Severity{Level: s.Signal.Level}
	say := func(format i18n.Text, args ...any) { found.Why = append(found.Why, i18n.Sprintf(format, args...)) }
	if s.Signal.Level > Calm {
		say(i18n.Text{EN: "%s, where %s are usual", ES: "%s, cuando lo habitual son %s"}, mentions().Count(s.Signal.Count), tenths(s.Signal.Baseline.Mean))
	}
	if n := s.Mood.NegativeShare(); n.N >= e.Judged && atLeast(n, e.Negative) {
		found.Level++
		say(i18n.Text{EN: "%s of %s are negative", ES: "%s de %s son negativas"}, i18n.Int(n.X), mentions().Count(n.N))
	}
	if s.Reach >= e.Reach {
		found.Level++
		say(i18n.Text{EN: "those who say it have %s followers", ES: "quienes lo dicen tienen %s seguidores"}, i18n.Int(s.Reach))
	}
	for _, topic := range s.Topics {
		if slices.Contains(e.Sensitive, topic) {
			found.Level = max(found.Level, Alert)
			say(i18n.Text{EN: "%s is a sensitive topic", ES: "%s es un tema sensible"}, i18n.Quote(topic))
		}
	}
	found.Level = min(found.Level, Crisis)
	return found
}

// atLeast reports whether a share is at least a number of per cent, exactly.
func atLeast(p stat.Proportion, percent int64) bool {
	return p.N > 0 && p.X*100 >= percent*p.N
}

func mentions() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "mention", ES: "mención"}, Many: i18n.Text{EN: "mentions", ES: "menciones"}}
}

// tenths writes a number with one decimal place.
func tenths(x float64) i18n.Figure { return i18n.Figure(strconv.FormatFloat(x, 'f', 1, 64)) }
