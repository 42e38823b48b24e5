package roles

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// skillRules are about what the team can do.
func skillRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "ROL-030", Severity: check.Warning,
			Title:  i18n.Text{EN: "Skill needed and not covered", ES: "Habilidad necesaria y sin cubrir"},
			Why:    i18n.Text{EN: "The role or task asks for it, and nobody has it at that level.", ES: "El puesto o la tarea la pide, y nadie la tiene a ese nivel."},
			Fix:    i18n.Text{EN: "Train somebody, or bring somebody in.", ES: "Forme a alguien o incorpore a alguien."},
			Source: seeds + " (S3: skills of the job)", Since: "0.1.0", Find: findMissingSkills,
		},
		{
			Code: "ROL-031", Severity: check.Advice,
			Title:  i18n.Text{EN: "Skill held by one person only", ES: "Habilidad de una sola persona"},
			Why:    i18n.Text{EN: "With one illness the team loses it: a bus factor of one.", ES: "Una baja basta para que el equipo la pierda."},
			Fix:    i18n.Text{EN: "Let a second person learn it.", ES: "Haga que la aprenda una segunda persona."},
			Source: "bus factor of one", Since: "0.1.0", Find: findLoneSkills,
		},
	}
}

// skills are the skills that roles and tasks need, where the crew's are known.
func (e *Evidence) skills() []SkillCover {
	known := false
	for _, p := range e.people() {
		known = known || len(p.Skills) > 0
	}
	if !known {
		return nil
	}
	var asked []Skill
	seen := map[Skill]bool{}
	for _, t := range e.tasks() {
		for _, s := range t.Skills {
			if !seen[s] {
				seen[s] = true
				asked = append(asked, s)
			}
		}
	}
	return e.charter.Crew.SkillCover(asked...)
}

func findMissingSkills(e *Evidence, add func(check.Finding)) {
	for _, s := range e.skills() {
		if s.Short() {
			add(check.Finding{Path: check.Path("crew"), Got: strconv.Itoa(int(s.Best)), Want: strconv.Itoa(int(s.Need)), Message: i18n.Sprintf(i18n.Text{
				EN: "%s is needed at level %s; the best level there is: %s.",
				ES: "%s: hace falta el nivel %s; el mejor que hay es %s.",
			}, s.Skill.Name(), s.Need.Text(), s.Best.Text())})
		}
	}
}

func findLoneSkills(e *Evidence, add func(check.Finding)) {
	for _, s := range e.skills() {
		if len(s.Holders) == 1 && len(e.people()) > 1 {
			add(check.Finding{Path: check.Path("crew"), Got: "1", Want: ">= 2", Message: i18n.Sprintf(i18n.Text{
				EN: "%s: only %s has it at level %s.", ES: "%s: solo %s la tiene en el nivel %s.",
			}, s.Skill.Name(), i18n.Quote(s.Holders[0]), s.Need.Text())})
		}
	}
}
