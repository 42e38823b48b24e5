package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func deskMetrics() []Metric {
	return []Metric{
		{
			ID:   "response_rate",
			Name: i18n.Text{EN: "Response rate", ES: "Tasa de respuesta"},
			Description: i18n.Text{
				EN: "The part of the messages needing a reply that got one. Those still waiting count as unanswered.",
				ES: "Parte de los mensajes que piden respuesta que la tuvo. Los que aún esperan cuentan como no respondidos.",
			},
			Num: of(Answered), Den: of(NeedingReply),
			Percent: true, Better: Higher,
			Aliases: []string{"coverage"},
			Source:  seedInventory,
		},
		{
			ID:   "average_first_response_time",
			Name: i18n.Text{EN: "Average first response time", ES: "Tiempo medio de primera respuesta"},
			Description: i18n.Text{
				EN: "The mean time to the first answer, of those that were answered. It forgets the unanswered and follows a few slow ones: see the median too.",
				ES: "Tiempo medio hasta la primera respuesta, entre los respondidos. Olvida los no respondidos y sigue a unos pocos lentos: mire también la mediana.",
			},
			Num: of(ResponseTimeSum), Den: of(Responses),
			Better:  Lower,
			Variant: i18n.Text{EN: "mean", ES: "media"},
			Aliases: []string{"FRT"},
			Source:  chatwoot,
		},
		{
			ID:   "average_next_response_time",
			Name: i18n.Text{EN: "Average next response time", ES: "Tiempo medio de siguiente respuesta"},
			Description: i18n.Text{
				EN: "The mean time from the first message of a person since the last answer to the next one: writing again sets no clock back. Some tools mean the gap between two answers by the same name.",
				ES: "Tiempo medio desde el primer mensaje de una persona tras la última respuesta hasta la siguiente: volver a escribir no reinicia el reloj. Algunas herramientas llaman así al intervalo entre dos respuestas.",
			},
			Num: of(NextResponseTimeSum), Den: of(NextResponses),
			Better:  Lower,
			Variant: i18n.Text{EN: "mean", ES: "media"},
			Aliases: []string{"NRT", "reply time"},
			Source:  chatwoot,
		},
		{
			ID:   "average_resolution_time",
			Name: i18n.Text{EN: "Average resolution time", ES: "Tiempo medio de resolución"},
			Description: i18n.Text{
				EN: "The mean time from opening to resolution, of those resolved.",
				ES: "Tiempo medio desde el inicio hasta la resolución, entre las resueltas.",
			},
			Num: of(ResolutionTimeSum), Den: of(Resolved),
			Better:  Lower,
			Variant: i18n.Text{EN: "mean", ES: "media"},
			Aliases: []string{"resolution time"},
			Source:  chatwoot,
		},
		{
			ID:   "sla_attainment",
			Name: i18n.Text{EN: "SLA attainment", ES: "Cumplimiento de SLA"},
			Description: i18n.Text{
				EN: "The part of the settled service level targets that was met. Those still pending are on neither side.",
				ES: "Parte de los objetivos de nivel de servicio ya decididos que se cumplió. Los pendientes no están en ningún lado.",
			},
			Num: of(SLAMet), Den: of(SLAMet, SLAMissed),
			Percent: true, Better: Higher,
			Aliases: []string{"% SLAs met"},
			Source:  chatwoot,
		},
		{
			ID:   "resolution_rate",
			Name: i18n.Text{EN: "Resolution rate", ES: "Tasa de resolución"},
			Description: i18n.Text{
				EN: "Conversations resolved for each one opened. Only of the same conversations is it a share; over a period it may exceed 100%.",
				ES: "Conversaciones resueltas por cada iniciada. Solo sobre las mismas conversaciones es una proporción; en un periodo puede pasar del 100\u00a0%.",
			},
			Num: of(Resolved), Den: of(Opened),
			Percent: true, Better: Higher,
			Aliases: []string{"effectiveness"},
			Source:  chatwoot,
		},
		{
			ID:   "reopen_rate",
			Name: i18n.Text{EN: "Reopen rate", ES: "Tasa de reapertura"},
			Description: i18n.Text{
				EN: "Conversations reopened for each one resolved.",
				ES: "Conversaciones reabiertas por cada resuelta.",
			},
			Num: of(Reopened), Den: of(Resolved),
			Percent: true, Better: Lower,
			Source: chatwoot,
		},
		{
			ID:   "csat",
			Name: i18n.Text{EN: "CSAT", ES: "Satisfacción (CSAT)"},
			Description: i18n.Text{
				EN: "The part of the satisfaction answers in the top boxes. Which boxes and which scale must be said; a mean score is another figure.",
				ES: "Parte de las respuestas de satisfacción en lo más alto de la escala. Diga qué casillas y qué escala; una nota media es otra cifra.",
			},
			Num: of(CSATTop), Den: of(CSATAnswers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "top boxes", ES: "casillas superiores"},
			Aliases: []string{"customer satisfaction"},
			Source:  chatwoot + "; " + tradeUsage,
		},
		{
			ID:   "nps",
			Name: i18n.Text{EN: "NPS", ES: "NPS"},
			Description: i18n.Text{
				EN: "Promoters less detractors for each 100 answers, from −100 to 100. Few answers make it jump.",
				ES: "Promotores menos detractores por cada 100 respuestas, de −100 a 100. Con pocas respuestas da saltos.",
			},
			Num: append(of(Promoters), less(Detractors)...), Den: of(Promoters, Passives, Detractors),
			Scale: 100, Better: Higher,
			Aliases: []string{"Net Promoter Score"},
			Source:  tradeUsage,
		},
		{
			ID:   "survey_response_rate",
			Name: i18n.Text{EN: "Survey response rate", ES: "Tasa de respuesta a la encuesta"},
			Description: i18n.Text{
				EN: "Satisfaction answers for each survey sent. Where it is low, the answers are not those of everybody.",
				ES: "Respuestas de satisfacción por cada encuesta enviada. Si es baja, las respuestas no representan a todos.",
			},
			Num: of(CSATAnswers), Den: of(SurveysSent),
			Percent: true, Better: Higher,
			Source: chatwoot,
		},
	}
}

func memberMetrics() []Metric {
	return []Metric{
		{
			ID:   "contributor_share",
			Name: i18n.Text{EN: "Contributor share", ES: "Participación activa"},
			Description: i18n.Text{
				EN: "The part of the active members who wrote something. Neither side adds up, so over several rows it lies between two bounds.",
				ES: "Parte de los miembros activos que escribió algo. Ningún lado se suma, así que sobre varias filas queda entre dos cotas.",
			},
			Num: of(Contributors), Den: of(ActiveMembers),
			Percent: true, Better: Higher,
			Aliases: []string{"90-9-1"},
			Source:  practicalCM,
		},
		{
			ID:   "member_retention",
			Name: i18n.Text{EN: "Member retention", ES: "Retención de miembros"},
			Description: i18n.Text{
				EN: "The part of a cohort that is still active at an age. Group by cohort or by age: a total over different ages means nothing.",
				ES: "Parte de una cohorte que sigue activa a una edad. Agrupe por cohorte o por edad: un total de edades distintas no significa nada.",
			},
			Num: of(RetainedMembers), Den: of(CohortMembers),
			Percent: true, Better: Higher,
			Source: practicalCM,
		},
		{
			ID:   "activation_rate",
			Name: i18n.Text{EN: "Onboarding activation", ES: "Activación de nuevos miembros"},
			Description: i18n.Text{
				EN: "The part of the new members who did something within the stated days. Who joined too late to have had them is not yet counted.",
				ES: "Parte de los miembros nuevos que hizo algo dentro de los días declarados. Quien llegó tan tarde que aún no los ha tenido todavía no cuenta.",
			},
			Num: of(ActivatedMembers), Den: of(NewMembers),
			Percent: true, Better: Higher,
			Source: seedInventory,
		},
		{
			ID:   "feedback_closure_rate",
			Name: i18n.Text{EN: "Feedback closure", ES: "Tasa de opiniones atendidas"},
			Description: i18n.Text{
				EN: "The part of the feedback received on which something was done.",
				ES: "Parte de las opiniones recibidas sobre las que se hizo algo.",
			},
			Num: of(FeedbackActioned), Den: of(FeedbackReceived),
			Percent: true, Better: Higher,
			Source: seedInventory,
		},
	}
}
