package kpi

import "github.com/pauta-go/pauta/plan/i18n"

func videoMeasures() []Definition {
	return []Definition{
		{
			ID:   Views,
			Name: i18n.Text{EN: "views", ES: "visualizaciones"},
			Description: i18n.Text{
				EN: "Plays or displays that passed the platform's threshold of a view. The threshold goes from none to 30 seconds, so views add up only under the same rule.",
				ES: "Reproducciones o apariciones que superaron el umbral de visualización de la plataforma. Va de cero a 30 segundos: solo se suman con la misma regla.",
			},
			Qualifiers: []Qualifier{ViewRule},
			Aliases:    []string{"Video views", "video_view", "media views", "Total views"},
			Source:     metaAds + "; " + linkedIn + "; " + tikTok + "; " + youTube,
		},
		{
			ID:   VideoPlays,
			Name: i18n.Text{EN: "video plays", ES: "reproducciones"},
			Description: i18n.Text{
				EN: "Times that a video started to play, however briefly, and by itself too.",
				ES: "Veces que un vídeo empezó a reproducirse, aunque fuera un instante o de forma automática.",
			},
			Aliases: []string{"video_play_actions", "videoStarts", "video starts"},
			Source:  metaAds + "; " + linkedIn,
		},
		{
			ID:   Views2s,
			Name: i18n.Text{EN: "views of 2 seconds", ES: "visualizaciones de 2 segundos"},
			Description: i18n.Text{
				EN: "Plays of at least 2 seconds.",
				ES: "Reproducciones de al menos 2 segundos.",
			},
			Aliases: []string{"2-second video views"},
			Source:  tikTok,
		},
		{
			ID:   Views3s,
			Name: i18n.Text{EN: "views of 3 seconds", ES: "visualizaciones de 3 segundos"},
			Description: i18n.Text{
				EN: "Plays of at least 3 seconds, or of nearly the whole video if it is shorter.",
				ES: "Reproducciones de al menos 3 segundos, o de casi todo el vídeo si es más corto.",
			},
			Aliases: []string{"3-second video plays", "3-second video views", "Reproducciones de video de 3 segundos"},
			Source:  metaAds,
		},
		{
			ID:   Views6s,
			Name: i18n.Text{EN: "views of 6 seconds", ES: "visualizaciones de 6 segundos"},
			Description: i18n.Text{
				EN: "Plays of at least 6 seconds.",
				ES: "Reproducciones de al menos 6 segundos.",
			},
			Aliases: []string{"6-second video views"},
			Source:  tikTok,
		},
		{
			ID:   ThruPlays,
			Name: i18n.Text{EN: "ThruPlays", ES: "ThruPlays"},
			Description: i18n.Text{
				EN: "Plays of at least 15 seconds, or to the end of a shorter video.",
				ES: "Reproducciones de al menos 15 segundos, o hasta el final si el vídeo es más corto.",
			},
			Aliases: []string{"video_thruplay_watched_actions"},
			Source:  metaAds,
		},
		{
			ID:   Views1m,
			Name: i18n.Text{EN: "views of 1 minute", ES: "visualizaciones de 1 minuto"},
			Description: i18n.Text{
				EN: "Plays of at least one minute.",
				ES: "Reproducciones de al menos un minuto.",
			},
			Aliases: []string{"1-minute video views", "Visualizaciones de vídeo de 1 minuto"},
			Source:  metaExports,
		},
		{
			ID:   EngagedViews,
			Name: i18n.Text{EN: "engaged views", ES: "visualizaciones con interacción"},
			Description: i18n.Text{
				EN: "Views that went on beyond the first moments: on Shorts a view counts from the start, an engaged view does not.",
				ES: "Visualizaciones que siguieron más allá de los primeros instantes: en Shorts una visualización cuenta desde el inicio; una con interacción, no.",
			},
			Source: youTube,
		},
		{
			ID:   UniqueViewers,
			Name: i18n.Text{EN: "unique viewers", ES: "espectadores únicos"},
			Description: i18n.Text{
				EN: "Different people who watched in the period, as the platform estimates them. It does not add up over days or videos.",
				ES: "Personas distintas que vieron algo en el periodo, según estima la plataforma. No se suman entre días ni vídeos.",
			},
			OverTime: Distinct, OverSeries: Distinct,
			Source: youTube,
		},
		{
			ID:   VideoP25,
			Name: i18n.Text{EN: "plays to 25%", ES: "reproducciones al 25\u00a0%"},
			Description: i18n.Text{
				EN: "Plays that got to a quarter of the video.",
				ES: "Reproducciones que llegaron a la cuarta parte del vídeo.",
			},
			Aliases: []string{"video_p25_watched_actions", "Video plays at 25%"},
			Source:  metaAds,
		},
		{
			ID:   VideoP50,
			Name: i18n.Text{EN: "plays to 50%", ES: "reproducciones al 50\u00a0%"},
			Description: i18n.Text{
				EN: "Plays that got to half of the video; never more than those that got to a quarter.",
				ES: "Reproducciones que llegaron a la mitad del vídeo; nunca más que las que llegaron a la cuarta parte.",
			},
			Aliases: []string{"video_p50_watched_actions", "Video plays at 50%"},
			Source:  metaAds,
		},
		{
			ID:   VideoP75,
			Name: i18n.Text{EN: "plays to 75%", ES: "reproducciones al 75\u00a0%"},
			Description: i18n.Text{
				EN: "Plays that got to three quarters of the video; never more than those that got to half.",
				ES: "Reproducciones que llegaron a las tres cuartas partes del vídeo; nunca más que las que llegaron a la mitad.",
			},
			Aliases: []string{"video_p75_watched_actions", "Video plays at 75%"},
			Source:  metaAds,
		},
		{
			ID:   VideoP95,
			Name: i18n.Text{EN: "plays to 95%", ES: "reproducciones al 95\u00a0%"},
			Description: i18n.Text{
				EN: "Plays that got to 95% of the video, which some sources call complete.",
				ES: "Reproducciones que llegaron al 95\u00a0% del vídeo, que algunas fuentes llaman completas.",
			},
			Aliases: []string{"video_p95_watched_actions", "Video plays at 95%"},
			Source:  metaAds,
		},
		{
			ID:   VideoP100,
			Name: i18n.Text{EN: "plays to 100%", ES: "reproducciones al 100\u00a0%"},
			Description: i18n.Text{
				EN: "Plays that got to the end of the video. LinkedIn calls complete what got to 97%.",
				ES: "Reproducciones que llegaron al final del vídeo. LinkedIn llama completa a la que llegó al 97\u00a0%.",
			},
			Aliases: []string{"video_p100_watched_actions", "Video plays at 100%", "Watched full video"},
			Source:  metaAds + "; " + adCP,
		},
		{
			ID:   WatchTime,
			Name: i18n.Text{EN: "watch time", ES: "tiempo de visualización"},
			Description: i18n.Text{
				EN: "Time that people watched, all views together, in seconds. Exports give hours, minutes or milliseconds.",
				ES: "Tiempo total que la gente estuvo viendo, en segundos. Las exportaciones lo dan en horas, minutos o milisegundos.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Aliases: []string{"Watch time (hours)", "estimated minutes watched", "Total play time"},
			Source:  youTube,
		},
		{
			ID:   ViewableTime,
			Name: i18n.Text{EN: "possible watch time", ES: "tiempo de visualización posible"},
			Description: i18n.Text{
				EN: "Views times the length of their video, in seconds: the watch time if every view had run to the end. It is worked out row by row; from totals it cannot be had.",
				ES: "Visualizaciones por la duración de su vídeo, en segundos: el tiempo de visualización si todas llegaran al final. Se calcula fila a fila; de los totales no se obtiene.",
			},
			Unit: Unit{Time: 1}, Fractional: true,
			Source: youTube,
		},
		{
			ID:   EarlySkips,
			Name: i18n.Text{EN: "early skips", ES: "omisiones tempranas"},
			Description: i18n.Text{
				EN: "Plays that people left in the first seconds.",
				ES: "Reproducciones que la gente dejó en los primeros segundos.",
			},
			Source: instagram,
		},
		{
			ID:   ThumbnailImpressions,
			Name: i18n.Text{EN: "thumbnail impressions", ES: "impresiones de la miniatura"},
			Description: i18n.Text{
				EN: "Times that the thumbnail of a video was shown: what YouTube calls impressions. Views from elsewhere have none.",
				ES: "Veces que se mostró la miniatura de un vídeo: lo que YouTube llama impresiones. Las visualizaciones de otro origen no tienen.",
			},
			Source: youTube,
		},
		{
			ID:   VideoOpens,
			Name: i18n.Text{EN: "video opens", ES: "aperturas del vídeo"},
			Description: i18n.Text{
				EN: "Times that people opened a video from its thumbnail. It is fewer than the views, which have other origins too.",
				ES: "Veces que alguien abrió un vídeo desde su miniatura. Son menos que las visualizaciones, que tienen también otros orígenes.",
			},
			Source: youTube,
		},
	}
}
