package community

import (
	"slices"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// crisisRules are about what was agreed for a crisis, and what was done in one.
func crisisRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-032", Severity: check.Error,
			Title:  i18n.Text{EN: "Crisis without a first contact", ES: "Crisis sin primer contacto"},
			Why:    i18n.Text{EN: "In the first hour everybody waits for somebody else.", ES: "En la primera hora todos esperan a otro."},
			Fix:    i18n.Text{EN: "Name a role that somebody of the team holds.", ES: "Indique un puesto que tenga alguien del equipo."},
			Source: "seed S0: the community manager is the first contact in a crisis", Since: "0.1.0", Find: findNoContact,
		},
		{
			Code: "COM-033", Severity: check.Warning,
			Title:  i18n.Text{EN: "Level without escalation", ES: "Nivel sin escalado"},
			Why:    i18n.Text{EN: "A level at which nobody more is told changes nothing.", ES: "Un nivel en el que no se avisa a nadie más no cambia nada."},
			Fix:    i18n.Text{EN: "Say who is told at that level, and within how long.", ES: "Diga a quién se avisa en ese nivel y en cuánto tiempo."},
			Source: "seed S0: crisis management", Since: "0.1.0", Find: findNoRung,
		},
		{
			Code: "COM-034", Severity: check.Warning,
			Title:  i18n.Text{EN: "Slower at a higher level", ES: "Más lento en un nivel más alto"},
			Why:    i18n.Text{EN: "The more serious it is, the sooner people have to know.", ES: "Cuanto más grave, antes deben saberlo."},
			Fix:    i18n.Text{EN: "Give the higher level less time.", ES: "Dé menos plazo al nivel más alto."},
			Source: ownRule, Since: "0.1.0", Find: findSlower,
		},
		{
			Code: "COM-035", Severity: check.Error,
			Title:  i18n.Text{EN: "Nobody to tell", ES: "Nadie a quien avisar"},
			Why:    i18n.Text{EN: "The call goes to an empty chair.", ES: "El aviso va a una silla vacía."},
			Fix:    i18n.Text{EN: "Name somebody of the team, a role that somebody holds, or a contact.", ES: "Indique a alguien del equipo, un puesto que tenga alguien o un contacto."},
			Source: ownRule, Since: "0.1.0", Find: findEmptyRung,
		},
		{
			Code: "COM-036", Severity: check.Error,
			Title:  i18n.Text{EN: "Told too late", ES: "Avisado demasiado tarde"},
			Why:    i18n.Text{EN: "Who hears of a crisis from others cannot help.", ES: "Quien se entera de una crisis por otros no puede ayudar."},
			Fix:    i18n.Text{EN: "Tell them now, and note it in the log.", ES: "Avise ya y anótelo en el registro."},
			Source: "seed S0: crisis management", Since: "0.1.0", Find: findLateCalls,
		},
		{
			Code: "COM-037", Severity: check.Error,
			Title:  i18n.Text{EN: "Duty of the protocol not done in time", ES: "Tarea del protocolo fuera de plazo"},
			Why:    i18n.Text{EN: "The protocol was agreed so that nobody has to think of it now.", ES: "El protocolo se acordó para no tener que pensarlo ahora."},
			Fix:    i18n.Text{EN: "Do it, and note it in the log.", ES: "Hágala y anótelo en el registro."},
			Source: "seed S0: crisis management", Since: "0.1.0", Find: findLateDuties,
		},
		{
			Code: "COM-038", Severity: check.Warning,
			Title:  i18n.Text{EN: "Incident that nobody decides about", ES: "Incidente sobre el que nadie decide"},
			Why:    i18n.Text{EN: "It is either over, or somebody is deciding.", ES: "O ha terminado, o alguien está decidiendo."},
			Fix:    i18n.Text{EN: "Note the next decision, or stand down.", ES: "Anote la siguiente decisión o dé por terminado el incidente."},
			Source: "seed S0: crisis management", Since: "0.1.0", Find: findSilent,
		},
	}
}

func findNoContact(e *Evidence, add func(check.Finding)) {
	first := e.doc.Protocol.FirstContact
	if len(e.doc.Crew.People) == 0 || len(e.doc.Crew.Holders(first)) > 0 {
		return
	}
	add(check.Finding{Path: check.Path("protocol", "first_contact"), Got: first, Message: i18n.Sprintf(i18n.Text{
		EN: "The first contact in a crisis is %s, and 0 of the %s people of the team are.",
		ES: "El primer contacto en una crisis es %s, y lo son 0 de las %s personas del equipo.",
	}, i18n.Quote(first), i18n.Int(int64(len(e.doc.Crew.People))))})
}

func findNoRung(e *Evidence, add func(check.Finding)) {
	if e.doc.Protocol.FirstContact == "" && len(e.doc.Protocol.Ladder) == 0 {
		return
	}
	for l := Alert; l <= Crisis; l++ {
		if !slices.ContainsFunc(e.doc.Protocol.Ladder, func(r Rung) bool { return r.Level == l }) {
			add(check.Finding{Path: check.Path("protocol", "ladder"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
				EN: "At level %s 0 more people are told.", ES: "En el nivel %s se avisa a 0 personas más.",
			}, l.Name())})
		}
	}
}

func findSlower(e *Evidence, add func(check.Finding)) {
	ladder := e.doc.Protocol.Ladder
	// Of each level, the longest time that a rung gives.
	var longest [Crisis + 1]Span
	for _, r := range ladder {
		if r.Level <= Crisis {
			longest[r.Level] = max(longest[r.Level], r.Within)
		}
	}
	for i, r := range ladder {
		for l := Calm; l < r.Level && r.Level <= Crisis; l++ {
			if longest[l] > 0 && r.Within > longest[l] {
				add(check.Finding{Path: check.Path("protocol", "ladder", strconv.Itoa(i), "within"), Got: minutes(time.Duration(r.Within)), Want: atMost(int64(time.Duration(longest[l]) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
					EN: "At level %s %s is told within %s, and at level %s within %s at most.",
					ES: "En el nivel %s se avisa a %s en %s, y en el nivel %s en %s como mucho.",
				}, r.Level.Name(), i18n.Quote(r.Tell), r.Within, l.Name(), longest[l])})
				break
			}
		}
	}
}

func findEmptyRung(e *Evidence, add func(check.Finding)) {
	if len(e.doc.Crew.People) == 0 {
		return
	}
	report := func(path, who string) {
		if !e.knows(who) {
			add(check.Finding{Path: path, Got: who, Message: i18n.Sprintf(i18n.Text{
				EN: "%s is nobody of the %s people of the team, and no contact.",
				ES: "%s no es nadie de las %s personas del equipo, ni un contacto.",
			}, i18n.Quote(who), i18n.Int(int64(len(e.doc.Crew.People))))})
		}
	}
	for i, r := range e.doc.Protocol.Ladder {
		report(check.Path("protocol", "ladder", strconv.Itoa(i), "tell"), r.Tell)
	}
	for i, d := range e.doc.Protocol.Duties {
		report(check.Path("protocol", "duties", strconv.Itoa(i), "who"), d.Who)
	}
	if by := e.doc.Protocol.StandDown.By; by != "" {
		report(check.Path("protocol", "stand_down", "by"), by)
	}
}

func findLateCalls(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for i, incident := range e.doc.Incidents {
		for _, c := range e.doc.Protocol.Calls(incident, e.now) {
			if c.Late {
				add(e.late(i, c.Rung.Tell, c.Due, c.Told, i18n.Text{
					EN: "In incident %s %s was to be told by %s and was %s after that.",
					ES: "En el incidente %s había que avisar a %s antes de %s, y se hizo %s después.",
				}, i18n.Text{
					EN: "In incident %s %s was to be told by %s and has not been for %s.",
					ES: "En el incidente %s había que avisar a %s antes de %s, y sigue sin hacerse %s después.",
				}))
			}
		}
	}
}

func findLateDuties(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for i, incident := range e.doc.Incidents {
		for _, t := range e.doc.Protocol.Checklist(incident, e.now) {
			if t.Late {
				add(e.late(i, t.Duty.Key, t.Due, t.Done, i18n.Text{
					EN: "In incident %s %s was to be done by %s and was %s after that.",
					ES: "En el incidente %s había que hacer %s antes de %s, y se hizo %s después.",
				}, i18n.Text{
					EN: "In incident %s %s was to be done by %s and has not been for %s.",
					ES: "En el incidente %s había que hacer %s antes de %s, y sigue sin hacerse %s después.",
				}))
			}
		}
	}
}

// late is a finding about something that was due in an incident.
func (e *Evidence) late(i int, what string, due, done time.Time, after, open i18n.Text) check.Finding {
	format, end := after, done
	if done.IsZero() {
		format, end = open, e.now
	}
	at := due.In(e.desk.zone()).Format("2006-01-02 15:04")
	return check.Finding{
		Path: path("incidents", i), Got: minutes(end.Sub(due)), Want: "<= 0",
		Message: i18n.Sprintf(format, i18n.Quote(e.doc.Incidents[i].Key), i18n.Quote(what), at, Span(end.Sub(due))),
	}
}

func findSilent(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for i, incident := range e.doc.Incidents {
		level := incident.Level(e.now)
		last := time.Time{}
		for _, d := range incident.Log {
			if d.At.After(last) && !d.At.After(e.now) {
				last = d.At
			}
		}
		if silent := e.now.Sub(last); level >= Alert && silent > time.Duration(e.policy.Silence) {
			add(check.Finding{Path: path("incidents", i, "log"), Got: minutes(silent), Want: atMost(int64(time.Duration(e.policy.Silence) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
				EN: "Incident %s is at level %s, and its log has been silent for %s.",
				ES: "El incidente %s está en el nivel %s y su registro lleva %s sin entradas.",
			}, i18n.Quote(incident.Key), level.Name(), Span(silent))})
		}
	}
}
