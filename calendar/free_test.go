package calendar_test

import (
	"errors"
	"testing"
	"time"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/civil"
)

func TestNextFree(t *testing.T) {
	zones, err := civil.LoadZones("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	posts, err := civil.ParseTimetable("L X V 9:30; D 2:30")
	if err != nil {
		t.Fatal(err)
	}
	daily, err := calendar.ParseRecurrence("FREQ=DAILY;COUNT=2")
	if err != nil {
		t.Fatal(err)
	}
	on := []calendar.Post{{Channel: channel.Instagram}}
	empty := calendar.Calendar{Zone: "Europe/Madrid", Promises: []calendar.Promise{{Channel: channel.Instagram, Slots: posts}}}
	for name, test := range map[string]struct {
		after  string
		change func(*calendar.Calendar)
		want   string
	}{
		"nothing planned":    {"2026-03-23T08:00:00+01:00", nil, "2026-03-23T09:30"},
		"not before":         {"2026-03-23T09:30:00+01:00", nil, "2026-03-25T09:30"},
		"in another zone":    {"2026-03-23T23:30:00-07:00", nil, "2026-03-25T09:30"},
		"skipped by a clock": {"2026-03-27T10:00:00+01:00", nil, "2026-03-30T09:30"}, // 29 March, 02:30
		"taken": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			c.Entries = []calendar.Entry{{Key: "a", Posts: on, Slot: at(t, "2026-03-23T09:30[Europe/Madrid]")}}
		}, "2026-03-25T09:30"},
		"near": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			c.Entries = []calendar.Entry{{Key: "a", Posts: on, Slot: at(t, "2026-03-22T23:00[Europe/Madrid]"), Repeat: daily}}
		}, "2026-03-25T09:30"},
		"during a live": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			c.Entries = []calendar.Entry{{Key: "a", Posts: on, Slot: at(t, "2026-03-22T22:00[Europe/Madrid]"), Length: 60}}
		}, "2026-03-25T09:30"},
		"on another channel, cancelled, without a slot": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			slot := at(t, "2026-03-23T09:30[Europe/Madrid]")
			c.Entries = []calendar.Entry{
				{Key: "a", Posts: []calendar.Post{{Channel: channel.X}}, Slot: slot},
				{Key: "b", Posts: on},
				{Key: "c", Posts: on, Slot: slot, History: []calendar.Step{{To: calendar.Cancelled}}},
				{Key: "d", Posts: on, Slot: slot, Changes: []calendar.Change{{Of: slot}}},
			}
		}, "2026-03-23T09:30"},
		"held": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			c.Holds = []calendar.Hold{{From: time.Date(2026, 3, 23, 0, 0, 0, 0, time.UTC), Until: time.Date(2026, 3, 25, 9, 0, 0, 0, time.UTC)}}
		}, "2026-03-27T09:30"},
		"blackout": {"2026-03-23T08:00:00+01:00", func(c *calendar.Calendar) {
			c.Blackouts = []calendar.Blackout{
				{Days: civil.MonthOf(civil.MustDate("2026-03-23"))},
				{Days: civil.MonthOf(civil.MustDate("2026-04-01")), Channels: []channel.ID{channel.X}},
			}
		}, "2026-04-01T09:30"},
	} {
		c := empty
		if test.change != nil {
			test.change(&c)
		}
		after, err := civil.ParseInstant(test.after)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.NextFree(channel.Instagram, after, 11*time.Hour, zones)
		if err != nil || got.String() != test.want+"[Europe/Madrid]" {
			t.Errorf("%s: %s, %v; want %s", name, got, err, test.want)
		}
	}
	now := time.Date(2026, 3, 23, 0, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		change func(*calendar.Calendar)
		class  error
	}{
		"no zone":    {func(c *calendar.Calendar) { c.Zone = "" }, civil.ErrZone},
		"no promise": {func(c *calendar.Calendar) { c.Promises = nil }, calendar.ErrNoSlot},
		"held":       {func(c *calendar.Calendar) { c.Holds = []calendar.Hold{{From: now.AddDate(-1, 0, 0)}} }, calendar.ErrNoSlot},
		"bad entry": {func(c *calendar.Calendar) {
			c.Entries = []calendar.Entry{{Key: "a", Posts: on, Slot: at(t, "2026-03-23T09:30[Asia/Tokyo]")}}
		}, calendar.ErrEntry},
	} {
		c := empty
		test.change(&c)
		if got, err := c.NextFree(channel.Instagram, now, 0, zones); !errors.Is(err, test.class) || !got.IsZero() {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
	_, err = calendar.Calendar{Zone: "Europe/Madrid"}.NextFree(channel.X, now, 0, zones)
	var e *calendar.SlotError
	if !errors.As(err, &e) || e.Channel != channel.X || !e.Text().Complete() || e.Error() != e.Text().EN {
		t.Error(err)
	}
	end := time.Date(9999, 12, 31, 20, 0, 0, 0, time.UTC)
	if got, err := empty.NextFree(channel.Instagram, end, 0, zones); !errors.Is(err, calendar.ErrNoSlot) {
		t.Errorf("at the end of time: %s, %v", got, err)
	}
}
