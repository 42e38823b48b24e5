package community

import (
	"slices"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// hoursRules are about when the desk is open, and what it promises.
func hoursRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-001", Severity: check.Error,
			Title:  i18n.Text{EN: "Hours that never open", ES: "Horario que nunca abre"},
			Why:    i18n.Text{EN: "No deadline in business time can ever come.", ES: "Ninguna fecha límite en horario de atención llegaría nunca."},
			Fix:    i18n.Text{EN: "Give the hours in which somebody answers, or none at all for around the clock.", ES: "Indique las horas en que alguien responde, o ninguna si se atiende a todas horas."},
			Source: ownRule, Since: "0.1.0", Find: findNeverOpen,
		},
		{
			Code: "COM-002", Severity: check.Error,
			Title:  i18n.Text{EN: "Hours without a time zone", ES: "Horario sin zona horaria"},
			Why:    i18n.Text{EN: "Nine o'clock is another instant in every zone.", ES: "Las nueve son otro instante en cada zona."},
			Fix:    i18n.Text{EN: "Give the IANA name of the desk's zone, and load it.", ES: "Indique el nombre IANA de la zona del equipo y cárguela."},
			Source: ownRule, Since: "0.1.0", Find: findNoZone,
		},
		{
			Code: "COM-003", Severity: check.Error,
			Title:  i18n.Text{EN: "Promise that the opening hours cannot keep", ES: "Promesa que el horario no puede cumplir"},
			Why:    i18n.Text{EN: "Whoever writes just after closing is answered late, whatever the team does.", ES: "A quien escribe nada más cerrar se le responde tarde, haga lo que haga el equipo."},
			Fix:    i18n.Text{EN: "Promise business hours, open longer, or promise less.", ES: "Prometa tiempo del horario de atención, amplíe el horario o prometa menos."},
			Source: chatwoot, Since: "0.1.0", Find: findOutside,
		},
		{
			Code: "COM-004", Severity: check.Error,
			Title:  i18n.Text{EN: "Target without a time", ES: "Objetivo de respuesta sin plazo"},
			Why:    i18n.Text{EN: "A promise of nothing, or of less than nothing, can be neither kept nor broken.", ES: "Una promesa de nada, o de menos que nada, ni se cumple ni se incumple."},
			Fix:    i18n.Text{EN: "Give at least one time above zero, and none below.", ES: "Indique al menos un plazo mayor que cero y ninguno negativo."},
			Source: ownRule, Since: "0.1.0", Find: findNoTime,
		},
		{
			Code: "COM-005", Severity: check.Error,
			Title:  i18n.Text{EN: "Resolved before the first answer is due", ES: "Resuelta antes de que venza la primera respuesta"},
			Why:    i18n.Text{EN: "What is closed in time would have been answered long before.", ES: "Lo que se cierra a tiempo tendría que estar respondido mucho antes."},
			Fix:    i18n.Text{EN: "Give the first answer less time than the resolution.", ES: "Dé a la primera respuesta menos plazo que a la resolución."},
			Source: ownRule, Since: "0.1.0", Find: findCloseFirst,
		},
		{
			Code: "COM-006", Severity: check.Warning,
			Title:  i18n.Text{EN: "Two targets promise the same", ES: "Dos objetivos prometen lo mismo"},
			Why:    i18n.Text{EN: "Only the first one ever holds.", ES: "Solo cuenta el primero."},
			Fix:    i18n.Text{EN: "Take one of them out.", ES: "Elimine uno de los dos."},
			Source: ownRule, Since: "0.1.0", Find: findSameTarget,
		},
		{
			Code: "COM-007", Severity: check.Warning,
			Title:  i18n.Text{EN: "More time for what presses more", ES: "Más plazo para lo más urgente"},
			Why:    i18n.Text{EN: "A priority that waits longer is none.", ES: "Una prioridad que espera más no es prioridad."},
			Fix:    i18n.Text{EN: "Give the more pressing priority the shorter time.", ES: "Dé menos plazo a la prioridad más alta."},
			Source: ownRule, Since: "0.1.0", Find: findInverted,
		},
	}
}

func findNeverOpen(e *Evidence, add func(check.Finding)) {
	if closed, _ := civil.ParseHours("closed"); e.doc.Hours.Equal(closed) {
		add(check.Finding{Path: check.Path("hours"), Got: e.doc.Hours.String(), Message: i18n.Text{
			EN: "The desk is open for 0 minutes a week.",
			ES: "El equipo atiende 0 minutos a la semana.",
		}})
	}
}

func findNoZone(e *Evidence, add func(check.Finding)) {
	if e.doc.Hours.IsZero() {
		return
	}
	if _, err := e.zones.Location(e.doc.Zone); err != nil {
		add(check.Finding{Path: check.Path("zone"), Got: e.doc.Zone, Message: i18n.Sprintf(i18n.Text{
			EN: "The hours %s are by no clock that is known: the zone is %s.",
			ES: "El horario %s no es de ningún reloj conocido: la zona es %s.",
		}, e.doc.Hours, i18n.Quote(e.doc.Zone))})
	}
}

func findOutside(e *Evidence, add func(check.Finding)) {
	closed := longestClosed(e.doc.Hours)
	for i, t := range e.doc.Targets {
		for _, p := range t.pledges() {
			if !t.AroundTheClock || p.span <= 0 || time.Duration(p.span) >= closed {
				continue
			}
			add(check.Finding{Path: path("targets", i, p.field), Got: minutes(time.Duration(p.span)), Want: noLess(int64(closed / time.Minute)), Message: i18n.Sprintf(i18n.Text{
				EN: "A %s is promised within %s by the clock, and the desk is closed for up to %s.",
				ES: "Se promete una %s en %s de reloj, y el equipo llega a estar cerrado %s.",
			}, p.awaited.Name(), p.span, Span(closed))})
			break // the others of the same target are no better
		}
	}
}

// pledge is one of the times of a target.
type pledge struct {
	field   string
	awaited Awaited
	span    Span
}

func (t Target) pledges() []pledge {
	return []pledge{{"first", FirstResponse, t.First}, {"next", NextResponse, t.Next}, {"close", Resolution, t.Close}}
}

// longestClosed is the longest time for which hours are closed without a break;
// 0 for hours that never are, or always.
func longestClosed(h civil.Hours) time.Duration {
	const week = 7 * 24 * 60
	monday := time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC)
	longest, run, open := 0, 0, false
	for minute := range 2 * week { // twice, because what is closed on Sunday may be on Monday
		if h.Open(monday.Add(time.Duration(minute%week)*time.Minute), civil.Holidays{}) {
			open, run = true, 0
			continue
		}
		if run++; open {
			longest = max(longest, run)
		}
	}
	return time.Duration(longest) * time.Minute
}

func findNoTime(e *Evidence, add func(check.Finding)) {
	for i, t := range e.doc.Targets {
		spans := []Span{t.First, t.Next, t.Close}
		shortest, longest := slices.Min(spans), slices.Max(spans)
		if shortest >= 0 && longest > 0 {
			continue
		}
		add(check.Finding{Path: path("targets", i), Got: minutes(time.Duration(shortest)), Want: "> 0", Message: i18n.Sprintf(i18n.Text{
			EN: "Target %s promises %s.", ES: "El objetivo %s promete %s.",
		}, i18n.Int(int64(i+1)), shortest)})
	}
}

func findCloseFirst(e *Evidence, add func(check.Finding)) {
	for i, t := range e.doc.Targets {
		if t.Close > 0 && t.First > t.Close {
			add(check.Finding{Path: path("targets", i, "first"), Got: minutes(time.Duration(t.First)), Want: atMost(int64(time.Duration(t.Close) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
				EN: "The first answer is due after %s, the resolution after %s.",
				ES: "La primera respuesta vence tras %s y la resolución tras %s.",
			}, t.First, t.Close)})
		}
	}
}

func findSameTarget(e *Evidence, add func(check.Finding)) {
	type scope struct {
		kind     Kind
		intent   Intent
		priority Priority
		awaited  Awaited
	}
	first := map[scope]int{}
	for i, t := range e.doc.Targets {
		found := false
		for _, p := range t.pledges() {
			if p.span == 0 {
				continue
			}
			s := scope{t.Kind, t.Intent, t.Priority, p.awaited}
			at, taken := first[s]
			if !taken {
				first[s] = i
				continue
			}
			if !found {
				found = true
				add(check.Finding{Path: path("targets", i), Got: strconv.Itoa(at), Message: i18n.Sprintf(i18n.Text{
					EN: "Targets %s and %s promise a %s for the same threads.", ES: "Los objetivos %s y %s prometen una %s para las mismas conversaciones.",
				}, i18n.Int(int64(at+1)), i18n.Int(int64(i+1)), p.awaited.Name())})
			}
		}
	}
}

func findInverted(e *Evidence, add func(check.Finding)) {
	type scope struct {
		kind   Kind
		intent Intent
		clock  bool
	}
	shortest := map[scope]Target{} // of the priorities that press less
	for _, p := range slices.Backward(Priorities()) {
		for i, t := range e.doc.Targets {
			s := scope{t.Kind, t.Intent, t.AroundTheClock}
			if t.Priority != p || t.First <= 0 {
				continue
			}
			if less, ok := shortest[s]; ok && less.Priority != p && t.First > less.First {
				add(check.Finding{Path: path("targets", i, "first"), Got: minutes(time.Duration(t.First)), Want: atMost(int64(time.Duration(less.First) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
					EN: "Priority %s has %s until the first answer, and priority %s has %s.",
					ES: "La prioridad %s tiene %s hasta la primera respuesta, y la prioridad %s tiene %s.",
				}, p.Name(), t.First, less.Priority.Name(), less.First)})
			}
			if less, ok := shortest[s]; !ok || t.First < less.First {
				shortest[s] = t
			}
		}
	}
}
