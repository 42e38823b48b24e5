package calendar

import (
	"github.com/google/uuid"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/roles"
)

// Entry is one thing to publish, on one channel or on several: what, when, what
// for, by whom, and what has happened to it. It is an open record that may be
// wrong. Its state is that of its history ([Entry.State]).
//
// The zero Entry is an idea without a name.
type Entry struct {
	ID    uuid.UUID `json:"id,omitzero"`   // given; or else derived from Key, see [Calendar.EntryID]
	Key   string    `json:"key,omitempty"` // short and readable, see package ident
	Title string    `json:"title,omitempty"`
	Posts []Post    `json:"posts,omitempty"`

	// When it takes place: the fields of a [Series], see [Calendar.Series].
	Slot    civil.Slot   `json:"slot,omitzero"`   // of the first time
	Repeat  Recurrence   `json:"repeat,omitzero"` // zero: once
	Extra   []civil.Slot `json:"extra,omitempty"`
	Except  []civil.Slot `json:"except,omitempty"`
	Changes []Change     `json:"changes,omitempty"`

	Length roles.Minutes `json:"length,omitempty"` // of what takes time, such as a live
	Effort roles.Minutes `json:"effort,omitempty"` // of the owner's working time, each time

	Kind      Kind     `json:"kind,omitempty"`
	Origin    Origin   `json:"origin,omitempty"`
	Pillar    string   `json:"pillar,omitempty"`    // key
	Part      string   `json:"part,omitempty"`      // key of the part of the content mix
	Objective string   `json:"objective,omitempty"` // key
	Campaign  string   `json:"campaign,omitempty"`  // key
	Topics    []string `json:"topics,omitempty"`    // what it is about, in a word each

	Owner    string `json:"owner,omitempty"`    // key of a person, or a role
	Approver string `json:"approver,omitempty"` // key of a person, or a role

	Assets      []Asset      `json:"assets,omitempty"`
	Sponsorship *Sponsorship `json:"sponsorship,omitempty"` // nil: nobody pays for it
	Contest     *Contest     `json:"contest,omitempty"`
	Launch      *Launch      `json:"launch,omitempty"`
	Again       *Again       `json:"again,omitempty"` // nil: shown for the first time
	Trend       civil.Date   `json:"trend,omitzero"`  // day on which the trend that it takes up was seen

	// In the order of time. What repeats has one history for all its times; a time
	// that goes a way of its own is an entry of its own.
	History []Step `json:"history,omitempty"`
}

// Post is an entry as one channel gets it.
type Post struct {
	Channel channel.ID `json:"channel"`
	Format  Format     `json:"format,omitempty"`
	Title   string     `json:"title,omitempty"` // where the channel shows one; "": the entry's
	Text    string     `json:"text,omitempty"`  // with its hashtags and mentions
	Links   []string   `json:"links,omitempty"` // as they are published, those inside Text apart
}

// Again says that an entry shows something once more.
type Again struct {
	Of       string `json:"of"`                 // key of the entry that showed it last
	Cooldown int    `json:"cooldown,omitempty"` // days to wait between the two; 0: as the policy says
}

// Post returns the entry as a channel gets it, and whether it does; the first
// one where there are several.
func (e Entry) Post(id channel.ID) (Post, bool) {
	for _, p := range e.Posts {
		if p.Channel == id {
			return p, true
		}
	}
	return Post{}, false
}
