package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Skill names an ability. It has the form of a key; a program can use its own.
//
// The zero Skill is none.
type Skill string

// The skills that the texts name.
const (
	DigitalMarketing       Skill = "digital-marketing"
	CorporateCommunication Skill = "corporate-communication"
	MarketResearch         Skill = "market-research"
	KPIAnalysis            Skill = "kpi-analysis"
	PlatformKnowledge      Skill = "platform-knowledge"
	Accountability         Skill = "accountability"
	LeadingPeople          Skill = "leadership"
	ContinuousLearning     Skill = "continuous-learning"
	Empathy                Skill = "empathy"
	Creativity             Skill = "creativity"
	Authenticity           Skill = "authenticity"
	ClearCommunication     Skill = "clear-communication"
	Unlisted               Skill = "unlisted" // asked for by a text that does not say which
)

// Level is how well somebody has a skill.
//
// The zero Level is not at all.
type Level uint8

// The levels.
const (
	Basic    Level = iota + 1 // with help
	Able                      // alone
	Advanced                  // in difficult cases
	Expert                    // others come to ask
)

// Text names the level in both languages.
func (l Level) Text() i18n.Text {
	switch l {
	case 0:
		return i18n.Text{EN: "none", ES: "ninguno"}
	case Basic:
		return i18n.Text{EN: "basic", ES: "básico"}
	case Able:
		return i18n.Text{EN: "able", ES: "autónomo"}
	case Advanced:
		return i18n.Text{EN: "advanced", ES: "avanzado"}
	}
	return i18n.Text{EN: "expert", ES: "experto"}
}

// Need is a skill that a role has to have, and how well.
type Need struct {
	Row     string // of the inventory of the texts
	Skill   Skill
	Roles   []ID
	Level   Level
	Name    i18n.Text
	Sources Sources
}

// Needs returns the catalogue of skills with the roles that the texts ask them
// of. The levels are ours, but for those of the social media manager, whom S3
// wants to be an advanced expert.
func Needs() []Need {
	return []Need{
		{
			Row: "SK-01", Skill: DigitalMarketing, Roles: []ID{SocialMediaManager}, Level: Expert, Sources: S3,
			Name: i18n.Text{EN: "Digital marketing and advertising", ES: "Marketing y publicidad digital"},
		},
		{
			Row: "SK-02", Skill: CorporateCommunication, Roles: []ID{SocialMediaManager}, Level: Expert, Sources: S3,
			Name: i18n.Text{EN: "Corporate communication", ES: "Comunicación corporativa"},
		},
		{
			Row: "SK-03", Skill: MarketResearch, Roles: []ID{SocialMediaManager}, Level: Expert, Sources: S3,
			Name: i18n.Text{EN: "Market research", ES: "Investigación de mercados"},
		},
		{
			Row: "SK-04", Skill: KPIAnalysis, Roles: []ID{SocialMediaManager}, Level: Expert, Sources: S3,
			Name: i18n.Text{EN: "Analysis of KPIs", ES: "Análisis de KPI"},
		},
		{
			Row: "SK-05", Skill: PlatformKnowledge, Roles: []ID{SocialMediaManager}, Level: Expert, Sources: S3,
			Name: i18n.Text{EN: "How the main networks work", ES: "Funcionamiento de las principales redes"},
		},
		{
			Row: "SK-06", Skill: Accountability, Roles: []ID{SocialMediaManager}, Level: Advanced, Sources: S3,
			Name: i18n.Text{EN: "Weighing decisions that touch the reputation", ES: "Sentido del peso de las decisiones sobre la reputación"},
		},
		{
			Row: "SK-07", Skill: LeadingPeople, Roles: []ID{SocialMediaManager}, Level: Advanced, Sources: S3,
			Name: i18n.Text{EN: "Leading one's own people and working with others", ES: "Liderazgo del equipo propio y trabajo con terceros"},
		},
		{
			Row: "SK-08", Skill: ContinuousLearning, Roles: []ID{SocialMediaManager}, Level: Advanced, Sources: S3,
			Name: i18n.Text{EN: "Keeping up with algorithms, features and policies", ES: "Actualización en algoritmos, funciones y políticas"},
		},
		{
			Row: "SK-09", Skill: Empathy, Roles: []ID{CommunityManager}, Level: Advanced, Sources: S0 | S1,
			Name: i18n.Text{EN: "Empathy when things get delicate", ES: "Empatía en momentos delicados"},
		},
		{
			Row: "SK-10", Skill: Creativity, Roles: []ID{CommunityManager}, Level: Able, Sources: S1,
			Name: i18n.Text{EN: "Creativity that sets the brand apart", ES: "Creatividad que distinga a la marca"},
		},
		{
			Row: "SK-11", Skill: Authenticity, Roles: []ID{Influencer}, Level: Advanced, Sources: S0,
			Name: i18n.Text{EN: "Authenticity", ES: "Autenticidad"},
		},
		{
			Row: "SK-12", Skill: ClearCommunication, Roles: []ID{AccountExecutive}, Level: Advanced, Sources: S0,
			Name: i18n.Text{EN: "Clear communication between all sides", ES: "Comunicación clara entre todas las partes"},
		},
		{
			Row: "SK-13", Skill: Unlisted, Roles: []ID{SocialMediaStrategist}, Level: Able, Sources: S1,
			Name: i18n.Text{EN: "Skills that the text asks for without naming them", ES: "Habilidades que el texto exige sin nombrarlas"},
		},
	}
}

// Name returns the name of the skill in both languages; of one that the
// catalogue does not have, its key.
func (s Skill) Name() i18n.Text {
	for _, n := range Needs() {
		if n.Skill == s {
			return n.Name
		}
	}
	return i18n.Same(string(s))
}
