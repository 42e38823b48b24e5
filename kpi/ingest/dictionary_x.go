package ingest

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// xExports are in English alone: no export in another language is known.
func xExports() []export {
	howToCSV := i18n.Text{
		EN: "in X Analytics use Download, which gives CSV",
		ES: "en X Analytics use Descargar, que da un CSV",
	}
	const code = "public code: test data of readers of exports (2024–2026)"
	return []export{
		{
			id:           "x-legacy",
			name:         i18n.Text{EN: "X, tweet activity (until 2024)", ES: "X, actividad de los tuits (hasta 2024)"},
			channel:      channel.X,
			viewRule:     "x",
			missing:      []string{"-"},
			interactions: []string{"likes", "replies", "reposts"},
			howToCSV:     howToCSV,
			columns:      xLegacyColumns(),
			source:       "monthly exports of rOpenSci (2016–2019)",
		},
		{
			id:           "x-content",
			name:         i18n.Text{EN: "X, content", ES: "X, contenido"},
			channel:      channel.X,
			viewRule:     "x",
			interactions: []string{"likes", "replies", "reposts", "saves"},
			howToCSV:     howToCSV,
			columns: append([]exportColumn{
				{target: "post", headers: []spelling{{"Post id", en, coded}}},
				{target: Ignore, fallback: "post", headers: []spelling{{"Post Link", en, coded}}},
				{target: Ignore, headers: []spelling{{"Post text", en, coded}}},
				{target: "link_clicks", unit: asCount, headers: []spelling{{"URL Clicks", en, coded}}},
				{target: Ignore, unit: asCount, headers: []spelling{
					{"Detail Expands", en, coded}, {"Hashtag Clicks", en, coded}, {"Permalink Clicks", en, coded},
				}},
			}, xCounts()...),
			source: code,
		},
		{
			id:           "x-account",
			name:         i18n.Text{EN: "X, account overview", ES: "X, resumen de la cuenta"},
			channel:      channel.X,
			viewRule:     "x",
			interactions: []string{"likes", "replies", "reposts", "saves"},
			howToCSV:     howToCSV,
			columns: append([]exportColumn{
				{target: "lost_followers", unit: asCount, headers: []spelling{{"Unfollows", en, coded}}},
				{target: "posts", unit: asCount, headers: []spelling{{"Create Post", en, coded}}},
				{target: "views", unit: asCount, headers: []spelling{{"Video views", en, coded}}},
				{target: Ignore, unit: asCount, headers: []spelling{{"Media views", en, coded}}},
			}, xCounts()...),
			source: code,
		},
		{
			id:       "x-video",
			name:     i18n.Text{EN: "X, video overview", ES: "X, resumen de vídeo"},
			channel:  channel.X,
			viewRule: "x",
			howToCSV: howToCSV,
			columns: []exportColumn{
				{target: Date, unit: asDate, headers: []spelling{{"Date", en, coded}}},
				{target: "views", unit: asCount, headers: []spelling{{"Views", en, coded}}},
				{target: "watch_time", unit: asMillis, headers: []spelling{{"Watch Time (ms)", en, coded}}},
				{target: "average_view_duration", unit: asMillis, headers: []spelling{{"Average Watch Time (ms)", en, coded}}},
				{target: "revenue", unit: asMoney, headers: []spelling{{"Estimated Revenue", en, coded}}},
				{target: Ignore, unit: asRate, headers: []spelling{{"Completion Rate", en, coded}}},
			},
			source: code,
		},
	}
}

// xCounts are the columns that the exports of content and account share.
func xCounts() []exportColumn {
	return []exportColumn{
		{target: Date, unit: asDate, headers: []spelling{{"Date", en, coded}}},
		{target: "impressions", unit: asCount, headers: []spelling{{"Impressions", en, coded}}},
		{target: "engagements", unit: asCount, headers: []spelling{{"Engagements", en, coded}}},
		{target: "likes", unit: asCount, headers: []spelling{{"Likes", en, coded}}},
		{target: "replies", unit: asCount, headers: []spelling{{"Replies", en, coded}}},
		{target: "reposts", unit: asCount, headers: []spelling{{"Reposts", en, coded}}},
		{target: "shares", unit: asCount, headers: []spelling{{"Shares", en, coded}}},
		{target: "saves", unit: asCount, headers: []spelling{{"Bookmarks", en, coded}}},
		{target: "new_followers", unit: asCount, headers: []spelling{{"New follows", en, coded}}},
		{target: "profile_visits", unit: asCount, headers: []spelling{{"Profile visits", en, coded}}},
	}
}

func xLegacyColumns() []exportColumn {
	return []exportColumn{
		{target: "post", headers: []spelling{{"Tweet id", en, seen}}},
		{target: Ignore, fallback: "post", headers: []spelling{{"Tweet permalink", en, seen}}},
		{target: Date, unit: asDate, headers: []spelling{{"time", en, seen}}},
		{target: "impressions", unit: asCount, headers: []spelling{{"impressions", en, seen}}},
		{target: "engagements", unit: asCount, headers: []spelling{{"engagements", en, seen}}},
		{target: "engagements_rate_impressions", unit: asFraction, headers: []spelling{{"engagement rate", en, seen}}},
		{target: "reposts", unit: asCount, headers: []spelling{{"retweets", en, seen}}},
		{target: "replies", unit: asCount, headers: []spelling{{"replies", en, seen}}},
		{target: "likes", unit: asCount, headers: []spelling{{"likes", en, seen}, {"favorites", en, coded}}},
		{target: "profile_visits", unit: asCount, headers: []spelling{{"user profile clicks", en, seen}}},
		{target: "link_clicks", unit: asCount, headers: []spelling{{"url clicks", en, seen}}},
		{target: "new_followers", unit: asCount, headers: []spelling{{"follows", en, seen}}},
		// Media views count pictures too.
		{target: Ignore, unit: asCount, headers: []spelling{
			{"hashtag clicks", en, seen},
			{"detail expands", en, seen},
			{"permalink clicks", en, seen},
			{"app opens", en, seen},
			{"app installs", en, seen},
			{"email tweet", en, seen},
			{"dial phone", en, seen},
			{"media views", en, seen},
			{"media engagements", en, seen},
		}},
		// What was paid for stands in columns of its own, all "-" where nothing
		// was.
		{target: Ignore, unit: asCount, headers: []spelling{
			{"promoted impressions", en, seen},
			{"promoted engagements", en, seen},
			{"promoted engagement rate", en, seen},
			{"promoted retweets", en, seen},
			{"promoted replies", en, seen},
			{"promoted likes", en, seen},
			{"promoted user profile clicks", en, seen},
			{"promoted url clicks", en, seen},
			{"promoted hashtag clicks", en, seen},
			{"promoted detail expands", en, seen},
			{"promoted permalink clicks", en, seen},
			{"promoted app opens", en, seen},
			{"promoted app installs", en, seen},
			{"promoted follows", en, seen},
			{"promoted email tweet", en, seen},
			{"promoted dial phone", en, seen},
			{"promoted media views", en, seen},
			{"promoted media engagements", en, seen},
		}},
		{target: Ignore, headers: []spelling{{"Tweet text", en, seen}}},
	}
}
