package stat

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Policy says how much data is enough to speak of. Fields of zero or less are
// the defaults, which are those of a statistical office that has to decide it
// every day: the U.S. National Center for Health Statistics, Data Presentation
// Standards for Proportions (2017) and for Rates and Counts (2023). Its
// exception for narrow intervals (5 points) is not taken over: every CTR would
// be one.
//
// The zero Policy is the default.
type Policy struct {
	// Trials is the least denominator of a share: 30 (2017).
	Trials int64
	// Events is the least count of anything else: 10 (2023).
	Events int64
	// Width is what the interval of a share must stay below: 0.30 (2017).
	Width float64
	// RelativeWidth is the greatest width over the share itself: 1.30 (2017).
	// It asks for about 10 successes.
	RelativeWidth float64
	// Confidence is that of the interval: 0.95 (2017).
	Confidence float64
}

func (p Policy) filled() Policy {
	if p.Trials <= 0 {
		p.Trials = 30
	}
	if p.Events <= 0 {
		p.Events = 10
	}
	if !(p.Width > 0) {
		p.Width = 0.30
	}
	if !(p.RelativeWidth > 0) {
		p.RelativeWidth = 1.30
	}
	if !isConfidence(p.Confidence) {
		p.Confidence = 0.95
	}
	return p
}

// Verdict says whether there are enough data.
//
// The zero Verdict is that there are.
type Verdict struct {
	// Reason is zero for enough data and [kpi.TooFew] for too little; any other
	// says why the question has no answer.
	Reason kpi.Reason
	text   i18n.Text
}

// Enough reports whether there are enough data.
func (v Verdict) Enough() bool { return v.Reason == 0 }

// Text says what is missing, with the figures: "12 cases, and at least 30 are
// needed"; «12 casos, y hacen falta al menos 30». Of enough data it says
// nothing.
func (v Verdict) Text() i18n.Text {
	if v.text.IsZero() && v.Reason != 0 {
		return v.Reason.Text()
	}
	return v.text
}

func tooLittle(format i18n.Text, args ...any) Verdict {
	return Verdict{Reason: kpi.TooFew, text: i18n.Sprintf(format, args...)}
}

var caseNoun = i18n.Noun{
	One:  i18n.Text{EN: "case", ES: "caso"},
	Many: i18n.Text{EN: "cases", ES: "casos"},
}

var eventNoun = i18n.Noun{
	One:  i18n.Text{EN: "event", ES: "suceso"},
	Many: i18n.Text{EN: "events", ES: "sucesos"},
}

// Proportion judges a share: too little data are fewer trials than Trials, a
// [Wilson] interval of Width or wider, and one that is wider than RelativeWidth
// times the share; a share of 0 always is. It has no answer where the
// proportion is none.
func (p Policy) Proportion(x Proportion) Verdict {
	p = p.filled()
	if why := x.check(); why != 0 {
		return Verdict{Reason: why}
	}
	if x.N < p.Trials {
		return p.fewTrials(x.N)
	}
	width := scoreOf(x, critical(tailOf(p.Confidence))).interval().width()
	switch {
	case width >= p.Width:
		return tooLittle(i18n.Text{
			EN: "the interval is %s percentage points wide, and less than %s is needed",
			ES: "el intervalo mide %s puntos porcentuales, y hace falta menos de %s",
		}, fixed(100*width, 1), fixed(100*p.Width, 1))
	case x.X == 0:
		return tooLittle(i18n.Text{EN: "nothing in %s", ES: "nada en %s"}, caseNoun.Count(x.N))
	case width > p.RelativeWidth*x.share():
		return tooLittle(i18n.Text{
			EN: "the interval is as wide as %s of the rate, and at most %s is allowed",
			ES: "la anchura del intervalo es el %s de la tasa, y el máximo es el %s",
		}, percent(width/x.share(), 0), percent(p.RelativeWidth, 0))
	}
	return Verdict{}
}

func (p Policy) fewTrials(n int64) Verdict {
	return tooLittle(i18n.Text{
		EN: "%s, and at least %s are needed", ES: "%s, y hacen falta al menos %s",
	}, caseNoun.Count(n), i18n.Int(p.Trials))
}

// Sample judges a sample of which a mean, a median or a percentile is taken:
// too little data are fewer observations than Trials. It has no answer for a
// negative size.
func (p Policy) Sample(size int64) Verdict {
	p = p.filled()
	switch {
	case size < 0:
		return Verdict{Reason: kpi.OutOfDomain}
	case size < p.Trials:
		return p.fewTrials(size)
	}
	return Verdict{}
}

// Count judges a count of events, or a rate made of it: too little data are
// fewer than Events. It has no answer for a negative count.
func (p Policy) Count(events int64) Verdict {
	p = p.filled()
	switch {
	case events < 0:
		return Verdict{Reason: kpi.OutOfDomain}
	case events < p.Events:
		return tooLittle(i18n.Text{
			EN: "%s, and at least %s are needed", ES: "%s, y hacen falta al menos %s",
		}, eventNoun.Count(events), i18n.Int(p.Events))
	}
	return Verdict{}
}

// Value judges a metric's value as its [ValueInterval] sees it: a share as
// Proportion does, one count as Count does, a sum of counts by the cases below
// it, or by the events in it where there are no counts below. It has no answer
// where ValueInterval has none.
func (p Policy) Value(v kpi.Value) Verdict {
	r, why := ratioOf(v)
	if why != 0 {
		return Verdict{Reason: why}
	}
	switch r.model {
	case Binomial:
		return p.Proportion(r.share)
	case Poisson:
		return p.Count(r.count)
	}
	var events, cases float64
	for _, t := range r.terms {
		switch {
		case t.role != random:
		case t.den != 0:
			cases += t.low
		default:
			events += t.low
		}
	}
	if cases > 0 {
		return p.Sample(int64(min(cases, mostCount)))
	}
	return p.Count(int64(min(events, mostCount)))
}
