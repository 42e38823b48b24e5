package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func brandMetrics() []Metric {
	return []Metric{
		{
			ID:   "share_of_voice",
			Name: i18n.Text{EN: "Share of voice", ES: "Cuota de voz"},
			Description: i18n.Text{
				EN: "The brand's part of the mentions of its market. It depends on the brands that make up the market: list them. Shares of impressions or spend are other figures.",
				ES: "Parte de las menciones del mercado que corresponde a la marca. Depende de las marcas que forman el mercado: enumérelas. Sobre impresiones o inversión son otras cifras.",
			},
			Num: of(Mentions), Den: of(MarketMentions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "mentions", ES: "menciones"},
			Aliases: []string{"SOV"},
			Source:  sprout,
		},
		{
			ID:   "top_of_mind_share",
			Name: i18n.Text{EN: "Top-of-mind share", ES: "Top of mind"},
			Description: i18n.Text{
				EN: "The part of the people asked who named the brand first, without help. One wave of a survey is one figure; waves are compared, not added.",
				ES: "Parte de las personas encuestadas que nombró la marca en primer lugar, sin ayuda. Cada oleada es una cifra; las oleadas se comparan, no se suman.",
			},
			Num: of(FirstMentions), Den: of(Respondents),
			Percent: true, Better: Higher,
			Aliases: []string{"top-of-mind awareness"},
			Source:  seedInventory,
		},
		{
			ID:   "net_sentiment_all",
			Name: i18n.Text{EN: "Net sentiment (all)", ES: "Sentimiento neto"},
			Description: i18n.Text{
				EN: "Positive less negative mentions, over all, neutral ones included: from −100% to 100%.",
				ES: "Menciones positivas menos negativas, entre todas, incluidas las neutras: de −100\u00a0% a 100\u00a0%.",
			},
			Num: append(of(PositiveMentions), less(NegativeMentions)...), Den: of(PositiveMentions, NeutralMentions, NegativeMentions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "neutral ones in", ES: "con neutras"},
			Aliases: []string{"NSS"},
			Source:  blackBox,
		},
		{
			ID:   "net_sentiment_polar",
			Name: i18n.Text{EN: "Net sentiment (polar)", ES: "Sentimiento neto sin neutras"},
			Description: i18n.Text{
				EN: "Positive less negative mentions, over those that are either: never nearer to zero than with the neutral ones in.",
				ES: "Menciones positivas menos negativas, entre las que son una cosa u otra: nunca más cerca de cero que con las neutras.",
			},
			Num: append(of(PositiveMentions), less(NegativeMentions)...), Den: of(PositiveMentions, NegativeMentions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "neutral ones out", ES: "sin neutras"},
			Source:  blackBox,
		},
		{
			ID:   "positive_share",
			Name: i18n.Text{EN: "Positive share", ES: "Menciones positivas (%)"},
			Description: i18n.Text{
				EN: "The part of all judged mentions that is positive. It says nothing about the negative ones.",
				ES: "Parte de las menciones valoradas que es positiva. No dice nada de las negativas.",
			},
			Num: of(PositiveMentions), Den: of(PositiveMentions, NeutralMentions, NegativeMentions),
			Percent: true, Better: Higher,
			Source: tradeUsage,
		},
	}
}
