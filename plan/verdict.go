package plan

import (
	"github.com/pauta-go/pauta/plan/i18n"
)

// Verdict is how a target, an objective or a line of the budget stands.
//
// The zero Verdict is none: there is nothing to judge.
type Verdict string

// The verdicts, the best first.
const (
	Reached     Verdict = "reached"
	OnTrack     Verdict = "on-track"     // green: it goes on like this and is reached
	NotBegun    Verdict = "not-begun"    // before its first day
	Unclear     Verdict = "unclear"      // known within bounds, or not comparable
	TooFewData  Verdict = "too-few-data" // any verdict would be chance
	NotMeasured Verdict = "not-measured" // there is no figure
	AtRisk      Verdict = "at-risk"      // amber
	OffTrack    Verdict = "off-track"    // red
	Missed      Verdict = "missed"       // the day it was due is over
)

// Name returns the words for people in both languages; for what is no verdict,
// its text.
func (v Verdict) Name() i18n.Text {
	switch v {
	case Reached:
		return i18n.Text{EN: "reached", ES: "alcanzado"}
	case OnTrack:
		return i18n.Text{EN: "on track", ES: "según lo previsto"}
	case NotBegun:
		return i18n.Text{EN: "not begun", ES: "sin comenzar"}
	case Unclear:
		return i18n.Text{EN: "unclear", ES: "sin determinar"}
	case TooFewData:
		return i18n.Text{EN: "too few data", ES: "datos insuficientes"}
	case NotMeasured:
		return i18n.Text{EN: "not measured", ES: "sin medir"}
	case AtRisk:
		return i18n.Text{EN: "at risk", ES: "en riesgo"}
	case OffTrack:
		return i18n.Text{EN: "off track", ES: "lejos de lo previsto"}
	case Missed:
		return i18n.Text{EN: "missed", ES: "no alcanzado"}
	}
	return i18n.Text{EN: string(v), ES: string(v)}
}

// Behind reports whether something has to be done: at risk, off track, missed.
func (v Verdict) Behind() bool { return v.rank() >= AtRisk.rank() }

// rank orders the verdicts, the best first; what is no verdict is before all.
func (v Verdict) rank() int {
	for i, w := range [...]Verdict{Reached, OnTrack, NotBegun, Unclear, TooFewData, NotMeasured, AtRisk, OffTrack, Missed} {
		if v == w {
			return i + 1
		}
	}
	return 0
}

// worse is the worse one of two verdicts.
func worse(v, w Verdict) Verdict {
	if w.rank() > v.rank() {
		return w
	}
	return v
}
