package calendar

import "github.com/pauta-go/pauta/plan/i18n"

// Kind is what sort of thing an entry is to those who see it. A program can use
// its own.
//
// The zero Kind is an ordinary post.
type Kind string

// The kinds of entries.
const (
	KindPost       Kind = "post"
	KindStory      Kind = "story"
	KindLive       Kind = "live"
	KindContest    Kind = "contest"
	KindQuestion   Kind = "question"
	KindPoll       Kind = "poll"
	KindDiscussion Kind = "discussion"
	KindLaunch     Kind = "launch"
	KindPromotion  Kind = "promotion"
	KindCurated    Kind = "curated"
	KindEvergreen  Kind = "evergreen"
)

// Kinds returns the kinds in their order.
func Kinds() []Kind {
	return []Kind{
		KindPost, KindStory, KindLive, KindContest, KindQuestion, KindPoll,
		KindDiscussion, KindLaunch, KindPromotion, KindCurated, KindEvergreen,
	}
}

// Name names the kind in both languages; one of the program's own by itself.
func (k Kind) Name() i18n.Text {
	switch k {
	case "", KindPost:
		return i18n.Text{EN: "post", ES: "publicación"}
	case KindStory:
		return i18n.Text{EN: "story", ES: "historia"}
	case KindLive:
		return i18n.Text{EN: "live", ES: "directo"}
	case KindContest:
		return i18n.Text{EN: "contest", ES: "concurso"}
	case KindQuestion:
		return i18n.Text{EN: "question", ES: "pregunta"}
	case KindPoll:
		return i18n.Text{EN: "poll", ES: "encuesta"}
	case KindDiscussion:
		return i18n.Text{EN: "discussion", ES: "debate"}
	case KindLaunch:
		return i18n.Text{EN: "launch", ES: "lanzamiento"}
	case KindPromotion:
		return i18n.Text{EN: "promotion", ES: "promoción"}
	case KindCurated:
		return i18n.Text{EN: "curated", ES: "contenido curado"}
	case KindEvergreen:
		return i18n.Text{EN: "evergreen", ES: "contenido perenne"}
	}
	return i18n.Same(string(k))
}
