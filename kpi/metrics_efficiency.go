package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func returnMetrics() []Metric {
	return []Metric{
		{
			ID:   "roas",
			Name: i18n.Text{EN: "ROAS", ES: "ROAS"},
			Description: i18n.Text{
				EN: "Attributed revenue for each unit of media spend: 4 means four for one. It is attributed, not caused, and knows no cost but media.",
				ES: "Ingresos atribuidos por cada unidad de inversión en medios: 4 es cuatro por uno. Son atribuidos, no causados, y no incluye más coste que los medios.",
			},
			Num: of(Revenue), Den: of(Spend),
			Better:  Higher,
			Aliases: []string{"Conv. value / cost", "Valor conv./coste", "Purchase ROAS", "ROAS de compras"},
			Source:  metaAds + "; " + googleAds + "; " + adCP,
		},
		{
			ID:   "roi",
			Name: i18n.Text{EN: "ROI", ES: "ROI"},
			Description: i18n.Text{
				EN: "What was left of the revenue after all known costs, goods sold included, over those costs. The categories known make up its basis; two bases do not compare.",
				ES: "Lo que quedó de los ingresos tras todos los costes conocidos, incluido lo vendido, entre esos costes. Las categorías conocidas son su base; dos bases no se comparan.",
			},
			Num: append(of(Revenue), minus(totalCost())...), Den: totalCost(),
			Percent: true, Better: Higher, Pool: ByGroup,
			Variant: i18n.Text{EN: "all costs", ES: "todos los costes"},
			Aliases: []string{"return on investment", "retorno de la inversión"},
			Source:  seedInventory + "; " + googleAdsHelp,
		},
		{
			ID:   "roi_revenue",
			Name: i18n.Text{EN: "Revenue ROI", ES: "ROI sobre ingresos"},
			Description: i18n.Text{
				EN: "Revenue less media spend, over media spend: ROAS − 1. Dashboards often print it as ROI, though it leaves out every other cost.",
				ES: "Ingresos menos inversión en medios, entre esa inversión: ROAS − 1. Muchos paneles lo llaman ROI, aunque deja fuera los demás costes.",
			},
			Num: append(of(Revenue), less(Spend)...), Den: of(Spend),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "media only", ES: "solo medios"},
			Source:  tradeUsage,
		},
		{
			ID:   "roi_contribution",
			Name: i18n.Text{EN: "Contribution ROI", ES: "ROI de contribución"},
			Description: i18n.Text{
				EN: "What was left of the revenue after all known costs, over what marketing cost without the goods sold.",
				ES: "Lo que quedó de los ingresos tras todos los costes conocidos, entre lo que costó el marketing sin contar lo vendido.",
			},
			Num: append(of(Revenue), minus(totalCost())...), Den: marketingCost(),
			Percent: true, Better: Higher, Pool: ByGroup,
			Variant: i18n.Text{EN: "contribution", ES: "contribución"},
			Aliases: []string{"ROMI"},
			Source:  textbook,
		},
		{
			ID:   "mer",
			Name: i18n.Text{EN: "MER", ES: "Eficiencia de marketing"},
			Description: i18n.Text{
				EN: "All revenue, whatever caused it, for each unit that marketing cost. It needs no attribution and so proves none.",
				ES: "Todos los ingresos, sea cual sea su causa, por cada unidad que costó el marketing. No necesita atribución, y tampoco la demuestra.",
			},
			Num: of(Revenue), Den: marketingCost(),
			Better: Higher, Pool: ByGroup,
			Aliases: []string{"marketing efficiency ratio", "blended ROAS"},
			Source:  tradeUsage,
		},
		{
			ID:   "gross_profit",
			Name: i18n.Text{EN: "Gross profit", ES: "Beneficio bruto"},
			Description: i18n.Text{
				EN: "Revenue less what the goods sold cost. Marketing is not yet paid out of it.",
				ES: "Ingresos menos lo que costó lo vendido. El marketing aún no está descontado.",
			},
			Num:    append(of(Revenue), less(Goods)...),
			Better: Higher, Pool: ByGroup,
			Source: ownArithmetic,
		},
		{
			ID:   "gross_margin",
			Name: i18n.Text{EN: "Gross margin", ES: "Margen bruto"},
			Description: i18n.Text{
				EN: "The part of the revenue that is left once the goods sold are paid.",
				ES: "Parte de los ingresos que queda una vez pagado lo vendido.",
			},
			Num: append(of(Revenue), less(Goods)...), Den: of(Revenue),
			Percent: true, Better: Higher, Pool: ByGroup,
			Source: ownArithmetic,
		},
		{
			ID:   "break_even_roas",
			Name: i18n.Text{EN: "Break-even ROAS", ES: "ROAS de equilibrio"},
			Description: i18n.Text{
				EN: "The ROAS at which gross profit just pays the media: one over the gross margin. Without a margin there is no break-even.",
				ES: "ROAS con el que el beneficio bruto paga justo los medios: uno entre el margen bruto. Sin margen no hay punto de equilibrio.",
			},
			Num: of(Revenue), Den: append(of(Revenue), less(Goods)...),
			Better: Lower, Pool: ByGroup,
			Source: ownArithmetic,
		},
		{
			ID:   "aov",
			Name: i18n.Text{EN: "AOV", ES: "Ticket medio"},
			Description: i18n.Text{
				EN: "What an order was worth on average.",
				ES: "Lo que valió de media un pedido.",
			},
			Num: of(Revenue), Den: of(Orders),
			Better:  Higher,
			Aliases: []string{"average order value", "valor medio del pedido"},
			Source:  metaAds,
		},
	}
}

func costMetrics() []Metric {
	return []Metric{
		{
			ID:   "total_cost",
			Name: i18n.Text{EN: "Total cost", ES: "Coste total"},
			Description: i18n.Text{
				EN: "The sum of the ledger's seven categories, as far as they are known; the basis names those that were.",
				ES: "Suma de las siete categorías de coste, en lo que se conoce; la base nombra las conocidas.",
			},
			Num:     totalCost(),
			Pool:    ByGroup,
			Aliases: []string{"investment", "dinero invertido"},
			Source:  seedInventory,
		},
		{
			ID:   "cac",
			Name: i18n.Text{EN: "CAC", ES: "CAC"},
			Description: i18n.Text{
				EN: "What marketing cost, goods sold left out, for each new customer. Over media spend alone it looks better than it is; the basis says what is in.",
				ES: "Lo que costó el marketing, sin contar lo vendido, por cada cliente nuevo. Solo con medios parece mejor de lo que es; la base dice qué incluye.",
			},
			Num: marketingCost(), Den: of(NewCustomers),
			Better: Lower, Pool: ByGroup,
			Aliases: []string{"customer acquisition cost", "coste de adquisición de cliente"},
			Source:  tradeUsage,
		},
	}
}
