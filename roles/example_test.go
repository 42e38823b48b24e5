package roles_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
	"github.com/pauta-go/pauta/roles"
)

// A table as people keep it, and what is wrong with it.
func Example() {
	m, err := roles.ReadCSV(strings.NewReader(`Tarea;CM;SMM;Cliente
Publicar;R;A;I
Responder a una crisis;C;A;A
`))
	if err != nil {
		fmt.Println(i18n.Say(err, i18n.ES))
		return
	}
	if err := m.Check(roles.Policy{}, check.Options{}).Findings.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// error ROL-002 /tasks/1
	//   2 partes rinden cuentas de "Responder a una crisis": "SMM", "Cliente".
	//   Solución: Deje una sola A y pase las demás a C o I.
	//
	// error ROL-003 /tasks/1
	//   Nadie es responsable de "Responder a una crisis".
	//   Solución: Dé la letra R a quien haga el trabajo.
}

func ExampleParseSources() {
	texts, err := roles.ParseSources("S2 S4")
	fmt.Println(texts, texts.Has(roles.S4), err)
	_, err = roles.ParseSources("S7")
	fmt.Println(err)
	// Output:
	// S2 S4 true <nil>
	// source "S7" is unknown: use S0 to S4 or house
}

func ExampleSources_List() {
	for _, text := range (roles.S0 | roles.S3).List() {
		fmt.Println(text)
	}
	// Output:
	// S0
	// S3
}

func ExampleRoles() {
	for _, r := range roles.Roles()[:3] {
		fmt.Println(r.Row, r.Short, r.Name.ES, r.Sources)
	}
	// Output:
	// RL-01 CM community manager S0 S1 S2 S3 S4
	// RL-02 SMM social media manager S0 S1 S2 S3 S4
	// RL-03 SMS estratega de redes sociales S1
}

func ExampleRoleOf() {
	r, ok := roles.RoleOf(roles.Influencer)
	fmt.Println(r.Description.EN, ok)
	// Output: Has an audience of their own that trusts them, and brings a brand before it in their own voice. true
}

func ExampleFindRole() {
	fmt.Println(roles.FindRole("Ejecutivo de cuenta"))
	fmt.Println(roles.FindRole("smm"))
	// Output:
	// account-executive true
	// social-media-manager true
}

func ExampleID_Name() {
	fmt.Println(roles.DataAnalyst.Name().ES)
	// Output: analista de datos
}

func ExampleActivities() {
	for _, a := range roles.Activities()[:3] {
		fmt.Println(a.Name().ES)
	}
	// Output:
	// Estudio de mercado
	// Revisión de competidores
	// Seguimiento de tendencias
}

func ExampleActivity_Area() {
	fmt.Println(roles.CrisisResponse.Area(), roles.Publishing.Area())
	// Output: conversation content
}

func ExampleFindActivity() {
	fmt.Println(roles.FindActivity("calendario editorial"))
	// Output: calendar-building true
}

func ExampleFunctions() {
	f := roles.Functions()[12]
	fmt.Println(f.Row, f.Name.EN, f.Sources)
	// Output: CM-13 Be the first whom a crisis reaches, and meet it with empathy S0
}

func ExampleFunctionOf() {
	f, _ := roles.FunctionOf("SM-25")
	fmt.Println(f.Name.ES, f.Does(roles.SocialMediaManager), f.Does(roles.CommunityManager))
	// Output: Mover el dinero de la publicidad adonde rinde true false
}

func ExampleFunction_Does() {
	f, _ := roles.FunctionOf("JT-01")
	fmt.Println(f.Does(roles.CommunityManager), f.Does(roles.SocialMediaManager), f.Does(roles.Influencer))
	// Output: true true false
}

func ExampleLetter_Name() {
	fmt.Println(roles.Accountable, roles.Accountable.Name().ES)
	// Output: A quien rinde cuentas
}

func ExampleNeeds() {
	for _, n := range roles.Needs()[8:10] {
		fmt.Println(n.Skill, n.Roles, n.Level.Text().EN, n.Sources)
	}
	// Output:
	// empathy [community-manager] advanced S0 S1
	// creativity [community-manager] able S1
}

func ExampleSkill_Name() {
	fmt.Println(roles.MarketResearch.Name().ES)
	// Output: Investigación de mercados
}

func ExampleLevel_Text() {
	fmt.Println(roles.Expert.Text().ES)
	// Output: experto
}

func ExampleDeliverables() {
	for _, d := range roles.Deliverables()[:2] {
		fmt.Println(d.Name().ES, "—", d.Activity().Name().ES)
	}
	// Output:
	// plan de redes sociales — Redacción del plan
	// calendario de contenidos — Calendario editorial
}

func ExampleDeliverable_Name() {
	fmt.Println(roles.ClientReport.Name().EN)
	// Output: report to the client
}

func ExampleRelations() {
	for _, r := range roles.Relations()[:2] {
		fmt.Printf("%s: %s (%s)\n", r.Row, r.Text().ES, r.Sources)
	}
	// Output:
	// RE-01: estratega de redes sociales supervisa a community manager, equipo de redes sociales (S1)
	// RE-02: social media manager está por encima de community manager (S3)
}

func ExampleRelation_Text() {
	fmt.Println(roles.Relations()[13].Text().EN)
	// Output: account executive delivers to client: report to the client (at regular intervals)
}

func ExampleCadence_Text() {
	fmt.Println(roles.Periodically.Text().ES)
	// Output: a intervalos regulares
}

// Who supervises the community manager? Two texts, two answers.
func ExampleConflicts() {
	c := roles.Conflicts()[1]
	fmt.Println(c.Question.ES)
	for _, a := range c.Answers {
		fmt.Println("-", a.Text.ES, a.Sources)
	}
	// Output:
	// ¿Quién supervisa al community manager?
	// - el social media manager S3
	// - el estratega de redes sociales S1
}

func ExampleContrasts() {
	c := roles.Contrasts()[0]
	fmt.Println(c.Text.EN, c.Rows, c.Sources)
	// Output: The social media manager plans, and the community manager carries out. [SM-14 CM-24] S2 S4
}

func ExampleStandard() {
	p := roles.Standard()
	fmt.Println(p.Authors, p.Supervisor, p.Contributes)
	// Output: [social-media-manager] social-media-manager true
}

func ExampleFollowing() {
	fmt.Println(roles.Following(roles.S1).Supervisor)
	fmt.Println(roles.Following(roles.S3).Supervisor)
	// Output:
	// social-media-strategist
	// social-media-manager
}

func ExampleProfiles() {
	for _, p := range roles.Profiles() {
		fmt.Println(p.Name.EN, len(p.Functions(roles.SocialMediaManager)))
	}
	// Output:
	// default 34
	// S0 6
	// S1 9
	// S2 3
	// S3 17
	// S4 7
}

func ExampleProfile_Open() {
	for _, c := range roles.Following(roles.S1 | roles.S3).Open() {
		fmt.Println(c.Question.EN)
	}
	// Output:
	// Who supervises the community manager?
	// Does the social media manager publish?
}

func ExampleProfile_Against() {
	d := roles.Following(roles.S2).Against(roles.Following(roles.S4))
	for _, c := range d.Conflicts {
		fmt.Println(c.Question.EN)
	}
	// Output:
	// Who writes the plan?
	// Does the community manager have a part in the plan?
}

func ExampleDifference_WriteText() {
	d := roles.Following(roles.S2).Against(roles.Following(roles.S2 | roles.S0))
	fmt.Println(len(d.Roles), len(d.OnlyP), len(d.OnlyQ))
	// Output: 4 0 7
}

func ExampleCompare() {
	c := roles.Compare(roles.CommunityManager, roles.SocialMediaManager)
	fmt.Println(c.Contrasts[0].Text.EN, c.Contrasts[0].Sources)
	for _, s := range c.Shared {
		if s.Activity == roles.ContentCreation {
			fmt.Println("Both:", s.Activity.Name().EN, s.Sources)
		}
	}
	// Output:
	// The social media manager plans, and the community manager carries out. S2 S4
	// Both: Creating content S0 S1 S2 S4
}

func ExampleComparison_WriteText() {
	c := roles.Following(roles.S0).Compare(roles.AccountExecutive, roles.Influencer)
	if err := c.WriteText(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Ejecutivo de cuenta y influencer (S0)
	//
	// Qué los distingue
	//   - El influencer demuestra el valor de una colaboración; el ejecutivo de cuenta, el de todo el encargo. [S0]
	//
	// Qué hacen ambos
	//   - Informes [S0]
	//
	// Solo el ejecutivo de cuenta
	//   - Enlazar cliente y agencia como contacto principal [S0]
	//   - Mantener relaciones sólidas y un trato claro [S0]
	//   - Asegurar que se entiende y se cumple lo que el cliente necesita [S0]
	//   - Trabajar la estrategia dentro de los objetivos y el presupuesto del cliente [S0]
	//   - Coordinar la entrega a tiempo y dentro de lo acordado [S0]
	//
	// Solo el influencer
	//   - Elaborar contenido fiel a su estilo y a su audiencia [S0]
	//   - Incorporar el producto con naturalidad [S0]
	//   - Contar buenas experiencias que generen interés y ventas [S0]
	//   - Mantener la cercanía con comentarios, mensajes y directos [S0]
	//   - Influir en lo que compran sus seguidores [S0]
}

func ExampleParseLetter() {
	l, err := roles.ParseLetter("r")
	fmt.Println(l, l.Name().ES, err)
	// Output: R responsable <nil>
}

func ExampleReadCSV() {
	m, err := roles.ReadCSV(strings.NewReader("Área,Responsável,Aprovador,Consultado,Informado\nEventos,Community Lead,PM,\"Legal/Finance, Marketing\",\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(m.Tasks[0].With(roles.Consulted))
	// Output: [Legal/Finance Marketing]
}

func ExampleReadJSON() {
	m, err := roles.ReadJSON(strings.NewReader(`{"who":["CM"],"tasks":[{"name":"Publish","assignments":[{"who":"CM","letter":"R"}]}]}`))
	fmt.Println(m.Tasks[0].Has("CM", roles.Responsible), err)
	// Output: true <nil>
}

func ExampleTask_With() {
	t := roles.Task{Assignments: []roles.Assignment{{Who: "CM", Letter: roles.Responsible}, {Who: "SMM", Letter: roles.Accountable}}}
	fmt.Println(t.With(roles.Accountable))
	// Output: [SMM]
}

func ExampleMatrix_WriteCSV() {
	m := roles.Matrix{Who: []string{"CM", "=SMM"}, Tasks: []roles.Task{{
		Name: "Publicar", Assignments: []roles.Assignment{{Who: "CM", Letter: roles.Responsible}, {Who: "CM", Letter: roles.Accountable}},
	}}}
	if err := m.WriteCSV(os.Stdout, i18n.ES); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Actividad,CM,'=SMM
	// Publicar,R/A,
}

func ExampleProfile_Matrix() {
	m := roles.Following(roles.S2).Matrix(roles.SmallHouse, i18n.EN)
	if err := m.WriteText(os.Stdout, i18n.EN); err != nil {
		fmt.Println(err)
	}
	// Output:
	// S2: small team
	//
	// Activity                         social media manager  community manager  stakeholder
	// Competitor review                A                     R                  I
	// Strategy                         R/A                                      I
	// Writing the plan                 R/A                   I
	// Carrying the plan out            A                     R                  I
	// Managing the brand as a whole    R/A                   R                  I
	// Creating content                                       R/A                I
	// Publishing                                             R/A                I
	// Interaction with people                                R/A                I
	// Answering comments and messages                        R/A                I
	// Getting people to take part                            R/A                I
	// Gathering what people say                              R/A                I
	// Relations and loyalty                                  R/A                I
	// Review of results                R/A                   R                  I
	// Adjusting the plan               R/A                   R
}

func ExampleSettings() {
	for _, s := range roles.Settings() {
		fmt.Println(s, "—", s.Text().ES)
	}
	// Output:
	// solo — una sola persona
	// small-house — equipo pequeño
	// large-house — organización grande
	// agency-client — agencia con cliente
}

func ExampleSetting_Text() {
	fmt.Println(roles.Solo.Text().EN)
	// Output: one person alone
}

func ExampleRules() {
	for _, r := range roles.Rules()[:2] {
		fmt.Printf("%s %s: %s\n", r.Code, r.Severity, r.Title.EN)
	}
	// Output:
	// ROL-001 error: Nobody accountable
	// ROL-002 error: Several accountable
}

// team is two people and what they have to do.
func team() roles.Charter {
	return roles.Charter{
		Matrix: roles.Matrix{Who: []string{"CM", "SMM"}, Tasks: []roles.Task{
			{Name: "Publish", Effort: 46 * roles.Hour, Assignments: []roles.Assignment{{Who: "CM", Letter: roles.Responsible}, {Who: "SMM", Letter: roles.Accountable}}},
		}},
		Crew: roles.Crew{FullTime: 40 * roles.Hour, People: []roles.Person{
			{Key: "ana", Roles: []roles.ID{roles.CommunityManager}, Week: roles.Weekdays(8 * roles.Hour)},
			{Key: "bea", Roles: []roles.ID{roles.SocialMediaManager}, Week: roles.Weekdays(4 * roles.Hour)},
		}},
	}
}

func ExampleCharter_Check() {
	for _, f := range team().Check(roles.Policy{}, check.Options{}).Findings {
		fmt.Println(f.Code, f.Message.EN)
	}
	// Output:
	// ROL-013 Nobody is informed of "Publish", or consulted.
	// ROL-015 "ana" has 46 h of work for 40 h a week: 115.0%.
}

func ExampleCharter_Workload() {
	c := team()
	c.Crew.People[0].Absences = []roles.Absence{{Days: civil.DayOf(civil.MustDate("2026-11-20")), Reason: "training"}}
	week := civil.WeekOf(civil.MustDate("2026-11-16"))
	for _, l := range roles.Overloaded(c.Workload(week, civil.Holidays{})) {
		fmt.Println(l.Person, l.Assigned, l.Available, l.Utilisation)
	}
	// Output: ana 46 h 32 h 143.8%
}

func ExampleOverloaded() {
	loads := []roles.Load{{Person: "a", Assigned: 60, Available: 60}, {Person: "b", Assigned: 61, Available: 60}}
	fmt.Println(roles.Overloaded(loads)[0].Person)
	// Output: b
}

func ExampleCrew_FTE() {
	fmt.Println(team().Crew.FTE())
	// Output: 1.5
}

func ExampleCrew_Uncovered() {
	desk, err := civil.ParseHours("Mo-Fr 09:00-18:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	needed, err := civil.ParseHours("L-S 9:00-20:00")
	if err != nil {
		fmt.Println(err)
		return
	}
	crew := roles.Crew{People: []roles.Person{{Key: "ana", Hours: &desk}}}
	missing, minutes := crew.Uncovered(needed, 0)
	fmt.Println(missing.In(i18n.ES), "—", minutes)
	// Output: L-V 18:00-20:00; S 9:00-20:00 — 21 h
}

func ExampleCrew_SkillCover() {
	for _, s := range team().Crew.SkillCover()[6:8] {
		fmt.Println(s.Skill, s.Need.Text().EN, s.Short())
	}
	// Output:
	// leadership advanced true
	// continuous-learning advanced true
}

func ExamplePerson_Capacity() {
	p := roles.Person{Week: roles.Weekdays(8 * roles.Hour)}
	fmt.Println(p.Weekly(), p.Capacity(civil.MonthOf(civil.MustDate("2026-11-01")), civil.Holidays{}))
	// Output: 40 h 168 h
}

func ExampleWeekdays() {
	fmt.Println(roles.Weekdays(450))
	// Output: [7 h 30 min 7 h 30 min 7 h 30 min 7 h 30 min 7 h 30 min 0 h 0 h]
}

func ExampleMinutes_In() {
	fmt.Println((90 * roles.Hour / 4).In(i18n.ES))
	// Output: 22 h 30 min
}

func ExampleFTE() {
	fmt.Println(roles.FTE(100*roles.Hour, 40*roles.Hour))
	fmt.Println(roles.FTE(100*roles.Hour, 0))
	// Output:
	// 2.5
	// undefined: no full-time minutes
}

func ExampleUtilisation() {
	fmt.Println(roles.Utilisation(46*roles.Hour, 40*roles.Hour))
	fmt.Println(roles.Utilisation(5*roles.Hour, 0))
	// Output:
	// 115%
	// undefined: no available minutes
}

func ExampleDuties() {
	for _, d := range roles.Duties()[:1] {
		fmt.Println(d.Role, d.Metrics, d.Deliverables)
	}
	// Output: community-manager [response_rate resolution_rate net_sentiment_all engagement_rate_reach] [progress-report community-report plan-changes]
}

func ExamplePerform() {
	for _, p := range roles.Perform([]roles.Result{
		{Who: "ana", Metric: "clicks", Actual: kpi.Count(150), Target: kpi.Count(100), Better: kpi.Higher},
		{Who: "ana", Metric: "leads", Actual: kpi.Count(8), Target: kpi.Count(10), Better: kpi.Higher},
	}) {
		fmt.Printf("%q %s, worst %s\n", p.Who, p.Share, p.Worst)
	}
	// Output:
	// "ana" 50%, worst 80%
	// "" 50%, worst 80%
}

func ExampleResult_Attainment() {
	r := roles.Result{Actual: kpi.Count(8), Target: kpi.Count(10), Better: kpi.Higher}
	fmt.Println(r.Attainment())
	// Output: 80%
}

func ExampleNews_Unread() {
	n := roles.News{Title: "New ranking", Since: civil.MustDate("2026-11-01"), Read: []roles.Reading{{Person: "ana", On: civil.MustDate("2026-11-03")}}}
	fmt.Println(n.Unread(team().Crew, civil.MustDate("2026-11-05"), roles.CommunityManager, roles.SocialMediaManager))
	// Output: [1]
}

func ExampleSkillCover_Short() {
	fmt.Println(roles.SkillCover{Skill: roles.Empathy, Need: roles.Advanced, Best: roles.Basic}.Short())
	// Output: true
}
