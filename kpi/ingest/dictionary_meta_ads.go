package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func metaAdsExports() []export {
	return []export{{
		id:           "meta-ads",
		name:         i18n.Text{EN: "Meta Ads Manager", ES: "Administrador de anuncios de Meta"},
		channel:      channel.MetaAds,
		viewRule:     "meta",
		missing:      []string{"-"},
		interactions: []string{"reactions", "comments", "shares", "saves"},
		emptyCells: i18n.Text{
			EN: "Ads Manager seems to leave a count empty where it is zero, but nothing in the file says so",
			ES: "el Administrador de anuncios parece dejar vacíos los recuentos que son cero, pero nada en el archivo lo dice",
		},
		howToCSV: i18n.Text{
			EN: "in Ads Manager use Export and choose .csv as the file type",
			ES: "en el Administrador de anuncios use Exportar y elija .csv como tipo de archivo",
		},
		columns: metaAdsColumns(),
		source: "exports of an account in English (2022) and of two in Spanish (fragments, 2026); " +
			"public code: logly/mureo, header aliases checked against exports in English, Spanish and Portuguese (2026), " +
			"test data of readers of Spanish exports in EUR, MXN, PEN, PYG, COP and ARS (2025–2026), " +
			"maps of Portuguese headers in BRL (2025–2026)",
	}}
}

func metaAdsColumns() []exportColumn {
	return []exportColumn{
		// When and what.
		{target: Start, unit: asDate, headers: []spelling{
			{"Reporting starts", en, coded}, {"Inicio del informe", es, seen}, {"Início dos relatórios", pt, coded},
		}},
		{target: End, unit: asDate, headers: []spelling{
			{"Reporting ends", en, coded}, {"Fin del informe", es, coded}, {"Término dos relatórios", pt, coded},
		}},
		{target: Date, unit: asDate, headers: []spelling{{"Day", en, seen}, {"Día", es, seen}, {"Dia", pt, coded}}},
		{target: "account", headers: []spelling{
			{"Account name", en, coded}, {"Nombre de la cuenta", es, coded}, {"Nome da conta", pt, unsure},
		}},
		{target: Ignore, fallback: "account", headers: []spelling{{"Account ID", en, unsure}, {"Identificador de la cuenta", es, unsure}}},
		{target: "campaign", headers: []spelling{
			{"Campaign name", en, coded}, {"Nombre de la campaña", es, coded}, {"Nome da campanha", pt, coded},
		}},
		{target: Ignore, fallback: "campaign", headers: []spelling{
			{"Campaign ID", en, coded}, {"Identificador de la campaña", es, coded}, {"Identificação da campanha", pt, coded},
		}},
		{target: "ad_set", headers: []spelling{
			{"Ad set name", en, coded}, {"Nombre del conjunto de anuncios", es, coded}, {"Nome do conjunto de anúncios", pt, coded},
		}},
		{target: Ignore, fallback: "ad_set", headers: []spelling{
			{"Ad set ID", en, coded}, {"Identificador del conjunto de anuncios", es, coded}, {"Identificador del conjunto", es, coded},
		}},
		{target: "ad", headers: []spelling{
			{"Ad name", en, coded}, {"Nombre del anuncio", es, seen}, {"Nome do anúncio", pt, coded},
		}},
		{target: Ignore, fallback: "ad", headers: []spelling{{"Ad ID", en, coded}, {"Identificador del anuncio", es, coded}}},
		{target: "country", headers: []spelling{{"Country", en, unsure}, {"País", es, unsure}}},
		{target: "placement", headers: []spelling{
			{"Placement", en, coded}, {"Ubicación", es, coded}, {"Posicionamento", pt, coded},
		}},
		{target: Ignore, fallback: "placement", headers: []spelling{{"Platform", en, coded}, {"Plataforma", es, coded}}},
		{target: Currency, headers: []spelling{{"Currency", en, coded}, {"Divisa", es, coded}, {"Moeda", pt, unsure}}},
		{target: "window", headers: []spelling{{"Attribution setting", en, coded}, {"Configuración de atribución", es, coded}}},
		{target: "event", headers: []spelling{
			{"Result indicator", en, coded}, {"Indicador de resultado", es, coded}, {"Indicador de resultados", pt, coded},
		}},
		{target: Ignore, fallback: "event", headers: []spelling{{"Result type", en, coded}, {"Tipo de resultado", es, coded}}},

		// Delivery.
		{target: "impressions", unit: asCount, headers: []spelling{
			{"Impressions", en, seen}, {"Impresiones", es, seen}, {"Impressões", pt, coded},
		}},
		{target: "reach", unit: asCount, headers: []spelling{{"Reach", en, coded}, {"Alcance", es, coded}}},
		{target: "frequency", unit: asNumber, headers: []spelling{
			{"Frequency", en, coded}, {"Frecuencia", es, coded}, {"Frequência", pt, coded},
		}},
		{target: "spend", unit: asMoney, headers: []spelling{
			{"Amount spent", en, seen}, {"Importe gastado", es, seen}, {"Valor usado", pt, coded},
		}},
		{target: "cpm", unit: asMoney, headers: []spelling{
			{"CPM (cost per 1,000 impressions)", en, seen},
			{"CPM (coste por 1000 impresiones)", es, coded},
			{"CPM (coste por 1.000 impresiones)", es, coded},
			{"CPM (costo por mil impresiones)", latam, coded},
			{"CPM (costo por 1.000 impresiones)", latam, coded},
			{"CPM (custo por 1.000 impressões)", pt, coded},
		}},
		{target: "cost_per_1000_reached", unit: asMoney, headers: []spelling{
			{"Cost per 1,000 people reached", en, coded},
			{"Cost per 1,000 Accounts Center accounts reached", en, unsure},
			{"Costo por 1.000 personas alcanzadas", latam, coded},
			{"Costo por 1,000 personas alcanzadas", latam, coded},
		}},

		// Clicks.
		{target: "clicks", unit: asCount, headers: []spelling{
			{"Clicks (all)", en, coded}, {"Clics (todos)", es, coded}, {"Cliques (todos)", pt, coded},
		}},
		{target: "ctr", unit: asPercent, headers: []spelling{{"CTR (all)", en, coded}, {"CTR (todos)", es, coded}}},
		{target: "cpc", unit: asMoney, headers: []spelling{{"CPC (all)", en, coded}, {"CPC (todos)", es, coded}}},
		{target: "link_clicks", unit: asCount, headers: []spelling{
			{"Link clicks", en, seen}, {"Clics en el enlace", es, coded}, {"Cliques no link", pt, coded},
		}},
		{target: "ctr_link", unit: asPercent, headers: []spelling{
			{"CTR (link click-through rate)", en, seen},
			{"CTR (tasa de clics en el enlace)", es, coded},
			{"CTR (porcentaje de clics en el enlace)", latam, coded},
			{"CTR (taxa de cliques no link)", pt, coded},
		}},
		{target: "cpc_link", unit: asMoney, headers: []spelling{
			{"CPC (cost per link click)", en, seen},
			{"CPC (coste por clic en el enlace)", es, coded},
			{"CPC (costo por clic en el enlace)", latam, coded},
			{"CPC (custo por clique no link)", pt, coded},
		}},
		{target: "unique_clickers", unit: asCount, headers: []spelling{{"Unique clicks (all)", en, unsure}}},
		{target: "outbound_clicks", unit: asCount, headers: []spelling{{"Outbound clicks", en, unsure}, {"Clics salientes", es, coded}}},
		{target: "ctr_outbound", unit: asPercent, headers: []spelling{{"Outbound CTR (click-through rate)", en, unsure}}},
		{target: "cpc_outbound", unit: asMoney, headers: []spelling{{"Cost per outbound click", en, unsure}}},
		{target: "landing_page_views", unit: asCount, headers: []spelling{
			{"Landing page views", en, coded},
			{"Visitas a la página de destino", es, coded},
			{"Visualizações da página de destino", pt, coded},
		}},

		// What the platform attributes to the ads.
		{target: "conversions", unit: asNumber, headers: []spelling{
			{"Results", en, coded}, {"Resultados", es, coded}, {"Resultado", pt, coded},
		}},
		{target: "cpa", unit: asMoney, headers: []spelling{
			{"Cost per results", en, coded},
			{"Cost per result", en, coded},
			{"Coste por resultados", es, coded},
			{"Coste por resultado", es, coded},
			{"Costo por resultados", latam, coded},
			{"Costo por resultado", latam, coded},
			{"Custo por resultados", pt, coded},
			{"Custo por resultado", pt, coded},
		}},
		{target: "adds_to_cart", unit: asNumber, headers: []spelling{
			{"Adds to cart", en, coded}, {"Artículos agregados al carrito", latam, coded}, {"Adições ao carrinho", pt, coded},
		}},
		{target: "checkouts", unit: asNumber, headers: []spelling{
			{"Checkouts initiated", en, seen},
			{"Pagos iniciados", es, coded},
			{"Finalizações de compra iniciadas", pt, coded},
			{"Checkouts iniciados", pt, coded},
		}},
		{target: Ignore, fallback: "checkouts", unit: asNumber, headers: []spelling{
			{"Website checkouts initiated", en, unsure}, {"Pagos iniciados en el sitio web", es, coded},
		}},
		{target: "purchases", fallback: "conversions", unit: asNumber, event: "purchase", headers: []spelling{{"Purchases", en, coded}, {"Compras", es, coded}}},
		{target: Ignore, fallback: "purchases", unit: asNumber, headers: []spelling{
			{"Website purchases", en, coded}, {"Compras en el sitio web", es, coded},
		}},
		{target: "revenue", unit: asMoney, headers: []spelling{
			{"Purchases conversion value", en, coded},
			{"Purchase conversion value", en, coded},
			{"Valor de conversión de compras", es, coded},
			{"Valor de conversão da compra", pt, coded},
		}},
		{target: Ignore, fallback: "revenue", unit: asMoney, headers: []spelling{
			{"Results value", en, unsure}, {"Valor de resultados", es, coded}, {"Valor dos resultados", pt, coded},
		}},
		{target: "roas", unit: asNumber, headers: []spelling{
			{"Purchase ROAS (return on ad spend)", en, unsure},
			{"Purchase ROAS", en, coded},
			{"ROAS (retorno de la inversión en publicidad) de compras", es, coded},
			{"ROAS (retorno de la inversión en publicidad)", es, coded},
			{"ROAS de compras", es, coded},
			{"Retorno sobre o investimento em publicidade (ROAS) das compras", pt, coded},
		}},
		{target: Ignore, fallback: "roas", unit: asNumber, headers: []spelling{{"Results ROAS", en, unsure}, {"ROAS de resultados", es, coded}}},
		{target: "leads", unit: asNumber, headers: []spelling{{"Leads", en, coded}, {"Clientes potenciales", es, coded}}},
		{target: Ignore, fallback: "leads", unit: asNumber, headers: []spelling{
			{"Meta leads", en, unsure}, {"Clientes potenciales de Meta", es, coded}, {"Clientes potenciales en Meta", es, coded},
		}},
		{target: "cpl", unit: asMoney, headers: []spelling{
			{"Cost per lead", en, coded}, {"Coste por cliente potencial", es, unsure}, {"Costo por cliente potencial", latam, coded},
		}},

		// Posts and video.
		{target: "reactions", unit: asCount, headers: []spelling{{"Post reactions", en, coded}, {"Reacciones a publicaciones", es, coded}}},
		{target: "comments", unit: asCount, headers: []spelling{{"Post comments", en, coded}, {"Comentarios de publicaciones", es, coded}}},
		{target: "shares", unit: asCount, headers: []spelling{
			{"Post shares", en, coded}, {"Veces que se compartieron las publicaciones", es, coded},
		}},
		{target: "saves", unit: asCount, headers: []spelling{
			{"Post saves", en, unsure}, {"Veces que se guardaron las publicaciones", es, coded},
		}},
		{target: "engagements", unit: asCount, headers: []spelling{
			{"Post engagement", en, unsure},
			{"Post engagements", en, unsure},
			{"Interacciones con la publicación", es, coded},
			{"Engajamentos com o post", pt, coded},
		}},
		{target: "video_plays", unit: asCount, headers: []spelling{{"Video plays", en, unsure}, {"Reproducciones de video", latam, unsure}}},
		{target: "views_3s", unit: asCount, headers: []spelling{
			{"3-second video plays", en, coded},
			{"Reproducciones de vídeo de 3 segundos", es, unsure},
			{"Reproducciones de video de 3 segundos", latam, coded},
			{"Reproduções do vídeo por no mínimo 3 segundos", pt, coded},
		}},
		{target: "thruplays", unit: asCount, headers: []spelling{{"ThruPlays", en, coded}}},
		{target: "video_p25", unit: asCount, headers: []spelling{
			{"Video plays at 25%", en, coded}, {"Reproducciones de video hasta el 25%", latam, coded}, {"Reproduções de 25% do vídeo", pt, coded},
		}},
		{target: "video_p50", unit: asCount, headers: []spelling{
			{"Video plays at 50%", en, coded}, {"Reproducciones de video hasta el 50%", latam, coded}, {"Reproduções de 50% do vídeo", pt, coded},
		}},
		{target: "video_p75", unit: asCount, headers: []spelling{
			{"Video plays at 75%", en, coded}, {"Reproducciones de video hasta el 75%", latam, coded}, {"Reproduções de 75% do vídeo", pt, coded},
		}},
		{target: "video_p95", unit: asCount, headers: []spelling{
			{"Video plays at 95%", en, coded}, {"Reproducciones de video hasta el 95%", latam, coded}, {"Reproduções de 95% do vídeo", pt, coded},
		}},
		{target: "video_p100", unit: asCount, headers: []spelling{
			{"Video plays at 100%", en, coded}, {"Reproducciones de video hasta el 100%", latam, coded}, {"Reproduções de 100% do vídeo", pt, unsure},
		}},

		// Known, not read: no measure counts them, or they are texts.
		{target: Ignore, unit: asNumber, headers: []spelling{
			{"Messaging conversations started", en, seen},
			{"Conversaciones con mensajes iniciadas", es, coded},
			{"Adds of payment info", en, unsure},
			{"Información de pago agregada", latam, coded},
			{"Page engagement", en, coded},
			{"Interacción con la página", es, coded},
			{"Results (initial)", en, unsure},
			{"Resultados (iniciales)", es, coded},
			{"Resultados (iniciais)", pt, coded},
			{"shop_clicks", raw, coded},
		}},
		{target: Ignore, unit: asMoney, headers: []spelling{
			{"Cost per landing page view", en, unsure},
			{"Coste por visita a la página de destino", es, coded},
			{"Custo por visualização da página de destino", pt, coded},
			{"Costo por compra", latam, coded},
			{"Ad set budget", en, unsure},
			{"Presupuesto del conjunto de anuncios", es, coded},
		}},
		{target: Ignore, unit: asSeconds, headers: []spelling{{"Video average play time", en, unsure}, {"Tiempo promedio de reproducción del video", latam, coded}}},
		{target: Ignore, headers: []spelling{
			{"Objective", en, coded},
			{"Objetivo", es, coded},
			{"Campaign delivery", en, coded},
			{"Entrega de la campaña", es, coded},
			{"Veiculação da campanha", pt, coded},
			{"Ad set delivery", en, coded},
			{"Entrega del conjunto de anuncios", es, coded},
			{"Ad delivery", en, coded},
			{"Entrega del anuncio", es, coded},
			{"Entrega de anuncios", es, coded},
			{"Estado de la entrega", es, coded},
			{"Status de veiculação", pt, coded},
			{"Nível de veiculação", pt, coded},
			{"Ad set budget type", en, unsure},
			{"Tipo de presupuesto del conjunto de anuncios", es, coded},
			{"Starts", en, unsure},
			{"Inicio", es, coded},
			{"Ends", en, coded},
			{"Fin", es, coded},
			{"Finalización", es, coded},
			{"Last significant edit", en, unsure},
			{"Último cambio significativo", es, coded},
			{"Indicador de resultados (inicial)", es, coded},
			{"Indicador de ROAS de resultado", es, coded},
			{"Quality ranking", en, coded},
			{"Clasificación por calidad", es, coded},
			{"Clasificación de calidad", latam, coded},
			{"Engagement rate ranking", en, coded},
			{"Clasificación por tasas de interacción", es, coded},
			{"Conversion rate ranking", en, coded},
			{"Clasificación por tasa de conversión", es, coded},
			{"Clasificación de tasa de conversión", latam, coded},
			{"Age", en, coded},
			{"Edad", es, coded},
			{"Idade", pt, coded},
			{"Gender", en, coded},
			{"Género", es, coded},
			{"Sexo", es, coded},
			{"Gênero", pt, coded},
			{"Region", en, coded},
			{"Región", es, coded},
			{"Região", pt, coded},
			{"Device platform", en, coded},
			{"Plataforma del dispositivo", es, coded},
			{"Plataforma do dispositivo", pt, coded},
			{"Month", en, unsure},
			{"Mes", es, coded},
		}},
	}
}
