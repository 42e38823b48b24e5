package plan

import (
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// brandRules are about a brand that is the same everywhere.
func brandRules() []check.Rule[*Evidence] {
	same := i18n.Text{EN: "Identity is consistent on all platforms; a second face is taken for a second brand, or a false one.", ES: "La identidad es coherente en todas las plataformas; una segunda cara parece otra marca, o una falsa."}
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-113", Severity: check.Warning,
			Title:  i18n.Text{EN: "Profiles with different names", ES: "Perfiles con nombres distintos"},
			Why:    same,
			Fix:    i18n.Text{EN: "Use one name on all channels.", ES: "Use un solo nombre en todos los canales."},
			Source: sourceTexts, Since: "0.1.0", Find: findManyNames,
		},
		{
			Code: "PLN-114", Severity: check.Advice,
			Title:  i18n.Text{EN: "Profiles with different handles", ES: "Perfiles con nombres de usuario distintos"},
			Why:    i18n.Text{EN: "Who looks for the brand tries the same handle everywhere.", ES: "Quien busca la marca prueba el mismo nombre de usuario en todas partes."},
			Fix:    i18n.Text{EN: "Use one handle where it is free.", ES: "Use el mismo donde esté libre."},
			Source: sourceTexts, Since: "0.1.0", Find: findManyHandles,
		},
		{
			Code: "PLN-115", Severity: check.Warning,
			Title:  i18n.Text{EN: "Profile with another look", ES: "Perfil con otra imagen"},
			Why:    same,
			Fix:    i18n.Text{EN: "Give the profile the visual identity of the brand.", ES: "Aplique al perfil la identidad visual de la marca."},
			Source: sourceTexts, Since: "0.1.0", Find: findOtherLooks,
		},
		{
			Code: "PLN-116", Severity: check.Error,
			Title:  i18n.Text{EN: "Tone that the brand avoids", ES: "Tono que la marca evita"},
			Why:    i18n.Text{EN: "The voice changes its tone with the channel, and not what it is.", ES: "La voz cambia de tono según el canal, pero no de carácter."},
			Fix:    i18n.Text{EN: "Choose another tone, or change the voice for all.", ES: "Elija otro tono o cambie la voz para todos."},
			Source: sourceTexts, Since: "0.1.0", Find: findAvoidedTones,
		},
		{
			Code: "PLN-117", Severity: check.Warning,
			Title:  i18n.Text{EN: "Text with words that the brand avoids", ES: "Texto con palabras que la marca evita"},
			Why:    i18n.Text{EN: "Content is aligned with the identity of the brand, word by word.", ES: "El contenido se ajusta a la identidad de la marca, palabra por palabra."},
			Fix:    i18n.Text{EN: "Write it in other words.", ES: "Escríbalo con otras palabras."},
			Source: sourceTexts, Since: "0.1.0", Find: findAvoidedWords,
		},
		{
			Code: "PLN-118", Severity: check.Warning,
			Title:  i18n.Text{EN: "Brand without a voice", ES: "Marca sin voz"},
			Why:    i18n.Text{EN: "Several people write for it; without a voice each has their own.", ES: "Varias personas escriben por ella; sin una voz, cada una tiene la suya."},
			Fix:    i18n.Text{EN: "Describe the tone, and what to do and to avoid.", ES: "Describa el tono, qué hacer y qué evitar."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/brand/voice", func(p *Plan) bool { return len(p.Brand.Voice.Tone)+len(p.Brand.Voice.Do) == 0 },
				i18n.Text{EN: "The brand has no voice.", ES: "La marca no tiene voz."}),
		},
		{
			Code: "PLN-119", Severity: check.Warning,
			Title:  i18n.Text{EN: "No message line", ES: "Falta la línea de mensaje"},
			Why:    i18n.Text{EN: "What is to be remembered has to be said again and again, in the same words.", ES: "Lo que debe recordarse hay que decirlo una y otra vez con las mismas palabras."},
			Fix:    i18n.Text{EN: "Write the key messages.", ES: "Redacte los mensajes clave."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/brand/messages", func(p *Plan) bool { return len(p.Brand.Messages) == 0 },
				i18n.Text{EN: "The brand has no key message.", ES: "La marca no tiene ningún mensaje clave."}),
		},
		{
			Code: "PLN-120", Severity: check.Warning,
			Title:  i18n.Text{EN: "Perception to be reached, and none measured", ES: "Percepción buscada y no medida"},
			Why:    i18n.Text{EN: "How the brand is perceived is measured and brought nearer to what is meant; without the one there is no other.", ES: "Se mide cómo se percibe la marca y se acerca a lo que se pretende; sin lo primero no hay lo segundo."},
			Fix:    i18n.Text{EN: "Ask people, and state the share and how many were asked.", ES: "Pregunte e indique la proporción y a cuántas personas se preguntó."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnaskedTraits,
		},
	}
}

// differing reports profiles whose text is not that of the first one that has
// any.
func (e *Evidence) differing(add func(check.Finding), field string, of func(Profile) string, says i18n.Text) {
	first, where := "", ""
	for i, c := range e.plan.Channels {
		text := of(c.Profile)
		switch {
		case text == "":
		case first == "":
			first, where = text, string(c.ID)
		case text != first:
			add(found(in("channels", i, "profile", field), text, first, says,
				i18n.Quote(text), i18n.Quote(string(c.ID)), i18n.Quote(first), i18n.Quote(where)))
		}
	}
}

func findManyNames(e *Evidence, add func(check.Finding)) {
	e.differing(add, "name", func(p Profile) string { return p.Name }, i18n.Text{
		EN: "The profile is called %s on %s, and %s on %s.", ES: "El perfil se llama %s en %s, y %s en %s.",
	})
}

func findManyHandles(e *Evidence, add func(check.Finding)) {
	handle := func(p Profile) string { return strings.ToLower(strings.TrimPrefix(p.Handle, "@")) }
	e.differing(add, "handle", handle, i18n.Text{
		EN: "The handle is %s on %s, and %s on %s.", ES: "El nombre de usuario es %s en %s, y %s en %s.",
	})
}

func findOtherLooks(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Channels {
		if look := e.plan.Brand.Look; look != "" && c.Profile.Look != "" && c.Profile.Look != look {
			add(found(in("channels", i, "profile", "look"), c.Profile.Look, look, i18n.Text{
				EN: "The profile on %s carries %s; the brand's look is %s.", ES: "El perfil de %s lleva %s; la imagen de la marca es %s.",
			}, i18n.Quote(string(c.ID)), i18n.Quote(c.Profile.Look), i18n.Quote(look)))
		}
	}
}

func findAvoidedTones(e *Evidence, add func(check.Finding)) {
	avoided := map[string]bool{}
	for _, word := range e.plan.Brand.Voice.Avoid {
		avoided[strings.ToLower(word)] = true
	}
	for i, c := range e.plan.Channels {
		for j, tone := range c.Tone {
			if avoided[strings.ToLower(tone)] {
				add(found(in("channels", i, "tone", j), tone, "", i18n.Text{
					EN: "The tone %s of %s is one that the brand avoids.", ES: "El tono %s de %s es uno de los que la marca evita.",
				}, i18n.Quote(tone), i18n.Quote(string(c.ID))))
			}
		}
	}
}

// mostAvoided is how many words to avoid are looked for in texts, so that the
// cost grows with the calendar alone.
const mostAvoided = 100

func findAvoidedWords(e *Evidence, add func(check.Finding)) {
	var avoided []string
	for _, word := range e.plan.Brand.Voice.Avoid {
		if word = strings.ToLower(strings.TrimSpace(word)); word != "" && len(avoided) < mostAvoided {
			avoided = append(avoided, word)
		}
	}
	if len(avoided) == 0 {
		return
	}
	for i, entry := range e.plan.Calendar.Entries {
		for j, post := range entry.Posts {
			text := strings.ToLower(post.Text)
			for _, word := range avoided {
				if hasWord(text, word) {
					add(found(in("calendar", "entries", i, "posts", j, "text"), word, "", i18n.Text{
						EN: "The text of %s says %s.", ES: "El texto de %s dice %s.",
					}, called(entry.Title, entry.Key), i18n.Quote(word)))
					break
				}
			}
		}
	}
}

// hasWord reports whether the text has the word or words with no letter on
// either side.
func hasWord(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		at += from
		if !letterBefore(text[:at]) && !letterAfter(text[at+len(word):]) {
			return true
		}
		from = at + len(word)
	}
}

func findUnaskedTraits(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Brand.Perception {
		if !a.Intended.IsZero() && (a.Measured.IsZero() || a.Sample <= 0) && e.has(ForApproval) {
			add(found(in("brand", "perception", i, "measured"), "", a.Intended.String(), i18n.Text{
				EN: "The brand wants to be seen as %s, and nothing says by how many of how many it is.",
				ES: "La marca quiere que se la vea como %s, y no consta cuántos de cuántos la ven así.",
			}, called(a.Name, a.Key)))
		}
	}
}
