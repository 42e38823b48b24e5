package roles

import "github.com/pauta-go/pauta/plan/i18n"

// activityRows is the catalogue of activities: our own names for what the
// functions of sections 2 and 9 of the inventory have in common, 2026-11-21.
func activityRows() []activityRow {
	return []activityRow{
		{MarketStudy, Planning, i18n.Text{EN: "Market study", ES: "Estudio de mercado"}},
		{CompetitorReview, Planning, i18n.Text{EN: "Competitor review", ES: "Revisión de competidores"}},
		{TrendWatch, Planning, i18n.Text{EN: "Watching trends", ES: "Seguimiento de tendencias"}},
		{ObjectiveSetting, Planning, i18n.Text{EN: "Objectives and KPIs", ES: "Objetivos y KPI"}},
		{AudienceDefinition, Planning, i18n.Text{EN: "Definition of the target audience", ES: "Definición del público objetivo"}},
		{ChannelSelection, Planning, i18n.Text{EN: "Choice of channels", ES: "Elección de canales"}},
		{Strategy, Planning, i18n.Text{EN: "Strategy", ES: "Estrategia"}},
		{PlanAuthoring, Planning, i18n.Text{EN: "Writing the plan", ES: "Redacción del plan"}},
		{PlanContribution, Planning, i18n.Text{EN: "Contributing to the plan", ES: "Aportaciones al plan"}},
		{ActionDesign, Planning, i18n.Text{EN: "Design of actions", ES: "Diseño de acciones"}},
		{CalendarBuilding, Planning, i18n.Text{EN: "Editorial calendar", ES: "Calendario editorial"}},
		{InteractionGuide, Planning, i18n.Text{EN: "Guidelines for interaction", ES: "Directrices de interacción"}},
		{PaidSocial, Planning, i18n.Text{EN: "Paid campaigns", ES: "Campañas de pago"}},
		{BudgetShifting, Planning, i18n.Text{EN: "Moving the budget", ES: "Redistribución del presupuesto"}},
		{CampaignManagement, Planning, i18n.Text{EN: "Managing projects and campaigns", ES: "Gestión de proyectos y campañas"}},
		{PlanExecution, Planning, i18n.Text{EN: "Carrying the plan out", ES: "Ejecución del plan"}},
		{BrandManagement, Planning, i18n.Text{EN: "Managing the brand as a whole", ES: "Gestión integral de la marca"}},

		{ContentCreation, Content, i18n.Text{EN: "Creating content", ES: "Creación de contenido"}},
		{ContentCuration, Content, i18n.Text{EN: "Curating content", ES: "Curación de contenido"}},
		{ContentAlignment, Content, i18n.Text{EN: "Keeping content true to the brand", ES: "Coherencia del contenido con la marca"}},
		{ContentScheduling, Content, i18n.Text{EN: "Scheduling content", ES: "Programación de contenido"}},
		{Publishing, Content, i18n.Text{EN: "Publishing", ES: "Publicación"}},

		{Interaction, Conversation, i18n.Text{EN: "Interaction with people", ES: "Interacción con las personas"}},
		{Replies, Conversation, i18n.Text{EN: "Answering comments and messages", ES: "Respuesta a comentarios y mensajes"}},
		{CustomerCare, Conversation, i18n.Text{EN: "Questions, suggestions and complaints", ES: "Dudas, sugerencias y quejas"}},
		{Participation, Conversation, i18n.Text{EN: "Getting people to take part", ES: "Fomento de la participación"}},
		{CommunityBuilding, Conversation, i18n.Text{EN: "Building the community", ES: "Construcción de la comunidad"}},
		{Onboarding, Conversation, i18n.Text{EN: "Welcoming newcomers", ES: "Acogida de nuevos miembros"}},
		{CrisisResponse, Conversation, i18n.Text{EN: "First contact in a crisis", ES: "Primer contacto en una crisis"}},
		{FeedbackGathering, Conversation, i18n.Text{EN: "Gathering what people say", ES: "Recogida de opiniones"}},
		{Loyalty, Conversation, i18n.Text{EN: "Relations and loyalty", ES: "Relaciones y fidelización"}},

		{Monitoring, Measurement, i18n.Text{EN: "Monitoring", ES: "Monitorización"}},
		{Analysis, Measurement, i18n.Text{EN: "Analysis of results", ES: "Análisis de resultados"}},
		{SentimentReading, Measurement, i18n.Text{EN: "Reading the sentiment", ES: "Lectura del sentimiento"}},
		{PerceptionGap, Measurement, i18n.Text{EN: "Brand perception against intention", ES: "Percepción de la marca frente a la intención"}},
		{ResultReview, Measurement, i18n.Text{EN: "Review of results", ES: "Revisión de resultados"}},
		{PlanAdjustment, Measurement, i18n.Text{EN: "Adjusting the plan", ES: "Ajuste del plan"}},
		{Reporting, Measurement, i18n.Text{EN: "Reports", ES: "Informes"}},

		{TeamLeadership, Leadership, i18n.Text{EN: "Leading the daily work", ES: "Dirección del trabajo diario"}},
		{TaskAssignment, Leadership, i18n.Text{EN: "Assigning tasks", ES: "Asignación de tareas"}},
		{Supervision, Leadership, i18n.Text{EN: "Supervising people", ES: "Supervisión de personas"}},
		{PublishingDelegation, Leadership, i18n.Text{EN: "Handing publishing over", ES: "Delegación de la publicación"}},

		{OnlinePresence, Image, i18n.Text{EN: "Presence on the networks", ES: "Presencia en las redes"}},
		{BrandVoice, Image, i18n.Text{EN: "Brand voice", ES: "Voz de la marca"}},
		{BrandRepresentation, Image, i18n.Text{EN: "Representing the brand", ES: "Representación de la marca"}},
		{CommunityBridge, Image, i18n.Text{EN: "Bridge between brand and community", ES: "Puente entre marca y comunidad"}},

		{ClientLiaison, Accounts, i18n.Text{EN: "Link between client and agency", ES: "Enlace entre cliente y agencia"}},
		{ClientNeeds, Accounts, i18n.Text{EN: "What the client needs", ES: "Necesidades del cliente"}},
		{StrategyProposals, Accounts, i18n.Text{EN: "Proposals to the client", ES: "Propuestas al cliente"}},

		{SponsoredContent, Influence, i18n.Text{EN: "Sponsored content", ES: "Contenido patrocinado"}},
		{ProductPromotion, Influence, i18n.Text{EN: "Promoting products", ES: "Promoción de productos"}},
		{Disclosure, Influence, i18n.Text{EN: "Disclosing advertising", ES: "Identificación de la publicidad"}},
	}
}
