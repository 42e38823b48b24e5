package calendar_test

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
	"github.com/pauta-go/pauta/plan/i18n"
)

func TestTag(t *testing.T) {
	tags := calendar.Tags{Source: "facebook", Medium: "social", Campaign: "pan & vino"}
	const query = "utm_source=facebook&utm_medium=social&utm_campaign=pan+%26+vino"
	for _, test := range []struct{ name, link, want string }{
		{"bare", "https://a.es", "https://a.es?" + query},
		{"path", "https://a.es/b/", "https://a.es/b/?" + query},
		{"parameters", "https://a.es/?x=1&y=%2F", "https://a.es/?x=1&y=%2F&" + query},
		{"empty query", "https://a.es/?", "https://a.es/?" + query},
		{"open query", "https://a.es/?x=1&", "https://a.es/?x=1&" + query},
		{"fragment", "https://a.es/#top", "https://a.es/?" + query + "#top"},
		{"question in the fragment", "https://a.es/#/r?x=1", "https://a.es/?" + query + "#/r?x=1"},
		{"empty fragment", "https://a.es/#", "https://a.es/?" + query + "#"},
		{"all of it", "http://a.es:80/b?x=a%20b;c#d%20e", "http://a.es:80/b?x=a%20b;c&" + query + "#d%20e"},
		{"tagged", "https://a.es/?utm_source=x#top", "https://a.es/?utm_source=x#top"},
		{"tagged in capitals", "https://a.es/?UTM_Campaign=x", "https://a.es/?UTM_Campaign=x"},
		{"tagged with nothing", "https://a.es/?utm_source=", "https://a.es/?utm_source=&" + query},
		{"a tag in the fragment is none", "https://a.es/#utm_source=x", "https://a.es/?" + query + "#utm_source=x"},
		{"capital scheme", "HTTPS://a.es", "HTTPS://a.es?" + query},
	} {
		got, err := calendar.Tag(test.link, tags)
		if err != nil || got != test.want {
			t.Errorf("%s: %s, %v, want %s", test.name, got, err, test.want)
		}
		if again, err := calendar.Tag(got, calendar.Tags{Source: "y", Medium: "y", Campaign: "y"}); err != nil || again != got {
			t.Errorf("%s: twice is %s, %v", test.name, again, err)
		}
	}
}

func TestReadTags(t *testing.T) {
	want := calendar.Tags{Source: "a", Medium: "b", Campaign: "c d", ID: "7", Term: "t", Content: "100%"}
	link, err := calendar.Tag("https://a.es", want)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := calendar.ReadTags(link); err != nil || got != want {
		t.Errorf("%s has %+v, %v, want %+v", link, got, err, want)
	}
	for link, want := range map[string]calendar.Tags{
		"https://a.es/?utm_source=%zz":                       {Source: "%zz"},
		"https://a.es/?utm_source=&utm_source=b&utm_source=": {Source: "b"},
		"https://a.es/?utm_other=x":                          {},
		"https://a.es":                                       {},
	} {
		if got, err := calendar.ReadTags(link); err != nil || got != want {
			t.Errorf("%s has %+v, %v, want %+v", link, got, err, want)
		}
	}
}

func TestCheckLink(t *testing.T) {
	for link, want := range map[string]string{
		"https://a.es/ñ?q=á":        "",
		"http://user@a.es":          "",
		"":                          "https://",
		"a.es/b":                    "https://",
		"//a.es":                    "https://",
		"javascript:alert(1)":       `"javascript" is not allowed`,
		"JavaScript:alert(1)":       `"javascript" is not allowed`,
		"mailto:a@a.es":             `"mailto" is not allowed`,
		"data:text/html,x":          `"data" is not allowed`,
		"https:///b":                "no host",
		"https:a.es":                "no host",
		"https://:80":               "no host",
		"https://a.es/b c":          "spaces",
		"https://a.es\r\nX-INJ:1":   "spaces",
		"https://a.es/\u202efdp":    "cannot be seen",
		"https://a.es/%zz":          "not a URL",
		"https://a.es:x":            "not a URL",
		"https://[::1":              "not a URL",
		strings.Repeat("a", 10_000): "https://",
	} {
		err := calendar.CheckLink(link)
		switch {
		case want == "" && err != nil:
			t.Errorf("%q: %v", link, err)
		case want != "" && (!errors.Is(err, calendar.ErrLink) || !strings.Contains(err.Error(), want)):
			t.Errorf("%q: %v, want %q in it", link, err, want)
		case want != "" && i18n.Say(err, i18n.ES) == err.Error():
			t.Errorf("%q: Spanish is English", link)
		}
	}
}

func TestTagRefuses(t *testing.T) {
	for _, tags := range []calendar.Tags{{}, {Medium: "a", Campaign: "a"}, {Source: "a", Campaign: "a"}, {Source: "a", Medium: "a"}} {
		if _, err := calendar.Tag("https://a.es", tags); !errors.Is(err, calendar.ErrLink) {
			t.Errorf("%+v: %v", tags, err)
		}
	}
	if _, err := calendar.Tag("ftp://a.es", calendar.Tags{}); !errors.Is(err, calendar.ErrLink) {
		t.Errorf("ftp: %v", err)
	}
}

func TestTagLinks(t *testing.T) {
	c := calendar.Calendar{Entries: []calendar.Entry{
		{Key: "bread", Campaign: "spring", Posts: []calendar.Post{
			{Channel: channel.Instagram, Links: []string{"https://a.es/#b", "https://a.es/?utm_source=old"}},
			{Channel: channel.Newsletter, Links: []string{"https://a.es"}},
			{Channel: channel.Blog, Links: []string{"no link"}},
		}},
		{Key: "no-campaign", Posts: []calendar.Post{{Channel: channel.X, Links: []string{"https://a.es"}}}},
	}}
	got, err := c.TagLinks(calendar.UsualTags)
	if !errors.Is(err, calendar.ErrLink) {
		t.Errorf("for the refused link: %v", err)
	}
	var links []string
	for _, e := range got.Entries {
		for _, p := range e.Posts {
			links = append(links, p.Links...)
		}
	}
	want := []string{
		"https://a.es/?utm_source=instagram&utm_medium=social&utm_campaign=spring&utm_content=bread#b",
		"https://a.es/?utm_source=old",
		"https://a.es?utm_source=newsletter&utm_medium=email&utm_campaign=spring&utm_content=bread",
		"no link",
		"https://a.es",
	}
	if fmt.Sprint(links) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", links, want)
	}
	if c.Entries[0].Posts[0].Links[0] != "https://a.es/#b" {
		t.Error("the calendar itself changed")
	}
	if got := calendar.UsualTags(c.Entries[0], calendar.Post{Channel: channel.Website}).Medium; got != "referral" {
		t.Errorf("the medium of the website is %s", got)
	}
}

func TestTagVariants(t *testing.T) {
	var c calendar.Calendar
	for _, query := range []string{
		"utm_source=facebook&utm_campaign=Spring_Sale", "utm_source=Facebook&utm_campaign=spring-sale",
		"utm_source=facebook&utm_campaign=spring sale", "utm_source=instagram&utm_campaign=autumn", "",
	} {
		link := "https://a.es/?" + strings.ReplaceAll(query, " ", "%20")
		c.Entries = append(c.Entries, calendar.Entry{Posts: []calendar.Post{{Links: []string{link}}}})
	}
	want := "[{utm_campaign [{Spring_Sale [0]} {spring sale [2]} {spring-sale [1]}]} {utm_source [{facebook [0 2]} {Facebook [1]}]}]"
	if got := fmt.Sprint(c.TagVariants()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestTagVariantsApart holds that what is another value is no other spelling.
func TestTagVariantsApart(t *testing.T) {
	var c calendar.Calendar
	for _, content := range []string{"week-1-11", "week-11-1", "c++", "c#", "-", "🎉", "🎈", "", "Week-1_11", "1.5", "15"} {
		link := "https://a.es/?utm_content=" + url.QueryEscape(content)
		c.Entries = append(c.Entries, calendar.Entry{Posts: []calendar.Post{{Links: []string{link}}}})
	}
	want := "[{utm_content [{Week-1_11 [8]} {week-1-11 [0]}]}]"
	if got := fmt.Sprint(c.TagVariants()); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// FuzzTag holds that tagging keeps every parameter and the fragment, and that
// tagging twice is tagging once.
func FuzzTag(f *testing.F) {
	for _, link := range []string{"https://a.es/?x=1&y=2#z", "http://a/?#?&", "https://ñ.es/%F0?a&b=&c;d", "https://a.es?utm_id=1"} {
		f.Add(link, "campaña 1&x=#")
	}
	f.Fuzz(func(t *testing.T, link, campaign string) {
		tags := calendar.Tags{Source: "s", Medium: "m", Campaign: campaign}
		tagged, err := calendar.Tag(link, tags)
		if err != nil {
			return
		}
		again, err := calendar.Tag(tagged, tags)
		if err != nil || again != tagged {
			t.Fatalf("%q twice: %q, %v", tagged, again, err)
		}
		if had, _ := calendar.ReadTags(link); had == (calendar.Tags{}) {
			if got, _ := calendar.ReadTags(tagged); got != tags {
				t.Fatalf("%q has %+v, want %+v", tagged, got, tags)
			}
		}
		before, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		after, err := url.Parse(tagged)
		if err != nil {
			t.Fatal(err)
		}
		if before.Fragment != after.Fragment || before.Host != after.Host || before.Path != after.Path {
			t.Fatalf("%q became %q", link, tagged)
		}
		if !strings.HasPrefix(after.RawQuery, before.RawQuery) {
			t.Fatalf("the query %q became %q", before.RawQuery, after.RawQuery)
		}
	})
}
