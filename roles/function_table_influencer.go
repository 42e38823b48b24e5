package roles

import "github.com/pauta-go/pauta/plan/i18n"

// influencerRows are the functions of the influencer; the duty to disclose stands in none of
// the texts, and follows from IN-02 by law (16 CFR 255; Directive 2005/29/EC,
// annex I, no. 11),
// from section 2 of the inventory of the texts as read on 2026-11-21.
func influencerRows() []Function {
	return []Function{
		{
			Row: "IN-01", Roles: []ID{Influencer}, Activities: []Activity{SponsoredContent, ContentCreation}, Sources: S0,
			Name: i18n.Text{EN: "Make content that is true to themselves and their audience", ES: "Elaborar contenido fiel a su estilo y a su audiencia"},
		},
		{
			Row: "IN-02", Roles: []ID{Influencer}, Activities: []Activity{SponsoredContent}, Sources: S0,
			Name: i18n.Text{EN: "Work the product in with a light hand", ES: "Incorporar el producto con naturalidad"},
		},
		{
			Row: "IN-03", Roles: []ID{Influencer}, Activities: []Activity{ProductPromotion}, Sources: S0,
			Name: i18n.Text{EN: "Tell of good experiences, so that interest and sales follow", ES: "Contar buenas experiencias que generen interés y ventas"},
		},
		{
			Row: "IN-04", Roles: []ID{Influencer}, Activities: []Activity{Interaction}, Sources: S0,
			Name: i18n.Text{EN: "Stay close through comments, messages and live video", ES: "Mantener la cercanía con comentarios, mensajes y directos"},
		},
		{
			Row: "IN-05", Roles: []ID{Influencer}, Activities: []Activity{Analysis, Reporting}, Sources: S0,
			Name: i18n.Text{EN: "Measure what collaborations brought", ES: "Medir qué aportaron las colaboraciones"},
		},
		{
			Row: "IN-06", Roles: []ID{Influencer}, Activities: []Activity{ProductPromotion}, Sources: S0,
			Name: i18n.Text{EN: "Have a part in what followers decide to buy", ES: "Influir en lo que compran sus seguidores"},
		},
		{
			Roles: []ID{Influencer}, Activities: []Activity{Disclosure}, Sources: House,
			Name: i18n.Text{EN: "Say clearly that a post is paid for", ES: "Indicar con claridad que la publicación es publicidad"},
		},
	}
}
