package plan

import (
	"strconv"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// readinessRules are about whether the team can keep what the plan promises, on
// a usual week and on a bad day.
func readinessRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "PLN-181", Severity: check.Warning,
			Title:  i18n.Text{EN: "No crisis protocol", ES: "Sin protocolo de crisis"},
			Why:    i18n.Text{EN: "A crisis is recognised by levels, and told upwards within stated times.", ES: "Una crisis se reconoce por niveles y se comunica hacia arriba en plazos fijados."},
			Fix:    i18n.Text{EN: "Write who is told at each level, and within how long.", ES: "Indique a quién se avisa en cada nivel y en cuánto tiempo."},
			Source: sourceTexts, Since: "0.1.0",
			Find: lacking(ForApproval, "/community/protocol/ladder", func(p *Plan) bool { return len(p.Community.Protocol.Ladder) == 0 },
				i18n.Text{EN: "Nothing says who is told when a crisis grows.", ES: "Nada indica a quién se avisa cuando crece una crisis."}),
		},
		{
			Code: "PLN-182", Severity: check.Warning,
			Title:  i18n.Text{EN: "Cadence beyond the team's time", ES: "Periodicidad que supera el tiempo del equipo"},
			Why:    i18n.Text{EN: "The promised posts of a week, at the effort that the calendar states for one, take more hours than the team works.", ES: "Las publicaciones prometidas para una semana, con el esfuerzo que el calendario indica para cada una, exigen más horas de las que trabaja el equipo."},
			Fix:    i18n.Text{EN: "Promise fewer posts, make them simpler, or add people.", ES: "Prometa menos publicaciones, simplifíquelas o incorpore personas."},
			Source: "package roles, working week", Since: "0.1.0", Find: findBreathless,
		},
	}
}

// weeklyPosts is how many posts a week the cadence promises at least.
func (c Cadence) weeklyPosts() int {
	if c.Daily {
		return max(c.Least, 7)
	}
	return max(c.Least, 0)
}

func findBreathless(e *Evidence, add func(check.Finding)) {
	type work struct{ effort, posts int64 }
	stated := map[channel.ID]work{}
	for _, entry := range e.plan.Calendar.Entries {
		for _, post := range entry.Posts { // which share the effort of the entry
			if w := stated[post.Channel]; entry.Effort > 0 {
				stated[post.Channel] = work{w.effort + min(int64(entry.Effort), 1<<20)/int64(len(entry.Posts)), w.posts + 1}
			}
		}
	}
	var need, has int64
	for _, c := range e.plan.Channels {
		if w := stated[c.ID]; w.posts > 0 {
			need += int64(min(c.Cadence.weeklyPosts(), 1<<20)) * w.effort / w.posts
		}
	}
	for _, p := range e.plan.Team.Crew.People {
		if !p.External {
			has += int64(min(max(p.Weekly(), 0), 7*24*roles.Hour))
		}
	}
	if need > has && has > 0 {
		add(found("/channels", strconv.FormatInt(need, 10), strconv.FormatInt(has, 10), i18n.Text{
			EN: "The promised posts take %s a week; the team works %s.", ES: "Las publicaciones prometidas exigen %s por semana; el equipo trabaja %s.",
		}, roles.Minutes(need), roles.Minutes(has)))
	}
}
