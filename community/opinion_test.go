package community

import (
	"errors"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestMoodOfNothing(t *testing.T) {
	var m Mood
	if m.Net().Reason() != kpi.NoBase || m.NetPolar().Reason() != kpi.NoBase {
		t.Errorf("%s, %s", m.Net(), m.NetPolar())
	}
	neutral := Mood{Neutral: 5}
	if neutral.Net().String() != "0%" || neutral.NetPolar().Reason() != kpi.NoBase {
		t.Errorf("%s, %s", neutral.Net(), neutral.NetPolar())
	}
	if _, why := neutral.Interval(0.95); why != kpi.TooFew {
		t.Errorf("all alike: %v", why)
	}
	if got := (Mood{1, 2, 3, 4}).Plus(Mood{10, 20, 30, 40}); got != (Mood{11, 22, 33, 44}) {
		t.Errorf("%+v", got)
	}
	if got := (Mood{Negative: -1, Positive: 3}).Net().Reason(); got != kpi.NotMeasured {
		t.Errorf("a negative count: %v", got)
	}
}

func TestMoodLeavesOut(t *testing.T) {
	say := func(from Party, intent Intent) Interaction {
		return Interaction{From: from, Intent: intent, Topics: []string{"a", "b"}, Sentiment: Sentiment{Polarity: Positive}}
	}
	threads := []Thread{{Messages: []Interaction{say(Audience, ""), say(Audience, Spam), say(Agent, ""), say(Bot, "")}}}
	if got := MoodOf(threads); got != (Mood{Positive: 1}) {
		t.Errorf("%+v", got)
	}
	groups := MoodBy(threads, ByTopic)
	if len(groups) != 2 || groups[0] != (MoodGroup{"a", Mood{Positive: 1}}) || groups[1].Name != "b" {
		t.Errorf("%+v", groups)
	}
	if got := MoodBy(threads, ByWeek(nil)); len(got) != 0 {
		t.Errorf("without a time: %+v", got)
	}
	for range spoken(threads) {
		break // the first one is enough
	}
}

func TestCoderAgreementLeavesOut(t *testing.T) {
	if _, why := CoderAgreement([]Verdict{{Positive, ""}, {"", Negative}, {"angry", Negative}}); why != kpi.TooFew {
		t.Errorf("nothing that both judged: %v", why)
	}
	if _, why := CoderAgreement([]Verdict{{Positive, Positive}}); why != kpi.NoBase {
		t.Errorf("always the same: %v", why)
	}
}

func TestShareOfVoice(t *testing.T) {
	for _, c := range []struct {
		name   string
		market []Voice
		want   string
	}{
		{"doubles add up", []Voice{{"a", 1}, {"b", 2}, {"a", 1}}, "50%"},
		{"nothing said of us", []Voice{{"a", 0}, {"b", 2}}, "0%"},
		{"no mentions", []Voice{{"a", 0}}, "undefined: no market mentions"},
		{"not listed", []Voice{{"b", 2}}, "undefined: mentions not measured"},
		{"negative", []Voice{{"a", 5}, {"b", -2}}, "undefined: mentions not measured"},
		{"no market", nil, "undefined: mentions not measured"},
	} {
		if got := ShareOfVoice(c.market, "a").String(); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPerception(t *testing.T) {
	for _, c := range []struct {
		name string
		p    Perception
		want string
	}{
		{"met", Perception{Intended: 60, Agreed: 60, Asked: 100}, "0%"},
		{"exact", Perception{Intended: 33, Agreed: 1, Asked: 3}, "0.3333%"},
		{"nobody asked", Perception{Intended: 60}, "undefined: nothing to divide by"},
		{"more than asked", Perception{Intended: 60, Agreed: 3, Asked: 2}, "inconsistent"},
		{"intended too much", Perception{Intended: 101, Agreed: 1, Asked: 2}, "out_of_domain"},
		{"intended below zero", Perception{Intended: -1, Agreed: 1, Asked: 2}, "out_of_domain"},
	} {
		got := c.p.Gap()
		if got.String() != c.want && got.Reason().String() != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		if _, why := c.p.Interval(0.95); why != got.Reason() {
			t.Errorf("%s: interval %v, gap %v", c.name, why, got.Reason())
		}
	}
	if _, why := (Perception{Agreed: 1, Asked: 2}).Interval(1); why != kpi.OutOfDomain {
		t.Errorf("confidence 1: %v", why)
	}
	list := []Perception{{Asked: 0, Source: "x"}, {Asked: 1, Intended: 50}, {Asked: 0, Source: "y"}}
	sorted := FarthestFirst(list)
	if sorted[0].Asked != 1 || sorted[1].Source != "x" || sorted[2].Source != "y" || list[0].Source != "x" {
		t.Errorf("%+v", sorted)
	}
}

func TestScores(t *testing.T) {
	for _, scores := range [][]int{{-1}, {11}, {5, 12}} {
		r, err := CountRecommendations(scores)
		var e *ScoreError
		if !errors.Is(err, ErrScore) || !errors.As(err, &e) || r != (Recommendations{}) {
			t.Errorf("%v: %+v, %v", scores, r, err)
		}
	}
	for _, c := range []struct {
		scale  Scale
		scores []int
		want   Satisfaction
		fails  bool
	}{
		{Scale{}, []int{1, 2, 3, 4, 5}, Satisfaction{Scale{5, 2}, 2, 5}, false},
		{Scale{10, 3}, []int{7, 8, 9, 10}, Satisfaction{Scale{10, 3}, 3, 4}, false},
		{Scale{7, 0}, []int{5, 6, 7}, Satisfaction{Scale{7, 2}, 2, 3}, false},
		{Scale{}, []int{0}, Satisfaction{}, true},
		{Scale{}, []int{6}, Satisfaction{}, true},
	} {
		got, err := c.scale.Count(c.scores)
		if got != c.want || errors.Is(err, ErrScore) != c.fails {
			t.Errorf("%+v of %v: %+v, %v", c.scale, c.scores, got, err)
		}
	}
	if got := (Recommendations{}).NPS().Reason(); got != kpi.NoBase {
		t.Errorf("no answers: %v", got)
	}
	if _, why := (Recommendations{Promoters: 9}).Interval(0.95); why != kpi.TooFew {
		t.Errorf("all of one class: %v", why)
	}
	if got := (Satisfaction{}).CSAT().Reason(); got != kpi.NoBase {
		t.Errorf("no answers: %v", got)
	}
}

// named is what has a name in both languages.
type namer interface{ Name() i18n.Text }

// TestNames holds that every word of a closed list has a name in both languages,
// and that another one is named by itself.
func TestNames(t *testing.T) {
	var all []namer
	for _, x := range Polarities() {
		all = append(all, x)
	}
	for _, x := range Stages() {
		all = append(all, x)
	}
	for _, x := range FeedbackSteps() {
		all = append(all, x)
	}
	for _, x := range Activities() {
		all = append(all, x)
	}
	for _, x := range Levels() {
		all = append(all, x)
	}
	for _, x := range append(all, Person, Machine) {
		if !x.Name().Complete() {
			t.Errorf("%v has the name %+v", x, x.Name())
		}
	}
	for _, x := range []namer{Polarity("x"), Judge("x"), Stage("x"), Progress("x"), Activity("x")} {
		if x.Name() != i18n.Same("x") {
			t.Errorf("%T: %+v", x, x.Name())
		}
	}
	if !Level(9).Name().IsZero() || Level(9).String() != "" {
		t.Error("a level that is none has a name")
	}
}
