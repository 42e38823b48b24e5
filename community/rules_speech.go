package community

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// speechRules are about how the desk speaks, and what it lets others say.
func speechRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "COM-025", Severity: check.Warning,
			Title:  i18n.Text{EN: "The same reply again and again", ES: "La misma respuesta una y otra vez"},
			Why:    i18n.Text{EN: "People see that nobody has read them.", ES: "La gente nota que nadie la ha leído."},
			Fix:    i18n.Text{EN: "Answer what was said, in your own words.", ES: "Responda a lo que se ha dicho, con palabras propias."},
			Source: "seed S1: personalised, not templated", Since: "0.1.0", Find: findRepeated,
		},
		{
			Code: "COM-026", Severity: check.Error,
			Title:  i18n.Text{EN: "Field of a template in a reply", ES: "Campo de plantilla en una respuesta"},
			Why:    i18n.Text{EN: "It was sent without being read.", ES: "Se envió sin leerla."},
			Fix:    i18n.Text{EN: "Edit the reply, or answer again.", ES: "Edite la respuesta o responda de nuevo."},
			Source: "seed S1: personalised, not templated", Since: "0.1.0", Find: findFields,
		},
		{
			Code: "COM-027", Severity: check.Warning,
			Title:  i18n.Text{EN: "Guideline with a text to copy", ES: "Directriz con un texto para copiar"},
			Why:    i18n.Text{EN: "A guideline says how to answer; a template answers for nobody.", ES: "Una directriz dice cómo responder; una plantilla no responde a nadie."},
			Fix:    i18n.Text{EN: "Say what to do instead of what to write.", ES: "Diga qué hacer en lugar de qué escribir."},
			Source: "seed S1: personalised, not templated", Since: "0.1.0", Find: findCannedGuidelines,
		},
		{
			Code: "COM-028", Severity: check.Warning,
			Title:  i18n.Text{EN: "No guideline for an intent", ES: "Sin directriz para una intención"},
			Why:    i18n.Text{EN: "Everybody answers in a voice of their own.", ES: "Cada cual responde con una voz distinta."},
			Fix:    i18n.Text{EN: "Write one, or one for every intent.", ES: "Escriba una, o una para todas las intenciones."},
			Source: "seed S3: interaction guidelines", Since: "0.1.0", Find: findNoGuideline,
		},
		{
			Code: "COM-029", Severity: check.Error,
			Title:  i18n.Text{EN: "Private data asked for in public", ES: "Datos privados pedidos en público"},
			Why:    i18n.Text{EN: "Whoever answers gives them to everybody.", ES: "Quien responde se los da a todo el mundo."},
			Fix:    i18n.Text{EN: "Ask in a direct message, and hide what was already written.", ES: "Pídalos por mensaje directo y oculte lo que ya se haya escrito."},
			Source: privacy, Since: "0.1.0", Find: findPrivate,
		},
		{
			Code: "COM-030", Severity: check.Error,
			Title:  i18n.Text{EN: "Criticism deleted", ES: "Crítica borrada"},
			Why:    i18n.Text{EN: "Nothing feeds a crisis like it.", ES: "Nada alimenta más una crisis."},
			Fix:    i18n.Text{EN: "Restore it and answer, or name the moderation rule that it broke.", ES: "Restáurela y responda, o indique la norma de moderación que incumplía."},
			Source: "seed S3: reputation", Since: "0.1.0", Find: findDeleted,
		},
		{
			Code: "COM-031", Severity: check.Error,
			Title:  i18n.Text{EN: "Data of a child without consent", ES: "Datos de un menor sin consentimiento"},
			Why:    i18n.Text{EN: "Below the age of consent a parent has to agree.", ES: "Por debajo de la edad de consentimiento debe autorizarlo quien ejerce la patria potestad."},
			Fix:    i18n.Text{EN: "Delete the data, or take down who agreed.", ES: "Borre los datos o anote quién lo autorizó."},
			Source: childrenOnline, Since: "0.1.0", Find: findChildren,
		},
	}
}

func findRepeated(e *Evidence, add func(check.Finding)) {
	at := map[string]int{}
	for i, t := range slices.Backward(e.doc.Threads) {
		at[t.Key] = i
	}
	for _, r := range RepeatedReplies(e.doc.Threads, e.policy.Repeats) {
		add(check.Finding{Path: threadPath(at[r.Threads[0]]), Got: strconv.Itoa(r.Times), Want: "< " + strconv.Itoa(e.policy.Repeats), Message: i18n.Sprintf(i18n.Text{
			EN: "%s got the reply %s, names and figures apart.",
			ES: "%s recibieron la respuesta %s, salvo nombres y cifras.",
		}, threadNoun().Count(int64(r.Times)), i18n.Quote(r.Text))})
	}
}

func findFields(e *Evidence, add func(check.Finding)) {
	for i, t := range e.doc.Threads {
		for j, m := range t.Messages {
			if m.From != Agent && m.From != Bot {
				continue
			}
			if field := Placeholder(m.Text); field != "" {
				add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j), "text"), Got: field, Message: i18n.Sprintf(i18n.Text{
					EN: "Message %s of thread %s was sent with %s in it.",
					ES: "El mensaje %s de la conversación %s se envió con %s dentro.",
				}, i18n.Quote(m.Key), i18n.Quote(t.Key), i18n.Quote(field))})
			}
		}
	}
}

func findCannedGuidelines(e *Evidence, add func(check.Finding)) {
	for i, g := range e.doc.Playbook.Guidelines {
		for _, text := range slices.Concat([]i18n.Text{g.Tone}, g.Do, g.Avoid) {
			field := Placeholder(text.EN)
			if field == "" {
				field = Placeholder(text.ES)
			}
			if field != "" {
				add(check.Finding{Path: check.Path("playbook", "guidelines", strconv.Itoa(i)), Got: field, Message: i18n.Sprintf(i18n.Text{
					EN: "The guideline for %s has the field %s of a template.",
					ES: "La directriz para %s tiene el campo de plantilla %s.",
				}, named(g.Intent), i18n.Quote(field))})
				break
			}
		}
	}
}

func findNoGuideline(e *Evidence, add func(check.Finding)) {
	counts := map[Intent]int64{}
	for _, s := range e.stories {
		if s.asked && s.opening.Intent != "" {
			counts[s.opening.Intent]++
		}
	}
	for _, i := range Intents() {
		if _, ok := e.doc.Playbook.For(i); counts[i] > 0 && !ok {
			add(check.Finding{Path: check.Path("playbook", "guidelines"), Got: string(i), Message: i18n.Sprintf(i18n.Text{
				EN: "%s with intent %s, and no guideline says how to answer.",
				ES: "%s con intención %s, y ninguna directriz dice cómo responder.",
			}, threadNoun().Count(counts[i]), i.Name())})
		}
	}
}

func findPrivate(e *Evidence, add func(check.Finding)) {
	for i, t := range e.doc.Threads {
		kind := Kind("")
		for j, m := range t.Messages {
			if m.Kind != "" {
				kind = m.Kind
			}
			if !kind.Public() || m.From != Agent && m.From != Bot {
				continue
			}
			if what := privateData(m.Text); what != "" {
				add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j), "text"), Got: what, Message: i18n.Sprintf(i18n.Text{
					EN: "Message %s of thread %s asks for %s where everybody reads the answer.",
					ES: "El mensaje %s de la conversación %s pide %s a la vista de todos.",
				}, i18n.Quote(m.Key), i18n.Quote(t.Key), i18n.Quote(what))})
			}
		}
	}
}

// privateData returns what private data a text asks for: a sentence that has one
// of the words for such data behind one of the words for asking, and no word for
// a private channel. Sentences end with a full stop, mark or line. A card, an
// address, a telephone may be the brand's own ("send us an e-mail"): they count
// as the other side's alone (your, su, tu).
func privateData(text string) string {
	ask := []string{
		"send", "share", "give", "tell", "write", "post", "provide", "confirm", "leave",
		"envíe", "envía", "envíenos", "envíanos", "envíeme", "envíame", "mande", "manda", "mándenos", "mándanos", "mándame",
		"indique", "indica", "indíquenos", "indícanos", "facilite", "facilítenos", "facilítanos", "díganos", "dinos", "dime",
		"escriba", "escribe", "confirme", "confirma", "confírmenos", "confírmanos", "deje", "deja", "déjenos", "déjanos", "pásenos", "pásanos", "pásame",
	}
	private := []string{"dm", "dms", "pm", "direct", "directo", "private", "privately", "privado", "md", "interno", "inbox", "never", "nunca", "not", "no", "don't"}
	always := []string{"dni", "nie", "passport", "pasaporte", "iban", "password", "contraseña", "ssn"}
	theirs := []string{"phone", "teléfono", "email", "e-mail", "correo", "address", "dirección", "domicilio", "card", "tarjeta", "birthdate", "birthday", "nacimiento"}
	for sentence := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(".!?¡¿;\n", r) }) {
		asked, owned, found := false, false, ""
		words := strings.FieldsFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' })
		if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(private, w) }) {
			continue
		}
		for _, w := range words {
			switch w {
			case "your", "su", "sus", "tu", "tus":
				owned = true
			case "our", "my", "nuestro", "nuestra", "mi":
				owned = false
			}
			asked = asked || slices.Contains(ask, w)
			if asked && found == "" && (slices.Contains(always, w) || owned && slices.Contains(theirs, w)) {
				found = w
			}
		}
		if found != "" {
			return found
		}
	}
	return ""
}

func findDeleted(e *Evidence, add func(check.Finding)) {
	rules := map[string]bool{}
	for _, m := range e.doc.Playbook.Moderation {
		rules[m.Key] = m.Key != ""
	}
	for i, t := range e.doc.Threads {
		for j, m := range t.Messages {
			critical := m.Intent == Complaint || m.Sentiment.Polarity == Negative && m.Intent != Spam
			if m.From != Audience || m.Removed == nil || !critical || rules[m.Removed.Rule] {
				continue
			}
			add(check.Finding{Path: threadPath(i, "messages", strconv.Itoa(j), "removed"), Got: m.Removed.Rule, Message: i18n.Sprintf(i18n.Text{
				EN: "%s removed message %s of thread %s after %s; the rule named is %s.",
				ES: "%s retiró el mensaje %s de la conversación %s tras %s; la norma indicada es %s.",
			}, i18n.Quote(m.Removed.By), i18n.Quote(m.Key), i18n.Quote(t.Key), Span(m.Removed.At.Sub(m.At)), i18n.Quote(m.Removed.Rule))})
		}
	}
}

func findChildren(e *Evidence, add func(check.Finding)) {
	for i, m := range e.doc.Members {
		age, ok := m.Age(e.today())
		if ok && age < e.adult.age && m.Consent == "" {
			add(check.Finding{Path: path("members", i), Got: strconv.Itoa(age), Want: noLess(e.adult.age), Message: i18n.Sprintf(i18n.Text{
				EN: "Member %s is %s years old, and nobody has agreed that the data are kept; the age to agree oneself is %s (%s). %s",
				ES: "El miembro %s tiene %s años y nadie ha autorizado que se guarden sus datos; la edad para autorizarlo por sí mismo es %s (%s). %s",
			}, i18n.Quote(m.Key), i18n.Int(int64(age)), i18n.Int(int64(e.adult.age)), e.adult.source, legal.Counsel())})
		}
	}
}
