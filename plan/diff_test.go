package plan_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/plan/money"
	"github.com/pauta-go/pauta/roles"
)

func TestDiff(t *testing.T) {
	base := func() plan.Plan {
		return plan.Plan{
			Title: "a", Period: civil.MonthOf(civil.MustDate("2027-01-01")), Currency: money.EUR,
			Objectives: []plan.Objective{{Key: "x", Weight: plan.MustNumber("0.5"), Audiences: []string{"p"}}, {Key: "y", Funnel: plan.Awareness}},
			Budget:     plan.Budget{Total: money.Units(1200, money.EUR), Lines: []plan.Line{{Key: "ads", Amount: money.Units(1000, money.EUR)}}},
			Approvals:  []plan.Approval{{Revision: 1, By: "a"}, {Revision: 1, By: "b"}},
			Team:       roles.Charter{Crew: roles.Crew{People: []roles.Person{{Key: "ana", Week: roles.Weekdays(60), Skills: map[roles.Skill]roles.Level{roles.Empathy: roles.Able, roles.Creativity: roles.Able}}}}},
			Calendar:   calendar.Calendar{Entries: []calendar.Entry{{Key: "e", Kind: calendar.KindPost, Posts: []calendar.Post{{Channel: channel.Instagram, Text: "one"}}}}},
		}
	}
	for _, c := range []struct {
		name           string
		change         func(*plan.Plan)
		path, was, now string
		en, es         string
	}{
		{"text", func(p *plan.Plan) { p.Title = "b" }, "/title", "a", "b", `Title: was "a", now "b".`, `Título: antes "a"; ahora "b".`},
		{"text away", func(p *plan.Plan) { p.Title = "" }, "/title", "a", "", `Title: was "a", now nothing.`, `Título: antes "a"; ahora, nada.`},
		{"text there", func(p *plan.Plan) { p.Zone = "UTC" }, "/zone", "", "UTC", `Time zone: now "UTC".`, `Zona horaria: ahora "UTC".`},
		{"number", func(p *plan.Plan) { p.Revision = 1200 }, "/revision", "", "1200", `Revision: now 1,200.`, `Revisión: ahora 1200.`},
		{"period", func(p *plan.Plan) { p.Period = civil.MonthOf(civil.MustDate("2027-02-01")) }, "/period", "2027-01-01/2027-01-31", "2027-02-01/2027-02-28", `Period: was "2027-01-01/2027-01-31", now "2027-02-01/2027-02-28".`, `Periodo: antes "2027-01-01/2027-01-31"; ahora "2027-02-01/2027-02-28".`},
		{"weight", func(p *plan.Plan) { p.Objectives[0].Weight = plan.MustNumber("0.25") }, "/objectives/0/weight", "0.5", "0.25", `Objective "x", weight: was 0.5, now 0.25.`, `Objetivo "x", peso: antes 0,5; ahora 0,25.`},
		{"named constant", func(p *plan.Plan) { p.Objectives[1].Funnel = plan.Loyalty }, "/objectives/1/funnel", "awareness", "loyalty", `Objective "y", funnel: was awareness, now loyalty.`, `Objetivo "y", etapa del embudo: antes conciencia de marca; ahora fidelización.`},
		{"list of texts", func(p *plan.Plan) { p.Objectives[0].Audiences = []string{"p", "q"} }, "/objectives/0/audiences", "p", "p, q", `Objective "x", audience: was "p", now "p", "q".`, `Objetivo "x", público: antes "p"; ahora "p", "q".`},
		{"record added", func(p *plan.Plan) { p.Objectives = append(p.Objectives, plan.Objective{Key: "z"}) }, "/objectives/2", "", "z", `Objective "z": added.`, `Objetivo "z": se añade.`},
		{"record taken out", func(p *plan.Plan) { p.Objectives = p.Objectives[1:] }, "/objectives/0", "x", "", `Objective "x": taken out.`, `Objetivo "x": se retira.`},
		{"amount", func(p *plan.Plan) { p.Budget.Lines[0].Amount = money.MustParse("999.50 EUR") }, "/budget/lines/0/amount", "1000.00 EUR", "999.50 EUR", "Budget, item \"ads\", amount: was €1,000.00, now €999.50.", "Presupuesto, partida \"ads\", importe: antes 1000,00\u00a0€; ahora 999,50\u00a0€."},
		{"amount of nothing", func(p *plan.Plan) { p.Budget.Contingency = money.Units(0, money.EUR) }, "/budget/contingency", "", "0.00 EUR", "Budget, contingency: now €0.00.", "Presupuesto, reserva para imprevistos: ahora 0,00\u00a0€."},
		{"list gone", func(p *plan.Plan) { p.Objectives[0].Audiences = []string{} }, "/objectives/0/audiences", "p", "", `Objective "x", audience: was "p", now nothing.`, `Objetivo "x", público: antes "p"; ahora, nada.`},
		{"truth", func(p *plan.Plan) { p.Actions = nil; p.Team.Crew.People[0].External = true }, "/team/crew/people/0/external", "", "true", `Team, crew, person "ana", external: now yes.`, `Equipo, plantilla, persona "ana", externo: ahora sí.`},
		{"time", func(p *plan.Plan) { p.Team.Crew.People[0].Week[6] = 90 }, "/team/crew/people/0/week", "60, 60, 60, 60, 60, 0, 0", "60, 60, 60, 60, 60, 0, 90", `Team, crew, person "ana", week: was 1 h, 1 h, 1 h, 1 h, 1 h, 0 h, 0 h, now 1 h, 1 h, 1 h, 1 h, 1 h, 0 h, 1 h 30 min.`, ""},
		{"map", func(p *plan.Plan) { p.Team.Crew.People[0].Skills[roles.Empathy] = roles.Expert }, "/team/crew/people/0/skills/empathy", "2", "4", `Team, crew, person "ana", skill "empathy": was able, now expert.`, ""},
		{"map, added", func(p *plan.Plan) { p.Team.Crew.People[0].Skills["video"] = roles.Expert }, "/team/crew/people/0/skills/video", "", "4", `Team, crew, person "ana", skill "video": added.`, ""},
		{"map, taken out", func(p *plan.Plan) { delete(p.Team.Crew.People[0].Skills, roles.Creativity) }, "/team/crew/people/0/skills/creativity", "2", "", `Team, crew, person "ana", skill "creativity": taken out.`, `Equipo, plantilla, persona "ana", competencia "creativity": se retira.`},
		{"pointer there", func(p *plan.Plan) { p.Calendar.Entries[0].Contest = &calendar.Contest{} }, "/calendar/entries/0/contest", "", "", `Calendar, entry "e", contest: added.`, `Calendario, entrada "e", concurso: se añade.`},
		{"without keys", func(p *plan.Plan) { p.Calendar.Entries[0].Posts[0].Text = "two" }, "/calendar/entries/0/posts/0/text", "one", "two", `Calendar, entry "e", post 1, text: was "one", now "two".`, `Calendario, entrada "e", publicación 1, texto: antes "one"; ahora "two".`},
		{"without keys, added", func(p *plan.Plan) { p.Approvals = append(p.Approvals, plan.Approval{}) }, "/approvals/2", "", "", "Approval 3: added.", "Aprobación 3: se añade."},
		{"without keys, taken out", func(p *plan.Plan) { p.Approvals = p.Approvals[:1] }, "/approvals/1", "", "", "Approval 2: taken out.", "Aprobación 2: se retira."},
	} {
		t.Run(c.name, func(t *testing.T) {
			later := base()
			c.change(&later)
			d := plan.Diff(base(), later)
			if len(d) != 1 {
				t.Fatalf("%+v", d)
			}
			if d[0].Path != c.path || d[0].Was != c.was || d[0].Now != c.now || d[0].Text.EN != c.en || c.es != "" && d[0].Text.ES != c.es {
				t.Errorf("got  %+v\nwant %+v", d[0], c)
			}
		})
	}
}

func TestDiffPointerGone(t *testing.T) {
	a := plan.Plan{Calendar: calendar.Calendar{Entries: []calendar.Entry{{Key: "e", Contest: &calendar.Contest{Prize: "x"}}}}}
	b := plan.Plan{Calendar: calendar.Calendar{Entries: []calendar.Entry{{Key: "e"}}}}
	if d := plan.Diff(a, b); len(d) != 1 || d[0].Text.EN != `Calendar, entry "e", contest: taken out.` {
		t.Errorf("%+v", d)
	}
	b.Calendar.Entries[0].Contest = &calendar.Contest{Prize: "y"}
	if d := plan.Diff(a, b); len(d) != 1 || d[0].Path != "/calendar/entries/0/contest/prize" {
		t.Errorf("%+v", d)
	}
}

// TestDiffOrder holds that the order of records with keys is no difference, and
// that records whose keys double are compared by position.
func TestDiffOrder(t *testing.T) {
	a := plan.Plan{Goals: []plan.Goal{{Key: "a"}, {Key: "b"}}}
	b := plan.Plan{Goals: []plan.Goal{{Key: "b"}, {Key: "a"}}}
	if d := plan.Diff(a, b); len(d) != 0 {
		t.Errorf("%+v", d)
	}
	b.Goals[0].Key = "a"
	if d := plan.Diff(a, b); len(d) != 1 || d[0].Path != "/goals/1/key" && d[0].Path != "/goals/0/key" {
		t.Errorf("%+v", d)
	}
}

func TestDiffOfNone(t *testing.T) {
	later := plan.Plan{Goals: []plan.Goal{}, Scope: plan.Scope{Excluded: []string{}}}
	if d := plan.Diff(plan.Plan{}, later); len(d) != 0 {
		t.Errorf("got %+v", d)
	}
}

// TestDiffGenerated holds that a plan does not differ from itself, that two
// plans differ, and that every difference is said in two languages.
func TestDiffGenerated(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 8))
	for range 20 {
		a, b := generated(t, random), generated(t, random)
		if d := plan.Diff(a, a); len(d) != 0 {
			t.Errorf("differs from itself: %+v", d[0])
		}
		d := plan.Diff(a, b)
		if len(d) == 0 {
			t.Error("two plans that do not differ")
		}
		for _, one := range d {
			if !one.Text.Complete() || one.Path == "" {
				t.Errorf("%+v", one)
			}
		}
	}
}

func TestWriteDifferences(t *testing.T) {
	d := plan.Diff(plan.Plan{Title: "a"}, plan.Plan{Title: "b", Revision: 2})
	var page strings.Builder
	if err := d.WriteText(&page, i18n.ES); err != nil || page.String() != "Título: antes \"a\"; ahora \"b\".\nRevisión: ahora 2.\n" {
		t.Errorf("%v\n%s", err, page.String())
	}
	if err := d.WriteText(failing{}, i18n.EN); !errors.Is(err, errNo) {
		t.Error(err)
	}
}

// failing is a writer that fails.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errNo }
