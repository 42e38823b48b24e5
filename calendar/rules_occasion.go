package calendar

import (
	"slices"
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// occasionRules are about launches and contests.
func occasionRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-060", Severity: check.Warning,
			Title:  i18n.Text{EN: "Launch without teaser", ES: "Lanzamiento sin adelanto"},
			Why:    i18n.Text{EN: "Nobody waits for what nobody was told of.", ES: "Nadie espera lo que nadie ha anunciado."},
			Fix:    i18n.Text{EN: "Plan an entry that announces it.", ES: "Planifique una entrada que lo anuncie."},
			Source: "source text S1: content calendars with launches; Policy.LaunchDays", Since: "0.1.0", Find: findUnannounced,
		},
		{
			Code: "CAL-061", Severity: check.Warning,
			Title:  i18n.Text{EN: "Launch without follow-up", ES: "Lanzamiento sin seguimiento"},
			Why:    i18n.Text{EN: "Most people decide after they have seen it more than once.", ES: "La mayoría decide después de haberlo visto más de una vez."},
			Fix:    i18n.Text{EN: "Plan an entry that comes back to it.", ES: "Planifique una entrada que vuelva sobre él."},
			Source: "source text S1: content calendars with launches; Policy.LaunchDays", Since: "0.1.0", Find: findForgotten,
		},
		{
			Code: "CAL-062", Severity: check.Error,
			Title:  i18n.Text{EN: "Launch out of order", ES: "Lanzamiento desordenado"},
			Why:    i18n.Text{EN: "A teaser after the launch announces what is there, and a follow-up before it gives it away.", ES: "Un adelanto posterior anuncia lo que ya está, y un seguimiento anterior lo desvela."},
			Fix:    i18n.Text{EN: "Put teasers before the launch and follow-ups after it.", ES: "Ponga los adelantos antes del lanzamiento y el seguimiento después."},
			Source: "source text S1: content calendars with launches", Since: "0.1.0", Find: findDisorder,
		},
		{
			Code: "CAL-063", Severity: check.Error,
			Title:  i18n.Text{EN: "Contest without its terms", ES: "Concurso sin sus bases"},
			Why:    i18n.Text{EN: "Who may take part, until when and by which rules has to be published with it.", ES: "Quién puede participar, hasta cuándo y con qué bases se publica junto con él."},
			Fix:    i18n.Text{EN: "Add the rules, the last day and who may take part.", ES: "Añada las bases, el último día y quién puede participar."},
			Source: "package legal, topic contests", Since: "0.1.0", Find: findLooseContests,
		},
		{
			Code: "CAL-064", Severity: check.Error,
			Title:  i18n.Text{EN: "Contest ends before it is published", ES: "El concurso termina antes de publicarse"},
			Why:    i18n.Text{EN: "Nobody can take part.", ES: "Nadie puede participar."},
			Fix:    i18n.Text{EN: "Move the entry, or its last day.", ES: "Mueva la entrada o su último día."},
			Source: handbook, Since: "0.1.0", Find: findOverContests,
		},
		{
			Code: "CAL-065", Severity: check.Error,
			Title:  i18n.Text{EN: "Contest for people too young", ES: "Concurso para menores de la edad admitida"},
			Why:    i18n.Text{EN: "They may have no account there, or cannot consent to the use of their data.", ES: "No pueden tener cuenta allí o no pueden consentir el uso de sus datos."},
			Fix:    i18n.Text{EN: "Raise the least age.", ES: "Suba la edad mínima."},
			Source: "package channel, MinAge; package legal, topic child-consent", Since: "0.1.0", Find: findYoungContests,
		},
	}
}

// launches are the days of the parts of each launch.
func (e *Evidence) launches(part LaunchPart) map[string][]civil.Date {
	days := map[string][]civil.Date{}
	for i, entry := range e.calendar.Entries {
		if l := entry.Launch; l != nil && l.Part == part {
			for _, s := range e.showings(i) {
				days[l.Of] = append(days[l.Of], s.day)
			}
		}
	}
	return days
}

// reveals calls look for each entry that is a launch itself and has a day. What
// is launched has no name where the entry is of kind launch and says no more.
func (e *Evidence) reveals(look func(i int, of string, day civil.Date)) {
	for i, entry := range e.calendar.Entries {
		day := e.day(i)
		switch {
		case day.IsZero():
		case entry.Launch == nil && entry.Kind == KindLaunch:
			look(i, "", day)
		case entry.Launch != nil && (entry.Launch.Part == Reveal || entry.Launch.Part == ""):
			look(i, entry.Launch.Of, day)
		}
	}
}

// within reports whether one of the days is at least one and at most so many days
// from the other one.
func within(days []civil.Date, away func(civil.Date) int, most int) bool {
	for _, d := range days {
		if n := away(d); n >= 1 && n <= most {
			return true
		}
	}
	return false
}

func findUnannounced(e *Evidence, add func(check.Finding)) {
	teasers, most := e.launches(Teaser), e.at.Policy.launchDays()
	e.reveals(func(i int, of string, day civil.Date) {
		if of == "" || !within(teasers[of], func(d civil.Date) int { return day.Sub(d) }, most) {
			add(check.Finding{Path: e.path(i, "launch"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
				EN: "Launch %s on %s has no teaser in the %s before.",
				ES: "El lanzamiento %s del %s no tiene adelanto en los %s anteriores.",
			}, e.name(i), day, dayNoun.Count(int64(most)))})
		}
	})
}

func findForgotten(e *Evidence, add func(check.Finding)) {
	later, most := e.launches(FollowUp), e.at.Policy.launchDays()
	e.reveals(func(i int, of string, day civil.Date) {
		if of == "" || !within(later[of], func(d civil.Date) int { return d.Sub(day) }, most) {
			add(check.Finding{Path: e.path(i, "launch"), Got: "0", Want: ">= 1", Message: i18n.Sprintf(i18n.Text{
				EN: "Launch %s on %s has no follow-up in the %s after it.",
				ES: "El lanzamiento %s del %s no tiene seguimiento en los %s siguientes.",
			}, e.name(i), day, dayNoun.Count(int64(most)))})
		}
	})
}

func findDisorder(e *Evidence, add func(check.Finding)) {
	reveal := map[string]civil.Date{} // the first day of each launch
	e.reveals(func(_ int, of string, day civil.Date) {
		if first, ok := reveal[of]; !ok || day.Before(first) {
			reveal[of] = day
		}
	})
	for i, entry := range e.calendar.Entries {
		if entry.Launch == nil || e.day(i).IsZero() {
			continue
		}
		day, known := reveal[entry.Launch.Of]
		switch {
		case !known:
		case entry.Launch.Part == Teaser && e.lastDay(i).After(day):
			add(check.Finding{Path: e.path(i, "slot"), Got: e.lastDay(i).String(), Want: "<= " + day.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Teaser %s is on %s, and the launch on %s.", ES: "El adelanto %s es el %s, y el lanzamiento, el %s.",
			}, e.name(i), e.lastDay(i), day)})
		case entry.Launch.Part == FollowUp && e.day(i).Before(day):
			add(check.Finding{Path: e.path(i, "slot"), Got: e.day(i).String(), Want: ">= " + day.String(), Message: i18n.Sprintf(i18n.Text{
				EN: "Follow-up %s is on %s, and the launch on %s.", ES: "El seguimiento %s es el %s, y el lanzamiento, el %s.",
			}, e.name(i), e.day(i), day)})
		}
	}
}

func findLooseContests(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Kind != KindContest && entry.Contest == nil {
			continue
		}
		var terms Contest
		if entry.Contest != nil {
			terms = *entry.Contest
		}
		for _, part := range [...]struct {
			field   string
			missing bool
			name    i18n.Text
			part    legal.Part
		}{
			{"rules", terms.Rules == "", legal.OfficialRules.Name(), legal.OfficialRules},
			{"ends", terms.Ends.IsZero(), i18n.Text{EN: "the last day", ES: "el último día"}, ""},
			{"eligibility", terms.Eligibility == "", legal.Eligibility.Name(), legal.Eligibility},
		} {
			if !part.missing {
				continue
			}
			facts := e.facts(i, legal.Contests)
			f := check.Finding{Path: e.path(i, "contest", part.field), Message: i18n.Sprintf(i18n.Text{
				EN: "Contest %s lacks: %s%s", ES: "Al concurso %s le falta: %s%s",
			}, e.name(i), part.name, cited(asking(facts, part.part)))}
			if clauses := clauses(facts); part.part == legal.OfficialRules && len(clauses) > 0 {
				f.Fix = i18n.Sprintf(i18n.Text{
					EN: "Publish the rules and add where they are. They are to have: %s.",
					ES: "Publique las bases e indique dónde están. Deben incluir: %s.",
				}, i18n.Join(clauses, "; "))
			}
			add(f)
		}
	}
}

// clauses are what facts ask for that only the text of the rules can show.
func clauses(facts []legal.Fact) []i18n.Text {
	var names []i18n.Text
	for _, fact := range facts {
		for _, part := range fact.Asks {
			if name := part.Name(); part != legal.OfficialRules && part != legal.Eligibility && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

func findOverContests(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		first := e.day(i)
		if entry.Contest == nil || entry.Contest.Ends.IsZero() || first.IsZero() || !entry.Contest.Ends.Before(first) {
			continue
		}
		add(check.Finding{Path: e.path(i, "contest", "ends"), Got: entry.Contest.Ends.String(), Want: ">= " + first.String(), Message: i18n.Sprintf(i18n.Text{
			EN: "Contest %s ends on %s and is published on %s.", ES: "El concurso %s termina el %s y se publica el %s.",
		}, e.name(i), entry.Contest.Ends, first)})
	}
}

func findYoungContests(e *Evidence, add func(check.Finding)) {
	for i, entry := range e.calendar.Entries {
		if entry.Contest == nil || entry.Contest.LeastAge == 0 {
			continue
		}
		least, why := 0, i18n.Text{}
		for _, post := range entry.Posts {
			if spec, ok := e.spec(post.Channel); ok && spec.MinAge > least {
				least, why = spec.MinAge, i18n.Same(spec.Source)
			}
		}
		for _, fact := range e.facts(i, legal.ChildConsent) {
			if fact.Age > least {
				least, why = fact.Age, i18n.Same(fact.Source)
			}
		}
		if entry.Contest.LeastAge < least {
			add(check.Finding{Path: e.path(i, "contest", "least_age"), Got: strconv.Itoa(entry.Contest.LeastAge), Want: ">= " + strconv.Itoa(least), Message: i18n.Sprintf(i18n.Text{
				EN: "Contest %s is open from %d years on, and %d are asked for (%s).",
				ES: "El concurso %s admite desde los %d años, y se piden %d (%s).",
			}, e.name(i), entry.Contest.LeastAge, least, why)})
		}
	}
}
