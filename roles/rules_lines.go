package roles

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// lineRules are about who reports to whom.
func lineRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-023", Severity: check.Error,
			Title:  i18n.Text{EN: "Supervision goes in a circle", ES: "La supervisión da la vuelta"},
			Why:    i18n.Text{EN: "Nobody in a circle is at its head.", ES: "En un círculo nadie está al frente."},
			Fix:    i18n.Text{EN: "Cut one of the report lines.", ES: "Corte una de las líneas de dependencia."},
			Source: gulick, Since: "0.1.0", Find: findCycles,
		},
		{
			Code: "ROL-024", Severity: check.Warning,
			Title:  i18n.Text{EN: "Two supervisors", ES: "Dos supervisores"},
			Why:    i18n.Text{EN: "Two who direct the same person will one day want different things.", ES: "Dos que dirigen a la misma persona querrán algún día cosas distintas."},
			Fix:    i18n.Text{EN: "Keep one report line.", ES: "Deje una sola línea de dependencia."},
			Source: gulick + " (unity of command)", Since: "0.1.0", Find: findTwoSupervisors,
		},
		{
			Code: "ROL-025", Severity: check.Error,
			Title:  i18n.Text{EN: "Report line to nobody", ES: "Línea de dependencia hacia nadie"},
			Why:    i18n.Text{EN: "The one who is to supervise is not in the team.", ES: "Quien debe supervisar no está en el equipo."},
			Fix:    i18n.Text{EN: "Correct the key, or add the person.", ES: "Corrija la clave o añada a la persona."},
			Source: unknown, Since: "0.1.0", Find: findOrphans,
		},
		{
			Code: "ROL-026", Severity: check.Advice,
			Title:  i18n.Text{EN: "Too many report to one", ES: "Demasiadas personas dependen de una"},
			Why:    i18n.Text{EN: "With every one more the relations to look after grow far faster than the help.", ES: "Con cada una más, las relaciones que atender crecen mucho más que la ayuda."},
			Fix:    i18n.Text{EN: "Put somebody in between, or split the team.", ES: "Ponga a alguien en medio o divida el equipo."},
			Source: gulick + ", p. 183; Graicunas 1933", Since: "0.1.0", Find: findSpans,
		},
	}
}

// keys are the positions of people by key, the first one of each.
func (e *Evidence) keys() map[string]int {
	at := map[string]int{}
	for i, p := range slices.Backward(e.people()) {
		at[p.Key] = i
	}
	return at
}

// findCycles follows every report line once, and reports a circle where it
// closes.
func findCycles(e *Evidence, add func(check.Finding)) {
	const (
		unseen = iota
		open
		done
	)
	at := e.keys()
	state, depth := make([]int, len(e.people())), make([]int, len(e.people()))
	type step struct{ person, next int }
	for start := range e.people() {
		stack := []step{{start, 0}}
		if state[start] != unseen {
			continue
		}
		state[start], depth[start] = open, 0
		for len(stack) > 0 {
			top := &stack[len(stack)-1]
			p := e.people()[top.person]
			if top.next == len(p.ReportsTo) {
				state[top.person] = done
				stack = stack[:len(stack)-1]
				continue
			}
			line := top.next
			top.next++
			boss, ok := at[p.ReportsTo[line]]
			switch {
			case !ok || state[boss] == done:
			case state[boss] == unseen:
				state[boss], depth[boss] = open, len(stack)
				stack = append(stack, step{boss, 0})
			default:
				var circle []int
				for _, s := range stack[depth[boss]:min(depth[boss]+mostNames+1, len(stack))] {
					circle = append(circle, s.person)
				}
				add(check.Finding{Path: personPath(stack[len(stack)-1].person, "reports_to", strconv.Itoa(line)), Got: strconv.Itoa(len(stack) - depth[boss]), Message: i18n.Sprintf(i18n.Text{
					EN: "The report lines go in a circle: %s.", ES: "Las líneas de dependencia dan la vuelta: %s.",
				}, named(e.labels(circle)))})
			}
		}
	}
}

func findTwoSupervisors(e *Evidence, add func(check.Finding)) {
	for i, p := range e.people() {
		if bosses := once(p.ReportsTo); len(bosses) > 1 {
			add(check.Finding{Path: personPath(i, "reports_to"), Got: strconv.Itoa(len(bosses)), Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "%s reports to %s people: %s.", ES: "%s depende de %s personas: %s.",
			}, i18n.Quote(p.label()), i18n.Int(int64(len(bosses))), named(bosses))})
		}
	}
}

func findOrphans(e *Evidence, add func(check.Finding)) {
	at := e.keys()
	for i, p := range e.people() {
		for j, key := range p.ReportsTo {
			if _, ok := at[key]; !ok {
				add(check.Finding{Path: personPath(i, "reports_to", strconv.Itoa(j)), Got: key, Message: i18n.Sprintf(i18n.Text{
					EN: "%s reports to %s, whom the team does not have.", ES: "%s depende de %s, que no está en el equipo.",
				}, i18n.Quote(p.label()), i18n.Quote(key))})
			}
		}
	}
}

func findSpans(e *Evidence, add func(check.Finding)) {
	most := e.policy.mostReports()
	counts := map[string]int{}
	for _, p := range e.people() {
		for _, key := range once(p.ReportsTo) {
			counts[key]++
		}
	}
	for i, p := range e.people() {
		if n := counts[p.Key]; n > most {
			add(check.Finding{Path: personPath(i), Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "%s people report to %s, and at most %s should.", ES: "%s personas dependen de %s, y como mucho deberían ser %s.",
			}, i18n.Int(int64(n)), i18n.Quote(p.label()), i18n.Int(int64(most)))})
		}
	}
}
