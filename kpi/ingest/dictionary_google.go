package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func googleExports() []export {
	return []export{
		{
			id:       "google-ads",
			name:     i18n.Same("Google Ads"),
			channel:  channel.GoogleAds,
			viewRule: "google-ads",
			missing:  []string{"--"},
			howToCSV: i18n.Text{
				EN: "in Google Ads use Download and choose .csv",
				ES: "en Google Ads use Descargar y elija .csv",
			},
			columns: googleAdsColumns(),
			source: "campaign and keyword reports of three accounts and overview cards of a fourth, in English (2025–2026); " +
				"public code: test data of readers of Spanish reports of Spain and Argentina (2026), readers of Portuguese reports (2024–2026)",
		},
		{
			id:   "ga4",
			name: i18n.Same("Google Analytics 4"),
			howToCSV: i18n.Text{
				EN: "in Google Analytics use Share this report, Download file, CSV",
				ES: "en Google Analytics use Compartir este informe, Descargar archivo, CSV",
			},
			columns: analyticsColumns(),
			source:  "public code: readers of English and Spanish reports and their test data (2023–2026)",
		},
	}
}

func googleAdsColumns() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"Day", en, coded}, {"Date", en, seen}, {"Día", es, coded}, {"Dia", pt, coded}}},
		{target: "account", headers: []spelling{{"Account", en, unsure}, {"Account name", en, unsure}, {"Cuenta", es, unsure}}},
		{target: "campaign", headers: []spelling{{"Campaign", en, seen}, {"Campaña", es, coded}, {"Campanha", pt, coded}}},
		{target: Ignore, fallback: "campaign", headers: []spelling{{"Campaign ID", en, coded}}},
		{target: "ad_set", headers: []spelling{
			{"Ad group", en, seen}, {"Grupo de anuncios", es, coded}, {"Grupo de anúncios", pt, coded},
		}},
		{target: Currency, headers: []spelling{
			{"Currency code", en, seen}, {"Código de moneda", es, coded}, {"Código da moeda", pt, unsure},
		}},

		{target: "impressions", unit: asCount, headers: []spelling{
			{"Impr.", en, seen}, {"Impressions", en, seen}, {"Impresiones", es, coded}, {"Impressões", pt, coded},
		}},
		{target: "reach", unit: asCount, headers: []spelling{{"Unique users", en, unsure}, {"Usuarios únicos", es, coded}}},
		{target: "viewable_impressions", unit: asCount, headers: []spelling{{"Viewable impr.", en, unsure}}},
		{target: "measurable_impressions", unit: asCount, headers: []spelling{{"Measurable impr.", en, unsure}}},
		{target: "clicks", unit: asCount, headers: []spelling{{"Clicks", en, seen}, {"Clics", es, coded}, {"Cliques", pt, coded}}},
		// Clicks or views of ads: nothing that people did with a post.
		{target: "ad_interactions", unit: asCount, headers: []spelling{
			{"Interactions", en, seen}, {"Interacciones", es, coded}, {"Interações", pt, coded},
		}},
		{target: "views", unit: asCount, headers: []spelling{
			{"TrueView views", en, unsure}, {"Views", en, unsure}, {"Vistas de TrueView", latam, coded},
		}},
		{target: "spend", unit: asMoney, headers: []spelling{
			{"Cost", en, seen}, {"Coste", es, coded}, {"Costo", latam, coded}, {"Custo", pt, coded},
		}},
		{target: Ignore, fallback: "spend", unit: asMoney, headers: []spelling{
			{"Cost (Converted currency)", en, unsure}, {"Coste (moneda convertida)", es, coded},
		}},
		{target: "conversions", unit: asNumber, headers: []spelling{
			{"Conversions", en, seen}, {"Conversiones", es, coded}, {"Conversões", pt, coded},
		}},
		{target: "view_through_conversions", unit: asNumber, headers: []spelling{{"View-through conv.", en, unsure}}},
		{target: "revenue", unit: asMoney, headers: []spelling{
			{"Conv. value", en, coded}, {"Valor de conv.", es, coded}, {"Valor de conversión", es, coded}, {"Valor conv.", pt, coded},
		}},

		{target: "ctr", unit: asPercent, headers: []spelling{{"CTR", en, seen}}},
		{target: "cpc", unit: asMoney, headers: []spelling{
			{"Avg. CPC", en, seen},
			{"CPC medio", es, coded},
			{"Prom. CPC", latam, coded},
			{"CPC prom.", latam, coded},
			{"CPC méd.", pt, coded},
			{"CPC médio", pt, coded},
		}},
		{target: "cpm", unit: asMoney, headers: []spelling{
			{"Avg. CPM", en, seen}, {"CPM medio", es, unsure}, {"CPM prom.", latam, coded}, {"CPM médio", pt, unsure},
		}},
		{target: "cpv", unit: asMoney, headers: []spelling{{"TrueView avg. CPV", en, seen}, {"Avg. CPV", en, unsure}}},
		{target: "view_rate", unit: asPercent, headers: []spelling{{"TrueView view rate", en, unsure}, {"View rate", en, unsure}}},
		{target: "cvr", unit: asPercent, headers: []spelling{
			{"Conv. rate", en, seen},
			{"Tasa de conv.", es, coded},
			{"Porcentaje de conv.", latam, coded},
			{"Porcentaje de conversiones", es, coded},
			{"Taxa de conv.", pt, coded},
		}},
		{target: "cpa", unit: asMoney, headers: []spelling{
			{"Cost / conv.", en, seen},
			{"Coste/conv.", es, coded},
			{"Costo/conv.", latam, coded},
			{"Costo por conv.", latam, coded},
			{"Custo / conv.", pt, coded},
			{"Custo/conv.", pt, coded},
		}},
		{target: "roas", unit: asNumber, headers: []spelling{
			{"Conv. value / cost", en, coded},
			{"Valor conv./coste", es, coded},
			{"Valor de conv./costo", latam, coded},
			{"Valor conv. / custo", pt, coded},
			{"Valor da conv. / custo", pt, coded},
		}},

		// Ratios over ad interactions, and other conversions than the column
		// Conversions.
		{target: Ignore, unit: asPercent, headers: []spelling{
			{"Interaction rate", en, seen},
			{"Tasa de interacción", es, coded},
			{"Porcentaje de interacción", latam, coded},
			{"Taxa de interação", pt, coded},
			{"Optimization score", en, seen},
			{"Nivel de optimización", es, coded},
			{"% impr. (absoluto parte sup.)", latam, coded},
			{"% impr. (parte sup.)", es, coded},
			{"% de impr. (1ª posição)", pt, coded},
			{"% de impr. (parte sup.)", pt, coded},
			{"Video reproducido al 25 %", latam, coded},
			{"Video reproducido al 50 %", latam, coded},
			{"Video reproducido al 75 %", latam, coded},
			{"Video reproducido al 100 %", latam, coded},
		}},
		{target: Ignore, unit: asMoney, headers: []spelling{
			{"Avg. cost", en, seen},
			{"Costo prom.", latam, coded},
			{"Coste medio", es, unsure},
			{"Ingresos", es, coded},
			{"Budget", en, seen},
			{"Presupuesto", es, coded},
			{"Orçamento", pt, unsure},
			{"Cost / Conv. (Platform Comparable)", en, seen},
			{"CPC medio (moneda convertida)", es, coded},
			{"Coste (moneda convertida)/conv.", es, coded},
		}},
		{target: Ignore, unit: asNumber, headers: []spelling{
			{"Conv. (Platform Comparable)", en, seen}, {"Conv. value / Cost (Platform Comparable)", en, seen}, {"All conv.", en, unsure},
		}},
		{target: Ignore, headers: []spelling{
			{"Campaign status", en, seen},
			{"Estado de la campaña", es, coded},
			{"Status da campanha", pt, unsure},
			{"Keyword status", en, seen},
			{"Ad group status", en, unsure},
			{"Status", en, seen},
			{"Estado", es, coded},
			{"Status reasons", en, seen},
			{"Motivos del estado", es, coded},
			{"Campaign type", en, seen},
			{"Tipo de campaña", es, coded},
			{"Tipo de campanha", pt, coded},
			{"Budget name", en, seen},
			{"Nombre del presupuesto", latam, coded},
			{"Nombre de presupuesto", es, coded},
			{"Budget type", en, seen},
			{"Tipo de presupuesto", es, coded},
			{"Bid strategy type", en, unsure},
			{"Tipo de estrategia de puja", es, coded},
			{"Tipo de estrategia de oferta", latam, coded},
			{"Keyword", en, seen},
			{"Match type", en, seen},
			{"Search term", en, unsure},
			{"Final URL", en, seen},
			{"Device", en, seen},
			{"Dispositivo", es, unsure},
		}},
	}
}

func analyticsColumns() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, coded}, {"Fecha", es, coded}}},
		{target: "channel", headers: []spelling{
			{"Session primary channel group (Default Channel Group)", en, coded},
			{"Session primary channel group", en, coded},
			{"Session default channel group", en, coded},
			{"First user primary channel group (Default Channel Group)", en, coded},
			{"Grupo de canales principal de la sesión (Grupo de canales predeterminado)", es, coded},
			{"Grupo de canales principal de la sesión", es, coded},
			{"Grupo de canales predeterminado de la sesión", es, coded},
			{"Primer grupo de canales principal del usuario (Grupo de canales predeterminado)", es, coded},
			{"Primer grupo de canales principal del usuario", es, coded},
		}},
		{target: "campaign", headers: []spelling{
			{"Session campaign", en, unsure}, {"Session Google Ads campaign", en, coded}, {"Campaña de la sesión", es, coded},
		}},
		{target: "country", headers: []spelling{{"Country", en, unsure}, {"País", es, unsure}}},
		{target: "sessions", unit: asCount, headers: []spelling{{"Sessions", en, coded}, {"Sesiones", es, coded}, {"Sessões", pt, coded}}},
		{target: "engaged_sessions", unit: asCount, headers: []spelling{
			{"Engaged sessions", en, coded}, {"Sesiones con interacción", es, coded}, {"Sessões engajadas", pt, coded},
		}},
		// Total and active users differ; where a report has both, users are the
		// total.
		{target: "users", unit: asCount, headers: []spelling{
			{"Total users", en, coded}, {"Usuarios totales", es, coded}, {"Total de usuarios", es, coded},
		}},
		{target: Ignore, fallback: "users", unit: asCount, headers: []spelling{
			{"Active users", en, coded}, {"Usuarios activos", es, coded}, {"Users", en, coded},
		}},
		{target: "new_users", unit: asCount, headers: []spelling{
			{"New users", en, coded}, {"Usuarios nuevos", es, coded}, {"Novos usuários", pt, coded},
		}},
		{target: "conversions", unit: asNumber, headers: []spelling{{"Key events", en, coded}, {"Eventos clave", es, coded}}},
		{target: "revenue", unit: asMoney, headers: []spelling{
			{"Total revenue", en, coded}, {"Ingresos totales", es, coded}, {"Total de ingresos", es, coded},
		}},
		{target: "session_engagement_rate", unit: asFraction, headers: []spelling{
			{"Engagement rate", en, coded}, {"Porcentaje de interacciones", es, unsure},
		}},
		{target: "bounce_rate", unit: asRate, headers: []spelling{{"Bounce rate", en, unsure}, {"Porcentaje de rebote", es, coded}}},
		{target: "engagement_time_per_session", unit: asSeconds, headers: []spelling{
			{"Average engagement time per session", en, coded},
		}},
		{target: Ignore, fallback: "engagement_time_per_user", unit: asSeconds, headers: []spelling{
			{"Average engagement time per active user", en, coded},
		}},
		{target: Ignore, unit: asNumber, headers: []spelling{
			{"Returning users", en, coded},
			{"Usuarios recurrentes", es, coded},
			{"Event count", en, coded},
			{"Eventos", es, coded},
			{"Events per session", en, coded},
			{"Views", en, unsure},
			{"Vistas", es, coded},
			{"Engaged sessions per active user", en, coded},
			{"User key event rate", en, coded},
			{"Session key event rate", en, unsure},
		}},
		{target: Ignore, headers: []spelling{
			{"Session source / medium", en, coded},
			{"Fuente/medio de la sesión", es, coded},
			{"Landing page", en, unsure},
			{"Página de destino", es, coded},
			{"Page title", en, coded},
			{"Date + hour (YYYYMMDDHH)", en, coded},
			{"Device category", en, coded},
		}},
	}
}
