package calendar

import (
	"slices"
	"time"

	"github.com/pauta-go/pauta/plan/channel"
)

// Hold is a stop to publishing from an instant on, in a crisis.
//
// The zero Hold stops nothing: it has no beginning.
type Hold struct {
	From     time.Time    `json:"from"`               // included
	Until    time.Time    `json:"until,omitzero"`     // not included; zero: until further notice
	Channels []channel.ID `json:"channels,omitempty"` // none: all
	Reason   string       `json:"reason,omitempty"`
	By       string       `json:"by,omitempty"` // who decided
}

// Stops reports whether the hold stops a channel at an instant.
func (h Hold) Stops(id channel.ID, at time.Time) bool {
	return !h.From.IsZero() && !at.Before(h.From) && (h.Until.IsZero() || at.Before(h.Until)) &&
		(len(h.Channels) == 0 || slices.Contains(h.Channels, id))
}
