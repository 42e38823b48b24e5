package community

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/kpi/stat"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Sentiment is how somebody speaks of the brand, and who judged it.
//
// The zero Sentiment is not judged, which is not neutral.
type Sentiment struct {
	Polarity   Polarity `json:"polarity"`
	Judge      Judge    `json:"judge,omitempty"`
	By         string   `json:"by,omitempty"`         // the person, or the machine and its version
	Confidence float64  `json:"confidence,omitempty"` // of the judge, from 0 to 1; 0 is not stated
}

// Polarity is whether what was said is for or against the brand.
//
// The zero Polarity is not judged, which is not neutral.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Neutral  Polarity = "neutral"
	Negative Polarity = "negative"
)

// Polarities returns the polarities, from for to against.
func Polarities() []Polarity { return []Polarity{Positive, Neutral, Negative} }

// Name names the polarity in both languages; of another one it is its own text.
func (p Polarity) Name() i18n.Text {
	switch p {
	case Positive:
		return i18n.Text{EN: "positive", ES: "positivo"}
	case Neutral:
		return i18n.Text{EN: "neutral", ES: "neutro"}
	case Negative:
		return i18n.Text{EN: "negative", ES: "negativo"}
	}
	return i18n.Same(string(p))
}

// Judge is what kind of judge decided on a [Sentiment].
//
// The zero Judge is not stated.
type Judge string

// The judges.
const (
	Person  Judge = "person"
	Machine Judge = "machine"
)

// Name names the judge in both languages; of another one it is its own text.
func (j Judge) Name() i18n.Text {
	switch j {
	case Person:
		return i18n.Text{EN: "person", ES: "persona"}
	case Machine:
		return i18n.Text{EN: "machine", ES: "máquina"}
	}
	return i18n.Same(string(j))
}

// Verdict is what two judges said of the same interaction: two people, or a
// person and the machine whose work is to be trusted.
//
// The zero Verdict is of an interaction that neither judged.
type Verdict struct{ First, Second Polarity }

// CoderAgreement is how far two judges agree beyond chance: Cohen's kappa over
// what both judged. A figure of sentiment is no better than that.
//
// It is undefined where both judged nothing (too_few), and where both always
// said the same one thing (no_base).
func CoderAgreement(verdicts []Verdict) (stat.Agreement, kpi.Reason) {
	at := map[Polarity]int{}
	for i, p := range Polarities() {
		at[p] = i
	}
	table := make([][]int64, len(at))
	for i := range table {
		table[i] = make([]int64, len(at))
	}
	for _, v := range verdicts {
		first, ok := at[v.First]
		second, both := at[v.Second]
		if ok && both {
			table[first][second]++
		}
	}
	return stat.CohenKappa(table)
}
