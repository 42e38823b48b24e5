package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func audienceMeasures() []Definition {
	return []Definition{
		{
			ID:   Followers,
			Name: i18n.Text{EN: "followers", ES: "seguidores"},
			Description: i18n.Text{
				EN: "Followers at the end of a day. It is a level: days do not add up, and the same person follows on several channels.",
				ES: "Seguidores al final de un día. Es un nivel: los días no se suman, y la misma persona sigue en varios canales.",
			},
			OverTime: Level, OverSeries: Distinct,
			Aliases: []string{"subscribers", "fans", "Total followers"},
			Source:  instagram,
		},
		{
			ID:   NewFollowers,
			Name: i18n.Text{EN: "new followers", ES: "nuevos seguidores"},
			Description: i18n.Text{
				EN: "Times that people began to follow: a gain, not the level, whatever the column is called.",
				ES: "Veces que alguien empezó a seguir: una ganancia, no el nivel, se llame como se llame la columna.",
			},
			Aliases: []string{"follows", "New follows", "Subscribers gained", "Suscriptores ganados"},
			Source:  youTube + "; " + linkedIn,
		},
		{
			ID:   NetFollowers,
			Name: i18n.Text{EN: "net followers", ES: "seguidores netos"},
			Description: i18n.Text{
				EN: "Followers gained less followers lost, where the source gives only the difference: YouTube's column Subscribers does.",
				ES: "Seguidores ganados menos perdidos, cuando la fuente solo da la diferencia: así la columna Suscriptores de YouTube.",
			},
			Signed: true,
			Source: youTube,
		},
		{
			ID:   LostFollowers,
			Name: i18n.Text{EN: "lost followers", ES: "seguidores perdidos"},
			Description: i18n.Text{
				EN: "Times that people stopped following.",
				ES: "Veces que alguien dejó de seguir.",
			},
			Aliases: []string{"Unfollows", "Subscribers lost", "Suscriptores perdidos"},
			Source:  youTube + "; " + xExports,
		},
	}
}
