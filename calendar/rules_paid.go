package calendar

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// paidRules are about what somebody gives for an entry.
func paidRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-058", Severity: check.Error,
			Title:  i18n.Text{EN: "Disclosure is missing", ES: "Falta indicar que es publicidad"},
			Why:    i18n.Text{EN: "Whoever reads has to know at once that somebody pays for it.", ES: "Quien lee debe saber enseguida que alguien paga por ello."},
			Fix:    i18n.Text{EN: "Set the network's label, or begin the text with words such as “Ad”.", ES: "Active la etiqueta de la red o empiece el texto con palabras como «Publicidad»."},
			Source: "package legal, topic disclosure", Since: "0.1.0", Find: findUndisclosed,
		},
		{
			Code: "CAL-059", Severity: check.Error,
			Title:  i18n.Text{EN: "Disclosure is not in the text", ES: "El aviso de publicidad no está en el texto"},
			Why:    i18n.Text{EN: "Words that were agreed on and not published disclose nothing.", ES: "Unas palabras acordadas y no publicadas no avisan a nadie."},
			Fix:    i18n.Text{EN: "Put the words at the beginning of each text, or set the network's label.", ES: "Ponga las palabras al principio de cada texto o active la etiqueta de la red."},
			Source: "package legal, topic disclosure: clear and conspicuous", Since: "0.1.0", Find: findHiddenDisclosure,
		},
	}
}

func findUndisclosed(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		paid := entry.Sponsorship
		if paid == nil {
			continue
		}
		var has []legal.Part
		if paid.Disclosure != "" || paid.Label {
			has = append(has, legal.Label)
		}
		if paid.Sponsor != "" {
			has = append(has, legal.SenderName)
		}
		missing := []legal.Part{legal.Label}
		var facts []legal.Fact
		for _, fact := range e.facts(i, legal.Disclosure) {
			if v := fact.Judge(legal.Shown{Has: has}); v.Result != legal.OnPaper {
				facts = append(facts, fact)
				missing = append(missing, v.Missing...)
			}
		}
		var names []i18n.Text
		for n, part := range missing {
			if !slices.Contains(has, part) && !slices.Contains(missing[:n], part) {
				names = append(names, part.Name())
			}
		}
		if len(names) > 0 {
			add(check.Finding{Path: e.path(i, "sponsorship"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s is paid for by %s and does not show: %s%s",
				ES: "La entrada %s la paga %s y no muestra: %s%s",
			}, e.name(i), i18n.Quote(paid.Sponsor), i18n.Join(names, ", "), cited(facts))})
		}
	}
}

func findHiddenDisclosure(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		paid := entry.Sponsorship
		if paid == nil || paid.Disclosure == "" || paid.Label {
			continue
		}
		for j, post := range entry.Posts {
			if !strings.Contains(strings.ToLower(post.Text), strings.ToLower(paid.Disclosure)) {
				add(check.Finding{Path: e.path(i, "posts", j, "text"), Want: paid.Disclosure, Message: i18n.Sprintf(i18n.Text{
					EN: "Entry %s is paid for by %s, and its text for %s does not say %s%s",
					ES: "La entrada %s la paga %s, y su texto para %s no dice %s%s",
				}, e.name(i), i18n.Quote(paid.Sponsor), e.label(post.Channel), i18n.Quote(paid.Disclosure), cited(e.facts(i, legal.Disclosure)))})
			}
		}
	}
}
