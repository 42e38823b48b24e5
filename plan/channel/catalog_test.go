package channel_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

// podcast is a channel of a program's own.
func podcast() channel.Spec {
	return channel.Spec{
		ID: "podcast", Name: i18n.Text{EN: "podcast", ES: "pódcast"}, Kind: channel.Owned,
		Aliases: []string{"podcasts", "audio blog"}, Interactions: []string{"likes", "comments"},
		Limits: channel.Limits{Text: channel.Length{Max: 4000, Unit: channel.Bytes}},
	}
}

func ids(c channel.Catalog) []channel.ID {
	var got []channel.ID
	for s := range c.All() {
		got = append(got, s.ID)
	}
	return got
}

func TestLookup(t *testing.T) {
	c := channel.Standard()
	for _, row := range []struct {
		name string
		want channel.ID
	}{
		{"Facebook", channel.Facebook},
		{"Facebook Ads", channel.Facebook},
		{"Facebook_Ads", channel.Facebook}, // as a Spanish budget sheet has it
		{"fb", channel.Facebook},
		{"Instagram_Ads", channel.Instagram},
		{"IG", channel.Instagram},
		{"insta", channel.Instagram},
		{"X", channel.X},
		{"Twitter", channel.X},
		{"X (Twitter)", channel.X},
		{"Twitter_Ads", channel.X},
		{"LinkedIn_Ads", channel.LinkedIn},
		{"linked-in", channel.LinkedIn},
		{"TikTok Ads", channel.TikTok}, // as a published data set has it
		{"Tik  Tok", channel.TikTok},
		{"YOUTUBE", channel.YouTube},
		{" YouTube\t", channel.YouTube},
		{"Snap", channel.Snapchat},
		{"Canal de WhatsApp", channel.WhatsApp},
		{"Google Ads", channel.GoogleAds},
		{"google-ads", channel.GoogleAds},
		{"AdWords", channel.GoogleAds},
		{"Meta Ads", channel.MetaAds},
		{"meta", channel.MetaAds},
		{"Facebook & Instagram", channel.MetaAds},
		{"Blog", channel.Blog},
		{"Sitio Web", channel.Website},
		{"gestores de contenido", channel.Website}, // seed PL-25
		{"Foros", channel.Forum},
		{"Boletín", channel.Newsletter},
		{"BOLETÍN", channel.Newsletter},
		{"E-mail", channel.Newsletter},
	} {
		if got, ok := c.Lookup(row.name); !ok || got.ID != row.want {
			t.Errorf("Lookup(%q) is %q, %v; want %q", row.name, got.ID, ok, row.want)
		}
	}
	for _, name := range []string{"", " ", "-", "google", "myspace", "xx", strings.Repeat("x", 1<<20)} {
		if got, ok := c.Lookup(name); ok {
			t.Errorf("Lookup(%.10q) is %q", name, got.ID)
		}
	}
}

func TestNearest(t *testing.T) {
	c := channel.Standard()
	for _, row := range []struct {
		name string
		want channel.ID // empty: none
	}{
		{"Instgram", channel.Instagram},
		{"facebok", channel.Facebook},
		{"Linkdin", channel.LinkedIn},
		{"Pintrest", channel.Pinterest},
		{"boletím", channel.Newsletter},
		{"google-adz", channel.GoogleAds},
		{"TV", ""},
		{"", ""},
		{strings.Repeat("x", 1<<20), ""},
	} {
		got, ok := c.Nearest(row.name)
		if got.ID != row.want || ok != (row.want != "") {
			t.Errorf("Nearest(%.20q) is %q, %v; want %q", row.name, got.ID, ok, row.want)
		}
	}
}

func TestZeroCatalog(t *testing.T) {
	var c channel.Catalog
	if _, ok := c.Lookup("x"); ok || ids(c) != nil {
		t.Error("the zero catalogue is not empty")
	}
	if _, ok := c.Nearest("facebook"); ok {
		t.Error("the zero catalogue suggests")
	}
}

func TestWith(t *testing.T) {
	standard := ids(channel.Standard())
	larger, err := channel.Standard().With(podcast())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ids(larger), append(slices.Clone(standard), "podcast"); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := ids(channel.Standard()); !slices.Equal(got, standard) {
		t.Errorf("the standard catalogue changed to %q", got)
	}
	for _, name := range []string{"podcast", "Pódcast", "AUDIO_BLOG"} {
		if s, ok := larger.Lookup(name); !ok || s.ID != "podcast" || s.Limits.Text.Max != 4000 {
			t.Errorf("Lookup(%q) is %+v, %v", name, s, ok)
		}
		if _, ok := channel.Standard().Lookup(name); ok {
			t.Errorf("the standard catalogue knows %q", name)
		}
	}
	// Two catalogues that grow out of one do not see each other.
	radio := podcast()
	radio.ID, radio.Name, radio.Aliases = "radio", i18n.Same("radio"), nil
	a, errA := larger.With(radio)
	radio.ID, radio.Name = "fair", i18n.Text{EN: "fair", ES: "feria"}
	b, errB := larger.With(radio)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	if _, ok := a.Lookup("feria"); ok || ids(a)[len(standard)+1] != "radio" || ids(b)[len(standard)+1] != "fair" {
		t.Errorf("got %q and %q", ids(a), ids(b))
	}
	if s, ok := b.Nearest("ferias"); !ok || s.ID != "fair" {
		t.Errorf("Nearest is %q, %v", s.ID, ok)
	}
}

func TestWithRefused(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*channel.Spec)
		taken  bool
		en     string
	}{
		{"no ID", func(s *channel.Spec) { s.ID = "" }, false, `channel "": the ID is not 1 to 64 lower-case letters a to z, digits and single hyphens between them`},
		{"capital ID", func(s *channel.Spec) { s.ID = "Podcast" }, false, `channel "Podcast": the ID is not 1 to 64 lower-case letters a to z, digits and single hyphens between them`},
		{"no English name", func(s *channel.Spec) { s.Name.EN = "" }, false, `channel "podcast": the name lacks a language`},
		{"no Spanish name", func(s *channel.Spec) { s.Name.ES = " " }, false, `channel "podcast": the name lacks a language`},
		{"no kind", func(s *channel.Spec) { s.Kind = 0 }, false, `channel "podcast": the kind is missing`},
		{"empty alias", func(s *channel.Spec) { s.Aliases = []string{"audio", " - "} }, false, `channel "podcast": an alias is empty`},
		{"empty part", func(s *channel.Spec) { s.Interactions = []string{""} }, false, `channel "podcast": a part of interactions is empty or repeated`},
		{"repeated part", func(s *channel.Spec) { s.Interactions = []string{"likes", "saves", "likes"} }, false, `channel "podcast": a part of interactions is empty or repeated`},
		{"negative age", func(s *channel.Spec) { s.MinAge = -1 }, false, `channel "podcast": a limit is negative or its unit unknown`},
		{"negative hashtags", func(s *channel.Spec) { s.Limits.Hashtags = -1 }, false, `channel "podcast": a limit is negative or its unit unknown`},
		{"negative media", func(s *channel.Spec) { s.Limits.Media = -1 }, false, `channel "podcast": a limit is negative or its unit unknown`},
		{"negative title", func(s *channel.Spec) { s.Limits.Title.Max = -1 }, false, `channel "podcast": a limit is negative or its unit unknown`},
		{"no such unit", func(s *channel.Spec) { s.Limits.Text.Unit = 9 }, false, `channel "podcast": a limit is negative or its unit unknown`},
		{"taken ID", func(s *channel.Spec) { s.ID = "facebook" }, true, `the name "facebook" already stands for the channel "facebook": use another`},
		{"taken name", func(s *channel.Spec) { s.Name.ES = "FB" }, true, `the name "FB" already stands for the channel "facebook": use another`},
		{"taken alias", func(s *channel.Spec) { s.Aliases = []string{"audio", "google_ads"} }, true, `the name "google_ads" already stands for the channel "google-ads": use another`},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec := podcast()
			c.change(&spec)
			got, err := channel.Standard().With(spec)
			if ids(got) != nil {
				t.Errorf("got a catalogue beside the error: %q", ids(got))
			}
			class := channel.ErrSpec
			if c.taken {
				class = channel.ErrTaken
			}
			if !errors.Is(err, class) || err.Error() != c.en {
				t.Errorf("got  %v\nwant %s", err, c.en)
			}
			var text i18n.Text
			if faulty := new(channel.SpecError); errors.As(err, &faulty) {
				text = faulty.Text()
			}
			if taken := new(channel.TakenError); errors.As(err, &taken) {
				text = taken.Text()
			}
			if text.EN != err.Error() || text.ES == "" || text.EN == text.ES {
				t.Errorf("texts %q", text)
			}
		})
	}
	if _, err := channel.Standard().With(podcast(), podcast()); !errors.Is(err, channel.ErrTaken) {
		t.Errorf("twice in one call: got %v", err)
	}
	long := podcast()
	long.ID = channel.ID(strings.Repeat("\x00", 1<<20))
	if _, err := channel.Standard().With(long); len(err.Error()) > 200 {
		t.Errorf("error of %d bytes", len(err.Error()))
	}
}

// TestImmutable changes what goes in and what comes out.
func TestImmutable(t *testing.T) {
	spec := podcast()
	c, err := channel.Catalog{}.With(spec)
	if err != nil {
		t.Fatal(err)
	}
	spec.Aliases[0], spec.Interactions[0] = "changed", "changed"
	out, _ := c.Lookup("podcast")
	out.Aliases[0], out.Interactions[0] = "changed", "changed"
	for s := range c.All() {
		s.Aliases[0], s.Interactions[0] = "changed", "changed"
	}
	out, _ = c.Lookup("podcast")
	if out.Aliases[0] != "podcasts" || out.Interactions[0] != "likes" {
		t.Errorf("changed to %+v", out)
	}
}

func TestAllStops(t *testing.T) {
	n := 0
	for range channel.Standard().All() {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("went on to %d", n)
	}
}

func TestManyReaders(t *testing.T) {
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			if s, ok := channel.Standard().Lookup("Twitter"); !ok || s.ID != channel.X {
				t.Errorf("got %q, %v", s.ID, ok)
			}
		})
	}
	wg.Wait()
}

// FuzzLookup holds that every name that is found is found in its other
// spellings too, and that what is near is in the catalogue.
func FuzzLookup(f *testing.F) {
	c := channel.Standard()
	for s := range c.All() {
		f.Add(string(s.ID))
		f.Add(s.Name.ES)
	}
	f.Fuzz(func(t *testing.T, name string) {
		spec, ok := c.Lookup(name)
		again, okAgain := c.Lookup("  " + strings.ReplaceAll(name, " ", "_") + "-")
		if ok != okAgain || spec.ID != again.ID {
			t.Errorf("%q: %q and %q", name, spec.ID, again.ID)
		}
		if near, found := c.Nearest(name); found {
			if _, known := c.Lookup(string(near.ID)); !known || ok && len([]rune(name)) > 2 && near.ID != spec.ID {
				t.Errorf("%q: near is %q", name, near.ID)
			}
		}
	})
}
