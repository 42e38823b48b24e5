package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func audienceMetrics() []Metric {
	return []Metric{
		{
			ID:   "net_growth",
			Name: i18n.Text{EN: "Net growth", ES: "Crecimiento neto"},
			Description: i18n.Text{
				EN: "Followers gained less followers lost. It should be the followers at the end less those at the start; where it is not, the source removed accounts.",
				ES: "Seguidores ganados menos perdidos. Debería ser los del final menos los del inicio; si no, la plataforma eliminó cuentas.",
			},
			Num:    append(of(NewFollowers), less(LostFollowers)...),
			Better: Higher,
			Source: sprout,
		},
		{
			ID:   "growth_rate",
			Name: i18n.Text{EN: "Growth rate", ES: "Tasa de crecimiento"},
			Description: i18n.Text{
				EN: "The change of the followers from the first to the last date, over the first. Rates of several months are chained, not added.",
				ES: "Cambio de los seguidores de la primera a la última fecha, entre los de la primera. Las tasas de varios meses se encadenan, no se suman.",
			},
			Num: append(of(Followers), minus(atStart(Followers))...), Den: atStart(Followers),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
		{
			ID:   "follower_churn",
			Name: i18n.Text{EN: "Follower churn", ES: "Tasa de abandono de seguidores"},
			Description: i18n.Text{
				EN: "Followers lost over the followers at the first date. People who came and left in between are among the lost.",
				ES: "Seguidores perdidos entre los de la primera fecha. Quienes llegaron y se fueron entremedias cuentan como perdidos.",
			},
			Num: of(LostFollowers), Den: atStart(Followers),
			Percent: true, Better: Lower,
			Source: ownArithmetic,
		},
		{
			ID:   "follow_rate_visits",
			Name: i18n.Text{EN: "Follow rate (profile visits)", ES: "Tasa de seguimiento (visitas al perfil)"},
			Description: i18n.Text{
				EN: "New followers for each profile visit. Who follows from a post never visited the profile, so it may exceed 100%.",
				ES: "Nuevos seguidores por cada visita al perfil. Quien sigue desde una publicación no visitó el perfil: puede pasar del 100\u00a0%.",
			},
			Num: of(NewFollowers), Den: of(ProfileVisits),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by profile visits", ES: "por visitas al perfil"},
			Source:  ownArithmetic,
		},
		{
			ID:   "follow_rate_reach",
			Name: i18n.Text{EN: "Follow rate (reach)", ES: "Tasa de seguimiento (alcance)"},
			Description: i18n.Text{
				EN: "New followers for each one reached; between two bounds over several rows.",
				ES: "Nuevos seguidores por persona alcanzada; entre dos cotas sobre varias filas.",
			},
			Num: of(NewFollowers), Den: of(Reach),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "by reach", ES: "por alcance"},
			Source:  ownArithmetic,
		},
		{
			ID:   "reach_to_followers",
			Name: i18n.Text{EN: "Reach to followers", ES: "Alcance sobre seguidores"},
			Description: i18n.Text{
				EN: "People reached for each follower. Those reached need not be followers, so it may exceed 100%.",
				ES: "Personas alcanzadas por cada seguidor. No todas han de ser seguidores, así que puede pasar del 100\u00a0%.",
			},
			Num: of(Reach), Den: of(Followers),
			Percent: true, Better: Higher,
			Aliases: []string{"reach rate"},
			Source:  ownArithmetic,
		},
	}
}
