package community

import (
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// deadlineRules are about what was promised and not kept.
func deadlineRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{{
		Code: "COM-044", Severity: check.Warning,
		Title:  i18n.Text{EN: "Promise not kept", ES: "Promesa incumplida"},
		Why:    i18n.Text{EN: "What is late stays late, however good the answer.", ES: "Lo que llega tarde llega tarde, por buena que sea la respuesta."},
		Fix:    i18n.Text{EN: "Answer first those that are due, or promise what the team can keep.", ES: "Responda primero a lo que vence antes, o prometa lo que el equipo pueda cumplir."},
		Source: chatwoot, Since: "0.1.0", Find: findLate,
	}}
}

func findLate(e *Evidence, add func(check.Finding)) {
	for i, s := range e.stories {
		deadlines, err := e.desk.Deadlines(s.waits, e.doc.Targets)
		if err != nil {
			return // COM-004 finds such a target
		}
		for _, d := range deadlines.Of(Late) {
			took := d.Wait.InHours
			if e.doc.Targets[d.Target].AroundTheClock {
				took = d.Wait.Elapsed
			}
			add(check.Finding{Path: threadPath(i), Got: minutes(took), Want: atMost(int64(time.Duration(d.Allowed) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
				EN: "Thread %s, %s: %s, and %s were promised.",
				ES: "Conversación %s, %s: %s, y se prometieron %s.",
			}, i18n.Quote(d.Wait.Thread), d.Wait.For.Name(), Span(took), d.Allowed)})
		}
	}
}
