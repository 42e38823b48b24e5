package calendar

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// textRules are about what a channel takes.
func textRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-044", Severity: check.Error,
			Title:  i18n.Text{EN: "Text is too long for the channel", ES: "Texto demasiado largo para el canal"},
			Why:    i18n.Text{EN: "The channel refuses it, or cuts it where nobody chose.", ES: "El canal lo rechaza o lo corta por donde nadie ha elegido."},
			Fix:    i18n.Text{EN: "Shorten it.", ES: "Acórtelo."},
			Source: limits, Since: "0.1.0", Find: findLong,
		},
		{
			Code: "CAL-045", Severity: check.Error,
			Title:  i18n.Text{EN: "Too many hashtags for the channel", ES: "Demasiados hashtags para el canal"},
			Why:    i18n.Text{EN: "The channel refuses the post, or shows it without its text.", ES: "El canal rechaza la publicación o la muestra sin el texto."},
			Fix:    i18n.Text{EN: "Keep the few that people search for.", ES: "Deje los pocos que la gente busca."},
			Source: limits, Since: "0.1.0", Find: findTagged,
		},
		{
			Code: "CAL-046", Severity: check.Error,
			Title:  i18n.Text{EN: "Too many images for the channel", ES: "Demasiadas imágenes para el canal"},
			Why:    i18n.Text{EN: "The channel refuses the post.", ES: "El canal rechaza la publicación."},
			Fix:    i18n.Text{EN: "Choose the best of them, or make two posts.", ES: "Elija las mejores o haga dos publicaciones."},
			Source: limits, Since: "0.1.0", Find: findCrammed,
		},
		{
			Code: "CAL-047", Severity: check.Error,
			Title:  i18n.Text{EN: "Format that the channel does not have", ES: "Formato que el canal no tiene"},
			Why:    i18n.Text{EN: "Somebody will produce what cannot be published.", ES: "Alguien producirá algo que no se puede publicar."},
			Fix:    i18n.Text{EN: "Choose a format of the channel.", ES: "Elija un formato del canal."},
			Source: "calendar.FormatsOf, which names the source of each row", Since: "0.1.0", Find: findShapeless,
		},
		{
			Code: "CAL-048", Severity: check.Warning,
			Title:  i18n.Text{EN: "Alternative text is missing", ES: "Falta el texto alternativo"},
			Why:    i18n.Text{EN: "Whoever cannot see the image or hear the sound gets nothing.", ES: "Quien no puede ver la imagen u oír el sonido no recibe nada."},
			Fix:    i18n.Text{EN: "Say in a sentence what is to be seen or heard.", ES: "Diga en una frase lo que se ve o se oye."},
			Source: "WCAG 2.2, success criterion 1.1.1 Non-text Content", Since: "0.1.0", Find: findSilentImages,
		},
		{
			Code: "CAL-049", Severity: check.Warning,
			Title:  i18n.Text{EN: "Format without what it shows", ES: "Formato sin lo que muestra"},
			Why:    i18n.Text{EN: "The image, the video or the document is not there yet.", ES: "Aún falta la imagen, el vídeo o el documento."},
			Fix:    i18n.Text{EN: "Add the asset.", ES: "Añada el recurso."},
			Source: handbook, Since: "0.1.0", Find: findBare,
		},
	}
}

const limits = "package channel, Limits, which name the source of each row"

// posts calls look for each post of a known channel.
func (e *Evidence) posts(look func(i, j int, post Post, spec channel.Spec)) {
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			if spec, ok := e.spec(post.Channel); ok {
				look(i, j, post, spec)
			}
		}
	}
}

func findLong(e *Evidence, add func(check.Finding)) {
	e.posts(func(i, j int, post Post, spec channel.Spec) {
		title := post.Title
		if title == "" {
			title = e.calendar.Entries[i].Title
		}
		for _, field := range [...]struct {
			name, text string
			limit      channel.Length
		}{{"title", title, spec.Limits.Title}, {"text", post.Text, spec.Limits.Text}} {
			most := field.limit.Max
			if most == 0 || len(field.text) <= most/3 { // no unit counts more than three for a byte
				continue
			}
			if n := TextLength(field.text, field.limit.Unit); n > most {
				add(check.Finding{Path: e.path(i, "posts", j, field.name), Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s has %s %s on %s, in the field %s; at most %s are possible.",
					ES: "La entrada %s tiene %s %s en %s, en el campo %s; como máximo caben %s.",
				}, e.name(i), i18n.Int(int64(n)), field.limit.Unit.Name(), spec.Name, field.name, i18n.Int(int64(most)))})
			}
		}
	})
}

func findTagged(e *Evidence, add func(check.Finding)) {
	e.posts(func(i, j int, post Post, spec channel.Spec) {
		if n, most := len(Hashtags(post.Text)), spec.Limits.Hashtags; most > 0 && n > most {
			add(check.Finding{Path: e.path(i, "posts", j, "text"), Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has %d hashtags on %s; at most %d are possible.",
				ES: "La entrada %s tiene %d hashtags en %s; como máximo caben %d.",
			}, e.name(i), n, spec.Name, most)})
		}
	})
}

func findCrammed(e *Evidence, add func(check.Finding)) {
	e.posts(func(i, j int, _ Post, spec channel.Spec) {
		n, most := 0, spec.Limits.Media
		for _, asset := range e.calendar.Entries[i].Assets {
			if asset.Medium == Image {
				n++
			}
		}
		if most > 0 && n > most {
			add(check.Finding{Path: e.path(i, "assets"), Got: strconv.Itoa(n), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has %d images, and a post on %s takes %d at most.",
				ES: "La entrada %s tiene %d imágenes, y en una publicación de %s caben %d como máximo.",
			}, e.name(i), n, spec.Name, most)})
		}
	})
}

func findShapeless(e *Evidence, add func(check.Finding)) {
	e.posts(func(i, j int, post Post, spec channel.Spec) {
		has, ok := FormatsOf(spec.ID)
		if !ok || post.Format == "" || slices.Contains(has, post.Format) {
			return
		}
		names := make([]i18n.Text, len(has))
		for n, f := range has {
			names[n] = f.Name()
		}
		add(check.Finding{Path: e.path(i, "posts", j, "format"), Got: string(post.Format), Message: i18n.Sprintf(i18n.Text{
			EN: "Entry %s is to be on %s as “%s”, which it does not have; it has: %s.",
			ES: "La entrada %s debe salir en %s como «%s», formato que no tiene; tiene: %s.",
		}, e.name(i), spec.Name, post.Format.Name(), i18n.Join(names, ", "))})
	})
}

func findSilentImages(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, asset := range entry.Assets {
			if asset.Alt == "" && asset.Medium != Document {
				add(check.Finding{Path: e.path(i, "assets", j, "alt"), Message: i18n.Sprintf(i18n.Text{
					EN: "%s of entry %s has no alternative text.", ES: "%s, de la entrada %s, no tiene texto alternativo.",
				}, i18n.Quote(asset.Name), e.name(i))})
			}
		}
	}
}

// media are those of which a format needs at least one; none where it needs
// nothing or is made while it is shown.
func media(f Format) []Medium {
	switch f {
	case FormatImage:
		return []Medium{Image}
	case FormatCarousel, FormatStory:
		return []Medium{Image, Video}
	case FormatVideo, FormatShort:
		return []Medium{Video}
	case FormatAudio:
		return []Medium{Audio}
	case FormatDocument:
		return []Medium{Document}
	}
	return nil
}

func findBare(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, post := range entry.Posts {
			needs := media(post.Format)
			if len(needs) == 0 || slices.ContainsFunc(entry.Assets, func(a Asset) bool {
				return a.Medium == "" || slices.Contains(needs, a.Medium)
			}) {
				continue
			}
			add(check.Finding{Path: e.path(i, "posts", j, "format"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s is to be on %s as “%s”, and has no asset for it.",
				ES: "La entrada %s debe salir en %s como «%s» y no tiene recurso para ello.",
			}, e.name(i), e.label(post.Channel), post.Format.Name())})
		}
	}
}
