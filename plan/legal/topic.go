package legal

import "github.com/pauta-go/pauta/plan/i18n"

// Topic is what a fact is about: a short name, open to a program's own, in the
// form of a key (see ident.CheckKey).
//
// The zero Topic is none, and [Register.With] refuses it.
type Topic string

// The topics of the standard facts.
const (
	ChildConsent Topic = "child-consent" // from which age a child consents to the use of its data
	ChildData    Topic = "child-data"    // what else is asked of whoever collects data of children
	ChildImages  Topic = "child-images"  // images of minors
	AccountAge   Topic = "account-age"   // from which age one may have an account
	Disclosure   Topic = "disclosure"    // content that is paid for, or promotes on another's behalf
	Reviews      Topic = "reviews"       // reviews and testimonials
	Influencers  Topic = "influencers"   // duties of those whom many follow
	Messages     Topic = "messages"      // commercial messages sent to people
	Targeting    Topic = "targeting"     // ads chosen by what is known of people
	PoliticalAds Topic = "political-ads" // ads that take a side
	MachineMade  Topic = "machine-made"  // texts, images, sound and video made or altered by machines
	Chatbots     Topic = "chatbots"      // machines that talk to people
	Copyright    Topic = "copyright"     // works of others
	Likeness     Topic = "likeness"      // image, voice and name of a person
	Contests     Topic = "contests"      // contests, giveaways and prize draws
)

// Name returns the words for people, and for a topic of a program's own its
// text in both languages.
func (t Topic) Name() i18n.Text {
	switch t {
	case ChildConsent:
		return i18n.Text{EN: "consent of children", ES: "consentimiento de menores"}
	case ChildData:
		return i18n.Text{EN: "data of children", ES: "datos de menores"}
	case ChildImages:
		return i18n.Text{EN: "images of minors", ES: "imágenes de menores"}
	case AccountAge:
		return i18n.Text{EN: "minimum age for an account", ES: "edad mínima para tener una cuenta"}
	case Disclosure:
		return i18n.Text{EN: "disclosure of paid content", ES: "identificación del contenido publicitario"}
	case Reviews:
		return i18n.Text{EN: "reviews and testimonials", ES: "reseñas y testimonios"}
	case Influencers:
		return i18n.Text{EN: "duties of influencers", ES: "obligaciones de los influencers"}
	case Messages:
		return i18n.Text{EN: "commercial messages", ES: "comunicaciones comerciales"}
	case Targeting:
		return i18n.Text{EN: "targeted ads", ES: "anuncios segmentados"}
	case PoliticalAds:
		return i18n.Text{EN: "political ads", ES: "publicidad política"}
	case MachineMade:
		return i18n.Text{EN: "content made by artificial intelligence", ES: "contenido generado por inteligencia artificial"}
	case Chatbots:
		return i18n.Text{EN: "chatbots", ES: "asistentes automáticos"}
	case Copyright:
		return i18n.Text{EN: "works of others", ES: "obras ajenas"}
	case Likeness:
		return i18n.Text{EN: "image and voice of a person", ES: "imagen y voz de las personas"}
	case Contests:
		return i18n.Text{EN: "contests and prize draws", ES: "concursos y sorteos"}
	}
	return i18n.Same(string(t))
}
