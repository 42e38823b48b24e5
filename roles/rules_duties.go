package roles

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// dutyRules are about what has to be there at every hour.
func dutyRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-027", Severity: check.Error,
			Title:  i18n.Text{EN: "Crisis duty without anybody responsible", ES: "Deber de crisis sin responsable"},
			Why:    i18n.Text{EN: "A crisis reaches somebody first, and that somebody has to know it.", ES: "Una crisis llega primero a alguien, y esa persona debe saberlo."},
			Fix:    i18n.Text{EN: "Give R to the first contact, usually the community manager.", ES: "Dé la R al primer contacto, por lo general el community manager."},
			Source: seeds + " (S0: first contact in a crisis)", Since: "0.1.0", Find: findCrisis,
		},
		{
			Code: "ROL-028", Severity: check.Warning,
			Title:  i18n.Text{EN: "Duty without cover at some hour", ES: "Deber sin cobertura a alguna hora"},
			Why:    i18n.Text{EN: "What comes in then waits until somebody is back.", ES: "Lo que llega entonces espera hasta que vuelva alguien."},
			Fix:    i18n.Text{EN: "Add somebody for these hours, or change the hours that the task asks for.", ES: "Añada a alguien para esas horas, o cambie las que pide la tarea."},
			Source: seeds + " (S0, S4: prompt answers)", Since: "0.1.0", Find: findGaps,
		},
		{
			Code: "ROL-029", Severity: check.Warning,
			Title:  i18n.Text{EN: "Change of a network not taken in", ES: "Cambio de una red sin estudiar"},
			Why:    i18n.Text{EN: "Algorithms, features and policies change while the plan stays as it was.", ES: "Algoritmos, funciones y políticas cambian mientras el plan sigue igual."},
			Fix:    i18n.Text{EN: "Read the change, and note who did and when.", ES: "Estudie el cambio y anote quién lo hizo y cuándo."},
			Source: seeds + " (S3: continuous learning)", Since: "0.1.0", Find: findUnread,
		},
	}
}

func findCrisis(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		if (t.Crisis || e.does[i] == CrisisResponse) && len(e.who[i][Responsible]) == 0 {
			add(check.Finding{Path: e.taskPath(i), Got: "0", Want: "1", Message: i18n.Sprintf(i18n.Text{
				EN: "Nobody is responsible for %s in a crisis.", ES: "En una crisis nadie es responsable de %s.",
			}, i18n.Quote(t.Name))})
		}
	}
}

// findGaps holds tasks to the hours that they ask for; a crisis duty without
// hours of its own to every hour, as soon as somebody's hours are known.
func findGaps(e *Evidence, add func(check.Finding)) {
	for i, t := range e.tasks() {
		people := e.holding(t, Responsible)
		timed := slices.ContainsFunc(people, func(at int) bool { return e.people()[at].Hours != nil })
		var need civil.Hours
		switch {
		case t.Cover != nil && len(people) > 0:
			need = *t.Cover
		case !t.Crisis && e.does[i] != CrisisResponse || !timed:
			continue
		}
		if missing, n := e.charter.Crew.Uncovered(need, people...); n > 0 {
			add(check.Finding{Path: e.taskPath(i, "cover"), Got: missing.String(), Want: need.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "For %s nobody is there for %s a week: %s.", ES: "Para %s no hay nadie durante %s a la semana: %s.",
			}, i18n.Quote(t.Name), n, missing)})
		}
	}
}

func findUnread(e *Evidence, add func(check.Finding)) {
	if e.today.IsZero() {
		return
	}
	for i, n := range e.charter.News {
		due := n.Since.AddDays(e.policy.days())
		if n.Since.IsZero() || e.today.Before(due) || len(e.people()) == 0 {
			continue
		}
		if people := n.Unread(e.charter.Crew, e.today, SocialMediaManager, SocialMediaStrategist, CommunityManager); len(people) > 0 {
			add(check.Finding{Path: check.Path("news", strconv.Itoa(i)), Got: strconv.Itoa(len(people)), Want: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "%s is in effect since %s and was to be read by %s; it was not by %s.",
				ES: "%s está en vigor desde el %s y debía estudiarse hasta el %s; falta %s.",
			}, i18n.Quote(n.Title), n.Since, due, named(e.labels(people)))})
		}
	}
}
