package calendar

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// echoRules are about what has been said before.
func echoRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-066", Severity: check.Advice,
			Title:  i18n.Text{EN: "Same text on several channels", ES: "El mismo texto en varios canales"},
			Why:    i18n.Text{EN: "Messages made for each channel are read, templates are scrolled past.", ES: "Los mensajes hechos para cada canal se leen; las plantillas se pasan de largo."},
			Fix:    i18n.Text{EN: "Write it anew for the readers of each channel.", ES: "Escríbalo de nuevo para quienes leen cada canal."},
			Source: "source text S1: personalised messages, no templates", Since: "0.1.0", Find: findTemplates,
		},
		{
			Code: "CAL-067", Severity: check.Advice,
			Title:  i18n.Text{EN: "Same topic as a competitor's last posts", ES: "El mismo tema que las últimas publicaciones de un competidor"},
			Why:    i18n.Text{EN: "The brand looks like the one that copies.", ES: "La marca parece la que copia."},
			Fix:    i18n.Text{EN: "Find an angle of your own, or wait.", ES: "Busque un enfoque propio o espere."},
			Source: "source text S1: differ from competitors; Policy.RivalDays", Since: "0.1.0", Find: findRivalTopics,
		},
		{
			Code: "CAL-068", Severity: check.Warning,
			Title:  i18n.Text{EN: "Shown again too soon", ES: "Se repite demasiado pronto"},
			Why:    i18n.Text{EN: "Whoever saw it last time remembers it.", ES: "Quien lo vio la última vez todavía lo recuerda."},
			Fix:    i18n.Text{EN: "Move it, or show something else.", ES: "Muévala o muestre otra cosa."},
			Source: "Policy.Cooldown, or the entry's own", Since: "0.1.0", Find: findWarm,
		},
		{
			Code: "CAL-069", Severity: check.Warning,
			Title:  i18n.Text{EN: "Trend is stale", ES: "La tendencia ya pasó"},
			Why:    i18n.Text{EN: "A joke that everybody has made already is none.", ES: "Una broma que ya ha hecho todo el mundo no tiene gracia."},
			Fix:    i18n.Text{EN: "Publish it sooner, or drop it.", ES: "Publíquela antes o descártela."},
			Source: "Policy.TrendDays", Since: "0.1.0", Find: findStale,
		},
		{
			Code: "CAL-070", Severity: check.Advice,
			Title:  i18n.Text{EN: "Beside the usual times of the channel", ES: "Fuera de las horas habituales del canal"},
			Why:    i18n.Text{EN: "Followers were promised other times.", ES: "A los seguidores se les prometieron otras horas."},
			Fix:    i18n.Text{EN: "Move it to one of them.", ES: "Muévala a una de ellas."},
			Source: cadence, Since: "0.1.0", Find: findBeside,
		},
	}
}

func findTemplates(e *Evidence, add func(check.Finding)) {
	type place struct{ entry, post int }
	first := map[string]place{}
	for i, entry := range e.calendar.Entries {
		if entry.Again != nil || e.idle(i) {
			continue
		}
		for j, post := range entry.Posts {
			text := strings.ToLower(strings.Join(strings.Fields(post.Text), " "))
			if text == "" {
				continue
			}
			at, seen := first[text]
			if !seen {
				first[text] = place{i, j}
				continue
			}
			before := e.calendar.Entries[at.entry].Posts[at.post]
			if e.canonical(before.Channel) == e.canonical(post.Channel) {
				continue
			}
			add(check.Finding{Path: e.path(i, "posts", j, "text"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s has the same text for %s as entry %s for %s.",
				ES: "La entrada %s tiene para %s el mismo texto que la entrada %s para %s.",
			}, e.name(i), e.label(post.Channel), e.name(at.entry), e.label(before.Channel))})
		}
	}
}

// heard is something that a competitor spoke of.
type heard struct {
	day   civil.Date
	rival string
}

func findRivalTopics(e *Evidence, add func(check.Finding)) {
	topics := map[string][]heard{}
	for _, rival := range e.calendar.Competitors {
		for _, post := range rival.Posts {
			if post.Day.IsZero() {
				continue
			}
			for _, topic := range spoken(post.Topics, post.Text) {
				topics[topic] = append(topics[topic], heard{post.Day, rival.Name})
			}
		}
	}
	for _, list := range topics {
		slices.SortStableFunc(list, func(a, b heard) int { return a.day.Compare(b.day) })
	}
	most := e.at.Policy.rivalDays()
	for i, entry := range e.calendar.Entries {
		day := e.day(i)
		texts := make([]string, len(entry.Posts))
		for j, post := range entry.Posts {
			texts[j] = post.Text
		}
		for _, topic := range spoken(entry.Topics, texts...) {
			list := topics[topic]
			n, _ := slices.BinarySearchFunc(list, day.AddDays(1), func(h heard, d civil.Date) int { return h.day.Compare(d) })
			if n == 0 || day.IsZero() || day.Sub(list[n-1].day) > most {
				continue
			}
			last := list[n-1]
			add(check.Finding{Path: e.path(i, "topics"), Got: topic, Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s speaks of %s on %s, and %s did on %s.",
				ES: "La entrada %s habla de %s el %s, y %s lo hizo el %s.",
			}, e.name(i), i18n.Quote(topic), day, i18n.Quote(last.rival), last.day)})
			break // one is enough
		}
	}
}

// spoken are topics and the hashtags of texts, in small letters, each once.
func spoken(topics []string, texts ...string) []string {
	list := slices.Clone(topics)
	for _, text := range texts {
		list = append(list, Hashtags(text)...)
	}
	for i := range list {
		list[i] = strings.ToLower(list[i])
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func findWarm(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		days := e.showings(i)
		cooldown := e.at.Policy.cooldown()
		if entry.Again != nil && entry.Again.Cooldown > 0 {
			cooldown = entry.Again.Cooldown
		}
		var last civil.Date // on which it was shown before
		if entry.Again != nil {
			if of, ok := e.byKey[entry.Again.Of]; ok && of != i {
				last = e.lastDay(of)
			}
		}
		for _, s := range days {
			if gone := s.day.Sub(last); !last.IsZero() && gone >= 0 && gone < cooldown {
				add(check.Finding{Path: e.path(i, "slot"), Got: strconv.Itoa(gone), Want: ">= " + strconv.Itoa(cooldown), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s shows on %s what was shown on %s: %s later, and at least %d are to pass.",
					ES: "La entrada %s muestra el %s lo que se mostró el %s: %s después, y deben pasar al menos %d.",
				}, e.name(i), s.day, last, dayNoun.Count(int64(gone)), cooldown)})
				break
			}
			if entry.Kind != KindEvergreen {
				break // other series are meant to come often
			}
			last = s.day
		}
	}
}

func findStale(e *Evidence, add func(check.Finding)) {
	most := e.at.Policy.trendDays()
	for i, entry := range e.calendar.Entries {
		if entry.Trend.IsZero() || e.day(i).IsZero() {
			continue
		}
		if age := e.lastDay(i).Sub(entry.Trend); age > most {
			add(check.Finding{Path: e.path(i, "trend"), Got: strconv.Itoa(age), Want: "<= " + strconv.Itoa(most), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s takes up a trend of %s on %s, when it is %s old; %d are accepted.",
				ES: "La entrada %s recoge una tendencia del %s el %s, cuando ya tiene %s; se admiten %d.",
			}, e.name(i), entry.Trend, e.lastDay(i), dayNoun.Count(int64(age)), most)})
		}
	}
}

func findBeside(e *Evidence, add func(check.Finding)) {
	for _, p := range e.calendar.Promises {
		if p.Slots.IsZero() {
			continue
		}
		for _, s := range e.lane(p.Channel).times {
			usual := false
			for slot := range p.Slots.Slots(civil.DayOf(s.slot.Date), s.slot.Zone) {
				usual = usual || slot == s.slot
			}
			if !usual {
				add(check.Finding{Path: e.path(s.entry, "slot"), Got: s.slot.String(), Want: p.Slots.String(), Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s is on %s on %s at %s, beside its usual times: %s.",
					ES: "La entrada %s sale en %s el %s a las %s, fuera de sus horas habituales: %s.",
				}, e.name(s.entry), e.label(p.Channel), s.slot.Date, s.slot.Clock, p.Slots)})
			}
		}
	}
}
