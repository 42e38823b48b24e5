package roles

import "github.com/pauta-go/pauta/plan/i18n"

// jobRows are the jobs, from section 1 of the inventory of the texts as read
// on 2026-11-21.
func jobRows() []Role {
	return []Role{
		{
			ID: CommunityManager, Row: "RL-01", Kind: Job, Short: "CM", Sources: Texts,
			Name: i18n.Same("community manager"),
			Description: i18n.Text{
				EN: "Builds and looks after the brand's community: answers, starts conversations, carries the plan out and brings back what people say.",
				ES: "Construye y cuida la comunidad de la marca: responde, abre conversaciones, pone en marcha el plan y recoge lo que dice la gente.",
			},
		},
		{
			ID: SocialMediaManager, Row: "RL-02", Kind: Job, Short: "SMM", Sources: Texts,
			Name: i18n.Same("social media manager"),
			Description: i18n.Text{
				EN: "Decides what the brand does on social networks and why: plan, campaigns, money, measurement and team.",
				ES: "Decide qué hace la marca en las redes sociales y para qué: plan, campañas, dinero, medición y equipo.",
			},
		},
		{
			ID: SocialMediaStrategist, Row: "RL-03", Kind: Job, Short: "SMS", Sources: S1,
			Name: i18n.Text{EN: "social media strategist", ES: "estratega de redes sociales"},
			Description: i18n.Text{
				EN: "Draws up the plan with its objectives and KPIs, watches trends and rivals, and oversees those who carry it out.",
				ES: "Traza el plan con sus objetivos y KPI, sigue tendencias y rivales, y supervisa a quienes lo ejecutan.",
			},
		},
		{
			ID: AccountExecutive, Row: "RL-04", Kind: Job, Short: "AE", Sources: S0,
			Name: i18n.Text{EN: "account executive", ES: "ejecutivo de cuenta"},
			Description: i18n.Text{
				EN: "Stands between client and agency, and sees to it that what was agreed is understood, delivered and accounted for.",
				ES: "Media entre cliente y agencia, y vela por que lo acordado se entienda, se entregue y se justifique.",
			},
		},
		{
			ID: Influencer, Row: "RL-05", Kind: Job, Sources: S0 | S3,
			Name: i18n.Same("influencer"),
			Description: i18n.Text{
				EN: "Has an audience of their own that trusts them, and brings a brand before it in their own voice.",
				ES: "Tiene audiencia propia que confía en su criterio y le acerca una marca con su propia voz.",
			},
		},
		{
			ID: ContentCreator, Row: "RL-06", Kind: Job, Sources: S3,
			Name: i18n.Text{EN: "content creator", ES: "creador de contenidos"},
			Description: i18n.Text{
				EN: "Makes the texts, pictures and videos that others plan and publish.",
				ES: "Elabora los textos, imágenes y vídeos que otros planifican y publican.",
			},
		},
		{
			ID: DataAnalyst, Row: "RL-07", Kind: Job, Sources: S3,
			Name: i18n.Text{EN: "data analyst", ES: "analista de datos"},
			Description: i18n.Text{
				EN: "Turns what the networks count into figures on which decisions can stand.",
				ES: "Convierte lo que cuentan las redes en cifras sobre las que se puede decidir.",
			},
		},
	}
}

// partyRows are the parties and aspects of the same section, and the
// community.
func partyRows() []Role {
	return []Role{
		{
			ID: Team, Row: "RL-08", Kind: Party, Sources: S0 | S1 | S3,
			Name: i18n.Text{EN: "social media team", ES: "equipo de redes sociales"},
			Description: i18n.Text{
				EN: "All who carry the plan out, inside the company or the agency.",
				ES: "Todas las personas que ejecutan el plan, en la empresa o en la agencia.",
			},
		},
		{
			ID: Peers, Row: "RL-09", Kind: Party, Sources: S3,
			Name: i18n.Text{EN: "cross-functional peers", ES: "colegas de otros departamentos"},
			Description: i18n.Text{
				EN: "People of sales, care, product or legal whose help the plan needs.",
				ES: "Personas de ventas, atención, producto o legal cuya ayuda necesita el plan.",
			},
		},
		{
			ID: ExternalCollaborator, Row: "RL-10", Kind: Party, Sources: S3,
			Name: i18n.Text{EN: "external collaborator", ES: "colaborador externo"},
			Description: i18n.Text{
				EN: "Somebody hired from outside for a part of the work.",
				ES: "Alguien contratado fuera para una parte del trabajo.",
			},
		},
		{
			ID: Agency, Row: "RL-11", Kind: Party, Sources: S0,
			Name: i18n.Text{EN: "agency", ES: "agencia"},
			Description: i18n.Text{
				EN: "The firm that does the work on behalf of a client.",
				ES: "La empresa que hace el trabajo por encargo de un cliente.",
			},
		},
		{
			ID: Client, Row: "RL-12", Kind: Party, Sources: S0 | S1 | S4,
			Name: i18n.Text{EN: "client", ES: "cliente"},
			Description: i18n.Text{
				EN: "The account that an agency works for: it sets goals and pays.",
				ES: "La cuenta para la que trabaja una agencia: fija las metas y paga.",
			},
		},
		{
			ID: BrandRepresentative, Row: "RL-13", Kind: Party, Sources: S4,
			Name: i18n.Text{EN: "brand representative", ES: "representante de la marca"},
			Description: i18n.Text{
				EN: "Speaks for the brand when the plan is drawn up.",
				ES: "Habla en nombre de la marca cuando se traza el plan.",
			},
		},
		{
			ID: Stakeholder, Row: "RL-14", Kind: Party, Sources: S3,
			Name: i18n.Text{EN: "stakeholder", ES: "parte interesada"},
			Description: i18n.Text{
				EN: "Somebody in the company who has to know what came of the money.",
				ES: "Alguien de la empresa que debe saber qué se obtuvo con el dinero.",
			},
		},
		{
			ID: Brand, Row: "RL-15", Kind: Party, Sources: Texts,
			Name: i18n.Text{EN: "brand", ES: "marca"},
			Description: i18n.Text{
				EN: "The company or product in whose name everything is said.",
				ES: "La empresa o el producto en cuyo nombre se dice todo.",
			},
		},
		{
			ID: "brand-ambassador", Row: "RL-16", Kind: Aspect, Of: CommunityManager, Sources: S1,
			Name: i18n.Text{EN: "brand ambassador", ES: "embajador de marca"},
			Description: i18n.Text{
				EN: "The community manager as the brand's friendly face.",
				ES: "El community manager como cara amable de la marca.",
			},
		},
		{
			ID: "brand-voice", Row: "RL-17", Kind: Aspect, Of: SocialMediaManager, Sources: S1,
			Name: i18n.Text{EN: "brand voice", ES: "voz de la marca"},
			Description: i18n.Text{
				EN: "The social media manager as the one who decides how the brand sounds.",
				ES: "El social media manager como quien decide cómo suena la marca.",
			},
		},
		{
			ID: "working-mode", Row: "RL-18", Kind: Aspect, Of: SocialMediaManager, Sources: S1,
			Name: i18n.Text{EN: "working mode", ES: "modo de trabajo"},
			Description: i18n.Text{
				EN: "On one's own, or at the head of a team to which publishing can be handed over.",
				ES: "Por cuenta propia, o al frente de un equipo al que se puede ceder la publicación.",
			},
		},
		{
			ID: "organisation-size", Row: "RL-19", Kind: Aspect, Of: SocialMediaManager, Sources: S1,
			Name: i18n.Text{EN: "organisation size", ES: "tamaño de la organización"},
			Description: i18n.Text{
				EN: "In a large organisation strategy and analysis are all that is left of the job.",
				ES: "En una organización grande el puesto se reduce a estrategia y análisis.",
			},
		},
		{
			ID: Competitor, Row: "RL-20", Kind: Party, Sources: S1 | S2 | S3,
			Name: i18n.Text{EN: "competitor", ES: "competidor"},
			Description: i18n.Text{
				EN: "Whoever courts the same audience.",
				ES: "Quien corteja a la misma audiencia.",
			},
		},
		{
			ID: Community, Kind: Party, Sources: House,
			Name: i18n.Text{EN: "community", ES: "comunidad"},
			Description: i18n.Text{
				EN: "The people whom the brand talks with, and who talk with one another.",
				ES: "Las personas con las que habla la marca y que hablan entre sí.",
			},
		},
	}
}
