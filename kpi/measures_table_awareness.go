package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func awarenessMeasures() []Definition {
	return []Definition{
		{
			ID:   Impressions,
			Name: i18n.Text{EN: "impressions", ES: "impresiones"},
			Description: i18n.Text{
				EN: "Times that something was shown on a screen. Instagram and Facebook replaced it by views in 2025: two series, not one.",
				ES: "Veces que algo se mostró en una pantalla. Instagram y Facebook las sustituyeron por visualizaciones en 2025: son dos series, no una.",
			},
			Aliases: []string{"Impr."},
			Source:  metaAds + "; " + googleAds,
		},
		{
			ID:   Reach,
			Name: i18n.Text{EN: "reach", ES: "alcance"},
			Description: i18n.Text{
				EN: "Different people, accounts or devices that were shown something in the period. It never adds up over days, posts or channels.",
				ES: "Personas, cuentas o dispositivos distintos a los que se mostró algo en el periodo. Nunca se suma entre días, publicaciones ni canales.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Qualifiers: []Qualifier{ReachOf},
			Aliases:    []string{"unique impressions", "approximateMemberReach", "Reached audience"},
			Source:     seedInventory + "; " + metaAds + "; " + adCP + "; " + wfa,
		},
		{
			ID:   Population,
			Name: i18n.Text{EN: "target population", ES: "población objetivo"},
			Description: i18n.Text{
				EN: "People in the market that a campaign is for. It is a figure of the market, not of the campaign, and does not add up over channels.",
				ES: "Personas del mercado al que se dirige la campaña. Es un dato del mercado, no de la campaña, y no se suma entre canales.",
			},
			OverTime: Level, OverSeries: Distinct,
			Aliases: []string{"universe"},
			Source:  wfa,
		},
		{
			ID:   ViewableImpressions,
			Name: i18n.Text{EN: "viewable impressions", ES: "impresiones visibles"},
			Description: i18n.Text{
				EN: "Impressions that met a standard of viewability. The standards of MRC and GroupM differ and are not put together: state which one as the rule of a view.",
				ES: "Impresiones que cumplieron un estándar de visibilidad. Los de MRC y GroupM difieren y no se juntan: indique cuál como regla de visualización.",
			},
			Qualifiers: []Qualifier{ViewRule},
			Source:     adCP + "; " + googleAds,
		},
		{
			ID:   MeasurableImpressions,
			Name: i18n.Text{EN: "measurable impressions", ES: "impresiones medibles"},
			Description: i18n.Text{
				EN: "Impressions whose viewability could be measured at all; the rest says nothing about viewability.",
				ES: "Impresiones cuya visibilidad se pudo medir; el resto no dice nada sobre ella.",
			},
			Source: adCP + "; " + googleAds,
		},
	}
}
