package roles

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// TestSeeds does, for each row of the inventory that this package owns, the
// thing that the row names.
func TestSeeds(t *testing.T) {
	rows := map[string]func(*testing.T){
		"RL-01": party("community manager", CommunityManager, "S0 S1 S2 S3 S4"),
		"RL-02": party("social media manager", SocialMediaManager, "S0 S1 S2 S3 S4"),
		"RL-03": party("estratega de redes sociales", SocialMediaStrategist, "S1"),
		"RL-04": party("ejecutivo de cuenta", AccountExecutive, "S0"),
		"RL-05": party("influencer", Influencer, "S0 S3"),
		"RL-06": party("creador de contenidos", ContentCreator, "S3"),
		"RL-07": party("analista de datos", DataAnalyst, "S3"),
		"RL-08": party("equipo de redes sociales", Team, "S0 S1 S3"),
		"RL-09": party("colegas de otros departamentos", Peers, "S3"),
		"RL-10": party("colaborador externo", ExternalCollaborator, "S3"),
		"RL-11": party("agencia", Agency, "S0"),
		"RL-12": party("cliente", Client, "S0 S1 S4"),
		"RL-13": party("representante de la marca", BrandRepresentative, "S4"),
		"RL-14": party("parte interesada", Stakeholder, "S3"),
		"RL-16": aspect("brand-ambassador", CommunityManager),
		"RL-17": aspect("brand-voice", SocialMediaManager),
		"RL-18": seedMode,
		"RL-19": seedSize,

		"CM-01": duty(S2, SmallHouse, ContentCreation, "Creating content: community manager R, community manager A, stakeholder I"),
		"CM-02": duty(S4, SmallHouse, Publishing, "Publishing: community manager R, community manager A, stakeholder I"),
		"CM-16": duty(S0, SmallHouse, Reporting, "Reports: community manager R, community manager A, stakeholder I"),
		"CM-24": duty(S2, SmallHouse, PlanExecution, "Carrying the plan out: community manager R, social media manager A, stakeholder I"),
		"CM-27": duty(S4, SmallHouse, BrandRepresentation, "Representing the brand: community manager R, community manager A, stakeholder I"),
		"CM-29": seedContribution,
		"CM-30": duty(S1, LargeHouse, CommunityBridge, "Bridge between brand and community: community manager R, social media strategist A, brand representative I"),
		"SM-07": duty(S1, SmallHouse, BrandVoice, "Brand voice: social media manager R, social media manager A, stakeholder I"),
		"SM-08": duty(S1, AgencyClient, OnlinePresence, "Presence on the networks: social media manager R, social media strategist A, client I"),
		"SM-13": seedDelegation,
		"SM-21": duty(S3, SmallHouse, TeamLeadership, "Leading the daily work: social media manager R, social media manager A, stakeholder I"),
		"SM-22": duty(S3, LargeHouse, TaskAssignment, "Assigning tasks: social media manager R, social media manager A, brand representative I"),
		"SM-23": duty(S3, LargeHouse, Supervision, "Supervising people: social media manager R, social media manager A, brand representative I"),
		"ST-05": seedProposals,
		"ST-06": duty(S1, LargeHouse, Supervision, "Supervising people: social media strategist R, social media strategist A, brand representative I"),
		"AE-01": duty(S0, AgencyClient, ClientLiaison, "Link between client and agency: account executive R, account executive A, client I"),
		"AE-02": does("AE-02", AccountExecutive, ClientLiaison, "Mantener relaciones sólidas y un trato claro"),
		"AE-03": duty(S0, AgencyClient, ClientNeeds, "What the client needs: account executive R, account executive A, client I"),
		"AE-05": duty(S0, AgencyClient, CampaignManagement, "Managing projects and campaigns: account executive R, account executive A, client I"),
		"AE-07": does("AE-07", AccountExecutive, Reporting, "Mostrar resultados y lo que se puede mejorar"),
		"IN-01": duty(S0, AgencyClient, SponsoredContent, "Sponsored content: influencer R, social media manager A, client I"),
		"IN-02": seedIntegration,
		"IN-03": duty(S0, LargeHouse, ProductPromotion, "Promoting products: influencer R, social media manager A, brand representative I"),
		"IN-06": does("IN-06", Influencer, ProductPromotion, "Influir en lo que compran sus seguidores"),
		"JT-02": duty(S2, SmallHouse, BrandManagement, "Managing the brand as a whole: community manager R, social media manager R, social media manager A, stakeholder I"),

		"SK-01": needs(SocialMediaManager, DigitalMarketing, Expert),
		"SK-02": needs(SocialMediaManager, CorporateCommunication, Expert),
		"SK-03": needs(SocialMediaManager, MarketResearch, Expert),
		"SK-04": needs(SocialMediaManager, KPIAnalysis, Expert),
		"SK-05": needs(SocialMediaManager, PlatformKnowledge, Expert),
		"SK-06": needs(SocialMediaManager, Accountability, Advanced),
		"SK-07": needs(SocialMediaManager, LeadingPeople, Advanced),
		"SK-08": needs(SocialMediaManager, ContinuousLearning, Advanced),
		"SK-09": needs(CommunityManager, Empathy, Advanced),
		"SK-10": needs(CommunityManager, Creativity, Able),
		"SK-11": needs(Influencer, Authenticity, Advanced),
		"SK-12": needs(AccountExecutive, ClearCommunication, Advanced),
		"SK-13": seedUnlisted,

		"KP-16": seedPerformance,

		"RE-01": relates(S1, "social media strategist supervises community manager, social media team"),
		"RE-02": relates(S3, "social media manager stands above community manager"),
		"RE-03": relates(S3, "community manager reports to social media manager: progress report"),
		"RE-04": relates(S3, "social media manager supervises social media team: directives"),
		"RE-05": relates(S3, "social media manager leads community manager, content creator, data analyst, cross-functional peers"),
		"RE-06": relates(S3, "social media manager works with influencer, external collaborator"),
		"RE-07": relates(S1, "social media manager hands publishing over to social media team"),
		"RE-08": relates(S2, "social media manager delivers to community manager: social media plan"),
		"RE-09": relates(S1, "social media manager delivers to brand, social media team: content calendar"),
		"RE-10": relates(S3, "social media manager delivers to stakeholder: report on results and money"),
		"RE-11": relates(S0, "community manager delivers to social media manager, social media strategist: report on the community and its opinions (as the work goes on)"),
		"RE-12": relates(S2, "community manager makes recommendations to social media manager: suggested changes to the plan (as the work goes on)"),
		"RE-13": relates(S1, "social media strategist delivers to client: new strategies and special actions (at regular intervals)"),
		"RE-14": relates(S0, "account executive delivers to client: report to the client (at regular intervals)"),
		"RE-15": relates(S0, "account executive links brand, agency"),
		"RE-16": relates(S0, "account executive works with social media team, agency"),
		"RE-17": relates(S0, "account executive coordinates the work of social media team"),
		"RE-18": relates(S4, "client delivers to social media manager: segments of the audience"),
		"RE-19": relates(S4, "social media manager writes the plan with brand representative: social media plan; community manager may contribute to the plan of social media manager, brand representative (when asked)"),
		"RE-20": relates(S2, "community manager reviews the metrics with social media manager"),
		"RE-21": relates(S1, "community manager links brand, community"),
		"RE-22": relates(S0, "influencer delivers to brand: figures of the collaboration"),
		"RE-23": relates(S0, "community manager is the first contact in a crisis for brand"),
	}
	for _, r := range inventory(t) {
		id, owner := r[0], r[6]
		if first, _, _ := strings.Cut(owner, " + "); first != "roles" {
			continue
		}
		do, ok := rows[id]
		if !ok {
			t.Errorf("%s (%s) has no test", id, r[4])
			continue
		}
		t.Run(id, do)
		delete(rows, id)
	}
	for id := range rows {
		t.Errorf("%s is not a row of this package", id)
	}
}

// rowOf is the row that a test of TestSeeds is for.
func rowOf(t *testing.T) string { return strings.TrimPrefix(t.Name(), "TestSeeds/") }

// party finds a role by its Spanish name, with its row and texts.
func party(spanish string, id ID, texts string) func(*testing.T) {
	return func(t *testing.T) {
		got, ok := FindRole(spanish)
		r, _ := RoleOf(got)
		if !ok || got != id || r.Row != rowOf(t) || r.Sources.String() != texts {
			t.Errorf("%q is %q, row %s of %q", spanish, got, r.Row, r.Sources)
		}
	}
}

// aspect is a part that a job plays, and nobody's job.
func aspect(id, of ID) func(*testing.T) {
	return func(t *testing.T) {
		r, ok := RoleOf(id)
		if !ok || r.Of != of || r.Row != rowOf(t) {
			t.Errorf("%+v", r)
		}
		if _, ok := FindRole(r.Name.EN); ok {
			t.Errorf("%s stands for somebody", r.Name.EN)
		}
	}
}

// duty derives the matrix of a text, and looks at a task.
func duty(text Sources, s Setting, a Activity, want string) func(*testing.T) {
	return func(t *testing.T) {
		m := Following(text).Matrix(s, i18n.EN)
		at := slices.IndexFunc(m.Tasks, func(t Task) bool { return t.Activity == a })
		if at < 0 {
			t.Fatalf("%s has no %s", text, a)
		}
		if got := line(m.Tasks[at]); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		if row := rowOf(t); row[:2] != "JT" {
			f, _ := FunctionOf(row)
			if !slices.Contains(f.Activities, a) || !f.Sources.Has(text) {
				t.Errorf("%s is %+v", row, f)
			}
		}
	}
}

// does finds a function of a role, by its Spanish name.
func does(row string, id ID, a Activity, spanish string) func(*testing.T) {
	return func(t *testing.T) {
		f, ok := FunctionOf(row)
		if !ok || !f.Does(id) || !slices.Contains(f.Activities, a) || f.Name.ES != spanish {
			t.Errorf("%+v", f)
		}
	}
}

// needs finds what somebody who has only just got a role lacks, and nothing
// once that is learnt.
func needs(id ID, skill Skill, level Level) func(*testing.T) {
	return func(t *testing.T) {
		find := func(has Level) SkillCover {
			c := Crew{People: []Person{{Key: "new", Roles: []ID{id}, Skills: map[Skill]Level{skill: has}}}}
			list := c.SkillCover()
			at := slices.IndexFunc(list, func(s SkillCover) bool { return s.Skill == skill })
			if at < 0 {
				t.Fatalf("%s is not needed", skill)
			}
			return list[at]
		}
		if s := find(level - 1); !s.Short() || s.Need != level || s.Best != level-1 || !slices.Equal(s.For, []ID{id}) {
			t.Errorf("%+v", s)
		}
		if s := find(level); s.Short() {
			t.Errorf("%+v", s)
		}
	}
}

// relates finds the relations of the row in the profile of a text.
func relates(text Sources, want string) func(*testing.T) {
	return func(t *testing.T) {
		var said []string
		for _, r := range Following(text).Relations() {
			if r.Row == rowOf(t) {
				said = append(said, r.Text().EN)
			}
		}
		if got := strings.Join(said, "; "); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// Independiente o jefe de equipo: only who has a team hands publishing over.
func seedMode(t *testing.T) {
	p := Following(S1)
	lead := len(p.Functions(SocialMediaManager))
	p.Mode = Independent
	if alone := p.Functions(SocialMediaManager); len(alone) != lead-1 || slices.Contains(rows(alone), "SM-13") {
		t.Errorf("alone: %v", rows(alone))
	}
}

// En las grandes solo queda estrategia y análisis.
func seedSize(t *testing.T) {
	p := Following(S1)
	p.Size = Large
	if got, want := strings.Join(rows(p.Functions(SocialMediaManager)), " "), "SM-05 SM-10 SM-11 SM-13"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// Puede contribuir al plan: in S4, and not in S2, where it only executes.
func seedContribution(t *testing.T) {
	if got := rows(Following(S4).Functions(CommunityManager)); !slices.Contains(got, "CM-29") {
		t.Errorf("S4: %v", got)
	}
	p := Following(S4)
	p.Contributes = false
	if got := rows(p.Functions(CommunityManager)); slices.Contains(got, "CM-29") {
		t.Errorf("only executes: %v", got)
	}
}

// Delegar la publicación: the work goes over, the answering stays.
func seedDelegation(t *testing.T) {
	m := Matrix{Who: []string{"CM", "SMM"}, Tasks: []Task{{
		Name: "Publicar", DelegatedBy: "SMM", Assignments: []Assignment{{"CM", Responsible}, {"SMM", Informed}},
	}}}
	if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-033"); len(f) != 1 {
		t.Errorf("%v", f)
	}
	m.Tasks[0].Assignments[1].Letter = Accountable
	if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-033"); len(f) != 0 {
		t.Errorf("%v", f)
	}
}

// Presentación periódica a cada cuenta: what the strategist answers for, and
// to whom it goes.
func seedProposals(t *testing.T) {
	for _, d := range Duties() {
		if d.Role == SocialMediaStrategist && !slices.Equal(d.Deliverables, []Deliverable{StrategyProposal}) {
			t.Errorf("%v", d.Deliverables)
		}
	}
	duty(S1, AgencyClient, StrategyProposals, "Proposals to the client: social media strategist R, social media strategist A, client I")(t)
}

// Integrar sutilmente el producto: all the more it has to be disclosed.
func seedIntegration(t *testing.T) {
	m := Following(S0).Matrix(LargeHouse, i18n.ES)
	if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-032"); len(f) != 1 || f[0].Got != "influencer" {
		t.Errorf("S0 alone: %v", f)
	}
	m = Following(S0|House).Matrix(LargeHouse, i18n.ES)
	if f := only(m.Check(Policy{}, check.Options{}).Findings, "ROL-032"); len(f) != 0 {
		t.Errorf("with the custom of the house: %v", f)
	}
}

// Habilidades sin listar: they are in the catalogue, and nobody is said to lack
// them.
func seedUnlisted(t *testing.T) {
	for _, n := range Needs() {
		if n.Row == "SK-13" && (n.Skill != Unlisted || !slices.Equal(n.Roles, []ID{SocialMediaStrategist})) {
			t.Errorf("%+v", n)
		}
	}
	c := Crew{People: []Person{{Key: "new", Roles: []ID{SocialMediaStrategist}}}}
	if got := c.SkillCover(); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// Desempeño individual y grupal: targets met, one by one and together.
func seedPerformance(t *testing.T) {
	list := Perform([]Result{
		{Who: "ana", Metric: "clicks", Actual: kpi.Count(120), Target: kpi.Count(100), Better: kpi.Higher},
		{Who: "ana", Metric: "followers", Actual: kpi.Count(90), Target: kpi.Count(100), Better: kpi.Higher},
		{Who: "bea", Metric: "leads", Actual: kpi.Count(30), Target: kpi.Count(30), Better: kpi.Higher},
	})
	var said []string
	for _, p := range list {
		said = append(said, p.Who+" "+p.Share.String()+" "+p.Worst.String())
	}
	if got, want := strings.Join(said, "; "), "ana 50% 90%; bea 100% 100%;  66.67% 90%"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
