package channel

import "github.com/pauta-go/pauta/plan/i18n"

// advertising are the advertising networks.
func advertising() []Spec {
	return []Spec{
		{
			ID: GoogleAds, Name: i18n.Same("Google Ads"), Kind: Advertising,
			// Its column Interactions counts clicks and views of ads: another measure.
			Aliases: []string{"GoogleAds", "Google AdWords", "AdWords", "GAds"},
			Source:  "Google Ads, campaign export",
			AsOf:    read(), Since: "0.1.0",
		},
		{
			ID: MetaAds, Name: i18n.Same("Meta Ads"), Kind: Advertising,
			Aliases: []string{
				"Meta", "MetaAds", "Meta Ads Manager", "Facebook & Instagram", "Facebook and Instagram", "Facebook e Instagram",
				"Facebook/Instagram", "Facebook + Instagram",
			},
			Interactions: []string{"reactions", "comments", "shares", "saves"},
			Source: "Meta Ads Manager, export in Spanish: columns Reacciones a publicaciones, Comentarios de publicaciones, " +
				"Veces que se compartieron las publicaciones, Veces que se guardaron las publicaciones",
			AsOf: read(), Since: "0.1.0",
		},
	}
}
