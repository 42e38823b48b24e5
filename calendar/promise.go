package calendar

import (
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

// Promise is what the followers of a channel may count on. What is zero was not
// promised.
type Promise struct {
	Channel    channel.ID      `json:"channel"`
	Least      int             `json:"least,omitempty"`       // posts in an ISO week
	Most       int             `json:"most,omitempty"`        // posts in an ISO week
	Daily      bool            `json:"daily,omitempty"`       // a post on every day
	LongestGap int             `json:"longest_gap,omitempty"` // days between a post and the next
	Slots      civil.Timetable `json:"slots,omitzero"`        // when posts usually go out
}

// Promise returns what the calendar promises for a channel, and whether it
// does; the first one where there are several.
func (c Calendar) Promise(id channel.ID) (Promise, bool) {
	for _, p := range c.Promises {
		if p.Channel == id {
			return p, true
		}
	}
	return Promise{}, false
}
