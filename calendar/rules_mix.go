package calendar

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// mixRules are about what the content is about.
func mixRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "CAL-027", Severity: check.Warning,
			Title:  i18n.Text{EN: "Content mix is off", ES: "La mezcla de contenidos se desvía"},
			Why:    i18n.Text{EN: "Too much about the brand drives readers away, too little sells nothing.", ES: "Demasiado sobre la marca ahuyenta a los lectores; demasiado poco no vende."},
			Fix:    i18n.Text{EN: "Exchange some posts, or change the mix.", ES: "Cambie algunas publicaciones o cambie la mezcla."},
			Source: "conventions such as 80/20, 70-20-10, thirds, 4-1-1; Policy.MixPoints", Since: "0.1.0", Find: findMixOff,
		},
		{
			Code: "CAL-028", Severity: check.Advice,
			Title:  i18n.Text{EN: "Entry belongs to no part of the mix", ES: "Entrada fuera de la mezcla"},
			Why:    i18n.Text{EN: "The mix is judged without it.", ES: "La mezcla se valora sin ella."},
			Fix:    i18n.Text{EN: "Say which part of the mix it is.", ES: "Indique a qué parte de la mezcla pertenece."},
			Source: handbook, Since: "0.1.0", Find: findUnmixed,
		},
		{
			Code: "CAL-029", Severity: check.Warning,
			Title:  i18n.Text{EN: "Pillar is starved", ES: "Pilar desatendido"},
			Why:    i18n.Text{EN: "What is not spoken of for weeks is not what the brand is about.", ES: "Aquello de lo que no se habla en semanas no define a la marca."},
			Fix:    i18n.Text{EN: "Plan an entry for it, or drop the pillar.", ES: "Planifique una entrada para él o quite el pilar."},
			Source: "source text S4: content fits line, objectives and reputation; Policy.SilentDays", Since: "0.1.0", Find: findStarvedPillars,
		},
		{
			Code: "CAL-030", Severity: check.Warning,
			Title:  i18n.Text{EN: "Objective is starved", ES: "Objetivo desatendido"},
			Why:    i18n.Text{EN: "An objective without content is a wish.", ES: "Un objetivo sin contenido es un deseo."},
			Fix:    i18n.Text{EN: "Plan an entry for it, or drop the objective.", ES: "Planifique una entrada para él o quite el objetivo."},
			Source: "source text S4: content fits line, objectives and reputation; Policy.SilentDays", Since: "0.1.0", Find: findStarvedObjectives,
		},
	}
}

func findMixOff(e *Evidence, add func(check.Finding)) {
	mix := e.calendar.Mix
	at := make(map[string]int, len(mix.Parts))
	for i, part := range mix.Parts {
		at[part.Key] = i
	}
	counts := make([]int64, len(mix.Parts))
	total := int64(0)
	for i, entry := range e.calendar.Entries {
		if n, ok := at[entry.Part]; ok {
			counts[n] += int64(len(e.showings(i)))
			total += int64(len(e.showings(i)))
		}
	}
	fit, reason := mix.Fit(counts)
	if reason != 0 {
		return
	}
	want, _ := mix.Split(total) // Fit refuses what Split does
	limit := int64(e.at.Policy.mixPoints())
	for i, part := range mix.Parts {
		off, err := fit.Off[i].Fixed(2)
		// One post more or less cannot be helped in whole posts.
		if err != nil || off.Abs().Cmp(decimal.NewFromInt(limit)) <= 0 || counts[i]-want[i] <= 1 && want[i]-counts[i] <= 1 {
			continue
		}
		add(check.Finding{
			Path: check.Path("mix", "parts", strconv.Itoa(i)), Got: strconv.FormatInt(counts[i], 10), Want: strconv.FormatInt(want[i], 10),
			Message: i18n.Sprintf(i18n.Text{
				EN: "Of %s, %s are %s: %s percentage points off the mix, and %s are accepted; it asks for %d (χ² = %s, p = %s).",
				ES: "De %s, %s son de %s: se desvían %s puntos porcentuales de la mezcla, y se admiten %s; le corresponden %d (χ² = %s, p = %s).",
			}, postNoun.Count(total), i18n.Int(counts[i]), i18n.Quote(part.Key), i18n.Fixed(off, 1), i18n.Int(limit), want[i], figure(mixTest.Approximately(fit.Test.Statistic, 0)), figure(mixP.Approximately(fit.Test.P, 0))),
		})
	}
}

func findUnmixed(e *Evidence, add func(check.Finding)) {
	if len(e.calendar.Mix.Parts) == 0 {
		return
	}
	for i, entry := range e.calendar.Entries {
		if entry.Part == "" && !e.idle(i) {
			add(check.Finding{Path: e.path(i, "part"), Message: i18n.Sprintf(i18n.Text{
				EN: "Entry %s belongs to no part of the mix.", ES: "La entrada %s no pertenece a ninguna parte de la mezcla.",
			}, e.name(i))})
		}
	}
}

// starved reports the longest silence of each key, where it is longer than the
// policy has it, or all of a shorter period.
func (e *Evidence) starved(keys []string, of func(Entry) string, report func(i int, from, until civil.Date)) {
	times := make(map[string][]showing, len(keys))
	for i, entry := range e.calendar.Entries {
		times[of(entry)] = append(times[of(entry)], e.showings(i)...)
	}
	limit := min(e.at.Policy.silentDays(), e.period.Days())
	for i, key := range keys {
		var from, until civil.Date
		sorted := slices.Clone(times[key])
		slices.SortFunc(sorted, func(a, b showing) int { return a.time.Compare(b.time) })
		e.silences(sorted, func(a, b civil.Date) {
			if b.Sub(a) > until.Sub(from) {
				from, until = a, b
			}
		})
		if until.Sub(from) > limit {
			report(i, from, until)
		}
	}
}

func findStarvedPillars(e *Evidence, add func(check.Finding)) {
	keys := make([]string, len(e.calendar.Pillars))
	for i, p := range e.calendar.Pillars {
		keys[i] = p.Key
	}
	e.starved(keys, func(entry Entry) string { return entry.Pillar }, func(i int, from, until civil.Date) {
		add(e.silent(check.Path("pillars", strconv.Itoa(i)), from, until, i18n.Text{
			EN: "Pillar %s has no entry between %s and %s: %s, and at most %d are accepted.",
			ES: "El pilar %s no tiene entradas entre el %s y el %s: %s, y se admiten como máximo %d.",
		}, keys[i]))
	})
}

func findStarvedObjectives(e *Evidence, add func(check.Finding)) {
	keys := e.calendar.Objectives
	e.starved(keys, func(entry Entry) string { return entry.Objective }, func(i int, from, until civil.Date) {
		add(e.silent(check.Path("objectives", strconv.Itoa(i)), from, until, i18n.Text{
			EN: "Objective %s has no entry between %s and %s: %s, and at most %d are accepted.",
			ES: "El objetivo %s no tiene entradas entre el %s y el %s: %s, y se admiten como máximo %d.",
		}, keys[i]))
	})
}

// silent is the finding of a silence, whose text takes the key, both days, the
// length and the limit.
func (e *Evidence) silent(path string, from, until civil.Date, t i18n.Text, key string) check.Finding {
	days, most := until.Sub(from), min(e.at.Policy.silentDays(), e.period.Days())
	return check.Finding{
		Path: path, Got: strconv.Itoa(days), Want: "<= " + strconv.Itoa(most),
		Message: i18n.Sprintf(t, i18n.Quote(key), from, until, dayNoun.Count(int64(days)), most),
	}
}
