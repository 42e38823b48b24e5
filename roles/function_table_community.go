package roles

import "github.com/pauta-go/pauta/plan/i18n"

// communityRows are the functions of the community manager,
// from section 2 of the inventory of the texts as read on 2026-11-21.
func communityRows() []Function {
	return []Function{
		{
			Row: "CM-01", Roles: []ID{CommunityManager}, Activities: []Activity{ContentCreation}, Sources: S0 | S2 | S4,
			Name: i18n.Text{EN: "Make content that matters to the followers", ES: "Elaborar contenido que interese a los seguidores"},
		},
		{
			Row: "CM-02", Roles: []ID{CommunityManager}, Activities: []Activity{Publishing}, Sources: S0 | S4,
			Name: i18n.Text{EN: "Put content on the networks", ES: "Publicar el contenido en las redes"},
		},
		{
			Row: "CM-03", Roles: []ID{CommunityManager}, Activities: []Activity{ContentCreation, Publishing}, Sources: S2,
			Name: i18n.Text{EN: "Keep the profiles fresh every day", ES: "Mantener los perfiles al día, a diario"},
		},
		{
			Row: "CM-04", Roles: []ID{CommunityManager}, Activities: []Activity{Interaction}, Sources: S0 | S1 | S2 | S4,
			Name: i18n.Text{EN: "Talk with followers, prospects and customers", ES: "Conversar con seguidores, clientes y posibles clientes"},
		},
		{
			Row: "CM-05", Roles: []ID{CommunityManager}, Activities: []Activity{Replies}, Sources: S0 | S2 | S4,
			Name: i18n.Text{EN: "Answer comments", ES: "Responder a los comentarios"},
		},
		{
			Row: "CM-06", Roles: []ID{CommunityManager}, Activities: []Activity{Replies}, Sources: S0 | S4,
			Name: i18n.Text{EN: "Answer direct messages", ES: "Responder a los mensajes directos"},
		},
		{
			Row: "CM-07", Roles: []ID{CommunityManager}, Activities: []Activity{Replies}, Sources: S1 | S4,
			Name: i18n.Text{EN: "Leave no comment or message without attention", ES: "No dejar ningún comentario ni mensaje sin atender"},
		},
		{
			Row: "CM-08", Roles: []ID{CommunityManager}, Activities: []Activity{Replies}, Sources: S4,
			Name: i18n.Text{EN: "Answer soon, and so that it helps", ES: "Responder pronto y de forma útil"},
		},
		{
			Row: "CM-09", Roles: []ID{CommunityManager}, Activities: []Activity{CustomerCare}, Sources: S1 | S4,
			Name: i18n.Text{EN: "Settle questions, suggestions and complaints", ES: "Resolver dudas, sugerencias y quejas"},
		},
		{
			Row: "CM-10", Roles: []ID{CommunityManager}, Activities: []Activity{Participation}, Sources: S0,
			Name: i18n.Text{EN: "Run contests, questions and polls", ES: "Organizar concursos, preguntas y encuestas"},
		},
		{
			Row: "CM-11", Roles: []ID{CommunityManager}, Activities: []Activity{Participation}, Sources: S1,
			Name: i18n.Text{EN: "Start discussions that bring members in", ES: "Abrir debates que impliquen a los miembros"},
		},
		{
			Row: "CM-12", Roles: []ID{CommunityManager}, Activities: []Activity{Participation}, Sources: S2,
			Name: i18n.Text{EN: "Invite people to comment", ES: "Invitar a comentar"},
		},
		{
			Row: "CM-13", Roles: []ID{CommunityManager}, Activities: []Activity{CrisisResponse}, Sources: S0,
			Name: i18n.Text{EN: "Be the first whom a crisis reaches, and meet it with empathy", ES: "Ser quien primero atiende una crisis, y hacerlo con empatía"},
		},
		{
			Row: "CM-14", Roles: []ID{CommunityManager}, Activities: []Activity{Monitoring, Analysis}, Sources: S0,
			Name: i18n.Text{EN: "Follow how posts and campaigns do", ES: "Seguir cómo funcionan las publicaciones y campañas"},
		},
		{
			Row: "CM-15", Roles: []ID{CommunityManager}, Activities: []Activity{FeedbackGathering}, Sources: S0 | S1 | S2,
			Name: i18n.Text{EN: "Gather what the community says", ES: "Recoger lo que dice la comunidad"},
		},
		{
			Row: "CM-16", Roles: []ID{CommunityManager}, Activities: []Activity{Reporting}, Sources: S0,
			Name: i18n.Text{EN: "Report so that the strategy gets better", ES: "Informar para que la estrategia mejore"},
		},
		{
			Row: "CM-17", Roles: []ID{CommunityManager}, Activities: []Activity{CommunityBuilding}, Sources: S1,
			Name: i18n.Text{EN: "Found, enlarge and run the community", ES: "Crear, ampliar y administrar la comunidad"},
		},
		{
			Row: "CM-18", Roles: []ID{CommunityManager}, Activities: []Activity{Onboarding}, Sources: S1,
			Name: i18n.Text{EN: "Help newcomers in with the brand's own material", ES: "Ayudar a integrarse a los recién llegados con materiales de la marca"},
		},
		{
			Row: "CM-19", Roles: []ID{CommunityManager}, Activities: []Activity{FeedbackGathering}, Sources: S1,
			Name: i18n.Text{EN: "Find out how people could be served better", ES: "Averiguar cómo atender mejor a las personas"},
		},
		{
			Row: "CM-20", Roles: []ID{CommunityManager}, Activities: []Activity{Replies, ContentAlignment}, Sources: S1,
			Name: i18n.Text{EN: "Answer with empathy and in the spirit of the brand", ES: "Contestar con empatía y conforme al espíritu de la marca"},
		},
		{
			Row: "CM-21", Roles: []ID{CommunityManager}, Activities: []Activity{SentimentReading}, Sources: S1,
			Name: i18n.Text{EN: "Measure the sentiment around the brand", ES: "Medir el sentimiento que despierta la marca"},
		},
		{
			Row: "CM-22", Roles: []ID{CommunityManager}, Activities: []Activity{PerceptionGap}, Sources: S1,
			Name: i18n.Text{EN: "Bring how the brand is seen closer to how it means to be seen", ES: "Acercar la imagen percibida de la marca a la que pretende dar"},
		},
		{
			Row: "CM-23", Roles: []ID{CommunityManager}, Activities: []Activity{Monitoring}, Sources: S1,
			Name: i18n.Text{EN: "Watch comments and interactions with the networks' own tools", ES: "Vigilar comentarios e interacciones con las herramientas de cada red"},
		},
		{
			Row: "CM-24", Roles: []ID{CommunityManager}, Activities: []Activity{PlanExecution}, Sources: S2 | S3 | S4,
			Name: i18n.Text{EN: "Carry out the activities of the plan", ES: "Llevar a la práctica las actividades del plan"},
		},
		{
			Row: "CM-25", Roles: []ID{CommunityManager}, Activities: []Activity{CompetitorReview, PlanAdjustment}, Sources: S2,
			Name: i18n.Text{EN: "Look at what competitors do and suggest changes to the plan", ES: "Observar a los competidores y proponer cambios en el plan"},
		},
		{
			Row: "CM-26", Roles: []ID{CommunityManager}, Activities: []Activity{Loyalty}, Sources: S2 | S4,
			Name: i18n.Text{EN: "Look after the relations with customers, so that they stay", ES: "Cuidar la relación con los clientes para que permanezcan"},
		},
		{
			Row: "CM-27", Roles: []ID{CommunityManager}, Activities: []Activity{BrandRepresentation}, Sources: S4,
			Name: i18n.Text{EN: "Stand for the brand on the networks", ES: "Dar la cara por la marca en las redes"},
		},
		{
			Row: "CM-28", Roles: []ID{CommunityManager}, Activities: []Activity{ContentAlignment}, Sources: S4,
			Name: i18n.Text{EN: "See that what is published keeps the reputation and the message line", ES: "Velar por que lo publicado respete la reputación y la línea de mensaje"},
		},
		{
			Row: "CM-29", Roles: []ID{CommunityManager}, Activities: []Activity{PlanContribution}, Sources: S4,
			Name: i18n.Text{EN: "Contribute to the plan where asked", ES: "Aportar al plan cuando se le pida"},
		},
		{
			Row: "CM-30", Roles: []ID{CommunityManager}, Activities: []Activity{CommunityBridge}, Sources: S1,
			Name: i18n.Text{EN: "Connect the brand with its community", ES: "Unir a la marca con su comunidad"},
		},
	}
}
