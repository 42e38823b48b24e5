package ical

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/pauta-go/pauta/calendar"
	"github.com/pauta-go/pauta/plan/civil"
	"github.com/pauta-go/pauta/plan/i18n"
)

var readers = flag.Bool("readers", false, "read the feeds with python-icalendar and ical.js (testdata/read.py says what they need)")

// readFeed is a feed as another program reads it.
type readFeed struct {
	Name   string
	Events []readEvent
}

type readEvent struct {
	UID, Start, Stamp, Summary, Description, Contact, URL, Status string
	Sequence, Minutes                                             int
	Categories, Properties                                        []string
}

// ownReading is the feed as our own checker reads it.
func ownReading(t *testing.T, c calendar.Calendar, feed string) readFeed {
	read := readFeed{Name: unescape(escape(c.Name))}
	for _, e := range checkLines(t, feed) {
		sequence, err := strconv.Atoi(valueOf(e, "SEQUENCE"))
		if err != nil {
			t.Fatal(err)
		}
		minutes, _ := strconv.Atoi(strings.Trim(valueOf(e, "DURATION"), "PTM"))
		var categories, properties []string
		for one := range strings.SplitSeq(strings.ReplaceAll(valueOf(e, "CATEGORIES"), `\,`, "\x00"), ",") {
			categories = append(categories, unescape(strings.ReplaceAll(one, "\x00", `\,`)))
		}
		for _, p := range e {
			properties = append(properties, p.name)
		}
		slices.Sort(properties)
		read.Events = append(read.Events, readEvent{
			UID: valueOf(e, "UID"), Start: valueOf(e, "DTSTART"), Stamp: valueOf(e, "DTSTAMP"),
			Summary: unescape(valueOf(e, "SUMMARY")), Description: unescape(valueOf(e, "DESCRIPTION")),
			Contact: unescape(valueOf(e, "CONTACT")), URL: valueOf(e, "URL"), Status: valueOf(e, "STATUS"),
			Sequence: sequence, Minutes: minutes, Categories: categories, Properties: properties,
		})
	}
	return read
}

// pythonReading is what python-icalendar 4 makes of a backslash and an n that are
// just that: a line break.
func pythonReading(feed readFeed) readFeed {
	misread := func(s string) string { return strings.ReplaceAll(s, `\n`, "\n") }
	feed.Name = misread(feed.Name)
	feed.Events = slices.Clone(feed.Events)
	for i := range feed.Events {
		e := &feed.Events[i]
		e.Summary, e.Description, e.Contact = misread(e.Summary), misread(e.Description), misread(e.Contact)
	}
	return feed
}

func run(t *testing.T, feed, name string, args ...string) []byte {
	t.Helper()
	command := exec.Command(name, args...)
	command.Stdin, command.Stderr = strings.NewReader(feed), os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestReaders has two other programs read what Write writes.
func TestReaders(t *testing.T) {
	if !*readers {
		t.Skip("other readers are asked with the flag -readers (testdata/read.py says what they need)")
	}
	hostile := bakery(t)
	hostile.Name = "a;b,c\\n \"x\""
	for i, title := range []string{
		"Hi\r\nATTENDEE:mailto:evil@x.test", `a;b,c\d and \n`, `ends in \`, "nul\x00 bel\a tab\t!",
		strings.Repeat("€", 100), strings.Repeat("🎉", 99), "مرحبا بالعالم", "\xff\u2028",
	} {
		hostile.Entries = append(hostile.Entries, calendar.Entry{
			Key: "hostile" + strconv.Itoa(i), Title: title, Owner: title, Slot: hostile.Entries[0].Slot,
			Posts: []calendar.Post{{Channel: "a;b c", Text: title, Links: []string{"https://x.test/?a=1,2;b=3&c=%0A"}}},
		})
	}
	for name, c := range map[string]calendar.Calendar{"bakery": bakery(t), "hostile": hostile} {
		for _, l := range i18n.Langs() {
			feed := write(t, c, Feed{Lang: l})
			want := ownReading(t, c, feed)
			for _, command := range [][]string{{"python3", "testdata/read.py"}, {"node", "testdata/read.cjs"}} {
				want := want
				if command[0] == "python3" {
					want = pythonReading(want)
				}
				var got readFeed
				if err := json.Unmarshal(run(t, feed, command[0], command[1:]...), &got); err != nil {
					t.Fatal(err)
				}
				if got.Name != want.Name || len(got.Events) != len(want.Events) {
					t.Fatalf("%s, %s: %q, %d events; want %q, %d", name, command[0], got.Name, len(got.Events), want.Name, len(want.Events))
				}
				for i := range want.Events {
					if !reflect.DeepEqual(got.Events[i], want.Events[i]) {
						t.Errorf("%s, %s:\n got %+v\nwant %+v", name, command[0], got.Events[i], want.Events[i])
					}
				}
			}
		}
	}
}

// TestReadersExpand has ical.js expand the rules of a feed, with the time zones
// that stand in it, and expects the times that we expand.
func TestReadersExpand(t *testing.T) {
	if !*readers {
		t.Skip("other readers are asked with the flag -readers (testdata/read.py says what they need)")
	}
	c := bakery(t)
	c.Entries = c.Entries[:len(c.Entries)-1] // every hour
	for i, text := range []string{
		"FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR;INTERVAL=2", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=31",
		"FREQ=YEARLY;UNTIL=20270301", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=DAILY;COUNT=200;INTERVAL=3",
	} {
		for _, zone := range []string{"Europe/Madrid", "America/New_York", "UTC"} {
			c.Entries = append(c.Entries, calendar.Entry{
				Key: zone + strconv.Itoa(i), Slot: slot(t, "2026-01-07T10:30["+zone+"]"), Repeat: rule(t, text),
			})
		}
	}
	year := civil.YearOf(civil.MustDate("2026-01-01"))
	var want []string
	for _, e := range checkLines(t, write(t, c, Feed{Days: year})) {
		want = append(want, valueOf(e, "DTSTART")+" "+unescape(valueOf(e, "SUMMARY"))+" "+valueOf(e, "STATUS"))
	}
	// Where the clocks skip a slot, RFC 5545 has the offset before, ical.js the one
	// after.
	for i := range want {
		want[i] = strings.Replace(want[i], "20260329T013000Z Receta", "20260329T003000Z Receta", 1)
	}
	slices.Sort(want)
	var got []string
	out := run(t, write(t, c, Feed{Days: year, Rules: true}), "node", "testdata/read.cjs", "expand", "20260101T000000Z", "20270101T000000Z")
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		for _, line := range got {
			if !slices.Contains(want, line) {
				t.Errorf("only ical.js: %s", line)
			}
		}
		for _, line := range want {
			if !slices.Contains(got, line) {
				t.Errorf("only ours: %s", line)
			}
		}
	}
	t.Logf("%d times, %d of ical.js", len(want), len(got))
}
