package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func clickMetrics() []Metric {
	return []Metric{
		{
			ID:   "ctr",
			Name: i18n.Text{EN: "CTR", ES: "CTR"},
			Description: i18n.Text{
				EN: "Clicks of all kinds for each impression. Link clicks are a part of them, so it does not match the CTR of links.",
				ES: "Clics de todo tipo por cada impresión. Los clics en el enlace son una parte, así que no coincide con el CTR del enlace.",
			},
			Num: of(Clicks), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "all clicks", ES: "todos los clics"},
			Aliases: []string{"CTR (all)", "CTR (todos)"},
			Source:  metaAds,
		},
		{
			ID:   "ctr_link",
			Name: i18n.Text{EN: "CTR (link)", ES: "CTR (enlace)"},
			Description: i18n.Text{
				EN: "Link clicks for each impression.",
				ES: "Clics en el enlace por cada impresión.",
			},
			Num: of(LinkClicks), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "link", ES: "enlace"},
			Aliases: []string{
				"CTR (link click-through rate)", "CTR (destination)", "CTR (porcentaje de clics en el enlace)", "CTR (destino)",
			},
			Source: metaAds + "; " + tikTok,
		},
		{
			ID:   "ctr_outbound",
			Name: i18n.Text{EN: "CTR (outbound)", ES: "CTR (saliente)"},
			Description: i18n.Text{
				EN: "Clicks that led off the platform, for each impression.",
				ES: "Clics que llevaron fuera de la plataforma, por cada impresión.",
			},
			Num: of(OutboundClicks), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "outbound", ES: "saliente"},
			Aliases: []string{"outbound_clicks_ctr"},
			Source:  metaAds,
		},
		{
			ID:   "ctr_unique",
			Name: i18n.Text{EN: "CTR (unique)", ES: "CTR (único)"},
			Description: i18n.Text{
				EN: "The part of the people reached who clicked. Neither side adds up, so over several rows it lies between two bounds.",
				ES: "Parte de las personas alcanzadas que hizo clic. Ningún lado se suma, así que sobre varias filas queda entre dos cotas.",
			},
			Num: of(UniqueClickers), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "people", ES: "personas"},
			Aliases: []string{"unique_ctr"},
			Source:  metaAds,
		},
		{
			ID:   "cpc",
			Name: i18n.Text{EN: "CPC", ES: "CPC"},
			Description: i18n.Text{
				EN: "What a click of any kind cost.",
				ES: "Lo que costó un clic de cualquier tipo.",
			},
			Num: of(Spend), Den: of(Clicks),
			Better:  Lower,
			Variant: i18n.Text{EN: "all clicks", ES: "todos los clics"},
			Aliases: []string{"Avg. CPC", "CPC (all)", "CPC medio", "Prom. CPC", "CPC (todos)"},
			Source:  metaAds + "; " + googleAds,
		},
		{
			ID:   "cpc_link",
			Name: i18n.Text{EN: "CPC (link)", ES: "CPC (enlace)"},
			Description: i18n.Text{
				EN: "What a link click cost.",
				ES: "Lo que costó un clic en el enlace.",
			},
			Num: of(Spend), Den: of(LinkClicks),
			Better:  Lower,
			Variant: i18n.Text{EN: "link", ES: "enlace"},
			Aliases: []string{
				"CPC (cost per link click)", "CPC (destination)", "CPC (costo por clic en el enlace)", "CPC (destino)",
			},
			Source: metaAds + "; " + tikTok,
		},
		{
			ID:   "cpc_outbound",
			Name: i18n.Text{EN: "CPC (outbound)", ES: "CPC (saliente)"},
			Description: i18n.Text{
				EN: "What a click that led off the platform cost.",
				ES: "Lo que costó un clic que llevó fuera de la plataforma.",
			},
			Num: of(Spend), Den: of(OutboundClicks),
			Better:  Lower,
			Variant: i18n.Text{EN: "outbound", ES: "saliente"},
			Aliases: []string{"cost_per_outbound_click"},
			Source:  metaAds,
		},
		{
			ID:   "landing_rate",
			Name: i18n.Text{EN: "Landing rate", ES: "Tasa de llegada"},
			Description: i18n.Text{
				EN: "The part of the link clicks after which the page really loaded. A low rate points to a slow page or to clicks by mistake.",
				ES: "Parte de los clics en el enlace tras los que la página llegó a cargarse. Si es baja, la página es lenta o los clics fueron por error.",
			},
			Num: of(LandingPageViews), Den: of(LinkClicks),
			Percent: true, Better: Higher,
			Aliases: []string{"landing_page_view_per_link_click"},
			Source:  metaAds,
		},
	}
}

func siteMetrics() []Metric {
	return []Metric{
		{
			ID:   "session_engagement_rate",
			Name: i18n.Text{EN: "Session engagement rate", ES: "Tasa de interacción de las sesiones"},
			Description: i18n.Text{
				EN: "The part of the sessions that was engaged: Google Analytics calls it engagement rate. It has nothing to do with interactions on social networks.",
				ES: "Parte de las sesiones con interacción: Google Analytics la llama tasa de interacción. No tiene que ver con las interacciones en redes sociales.",
			},
			Num: of(EngagedSessions), Den: of(Sessions),
			Percent: true, Better: Higher,
			Aliases: []string{"engagement rate of Google Analytics 4"},
			Source:  analytics,
		},
		{
			ID:   "bounce_rate",
			Name: i18n.Text{EN: "Bounce rate", ES: "Tasa de rebote"},
			Description: i18n.Text{
				EN: "The part of the sessions that was not engaged. Universal Analytics counted sessions of one page instead: another figure.",
				ES: "Parte de las sesiones sin interacción. Universal Analytics contaba las sesiones de una sola página: otra cifra.",
			},
			Num: append(of(Sessions), less(EngagedSessions)...), Den: of(Sessions),
			Percent: true, Better: Lower,
			Source: analytics,
		},
		{
			ID:   "engagement_time_per_session",
			Name: i18n.Text{EN: "Engagement time per session", ES: "Tiempo de interacción por sesión"},
			Description: i18n.Text{
				EN: "How long the website was in front of people in a session, on average.",
				ES: "Cuánto tiempo estuvo el sitio web en primer plano en una sesión, de media.",
			},
			Num: of(EngagedTime), Den: of(Sessions),
			Better:  Higher,
			Variant: i18n.Text{EN: "per session", ES: "por sesión"},
			Aliases: []string{"averageSessionEngagementTime"},
			Source:  analytics,
		},
		{
			ID:   "engagement_time_per_user",
			Name: i18n.Text{EN: "Engagement time per user", ES: "Tiempo de interacción por usuario"},
			Description: i18n.Text{
				EN: "How long the website was in front of a user in the period. Users do not add up, so over several rows it lies between two bounds.",
				ES: "Cuánto tiempo tuvo cada usuario el sitio web en primer plano. Los usuarios no se suman, así que sobre varias filas queda entre dos cotas.",
			},
			Num: of(EngagedTime), Den: of(Users),
			Better:  Higher,
			Variant: i18n.Text{EN: "per user", ES: "por usuario"},
			Aliases: []string{"Average engagement time per active user"},
			Source:  analytics,
		},
		{
			ID:   "social_traffic_share",
			Name: i18n.Text{EN: "Social traffic share", ES: "Cuota de tráfico social"},
			Description: i18n.Text{
				EN: "The part of the sessions that came from social networks. Links in messages often count as direct, so it is a lower bound.",
				ES: "Parte de las sesiones procedente de redes sociales. Los enlaces en mensajes suelen contar como directos: es una cota inferior.",
			},
			Num: of(SocialSessions), Den: of(Sessions),
			Percent: true,
			Aliases: []string{"Organic Social and Paid Social share"},
			Source:  analytics,
		},
	}
}
