package report

import (
	"cmp"
	"strings"

	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// improvements are the targets that fall behind or cannot be judged, and what
// the check of the plan found.
func (r Report) improvements(l i18n.Lang) []block {
	var list []string
	for _, t := range r.Progress.Targets {
		if t.Verdict.Behind() || t.Verdict == plan.TooFewData || t.Verdict == plan.NotMeasured || t.Verdict == plan.Unclear {
			list = append(list, t.Text().In(l))
		}
	}
	for _, f := range r.Findings {
		if f.Severity == check.Error || f.Severity == check.Warning {
			list = append(list, f.Message.In(l)+" ("+f.Code+")")
		}
	}
	if len(list) == 0 {
		return nil
	}
	return []block{{list: list}}
}

// nextActions are the corrective actions, and who decides.
func (r Report) nextActions(l i18n.Lang) []block {
	if len(r.Corrections) == 0 {
		return nil
	}
	b := block{
		caption: i18n.Text{EN: "Corrective actions", ES: "Acciones correctivas"}.In(l), names: 5,
		head: words(
			l, i18n.Text{EN: "What", ES: "Qué"}, i18n.Text{EN: "How", ES: "Cómo"}, i18n.Text{EN: "Why", ES: "Por qué"},
			i18n.Text{EN: "Answers", ES: "Responde a"}, i18n.Text{EN: "Decides", ES: "Decide"},
		),
	}
	for _, c := range r.Corrections {
		answers := c.Code
		if on := cmp.Or(c.Target, c.Line); on != "" {
			answers = on + ": " + c.Verdict.Name().In(l)
		}
		decides := c.Decides.Name().In(l)
		if len(c.Who) > 0 {
			decides += " (" + strings.Join(c.Who, ", ") + ")"
		}
		b.rows = append(b.rows, []string{capital(c.Kind.Name().In(l)), c.Do.In(l), c.Why.In(l), answers, decides})
	}
	return []block{b}
}
