package plan

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// audienceRules are about whom the plan talks to, and where it meets them.
func audienceRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-099", Severity: check.Error,
			Title:  i18n.Text{EN: "Ages upside down", ES: "Edades invertidas"},
			Why:    i18n.Text{EN: "The youngest cannot be older than the oldest.", ES: "El más joven no puede ser mayor que el de más edad."},
			Fix:    i18n.Text{EN: "Correct the ages.", ES: "Corrija las edades."},
			Source: house, Since: "0.1.0", Find: findWrongAges,
		},
		{
			Code: "PLN-100", Severity: check.Error,
			Title:  i18n.Text{EN: "Audience too young for the channel", ES: "Público demasiado joven para el canal"},
			Why:    i18n.Text{EN: "The terms of the network keep them out; who is there anyway gave a false age.", ES: "Las condiciones de la red los excluyen; quien está dio una edad falsa."},
			Fix:    i18n.Text{EN: "Address them elsewhere, or an older audience here.", ES: "Diríjase a ellos en otro sitio, o aquí a un público mayor."},
			Source: "package channel: the networks' terms", Since: "0.1.0", Find: findTooYoung,
		},
		{
			Code: "PLN-101", Severity: check.Error,
			Title:  i18n.Text{EN: "Segments larger than their audience", ES: "Segmentos mayores que su público"},
			Why:    i18n.Text{EN: "A part is no more than the whole.", ES: "La parte no es mayor que el todo."},
			Fix:    i18n.Text{EN: "Correct the sizes, or say that segments overlap by leaving their size out.", ES: "Corrija los tamaños, o deje sin tamaño los segmentos que se solapan."},
			Source: exactSums, Since: "0.1.0", Find: findLargeSegments,
		},
		{
			Code: "PLN-102", Severity: check.Warning,
			Title:  i18n.Text{EN: "Size without a source", ES: "Tamaño sin fuente"},
			Why:    i18n.Text{EN: "Reach is planned from it; a guess looks like a count.", ES: "Con él se planifica el alcance; una conjetura parece un recuento."},
			Fix:    i18n.Text{EN: "Say where the figure comes from.", ES: "Indique de dónde sale la cifra."},
			Source: house, Since: "0.1.0", Find: findUnsourcedSizes,
		},
		{
			Code: "PLN-103", Severity: check.Advice,
			Title:  i18n.Text{EN: "Segmentation from nobody", ES: "Segmentación sin procedencia"},
			Why:    i18n.Text{EN: "The target audience is defined from the segmentation that the client gives.", ES: "El público objetivo se define con la segmentación que da el cliente."},
			Fix:    i18n.Text{EN: "Name who gave it, and when.", ES: "Indique quién la dio y cuándo."},
			Source: sourceTexts, Since: "0.1.0", Find: findOwnSegments,
		},
		{
			Code: "PLN-104", Severity: check.Warning,
			Title:  i18n.Text{EN: "Audience on no channel", ES: "Público sin canal"},
			Why:    i18n.Text{EN: "The plan wants to talk to them and is nowhere where they are.", ES: "El plan quiere hablarles y no está en ningún sitio donde estén."},
			Fix:    i18n.Text{EN: "Choose a channel that they use.", ES: "Elija un canal que usen."},
			Source: sourceTexts, Since: "0.1.0", Find: findUnreached,
		},
		{
			Code: "PLN-105", Severity: check.Warning,
			Title:  i18n.Text{EN: "Action where its audience is not", ES: "Acción donde no está su público"},
			Why:    i18n.Text{EN: "The channel was chosen for others.", ES: "El canal se eligió para otros."},
			Fix:    i18n.Text{EN: "Move the action, or name the audience at the channel.", ES: "Cambie de canal o indique ese público en el canal."},
			Source: sourceTexts, Since: "0.1.0", Find: findMisplaced,
		},
	}
}

func findWrongAges(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Audiences {
		if a.MinAge < 0 || a.MaxAge < 0 || a.MaxAge > 0 && a.MinAge > a.MaxAge {
			add(found(in("audiences", i, "min_age"), strconv.Itoa(a.MinAge), strconv.Itoa(a.MaxAge), i18n.Text{
				EN: "%s is from %d to %d years old.", ES: "%s tiene de %d a %d años.",
			}, called(a.Name, a.Key), a.MinAge, a.MaxAge))
		}
	}
}

// meeting yields the youngest of the audiences that are met on a channel, and
// where the plan says so.
func (e *Evidence) meeting(yield func(a Audience, id channel.ID, place ...any)) {
	meet := func(keys []string, ids []channel.ID, place ...any) {
		youngest := -1
		for _, key := range keys {
			at, ok := e.index[audienceKey][key]
			if ok && e.plan.Audiences[at].MinAge > 0 && (youngest < 0 || e.plan.Audiences[at].MinAge < e.plan.Audiences[youngest].MinAge) {
				youngest = at
			}
		}
		if youngest < 0 {
			return
		}
		for _, id := range ids {
			yield(e.plan.Audiences[youngest], id, place...)
		}
	}
	for i, c := range e.plan.Channels {
		meet(c.Audiences, []channel.ID{c.ID}, "channels", i)
	}
	for i, a := range e.plan.Actions {
		meet(a.Audiences, a.Channels, "actions", i)
	}
}

func findTooYoung(e *Evidence, add func(check.Finding)) {
	e.meeting(func(a Audience, id channel.ID, place ...any) {
		spec, ok := e.channels.Lookup(string(id))
		if !ok || a.MinAge >= spec.MinAge {
			return
		}
		add(found(in(place...), strconv.Itoa(a.MinAge), strconv.Itoa(spec.MinAge), i18n.Text{
			EN: "%s begins at %d years; %s admits from %d (read %s).", ES: "%s empieza en los %d años; %s admite desde los %d (consulta: %s).",
		}, called(a.Name, a.Key), a.MinAge, spec.Name, spec.MinAge, spec.AsOf))
	})
}

func findLargeSegments(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Audiences {
		var size int64
		var shares []Number
		for _, s := range a.Segments {
			size += min(max(s.Size, 0), 1<<40) // so many people there are not, and the sum stays in its type
			shares = append(shares, s.Share)
		}
		if a.Size > 0 && size > a.Size {
			add(found(in("audiences", i, "segments"), strconv.FormatInt(size, 10), strconv.FormatInt(a.Size, 10), i18n.Text{
				EN: "The segments of %s have %s people, the audience has %s.", ES: "Los segmentos de %s suman %s personas y el público tiene %s.",
			}, called(a.Name, a.Key), i18n.Int(size), i18n.Int(a.Size)))
		}
		if total, _ := sum(shares); total.Cmp(whole(1)) > 0 {
			places := max(0, -total.Exponent())
			share := i18n.Fixed(total, places)
			add(found(in("audiences", i, "segments"), total.StringFixed(places), "1", i18n.Text{
				EN: "The shares of the segments of %s sum to %s.", ES: "Las proporciones de los segmentos de %s suman %s.",
			}, called(a.Name, a.Key), share))
		}
	}
}

func findUnsourcedSizes(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Audiences {
		if a.Size > 0 && a.Source == "" {
			add(found(in("audiences", i, "source"), "", "", i18n.Text{
				EN: "Nothing says how one knows that %s has %s people.", ES: "Nada indica cómo se sabe que %s tiene %s personas.",
			}, called(a.Name, a.Key), i18n.Int(a.Size)))
		}
	}
}

func findOwnSegments(e *Evidence, add func(check.Finding)) {
	for i, a := range e.plan.Audiences {
		if e.plan.Client.Name != "" && a.GivenBy == "" && e.has(ForApproval) {
			add(found(in("audiences", i, "given_by"), "", "", i18n.Text{
				EN: "Nobody is named who gave the segmentation of %s.", ES: "No consta quién dio la segmentación de %s.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findUnreached(e *Evidence, add func(check.Finding)) {
	met := served(e.plan.Channels, func(c Channel) []string { return c.Audiences })
	for i, a := range e.plan.Audiences {
		if !met[a.Key] && len(met) > 0 && e.has(ForApproval) {
			add(found(in("audiences", i), a.Key, "", i18n.Text{
				EN: "No channel is chosen for %s.", ES: "Ningún canal se ha elegido para %s.",
			}, called(a.Name, a.Key)))
		}
	}
}

func findMisplaced(e *Evidence, add func(check.Finding)) {
	type meeting struct{ channel, audience string }
	meant := map[meeting]bool{}
	for _, c := range e.plan.Channels {
		for _, key := range c.Audiences {
			meant[meeting{string(c.ID), key}] = true
		}
	}
	for i, a := range e.plan.Actions {
		if len(a.Audiences) == 0 {
			continue
		}
		seen := map[channel.ID]bool{}
		for j, id := range a.Channels {
			at, ok := e.index[channelKey][string(id)]
			if !ok || seen[id] || len(e.plan.Channels[at].Audiences) == 0 {
				continue
			}
			seen[id] = true
			if !slices.ContainsFunc(a.Audiences, func(key string) bool { return meant[meeting{string(id), key}] }) {
				add(found(in("actions", i, "channels", j), string(id), "", i18n.Text{
					EN: "The action %s is on %s, which was chosen for none of its audiences.",
					ES: "La acción %s está en %s, que no se eligió para ninguno de sus públicos.",
				}, called(a.Name, a.Key), i18n.Quote(string(id))))
			}
		}
	}
}
