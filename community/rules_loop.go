package community

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// loopRules are about feedback on its way through the house and back, and about
// getting people to take part.
func loopRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-039", Severity: check.Warning,
			Title:  i18n.Text{EN: "Feedback not acknowledged", ES: "Opinión sin acuse de recibo"},
			Why:    i18n.Text{EN: "Who hears nothing stops saying anything.", ES: "Quien no oye nada deja de opinar."},
			Fix:    i18n.Text{EN: "Say that it has arrived, and what happens next.", ES: "Diga que ha llegado y qué pasará ahora."},
			Source: seeds, Since: "0.1.0", Find: findUnacknowledged,
		},
		{
			Code: "COM-040", Severity: check.Warning,
			Title:  i18n.Text{EN: "Feedback decided and not told back", ES: "Opinión resuelta y sin comunicar"},
			Why:    i18n.Text{EN: "The loop closes when the community hears what became of it.", ES: "El círculo se cierra cuando la comunidad sabe qué ha sido de ella."},
			Fix:    i18n.Text{EN: "Tell those who asked, yes or no.", ES: "Cuénteselo a quien lo pidió, sea sí o no."},
			Source: seeds, Since: "0.1.0", Find: findUntold,
		},
		{
			Code: "COM-041", Severity: check.Error,
			Title:  i18n.Text{EN: "Feedback out of order", ES: "Opinión con fechas desordenadas"},
			Why:    i18n.Text{EN: "Ages and closure rates would be wrong.", ES: "Las edades y las tasas de cierre serían erróneas."},
			Fix:    i18n.Text{EN: "Correct the day of one of the two steps.", ES: "Corrija el día de uno de los dos pasos."},
			Source: ownRule, Since: "0.1.0", Find: findDisorder,
		},
		{
			Code: "COM-042", Severity: check.Error,
			Title:  i18n.Text{EN: "Contest without published rules", ES: "Concurso sin bases publicadas"},
			Why:    i18n.Text{EN: "Without rules every prize is a dispute.", ES: "Sin bases, todo premio es una disputa."},
			Fix:    i18n.Text{EN: "Publish the rules and give their address.", ES: "Publique las bases e indique su dirección."},
			Source: promotions, Since: "0.1.0", Find: findNoTerms,
		},
		{
			Code: "COM-043", Severity: check.Error,
			Title:  i18n.Text{EN: "More participants than possible", ES: "Más participantes de los posibles"},
			Why:    i18n.Text{EN: "Participants are people who saw it, and newcomers are participants.", ES: "Los participantes son personas que lo vieron, y los nuevos son participantes."},
			Fix:    i18n.Text{EN: "Count different people, in all three places.", ES: "Cuente personas distintas en los tres sitios."},
			Source: ownRule, Since: "0.1.0", Find: findTooMany,
		},
	}
}

func findUnacknowledged(e *Evidence, add func(check.Finding)) {
	today := e.today()
	if today.IsZero() {
		return
	}
	for i, f := range e.doc.Feedback {
		if waited := today.Sub(f.Received); f.Progress(today) == Received && waited > e.policy.Acknowledge {
			add(check.Finding{Path: path("feedback", i), Got: strconv.Itoa(waited), Want: atMost(e.policy.Acknowledge), Message: i18n.Sprintf(i18n.Text{
				EN: "Feedback %s was received on %s, %s ago, and has not been acknowledged.",
				ES: "La opinión %s se recibió el %s, hace %s, y sigue sin acuse de recibo.",
			}, i18n.Quote(f.Key), f.Received, dayNoun().Count(int64(waited)))})
		}
	}
}

func dayNoun() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "day", ES: "día"}, Many: i18n.Text{EN: "days", ES: "días"}}
}

func findUntold(e *Evidence, add func(check.Finding)) {
	today := e.today()
	if today.IsZero() {
		return
	}
	for i, f := range e.doc.Feedback {
		p := f.Progress(today)
		if waited := today.Sub(f.closed()); (p == Done || p == Declined) && waited > e.policy.ToldBack {
			add(check.Finding{Path: path("feedback", i), Got: strconv.Itoa(waited), Want: atMost(e.policy.ToldBack), Message: i18n.Sprintf(i18n.Text{
				EN: "Feedback %s has been %s for %s, and the community does not know.",
				ES: "La opinión %s está %s desde hace %s, y la comunidad no lo sabe.",
			}, i18n.Quote(f.Key), p.Name(), dayNoun().Count(int64(waited)))})
		}
	}
}

func findDisorder(e *Evidence, add func(check.Finding)) {
	for i, f := range e.doc.Feedback {
		var last Progress
		var day civil.Date
		for _, p := range FeedbackSteps() {
			d := f.date(p)
			if d.IsZero() {
				continue
			}
			if d.Before(day) && !(p == Declined && last == Done) {
				add(check.Finding{Path: path("feedback", i), Got: d.String(), Want: ">= " + day.String(), Message: i18n.Sprintf(i18n.Text{
					EN: "Feedback %s: %s on %s, and %s on %s, which is earlier.",
					ES: "Opinión %s: %s el %s, y %s el %s, que es anterior.",
				}, i18n.Quote(f.Key), last.Name(), day, p.Name(), d)})
				break
			}
			last, day = p, d
		}
	}
}

func findNoTerms(e *Evidence, add func(check.Finding)) {
	for i, a := range e.doc.Activations {
		if a.Do == Contest && a.Terms == "" {
			add(check.Finding{Path: path("activations", i, "terms"), Message: i18n.Sprintf(i18n.Text{
				EN: "Contest %s does not say where its rules are.",
				ES: "El concurso %s no dice dónde están sus bases.",
			}, i18n.Quote(a.Key))})
		}
	}
}

func findTooMany(e *Evidence, add func(check.Finding)) {
	for i, a := range e.doc.Activations {
		for _, c := range []struct {
			field       string
			part, whole int64
			what        i18n.Text
		}{
			{"participants", a.Participants, a.Reached, i18n.Text{EN: "%s: %s participants, and %s people reached.", ES: "%s: %s participantes y %s personas alcanzadas."}},
			{"newcomers", a.Newcomers, a.Participants, i18n.Text{EN: "%s: %s newcomers, and %s participants.", ES: "%s: %s nuevos y %s participantes."}},
			{"contributions", a.Participants, a.Contributions, i18n.Text{EN: "%s: %s participants, and %s contributions.", ES: "%s: %s participantes y %s aportaciones."}},
		} {
			if c.part > c.whole && c.whole > 0 {
				add(check.Finding{Path: path("activations", i, c.field), Got: strconv.FormatInt(c.part, 10), Want: atMost(c.whole), Message: i18n.Sprintf(c.what, i18n.Quote(a.Key), i18n.Int(c.part), i18n.Int(c.whole))})
			}
		}
	}
}
