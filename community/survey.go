package community

import (
	"errors"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Recommendations counts answers to "how likely are you to recommend us", from
// 0 to 10: detractors up to 6, passives 7 and 8, promoters 9 and 10.
//
// The zero Recommendations has no answers.
type Recommendations struct {
	Promoters  int64 `json:"promoters"`
	Passives   int64 `json:"passives"`
	Detractors int64 `json:"detractors"`
}

// ErrScore is the class of [ScoreError].
var ErrScore = errors.New("community: answer outside the scale")

// ScoreError says which answer its scale does not have.
type ScoreError struct{ Score, Least, Most int }

func (e *ScoreError) Error() string { return e.Text().EN }

// Unwrap returns [ErrScore].
func (e *ScoreError) Unwrap() error { return ErrScore }

// Text says the error in both languages.
func (e *ScoreError) Text() i18n.Text {
	return i18n.Sprintf(i18n.Text{
		EN: "answer %d is not on the scale from %d to %d",
		ES: "la respuesta %d no está en la escala de %d a %d",
	}, e.Score, e.Least, e.Most)
}

// CountRecommendations sorts answers from 0 to 10 into the three classes. It
// fails with a [ScoreError] (errors.Is [ErrScore]) for any other number.
func CountRecommendations(scores []int) (Recommendations, error) {
	var r Recommendations
	for _, s := range scores {
		switch {
		case s < 0 || s > 10:
			return Recommendations{}, &ScoreError{Score: s, Most: 10}
		case s >= 9:
			r.Promoters++
		case s >= 7:
			r.Passives++
		default:
			r.Detractors++
		}
	}
	return r, nil
}

// NPS is 100 · (promoters − detractors) ÷ answers, from −100 to 100: the metric
// nps. It is undefined without answers (no_base).
//
// Source: Reichheld, Harvard Business Review, December 2003.
func (r Recommendations) NPS() kpi.Value {
	return standard("nps", count{kpi.Promoters, r.Promoters}, count{kpi.Passives, r.Passives}, count{kpi.Detractors, r.Detractors})
}

// Interval is how far NPS may be off by chance: ± z·100·√((p + d − (p − d)²)/n).
// It is undefined where NPS is, and where all answers are of one class
// (too_few).
func (r Recommendations) Interval(confidence float64) (stat.Interval, kpi.Reason) {
	return trust(r.NPS(), confidence)
}

// Scale is that of a question about satisfaction: answers from 1 to Boxes, of
// which the upper Top count as satisfied.
//
// The zero Scale is 5 boxes of which 2 count: 4 and 5.
type Scale struct {
	Boxes int `json:"boxes,omitempty"`
	Top   int `json:"top,omitempty"`
}

func (s Scale) filled() Scale {
	if s.Boxes < 1 {
		s.Boxes = 5
	}
	if s.Top < 1 {
		s.Top = 2
	}
	return s
}

// Satisfaction counts answers about satisfaction, with their scale: a share of
// 4 and 5 of 5 is another figure than one of 9 and 10 of 10.
//
// The zero Satisfaction has no answers.
type Satisfaction struct {
	Scale     Scale `json:"scale,omitzero"`
	Satisfied int64 `json:"satisfied"`
	Answers   int64 `json:"answers"`
}

// Count sorts answers. It fails with a [ScoreError] (errors.Is [ErrScore]) for
// an answer that the scale does not have.
func (s Scale) Count(scores []int) (Satisfaction, error) {
	s = s.filled()
	all := Satisfaction{Scale: s}
	for _, x := range scores {
		if x < 1 || x > s.Boxes {
			return Satisfaction{}, &ScoreError{Score: x, Least: 1, Most: s.Boxes}
		}
		all.Answers++
		if x > s.Boxes-s.Top {
			all.Satisfied++
		}
	}
	return all, nil
}

// CSAT is satisfied ÷ answers: the metric csat. It is undefined without answers
// (no_base).
func (s Satisfaction) CSAT() kpi.Value {
	return standard("csat", count{kpi.CSATTop, s.Satisfied}, count{kpi.CSATAnswers, s.Answers})
}

// Interval is the [stat.Wilson] interval of CSAT, in fractions. It is undefined
// where CSAT is.
func (s Satisfaction) Interval(confidence float64) (stat.Interval, kpi.Reason) {
	return trust(s.CSAT(), confidence)
}
