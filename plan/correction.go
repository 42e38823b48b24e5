package plan

import (
	"slices"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

// Correction is a corrective action: a suggestion, with the numbers behind it,
// what it answers, and who decides.
type Correction struct {
	Kind CorrectionKind
	Path string // JSON Pointer into the plan: what is to be changed
	// What it answers: a finding by its code, or else the verdict on a target or on
	// a line of the budget.
	Code    string
	Target  string // key
	Line    string // key
	Verdict Verdict

	Decides roles.ID
	Who     []string // keys of people of the team who hold that role
	Why     i18n.Text
	Do      i18n.Text
	Moves   []Move // of MoveBudget, where there are yields: what each line gets
}

// Move is what a [Correction] does to a line of the budget. The moves of one
// correction add up to nothing, to the cent.
type Move struct {
	Line     string // key
	From, To money.Amount
	Average  kpi.Value // what a unit of money brought in the later of the two spells
	Marginal kpi.Value // what each further unit brought from the first spell to the second
}

// CorrectionKind is what a [Correction] changes.
type CorrectionKind string

// The kinds.
const (
	MoveBudget     CorrectionKind = "move-budget"
	ChangeTactic   CorrectionKind = "change-tactic"
	ChangeCadence  CorrectionKind = "change-cadence"
	ChangeAudience CorrectionKind = "change-audience"
	ChangeTarget   CorrectionKind = "change-target"
	GatherData     CorrectionKind = "gather-data"
)

// Name returns the words for people in both languages; for what is no kind, its
// text.
func (k CorrectionKind) Name() i18n.Text {
	switch k {
	case MoveBudget:
		return i18n.Text{EN: "move budget", ES: "redistribuir el presupuesto"}
	case ChangeTactic:
		return i18n.Text{EN: "change the tactic", ES: "cambiar la táctica"}
	case ChangeCadence:
		return i18n.Text{EN: "change the cadence", ES: "cambiar la periodicidad"}
	case ChangeAudience:
		return i18n.Text{EN: "change the audience", ES: "cambiar el público"}
	case ChangeTarget:
		return i18n.Text{EN: "change the target", ES: "cambiar el valor objetivo"}
	case GatherData:
		return i18n.Text{EN: "gather data", ES: "reunir datos"}
	}
	return i18n.Text{EN: string(k), ES: string(k)}
}

// decides is the role that decides on a correction of the kind: tactics,
// cadence and budget are the social media manager's, audiences the
// strategist's (the client gives the segmentation, the strategist works with
// it), and what was agreed as a target the client's, or the brand's where there
// is no client.
func (p Plan) decides(k CorrectionKind) roles.ID {
	switch {
	case k == ChangeAudience:
		return roles.SocialMediaStrategist
	case k == GatherData:
		return roles.DataAnalyst
	case k != ChangeTarget:
		return roles.SocialMediaManager
	case p.Client.Name != "":
		return roles.Client
	}
	return roles.BrandRepresentative
}

// holders are the keys of those who hold a role in the team.
func (p Plan) holders(role roles.ID) []string {
	var list []string
	for _, i := range p.Team.Crew.Holders(string(role)) {
		list = append(list, p.Team.Crew.People[i].Key)
	}
	return list
}

// Corrections suggests what to change, from the progress of the plan, from the
// figures it was computed from, and from findings on the plan: budget moved to
// the lines where the next unit of money brings most, another tactic, cadence or
// audience where a target falls behind, and another target where nothing of the
// past makes it likely. Where there are too few data for a verdict, data are to
// be gathered first. It says what the numbers say, and changes nothing.
//
// Corrections that answer the progress come first, in the order of the targets;
// then the budget; then those that answer findings, in their order.
func (p Plan) Corrections(g Progress, f Figures, found check.Findings) []Correction {
	c := newCorrecting(p, g, f)
	for i, t := range g.Targets {
		c.correct(i, t)
	}
	c.moveBudget()
	c.paceLines()
	c.answer(found)
	return c.list
}

// correcting is the list in the making, and where what it names stands in the
// plan.
type correcting struct {
	plan     Plan
	progress Progress
	figures  Figures
	list     []Correction

	lines, objectives, audiences map[string]int
	named, serving               map[string][]int // actions by the targets that they name; those that name none, by objective
}

func newCorrecting(p Plan, g Progress, f Figures) *correcting {
	c := &correcting{
		plan: p, progress: g, figures: f,
		lines: map[string]int{}, objectives: map[string]int{}, audiences: map[string]int{},
		named: map[string][]int{}, serving: map[string][]int{},
	}
	for i, l := range slices.Backward(p.Budget.Lines) {
		c.lines[l.Key] = i
	}
	for i, o := range slices.Backward(p.Objectives) {
		c.objectives[o.Key] = i
	}
	for i, a := range slices.Backward(p.Audiences) {
		c.audiences[a.Key] = i
	}
	delete(c.objectives, "")
	for i, a := range p.Actions {
		if len(a.Targets) == 0 && a.Objective != "" {
			c.serving[a.Objective] = append(c.serving[a.Objective], i)
		}
		for _, key := range a.Targets {
			c.named[key] = append(c.named[key], i)
		}
	}
	return c
}

func (c *correcting) add(x Correction) {
	x.Decides = c.plan.decides(x.Kind)
	x.Who = c.plan.holders(x.Decides)
	c.list = append(c.list, x)
}

// left are the days of a period after a day.
func left(days civil.Period, through civil.Date) int {
	if days.IsZero() || !through.Before(days.Last()) {
		return 0
	}
	return min(days.Days(), days.Last().Sub(through))
}
