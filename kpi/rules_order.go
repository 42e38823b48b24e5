package kpi

import (
	"github.com/pauta-go/pauta/plan/check"
	"github.com/pauta-go/pauta/plan/i18n"
)

// pair says that every one of part is one of whole.
type pair struct{ part, whole Measure }

// above finds each pair whose part is above its whole: at least, if they are
// bounded.
func above(pairs ...pair) func(*Evidence, func(check.Finding)) {
	return func(e *Evidence, add func(check.Finding)) {
		e.each(add, func(p *place, add func(string, check.Finding)) {
			for _, x := range pairs {
				f, ok := p.together(x.part, x.whole)
				if !ok || f[0].low.compare(f[1].high) <= 0 {
					continue
				}
				add(string(x.part), check.Finding{
					Got: f[0].plain(), Want: "<= " + f[1].plain(),
					Message: i18n.Sprintf(i18n.Text{
						EN: "More %s than %s: %s against %s.",
						ES: "Más %s que %s: %s frente a %s.",
					}, f[0].Name, f[1].Name, f[0].said(), f[1].said()),
				})
			}
		})
	}
}

// deliveryRules are about what was shown, to how many, and what they clicked.
func deliveryRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-001", Severity: check.Error,
			Title: i18n.Text{EN: "Reach above impressions", ES: "Alcance por encima de las impresiones"},
			Why: i18n.Text{
				EN: "Nobody is reached without an impression, so the frequency would be below 1: the two figures are of different days, audiences or columns.",
				ES: "No se alcanza a nadie sin una impresión, así que la frecuencia bajaría de 1: las dos cifras son de días, públicos o columnas distintos.",
			},
			Fix: i18n.Text{
				EN: "Take both from the same report, period and audience; check whether the columns are swapped.",
				ES: "Tome ambas del mismo informe, periodo y público; compruebe si las columnas están intercambiadas.",
			},
			Source: wfa + "; " + metaAds, Since: "0.1.0", Find: above(pair{Reach, Impressions}),
		},
		{
			Code: "KPI-002", Severity: check.Warning,
			Title: i18n.Text{EN: "Impressions without reach", ES: "Impresiones sin alcance"},
			Why: i18n.Text{
				EN: "What was shown was shown to somebody, so the reach is missing rather than zero, and every rate by reach is lost or wrong.",
				ES: "Lo que se mostró se mostró a alguien, así que el alcance falta en lugar de ser cero, y toda tasa por alcance se pierde o es falsa.",
			},
			Fix: i18n.Text{
				EN: "Leave reach out where nobody measured it: missing is not zero.",
				ES: "Deje el alcance sin dato donde nadie lo midió: sin dato no es cero.",
			},
			Source: metaAds + "; " + ownArithmetic, Since: "0.1.0", Find: findNobodyReached,
		},
		{
			Code: "KPI-003", Severity: check.Error,
			Title: i18n.Text{EN: "Link clicks above clicks", ES: "Clics en el enlace por encima de los clics"},
			Why: i18n.Text{
				EN: "Clicks (all) include link clicks. Where they do not, one of the two columns is something else, and CTR and CPC of both kinds are wrong.",
				ES: "Los clics (todos) incluyen los clics en el enlace. Si no es así, una de las dos columnas es otra cosa, y el CTR y el CPC de ambos tipos son falsos.",
			},
			Fix: i18n.Text{
				EN: "Check which column was read as clicks and which as link clicks.",
				ES: "Compruebe qué columna se leyó como clics y cuál como clics en el enlace.",
			},
			Source: metaAds + "; " + tikTok, Since: "0.1.0", Find: above(pair{LinkClicks, Clicks}),
		},
		{
			Code: "KPI-004", Severity: check.Warning,
			Title: i18n.Text{EN: "Clicks above impressions", ES: "Clics por encima de las impresiones"},
			Why: i18n.Text{
				EN: "A CTR above 100% is possible, as one impression may be clicked twice or after midnight, and it is rare: mostly the figures are of different things.",
				ES: "Un CTR superior al 100\u00a0% es posible, porque una impresión puede recibir dos clics o uno pasada la medianoche, pero es raro: casi siempre las cifras son de cosas distintas.",
			},
			Fix: i18n.Text{
				EN: "Compare the columns and the period of both figures; nothing is cut to 100%.",
				ES: "Compare las columnas y el periodo de ambas cifras; nada se recorta al 100\u00a0%.",
			},
			Source: metaAds + "; " + ownArithmetic, Since: "0.1.0", Find: above(pair{Clicks, Impressions}),
		},
	}
}

func findNobodyReached(e *Evidence, add func(check.Finding)) {
	e.each(add, func(p *place, add func(string, check.Finding)) {
		f, ok := p.together(Reach, Impressions)
		if !ok || f[0].high.sign() > 0 || f[1].high.isZero() {
			return
		}
		add(string(Reach), check.Finding{
			Got: "0", Want: ">= 1",
			Message: i18n.Sprintf(i18n.Text{
				EN: "A reach of 0, with impressions: %s.",
				ES: "Un alcance de 0, con impresiones: %s.",
			}, f[1].said()),
		})
	})
}

// videoRules are about how far videos were played.
func videoRules() []check.Rule[*Evidence] {
	return []check.Rule[*Evidence]{
		{
			Code: "KPI-005", Severity: check.Warning,
			Title: i18n.Text{EN: "Plays increase along the video", ES: "Las reproducciones aumentan a lo largo del vídeo"},
			Why: i18n.Text{
				EN: "Whoever got to the middle passed the first quarter before. Where plays increase, columns are swapped or one of them counts something else.",
				ES: "Quien llegó a la mitad pasó antes por la cuarta parte. Si las reproducciones aumentan, hay columnas intercambiadas o una cuenta otra cosa.",
			},
			Fix: i18n.Text{
				EN: "Check which columns were read as the quarters of the video.",
				ES: "Compruebe qué columnas se leyeron como los cuartos del vídeo.",
			},
			Source: metaAds, Since: "0.1.0",
			Find: above(
				pair{VideoP50, VideoP25}, pair{VideoP75, VideoP50}, pair{VideoP95, VideoP75},
				pair{VideoP100, VideoP75}, pair{VideoP100, VideoP95},
			),
		},
		{
			Code: "KPI-006", Severity: check.Error,
			Title: i18n.Text{EN: "Completed plays above starts", ES: "Reproducciones completas por encima de las iniciadas"},
			Why: i18n.Text{
				EN: "A play is completed once at most, so the completion rate would be above 100%.",
				ES: "Una reproducción se completa una vez como mucho, así que la tasa de finalización superaría el 100\u00a0%.",
			},
			Fix: i18n.Text{
				EN: "Check whether the starts are those of the same videos, and not views of another rule.",
				ES: "Compruebe si las iniciadas son de los mismos vídeos, y no visualizaciones de otra regla.",
			},
			Source: adCP + "; " + metaAds, Since: "0.1.0",
			Find: above(pair{VideoP100, VideoPlays}, pair{ThruPlays, VideoPlays}),
		},
	}
}
