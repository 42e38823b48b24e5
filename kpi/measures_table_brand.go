package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func brandMeasures() []Definition {
	return []Definition{
		{
			ID:   Mentions,
			Name: i18n.Text{EN: "mentions", ES: "menciones"},
			Description: i18n.Text{
				EN: "Posts and comments by others that name the brand.",
				ES: "Publicaciones y comentarios ajenos que nombran la marca.",
			},
			Source: tradeUsage,
		},
		{
			ID:   MarketMentions,
			Name: i18n.Text{EN: "market mentions", ES: "menciones del mercado"},
			Description: i18n.Text{
				EN: "Mentions of the brand and of all its competitors together. List the brands that make up the market.",
				ES: "Menciones de la marca y de todos sus competidores. Enumere las marcas que forman el mercado.",
			},
			Source: sprout,
		},
		{
			ID:   PositiveMentions,
			Name: i18n.Text{EN: "positive mentions", ES: "menciones positivas"},
			Description: i18n.Text{
				EN: "Mentions judged positive, by a person or by a program.",
				ES: "Menciones que una persona o un programa consideró positivas.",
			},
			Source: tradeUsage,
		},
		{
			ID:   NeutralMentions,
			Name: i18n.Text{EN: "neutral mentions", ES: "menciones neutras"},
			Description: i18n.Text{
				EN: "Mentions judged neither positive nor negative.",
				ES: "Menciones que no se consideraron ni positivas ni negativas.",
			},
			Source: tradeUsage,
		},
		{
			ID:   NegativeMentions,
			Name: i18n.Text{EN: "negative mentions", ES: "menciones negativas"},
			Description: i18n.Text{
				EN: "Mentions judged negative, by a person or by a program.",
				ES: "Menciones que una persona o un programa consideró negativas.",
			},
			Source: tradeUsage,
		},
		{
			ID:   FirstMentions,
			Name: i18n.Text{EN: "first mentions", ES: "primeras menciones"},
			Description: i18n.Text{
				EN: "Survey answers that name the brand first, unprompted, when asked for brands of the category.",
				ES: "Respuestas de encuesta que nombran la marca en primer lugar, sin ayuda, al preguntar por marcas de la categoría.",
			},
			Source: seedInventory,
		},
		{
			ID:   Respondents,
			Name: i18n.Text{EN: "respondents", ES: "personas encuestadas"},
			Description: i18n.Text{
				EN: "People who answered a wave of the survey.",
				ES: "Personas que respondieron a una oleada de la encuesta.",
			},
			Source: seedInventory,
		},
	}
}
