package calendar

import (
	"slices"
	"sync"

	"github.com/pauta-go/pauta/plan/channel"
)

// FormatsOf returns the formats in which a channel shows posts, in the order of
// [Formats], and whether they are known. A format that only ads can have is not
// among them.
func FormatsOf(id channel.ID) ([]Format, bool) {
	for _, row := range offers() {
		if row.channel == id {
			return slices.Clone(row.formats), true
		}
	}
	return nil, false
}

// offer is what one channel has, and where that was read on 2026-11-21, in
// stored copies of the pages.
type offer struct {
	channel channel.ID
	formats []Format
	source  string
}

// metricool is a page that lists the formats of ten networks side by side.
const metricool = "Metricool Help, Scheduling and Posting Options by Social Network"

// offers is the table, made when it is first asked for.
var offers = sync.OnceValue(func() []offer {
	return []offer{
		{
			channel.Facebook,
			[]Format{FormatText, FormatImage, FormatCarousel, FormatVideo, FormatShort, FormatStory, FormatLive, FormatLink},
			metricool + "; Brandwatch Help, Supported post types per network",
		},
		{
			channel.Instagram,
			[]Format{FormatImage, FormatCarousel, FormatVideo, FormatShort, FormatStory, FormatLive},
			"Meta for Developers, Instagram Platform, Content Publishing: images, videos, reels, carousels, stories; " + metricool,
		},
		{
			channel.Threads,
			[]Format{FormatText, FormatImage, FormatCarousel, FormatVideo, FormatPoll, FormatLink},
			"Meta for Developers, Threads API, Posts; " + metricool,
		},
		{
			channel.X,
			[]Format{FormatText, FormatImage, FormatVideo, FormatLive, FormatPoll, FormatLink, FormatAudio, FormatArticle},
			"X Developer Platform, POST /2/tweets: media, poll; " + metricool,
		},
		{
			channel.LinkedIn,
			[]Format{
				FormatText, FormatImage, FormatCarousel, FormatVideo, FormatLive, FormatPoll, FormatLink, FormatDocument,
				FormatArticle,
			},
			"Microsoft Learn, LinkedIn Posts API and MultiImage API; " + metricool,
		},
		{
			channel.TikTok,
			[]Format{FormatImage, FormatCarousel, FormatVideo, FormatShort, FormatStory, FormatLive},
			"TikTok for Developers, Content Posting API: videos and photos; " + metricool,
		},
		{
			channel.YouTube,
			[]Format{FormatText, FormatImage, FormatVideo, FormatShort, FormatLive, FormatPoll},
			"YouTube Help, videos, Shorts, live streams and posts; " + metricool,
		},
		{
			channel.Pinterest,
			[]Format{FormatImage, FormatCarousel, FormatVideo, FormatLink},
			"Pinterest API v5, POST /pins: image, several images, video; " + metricool,
		},
		{
			channel.Reddit,
			[]Format{FormatText, FormatImage, FormatCarousel, FormatVideo, FormatPoll, FormatLink},
			"Reddit API, POST /api/submit: kinds self, link, image, video, gallery, poll",
		},
		{
			channel.Bluesky,
			[]Format{FormatText, FormatImage, FormatCarousel, FormatVideo, FormatLink},
			"AT Protocol, lexicons app.bsky.embed.images, .gallery, .video, .external; " + metricool,
		},
		{
			channel.Mastodon,
			[]Format{FormatText, FormatImage, FormatVideo, FormatPoll, FormatLink, FormatAudio},
			"Mastodon documentation, Posting to your profile: attachments and polls",
		},
	}
})
