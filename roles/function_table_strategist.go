package roles

import "github.com/pauta-go/pauta/plan/i18n"

// strategistRows are the functions of the social media strategist,
// from section 2 of the inventory of the texts as read on 2026-11-21.
func strategistRows() []Function {
	return []Function{
		{
			Row: "ST-01", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{PlanAuthoring, Strategy, PlanExecution}, Sources: S1,
			Name: i18n.Text{EN: "Create the plan and put it into effect", ES: "Elaborar el plan y ponerlo en práctica"},
		},
		{
			Row: "ST-02", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{ObjectiveSetting}, Sources: S1,
			Name: i18n.Text{EN: "Define objectives and KPIs", ES: "Definir objetivos y KPI"},
		},
		{
			Row: "ST-03", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{ActionDesign, ChannelSelection}, Sources: S1,
			Name: i18n.Text{EN: "Lay out phases, channels, resources and tactics", ES: "Disponer fases, canales, recursos y tácticas"},
		},
		{
			Row: "ST-04", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{TrendWatch}, Sources: S1,
			Name: i18n.Text{EN: "Keep looking for trends", ES: "Buscar tendencias sin descanso"},
		},
		{
			Row: "ST-05", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{StrategyProposals, Reporting}, Sources: S1,
			Name: i18n.Text{EN: "Bring each account new strategies from time to time", ES: "Llevar a cada cuenta estrategias nuevas cada cierto tiempo"},
		},
		{
			Row: "ST-06", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{Supervision}, Sources: S1,
			Name: i18n.Text{EN: "Oversee the community manager and the team directly", ES: "Supervisar de forma directa al community manager y al equipo"},
		},
		{
			Row: "ST-07", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{Monitoring}, Sources: S1,
			Name: i18n.Text{EN: "Watch what is said of the brand", ES: "Vigilar lo que se dice de la marca"},
		},
		{
			Row: "ST-08", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{Analysis}, Sources: S1,
			Name: i18n.Text{EN: "Analyse what came of the plan", ES: "Examinar qué resultó del plan"},
		},
		{
			Row: "ST-09", Roles: []ID{SocialMediaStrategist}, Activities: []Activity{CompetitorReview}, Sources: S1,
			Name: i18n.Text{EN: "Analyse the competition", ES: "Examinar a la competencia"},
		},
	}
}
