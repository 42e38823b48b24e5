package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func postMetrics() []Metric {
	return []Metric{
		{
			ID:   "amplification_rate_followers",
			Name: i18n.Text{EN: "Amplification rate (followers)", ES: "Tasa de amplificación (seguidores)"},
			Description: i18n.Text{
				EN: "Shares over the followers at the last date: how far the audience passes things on.",
				ES: "Compartidos entre los seguidores de la última fecha: cuánto difunde la audiencia.",
			},
			Num: of(Shares), Den: of(Followers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by followers", ES: "por seguidores"},
			Aliases: []string{"amplification rate"},
			Source:  tradeUsage,
		},
		{
			ID:   "amplification_rate_reach",
			Name: i18n.Text{EN: "Amplification rate (reach)", ES: "Tasa de amplificación (alcance)"},
			Description: i18n.Text{
				EN: "Shares for each one reached; between two bounds over several rows.",
				ES: "Compartidos por persona alcanzada; entre dos cotas sobre varias filas.",
			},
			Num: of(Shares), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by reach", ES: "por alcance"},
			Source:  tradeUsage,
		},
		{
			ID:   "virality_rate",
			Name: i18n.Text{EN: "Virality rate", ES: "Viralidad"},
			Description: i18n.Text{
				EN: "Shares for each impression.",
				ES: "Compartidos por cada impresión.",
			},
			Num: of(Shares), Den: of(Impressions),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
		{
			ID:   "conversation_rate_posts",
			Name: i18n.Text{EN: "Comments per post", ES: "Comentarios por publicación"},
			Description: i18n.Text{
				EN: "How many comments a post gets on average: the conversation rate. It is a number, not a share.",
				ES: "Cuántos comentarios recibe de media una publicación: la tasa de conversación. Es un número, no una proporción.",
			},
			Num: of(Comments), Den: of(Posts),
			Better:  Higher,
			Variant: i18n.Text{EN: "per post", ES: "por publicación"},
			Aliases: []string{"conversation rate", "tasa de conversación"},
			Source:  ownArithmetic,
		},
		{
			ID:   "conversation_rate_followers",
			Name: i18n.Text{EN: "Conversation rate (followers)", ES: "Tasa de conversación (seguidores)"},
			Description: i18n.Text{
				EN: "Comments over the followers at the last date.",
				ES: "Comentarios entre los seguidores de la última fecha.",
			},
			Num: of(Comments), Den: of(Followers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by followers", ES: "por seguidores"},
			Source:  ownArithmetic,
		},
		{
			ID:   "applause_rate_posts",
			Name: i18n.Text{EN: "Likes per post", ES: "Me gusta por publicación"},
			Description: i18n.Text{
				EN: "How many likes a post gets on average: the applause rate. It is a number, not a share.",
				ES: "Cuántos me gusta recibe de media una publicación: la tasa de aprobación. Es un número, no una proporción.",
			},
			Num: of(Likes), Den: of(Posts),
			Better:  Higher,
			Variant: i18n.Text{EN: "per post", ES: "por publicación"},
			Aliases: []string{"applause rate", "tasa de aprobación"},
			Source:  ownArithmetic,
		},
		{
			ID:   "applause_rate_followers",
			Name: i18n.Text{EN: "Applause rate (followers)", ES: "Tasa de aprobación (seguidores)"},
			Description: i18n.Text{
				EN: "Likes over the followers at the last date.",
				ES: "Me gusta entre los seguidores de la última fecha.",
			},
			Num: of(Likes), Den: of(Followers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by followers", ES: "por seguidores"},
			Source:  ownArithmetic,
		},
		{
			ID:   "save_rate_reach",
			Name: i18n.Text{EN: "Save rate by reach", ES: "Tasa de guardado por alcance"},
			Description: i18n.Text{
				EN: "Saves for each one reached; between two bounds over several rows.",
				ES: "Guardados por persona alcanzada; entre dos cotas sobre varias filas.",
			},
			Num: of(Saves), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by reach", ES: "por alcance"},
			Source:  ownArithmetic,
		},
		{
			ID:   "save_rate_impressions",
			Name: i18n.Text{EN: "Save rate by impressions", ES: "Tasa de guardado por impresiones"},
			Description: i18n.Text{
				EN: "Saves for each impression, as Pinterest prints it.",
				ES: "Guardados por cada impresión, como la da Pinterest.",
			},
			Num: of(Saves), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by impressions", ES: "por impresiones"},
			Aliases: []string{"SAVE_RATE"},
			Source:  pinterest,
		},
		{
			ID:   "interactions_per_post",
			Name: i18n.Text{EN: "Interactions per post", ES: "Interacciones por publicación"},
			Description: i18n.Text{
				EN: "How many interactions a post gets on average; a single viral post moves it far.",
				ES: "Cuántas interacciones recibe de media una publicación; una sola publicación viral la mueve mucho.",
			},
			Num: of(Interactions), Den: of(Posts),
			Better:  Higher,
			Variant: i18n.Text{EN: "narrow count", ES: "recuento estricto"},
			Source:  ownArithmetic,
		},
		{
			ID:   "engagements_per_post",
			Name: i18n.Text{EN: "Engagements per post", ES: "Interacciones totales por publicación"},
			Description: i18n.Text{
				EN: "How many engagements, by the platform's broad count, a post gets on average.",
				ES: "Cuántas interacciones totales, según el recuento amplio de la plataforma, recibe de media una publicación.",
			},
			Num: of(Engagements), Den: of(Posts),
			Better:  Higher,
			Variant: i18n.Text{EN: "broad count", ES: "recuento amplio"},
			Source:  ownArithmetic,
		},
		{
			ID:   "cost_per_interaction",
			Name: i18n.Text{EN: "Cost per interaction", ES: "Coste por interacción"},
			Description: i18n.Text{
				EN: "What an interaction cost, over the narrow count. Google's average cost is over ad interactions and another figure.",
				ES: "Lo que costó una interacción, según el recuento estricto. El coste medio de Google va sobre interacciones con el anuncio y es otra cifra.",
			},
			Num: of(Spend), Den: of(Interactions),
			Better:  Lower,
			Variant: i18n.Text{EN: "narrow count", ES: "recuento estricto"},
			Source:  ownArithmetic,
		},
		{
			ID:   "cost_per_engagement",
			Name: i18n.Text{EN: "Cost per engagement", ES: "Coste por interacción total"},
			Description: i18n.Text{
				EN: "What an engagement cost, over the platform's broad count, clicks included.",
				ES: "Lo que costó una interacción según el recuento amplio de la plataforma, clics incluidos.",
			},
			Num: of(Spend), Den: of(Engagements),
			Better:  Lower,
			Variant: i18n.Text{EN: "broad count", ES: "recuento amplio"},
			Aliases: []string{"CPE"},
			Source:  googleAds,
		},
		{
			ID:   "negative_feedback_rate",
			Name: i18n.Text{EN: "Negative feedback rate", ES: "Tasa de rechazo"},
			Description: i18n.Text{
				EN: "Hides, reports and unlikes for each impression.",
				ES: "Ocultaciones, denuncias y me gusta retirados por cada impresión.",
			},
			Num: of(Hides, Reports, Unlikes), Den: of(Impressions),
			Percent: true, Better: Lower,
			Aliases: []string{"negative_feedback"},
			Source:  fivetran,
		},
	}
}
