package channel

// ID names a channel. It has the form of a key (see ident.CheckKey): lower-case
// letters, digits and single hyphens.
//
// The zero ID is no channel.
type ID string

// Social networks.
const (
	Facebook  ID = "facebook"
	Instagram ID = "instagram"
	Threads   ID = "threads"
	X         ID = "x" // formerly Twitter
	LinkedIn  ID = "linkedin"
	TikTok    ID = "tiktok"
	YouTube   ID = "youtube"
	Pinterest ID = "pinterest"
	Snapchat  ID = "snapchat"
	Reddit    ID = "reddit"
	WhatsApp  ID = "whatsapp" // its channels, not private chats
	Telegram  ID = "telegram" // its channels, not private chats
	Twitch    ID = "twitch"
	Bluesky   ID = "bluesky"
	Mastodon  ID = "mastodon"
)

// Advertising networks, whose exports do not say where an ad was shown.
const (
	GoogleAds ID = "google-ads"
	MetaAds   ID = "meta-ads" // Facebook, Instagram and the other places of Meta, together
)

// Owned media.
const (
	Blog       ID = "blog"
	Website    ID = "website"
	Forum      ID = "forum"
	Newsletter ID = "newsletter" // and other mailings to subscribers
)
