package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func engagementMetrics() []Metric {
	return []Metric{
		{
			ID:   "engagement_rate_reach",
			Name: i18n.Text{EN: "Engagement rate by reach", ES: "Tasa de interacción por alcance"},
			Description: i18n.Text{
				EN: "Interactions for each one reached. Reach does not add up, so over several posts it lies between two bounds.",
				ES: "Interacciones por cada persona alcanzada. El alcance no se suma, así que sobre varias publicaciones queda entre dos cotas.",
			},
			Num: of(Interactions), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by reach", ES: "por alcance"},
			Aliases: []string{"ERR"},
			Source:  hootsuite,
		},
		{
			ID:   "engagement_rate_impressions",
			Name: i18n.Text{EN: "Engagement rate by impressions", ES: "Tasa de interacción por impresiones"},
			Description: i18n.Text{
				EN: "Interactions for each impression. X and LinkedIn divide by impressions too, but over their broad count of engagements.",
				ES: "Interacciones por cada impresión. X y LinkedIn dividen también entre impresiones, pero con su recuento amplio de interacciones totales.",
			},
			Num: of(Interactions), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by impressions", ES: "por impresiones"},
			Aliases: []string{"ER impressions"},
			Source:  hootsuite,
		},
		{
			ID:   "engagement_rate_followers",
			Name: i18n.Text{EN: "Engagement rate by followers", ES: "Tasa de interacción por seguidores"},
			Description: i18n.Text{
				EN: "Interactions over the followers at the last date of the group. Over a month it is not the rate of a post, and it grows with the number of posts.",
				ES: "Interacciones entre los seguidores de la última fecha del grupo. En un mes no es la tasa de una publicación, y crece con el número de publicaciones.",
			},
			Num: of(Interactions), Den: of(Followers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by followers", ES: "por seguidores"},
			Aliases: []string{"ER post"},
			Source:  hootsuite,
		},
		{
			ID:   "engagement_rate_views",
			Name: i18n.Text{EN: "Engagement rate by views", ES: "Tasa de interacción por visualizaciones"},
			Description: i18n.Text{
				EN: "Interactions for each view. It compares only what counts views by the same rule.",
				ES: "Interacciones por cada visualización. Solo compara lo que cuenta visualizaciones con la misma regla.",
			},
			Num: of(Interactions), Den: of(Views),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by views", ES: "por visualizaciones"},
			Aliases: []string{"ER views"},
			Source:  hootsuite,
		},
	}
}

func engagementsMetrics() []Metric {
	return []Metric{
		{
			ID:   "engagements_rate_reach",
			Name: i18n.Text{EN: "Engagements rate by reach", ES: "Tasa de interacciones totales por alcance"},
			Description: i18n.Text{
				EN: "The platform's broad count of engagements for each one reached; between two bounds over several rows.",
				ES: "Interacciones totales, según el recuento amplio de la plataforma, por persona alcanzada; entre dos cotas sobre varias filas.",
			},
			Num: of(Engagements), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "broad count, by reach", ES: "recuento amplio, por alcance"},
			Source:  xExports + "; " + linkedIn,
		},
		{
			ID:   "engagements_rate_impressions",
			Name: i18n.Text{EN: "Engagements rate by impressions", ES: "Tasa de interacciones totales por impresiones"},
			Description: i18n.Text{
				EN: "The platform's broad count of engagements for each impression: what X and LinkedIn print as engagement rate.",
				ES: "Interacciones totales, según el recuento amplio de la plataforma, por impresión: lo que X y LinkedIn llaman tasa de interacción.",
			},
			Num: of(Engagements), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "broad count, by impressions", ES: "recuento amplio, por impresiones"},
			Aliases: []string{"engagement rate of X and LinkedIn"},
			Source:  xExports + "; " + linkedIn,
		},
		{
			ID:   "engagements_rate_followers",
			Name: i18n.Text{EN: "Engagements rate by followers", ES: "Tasa de interacciones totales por seguidores"},
			Description: i18n.Text{
				EN: "The platform's broad count of engagements over the followers at the last date of the group.",
				ES: "Interacciones totales, según el recuento amplio de la plataforma, entre los seguidores de la última fecha del grupo.",
			},
			Num: of(Engagements), Den: of(Followers),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "broad count, by followers", ES: "recuento amplio, por seguidores"},
			Source:  xExports + "; " + linkedIn,
		},
		{
			ID:   "engagements_rate_views",
			Name: i18n.Text{EN: "Engagements rate by views", ES: "Tasa de interacciones totales por visualizaciones"},
			Description: i18n.Text{
				EN: "The platform's broad count of engagements for each view, under one rule of a view.",
				ES: "Interacciones totales, según el recuento amplio de la plataforma, por visualización, con una misma regla.",
			},
			Num: of(Engagements), Den: of(Views),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "broad count, by views", ES: "recuento amplio, por visualizaciones"},
			Source:  xExports + "; " + linkedIn,
		},
	}
}
