package channel

import (
	"slices"
	"testing"
	"time"

	"github.com/pauta-go/pauta/plan/civil"
)

// TestStandardTable holds that nothing in the tables is refused, and that each
// row says where and when it was read.
func TestStandardTable(t *testing.T) {
	c, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	var order []ID
	for s := range c.All() {
		order = append(order, s.ID)
		if s.Source == "" || s.Since == "" {
			t.Errorf("%s: source %q, since %q", s.ID, s.Source, s.Since)
		}
		if want, _ := civil.NewDate(2026, time.November, 21); s.AsOf != want {
			t.Errorf("%s: read on %q", s.ID, s.AsOf)
		}
		for i, alias := range s.Aliases {
			if slices.ContainsFunc(s.Aliases[:i], func(a string) bool { return fold(a) == fold(alias) }) ||
				slices.Contains([]string{fold(string(s.ID)), fold(s.Name.EN), fold(s.Name.ES)}, fold(alias)) {
				t.Errorf("%s: the alias %q says nothing new", s.ID, alias)
			}
		}
		// Reactions contain likes.
		if slices.Contains(s.Interactions, "reactions") && slices.Contains(s.Interactions, "likes") {
			t.Errorf("%s: counts likes twice", s.ID)
		}
		switch s.Kind {
		case Network:
			if len(s.Interactions) == 0 && s.ID != Twitch {
				t.Errorf("%s: no parts of interactions", s.ID)
			}
		case Advertising, Owned:
			if s.Limits != (Limits{}) || s.MinAge != 0 {
				t.Errorf("%s: has limits", s.ID)
			}
		}
	}
	want := []ID{
		Facebook, Instagram, Threads, X, LinkedIn, TikTok, YouTube, Pinterest, Snapchat, Reddit, WhatsApp, Telegram,
		Twitch, Bluesky, Mastodon, GoogleAds, MetaAds, Blog, Website, Forum, Newsletter,
	}
	if !slices.Equal(order, want) {
		t.Errorf("got %q, want %q", order, want)
	}
}

// TestInteractionsAreMeasures holds the parts to the IDs that package kpi has,
// which stands above this one.
func TestInteractionsAreMeasures(t *testing.T) {
	measures := []string{"reactions", "likes", "comments", "replies", "shares", "reposts", "quotes", "saves"}
	for s := range Standard().All() {
		for _, part := range s.Interactions {
			if !slices.Contains(measures, part) {
				t.Errorf("%s: no measure %q", s.ID, part)
			}
		}
	}
}

// TestLimits holds the figures that sources state to a second writing of them.
func TestLimits(t *testing.T) {
	type figures struct {
		title, text, hashtags, media, age int
		unit                              Unit
	}
	for id, want := range map[ID]figures{
		Facebook:  {age: 13},
		Instagram: {text: 2200, hashtags: 30, age: 13},
		Threads:   {text: 500},
		X:         {text: 280, unit: Weighted, age: 13},
		LinkedIn:  {age: 16},
		TikTok:    {text: 2200, unit: UTF16, age: 13},
		YouTube:   {title: 100, text: 5000, unit: Bytes, age: 13},
		Pinterest: {age: 13},
		Snapchat:  {age: 13},
		Reddit:    {title: 300, age: 13},
		WhatsApp:  {},
		Telegram:  {text: 4096},
		Twitch:    {age: 13},
		Bluesky:   {text: 300, unit: Graphemes, media: 4, age: 13},
		Mastodon:  {text: 500, media: 4},
	} {
		s, _ := Standard().Lookup(string(id))
		got := figures{s.Limits.Title.Max, s.Limits.Text.Max, s.Limits.Hashtags, s.Limits.Media, s.MinAge, s.Limits.Text.Unit}
		if got != want {
			t.Errorf("%s: got %+v, want %+v", id, got, want)
		}
	}
}
