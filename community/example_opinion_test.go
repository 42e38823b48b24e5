package community_test

import (
	"fmt"
	"time"

	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/i18n"
)

// said is something that the audience said.
func said(polarity community.Polarity, topics ...string) community.Interaction {
	return community.Interaction{From: community.Audience, Topics: topics, Sentiment: community.Sentiment{Polarity: polarity}}
}

func ExampleMood() {
	m := community.Mood{Positive: 80, Negative: 20, Neutral: 100}
	fmt.Println(m.Net(), m.NetPolar())
	within, _ := m.Interval(0.95)
	fmt.Println(within.PercentText(1).EN)
	// Output:
	// 30% 60%
	// 21.1% to 38.9%
}

func ExampleMoodOf() {
	m := community.MoodOf([]community.Thread{{Messages: []community.Interaction{
		said(community.Negative),
		said(""), // nobody judged it
		{From: community.Agent, Sentiment: community.Sentiment{Polarity: community.Positive}},
	}}})
	fmt.Printf("%+v\n", m)
	// Output: {Positive:0 Neutral:0 Negative:1 Unjudged:1}
}

func ExampleMoodBy() {
	threads := []community.Thread{{Messages: []community.Interaction{
		said(community.Negative, "delivery"), said(community.Positive, "colour", "delivery"), said(community.Negative, "delivery"),
	}}}
	for _, g := range community.MoodBy(threads, community.ByTopic) {
		fmt.Println(g.Name, g.Mood.Net())
	}
	// Output:
	// colour 100%
	// delivery -33.33%
}

func ExampleByTopic() {
	fmt.Println(community.ByTopic(said(community.Neutral, "price", "size")))
	// Output: [price size]
}

func ExampleByWeek() {
	by := community.ByWeek(time.FixedZone("", 3600))
	// Sunday night in UTC is Monday in Madrid.
	fmt.Println(by(community.Interaction{At: time.Date(2025, 2, 2, 23, 30, 0, 0, time.UTC)}))
	// Output: [2025-W06]
}

func ExamplePolarities() {
	for _, p := range community.Polarities() {
		fmt.Print(p.Name().ES, " ")
	}
	// Output: positivo neutro negativo
}

func ExamplePolarity() {
	fmt.Println(community.Negative.Name().EN, community.Negative.Name().ES)
	// Output: negative negativo
}

func ExampleJudge() {
	fmt.Println(community.Machine.Name().EN, community.Machine.Name().ES)
	// Output: machine máquina
}

func ExampleCoderAgreement() {
	// A machine and a person judge the same five messages.
	a, _ := community.CoderAgreement([]community.Verdict{
		{First: community.Positive, Second: community.Positive},
		{First: community.Negative, Second: community.Negative},
		{First: community.Negative, Second: community.Negative},
		{First: community.Neutral, Second: community.Negative},
		{First: community.Neutral, Second: community.Neutral},
	})
	fmt.Printf("agreed on %.0f%%, kappa %.2f\n", 100*a.Observed, a.Kappa)
	// Output: agreed on 80%, kappa 0.69
}

func ExampleShareOfVoice() {
	market := []community.Voice{{Brand: "ours", Mentions: 300}, {Brand: "theirs", Mentions: 700}, {Brand: "third", Mentions: 200}}
	fmt.Println(community.ShareOfVoice(market, "ours"))
	// Output: 25%
}

func ExamplePerception() {
	p := community.Perception{Attribute: i18n.Text{EN: "near", ES: "cercana"}, Intended: 60, Agreed: 190, Asked: 400}
	within, _ := p.Interval(0.95)
	fmt.Println(p.Gap(), "from", within.PercentText(1).EN)
	// Output: -12.5% from -17.3% to -7.6%
}

func ExampleFarthestFirst() {
	for _, p := range community.FarthestFirst([]community.Perception{
		{Attribute: i18n.Text{EN: "near"}, Intended: 60, Agreed: 70, Asked: 100},
		{Attribute: i18n.Text{EN: "expert"}, Intended: 60, Agreed: 30, Asked: 100},
		{Attribute: i18n.Text{EN: "affordable"}, Intended: 60},
	}) {
		fmt.Println(p.Attribute.EN, p.Gap())
	}
	// Output:
	// expert -30%
	// near 10%
	// affordable undefined: nothing to divide by
}

func ExampleCountRecommendations() {
	r, err := community.CountRecommendations([]int{0, 6, 7, 8, 9, 10})
	fmt.Printf("%+v %v\n", r, err)
	_, err = community.CountRecommendations([]int{11})
	fmt.Println(err)
	// Output:
	// {Promoters:2 Passives:2 Detractors:2} <nil>
	// answer 11 is not on the scale from 0 to 10
}

func ExampleRecommendations() {
	r := community.Recommendations{Promoters: 70, Passives: 10, Detractors: 20}
	within, _ := r.Interval(0.95)
	fmt.Println(r.NPS(), "from", within.Text(1).EN)
	// Output: 50 from 34.2 to 65.8
}

func ExampleScale() {
	s, err := community.Scale{Boxes: 5, Top: 2}.Count([]int{5, 4, 3, 5, 1})
	fmt.Println(s.CSAT(), err)
	// Output: 60% <nil>
}

func ExampleSatisfaction() {
	s := community.Satisfaction{Satisfied: 45, Answers: 60}
	within, _ := s.Interval(0.95)
	fmt.Println(s.CSAT(), "from", within.PercentText(0).EN)
	// Output: 75% from 63% to 84%
}
