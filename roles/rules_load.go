package roles

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// loadRules are about how much somebody has to do.
func loadRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-014", Severity: check.Warning,
			Title:  i18n.Text{EN: "Responsible for too many tasks", ES: "Responsable de demasiadas tareas"},
			Why:    i18n.Text{EN: "What depends on one person stops with that person.", ES: "Lo que depende de una sola persona se para con ella."},
			Fix:    i18n.Text{EN: "Hand some of the tasks over.", ES: "Ceda algunas de las tareas."},
			Source: trackplus, Since: "0.1.0", Find: findManyTasks,
		},
		{
			Code: "ROL-015", Severity: check.Error,
			Title:  i18n.Text{EN: "More work than time", ES: "Más trabajo que tiempo"},
			Why:    i18n.Text{EN: "Above 100% something is left undone, and nobody has decided what.", ES: "Por encima del 100 % algo queda sin hacer, y nadie ha decidido qué."},
			Fix:    i18n.Text{EN: "Take effort away, or add people or hours.", ES: "Reste dedicación o añada personas u horas."},
			Source: "definition: utilisation is assigned ÷ available time", Since: "0.1.0", Find: findOverload,
		},
		{
			Code: "ROL-016", Severity: check.Error,
			Title:  i18n.Text{EN: "Work for somebody without hours", ES: "Trabajo para alguien sin horas"},
			Why:    i18n.Text{EN: "Without available time utilisation does not exist: it is not 0%, nor 100%.", ES: "Sin tiempo disponible no hay ocupación: ni es el 0 % ni es el 100 %."},
			Fix:    i18n.Text{EN: "Give the person's working hours.", ES: "Indique las horas de trabajo de la persona."},
			Source: "definition: utilisation is assigned ÷ available time", Since: "0.1.0", Find: findNoTime,
		},
	}
}

func findManyTasks(e *Evidence, add func(check.Finding)) {
	most := e.policy.mostTasks()
	report := func(path, name string, n int) {
		if n > most {
			add(check.Finding{Path: path, Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "%s is responsible for %s tasks, and should be for %s at most.",
				ES: "%s es responsable de %s tareas, y debería serlo de %s como mucho.",
			}, i18n.Quote(name), i18n.Int(int64(n)), i18n.Int(int64(most)))})
		}
	}
	if len(e.people()) > 0 {
		counts := make([]int, len(e.people()))
		for _, t := range e.tasks() {
			for _, at := range e.holding(t, Responsible) {
				counts[at]++
			}
		}
		for i, n := range counts {
			report(personPath(i), e.people()[i].label(), n)
		}
		return
	}
	counts := map[string]int{}
	for i := range e.tasks() {
		for _, who := range e.who[i][Responsible] {
			counts[who]++
		}
	}
	for i, who := range e.charter.Matrix.Who {
		report(e.whoPath(i), who, counts[who])
	}
}

func findOverload(e *Evidence, add func(check.Finding)) {
	for i, assigned := range e.charter.Assigned() {
		p := e.people()[i]
		if weekly := p.Weekly(); weekly > 0 && assigned > weekly {
			used := Utilisation(assigned, weekly)
			add(check.Finding{Path: personPath(i), Got: strconv.FormatInt(int64(assigned), 10), Want: "<= " + strconv.FormatInt(int64(weekly), 10), Message: i18n.Sprintf(i18n.Text{
				EN: "%s has %s of work for %s a week: %s.", ES: "%s tiene %s de trabajo para %s a la semana: %s.",
			}, i18n.Quote(p.label()), assigned, weekly, i18n.Text{EN: used.Format(i18n.EN, 1), ES: used.Format(i18n.ES, 1)})})
		}
	}
}

func findNoTime(e *Evidence, add func(check.Finding)) {
	for i, assigned := range e.charter.Assigned() {
		p := e.people()[i]
		if p.Weekly() <= 0 && assigned > 0 {
			add(check.Finding{Path: personPath(i, "week"), Got: strconv.FormatInt(int64(p.Weekly()), 10), Message: i18n.Sprintf(i18n.Text{
				EN: "%s has %s of work a week and no hours for it: utilisation has no base.",
				ES: "%s tiene %s de trabajo a la semana y ninguna hora: la ocupación no tiene base.",
			}, i18n.Quote(p.label()), assigned)})
		}
	}
}
