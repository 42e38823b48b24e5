package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// pinterestExports holds the words of the screen: no export is known.
func pinterestExports() []export {
	return []export{{
		id:           "pinterest",
		name:         i18n.Text{EN: "Pinterest Analytics", ES: "Analítica de Pinterest"},
		channel:      channel.Pinterest,
		interactions: []string{"reactions", "comments", "saves"},
		howToCSV: i18n.Text{
			EN: "in Pinterest Analytics use Export, which gives CSV",
			ES: "en la Analítica de Pinterest use Exportar, que da un CSV",
		},
		columns: []exportColumn{
			{target: Date, unit: asDate, headers: []spelling{{"Date", en, unsure}, {"Fecha", es, unsure}}},
			{target: "impressions", unit: asCount, headers: []spelling{
				{"Impressions", en, coded}, {"IMPRESSION", raw, coded}, {"Impresiones", es, unsure},
			}},
			{target: "clicks", unit: asCount, headers: []spelling{
				{"Pin clicks", en, coded}, {"PIN_CLICK", raw, coded}, {"Clics en el Pin", es, unsure},
			}},
			{target: "outbound_clicks", unit: asCount, headers: []spelling{
				{"Outbound clicks", en, coded}, {"OUTBOUND_CLICK", raw, coded}, {"Clics salientes", es, unsure},
			}},
			{target: "saves", unit: asCount, headers: []spelling{{"Saves", en, coded}, {"SAVE", raw, coded}, {"Guardados", es, unsure}}},
			{target: "engagements", unit: asCount, headers: []spelling{
				{"Engagements", en, coded}, {"ENGAGEMENT", raw, coded}, {"Interacciones", es, unsure},
			}},
			{target: "reactions", unit: asCount, headers: []spelling{{"TOTAL_REACTIONS", raw, coded}}},
			{target: "comments", unit: asCount, headers: []spelling{{"TOTAL_COMMENTS", raw, coded}}},
			{target: "ctr", unit: asFraction, headers: []spelling{{"PIN_CLICK_RATE", raw, coded}}},
			{target: "save_rate_impressions", unit: asFraction, headers: []spelling{{"SAVE_RATE", raw, coded}}},
			{target: "engagements_rate_impressions", unit: asFraction, headers: []spelling{{"ENGAGEMENT_RATE", raw, unsure}}},
			{target: "ctr_outbound", unit: asFraction, headers: []spelling{{"OUTBOUND_CLICK_RATE", raw, unsure}}},
		},
		source: "public code: a client of the Pinterest API and readers of tables of its figures (2025–2026)",
	}}
}
