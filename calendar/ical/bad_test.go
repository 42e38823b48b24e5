package ical

import (
	"slices"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/channel"
)

// one is a calendar with a hostile entry.
func one(t *testing.T, change func(*calendar.Entry)) calendar.Calendar {
	e := calendar.Entry{Key: "one", Title: "one", Slot: slot(t, "2026-03-02T09:30[Europe/Madrid]"), Posts: []calendar.Post{{Channel: channel.Instagram}}}
	change(&e)
	return calendar.Calendar{Entries: []calendar.Entry{e}}
}

// The iCalendar rows of the bad inputs "output injection", by their id.
func TestBad(t *testing.T) {
	// title holds what SUMMARY must be read as, by a reader that unescapes.
	title := func(s, want string) func(*testing.T) {
		return func(t *testing.T) {
			events := checkLines(t, write(t, one(t, func(e *calendar.Entry) { e.Title = s }), Feed{}))
			if len(events) != 1 || unescape(valueOf(events[0], "SUMMARY")) != want {
				t.Errorf("%q is read as %v", s, events)
			}
		}
	}
	names := func(events [][]property) (list []string) {
		for _, p := range events[0] {
			list = append(list, p.name)
		}
		return list
	}
	for id, test := range map[string]func(*testing.T){
		"INJ-01": title("Hi\r\nATTENDEE:mailto:evil@x.test", "Hi\nATTENDEE:mailto:evil@x.test"),
		"INJ-02": func(t *testing.T) {
			for _, link := range []string{"http://x.test\r\nX-INJ:1", "http://x.test/\u2028X-INJ:1", "javascript:alert(1)", "http://x.test/ a", `http://x.test/?"a"`} {
				events := checkLines(t, write(t, one(t, func(e *calendar.Entry) { e.Posts[0].Links = []string{link} }), Feed{}))
				if slices.Contains(names(events), "X-INJ") || slices.Contains(names(events), "URL") {
					t.Errorf("%q: %v", link, events)
				}
			}
		},
		"INJ-05": func(t *testing.T) {
			events := checkLines(t, write(t, one(t, func(e *calendar.Entry) { e.Owner = "\"Ana\"\r\nX-INJ;CN=\"evil\":1" }), Feed{}))
			if got := unescape(valueOf(events[0], "CONTACT")); got != "\"Ana\"\nX-INJ;CN=\"evil\":1" {
				t.Errorf("CONTACT is %q", got)
			}
			for _, p := range events[0] {
				if len(p.params) > 0 {
					t.Errorf("%s has parameters %q", p.name, p.params)
				}
			}
		},
		"INJ-07": title(`a;b,c\d and \n`, `a;b,c\d and \n`),
		"INJ-08": func(t *testing.T) {
			feed := write(t, one(t, func(e *calendar.Entry) { e.Title = `ends in \` }), Feed{})
			if !strings.Contains(feed, "\r\nSUMMARY:ends in \\\\\r\n") {
				t.Error(feed)
			}
		},
		"INJ-09": title("nul\x00 bel\a del\x7f c1\u0085 tab\t!", "nul bel del c1 tab\t!"),
		"INJ-10": func(t *testing.T) {
			for octets, want := range map[int]int{75: 1, 76: 2, 77: 2, 149: 2, 150: 3} {
				var l lines
				l.put("SUMMARY", strings.Repeat("x", octets-len("SUMMARY:")))
				feed := l.b.String()
				if got := strings.Count(feed, "\r\n"); got != want {
					t.Errorf("%d octets are %d lines, want %d", octets, got, want)
				}
				if got := strings.ReplaceAll(feed, "\r\n ", ""); len(got) != octets+2 {
					t.Errorf("%d octets are unfolded to %d", octets, len(got)-2)
				}
			}
		},
		"INJ-11": func(t *testing.T) {
			for before := range 12 {
				text := strings.Repeat("x", 60+before) + strings.Repeat("€", 60) + strings.Repeat("🎉", 30)
				title(text, text)(t)
			}
		},
		"INJ-14": func(t *testing.T) {
			c := bakery(t)
			for _, rules := range []bool{false, true} {
				first, second := write(t, c, Feed{Rules: rules}), write(t, c, Feed{Rules: rules})
				if first != second || !strings.Contains(first, "\r\nDTSTAMP:20260301T110000Z\r\n") {
					t.Error("two feeds of one calendar differ")
				}
			}
		},
	} {
		t.Run("in-"+id, test)
	}
}

// FuzzText holds that no text leaves its property, and that what can be seen of
// it is read back.
func FuzzText(f *testing.F) {
	f.Add("Hi\r\nATTENDEE:x", "a\\")
	f.Add("\xff;,\\n", "\u2028")
	f.Fuzz(func(t *testing.T, title, text string) {
		c := one(&testing.T{}, func(e *calendar.Entry) {
			e.Title, e.Owner, e.Posts[0].Text, e.Posts[0].Links = title, text, text, []string{text}
		})
		c.Name = text
		events := checkLines(t, write(t, c, Feed{}))
		if len(events) != 1 {
			t.Fatalf("%d events", len(events))
		}
		want := unescape(escape(title))
		if got := unescape(valueOf(events[0], "SUMMARY")); want != "" && got != want {
			t.Fatalf("%q is read as %q", title, got)
		}
	})
}
