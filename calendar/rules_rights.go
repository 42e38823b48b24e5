package calendar

import (
	"slices"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// rightsRules are about whether what is shown may be shown.
func rightsRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-053", Severity: check.Error,
			Title:  i18n.Text{EN: "Rights in an asset are missing", ES: "Faltan los derechos de un recurso"},
			Why:    i18n.Text{EN: "A picture found on the web belongs to somebody.", ES: "Una imagen encontrada en la web es de alguien."},
			Fix:    i18n.Text{EN: "Note whose it is and under which licence it may be used, or take another.", ES: "Anote de quién es y con qué licencia se puede usar, o elija otra."},
			Source: "package legal, topic copyright; source text S1: intellectual property law", Since: "0.1.0", Find: findUnlicensed,
		},
		{
			Code: "CAL-054", Severity: check.Error,
			Title:  i18n.Text{EN: "Rights run out before the slot", ES: "Los derechos vencen antes de publicarse"},
			Why:    i18n.Text{EN: "On that day the licence no longer holds.", ES: "Ese día la licencia ya no vale."},
			Fix:    i18n.Text{EN: "Renew the licence, or show it earlier.", ES: "Renueve la licencia o muéstrelo antes."},
			Source: "package legal, topic copyright", Since: "0.1.0", Find: findExpiredRights,
		},
		{
			Code: "CAL-055", Severity: check.Error,
			Title:  i18n.Text{EN: "Consent of somebody shown is missing", ES: "Falta el consentimiento de alguien que aparece"},
			Why:    i18n.Text{EN: "The image of a person is theirs.", ES: "La imagen de una persona es suya."},
			Fix:    i18n.Text{EN: "Get the consent in writing, or make the person unrecognisable.", ES: "Obtenga el consentimiento por escrito o haga irreconocible a la persona."},
			Source: "package legal, topic likeness", Since: "0.1.0", Find: findUnasked,
		},
		{
			Code: "CAL-056", Severity: check.Error,
			Title:  i18n.Text{EN: "Consent does not cover the day", ES: "El consentimiento no cubre ese día"},
			Why:    i18n.Text{EN: "It was given later, or has run out.", ES: "Se dio después o ha vencido."},
			Fix:    i18n.Text{EN: "Ask again, or move the entry.", ES: "Pídalo de nuevo o mueva la entrada."},
			Source: "package legal, topic likeness", Since: "0.1.0", Find: findLapsedConsent,
		},
		{
			Code: "CAL-057", Severity: check.Error,
			Title:  i18n.Text{EN: "Minor shown without a guardian's consent", ES: "Menor sin consentimiento de sus padres o tutores"},
			Why:    i18n.Text{EN: "A child cannot undo what the web has seen.", ES: "Un menor no puede deshacer lo que la web ya ha visto."},
			Fix:    i18n.Text{EN: "Get the consent of a parent or guardian, or do not show the child.", ES: "Obtenga el consentimiento de los padres o tutores, o no muestre al menor."},
			Source: "package legal, topic child-images; AEPD, EXP202211618, 2023-07-14", Since: "0.1.0", Find: findMinors,
		},
	}
}

// facts are the legal facts that hold for an entry: where people are addressed,
// on its day or else on the present one, and on its channels.
func (e *Evidence) facts(i int, topic legal.Topic) []legal.Fact {
	day := e.day(i)
	if day.IsZero() {
		day = e.today
	}
	var list []legal.Fact
	seen := map[string]bool{}
	for _, where := range append([]legal.Jurisdiction{legal.World}, e.at.Where...) {
		for _, fact := range e.law.Facts(legal.Case{Topic: topic, In: where, On: day}) {
			if !seen[fact.ID] && e.reached(i, fact) {
				seen[fact.ID] = true
				list = append(list, fact)
			}
		}
	}
	return list
}

// reached reports whether a fact speaks of one of the entry's channels.
func (e *Evidence) reached(i int, fact legal.Fact) bool {
	for _, post := range e.calendar.Entries[i].Posts {
		if fact.Reaches(string(e.canonical(post.Channel))) {
			return true
		}
	}
	return false
}

// asking are the facts that ask for a part.
func asking(facts []legal.Fact, part legal.Part) []legal.Fact {
	return slices.DeleteFunc(slices.Clone(facts), func(f legal.Fact) bool { return !slices.Contains(f.Asks, part) })
}

// cited ends a sentence with the sources of facts in brackets, and says that
// counsel has to be asked; with a full stop where there is no fact.
func cited(facts []legal.Fact) i18n.Text {
	if len(facts) == 0 {
		return i18n.Same(".")
	}
	sources := make([]i18n.Text, len(facts))
	for i, fact := range facts {
		sources[i] = i18n.Same(fact.Source)
	}
	return i18n.Sprintf(i18n.Same(" (%s). %s"), i18n.Join(sources, "; "), legal.Counsel())
}

func findUnlicensed(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, asset := range entry.Assets {
			if asset.Rights == nil || asset.Rights.Holder == "" || asset.Rights.Licence == "" {
				add(check.Finding{Path: e.path(i, "assets", j, "rights"), Message: i18n.Sprintf(i18n.Text{
					EN: "Nobody has said whose %s of entry %s is and under which licence%s",
					ES: "No consta de quién es %s, de la entrada %s, ni con qué licencia%s",
				}, i18n.Quote(asset.Name), e.name(i), cited(e.facts(i, legal.Copyright)))})
			}
		}
	}
}

// lastDay is the last day of an entry, the zero Date where it has none.
func (e *Evidence) lastDay(i int) civil.Date {
	if s := e.showings(i); len(s) > 0 {
		return s[len(s)-1].day
	}
	return civil.Date{}
}

func findExpiredRights(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		for j, asset := range entry.Assets {
			last := e.lastDay(i)
			if asset.Rights == nil || asset.Rights.Until.IsZero() || !asset.Rights.Until.Before(last) {
				continue
			}
			add(check.Finding{Path: e.path(i, "assets", j, "rights", "until"), Got: asset.Rights.Until.String(), Want: ">= " + last.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "%s may be used until %s, and entry %s shows it on %s%s",
				ES: "%s se puede usar hasta el %s, y la entrada %s lo muestra el %s%s",
			}, i18n.Quote(asset.Name), asset.Rights.Until, e.name(i), last, cited(e.facts(i, legal.Copyright)))})
		}
	}
}

// subjects calls look for everybody who can be recognised.
func (e *Evidence) subjects(look func(i int, s Subject, path string)) {
	for i, entry := range e.calendar.Entries {
		for j, asset := range entry.Assets {
			for k, s := range asset.People {
				look(i, s, e.path(i, "assets", j, "people", k, "consent"))
			}
		}
	}
}

func findUnasked(e *Evidence, add func(check.Finding)) {
	e.subjects(func(i int, s Subject, path string) {
		if s.Consent == nil && !s.Minor { // CAL-057
			add(check.Finding{Path: path, Message: i18n.Sprintf(i18n.Text{
				EN: "%s is shown in entry %s and has not consented%s",
				ES: "%s aparece en la entrada %s y no ha dado su consentimiento%s",
			}, i18n.Quote(s.Name), e.name(i), cited(e.facts(i, legal.Likeness)))})
		}
	})
}

func findLapsedConsent(e *Evidence, add func(check.Finding)) {
	e.subjects(func(i int, s Subject, path string) {
		first, last := e.day(i), e.lastDay(i)
		if s.Consent == nil || first.IsZero() {
			return
		}
		switch {
		case s.Consent.Given.After(first):
			add(check.Finding{Path: path + "/given", Got: s.Consent.Given.String(), Want: "<= " + first.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "%s consented on %s, and entry %s takes place on %s.", ES: "%s dio su consentimiento el %s, y la entrada %s tiene lugar el %s.",
			}, i18n.Quote(s.Name), s.Consent.Given, e.name(i), first)})
		case !s.Consent.Until.IsZero() && s.Consent.Until.Before(last):
			add(check.Finding{Path: path + "/until", Got: s.Consent.Until.String(), Want: ">= " + last.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "%s consented until %s, and entry %s takes place on %s.", ES: "%s dio su consentimiento hasta el %s, y la entrada %s tiene lugar el %s.",
			}, i18n.Quote(s.Name), s.Consent.Until, e.name(i), last)})
		}
	})
}

func findMinors(e *Evidence, add func(check.Finding)) {
	e.subjects(func(i int, s Subject, path string) {
		if s.Minor && (s.Consent == nil || !s.Consent.Guardian) {
			add(check.Finding{Path: path, Message: i18n.Sprintf(i18n.Text{
				EN: "%s, a minor, is shown in entry %s without the consent of a parent or guardian%s",
				ES: "%s, menor de edad, aparece en la entrada %s sin el consentimiento de sus padres o tutores%s",
			}, i18n.Quote(s.Name), e.name(i), cited(e.facts(i, legal.ChildImages)))})
		}
	})
}
