package examples_test

import (
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/community"
	"github.com/pauta-go/pauta/plan/channel"
)

// TestHold holds that a crisis in the community stops the calendar, although
// neither package knows the other: a pause converts to a hold.
func TestHold(t *testing.T) {
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	recall := community.Incident{Name: "Product recall", Channels: []channel.ID{channel.Instagram}, Log: []community.Decision{
		community.Raise(at, "ana", community.Crisis, ""), community.Raise(at.Add(time.Hour), "bea", community.Calm, ""),
	}}
	var calm calendar.Calendar
	for _, p := range (community.Protocol{}).Pauses(recall) {
		calm.Holds = append(calm.Holds, calendar.Hold(p))
	}
	for _, c := range []struct {
		name  string
		on    channel.ID
		after time.Duration
		want  bool
	}{
		{"before", channel.Instagram, -time.Second, false},
		{"during", channel.Instagram, 0, true},
		{"during, elsewhere", channel.X, 0, false},
		{"after", channel.Instagram, time.Hour, false},
	} {
		if got := len(calm.Holds) == 1 && calm.Holds[0].Stops(c.on, at.Add(c.after)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
