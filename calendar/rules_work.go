package calendar

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// workRules are about whether the work will be done in time.
func workRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-037", Severity: check.Warning,
			Title:  i18n.Text{EN: "Not approved in time", ES: "Sin aprobar a tiempo"},
			Why:    i18n.Text{EN: "What is approved in the last hour is approved unread.", ES: "Lo que se aprueba a última hora se aprueba sin leer."},
			Fix:    i18n.Text{EN: "Have it approved today, or move it.", ES: "Haga que se apruebe hoy o muévala."},
			Source: "Policy.LeadDays", Since: "0.1.0", Find: findUnapproved,
		},
		{
			Code: "CAL-038", Severity: check.Warning,
			Title:  i18n.Text{EN: "Begun too late for its production", ES: "Empezada demasiado tarde para producirla"},
			Why:    i18n.Text{EN: "The longest chain of its tasks takes more working days than are left.", ES: "La cadena más larga de sus tareas lleva más días laborables de los que quedan."},
			Fix:    i18n.Text{EN: "Move it, or shorten one of the critical tasks.", ES: "Muévala o acorte una de las tareas críticas."},
			Source: "critical path: Kelley and Walker 1959; mean of three estimates: Malcolm et al. 1959", Since: "0.1.0", Find: findBehind,
		},
		{
			Code: "CAL-039", Severity: check.Error,
			Title:  i18n.Text{EN: "Production does not work out", ES: "La producción no cuadra"},
			Why:    i18n.Text{EN: "Tasks that wait for one another are never done.", ES: "Las tareas que se esperan unas a otras no se hacen nunca."},
			Fix:    i18n.Text{EN: "Correct the task.", ES: "Corrija la tarea."},
			Source: "Kelley and Walker, Critical-Path Planning and Scheduling, 1959", Since: "0.1.0", Find: findFaultyProduction,
		},
	}
}

// next is the first time of an entry from now on, and whether there is one. It
// has none where the present is not known.
func (e *Evidence) next(i int) (showing, bool) {
	if !e.at.Now.IsZero() {
		for _, s := range e.showings(i) {
			if !s.time.Before(e.at.Now) {
				return s, true
			}
		}
	}
	return showing{}, false
}

func findUnapproved(e *Evidence, add func(check.Finding)) {
	lead, workdays := e.at.Policy.leadDays(), e.workdays()
	for i := range e.calendar.Entries {
		switch e.state(i) {
		case Idea, Draft, Review, Changes:
		default:
			continue
		}
		s, ok := e.next(i)
		if !ok {
			continue
		}
		if due := workdays.Back(s.day, lead); !due.IsZero() && due.Before(e.today) {
			add(check.Finding{Path: e.path(i, "history"), Got: e.today.String(), Want: "<= " + due.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s takes place on %s, was to be approved by %s, %s before, and is still “%s”.",
				ES: "La entrada %s tiene lugar el %s, debía estar aprobada el %s, %s antes, y sigue «%s».",
			}, e.name(i), s.day, due, workdayNoun.Count(int64(lead)), e.state(i).Name())})
		}
	}
}

// workdayNoun is a day on which a team works.
var workdayNoun = i18n.Noun{
	One:  i18n.Text{EN: "working day", ES: "día laborable"},
	Many: i18n.Text{EN: "working days", ES: "días laborables"},
}

func findBehind(e *Evidence, add func(check.Finding)) {
	s, err := e.calendar.Production.Schedule()
	if err != nil || len(s.Tasks) == 0 {
		return
	}
	needed, workdays := s.Workdays(), e.workdays()
	for i := range e.calendar.Entries {
		if e.state(i) != e.workflow.Start {
			continue // how much of the work is done is not known
		}
		next, ok := e.next(i)
		left := workdays.Between(e.today, next.day)
		if !ok || left >= needed {
			continue
		}
		add(check.Finding{Path: e.path(i, "slot"), Got: strconv.Itoa(left), Want: ">= " + strconv.Itoa(needed), Message: i18n.Sprintf(i18n.Text{
			EN: "Entry %s takes place on %s and is not begun: its production takes %s, and %d are left; critical tasks: %s.",
			ES: "La entrada %s tiene lugar el %s y no se ha empezado: su producción lleva %s y quedan %d; tareas críticas: %s.",
		}, e.name(i), next.day, workdayNoun.Count(int64(needed)), left, listed(s.Critical))})
	}
}

// listed quotes names, five of them at most.
func listed(names []string) i18n.Text {
	var quoted []i18n.Text
	for i, name := range names {
		if i == 5 {
			quoted = append(quoted, i18n.Same("…"))
			break
		}
		quoted = append(quoted, i18n.Same(i18n.Quote(name)))
	}
	return i18n.Join(quoted, ", ")
}

func findFaultyProduction(e *Evidence, add func(check.Finding)) {
	if _, err := e.calendar.Production.Schedule(); err != nil {
		add(check.Finding{Path: "/production", Message: i18n.Sprintf(i18n.Text{
			EN: "Production: %s.", ES: "Producción: %s.",
		}, err)})
	}
}
