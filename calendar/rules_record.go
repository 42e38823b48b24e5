package calendar

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/ident"
)

// recordRules are about entries as records.
func recordRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-001", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry without title", ES: "Entrada sin título"},
			Why:    i18n.Text{EN: "Nobody can tell it from the others in a list or a feed.", ES: "Nadie puede distinguirla de las demás en una lista o en un calendario suscrito."},
			Fix:    i18n.Text{EN: "Give it a title.", ES: "Póngale un título."},
			Source: handbook, Since: "0.1.0", Find: findUntitled,
		},
		{
			Code: "CAL-002", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry without channel", ES: "Entrada sin canal"},
			Why:    i18n.Text{EN: "What is published nowhere is not planned.", ES: "Lo que no se publica en ninguna parte no está planificado."},
			Fix:    i18n.Text{EN: "Add a post with its channel.", ES: "Añada una publicación con su canal."},
			Source: handbook, Since: "0.1.0", Find: findHomeless,
		},
		{
			Code: "CAL-003", Severity: check.Error,
			Title:  i18n.Text{EN: "Two entries with one ID", ES: "Dos entradas con el mismo identificador"},
			Why:    i18n.Text{EN: "A calendar program shows only one of them, and a figure of one is counted for the other.", ES: "Un programa de calendario muestra solo una, y los datos de una se cuentan en la otra."},
			Fix:    i18n.Text{EN: "Give one of them another key or ID.", ES: "Dé a una de ellas otra clave u otro identificador."},
			Source: "RFC 5545, section 3.8.4.7: the UID is globally unique", Since: "0.1.0", Find: findTwins,
		},
		{
			Code: "CAL-004", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry without identity", ES: "Entrada sin identidad"},
			Why:    i18n.Text{EN: "Without a key or an ID its next version is taken for another entry.", ES: "Sin clave ni identificador, su próxima versión se toma por otra entrada."},
			Fix:    i18n.Text{EN: "Give it a key such as spring-sale, or an ID.", ES: "Dele una clave como rebajas-primavera, o un identificador."},
			Source: "RFC 5545, section 3.8.4.7: the UID is required", Since: "0.1.0", Find: findNameless,
		},
		{
			Code: "CAL-005", Severity: check.Error,
			Title:  i18n.Text{EN: "Reference to what is not there", ES: "Referencia a algo que no existe"},
			Why:    i18n.Text{EN: "A misspelt key drops the entry out of every count of its pillar or objective.", ES: "Con una clave mal escrita, la entrada no cuenta para su pilar ni para su objetivo."},
			Fix:    i18n.Text{EN: "Correct the key, or add what it names.", ES: "Corrija la clave o añada lo que nombra."},
			Source: known, Since: "0.1.0", Find: findLostReferences,
		},
		{
			Code: "CAL-006", Severity: check.Error,
			Title:  i18n.Text{EN: "Entry ends before it begins", ES: "La entrada termina antes de empezar"},
			Why:    i18n.Text{EN: "A length or an effort below zero hides conflicts and frees working time that nobody has.", ES: "Una duración o un esfuerzo negativos ocultan conflictos y regalan tiempo de trabajo que nadie tiene."},
			Fix:    i18n.Text{EN: "Write the length and the effort as minutes from 0 on.", ES: "Indique la duración y el esfuerzo en minutos, desde 0."},
			Source: "RFC 5545, section 3.8.2.2: the end is later than the start", Since: "0.1.0", Find: findBackwards,
		},
		{
			Code: "CAL-007", Severity: check.Error,
			Title:  i18n.Text{EN: "Text is not UTF-8", ES: "El texto no es UTF-8"},
			Why:    i18n.Text{EN: "Networks refuse it, and readers see question marks.", ES: "Las redes lo rechazan y los lectores ven signos extraños."},
			Fix:    i18n.Text{EN: "Read the source again in its own encoding.", ES: "Vuelva a leer el original con su codificación."},
			Source: "RFC 5545, section 3.1.4: UTF-8", Since: "0.1.0", Find: findGarbled,
		},
		{
			Code: "CAL-008", Severity: check.Warning,
			Title:  i18n.Text{EN: "Channel is unknown", ES: "Canal desconocido"},
			Why:    i18n.Text{EN: "Nothing is known of its limits, and a misspelt channel escapes every rule about it.", ES: "No se conocen sus límites, y un canal mal escrito escapa a todas sus reglas."},
			Fix:    i18n.Text{EN: "Correct the name, or add the channel to the catalogue.", ES: "Corrija el nombre o añada el canal al catálogo."},
			Source: known, Since: "0.1.0", Find: findUnknownChannels,
		},
	}
}

// Sources of rules.
const (
	handbook = "source texts S1 and S3: what an editorial calendar states for each piece of content"
	known    = "house rule: a name that is unknown is never passed over"
)

func findUntitled(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Title == "" {
			add(check.Finding{Path: e.path(i, "title"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has no title.", ES: "La entrada %s no tiene título.",
			}, e.name(i))})
		}
	}
}

func findHomeless(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if len(entry.Posts) == 0 {
			add(check.Finding{Path: e.path(i, "posts"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has no channel.", ES: "La entrada %s no tiene canal.",
			}, e.name(i))})
		}
		for j, post := range entry.Posts {
			if post.Channel == "" {
				add(check.Finding{Path: e.path(i, "posts", j, "channel"), Message: i18n.Sprintf(i18n.Text{
					EN: "A post of entry %s has no channel.", ES: "Una publicación de la entrada %s no tiene canal.",
				}, e.name(i))})
			}
		}
	}
}

func findTwins(e *Evidence, add func(check.Finding)) {
	first := make(map[uuid.UUID]int, len(e.calendar.Entries))
	for i := range e.calendar.Entries {
		id, ok := e.calendar.EntryID(i)
		if !ok {
			continue
		}
		if twin, taken := first[id]; taken {
			add(check.Finding{Path: e.path(i), Got: id.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Entries %d and %d have the same ID: %s.", ES: "Las entradas %d y %d tienen el mismo identificador: %s.",
			}, twin+1, i+1, id)})
			continue
		}
		first[id] = i
	}
}

func findNameless(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Key != "" {
			if err := ident.CheckKey(entry.Key); err != nil {
				add(check.Finding{Path: e.path(i, "key"), Got: entry.Key, Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %d: %s.", ES: "Entrada %d: %s.",
				}, i+1, err)})
			}
		} else if (entry.ID == uuid.UUID{}) {
			add(check.Finding{Path: e.path(i, "id"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has no key, and its ID is nil.", ES: "La entrada %s no tiene clave y su identificador es nulo.",
			}, e.name(i))})
		}
	}
}

// findLostReferences holds keys to the calendar's lists. A list that is empty
// is kept elsewhere.
func findLostReferences(e *Evidence, add func(check.Finding)) {
	c := e.calendar
	pillars, parts := make([]string, len(c.Pillars)), make([]string, len(c.Mix.Parts))
	for i, p := range c.Pillars {
		pillars[i] = p.Key
	}
	for i, p := range c.Mix.Parts {
		parts[i] = p.Key
	}
	for i, entry := range c.Entries {
		for _, ref := range [...]struct {
			field, key string
			among      []string
		}{
			{"pillar", entry.Pillar, pillars},
			{"part", entry.Part, parts},
			{"objective", entry.Objective, c.Objectives},
		} {
			if ref.key == "" || len(ref.among) == 0 || slices.Contains(ref.among, ref.key) {
				continue
			}
			f := check.Finding{Path: e.path(i, ref.field), Got: ref.key, Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s names %[3]s in its field %[2]s, and the calendar does not have it.",
				ES: "La entrada %s nombra %[3]s en el campo %[2]s, y el calendario no lo tiene.",
			}, e.name(i), ref.field, i18n.Quote(ref.key))}
			if near := ident.Nearest(ref.key, ref.among); len(near) > 0 {
				f.Want = near[0]
			}
			add(f)
		}
		if entry.Again != nil {
			if _, ok := e.byKey[entry.Again.Of]; !ok {
				add(check.Finding{Path: e.path(i, "again", "of"), Got: entry.Again.Of, Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s shows %s again, and there is no such entry.",
					ES: "La entrada %s repite %s, y no existe esa entrada.",
				}, e.name(i), i18n.Quote(entry.Again.Of))})
			}
		}
	}
}

func findBackwards(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Length < 0 {
			add(check.Finding{Path: e.path(i, "length"), Got: strconv.FormatInt(int64(entry.Length), 10), Want: ">= 0", Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s ends before it begins: its length is %s.", ES: "La entrada %s termina antes de empezar: su duración es %s.",
			}, e.name(i), entry.Length)})
		}
		if entry.Effort < 0 {
			add(check.Finding{Path: e.path(i, "effort"), Got: strconv.FormatInt(int64(entry.Effort), 10), Want: ">= 0", Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s takes less than no work: %s.", ES: "La entrada %s lleva menos que ningún trabajo: %s.",
			}, e.name(i), entry.Effort)})
		}
	}
}

func findGarbled(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		look := func(text string, parts ...any) {
			if !utf8.ValidString(text) {
				add(check.Finding{Path: e.path(i, parts...), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s has a text with bytes that are not UTF-8: %s.",
					ES: "La entrada %s tiene un texto con bytes que no son UTF-8: %s.",
				}, e.name(i), i18n.Quote(text))})
			}
		}
		look(entry.Title, "title")
		for j, post := range entry.Posts {
			look(post.Title, "posts", j, "title")
			look(post.Text, "posts", j, "text")
		}
	}
}

func findUnknownChannels(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			if _, ok := e.spec(post.Channel); ok || post.Channel == "" {
				continue
			}
			f := check.Finding{Path: e.path(i, "posts", j, "channel"), Got: string(post.Channel), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s is for the channel %s, which is unknown.", ES: "La entrada %s es para el canal %s, que no se conoce.",
			}, e.name(i), i18n.Quote(string(post.Channel)))}
			if near, ok := e.channels.Nearest(string(post.Channel)); ok {
				f.Want = string(near.ID)
			}
			add(f)
		}
	}
}
