package roles

import "github.com/pauta-go/pauta/plan/i18n"

// Conflict is a question that the texts answer differently.
type Conflict struct {
	Letter   string // of the inventory of the texts: a to d
	Question i18n.Text
	Answers  []Answer
	About    []ID
}

// Answer is what some of the texts say to a [Conflict].
type Answer struct {
	Text    i18n.Text
	Sources Sources
	Default bool // what [Standard] follows
}

// Conflicts returns what the texts disagree on, with every answer and what the
// default profile follows. The caller owns what it gets.
func Conflicts() []Conflict {
	return []Conflict{
		{
			Letter: "a", About: []ID{SocialMediaManager, SocialMediaStrategist, BrandRepresentative, CommunityManager},
			Question: i18n.Text{EN: "Who writes the plan?", ES: "¿Quién redacta el plan?"},
			Answers: []Answer{
				{Text: i18n.Text{EN: "the social media manager", ES: "el social media manager"}, Sources: S2, Default: true},
				{
					Text:    i18n.Text{EN: "the social media manager with representatives of the brand", ES: "el social media manager con representantes de la marca"},
					Sources: S4,
				},
				{Text: i18n.Text{EN: "the social media strategist", ES: "el estratega de redes sociales"}, Sources: S1},
			},
		},
		{
			Letter: "b", About: []ID{CommunityManager, SocialMediaManager, SocialMediaStrategist},
			Question: i18n.Text{EN: "Who supervises the community manager?", ES: "¿Quién supervisa al community manager?"},
			Answers: []Answer{
				{Text: i18n.Text{EN: "the social media manager", ES: "el social media manager"}, Sources: S3, Default: true},
				{Text: i18n.Text{EN: "the social media strategist", ES: "el estratega de redes sociales"}, Sources: S1},
			},
		},
		{
			Letter: "c", About: []ID{CommunityManager, SocialMediaManager},
			Question: i18n.Text{EN: "Does the community manager have a part in the plan?", ES: "¿Participa el community manager en el plan?"},
			Answers: []Answer{
				{Text: i18n.Text{EN: "no, only in carrying it out", ES: "no, solo en su ejecución"}, Sources: S2},
				{Text: i18n.Text{EN: "it may contribute", ES: "puede aportar"}, Sources: S4, Default: true},
			},
		},
		{
			Letter: "d", About: []ID{SocialMediaManager, CommunityManager},
			Question: i18n.Text{EN: "Does the social media manager publish?", ES: "¿Publica el social media manager?"},
			Answers: []Answer{
				{Text: i18n.Text{EN: "yes, it makes and schedules content", ES: "sí, elabora y programa contenido"}, Sources: S1, Default: true},
				{
					Text:    i18n.Text{EN: "not in a large organisation: only strategy and analysis are left", ES: "no en una organización grande: solo quedan estrategia y análisis"},
					Sources: S1,
				},
			},
		},
	}
}
