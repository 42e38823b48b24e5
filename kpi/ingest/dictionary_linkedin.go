package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// linkedInExports are in English alone: no export in another language is known.
func linkedInExports() []export {
	return []export{
		{
			id:           "linkedin-ads",
			name:         i18n.Text{EN: "LinkedIn Campaign Manager", ES: "Administrador de campañas de LinkedIn"},
			channel:      channel.LinkedIn,
			zone:         "UTC",
			viewRule:     "linkedin",
			interactions: []string{"reactions", "comments", "reposts"},
			howToCSV: i18n.Text{
				EN: "in Campaign Manager use Export, which gives CSV in UTF-16",
				ES: "en el Administrador de campañas use Exportar, que da un CSV en UTF-16",
			},
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"Start Date (in UTC)", en, coded}}},
				{target: "account", headers: []spelling{{"Account Name", en, unsure}}},
				{target: "campaign", headers: []spelling{{"Campaign Name", en, coded}}},
				{target: Ignore, fallback: "campaign", headers: []spelling{{"Campaign Group Name", en, coded}, {"Campaign ID", en, coded}}},
				{target: "ad_set", headers: []spelling{{"Ad Set Name", en, coded}}},
				{target: "ad", headers: []spelling{{"Ad Name", en, coded}}},
				{target: Ignore, fallback: "ad", headers: []spelling{{"Creative Name", en, coded}}},
				{target: Currency, headers: []spelling{{"Currency", en, coded}}},
				{target: "spend", unit: asMoney, headers: []spelling{{"Total Spent", en, coded}}},
				{target: "impressions", unit: asCount, headers: []spelling{{"Impressions", en, coded}}},
				{target: "reach", unit: asCount, headers: []spelling{{"Reach", en, coded}}},
				{target: "clicks", unit: asCount, headers: []spelling{{"Clicks", en, coded}}},
				{target: "link_clicks", unit: asCount, headers: []spelling{{"Clicks to Landing Page", en, coded}}},
				{target: "engagements", unit: asCount, headers: []spelling{{"Total Engagements", en, coded}}},
				{target: "reactions", unit: asCount, headers: []spelling{{"Reactions", en, coded}}},
				{target: "comments", unit: asCount, headers: []spelling{{"Comments", en, unsure}}},
				{target: "reposts", unit: asCount, headers: []spelling{{"Shares", en, unsure}, {"Reposts", en, unsure}}},
				{target: "new_followers", unit: asCount, headers: []spelling{{"Follows", en, unsure}}},
				{target: "video_plays", unit: asCount, headers: []spelling{{"Video starts", en, coded}}},
				{target: "views", unit: asCount, headers: []spelling{{"Video views", en, coded}}},
				{target: "video_p25", unit: asCount, headers: []spelling{{"Video views at 25%", en, coded}}},
				{target: "video_p50", unit: asCount, headers: []spelling{{"Video views at 50%", en, coded}}},
				{target: "video_p75", unit: asCount, headers: []spelling{{"Video views at 75%", en, coded}}},
				{target: "video_p100", unit: asCount, headers: []spelling{{"Video completions", en, coded}}},
				{target: "conversions", unit: asNumber, headers: []spelling{{"Conversions", en, coded}}},
				{target: "leads", unit: asNumber, headers: []spelling{{"Leads", en, coded}}},
				{target: Ignore, fallback: "leads", unit: asNumber, headers: []spelling{{"Leads (Work Email)", en, coded}}},
				{target: "revenue", unit: asMoney, headers: []spelling{{"Conversion value", en, coded}, {"Total Conversion Value", en, unsure}}},
				{target: "frequency", unit: asNumber, headers: []spelling{{"Average Frequency", en, coded}}},
				{target: "ctr", unit: asRate, headers: []spelling{{"Click Through Rate", en, coded}}},
				{target: "cpc", unit: asMoney, headers: []spelling{{"Average CPC", en, coded}}},
				{target: "cpm", unit: asMoney, headers: []spelling{{"Average CPM", en, coded}}},
				{target: "cpa", unit: asMoney, headers: []spelling{{"Cost per Conversion", en, coded}}},
				{target: "cpl", unit: asMoney, headers: []spelling{{"Cost per Lead", en, coded}}},
				{target: "engagements_rate_impressions", unit: asRate, headers: []spelling{{"Engagement Rate", en, coded}}},
				{target: Ignore, unit: asNumber, headers: []spelling{
					{"Total Social Actions", en, coded},
					{"Lead Form Completion Rate", en, coded},
					{"Sends", en, coded},
					{"Open Rate", en, coded},
					{"Sponsored InMail Clicks", en, coded},
					{"Cost per Open", en, coded},
				}},
				{target: Ignore, headers: []spelling{
					{"Campaign Objective Type", en, coded}, {"Campaign Type", en, coded}, {"Campaign Status", en, coded},
				}},
			},
			source: "public code: readers of exports and maps of headers (2023–2026)",
		},
		{
			id:           "linkedin-page",
			name:         i18n.Text{EN: "LinkedIn page analytics", ES: "Estadísticas de una página de LinkedIn"},
			channel:      channel.LinkedIn,
			viewRule:     "linkedin",
			interactions: []string{"reactions", "comments", "reposts"},
			howToCSV: i18n.Text{
				EN: "the export of a LinkedIn page is a workbook: save each of its sheets as CSV in UTF-8",
				ES: "la exportación de una página de LinkedIn es un libro: guarde cada hoja como CSV en UTF-8",
			},
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"Date", en, coded}}},
				{target: Ignore, fallback: Date, unit: asDate, headers: []spelling{{"Created date", en, unsure}}},
				{target: "post", headers: []spelling{{"Post title", en, coded}}},
				{target: Ignore, fallback: "post", headers: []spelling{{"Post link", en, coded}}},
				{target: "type", headers: []spelling{{"Content Type", en, coded}}},
				{target: Ignore, fallback: "type", headers: []spelling{{"Post type", en, coded}}},
				{target: "campaign", headers: []spelling{{"Campaign name", en, coded}}},
				{target: "impressions", unit: asCount, headers: []spelling{{"Impressions (total)", en, coded}, {"Impressions", en, coded}}},
				{target: "clicks", unit: asCount, headers: []spelling{{"Clicks (total)", en, coded}, {"Clicks", en, coded}}},
				{target: "reactions", unit: asCount, headers: []spelling{{"Reactions (total)", en, coded}}},
				// The export of posts says likes and counts every reaction.
				{target: Ignore, fallback: "reactions", unit: asCount, headers: []spelling{{"Likes", en, coded}}},
				{target: "comments", unit: asCount, headers: []spelling{{"Comments (total)", en, coded}, {"Comments", en, coded}}},
				// Shares until 2022, reposts since.
				{target: "reposts", unit: asCount, headers: []spelling{
					{"Reposts (total)", en, coded}, {"Reposts", en, coded}, {"Shares (total)", en, coded}, {"Shares", en, coded},
				}},
				{target: "new_followers", unit: asCount, headers: []spelling{{"Follows", en, coded}}},
				{target: "views", unit: asCount, headers: []spelling{
					{"Views", en, coded}, {"Views (excluding off-site video views)", en, coded},
				}},
				{target: "ctr", unit: asFraction, headers: []spelling{{"Click through rate (CTR)", en, coded}, {"Click-Through Rate (CTR)", en, coded}}},
				{target: "engagements_rate_impressions", unit: asFraction, headers: []spelling{
					{"Engagement rate (total)", en, coded}, {"Engagement rate", en, coded},
				}},
				{target: "reach", unit: asCount, headers: []spelling{{"Unique impressions (organic)", en, coded}}},
				// Parts; and followers, of which one sheet gives the gain and
				// another the level under the same header.
				{target: Ignore, unit: asCount, headers: []spelling{
					{"Impressions (organic)", en, coded},
					{"Impressions (sponsored)", en, coded},
					{"Clicks (organic)", en, coded},
					{"Clicks (sponsored)", en, coded},
					{"Reactions (organic)", en, coded},
					{"Reactions (sponsored)", en, coded},
					{"Comments (organic)", en, coded},
					{"Comments (sponsored)", en, coded},
					{"Reposts (organic)", en, coded},
					{"Reposts (sponsored)", en, coded},
					{"Shares (organic)", en, coded},
					{"Shares (sponsored)", en, coded},
					{"Engagement rate (organic)", en, coded},
					{"Engagement rate (sponsored)", en, coded},
					{"Offsite Views", en, coded},
					{"Off-site Views", en, coded},
					{"Organic followers", en, coded},
					{"Sponsored followers", en, coded},
					{"Total followers", en, coded},
				}},
				{target: Ignore, headers: []spelling{
					{"Posted by", en, coded},
					{"Published by", en, coded},
					{"Audience", en, coded},
					{"Campaign Start Date", en, coded},
					{"Campaign End Date", en, coded},
				}},
			},
			source: "public code: readers of exports in English, and a translation of one in Portuguese (2024–2026)",
		},
	}
}
