package calendar

import "github.com/pauta-go/pauta/plan/i18n"

// Format is the form in which a channel shows a post. Which channel has which
// changes; a program can use its own.
//
// The zero Format is not stated.
type Format string

// The formats.
const (
	FormatText     Format = "text"
	FormatImage    Format = "image"
	FormatCarousel Format = "carousel" // several images or clips to leaf through
	FormatVideo    Format = "video"
	FormatShort    Format = "short" // upright video: a reel, a short, a TikTok
	FormatStory    Format = "story" // gone after a day
	FormatLive     Format = "live"
	FormatPoll     Format = "poll"
	FormatLink     Format = "link"
	FormatDocument Format = "document"
	FormatAudio    Format = "audio"
	FormatArticle  Format = "article"
)

// Formats returns the formats in their order.
func Formats() []Format {
	return []Format{
		FormatText, FormatImage, FormatCarousel, FormatVideo, FormatShort, FormatStory,
		FormatLive, FormatPoll, FormatLink, FormatDocument, FormatAudio, FormatArticle,
	}
}

// Name names the format in both languages; one of the program's own by itself.
func (f Format) Name() i18n.Text {
	switch f {
	case FormatText:
		return i18n.Text{EN: "text", ES: "texto"}
	case FormatImage:
		return i18n.Text{EN: "image", ES: "imagen"}
	case FormatCarousel:
		return i18n.Text{EN: "carousel", ES: "carrusel"}
	case FormatVideo:
		return i18n.Text{EN: "video", ES: "vídeo"}
	case FormatShort:
		return i18n.Text{EN: "short video", ES: "vídeo corto"}
	case FormatStory:
		return i18n.Text{EN: "story", ES: "historia"}
	case FormatLive:
		return i18n.Text{EN: "live", ES: "directo"}
	case FormatPoll:
		return i18n.Text{EN: "poll", ES: "encuesta"}
	case FormatLink:
		return i18n.Text{EN: "link", ES: "enlace"}
	case FormatDocument:
		return i18n.Text{EN: "document", ES: "documento"}
	case FormatAudio:
		return i18n.Text{EN: "audio", ES: "audio"}
	case FormatArticle:
		return i18n.Text{EN: "article", ES: "artículo"}
	}
	return i18n.Same(string(f))
}
