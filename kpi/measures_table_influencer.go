package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func influencerMeasures() []Definition {
	return []Definition{
		{
			ID:   CodeConversions,
			Name: i18n.Text{EN: "conversions by code", ES: "conversiones por código"},
			Description: i18n.Text{
				EN: "Conversions with the code or link of a collaboration. People who forget the code are missing.",
				ES: "Conversiones con el código o enlace de una colaboración. Faltan quienes olvidan el código.",
			},
			Aliases: []string{"promo code redemptions"},
			Source:  tradeUsage,
		},
		{
			ID:   SponsoredPosts,
			Name: i18n.Text{EN: "sponsored posts", ES: "publicaciones patrocinadas"},
			Description: i18n.Text{
				EN: "Posts made for money, goods or another benefit.",
				ES: "Publicaciones hechas a cambio de dinero, productos u otra ventaja.",
			},
			Source: ownArithmetic,
		},
		{
			ID:   DisclosedPosts,
			Name: i18n.Text{EN: "disclosed posts", ES: "publicaciones identificadas"},
			Description: i18n.Text{
				EN: "Sponsored posts that say so.",
				ES: "Publicaciones patrocinadas que se identifican como publicidad.",
			},
			Source: ownArithmetic,
		},
		{
			ID:   SampledFollowers,
			Name: i18n.Text{EN: "sampled followers", ES: "seguidores de la muestra"},
			Description: i18n.Text{
				EN: "Followers of an influencer that were looked at.",
				ES: "Seguidores de un influencer que se examinaron.",
			},
			Source: tradeUsage,
		},
		{
			ID:   FlaggedFollowers,
			Name: i18n.Text{EN: "flagged followers", ES: "seguidores sospechosos"},
			Description: i18n.Text{
				EN: "Sampled followers that look bought or automatic. It is a judgement, not a proof.",
				ES: "Seguidores de la muestra que parecen comprados o automáticos. Es un juicio, no una prueba.",
			},
			Source: tradeUsage,
		},
	}
}
