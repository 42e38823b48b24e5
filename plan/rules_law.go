package plan

import (
	"slices"
	"strings"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/legal"
)

// lawRules are about what the plan shows of the law. None of them says that a
// law is complied with, and each sends the reader to counsel.
func lawRules() []check.Rule[*Evidence] {
	counsel := i18n.Text{EN: "Put it right, and verify with counsel.", ES: "Corríjalo y consulte con un profesional del derecho."}
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-172", Severity: check.Warning,
			Title:  i18n.Text{EN: "Country whose law nobody looked at", ES: "País cuya legislación nadie ha mirado"},
			Why:    i18n.Text{EN: "National and international rules are verified for where the audience is.", ES: "Se verifican las normas nacionales e internacionales del lugar donde está el público."},
			Fix:    i18n.Text{EN: "Add the country to the jurisdictions of the plan.", ES: "Añada el país a los ámbitos jurídicos del plan."},
			Source: sourceTexts, Since: "0.1.0", Find: findForeignLaw,
		},
		{
			Code: "PLN-173", Severity: check.Error,
			Title:  i18n.Text{EN: "Plan contradicts a legal fact", ES: "El plan contradice un dato jurídico"},
			Why:    i18n.Text{EN: "What the plan itself says does not go with what the rule asks.", ES: "Lo que el propio plan dice no concuerda con lo que la norma exige."},
			Fix:    counsel,
			Source: lawDated, Since: "0.1.0", Find: findContradictions,
		},
		{
			Code: "PLN-174", Severity: check.Warning,
			Title:  i18n.Text{EN: "Plan does not show what a legal fact asks", ES: "El plan no acredita lo que pide un dato jurídico"},
			Why:    i18n.Text{EN: "It may be done; nobody can see it from the plan.", ES: "Puede que se haga; en el plan nadie lo ve."},
			Fix:    i18n.Text{EN: "Record the safeguard, and verify with counsel.", ES: "Registre la salvaguarda y consulte con un profesional del derecho."},
			Source: lawDated, Since: "0.1.0", Find: findUnshown,
		},
		{
			Code: "PLN-175", Severity: check.Warning,
			Title:  i18n.Text{EN: "Safeguard not looked at lately", ES: "Salvaguarda sin revisar últimamente"},
			Why:    i18n.Text{EN: "Laws and terms change; these facts have dates for that reason.", ES: "Las leyes y las condiciones cambian; por eso estos datos llevan fecha."},
			Fix:    i18n.Text{EN: "Look at it again, and record the day.", ES: "Revísela de nuevo y registre el día."},
			Source: sourceTexts, Since: "0.1.0", Find: findOldSafeguards,
		},
		{
			Code: "PLN-176", Severity: check.Advice,
			Title:  i18n.Text{EN: "Nobody advises on law", ES: "Sin asesoramiento jurídico"},
			Why:    i18n.Text{EN: "A checker sees whether a field is filled in; counsel sees whether it is enough.", ES: "Un comprobador ve si un campo está relleno; un profesional ve si basta."},
			Fix:    i18n.Text{EN: "Name who advises.", ES: "Indique quién asesora."},
			Source: lawDated, Since: "0.1.0", Find: findCounselless,
		},
	}
}

func findForeignLaw(e *Evidence, add func(check.Finding)) {
	listed := map[string]bool{}
	for _, j := range e.plan.Compliance.Jurisdictions {
		listed[string(j)] = true
	}
	for i, a := range e.plan.Audiences {
		for j, c := range a.Countries {
			if code := strings.ToUpper(c); !listed[code] && e.has(ForApproval) {
				add(found(in("audiences", i, "countries", j), c, "", i18n.Text{
					EN: "%s lives in %s, which is none of the jurisdictions of the plan.",
					ES: "%s vive en %s, que no es ninguno de los ámbitos jurídicos del plan.",
				}, called(a.Name, a.Key), legal.Jurisdiction(code).Name()))
			}
		}
	}
}

// touched are the topics of the law that the plan states, and those that its
// parts bring with them, each once; topics without a fact are left out.
func (e *Evidence) touched() []legal.Topic {
	topics := slices.Clone(e.plan.Compliance.Topics)
	if len(e.plan.Collaborations) > 0 || slices.ContainsFunc(e.plan.Actions, func(a Action) bool { return a.Mode == ByInfluencer }) {
		topics = append(topics, legal.Disclosure)
	}
	if _, ok := e.index[channelKey][string(channel.Newsletter)]; ok {
		topics = append(topics, legal.Messages)
	}
	if y := e.ages().anywhere; y > 0 && y < 18 {
		topics = append(topics, legal.ChildConsent, legal.AccountAge)
	}
	for _, entry := range e.plan.Calendar.Entries {
		if entry.Contest != nil {
			topics = append(topics, legal.Contests)
			break
		}
	}
	known := map[legal.Topic]bool{}
	for f := range e.law.All() {
		known[f.Topic] = true
	}
	slices.Sort(topics)
	return slices.DeleteFunc(slices.Compact(topics), func(t legal.Topic) bool { return !known[t] })
}

// ages is the least age of those whom the plan addresses, by where they live; 0
// where no age is stated. Those of whom no country is stated live everywhere. Who
// lives in a country that the plan does not list is asked for in the listed place
// around it.
type ages struct {
	in         map[legal.Jurisdiction]int
	everywhere int
	anywhere   int
	homeless   bool // somebody lives everywhere, or there is no audience
}

func (e *Evidence) ages() ages {
	listed := map[legal.Jurisdiction]bool{}
	for _, j := range e.plan.Compliance.Jurisdictions {
		listed[j] = true
	}
	younger := func(a, b int) int {
		if a <= 0 || b > 0 && b < a {
			return b
		}
		return a
	}
	by := ages{in: map[legal.Jurisdiction]int{}, homeless: len(e.plan.Audiences) == 0}
	for _, a := range e.plan.Audiences {
		by.anywhere = younger(by.anywhere, a.MinAge)
		if len(a.Countries) == 0 {
			by.everywhere, by.homeless = younger(by.everywhere, a.MinAge), true
		}
		for _, c := range a.Countries {
			place := legal.Jurisdiction(strings.ToUpper(c))
			for _, around := range [...]legal.Jurisdiction{place, legal.EuropeanUnion, legal.World} {
				if listed[around] && place.Within(around) {
					by.in[around] = younger(by.in[around], a.MinAge)
					break
				}
			}
		}
	}
	for place, age := range by.in {
		by.in[place] = younger(age, by.everywhere)
	}
	return by
}

// at is the least age of those in the place, and whether anybody is there.
func (a ages) at(place legal.Jurisdiction) (age int, anybody bool) {
	if age, ok := a.in[place]; ok {
		return age, true
	}
	return a.everywhere, a.homeless
}

// safeguards are those of the plan by topic, with the parts that some fact asks
// for.
func (e *Evidence) safeguards() map[legal.Topic][]Safeguard {
	asked := map[legal.Part]bool{}
	for f := range e.law.All() {
		for _, p := range f.Asks {
			asked[p] = true
		}
	}
	trim := func(parts []legal.Part) []legal.Part {
		kept := slices.DeleteFunc(slices.Clone(parts), func(p legal.Part) bool { return !asked[p] })
		slices.Sort(kept)
		return slices.Compact(kept)
	}
	by := map[legal.Topic][]Safeguard{}
	for _, g := range e.plan.Compliance.Safeguards {
		g.Has, g.Lacks = trim(g.Has), trim(g.Lacks)
		by[g.Topic] = append(by[g.Topic], g)
	}
	return by
}

// shownBy is what safeguards of one topic that hold in the place show together.
func shownBy(safeguards []Safeguard, in legal.Jurisdiction) legal.Shown {
	var s legal.Shown
	for _, g := range safeguards {
		if g.Jurisdiction != "" && !in.Within(g.Jurisdiction) {
			continue
		}
		if g.Age > 0 && (s.Age == 0 || g.Age < s.Age) {
			s.Age = g.Age
		}
		s.Has, s.Lacks = append(s.Has, g.Has...), append(s.Lacks, g.Lacks...)
	}
	return s
}

// verdicts reports what the law of each place makes of each topic, where it is
// as asked, each fact once.
func (e *Evidence) verdicts(result legal.Result, add func(check.Finding)) {
	if !e.has(ForApproval) {
		return
	}
	day := e.today
	if day.IsZero() {
		day = e.plan.Period.First()
	}
	topics, safeguards, ages, reached := e.touched(), e.safeguards(), e.ages(), e.reached()
	told := map[string]bool{}
	seen := map[legal.Jurisdiction]bool{}
	for _, place := range e.plan.Compliance.Jurisdictions {
		if seen[place] || len(place) != 2 && place != legal.World {
			continue
		}
		seen[place] = true
		for _, t := range topics {
			facts := e.law.Facts(legal.Case{Topic: t, In: place, On: day})
			if len(facts) == 0 {
				continue
			}
			s, anybody := shownBy(safeguards[t], place), true
			if s.Age == 0 {
				s.Age, anybody = ages.at(place)
			}
			for _, f := range facts {
				v := f.Judge(s)
				if v.Result != result || told[f.ID] || !reached(f) || f.Age > 0 && !anybody {
					continue
				}
				told[f.ID] = true
				add(check.Finding{Path: "/compliance", Got: f.ID, Want: string(legal.OnPaper), Message: v.Text()})
			}
		}
	}
}

// reached returns whether a fact speaks of one of the plan's channels: of those
// with a contest, where it is about contests and the calendar has one.
func (e *Evidence) reached() func(legal.Fact) bool {
	all, contests := map[channel.ID]bool{}, map[channel.ID]bool{}
	for _, c := range e.plan.Channels {
		all[c.ID] = true
	}
	for _, entry := range e.plan.Calendar.Entries {
		for _, post := range entry.Posts {
			if entry.Contest != nil {
				contests[post.Channel] = true
			}
		}
	}
	return func(f legal.Fact) bool {
		ids := all
		if f.Topic == legal.Contests && len(contests) > 0 {
			ids = contests
		}
		return len(f.Channels) == 0 || slices.ContainsFunc(f.Channels, func(id string) bool { return ids[channel.ID(id)] })
	}
}

func findContradictions(e *Evidence, add func(check.Finding)) { e.verdicts(legal.Contradicts, add) }

func findUnshown(e *Evidence, add func(check.Finding)) { e.verdicts(legal.NotShown, add) }

func findOldSafeguards(e *Evidence, add func(check.Finding)) {
	limit := e.policy().studyAge()
	for i, s := range e.plan.Compliance.Safeguards {
		if e.today.IsZero() || s.Checked.IsZero() {
			continue
		}
		if age := e.today.Sub(s.Checked); age > limit {
			add(found(in("compliance", "safeguards", i, "checked"), s.Checked.String(), e.today.AddDays(-limit).String(), i18n.Text{
				EN: "The safeguard on %s was looked at %s ago; %d are accepted. %s",
				ES: "La salvaguarda sobre %s se revisó hace %s; se admiten %d. %s",
			}, s.Topic.Name(), numbered(age, days()), limit, legal.Counsel()))
		}
	}
}

func findCounselless(e *Evidence, add func(check.Finding)) {
	if len(e.plan.Compliance.Safeguards) > 0 && e.plan.Compliance.Counsel == "" && e.has(ForApproval) {
		add(found("/compliance/counsel", "", "", i18n.Text{
			EN: "The plan has safeguards, and nobody is named who advises on them.",
			ES: "El plan tiene salvaguardas y no consta quién asesora sobre ellas.",
		}))
	}
}
