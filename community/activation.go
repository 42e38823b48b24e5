package community

import (
	"github.com/pauta-go/pauta/kpi"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

// Activity is a way of getting people to take part.
//
// The zero Activity is not stated.
type Activity string

// The activities, as the texts have them.
const (
	Contest    Activity = "contest"
	Ask        Activity = "question"
	Poll       Activity = "poll"
	Discussion Activity = "discussion"
	Live       Activity = "live"
)

// Activities returns the activities in their order.
func Activities() []Activity { return []Activity{Contest, Ask, Poll, Discussion, Live} }

// Name names the activity in both languages; of another one it is its own text.
func (a Activity) Name() i18n.Text {
	switch a {
	case Contest:
		return i18n.Text{EN: "contest", ES: "concurso"}
	case Ask:
		return i18n.Text{EN: "question to the community", ES: "pregunta a la comunidad"}
	case Poll:
		return i18n.Text{EN: "poll", ES: "encuesta"}
	case Discussion:
		return i18n.Text{EN: "discussion", ES: "debate"}
	case Live:
		return i18n.Text{EN: "live stream", ES: "directo"}
	}
	return i18n.Same(string(a))
}

// Activation is one contest, question, poll, discussion or live stream, and what
// came of it.
//
// The zero Activation is of nothing.
type Activation struct {
	Key     string       `json:"key"`
	Name    string       `json:"name,omitempty"`
	Do      Activity     `json:"activity"`
	Where   channel.ID   `json:"channel,omitempty"`
	Days    civil.Period `json:"days,omitzero"`
	Entry   string       `json:"entry,omitempty"` // key of the entry of the calendar
	Terms   string       `json:"terms,omitempty"` // where the rules of a contest stand
	Options []Option     `json:"options,omitempty"`

	Reached       int64 `json:"reached,omitempty"`       // different people who saw it
	Participants  int64 `json:"participants,omitempty"`  // different people who took part
	Contributions int64 `json:"contributions,omitempty"` // entries, answers, votes, messages
	Newcomers     int64 `json:"newcomers,omitempty"`     // participants who had never taken part before
}

// Option is one answer of a poll.
//
// The zero Option got no votes.
type Option struct {
	Text  i18n.Text `json:"text"`
	Votes int64     `json:"votes"`
}

// Participation is participants ÷ people reached. It is undefined where nobody
// was reached (no_base, zero_base), and out of domain for counts below 0.
func (a Activation) Participation() kpi.Value {
	return quotient(kpi.Figure{
		ID: "participation_rate", Percent: true, Better: kpi.Higher,
		Name: i18n.Text{EN: "participation", ES: "participación"},
	}, a.Participants, a.Reached)
}

// PerParticipant is contributions ÷ participants: how much a discussion is one.
// It is undefined where nobody took part (no_base, zero_base).
func (a Activation) PerParticipant() kpi.Value {
	return quotient(kpi.Figure{
		ID: "contributions_per_participant", Better: kpi.Higher,
		Name: i18n.Text{EN: "contributions per participant", ES: "aportaciones por participante"},
	}, a.Contributions, a.Participants)
}

// NewcomerShare is the participants who had never taken part before ÷ all. It
// is undefined where nobody took part (no_base, zero_base).
func (a Activation) NewcomerShare() kpi.Value {
	return quotient(kpi.Figure{
		ID: "newcomer_share", Percent: true, Better: kpi.Higher,
		Name: i18n.Text{EN: "newcomers among participants", ES: "nuevos entre los participantes"},
	}, a.Newcomers, a.Participants)
}

// VoteShare is the votes for an option ÷ all votes of the poll, by the position
// of the option from 0. It is undefined without votes (no_base), and not
// measured for an option that there is not.
func (a Activation) VoteShare(option int) kpi.Value {
	figure := kpi.Figure{ID: "vote_share", Percent: true, Name: i18n.Text{EN: "share of votes", ES: "cuota de votos"}}
	if option < 0 || option >= len(a.Options) {
		return figure.Undefined(kpi.NotMeasured)
	}
	var all int64
	for _, o := range a.Options {
		if o.Votes < 0 {
			return figure.Undefined(kpi.OutOfDomain)
		}
		all += o.Votes
	}
	return quotient(figure, a.Options[option].Votes, all)
}
