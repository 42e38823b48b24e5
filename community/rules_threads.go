package community

import (
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// threadRules are about single threads: whether they are answered, and whether
// what is told of them can be true.
func threadRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-008", Severity: check.Warning,
			Title:  i18n.Text{EN: "Intent without a target", ES: "Intención sin objetivo de respuesta"},
			Why:    i18n.Text{EN: "What nobody promised to answer is answered last.", ES: "Lo que nadie prometió responder se responde lo último."},
			Fix:    i18n.Text{EN: "Add a target for the intent, or one for all.", ES: "Añada un objetivo para esa intención, o uno para todas."},
			Source: seeds, Since: "0.1.0", Find: findNoTarget,
		},
		{
			Code: "COM-009", Severity: check.Warning,
			Title:  i18n.Text{EN: "Unanswered for too long", ES: "Sin respuesta desde hace demasiado"},
			Why:    i18n.Text{EN: "Every comment and message gets an answer, and soon.", ES: "Todo comentario y mensaje recibe respuesta, y pronto."},
			Fix:    i18n.Text{EN: "Answer now, and say why it took so long.", ES: "Responda ya y diga por qué ha tardado."},
			Source: seeds, Since: "0.1.0", Find: findWaiting,
		},
		{
			Code: "COM-010", Severity: check.Error,
			Title:  i18n.Text{EN: "Closed before it was answered", ES: "Cerrada antes de responder"},
			Why:    i18n.Text{EN: "It counts as resolved, and the person never heard a thing.", ES: "Cuenta como resuelta y la persona no ha oído nada."},
			Fix:    i18n.Text{EN: "Reopen it and answer.", ES: "Reábrala y responda."},
			Source: chatwoot, Since: "0.1.0", Find: findClosedUnanswered,
		},
		{
			Code: "COM-011", Severity: check.Error,
			Title:  i18n.Text{EN: "Answer before the question, or another time that cannot be", ES: "Respuesta anterior a la pregunta, u otra hora imposible"},
			Why:    i18n.Text{EN: "One of the two clocks is wrong, and so is every time that is computed from it.", ES: "Uno de los dos relojes está mal, y con él todo tiempo que se calcule."},
			Fix:    i18n.Text{EN: "Correct the clock or the zone of the source.", ES: "Corrija el reloj o la zona de la fuente."},
			Source: stdlib, Since: "0.1.0", Find: findSkew,
		},
		{
			Code: "COM-012", Severity: check.Error,
			Title:  i18n.Text{EN: "Message from the future", ES: "Mensaje del futuro"},
			Why:    i18n.Text{EN: "It was not yet sent when it was looked at: a zone was mistaken.", ES: "Aún no se había enviado cuando se miró: hay una zona equivocada."},
			Fix:    i18n.Text{EN: "Correct the zone of the source.", ES: "Corrija la zona de la fuente."},
			Source: stdlib, Since: "0.1.0", Find: findFuture,
		},
		{
			Code: "COM-013", Severity: check.Error,
			Title:  i18n.Text{EN: "The same message twice", ES: "El mismo mensaje dos veces"},
			Why:    i18n.Text{EN: "Doubles count twice in every figure.", ES: "Los duplicados cuentan dos veces en todas las cifras."},
			Fix:    i18n.Text{EN: "Take one of them out.", ES: "Elimine uno de los dos."},
			Source: ownRule, Since: "0.1.0", Find: findDoubles,
		},
		{
			Code: "COM-014", Severity: check.Advice,
			Title:  i18n.Text{EN: "Thread with something missing", ES: "Conversación incompleta"},
			Why:    i18n.Text{EN: "Its first answer may be to something that is not here.", ES: "Su primera respuesta puede ser a algo que no está aquí."},
			Fix:    i18n.Text{EN: "Export an earlier beginning, or leave the thread out of response times.", ES: "Exporte desde una fecha anterior, o deje la conversación fuera de los tiempos de respuesta."},
			Source: ownRule, Since: "0.1.0", Find: findMissing,
		},
		{
			Code: "COM-015", Severity: check.Warning,
			Title:  i18n.Text{EN: "Messages on a channel that nobody tends", ES: "Mensajes en un canal que nadie atiende"},
			Why:    i18n.Text{EN: "People write where they are, and not where the team looks.", ES: "La gente escribe donde está, no donde mira el equipo."},
			Fix:    i18n.Text{EN: "Tend the channel, or say there where you answer.", ES: "Atienda el canal, o indique en él dónde se responde."},
			Source: seeds, Since: "0.1.0", Find: findUntended,
		},
		{
			Code: "COM-016", Severity: check.Warning,
			Title:  i18n.Text{EN: "Thread of somebody who is not in the team", ES: "Conversación de alguien ajeno al equipo"},
			Why:    i18n.Text{EN: "A thread of somebody who has left is nobody's.", ES: "La conversación de quien se ha ido no es de nadie."},
			Fix:    i18n.Text{EN: "Give it to somebody of the team.", ES: "Asígnela a alguien del equipo."},
			Source: ownRule, Since: "0.1.0", Find: findStrangers,
		},
		{
			Code: "COM-017", Severity: check.Warning,
			Title:  i18n.Text{EN: "Only a machine has answered", ES: "Solo ha respondido una máquina"},
			Why:    i18n.Text{EN: "A complaint, a problem or a concern asks for a person.", ES: "Una queja, un problema o una inquietud piden una persona."},
			Fix:    i18n.Text{EN: "Have a person answer.", ES: "Haga que responda una persona."},
			Source: seeds, Since: "0.1.0", Find: findOnlyMachine,
		},
	}
}

func findNoTarget(e *Evidence, add func(check.Finding)) {
	counts := map[Intent]int64{}
	for _, s := range e.stories {
		_, _, covered := Fit(e.doc.Targets, Wait{For: FirstResponse, Kind: s.opening.Kind, Intent: s.opening.Intent, Priority: s.opening.Priority})
		if s.asked && !covered {
			counts[s.opening.Intent]++
		}
	}
	for _, i := range append(Intents(), "") {
		if n := counts[i]; n > 0 {
			add(check.Finding{Path: check.Path("targets"), Got: string(i), Message: i18n.Sprintf(i18n.Text{
				EN: "No target holds for %s with intent %s.", ES: "Ningún objetivo vale para %s con intención %s.",
			}, threadNoun().Count(n), named(i))})
		}
	}
}

// named is an intent for people; one that is not judged says so.
func named(i Intent) i18n.Text {
	if i == "" {
		return i18n.Text{EN: "not judged", ES: "sin clasificar"}
	}
	return i.Name()
}

func findWaiting(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for i, s := range e.stories {
		for _, w := range s.waits {
			if w.For == Resolution || w.End != Waiting || w.Elapsed <= time.Duration(e.policy.Waiting) {
				continue
			}
			add(check.Finding{Path: threadPath(i), Got: minutes(w.Elapsed), Want: atMost(int64(time.Duration(e.policy.Waiting) / time.Minute)), Message: i18n.Sprintf(i18n.Text{
				EN: "Thread %s has been waiting for %s, and %s are allowed.",
				ES: "La conversación %s lleva esperando %s, y se admiten %s.",
			}, i18n.Quote(w.Thread), Span(w.Elapsed), e.policy.Waiting)})
		}
	}
}

func findClosedUnanswered(e *Evidence, add func(check.Finding)) {
	for i, s := range e.stories {
		w, ok := s.first()
		if !ok || w.End != Dropped {
			continue
		}
		add(check.Finding{Path: threadPath(i, "events"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
			EN: "Thread %s was closed after %s with 0 answers of a person.",
			ES: "La conversación %s se cerró tras %s con 0 respuestas de una persona.",
		}, i18n.Quote(w.Thread), Span(w.Elapsed))})
	}
}

func findSkew(e *Evidence, add func(check.Finding)) {
	for i, t := range e.doc.Threads {
		sent := make(map[string]time.Time, len(t.Messages))
		for _, m := range t.Messages {
			sent[m.Key] = m.At
		}
		skewed := false
		for j, m := range t.Messages {
			parent, ok := sent[m.Parent]
			if !ok || m.Parent == "" || !m.At.Before(parent) {
				continue
			}
			skewed = true
			add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j), "at"), Got: m.At.Format(time.RFC3339), Want: ">= " + parent.Format(time.RFC3339), Message: i18n.Sprintf(i18n.Text{
				EN: "In thread %s message %s is %s older than the one it answers.",
				ES: "En la conversación %s el mensaje %s es %s anterior al que responde.",
			}, i18n.Quote(t.Key), i18n.Quote(m.Key), Span(parent.Sub(m.At)))})
		}
		var refused *ThreadError
		if !skewed && errors.As(e.stories[i].err, &refused) {
			add(check.Finding{Path: threadPath(i), Message: refused.Text()})
		}
	}
}

func findFuture(e *Evidence, add func(check.Finding)) {
	if e.now.IsZero() {
		return
	}
	for i, t := range e.doc.Threads {
		for j, m := range t.Messages {
			if ahead := m.At.Sub(e.now); ahead > 0 {
				add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j), "at"), Got: m.At.Format(time.RFC3339), Want: "<= " + e.now.Format(time.RFC3339), Message: i18n.Sprintf(i18n.Text{
					EN: "Message %s of thread %s is %s ahead of now.",
					ES: "El mensaje %s de la conversación %s va %s por delante de ahora.",
				}, i18n.Quote(m.Key), i18n.Quote(t.Key), Span(ahead))})
			}
		}
	}
}

func findDoubles(e *Evidence, add func(check.Finding)) {
	first := map[string]string{}
	for i, t := range e.doc.Threads {
		for j, m := range t.Messages {
			if m.Key == "" {
				continue
			}
			if where, ok := first[m.Key]; ok {
				add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j)), Got: m.Key, Message: i18n.Sprintf(i18n.Text{
					EN: "Message %s is already in thread %s.", ES: "El mensaje %s ya está en la conversación %s.",
				}, i18n.Quote(m.Key), i18n.Quote(where))})
				continue
			}
			first[m.Key] = t.Key
		}
	}
}

func findMissing(e *Evidence, add func(check.Finding)) {
	messages := i18n.Noun{One: i18n.Text{EN: "message", ES: "mensaje"}, Many: i18n.Text{EN: "messages", ES: "mensajes"}}
	for i, t := range e.doc.Threads {
		if n := len(t.Missing); n > 0 {
			add(check.Finding{Path: threadPath(i, "missing"), Got: strconv.Itoa(n), Want: "0", Message: i18n.Sprintf(i18n.Text{
				EN: "Thread %s answers what is not there: %s, %s first.",
				ES: "La conversación %s responde a lo que no consta: %s, el primero %s.",
			}, i18n.Quote(t.Key), messages.Count(int64(n)), i18n.Quote(t.Missing[0]))})
		}
	}
}

func findUntended(e *Evidence, add func(check.Finding)) {
	if len(e.doc.Channels) == 0 {
		return
	}
	counts := map[string]int64{}
	first := map[string]int{}
	var order []string
	for i, s := range e.stories {
		where := string(s.opening.Where)
		if !s.asked || where == "" || slices.Contains(e.doc.Channels, s.opening.Where) {
			continue
		}
		if counts[where] == 0 {
			order = append(order, where)
			first[where] = i
		}
		counts[where]++
	}
	for _, where := range order {
		add(check.Finding{Path: threadPath(first[where]), Got: where, Message: i18n.Sprintf(i18n.Text{
			EN: "%s on %s, where nobody answers.", ES: "%s en %s, donde nadie responde.",
		}, threadNoun().Count(counts[where]), i18n.Quote(where))})
	}
}

func findStrangers(e *Evidence, add func(check.Finding)) {
	if len(e.doc.Crew.People) == 0 {
		return
	}
	ours := map[string]bool{"": true}
	for _, p := range e.doc.Crew.People {
		ours[p.Key], ours[p.Name] = true, true
	}
	for i, t := range e.doc.Threads {
		if !ours[t.Agent] {
			add(check.Finding{Path: threadPath(i, "agent"), Got: t.Agent, Message: i18n.Sprintf(i18n.Text{
				EN: "Thread %s is with %s, who is none of the %s people of the team.",
				ES: "La conversación %s la lleva %s, que no es ninguna de las %s personas del equipo.",
			}, i18n.Quote(t.Key), i18n.Quote(t.Agent), i18n.Int(int64(len(e.doc.Crew.People))))})
		}
	}
}

func findOnlyMachine(e *Evidence, add func(check.Finding)) {
	for i, s := range e.stories {
		serious := s.opening.Intent == Complaint || s.opening.Intent == Problem || s.opening.Intent == Concern
		if s.asked && serious && s.err == nil && !s.answered() && !s.machine.IsZero() {
			add(check.Finding{Path: threadPath(i), Got: string(Bot), Want: string(Agent), Message: i18n.Sprintf(i18n.Text{
				EN: "Thread %s (%s) was answered by a machine after %s, and by 0 people.",
				ES: "A la conversación %s (%s) respondió una máquina tras %s, y 0 personas.",
			}, i18n.Quote(e.doc.Threads[i].Key), named(s.opening.Intent), Span(s.machine.Sub(s.opening.At)))})
		}
	}
}
