package community

import (
	"cmp"
	"slices"
	"time"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/civil"
)

// Mood counts how people speak of the brand. What nobody judged stands apart:
// it is not neutral, and in no figure.
//
// The zero Mood is of nothing said.
type Mood struct {
	Positive int64 `json:"positive"`
	Neutral  int64 `json:"neutral"`
	Negative int64 `json:"negative"`
	Unjudged int64 `json:"unjudged,omitempty"`
}

// MoodOf counts what the audience says in the threads; what the team says does
// not count, and neither does spam.
func MoodOf(threads []Thread) Mood {
	var m Mood
	for said := range spoken(threads) {
		m.Add(said.Sentiment.Polarity)
	}
	return m
}

// Add counts one polarity; one that is not known counts as not judged.
func (m *Mood) Add(p Polarity) {
	switch p {
	case Positive:
		m.Positive++
	case Neutral:
		m.Neutral++
	case Negative:
		m.Negative++
	default:
		m.Unjudged++
	}
}

// Plus is both moods together.
func (m Mood) Plus(b Mood) Mood {
	return Mood{m.Positive + b.Positive, m.Neutral + b.Neutral, m.Negative + b.Negative, m.Unjudged + b.Unjudged}
}

// Judged is how much was judged.
func (m Mood) Judged() int64 { return m.Positive + m.Neutral + m.Negative }

// Net is net sentiment over all that was judged: (positive − negative) ÷
// (positive + neutral + negative), from −100% to 100%, the metric
// net_sentiment_all. It is undefined where nothing was judged (no_base).
func (m Mood) Net() kpi.Value { return standard("net_sentiment_all", m.counts()...) }

// NetPolar is net sentiment without neutrals: (positive − negative) ÷ (positive
// + negative), the metric net_sentiment_polar. 80 for, 20 against and 100
// neither make 30% of the one and 60% of the other. It is undefined where
// nobody takes sides (no_base).
func (m Mood) NetPolar() kpi.Value { return standard("net_sentiment_polar", m.counts()...) }

func (m Mood) counts() []count {
	return []count{{kpi.PositiveMentions, m.Positive}, {kpi.NeutralMentions, m.Neutral}, {kpi.NegativeMentions, m.Negative}}
}

// PositiveShare is positive ÷ judged.
func (m Mood) PositiveShare() stat.Proportion { return stat.Proportion{X: m.Positive, N: m.Judged()} }

// NegativeShare is negative ÷ judged.
func (m Mood) NegativeShare() stat.Proportion { return stat.Proportion{X: m.Negative, N: m.Judged()} }

// Interval is how far Net may be off by chance. It is undefined where Net is,
// and where all that was judged is alike (too_few).
func (m Mood) Interval(confidence float64) (stat.Interval, kpi.Reason) {
	return trust(m.Net(), confidence)
}

// MoodGroup is the mood of one topic, week, channel …
type MoodGroup struct {
	Name string `json:"name"`
	Mood Mood   `json:"mood"`
}

// MoodBy counts what the audience says in groups: those that by names, in the
// order of their names. What is in several groups counts in each; what is in
// none counts nowhere.
func MoodBy(threads []Thread, by func(Interaction) []string) []MoodGroup {
	moods := map[string]*Mood{}
	for said := range spoken(threads) {
		for _, name := range by(said) {
			if moods[name] == nil {
				moods[name] = new(Mood)
			}
			moods[name].Add(said.Sentiment.Polarity)
		}
	}
	groups := make([]MoodGroup, 0, len(moods))
	for name, m := range moods {
		groups = append(groups, MoodGroup{name, *m})
	}
	slices.SortFunc(groups, func(a, b MoodGroup) int { return cmp.Compare(a.Name, b.Name) })
	return groups
}

// ByTopic groups by topic: one interaction may be about several, or none.
func ByTopic(i Interaction) []string { return i.Topics }

// ByWeek groups by ISO week in a zone, as in 2025-W05; nil is UTC. What has no
// time is in no week.
func ByWeek(zone *time.Location) func(Interaction) []string {
	if zone == nil {
		zone = time.UTC
	}
	return func(i Interaction) []string {
		if i.At.IsZero() {
			return nil
		}
		return []string{civil.DateOf(i.At.In(zone)).WeekLabel()}
	}
}

// spoken yields what the audience says, spam left out.
func spoken(threads []Thread) func(yield func(Interaction) bool) {
	return func(yield func(Interaction) bool) {
		for _, t := range threads {
			for _, m := range t.Messages {
				if m.From == Audience && m.Intent != Spam && !yield(m) {
					return
				}
			}
		}
	}
}
