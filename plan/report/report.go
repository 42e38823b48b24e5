package report

import (
	"slices"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Report is what stakeholders are told about a plan in a period. Its parts are
// shown where they are there.
//
// The zero Report says that there is nothing to say.
type Report struct {
	Plan        plan.Plan
	Days        civil.Period // what it is about
	Progress    plan.Progress
	Corrections []plan.Correction
	Findings    check.Findings // on the plan, as plan.Check gives them
	Table       *kpi.Table     // what content or campaigns came to, in the order in which it is to be shown
	Heatmap     *calendar.Heatmap
	Zones       civil.Zones  // with that of the calendar, its posts of the period are counted by pillar
	Topics      []plan.Topic // what is told; none: everything
}

// document is a report before it is written: words and figures of one language.
type document struct {
	lang     i18n.Lang
	title    string
	lead     []string
	sections []section
}

type section struct {
	title  string
	blocks []block
}

// block is a part of a section: sentences, a list, or a table with or without a
// chart of it.
type block struct {
	words   []string
	list    []string
	caption string
	head    []string
	rows    [][]string
	names   int // the first columns, which are words; the others are figures
	chart   chart
}

// document puts the report in the words of a language.
func (r Report) document(l i18n.Lang) document {
	d := document{lang: l, title: r.title().In(l)}
	if !r.Days.IsZero() {
		d.lead = append(d.lead, i18n.Sprintf(i18n.Text{
			EN: "Report from %s to %s.", ES: "Informe del %s al %s.",
		}, r.Days.First(), r.Days.Last()).In(l))
	}
	if !r.Progress.On.IsZero() {
		d.lead = append(d.lead, i18n.Sprintf(i18n.Text{
			EN: "Figures as of %s.", ES: "Cifras a %s.",
		}, r.Progress.On).In(l))
	}
	for _, part := range []struct {
		topic plan.Topic
		tell  func(i18n.Lang) []block
	}{
		{plan.Results, r.results},
		{plan.Investment, r.investment},
		{plan.Success, r.success},
		{plan.Improvements, r.improvements},
		{plan.NextActions, r.nextActions},
	} {
		if !r.tells(part.topic) {
			continue
		}
		s := section{title: capital(part.topic.Name().In(l)), blocks: part.tell(l)}
		if len(s.blocks) == 0 {
			s.blocks = []block{{words: []string{i18n.Text{EN: "Nothing to report.", ES: "Nada que informar."}.In(l)}}}
		}
		d.sections = append(d.sections, s)
	}
	return d
}

func (r Report) tells(t plan.Topic) bool {
	if slices.Contains(r.Topics, t) {
		return true
	}
	return len(r.Topics) == 0
}

func (r Report) title() i18n.Text {
	switch {
	case r.Plan.Title != "":
		return i18n.Same(r.Plan.Title)
	case r.Plan.Brand.Name != "":
		return i18n.Same(r.Plan.Brand.Name)
	}
	return i18n.Text{EN: "Social media plan", ES: "Plan de redes sociales"}
}
