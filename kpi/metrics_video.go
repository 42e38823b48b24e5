package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func videoMetrics() []Metric {
	return []Metric{
		{
			ID:   "view_rate",
			Name: i18n.Text{EN: "View rate", ES: "Tasa de visualización"},
			Description: i18n.Text{
				EN: "Views for each impression. Where a view counts from the start, it says little.",
				ES: "Visualizaciones por cada impresión. Donde una visualización cuenta desde el inicio, dice poco.",
			},
			Num: of(Views), Den: of(Impressions),
			Percent: true, Better: Higher,
			Aliases: []string{"VTR", "video_view_rate"},
			Source:  googleAds + "; " + tikTok,
		},
		{
			ID:   "completion_rate_plays",
			Name: i18n.Text{EN: "Completion rate of plays", ES: "Tasa de finalización sobre reproducciones"},
			Description: i18n.Text{
				EN: "The part of the plays that got to the end. Short videos have it high by nature.",
				ES: "Parte de las reproducciones que llegó al final. En vídeos cortos es alta por naturaleza.",
			},
			Num: of(VideoP100), Den: of(VideoPlays),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "of plays", ES: "sobre reproducciones"},
			Aliases: []string{"100% video view rate"},
			Source:  tikTok,
		},
		{
			ID:   "completion_rate_impressions",
			Name: i18n.Text{EN: "Completion rate of impressions", ES: "Tasa de finalización sobre impresiones"},
			Description: i18n.Text{
				EN: "Plays to the end for each impression; lower than the rate of plays wherever not every impression plays.",
				ES: "Reproducciones completas por cada impresión; más baja que la tasa sobre reproducciones si no toda impresión reproduce.",
			},
			Num: of(VideoP100), Den: of(Impressions),
			Percent: true, Better: Higher,
			Variant: i18n.Text{EN: "of impressions", ES: "sobre impresiones"},
			Source:  adCP,
		},
		{
			ID:   "average_view_duration",
			Name: i18n.Text{EN: "Average view duration", ES: "Duración media de la visualización"},
			Description: i18n.Text{
				EN: "How long a view lasted on average. Long videos have it longer, so compare it with their length.",
				ES: "Cuánto duró de media una visualización. En vídeos largos es mayor: compárela con su duración.",
			},
			Num: of(WatchTime), Den: of(Views),
			Better:  Higher,
			Aliases: []string{"AVD", "average play time"},
			Source:  youTube + "; " + tikTok,
		},
		{
			ID:   "average_percentage_viewed",
			Name: i18n.Text{EN: "Average percentage viewed", ES: "Porcentaje medio visto"},
			Description: i18n.Text{
				EN: "The part of the possible watch time that was watched. It may exceed 100% where people watch again.",
				ES: "Parte del tiempo de visualización posible que se vio. Puede pasar del 100\u00a0% si se vuelve a ver.",
			},
			Num: of(WatchTime), Den: of(ViewableTime),
			Percent: true, Better: Higher,
			Aliases: []string{"avg_view_pct", "Average percentage viewed (%)"},
			Source:  youTube,
		},
		{
			ID:   "hook_rate",
			Name: i18n.Text{EN: "Hook rate", ES: "Tasa de enganche"},
			Description: i18n.Text{
				EN: "The part of the impressions that held people for 3 seconds: whether the opening works.",
				ES: "Parte de las impresiones que retuvo 3 segundos: si el arranque funciona.",
			},
			Num: of(Views3s), Den: of(Impressions),
			Percent: true, Better: Higher,
			Aliases: []string{"3-second play rate"},
			Source:  metaAds,
		},
		{
			ID:   "hold_rate",
			Name: i18n.Text{EN: "Hold rate", ES: "Tasa de retención del vídeo"},
			Description: i18n.Text{
				EN: "The part of the views of 3 seconds that became ThruPlays: whether people stay once caught.",
				ES: "Parte de las visualizaciones de 3 segundos que llegó a ThruPlay: si la gente se queda una vez enganchada.",
			},
			Num: of(ThruPlays), Den: of(Views3s),
			Percent: true, Better: Higher,
			Source: metaAds,
		},
		{
			ID:   "skip_rate",
			Name: i18n.Text{EN: "Skip rate", ES: "Tasa de omisión"},
			Description: i18n.Text{
				EN: "The part of the plays that people left in the first seconds.",
				ES: "Parte de las reproducciones que la gente dejó en los primeros segundos.",
			},
			Num: of(EarlySkips), Den: of(VideoPlays),
			Percent: true, Better: Lower,
			Aliases: []string{"reels_skip_rate"},
			Source:  instagram,
		},
		{
			ID:   "cpv",
			Name: i18n.Text{EN: "CPV", ES: "CPV"},
			Description: i18n.Text{
				EN: "What a view cost; a laxer rule of a view makes it cheaper.",
				ES: "Lo que costó una visualización; una regla más laxa la abarata.",
			},
			Num: of(Spend), Den: of(Views),
			Better:  Lower,
			Variant: i18n.Text{EN: "views", ES: "visualizaciones"},
			Aliases: []string{"cost per view", "coste por visualización"},
			Source:  adCP,
		},
		{
			ID:   "cpcv",
			Name: i18n.Text{EN: "CPCV", ES: "CPCV"},
			Description: i18n.Text{
				EN: "What a play to the end cost.",
				ES: "Lo que costó una reproducción completa.",
			},
			Num: of(Spend), Den: of(VideoP100),
			Better:  Lower,
			Variant: i18n.Text{EN: "completed", ES: "completas"},
			Aliases: []string{"cost per completed view", "coste por visualización completa"},
			Source:  adCP,
		},
		{
			ID:   "thumbnail_ctr",
			Name: i18n.Text{EN: "Thumbnail CTR", ES: "CTR de las impresiones"},
			Description: i18n.Text{
				EN: "The part of the thumbnail impressions that opened the video. YouTube prints it in per cent beside its impressions.",
				ES: "Parte de las impresiones de la miniatura que abrió el vídeo. YouTube la da en porcentaje junto a sus impresiones.",
			},
			Num: of(VideoOpens), Den: of(ThumbnailImpressions),
			Percent: true, Better: Higher,
			Aliases: []string{"Impressions click-through rate (%)", "CTR de las impresiones (%)"},
			Source:  youTube,
		},
	}
}
