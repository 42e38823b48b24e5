package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func moneyMeasures() []Definition {
	return []Definition{
		{
			ID:   Revenue,
			Name: i18n.Text{EN: "revenue", ES: "ingresos"},
			Description: i18n.Text{
				EN: "Money that came in, as attributed in a declared window or as the books have it. Refunds make it smaller, and it may be negative.",
				ES: "Dinero que entró, según una ventana de atribución declarada o según los libros. Las devoluciones lo reducen y puede ser negativo.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Window},
			Aliases:    []string{"conversion value", "Conv. value", "conversions_value", "Valor de conversión de compras"},
			Source:     metaAds + "; " + googleAds,
		},
		{
			ID:   Spend,
			Name: i18n.Text{EN: "spend", ES: "inversión"},
			Description: i18n.Text{
				EN: "What the media cost: the money paid to the platforms for advertising, and nothing else. Corrections may be negative.",
				ES: "Lo que costaron los medios: el dinero pagado a las plataformas por publicidad, y nada más. Las correcciones pueden ser negativas.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Aliases:    []string{"Amount spent", "Cost", "cost_micros", "Importe gastado", "Coste", "Costo", "Gasto"},
			Source:     metaAds + "; " + googleAds + "; " + tikTok,
		},
		{
			ID:   Production,
			Name: i18n.Text{EN: "production", ES: "producción"},
			Description: i18n.Text{
				EN: "What it cost to make the pieces: shooting, design, text, translation.",
				ES: "Lo que costó hacer las piezas: rodaje, diseño, textos, traducción.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Source:     seedInventory,
		},
		{
			ID:   Fees,
			Name: i18n.Text{EN: "fees", ES: "honorarios"},
			Description: i18n.Text{
				EN: "What agencies, freelancers and influencers charged for their work.",
				ES: "Lo que cobraron por su trabajo agencias, profesionales externos e influencers.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Aliases:    []string{"agency fees"},
			Source:     seedInventory,
		},
		{
			ID:   Tools,
			Name: i18n.Text{EN: "tools", ES: "herramientas"},
			Description: i18n.Text{
				EN: "Subscriptions and licences of programs, for the part that the work used.",
				ES: "Suscripciones y licencias de programas, en la parte que usó el trabajo.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Source:     seedInventory,
		},
		{
			ID:   Labour,
			Name: i18n.Text{EN: "labour", ES: "personal"},
			Description: i18n.Text{
				EN: "What the hours of one's own people cost.",
				ES: "Lo que costaron las horas del equipo propio.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Source:     seedInventory,
		},
		{
			ID:   Incentives,
			Name: i18n.Text{EN: "incentives", ES: "incentivos"},
			Description: i18n.Text{
				EN: "Prizes, discounts and products given away to make people take part.",
				ES: "Premios, descuentos y productos regalados para que la gente participe.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Source:     seedInventory,
		},
		{
			ID:   Goods,
			Name: i18n.Text{EN: "goods", ES: "mercancías"},
			Description: i18n.Text{
				EN: "What the goods sold cost the seller. They are in the cost of ROI, and not in what marketing cost.",
				ES: "Lo que costó al vendedor lo vendido. Cuenta en el coste del ROI, pero no en lo que costó el marketing.",
			},
			Unit: Unit{Money: 1}, Fractional: true, Signed: true,
			Qualifiers: []Qualifier{Tax},
			Aliases:    []string{"COGS", "cost of goods sold"},
			Source:     googleAdsHelp,
		},
	}
}
