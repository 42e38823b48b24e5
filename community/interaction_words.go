package community

import "github.com/pauta-go/pauta/plan/i18n"

// Kind is how an interaction reached the desk.
//
// The zero Kind is not stated.
type Kind string

// The kinds, as the texts have them.
const (
	Comment       Kind = "comment"
	DirectMessage Kind = "direct-message"
	Mention       Kind = "mention"
	Review        Kind = "review"
	LiveChat      Kind = "live-chat"
	ForumPost     Kind = "forum-post"
)

// Kinds returns the kinds in their order.
func Kinds() []Kind {
	return []Kind{Comment, DirectMessage, Mention, Review, LiveChat, ForumPost}
}

// Public reports whether everybody can read what is said there. Of a kind that
// is not known it says true: better careful.
func (k Kind) Public() bool { return k != DirectMessage && k != LiveChat }

// Name names the kind in both languages; of another one it is its own text.
func (k Kind) Name() i18n.Text {
	switch k {
	case Comment:
		return i18n.Text{EN: "comment", ES: "comentario"}
	case DirectMessage:
		return i18n.Text{EN: "direct message", ES: "mensaje directo"}
	case Mention:
		return i18n.Text{EN: "mention", ES: "mención"}
	case Review:
		return i18n.Text{EN: "review", ES: "reseña"}
	case LiveChat:
		return i18n.Text{EN: "live chat", ES: "chat en vivo"}
	case ForumPost:
		return i18n.Text{EN: "forum post", ES: "mensaje de foro"}
	}
	return i18n.Same(string(k))
}

// Intent is what somebody wants with what was said.
//
// The zero Intent is not judged.
type Intent string

// The intents, the first five as the texts have them.
const (
	Question   Intent = "question"
	Suggestion Intent = "suggestion"
	Complaint  Intent = "complaint"
	Problem    Intent = "problem"
	Concern    Intent = "concern"
	Praise     Intent = "praise"
	Spam       Intent = "spam"
)

// Intents returns the intents in their order.
func Intents() []Intent {
	return []Intent{Question, Suggestion, Complaint, Problem, Concern, Praise, Spam}
}

// NeedsReply reports whether the intent calls for an answer: spam does not, and
// all else does, praise and what nobody has judged yet too.
func (i Intent) NeedsReply() bool { return i != Spam }

// Name names the intent in both languages; of another one it is its own text.
func (i Intent) Name() i18n.Text {
	switch i {
	case Question:
		return i18n.Text{EN: "question", ES: "duda"}
	case Suggestion:
		return i18n.Text{EN: "suggestion", ES: "sugerencia"}
	case Complaint:
		return i18n.Text{EN: "complaint", ES: "queja"}
	case Problem:
		return i18n.Text{EN: "problem", ES: "problema"}
	case Concern:
		return i18n.Text{EN: "concern", ES: "inquietud"}
	case Praise:
		return i18n.Text{EN: "praise", ES: "elogio"}
	case Spam:
		return i18n.Text{EN: "spam", ES: "contenido no deseado"}
	}
	return i18n.Same(string(i))
}

// Priority is how soon an interaction is to be dealt with.
//
// The zero Priority is not stated.
type Priority string

// The priorities, the most pressing first.
const (
	Urgent Priority = "urgent"
	High   Priority = "high"
	Normal Priority = "normal"
	Low    Priority = "low"
)

// Priorities returns the priorities, the most pressing first.
func Priorities() []Priority { return []Priority{Urgent, High, Normal, Low} }

// Name names the priority in both languages; of another one it is its own text.
func (p Priority) Name() i18n.Text {
	switch p {
	case Urgent:
		return i18n.Text{EN: "urgent", ES: "urgente"}
	case High:
		return i18n.Text{EN: "high", ES: "alta"}
	case Normal:
		return i18n.Text{EN: "normal", ES: "normal"}
	case Low:
		return i18n.Text{EN: "low", ES: "baja"}
	}
	return i18n.Same(string(p))
}

// Party is the side that says something.
//
// The zero Party is not known.
type Party string

// The parties.
const (
	Audience Party = "audience" // a member, a customer, anybody outside
	Agent    Party = "agent"    // a person of the team
	Bot      Party = "bot"      // a machine of the team
)

// Name names the party in both languages; of another one it is its own text.
func (p Party) Name() i18n.Text {
	switch p {
	case Audience:
		return i18n.Text{EN: "audience", ES: "audiencia"}
	case Agent:
		return i18n.Text{EN: "agent", ES: "agente"}
	case Bot:
		return i18n.Text{EN: "bot", ES: "bot"}
	}
	return i18n.Same(string(p))
}
