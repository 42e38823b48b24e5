package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func deskMeasures() []Definition {
	return []Definition{
		{
			ID:   InboundMessages,
			Name: i18n.Text{EN: "messages received", ES: "mensajes recibidos"},
			Description: i18n.Text{
				EN: "Comments, direct messages, mentions and reviews that came in.",
				ES: "Comentarios, mensajes directos, menciones y reseñas que llegaron.",
			},
			Aliases: []string{"incoming_messages"},
			Source:  chatwoot,
		},
		{
			ID:   NeedingReply,
			Name: i18n.Text{EN: "messages needing a reply", ES: "mensajes que piden respuesta"},
			Description: i18n.Text{
				EN: "Messages received that call for an answer; spam does not.",
				ES: "Mensajes recibidos que piden respuesta; el contenido no deseado no la pide.",
			},
			Source: seedInventory,
		},
		{
			ID:   Answered,
			Name: i18n.Text{EN: "messages answered", ES: "mensajes respondidos"},
			Description: i18n.Text{
				EN: "Messages that needed a reply and got one.",
				ES: "Mensajes que pedían respuesta y la tuvieron.",
			},
			Source: seedInventory,
		},
		{
			ID:   Responses,
			Name: i18n.Text{EN: "first responses", ES: "primeras respuestas"},
			Description: i18n.Text{
				EN: "First answers whose time is in the sum of first response times.",
				ES: "Primeras respuestas cuyo tiempo está en la suma de tiempos de primera respuesta.",
			},
			Source: chatwoot,
		},
		{
			ID:   ResponseTimeSum,
			Name: i18n.Text{EN: "total first response time", ES: "tiempo total de primera respuesta"},
			Description: i18n.Text{
				EN: "Seconds from a message or its reopening to the first answer, all answers together. Clock and business time do not mix.",
				ES: "Segundos desde un mensaje o su reapertura hasta la primera respuesta, sumadas todas. El tiempo de reloj y el laborable no se mezclan.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Source: chatwoot,
		},
		{
			ID:   NextResponses,
			Name: i18n.Text{EN: "next responses", ES: "siguientes respuestas"},
			Description: i18n.Text{
				EN: "Later answers whose time is in the sum of next response times.",
				ES: "Respuestas posteriores cuyo tiempo está en la suma de tiempos de siguiente respuesta.",
			},
			Source: chatwoot,
		},
		{
			ID:   NextResponseTimeSum,
			Name: i18n.Text{EN: "total next response time", ES: "tiempo total de siguiente respuesta"},
			Description: i18n.Text{
				EN: "Seconds from the first message of a person since the last answer to the next answer, all answers together.",
				ES: "Segundos desde el primer mensaje de una persona tras la última respuesta hasta la respuesta siguiente, sumadas todas.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Source: chatwoot,
		},
		{
			ID:   SLAMet,
			Name: i18n.Text{EN: "SLA targets met", ES: "SLA cumplidos"},
			Description: i18n.Text{
				EN: "Service level targets that were met. Those still pending are counted nowhere.",
				ES: "Objetivos de nivel de servicio cumplidos. Los que siguen pendientes no cuentan en ningún lado.",
			},
			Source: chatwoot,
		},
		{
			ID:   SLAMissed,
			Name: i18n.Text{EN: "SLA targets missed", ES: "SLA incumplidos"},
			Description: i18n.Text{
				EN: "Service level targets that were missed; a late answer is late for ever.",
				ES: "Objetivos de nivel de servicio incumplidos; una respuesta tardía lo es para siempre.",
			},
			Source: chatwoot,
		},
		{
			ID:   Opened,
			Name: i18n.Text{EN: "conversations opened", ES: "conversaciones iniciadas"},
			Description: i18n.Text{
				EN: "Conversations that began in the period.",
				ES: "Conversaciones que empezaron en el periodo.",
			},
			Source: chatwoot,
		},
		{
			ID:   Resolved,
			Name: i18n.Text{EN: "conversations resolved", ES: "conversaciones resueltas"},
			Description: i18n.Text{
				EN: "Conversations that were resolved.",
				ES: "Conversaciones que se resolvieron.",
			},
			Aliases: []string{"resolutions"},
			Source:  chatwoot,
		},
		{
			ID:   Reopened,
			Name: i18n.Text{EN: "conversations reopened", ES: "conversaciones reabiertas"},
			Description: i18n.Text{
				EN: "Resolved conversations that were opened again.",
				ES: "Conversaciones resueltas que se volvieron a abrir.",
			},
			Source: chatwoot,
		},
		{
			ID:   ResolutionTimeSum,
			Name: i18n.Text{EN: "total resolution time", ES: "tiempo total de resolución"},
			Description: i18n.Text{
				EN: "Seconds from opening to resolution, all resolved conversations together.",
				ES: "Segundos desde el inicio hasta la resolución, sumadas todas las conversaciones resueltas.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Source: chatwoot,
		},
		{
			ID:   OpenConversations,
			Name: i18n.Text{EN: "open conversations", ES: "conversaciones pendientes"},
			Description: i18n.Text{
				EN: "Conversations open at the end of a day: the backlog. Days do not add up, channels do.",
				ES: "Conversaciones abiertas al final de un día. Los días no se suman; los canales, sí.",
			},
			OverTime: Level, OverSeries: Adds,
			Aliases: []string{"backlog"},
			Source:  chatwoot,
		},
	}
}

func surveyMeasures() []Definition {
	return []Definition{
		{
			ID:   SurveysSent,
			Name: i18n.Text{EN: "surveys sent", ES: "encuestas enviadas"},
			Description: i18n.Text{
				EN: "Satisfaction surveys that were sent out.",
				ES: "Encuestas de satisfacción enviadas.",
			},
			Source: chatwoot,
		},
		{
			ID:   CSATAnswers,
			Name: i18n.Text{EN: "satisfaction answers", ES: "respuestas de satisfacción"},
			Description: i18n.Text{
				EN: "Answers to the satisfaction survey, good and bad.",
				ES: "Respuestas a la encuesta de satisfacción, buenas y malas.",
			},
			Source: chatwoot,
		},
		{
			ID:   CSATTop,
			Name: i18n.Text{EN: "satisfied answers", ES: "respuestas satisfechas"},
			Description: i18n.Text{
				EN: "Answers in the top boxes of the scale, usually 4 and 5 of 5. Say which boxes count.",
				ES: "Respuestas en lo más alto de la escala, por lo general 4 y 5 de 5. Diga qué casillas cuentan.",
			},
			Source: chatwoot + "; " + tradeUsage,
		},
		{
			ID:   Promoters,
			Name: i18n.Text{EN: "promoters", ES: "promotores"},
			Description: i18n.Text{
				EN: "Answers of 9 and 10 on a scale from 0 to 10.",
				ES: "Respuestas de 9 y 10 en una escala de 0 a 10.",
			},
			Source: tradeUsage,
		},
		{
			ID:   Passives,
			Name: i18n.Text{EN: "passives", ES: "pasivos"},
			Description: i18n.Text{
				EN: "Answers of 7 and 8 on a scale from 0 to 10.",
				ES: "Respuestas de 7 y 8 en una escala de 0 a 10.",
			},
			Source: tradeUsage,
		},
		{
			ID:   Detractors,
			Name: i18n.Text{EN: "detractors", ES: "detractores"},
			Description: i18n.Text{
				EN: "Answers of 0 to 6 on a scale from 0 to 10.",
				ES: "Respuestas de 0 a 6 en una escala de 0 a 10.",
			},
			Source: tradeUsage,
		},
	}
}
