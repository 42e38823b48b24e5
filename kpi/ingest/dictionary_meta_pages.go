package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// lifetime is what Meta's column of dates says of figures of all time.
const (
	lifetimeEN = "Lifetime"
	lifetimePT = "Vitalício"
)

func metaPageExports() []export {
	howToCSV := i18n.Text{
		EN: "in Meta Business Suite open Insights, Content and use Export data, which gives CSV",
		ES: "en Meta Business Suite abra Estadísticas, Contenido y use Exportar datos, que da un CSV",
	}
	const code = "; public code: readers of Spanish exports of a television channel (2026), maps of Spanish and Portuguese headers (2026)"
	return []export{
		{
			id:           "meta-business-suite-instagram",
			name:         i18n.Text{EN: "Meta Business Suite, Instagram content", ES: "Meta Business Suite, contenido de Instagram"},
			channel:      channel.Instagram,
			viewRule:     "meta",
			lifetime:     []string{lifetimeEN, lifetimePT},
			interactions: []string{"likes", "comments", "shares", "saves"},
			howToCSV:     howToCSV,
			columns:      instagramColumns(),
			source:       "content export of a South African account (2025)" + code,
		},
		{
			id:           "meta-business-suite-facebook",
			name:         i18n.Text{EN: "Meta Business Suite, Facebook content", ES: "Meta Business Suite, contenido de Facebook"},
			channel:      channel.Facebook,
			viewRule:     "meta",
			lifetime:     []string{lifetimeEN, lifetimePT},
			interactions: []string{"reactions", "comments", "shares"},
			howToCSV:     howToCSV,
			columns:      facebookColumns(),
			source:       "content exports of a South African page (2025) and a Ukrainian one (2024)" + code,
		},
		{
			id:       "meta-business-suite-insights",
			name:     i18n.Text{EN: "Meta Business Suite, insights by day", ES: "Meta Business Suite, estadísticas por día"},
			viewRule: "meta",
			howToCSV: i18n.Text{
				EN: "in Meta Business Suite open Insights, Results and use Export, then CSV",
				ES: "en Meta Business Suite abra Estadísticas, Resultados y use Exportar, CSV",
			},
			titles: metaTitles(),
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"Date", en, seen}, {"Fecha", es, unsure}, {"Data", pt, seen}}},
				{target: byTitle, unit: asCount, headers: []spelling{{"Primary", en, seen}}},
			},
			source: "daily exports of a South African account (2025) and a Brazilian one (2025)",
		},
	}
}

func metaTitles() []tableTitle {
	return []tableTitle{
		{"Views", en, seen, "views", ""},
		{"Visualizaciones", es, unsure, "views", ""},
		{"Visualizações", pt, unsure, "views", ""},
		{"Facebook reach", en, seen, "reach", channel.Facebook},
		{"Instagram reach", en, unsure, "reach", channel.Instagram},
		{"Reach", en, unsure, "reach", ""},
		{"Alcance", pt, seen, "reach", ""},
		{"Content interactions", en, seen, "interactions", ""},
		{"Interacciones con el contenido", es, unsure, "interactions", ""},
		{"Facebook visits", en, seen, "profile_visits", channel.Facebook},
		{"Instagram profile visits", en, seen, "profile_visits", channel.Instagram},
		{"Visitas al perfil de Instagram", es, unsure, "profile_visits", channel.Instagram},
		{"Visitas ao perfil do Instagram", pt, seen, "profile_visits", channel.Instagram},
		{"Follows", en, seen, "new_followers", ""},
		{"Seguidores no Instagram", pt, seen, "new_followers", channel.Instagram},
		{"Link clicks", en, unsure, "link_clicks", ""},
		{"Clics en el enlace", es, unsure, "link_clicks", ""},
		{"Cliques no link do Instagram", pt, seen, "link_clicks", channel.Instagram},
		{"Age & gender", en, seen, Ignore, ""},
		{"Top cities", en, seen, Ignore, ""},
		{"Top countries", en, seen, Ignore, ""},
		{"Published content", en, seen, Ignore, ""},
	}
}

func instagramColumns() []exportColumn {
	return []exportColumn{
		{target: "post", headers: []spelling{{"Post ID", en, seen}, {"identificador de la publicación", es, coded}}},
		{target: "account", headers: []spelling{{"Account name", en, seen}, {"Nombre de la cuenta", es, unsure}}},
		{target: Ignore, fallback: "account", headers: []spelling{
			{"Account username", en, seen}, {"Nombre de usuario de la cuenta", es, unsure},
		}},
		{target: "type", headers: []spelling{{"Post type", en, seen}, {"Tipo de publicación", es, coded}, {"Tipo de post", pt, coded}}},
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, seen}, {"Fecha", es, coded}, {"Data", pt, unsure}}},
		{target: Ignore, fallback: Date, unit: asDate, headers: []spelling{
			{"Publish time", en, seen}, {"Hora de publicación", es, coded}, {"Horário de publicação", pt, coded},
		}},
		{target: "views", unit: asCount, headers: []spelling{{"Views", en, seen}, {"Visualizaciones", es, coded}, {"Visualizações", pt, coded}}},
		{target: "impressions", unit: asCount, headers: []spelling{{"Impressions", en, coded}, {"Impresiones", es, unsure}}},
		{target: "reach", unit: asCount, headers: []spelling{{"Reach", en, seen}, {"Alcance", es, coded}}},
		{target: "likes", unit: asCount, headers: []spelling{{"Likes", en, seen}, {"Me gusta", es, coded}, {"Curtidas", pt, coded}}},
		{target: "comments", unit: asCount, headers: []spelling{{"Comments", en, seen}, {"Comentarios", es, coded}, {"Comentários", pt, coded}}},
		{target: "shares", unit: asCount, headers: []spelling{
			{"Shares", en, seen},
			{"Veces que se ha compartido", es, coded},
			{"Veces que se compartió", latam, coded},
			{"Compartilhamentos", pt, coded},
		}},
		{target: "saves", unit: asCount, headers: []spelling{
			{"Saves", en, seen}, {"Veces guardado", es, coded}, {"Veces que se guardó", latam, unsure}, {"Salvamentos", pt, coded},
		}},
		// A gain, whatever its name: the level is in no content export.
		{target: "new_followers", unit: asCount, headers: []spelling{{"Follows", en, seen}, {"Seguidores", es, coded}, {"Seguimentos", pt, unsure}}},
		{target: "replies", unit: asCount, headers: []spelling{{"Replies", en, unsure}, {"Respuestas", es, coded}}},
		{target: "link_clicks", unit: asCount, headers: []spelling{
			{"Link clicks", en, unsure}, {"Clics en el enlace", es, coded}, {"Cliques no link", pt, unsure},
		}},
		{target: "profile_visits", unit: asCount, headers: []spelling{{"Profile visits", en, unsure}, {"Visitas al perfil", es, coded}}},
		{target: Ignore, unit: asCount, headers: []spelling{
			{"Navigation", en, unsure}, {"Navegación", es, coded}, {"Sticker taps", en, unsure}, {"Toques en stickers", es, coded},
		}},
		{target: Ignore, headers: []spelling{
			{"Account ID", en, seen},
			{"Identificador de la cuenta", es, unsure},
			{"Description", en, seen},
			{"Descripción", es, coded},
			{"Descrição", pt, coded},
			{"Duration (sec)", en, seen},
			{"Permalink", en, seen},
			{"Enlace permanente", es, coded},
			{"Data comment", en, seen},
		}},
	}
}

func facebookColumns() []exportColumn {
	return []exportColumn{
		{target: "post", headers: []spelling{{"Post ID", en, seen}, {"identificador de la publicación", es, coded}}},
		{target: Ignore, fallback: "post", headers: []spelling{
			{"Video asset ID", en, coded}, {"Identificador de la pieza de vídeo", es, coded},
		}},
		{target: "account", headers: []spelling{{"Page name", en, seen}, {"Nombre de la página", es, unsure}}},
		{target: "type", headers: []spelling{{"Post type", en, seen}, {"Tipo de publicación", es, coded}, {"Tipo de post", pt, coded}}},
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, seen}, {"Fecha", es, coded}, {"Data", pt, unsure}}},
		{target: Ignore, fallback: Date, unit: asDate, headers: []spelling{
			{"Publish time", en, seen}, {"Hora de publicación", es, coded}, {"Horário de publicação", pt, coded},
		}},
		{target: "views", unit: asCount, headers: []spelling{{"Views", en, seen}, {"Visualizaciones", es, coded}, {"Visualizações", pt, coded}}},
		{target: "impressions", unit: asCount, headers: []spelling{{"Impressions", en, seen}, {"Impresiones", es, unsure}}},
		{target: "reach", unit: asCount, headers: []spelling{{"Reach", en, seen}, {"Alcance", es, coded}}},
		{target: "interactions", unit: asCount, headers: []spelling{
			{"Reactions, Comments and Shares", en, seen}, {"Reacciones, comentarios y veces que se ha compartido", es, coded},
		}},
		{target: "reactions", unit: asCount, headers: []spelling{{"Reactions", en, seen}, {"Reacciones", es, coded}, {"Reações", pt, coded}}},
		{target: "comments", unit: asCount, headers: []spelling{{"Comments", en, seen}, {"Comentarios", es, coded}, {"Comentários", pt, coded}}},
		{target: "shares", unit: asCount, headers: []spelling{
			{"Shares", en, seen},
			{"Veces que se ha compartido", es, coded},
			{"Veces que se compartió", latam, coded},
			{"Compartilhamentos", pt, coded},
		}},
		{target: "clicks", unit: asCount, headers: []spelling{{"Total clicks", en, seen}, {"Total de clics", es, coded}}},
		{target: "link_clicks", unit: asCount, headers: []spelling{
			{"Link Clicks", en, seen}, {"Clics en el enlace", es, unsure}, {"Cliques no link", pt, unsure},
		}},
		{target: "views_3s", unit: asCount, headers: []spelling{
			{"3-second video views", en, seen},
			{"Visualizaciones de vídeo de 3 segundos", es, coded},
			{"Visualizaciones de video de 3 segundos", latam, coded},
			{"Visualizações de vídeo de 3 segundos", pt, coded},
		}},
		{target: "views_1m", unit: asCount, headers: []spelling{
			{"1-minute video views", en, seen},
			{"Visualizaciones de vídeo de 1 minuto", es, coded},
			{"Visualizaciones de video de 1 minuto", latam, coded},
		}},
		{target: "watch_time", unit: asSeconds, headers: []spelling{{"Seconds viewed", en, seen}, {"Segundos reproducidos", es, coded}}},
		{target: "revenue", unit: asMoney, headers: []spelling{{"Estimated earnings", en, seen}}},

		// The average is not over the views: those count displays too.
		{target: Ignore, unit: asSeconds, headers: []spelling{
			{"Average Seconds viewed", en, seen}, {"Segundos reproducidos de media", es, coded},
		}},
		// Parts of other columns, people, and what no measure counts.
		{target: Ignore, unit: asCount, headers: []spelling{
			{"Other Clicks", en, seen},
			{"Matched Audience Targeting Consumption (Photo Click)", en, seen},
			{"Ad impressions", en, seen},
			{"Reach from Organic posts", en, seen},
			{"Reach from Boosted posts", en, seen},
			{"3-second video views from Boosted posts", en, seen},
			{"3-second video views from Organic posts", en, seen},
			{"3-Second viewers", en, seen},
			{"Espectadores de 3 segundos", es, coded},
			{"1-minute viewers", en, seen},
			{"Espectadores de 1 minuto", es, coded},
			{"Negative feedback from users", en, seen},
			{"Unique negative feedback from users", en, seen},
		}},
		{target: Ignore, headers: []spelling{
			{"Page ID", en, seen},
			{"Title", en, seen},
			{"Título", es, coded},
			{"Description", en, seen},
			{"Descripción", es, coded},
			{"Descrição", pt, coded},
			{"Duration (sec)", en, seen},
			{"Caption type", en, seen},
			{"Permalink", en, seen},
			{"Enlace permanente", es, coded},
			{"Is crosspost", en, seen},
			{"Is share", en, seen},
			{"Languages", en, seen},
			{"Custom labels", en, seen},
			{"Funded content status", en, seen},
			{"Data comment", en, seen},
		}},
	}
}
