package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func youTubeExports() []export {
	return []export{{
		id:           "youtube-studio",
		name:         i18n.Same("YouTube Studio"),
		channel:      channel.YouTube,
		viewRule:     "youtube",
		interactions: []string{"likes", "comments", "shares"},
		howToCSV: i18n.Text{
			EN: "YouTube Studio's export is a ZIP file: take Table data.csv out of it",
			ES: "la exportación de YouTube Studio es un archivo ZIP: extraiga Datos de la tabla.csv",
		},
		columns: youTubeColumns(),
		source: "exports of content, traffic sources and ages of three channels in English (2024–2025); " +
			"public code: readers of Spanish exports of Spain and Latin America and of Portuguese ones, and their test data (2023–2026)",
	}}
}

func youTubeColumns() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, coded}, {"Fecha", es, coded}, {"Data", pt, unsure}}},
		{target: "post", headers: []spelling{
			{"Content", en, seen}, {"ID del vídeo", es, coded}, {"Contenido", es, coded}, {"Conteúdo", pt, coded},
		}},
		{target: Ignore, fallback: "post", headers: []spelling{
			{"Video title", en, seen}, {"Título del vídeo", es, coded}, {"Título del video", latam, coded}, {"Título do vídeo", pt, coded},
		}},
		{target: Ignore, fallback: Date, unit: asDate, headers: []spelling{
			{"Video publish time", en, seen},
			{"Hora de publicación del vídeo", es, coded},
			{"Tiempo de publicación del video", latam, coded},
			{"Hora de publicación del video", latam, coded},
			{"Horário de publicação do vídeo", pt, coded},
		}},
		{target: "views", unit: asCount, headers: []spelling{
			{"Views", en, seen}, {"Visualizaciones", es, coded}, {"Vistas", latam, coded}, {"Visualizações", pt, coded},
		}},
		{target: "engaged_views", unit: asCount, headers: []spelling{
			{"Engaged views", en, seen},
			{"Vistas interesadas", latam, coded},
			{"Visualizações engajadas", pt, coded},
			{"Visualizações intencionais", pt, coded},
		}},
		{target: "unique_viewers", unit: asCount, headers: []spelling{
			{"Unique viewers", en, seen}, {"Espectadores únicos", es, unsure},
		}},
		{target: "watch_time", unit: asHours, headers: []spelling{
			{"Watch time (hours)", en, seen},
			{"Tiempo de visualización (horas)", es, coded},
			{"Tiempo de reproducción (horas)", latam, coded},
			{"Tempo de exibição (horas)", pt, coded},
		}},
		{target: "average_view_duration", unit: asSeconds, headers: []spelling{
			{"Average view duration", en, seen},
			{"Duración media de la visualización", es, coded},
			{"Duración media de las visualizaciones", es, coded},
			{"Duración promedio de vistas", latam, coded},
			{"Duração média da visualização", pt, coded},
		}},
		{target: "average_percentage_viewed", unit: asPercent, headers: []spelling{
			{"Average percentage viewed (%)", en, seen},
			{"Porcentaje medio visto (%)", es, coded},
			{"Porcentaje medio reproducido (%)", es, coded},
			{"Porcentaje promedio reproducido (%)", latam, coded},
			{"Porcentagem visualizada média (%)", pt, coded},
			{"Porcentagem média assistida (%)", pt, coded},
		}},
		// Of the thumbnail: views from elsewhere have none.
		{target: "thumbnail_impressions", unit: asCount, headers: []spelling{
			{"Impressions", en, seen}, {"Impresiones", es, coded}, {"Impressões", pt, coded},
		}},
		{target: "thumbnail_ctr", unit: asPercent, headers: []spelling{
			{"Impressions click-through rate (%)", en, seen},
			{"CTR de las impresiones (%)", es, coded},
			{"Porcentaje de clics de las impresiones (%)", es, coded},
			{"Tasa de clics de las impresiones (%)", latam, coded},
			{"Taxa de cliques de impressões (%)", pt, coded},
		}},
		{target: "net_followers", unit: asCount, headers: []spelling{
			{"Subscribers", en, seen}, {"Suscriptores", es, coded}, {"Inscritos", pt, coded},
		}},
		{target: "new_followers", unit: asCount, headers: []spelling{
			{"Subscribers gained", en, coded}, {"Suscriptores ganados", es, coded}, {"Suscriptores obtenidos", latam, coded},
		}},
		{target: "lost_followers", unit: asCount, headers: []spelling{
			{"Subscribers lost", en, coded}, {"Suscriptores perdidos", es, coded},
		}},
		{target: "likes", unit: asCount, headers: []spelling{{"Likes", en, seen}, {"Me gusta", es, coded}, {"Curtidas", pt, coded}}},
		{target: "comments", unit: asCount, headers: []spelling{
			{"Comments added", en, coded},
			{"Comentarios", es, coded},
			{"Comentarios agregados", latam, coded},
			{"Comentários adicionados", pt, coded},
			{"Comentários", pt, coded},
		}},
		{target: "shares", unit: asCount, headers: []spelling{
			{"Shares", en, seen}, {"Compartidos", es, coded}, {"Elementos compartidos", latam, coded}, {"Compartilhamentos", pt, coded},
		}},
		{target: "revenue", unit: asMoney, headers: []spelling{
			{"Your estimated revenue", en, coded},
			{"Estimated revenue", en, seen},
			{"Ingresos estimados", es, coded},
			{"Tus ingresos estimados", latam, coded},
		}},
		{target: "country", headers: []spelling{{"Geography", en, coded}}},

		{target: Ignore, unit: asNumber, headers: []spelling{
			{"Dislikes", en, seen},
			{"YouTube Premium views", en, seen},
			{"Average views per viewer", en, seen},
			{"Regular viewers", en, seen},
			{"Casual viewers", en, seen},
			{"New viewers", en, seen},
		}},
		{target: Ignore, unit: asPercent, headers: []spelling{
			{"Stayed to watch (%)", en, seen},
			{"Views (%)", en, seen},
			{"Watch time (hours) (%)", en, seen},
			{"Tempo de exibição (horas) (%)", pt, coded},
		}},
		{target: Ignore, unit: asSeconds, headers: []spelling{{"Duration", en, seen}, {"Duración", es, coded}, {"Duração", pt, coded}}},
		{target: Ignore, headers: []spelling{
			{"Traffic source", en, seen},
			{"Fuente de tráfico", es, coded},
			{"Viewer age", en, seen},
			{"Idade do espectador", pt, coded},
		}},
	}
}
