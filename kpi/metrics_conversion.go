package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func conversionMetrics() []Metric {
	return []Metric{
		{
			ID:   "cvr",
			Name: i18n.Text{EN: "CVR", ES: "Tasa de conversión"},
			Description: i18n.Text{
				EN: "Conversions for each click of any kind. It may exceed 100% where one click leads to several conversions.",
				ES: "Conversiones por cada clic de cualquier tipo. Puede pasar del 100\u00a0% si un clic lleva a varias conversiones.",
			},
			Num: of(Conversions), Den: of(Clicks),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "all clicks", ES: "todos los clics"},
			Aliases: []string{"conversion rate", "Conv. rate", "Tasa de conv.", "Porcentaje de conv."},
			Source:  googleAds,
		},
		{
			ID:   "cvr_link",
			Name: i18n.Text{EN: "CVR (link)", ES: "Tasa de conversión (enlace)"},
			Description: i18n.Text{
				EN: "Conversions for each link click.",
				ES: "Conversiones por cada clic en el enlace.",
			},
			Num: of(Conversions), Den: of(LinkClicks),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "link", ES: "enlace"},
			Source:  ownArithmetic,
		},
		{
			ID:   "cvr_session",
			Name: i18n.Text{EN: "CVR (session)", ES: "Tasa de conversión por sesión"},
			Description: i18n.Text{
				EN: "The part of the sessions with at least one conversion.",
				ES: "Parte de las sesiones con al menos una conversión.",
			},
			Num: of(ConvertingSessions), Den: of(Sessions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "session", ES: "sesión"},
			Aliases: []string{"session key event rate"},
			Source:  analytics,
		},
		{
			ID:   "cpa",
			Name: i18n.Text{EN: "CPA", ES: "CPA"},
			Description: i18n.Text{
				EN: "What a conversion cost. Without conversions it is undefined, not zero; conversions of different events give no common figure.",
				ES: "Lo que costó una conversión. Sin conversiones es indefinido, no cero; conversiones de distintos eventos no dan una cifra común.",
			},
			Num: of(Spend), Den: of(Conversions),
			Better: Lower,
			Aliases: []string{
				"cost per acquisition", "coste por adquisición", "cost per result", "coste por resultado", "Cost / conv.",
				"Coste/conv.", "Costo/conv.",
			},
			Source: googleAds + "; " + metaAds,
		},
		{
			ID:   "cpl",
			Name: i18n.Text{EN: "CPL", ES: "CPL"},
			Description: i18n.Text{
				EN: "What a lead cost, whatever it was worth.",
				ES: "Lo que costó un lead, valiera lo que valiera.",
			},
			Num: of(Spend), Den: of(Leads),
			Better:  Lower,
			Aliases: []string{"cost per lead", "coste por lead"},
			Source:  ownArithmetic,
		},
		{
			ID:   "cost_per_qualified_lead",
			Name: i18n.Text{EN: "Cost per qualified lead", ES: "Coste por lead cualificado"},
			Description: i18n.Text{
				EN: "What a lead worth pursuing cost.",
				ES: "Lo que costó un lead que merece la pena seguir.",
			},
			Num: of(Spend), Den: of(QualifiedLeads),
			Better: Lower,
			Source: linkedIn,
		},
		{
			ID:   "lead_qualification_rate",
			Name: i18n.Text{EN: "Lead qualification rate", ES: "Tasa de cualificación de leads"},
			Description: i18n.Text{
				EN: "The part of the leads that qualified. Leads qualify later than they come: use the same leads on both sides.",
				ES: "Parte de los leads que se cualificó. Se cualifican después de llegar: use los mismos leads en ambos lados.",
			},
			Num: of(QualifiedLeads), Den: of(Leads),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
		{
			ID:   "add_to_cart_rate",
			Name: i18n.Text{EN: "Add-to-cart rate", ES: "Tasa de añadir al carrito"},
			Description: i18n.Text{
				EN: "Adds to cart for each landing page view.",
				ES: "Añadidos al carrito por cada visita a la página de destino.",
			},
			Num: of(AddsToCart), Den: of(LandingPageViews),
			Percent: true, Better: Higher,
			Source: metaAds,
		},
		{
			ID:   "checkout_rate",
			Name: i18n.Text{EN: "Checkout rate", ES: "Tasa de inicio de pago"},
			Description: i18n.Text{
				EN: "Checkouts started for each add to cart.",
				ES: "Pagos iniciados por cada añadido al carrito.",
			},
			Num: of(Checkouts), Den: of(AddsToCart),
			Percent: true, Better: Higher,
			Source: ownArithmetic,
		},
		{
			ID:   "checkout_abandonment_rate",
			Name: i18n.Text{EN: "Checkout abandonment", ES: "Abandono de carrito"},
			Description: i18n.Text{
				EN: "The part of the checkouts started that did not end in a purchase. It is below zero where purchases come without a checkout: the two are counted differently then.",
				ES: "Parte de los pagos iniciados que no acabó en compra. Es negativa si hay compras sin pago iniciado: entonces ambos se cuentan de forma distinta.",
			},
			Num: append(of(Checkouts), less(Purchases)...), Den: of(Checkouts),
			Percent: true, Better: Lower,
			Aliases: []string{"cart abandonment"},
			Source:  ownArithmetic,
		},
	}
}
