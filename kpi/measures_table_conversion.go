package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func conversionMeasures() []Definition {
	return []Definition{
		{
			ID:   Conversions,
			Name: i18n.Text{EN: "conversions", ES: "conversiones"},
			Description: i18n.Text{
				EN: "Times that people did what counts as a conversion, as the platform attributes them to itself. They have an event and an attribution window; several platforms claim the same ones.",
				ES: "Veces que alguien hizo lo que cuenta como conversión, según se las atribuye la plataforma. Tienen evento y ventana de atribución; varias plataformas se apuntan las mismas.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Event, Window},
			Aliases:    []string{"results", "key events", "actions"},
			Source:     seedInventory + "; " + metaAds + "; " + googleAds + "; " + fivetran,
		},
		{
			ID:   ViewThroughConversions,
			Name: i18n.Text{EN: "view-through conversions", ES: "conversiones por visualización"},
			Description: i18n.Text{
				EN: "Conversions of people who saw the ad and did not click. Keep them apart from conversions: some platforms count them there too.",
				ES: "Conversiones de personas que vieron el anuncio y no hicieron clic. Manténgalas aparte: algunas plataformas las cuentan también como conversiones.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Event, Window},
			Aliases:    []string{"view_through_conversions", "postView"},
			Source:     googleAds + "; " + linkedIn,
		},
		{
			ID:   ConvertingSessions,
			Name: i18n.Text{EN: "converting sessions", ES: "sesiones con conversión"},
			Description: i18n.Text{
				EN: "Sessions with at least one conversion; a session counts once, however many there were.",
				ES: "Sesiones con al menos una conversión; cada una cuenta una vez, por muchas que hubiera.",
			},
			Qualifiers: []Qualifier{Event},
			Source:     analytics,
		},
		{
			ID:   Leads,
			Name: i18n.Text{EN: "leads", ES: "leads"},
			Description: i18n.Text{
				EN: "People who left their details, as attributed by the platform: potential customers, not yet judged.",
				ES: "Personas que dejaron sus datos, según atribuye la plataforma: clientes potenciales aún sin valorar.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Window},
			Aliases:    []string{"oneClickLeads", "clientes potenciales"},
			Source:     linkedIn,
		},
		{
			ID:   QualifiedLeads,
			Name: i18n.Text{EN: "qualified leads", ES: "leads cualificados"},
			Description: i18n.Text{
				EN: "Leads that marketing or sales found worth pursuing. What marketing accepts and what sales accepts are two counts: use one of them.",
				ES: "Leads que marketing o ventas consideró que merece la pena seguir. Lo que acepta marketing y lo que acepta ventas son dos recuentos: use uno.",
			},
			Aliases: []string{"MQL", "SQL", "Clientes potenciales cualificados"},
			Source:  linkedIn + "; " + analytics,
		},
		{
			ID:   AddsToCart,
			Name: i18n.Text{EN: "adds to cart", ES: "añadidos al carrito"},
			Description: i18n.Text{
				EN: "Times that people put something into the cart.",
				ES: "Veces que alguien puso algo en el carrito.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Window},
			Aliases:    []string{"add_to_cart", "Artículos agregados al carrito"},
			Source:     metaAds,
		},
		{
			ID:   Checkouts,
			Name: i18n.Text{EN: "checkouts started", ES: "pagos iniciados"},
			Description: i18n.Text{
				EN: "Times that people began to pay.",
				ES: "Veces que alguien empezó el proceso de pago.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Window},
			Aliases:    []string{"Checkouts initiated", "initiate_checkout"},
			Source:     metaAds,
		},
		{
			ID:   Purchases,
			Name: i18n.Text{EN: "purchases", ES: "compras"},
			Description: i18n.Text{
				EN: "Purchases as a platform attributes them to itself. The shop's own count is orders.",
				ES: "Compras según se las atribuye una plataforma. El recuento de la propia tienda son los pedidos.",
			},
			Fractional: true,
			Qualifiers: []Qualifier{Window},
			Source:     metaAds,
		},
		{
			ID:   Orders,
			Name: i18n.Text{EN: "orders", ES: "pedidos"},
			Description: i18n.Text{
				EN: "Orders as the shop's books have them, from whatever source they came.",
				ES: "Pedidos según los libros de la tienda, vengan de donde vengan.",
			},
			Source: metaAds + "; " + ownArithmetic,
		},
		{
			ID:   NewCustomers,
			Name: i18n.Text{EN: "new customers", ES: "clientes nuevos"},
			Description: i18n.Text{
				EN: "Customers who bought for the first time. A customer is new only once, so they add up.",
				ES: "Clientes que compraron por primera vez. Un cliente es nuevo una sola vez, así que se suman.",
			},
			Source: tradeUsage,
		},
	}
}
