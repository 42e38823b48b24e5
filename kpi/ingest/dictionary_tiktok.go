package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func tikTokExports() []export {
	return []export{
		{
			id:           "tiktok-ads",
			name:         i18n.Text{EN: "TikTok Ads Manager", ES: "Administrador de anuncios de TikTok"},
			channel:      channel.TikTok,
			viewRule:     "tiktok",
			missing:      []string{"-"},
			interactions: []string{"likes", "comments", "shares"},
			howToCSV: i18n.Text{
				EN: "in TikTok Ads Manager use Export and choose .csv",
				ES: "en el Administrador de anuncios de TikTok use Exportar y elija .csv",
			},
			columns: tikTokAdsColumns(),
			source: "public code: readers of exports in English and Spanish (2024–2026); " +
				"TikTok Marketing API, supported metrics in basic reports, for what the names stand for",
		},
		{
			id:           "tiktok-studio",
			name:         i18n.Same("TikTok Studio"),
			channel:      channel.TikTok,
			viewRule:     "tiktok",
			missing:      []string{"NAN"},
			interactions: []string{"likes", "comments", "shares"},
			howToCSV: i18n.Text{
				EN: "in TikTok Studio, Analytics, use Download data and choose CSV; if it is a ZIP file, take the CSV out of it",
				ES: "en TikTok Studio, Analítica, use Descargar datos y elija CSV; si es un archivo ZIP, extraiga el CSV",
			},
			columns: tikTokStudioColumns(),
			source:  "overview and content exports of four accounts, headers in English, dates in English and Spanish (2025–2026)",
		},
	}
}

func tikTokAdsColumns() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"By Day", en, coded}, {"Por día", es, coded}}},
		{target: "account", headers: []spelling{{"Account name", en, coded}, {"Nombre de la cuenta", es, coded}}},
		{target: "campaign", headers: []spelling{{"Campaign name", en, coded}, {"Nombre de la campaña", es, coded}, {"Nome da campanha", pt, unsure}}},
		{target: Ignore, fallback: "campaign", headers: []spelling{{"Campaign ID", en, coded}}},
		{target: "ad_set", headers: []spelling{{"Ad group name", en, coded}, {"Nombre del grupo de anuncios", es, unsure}}},
		{target: "ad", headers: []spelling{{"Ad name", en, coded}, {"Nombre del anuncio", es, coded}, {"Nome do anúncio", pt, unsure}}},
		{target: Ignore, fallback: "ad", headers: []spelling{{"Ad ID", en, coded}}},
		{target: Currency, headers: []spelling{{"Currency", en, coded}, {"Moneda", es, coded}, {"Moeda", pt, unsure}}},
		{target: "spend", unit: asMoney, headers: []spelling{
			{"Cost", en, coded}, {"Spend", en, coded}, {"Coste", es, coded}, {"Costo", latam, coded}, {"Gasto", es, coded}, {"Custo", pt, coded},
		}},
		{target: "impressions", unit: asCount, headers: []spelling{{"Impressions", en, coded}, {"Impresiones", es, coded}, {"Impressões", pt, coded}}},
		{target: "reach", unit: asCount, headers: []spelling{{"Reach", en, coded}, {"Alcance", es, coded}}},
		{target: "frequency", unit: asNumber, headers: []spelling{{"Frequency", en, coded}, {"Frecuencia", es, coded}}},
		{target: "clicks", unit: asCount, headers: []spelling{{"Clicks (all)", en, coded}, {"Clics (todos)", es, unsure}}},
		{target: "link_clicks", unit: asCount, headers: []spelling{
			{"Clicks (destination)", en, coded}, {"Clics (destino)", es, coded}, {"Cliques (destino)", pt, coded},
		}},
		{target: "ctr", unit: asRate, headers: []spelling{{"CTR (all)", en, unsure}}},
		{target: "ctr_link", unit: asRate, headers: []spelling{{"CTR (destination)", en, coded}, {"CTR (destino)", es, coded}}},
		{target: "cpc", unit: asMoney, headers: []spelling{{"CPC (all)", en, unsure}}},
		{target: "cpc_link", unit: asMoney, headers: []spelling{{"CPC (destination)", en, coded}, {"CPC (destino)", es, coded}}},
		{target: "cpm", unit: asMoney, headers: []spelling{{"CPM", en, coded}}},
		{target: "cost_per_1000_reached", unit: asMoney, headers: []spelling{{"Cost per 1,000 people reached", en, coded}}},
		{target: "conversions", unit: asNumber, headers: []spelling{
			{"Conversions", en, coded}, {"Conversiones", es, coded}, {"Conversões", pt, unsure},
		}},
		{target: Ignore, fallback: "conversions", unit: asNumber, headers: []spelling{{"Results", en, coded}, {"Resultados", es, coded}}},
		{target: "cpa", unit: asMoney, headers: []spelling{{"Cost per conversion", en, coded}, {"Coste por conversión", es, unsure}}},
		{target: Ignore, fallback: "cpa", unit: asMoney, headers: []spelling{{"Cost per result", en, coded}}},
		{target: "landing_page_views", unit: asCount, headers: []spelling{{"Landing page views (website)", en, coded}}},
		{target: "adds_to_cart", unit: asNumber, headers: []spelling{{"Adds to cart (website)", en, coded}}},
		{target: "checkouts", unit: asNumber, headers: []spelling{{"Checkouts initiated (website)", en, coded}}},
		{target: "purchases", fallback: "conversions", unit: asNumber, event: "purchase", headers: []spelling{{"Purchases (website)", en, coded}}},
		{target: "revenue", unit: asMoney, headers: []spelling{{"Purchase value (website)", en, coded}}},
		// A play from its start: a view there, and a play anywhere.
		{target: "views", fallback: "video_plays", unit: asCount, headers: []spelling{
			{"Video views", en, coded}, {"Visualizaciones de vídeo", es, coded}, {"Visualizaciones de video", latam, unsure},
		}},
		{target: "views_2s", unit: asCount, headers: []spelling{{"2-second video views", en, coded}}},
		{target: "views_6s", unit: asCount, headers: []spelling{{"6-second video views", en, coded}}},
		{target: "video_p25", unit: asCount, headers: []spelling{{"Video views at 25%", en, coded}}},
		{target: "video_p50", unit: asCount, headers: []spelling{{"Video views at 50%", en, coded}}},
		{target: "video_p75", unit: asCount, headers: []spelling{{"Video views at 75%", en, coded}}},
		{target: "video_p100", unit: asCount, headers: []spelling{{"Video views at 100%", en, coded}}},
		{target: "new_followers", unit: asCount, headers: []spelling{
			{"Paid followers", en, coded}, {"Paid follows", en, coded}, {"Seguidores de pago", es, coded},
		}},
		{target: "likes", unit: asCount, headers: []spelling{{"Paid likes", en, coded}}},
		{target: "comments", unit: asCount, headers: []spelling{{"Paid comments", en, coded}}},
		{target: "shares", unit: asCount, headers: []spelling{{"Paid shares", en, coded}}},
		{target: "profile_visits", unit: asCount, headers: []spelling{
			{"Paid profile visits", en, coded}, {"Visitas al perfil pagadas", es, coded},
		}},
		{target: Ignore, unit: asNumber, headers: []spelling{
			{"Average play time per video view", en, coded},
			{"Average play time per user", en, coded},
			{"100% video view rate", en, coded},
			{"Conversion rate (CVR)", en, coded},
			{"Conversion rate (CVR, clicks)", en, coded},
		}},
		{target: Ignore, headers: []spelling{
			{"Advertising objective", en, unsure},
			{"Objetivo publicitario", es, coded},
			{"Campaign type", en, coded},
			{"Primary status", en, coded},
			{"Age", en, unsure},
			{"Edad", es, coded},
			{"Gender", en, unsure},
		}},
	}
}

func tikTokStudioColumns() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, seen}, {"Fecha", es, unsure}}},
		// The day of the download.
		{target: Ignore, unit: asDate, headers: []spelling{{"Time", en, seen}}},
		{target: Ignore, fallback: Date, unit: asDate, headers: []spelling{{"Post time", en, seen}}},
		{target: "post", headers: []spelling{{"Video link", en, seen}}},
		{target: Ignore, fallback: "post", headers: []spelling{{"Video title", en, seen}}},
		{target: "views", unit: asCount, headers: []spelling{
			{"Video views", en, seen}, {"Total views", en, seen}, {"Visualizaciones de vídeo", es, unsure},
		}},
		{target: "reach", unit: asCount, headers: []spelling{{"Reached audience", en, seen}}},
		{target: "profile_visits", unit: asCount, headers: []spelling{{"Profile views", en, seen}, {"Visualizaciones del perfil", es, unsure}}},
		{target: "likes", unit: asCount, headers: []spelling{{"Likes", en, seen}, {"Total likes", en, seen}, {"Me gusta", es, unsure}}},
		{target: "comments", unit: asCount, headers: []spelling{{"Comments", en, seen}, {"Total comments", en, seen}, {"Comentarios", es, unsure}}},
		{target: "shares", unit: asCount, headers: []spelling{{"Shares", en, seen}, {"Total shares", en, seen}, {"Veces compartido", es, unsure}}},
		{target: "saves", unit: asCount, headers: []spelling{{"Add to favorites", en, coded}}},
		{target: "watch_time", unit: asSeconds, headers: []spelling{{"Total play time", en, coded}}},
		{target: "average_view_duration", unit: asSeconds, headers: []spelling{{"Average watch time", en, coded}}},
		{target: "new_followers", unit: asCount, headers: []spelling{{"New followers", en, seen}}},
		{target: "lost_followers", unit: asCount, headers: []spelling{{"Lost followers", en, seen}}},
		{target: "net_followers", unit: asCount, headers: []spelling{{"Net growth", en, seen}}},
		{target: "leads", unit: asCount, headers: []spelling{{"Leads submission", en, seen}}},
		// Phone calls have no measure; Watched full video is a share.
		{target: Ignore, unit: asNumber, headers: []spelling{{"Phone number clicks", en, seen}, {"Watched full video", en, coded}}},
	}
}
