package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// channelRules are about what a channel is for and what it promises.
func channelRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-106", Severity: check.Warning,
			Title:  i18n.Text{EN: "Channel without purpose", ES: "Canal sin función"},
			Why:    i18n.Text{EN: "Visibility, communication and self-promotion ask for different content.", ES: "La visibilidad, la comunicación y la autopromoción piden contenidos distintos."},
			Fix:    i18n.Text{EN: "Say what the channel is for.", ES: "Indique para qué sirve el canal."},
			Source: sourceTexts, Since: "0.1.0", Find: findPurposeless,
		},
		{
			Code: "PLN-107", Severity: check.Warning,
			Title:  i18n.Text{EN: "Channel without audience", ES: "Canal sin público"},
			Why:    i18n.Text{EN: "A network is chosen because somebody is there.", ES: "Una red se elige porque alguien está en ella."},
			Fix:    i18n.Text{EN: "Name the audiences that use it.", ES: "Indique los públicos que la usan."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnpeopled,
		},
		{
			Code: "PLN-108", Severity: check.Error,
			Title:  i18n.Text{EN: "Cadence that cannot be kept", ES: "Periodicidad imposible"},
			Why:    i18n.Text{EN: "The promise contradicts itself: the least is above the most, or daily means seven a week.", ES: "La promesa se contradice: el mínimo supera al máximo, o a diario son siete por semana."},
			Fix:    i18n.Text{EN: "Correct the cadence.", ES: "Corrija la periodicidad."},
			Source: house, Since: "0.1.0", Find: findWildCadence,
		},
		{
			Code: "PLN-109", Severity: check.Warning,
			Title:  i18n.Text{EN: "Plan and calendar promise differently", ES: "El plan y el calendario prometen cosas distintas"},
			Why:    i18n.Text{EN: "The calendar is held to its own promise; the client was told the plan's.", ES: "El calendario se mide con su promesa; al cliente se le dijo la del plan."},
			Fix:    i18n.Text{EN: "State it once, in the plan.", ES: "Indíquela una sola vez, en el plan."},
			Source: house, Since: "0.1.0", Find: findTwoPromises,
		},
		{
			Code: "PLN-110", Severity: check.Advice,
			Title:  i18n.Text{EN: "More channels than the team can tend", ES: "Más canales de los que el equipo puede atender"},
			Why:    i18n.Text{EN: "Few channels that answer are worth more than many that do not.", ES: "Pocos canales que responden valen más que muchos que no."},
			Fix:    i18n.Text{EN: "Give some channels up, or add people.", ES: "Renuncie a algunos canales o incorpore personas."},
			Source: "threshold of ours", Since: "0.1.0", Find: findTooManyChannels,
		},
		{
			Code: "PLN-111", Severity: check.Advice,
			Title:  i18n.Text{EN: "Channel not in the catalogue", ES: "Canal que no está en el catálogo"},
			Why:    i18n.Text{EN: "Its limits, ages and interactions are not known, so nothing is held to them.", ES: "No se conocen sus límites, edades ni interacciones, así que nada se compara con ellos."},
			Fix:    i18n.Text{EN: "Add it to the catalogue of the check.", ES: "Añádalo al catálogo de la comprobación."},
			Source: "package channel", Since: "0.1.0", Find: findStrangeChannels,
		},
		{
			Code: "PLN-112", Severity: check.Warning,
			Title:  i18n.Text{EN: "Paid action on owned media only", ES: "Acción pagada solo en medios propios"},
			Why:    i18n.Text{EN: "Nobody sells room in one's own newsletter or website; the money has no place to go.", ES: "Nadie vende espacio en el boletín o la web propios; el dinero no tiene adónde ir."},
			Fix:    i18n.Text{EN: "Add the network that is paid, or call it organic.", ES: "Añada la red que se paga o indique que es orgánica."},
			Source: "package channel, kinds", Since: "0.1.0", Find: findOwnedAds,
		},
	}
}

func findPurposeless(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Channels {
		if len(c.Purposes) == 0 && e.has(ForApproval) {
			add(found(in("channels", i, "purposes"), "", "", i18n.Text{
				EN: "Nothing says what the channel %s is for.", ES: "Nada indica para qué sirve el canal %s.",
			}, i18n.Quote(string(c.ID))))
		}
	}
}

func findUnpeopled(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Channels {
		if len(c.Audiences) == 0 && e.has(ForApproval) {
			add(found(in("channels", i, "audiences"), "", "", i18n.Text{
				EN: "The channel %s is for no audience.", ES: "El canal %s no es para ningún público.",
			}, i18n.Quote(string(c.ID))))
		}
	}
}

func findWildCadence(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Channels {
		k := c.Cadence
		if k.Least < 0 || k.Most < 0 || k.LongestGap < 0 || k.Most > 0 && (k.Least > k.Most || k.Daily && k.Most < 7) {
			add(found(in("channels", i, "cadence"), k.text().EN, "", i18n.Text{
				EN: "The channel %s promises for a week: %s.", ES: "El canal %s promete por semana: %s.",
			}, i18n.Quote(string(c.ID)), k.text()))
		}
	}
}

// text says what is promised.
func (c Cadence) text() i18n.Text {
	var parts []i18n.Text
	for _, p := range [...]struct {
		n  int
		of i18n.Text
	}{
		{c.Least, i18n.Text{EN: "at least %s", ES: "un mínimo de %s"}},
		{c.Most, i18n.Text{EN: "at most %s", ES: "un máximo de %s"}},
	} {
		if p.n != 0 {
			parts = append(parts, i18n.Sprintf(p.of, posts().Count(int64(p.n))))
		}
	}
	if c.Daily {
		parts = append(parts, i18n.Text{EN: "one every day", ES: "una cada día"})
	}
	if c.LongestGap != 0 {
		parts = append(parts, i18n.Sprintf(i18n.Text{EN: "at most %s apart", ES: "con un máximo de %s entre una y otra"}, numbered(c.LongestGap, days())))
	}
	return i18n.Join(parts, ", ")
}

func posts() i18n.Noun {
	return i18n.Noun{One: i18n.Text{EN: "post", ES: "publicación"}, Many: i18n.Text{EN: "posts", ES: "publicaciones"}}
}

func findTwoPromises(e *Evidence, add func(check.Finding)) {
	for i, p := range e.plan.Calendar.Promises {
		at, ok := e.index[channelKey][string(p.Channel)]
		if !ok {
			continue
		}
		theirs := Cadence{Least: p.Least, Most: p.Most, Daily: p.Daily, LongestGap: p.LongestGap}
		if ours := e.plan.Channels[at].Cadence; ours != (Cadence{}) && theirs != (Cadence{}) && ours != theirs {
			add(found(in("calendar", "promises", i), theirs.text().EN, ours.text().EN, i18n.Text{
				EN: "For %s the plan promises for a week: %s; the calendar: %s.", ES: "En %s el plan promete por semana: %s; el calendario: %s.",
			}, i18n.Quote(string(p.Channel)), ours.text(), theirs.text()))
		}
	}
}

func findTooManyChannels(e *Evidence, add func(check.Finding)) {
	people := 0
	for _, p := range e.plan.Team.Crew.People {
		if !p.External {
			people++
		}
	}
	most := people * e.policy().channelsEach()
	if n := len(e.plan.Channels); people > 0 && n > most {
		add(found("/channels", strconv.Itoa(n), strconv.Itoa(most), i18n.Text{
			EN: "There are %d channels; the team can tend %d, %d each.", ES: "Hay %d canales; el equipo puede atender %d, %d por persona.",
		}, n, most, e.policy().channelsEach()))
	}
}

func findStrangeChannels(e *Evidence, add func(check.Finding)) {
	for i, c := range e.plan.Channels {
		if _, ok := e.channels.Lookup(string(c.ID)); !ok {
			f := found(in("channels", i, "id"), string(c.ID), "", i18n.Text{
				EN: "The catalogue has no channel %s.", ES: "El catálogo no tiene el canal %s.",
			}, i18n.Quote(string(c.ID)))
			if near, ok := e.channels.Nearest(string(c.ID)); ok && i < mostSearched {
				suggest(&f, string(c.ID), []string{string(near.ID)})
			}
			add(f)
		}
	}
}

func findOwnedAds(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Actions {
		owned := a.Mode == Paid && len(a.Channels) > 0
		for _, id := range a.Channels {
			spec, ok := e.channels.Lookup(string(id))
			owned = owned && ok && spec.Kind == channel.Owned
		}
		if owned {
			add(found(in("actions", i, "channels"), string(a.Channels[0]), "", i18n.Text{
				EN: "The action %s is paid, and all its channels are owned media.", ES: "La acción %s es pagada y todos sus canales son medios propios.",
			}, called(a.Name, a.Key)))
		}
	}
}
