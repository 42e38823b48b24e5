package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func engagementMeasures() []Definition {
	return []Definition{
		{
			ID:   Interactions,
			Name: i18n.Text{EN: "interactions", ES: "interacciones"},
			Description: i18n.Text{
				EN: "Reactions, comments, shares and saves: the narrow count. Which of them a network has differs, so the list of parts is stated with the figure.",
				ES: "Reacciones, comentarios, compartidos y guardados: el recuento estricto. Cada red tiene unas u otras, así que la lista de partes se indica con la cifra.",
			},
			Qualifiers: []Qualifier{Parts},
			Aliases:    []string{"total interactions", "Content interactions", "Total interacciones"},
			Source:     instagram,
		},
		{
			ID:   Engagements,
			Name: i18n.Text{EN: "engagements", ES: "interacciones totales"},
			Description: i18n.Text{
				EN: "The platforms' broad count: interactions plus clicks, profile visits and other actions. Each platform has its own list, so compare it only with itself.",
				ES: "El recuento amplio de las plataformas: interacciones más clics, visitas al perfil y otras acciones. Cada una tiene su lista: compárela solo consigo misma.",
			},
			Aliases: []string{"totalEngagements", "Total Engagements", "Post engagement", "Interacciones con la publicación"},
			Source:  xExports + "; " + linkedIn,
		},
		{
			ID:   Reactions,
			Name: i18n.Text{EN: "reactions", ES: "reacciones"},
			Description: i18n.Text{
				EN: "Reactions of any kind, likes among them. State either reactions or likes as a part of interactions, never both.",
				ES: "Reacciones de cualquier tipo, incluidos los me gusta. Cuente reacciones o me gusta como parte de las interacciones, nunca ambos.",
			},
			Aliases: []string{"Post reactions", "Reacciones a publicaciones"},
			Source:  metaAds,
		},
		{
			ID:   Likes,
			Name: i18n.Text{EN: "likes", ES: "me gusta"},
			Description: i18n.Text{
				EN: "Likes alone, without other reactions.",
				ES: "Solo los me gusta, sin otras reacciones.",
			},
			Aliases: []string{"favourites", "claps"},
			Source:  metaAds + "; " + instagram,
		},
		{
			ID:   Comments,
			Name: i18n.Text{EN: "comments", ES: "comentarios"},
			Description: i18n.Text{
				EN: "Comments on a post. Some platforms count the answers to comments too.",
				ES: "Comentarios a una publicación. Algunas plataformas cuentan también las respuestas a comentarios.",
			},
			Aliases: []string{"Post comments", "Comments added", "Comentarios de publicaciones"},
			Source:  metaAds,
		},
		{
			ID:   Replies,
			Name: i18n.Text{EN: "replies", ES: "respuestas"},
			Description: i18n.Text{
				EN: "Public replies to a post, or answers to a story. They are not the brand's own answers to messages.",
				ES: "Respuestas públicas a una publicación o a una historia. No son las respuestas de la marca a los mensajes.",
			},
			Source: xExports,
		},
		{
			ID:   Shares,
			Name: i18n.Text{EN: "shares", ES: "compartidos"},
			Description: i18n.Text{
				EN: "Times that a post was passed on in any way that the platform counts. On X they do not include reposts.",
				ES: "Veces que se compartió una publicación de cualquier forma que cuente la plataforma. En X no incluyen las republicaciones.",
			},
			Aliases: []string{"Post shares", "Veces que se ha compartido", "Veces que se compartieron las publicaciones"},
			Source:  metaAds + "; " + linkedIn,
		},
		{
			ID:   Reposts,
			Name: i18n.Text{EN: "reposts", ES: "republicaciones"},
			Description: i18n.Text{
				EN: "Times that a post was published again on another profile without a comment.",
				ES: "Veces que una publicación se volvió a publicar en otro perfil sin comentario.",
			},
			Aliases: []string{"retweets", "reblogs"},
			Source:  xExports + "; " + linkedIn,
		},
		{
			ID:   Quotes,
			Name: i18n.Text{EN: "quotes", ES: "citas"},
			Description: i18n.Text{
				EN: "Times that a post was published again with a comment.",
				ES: "Veces que una publicación se volvió a publicar con un comentario.",
			},
			Aliases: []string{"quote posts"},
			Source:  xExports,
		},
		{
			ID:   Saves,
			Name: i18n.Text{EN: "saves", ES: "guardados"},
			Description: i18n.Text{
				EN: "Times that people kept a post for later.",
				ES: "Veces que alguien guardó una publicación para más tarde.",
			},
			Aliases: []string{"bookmarks", "Add to favorites", "Veces guardado", "Veces que se guardaron las publicaciones"},
			Source:  instagram + "; " + xExports + "; " + pinterest,
		},
		{
			ID:   ProfileVisits,
			Name: i18n.Text{EN: "profile visits", ES: "visitas al perfil"},
			Description: i18n.Text{
				EN: "Visits to the profile or page of the brand on the network.",
				ES: "Visitas al perfil o a la página de la marca en la red.",
			},
			Aliases: []string{"user profile clicks", "Profile views"},
			Source:  instagram + "; " + xExports,
		},
		{
			ID:   AdInteractions,
			Name: i18n.Text{EN: "ad interactions", ES: "interacciones con el anuncio"},
			Description: i18n.Text{
				EN: "The column Interactions of Google Ads: clicks or views of ads, whichever fits the ad. It has nothing to do with likes and comments.",
				ES: "La columna Interacciones de Google Ads: clics o visualizaciones de anuncios, según el formato. No tiene que ver con me gusta ni comentarios.",
			},
			Source: googleAds,
		},
		{
			ID:   Hides,
			Name: i18n.Text{EN: "hides", ES: "ocultaciones"},
			Description: i18n.Text{
				EN: "Times that people hid a post, or all posts of the page.",
				ES: "Veces que alguien ocultó una publicación o todas las de la página.",
			},
			Source: fivetran,
		},
		{
			ID:   Reports,
			Name: i18n.Text{EN: "reports", ES: "denuncias"},
			Description: i18n.Text{
				EN: "Times that people reported a post to the platform, as spam for instance.",
				ES: "Veces que alguien denunció una publicación ante la plataforma, por ejemplo como contenido no deseado.",
			},
			Source: fivetran,
		},
		{
			ID:   Unlikes,
			Name: i18n.Text{EN: "unlikes", ES: "me gusta retirados"},
			Description: i18n.Text{
				EN: "Times that people took back their like of the page.",
				ES: "Veces que alguien retiró su me gusta a la página.",
			},
			Source: fivetran,
		},
	}
}
