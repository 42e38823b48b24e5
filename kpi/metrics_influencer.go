package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func influencerMetrics() []Metric {
	return []Metric{
		{
			ID:   "cost_per_reached_person",
			Name: i18n.Text{EN: "Cost per reached person", ES: "Coste por persona alcanzada"},
			Description: i18n.Text{
				EN: "The fees of a collaboration for each person that it reached; between two bounds over several posts.",
				ES: "Honorarios de una colaboración por cada persona que alcanzó; entre dos cotas sobre varias publicaciones.",
			},
			Num: of(Fees), Den: of(Reach),
			Better: Lower, Pool: ByGroup,
			Source: seedInventory,
		},
		{
			ID:   "suspicious_follower_share",
			Name: i18n.Text{EN: "Suspicious-follower share", ES: "Seguidores sospechosos (%)"},
			Description: i18n.Text{
				EN: "The part of the sampled followers that looks bought or automatic. It is a judgement on a sample: give its size.",
				ES: "Parte de los seguidores de la muestra que parece comprada o automática. Es un juicio sobre una muestra: diga su tamaño.",
			},
			Num: of(FlaggedFollowers), Den: of(SampledFollowers),
			Percent: true, Better: Lower,
			Source: tradeUsage,
		},
		{
			ID:   "disclosure_compliance",
			Name: i18n.Text{EN: "Disclosure compliance", ES: "Identificación publicitaria"},
			Description: i18n.Text{
				EN: "The part of the sponsored posts that says so. Anything below 100% is a legal risk.",
				ES: "Parte de las publicaciones patrocinadas que se identifica como publicidad. Por debajo del 100\u00a0% hay un riesgo legal.",
			},
			Num: of(DisclosedPosts), Den: of(SponsoredPosts),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
	}
}
