package ical

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// property is a content line, unfolded.
type property struct {
	name   string
	params []string
	value  string
}

// allowed are the properties of each component, and how often one may be there:
// 1 is once, 2 is at most once, 3 is any number.
var allowed = map[string]map[string]int{
	"VCALENDAR": {"VERSION": 1, "PRODID": 1, "CALSCALE": 1, "METHOD": 1, "NAME": 2, "X-WR-CALNAME": 2},
	"VEVENT": {
		"UID": 1, "DTSTAMP": 1, "DTSTART": 1, "DURATION": 2, "SUMMARY": 2, "DESCRIPTION": 1, "CATEGORIES": 1, "CONTACT": 2,
		"URL": 2, "STATUS": 1, "TRANSP": 1, "SEQUENCE": 1, "RRULE": 2, "RDATE": 3, "EXDATE": 3, "RECURRENCE-ID": 2,
	},
	"VTIMEZONE": {"TZID": 1},
	"STANDARD":  {"DTSTART": 1, "TZOFFSETFROM": 1, "TZOFFSETTO": 1, "TZNAME": 1},
	"DAYLIGHT":  {"DTSTART": 1, "TZOFFSETFROM": 1, "TZOFFSETTO": 1, "TZNAME": 1},
}

// checkLines holds a feed to RFC 5545, line by line, and returns the properties
// of its events.
func checkLines(t *testing.T, feed string) (events [][]property) {
	t.Helper()
	if !utf8.ValidString(feed) || !strings.HasSuffix(feed, "\r\n") {
		t.Fatal("the feed is not UTF-8 or does not end with CRLF")
	}
	var unfolded []string
	for line := range strings.SplitSeq(strings.TrimSuffix(feed, "\r\n"), "\r\n") {
		switch {
		case len(line) > 75:
			t.Errorf("%d octets: %q", len(line), line)
		case !utf8.ValidString(line):
			t.Errorf("cut inside a rune: %q", line)
		case line == "":
			t.Error("an empty line")
		case strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }):
			t.Errorf("a control character: %q", line)
		}
		if more, ok := strings.CutPrefix(line, " "); ok && len(unfolded) > 0 {
			unfolded[len(unfolded)-1] += more
			continue
		}
		unfolded = append(unfolded, line)
	}
	type component struct {
		name  string
		props []property
	}
	var stack []component
	for i, line := range unfolded {
		head, value, ok := strings.Cut(line, ":")
		params := strings.Split(head, ";")
		p := property{params[0], params[1:], value}
		switch {
		case !ok || p.name == "" || strings.Trim(p.name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") != "":
			t.Fatalf("not a property: %q", line)
		case p.name == "BEGIN":
			if allowed[value] == nil || (len(stack) == 0) != (value == "VCALENDAR") {
				t.Fatalf("%q at depth %d", line, len(stack))
			}
			stack = append(stack, component{name: value})
			continue
		case len(stack) == 0:
			t.Fatalf("outside: %q", line)
		}
		top := &stack[len(stack)-1]
		if p.name != "END" {
			if allowed[top.name][p.name] == 0 {
				t.Errorf("%s in %s is not allowed", p.name, top.name)
			}
			if len(p.params) > 0 && (len(p.params) > 1 || !strings.HasPrefix(p.params[0], "TZID=")) {
				t.Errorf("a parameter: %q", line)
			}
			top.props = append(top.props, p)
			continue
		}
		if value != top.name {
			t.Fatalf("%q ends %s", line, top.name)
		}
		for name, often := range allowed[top.name] {
			n := len(slices.DeleteFunc(slices.Clone(top.props), func(p property) bool { return p.name != name }))
			if often == 1 && n != 1 || often == 2 && n > 1 {
				t.Errorf("%d times %s in %s", n, name, top.name)
			}
		}
		if top.name == "VEVENT" {
			events = append(events, top.props)
		}
		stack = stack[:len(stack)-1]
		if len(stack) == 0 && i != len(unfolded)-1 {
			t.Fatalf("lines after the end: %q", unfolded[i+1])
		}
	}
	if len(stack) > 0 {
		t.Error("no end")
	}
	var uids []string
	for _, e := range events {
		key := valueOf(e, "UID") + " " + valueOf(e, "RECURRENCE-ID")
		if slices.Contains(uids, key) {
			t.Errorf("two events %s", key)
		}
		uids = append(uids, key)
	}
	return events
}

// valueOf is the value of a property of an event, "" if there is none.
func valueOf(event []property, name string) string {
	for _, p := range event {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

// unescape is the reverse of escape, for texts without control characters.
func unescape(s string) string {
	return strings.NewReplacer(`\\`, `\`, `\;`, `;`, `\,`, `,`, `\n`, "\n").Replace(s)
}
