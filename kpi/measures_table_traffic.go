package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func trafficMeasures() []Definition {
	return []Definition{
		{
			ID:   Clicks,
			Name: i18n.Text{EN: "clicks", ES: "clics"},
			Description: i18n.Text{
				EN: "All clicks on an ad or post, wherever they led: the link, the profile, the full text. Link clicks are a part of them.",
				ES: "Todos los clics en un anuncio o publicación, llevaran adonde llevaran: enlace, perfil, texto completo. Los clics en el enlace son una parte.",
			},
			Aliases: []string{"Clicks (all)", "Total clicks", "Clics (todos)"},
			Source:  metaAds,
		},
		{
			ID:   LinkClicks,
			Name: i18n.Text{EN: "link clicks", ES: "clics en el enlace"},
			Description: i18n.Text{
				EN: "Clicks on links, to places on the platform or off it.",
				ES: "Clics en enlaces, a destinos dentro o fuera de la plataforma.",
			},
			Aliases: []string{"inline_link_clicks", "URL clicks", "Clicks (destination)", "Clics (destino)"},
			Source:  metaAds + "; " + tikTok + "; " + xExports,
		},
		{
			ID:   OutboundClicks,
			Name: i18n.Text{EN: "outbound clicks", ES: "clics salientes"},
			Description: i18n.Text{
				EN: "Clicks that led off the platform. Pinterest's pin clicks, which only open the pin, are not among them.",
				ES: "Clics que llevaron fuera de la plataforma. Los clics en el pin de Pinterest, que solo lo abren, no cuentan.",
			},
			Aliases: []string{"outbound", "OUTBOUND_CLICK"},
			Source:  metaAds + "; " + pinterest,
		},
		{
			ID:   UniqueClickers,
			Name: i18n.Text{EN: "unique clickers", ES: "personas que hicieron clic"},
			Description: i18n.Text{
				EN: "Different people who clicked at least once in the period. They do not add up over days, ads or channels.",
				ES: "Personas distintas que hicieron clic al menos una vez en el periodo. No se suman entre días, anuncios ni canales.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Qualifiers: []Qualifier{ReachOf},
			Aliases:    []string{"unique_clicks", "Unique clicks (all)"},
			Source:     metaAds,
		},
		{
			ID:   LandingPageViews,
			Name: i18n.Text{EN: "landing page views", ES: "visitas a la página de destino"},
			Description: i18n.Text{
				EN: "Times that the page behind a link really loaded.",
				ES: "Veces que la página a la que lleva el enlace llegó a cargarse.",
			},
			Aliases: []string{"LPV", "landing_page_view"},
			Source:  metaAds,
		},
		{
			ID:   Sessions,
			Name: i18n.Text{EN: "sessions", ES: "sesiones"},
			Description: i18n.Text{
				EN: "Visits to the website. Two properties may count the same visit.",
				ES: "Visitas al sitio web. Dos propiedades pueden contar la misma visita.",
			},
			Aliases: []string{"visits"},
			Source:  analytics,
		},
		{
			ID:   SocialSessions,
			Name: i18n.Text{EN: "social sessions", ES: "sesiones desde redes sociales"},
			Description: i18n.Text{
				EN: "Sessions that came from social networks, organic and paid together. State with the source which groups of channels are in.",
				ES: "Sesiones procedentes de redes sociales, orgánicas y de pago. Indique con la fuente qué grupos de canales incluyen.",
			},
			Aliases: []string{"Organic Social + Paid Social sessions"},
			Source:  analytics,
		},
		{
			ID:   EngagedSessions,
			Name: i18n.Text{EN: "engaged sessions", ES: "sesiones con interacción"},
			Description: i18n.Text{
				EN: "Sessions of at least 10 seconds, or with a key event, or with at least two page views.",
				ES: "Sesiones de al menos 10 segundos, o con un evento clave, o con dos páginas vistas o más.",
			},
			Source: analytics,
		},
		{
			ID:   EngagedTime,
			Name: i18n.Text{EN: "engaged time", ES: "tiempo de interacción"},
			Description: i18n.Text{
				EN: "Time that the website was in front of people, all sessions together, in seconds.",
				ES: "Tiempo total que el sitio web estuvo en primer plano, en segundos.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Aliases: []string{"userEngagementDuration"},
			Source:  analytics,
		},
		{
			ID:   Users,
			Name: i18n.Text{EN: "users", ES: "usuarios"},
			Description: i18n.Text{
				EN: "Different visitors of the website in the period. They do not add up over days or sources; total and active users differ.",
				ES: "Visitantes distintos del sitio web en el periodo. No se suman entre días ni fuentes; los usuarios totales y los activos difieren.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Aliases: []string{"total users", "active users"},
			Source:  analytics,
		},
		{
			ID:   NewUsers,
			Name: i18n.Text{EN: "new users", ES: "usuarios nuevos"},
			Description: i18n.Text{
				EN: "Visitors who came for the first time. A person is new only once, so they add up.",
				ES: "Visitantes que llegaron por primera vez. Una persona es nueva una sola vez, así que se suman.",
			},
			Source: analytics,
		},
	}
}
