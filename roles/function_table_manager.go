package roles

import "github.com/pauta-go/pauta/plan/i18n"

// managerRows are the functions of the social media manager,
// from section 2 of the inventory of the texts as read on 2026-11-21.
func managerRows() []Function {
	return []Function{
		{
			Row: "SM-01", Roles: []ID{SocialMediaManager}, Activities: []Activity{Strategy}, Sources: S0,
			Name: i18n.Text{EN: "Devise content plans and campaigns that serve the objectives", ES: "Idear contenidos y campañas al servicio de los objetivos"},
		},
		{
			Row: "SM-02", Roles: []ID{SocialMediaManager}, Activities: []Activity{ContentCuration, ContentCreation}, Sources: S0 | S1,
			Name: i18n.Text{EN: "Choose and make attractive content", ES: "Seleccionar y elaborar contenido atractivo"},
		},
		{
			Row: "SM-03", Roles: []ID{SocialMediaManager}, Activities: []Activity{ContentAlignment}, Sources: S0 | S4,
			Name: i18n.Text{EN: "Fit content to the brand identity and the audience", ES: "Ajustar el contenido a la identidad de marca y al público"},
		},
		{
			Row: "SM-04", Roles: []ID{SocialMediaManager}, Activities: []Activity{PaidSocial}, Sources: S0,
			Name: i18n.Text{EN: "Plan and run paid campaigns", ES: "Planificar y poner en marcha campañas de pago"},
		},
		{
			Row: "SM-05", Roles: []ID{SocialMediaManager}, Activities: []Activity{Analysis}, Sources: S0 | S1 | S3,
			Name: i18n.Text{EN: "Judge performance with analytics", ES: "Valorar el rendimiento con analítica"},
		},
		{
			Row: "SM-06", Roles: []ID{SocialMediaManager}, Activities: []Activity{PlanAdjustment}, Sources: S0 | S3 | S4,
			Name: i18n.Text{EN: "Change the strategy where the figures say so", ES: "Cambiar la estrategia cuando lo indiquen los datos"},
		},
		{
			Row: "SM-07", Roles: []ID{SocialMediaManager}, Activities: []Activity{BrandVoice}, Sources: S1,
			Name: i18n.Text{EN: "Decide how the brand sounds on every profile", ES: "Decidir el tono de la marca en cada perfil"},
		},
		{
			Row: "SM-08", Roles: []ID{SocialMediaManager}, Activities: []Activity{OnlinePresence}, Sources: S1,
			Name: i18n.Text{EN: "Look after the presence of the business on the networks", ES: "Cuidar la presencia del negocio en las redes"},
		},
		{
			Row: "SM-09", Roles: []ID{SocialMediaManager}, Activities: []Activity{CustomerCare}, Sources: S1,
			Name: i18n.Text{EN: "Make customer care possible", ES: "Hacer posible la atención al cliente"},
		},
		{
			Row: "SM-10", Roles: []ID{SocialMediaManager}, Activities: []Activity{CampaignManagement}, Sources: S1,
			Name: i18n.Text{EN: "Run projects and campaigns", ES: "Dirigir proyectos y campañas"},
		},
		{
			Row: "SM-11", Roles: []ID{SocialMediaManager}, Activities: []Activity{CalendarBuilding}, Sources: S1,
			Name: i18n.Text{EN: "Hand over content calendars, launches included", ES: "Entregar calendarios de contenidos con los lanzamientos"},
		},
		{
			Row: "SM-12", Roles: []ID{SocialMediaManager}, Activities: []Activity{ContentCreation, ContentScheduling, Publishing}, Sources: S1,
			Name: i18n.Text{EN: "Make content and schedule it", ES: "Elaborar y programar contenido"},
		},
		{
			Row: "SM-13", Roles: []ID{SocialMediaManager}, Activities: []Activity{PublishingDelegation}, Sources: S1,
			Name: i18n.Text{EN: "Hand publishing over to the team", ES: "Ceder la publicación al equipo"},
		},
		{
			Row: "SM-14", Roles: []ID{SocialMediaManager}, Activities: []Activity{PlanAuthoring, Strategy}, Sources: S2 | S4,
			Name: i18n.Text{EN: "Write the plan for social networks", ES: "Redactar el plan para las redes"},
		},
		{
			Row: "SM-15", Roles: []ID{SocialMediaManager}, Activities: []Activity{MarketStudy, CompetitorReview, TrendWatch}, Sources: S3,
			Name: i18n.Text{EN: "Study competitors, audiences and trends", ES: "Estudiar competidores, audiencias y tendencias"},
		},
		{
			Row: "SM-16", Roles: []ID{SocialMediaManager}, Activities: []Activity{ObjectiveSetting}, Sources: S3,
			Name: i18n.Text{EN: "Set the objectives", ES: "Marcar los objetivos"},
		},
		{
			Row: "SM-17", Roles: []ID{SocialMediaManager}, Activities: []Activity{ActionDesign}, Sources: S3,
			Name: i18n.Text{EN: "Devise the actions", ES: "Concebir las acciones"},
		},
		{
			Row: "SM-18", Roles: []ID{SocialMediaManager}, Activities: []Activity{ChannelSelection}, Sources: S3 | S4,
			Name: i18n.Text{EN: "Pick the networks", ES: "Escoger las redes"},
		},
		{
			Row: "SM-19", Roles: []ID{SocialMediaManager}, Activities: []Activity{CalendarBuilding}, Sources: S3,
			Name: i18n.Text{EN: "Draw up the editorial calendar", ES: "Confeccionar el calendario editorial"},
		},
		{
			Row: "SM-20", Roles: []ID{SocialMediaManager}, Activities: []Activity{InteractionGuide}, Sources: S3,
			Name: i18n.Text{EN: "Lay down how to talk with the audience", ES: "Fijar las pautas para hablar con la audiencia"},
		},
		{
			Row: "SM-21", Roles: []ID{SocialMediaManager}, Activities: []Activity{TeamLeadership}, Sources: S3,
			Name: i18n.Text{EN: "Lead the day's work", ES: "Dirigir el trabajo de cada día"},
		},
		{
			Row: "SM-22", Roles: []ID{SocialMediaManager}, Activities: []Activity{TaskAssignment}, Sources: S3,
			Name: i18n.Text{EN: "Give out tasks and responsibilities", ES: "Repartir tareas y responsabilidades"},
		},
		{
			Row: "SM-23", Roles: []ID{SocialMediaManager}, Activities: []Activity{Supervision}, Sources: S3,
			Name: i18n.Text{EN: "Follow how each person and the team do", ES: "Seguir el desempeño de cada persona y del equipo"},
		},
		{
			Row: "SM-24", Roles: []ID{SocialMediaManager}, Activities: []Activity{Monitoring, PlanAdjustment}, Sources: S3,
			Name: i18n.Text{EN: "Watch posts, and change tactics where needed", ES: "Vigilar las publicaciones y cambiar de táctica si hace falta"},
		},
		{
			Row: "SM-25", Roles: []ID{SocialMediaManager}, Activities: []Activity{BudgetShifting}, Sources: S3,
			Name: i18n.Text{EN: "Move advertising money to where it works", ES: "Mover el dinero de la publicidad adonde rinde"},
		},
		{
			Row: "SM-26", Roles: []ID{SocialMediaManager}, Activities: []Activity{Analysis}, Sources: S3,
			Name: i18n.Text{EN: "Analyse reach, interactions, conversions and ROI", ES: "Examinar alcance, interacciones, conversiones y ROI"},
		},
		{
			Row: "SM-27", Roles: []ID{SocialMediaManager}, Activities: []Activity{Reporting}, Sources: S3,
			Name: i18n.Text{EN: "Show stakeholders the results and the money that went into them", ES: "Mostrar a las partes interesadas los resultados y el dinero empleado"},
		},
		{
			Row: "SM-28", Roles: []ID{SocialMediaManager}, Activities: []Activity{ResultReview, PlanAdjustment}, Sources: S4,
			Name: i18n.Text{EN: "Hold the plan against its targets and mend what falls short", ES: "Contrastar el plan con sus metas y corregir lo que no llega"},
		},
		{
			Row: "SM-29", Roles: []ID{SocialMediaManager}, Activities: []Activity{AudienceDefinition}, Sources: S4,
			Name: i18n.Text{EN: "Define the target audience from the client's segments", ES: "Definir el público objetivo con los segmentos del cliente"},
		},
		{
			Row: "SM-30", Roles: []ID{SocialMediaManager}, Activities: []Activity{ContentAlignment}, Sources: S4,
			Name: i18n.Text{EN: "Keep to the message line and the goals of the brand", ES: "Mantener la línea de mensaje y las metas de la marca"},
		},
		{
			Row: "SM-31", Roles: []ID{SocialMediaManager}, Activities: []Activity{PerceptionGap}, Sources: S3,
			Name: i18n.Text{EN: "Shape how the brand is seen", ES: "Moldear cómo se ve la marca"},
		},
		{
			Row: "SM-32", Roles: []ID{SocialMediaManager}, Activities: []Activity{CampaignManagement}, Sources: S3,
			Name: i18n.Text{EN: "Keep to campaigns on social networks", ES: "Ceñirse a las campañas en redes sociales"},
		},
	}
}
