package channel

import (
	"time"

	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// read is the day on which the sources of the tables were read, in stored
// copies that may be older: a source says its own date where the page does.
func read() civil.Date {
	return civil.DateOf(time.Date(2026, time.November, 21, 0, 0, 0, 0, time.UTC))
}

// networks are the social networks. The minimum ages are those of the general
// terms for the United States or the world.
func networks() []Spec {
	return []Spec{
		{
			ID: Facebook, Name: i18n.Same("Facebook"), Kind: Network,
			Aliases: []string{
				"FB", "Facebook Ads", "Facebook page", "Facebook pages", "página de Facebook", "páginas de Facebook",
				"facebook.com",
			},
			Interactions: []string{"reactions", "comments", "shares"},
			MinAge:       13,
			Source: "Meta Business Suite, content export of a page: column Reactions, Comments and Shares (2025); " +
				"Facebook, Terms of Service, effective 2025-01-01",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Instagram, Name: i18n.Same("Instagram"), Kind: Network,
			Aliases:      []string{"IG", "Insta", "Instagram Ads", "Instagram Business", "instagram.com"},
			Interactions: []string{"likes", "comments", "shares", "saves"},
			Limits:       Limits{Text: Length{Max: 2200}, Hashtags: 30},
			MinAge:       13,
			Source: "Meta for Developers, Instagram Media Insights, metric total_interactions (updated 2026-06-18); " +
				"IG User Media, parameter caption; Instagram, Terms of Use",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Threads, Name: i18n.Same("Threads"), Kind: Network,
			Aliases:      []string{"Instagram Threads", "Threads Ads", "threads.com", "threads.net"},
			Interactions: []string{"likes", "replies", "reposts", "quotes", "shares"},
			// An emoji counts there as many characters as it has bytes of UTF-8.
			Limits: Limits{Text: Length{Max: 500}},
			Source: "Meta for Developers, Threads Insights API, media metrics; Threads Posts, limitations (updated 2026-04-14)",
			AsOf:   read(), Since: "0.1.0",
		},
		{
			ID: X, Name: i18n.Same("X"), Kind: Network,
			Aliases: []string{
				"Twitter", "X (Twitter)", "Twitter (X)", "X/Twitter", "Twitter/X", "X (formerly Twitter)", "X (antes Twitter)",
				"TW", "Twitter Ads", "X Ads", "twitter.com", "x.com",
			},
			// Bookmarks are saves. Reposts do not include quotes.
			Interactions: []string{"likes", "replies", "reposts", "quotes", "saves"},
			Limits:       Limits{Text: Length{Max: 280, Unit: Weighted}},
			MinAge:       13,
			Source: "X Developer Platform, Metrics; Counting Characters (the posts of subscribers may be longer); " +
				"X, Terms of Service, effective 2024-11-15",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: LinkedIn, Name: i18n.Same("LinkedIn"), Kind: Network,
			Aliases: []string{
				"Linked In", "LI", "LinkedIn Ads", "LinkedIn page", "LinkedIn pages", "página de LinkedIn", "linkedin.com",
			},
			Interactions: []string{"reactions", "comments", "reposts"},
			MinAge:       16,
			Source: "LinkedIn, page analytics export: columns Reactions (total), Comments (total), Reposts (total); " +
				"User Agreement, effective 2024-11-20",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: TikTok, Name: i18n.Same("TikTok"), Kind: Network,
			Aliases:      []string{"Tik Tok", "TT", "TikTok Ads", "TikTok for Business", "TikTok Studio", "tiktok.com"},
			Interactions: []string{"likes", "comments", "shares"},
			Limits:       Limits{Text: Length{Max: 2200, Unit: UTF16}},
			MinAge:       13,
			Source: "TikTok Studio, content export: columns Total likes, Total comments, Total shares; " +
				"TikTok for Developers, Content Posting API, Direct Post, video caption; " +
				"Terms of Service (US), updated 2026-01-22",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: YouTube, Name: i18n.Same("YouTube"), Kind: Network,
			Aliases:      []string{"You Tube", "YT", "YouTube Ads", "YouTube Studio", "YouTube Shorts", "youtube.com"},
			Interactions: []string{"likes", "comments", "shares"},
			Limits:       Limits{Title: Length{Max: 100}, Text: Length{Max: 5000, Unit: Bytes}},
			MinAge:       13,
			Source: "YouTube Analytics API, Metrics; YouTube Data API, Videos, snippet.title and snippet.description; " +
				"Terms of Service, dated 2023-12-15",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Pinterest, Name: i18n.Same("Pinterest"), Kind: Network,
			Aliases:      []string{"Pinterest Ads", "pinterest.com"},
			Interactions: []string{"reactions", "comments", "saves"},
			MinAge:       13,
			Source: "Pinterest API v5, pin analytics: TOTAL_REACTIONS, TOTAL_COMMENTS, SAVE; " +
				"Pinterest, Terms of Service",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Snapchat, Name: i18n.Same("Snapchat"), Kind: Network,
			Aliases: []string{"Snap", "Snapchat Ads", "Snap Ads", "snapchat.com"},
			// Favorites are saves.
			Interactions: []string{"shares", "saves"},
			MinAge:       13,
			Source: "Snapchat Support, Viewing and Understanding Analytics: Spotlight favorites and shares; " +
				"Snap Inc. Terms of Service, effective 2025-04-07",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Reddit, Name: i18n.Same("Reddit"), Kind: Network,
			Aliases: []string{"Reddit Ads", "reddit.com"},
			// Upvotes are likes; downvotes are not taken off.
			Interactions: []string{"likes", "comments"},
			Limits:       Limits{Title: Length{Max: 300}},
			MinAge:       13,
			Source: "Reddit API, fields ups and num_comments of a link; POST /api/submit, title; " +
				"User Agreement, effective 2018-09-24",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: WhatsApp, Name: i18n.Same("WhatsApp"), Kind: Network,
			Aliases: []string{
				"Whats App", "WA", "WhatsApp channel", "WhatsApp channels", "canal de WhatsApp", "canales de WhatsApp",
			},
			Interactions: []string{"reactions"},
			Source:       "WhatsApp, announcement of the worldwide launch of Channels (September 2023): reactions and their count",
			AsOf:         read(), Since: "0.1.0",
		},
		{
			ID: Telegram, Name: i18n.Same("Telegram"), Kind: Network,
			Aliases:      []string{"TG", "Telegram channel", "Telegram channels", "canal de Telegram", "canales de Telegram", "t.me"},
			Interactions: []string{"reactions", "shares"},
			// Counted once the marks of formatting are taken out.
			Limits: Limits{Text: Length{Max: 4096}},
			Source: "Telegram API, stats.broadcastStats (layer 227): shares and reactions; Bot API, sendMessage, text",
			AsOf:   read(), Since: "0.1.0",
		},
		{
			ID: Twitch, Name: i18n.Same("Twitch"), Kind: Network,
			Aliases: []string{"Twitch Ads", "twitch.tv"},
			MinAge:  13,
			Source:  "Twitch, Terms of Service, modified 2021-01-01",
			AsOf:    read(), Since: "0.1.0",
		},
		{
			ID: Bluesky, Name: i18n.Same("Bluesky"), Kind: Network,
			Aliases:      []string{"Blue Sky", "BSky", "bsky.app"},
			Interactions: []string{"likes", "replies", "reposts", "quotes"},
			Limits:       Limits{Text: Length{Max: 300, Unit: Graphemes}, Media: 4},
			MinAge:       13,
			Source: "AT Protocol, lexicons app.bsky.feed.defs (postView), app.bsky.feed.post, app.bsky.embed.images; " +
				"Bluesky, Terms of Service, updated 2025-08-14",
			AsOf: read(), Since: "0.1.0",
		},
		{
			ID: Mastodon, Name: i18n.Same("Mastodon"), Kind: Network,
			Aliases: []string{"mastodon.social"},
			// Favourites are likes, boosts are reposts.
			Interactions: []string{"likes", "replies", "reposts"},
			// Both are defaults that a server may change.
			Limits: Limits{Text: Length{Max: 500}, Media: 4},
			Source: "Mastodon documentation, entity Status; Posting to your profile",
			AsOf:   read(), Since: "0.1.0",
		},
	}
}
